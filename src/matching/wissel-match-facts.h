#pragma once

#include "wissel-match-types.h"

G_BEGIN_DECLS

/*
 * What a round knows, as plain structs: fill a WisselMatchFacts with the add functions in any
 * order, then seal it. Everything given is copied. Sealed facts never change, so any number of
 * threads may read them. Ids are those of the records; a name may be missing everywhere, it only
 * serves sentences. The order in which facts are added has no influence on any result.
 */

typedef struct _WisselMatchFacts WisselMatchFacts;

/**
 * WisselMatchComposition:
 *
 * Whether an organisation employs white-collar workers, blue-collar workers or both.
 */
typedef enum
{
  WISSEL_MATCH_COMPOSITION_UNKNOWN,
  WISSEL_MATCH_COMPOSITION_WHITE,
  WISSEL_MATCH_COMPOSITION_MIX,
  WISSEL_MATCH_COMPOSITION_BLUE,
} WisselMatchComposition;

/**
 * WisselMatchAnswer:
 *
 * A question that may have been left open.
 */
typedef enum
{
  WISSEL_MATCH_NOT_SAID,
  WISSEL_MATCH_NO,
  WISSEL_MATCH_YES,
} WisselMatchAnswer;

/**
 * WisselMatchPoint:
 * @known: whether there is a position
 * @latitude: millionths of a degree north
 * @longitude: millionths of a degree east
 *
 * A position on the map; {0} is an unknown one.
 */
typedef struct
{
  gboolean known;
  gint     latitude;
  gint     longitude;
} WisselMatchPoint;

/**
 * WisselMatchOrganisation:
 * @name: (nullable): short name
 * @size_band: 1 (1–4 people) to 9 (1000 and more), 0 when unknown
 * @sector: (nullable): code of the sector
 * @sent: exchanges in which the organisation sent somebody, over all rounds so far
 * @hosted: exchanges in which it was the host
 * @has_promised: whether it promised how many it sends and receives in this round
 * @may_send: how many of those promised to be sent are not placed yet
 * @may_host: how many of those promised to be received are not placed yet
 */
typedef struct
{
  gint64                 id;
  const char            *name;
  guint                  size_band;
  WisselMatchComposition composition;
  const char            *sector;
  gint                   sent;
  gint                   hosted;
  gboolean               has_promised;
  gint                   may_send;
  gint                   may_host;
} WisselMatchOrganisation;

/**
 * WisselMatchLearner:
 * @organisation: id of the sending organisation
 * @name: (nullable): name for sentences
 * @languages: (nullable): codes of the languages known, separated by commas, blanks or
 *   semicolons ("nl, fr"); %NULL or empty when not known
 * @home: position of the home
 * @work: position of the usual workplace
 * @region: (nullable): the part of the country where the home is, or else the workplace
 * @max_distance: the longest way accepted, in metres; negative when not known
 * @needs_public_transport: whether the place has to be in reach of it
 * @rounds_waited: rounds in which no place was found
 * @must_be_placed: whether the learner has to get a place, and so goes before those who waited
 */
typedef struct
{
  gint64           id;
  gint64           organisation;
  const char      *name;
  const char      *languages;
  WisselMatchPoint home;
  WisselMatchPoint work;
  const char      *region;
  gint             max_distance;
  gboolean         needs_public_transport;
  guint            rounds_waited;
  gboolean         must_be_placed;
} WisselMatchLearner;

/**
 * WisselMatchQuestion:
 * @learner: id of the learner
 * @text: (nullable): the wording
 * @language: the language of the wording
 * @theme: (nullable): code of the theme
 *
 * A learner may have several; for each place the question that brings the most points counts,
 * the one with the lowest id among equals.
 */
typedef struct
{
  gint64         id;
  gint64         learner;
  const char    *text;
  WisselLanguage language;
  const char    *theme;
} WisselMatchQuestion;

/**
 * WisselMatchPlace:
 * @organisation: id of the host
 * @title: (nullable): title for sentences
 * @text: (nullable): what can be learned there
 * @language: the language of @text
 * @languages: (nullable): codes of the languages spoken there, as for a learner
 * @published: whether the place is open
 * @restricted: whether a restriction of the host covers it
 * @capacity: how many people it can take in the round
 * @at_once: how many of them in the same week; 0 for all of them
 * @used: how many of them are taken by matches that are fixed already
 * @days_offered: tenths of a day offered (20 for two days)
 * @position: where it is
 * @region: (nullable): the part of the country where it is
 * @public_transport: whether public transport reaches it
 */
