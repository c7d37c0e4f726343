#include "wissel-opening.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "wissel-backup-private.h"
#include "wissel-checklist-store.h"
#include "wissel-clock.h"
#include "wissel-code-lists.h"
#include "wissel-codes.h"
#include "wissel-collation.h"
#include "wissel-connection.h"
#include "wissel-file.h"
#include "wissel-language.h"
#include "wissel-migration.h"
#include "wissel-text.h"
#include "wissel-titles.h"

/* wissel_today(): so that tests can stop it; not the same answer for ever. */
static void
today_function (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  sqlite3_result_text (context, wissel_clock_today (), -1, g_free);
}

/* wissel_language(): place of the language of the interface in #WisselLanguage, for the titles of
 * what exists in four languages. */
static void
language_function (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  sqlite3_result_int (context, (int) wissel_language_of_interface ());
}

/* wissel_in_language(nl, fr, de, en): the text in the language of the interface, else in the first
 * that has one. */
static void
in_language_function (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  sqlite3_value *text = values[GPOINTER_TO_INT (sqlite3_user_data (context))];

  for (int i = 0; sqlite3_value_type (text) == SQLITE_NULL && i < n_values; i++)
    text = values[i];

  sqlite3_result_value (context, text);
}

/* wissel_code_label(list, code): a code in words, in the language of the interface. */
static void
code_label_function (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const char *list = (const char *) sqlite3_value_text (values[0]);
  const char *code = (const char *) sqlite3_value_text (values[1]);

  if (list != NULL && code != NULL)
    sqlite3_result_text (context, wissel_codes_label (list, code, wissel_language_of_interface ()),
                         -1, SQLITE_TRANSIENT);
}

static gboolean
has_words (const char *folded, const char *search)
{
  g_auto (GStrv)   words = g_strsplit (search, " ", -1);
  g_autofree char *padded = g_strconcat (" ", folded, NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *beginning = g_strconcat (" ", words[i], NULL);

      if (strstr (padded, beginning) == NULL)
        return FALSE;
    }

  return TRUE;
}

/* wissel_rank(title, folded search): 0 for the title itself, 1 when it begins so, 2 when it has the
 * words, 3 when they stand elsewhere in the record. */
static void
rank_function (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const char      *title = (const char *) sqlite3_value_text (values[0]);
  const char      *search = (const char *) sqlite3_value_text (values[1]);
  g_autofree char *folded = wissel_text_fold (title);
  int              rank = 3;

  if (search == NULL || g_str_equal (folded, search))
    rank = 0;
  else if (g_str_has_prefix (folded, search))
    rank = 1;
  else if (has_words (folded, search))
    rank = 2;

  sqlite3_result_int (context, rank);
}

/* wissel_fold(text): the words of a text without capitals and accents; NULL when it has none. */
static void
fold_function (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);
  char       *folded = wissel_text_fold (text);

  if (*folded != '\0')
    sqlite3_result_text (context, g_steal_pointer (&folded), -1, g_free);
  g_free (folded);
}

/* wissel_title(type, id): what a record is called, in the language of the interface. */
static void
title_function (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const char             *name = (const char *) sqlite3_value_text (values[0]);
  const WisselRecordType *type = name != NULL ? wissel_record_type_find (name) : NULL;

  sqlite3_result_text (
    context, wissel_titles_dup (sqlite3_user_data (context), type, sqlite3_value_int64 (values[1])),
    -1, g_free);
}

/* wissel_kind(type): what records of the type are called. */
static void
kind_function (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const char             *name = (const char *) sqlite3_value_text (values[0]);
  const WisselRecordType *type = name != NULL ? wissel_record_type_find (name) : NULL;

  if (type != NULL)
    sqlite3_result_text (context, _ (type->label), -1, SQLITE_TRANSIENT);
}

static void
add_functions (sqlite3 *native, WisselSession *session)
{
  const int deterministic = SQLITE_UTF8 | SQLITE_DETERMINISTIC;

  sqlite3_create_function (native, "wissel_today", 0, SQLITE_UTF8, NULL, today_function, NULL,
                           NULL);
  sqlite3_create_function (native, "wissel_language", 0, SQLITE_UTF8, NULL, language_function, NULL,
                           NULL);
  sqlite3_create_function (native, "wissel_fold", 1, deterministic, NULL, fold_function, NULL,
                           NULL);
  sqlite3_create_function (native, "wissel_rank", 2, deterministic, NULL, rank_function, NULL,
                           NULL);
  sqlite3_create_function (native, "wissel_code_label", 2, deterministic, NULL, code_label_function,
                           NULL, NULL);
  sqlite3_create_function (native, "wissel_in_language", WISSEL_N_LANGUAGES, deterministic,
                           GINT_TO_POINTER (wissel_language_of_interface ()), in_language_function,
                           NULL, NULL);
  sqlite3_create_function (native, WISSEL_TITLE_FUNCTION, 2, SQLITE_UTF8, session, title_function,
                           NULL, NULL);
  sqlite3_create_function (native, "wissel_kind", 1, SQLITE_UTF8, NULL, kind_function, NULL, NULL);
}

