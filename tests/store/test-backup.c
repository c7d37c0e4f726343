#include "support.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "wissel-backup.h"
#include "wissel-clock.h"
#include "wissel-error.h"
#include "wissel-networks.h"
#include "wissel-package.h"

#define FILL                                                                                       \
  "INSERT INTO network(id,name,kind) VALUES(1,'Réseau d’essai','SWITCHING');"                   \
  "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<200) "                     \
  "INSERT INTO person(id,first_name,last_name,max_km,created_at,updated_at) "                      \
  "SELECT i,'Jan'||i,'Ää'||i,i/7.0,'2027-01-01T00:00:00Z','2027-01-01T00:00:00Z' FROM n;"        \
  "INSERT INTO attachment(id,entity,entity_id,filename,size,sha256,added_on) "                     \
  "VALUES(1,'person',1,'f',2,'x','2027-01-01');"                                                   \
  "INSERT INTO attachment_content(id,sha256,content) VALUES(1,'x',x'00ff');"

static char *
make_package (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  char              *path = g_build_filename (fixture->folder, "a package.wissel", NULL);

  wissel_store_backup (fixture->store, path, &error);
  g_assert_no_error (error);

  return path;
}

static WisselStore *
restore (Fixture *fixture, const char *package)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *path = g_build_filename (fixture->folder, "other.sqlite", NULL);
  WisselStore       *store;

  wissel_package_restore (package, path, &error);
  g_assert_no_error (error);
  store = wissel_store_open (path, &error);
  g_assert_no_error (error);

  return store;
}

static void
test_round_trip (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError)            error = NULL;
  g_autofree char              *before = NULL;
  g_autofree char              *filled = dump (fixture->store);
  g_autofree char              *package = NULL;
  g_autofree char              *after = NULL;
  g_autofree char              *undone = NULL;
  g_autoptr (WisselPackageInfo) info = NULL;
  g_autoptr (WisselStore)       other = NULL;

  run_sql (fixture->store, FILL);
  run_sql (fixture->store, "UPDATE person SET department='x' WHERE id<50");
  before = dump (fixture->store);
  package = make_package (fixture);

  info = wissel_package_check (package, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (info->network, ==, "Réseau d’essai");
  g_assert_cmpstr (info->made_with, ==, WISSEL_VERSION);
  g_assert_cmpint (info->n_records, >=, 202);

  other = restore (fixture, package);
  after = dump (other);
  g_assert_cmpstr (after, ==, before);

  /* The journal came along: what was done before the backup can still be undone. */
  g_assert_true (undo (other, &error));
  g_assert_true (undo (other, &error));
  undone = dump (other);
  g_assert_cmpstr (undone, ==, filled);
  g_assert_true (wissel_store_close (other, NULL));
}

/* A package that holds states which no insert may start in. */
static void
test_guarded_states (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char        *text = NULL;
  g_autofree char        *path = NULL;
  g_autofree char        *package = NULL;
  g_autofree char        *before = NULL;
  g_autofree char        *after = NULL;
  g_auto (GStrv)          lines = NULL;
  g_autoptr (WisselStore) other = NULL;

  path = g_test_build_filename (G_TEST_DIST, "store", "schema-checks.tsv", NULL);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "ok\t"))
      run_sql (fixture->store, lines[i] + 3);

  before = dump (fixture->store);
  package = make_package (fixture);
  other = restore (fixture, package);
  after = dump (other);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (wissel_store_close (other, NULL));
}

static void
write_file (const char *path, const char *data, gsize length)
{
  g_assert_true (
    g_file_set_contents_full (path, data, length, G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL));
}

