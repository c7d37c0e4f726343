#pragma once

#include "wissel-match-facts-private.h"
#include "wissel-match-scores.h"
#include "wissel-match-texts.h"

G_BEGIN_DECLS

/* The sentences of wissel_match_explain(), in the order of its table. */
typedef enum
{
  MESSAGE_COMPETENCIES_THEME,
  MESSAGE_COMPETENCIES,
  MESSAGE_THEME_WORDS,
  MESSAGE_THEME,
  MESSAGE_WORDS,
  MESSAGE_NOTHING_SHARED,
  MESSAGE_NOT_COMPARABLE,
  MESSAGE_FIRST_CHOICE,
  MESSAGE_SECOND_CHOICE,
  MESSAGE_THIRD_CHOICE,
  MESSAGE_NO_CHOICE,
  MESSAGE_NO_PREFERENCES,
  MESSAGE_FROM_HOME,
  MESSAGE_FROM_WORK,
  MESSAGE_HOME_TOO_FAR,
  MESSAGE_WORK_TOO_FAR,
  MESSAGE_NO_TRANSPORT,
  MESSAGE_TRANSPORT_NOT_KNOWN,
  MESSAGE_DISTANCE_NOT_KNOWN,
  MESSAGE_DAYS_ENOUGH,
  MESSAGE_DAYS_FEWER,
  MESSAGE_DAYS_NONE,
  MESSAGE_DAYS_NOT_KNOWN,
  MESSAGE_SIZE_SAME,
  MESSAGE_SIZE_NEXT,
  MESSAGE_SIZE_OTHER,
  MESSAGE_SIZE_NOT_KNOWN,
  MESSAGE_STAFF_SAME,
  MESSAGE_STAFF_MIXED,
  MESSAGE_STAFF_OTHER,
  MESSAGE_STAFF_NOT_KNOWN,
  MESSAGE_SECTOR_ANY,
  MESSAGE_SECTOR_SAME,
  MESSAGE_SECTOR_OTHER,
  MESSAGE_SECTOR_NOT_SAME,
  MESSAGE_SECTOR_NOT_OTHER,
  MESSAGE_SECTOR_NOT_KNOWN,
  MESSAGE_HOST_OWES,
  MESSAGE_HOST_EVEN,
  MESSAGE_HOST_GAVE,
  MESSAGE_LANGUAGE_SHARED,
  MESSAGE_LANGUAGE_NONE,
  MESSAGE_LANGUAGE_NOT_KNOWN,
  N_MESSAGES,
} ScoreMessage;

/* What a question and a place have in common; @base is on the scale of the default weight. */
typedef struct
{
  gint              base;
  WisselMatchStatus status;
  ScoreMessage      message;
  guint             n_wanted;
  guint             n_offered;
  guint             question; /* FACTS_NONE when the learner has none */
  gboolean          banned;
} Content;

typedef struct
{
  guint place;
  guint question;
  gint  total;
} Feasible;

struct _WisselMatchScores
{
  WisselMatchScores *origin; /* of the same round with fewer bans, or NULL: the index is its */
  WisselMatchFacts  *facts;
  WisselMatchOptions options;
  WisselMatchTexts  *texts; /* of the places */

  WisselMatchThesaurus *thesaurus;  /* in the languages of the round */
  GPtrArray            *offered_at; /* for each competency: GArray of places, or NULL */
  GPtrArray *relatives_of;          /* for each competency: GArray of competencies that answer it */
  guint     *place_failures;        /* filters that a place fails for everybody, a bit each */
  guint closed[WISSEL_MATCH_N_VERDICTS]; /* how many places fail which filter for everybody first */
  GArray *feasible;                      /* Feasible, by learner and place */
  gsize  *first_feasible;                /* for each learner, and one more */
  guint (*funnels)[WISSEL_MATCH_N_VERDICTS];
};

void _wissel_match_content_prepare (WisselMatchScores *self);
void _wissel_match_content_judge (const WisselMatchScores *self, guint learner, Content *contents);
void _wissel_match_content_judge_pair (const WisselMatchScores *self,
                                       guint                    learner,
                                       guint                    place,
                                       Content                 *content);
void _wissel_match_content_judge_question (
  const WisselMatchScores *self, guint learner, guint question, guint place, Content *content);

/* Questions put to all places, one after another; for one thread. Places that neither offer a
 * competency nor share a word take no time. */
typedef struct _ContentInquiry ContentInquiry;

ContentInquiry *_wissel_match_inquiry_new (const WisselMatchScores *scores);
void            _wissel_match_inquiry_free (ContentInquiry *self);
void            _wissel_match_inquiry_put (ContentInquiry *self, guint question);
gboolean        _wissel_match_inquiry_has_words (const ContentInquiry *self);
const GArray   *_wissel_match_inquiry_get_offering (const ContentInquiry *self);
void            _wissel_match_inquiry_mark_worded (const ContentInquiry *self, guint64 *places);
void _wissel_match_inquiry_weigh (const ContentInquiry *self, guint place, Content *content);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ContentInquiry, _wissel_match_inquiry_free)

/* Works out the feasible pairs of all learners, and for each how many pairs end where. */
typedef struct _Candidates Candidates;

Candidates *_wissel_match_candidates_new (WisselMatchScores *scores);
void        _wissel_match_candidates_free (Candidates *self);
void        _wissel_match_candidates_add (Candidates *self, guint learner);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Candidates, _wissel_match_candidates_free)

guint              _wissel_match_judge (const WisselMatchScores *self,
                                        guint                    learner,
                                        guint                    place,
                                        const Content           *content,
                                        WisselMatchPair         *pair);
guint              _wissel_match_judge_place (const WisselMatchFacts *facts, guint place);
WisselMatchVerdict _wissel_match_first_failure (guint failures);
gint               _wissel_match_portion (guint weight, gint part, gint whole);

WisselMatchVerdict _wissel_match_scores_weigh (
  const WisselMatchScores *self, guint learner, guint place, guint question, WisselMatchPair *pair);

G_END_DECLS
