#include "wissel-match-types.h"

#include <glib/gi18n.h>
#include <string.h>

#include "wissel-error.h"
#include "wissel-match-presets.h"
#include "wissel-number.h"

/* Weights are whole points; this is what keeps every sum far from overflowing. */
#define MOST_WEIGHT 100

static const struct
{
  const char *code;
  const char *label;
} criteria[WISSEL_MATCH_N_CRITERIA] = {
  { "CONTENT", N_ ("Content") },
  { "PREFERENCE", N_ ("Preference (top 3)") },
  { "LOCATION", N_ ("Accessibility") },
  { "MOMENTS", N_ ("Moments") },
  { "SIZE", N_ ("Size of the organisations") },
  { "COMPOSITION", N_ ("Staff composition") },
  { "SECTOR", N_ ("Sector") },
  { "RECIPROCITY", N_ ("Reciprocity") },
  { "LANGUAGE", N_ ("Language") },
};

static const struct
{
  const char *code;
  const char *label;
} statuses[] = {
  { "OK", N_ ("Good") },
  { "WEAK", N_ ("Weak") },
  { "UNKNOWN", N_ ("Not known") },
  { "FAIL", N_ ("Not met") },
};

static const struct
{
  const char *code;
  const char *label;
} verdicts[WISSEL_MATCH_N_VERDICTS] = {
  { "FEASIBLE", N_ ("The pair is feasible.") },
  { "NO_QUESTION", N_ ("The switcher has no learning question yet. Work one out first.") },
  { "OWN_ORGANISATION", N_ ("The place belongs to the switcher’s own organisation.") },
  { "CONFLICT", N_ ("The two organisations do not exchange with each other.") },
  { "NOT_PUBLISHED", N_ ("The learning place is not published.") },
  { "RESTRICTED", N_ ("The host organisation does not open this department or function.") },
  { "NO_COACH", N_ ("The learning place has no active learning coach.") },
  { "PLACE_FULL", N_ ("Every seat of the learning place is taken.") },
  { "COACH_FULL", N_ ("The learning coaches of the place have no time left.") },
  { "NO_LANGUAGE", N_ ("The switcher does not know the language of the learning place.") },
  { "BANNED", N_ ("This pair was forbidden by a decision.") },
  { "NO_CONTENT", N_ ("The learning place does not answer the learning question.") },
  { "TOO_FAR", N_ ("The learning place is out of reach for the switcher.") },
  { "NO_MOMENT", N_ ("Switcher and learning place have no common free day.") },
  { "BELOW_FLOOR", N_ ("The score is below the minimum of this round.") },
};

static const struct
{
  const char *code;
  const char *label;
} goals[WISSEL_MATCH_N_GOALS] = {
  { "PEOPLE", N_ ("As many switchers placed as possible") },
  { "MUST", N_ ("Those who have to get a place") },
  { "POINTS", N_ ("The highest score") },
  { "RANKS", N_ ("First choices of the top three") },
  { "BALANCE", N_ ("Giving and taking in balance") },
};

void
wissel_match_options_init (WisselMatchOptions *options)
{
  *options = (WisselMatchOptions){ 0 };
  memcpy (options->weights, wissel_match_preset_for (NULL)->weights, sizeof options->weights);
  for (guint i = 0; i < WISSEL_MATCH_N_GOALS; i++)
    options->goals[i] = (WisselMatchGoal) i;
  options->waiting_first = TRUE;
}

static gboolean
check_goals (const WisselMatchOptions *options, GError **error)
{
  guint named = 0;

  for (guint i = 0; i < WISSEL_MATCH_N_GOALS; i++)
    if ((guint) options->goals[i] < WISSEL_MATCH_N_GOALS)
      named |= 1u << options->goals[i];

  if (named == (1u << WISSEL_MATCH_N_GOALS) - 1)
    return TRUE;

  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                       _ ("Name every goal once: PEOPLE, MUST, POINTS, RANKS and BALANCE."));

  return FALSE;
}

gboolean
wissel_match_options_check (const WisselMatchOptions *options, GError **error)
{
  guint sum = 0;

  for (guint i = 0; i < WISSEL_MATCH_N_CRITERIA; i++)
    {
      if (options->weights[i] > MOST_WEIGHT)
        {
          g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                       /* Translators: 1: name of a criterion; 2: a number */
                       _ ("The weight of “%1$s” has to be between 0 and %2$d points."),
                       _ (criteria[i].label), MOST_WEIGHT);
          return FALSE;
        }

      sum += options->weights[i];
    }

  if (sum == 0)
    {
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                           _ ("Give at least one criterion a weight."));
      return FALSE;
    }

  if (options->quality_floor > sum * WISSEL_MATCH_POINT)
    {
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                           _ ("The minimum score is higher than the sum of all weights."));
      return FALSE;
    }

  if (options->reciprocity_price > MOST_WEIGHT * WISSEL_MATCH_POINT)
    {
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                   _ ("The price of an exchange out of balance has to be between 0 and %d points."),
                   MOST_WEIGHT);
      return FALSE;
    }

  return check_goals (options, error);
}

