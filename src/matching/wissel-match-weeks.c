/*
 * Who comes to a place one after the other. A place can take more people in a round than at the
 * same time; then each of its weeks takes as many as it takes at once, and whoever comes needs one
 * week for all days; more than five days need so many weeks in a row. Weeks only bind those who
 * could come in fewer weeks than the place has seats: everybody else finds a week that is free when
 * all others have theirs, so that nothing but these few has to be known to the problem.
 */

#include "wissel-match-plan-private.h"

#include "wissel-date.h"

#define NO_WEEK 0
#define WEEK 7
#define DAYS_IN_WEEK 5 /* that people work */
#define WORD_BITS 64
#define TENTHS 10

/* Weeks are counted from the beginning of the calendar, day 1 of which is a Monday. */
guint
_wissel_match_week_of_day (guint32 day)
{
  return (day - 1) / WEEK;
}

static gboolean
is_spread (const FactsPlace *place)
{
  return place->given.at_once > 0 && place->given.at_once < place->given.capacity &&
         place->days != NULL;
}

char *
wissel_match_placement_dup_week (const WisselMatchPlacement *self)
{
  return self->week != 0 ? wissel_date_of_day (self->week * WEEK + 1) : NULL;
}

/* ---- In which weeks somebody can come ---- */

/* How many weeks in a row an exchange at a place takes. */
static gint
count_weeks (const FactsPlace *place)
{
  return MAX (1, (place->given.days_offered + DAYS_IN_WEEK * TENTHS - 1) / (DAYS_IN_WEEK * TENTHS));
}

/* The first day that a place is open, in its row; the place has one. */
static gint
find_first_day (const FactsPlace *place, gint n_days)
{
  gint bit = 0;

  while (bit < n_days && (place->days[bit / WORD_BITS] >> (bit % WORD_BITS) & 1) == 0)
    bit++;

  return bit;
}

/* How many of some days in a row, the first of which is @bit of the rows, stand in both. */
static gint
count_days (const WisselMatchFacts *facts,
            const FactsLearner     *learner,
            const FactsPlace       *place,
            gint                    bit,
            gint                    n_days)
{
  gint n = 0;

  for (gint i = MAX (bit, 0); i < MIN (bit + n_days, (gint) facts->n_day_words * WORD_BITS); i++)
    if ((place->days[i / WORD_BITS] >> (i % WORD_BITS) & 1) != 0 &&
        (learner->days == NULL || (learner->days[i / WORD_BITS] >> (i % WORD_BITS) & 1) != 0))
      n++;

  return n;
}

/* How many more a place takes from a week on, besides the matches that are fixed already, which
 * stand one after the other. */
static gint
count_room (const WisselMatchFacts *facts, const FactsPlace *place, guint week)
{
  gint   room = place->given.at_once;
  gint64 counted = 0;

  for (guint i = 0; i < place->taken_weeks.n; i++)
    {
      const FactsRelation *taken =
        FACTS_RELATION (facts->taken_weeks, place->taken_weeks.first + i);

      if (taken->b < week || taken->b >= week + (guint) count_weeks (place) || taken->c == counted)
        continue;

      room--;
      counted = taken->c;
    }

  return MAX (room, 0);
}

/* Takes the weeks in which a learner could come to a place, the first ones where an exchange takes
 * several: of those that have all the days offered in common or, where none has, the most of them,
 * the ones with room. Not more than the place has seats; NO_WEEK where all are taken; and none
 * where weeks do not matter. More room never takes a week away. */
