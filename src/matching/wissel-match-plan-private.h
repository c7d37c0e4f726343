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
  gboolean pinned;
} PlanPair;

struct _WisselMatchPlan
{
  WisselMatchScores  *scores;
  WisselMatchProblem *problem;
  gint64              placed_value;
  guint               released;     /* learner whose pins are left out, plus one; 0: none */
  GArray             *pairs;        /* PlanPair, by number in the problem */
  GArray             *placements;   /* WisselMatchPlacement */
  GArray             *unplaced;     /* WisselMatchUnplaced */
  GArray             *pin_problems; /* WisselMatchPinProblem */
};

gboolean _wissel_match_plan_build (WisselMatchPlan *self, guint price, GError **error);
void     _wissel_match_plan_explain_unplaced (const WisselMatchPlan *self,
                                              guint                  learner,
                                              gboolean               has_pin,
                                              WisselMatchUnplaced   *unplaced);

/* How many rounds of waiting, one more for each person, a drop of the value means. */
gint _wissel_match_plan_read_priority (const WisselMatchPlan *self, gint64 value);
gint _wissel_match_plan_get_priority (const WisselMatchPlan *self, guint learner);

G_END_DECLS
