#include "wissel-backup-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "wissel-clock.h"
#include "wissel-connection.h"
#include "wissel-error.h"
#include "wissel-file.h"
#include "wissel-package-private.h"
#include "wissel-seal.h"

#define KEEP_DAYS 7
#define KEEP_WEEKS 5
#define KEEP_MONTHS 12

static const char *const reason_names[] = { "daily", "import", "restore", "upgrade" };

void
wissel_backup_free (WisselBackup *backup)
{
  g_free (backup->path);
  g_free (backup->made_at);
  g_free (backup);
}

/* ---- Writing a package ---- */

static gboolean
add_to_manifest (sqlite3 *native, const char *name, const char *value, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;

  stmt =
    wissel_sql_prepare_native (native, "INSERT INTO manifest(name,value) VALUES(?1,?2)", error);
  if (stmt == NULL)
    return FALSE;

  wissel_sql_bind_text (stmt, 1, name);
  wissel_sql_bind_text (stmt, 2, value);

  return wissel_sql_run (stmt, error);
}

static char *
read_network_name (sqlite3 *native)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 has_row = FALSE;

  stmt = wissel_sql_prepare_native (native, "SELECT name FROM network ORDER BY id LIMIT 1", NULL);
  if (stmt == NULL || !wissel_sql_step (stmt, &has_row, NULL) || !has_row)
    return g_strdup ("");

  return wissel_sql_dup_text (stmt, 0);
}

static char *
make_placeholder (void)
{
  GString *text = g_string_new (NULL);

  while (text->len < WISSEL_SEAL_LENGTH)
    {
      g_autofree char *uuid = g_uuid_string_random ();
      g_auto (GStrv)   parts = g_strsplit (uuid, "-", -1);
      g_autofree char *digits = g_strjoinv ("", parts);

      g_string_append (text, digits);
    }

  return g_string_free (text, FALSE);
}

static gboolean
write_manifest (sqlite3 *native, const char *placeholder, GError **error)
{
  g_autofree char *network = read_network_name (native);
  g_autofree char *now = wissel_clock_now ();
  g_autofree char *records = NULL;
  gint64           n_records;

  if (!wissel_package_count_records (native, &n_records, error))
    return FALSE;

  records = g_strdup_printf ("%" G_GINT64_FORMAT, n_records);

  return wissel_sql_exec_native (native, "BEGIN", error) &&
         wissel_sql_exec_native (native, WISSEL_PACKAGE_MANIFEST, error) &&
         add_to_manifest (native, "network", network, error) &&
         add_to_manifest (native, "made-at", now, error) &&
         add_to_manifest (native, "made-with", WISSEL_VERSION, error) &&
         add_to_manifest (native, "records", records, error) &&
         add_to_manifest (native, "seal", placeholder, error) &&
         wissel_sql_exec_native (native, "COMMIT", error);
}

/* The copy is looked through as it is on the disk, then sealed. */
static gboolean
finish_package (const char *path, GError **error)
{
  g_autofree char *placeholder = make_placeholder ();
  sqlite3         *native = NULL;
  int              code;
  gboolean         done;

  code = wissel_sql_open (path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW, &native);
  if (code != SQLITE_OK)
    wissel_sql_set_error_for_code (error, code, sqlite3_errstr (code));
  done = code == SQLITE_OK && wissel_connection_check (native, "integrity_check", error) &&
         write_manifest (native, placeholder, error);
  sqlite3_close (native);

  return done && wissel_seal_write (path, placeholder, error);
}

static gboolean
copy_database (sqlite3 *native, const char *path, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare_native (native, "VACUUM INTO ?1", error);

  if (stmt == NULL)
    return FALSE;

  wissel_sql_bind_text (stmt, 1, path);

  return wissel_sql_run (stmt, error);
}

/* A complete package beside the network, where SQLite may work. */
static char *
make_package (sqlite3 *native, GError **error)
{
  const char      *path = sqlite3_db_filename (native, "main");
  g_autofree char *temporary = wissel_file_make_temporary (path, error);

  if (temporary == NULL)
    return NULL;

  if (copy_database (native, temporary, error) && finish_package (temporary, error))
    return g_steal_pointer (&temporary);

  wissel_file_remove_temporary (temporary);

  return NULL;
}

gboolean
wissel_backup_write (sqlite3 *native, const char *target, GError **error)
{
  g_autofree char *resolved = wissel_file_resolve (target, error);
  g_autofree char *package = resolved != NULL ? make_package (native, error) : NULL;
  g_autofree char *temporary = NULL;
  gboolean         done;

  if (package == NULL)
    return FALSE;

  /* The target may be on a share or a stick: only whole files go there, by copy and rename. */
  temporary = wissel_file_make_temporary (resolved, error);
  done = temporary != NULL && wissel_file_copy (package, temporary, error) &&
         wissel_file_replace (temporary, resolved, error);
  if (temporary != NULL && !done)
    wissel_file_remove_temporary (temporary);
  wissel_file_remove_temporary (package);

  return done;
}

