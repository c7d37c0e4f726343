#include "wissel-rounds.h"

#include <glib/gi18n.h>

#include "wissel-error.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

/* The better a round takes new switchers, the lower. */
static int
round_rank (WisselRecord *round)
{
  static const char *const order[] = { "OPEN", "MATCHING", "DRAFT" };
  const char              *state = wissel_record_get_text (round, "state");

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (g_strcmp0 (state, order[i]) == 0)
      return (int) i;

  return G_N_ELEMENTS (order);
}

static gboolean
is_better_round (WisselRecord *round, WisselRecord *than)
{
  int difference;

  if (than == NULL)
    return TRUE;

  difference = round_rank (round) - round_rank (than);
  if (difference != 0)
    return difference < 0;

  return g_strcmp0 (wissel_record_get_text (round, "start-on"),
                    wissel_record_get_text (than, "start-on")) > 0;
}

static gpointer
find_round (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const char           *code = data;
  g_autoptr (GPtrArray) rounds = NULL;
  WisselRecord         *best = NULL;

  rounds = wissel_session_load_where (session, &wissel_round_record_type, NULL, NULL, error);
  if (rounds == NULL)
    return NULL;

  for (guint i = 0; i < rounds->len; i++)
    {
      WisselRecord *round = g_ptr_array_index (rounds, i);
      gboolean      named = code != NULL &&
                       (g_strcmp0 (wissel_record_get_text (round, "code"), code) == 0 ||
                        g_strcmp0 (wissel_record_get_text (round, "name"), code) == 0);
      gboolean takes_part = code != NULL ? named : round_rank (round) < 3;

      if (takes_part && is_better_round (round, best))
        best = round;
    }

  if (best == NULL && code != NULL)
    g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND,
                 _ ("There is no round “%s”. Give the code or the name of a round."), code);

  return best != NULL ? g_memdup2 (&(gint64){ wissel_record_get_id (best) }, sizeof (gint64))
                      : NULL;
}

gboolean
wissel_network_find_round (WisselNetwork *self, const char *code, gint64 *id, GError **error)
{
  g_autoptr (GError) inner = NULL;
  g_autofree gint64 *found = NULL;

  g_return_val_if_fail (WISSEL_IS_NETWORK (self), FALSE);

  found =
    wissel_store_run (wissel_network_get_store (self), find_round, (gpointer) code, NULL, &inner);
  *id = found != NULL ? *found : 0;
  if (inner == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&inner));

  return FALSE;
}