/* Any byte that is not as it was written is noticed. */
static void
test_flipped_bytes (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *package = NULL;
  g_autofree char *bad = g_build_filename (fixture->folder, "bad.wissel", NULL);
  g_autofree char *data = NULL;
  gsize            length;

  run_sql (fixture->store, FILL);
  package = make_package (fixture);
  g_assert_true (g_file_get_contents (package, &data, &length, NULL));

  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (GError) error = NULL;
      gsize              at = g_test_rand_int_range (0, length);
      char               old = data[at];

      data[at] ^= 1 << g_test_rand_int_range (0, 8);
      write_file (bad, data, length);
      data[at] = old;
      if (wissel_package_check (bad, &error) != NULL)
        g_error ("a flip at %" G_GSIZE_FORMAT " was not noticed", at);
      g_assert_nonnull (error);
      g_assert_nonnull (error->message);
    }

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (GError) error = NULL;
      gsize              rest = g_test_rand_int_range (0, length);

      write_file (bad, data, rest);
      if (wissel_package_check (bad, &error) != NULL)
        g_error ("%" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT " bytes were taken for all", rest,
                 length);
      g_assert_nonnull (error);
    }
}

/* ---- Packages someone has prepared ---- */

static const struct
{
  const char *name;
  const char *sql; /* what was done to a good package */
  int         code;
} hostile[] = {
  { "trigger", "CREATE TRIGGER t AFTER INSERT ON person BEGIN DELETE FROM person; END",
    WISSEL_ERROR_FOREIGN },
  { "view",
    "CREATE VIEW v AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT 1 FROM n) "
    "SELECT * FROM n",
    WISSEL_ERROR_FOREIGN },
  { "table instead of view", "DROP VIEW v_reciprocity; CREATE TABLE v_reciprocity(a)",
    WISSEL_ERROR_FOREIGN },
  { "another table", "CREATE TABLE more(a)", WISSEL_ERROR_FOREIGN },
  { "missing table", "DROP TABLE task", WISSEL_ERROR_FOREIGN },
  { "no manifest", "DROP TABLE manifest", WISSEL_ERROR_FOREIGN },
  { "no application id", "PRAGMA application_id=0", WISSEL_ERROR_FOREIGN },
  { "newer", "PRAGMA user_version=999", WISSEL_ERROR_TOO_NEW },
  { "never finished", "PRAGMA user_version=0", WISSEL_ERROR_CORRUPT },
  { "row added", "INSERT INTO setting(key,value) VALUES('a','b')", WISSEL_ERROR_CORRUPT },
  { "no seal", "DELETE FROM manifest WHERE name='seal'", WISSEL_ERROR_CORRUPT },
  { "seal of blanks", "UPDATE manifest SET value='' WHERE name='seal'", WISSEL_ERROR_CORRUPT },
  { "other column",
    "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET "
    "sql=replace(sql,'due_on TEXT','due_on TEXT COLLATE NOCASE') WHERE name='task'",
    WISSEL_ERROR_FOREIGN },
  { "broken schema",
    "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql='CREATE TABLE task(' "
    "WHERE name='task'",
    WISSEL_ERROR_CORRUPT },
};

