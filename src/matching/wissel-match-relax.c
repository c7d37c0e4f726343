#include "wissel-match-relax.h"

#include <glib/gi18n.h>

#include "wissel-match-plan-private.h"
#include "wissel-message.h"

#define METRES_PER_KILOMETRE 1000

/* Of each kind so many places are tried, those that ask least first: the first nearly always does.
 */
#define MOST_TRIED 12

#define FILTER(verdict) (1u << WISSEL_MATCH_##verdict)
#define SEATS (FILTER (PLACE_FULL) | FILTER (COACH_FULL))

/*
 * How hard each change is, in kilometres that would be as hard to accept: a decision of the officer
 * is taken back in no time, a day needs a telephone call, a seat or a coach needs somebody else's
 * consent, another language is asked late, and peace between two organisations last. What a longer
 * way or a lower score asks comes on top.
 */
static const guint efforts[WISSEL_MATCH_N_RELAXATIONS] = {
  [WISSEL_MATCH_RELAX_BAN] = 0,         [WISSEL_MATCH_RELAX_DISTANCE] = 1,
  [WISSEL_MATCH_RELAX_PUBLISH] = 5,     [WISSEL_MATCH_RELAX_FLOOR] = 10,
  [WISSEL_MATCH_RELAX_MOMENT] = 15,     [WISSEL_MATCH_RELAX_SEAT] = 20,
  [WISSEL_MATCH_RELAX_COACH_SEAT] = 25, [WISSEL_MATCH_RELAX_SEAT_AND_COACH] = 30,
  [WISSEL_MATCH_RELAX_HOST] = 30,       [WISSEL_MATCH_RELAX_SENDER] = 30,
  [WISSEL_MATCH_RELAX_COACH] = 35,      [WISSEL_MATCH_RELAX_LANGUAGE] = 60,
  [WISSEL_MATCH_RELAX_CONFLICT] = 80,
};

/* A change that has not been held against the plan yet. */
typedef struct
{
  WisselMatchRelaxation relaxation;
  guint                 place;
  gint                  total;
} Option;

/* ---- Which changes there are ---- */

typedef struct
{
  const WisselMatchPlan *plan;
  guint                  learner;
  guint                 *taken; /* for each place and then for each coach, in this plan */
  GArray                *options[WISSEL_MATCH_N_RELAXATIONS];
} Search;

static guint *
count_taken (const WisselMatchPlan *plan)
{
  const WisselMatchFacts *facts = plan->scores->facts;
  guint                  *taken = g_new0 (guint, facts->places->len + facts->coaches->len + 1);

  for (guint i = 0; i < facts->learners->len; i++)
    {
      gint place = wissel_match_problem_get_place (plan->problem, i);
      gint coach = wissel_match_problem_get_coach (plan->problem, i);

      if (place != WISSEL_MATCH_NONE)
        taken[place]++;
      if (coach != WISSEL_MATCH_NONE)
        taken[facts->places->len + (guint) coach]++;
    }

  return taken;
}

/* The coach of a place who has room; else the first active one, and @has_room is %FALSE. */
static gint64
find_coach (const Search *search, guint place_index, gboolean *has_room)
{
  const WisselMatchFacts *facts = search->plan->scores->facts;
  const FactsPlace       *place = FACTS_PLACE (facts, place_index);
  gint64                  first = 0;

  *has_room = FALSE;
  for (guint i = 0; i < place->coaches.n; i++)
    {
      const FactsRelation *link = FACTS_RELATION (facts->place_coaches, place->coaches.first + i);
      const WisselMatchCoach *coach = FACTS_COACH (facts, link->to);

      if (!coach->active)
        continue;

      if (coach->used + (gint) search->taken[facts->places->len + link->to] < coach->capacity)
        {
          *has_room = TRUE;
          return coach->id;
        }
      first = first != 0 ? first : coach->id;
    }

  return first;
}

