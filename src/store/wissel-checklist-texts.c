#include "wissel-checklist-store.h"

#include <glib/gi18n.h>

#include "wissel-error.h"
#include "wissel-session-private.h"
#include "wissel-setting-store.h"

/* The columns of checklists.tsv; the first line names them. */
enum
{
  TEMPLATE,
  KIND,
  CODE,
  MANDATORY,
  CATALOGUE,
  TEXT_NL,
  TEXT_FR,
  TEXT_DE,
  TEXT_EN,
  N_COLUMNS
};

#define SETTING "texts.checklists"

/* The same in every network, so that copies of one file that were completed apart stay alike. */
static gint64
make_id (const char *template, const char *code)
{
  g_autofree char *name = g_strdup_printf ("%s/%s", template, code);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);
  guint64          id;

  digest[16] = '\0';
  id = g_ascii_strtoull (digest, NULL, 16) & G_MAXINT64;

  return id != 0 ? (gint64) id : 1;
}

static gboolean
insert_template (WisselSession *session, char **values, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;

  stmt = wissel_sql_prepare (session,
                             "INSERT INTO checklist_template(id,code,kind) VALUES(?1,?2,?3) "
                             "ON CONFLICT DO NOTHING",
                             error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, make_id (values[TEMPLATE], ""));
  wissel_sql_bind_text (stmt, 2, values[TEMPLATE]);
  wissel_sql_bind_text (stmt, 3, values[KIND]);

  return wissel_sql_run (stmt, error);
}

static gboolean
insert_line (WisselSession *session, char **values, guint place, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;

  stmt = wissel_sql_prepare (session,
                             "INSERT INTO checklist_template_item(id,template_id,code,sort,"
                             "mandatory,catalogue_id,text_nl,text_fr,text_de,text_en) "
                             "SELECT ?1,t.id,?3,?4,?5,nullif(?6,''),?7,?8,?9,?10 "
                             "FROM checklist_template t WHERE t.code=?2 ON CONFLICT DO NOTHING",
                             error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, make_id (values[TEMPLATE], values[CODE]));
  wissel_sql_bind_text (stmt, 2, values[TEMPLATE]);
  wissel_sql_bind_text (stmt, 3, values[CODE]);
  sqlite3_bind_int64 (stmt, 4, place);
  sqlite3_bind_int (stmt, 5, g_str_equal (values[MANDATORY], "1"));
  for (int i = CATALOGUE; i < N_COLUMNS; i++)
    wissel_sql_bind_text (stmt, i + 2, values[i]);

  return wissel_sql_run (stmt, error);
}

static gboolean
insert_all (WisselSession *session, char **lines, GError **error)
{
  g_autofree char *template = NULL;
  guint place = 0;

  for (guint i = 1; lines[0] != NULL && lines[i] != NULL; i++)
    {
      g_auto (GStrv) values = g_strsplit (lines[i], "\t", -1);

      if (*lines[i] == '\0')
        continue;

      if (g_strv_length (values) < N_COLUMNS)
        {
          g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                       _ ("Line %u of the program’s checklists is incomplete. Install the program "
                          "again."),
                       i + 1);
          return FALSE;
        }

      place = g_strcmp0 (template, values[TEMPLATE]) == 0 ? place + 1 : 1;
      g_free (template);
      template = g_strdup (values[TEMPLATE]);
      if (!insert_template (session, values, error) || !insert_line (session, values, place, error))
        return FALSE;
    }

  return TRUE;
}

typedef struct
{
  const char *text;
  const char *digest;
} Texts;

static gboolean
complete (WisselSession *session, gpointer data, GError **error)
{
  const Texts   *texts = data;
  g_auto (GStrv) lines = g_strsplit (texts->text, "\n", -1);

  return insert_all (session, lines, error) &&
         wissel_session_write_setting (session, SETTING, texts->digest, error);
}

static gboolean
is_complete (WisselSession *session, const char *digest, gboolean *answer, GError **error)
{
  g_autofree char *noted = NULL;

  if (!wissel_session_read_setting (session, SETTING, &noted, error))
    return FALSE;

  *answer = g_strcmp0 (noted, digest) == 0;

  return TRUE;
}

gboolean
wissel_session_complete_checklists (WisselSession *session, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autofree char *digest = NULL;
  Texts            texts;

  if (session->has_checklists)
    return TRUE;

  path = wissel_data_path ("texts", "checklists.tsv", NULL);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  if (!g_file_get_contents (path, &text, NULL, error))
    return FALSE;

  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  if (!is_complete (session, digest, &session->has_checklists, error))
    return FALSE;

  texts = (Texts){ text, digest };
  if (!session->has_checklists &&
      !wissel_session_action (session, "", WISSEL_ACTION_UNJOURNALED, complete, &texts, error))
    return FALSE;

  /* An action around this one may yet take it back. */
  session->has_checklists = session->depth == 0;

  return TRUE;
}