static void
test_hostile (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *package = NULL;
  g_autofree char *bad = g_build_filename (fixture->folder, "bad.wissel", NULL);
  g_autofree char *data = NULL;
  gsize            length;

  run_sql (fixture->store, FILL);
  package = make_package (fixture);
  g_assert_true (g_file_get_contents (package, &data, &length, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char   *target = g_build_filename (fixture->folder, "new.sqlite", NULL);
      sqlite3           *native;

      write_file (bad, data, length);
      g_assert_cmpint (sqlite3_open (bad, &native), ==, SQLITE_OK);
      if (sqlite3_exec (native, hostile[i].sql, NULL, NULL, NULL) != SQLITE_OK)
        g_error ("%s: %s", hostile[i].name, sqlite3_errmsg (native));
      sqlite3_close (native);

      g_assert_false (wissel_package_restore (bad, target, &error));
      if (!g_error_matches (error, WISSEL_ERROR, hostile[i].code))
        g_error ("%s: %s", hostile[i].name, error->message);
      g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
    }
}

static void
test_not_files (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char  *package = NULL;
  g_autofree char  *link = g_build_filename (fixture->folder, "link", NULL);
  g_autofree char  *pipe = g_build_filename (fixture->folder, "pipe", NULL);
  g_autofree char  *empty = g_build_filename (fixture->folder, "empty", NULL);
  g_autofree char  *text = g_build_filename (fixture->folder, "text", NULL);
  const char *const paths[] = { link, pipe, empty, text, fixture->folder, "/nowhere/at/all" };

  run_sql (fixture->store, FILL);
  package = make_package (fixture);
  g_assert_cmpint (symlink (package, link), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  write_file (empty, "", 0);
  write_file (text, "SQLite format 3", 16);

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (wissel_package_check (paths[i], &error));
      g_assert_nonnull (error);
      g_assert_true (error->domain == WISSEL_ERROR);
    }
}

/* ---- Automatic backups ---- */

static guint
count_backups (Fixture *fixture)
{
  g_autoptr (GPtrArray) backups = wissel_backup_list (fixture->path);

  return backups->len;
}

static void
test_daily (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  WisselBackup         *latest;

  wissel_clock_set ("2027-03-01T09:00:00Z");
  run_sql (fixture->store, FILL);
  g_assert_cmpuint (count_backups (fixture), ==, 0);

  wissel_clock_set ("2027-03-02T09:00:00Z");
  run_sql (fixture->store, "DELETE FROM attachment");
  run_sql (fixture->store, "DELETE FROM person WHERE id>100");
  g_assert_cmpuint (count_backups (fixture), ==, 1);
  fixture_reopen (fixture);
  run_sql (fixture->store, "DELETE FROM person WHERE id>50");
  g_assert_cmpuint (count_backups (fixture), ==, 1);

  g_assert_true (wissel_store_backup_auto (fixture->store, WISSEL_BACKUP_IMPORT, &error));
  g_assert_true (wissel_store_backup_auto (fixture->store, WISSEL_BACKUP_IMPORT, &error));
  backups = wissel_backup_list (fixture->path);
  g_assert_cmpuint (backups->len, ==, 3);
  latest = g_ptr_array_index (backups, 0);
  g_assert_cmpint (latest->reason, ==, WISSEL_BACKUP_IMPORT);
  g_assert_true (g_str_has_prefix (latest->made_at, "2027-03-02T09:00:00Z"));
  wissel_clock_set (NULL);
}

/* A year and more of backups, one a day; most records were there on the 40th day. */
static void
make_old_backups (Fixture *fixture)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (2027, 1, 1, 9, 0, 0);
  g_autofree char      *folder = g_build_filename (fixture->folder, "backups", NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < 400; i++)
    {
      g_autoptr (GDateTime) at = g_date_time_add_days (day, i);
      g_autofree char      *time = g_date_time_format (at, "%Y-%m-%dT%H-%M-%SZ");
      g_autofree char      *name = NULL;
      g_autofree char      *path = NULL;

      name = g_strdup_printf ("test.%s.%u.daily.wissel", time, i == 40 ? 999999 : 1000 + i);
      path = g_build_filename (folder, name, NULL);
      write_file (path, "x", 1);
    }
}

static void
test_rotation (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char      *other = NULL;
  gboolean              has_largest = FALSE;

  make_old_backups (fixture);
  other = g_build_filename (fixture->folder, "backups",
                            "test-2.2027-01-02T09-00-00Z.5.daily.wissel", NULL);
  write_file (other, "x", 1);

  wissel_clock_set ("2028-02-05T09:00:00Z");
  g_assert_true (wissel_store_backup_auto (fixture->store, WISSEL_BACKUP_DAILY, NULL));
  wissel_clock_set (NULL);

  backups = wissel_backup_list (fixture->path);
  for (guint i = 0; i < backups->len; i++)
    has_largest |= ((WisselBackup *) g_ptr_array_index (backups, i))->n_records == 999999;
  g_assert_true (has_largest);

  /* 7 days; the end of 3 or 4 weeks before; the end of 11 months before; the largest. */
  g_assert_cmpuint (backups->len, >=, 7 + 3 + 10 + 1);
  g_assert_cmpuint (backups->len, <=, 7 + 4 + 11 + 1);

  /* The backups of another network are its own affair. */
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
}

