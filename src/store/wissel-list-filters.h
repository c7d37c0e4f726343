#pragma once

#include "wissel-list.h"
#include "wissel-session-private.h"

G_BEGIN_DECLS

/* The filters of a query as conditions over its rows, with a parameter for each value; inside
 * store/ only. */

/**
 * wissel_list_filters_append:
 * @sql: the beginning of a condition, which is narrowed
 * @query: a query
 *
 * Returns: how many parameters that took, from the first on
 */
guint wissel_list_filters_append (GString *sql, const WisselQuery *query);

/**
 * wissel_list_filters_bind:
 * @stmt: a statement with these conditions
 * @query: the same query
 */
void wissel_list_filters_bind (sqlite3_stmt *stmt, const WisselQuery *query);

G_END_DECLS
