#include "wissel-match-scores-private.h"

/*
 * The criteria besides content, and the filters. Every function fills in one score; the points
 * of data that are missing are half of what there is to gain, never nothing.
 */

/* Rounds half up: the parts of a total are rounded before they are added. */
gint
_wissel_match_portion (guint weight, gint part, gint whole)
{
  gint64 most = (gint64) weight * WISSEL_MATCH_POINT;

  return whole > 0 ? (gint) ((2 * most * part + whole) / (2 * (gint64) whole)) : 0;
}

static void
set_score (WisselMatchScore        *score,
           const WisselMatchScores *self,
           WisselMatchCriterion     criterion,
           WisselMatchStatus        status,
           ScoreMessage             message,
           gint                     part,
           gint                     whole)
{
  guint weight = self->options.weights[criterion];

  score->criterion = criterion;
  score->status = status;
  score->message = message;
  score->points = _wissel_match_portion (weight, part, whole);
  score->max_points = (gint) weight * WISSEL_MATCH_POINT;
  score->numbers[0] = 0;
  score->numbers[1] = 0;
  score->words = NULL;
}

static void
judge_content (const WisselMatchScores *self, const Content *content, WisselMatchScore *score)
{
  set_score (score, self, WISSEL_MATCH_CONTENT, content->status, content->message, content->base,
             500);
  score->numbers[0] = (gint) content->n_offered;
  score->numbers[1] = (gint) content->n_wanted;
}

static void
judge_preference (const WisselMatchScores *self,
                  const FactsLearner      *learner,
                  const FactsPlace        *place,
                  WisselMatchScore        *score)
{
  static const ScoreMessage choices[] = { MESSAGE_FIRST_CHOICE, MESSAGE_SECOND_CHOICE,
                                          MESSAGE_THIRD_CHOICE };

  if (!learner->has_preferences)
    {
      set_score (score, self, WISSEL_MATCH_PREFERENCE, WISSEL_MATCH_UNKNOWN, MESSAGE_NO_PREFERENCES,
                 1, 2);
      return;
    }

  for (gint i = 0; i < 3; i++)
    if (learner->preferences[i] == place->organisation)
      {
        set_score (score, self, WISSEL_MATCH_PREFERENCE, WISSEL_MATCH_OK, choices[i], 3 - i, 3);
        return;
      }

  set_score (score, self, WISSEL_MATCH_PREFERENCE, WISSEL_MATCH_WEAK, MESSAGE_NO_CHOICE, 0, 3);
}

static void
judge_location (const WisselMatchScores *self,
                const FactsLearner      *learner,
                const FactsPlace        *place,
                WisselMatchScore        *score)
{
  const WisselMatchCriterion location = WISSEL_MATCH_LOCATION;
  gint                       most = learner->given.max_distance;
  gboolean                   from_work;
  gint                       way = _wissel_match_facts_way (learner, place, &from_work);

  if (learner->given.needs_public_transport && place->given.public_transport == WISSEL_MATCH_NO)
    set_score (score, self, location, WISSEL_MATCH_FAIL, MESSAGE_NO_TRANSPORT, 0, 1);
  else if (way >= 0 && most >= 0 && way > most)
    set_score (score, self, location, WISSEL_MATCH_FAIL,
               from_work ? MESSAGE_WORK_TOO_FAR : MESSAGE_HOME_TOO_FAR, 0, 1);
  else if (learner->given.needs_public_transport &&
           place->given.public_transport == WISSEL_MATCH_NOT_SAID)
    set_score (score, self, location, WISSEL_MATCH_UNKNOWN, MESSAGE_TRANSPORT_NOT_KNOWN, 1, 2);
  else if (way < 0 || most < 0)
    set_score (score, self, location, WISSEL_MATCH_UNKNOWN, MESSAGE_DISTANCE_NOT_KNOWN, 1, 2);
  else if (most == 0)
    set_score (score, self, location, WISSEL_MATCH_OK, MESSAGE_FROM_HOME, 1, 1);
  else
    set_score (score, self, location, WISSEL_MATCH_OK,
               from_work ? MESSAGE_FROM_WORK : MESSAGE_FROM_HOME, 2 * most - way, 2 * most);

  score->numbers[0] = way;
  score->numbers[1] = most;
}

