#include "wissel-match-work.h"

#include <glib/gi18n.h>

#include "wissel-record-store.h"
#include "wissel-records.h"

static gpointer
load_facts (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return wissel_round_facts_load (session, ((const WisselMatchWork *) data)->round, error);
}

/* Fixed and forbidden pairs of learners and places that are gone in the meantime are left out. */
static void
add_pairs (WisselRoundFacts *facts,
           const GArray     *pairs,
           void (*add) (WisselMatchFacts *, gint64, gint64, gint64))
{
  for (guint i = 0; i < pairs->len; i++)
    {
      const WisselPlacePair *pair = &g_array_index (pairs, WisselPlacePair, i);

      if (wissel_round_facts_get_name (facts, pair->learner) != NULL &&
          wissel_round_facts_get_name (facts, pair->place) != NULL)
        add (facts->facts, pair->learner, 0, pair->place);
    }
}

WisselMatchResult *
wissel_match_work_out (const WisselMatchWork *work, GCancellable *cancellable, GError **error)
{
  g_autoptr (WisselMatchResult) result = g_new0 (WisselMatchResult, 1);

  result->facts = wissel_store_run (wissel_network_get_store (work->network), load_facts,
                                    (gpointer) work, cancellable, error);
  if (result->facts == NULL)
    return NULL;

  result->pins = wissel_place_pairs_copy (work->pins);
  result->bans = wissel_place_pairs_copy (work->bans);
  add_pairs (result->facts, work->pins, wissel_match_facts_add_pin);
  add_pairs (result->facts, work->bans, wissel_match_facts_add_ban);
  if (!wissel_match_facts_seal (result->facts->facts, error))
    return NULL;

  result->scores =
    wissel_match_scores_new (result->facts->facts, &work->options, cancellable, NULL, NULL, error);
  if (result->scores == NULL)
    return NULL;

  result->plan = wissel_match_plan_new (result->scores, cancellable, NULL, NULL, error);
  if (result->plan == NULL ||
      !wissel_match_plan_weigh_balance (result->plan, cancellable, &result->balance_cost, error))
    return NULL;

  return g_steal_pointer (&result);
}

void
wissel_match_work_free (gpointer work)
{
  WisselMatchWork *self = work;

  g_object_unref (self->network);
  g_array_unref (self->pins);
  g_array_unref (self->bans);
  g_free (self);
}

void
wissel_match_result_free (WisselMatchResult *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->plan, wissel_match_plan_unref);
  g_clear_pointer (&self->scores, wissel_match_scores_unref);
  g_clear_pointer (&self->facts, wissel_round_facts_free);
  g_clear_pointer (&self->pins, g_array_unref);
  g_clear_pointer (&self->bans, g_array_unref);
  g_free (self);
}

gboolean
wissel_place_pairs_find (const GArray *pairs, gint64 learner, gint64 place, guint *index)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      const WisselPlacePair *pair = &g_array_index (pairs, WisselPlacePair, i);

      if (pair->learner == learner && (place == 0 || pair->place == place))
        {
          *index = i;
          return TRUE;
        }
    }

  return FALSE;
}

GArray *
wissel_place_pairs_copy (const GArray *pairs)
{
  GArray *copy = g_array_sized_new (FALSE, FALSE, sizeof (WisselPlacePair), pairs->len);

  if (pairs->len > 0)
    g_array_append_vals (copy, pairs->data, pairs->len);

  return copy;
}

static gboolean
add_seat (WisselSession *session, gpointer data, GError **error)
{
  WisselRecord *place = data;

  wissel_record_set_integer (place, "capacity", wissel_record_get_integer (place, "capacity") + 1);

  return wissel_session_update (session, place, error);
}

gpointer
wissel_match_work_add_seat (WisselSession *session,
                            gpointer       place,
                            GCancellable  *cancellable,
                            GError       **error)
{
  g_autoptr (WisselRecord) record = NULL;
  g_autofree char         *label = NULL;

  record =
    wissel_session_load (session, &wissel_learning_place_record_type, *(gint64 *) place, error);
  if (record == NULL)
    return NULL;

  /* Translators: %s is the title of a learning place. */
  label = g_strdup_printf (_ ("One more seat at “%s”"), wissel_record_get_text (record, "title"));

  return wissel_session_action (session, label, WISSEL_ACTION_DEFAULT, add_seat, record, error)
           ? g_memdup2 (place, sizeof (gint64))
           : NULL;
}
