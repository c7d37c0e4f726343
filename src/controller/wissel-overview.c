#include "wissel-overview.h"

#include <string.h>

#include "wissel-list-store.h"
#include "wissel-record-store.h"
#include "wissel-records.h"
#include "wissel-titles.h"

static void
round_free (gpointer data)
{
  WisselOverviewRound *self = data;

  g_free (self->name);
  g_free (self->state);
  g_free (self->start_on);
  g_free (self->end_on);
  g_free (self);
}

void
wissel_overview_free (WisselOverview *self)
{
  g_free (self->last_title);
  g_ptr_array_unref (self->rounds);
  g_array_unref (self->counts);
  g_ptr_array_unref (self->outputs);
  g_free (self);
}

/* ---- Rounds ---- */

static WisselOverviewRound *
make_round (WisselRecord *record)
{
  WisselOverviewRound *round = g_new0 (WisselOverviewRound, 1);

  round->id = wissel_record_get_id (record);
  round->name = g_strdup (wissel_record_get_text (record, "name"));
  round->state = g_strdup (wissel_record_get_text (record, "state"));
  round->start_on = g_strdup (wissel_record_get_text (record, "start-on"));
  round->end_on = g_strdup (wissel_record_get_text (record, "end-on"));

  return round;
}

/* Not as rows of their list, whose columns count what is in each. */
static gboolean
load_rounds (WisselSession *session, GPtrArray *rounds, GError **error)
{
  g_autoptr (WisselQuery) query = wissel_query_new (wissel_list_find ("rounds"));
  g_autoptr (GArray)      ids = wissel_session_query_ids (session, query, 0, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr (WisselRecord) record = wissel_session_load (session, &wissel_round_record_type,
                                                             g_array_index (ids, gint64, i), error);

      if (record == NULL)
        return FALSE;

      g_ptr_array_add (rounds, make_round (record));
    }

  return ids != NULL;
}

/* The busier people are with a round, the lower. */
static guint
rank_of (const WisselOverviewRound *round)
{
  static const char *const order[] = { "MATCHING", "OPEN", "RUNNING", "EVALUATING", "DRAFT" };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (g_strcmp0 (round->state, order[i]) == 0)
      return i;

  return G_N_ELEMENTS (order);
}

static const WisselOverviewRound *
choose_round (GPtrArray *rounds, gint64 wanted)
{
  const WisselOverviewRound *best = NULL;

  for (guint i = 0; i < rounds->len; i++)
    {
      const WisselOverviewRound *round = g_ptr_array_index (rounds, i);

      if (round->id == wanted)
        return round;
      if (best == NULL || rank_of (round) < rank_of (best))
        best = round;
    }

  return best;
}

void
wissel_overview_restrict (WisselQuery *query, const WisselOverviewRound *round)
{
  g_return_if_fail (query != NULL);

  if (round != NULL)
    wissel_query_set_record (query, "round", round->id, round->name);
}

/* ---- Figures ---- */

static gboolean
count_figures (WisselSession *session, WisselOverview *self, GError **error)
{
  guint                 n_phases;
  const WisselPhase    *phases = wissel_phases (self->kind, &n_phases);
  g_autoptr (GPtrArray) queries =
    g_ptr_array_new_with_free_func ((GDestroyNotify) wissel_query_free);

  for (guint i = 0; i < n_phases; i++)
    for (const WisselFigure *figure = phases[i].figures; figure->name != NULL; figure++)
      {
        WisselQuery *query = wissel_figure_make_query (figure);

        wissel_overview_restrict (query, self->round);
        g_ptr_array_add (queries, query);
      }

  g_array_set_size (self->counts, queries->len);

  return wissel_session_query_counts (session, (const WisselQuery *const *) queries->pdata,
                                      queries->len, (guint *) self->counts->data, error);
}

guint
wissel_overview_get_figure (const WisselOverview *self, const char *name)
{
  guint              n_phases;
  const WisselPhase *phases = wissel_phases (self->kind, &n_phases);
  guint              n = 0;

  for (guint i = 0; i < n_phases; i++)
    for (const WisselFigure *figure = phases[i].figures; figure->name != NULL; figure++, n++)
      if (g_str_equal (figure->name, name))
        return g_array_index (self->counts, guint, n);

  return 0;
}

/* ---- Outputs ---- */

static gboolean
count_outputs (WisselSession *session, WisselOverview *self, GError **error)
{
  GPtrArray *counts;

  if (self->round == NULL)
    return TRUE;

  counts =
    wissel_session_count_checklists (session, "PHASE_OUTPUT", "st_round", self->round->id, error);
  if (counts == NULL)
    return FALSE;

  g_ptr_array_unref (self->outputs);
  self->outputs = counts;

  return TRUE;
}

const WisselChecklistCount *
wissel_overview_find_outputs (const WisselOverview *self, const WisselPhase *phase)
{
  for (guint i = 0; i < self->outputs->len; i++)
    {
      const WisselChecklistCount *count = g_ptr_array_index (self->outputs, i);

      if (g_str_has_prefix (count->code, "PHASE_OUTPUT_") &&
          g_str_equal (count->code + strlen ("PHASE_OUTPUT_"), phase->code))
        return count;
    }

  return NULL;
}

/* ---- Loading ---- */

typedef struct
{
  WisselOverviewPlace place;
  const char         *kind; /* of the network */
} Question;

