#pragma once

#include "wissel-network.h"

G_BEGIN_DECLS

/*
 * Files that hang on records, such as the scan of a signed agreement; they are found and removed as
 * all that hangs on records (wissel-extras.h). Functions without `_async` wait and are for tests.
 */

/* The largest file that may be attached, in bytes: networks are mailed and backed up whole. */
#define WISSEL_ATTACHMENT_MAX (20 * 1000 * 1000)

/**
 * wissel_attachments_dup_size:
 * @size: in bytes
 *
 * Returns: (transfer full): such as “118 kB”, in the interface language
 */
char *wissel_attachments_dup_size (gint64 size);

/**
 * wissel_attachments_add:
 * @network: the open network
 * @type: name of a record type
 * @id: id of a record
 * @file: a file
 * @error: return location; %WISSEL_ERROR_LIMIT for one that is too large, %WISSEL_ERROR_EXISTS for
 *   one that the record has already
 *
 * Attaches a copy of a file, as an action that can be undone.
 *
 * Returns: whether it is attached
 */
gboolean wissel_attachments_add (
  WisselNetwork *network, const char *type, gint64 id, GFile *file, GError **error);
void     wissel_attachments_add_async (WisselNetwork      *network,
                                       const char         *type,
                                       gint64              id,
                                       GFile              *file,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);
gboolean wissel_attachments_add_finish (GAsyncResult *result, GError **error);

/**
 * wissel_attachments_save:
 * @network: the open network
 * @attachment: an attachment
 * @path: (nullable): where to; %NULL for a place of its own, to look at it only
 * @error: return location
 *
 * Writes a copy of what was attached.
 *
 * Returns: (transfer full): where it was written
 */
char *wissel_attachments_save (WisselNetwork *network,
                               WisselRecord  *attachment,
                               const char    *path,
                               GError       **error);
void  wissel_attachments_save_async (WisselNetwork      *network,
                                     WisselRecord       *attachment,
                                     const char         *path,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
char *wissel_attachments_save_finish (GAsyncResult *result, GError **error);

G_END_DECLS
