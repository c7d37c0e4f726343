#include "problem-support.h"

#include <string.h>

static gint
draw (GRand *rand, gint end)
{
  return g_rand_int_range (rand, 0, end);
}

static void
draw_balance (GRand *rand, WisselMatchBalance *balance)
{
  *balance = (WisselMatchBalance){ draw (rand, 5) - 2, draw (rand, 2),     1 + draw (rand, 3),
                                   draw (rand, 3) * 7, draw (rand, 3) * 5, draw (rand, 4) - 1,
                                   draw (rand, 4) - 1 };
}

/* In half of the instances, places take so many at each moment, and many are bound to some. */
static void
draw_moments (GRand *rand, Instance *it)
{
  gboolean with_moments = draw (rand, 2) == 0;

  for (guint i = 0; with_moments && i < it->n_places; i++)
    {
      it->at_once[i] = draw (rand, 3);
      for (guint k = 0; k < it->n_learners; k++)
        it->fits[k][i] = (guint) draw (rand, 1 << MOMENTS);
    }
}

Instance
draw_instance (guint32 seed)
{
  GRand   *rand = g_rand_new_with_seed (seed);
  Instance it = { 0 };
  gboolean balanced = draw (rand, 2) == 0;

  it.n_organisations = 1 + (guint) draw (rand, 3);
  it.n_learners = (guint) draw (rand, 6);
  it.n_places = (guint) draw (rand, 5);
  it.n_coaches = draw (rand, 2) == 0 ? 0 : 1 + (guint) draw (rand, 3);
  it.placed_value = draw (rand, 3) == 0 ? 20 : 1000;

  for (guint i = 0; i < it.n_organisations; i++)
    {
      it.balances[i] = (WisselMatchBalance){ 0, 0, 0, 0, 0, -1, -1 };
      if (balanced)
        draw_balance (rand, &it.balances[i]);
    }
  for (guint i = 0; i < it.n_learners; i++)
    {
      it.sender[i] = (guint) draw (rand, (gint) it.n_organisations);
      it.priority[i] = 1 + draw (rand, 3);
    }
  for (guint i = 0; i < it.n_places; i++)
    {
      it.host[i] = (guint) draw (rand, (gint) it.n_organisations);
      it.seats[i] = draw (rand, 3);
    }
  for (guint k = 0; k < it.n_coaches; k++)
    {
      guint organisation = (guint) draw (rand, (gint) it.n_organisations);

      it.time[k] = draw (rand, 3);
      for (guint i = 0; i < it.n_places; i++)
        it.serves[i][k] = it.host[i] == organisation && draw (rand, 3) > 0;
    }
  for (guint i = 0; i < it.n_learners; i++)
    for (guint k = 0; k < it.n_places; k++)
      {
        it.score[i][k] = draw (rand, 4) == 0 ? -1 : draw (rand, draw (rand, 2) ? 3 : 30);
        it.banned[i][k] = draw (rand, 8) == 0;
      }
  for (guint i = 0; i < MOST; i++)
    for (guint k = 0; k < MOST; k++)
      {
        it.second[i][k] = draw (rand, 1 << 28);
        it.link_second[i][k] = draw (rand, 1 << 28);
      }
  for (guint i = 0; i < MOST; i++)
    for (guint k = 0; k < MOST; k++)
      it.rank[i][k] = (guint) draw (rand, 4);
  for (guint i = 0; i < MOST; i++)
    {
      it.most_sent[i] = draw (rand, 3) == 0 ? draw (rand, 3) : -1;
      it.most_received[i] = draw (rand, 3) == 0 ? draw (rand, 3) : -1;
    }
  draw_moments (rand, &it);
  g_rand_free (rand);

  return it;
}

WisselMatchProblem *
new_problem (gint64 placed_value, gboolean with_coaches, gboolean with_seconds)
{
  WisselMatchProblem    *problem = wissel_match_problem_new (with_coaches);
  const WisselMatchLevel first = { .sums = { 0, placed_value, 1, 0, -1 } };
  const WisselMatchLevel second = { .second = 1 };

  wissel_match_problem_add_level (problem, &first);
  if (with_seconds)
    wissel_match_problem_add_level (problem, &second);

  return problem;
}

guint
add_pair (WisselMatchProblem *problem, guint learner, guint place, gint score, gint64 second)
{
  const WisselMatchPairing pairing = { learner, place, score, 0 };

  return wissel_match_problem_add_pair (problem, &pairing, second);
}

