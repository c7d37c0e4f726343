#pragma once

#include "wissel-list.h"
#include "wissel-search.h"

G_BEGIN_DECLS

/*
 * The order of a long list, kept between the letters that somebody types and the changes that are
 * made: sorting 100,000 names as people sort them takes tenths of a second, telling which of them
 * were found and moving the one that was changed takes a millisecond. Inside store/ only.
 */

typedef struct _WisselListOrder WisselListOrder;

/**
 * wissel_list_order_find:
 * @session: the connection
 * @query: a query, whatever it searches
 *
 * Returns: (transfer none) (nullable): the order of its rows, if it is known
 */
WisselListOrder *wissel_list_order_find (WisselSession *session, const WisselQuery *query);

/**
 * wissel_list_order_get:
 * @session: the connection
 * @query: a query, whatever it searches
 * @error: return location
 *
 * Returns: (transfer none) (nullable): the order of its rows, sorted now if it was not known
 */
WisselListOrder *
wissel_list_order_get (WisselSession *session, const WisselQuery *query, GError **error);

/**
 * wissel_list_order_collect:
 * @self: an order
 * @found: (nullable): what a search of its table found
 * @limit: how many rows at most, 0 for all
 *
 * Returns: (transfer full) (element-type gint64): the rows in order, only those found
 */
GArray *wissel_list_order_collect (WisselListOrder *self, const WisselSearch *found, guint limit);

/** Returns: how many rows there are, only those found by @found unless that is %NULL */
guint wissel_list_order_count (WisselListOrder *self, const WisselSearch *found);

/* For WisselSession and wissel-changes.c. */
void wissel_list_order_free (gpointer data);
void wissel_list_orders_follow (WisselSession *session, const GArray *changes);

G_END_DECLS
