#include "wissel-match-facts-private.h"

#include <math.h>
#include <string.h>

#include "wissel-date.h"
#include "wissel-distance.h"

static const char *const size_bands[] = { "1-4",     "5-9",     "10-19",   "20-49", "50-99",
                                          "100-199", "200-499", "500-999", "1000+" };

WisselMatchPoint
wissel_match_point (double latitude, double longitude)
{
  WisselMatchPoint point = { FALSE, 0, 0 };

  if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180))
    return point;

  point.known = TRUE;
  point.latitude = (gint) lround (latitude * 1e6);
  point.longitude = (gint) lround (longitude * 1e6);

  return point;
}

guint
wissel_match_size_band (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (size_bands); i++)
    if (g_strcmp0 (code, size_bands[i]) == 0)
      return i + 1;

  return 0;
}

WisselMatchFacts *
wissel_match_facts_new (void)
{
  WisselMatchFacts *self = g_atomic_rc_box_new0 (WisselMatchFacts);

  self->strings = g_string_chunk_new (4096);
  self->organisations = g_array_new (FALSE, FALSE, sizeof (WisselMatchOrganisation));
  self->learners = g_array_new (FALSE, FALSE, sizeof (FactsLearner));
  self->questions = g_array_new (FALSE, FALSE, sizeof (FactsQuestion));
  self->places = g_array_new (FALSE, FALSE, sizeof (FactsPlace));
  self->coaches = g_array_new (FALSE, FALSE, sizeof (WisselMatchCoach));
  self->competencies = g_array_new (FALSE, FALSE, sizeof (FactsCompetency));
  self->labels = g_array_new (FALSE, FALSE, sizeof (FactsLabel));
  self->availabilities = g_array_new (FALSE, FALSE, sizeof (WisselMatchAvailability));
  self->preferences = g_array_new (FALSE, FALSE, sizeof (FactsRelation));
  self->questions_of = g_array_new (FALSE, FALSE, sizeof (FactsRelation));
  self->question_competencies = g_array_new (FALSE, FALSE, sizeof (FactsRelation));
  self->place_competencies = g_array_new (FALSE, FALSE, sizeof (FactsRelation));
  self->place_themes = g_array_new (FALSE, FALSE, sizeof (FactsRelation));
  self->place_coaches = g_array_new (FALSE, FALSE, sizeof (FactsRelation));
  self->taken_weeks = g_array_new (FALSE, FALSE, sizeof (FactsRelation));
  self->conflicts = g_array_new (FALSE, FALSE, sizeof (FactsRelation));
  self->pins = g_array_new (FALSE, FALSE, sizeof (FactsRelation));
  self->bans = g_array_new (FALSE, FALSE, sizeof (FactsRelation));

  return self;
}

static void
clear_facts (gpointer data)
{
  WisselMatchFacts *self = data;

  if (self->origin == NULL)
    {
      g_string_chunk_free (self->strings);
      g_free (self->days);
      g_free (self->conflicts_of);
    }
  g_clear_pointer (&self->origin, wissel_match_facts_unref);
  g_array_unref (self->organisations);
  g_array_unref (self->learners);
  g_array_unref (self->questions);
  g_array_unref (self->places);
  g_array_unref (self->coaches);
  g_array_unref (self->competencies);
  g_array_unref (self->labels);
  g_array_unref (self->availabilities);
  g_array_unref (self->preferences);
  g_array_unref (self->questions_of);
  g_array_unref (self->question_competencies);
  g_array_unref (self->place_competencies);
  g_array_unref (self->place_themes);
  g_array_unref (self->place_coaches);
  g_array_unref (self->taken_weeks);
  g_array_unref (self->conflicts);
  g_array_unref (self->pins);
  g_array_unref (self->bans);
}

