#pragma once

#include "wissel-match-plan.h"
#include "wissel-match-problem.h"
#include "wissel-match-scores-private.h"

G_BEGIN_DECLS

/* What the plan knows of a pair of the problem. */
typedef struct
{
  guint    learner;
  guint    place;
  guint    question;
  gint     total;
  gboolean only_pinned; /* not feasible: chosen where a person wants it, and nowhere else */
} PlanPair;

struct _WisselMatchPlan
{
  WisselMatchScores  *scores;
  WisselMatchProblem *problem;
  WisselMatchPlan    *unpriced;     /* where balance has no price; NULL before it was asked for */
  guint               released;     /* learner whose pins are left out, plus one; 0: none */
  GArray             *pairs;        /* PlanPair, by number in the problem, learner by learner */
  GArray             *first_pair;   /* guint: of each learner, and one more */
  GHashTable         *moments;      /* of the problem, by place and week */
  GArray             *placements;   /* WisselMatchPlacement */
  GArray             *unplaced;     /* WisselMatchUnplaced */
  GArray             *pin_problems; /* WisselMatchPinProblem */
};

/* wissel-match-plan-build.c */
gboolean _wissel_match_plan_pose (WisselMatchPlan       *self,
                                  const WisselMatchPlan *before,
                                  gboolean               balanced,
                                  GError               **error);
gboolean _wissel_match_plan_takes_points (const WisselMatchPlan *self);
guint    _wissel_match_plan_get_rank (const WisselMatchPlan *self, guint learner, guint place);

/* wissel-match-unplaced.c; of each place the pair with the fewest points, or FACTS_NONE */
guint *_wissel_match_plan_find_holders (const WisselMatchPlan *self);
void   _wissel_match_plan_explain_unplaced (const WisselMatchPlan *self,
                                            guint                  learner,
                                            gboolean               has_pin,
                                            const guint           *holders,
                                            WisselMatchUnplaced   *unplaced);

/* wissel-match-weeks.c */
void _wissel_match_plan_add_moments (WisselMatchPlan *self);
void _wissel_match_plan_limit_pair (WisselMatchPlan *self, guint pair, guint learner, guint place);
void _wissel_match_plan_find_moments (const WisselMatchPlan *self,
                                      guint                  learner,
                                      guint                  place,
                                      GArray                *moments);
gboolean _wissel_match_plan_has_week (const WisselMatchPlan *self, guint learner, guint place);
gboolean _wissel_match_plan_is_bound (const WisselMatchPlan *self, guint learner, guint place);
void     _wissel_match_plan_set_weeks (WisselMatchPlan *self);

G_END_DECLS