void
_wissel_match_facts_list_weeks (const WisselMatchFacts *self,
                                guint                   learner_index,
                                guint                   place_index,
                                GArray                 *weeks)
{
  const FactsLearner *learner = FACTS_LEARNER (self, learner_index);
  const FactsPlace   *place = FACTS_PLACE (self, place_index);
  gint                needed = MAX (1, (place->given.days_offered + TENTHS - 1) / TENTHS);
  gint                n_days = (gint) self->n_day_words * WORD_BITS;
  gint                most = 1;
  guint               n_with_days = 0;
  gint                stretch;
  gint                bit;

  g_array_set_size (weeks, 0);
  if (!is_spread (place))
    return;

  /* Weeks in a row are counted from the first in which the place is open. */
  stretch = count_weeks (place) * WEEK;
  bit = find_first_day (place, n_days);
  bit -= (gint) ((self->first_day + (guint) bit - 1) % WEEK);
  for (; bit < n_days; bit += stretch)
    {
      gint  common = MIN (count_days (self, learner, place, bit, stretch), needed);
      guint week = _wissel_match_week_of_day ((guint32) ((gint) self->first_day + bit));

      if (common < most)
        continue;

      if (common > most)
        g_array_set_size (weeks, 0);
      most = common;
      n_with_days++;
      if (count_room (self, place, week) > 0 && (gint) weeks->len < place->given.capacity)
        g_array_append_val (weeks, week);
    }

  if (weeks->len == 0 && n_with_days > 0)
    {
      const guint none = NO_WEEK;

      g_array_append_val (weeks, none);
    }
}

/* ---- What the problem has to know ---- */

static gpointer
make_key (guint place, guint week)
{
  return GSIZE_TO_POINTER ((gsize) place << 32 | week);
}

/* Whether the weeks of a pair bind it, and which they are. */
static gboolean
find_weeks (const WisselMatchPlan *self, guint learner, guint place, GArray *weeks)
{
  const WisselMatchFacts *facts = self->scores->facts;

  _wissel_match_facts_list_weeks (facts, learner, place, weeks);

  return weeks->len > 0 && (gint) weeks->len < FACTS_PLACE (facts, place)->given.capacity;
}

gboolean
_wissel_match_plan_is_bound (const WisselMatchPlan *self, guint learner, guint place)
{
  g_autoptr (GArray) weeks = g_array_new (FALSE, FALSE, sizeof (guint));

  return find_weeks (self, learner, place, weeks);
}

/* Whether some week of a place would be free for a learner if nobody else came. */
gboolean
_wissel_match_plan_has_week (const WisselMatchPlan *self, guint learner, guint place)
{
  g_autoptr (GArray) weeks = g_array_new (FALSE, FALSE, sizeof (guint));

  return !find_weeks (self, learner, place, weeks) || g_array_index (weeks, guint, 0) != NO_WEEK;
}

/* The moment that a week of a place is to the problem. */
static guint
get_moment (WisselMatchPlan *self, guint place, guint week)
{
  const WisselMatchFacts *facts = self->scores->facts;
  gpointer                key = make_key (place, week);
  gpointer                moment;
  gint room = week != NO_WEEK ? count_room (facts, FACTS_PLACE (facts, place), week) : 0;

  if (!g_hash_table_lookup_extended (self->moments, key, NULL, &moment))
    {
      moment = GUINT_TO_POINTER (wissel_match_problem_add_moment (self->problem, place, room));
      g_hash_table_insert (self->moments, key, moment);
    }

  return GPOINTER_TO_UINT (moment);
}

/* For pairs that are only asked about: those that found no week have one to be told about. */
void
_wissel_match_plan_add_moments (WisselMatchPlan *self)
{
  const WisselMatchFacts *facts = self->scores->facts;

  for (guint i = 0; i < facts->places->len; i++)
    if (is_spread (FACTS_PLACE (facts, i)) && FACTS_PLACE (facts, i)->taken_weeks.n > 0)
      get_moment (self, i, NO_WEEK);
}

/* Makes a pair that was just added wait for a week. */
void
_wissel_match_plan_limit_pair (WisselMatchPlan *self, guint pair, guint learner, guint place)
{
  g_autoptr (GArray) weeks = NULL;

  if (!is_spread (FACTS_PLACE (self->scores->facts, place)))
    return;

  weeks = g_array_new (FALSE, FALSE, sizeof (guint));
  if (!find_weeks (self, learner, place, weeks))
    return;

  for (guint i = 0; i < weeks->len; i++)
    {
      guint *week = &g_array_index (weeks, guint, i);

      *week = get_moment (self, place, *week);
    }

  wissel_match_problem_limit_pair (self->problem, pair, (const guint *) (void *) weeks->data,
                                   weeks->len);
}

/* The moments that a pair is bound to, be it in the problem or not. A week that nobody is bound to
 * is free for it. */
