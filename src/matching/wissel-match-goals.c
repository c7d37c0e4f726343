/* From goals in an order to levels of whole numbers. */

#include "wissel-match-problem-private.h"

/* What a way may add up to, in ranges of the level: everybody enters and leaves a place and the
 * prices of imbalance stand for both directions. */
#define RANGES_ON_A_WAY 8

/* So many pins more than there are now fit without making the levels anew. */
#define SPARE_PINS 64

/* Goals that are weighed against each other, and what they add up to at most. */
typedef struct
{
  WisselMatchSums sums;
  gint64          most;
} Goal;

static gboolean
add_product (gint64 *sum, gint64 a, gint64 b)
{
  gint64 product;

  return !__builtin_mul_overflow (a, b, &product) && !__builtin_add_overflow (*sum, product, sum);
}

gint64
_wissel_match_level_weigh (const WisselMatchLevel *level, const WisselMatchSums *sums)
{
  return level->sums.people * sums->people + level->sums.priority * sums->priority +
         level->sums.score * sums->score + level->sums.rank * sums->rank +
         level->sums.imbalance * sums->imbalance;
}

/* The most that two solutions can differ by at a level; %FALSE when that is no number. */
gboolean
_wissel_match_level_measure (const WisselMatchLevel *level,
                             const WisselMatchSums  *most,
                             gint64                  most_second,
                             gint64                 *sum)
{
  *sum = 0;

  return add_product (sum, ABS (level->sums.people), most->people) &&
         add_product (sum, ABS (level->sums.priority), most->priority) &&
         add_product (sum, ABS (level->sums.score), most->score) &&
         add_product (sum, ABS (level->sums.rank), most->rank) &&
         add_product (sum, ABS (level->sums.imbalance), most->imbalance) &&
         add_product (sum, ABS (level->second), most_second);
}

/* The best score and the best rank of each learner count. */
static gboolean
measure_pairs (const WisselMatchProblem *self, WisselMatchSums *most, gint64 *most_second)
{
  guint              n = self->learners->len;
  g_autofree gint   *scores = g_new0 (gint, n + 1);
  g_autofree guint8 *ranks = g_new0 (guint8, n + 1);
  gint64             second = 0;
  gint64             link_second = 0;
  gboolean           fits = TRUE;

  for (guint i = 0; i < self->pairs->len; i++)
    {
      const ProblemPair *pair = PAIR (self, i);
      gint64             rank = problem_rank_value (problem_pair_rank (self, i));

      scores[pair->learner] = MAX (scores[pair->learner], ABS (pair->score));
      ranks[pair->learner] = (guint8) MAX (ranks[pair->learner], rank);
    }
  for (guint i = 0; i < self->seconds->len; i++)
    second = MAX (second, ABS (g_array_index (self->seconds, gint64, i)));
  for (guint i = 0; i < self->links->len; i++)
    link_second = MAX (link_second, ABS (LINK (self, i)->second));

  for (guint i = 0; i < n; i++)
    {
      most->people++;
      most->priority += LEARNER (self, i)->priority;
      most->score += scores[i];
      most->rank += ranks[i];
      fits = fits && add_product (most_second, second, 1) &&
             add_product (most_second, link_second, 1);
    }

  return fits;
}

/* How much of each sum two solutions can differ by at most. */
gboolean
_wissel_match_problem_measure (const WisselMatchProblem *self,
                               WisselMatchSums          *most,
                               gint64                   *most_second)
{
  guint              n = self->organisations->len;
  g_autofree gint64 *sent = g_new0 (gint64, n + 1);
  g_autofree gint64 *received = g_new0 (gint64, n + 1);
  gboolean           fits;

  *most = (WisselMatchSums){ 0 };
  *most_second = 0;
  fits = measure_pairs (self, most, most_second);

  for (guint i = 0; i < self->learners->len; i++)
    sent[LEARNER (self, i)->organisation]++;
  for (guint i = 0; i < self->places->len; i++)
    received[PLACE (self, i)->organisation] += PLACE (self, i)->capacity;

  for (guint i = 0; fits && i < n; i++)
    {
      const WisselMatchBalance *balance = BALANCE (self, i);
      gint64                    most_received = MIN (received[i], (gint64) self->learners->len);
      gint64 above = _wissel_match_balance_price (balance, balance->ledger + sent[i]);
      gint64 below = _wissel_match_balance_price (balance, balance->ledger - most_received);

      fits = add_product (&most->imbalance, MAX (above, below), 1);
    }

  return fits;
}