static void
judge_moments (const WisselMatchScores *self,
               const FactsLearner      *learner,
               const FactsPlace        *place,
               WisselMatchScore        *score)
{
  const WisselMatchCriterion moments = WISSEL_MATCH_MOMENTS;
  gint                       common;

  if (learner->days == NULL || place->days == NULL)
    {
      set_score (score, self, moments, WISSEL_MATCH_UNKNOWN, MESSAGE_DAYS_NOT_KNOWN, 1, 2);
      return;
    }

  common = _wissel_match_facts_common_days (self->facts, learner->days, place->days);
  if (common == 0)
    set_score (score, self, moments, WISSEL_MATCH_FAIL, MESSAGE_DAYS_NONE, 0, 1);
  else if (common * 10 >= place->given.days_offered)
    set_score (score, self, moments, WISSEL_MATCH_OK, MESSAGE_DAYS_ENOUGH, 1, 1);
  else
    set_score (score, self, moments, WISSEL_MATCH_WEAK, MESSAGE_DAYS_FEWER, 1, 2);

  score->numbers[0] = common;
  score->numbers[1] = place->given.days_offered;
}

static void
judge_size (const WisselMatchScores       *self,
            const WisselMatchOrganisation *sender,
            const WisselMatchOrganisation *host,
            WisselMatchScore              *score)
{
  const WisselMatchCriterion size = WISSEL_MATCH_SIZE;
  gint                       apart = ABS ((gint) sender->size_band - (gint) host->size_band);

  if (sender->size_band == 0 || host->size_band == 0)
    set_score (score, self, size, WISSEL_MATCH_UNKNOWN, MESSAGE_SIZE_NOT_KNOWN, 1, 2);
  else if (apart == 0)
    set_score (score, self, size, WISSEL_MATCH_OK, MESSAGE_SIZE_SAME, 3, 3);
  else if (apart == 1)
    set_score (score, self, size, WISSEL_MATCH_OK, MESSAGE_SIZE_NEXT, 2, 3);
  else
    set_score (score, self, size, WISSEL_MATCH_WEAK, MESSAGE_SIZE_OTHER, 1, 3);
}

static void
judge_composition (const WisselMatchScores       *self,
                   const WisselMatchOrganisation *sender,
                   const WisselMatchOrganisation *host,
                   WisselMatchScore              *score)
{
  const WisselMatchCriterion staff = WISSEL_MATCH_COMPOSITION;

  if (sender->composition == WISSEL_MATCH_COMPOSITION_UNKNOWN ||
      host->composition == WISSEL_MATCH_COMPOSITION_UNKNOWN)
    set_score (score, self, staff, WISSEL_MATCH_UNKNOWN, MESSAGE_STAFF_NOT_KNOWN, 1, 2);
  else if (sender->composition == host->composition)
    set_score (score, self, staff, WISSEL_MATCH_OK, MESSAGE_STAFF_SAME, 3, 3);
  else if (sender->composition == WISSEL_MATCH_COMPOSITION_MIX ||
           host->composition == WISSEL_MATCH_COMPOSITION_MIX)
    set_score (score, self, staff, WISSEL_MATCH_OK, MESSAGE_STAFF_MIXED, 2, 3);
  else
    set_score (score, self, staff, WISSEL_MATCH_WEAK, MESSAGE_STAFF_OTHER, 1, 3);
}

