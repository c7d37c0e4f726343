#pragma once

#include "wissel-network.h"

G_BEGIN_DECLS

/**
 * WisselRelation:
 * @of: record type on whose page the list stands
 * @type: record type of its rows
 * @link: link of the rows
 * @via: (nullable): link of the record that leads where @link leads, or %NULL when @link leads to
 *   the record itself
 * @mutual: (nullable): the link at the other end of rows that belong to the records at both: they
 *   stand on the pages of both, called by the other one
 * @through: (nullable): type in between: its records lead to the record by @through_link, and the
 *   rows lead to them; wissel_relation_make_draft() cannot know which
 * @through_link: (nullable): link of the type in between
 * @open: (nullable): link of a row; its title is that of what it leads to
 * @label: (nullable): message id of the title; %NULL for the usual plural
 * @details: names of fields shown in the second line
 * @counter: (nullable): field of a new row that counts on
 * @copies: (nullable): fields of a new row and the fields of the record they are copied from
 * @values: (nullable): codes that rows have in a field; others are left out, new ones get them
 * @kind: (nullable): kind of network that has the list; %NULL for every kind
 * @source: (nullable): name of a query of wissel-related-store.h that answers the rows; @link is
 *   then for new rows only
 * @empty: (nullable): message id of what a list says that has no rows
 * @continues: whether a new row begins with what the one before it says, by @counter
 * @is_fixed: whether rows are made elsewhere in the program only
 * @is_single: whether there is one row at most
 *
 * Records that hang on a record, as its page lists them.
 */
typedef struct
{
  const char *of;
  const char *type;
  const char *link;
  const char *via;
  const char *mutual;
  const char *through;
  const char *through_link;
  const char *open;
  const char *label;
  const char *details[4];
  const char *counter;
  const char *copies[3][2];
  const char *values[2][2];
  const char *kind;
  const char *source;
  const char *empty;
  gboolean    continues;
  gboolean    is_fixed;
  gboolean    is_single;
} WisselRelation;

/**
 * wissel_relations_of:
 * @type: name of a record type
 *
 * Returns: (transfer container) (element-type WisselRelation): its related lists in order
 */
GPtrArray *wissel_relations_of (const char *type);

/**
 * WisselRelated:
 * @type: record type that the row opens
 * @id: id of the record that the row opens
 * @title: its title
 * @details: second line, possibly empty
 * @state: (nullable): label of the state, or what stands in its place
 *
 * A row of a related list.
 */
typedef struct
{
  const char *type;
  gint64      id;
  char       *title;
  char       *details;
  char       *state;
} WisselRelated;

/**
 * WisselRelatedList:
 * @relation: what it lists
 * @record: id of the record on whose page it stands
 * @rows: (element-type WisselRelated): the first rows
 * @n_rows: how many there are in all
 * @last: (nullable): the row that a new one continues
 */
typedef struct
{
  const WisselRelation *relation;
  gint64                record;
  GPtrArray            *rows;
  guint                 n_rows;
  WisselRecord         *last;
} WisselRelatedList;

/**
 * wissel_relations_load:
 * @network: the open network
 * @record: a stored record
 * @error: return location
 *
 * Returns: (transfer full) (element-type WisselRelatedList): everything that hangs on it
 */
GPtrArray *wissel_relations_load (WisselNetwork *network, WisselRecord *record, GError **error);
void       wissel_relations_load_async (WisselNetwork      *network,
                                        WisselRecord       *record,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
GPtrArray *wissel_relations_load_finish (GAsyncResult *result, GError **error);

/**
 * wissel_relation_make_draft:
 * @self: a relation without a type in between
 * @record: the record whose page lists it
 * @n_rows: how many rows there are
 * @round: id of the open round, or 0
 *
 * Returns: (transfer full): a new row, with everything that @record says about it
 */
WisselRecord *wissel_relation_make_draft (const WisselRelation *self,
                                          WisselRecord         *record,
                                          guint                 n_rows,
                                          gint64                round);

/**
 * wissel_relation_continue:
 * @self: a relation that continues
 * @draft: a new row
 * @last: the row before it
 *
 * Begins a new version with what the last one says; the day it is made stays its own.
 */
void wissel_relation_continue (const WisselRelation *self, WisselRecord *draft, WisselRecord *last);

G_END_DECLS
