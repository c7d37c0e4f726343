#include "wissel-journal.h"
#include "wissel-row-image.h"

void
wissel_change_free (WisselChange *change)
{
  g_free (change->at);
  g_free (change->operator_name);
  g_free (change->label);
  g_free (change->table);
  g_free (change->field);
  g_free (change->before);
  g_free (change->after);
  g_free (change);
}

void
wissel_action_info_free (WisselActionInfo *info)
{
  g_free (info->at);
  g_free (info->operator_name);
  g_free (info->label);
  g_free (info);
}

#define CHANGE_COLUMNS                                                                             \
  "SELECT j.id,j.at,j.operator,j.label,j.kind<>'ACTION',r.table_name,r.row_id,r.op,r.image "       \
  "FROM journal_row r JOIN journal j ON j.id="                                                     \
  "(SELECT k.id FROM journal k WHERE k.first_row<=r.id ORDER BY k.first_row DESC LIMIT 1) "

static WisselChange *
read_change (sqlite3_stmt *stmt)
{
  WisselChange *change = g_new0 (WisselChange, 1);

  change->action = sqlite3_column_int64 (stmt, 0);
  change->at = wissel_sql_dup_text (stmt, 1);
  change->operator_name = wissel_sql_dup_text (stmt, 2);
  change->label = wissel_sql_dup_text (stmt, 3);
  change->by_undo = sqlite3_column_int (stmt, 4);
  change->table = wissel_sql_dup_text (stmt, 5);
  change->row_id = sqlite3_column_int64 (stmt, 6);

  return change;
}

/* An update tells of each field. */
static gboolean
append_fields (sqlite3_stmt *stmt, GPtrArray *changes, GError **error)
{
  g_autoptr (GArray) fields = wissel_row_image_parse (wissel_sql_peek_text (stmt, 8), error);

  for (guint i = 0; fields != NULL && i < fields->len; i++)
    {
      WisselImageField *field = &g_array_index (fields, WisselImageField, i);
      WisselChange     *change = read_change (stmt);

      change->kind = WISSEL_CHANGE_CHANGED;
      change->field = g_strdup (field->name);
      change->before = wissel_row_image_to_text (field->before);
      change->after = wissel_row_image_to_text (field->after);
      g_ptr_array_add (changes, change);
    }

  return fields != NULL;
}

/* A deletion whose fields tell what went. */
static gboolean
append_lost (sqlite3_stmt *stmt, GPtrArray *changes, GError **error)
{
  g_autoptr (GArray) fields = wissel_row_image_parse (wissel_sql_peek_text (stmt, 8), error);

  for (guint i = 0; fields != NULL && i < fields->len; i++)
    {
      WisselImageField *field = &g_array_index (fields, WisselImageField, i);
      WisselChange     *change = read_change (stmt);

      change->kind = WISSEL_CHANGE_DELETED;
      change->field = g_strdup (field->name);
      change->before = wissel_row_image_to_text (field->before);
      g_ptr_array_add (changes, change);
    }

  return fields != NULL;
}

static gboolean
append_row (sqlite3_stmt *stmt, gboolean tells_lost, GPtrArray *changes, GError **error)
{
  char          op = *wissel_sql_peek_text (stmt, 7);
  WisselChange *change;

  if (op == 'U')
    return append_fields (stmt, changes, error);
  if (op == 'D' && tells_lost)
    return append_lost (stmt, changes, error);

  change = read_change (stmt);
  change->kind = op == 'I' ? WISSEL_CHANGE_CREATED : WISSEL_CHANGE_DELETED;
  g_ptr_array_add (changes, change);

  return TRUE;
}

static GPtrArray *
collect_changes (sqlite3_stmt *stmt, gboolean tells_lost, guint limit, GError **error)
{
  g_autoptr (GPtrArray) changes = NULL;
  gboolean              has_row = TRUE;

  changes = g_ptr_array_new_with_free_func ((GDestroyNotify) wissel_change_free);
  while (has_row && (limit == 0 || changes->len < limit))
    if (!wissel_sql_step (stmt, &has_row, error) ||
        (has_row && !append_row (stmt, tells_lost, changes, error)))
      return NULL;

  return g_steal_pointer (&changes);
}

