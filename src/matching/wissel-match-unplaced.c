#include "wissel-match-plan-private.h"

#include <glib/gi18n.h>

#include "wissel-message.h"

#define METRES_PER_KILOMETRE 1000

/* The best place found so far that fails at one filter. */
typedef struct
{
  guint    place;
  gint     total;
  gboolean found;
} Nearest;

/* What looking over all places of a learner without feasible pair brings up. */
typedef struct
{
  Nearest at[WISSEL_MATCH_N_VERDICTS];
  Nearest banned;       /* would be feasible if it were not forbidden */
  guint   nearest_far;  /* the distance alone is in the way */
  gint    extra_metres; /* for that one; 0 when there is none */
} Survey;

static void
offer (Nearest *nearest, guint place, gint total)
{
  if (nearest->found &&
      (nearest->total > total || (nearest->total == total && nearest->place < place)))
    return;

  nearest->place = place;
  nearest->total = total;
  nearest->found = TRUE;
}

/* How many metres more would make the pair feasible, or 0 when something else is in the way. */
static gint
get_extra (const WisselMatchScores *scores, const WisselMatchPair *pair)
{
  const WisselMatchScore *location = &pair->scores[WISSEL_MATCH_LOCATION];

  if (pair->verdict != WISSEL_MATCH_TOO_FAR || location->message == MESSAGE_NO_TRANSPORT ||
      pair->scores[WISSEL_MATCH_MOMENTS].status == WISSEL_MATCH_FAIL ||
      pair->total < (gint) scores->options.quality_floor)
    return 0;

  return location->numbers[0] - location->numbers[1];
}

static gint
round_up_kilometres (gint metres)
{
  return (metres + METRES_PER_KILOMETRE - 1) / METRES_PER_KILOMETRE * METRES_PER_KILOMETRE;
}

static void
survey_place (
  const WisselMatchScores *scores, guint learner, guint place, Content *content, Survey *survey)
{
  WisselMatchPair pair;
  gint            extra;

  _wissel_match_judge (scores, learner, place, content, &pair);
  offer (&survey->at[pair.verdict], place, pair.total);
  extra = get_extra (scores, &pair);
  if (extra > 0 && (survey->extra_metres == 0 || extra < survey->extra_metres))
    {
      survey->extra_metres = extra;
      survey->nearest_far = place;
    }

  if (pair.verdict == WISSEL_MATCH_BANNED)
    {
      content->banned = FALSE;
      _wissel_match_judge (scores, learner, place, content, &pair);
      if (pair.verdict == WISSEL_MATCH_FEASIBLE)
        offer (&survey->banned, place, pair.total);
    }
}

/* Whether a place was found where only a last filter is in the way. */
static gboolean
is_near (const Survey *survey)
{
  return survey->banned.found || survey->at[WISSEL_MATCH_BELOW_FLOOR].found ||
         survey->at[WISSEL_MATCH_TOO_FAR].found || survey->at[WISSEL_MATCH_NO_MOMENT].found;
}

/* Places that do not answer the question, most of them, only matter where no other does. */
static void
survey_places (const WisselMatchScores *scores, guint learner, Survey *survey)
{
  guint               n_places = scores->facts->places->len;
  g_autofree Content *contents = g_new (Content, n_places + 1);

  _wissel_match_content_judge (scores, learner, contents);
  for (guint place = 0; place < n_places; place++)
    if (contents[place].status != WISSEL_MATCH_FAIL)
      survey_place (scores, learner, place, &contents[place], survey);
  if (!is_near (survey))
    for (guint place = 0; place < n_places; place++)
      if (contents[place].status == WISSEL_MATCH_FAIL)
        survey_place (scores, learner, place, &contents[place], survey);

  survey->extra_metres = round_up_kilometres (survey->extra_metres);
}

static gint64
get_id (const WisselMatchScores *scores, const Nearest *nearest)
{
  return nearest->found ? FACTS_PLACE (scores->facts, nearest->place)->given.id : 0;
}