/* The moments of a place have numbers that follow each other. */
static guint
list_moments (const Instance *it, guint learner, guint place, guint *moments)
{
  guint n = 0;

  for (guint i = 0; i < MOMENTS; i++)
    if ((it->fits[learner][place] >> i & 1) != 0)
      moments[n++] = place * MOMENTS + i;

  return n;
}

void
fill_problem (const Instance *it, WisselMatchProblem *problem)
{
  for (guint i = 0; i < it->n_organisations; i++)
    {
      wissel_match_problem_add_organisation (problem, &it->balances[i]);
      wissel_match_problem_limit_organisation (problem, i, it->most_sent[i], it->most_received[i]);
    }
  for (guint i = 0; i < it->n_learners; i++)
    wissel_match_problem_add_learner (problem, it->sender[i], it->priority[i]);
  for (guint i = 0; i < it->n_places; i++)
    wissel_match_problem_add_place (problem, it->host[i], it->seats[i]);
  for (guint i = 0; i < it->n_places * MOMENTS; i++)
    g_assert_cmpuint (
      wissel_match_problem_add_moment (problem, i / MOMENTS, it->at_once[i / MOMENTS]), ==, i);
  for (guint k = 0; k < it->n_coaches; k++)
    wissel_match_problem_add_coach (problem, it->time[k]);
  for (guint i = 0; i < it->n_places; i++)
    for (guint k = 0; k < it->n_coaches; k++)
      if (it->serves[i][k])
        wissel_match_problem_add_link (problem, i, k, it->link_second[i][k]);

  for (guint i = 0; i < it->n_learners; i++)
    for (guint k = 0; k < it->n_places; k++)
      if (it->score[i][k] >= 0)
        {
          const WisselMatchPairing pairing = { i, k, it->score[i][k], it->rank[i][k] };
          guint pair = wissel_match_problem_add_pair (problem, &pairing, it->second[i][k]);
          guint moments[MOMENTS];
          guint n = list_moments (it, i, k, moments);

          if (n > 0)
            wissel_match_problem_limit_pair (problem, pair, moments, n);
          if (it->pinned[i][k])
            wissel_match_problem_pin (problem, pair);
          else if (it->banned[i][k])
            wissel_match_problem_forbid (problem, pair);
        }
}

WisselMatchProblem *
build_instance (const Instance *it, gboolean with_seconds)
{
  WisselMatchProblem *problem = new_problem (it->placed_value, it->n_coaches > 0, with_seconds);

  fill_problem (it, problem);

  return problem;
}

