#pragma once

#include <adwaita.h>

#include "wissel-editor.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_ATTACHMENTS_VIEW (wissel_attachments_view_get_type ())

/**
 * WisselAttachmentsView:
 *
 * The files that hang on a record, on its page. Not shown before the record is stored.
 */
G_DECLARE_FINAL_TYPE (
  WisselAttachmentsView, wissel_attachments_view, WISSEL, ATTACHMENTS_VIEW, AdwBin)

void wissel_attachments_view_set_editor (WisselAttachmentsView *self, WisselEditor *editor);

/**
 * wissel_attachments_view_take_drops:
 * @self: the view
 * @widget: a widget around it
 *
 * Attaches files that are dropped anywhere on @widget.
 */
void wissel_attachments_view_take_drops (WisselAttachmentsView *self, GtkWidget *widget);

G_END_DECLS
