#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * wissel_wrapped_text_new:
 * @text: words
 * @style: (nullable): a style class
 *
 * Words that may need several lines, in a place that may be narrow.
 *
 * Returns: (transfer floating): a label
 */
GtkWidget *wissel_wrapped_text_new (const char *text, const char *style);

G_END_DECLS