static void
judge_sector (const WisselMatchScores       *self,
              const WisselMatchOrganisation *sender,
              const WisselMatchOrganisation *host,
              WisselMatchScore              *score)
{
  const WisselMatchCriterion sector = WISSEL_MATCH_SECTOR;
  gboolean wants_same = self->options.sector_preference == WISSEL_MATCH_SECTOR_SAME;
  gboolean is_same = sender->sector == host->sector;

  if (self->options.sector_preference == WISSEL_MATCH_SECTOR_ANY)
    set_score (score, self, sector, WISSEL_MATCH_OK, MESSAGE_SECTOR_ANY, 1, 1);
  else if (sender->sector == NULL || host->sector == NULL)
    set_score (score, self, sector, WISSEL_MATCH_UNKNOWN, MESSAGE_SECTOR_NOT_KNOWN, 1, 2);
  else if (wants_same == is_same)
    set_score (score, self, sector, WISSEL_MATCH_OK,
               is_same ? MESSAGE_SECTOR_SAME : MESSAGE_SECTOR_OTHER, 1, 1);
  else
    set_score (score, self, sector, WISSEL_MATCH_WEAK,
               is_same ? MESSAGE_SECTOR_NOT_OTHER : MESSAGE_SECTOR_NOT_SAME, 0, 1);
}

static void
judge_reciprocity (const WisselMatchScores       *self,
                   const WisselMatchOrganisation *host,
                   WisselMatchScore              *score)
{
  const WisselMatchCriterion reciprocity = WISSEL_MATCH_RECIPROCITY;

  if (host->hosted < host->sent)
    set_score (score, self, reciprocity, WISSEL_MATCH_OK, MESSAGE_HOST_OWES, 2, 2);
  else if (host->hosted == host->sent)
    set_score (score, self, reciprocity, WISSEL_MATCH_OK, MESSAGE_HOST_EVEN, 1, 2);
  else
    set_score (score, self, reciprocity, WISSEL_MATCH_WEAK, MESSAGE_HOST_GAVE, 0, 2);

  score->numbers[0] = host->sent;
  score->numbers[1] = host->hosted;
}

static void
judge_language (const WisselMatchScores *self,
                const FactsLearner      *learner,
                const FactsPlace        *place,
                WisselMatchScore        *score)
{
  const WisselMatchCriterion language = WISSEL_MATCH_LANGUAGE;

  if (learner->languages == 0 || place->languages == 0)
    set_score (score, self, language, WISSEL_MATCH_UNKNOWN, MESSAGE_LANGUAGE_NOT_KNOWN, 1, 2);
  else if ((learner->languages & place->languages) != 0)
    set_score (score, self, language, WISSEL_MATCH_OK, MESSAGE_LANGUAGE_SHARED, 1, 1);
  else
    set_score (score, self, language, WISSEL_MATCH_FAIL, MESSAGE_LANGUAGE_NONE, 0, 1);
}

/* Filters stand in the order in which they are applied, so the first one failed is the lowest bit.
 */
WisselMatchVerdict
_wissel_match_first_failure (guint failures)
{
  return failures != 0 ? (WisselMatchVerdict) __builtin_ctz (failures) : WISSEL_MATCH_FEASIBLE;
}

static guint
fail_if (gboolean fails, WisselMatchVerdict verdict)
{
  return fails ? 1u << verdict : 0;
}

/* What excludes a place for everybody: a bit for each filter. */
guint
_wissel_match_judge_place (const WisselMatchFacts *facts, guint index)
{
  const FactsPlace *place = FACTS_PLACE (facts, index);
  guint             n_active = 0;
  guint             n_free = 0;

  for (guint i = 0; i < place->coaches.n; i++)
    {
      const FactsRelation *link = FACTS_RELATION (facts->place_coaches, place->coaches.first + i);
      const WisselMatchCoach *coach = FACTS_COACH (facts, link->to);

      n_active += coach->active ? 1 : 0;
      n_free += coach->active && coach->capacity > coach->used ? 1 : 0;
    }

  return fail_if (!place->given.published, WISSEL_MATCH_NOT_PUBLISHED) |
         fail_if (place->given.restricted, WISSEL_MATCH_RESTRICTED) |
         fail_if (n_active == 0, WISSEL_MATCH_NO_COACH) |
         fail_if (place->given.capacity <= place->given.used, WISSEL_MATCH_PLACE_FULL) |
         fail_if (n_active > 0 && n_free == 0, WISSEL_MATCH_COACH_FULL);
}

