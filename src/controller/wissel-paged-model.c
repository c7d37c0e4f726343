#include "wissel-paged-model.h"

#include "wissel-list-question.h"
#include "wissel-row-pages.h"

/* Position → id is an array of 64-bit integers (800 kB for 100 000 rows). Values come by pages: the
 * page wanted last first, pages that nobody looks at any more never.
 *
 * A new question is answered twice: at once with the first pages and the counts, right after with
 * all ids. items-changed tells only what differs, and rows tell of their values by notify, so that
 * neither selection nor scroll position moves while answers arrive. */

#define PAGE_SIZE WISSEL_ROW_PAGE_SIZE
#define FIRST_PAGES 2

struct _WisselPagedModel
{
  GObject parent_instance;

  /* Owned */
  WisselNetwork  *network;
  WisselQuery    *query;
  GArray         *ids; /* replaced, never changed */
  WisselRowPages *pages;
  GCancellable   *cancellable;
  GError         *problem;

  /* State */
  GQueue   wanted;     /* numbers to load, the latest first */
  guint    generation; /* of values */
  guint    n_asked;    /* the last question is the one that counts */
  guint    n_shown;
  guint    n_all;
  gboolean is_asking;
  gboolean is_completing; /* what is asked now is the rest of what came last */
  gboolean is_loading_page;
  gboolean is_paused;
  gboolean is_stale;
};

enum
{
  PROP_0,
  PROP_LOADING,
  PROP_N_SHOWN,
  PROP_N_ALL,
  N_PROPS
};

/* What the callbacks need to know again. */
typedef struct
{
  WisselPagedModel *model;
  guint             number; /* of the question or of the page */
  guint             generation;
  gboolean          is_first;
} Errand;

static void wissel_paged_model_list_model_init (GListModelInterface *iface);
static void load_next_page (WisselPagedModel *self);
static void ask (WisselPagedModel *self, gboolean is_first);

G_DEFINE_FINAL_TYPE_WITH_CODE (WisselPagedModel,
                               wissel_paged_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      wissel_paged_model_list_model_init))

static GParamSpec *properties[N_PROPS];

static Errand *
errand_new (WisselPagedModel *model, guint number)
{
  Errand *self = g_new0 (Errand, 1);

  self->model = g_object_ref (model);
  self->number = number;
  self->generation = model->generation;

  return self;
}

static void
errand_free (Errand *self)
{
  g_object_unref (self->model);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Errand, errand_free)

static void
set_problem (WisselPagedModel *self, GError *problem)
{
  if (self->problem == NULL && problem == NULL)
    return;

  g_clear_error (&self->problem);
  self->problem = problem;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

/* ---- Pages of values ---- */

static const gint64 *
ids_from (WisselPagedModel *self, guint position)
{
  return &g_array_index (self->ids, gint64, position);
}

static guint
count_ids_of_page (WisselPagedModel *self, guint number)
{
  return MIN (PAGE_SIZE, self->ids->len - number * PAGE_SIZE);
}

/* @offset is where the values of the page begin in @values. */
static void
fill_page (WisselPagedModel *self, guint number, GPtrArray *values, guint offset)
{
  wissel_row_pages_fill (self->pages, number, ids_from (self, number * PAGE_SIZE),
                         (WisselValue **) values->pdata + offset,
                         MIN (PAGE_SIZE, values->len - offset));
}

static void
page_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Errand)           errand = user_data;
  g_autoptr (GError)           error = NULL;
  g_autoptr (WisselListAnswer) answer = NULL;
  WisselPagedModel            *self = errand->model;

  answer = wissel_store_run_finish (WISSEL_STORE (source), result, &error);
  self->is_loading_page = FALSE;
  if (self->network == NULL)
    return;

  if (answer != NULL && errand->generation == self->generation)
    fill_page (self, errand->number, answer->values, 0);
  else if (answer == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    set_problem (self, g_steal_pointer (&error));

  load_next_page (self);
}

static void
load_next_page (WisselPagedModel *self)
{
  while (!self->is_loading_page && self->wanted.length > 0)
    {
      guint               number = GPOINTER_TO_UINT (g_queue_pop_head (&self->wanted));
      WisselListQuestion *question;

      if (wissel_row_pages_has_page (self->pages, number) ||
          !wissel_row_pages_holds_any (self->pages, ids_from (self, number * PAGE_SIZE),
                                       count_ids_of_page (self, number)))
        continue;

      question = wissel_list_question_new_values (self->query->list, self->ids, number * PAGE_SIZE,
                                                  count_ids_of_page (self, number));
      self->is_loading_page = TRUE;
      wissel_store_run_async (wissel_network_get_store (self->network),
                              wissel_list_question_answer_values, question,
                              wissel_list_question_free, wissel_list_answer_free, self->cancellable,
                              page_loaded_cb, errand_new (self, number));
    }
}

