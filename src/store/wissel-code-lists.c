#include "wissel-code-lists.h"

#include <glib/gi18n.h>

#include "wissel-error.h"
#include "wissel-language.h"

/* The columns of the file; the first line names them. More may follow. */
enum
{
  DOMAIN,
  CODE,
  PARENT_CODE,
  SORT,
  LABEL_NL,
  LABEL_FR,
  LABEL_DE,
  LABEL_EN,
  N_COLUMNS
};

static gboolean
insert_item (WisselSession *session, char **values, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;

  stmt = wissel_sql_prepare (session,
                             "INSERT INTO code_item(id,domain,code,parent_code,sort,label_nl,"
                             "label_fr,label_de,label_en,builtin) VALUES(?1,?2,?3,nullif(?4,''),"
                             "?5,?6,?7,?8,?9,1) ON CONFLICT(domain,code) DO NOTHING",
                             error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, wissel_session_new_id (session));
  for (guint i = 0; i < N_COLUMNS; i++)
    wissel_sql_bind_text (stmt, i + 2, values[i]);
  sqlite3_bind_int64 (stmt, SORT + 2, g_ascii_strtoll (values[SORT], NULL, 10));

  return wissel_sql_run (stmt, error);
}

static gboolean
insert_items (WisselSession *session, gpointer data, GError **error)
{
  char **lines = data;

  for (guint i = 1; lines[0] != NULL && lines[i] != NULL; i++)
    {
      g_auto (GStrv) values = g_strsplit (lines[i], "\t", -1);

      if (*lines[i] == '\0' || *lines[i] == '#')
        continue;

      if (g_strv_length (values) < N_COLUMNS)
        {
          g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                       _ ("Line %u of the program’s code lists is incomplete. Install the program "
                          "again."),
                       i + 1);
          return FALSE;
        }

      if (!insert_item (session, values, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
wissel_code_lists_seed (WisselSession *session, GError **error)
{
  g_autofree char *path = wissel_data_path ("texts", "code-lists.tsv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv)   lines = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  if (!g_file_get_contents (path, &text, NULL, error))
    return FALSE;

  lines = g_strsplit (text, "\n", -1);

  return wissel_session_action (session, "", WISSEL_ACTION_UNJOURNALED, insert_items, lines, error);
}