/* Which of promises, seat and coach is in the way of a pair that is feasible otherwise. */
static WisselMatchRelaxationKind
find_bottleneck (const Search *search, guint place_index, WisselMatchRelaxation *relaxation)
{
  const WisselMatchFacts   *facts = search->plan->scores->facts;
  const WisselMatchProblem *problem = search->plan->problem;
  const FactsPlace         *place = FACTS_PLACE (facts, place_index);
  guint                     sender = FACTS_LEARNER (facts, search->learner)->organisation;
  gboolean has_seat = place->given.used + (gint) search->taken[place_index] < place->given.capacity;
  gboolean has_coach;
  gint64   coach = find_coach (search, place_index, &has_coach);

  if (wissel_match_problem_is_full (problem, sender, TRUE))
    {
      relaxation->organisation = FACTS_ORGANISATION (facts, sender)->id;
      return WISSEL_MATCH_RELAX_SENDER;
    }

  if (wissel_match_problem_is_full (problem, place->organisation, FALSE))
    {
      relaxation->organisation = FACTS_ORGANISATION (facts, place->organisation)->id;
      return WISSEL_MATCH_RELAX_HOST;
    }

  /* Whether the weeks of this learner are free is not looked at: one more seat opens them too. */
  if (_wissel_match_plan_is_bound (search->plan, search->learner, place_index))
    has_seat = FALSE;

  relaxation->coach = has_coach ? 0 : coach;
  if (has_coach)
    return WISSEL_MATCH_RELAX_SEAT;

  return has_seat ? WISSEL_MATCH_RELAX_COACH_SEAT : WISSEL_MATCH_RELAX_SEAT_AND_COACH;
}

/* Points that come with giving way: those of the longest way accepted, of a day too few, and of a
 * language shared. */
static gint
get_points_gained (const Search *search, guint failure)
{
  const guint *weights = search->plan->scores->options.weights;

  if (failure == FILTER (TOO_FAR))
    return _wissel_match_portion (weights[WISSEL_MATCH_LOCATION], 1, 2);
  if (failure == FILTER (NO_MOMENT))
    return _wissel_match_portion (weights[WISSEL_MATCH_MOMENTS], 1, 2);
  if (failure == FILTER (NO_LANGUAGE))
    return _wissel_match_portion (weights[WISSEL_MATCH_LANGUAGE], 1, 1);

  return 0;
}

static gint64
get_host (const Search *search, guint place)
{
  const WisselMatchFacts *facts = search->plan->scores->facts;

  return FACTS_ORGANISATION (facts, FACTS_PLACE (facts, place)->organisation)->id;
}

/* Whether a filter is one that somebody could give way in. */
static gboolean
classify (guint                  failure,
          const WisselMatchPair *pair,
          gint64                 host,
          WisselMatchRelaxation *relaxation)
{
  const WisselMatchScore *location = &pair->scores[WISSEL_MATCH_LOCATION];

  switch (failure)
    {
    case FILTER (BANNED):
      relaxation->kind = WISSEL_MATCH_RELAX_BAN;
      return TRUE;
    case FILTER (TOO_FAR):
      relaxation->kind = WISSEL_MATCH_RELAX_DISTANCE;
      relaxation->needed = location->numbers[0];
      relaxation->allowed = location->numbers[1];
      return location->message != MESSAGE_NO_TRANSPORT;
    case FILTER (NOT_PUBLISHED):
      relaxation->kind = WISSEL_MATCH_RELAX_PUBLISH;
      return TRUE;
    case FILTER (NO_MOMENT):
      relaxation->kind = WISSEL_MATCH_RELAX_MOMENT;
      return TRUE;
    case FILTER (NO_COACH):
      relaxation->kind = WISSEL_MATCH_RELAX_COACH;
      return TRUE;
    case FILTER (NO_LANGUAGE):
      relaxation->kind = WISSEL_MATCH_RELAX_LANGUAGE;
      return TRUE;
    case FILTER (CONFLICT):
      relaxation->kind = WISSEL_MATCH_RELAX_CONFLICT;
      relaxation->organisation = host;
      return TRUE;
    default:
      return FALSE;
    }
}

/* Whether giving way in one thing is enough, and in which. */
static gboolean
find_change (const Search *search, guint failures, const WisselMatchPair *pair, Option *option)
{
  guint other = failures & ~FILTER (BELOW_FLOOR);
  gint  floor = (gint) search->plan->scores->options.quality_floor;

  option->total = pair->total + get_points_gained (search, other);
  if (other == 0 && pair->total < floor)
    {
      option->relaxation.kind = WISSEL_MATCH_RELAX_FLOOR;
      option->relaxation.needed = pair->total;
      option->relaxation.allowed = floor;
      return TRUE;
    }

  if (option->total < floor)
    return FALSE;

  if ((other & ~SEATS) == 0)
    {
      option->relaxation.kind = find_bottleneck (search, option->place, &option->relaxation);
      return TRUE;
    }

  return classify (other, pair, get_host (search, option->place), &option->relaxation);
}

