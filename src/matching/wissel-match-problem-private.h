#pragma once

#include "wissel-match-problem.h"

G_BEGIN_DECLS

typedef struct
{
  guint organisation;
  gint  priority;
  guint n_pairs;
  guint n_pins;
} ProblemLearner;

typedef struct
{
  guint organisation;
  gint  capacity;
  gint  seats; /* as many of them as pairs can take */
  guint n_pairs;
  guint n_links;
  guint coach; /* the last one linked */
  guint out;   /* node behind the seats, WISSEL_FLOW_NONE when a single coach stands there */
} ProblemPlace;

typedef struct
{
  gint  capacity;
  gint  seats;        /* as many of them as links can take */
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
  guint learner;
  guint place;
  gint  score;
} ProblemPair;

/* Bits of the state of a pair. */
#define PAIR_PINNED 1u
#define PAIR_BANNED 2u

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
  GByteArray *states;        /* of the pairs */
  GArray     *seconds;       /* gint64: second costs of the pairs, none beyond its end */
  guint       n_pins;
  gint64      pin_premium;
  gboolean    balanced; /* whether some organisation's balance counts: else all are one node */
  gboolean    solved;
  WisselFlow *flow;        /* arcs: one for each learner comes first */
  guint       first_place; /* nodes: learners come first */
  guint       first_coach;
  guint       first_organisation;
  guint       bank;
  gint       *pair_of;  /* for each learner */
  gint       *coach_of; /* for each learner */
};

#define LEARNER(self, i) (&g_array_index ((self)->learners, ProblemLearner, i))
#define PLACE(self, i) (&g_array_index ((self)->places, ProblemPlace, i))
#define COACH(self, i) (&g_array_index ((self)->coaches, ProblemCoach, i))
#define LINK(self, i) (&g_array_index ((self)->links, ProblemLink, i))
#define PAIR(self, i) (&g_array_index ((self)->pairs, ProblemPair, i))
#define BALANCE(self, i) (&g_array_index ((self)->organisations, WisselMatchBalance, i))

gint64   _wissel_match_balance_price (const WisselMatchBalance *balance, gint64 net);
gboolean _wissel_match_problem_build (WisselMatchProblem *self, GError **error);
void     _wissel_match_problem_update_learner (WisselMatchProblem *self, guint learner);

static inline guint
problem_organisation_node (const WisselMatchProblem *self, guint organisation)
{
  return self->balanced ? self->first_organisation + organisation : self->bank;
}

G_END_DECLS
