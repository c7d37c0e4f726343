#include "wissel-match-gaps.h"

#include "wissel-match-plan-private.h"

#define FILTER(verdict) (1u << WISSEL_MATCH_##verdict)
#define CLOSED (FILTER (NOT_PUBLISHED) | FILTER (RESTRICTED) | FILTER (NO_COACH))

/* The gap of one competency, theme or region while it is counted. */
typedef struct
{
  WisselMatchGap gap;
  guint          last; /* learner or place counted last, plus one: each counts once */
} Count;

typedef struct
{
  const WisselMatchPlan *plan;
  Count                 *competencies; /* by index */
  GArray                *codes;        /* Count of themes and regions, few */
} Counting;

static Count *
find_code (Counting *counting, WisselMatchGapKind kind, const char *code)
{
  Count count = { .gap = { .kind = kind, .code = code } };

  for (guint i = 0; i < counting->codes->len; i++)
    {
      Count *other = &g_array_index (counting->codes, Count, i);

      if (other->gap.kind == kind && other->gap.code == code)
        return other;
    }

  g_array_append_val (counting->codes, count);

  return &g_array_index (counting->codes, Count, counting->codes->len - 1);
}

static void
count_wish (const Counting *counting, Count *count, guint learner)
{
  if (count->last == learner + 1)
    return;

  count->last = learner + 1;
  count->gap.wanted++;
  if (wissel_match_problem_get_pair (counting->plan->problem, learner) == WISSEL_MATCH_NONE)
    count->gap.unplaced++;
}

static void
count_seats (Count *count, guint place, guint seats)
{
  if (count->last == place + 1)
    return;

  count->last = place + 1;
  count->gap.seats += seats;
}

static void
count_wishes (Counting *counting, guint index)
{
  const WisselMatchFacts *facts = counting->plan->scores->facts;
  const FactsLearner     *learner = FACTS_LEARNER (facts, index);

  for (guint i = 0; i < learner->questions.n; i++)
    {
      guint number = FACTS_RELATION (facts->questions_of, learner->questions.first + i)->to;
      const FactsQuestion *question = FACTS_QUESTION (facts, number);

      for (guint k = 0; k < question->competencies.n; k++)
        {
          guint wanted =
            FACTS_RELATION (facts->question_competencies, question->competencies.first + k)->to;

          count_wish (counting, &counting->competencies[FACTS_COMPETENCY (facts, wanted)->same_as],
                      index);
        }

      if (question->given.theme != NULL)
        count_wish (counting, find_code (counting, WISSEL_MATCH_GAP_THEME, question->given.theme),
                    index);
    }

  if (learner->given.region != NULL)
    count_wish (counting, find_code (counting, WISSEL_MATCH_GAP_REGION, learner->given.region),
                index);
}

/* Seats of a place count for what it offers and for what is answered by that. */
static void
count_offers (Counting *counting, guint index)
{
  const WisselMatchScores *scores = counting->plan->scores;
  const WisselMatchFacts  *facts = scores->facts;
  const FactsPlace        *place = FACTS_PLACE (facts, index);
  guint                    seats = (guint) MAX (0, place->given.capacity - place->given.used);

  if ((scores->place_failures[index] & CLOSED) != 0)
    return;

  for (guint i = 0; i < place->competencies.n; i++)
    {
      guint offered = FACTS_RELATION (facts->place_competencies, place->competencies.first + i)->to;
      const GArray *related =
        g_ptr_array_index (scores->relatives_of, FACTS_COMPETENCY (facts, offered)->same_as);

      for (guint k = 0; k < related->len; k++)
        count_seats (&counting->competencies[g_array_index (related, guint, k)], index, seats);
    }

  for (guint i = 0; i < place->themes.n; i++)
    count_seats (find_code (counting, WISSEL_MATCH_GAP_THEME,
                            FACTS_RELATION (facts->place_themes, place->themes.first + i)->code),
                 index, seats);

  if (place->given.region != NULL)
    count_seats (find_code (counting, WISSEL_MATCH_GAP_REGION, place->given.region), index, seats);
}

static int
compare_gaps (const void *a, const void *b)
{
  const WisselMatchGap *first = a;
  const WisselMatchGap *second = b;
  guint                 lack = first->wanted - first->seats;
  guint                 other = second->wanted - second->seats;

  if (lack != other)
    return lack > other ? -1 : 1;
  if (first->unplaced != second->unplaced)
    return first->unplaced > second->unplaced ? -1 : 1;
  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;
  if (first->competency != second->competency)
    return first->competency < second->competency ? -1 : 1;

  return g_strcmp0 (first->code, second->code);
}

static void
add_gap (GArray *gaps, const Count *count)
{
  if (count->gap.wanted > count->gap.seats)
    g_array_append_val (gaps, count->gap);
}

GArray *
wissel_match_plan_dup_gaps (const WisselMatchPlan *self)
{
  const WisselMatchFacts *facts = self->scores->facts;
  GArray                 *gaps = g_array_new (FALSE, FALSE, sizeof (WisselMatchGap));
  Counting                counting = { .plan = self };

  counting.competencies = g_new0 (Count, facts->competencies->len + 1);
  counting.codes = g_array_new (FALSE, FALSE, sizeof (Count));
  for (guint i = 0; i < facts->competencies->len; i++)
    counting.competencies[i].gap.competency = FACTS_COMPETENCY (facts, i)->given.id;

  for (guint i = 0; i < facts->learners->len; i++)
    count_wishes (&counting, i);

  for (guint i = 0; i < facts->competencies->len; i++)
    counting.competencies[i].last = 0;
  for (guint i = 0; i < counting.codes->len; i++)
    g_array_index (counting.codes, Count, i).last = 0;

  for (guint i = 0; i < facts->places->len; i++)
    count_offers (&counting, i);

  for (guint i = 0; i < facts->competencies->len; i++)
    add_gap (gaps, &counting.competencies[i]);
  for (guint i = 0; i < counting.codes->len; i++)
    add_gap (gaps, &g_array_index (counting.codes, Count, i));
  g_array_sort (gaps, compare_gaps);

  g_array_unref (counting.codes);
  g_free (counting.competencies);

  return gaps;
}