static guint
measure_effort (const WisselMatchRelaxation *relaxation)
{
  guint more = 0;

  if (relaxation->kind == WISSEL_MATCH_RELAX_DISTANCE)
    more = (guint) (relaxation->needed - relaxation->allowed) / METRES_PER_KILOMETRE;
  else if (relaxation->kind == WISSEL_MATCH_RELAX_FLOOR)
    more = (guint) (relaxation->allowed - relaxation->needed) / WISSEL_MATCH_POINT;

  return efforts[relaxation->kind] + more;
}

static void
collect_options (Search *search)
{
  const WisselMatchScores *scores = search->plan->scores;
  guint                    n_places = scores->facts->places->len;
  g_autofree Content      *contents = g_new (Content, n_places + 1);

  _wissel_match_content_judge (scores, search->learner, contents);
  for (guint place = 0; place < n_places; place++)
    {
      WisselMatchPair pair;
      Option          option = { .place = place };
      guint           failures;

      /* Nobody can give way in what a place has to offer. */
      if (contents[place].status == WISSEL_MATCH_FAIL)
        continue;

      failures = _wissel_match_judge (scores, search->learner, place, &contents[place], &pair);
      if (!find_change (search, failures, &pair, &option))
        continue;

      option.relaxation.learner = pair.learner;
      option.relaxation.place = pair.place;
      option.relaxation.effort = measure_effort (&option.relaxation);
      g_array_append_val (search->options[option.relaxation.kind], option);
    }
}

static int
compare_options (const void *a, const void *b)
{
  const Option *first = a;
  const Option *second = b;

  if (first->relaxation.effort != second->relaxation.effort)
    return first->relaxation.effort < second->relaxation.effort ? -1 : 1;
  if (first->total != second->total)
    return second->total - first->total;

  return (first->place > second->place) - (first->place < second->place);
}

/* ---- Which of them do ---- */

static WisselMatchExtra
get_extra (const WisselMatchRelaxation *relaxation)
{
  switch (relaxation->kind)
    {
    case WISSEL_MATCH_RELAX_SEAT:
      return WISSEL_MATCH_EXTRA_SEAT;
    case WISSEL_MATCH_RELAX_COACH_SEAT:
    case WISSEL_MATCH_RELAX_SEAT_AND_COACH:
    case WISSEL_MATCH_RELAX_COACH:
      return WISSEL_MATCH_EXTRA_COACH;
    case WISSEL_MATCH_RELAX_HOST:
      return WISSEL_MATCH_EXTRA_HOST;
    case WISSEL_MATCH_RELAX_SENDER:
      return WISSEL_MATCH_EXTRA_SENDER;
    case WISSEL_MATCH_RELAX_BAN:
    case WISSEL_MATCH_RELAX_DISTANCE:
    case WISSEL_MATCH_RELAX_PUBLISH:
    case WISSEL_MATCH_RELAX_FLOOR:
    case WISSEL_MATCH_RELAX_MOMENT:
    case WISSEL_MATCH_RELAX_LANGUAGE:
    case WISSEL_MATCH_RELAX_CONFLICT:
    default:
      return relaxation->with_seat ? WISSEL_MATCH_EXTRA_COACH : WISSEL_MATCH_EXTRA_NONE;
    }
}

/* Whether somebody else takes the seat that is free for this learner where a coach takes one more.
 */
static gboolean
takes_seat (const Option *option, const GArray *moves)
{
  for (guint i = 1; i < moves->len; i++)
    if (g_array_index (moves, WisselMatchMove, i).to == (gint) option->place)
      return option->relaxation.kind == WISSEL_MATCH_RELAX_COACH_SEAT;

  return FALSE;
}

/* Whether the plan gains by it while the others do no more than they are free to. */
static gboolean
gains (const Search             *search,
       Option                   *option,
       const WisselMatchArrival *arrival,
       WisselFlowFreedom         freedom)
{
  g_autoptr (GArray) moves = g_array_new (FALSE, FALSE, sizeof (WisselMatchMove));
  WisselMatchPairing pairing = { search->learner, option->place, option->total,
                                 _wissel_match_plan_get_rank (search->plan, search->learner,
                                                              option->place) };
  WisselMatchArrival restrained = *arrival;

  restrained.freedom = freedom;
  if (!wissel_match_problem_gains_by (search->plan->problem, &pairing, &restrained, moves) ||
      takes_seat (option, moves))
    return FALSE;

  option->relaxation.n_moves = moves->len - 1;

  return TRUE;
}

