#pragma once

#include "wissel-match-problem.h"

G_BEGIN_DECLS

typedef struct
{
  guint organisation;
  gint  priority;
} ProblemLearner;

typedef struct
{
  guint organisation;
  gint  capacity;
  guint n_links;
  guint coach; /* the last one linked */
  guint out;   /* node behind the seats, WISSEL_FLOW_NO_NODE when a single coach stands there */
} ProblemPlace;

typedef struct
{
  gint  capacity;
  guint organisation; /* G_MAXUINT while no place is linked */
} ProblemCoach;

typedef struct
{
  guint  place;
  guint  coach;
  gint64 second;
  guint  arc;
} ProblemLink;

typedef struct
{
  guint    learner;
  guint    place;
  gint     score;
  gboolean dropped;
  gboolean pinned;
  gint64   second;
} ProblemPair;

struct _WisselMatchProblem
{
  gint64      placed_value;
  gboolean    with_coaches;
  GArray     *organisations; /* WisselMatchBalance */
  GArray     *learners;      /* ProblemLearner */
  GArray     *places;        /* ProblemPlace */
  GArray     *coaches;       /* ProblemCoach */
  GArray     *links;         /* ProblemLink */
  GArray     *pairs;         /* ProblemPair */
  guint       n_pins;
  gint64      pin_premium;
  gboolean    balanced; /* whether some organisation's balance counts: else all are one node */
  WisselFlow *flow;
  guint       first_place; /* nodes: learners come first */
  guint       first_coach;
  guint       first_organisation;
  guint       bank;
  guint       first_pair; /* arcs: one for each learner comes first */
  gint       *pair_of;    /* for each learner */
  gint       *coach_of;   /* for each learner */
};

#define LEARNER(self, i) (&g_array_index ((self)->learners, ProblemLearner, i))
#define PLACE(self, i) (&g_array_index ((self)->places, ProblemPlace, i))
#define COACH(self, i) (&g_array_index ((self)->coaches, ProblemCoach, i))
#define LINK(self, i) (&g_array_index ((self)->links, ProblemLink, i))
#define PAIR(self, i) (&g_array_index ((self)->pairs, ProblemPair, i))
#define BALANCE(self, i) (&g_array_index ((self)->organisations, WisselMatchBalance, i))

gint64   _wissel_match_balance_price (const WisselMatchBalance *balance, gint64 net);
gboolean _wissel_match_problem_build (WisselMatchProblem *self, GError **error);

static inline guint
problem_organisation_node (const WisselMatchProblem *self, guint organisation)
{
  return self->balanced ? self->first_organisation + organisation : self->bank;
}

G_END_DECLS
