#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * wissel_typing_undo:
 * @focus: (nullable): the widget that has the keyboard
 *
 * Takes back what is being typed, before the network is asked to undo anything: the keys of the
 * window come before those of the entry.
 *
 * Returns: whether there was something to take back
 */
gboolean wissel_typing_undo (GtkWidget *focus);
gboolean wissel_typing_redo (GtkWidget *focus);

G_END_DECLS
