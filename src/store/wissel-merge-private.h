#pragma once

#include "wissel-merge.h"
#include "wissel-session-private.h"
#include "wissel-value.h"

G_BEGIN_DECLS

/* Inside store/ only: the parts of merging. */

/* ---- Rules ---- */

/**
 * WisselMergeWay:
 * @WISSEL_MERGE_EQUAL: the two must say the same
 * @WISSEL_MERGE_KEEP: that of the kept row stays; the other says nothing by itself
 * @WISSEL_MERGE_LEAST: the smaller number or earlier day
 * @WISSEL_MERGE_GREATEST: the greater number or later day
 * @WISSEL_MERGE_FURTHER: the one further on in a row of states
 * @WISSEL_MERGE_FOLLOW: that of the row whose state was taken
 * @WISSEL_MERGE_TOGETHER: both texts
 *
 * What becomes of a column of which two rows say different things.
 */
typedef enum
{
  WISSEL_MERGE_EQUAL,
  WISSEL_MERGE_KEEP,
  WISSEL_MERGE_LEAST,
  WISSEL_MERGE_GREATEST,
  WISSEL_MERGE_FURTHER,
  WISSEL_MERGE_FOLLOW,
  WISSEL_MERGE_TOGETHER,
} WisselMergeWay;

WisselMergeWay wissel_merge_way (const char *table, const char *column);

/* Place of a state among those that follow each other, or -1. */
int wissel_merge_state_place (const char *table, const char *state);

/**
 * WisselMergeKey:
 * @table: a table
 * @columns: (array zero-terminated=1): two rows of which these are equal are about the same
 * @must: whether only one of them may be there; else both stay when they cannot become one
 *
 * What the schema cannot say with UNIQUE.
 */
typedef struct
{
  const char *table;
  const char *columns[5];
  gboolean    must;
} WisselMergeKey;

const WisselMergeKey *wissel_merge_key (const char *table);

/* The column of a table that only counts what hangs on one record by @link, so that another number
 * does as well. */
const char *wissel_merge_ordinal (const char *table, const char *link);

/* Whether two rows of the table are never made one: each is a fact or document of its own. */
gboolean wissel_merge_stands_alone (const char *table);

/**
 * WisselMergeCheck:
 * @table: the table of the row that was merged
 * @rule: name of the rule in wissel-sql-error.c
 * @sql: the rows that break it when ?1 is the id of the merged row, as table and id
 *
 * What the guards of the schema stand for, looked at when all is done.
 */
typedef struct
{
  const char *table;
  const char *rule;
  const char *sql;
} WisselMergeCheck;

const WisselMergeCheck *wissel_merge_checks (guint *n_checks);

/* ---- The walk ---- */

/* A column by which rows hang on records of one table. */
typedef struct
{
  const char *table;
  const char *column;
  gboolean    is_named; /* the column entity says which table */
} WisselMergeReference;

/* A row that took another one in. */
typedef struct
{
  const char *table;
  gint64      id;
} WisselMergeJoined;

typedef struct
{
  WisselSession     *session;
  WisselMergeReport *report;
  GArray            *joined; /* of WisselMergeJoined */
} WisselMerge;

/* All columns by which something hangs on records of a table (element-type WisselMergeReference):
 * the keys of the schema, and those that name the table. */
GArray *wissel_merge_list_references (WisselSession *session, const char *table, GError **error);

/* ---- Rows ---- */

/**
 * WisselMergeRow:
 * @table: its table
 * @id: its id
 * @n_columns: how many columns it has, the id not counted
 * @columns: their names
 * @initial: (element-type utf8): their defaults in the notation of files, or %NULL
 * @values: their values
 */
typedef struct
{
  const char  *table;
  gint64       id;
  guint        n_columns;
  GPtrArray   *columns;
  GPtrArray   *initial;
  WisselValue *values;
} WisselMergeRow;

WisselMergeRow      *
wissel_merge_row_load (WisselSession *session, const char *table, gint64 id, GError **error);
void wissel_merge_row_free (WisselMergeRow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselMergeRow, wissel_merge_row_free)

int wissel_merge_row_find (const WisselMergeRow *self, const char *column);

/* Whether @gone, which hangs on another record by @link, says nothing that @kept does not say. */
gboolean
wissel_merge_row_covers (const WisselMergeRow *kept, const WisselMergeRow *gone, const char *link);

/**
 * wissel_merge_row_join:
 * @kept: a row, which gets what it is to say
 * @gone: another one
 * @link: (nullable): the column by which both hang on the merged record
 * @out_column: (out): the first column of which the two cannot be brought together
 *
 * Returns: whether the two can be one
 */
gboolean wissel_merge_row_join (WisselMergeRow       *kept,
                                const WisselMergeRow *gone,
                                const char           *link,
                                const char          **out_column);

gboolean
wissel_merge_row_store (WisselSession *session, const WisselMergeRow *self, GError **error);

/* Everything that hangs on @gone hangs on @kept afterwards; what is in the way is noted. */
gboolean wissel_merge_walk (
  WisselMerge *merge, const char *table, gint64 kept, gint64 gone, guint depth, GError **error);

/* Notes what is in the way. */
void wissel_merge_refuse (WisselMerge *merge, const char *table, gint64 id, const char *why);
void wissel_merge_refuse_both (WisselMerge          *merge,
                               const WisselMergeRow *kept,
                               const WisselMergeRow *gone,
                               const char           *column);

G_END_DECLS