/* ---- The folder of automatic backups ----
 *
 * NAME.2027-03-01T09-00-00Z.RECORDS.REASON.wissel: everything the list shows is in the name. */

static char *
get_folder (const char *network_path)
{
  g_autofree char *folder = g_path_get_dirname (network_path);

  return g_build_filename (folder, "backups", NULL);
}

static char *
get_prefix (const char *network_path)
{
  g_autofree char *name = g_path_get_basename (network_path);
  char            *dot = strrchr (name, '.');

  if (dot != NULL)
    *dot = '\0';

  return g_strconcat (name, ".", NULL);
}

static gboolean
read_reason (const char *name, WisselBackupReason *out_reason)
{
  for (guint i = 0; i < G_N_ELEMENTS (reason_names); i++)
    if (g_strcmp0 (name, reason_names[i]) == 0)
      {
        *out_reason = (WisselBackupReason) i;
        return TRUE;
      }

  return FALSE;
}

static WisselBackup *
read_backup (const char *folder, const char *name, const char *prefix)
{
  g_autoptr (WisselBackup) backup = NULL;
  g_auto (GStrv)           parts = NULL;
  GStatBuf                 status;

  if (!g_str_has_prefix (name, prefix))
    return NULL;

  parts = g_strsplit (name + strlen (prefix), ".", -1);
  if (g_strv_length (parts) != 4 || strlen (parts[0]) < strlen ("2027-03-01T09-00-00Z") ||
      !g_str_equal (parts[3], "wissel"))
    return NULL;

  backup = g_new0 (WisselBackup, 1);
  backup->path = g_build_filename (folder, name, NULL);
  backup->made_at = g_strdup (parts[0]);
  backup->made_at[13] = backup->made_at[16] = ':';
  backup->n_records = g_ascii_strtoll (parts[1], NULL, 10);
  if (!read_reason (parts[2], &backup->reason) || g_lstat (backup->path, &status) != 0 ||
      !S_ISREG (status.st_mode))
    return NULL;

  backup->size = status.st_size;

  return g_steal_pointer (&backup);
}

static int
compare_latest_first (gconstpointer a, gconstpointer b)
{
  const WisselBackup *first = *(const WisselBackup *const *) a;
  const WisselBackup *second = *(const WisselBackup *const *) b;

  return strcmp (second->made_at, first->made_at);
}

GPtrArray *
wissel_backup_list (const char *network_path)
{
  g_autofree char *folder = get_folder (network_path);
  g_autofree char *prefix = get_prefix (network_path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray       *backups = NULL;
  const char      *name;

  backups = g_ptr_array_new_with_free_func ((GDestroyNotify) wissel_backup_free);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      WisselBackup *backup = read_backup (folder, name, prefix);

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }
  g_ptr_array_sort (backups, compare_latest_first);

  return backups;
}

/* ---- Thinning out ---- */

/* The last backup of each of so many days, weeks or months, as far as there are any. */
static void
keep_latest_of_each (GPtrArray *backups, const char *format, guint n_keep, GHashTable *keep)
{
  g_autofree char *period = NULL;
  guint            n_kept = 0;

  for (guint i = 0; i < backups->len && n_kept < n_keep; i++)
    {
      WisselBackup         *backup = g_ptr_array_index (backups, i);
      g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 (backup->made_at, NULL);
      g_autofree char      *own = at != NULL ? g_date_time_format (at, format) : NULL;

      if (own != NULL && g_strcmp0 (own, period) == 0)
        continue;

      g_free (period);
      period = g_steal_pointer (&own);
      g_hash_table_add (keep, backup);
      n_kept++;
    }
}

static void
keep_todays_and_largest (GPtrArray *backups, GHashTable *keep)
{
  g_autofree char *now = wissel_clock_now ();
  WisselBackup    *largest = NULL;

  for (guint i = 0; i < backups->len; i++)
    {
      WisselBackup *backup = g_ptr_array_index (backups, i);

      if (strncmp (backup->made_at, now, strlen ("2027-03-01")) == 0)
        g_hash_table_add (keep, backup);
      if (largest == NULL || backup->n_records > largest->n_records)
        largest = backup;
    }

  /* Should records vanish by mistake, the state with most of them must not be rotated out. */
  if (largest != NULL)
    g_hash_table_add (keep, largest);
}