WisselMatchProblem *
solve_instance (const Instance *it, gboolean with_seconds)
{
  g_autoptr (GError)  error = NULL;
  WisselMatchProblem *problem = build_instance (it, with_seconds);

  wissel_match_problem_solve (problem, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (wissel_match_problem_check (problem));

  return problem;
}

/* The price of imbalance as its description says it, unit by unit. */
static gint64
price_imbalance (const WisselMatchBalance *balance, gint net)
{
  gint64 price = net > 0 ? balance->send_price : balance->receive_price;
  gint64 sum = 0;

  for (gint unit = 1; unit <= ABS (net) - balance->band; unit++)
    sum += price * MIN (unit, balance->steps);

  return sum;
}

static gboolean
fit_from (const Instance *it, const gint *place_of, guint learner, gint used[MOST][MOMENTS])
{
  gint place;

  if (learner == it->n_learners)
    return TRUE;

  place = place_of[learner];
  if (place < 0 || it->fits[learner][place] == 0)
    return fit_from (it, place_of, learner + 1, used);

  for (guint i = 0; i < MOMENTS; i++)
    if ((it->fits[learner][place] >> i & 1) != 0 && used[place][i] < it->at_once[place])
      {
        gboolean fits;

        used[place][i]++;
        fits = fit_from (it, place_of, learner + 1, used);
        used[place][i]--;
        if (fits)
          return TRUE;
      }

  return FALSE;
}

gboolean
fits_moments (const Instance *it, const gint *place_of)
{
  gint used[MOST][MOMENTS] = { 0 };

  return fit_from (it, place_of, 0, used);
}

void
rate_trial (Trial *trial)
{
  const Instance *it = trial->it;
  gint            net[MOST] = { 0 };
  gint            sent[MOST] = { 0 };
  gint            received[MOST] = { 0 };
  gint64          value = 0;

  for (guint i = 0; i < it->n_learners; i++)
    if (trial->place[i] >= 0)
      {
        value += it->placed_value * it->priority[i] + it->score[i][trial->place[i]];
        net[it->sender[i]]++;
        net[it->host[trial->place[i]]]--;
        sent[it->sender[i]]++;
        received[it->host[trial->place[i]]]++;
      }

  for (guint i = 0; i < it->n_organisations; i++)
    {
      const WisselMatchBalance *balance = &it->balances[i];

      if ((balance->max_sent >= 0 && net[i] > balance->max_sent) ||
          (balance->max_received >= 0 && -net[i] > balance->max_received))
        return;
      if ((it->most_sent[i] >= 0 && sent[i] > it->most_sent[i]) ||
          (it->most_received[i] >= 0 && received[i] > it->most_received[i]))
        return;
      value -= price_imbalance (balance, balance->ledger + net[i]);
    }

  if (fits_moments (it, trial->place) &&
      (trial->kept_pins > trial->best_pins ||
       (trial->kept_pins == trial->best_pins && value > trial->best)))
    {
      trial->best_pins = trial->kept_pins;
      trial->best = value;
    }
}

static void try_learner (Trial *trial, guint learner);

static void
try_place (Trial *trial, guint learner, guint place)
{
  const Instance *it = trial->it;

  if (trial->seats[place] == 0)
    return;

  trial->seats[place]--;
  trial->place[learner] = (gint) place;
  trial->kept_pins += it->pinned[learner][place] ? 1 : 0;

  if (it->n_coaches == 0)
    try_learner (trial, learner + 1);
  for (guint k = 0; k < it->n_coaches; k++)
    if (it->serves[place][k] && trial->time[k] > 0)
      {
        trial->time[k]--;
        try_learner (trial, learner + 1);
        trial->time[k]++;
      }

  trial->kept_pins -= it->pinned[learner][place] ? 1 : 0;
  trial->place[learner] = -1;
  trial->seats[place]++;
}

static void
try_learner (Trial *trial, guint learner)
{
  const Instance *it = trial->it;
  gboolean        has_pin = FALSE;

  if (learner == it->n_learners)
    {
      rate_trial (trial);
      return;
    }

  for (guint k = 0; k < it->n_places; k++)
    has_pin = has_pin || (it->pinned[learner][k] && it->score[learner][k] >= 0);

  try_learner (trial, learner + 1);
  for (guint k = 0; k < it->n_places; k++)
    if (it->score[learner][k] >= 0 && (has_pin ? it->pinned[learner][k] : !it->banned[learner][k]))
      try_place (trial, learner, k);
}

gint64
try_everything (const Instance *it, gint *n_pins)
{
  Trial trial = { it, { 0 }, { 0 }, { 0 }, 0, -1, 0 };

  for (guint i = 0; i < MOST; i++)
    trial.place[i] = -1;
  memcpy (trial.seats, it->seats, sizeof trial.seats);
  memcpy (trial.time, it->time, sizeof trial.time);
  try_learner (&trial, 0);
  *n_pins = trial.best_pins;

  return trial.best;
}

gboolean
price_instance (const Instance           *it,
                const WisselMatchProblem *problem,
                guint                     learner,
                guint                     place,
                GArray                   *moves,
                gint64                   *price)
{
  const WisselMatchPairing pairing = { learner, place, it->score[learner][place], 0 };
  guint                    moments[MOMENTS];
  const WisselMatchArrival arrival = { .moments = moments,
                                       .n_moments = list_moments (it, learner, place, moments) };
  WisselMatchSums          lost;
  gboolean                 possible =
    wissel_match_problem_price_pair (problem, &pairing, &arrival, moves, &lost, price);

  if (possible)
    g_assert_cmpint (*price, ==, it->placed_value * lost.priority + lost.score - lost.imbalance);

  return possible;
}

void
assert_allowed (const Instance *it, const WisselMatchProblem *problem)
{
  gint seats[MOST] = { 0 };
  gint time[MOST] = { 0 };
  gint place_of[MOST];

  for (guint i = 0; i < it->n_learners; i++)
    {
      gint place = wissel_match_problem_get_place (problem, i);
      gint coach = wissel_match_problem_get_coach (problem, i);

      place_of[i] = place;
      if (place == WISSEL_MATCH_NONE)
        continue;

      g_assert_cmpint (it->score[i][place], >=, 0);
      g_assert_cmpint (++seats[place], <=, it->seats[place]);
      if (it->n_coaches > 0)
        {
          g_assert_true (it->serves[place][coach]);
          g_assert_cmpint (++time[coach], <=, it->time[coach]);
        }
    }

  g_assert_true (fits_moments (it, place_of));
}
