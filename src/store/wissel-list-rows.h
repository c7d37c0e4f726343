#pragma once

#include "wissel-list.h"
#include "wissel-session-private.h"

G_BEGIN_DECLS

/* The rows of a query in their order, as SQL; what it searches is left out. Inside store/ only. */

/**
 * wissel_list_rows_select:
 * @session: the connection
 * @query: a query
 * @limit: how many rows at most, 0 for all
 * @tables: (nullable) (inout): gets the tables that the answer depends on
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the ids in order
 */
GArray *wissel_list_rows_select (WisselSession     *session,
                                 const WisselQuery *query,
                                 guint              limit,
                                 GHashTable        *tables,
                                 GError           **error);

/**
 * wissel_list_rows_find_first:
 * @session: the connection
 * @query: a query
 * @one: id of a row
 * @other: id of another row
 * @first: (out): which of the two comes first, 0 if neither is asked for
 * @error: return location
 *
 * Returns: whether that could be found out
 */
gboolean wissel_list_rows_find_first (WisselSession     *session,
                                      const WisselQuery *query,
                                      gint64             one,
                                      gint64             other,
                                      gint64            *first,
                                      GError           **error);

/* Codes sort in the order of their list, which is that of the life cycle or of the alphabet. */
void wissel_list_rows_append_code_order (GString *sql, const char *expression, const char *codes);

/* The SQL of a column over the row `r`. */
const char *wissel_list_rows_expression (const WisselList *list, guint column);

G_END_DECLS