static GPtrArray *
read_history (WisselSession *session,
              const char    *table,
              gint64         id,
              gboolean       tells_lost,
              guint          limit,
              GError       **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;

  stmt = wissel_sql_prepare (session,
                             CHANGE_COLUMNS "WHERE r.row_id=?1 AND r.table_name=?2 "
                                            "ORDER BY r.id DESC",
                             error);
  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, id);
  wissel_sql_bind_text (stmt, 2, table);

  return collect_changes (stmt, tells_lost, limit, error);
}

GPtrArray *
wissel_session_history (
  WisselSession *session, const char *table, gint64 id, guint limit, GError **error)
{
  return read_history (session, table, id, FALSE, limit, error);
}

GPtrArray *
wissel_session_history_with_lost (
  WisselSession *session, const char *table, gint64 id, guint limit, GError **error)
{
  return read_history (session, table, id, TRUE, limit, error);
}

gboolean
wissel_session_first_change (
  WisselSession *session, const char *table, gint64 id, gint64 *first, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;

  stmt = wissel_sql_prepare (
    session, "SELECT min(id) FROM journal_row WHERE row_id=?1 AND table_name=?2", error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, id);
  wissel_sql_bind_text (stmt, 2, table);
  if (!wissel_sql_step (stmt, NULL, error))
    return FALSE;

  *first = sqlite3_column_int64 (stmt, 0);

  return TRUE;
}

GPtrArray *
wissel_session_history_of_answers (WisselSession *session,
                                   gint64         response,
                                   guint          limit,
                                   GError       **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;

  stmt = wissel_sql_prepare (
    session,
    CHANGE_COLUMNS "WHERE r.table_name='form_answer' AND r.row_id IN "
                   "(SELECT id FROM form_answer WHERE response_id=?1 UNION "
                   "SELECT d.row_id FROM journal_row d WHERE d.table_name='form_answer' "
                   "AND d.op='D' AND json_extract(d.image,'$.response_id')=?1) ORDER BY r.id DESC",
    error);
  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, response);

  return collect_changes (stmt, TRUE, limit, error);
}

GPtrArray *
wissel_session_history_of_action (WisselSession *session,
                                  gint64         action,
                                  guint          limit,
                                  GError       **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;

  stmt = wissel_sql_prepare (session,
                             "SELECT j.id,j.at,j.operator,j.label,j.kind<>'ACTION',r.table_name,"
                             "r.row_id,r.op,r.image FROM journal j JOIN journal_row r "
                             "ON r.id BETWEEN j.first_row AND j.last_row "
                             "WHERE j.id=?1 ORDER BY r.id",
                             error);
  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, action);

  return collect_changes (stmt, FALSE, limit, error);
}

static WisselActionState
read_state (const char *name)
{
  if (g_str_equal (name, "DONE"))
    return WISSEL_ACTION_DONE;

  return g_str_equal (name, "UNDONE") ? WISSEL_ACTION_UNDONE : WISSEL_ACTION_DROPPED;
}

static WisselActionInfo *
read_action (sqlite3_stmt *stmt)
{
  WisselActionInfo *info = g_new0 (WisselActionInfo, 1);

  info->action = sqlite3_column_int64 (stmt, 0);
  info->at = wissel_sql_dup_text (stmt, 1);
  info->operator_name = wissel_sql_dup_text (stmt, 2);
  info->label = wissel_sql_dup_text (stmt, 3);
  info->state = read_state (wissel_sql_peek_text (stmt, 4));
  info->permanent = sqlite3_column_int (stmt, 5);
  info->n_rows = sqlite3_column_int64 (stmt, 6);

  return info;
}

GPtrArray *
wissel_session_list_actions (WisselSession *session, gint64 before, guint limit, GError **error)
{
  g_autoptr (GPtrArray)    actions = NULL;
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 has_row = TRUE;

  stmt = wissel_sql_prepare (session,
                             "SELECT id,at,operator,label,state,permanent,last_row-first_row+1 "
                             "FROM journal WHERE kind='ACTION' AND (?1=0 OR id<?1) "
                             "ORDER BY id DESC",
                             error);
  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, before);
  actions = g_ptr_array_new_with_free_func ((GDestroyNotify) wissel_action_info_free);
  while (has_row && (limit == 0 || actions->len < limit))
    {
      if (!wissel_sql_step (stmt, &has_row, error))
        return NULL;
      if (has_row)
        g_ptr_array_add (actions, read_action (stmt));
    }

  return g_steal_pointer (&actions);
}
