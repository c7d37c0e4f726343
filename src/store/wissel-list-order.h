#pragma once

#include "wissel-session-private.h"

G_BEGIN_DECLS

/*
 * The order of a long list, kept between the letters that somebody types: sorting 100,000 names as
 * people sort them takes tenths of a second, telling which of them hold a word takes milliseconds.
 * Kept until something in the file changes. Inside store/ only.
 */

typedef struct _WisselListOrder WisselListOrder;

/**
 * wissel_list_order_find:
 * @session: the connection
 * @key: what makes the order: list, sort, filters
 *
 * Returns: (transfer none) (nullable): the order, if it is known and still true
 */
WisselListOrder *wissel_list_order_find (WisselSession *session, const char *key);

/**
 * wissel_list_order_keep:
 * @session: the connection
 * @key: what makes the order
 * @ids: (transfer full) (element-type gint64): the rows in order
 *
 * Returns: (transfer none): the order
 */
WisselListOrder *wissel_list_order_keep (WisselSession *session, const char *key, GArray *ids);

const GArray *wissel_list_order_get_ids (const WisselListOrder *self);

/**
 * WisselRowMarks:
 *
 * Some rows of an order.
 */
typedef struct
{
  const WisselListOrder *order;
  guint8                *marked; /* one byte for each row */
  guint                  n_marked;
  guint                  last; /* where the row marked last stands among the ids */
} WisselRowMarks;

WisselRowMarks *wissel_row_marks_new (const WisselListOrder *order);
void            wissel_row_marks_free (WisselRowMarks *self);

/* Marks a row, if it is one of the order. */
void wissel_row_marks_add (WisselRowMarks *self, gint64 id);

/* Leaves only the rows that @other marks too. */
void wissel_row_marks_intersect (WisselRowMarks *self, const WisselRowMarks *other);

/* The marked rows in order, at most @limit (0 for all). */
GArray *wissel_row_marks_collect (const WisselRowMarks *self, guint limit);

/* What was found last in an order, if it was found by @search. */
const WisselRowMarks *wissel_list_order_get_marks (const WisselListOrder *self, const char *search);

/* Keeps what was found; takes @marks. */
const WisselRowMarks *
wissel_list_order_keep_marks (WisselListOrder *self, const char *search, WisselRowMarks *marks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselRowMarks, wissel_row_marks_free)

G_END_DECLS
