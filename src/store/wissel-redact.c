#include "wissel-journal.h"
#include "wissel-row-image.h"

/* The same columns, without their values. */
static char *
empty_image (const char *image, GError **error)
{
  g_autoptr (GArray) fields = wissel_row_image_parse (image, error);
  GString           *out;

  if (fields == NULL)
    return NULL;

  out = g_string_new (NULL);
  for (guint i = 0; i < fields->len; i++)
    {
      WisselImageField *field = &g_array_index (fields, WisselImageField, i);

      g_string_append_printf (out, "%c\"%s\":%s", i == 0 ? '{' : ',', field->name,
                              field->after != NULL ? "[null,null]" : "null");
    }
  g_string_append_c (out, '}');

  return g_string_free (out, FALSE);
}

static gboolean
empty_row (WisselSession *session, gint64 row, const char *image, GError **error)
{
  g_autofree char         *empty = empty_image (image, error);
  g_autoptr (sqlite3_stmt) stmt = NULL;

  if (empty == NULL ||
      !(stmt = wissel_sql_prepare (session, "UPDATE journal_row SET image=?1 WHERE id=?2", error)))
    return FALSE;

  wissel_sql_bind_text (stmt, 1, empty);
  sqlite3_bind_int64 (stmt, 2, row);

  return wissel_sql_run (stmt, error);
}

static gboolean
empty_rows (WisselSession *session, const char *table, gint64 id, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 has_row = TRUE;

  stmt = wissel_sql_prepare (session,
                             "SELECT id,image FROM journal_row "
                             "WHERE row_id=?1 AND table_name=?2 AND image IS NOT NULL",
                             error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, id);
  wissel_sql_bind_text (stmt, 2, table);
  while (has_row)
    if (!wissel_sql_step (stmt, &has_row, error) ||
        (has_row && !empty_row (session, sqlite3_column_int64 (stmt, 0),
                                wissel_sql_peek_text (stmt, 1), error)))
      return FALSE;

  return TRUE;
}

/* What has lost its values cannot be put back. */
static gboolean
make_entries_permanent (WisselSession *session, const char *table, gint64 id, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;

  stmt = wissel_sql_prepare (session,
                             "UPDATE journal SET permanent=1 WHERE id IN (SELECT "
                             "(SELECT j.id FROM journal j WHERE j.first_row<=r.id "
                             "ORDER BY j.first_row DESC LIMIT 1) "
                             "FROM journal_row r WHERE r.row_id=?1 AND r.table_name=?2)",
                             error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, id);
  wissel_sql_bind_text (stmt, 2, table);

  return wissel_sql_run (stmt, error);
}

static gboolean
redact_record (WisselSession *session, const char *table, gint64 id, GError **error)
{
  return empty_rows (session, table, id, error) &&
         make_entries_permanent (session, table, id, error);
}

/* What was merged into a record spoke of the same person. */
static gboolean
redact_merged (WisselSession *session, const char *table, gint64 id, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 has_row = TRUE;

  stmt = wissel_sql_prepare (session,
                             "SELECT other_id FROM likeness "
                             "WHERE entity=?1 AND record_id=?2 AND verdict='SAME'",
                             error);
  if (stmt == NULL)
    return FALSE;

  wissel_sql_bind_text (stmt, 1, table);
  sqlite3_bind_int64 (stmt, 2, id);
  while (has_row)
    if (!wissel_sql_step (stmt, &has_row, error) ||
        (has_row && !redact_record (session, table, sqlite3_column_int64 (stmt, 0), error)))
      return FALSE;

  return TRUE;
}

gboolean
wissel_session_redact (WisselSession *session, const char *table, gint64 id, GError **error)
{
  g_return_val_if_fail (session->depth > 0, FALSE);

  session->flags |= WISSEL_ACTION_PERMANENT;

  return redact_record (session, table, id, error) && redact_merged (session, table, id, error);
}

gboolean
wissel_session_purge (WisselSession *session, GError **error)
{
  g_return_val_if_fail (session->depth == 0, FALSE);

  return wissel_session_checkpoint (session, error);
}