gboolean
wissel_match_options_score_alike (const WisselMatchOptions *a, const WisselMatchOptions *b)
{
  return memcmp (a->weights, b->weights, sizeof a->weights) == 0 &&
         a->sector_preference == b->sector_preference && a->quality_floor == b->quality_floor;
}

const char *
wissel_match_criterion_code (WisselMatchCriterion criterion)
{
  g_return_val_if_fail ((guint) criterion < WISSEL_MATCH_N_CRITERIA, NULL);

  return criteria[criterion].code;
}

gboolean
wissel_match_criterion_from_code (const char *code, WisselMatchCriterion *criterion)
{
  for (guint i = 0; i < WISSEL_MATCH_N_CRITERIA; i++)
    if (g_strcmp0 (code, criteria[i].code) == 0)
      {
        *criterion = (WisselMatchCriterion) i;
        return TRUE;
      }

  return FALSE;
}

const char *
wissel_match_criterion_label (WisselMatchCriterion criterion)
{
  g_return_val_if_fail ((guint) criterion < WISSEL_MATCH_N_CRITERIA, NULL);

  return criteria[criterion].label;
}

const char *
wissel_match_goal_code (WisselMatchGoal goal)
{
  g_return_val_if_fail ((guint) goal < WISSEL_MATCH_N_GOALS, NULL);

  return goals[goal].code;
}

gboolean
wissel_match_goal_from_code (const char *code, WisselMatchGoal *goal)
{
  for (guint i = 0; i < WISSEL_MATCH_N_GOALS; i++)
    if (g_strcmp0 (code, goals[i].code) == 0)
      {
        *goal = (WisselMatchGoal) i;
        return TRUE;
      }

  return FALSE;
}

const char *
wissel_match_goal_label (WisselMatchGoal goal)
{
  g_return_val_if_fail ((guint) goal < WISSEL_MATCH_N_GOALS, NULL);

  return goals[goal].label;
}

char *
wissel_match_options_say_goals (const WisselMatchOptions *options, WisselLanguage language)
{
  GString *text = g_string_new (NULL);
  guint    n = 0;

  for (guint i = 0; i < WISSEL_MATCH_N_GOALS; i++)
    {
      const char *label = wissel_translate (language, goals[options->goals[i]].label);

      if (options->goals[i] == WISSEL_MATCH_GOAL_BALANCE && options->reciprocity_price > 0)
        continue;

      n++;
      g_string_append_printf (text, "%s%u. %s", n > 1 ? "\n" : "", n, label);
    }

  return g_string_free (text, FALSE);
}

const char *
wissel_match_status_code (WisselMatchStatus status)
{
  g_return_val_if_fail ((guint) status < G_N_ELEMENTS (statuses), NULL);

  return statuses[status].code;
}

const char *
wissel_match_status_label (WisselMatchStatus status)
{
  g_return_val_if_fail ((guint) status < G_N_ELEMENTS (statuses), NULL);

  return statuses[status].label;
}

const char *
wissel_match_verdict_code (WisselMatchVerdict verdict)
{
  g_return_val_if_fail ((guint) verdict < WISSEL_MATCH_N_VERDICTS, NULL);

  return verdicts[verdict].code;
}

const char *
wissel_match_verdict_label (WisselMatchVerdict verdict)
{
  g_return_val_if_fail ((guint) verdict < WISSEL_MATCH_N_VERDICTS, NULL);

  return verdicts[verdict].label;
}

gboolean
wissel_match_verdict_stops (WisselMatchVerdict verdict)
{
  return verdict >= WISSEL_MATCH_NO_QUESTION && verdict <= WISSEL_MATCH_NO_CONTENT;
}

gboolean
wissel_match_verdict_can_be_pinned (WisselMatchVerdict verdict)
{
  return verdict == WISSEL_MATCH_FEASIBLE || verdict >= WISSEL_MATCH_NO_LANGUAGE;
}

char *
wissel_match_format_points (gint64 points, WisselLanguage language)
{
  return wissel_number_format ((double) points / WISSEL_MATCH_POINT, 1, language);
}
