#pragma once

#include "wissel-store.h"

G_BEGIN_DECLS

/**
 * WisselBackupReason:
 * @WISSEL_BACKUP_DAILY: the first change of a day
 * @WISSEL_BACKUP_IMPORT: before an import or another bulk change
 * @WISSEL_BACKUP_RESTORE: before the network is set aside for a backup
 * @WISSEL_BACKUP_UPGRADE: before the file is brought to a newer format
 */
typedef enum
{
  WISSEL_BACKUP_DAILY,
  WISSEL_BACKUP_IMPORT,
  WISSEL_BACKUP_RESTORE,
  WISSEL_BACKUP_UPGRADE,
} WisselBackupReason;

/**
 * WisselBackup:
 * @path: the package
 * @made_at: instant, UTC
 * @n_records: how many rows
 * @size: bytes
 * @reason: why it was made
 *
 * An automatic backup.
 */
typedef struct
{
  char              *path;
  char              *made_at;
  gint64             n_records;
  guint64            size;
  WisselBackupReason reason;
} WisselBackup;

void wissel_backup_free (WisselBackup *backup);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselBackup, wissel_backup_free)

/**
 * wissel_store_backup:
 * @store: a network
 * @target: the package to write, as the user chose it; replaced when it exists
 * @error: return location
 *
 * Writes everything into a package: copied by SQLite, checked, sealed with a check sum, and put
 * in place only when it is complete. Safe while the network is in use.
 *
 * Returns: whether the package is safely on disk; otherwise @target is as it was
 */
gboolean wissel_store_backup (WisselStore *store, const char *target, GError **error);

/**
 * wissel_store_backup_auto:
 * @store: a network
 * @reason: why
 * @error: return location
 *
 * Writes a package into the folder `backups` beside the network file and thins out older ones: the
 * last of each of 7 days, 5 weeks and 12 months stay, those of today, and the largest.
 *
 * Returns: whether the package is safely on disk
 */
gboolean wissel_store_backup_auto (WisselStore *store, WisselBackupReason reason, GError **error);

/**
 * wissel_backup_list:
 * @network_path: a network file
 *
 * Returns: (transfer full) (element-type WisselBackup): its automatic backups, the latest first
 */
GPtrArray *wissel_backup_list (const char *network_path);

G_END_DECLS
