#include "wissel-attachment-store.h"

#include <glib/gi18n.h>

#include "wissel-error.h"
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