/* Names the reason that the fewest steps would remove: the filter that comes last. */
static void
set_reason (const WisselMatchScores *scores, const Survey *survey, WisselMatchUnplaced *unplaced)
{
  const Nearest *far = &survey->at[WISSEL_MATCH_TOO_FAR];
  const Nearest *moment = &survey->at[WISSEL_MATCH_NO_MOMENT];

  if (survey->banned.found)
    {
      unplaced->reason = WISSEL_MATCH_UNPLACED_BANNED;
      unplaced->place = get_id (scores, &survey->banned);
    }
  else if (survey->at[WISSEL_MATCH_BELOW_FLOOR].found)
    {
      unplaced->reason = WISSEL_MATCH_UNPLACED_FLOOR;
      unplaced->place = get_id (scores, &survey->at[WISSEL_MATCH_BELOW_FLOOR]);
    }
  else if (survey->extra_metres > 0)
    {
      unplaced->reason = WISSEL_MATCH_UNPLACED_NOT_FEASIBLE;
      unplaced->place = FACTS_PLACE (scores->facts, survey->nearest_far)->given.id;
      unplaced->extra_distance = survey->extra_metres;
    }
  else if (far->found || moment->found)
    {
      gboolean moment_first = moment->found && (!far->found || moment->total >= far->total);

      unplaced->reason = WISSEL_MATCH_UNPLACED_NOT_FEASIBLE;
      unplaced->place = get_id (scores, moment_first ? moment : far);
    }
  else if (survey->at[WISSEL_MATCH_NO_CONTENT].found)
    {
      unplaced->reason = WISSEL_MATCH_UNPLACED_CONTENT;
      unplaced->place = get_id (scores, &survey->at[WISSEL_MATCH_NO_CONTENT]);
    }
  else if (survey->at[WISSEL_MATCH_BANNED].found)
    {
      unplaced->reason = WISSEL_MATCH_UNPLACED_BANNED;
      unplaced->place = get_id (scores, &survey->at[WISSEL_MATCH_BANNED]);
    }
  else if (survey->at[WISSEL_MATCH_NO_LANGUAGE].found)
    {
      unplaced->reason = WISSEL_MATCH_UNPLACED_LANGUAGE;
      unplaced->place = get_id (scores, &survey->at[WISSEL_MATCH_NO_LANGUAGE]);
    }
  else if (survey->at[WISSEL_MATCH_CONFLICT].found)
    {
      unplaced->reason = WISSEL_MATCH_UNPLACED_CONFLICT;
      unplaced->place = get_id (scores, &survey->at[WISSEL_MATCH_CONFLICT]);
    }
  else if (survey->at[WISSEL_MATCH_NO_QUESTION].found)
    {
      unplaced->reason = WISSEL_MATCH_UNPLACED_NO_QUESTION;
    }
}

guint *
_wissel_match_plan_find_holders (const WisselMatchPlan *self)
{
  const WisselMatchFacts *facts = self->scores->facts;
  guint                  *holders = g_new (guint, facts->places->len + 1);

  for (guint i = 0; i < facts->places->len; i++)
    holders[i] = FACTS_NONE;

  for (guint i = 0; i < facts->learners->len; i++)
    {
      gint            number = wissel_match_problem_get_pair (self->problem, i);
      const PlanPair *pair;
      guint          *holder;

      if (number == WISSEL_MATCH_NONE)
        continue;

      pair = &g_array_index (self->pairs, PlanPair, number);
      holder = &holders[pair->place];
      if (*holder == FACTS_NONE ||
          pair->total < g_array_index (self->pairs, PlanPair, *holder).total)
        *holder = (guint) number;
    }

  return holders;
}

/* The best feasible place, and who of those placed there has the lowest score. */
static void
set_contest (const WisselMatchPlan *self,
             guint                  learner,
             const guint           *holders,
             WisselMatchUnplaced   *unplaced)
{
  const WisselMatchScores *scores = self->scores;
  Nearest                  best = { 0, 0, FALSE };
  const PlanPair          *holder = NULL;
  gboolean                 hosts_full = TRUE;

  for (gsize i = scores->first_feasible[learner]; i < scores->first_feasible[learner + 1]; i++)
    {
      const Feasible *feasible = &g_array_index (scores->feasible, Feasible, i);

      guint host = FACTS_PLACE (scores->facts, feasible->place)->organisation;

      offer (&best, feasible->place, feasible->total);
      hosts_full = hosts_full && wissel_match_problem_is_full (self->problem, host, FALSE);
    }

  if (best.found && holders[best.place] != FACTS_NONE)
    holder = &g_array_index (self->pairs, PlanPair, holders[best.place]);
  if (wissel_match_problem_is_full (self->problem,
                                    FACTS_LEARNER (scores->facts, learner)->organisation, TRUE))
    unplaced->reason = WISSEL_MATCH_UNPLACED_SENDER;
  else
    unplaced->reason = hosts_full ? WISSEL_MATCH_UNPLACED_HOSTS : WISSEL_MATCH_UNPLACED_CONTESTED;
  unplaced->place = get_id (scores, &best);
  unplaced->holder = holder != NULL ? FACTS_LEARNER (scores->facts, holder->learner)->given.id : 0;
}

