#pragma once

#include "wissel-filter.h"
#include "wissel-record-type.h"

G_BEGIN_DECLS

/**
 * WisselListColumn:
 * @field: name, label and kind of what the column shows
 * @width: characters it takes at first; 0 leaves the rest of the width to it
 * @hidden: whether it is shown only when chosen
 * @on_page: whether the page of a record says it too
 *
 * A column of a list. The store knows the SQL behind each name. A text that names another record
 * says which type of record that is, so that the list can be filtered by it.
 */
struct _WisselListColumn
{
  WisselField field;
  guint       width;
  gboolean    hidden;
  gboolean    on_page;
};

/**
 * WisselList:
 * @name: name of the list, as `wisselctl export` takes it
 * @label: message id of its title
 * @record: name of the record type that a row opens
 * @columns: its columns, in the order of screens and exports
 * @n_columns: how many
 * @sort: name of the column by which it is sorted at first
 * @descending: whether the greatest stands first at first
 * @then: (nullable): name of the column by which rows that are equal in that are sorted
 *
 * A list of records as screens, exports and prints show it.
 */
struct _WisselList
{
  const char             *name;
  const char             *label;
  const char             *record;
  const WisselListColumn *columns;
  guint                   n_columns;
  const char             *sort;
  gboolean                descending;
  const char             *then;
};

/**
 * wissel_lists:
 * @n_lists: (out): how many
 *
 * Returns: (array length=n_lists) (transfer none): every list of the program
 */
const WisselList *wissel_lists (guint *n_lists);

/**
 * wissel_list_find:
 * @name: name of a list
 *
 * Returns: (nullable): the list
 */
const WisselList *wissel_list_find (const char *name);

/**
 * wissel_list_column_index:
 * @self: a list
 * @name: name of a column
 *
 * Returns: its place, or -1
 */
int wissel_list_column_index (const WisselList *self, const char *name);

/**
 * WisselQuery:
 *
 * What is asked of a list: which rows, in which order. A plain value; copy it to hand it to
 * another thread.
 */
typedef struct
{
  const WisselList *list;
  char             *search; /* words, each the beginning of a word of the record; or NULL */
  guint             sort;   /* index of a column */
  gboolean          descending;
  GPtrArray        *filters; /* of WisselFilter, one for a column */
} WisselQuery;

/**
 * wissel_query_new:
 * @list: a list
 *
 * Returns: (transfer full): a query for all its rows, sorted as the list says
 */
WisselQuery *wissel_query_new (const WisselList *list);
WisselQuery *wissel_query_copy (const WisselQuery *self);
void         wissel_query_free (WisselQuery *self);

/**
 * wissel_query_set_search:
 * @self: a query
 * @search: (nullable): what a person typed
 *
 * Returns: whether that asks for other rows than before
 */
gboolean wissel_query_set_search (WisselQuery *self, const char *search);

/**
 * wissel_query_set_sort:
 * @self: a query
 * @column: index of a column
 * @descending: whether the greatest stands first
 *
 * Returns: whether that asks for another order than before
 */
gboolean wissel_query_set_sort (WisselQuery *self, guint column, gboolean descending);

/**
 * wissel_query_set_filter:
 * @self: a query
 * @filter: what a column must hold; takes the place of the filter on that column, or lifts it when
 *   it asks for nothing
 */
void wissel_query_set_filter (WisselQuery *self, const WisselFilter *filter);

/**
 * wissel_query_find_filter:
 * @self: a query
 * @column: index of a column
 *
 * Returns: (transfer none) (nullable): the filter on that column
 */
const WisselFilter *wissel_query_find_filter (const WisselQuery *self, guint column);

/**
 * wissel_query_lift_filter:
 * @self: a query
 * @column: index of a column, which may hold anything again
 */
void wissel_query_lift_filter (WisselQuery *self, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselQuery, wissel_query_free)

G_END_DECLS
