#include "wissel-rival.h"

#include <glib/gi18n.h>

#include "wissel-codes.h"

/* Nobody wants to read about each tenth of a point. */
#define MOST_CRITERIA 2

static const WisselMatchPlacement *
find_rival (const WisselMatchResult *result, gint64 learner, gint64 place)
{
  const WisselMatchPlacement *found = NULL;
  guint                       n;
  const WisselMatchPlacement *placements = wissel_match_plan_get_placements (result->plan, &n);

  for (guint i = 0; i < n; i++)
    {
      if (placements[i].place != place)
        continue;
      if (placements[i].learner == learner)
        return NULL;
      if (found == NULL || placements[i].total < found->total)
        found = &placements[i];
    }

  return found;
}

static char *
format (int points)
{
  return wissel_match_format_points (points, wissel_language_of_interface ());
}

static int
get_lead (const WisselMatchPair *rival, const WisselMatchPair *own, guint criterion)
{
  return rival->scores[criterion].points - own->scores[criterion].points;
}

/* Where the rival is ahead, the most telling first. */
static void
add_leads (GString *text, const WisselMatchPair *rival, const WisselMatchPair *own)
{
  gboolean told[WISSEL_MATCH_N_CRITERIA] = { FALSE };

  for (guint n = 0; n < MOST_CRITERIA; n++)
    {
      g_autofree char *more = NULL;
      g_autofree char *less = NULL;
      guint            most = WISSEL_MATCH_N_CRITERIA;

      for (guint i = 0; i < WISSEL_MATCH_N_CRITERIA; i++)
        if (!told[i] && get_lead (rival, own, i) > 0 &&
            (most == WISSEL_MATCH_N_CRITERIA ||
             get_lead (rival, own, i) > get_lead (rival, own, most)))
          most = i;

      if (most == WISSEL_MATCH_N_CRITERIA)
        return;

      told[most] = TRUE;
      more = format (rival->scores[most].points);
      less = format (own->scores[most].points);
      g_string_append_c (text, ' ');
      /* Translators: 1: a criterion such as “Accessibility”; 2 and 3: points of two switchers */
      g_string_append_printf (text, _ ("%1$s: %2$s against %3$s."),
                              _ (wissel_match_criterion_label (most)), more, less);
    }
}

/* Of plans that are equally good one is taken by a fixed rule, which is no reason to give. */
static gboolean
is_as_good (const WisselMatchResult *result,
            gint64                   learner,
            gint64                   place,
            const WisselMatchPrice  *price)
{
  g_autoptr (WisselMatchPrice) own = NULL;

  if (price == NULL)
    price = own = wissel_match_plan_price_pair (result->plan, learner, place, NULL);

  return price != NULL && price->possible && wissel_match_price_is_nothing (price);
}

char *
wissel_rival_explain (const WisselMatchResult *result,
                      gint64                   learner,
                      gint64                   place,
                      const WisselMatchPrice  *price)
{
  const WisselMatchPlacement *placement = find_rival (result, learner, place);
  g_autoptr (WisselMatchPair) rival = NULL;
  g_autoptr (WisselMatchPair) own = NULL;
  g_autofree char            *more = NULL;
  g_autofree char            *less = NULL;
  const char                 *name;
  GString                    *text;

  if (placement == NULL)
    return NULL;

  rival = wissel_match_scores_dup_pair (result->scores, placement->learner, place, NULL);
  own = wissel_match_scores_dup_pair (result->scores, learner, place, NULL);
  if (rival == NULL || own == NULL)
    return NULL;

  name = wissel_round_facts_get_name (result->facts, placement->learner)->name;
  more = format (rival->total);
  less = format (own->total);
  text = g_string_new (NULL);
  if (rival->total > own->total)
    {
      /* Translators: 1: name of a switcher; 2 and 3: points of that one and of the other */
      g_string_append_printf (text, _ ("%1$s has the seat, with %2$s points against %3$s."), name,
                              more, less);
      add_leads (text, rival, own);
    }
  else if (placement->pinned)
    {
      /* Translators: 1: name of a switcher */
      g_string_append_printf (text, _ ("%1$s has the seat, because that pair is fixed."), name);
    }
  else if (is_as_good (result, learner, place, price))
    {
      /* Translators: 1: name of a switcher; 2 and 3: points of that one and of the other */
      g_string_append_printf (text,
                              _ ("%1$s has the seat with %2$s points against %3$s, but the plan "
                                 "would be just as good with this pair: the choice is yours."),
                              name, more, less);
    }
  else
    {
      /* Translators: 1: name of a switcher; 2 and 3: points of that one and of the other */
      g_string_append_printf (text,
                              _ ("%1$s has the seat with %2$s points against %3$s, because the "
                                 "plan as a whole is better so."),
                              name, more, less);
    }

  return g_string_free (text, FALSE);
}
