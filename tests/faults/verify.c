/*
 * Opens a network after a fault as the program does, and looks whether all that was acknowledged
 * is there, whole.
 *
 *   verify NETWORK ACK
 *
 * Exit status: 0 all there, 2 an acknowledged action is missing, 3 half an action, 4 damaged,
 * 5 cannot be opened now.
 */
#include <stdlib.h>

#include "wissel-error.h"
#include "wissel-session-private.h"
#include "wissel-store.h"

static gint64
read_last_acknowledged (const char *path)
{
  g_autofree char *text = NULL;
  g_auto (GStrv)   lines = NULL;
  gint64           last = 0;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    last = MAX (last, g_ascii_strtoll (lines[i], NULL, 10));

  return last;
}

static gint64
query (WisselSession *session, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64             value = -1;

  if (!wissel_sql_get_int64 (session, sql, &value, &error))
    g_printerr ("verify: %s: %s\n", sql, error->message);

  return value;
}

static gpointer
verify_job (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 acknowledged = *(gint64 *) data;
  gint64 last = query (session, "SELECT max(id) FROM organisation");
  gint64 n_organisations = query (session, "SELECT count(*) FROM organisation");
  gint64 n_sites = query (session, "SELECT count(*) FROM site");
  gint64 count = query (session, "SELECT value FROM setting WHERE key='count'");
  gint64 n_loose = query (session, "SELECT count(*) FROM pragma_foreign_key_check");
  gint64 n_bad = query (session, "SELECT count(*) FROM pragma_integrity_check "
                                 "WHERE integrity_check<>'ok'");
  gint64 n_torn = query (session, "SELECT count(*) FROM journal j WHERE NOT EXISTS (SELECT 1 FROM "
                                  "journal_row WHERE id=j.last_row)");
  gint64 n_replay = query (session, "SELECT count(*) FROM replay");

  g_print ("%" G_GINT64_FORMAT " actions, %" G_GINT64_FORMAT " acknowledged", last, acknowledged);
  if (n_bad != 0)
    return GINT_TO_POINTER (4);
  if (n_organisations != last || n_sites != 3 * last || count != last || n_loose != 0 ||
      n_torn != 0 || n_replay != 0)
    return GINT_TO_POINTER (3);

  return GINT_TO_POINTER (last < acknowledged ? 2 : 0);
}

int
main (int argc, char *argv[])
{
  static const char *const verdicts[] = { ": whole\n", "", ": LOST\n", ": HALF\n", ": DAMAGED\n" };
  g_autoptr (GError)       error = NULL;
  g_autoptr (WisselStore)  store = NULL;
  gint64                   acknowledged;
  int                      status;

  if (argc < 3)
    return 64;

  acknowledged = read_last_acknowledged (argv[2]);
  if (!g_file_test (argv[1], G_FILE_TEST_EXISTS))
    {
      g_print ("no network yet%s\n", acknowledged > 0 ? ": LOST" : "");
      return acknowledged > 0 ? 2 : 0;
    }

  store = wissel_store_open (argv[1], &error);
  if (store == NULL)
    {
      g_print ("cannot be opened: %s\n", error->message);
      return g_error_matches (error, WISSEL_ERROR, WISSEL_ERROR_CORRUPT) ? 4 : 5;
    }

  status = GPOINTER_TO_INT (wissel_store_run (store, verify_job, &acknowledged, NULL, NULL));
  g_print ("%s", verdicts[status]);
  wissel_store_close (store, NULL);

  return status;
}