/* Whether the plan gains by it, so that the learner gets a place, and nobody else has to lose one:
 * everybody stays, or goes elsewhere. The best plan can divide other places differently all the
 * same, say for the sake of the balance; but nobody needs that. */
static gboolean
holds (const Search *search, Option *option)
{
  g_autoptr (GArray) moments = g_array_new (FALSE, FALSE, sizeof (guint));
  WisselMatchArrival arrival = { .extra = get_extra (&option->relaxation) };

  /* Where nobody coaches, nobody else is in the way; but weeks can be taken. */
  if (option->relaxation.kind == WISSEL_MATCH_RELAX_COACH &&
      !_wissel_match_plan_has_week (search->plan, search->learner, option->place))
    return FALSE;

  _wissel_match_plan_find_moments (search->plan, search->learner, option->place, moments);
  arrival.moments = (const guint *) (void *) moments->data;
  arrival.n_moments = moments->len;

  /* That everybody stays where they are is found in no time, and is how it mostly is. */
  return gains (search, option, &arrival, WISSEL_FLOW_NOBODY_MOVES) ||
         gains (search, option, &arrival, WISSEL_FLOW_ALL_STAY);
}

static int
compare_relaxations (const void *a, const void *b)
{
  const WisselMatchRelaxation *first = a;
  const WisselMatchRelaxation *second = b;

  if (first->effort != second->effort)
    return first->effort < second->effort ? -1 : 1;

  return (int) first->kind - (int) second->kind;
}

/* Asks for a seat on top of what an option asks for, where that makes sense. */
static gboolean
add_seat (const Search *search, Option *option)
{
  WisselMatchRelaxation *relaxation = &option->relaxation;
  gboolean               has_coach;

  if (relaxation->kind > WISSEL_MATCH_RELAX_MOMENT &&
      relaxation->kind < WISSEL_MATCH_RELAX_LANGUAGE)
    return FALSE;

  relaxation->with_seat = TRUE;
  relaxation->coach = find_coach (search, option->place, &has_coach);
  relaxation->effort += efforts[WISSEL_MATCH_RELAX_SEAT_AND_COACH];

  return TRUE;
}

/* Of each kind the first that does, those that ask least being tried first. */
static void
try_options (Search *search, gboolean with_seat, GArray *found)
{
  for (guint kind = 0; kind < WISSEL_MATCH_N_RELAXATIONS; kind++)
    {
      GArray *options = search->options[kind];

      g_array_sort (options, compare_options);
      for (guint i = 0; i < MIN (options->len, MOST_TRIED); i++)
        {
          Option *option = &g_array_index (options, Option, i);

          if ((!with_seat || add_seat (search, option)) && holds (search, option))
            {
              g_array_append_val (found, option->relaxation);
              break;
            }
        }
    }

  g_array_sort (found, compare_relaxations);
}

GArray *
wissel_match_plan_dup_relaxations (const WisselMatchPlan *self, gint64 learner)
{
  const WisselMatchFacts *facts = self->scores->facts;
  Search  search = { .plan = self, .learner = _wissel_match_facts_find (facts->learners, learner) };
  GArray *found = g_array_new (FALSE, FALSE, sizeof (WisselMatchRelaxation));

  if (search.learner == FACTS_NONE || FACTS_LEARNER (facts, search.learner)->questions.n == 0 ||
      wissel_match_problem_get_pair (self->problem, search.learner) != WISSEL_MATCH_NONE)
    return found;

  for (guint i = 0; i < WISSEL_MATCH_N_RELAXATIONS; i++)
    search.options[i] = g_array_new (FALSE, FALSE, sizeof (Option));
  search.taken = count_taken (self);
  collect_options (&search);
  try_options (&search, FALSE, found);
  if (found->len == 0)
    try_options (&search, TRUE, found);

  g_free (search.taken);
  for (guint i = 0; i < WISSEL_MATCH_N_RELAXATIONS; i++)
    g_array_unref (search.options[i]);

  return found;
}

/* ---- In words ---- */

