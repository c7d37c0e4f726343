#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * For widgets that place their parts themselves.
 */

/**
 * wissel_parts_add:
 * @whole: a widget
 * @type: type of the part
 * @css_class: how it looks
 *
 * Adds a part that only shows: what it means is said by the whole.
 *
 * Returns: (transfer none): the part
 */
GtkWidget *wissel_parts_add (gpointer whole, GType type, const char *css_class);

/**
 * wissel_parts_remove_all:
 * @whole: a widget
 *
 * Takes all parts out, as the whole has to before it goes.
 */
void wissel_parts_remove_all (gpointer whole);

G_END_DECLS