WisselMatchFacts *
wissel_match_facts_ref (WisselMatchFacts *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
wissel_match_facts_unref (WisselMatchFacts *self)
{
  g_atomic_rc_box_release_full (self, clear_facts);
}

WisselMatchFacts *
wissel_match_facts_copy (WisselMatchFacts *self)
{
  WisselMatchFacts *copy = g_atomic_rc_box_dup (sizeof *self, self);

  g_return_val_if_fail (self->sealed, NULL);

  copy->origin = wissel_match_facts_ref (self);
  copy->sealed = FALSE;
  copy->learners = g_array_copy (self->learners);
  copy->pins = g_array_copy (self->pins);
  copy->bans = g_array_copy (self->bans);
  g_array_ref (copy->organisations);
  g_array_ref (copy->questions);
  g_array_ref (copy->places);
  g_array_ref (copy->coaches);
  g_array_ref (copy->competencies);
  g_array_ref (copy->labels);
  g_array_ref (copy->availabilities);
  g_array_ref (copy->preferences);
  g_array_ref (copy->questions_of);
  g_array_ref (copy->question_competencies);
  g_array_ref (copy->place_competencies);
  g_array_ref (copy->place_themes);
  g_array_ref (copy->place_coaches);
  g_array_ref (copy->taken_weeks);
  g_array_ref (copy->conflicts);

  return copy;
}

static const char *
keep (WisselMatchFacts *self, const char *text)
{
  return text != NULL && *text != '\0' ? g_string_chunk_insert (self->strings, text) : NULL;
}

/* Equal codes become the same string. */
static const char *
keep_code (WisselMatchFacts *self, const char *code)
{
  return code != NULL && *code != '\0' ? g_string_chunk_insert_const (self->strings, code) : NULL;
}

void
wissel_match_facts_add_organisation (WisselMatchFacts              *self,
                                     const WisselMatchOrganisation *organisation)
{
  WisselMatchOrganisation added = *organisation;

  g_return_if_fail (!self->sealed);

  added.name = keep (self, organisation->name);
  added.sector = keep_code (self, organisation->sector);
  added.size_band = MIN (organisation->size_band, G_N_ELEMENTS (size_bands));
  g_array_append_val (self->organisations, added);
}

void
wissel_match_facts_add_learner (WisselMatchFacts *self, const WisselMatchLearner *learner)
{
  FactsLearner added = { *learner };

  g_return_if_fail (!self->sealed);

  added.given.name = keep (self, learner->name);
  added.given.languages = keep (self, learner->languages);
  added.given.region = keep_code (self, learner->region);
  g_array_append_val (self->learners, added);
}

static void
add_relation (GArray *relations, gint64 a, gint64 b, gint64 c, const char *code)
{
  FactsRelation relation = { a, b, c, code, FACTS_NONE, FACTS_NONE, FACTS_NONE };

  g_array_append_val (relations, relation);
}

void
wissel_match_facts_add_question (WisselMatchFacts *self, const WisselMatchQuestion *question)
{
  FactsQuestion added = { *question };

  g_return_if_fail (!self->sealed);

  added.given.text = keep (self, question->text);
  added.given.theme = keep_code (self, question->theme);
  g_array_append_val (self->questions, added);
  add_relation (self->questions_of, question->learner, question->id, 0, NULL);
}

void
wissel_match_facts_add_place (WisselMatchFacts *self, const WisselMatchPlace *place)
{
  FactsPlace added = { *place };

  g_return_if_fail (!self->sealed);

  added.given.title = keep (self, place->title);
  added.given.text = keep (self, place->text);
  added.given.languages = keep (self, place->languages);
  added.given.region = keep_code (self, place->region);
  g_array_append_val (self->places, added);
}

void
wissel_match_facts_add_coach (WisselMatchFacts *self, const WisselMatchCoach *coach)
{
  WisselMatchCoach added = *coach;

  g_return_if_fail (!self->sealed);

  added.name = keep (self, coach->name);
  g_array_append_val (self->coaches, added);
}

void
wissel_match_facts_add_competency (WisselMatchFacts *self, const WisselMatchCompetency *competency)
{
  FactsCompetency added = { *competency, FACTS_NONE, FACTS_NONE };

  g_return_if_fail (!self->sealed);

  added.given.name = keep (self, competency->name);
  added.given.uri = keep_code (self, competency->uri);
  g_array_append_val (self->competencies, added);
}

void
wissel_match_facts_add_label (WisselMatchFacts *self,
                              gint64            competency,
                              const char       *label,
                              WisselLanguage    language)
{
  FactsLabel added = { competency, keep (self, label), language };

  g_return_if_fail (!self->sealed && label != NULL);

  g_array_append_val (self->labels, added);
}

void
wissel_match_facts_add_availability (WisselMatchFacts              *self,
                                     const WisselMatchAvailability *availability)
{
  WisselMatchAvailability added = *availability;

  g_return_if_fail (!self->sealed);

  added.from = keep (self, availability->from);
  added.to = keep (self, availability->to);
  added.weekdays = keep (self, availability->weekdays);
  g_array_append_val (self->availabilities, added);
}

void
wissel_match_facts_add_preference (WisselMatchFacts *self,
                                   gint64            learner,
                                   guint             rank,
                                   gint64            organisation)
{
  g_return_if_fail (!self->sealed);

  add_relation (self->preferences, learner, organisation, rank, NULL);
}

void
wissel_match_facts_add_question_competency (WisselMatchFacts *self,
                                            gint64            question,
                                            gint64            competency)
{
  g_return_if_fail (!self->sealed);

  add_relation (self->question_competencies, question, competency, 0, NULL);
}

void
wissel_match_facts_add_place_competency (WisselMatchFacts *self, gint64 place, gint64 competency)
{
  g_return_if_fail (!self->sealed);

  add_relation (self->place_competencies, place, competency, 0, NULL);
}

void
wissel_match_facts_add_place_theme (WisselMatchFacts *self, gint64 place, const char *theme)
{
  g_return_if_fail (!self->sealed);

  if (theme != NULL && *theme != '\0')
    add_relation (self->place_themes, place, 0, 0, keep_code (self, theme));
}

void
wissel_match_facts_add_place_coach (WisselMatchFacts *self, gint64 place, gint64 coach)
{
  g_return_if_fail (!self->sealed);

  add_relation (self->place_coaches, place, coach, 0, NULL);
}

void
wissel_match_facts_add_taken_week (WisselMatchFacts *self,
                                   gint64            place,
                                   gint64            match,
                                   const char       *date)
{
  guint32 day;

  g_return_if_fail (!self->sealed);

  if (wissel_date_to_day (date, &day))
    add_relation (self->taken_weeks, place, _wissel_match_week_of_day (day), match, NULL);
}

void
wissel_match_facts_add_conflict (WisselMatchFacts *self, gint64 organisation, gint64 other)
{
  g_return_if_fail (!self->sealed && organisation != other);

  add_relation (self->conflicts, organisation, other, 0, NULL);
  add_relation (self->conflicts, other, organisation, 0, NULL);
}

void
wissel_match_facts_add_pin (WisselMatchFacts *self, gint64 learner, gint64 question, gint64 place)
{
  g_return_if_fail (!self->sealed);

  add_relation (self->pins, learner, place, question, NULL);
}

void
wissel_match_facts_add_ban (WisselMatchFacts *self, gint64 learner, gint64 question, gint64 place)
{
  g_return_if_fail (!self->sealed);

  add_relation (self->bans, learner, place, question, NULL);
}

guint
wissel_match_facts_get_n_learners (const WisselMatchFacts *self)
{
  return self->learners->len;
}

guint
wissel_match_facts_get_n_places (const WisselMatchFacts *self)
{
  return self->places->len;
}

/* Whether two organisations, by index, do not exchange with each other. */
gboolean
_wissel_match_facts_conflict (const WisselMatchFacts *self, guint organisation, guint other)
{
  const FactsRange *range = &self->conflicts_of[organisation];

  for (guint i = 0; i < range->n; i++)
    if (FACTS_RELATION (self->conflicts, range->first + i)->to == other)
      return TRUE;

  return FALSE;
}

/* Index of a record, by halving: its id is its first member. */
guint
_wissel_match_facts_find (const GArray *records, gint64 id)
{
  guint size = g_array_get_element_size ((GArray *) records);
  guint low = 0;
  guint high = records->len;

  while (low < high)
    {
      guint  middle = low + (high - low) / 2;
      gint64 found;

      memcpy (&found, records->data + (gsize) middle * size, sizeof found);
      if (found == id)
        return middle;

      if (found < id)
        low = middle + 1;
      else
        high = middle;
    }

  return FACTS_NONE;
}

static gint
measure (const WisselMatchPoint *from, const WisselMatchPoint *to)
{
  if (!from->known || !to->known)
    return -1;

  return wissel_distance_straight (from->latitude, from->longitude, to->latitude, to->longitude);
}

/* The way that is scored, or -1. */
gint
_wissel_match_facts_way (const FactsLearner *learner, const FactsPlace *place, gboolean *from_work)
{
  gint home = measure (&learner->given.home, &place->given.position);
  gint work = measure (&learner->given.work, &place->given.position);
  gint straight;

  *from_work = work >= 0 && (home < 0 || work < home);
  straight = *from_work ? work : home;

  return straight >= 0 ? wissel_distance_by_road (straight) : -1;
}

gint
wissel_match_facts_get_distance (const WisselMatchFacts *self,
                                 gint64                  learner,
                                 gint64                  place,
                                 gboolean               *from_work)
{
  guint    l = _wissel_match_facts_find (self->learners, learner);
  guint    p = _wissel_match_facts_find (self->places, place);
  gboolean ignored;

  g_return_val_if_fail (self->sealed, -1);
  if (l == FACTS_NONE || p == FACTS_NONE)
    return -1;

  return _wissel_match_facts_way (FACTS_LEARNER (self, l), FACTS_PLACE (self, p),
                                  from_work != NULL ? from_work : &ignored);
}

gint
_wissel_match_facts_common_days (const WisselMatchFacts *self, const guint64 *a, const guint64 *b)
{
  gint common = 0;

  for (guint i = 0; i < self->n_day_words; i++)
    common += __builtin_popcountll (a[i] & b[i]);

  return common;
}

gboolean
wissel_match_facts_must_be_placed (const WisselMatchFacts *self, gint64 learner)
{
  guint index = _wissel_match_facts_find (self->learners, learner);

  return index != FACTS_NONE && FACTS_LEARNER (self, index)->given.must_be_placed;
}

const char *
wissel_match_facts_get_competency_name (const WisselMatchFacts *self, gint64 competency)
{
  guint index = _wissel_match_facts_find (self->competencies, competency);

  return index != FACTS_NONE ? FACTS_COMPETENCY (self, index)->given.name : NULL;
}