void
_wissel_match_plan_explain_unplaced (const WisselMatchPlan *self,
                                     guint                  learner,
                                     gboolean               has_pin,
                                     const guint           *holders,
                                     WisselMatchUnplaced   *unplaced)
{
  const WisselMatchScores *scores = self->scores;
  Survey                   survey = { 0 };

  *unplaced = (WisselMatchUnplaced){ 0 };
  unplaced->learner = FACTS_LEARNER (scores->facts, learner)->given.id;
  for (guint i = 0; i < WISSEL_MATCH_N_VERDICTS; i++)
    unplaced->funnel[i] = scores->funnels[learner][i];

  if (has_pin)
    {
      unplaced->reason = WISSEL_MATCH_UNPLACED_PIN;
    }
  else if (unplaced->funnel[WISSEL_MATCH_FEASIBLE] > 0)
    {
      set_contest (self, learner, holders, unplaced);
    }
  else
    {
      survey_places (scores, learner, &survey);
      set_reason (scores, &survey, unplaced);
    }
}

static const char *const reasons[] = {
  [WISSEL_MATCH_UNPLACED_NO_PLACES] = N_ ("No learning place of this round is open to this "
                                          "switcher."),
  [WISSEL_MATCH_UNPLACED_NO_QUESTION] = N_ ("The switcher has no learning question yet. Work one "
                                            "out first."),
  [WISSEL_MATCH_UNPLACED_CONFLICT] = N_ ("The learning places that are left belong to "
                                         "organisations with which the employer does not "
                                         "exchange."),
  [WISSEL_MATCH_UNPLACED_LANGUAGE] = N_ ("No open learning place uses a language that the "
                                         "switcher knows."),
  [WISSEL_MATCH_UNPLACED_CONTENT] = N_ ("As things are, no open learning place answers the "
                                        "learning question."),
  [WISSEL_MATCH_UNPLACED_NOT_FEASIBLE] = N_ ("As things are, the learning places that answer the "
                                             "learning question are out of reach or at other "
                                             "moments."),
  [WISSEL_MATCH_UNPLACED_FLOOR] = N_ ("Every feasible pair is below the minimum score of this "
                                      "round."),
  [WISSEL_MATCH_UNPLACED_BANNED] = N_ ("The pairs that would do were forbidden by a decision."),
  [WISSEL_MATCH_UNPLACED_PIN] = N_ ("The learning place fixed for this switcher cannot be given."),
  [WISSEL_MATCH_UNPLACED_SENDER] = N_ ("Feasible learning places exist, but the organisation of "
                                       "this switcher already sends as many as it promised."),
  [WISSEL_MATCH_UNPLACED_HOSTS] = N_ ("Feasible learning places exist, but their organisations "
                                      "already receive as many as they promised."),
  [WISSEL_MATCH_UNPLACED_CONTESTED] = N_ ("As things are, others have the seats of the learning "
                                          "places that are feasible; no plan is better than this."),
};

static void
add_sentence (
  GString *text, WisselLanguage language, const char *msgid, const char *first, const char *second)
{
  g_auto (WisselMessage) message = wissel_message_make (msgid, first, second, NULL);
  g_autofree char       *said = wissel_message_text (&message, language);

  g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", said);
}

char *
wissel_match_unplaced_explain (const WisselMatchUnplaced *unplaced,
                               const WisselMatchFacts    *facts,
                               WisselLanguage             language)
{
  GString    *text = g_string_new (wissel_translate (language, reasons[unplaced->reason]));
  guint       place = _wissel_match_facts_find (facts->places, unplaced->place);
  guint       holder = _wissel_match_facts_find (facts->learners, unplaced->holder);
  const char *title = place != FACTS_NONE ? FACTS_PLACE (facts, place)->given.title : NULL;
  const char *name = holder != FACTS_NONE ? FACTS_LEARNER (facts, holder)->given.name : NULL;

  if (unplaced->extra_distance > 0 && title != NULL)
    {
      g_autofree char *more =
        g_strdup_printf ("%d", unplaced->extra_distance / METRES_PER_KILOMETRE);

      add_sentence (text, language,
                    /* Translators: 1: title of a learning place; 2: kilometres */
                    N_ ("The nearest one, “%1$s”, is %2$s km further away than is accepted."),
                    title, more);
    }
  else if (title != NULL && name != NULL)
    {
      add_sentence (text, language,
                    /* Translators: 1: title of a learning place; 2: name of a person */
                    N_ ("What fits best is “%1$s”, where %2$s has a seat."), title, name);
    }
  else if (title != NULL)
    {
      /* Translators: title of a learning place */
      add_sentence (text, language, N_ ("What comes nearest is “%1$s”."), title, NULL);
    }

  return g_string_free (text, FALSE);
}
