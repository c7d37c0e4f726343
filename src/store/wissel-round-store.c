#include "wissel-round-store.h"

#include "wissel-list-sql-parts.h"
#include "wissel-session-private.h"

GArray *
wissel_session_list_looking (WisselSession *session, gint64 round, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare (
    session, "SELECT l.id FROM learner l WHERE l.round_id = ?1 AND " LOOKS ("l") " ORDER BY l.id",
    error);

  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, round);

  return wissel_sql_read_ids (stmt, error);
}

static void
tell_synonyms (const char *lines, gint64 competency, WisselLabelFunc func, gpointer user_data)
{
  g_auto (GStrv) synonyms = g_strsplit_set (lines, "\n;|", -1);

  for (guint i = 0; synonyms[i] != NULL; i++)
    if (*g_strstrip (synonyms[i]) != '\0')
      func (competency, synonyms[i], WISSEL_N_LANGUAGES, user_data);
}

gboolean
wissel_session_each_label (WisselSession  *session,
                           WisselLabelFunc func,
                           gpointer        user_data,
                           GError        **error)
{
  static const WisselLanguage languages[] = { WISSEL_LANGUAGE_NL, WISSEL_LANGUAGE_FR,
                                              WISSEL_LANGUAGE_DE, WISSEL_LANGUAGE_EN };
  g_autoptr (sqlite3_stmt)    stmt = wissel_sql_prepare (
       session, "SELECT id, alt_labels, label_nl, label_fr, label_de, label_en FROM competency",
       error);
  gboolean has_row;

  while (stmt != NULL && wissel_sql_step (stmt, &has_row, error))
    {
      gint64      id;
      const char *synonyms;

      if (!has_row)
        return TRUE;

      id = sqlite3_column_int64 (stmt, 0);
      synonyms = (const char *) sqlite3_column_text (stmt, 1);
      for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
        {
          const char *label = (const char *) sqlite3_column_text (stmt, 2 + (int) i);

          if (label != NULL)
            func (id, label, languages[i], user_data);
        }
      if (synonyms != NULL)
        tell_synonyms (synonyms, id, func, user_data);
    }

  return FALSE;
}
