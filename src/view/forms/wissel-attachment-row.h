#pragma once

#include <adwaita.h>

#include "wissel-attachments.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_ATTACHMENT_ROW (wissel_attachment_row_get_type ())

/**
 * WisselAttachmentRow:
 *
 * A file that hangs on a record: activated it opens, its menu saves a copy or takes it away.
 */
G_DECLARE_FINAL_TYPE (
  WisselAttachmentRow, wissel_attachment_row, WISSEL, ATTACHMENT_ROW, AdwActionRow)

GtkWidget *wissel_attachment_row_new (WisselNetwork *network, WisselRecord *attachment);

G_END_DECLS