typedef struct
{
  gint64            id;
  gint64            organisation;
  const char       *title;
  const char       *text;
  WisselLanguage    language;
  const char       *languages;
  gboolean          published;
  gboolean          restricted;
  gint              capacity;
  gint              at_once;
  gint              used;
  gint              days_offered;
  WisselMatchPoint  position;
  const char       *region;
  WisselMatchAnswer public_transport;
} WisselMatchPlace;

/**
 * WisselMatchCoach:
 * @name: (nullable): name for sentences
 * @active: whether the coach may be chosen
 * @capacity: how many people he or she can take, or %WISSEL_MATCH_NO_LIMIT
 * @used: how many of them are taken by matches that are fixed already
 */
typedef struct
{
  gint64      id;
  const char *name;
  gboolean    active;
  gint        capacity;
  gint        used;
} WisselMatchCoach;

/**
 * WisselMatchCompetency:
 * @name: (nullable): label for sentences
 * @parent: id of the entry above it in the same framework, or 0
 * @uri: (nullable): ESCO URI; entries with the same one are the same competency
 */
typedef struct
{
  gint64      id;
  const char *name;
  gint64      parent;
  const char *uri;
} WisselMatchCompetency;

/**
 * WisselMatchAvailability:
 * @from: first day, `YYYY-MM-DD`
 * @to: last day, `YYYY-MM-DD`
 * @weekdays: (nullable): digits 1 (Monday) to 7 that count; %NULL for all
 * @available: %FALSE takes the days away from what the other lines give
 *
 * A stretch of days; one of @learner and @place is 0.
 */
typedef struct
{
  gint64      learner;
  gint64      place;
  const char *from;
  const char *to;
  const char *weekdays;
  gboolean    available;
} WisselMatchAvailability;

/**
 * wissel_match_point:
 * @latitude: degrees north
 * @longitude: degrees east
 *
 * Returns: the position; an unknown one when the numbers are none on earth
 */
WisselMatchPoint wissel_match_point (double latitude, double longitude);

/**
 * wissel_match_size_band:
 * @code: (nullable): a stored code such as `20-49`
 *
 * Returns: 1 to 9, or 0 when unknown
 */
guint wissel_match_size_band (const char *code);

/**
 * wissel_match_facts_new:
 *
 * Returns: (transfer full): empty facts
 */
WisselMatchFacts *wissel_match_facts_new (void);

WisselMatchFacts *wissel_match_facts_ref (WisselMatchFacts *self);
void              wissel_match_facts_unref (WisselMatchFacts *self);

/**
 * wissel_match_facts_copy:
 * @self: sealed facts
 *
 * Returns: (transfer full): the same facts, to which pins and bans can be added, and nothing else,
 *   before they are sealed in their turn; what both have in common is shared
 */
WisselMatchFacts *wissel_match_facts_copy (WisselMatchFacts *self);

void wissel_match_facts_add_organisation (WisselMatchFacts              *self,
                                          const WisselMatchOrganisation *organisation);
void wissel_match_facts_add_learner (WisselMatchFacts *self, const WisselMatchLearner *learner);
void wissel_match_facts_add_question (WisselMatchFacts *self, const WisselMatchQuestion *question);
void wissel_match_facts_add_place (WisselMatchFacts *self, const WisselMatchPlace *place);
void wissel_match_facts_add_coach (WisselMatchFacts *self, const WisselMatchCoach *coach);
void wissel_match_facts_add_competency (WisselMatchFacts            *self,
                                        const WisselMatchCompetency *competency);
/**
 * wissel_match_facts_add_label:
 * @self: facts that are not sealed
 * @competency: id of a competency of the dictionary; need not be added itself
 * @label: a name or synonym of it
 * @language: the language of the label; %WISSEL_N_LANGUAGES when it is not known
 *
 * What competencies are called, so that texts are found to name the same.
 */
void wissel_match_facts_add_label (WisselMatchFacts *self,
                                   gint64            competency,
                                   const char       *label,
                                   WisselLanguage    language);

void wissel_match_facts_add_availability (WisselMatchFacts              *self,
                                          const WisselMatchAvailability *availability);

