#pragma once

#include "wissel-match-relax.h"

G_BEGIN_DECLS

/* A small round to change one thing in: two organisations, a learner with a question, and a place
 * with a coach that answers it in every respect. Ids: organisations 1 and 2, learner 10,
 * question 20, place 30, coach 40. A question with id 0 is none. */
typedef struct
{
  WisselMatchOrganisation sender;
  WisselMatchOrganisation host;
  WisselMatchLearner      learner;
  WisselMatchQuestion     question;
  WisselMatchPlace        place;
  WisselMatchCoach        coach;
  gboolean                conflict; /* between the two organisations */
} SmallRound;

SmallRound        *small_round_new (void);
WisselMatchFacts  *small_round_start (const SmallRound *round);
WisselMatchScores *small_round_score (WisselMatchFacts *facts, const WisselMatchOptions *options);

/* Adds a question that says nothing, so that its content decides nothing. */
void add_blank_question (WisselMatchFacts *facts, gint64 id, gint64 learner);

WisselMatchScores *score_at_price (WisselMatchFacts *facts, guint reciprocity_price);
WisselMatchPlan   *make_plan (WisselMatchScores *scores);

/* What a person fixed or forbade. */
typedef struct
{
  gint64   learner;
  gint64   place;
  gboolean pins;
} Override;

void add_overrides (WisselMatchFacts *facts, const GArray *overrides);

/* How to draw a round at random. */
typedef struct
{
  guint    n_organisations;
  guint    n_learners;
  guint    n_places;
  guint    n_coaches;
  guint    n_pins;
  guint    n_bans;
  gboolean backwards; /* adds everything in the opposite order */

  const WisselMatchRelaxation *change; /* made to what is drawn; NULL for none */

  guint n_competencies; /* that questions ask for and places offer; then more is left unsaid, too */

  const GArray *overrides;  /* of Override; NULL for none */
  gboolean      one_by_one; /* places take more people in the round than in the same week */

  const GArray *must; /* ids of those who have to get a place; NULL for some */
} RandomRound;

WisselMatchFacts *random_round (const RandomRound *plan, guint32 seed);

/* Id of a learner of such a round. */
gint64 random_learner (guint number);
gint64 random_place (guint number);

/* Everything about a plan as text, to compare byte for byte. */
char *describe_plan (const WisselMatchPlan *plan);

G_END_DECLS