static void
want_page (WisselPagedModel *self, guint number)
{
  if (self->wanted.length > 0 && GPOINTER_TO_UINT (g_queue_peek_head (&self->wanted)) == number)
    return;

  g_queue_remove (&self->wanted, GUINT_TO_POINTER (number));
  g_queue_push_head (&self->wanted, GUINT_TO_POINTER (number));
  load_next_page (self);
}

/* Values may all be different now; those that somebody looks at are loaded again. */
static void
forget_values (WisselPagedModel *self)
{
  wissel_row_pages_drop (self->pages);
  g_queue_clear (&self->wanted);
  self->generation++;
}

static void
want_held_pages (WisselPagedModel *self)
{
  for (guint i = 0; i * PAGE_SIZE < self->ids->len; i++)
    if (wissel_row_pages_holds_any (self->pages, ids_from (self, i * PAGE_SIZE),
                                    count_ids_of_page (self, i)))
      want_page (self, i);
}

/* ---- Ids ---- */

static void
set_asking (WisselPagedModel *self, gboolean is_asking)
{
  if (self->is_asking == is_asking)
    return;

  self->is_asking = is_asking;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
set_counts (WisselPagedModel *self, guint n_shown, guint n_all)
{
  gboolean shown_differs = self->n_shown != n_shown;
  gboolean all_differs = self->n_all != n_all;

  self->n_shown = n_shown;
  self->n_all = n_all;
  if (shown_differs)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SHOWN]);
  if (all_differs)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ALL]);
}

/* How many rows at the beginning are the same. */
static guint
count_equal (GArray *a, GArray *b)
{
  guint shorter = MIN (a->len, b->len);
  guint n = 0;

  while (n < shorter && g_array_index (a, gint64, n) == g_array_index (b, gint64, n))
    n++;

  return n;
}

static guint
count_equal_at_end (GArray *a, GArray *b, guint start)
{
  guint shorter = MIN (a->len, b->len);
  guint n = 0;

  while (n < shorter - start &&
         g_array_index (a, gint64, a->len - 1 - n) == g_array_index (b, gint64, b->len - 1 - n))
    n++;

  return n;
}

/* Replaces the ids and tells of the stretch in which they differ. */
static void
take_answer (WisselPagedModel *self, const WisselListAnswer *answer, gboolean completes)
{
  g_autoptr (GArray) before = g_steal_pointer (&self->ids);
  guint              start = count_equal (before, answer->ids);
  guint              end = count_equal_at_end (before, answer->ids, start);

  self->ids = g_array_ref (answer->ids);
  /* The rest of what came a moment ago leaves those values standing. */
  if (!completes || start < before->len)
    forget_values (self);
  for (guint i = 0; answer->values != NULL && i * PAGE_SIZE < answer->values->len; i++)
    fill_page (self, i, answer->values, i * PAGE_SIZE);

  if (before->len > start + end || answer->ids->len > start + end)
    g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - end - start,
                                answer->ids->len - end - start);
  want_held_pages (self);
  set_counts (self, answer->n_shown, answer->n_all);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Errand)           errand = user_data;
  g_autoptr (GError)           error = NULL;
  g_autoptr (WisselListAnswer) answer = NULL;
  WisselPagedModel            *self = errand->model;

  answer = wissel_store_run_finish (WISSEL_STORE (source), result, &error);
  if (self->network == NULL || errand->number != self->n_asked)
    return;

  if (answer == NULL)
    {
      set_asking (self, FALSE);
      set_problem (self, g_steal_pointer (&error));
      return;
    }

  set_problem (self, NULL);
  take_answer (self, answer, self->is_completing);
  self->is_completing = errand->is_first && answer->ids->len < answer->n_shown;
  if (self->is_completing || (self->is_stale && !self->is_paused))
    ask (self, FALSE);
  else
    set_asking (self, FALSE);
}

static void
ask (WisselPagedModel *self, gboolean is_first)
{
  Errand *errand = errand_new (self, ++self->n_asked);

  errand->is_first = is_first;
  self->is_stale = FALSE;
  set_asking (self, TRUE);
  wissel_store_run_async (
    wissel_network_get_store (self->network), wissel_list_question_answer_ids,
    wissel_list_question_new_ids (self->query, is_first ? FIRST_PAGES * PAGE_SIZE : 0),
    wissel_list_question_free, wissel_list_answer_free, self->cancellable, answered_cb, errand);
}

static void
follow_network (WisselPagedModel *self)
{
  self->is_stale = TRUE;
  if (!self->is_paused && !self->is_asking)
    {
      self->is_completing = FALSE;
      ask (self, FALSE);
    }
}

/* ---- GListModel ---- */

static GType
wissel_paged_model_get_item_type (GListModel *model)
{
  return WISSEL_TYPE_ROW;
}

static guint
wissel_paged_model_get_n_items (GListModel *model)
{
  return WISSEL_PAGED_MODEL (model)->ids->len;
}

static gpointer
wissel_paged_model_get_item (GListModel *model, guint position)
{
  WisselPagedModel *self = WISSEL_PAGED_MODEL (model);
  WisselRow        *row;

  if (position >= self->ids->len)
    return NULL;

  row = wissel_row_pages_get_row (self->pages, *ids_from (self, position));
  if (!wissel_row_get_loaded (row))
    want_page (self, position / PAGE_SIZE);

  return row;
}

