#include "wissel-changes.h"

#include <string.h>

#include "wissel-list-order.h"
#include "wissel-search.h"

/* Following more rows than these one by one takes longer than beginning again. */
#define MAX_FOLLOWED 256

static gboolean
is_followed (const char *database, const char *table)
{
  return g_str_equal (database, "main") && !g_str_has_prefix (table, "journal") &&
         !g_str_equal (table, "replay");
}

static void
row_changed_cb (
  void *user_data, int operation, const char *database, const char *table, sqlite3_int64 id)
{
  WisselSession   *session = user_data;
  WisselChangedRow row = { NULL, id };

  if (session->changes->len > MAX_FOLLOWED || !is_followed (database, table))
    return;

  row.table = g_intern_string (table);
  g_array_append_val (session->changes, row);
}

void
wissel_changes_attach (WisselSession *session)
{
  sqlite3_update_hook (session->native, row_changed_cb, session);
}

void
wissel_changes_follow (WisselSession *session)
{
  if (session->changes->len > MAX_FOLLOWED)
    {
      wissel_changes_forget (session);
      return;
    }

  wissel_search_follow (session, session->changes);
  wissel_list_orders_follow (session, session->changes);
  g_array_set_size (session->changes, 0);
}

void
wissel_changes_forget (WisselSession *session)
{
  g_array_set_size (session->changes, 0);
  g_hash_table_remove_all (session->searches);
  g_ptr_array_set_size (session->list_orders, 0);
}
