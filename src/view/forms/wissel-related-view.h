#pragma once

#include <adwaita.h>

#include "wissel-editor.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_RELATED_VIEW (wissel_related_view_get_type ())

/**
 * WisselRelatedView:
 *
 * The lists of records that hang on a record, each with a button that adds one. Hidden while there
 * is nothing to list.
 */
G_DECLARE_FINAL_TYPE (WisselRelatedView, wissel_related_view, WISSEL, RELATED_VIEW, AdwBin)

/**
 * wissel_related_view_set_editor:
 * @self: a view
 * @editor: the editor of the record; a view has one for life
 */
void wissel_related_view_set_editor (WisselRelatedView *self, WisselEditor *editor);

/* For tests. */
guint wissel_related_view_peek_n_rows (WisselRelatedView *self, const char *type);

G_END_DECLS
