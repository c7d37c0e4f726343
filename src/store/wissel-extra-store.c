#include "wissel-extra-store.h"

#include "wissel-record-store.h"
#include "wissel-session-private.h"

/* ---- Finding ---- */

/* The ids that @sql answers about the record that is bound to it. */
static GArray *
list_ids (WisselSession *session, const char *sql, const char *entity, gint64 id, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare (session, sql, error);

  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, id);
  wissel_sql_bind_text (stmt, 2, entity);

  return wissel_sql_read_ids (stmt, error);
}

GPtrArray *
wissel_session_load_extras (WisselSession          *session,
                            const WisselRecordType *type,
                            const char             *entity,
                            gint64                  id,
                            GError                **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray)    ids = NULL;
  g_autofree char      *sql = NULL;

  sql = g_strdup_printf ("SELECT r.id FROM %s r WHERE r.entity_id = ?1 AND r.entity = ?2 "
                         "ORDER BY %s COLLATE belgian, r.id",
                         type->name, type->title_sql);
  ids = list_ids (session, sql, entity, id, error);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      WisselRecord *record =
        wissel_session_load (session, type, g_array_index (ids, gint64, i), error);

      if (record == NULL)
        return NULL;

      g_ptr_array_add (records, record);
    }

  return ids != NULL ? g_steal_pointer (&records) : NULL;
}

GArray *
wissel_session_list_extras_ever (WisselSession          *session,
                                 const WisselRecordType *type,
                                 const char             *entity,
                                 gint64                  id,
                                 GError                **error)
{
  g_autofree char *sql = NULL;

  sql = g_strdup_printf ("SELECT id FROM %s WHERE entity_id = ?1 AND entity = ?2 "
                         "UNION SELECT j.row_id FROM journal_row j WHERE j.op = 'D' "
                         "AND j.table_name = '%s' "
                         "AND json_extract(j.image, '$.entity_id') = ?1 "
                         "AND json_extract(j.image, '$.entity') = ?2",
                         type->name, type->name);

  return list_ids (session, sql, entity, id, error);
}

/* ---- Deleting ---- */

gboolean
wissel_session_delete_extras (WisselSession *session, const char *entity, gint64 id, GError **error)
{
  guint                          n_types;
  const WisselRecordType *const *types = wissel_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (sqlite3_stmt) stmt = NULL;
      g_autofree char         *sql = NULL;

      if (!types[i]->is_extra)
        continue;

      sql = g_strdup_printf ("DELETE FROM %s WHERE entity_id = ?1 AND entity = ?2", types[i]->name);
      stmt = wissel_sql_prepare (session, sql, error);
      if (stmt == NULL)
        return FALSE;

      sqlite3_bind_int64 (stmt, 1, id);
      wissel_sql_bind_text (stmt, 2, entity);
      if (!wissel_sql_run (stmt, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
wissel_session_delete_extras_since (WisselSession *session, gint64 row, GError **error)
{
  guint                          n_types;
  const WisselRecordType *const *types = wissel_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (sqlite3_stmt) stmt = NULL;
      g_autofree char         *sql = NULL;

      if (!types[i]->is_extra)
        continue;

      sql = g_strdup_printf ("DELETE FROM %s WHERE (entity_id, entity) IN "
                             "(SELECT row_id, table_name FROM journal_row "
                             "WHERE id >= ?1 AND op = 'D')",
                             types[i]->name);
      stmt = wissel_sql_prepare (session, sql, error);
      if (stmt == NULL)
        return FALSE;

      sqlite3_bind_int64 (stmt, 1, row);
      if (!wissel_sql_run (stmt, error))
        return FALSE;
    }

  return TRUE;
}