static WisselOverview *
make_overview (const char *kind)
{
  WisselOverview *self = g_new0 (WisselOverview, 1);

  self->kind = kind;
  self->rounds = g_ptr_array_new_with_free_func (round_free);
  self->counts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->outputs = g_ptr_array_new_with_free_func ((GDestroyNotify) wissel_checklist_count_free);

  return self;
}

static char *
dup_last_title (WisselSession *session, const WisselOverviewPlace *place)
{
  g_autoptr (WisselRecord) record = NULL;

  if (place->last_type == NULL)
    return NULL;

  record = wissel_session_load (session, place->last_type, place->last_id, NULL);

  return record != NULL ? wissel_titles_dup_of (session, record) : NULL;
}

static gpointer
load (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question            *question = data;
  g_autoptr (WisselOverview) self = make_overview (question->kind);

  if (!load_rounds (session, self->rounds, error))
    return NULL;

  self->round = choose_round (self->rounds, question->place.round);
  self->last_title = dup_last_title (session, &question->place);
  if (!count_figures (session, self, error) || !count_outputs (session, self, error))
    return NULL;

  return g_steal_pointer (&self);
}

static void
free_overview (gpointer data)
{
  wissel_overview_free (data);
}

static const char *
intern_kind (WisselNetwork *network)
{
  return g_intern_string (wissel_network_get_kind (network));
}

static void
load_async (WisselNetwork             *network,
            const WisselOverviewPlace *place,
            GCancellable              *cancellable,
            GAsyncReadyCallback        callback,
            gpointer                   user_data)
{
  Question *question = g_new (Question, 1);

  question->place = *place;
  question->kind = intern_kind (network);
  wissel_store_run_async (wissel_network_get_store (network), load, question, g_free, free_overview,
                          cancellable, callback, user_data);
}

static void
return_result (GTask *task, WisselOverview *self, GError *error)
{
  if (self != NULL)
    g_task_return_pointer (task, self, free_overview);
  else
    g_task_return_error (task, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError           *error = NULL;
  WisselOverview   *self = wissel_store_run_finish (WISSEL_STORE (source), result, &error);

  return_result (task, self, error);
}

/* ---- Loading ahead of being asked ---- */

/* Of the main thread, once the network is. */
typedef struct
{
  WisselOverviewPlace place;
  GTask              *task; /* that waits for it; NULL before anybody asks */
  WisselOverview     *overview;
  GError             *error;
} Early;

static GQuark
early_quark (void)
{
  return g_quark_from_static_string ("wissel-overview-early");
}

static void
early_free (gpointer data)
{
  Early *self = data;

  g_clear_object (&self->task);
  g_clear_pointer (&self->overview, wissel_overview_free);
  g_clear_error (&self->error);
  g_free (self);
}

/* Hands over what there is to who waits for it; neither is there any more afterwards. */
static void
answer_early (WisselNetwork *network, Early *early)
{
  if (early->task == NULL || (early->overview == NULL && early->error == NULL))
    return;

  return_result (early->task, g_steal_pointer (&early->overview), g_steal_pointer (&early->error));
  g_object_set_qdata (G_OBJECT (network), early_quark (), NULL);
}

static void
loaded_early_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselNetwork)  network = user_data;
  g_autoptr (GError)         error = NULL;
  g_autoptr (WisselOverview) self = NULL;
  Early                     *early = g_object_get_qdata (G_OBJECT (network), early_quark ());

  self = wissel_store_run_finish (WISSEL_STORE (source), result, &error);
  if (early == NULL)
    return;

  early->overview = g_steal_pointer (&self);
  early->error = g_steal_pointer (&error);
  answer_early (network, early);
}

void
wissel_overview_load_ahead (WisselNetwork *network, const WisselOverviewPlace *place)
{
  Early *early;

  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (place != NULL);

  early = g_new0 (Early, 1);
  early->place = *place;
  g_object_set_qdata_full (G_OBJECT (network), early_quark (), early, early_free);
  load_async (network, place, NULL, loaded_early_cb, g_object_ref (network));
}

static gboolean
is_same_place (const WisselOverviewPlace *a, const WisselOverviewPlace *b)
{
  return a->round == b->round && a->last_type == b->last_type && a->last_id == b->last_id;
}

void
wissel_overview_load_async (WisselNetwork             *network,
                            const WisselOverviewPlace *place,
                            GCancellable              *cancellable,
                            GAsyncReadyCallback        callback,
                            gpointer                   user_data)
{
  g_autoptr (GTask) task = g_task_new (network, cancellable, callback, user_data);
  Early            *early;

  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (place != NULL);

  early = g_object_get_qdata (G_OBJECT (network), early_quark ());
  if (early != NULL && early->task == NULL && is_same_place (&early->place, place))
    {
      early->task = g_steal_pointer (&task);
      answer_early (network, early);
      return;
    }

  /* What nobody waits for will not be asked for any more. */
  if (early != NULL && early->task == NULL)
    g_object_set_qdata (G_OBJECT (network), early_quark (), NULL);
  load_async (network, place, cancellable, loaded_cb, g_steal_pointer (&task));
}

WisselOverview *
wissel_overview_load_finish (WisselNetwork *network, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, network), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

WisselOverview *
wissel_overview_load (WisselNetwork *network, const WisselOverviewPlace *place, GError **error)
{
  Question question;

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);
  g_return_val_if_fail (place != NULL, NULL);

  question.place = *place;
  question.kind = intern_kind (network);

  return wissel_store_run (wissel_network_get_store (network), load, &question, NULL, error);
}