static const struct
{
  const char *code;
  const char *sentence;
} words[WISSEL_MATCH_N_RELAXATIONS] = {
  /* Translators: in all of these, 1 is the title of a learning place. */
  [WISSEL_MATCH_RELAX_BAN] = { "BAN", N_ ("Allow “%1$s” again, which a decision excluded.") },
  /* Translators: 2 and 3: kilometres */
  [WISSEL_MATCH_RELAX_DISTANCE] = { "DISTANCE",
                                    N_ ("Accept %2$s km instead of %3$s km, to “%1$s”.") },
  [WISSEL_MATCH_RELAX_PUBLISH] = { "PUBLISH", N_ ("Publish “%1$s”.") },
  /* Translators: 2 and 3: points */
  [WISSEL_MATCH_RELAX_FLOOR] = { "FLOOR",
                                 N_ ("Accept “%1$s” with %2$s points, below the minimum of "
                                     "%3$s.") },
  [WISSEL_MATCH_RELAX_MOMENT] = { "MOMENT", N_ ("Agree on a day with “%1$s”.") },
  [WISSEL_MATCH_RELAX_SEAT] = { "SEAT", N_ ("One more seat at “%1$s”.") },
  /* Translators: 2: name of a coach */
  [WISSEL_MATCH_RELAX_COACH_SEAT] = { "COACH_SEAT",
                                      N_ ("%2$s coaches one more switcher at “%1$s”.") },
  [WISSEL_MATCH_RELAX_SEAT_AND_COACH] = { "SEAT_AND_COACH",
                                          N_ ("One more seat at “%1$s”, where %2$s coaches one "
                                              "more switcher.") },
  /* Translators: 2: name of an organisation */
  [WISSEL_MATCH_RELAX_HOST] = { "HOST", N_ ("%2$s receives one more than it promised, at "
                                            "“%1$s”.") },
  [WISSEL_MATCH_RELAX_SENDER] = { "SENDER", N_ ("%2$s sends one more than it promised, to "
                                                "“%1$s”.") },
  [WISSEL_MATCH_RELAX_COACH] = { "COACH", N_ ("Find a learning coach for “%1$s”.") },
  [WISSEL_MATCH_RELAX_LANGUAGE] = { "LANGUAGE",
                                    N_ ("Accept “%1$s”, where another language is spoken.") },
  /* Translators: 2: name of an organisation */
  [WISSEL_MATCH_RELAX_CONFLICT] = { "CONFLICT",
                                    N_ ("Bring the switcher’s employer and %2$s to exchange with "
                                        "each other again, at “%1$s”.") },
};

const char *
wissel_match_relaxation_code (WisselMatchRelaxationKind kind)
{
  return words[kind].code;
}

/* The second and third words of the sentence. */
static void
say_amounts (const WisselMatchRelaxation *relaxation,
             const WisselMatchFacts      *facts,
             WisselLanguage               language,
             char                       **second,
             char                       **third)
{
  guint coach = _wissel_match_facts_find (facts->coaches, relaxation->coach);
  guint organisation = _wissel_match_facts_find (facts->organisations, relaxation->organisation);

  *second = *third = NULL;
  if (relaxation->kind == WISSEL_MATCH_RELAX_DISTANCE)
    {
      /* A way is rounded up, what is accepted down: the sentence must not ask for too little. */
      *second = g_strdup_printf ("%d", (relaxation->needed + METRES_PER_KILOMETRE - 1) /
                                         METRES_PER_KILOMETRE);
      *third = g_strdup_printf ("%d", relaxation->allowed / METRES_PER_KILOMETRE);
    }
  else if (relaxation->kind == WISSEL_MATCH_RELAX_FLOOR)
    {
      *second = wissel_match_format_points (relaxation->needed, language);
      *third = wissel_match_format_points (relaxation->allowed, language);
    }
  else if (organisation != FACTS_NONE)
    {
      const char *name = FACTS_ORGANISATION (facts, organisation)->name;

      *second = g_strdup (name != NULL ? name : "");
    }
  else if (coach != FACTS_NONE && !relaxation->with_seat)
    {
      const char *name = FACTS_COACH (facts, coach)->name;

      *second = g_strdup (name != NULL ? name : "");
    }
}

char *
wissel_match_relaxation_explain (const WisselMatchRelaxation *relaxation,
                                 const WisselMatchFacts      *facts,
                                 WisselLanguage               language)
{
  guint            place = _wissel_match_facts_find (facts->places, relaxation->place);
  const char      *title = place != FACTS_NONE ? FACTS_PLACE (facts, place)->given.title : NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autofree char *sentence = NULL;
  g_auto (WisselMessage) message = { 0 };

  say_amounts (relaxation, facts, language, &second, &third);
  message = wissel_message_make (words[relaxation->kind].sentence, title != NULL ? title : "",
                                 second, third, NULL);
  sentence = wissel_message_text (&message, language);
  if (!relaxation->with_seat)
    return g_steal_pointer (&sentence);

  return g_strconcat (
    sentence, " ", wissel_translate (language, N_ ("One more seat is needed there, too.")), NULL);
}