static void
test_target_is_kept (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *target = g_build_filename (fixture->folder, "no", "such", "folder.wissel", NULL);
  g_autofree char *package = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;

  run_sql (fixture->store, FILL);
  g_assert_false (wissel_store_backup (fixture->store, target, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND);
  g_clear_error (&error);

  /* An existing package is replaced by a whole one. */
  package = make_package (fixture);
  g_assert_true (g_file_get_contents (package, &before, NULL, NULL));
  run_sql (fixture->store, "DELETE FROM person");
  again = make_package (fixture);
  g_assert_true (g_file_get_contents (again, &after, NULL, NULL));
  wissel_package_info_free (wissel_package_check (again, &error));
  g_assert_no_error (error);

  /* A network is never made over another. */
  g_assert_false (wissel_package_restore (package, fixture->path, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_EXISTS);
}

/* ---- The networks of this computer ---- */

static void
test_networks (void)
{
  g_autoptr (GError)      error = NULL;
  g_autofree char        *first = wissel_networks_make_path ("Netwerk Één / Gent", &error);
  g_autofree char        *second = NULL;
  g_autofree char        *name = NULL;
  g_autofree char        *resolved = NULL;
  g_autofree char        *broken = NULL;
  g_autofree char        *folder = wissel_networks_dir ();
  g_autoptr (GPtrArray)   networks = NULL;
  g_autoptr (WisselStore) store = NULL;
  GStatBuf                status;
  WisselNetworkFile      *network;

  g_assert_no_error (error);
  name = g_path_get_basename (first);
  g_assert_cmpstr (name, ==, "netwerk-een-gent.sqlite");
  store = wissel_store_create (first, &error);
  g_assert_no_error (error);
  second = wissel_networks_make_path ("Netwerk Één / Gent", &error);
  g_assert_true (g_str_has_suffix (second, "netwerk-een-gent-2.sqlite"));
  resolved = wissel_networks_resolve ("netwerk-een-gent");
  g_assert_cmpstr (resolved, ==, first);

  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  g_assert_cmpint (g_stat (first, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  run_sql (store, "INSERT INTO network(id,name,kind) VALUES(1,'Eén','EXCHANGE')");
  g_assert_true (wissel_store_close (store, &error));
  broken = g_build_filename (folder, "kapot.sqlite", NULL);
  write_file (broken, "kapot", 5);

  networks = wissel_networks_list ();
  g_assert_cmpuint (networks->len, ==, 2);
  for (guint i = 0; i < networks->len; i++)
    {
      network = g_ptr_array_index (networks, i);
      if (g_str_equal (network->path, first))
        {
          g_assert_cmpstr (network->name, ==, "Eén");
          g_assert_cmpstr (network->kind, ==, "EXCHANGE");
          g_assert_null (network->problem);
        }
      else
        g_assert_nonnull (network->problem);
    }
}

int
main (int argc, char *argv[])
{
  g_autofree char *home = g_dir_make_tmp ("wissel-home-XXXXXX", NULL);
  int              status;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("/backup/round-trip", test_round_trip);
  ADD ("/backup/guarded-states", test_guarded_states);
  ADD ("/backup/flipped-bytes", test_flipped_bytes);
  ADD ("/backup/hostile", test_hostile);
  ADD ("/backup/not-files", test_not_files);
  ADD ("/backup/daily", test_daily);
  ADD ("/backup/rotation", test_rotation);
  ADD ("/backup/target", test_target_is_kept);
  g_test_add_func ("/networks/list", test_networks);

  status = g_test_run ();
  remove_folder (home);

  return status;
}