static void
wissel_paged_model_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = wissel_paged_model_get_item_type;
  iface->get_n_items = wissel_paged_model_get_n_items;
  iface->get_item = wissel_paged_model_get_item;
}

/* ---- GObject ---- */

static void
wissel_paged_model_dispose (GObject *object)
{
  WisselPagedModel *self = WISSEL_PAGED_MODEL (object);

  g_cancellable_cancel (self->cancellable);
  g_queue_clear (&self->wanted);
  g_clear_object (&self->network);

  G_OBJECT_CLASS (wissel_paged_model_parent_class)->dispose (object);
}

static void
wissel_paged_model_finalize (GObject *object)
{
  WisselPagedModel *self = WISSEL_PAGED_MODEL (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->query, wissel_query_free);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->pages, wissel_row_pages_free);
  g_clear_error (&self->problem);

  G_OBJECT_CLASS (wissel_paged_model_parent_class)->finalize (object);
}

static void
wissel_paged_model_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WisselPagedModel *self = WISSEL_PAGED_MODEL (object);

  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, self->is_asking);
      break;
    case PROP_N_SHOWN:
      g_value_set_uint (value, self->n_shown);
      break;
    case PROP_N_ALL:
      g_value_set_uint (value, self->n_all);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wissel_paged_model_class_init (WisselPagedModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = wissel_paged_model_dispose;
  object_class->finalize = wissel_paged_model_finalize;
  object_class->get_property = wissel_paged_model_get_property;

  properties[PROP_LOADING] =
    g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_SHOWN] = g_param_spec_uint ("n-shown", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_ALL] = g_param_spec_uint ("n-all", NULL, NULL, 0, G_MAXUINT, 0,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
wissel_paged_model_init (WisselPagedModel *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->cancellable = g_cancellable_new ();
  g_queue_init (&self->wanted);
}

WisselPagedModel *
wissel_paged_model_new (WisselNetwork *network, const WisselQuery *query)
{
  WisselPagedModel *self;

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  self = g_object_new (WISSEL_TYPE_PAGED_MODEL, NULL);
  self->network = g_object_ref (network);
  self->query = wissel_query_copy (query);
  self->pages = wissel_row_pages_new (query->list);
  g_signal_connect_object (network, "changed", G_CALLBACK (follow_network), self,
                           G_CONNECT_SWAPPED);
  ask (self, TRUE);

  return self;
}

const WisselQuery *
wissel_paged_model_get_query (WisselPagedModel *self)
{
  g_return_val_if_fail (WISSEL_IS_PAGED_MODEL (self), NULL);

  return self->query;
}

void
wissel_paged_model_set_query (WisselPagedModel *self, const WisselQuery *query)
{
  g_return_if_fail (WISSEL_IS_PAGED_MODEL (self));
  g_return_if_fail (query != NULL && query->list == self->query->list);

  wissel_query_free (self->query);
  self->query = wissel_query_copy (query);

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->is_completing = FALSE;
  ask (self, TRUE);
}

void
wissel_paged_model_set_paused (WisselPagedModel *self, gboolean paused)
{
  g_return_if_fail (WISSEL_IS_PAGED_MODEL (self));

  self->is_paused = paused;
  if (!paused && self->is_stale)
    follow_network (self);
}

gboolean
wissel_paged_model_get_loading (WisselPagedModel *self)
{
  g_return_val_if_fail (WISSEL_IS_PAGED_MODEL (self), FALSE);

  return self->is_asking;
}

guint
wissel_paged_model_get_n_shown (WisselPagedModel *self)
{
  g_return_val_if_fail (WISSEL_IS_PAGED_MODEL (self), 0);

  return self->n_shown;
}

guint
wissel_paged_model_get_n_all (WisselPagedModel *self)
{
  g_return_val_if_fail (WISSEL_IS_PAGED_MODEL (self), 0);

  return self->n_all;
}

const GError *
wissel_paged_model_get_problem (WisselPagedModel *self)
{
  g_return_val_if_fail (WISSEL_IS_PAGED_MODEL (self), NULL);

  return self->problem;
}

gint64
wissel_paged_model_get_id (WisselPagedModel *self, guint position)
{
  g_return_val_if_fail (WISSEL_IS_PAGED_MODEL (self), 0);

  return position < self->ids->len ? *ids_from (self, position) : 0;
}

gboolean
wissel_paged_model_find (WisselPagedModel *self, gint64 id, guint *position)
{
  g_return_val_if_fail (WISSEL_IS_PAGED_MODEL (self), FALSE);

  for (guint i = 0; i < self->ids->len; i++)
    if (*ids_from (self, i) == id)
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

guint
wissel_paged_model_peek_n_live_rows (WisselPagedModel *self)
{
  g_return_val_if_fail (WISSEL_IS_PAGED_MODEL (self), 0);

  return wissel_row_pages_get_n_rows (self->pages);
}