/* All filters that a pair fails, whose scores are known. */
static guint
judge_filters (const WisselMatchScores *self,
               const FactsLearner      *learner,
               const FactsPlace        *place,
               const Content           *content,
               const WisselMatchPair   *pair)
{
  const WisselMatchScore *scores = pair->scores;

  return fail_if (learner->questions.n == 0, WISSEL_MATCH_NO_QUESTION) |
         fail_if (learner->organisation == place->organisation, WISSEL_MATCH_OWN_ORGANISATION) |
         fail_if (
           _wissel_match_facts_conflict (self->facts, learner->organisation, place->organisation),
           WISSEL_MATCH_CONFLICT) |
         fail_if (scores[WISSEL_MATCH_LANGUAGE].status == WISSEL_MATCH_FAIL,
                  WISSEL_MATCH_NO_LANGUAGE) |
         fail_if (content->banned, WISSEL_MATCH_BANNED) |
         fail_if (content->status == WISSEL_MATCH_FAIL, WISSEL_MATCH_NO_CONTENT) |
         fail_if (scores[WISSEL_MATCH_LOCATION].status == WISSEL_MATCH_FAIL, WISSEL_MATCH_TOO_FAR) |
         fail_if (scores[WISSEL_MATCH_MOMENTS].status == WISSEL_MATCH_FAIL,
                  WISSEL_MATCH_NO_MOMENT) |
         fail_if (pair->total < (gint) self->options.quality_floor, WISSEL_MATCH_BELOW_FLOOR);
}

/* Judges one pair on all criteria; fills in everything but the words of the explanation. Returns
 * all filters that it fails. */
guint
_wissel_match_judge (const WisselMatchScores *self,
                     guint                    learner_index,
                     guint                    place_index,
                     const Content           *content,
                     WisselMatchPair         *pair)
{
  const WisselMatchFacts        *facts = self->facts;
  const FactsLearner            *learner = FACTS_LEARNER (facts, learner_index);
  const FactsPlace              *place = FACTS_PLACE (facts, place_index);
  const WisselMatchOrganisation *sender = FACTS_ORGANISATION (facts, learner->organisation);
  const WisselMatchOrganisation *host = FACTS_ORGANISATION (facts, place->organisation);
  guint                          failures;

  pair->learner = learner->given.id;
  pair->place = place->given.id;
  pair->question =
    content->question == FACTS_NONE ? 0 : FACTS_QUESTION (facts, content->question)->given.id;
  pair->cross_sector = sender->sector != NULL && host->sector != NULL &&
                       sender->sector != host->sector;

  judge_content (self, content, &pair->scores[WISSEL_MATCH_CONTENT]);
  judge_preference (self, learner, place, &pair->scores[WISSEL_MATCH_PREFERENCE]);
  judge_location (self, learner, place, &pair->scores[WISSEL_MATCH_LOCATION]);
  judge_moments (self, learner, place, &pair->scores[WISSEL_MATCH_MOMENTS]);
  judge_size (self, sender, host, &pair->scores[WISSEL_MATCH_SIZE]);
  judge_composition (self, sender, host, &pair->scores[WISSEL_MATCH_COMPOSITION]);
  judge_sector (self, sender, host, &pair->scores[WISSEL_MATCH_SECTOR]);
  judge_reciprocity (self, host, &pair->scores[WISSEL_MATCH_RECIPROCITY]);
  judge_language (self, learner, place, &pair->scores[WISSEL_MATCH_LANGUAGE]);

  pair->total = 0;
  for (guint i = 0; i < WISSEL_MATCH_N_CRITERIA; i++)
    pair->total += pair->scores[i].points;

  failures = self->place_failures[place_index] |
             judge_filters (self, learner, place, content, pair);
  pair->verdict = _wissel_match_first_failure (failures);

  return failures;
}