void
_wissel_match_plan_find_moments (const WisselMatchPlan *self,
                                 guint                  learner,
                                 guint                  place,
                                 GArray                *moments)
{
  if (!find_weeks (self, learner, place, moments))
    {
      g_array_set_size (moments, 0);
      return;
    }

  for (guint i = 0; i < moments->len; i++)
    {
      guint   *week = &g_array_index (moments, guint, i);
      gpointer moment;

      if (!g_hash_table_lookup_extended (self->moments, make_key (place, *week), NULL, &moment))
        {
          g_array_set_size (moments, 0);
          return;
        }
      *week = GPOINTER_TO_UINT (moment);
    }
}

/* ---- Which week each of them gets ---- */

typedef struct
{
  const WisselMatchFacts *facts;
  const FactsPlace       *place;

  GPtrArray  *members; /* WisselMatchPlacement, by learner */
  GPtrArray  *weeks;   /* GArray of guint, for each of them */
  GHashTable *seen;    /* weeks that were tried for one of them */
} Spread;

static guint *
get_week (const Spread *self, guint member)
{
  return &((WisselMatchPlacement *) g_ptr_array_index (self->members, member))->week;
}

static gboolean
has_room (const Spread *self, guint week)
{
  gint n_there = 0;

  for (guint i = 0; i < self->members->len; i++)
    n_there += *get_week (self, i) == week ? 1 : 0;

  return week != NO_WEEK && n_there < count_room (self->facts, self->place, week);
}

static gboolean settle (Spread *self, guint member);

/* Whether somebody can leave a week for another one. */
static gboolean
make_room (Spread *self, guint week)
{
  if (!g_hash_table_add (self->seen, GUINT_TO_POINTER (week)))
    return FALSE;

  for (guint i = 0; i < self->members->len; i++)
    if (*get_week (self, i) == week && settle (self, i))
      return TRUE;

  return FALSE;
}

/* Gives a member the first week that has room; where none has, one from which another can go. */
static gboolean
settle (Spread *self, guint member)
{
  const GArray *weeks = g_ptr_array_index (self->weeks, member);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < weeks->len; i++)
      {
        guint week = g_array_index (weeks, guint, i);

        if (pass == 0 ? has_room (self, week) : make_room (self, week))
          {
            *get_week (self, member) = week;
            return TRUE;
          }
      }

  return FALSE;
}

static void
add_member (WisselMatchPlan *self, GHashTable *spreads, WisselMatchPlacement *placement)
{
  const WisselMatchFacts *facts = self->scores->facts;
  guint                   learner = _wissel_match_facts_find (facts->learners, placement->learner);
  guint                   place = _wissel_match_facts_find (facts->places, placement->place);
  GArray                 *weeks;
  Spread                 *spread;

  if (!is_spread (FACTS_PLACE (facts, place)))
    return;

  placement->n_weeks = (guint) count_weeks (FACTS_PLACE (facts, place));
  spread = g_hash_table_lookup (spreads, GUINT_TO_POINTER (place));
  if (spread == NULL)
    {
      spread = g_new0 (Spread, 1);
      spread->facts = facts;
      spread->place = FACTS_PLACE (facts, place);
      spread->members = g_ptr_array_new ();
      spread->weeks = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
      spread->seen = g_hash_table_new (NULL, NULL);
      g_hash_table_insert (spreads, GUINT_TO_POINTER (place), spread);
    }

  weeks = g_array_new (FALSE, FALSE, sizeof (guint));
  _wissel_match_facts_list_weeks (facts, learner, place, weeks);
  g_ptr_array_add (spread->members, placement);
  g_ptr_array_add (spread->weeks, weeks);

  /* In the order of the ids, so that the same plan always has the same weeks. */
  g_hash_table_remove_all (spread->seen);
  settle (spread, spread->members->len - 1);
}

static void
spread_free (gpointer data)
{
  Spread *self = data;

  g_ptr_array_unref (self->members);
  g_ptr_array_unref (self->weeks);
  g_hash_table_unref (self->seen);
  g_free (self);
}

/* Says for those who are placed in which week each could come. */
void
_wissel_match_plan_set_weeks (WisselMatchPlan *self)
{
  g_autoptr (GHashTable) spreads = g_hash_table_new_full (NULL, NULL, NULL, spread_free);

  for (guint i = 0; i < self->placements->len; i++)
    add_member (self, spreads, &g_array_index (self->placements, WisselMatchPlacement, i));
}
