#pragma once

#include "wissel-list.h"
#include "wissel-store.h"

G_BEGIN_DECLS

/* What #WisselPagedModel asks of the database thread, and what comes back. */

/**
 * WisselListQuestion:
 * @query: (nullable): which rows, for a question about ids
 * @n_first: so many rows with their values are enough for now; 0 for all ids without values
 * @list: the list
 * @ids: (nullable): rows whose values are wanted, for a question about values
 * @first: the first of them in @ids
 * @n: how many of them
 */
typedef struct
{
  WisselQuery      *query;
  guint             n_first;
  const WisselList *list;
  GArray           *ids;
  guint             first;
  guint             n;
} WisselListQuestion;

/**
 * WisselListAnswer:
 * @list: the list
 * @ids: (nullable): of the rows, in order
 * @values: (nullable): of the rows asked for; NULL for a row that is gone
 * @n_shown: rows that fit the query
 * @n_all: rows of the list
 */
typedef struct
{
  const WisselList *list;
  GArray           *ids;
  GPtrArray        *values;
  guint             n_shown;
  guint             n_all;
} WisselListAnswer;

/**
 * wissel_list_question_new_ids:
 * @query: which rows
 * @n_first: see #WisselListQuestion
 *
 * Returns: (transfer full): a question that wissel_list_question_answer_ids() answers
 */
WisselListQuestion *wissel_list_question_new_ids (const WisselQuery *query, guint n_first);

/**
 * wissel_list_question_new_values:
 * @list: the list
 * @ids: ids of rows
 * @first: the first that is wanted
 * @n: how many
 *
 * Returns: (transfer full): a question that wissel_list_question_answer_values() answers
 */
WisselListQuestion      *
wissel_list_question_new_values (const WisselList *list, GArray *ids, guint first, guint n);
void wissel_list_question_free (gpointer question);

/* On the database thread: #WisselStoreFunc that return a #WisselListAnswer. */
gpointer wissel_list_question_answer_ids (WisselSession *session,
                                          gpointer       question,
                                          GCancellable  *cancellable,
                                          GError       **error);
gpointer wissel_list_question_answer_values (WisselSession *session,
                                             gpointer       question,
                                             GCancellable  *cancellable,
                                             GError       **error);

void wissel_list_answer_free (gpointer answer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselListAnswer, wissel_list_answer_free)

G_END_DECLS