WisselSession *
wissel_opening_make_session (sqlite3 *native, GError **error)
{
  WisselSession *session = wissel_session_new (native);
  gint64         format = 0;

  if (wissel_connection_get_pragma (native, "user_version", &format, error) &&
      wissel_collation_attach (native, error))
    {
      add_functions (native, session);
      session->format = (int) format;
      return session;
    }

  wissel_session_free (session, NULL);

  return NULL;
}

static gboolean
bring_up_to_date (sqlite3 *native, GError **error)
{
  g_autoptr (GPtrArray) steps = NULL;
  gint64                format;

  if (!wissel_connection_get_pragma (native, "user_version", &format, error))
    return FALSE;

  if (format == WISSEL_FORMAT)
    return TRUE;

  return wissel_backup_write_auto (native, WISSEL_BACKUP_UPGRADE, error) &&
         (steps = wissel_migration_load_steps (NULL, error)) != NULL &&
         wissel_migration_apply (native, steps, WISSEL_FORMAT, error);
}

/* A log that was left behind: the program was killed, or the computer. */
static gboolean
has_log (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf         status;

  return g_stat (log, &status) == 0 && status.st_size > 0;
}

/* Looking through the whole file takes a second per gigabyte: once a day, and after an accident. */
static gboolean
check_if_due (sqlite3 *native, gboolean was_killed, GError **error)
{
  g_autofree char         *today = wissel_clock_today ();
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 is_checked = FALSE;

  stmt = wissel_sql_prepare_native (
    native, "SELECT 1 FROM setting WHERE key='file.checked-on' AND value=?1", error);
  if (stmt == NULL)
    return FALSE;

  wissel_sql_bind_text (stmt, 1, today);
  if (!wissel_sql_step (stmt, &is_checked, error))
    return FALSE;

  return (is_checked && !was_killed) || wissel_connection_check (native, "quick_check", error);
}

/* Where it cannot be noted (the disk is full) the next opening looks again. */
static void
note_check (sqlite3 *native)
{
  g_autofree char         *today = wissel_clock_today ();
  g_autoptr (sqlite3_stmt) stmt = NULL;

  stmt = wissel_sql_prepare_native (native,
                                    "INSERT INTO setting(id,key,value) "
                                    "VALUES(random() & 9223372036854775807,'file.checked-on',?1) "
                                    "ON CONFLICT(key) DO UPDATE SET value=excluded.value "
                                    "WHERE value<>excluded.value",
                                    NULL);
  if (stmt == NULL)
    return;

  wissel_sql_bind_text (stmt, 1, today);
  wissel_sql_run (stmt, NULL);
}

static gboolean
make_ready (sqlite3 *native, gboolean was_killed, GError **error)
{
  if (!check_if_due (native, was_killed, error) || !bring_up_to_date (native, error))
    return FALSE;

  note_check (native);

  return TRUE;
}

WisselSession *
wissel_opening_open (const char *path, GError **error)
{
  WisselFileHeader header;
  gboolean         was_killed = has_log (path);
  sqlite3         *native;

  if (!wissel_file_read_header (path, &header, error) || !wissel_file_check_place (path, error) ||
      !(native = wissel_connection_open (path, error)))
    return NULL;

  if (make_ready (native, was_killed, error))
    return wissel_opening_make_session (native, error);

  sqlite3_close (native);

  return NULL;
}

static gboolean
fill_new_file (const char *path, GError **error)
{
  g_autoptr (GPtrArray) steps = wissel_migration_load_steps (NULL, error);
  WisselSession        *session;
  sqlite3              *native;
  gboolean              done;

  if (steps == NULL || !(native = wissel_connection_open (path, error)))
    return FALSE;

  if (!wissel_migration_apply (native, steps, WISSEL_FORMAT, error))
    {
      sqlite3_close (native);
      return FALSE;
    }

  if (!(session = wissel_opening_make_session (native, error)))
    return FALSE;

  done = wissel_code_lists_seed (session, error) &&
         wissel_session_complete_checklists (session, error);

  return wissel_session_free (session, done ? error : NULL) && done;
}

gboolean
wissel_opening_create (const char *path, GError **error)
{
  g_autofree char *temporary = NULL;

  if (!wissel_file_check_place (path, error) ||
      !(temporary = wissel_file_make_temporary (path, error)))
    return FALSE;

  /* The file gets its name only when it is complete, and only if the name is free. */
  if (fill_new_file (temporary, error) && wissel_file_give_name (temporary, path, error))
    return TRUE;

  wissel_file_remove_temporary (temporary);

  return FALSE;
}
