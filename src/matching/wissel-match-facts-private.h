#pragma once

#include "wissel-match-facts.h"

G_BEGIN_DECLS

/*
 * Sealed facts: every list is in the order of its ids, references are indices into the other
 * lists, and codes are shared strings that compare by address.
 */

#define FACTS_NONE G_MAXUINT

typedef struct
{
  guint first;
  guint n;
} FactsRange;

typedef struct
{
  WisselMatchLearner given;
  guint              organisation;
  guint64            languages;
  FactsRange         questions;      /* in questions_of */
  guint              preferences[3]; /* organisations, FACTS_NONE */
  gboolean           has_preferences;
  FactsRange         bans;
  const guint64     *days; /* NULL: nothing entered */
} FactsLearner;

typedef struct
{
  WisselMatchQuestion given;
  guint               learner;
  FactsRange          competencies; /* in question_competencies */
} FactsQuestion;

typedef struct
{
  WisselMatchPlace given;
  guint            organisation;
  guint64          languages;
  FactsRange       competencies; /* in place_competencies */
  FactsRange       themes;       /* in place_themes */
  FactsRange       coaches;      /* in place_coaches */
  FactsRange       taken_weeks;
  const guint64   *days;
} FactsPlace;

typedef struct
{
  WisselMatchCompetency given;
  guint                 parent;
  guint                 same_as; /* first entry with the same URI, often itself */
} FactsCompetency;

/* Two records that belong together; before sealing by id, afterwards by index as well. */
typedef struct
{
  gint64      a;
  gint64      b;
  gint64      c;    /* rank of a preference, question of a pin or ban */
  const char *code; /* theme */
  guint       from;
  guint       to;
  guint       via;
} FactsRelation;

/* What a competency is called. */
typedef struct
{
  gint64         competency;
  const char    *label;
  WisselLanguage language; /* WISSEL_N_LANGUAGES: not known */
} FactsLabel;

struct _WisselMatchFacts
{
  WisselMatchFacts *origin; /* what all but the pins and bans is shared with, or NULL */
  GStringChunk     *strings;
  gboolean          sealed;
  GArray           *organisations;  /* WisselMatchOrganisation */
  GArray           *learners;       /* FactsLearner */
  GArray           *questions;      /* FactsQuestion */
  GArray           *places;         /* FactsPlace */
  GArray           *coaches;        /* WisselMatchCoach */
  GArray           *competencies;   /* FactsCompetency */
  GArray           *labels;         /* FactsLabel */
  GArray           *availabilities; /* WisselMatchAvailability */
  /* FactsRelation each, in the order of the indices once sealed. */
  GArray     *preferences;
  GArray     *questions_of;
  GArray     *question_competencies;
  GArray     *place_competencies;
  GArray     *place_themes;
  GArray     *place_coaches;
  GArray     *taken_weeks;  /* a place, with a week as b and a match as c */
  GArray     *conflicts;    /* each said from both sides */
  FactsRange *conflicts_of; /* for each organisation, in conflicts */
  GArray     *pins;
  GArray     *bans;
  guint       n_day_words;
  guint32     first_day; /* of the rows of days, in days of the calendar */
  guint64    *days;      /* of all learners and places, n_day_words each */
};

#define FACTS_ORGANISATION(f, i) (&g_array_index ((f)->organisations, WisselMatchOrganisation, i))
#define FACTS_LEARNER(f, i) (&g_array_index ((f)->learners, FactsLearner, i))
#define FACTS_QUESTION(f, i) (&g_array_index ((f)->questions, FactsQuestion, i))
#define FACTS_PLACE(f, i) (&g_array_index ((f)->places, FactsPlace, i))
#define FACTS_COACH(f, i) (&g_array_index ((f)->coaches, WisselMatchCoach, i))
#define FACTS_COMPETENCY(f, i) (&g_array_index ((f)->competencies, FactsCompetency, i))
#define FACTS_RELATION(array, i) (&g_array_index (array, FactsRelation, i))

guint _wissel_match_facts_find (const GArray *records, gint64 id);
gint
_wissel_match_facts_way (const FactsLearner *learner, const FactsPlace *place, gboolean *from_work);
gint
_wissel_match_facts_common_days (const WisselMatchFacts *self, const guint64 *a, const guint64 *b);
gboolean
      _wissel_match_facts_conflict (const WisselMatchFacts *self, guint organisation, guint other);
void  _wissel_match_facts_list_weeks (const WisselMatchFacts *self,
                                      guint                   learner,
                                      guint                   place,
                                      GArray                 *weeks);
guint _wissel_match_week_of_day (guint32 day);
gboolean _wissel_match_facts_seal_days (WisselMatchFacts *self, GError **error);

G_END_DECLS
