#include "wissel-attachment-store.h"

#include <glib/gi18n.h>

#include "wissel-error.h"
#include "wissel-record-store.h"
#include "wissel-records.h"
#include "wissel-session-private.h"

gboolean
wissel_session_keep_content (WisselSession *session,
                             const char    *sha256,
                             GBytes        *content,
                             GError       **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;

  stmt = wissel_sql_prepare (session,
                             "INSERT INTO attachment_content(id,sha256,content) VALUES(?1,?2,?3) "
                             "ON CONFLICT(sha256) DO NOTHING",
                             error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, wissel_session_new_id (session));
  wissel_sql_bind_text (stmt, 2, sha256);
  wissel_sql_bind_bytes (stmt, 3, content);

  return wissel_sql_run (stmt, error);
}

static GBytes *
check_content (GBytes *content, const char *sha256, GError **error)
{
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);

  if (g_str_equal (digest, sha256))
    return content;

  g_bytes_unref (content);
  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_CORRUPT,
                       _ ("The file was damaged in the network file. Take it from a backup, or "
                          "attach it again."));

  return NULL;
}

GBytes *
wissel_session_load_content (WisselSession *session, const char *sha256, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 has_row = FALSE;

  stmt =
    wissel_sql_prepare (session, "SELECT content FROM attachment_content WHERE sha256=?1", error);
  if (stmt == NULL)
    return NULL;

  wissel_sql_bind_text (stmt, 1, sha256);
  if (!wissel_sql_step (stmt, &has_row, error))
    return NULL;

  if (!has_row)
    {
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND,
                           _ ("What was in this file is no longer there. Attach it again."));
      return NULL;
    }

  return check_content (
    g_bytes_new (sqlite3_column_blob (stmt, 0), (gsize) sqlite3_column_bytes (stmt, 0)), sha256,
    error);
}

GPtrArray *
wissel_session_list_attachments (WisselSession *session,
                                 const char    *entity,
                                 gint64         id,
                                 GError       **error)
{
  g_autoptr (GPtrArray)    records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 has_row = FALSE;

  stmt = wissel_sql_prepare (session,
                             "SELECT id FROM attachment WHERE entity_id=?1 AND entity=?2 "
                             "ORDER BY filename COLLATE belgian, id",
                             error);
  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, id);
  wissel_sql_bind_text (stmt, 2, entity);
  while (wissel_sql_step (stmt, &has_row, error))
    {
      WisselRecord *record;

      if (!has_row)
        return g_steal_pointer (&records);

      record = wissel_session_load (session, &wissel_attachment_record_type,
                                    sqlite3_column_int64 (stmt, 0), error);
      if (record == NULL)
        return NULL;

      g_ptr_array_add (records, record);
    }

  return NULL;
}