static guint
list_goals (const WisselMatchProblem *self, const WisselMatchSums *most, Goal *goals)
{
  guint n = 0;

  for (guint i = 0; i < WISSEL_MATCH_N_GOALS; i++)
    {
      Goal goal = { { 0 }, 0 };

      switch (self->goals[i])
        {
        case WISSEL_MATCH_GOAL_PEOPLE:
          goal = (Goal){ { .people = 1 }, most->people };
          break;
        case WISSEL_MATCH_GOAL_MUST:
          goal = (Goal){ { .priority = 1 }, most->priority };
          break;
        case WISSEL_MATCH_GOAL_POINTS:
          goal = (Goal){ { .score = 1 }, most->score };
          if (self->in_points)
            {
              goal.sums.imbalance = -1;
              if (__builtin_add_overflow (goal.most, most->imbalance, &goal.most))
                goal.most = G_MAXINT64;
            }
          break;
        case WISSEL_MATCH_GOAL_RANKS:
          goal = (Goal){ { .rank = 1 }, most->rank };
          break;
        case WISSEL_MATCH_GOAL_BALANCE:
        default:
          if (!self->in_points)
            goal = (Goal){ { .imbalance = -1 }, most->imbalance };
          break;
        }

      /* What is the same in every solution decides nothing. */
      if (goal.most > 0)
        goals[n++] = goal;
    }

  return n;
}

/* Joins goals so that each unit of one is worth more than all of those behind it; FALSE when the
 * ranges of a way would be too large to be added up. */
static gboolean
join_goals (
  const Goal *goals, guint n, gint64 ranges, WisselMatchLevel *level, gint64 behind, gint64 *range)
{
  gint64 unit = behind + 1;
  gint64 way;

  level->sums = (WisselMatchSums){ 0 };
  *range = behind;
  for (guint i = n; i-- > 0;)
    {
      level->sums.people += goals[i].sums.people * unit;
      level->sums.priority += goals[i].sums.priority * unit;
      level->sums.score += goals[i].sums.score * unit;
      level->sums.rank += goals[i].sums.rank * unit;
      level->sums.imbalance += goals[i].sums.imbalance * unit;

      if (!add_product (range, unit, goals[i].most) ||
          __builtin_mul_overflow (*range, ranges, &way) || way > WISSEL_FLOW_LONGEST)
        return FALSE;
      unit = *range + 1;
    }

  return TRUE;
}

/* As many goals as fit make the first level, and so on. Second costs join the last one, if that is
 * not the first, whose prices are to speak of the goals alone. */
gboolean
_wissel_match_problem_make_levels (WisselMatchProblem *self)
{
  Goal            goals[WISSEL_MATCH_N_GOALS];
  WisselMatchSums most;
  gint64          most_second;
  gint64          range = 0;
  guint           n_goals;
  guint           next = 0;
  gboolean        has_second = FALSE;

  if (!_wissel_match_problem_measure (self, &most, &most_second))
    return FALSE;

  n_goals = list_goals (self, &most, goals);
  g_array_set_size (self->levels, 0);
  while (next < n_goals || !has_second || self->levels->len == 0)
    {
      WisselMatchLevel level = { { 0 }, 0 };
      gboolean         is_first = self->levels->len == 0;
      gint64           ranges = RANGES_ON_A_WAY + (is_first ? self->n_pins + SPARE_PINS : 0);
      guint            n = n_goals - next;

      has_second = !is_first && join_goals (goals + next, n, ranges, &level, most_second, &range);
      level.second = has_second ? 1 : 0;
      while (!has_second && !join_goals (goals + next, n, ranges, &level, 0, &range))
        if (n-- == 0)
          return FALSE;
      if (!has_second && n == 0 && next < n_goals)
        return FALSE;

      g_array_append_val (self->levels, level);
      next += n;
      if (is_first)
        self->most_pins =
          (guint) MIN (WISSEL_FLOW_LONGEST / MAX (range, 1) - RANGES_ON_A_WAY, G_MAXINT32);
    }

  return TRUE;
}
