#pragma once

#include "wissel-list.h"
#include "wissel-session.h"

G_BEGIN_DECLS

/**
 * wissel_session_query_ids:
 * @session: the connection
 * @query: what is asked
 * @limit: at most so many; 0 for all
 * @error: return location
 *
 * Returns: (transfer full) (element-type gint64): the ids of the rows, in the order asked
 */
GArray *wissel_session_query_ids (WisselSession     *session,
                                  const WisselQuery *query,
                                  guint              limit,
                                  GError           **error);

/**
 * wissel_session_query_count:
 * @session: the connection
 * @query: what is asked
 * @shown: (out): rows that fit the query
 * @all: (out): rows of the list
 * @error: return location
 *
 * Returns: whether they could be counted
 */
gboolean wissel_session_query_count (
  WisselSession *session, const WisselQuery *query, guint *shown, guint *all, GError **error);

/**
 * wissel_session_query_counts:
 * @session: the connection
 * @queries: (array length=n_queries): what is asked; they search nothing
 * @n_queries: how many
 * @counts: (out caller-allocates) (array length=n_queries): rows that fit each query
 * @error: return location
 *
 * Counts the rows of several queries, reading every list once.
 *
 * Returns: whether they could be counted
 */
gboolean wissel_session_query_counts (WisselSession            *session,
                                      const WisselQuery *const *queries,
                                      guint                     n_queries,
                                      guint                    *counts,
                                      GError                  **error);

/**
 * WisselListGroup:
 * @code: a code that rows have
 * @count: how many
 * @least: (nullable): the least that any of them has in another column
 */
typedef struct
{
  char *code;
  guint count;
  char *least;
} WisselListGroup;

/**
 * wissel_session_query_groups:
 * @session: the connection
 * @query: what is asked; it searches nothing
 * @codes: name of a column with codes, by which rows are grouped; those without one are left out
 * @least: name of a column
 * @error: return location
 *
 * Returns: (transfer full) (element-type WisselListGroup): the groups in the order of the codes
 */
GPtrArray *wissel_session_query_groups (WisselSession     *session,
                                        const WisselQuery *query,
                                        const char        *codes,
                                        const char        *least,
                                        GError           **error);

/**
 * wissel_session_query_values:
 * @session: the connection
 * @list: a list
 * @ids: ids of rows
 * @n_ids: how many
 * @error: return location
 *
 * Returns: (transfer full) (element-type WisselValue): for each id an array of as many values as
 *   @list has columns, or %NULL for a row that is gone; free the arrays with
 *   wissel_list_values_free()
 */
GPtrArray *wissel_session_query_values (
  WisselSession *session, const WisselList *list, const gint64 *ids, guint n_ids, GError **error);

/**
 * wissel_list_values_free:
 * @list: a list
 * @values: (transfer full) (nullable): the values of one row
 */
void wissel_list_values_free (const WisselList *list, WisselValue *values);

G_END_DECLS