static void
thin_out (const char *network_path)
{
  g_autoptr (GPtrArray)  backups = wissel_backup_list (network_path);
  g_autoptr (GHashTable) keep = g_hash_table_new (NULL, NULL);

  keep_latest_of_each (backups, "%Y-%m-%d", KEEP_DAYS, keep);
  keep_latest_of_each (backups, "%G-%V", KEEP_WEEKS, keep);
  keep_latest_of_each (backups, "%Y-%m", KEEP_MONTHS, keep);
  keep_todays_and_largest (backups, keep);

  for (guint i = 0; i < backups->len; i++)
    {
      WisselBackup *backup = g_ptr_array_index (backups, i);

      if (!g_hash_table_contains (keep, backup))
        g_unlink (backup->path);
    }
}

/* ---- Automatic backups ---- */

static char *
make_name (const char *network_path, gint64 n_records, WisselBackupReason reason, guint attempt)
{
  g_autofree char *folder = get_folder (network_path);
  g_autofree char *prefix = get_prefix (network_path);
  g_autofree char *now = wissel_clock_now ();
  g_autofree char *number = attempt > 0 ? g_strdup_printf ("-%03u", attempt) : g_strdup ("");
  g_autofree char *name = NULL;

  now[13] = now[16] = '-';
  name = g_strdup_printf ("%s%s%s.%" G_GINT64_FORMAT ".%s.wissel", prefix, now, number, n_records,
                          reason_names[reason]);

  return g_build_filename (folder, name, NULL);
}

/* Two backups of one second get two names: a backup never replaces another. */
static gboolean
give_free_name (const char        *package,
                const char        *network_path,
                gint64             n_records,
                WisselBackupReason reason,
                GError           **error)
{
  g_autoptr (GError) local_error = NULL;

  for (guint attempt = 0; attempt < 1000; attempt++)
    {
      g_autofree char *path = make_name (network_path, n_records, reason, attempt);

      g_clear_error (&local_error);
      if (wissel_file_give_name (package, path, &local_error))
        return TRUE;

      if (!g_error_matches (local_error, WISSEL_ERROR, WISSEL_ERROR_EXISTS))
        break;
    }

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

gboolean
wissel_backup_write_auto (sqlite3 *native, WisselBackupReason reason, GError **error)
{
  const char      *path = sqlite3_db_filename (native, "main");
  g_autofree char *folder = get_folder (path);
  g_autofree char *package = NULL;
  gint64           n_records;

  if (!wissel_file_make_folder (folder, error) ||
      !wissel_package_count_records (native, &n_records, error) ||
      !(package = make_package (native, error)))
    return FALSE;

  if (!give_free_name (package, path, n_records, reason, error))
    {
      wissel_file_remove_temporary (package);
      return FALSE;
    }

  thin_out (path);

  return TRUE;
}

static gboolean
has_backup_of_day (const char *network_path, const char *today)
{
  g_autoptr (GPtrArray) backups = wissel_backup_list (network_path);
  WisselBackup         *latest = backups->len > 0 ? g_ptr_array_index (backups, 0) : NULL;

  return latest != NULL && g_str_has_prefix (latest->made_at, today);
}

void
wissel_backup_prepare_change (WisselSession *session)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *now = wissel_clock_now ();
  const char        *path = sqlite3_db_filename (session->native, "main");
  gint64             n_entries = 0;

  now[strlen ("2027-03-01")] = '\0';
  if (g_strcmp0 (session->backup_day, now) == 0)
    return;

  g_free (session->backup_day);
  session->backup_day = g_strdup (now);
  wissel_sql_get_int64 (session, "SELECT count(*) FROM (SELECT 1 FROM journal LIMIT 1)", &n_entries,
                        NULL);
  if (n_entries == 0 || path == NULL || has_backup_of_day (path, now))
    return;

  /* That there is no room for a copy must not keep people from working. */
  if (!wissel_backup_write_auto (session->native, WISSEL_BACKUP_DAILY, &error))
    g_message ("No backup of today: %s", error->message);
}

/* ---- On the store ---- */

static gpointer
backup_job (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (wissel_backup_write (session->native, data, error));
}

gboolean
wissel_store_backup (WisselStore *store, const char *target, GError **error)
{
  g_return_val_if_fail (target != NULL, FALSE);

  return GPOINTER_TO_INT (wissel_store_run (store, backup_job, (gpointer) target, NULL, error));
}

static gpointer
backup_auto_job (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (
    wissel_backup_write_auto (session->native, GPOINTER_TO_UINT (data), error));
}

gboolean
wissel_store_backup_auto (WisselStore *store, WisselBackupReason reason, GError **error)
{
  return GPOINTER_TO_INT (
    wissel_store_run (store, backup_auto_job, GUINT_TO_POINTER (reason), NULL, error));
}
