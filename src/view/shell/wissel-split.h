#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WISSEL_TYPE_SPLIT (wissel_split_get_type ())

/**
 * WisselSplit:
 *
 * A sidebar beside a content. Where there is no room for both, it is collapsed: the sidebar comes
 * over the content when asked for, and goes when something else is clicked.
 *
 * Properties: `sidebar`, `content`, `collapsed` (read-only), `show-sidebar`.
 */
G_DECLARE_FINAL_TYPE (WisselSplit, wissel_split, WISSEL, SPLIT, GtkWidget)

gboolean wissel_split_get_collapsed (WisselSplit *self);

/**
 * wissel_split_get_show_sidebar:
 * @self: a split
 *
 * Returns: whether the sidebar is to be seen
 */
gboolean wissel_split_get_show_sidebar (WisselSplit *self);
void     wissel_split_set_show_sidebar (WisselSplit *self, gboolean show_sidebar);

G_END_DECLS
