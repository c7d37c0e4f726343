/*
 * Works on a network as the program does, through the store, and writes the number of each action
 * to ACK after the store said it was saved. For tests that kill it, fill its disk or start it
 * twice.
 *
 *   writer NETWORK ACK COUNT [FLAG]
 *
 * With FLAG a full disk is waited out: the writer goes on once that file exists.
 * Exit status: 0 done, 10 disk full, 12 open elsewhere, 13 read-only, 14 damaged, 20 other.
 */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "wissel-error.h"
#include "wissel-session-private.h"
#include "wissel-store.h"

static int
get_status (const GError *error)
{
  static const struct
  {
    int code;
    int status;
  } table[] = {
    { WISSEL_ERROR_NO_SPACE, 10 },
    { WISSEL_ERROR_BUSY, 12 },
    { WISSEL_ERROR_READ_ONLY, 13 },
    { WISSEL_ERROR_CORRUPT, 14 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (g_error_matches (error, WISSEL_ERROR, table[i].code))
      return table[i].status;

  return 20;
}

/* One organisation with three sites, and the count of all of them in a setting. */
static gboolean
add_organisation (WisselSession *session, gpointer data, GError **error)
{
  gint64           number = *(gint64 *) data;
  g_autofree char *sql = NULL;

  sql = g_strdup_printf (
    "INSERT INTO organisation(id,short_name,kind,internal_notes,created_at,updated_at) "
    "VALUES(%1$" G_GINT64_FORMAT ",'o','OTHER',hex(zeroblob(%2$" G_GINT64_FORMAT ")),'t','t');"
    "INSERT INTO site(organisation_id,name) "
    "VALUES(%1$" G_GINT64_FORMAT ",'a'),(%1$" G_GINT64_FORMAT ",'b'),(%1$" G_GINT64_FORMAT ",'c');"
    "INSERT INTO setting(key,value) VALUES('count','%1$" G_GINT64_FORMAT "') "
    "ON CONFLICT(key) DO UPDATE SET value=excluded.value",
    number, 100 + number * 37 % 900);

  return wissel_sql_exec (session, sql, error);
}

static gpointer
add_job (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (
    wissel_session_action (session, "Add", WISSEL_ACTION_DEFAULT, add_organisation, data, error));
}

/* Takes every 7th action back and does it again: that must be as safe. */
static gpointer
undo_redo_job (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (wissel_session_undo (session, NULL, error) &&
                          wissel_session_redo (session, NULL, error));
}

static gpointer
count_job (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  wissel_sql_get_int64 (session, "SELECT max(id) FROM organisation", data, error);

  return NULL;
}

static gboolean
acknowledge (int fd, gint64 number)
{
  char line[32];
  int  length = g_snprintf (line, sizeof line, "%" G_GINT64_FORMAT "\n", number);

  return write (fd, line, length) == length;
}

static gboolean
wait_for_room (const char *flag, const GError *error)
{
  if (flag == NULL || get_status (error) != 10)
    return FALSE;

  for (guint i = 0; i < 100; i++)
    {
      if (g_file_test (flag, G_FILE_TEST_EXISTS))
        return TRUE;

      g_usleep (G_USEC_PER_SEC / 10);
    }

  return FALSE;
}

static int
work (WisselStore *store, int ack, gint64 n_actions, const char *flag, GError **error)
{
  gint64 number = 0;

  wissel_store_run (store, count_job, &number, NULL, NULL);
  for (gint64 last = number + n_actions; number < last;)
    {
      number++;
      if (!wissel_store_run (store, add_job, &number, NULL, error) ||
          (number % 7 == 0 && !wissel_store_run (store, undo_redo_job, NULL, NULL, error)))
        {
          if (!wait_for_room (flag, *error))
            return get_status (*error);

          g_clear_error (error);
          wissel_store_run (store, count_job, &number, NULL, NULL);
          continue;
        }

      if (!acknowledge (ack, number))
        return 20;
    }

  return 0;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError)      error = NULL;
  g_autoptr (WisselStore) store = NULL;
  int                     ack;
  int                     status;

  if (argc < 4)
    return 64;

  ack = g_open (argv[2], O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  store = g_file_test (argv[1], G_FILE_TEST_EXISTS) ? wissel_store_open (argv[1], &error)
                                                    : wissel_store_create (argv[1], &error);
  if (store == NULL)
    {
      g_printerr ("writer: %s\n", error->message);
      return get_status (error);
    }

  status =
    work (store, ack, g_ascii_strtoll (argv[3], NULL, 10), argc > 4 ? argv[4] : NULL, &error);
  if (error != NULL)
    g_printerr ("writer: %s\n", error->message);
  wissel_store_close (store, NULL);
  close (ack);

  return status;
}
