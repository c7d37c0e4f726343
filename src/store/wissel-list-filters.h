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
 * @n_parameters: how many parameters the statement has already
 *
 * Returns: how many parameters it has now
 */
guint wissel_list_filters_append (GString *sql, const WisselQuery *query, guint n_parameters);

/**
 * wissel_list_filters_bind:
 * @stmt: a statement with these conditions
 * @query: the same query
 * @n_parameters: how many parameters come before its own
 *
 * Returns: how many of the parameters have a value now
 */
int wissel_list_filters_bind (sqlite3_stmt *stmt, const WisselQuery *query, int n_parameters);

G_END_DECLS