/**
 * wissel_match_facts_add_preference:
 * @self: facts that are not sealed
 * @learner: id of the learner
 * @rank: 1 to 3
 * @organisation: id of the organisation wished for
 *
 * Adds one line of the top 3.
 */
void wissel_match_facts_add_preference (WisselMatchFacts *self,
                                        gint64            learner,
                                        guint             rank,
                                        gint64            organisation);

void wissel_match_facts_add_question_competency (WisselMatchFacts *self,
                                                 gint64            question,
                                                 gint64            competency);
void
wissel_match_facts_add_place_competency (WisselMatchFacts *self, gint64 place, gint64 competency);
void wissel_match_facts_add_place_theme (WisselMatchFacts *self, gint64 place, const char *theme);
void wissel_match_facts_add_place_coach (WisselMatchFacts *self, gint64 place, gint64 coach);

/**
 * wissel_match_facts_add_taken_week:
 * @self: facts that are not sealed
 * @place: id of a place
 * @match: id of a match that is fixed already
 * @date: a day in the week that it takes, `YYYY-MM-DD`; what is no date takes none
 *
 * Counts where the place takes more people in the round than at once.
 */
void wissel_match_facts_add_taken_week (WisselMatchFacts *self,
                                        gint64            place,
                                        gint64            match,
                                        const char       *date);

/**
 * wissel_match_facts_add_conflict:
 * @self: facts that are not sealed
 * @organisation: id of an organisation
 * @other: id of another one
 *
 * Neither sends anybody to the other, whatever else would speak for it.
 */
void wissel_match_facts_add_conflict (WisselMatchFacts *self, gint64 organisation, gint64 other);

/**
 * wissel_match_facts_add_pin:
 * @self: facts that are not sealed
 * @learner: id of the learner
 * @question: id of the question to answer, or 0 for the one that fits best
 * @place: id of the place
 *
 * Fixes a pair: the plan keeps it, or names it among the pins that cannot be kept.
 */
void
wissel_match_facts_add_pin (WisselMatchFacts *self, gint64 learner, gint64 question, gint64 place);

/**
 * wissel_match_facts_add_ban:
 * @self: facts that are not sealed
 * @learner: id of the learner
 * @question: id of a question, or 0 for every question of the learner
 * @place: id of the place
 *
 * Forbids a pair.
 */
void
wissel_match_facts_add_ban (WisselMatchFacts *self, gint64 learner, gint64 question, gint64 place);

/**
 * wissel_match_facts_seal:
 * @self: facts
 * @error: return location for an error
 *
 * Checks that every id is given once and every reference leads somewhere, and puts everything
 * into the order of the ids. Call it once, after the last add function.
 *
 * Returns: %FALSE with %WISSEL_ERROR_INVALID when the facts contradict themselves; they are of
 *   no use then
 */
gboolean wissel_match_facts_seal (WisselMatchFacts *self, GError **error);

guint wissel_match_facts_get_n_learners (const WisselMatchFacts *self);
guint wissel_match_facts_get_n_places (const WisselMatchFacts *self);

/**
 * wissel_match_facts_must_be_placed:
 * @self: sealed facts
 * @learner: id of a learner
 *
 * Returns: whether the learner has to get a place; %FALSE when there is none
 */
gboolean wissel_match_facts_must_be_placed (const WisselMatchFacts *self, gint64 learner);

/**
 * wissel_match_facts_get_competency_name:
 * @self: sealed facts
 * @competency: id of a competency
 *
 * Returns: (transfer none) (nullable): its label
 */
const char *wissel_match_facts_get_competency_name (const WisselMatchFacts *self,
                                                    gint64                  competency);

/**
 * wissel_match_facts_get_distance:
 * @self: sealed facts
 * @learner: id of a learner
 * @place: id of a place
 * @from_work: (out) (optional): whether the way from work is the shorter one
 *
 * The way to the place as it is scored: the shorter of the straight lines from home and from
 * work, times 1.3, in whole hundreds of metres. Computed with integers only.
 *
 * Returns: metres, or -1 when a position is missing
 */
gint wissel_match_facts_get_distance (const WisselMatchFacts *self,
                                      gint64                  learner,
                                      gint64                  place,
                                      gboolean               *from_work);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselMatchFacts, wissel_match_facts_unref)

G_END_DECLS
