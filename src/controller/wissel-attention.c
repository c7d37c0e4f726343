#include "wissel-attention.h"

#include "wissel-figure.h"
#include "wissel-list-store.h"

/* As many organisations at either end of give and take. */
#define N_BALANCES 3

static void
task_free (gpointer data)
{
  WisselAttentionTask *self = data;

  g_free (self->code);
  g_free (self->since);
  g_free (self);
}

static void
balance_free (gpointer data)
{
  WisselAttentionBalance *self = data;

  g_free (self->name);
  g_free (self);
}

void
wissel_attention_free (WisselAttention *self)
{
  g_ptr_array_unref (self->tasks);
  g_ptr_array_unref (self->balances);
  g_free (self);
}

typedef struct
{
  gint64      round; /* 0 when all are meant */
  const char *kind;  /* of the network */
} Question;

/* ---- Rows of lists ---- */

static const WisselValue *
peek_value (const WisselList *list, const WisselValue *values, const char *column)
{
  return &values[wissel_list_column_index (list, column)];
}

static guint
get_count (const WisselList *list, const WisselValue *values, const char *column)
{
  return (guint) peek_value (list, values, column)->integer;
}

typedef void (*TakeRow) (gint64             id,
                         const WisselList  *list,
                         const WisselValue *values,
                         gpointer           data);

static gboolean
read_rows (WisselSession     *session,
           const WisselQuery *query,
           guint              limit,
           TakeRow            take_row,
           gpointer           data,
           GError           **error)
{
  g_autoptr (GArray)    ids = wissel_session_query_ids (session, query, limit, error);
  g_autoptr (GPtrArray) rows = NULL;

  if (ids == NULL)
    return FALSE;

  rows =
    wissel_session_query_values (session, query->list, (const gint64 *) ids->data, ids->len, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      WisselValue *values = g_ptr_array_index (rows, i);

      take_row (g_array_index (ids, gint64, i), query->list, values, data);
      wissel_list_values_free (query->list, values);
    }

  return rows != NULL;
}

/* ---- Tasks ---- */

static gboolean
add_tasks (WisselSession    *session,
           WisselAttention  *self,
           const Question   *question,
           const WisselList *list,
           GError          **error)
{
  g_autoptr (WisselQuery) query = wissel_query_new (list);
  g_autoptr (GPtrArray)   groups = NULL;

  if (question->round != 0)
    wissel_query_set_record (query, "round", question->round, "");
  groups = wissel_session_query_groups (session, query, "attention", "since", error);
  if (groups == NULL)
    return FALSE;

  for (guint i = 0; i < groups->len; i++)
    {
      WisselListGroup     *group = g_ptr_array_index (groups, i);
      WisselAttentionTask *task = g_new0 (WisselAttentionTask, 1);

      task->list = list;
      task->code = g_steal_pointer (&group->code);
      task->count = group->count;
      task->since = g_steal_pointer (&group->least);
      g_ptr_array_add (self->tasks, task);
    }

  return TRUE;
}

/* What people wrote down for themselves first, then the nearer to the end of the chain, the more
 * urgent. */
static gboolean
find_tasks (WisselSession *session, WisselAttention *self, const Question *question, GError **error)
{
  static const char *const learning[] = { "tasks",  "exchanges",     "matches",        "questions",
                                          "places", "organisations", "questionnaires", NULL };
  static const char *const missions[] = { "tasks",   "candidates",     "offers",
                                          "members", "questionnaires", NULL };
  const char *const *order = g_strcmp0 (question->kind, "EXCHANGE") == 0 ? missions : learning;

  for (guint i = 0; order[i] != NULL; i++)
    if (!add_tasks (session, self, question, wissel_list_find (order[i]), error))
      return FALSE;

  return TRUE;
}

/* ---- Give and take ---- */

static void
take_balance (gint64 id, const WisselList *list, const WisselValue *values, gpointer data)
{
  GPtrArray              *balances = data;
  WisselAttentionBalance *balance;
  guint                   sends = get_count (list, values, "sends");
  guint                   hosts = get_count (list, values, "hosts");

  if (sends == hosts)
    return;

  /* Of few organisations, some stand at both ends. */
  for (guint i = 0; i < balances->len; i++)
    if (((WisselAttentionBalance *) g_ptr_array_index (balances, i))->organisation == id)
      return;

  balance = g_new0 (WisselAttentionBalance, 1);
  balance->organisation = id;
  balance->name = wissel_value_to_text (peek_value (list, values, "short-name"));
  balance->sends = sends;
  balance->hosts = hosts;
  g_ptr_array_add (balances, balance);
}

static int
compare_balances (gconstpointer a, gconstpointer b)
{
  const WisselAttentionBalance *first = *(WisselAttentionBalance *const *) a;
  const WisselAttentionBalance *second = *(WisselAttentionBalance *const *) b;
  int                           takes_first = (int) first->sends - (int) first->hosts;
  int                           takes_second = (int) second->sends - (int) second->hosts;

  return takes_second - takes_first;
}

static gboolean
find_balances (WisselSession *session, WisselAttention *self, GError **error)
{
  const WisselList       *list = wissel_list_find ("organisations");
  g_autoptr (WisselQuery) query = wissel_query_new (list);
  guint                   balance = (guint) wissel_list_column_index (list, "balance");

  for (int descending = 0; descending <= 1; descending++)
    {
      wissel_query_set_sort (query, balance, descending);
      if (!read_rows (session, query, N_BALANCES, take_balance, self->balances, error))
        return FALSE;
    }

  g_ptr_array_sort (self->balances, compare_balances);

  return TRUE;
}

/* ---- Loading ---- */

static gpointer
load (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question             *question = data;
  g_autoptr (WisselAttention) self = g_new0 (WisselAttention, 1);

  self->tasks = g_ptr_array_new_with_free_func (task_free);
  self->balances = g_ptr_array_new_with_free_func (balance_free);
  if (!find_tasks (session, self, question, error) || !find_balances (session, self, error))
    return NULL;

  return g_steal_pointer (&self);
}

static void
free_attention (gpointer data)
{
  wissel_attention_free (data);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError           *error = NULL;
  WisselAttention  *self = wissel_store_run_finish (WISSEL_STORE (source), result, &error);

  if (self != NULL)
    g_task_return_pointer (task, self, free_attention);
  else
    g_task_return_error (task, error);
}

static Question *
make_question (WisselNetwork *network, gint64 round)
{
  Question *question = g_new (Question, 1);

  question->round = round;
  question->kind = g_intern_string (wissel_network_get_kind (network));

  return question;
}

void
wissel_attention_load_async (WisselNetwork      *network,
                             gint64              round,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));

  wissel_store_run_async (wissel_network_get_store (network), load, make_question (network, round),
                          g_free, free_attention, cancellable, loaded_cb,
                          g_task_new (network, cancellable, callback, user_data));
}

WisselAttention *
wissel_attention_load_finish (WisselNetwork *network, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, network), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

WisselAttention *
wissel_attention_load (WisselNetwork *network, gint64 round, GError **error)
{
  g_autofree Question *question = NULL;

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);

  question = make_question (network, round);

  return wissel_store_run (wissel_network_get_store (network), load, question, NULL, error);
}
