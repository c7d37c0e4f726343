#pragma once

#include "wissel-backup.h"
#include "wissel-session-private.h"

G_BEGIN_DECLS

/* Inside store/ only: what runs on the connection. */

/* Writes the whole file as a package; @target is replaced when complete. */
gboolean wissel_backup_write (sqlite3 *native, const char *target, GError **error);

/* Writes a package into the folder of automatic backups and thins that out. */
gboolean wissel_backup_write_auto (sqlite3 *native, WisselBackupReason reason, GError **error);

/* Makes the day's backup before its first change; of no effect the rest of the day. */
void wissel_backup_prepare_change (WisselSession *session);

G_END_DECLS
