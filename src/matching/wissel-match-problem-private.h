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

typedef struct
{
  guint place;
  gint  capacity;
} ProblemMoment;

/* A pair that needs one of some moments has a node of its own before them. */
typedef struct
{
  guint pair;
  guint first; /* in hub_moments */
  guint n;
} ProblemHub;

typedef struct
{
  gint  most_sent;     /* or -1 */
  gint  most_received; /* or -1 */
  guint out;           /* node before its learners, WISSEL_FLOW_NONE without a limit */
  guint in;            /* node behind its places, the same */
  guint out_arc;       /* the arcs that limit them */
  guint in_arc;
} ProblemLimit;

/* An arc to or from the bank, and what each of its units adds to the imbalance. */
typedef struct
{
  guint  arc;
  gint64 price;
} ProblemPrice;

/* Bits of the state of a pair; the rank stands above them. */
#define PAIR_PINNED 1u
#define PAIR_BANNED 2u
#define PAIR_RANK_SHIFT 2

struct _WisselMatchProblem
{
  gboolean    with_coaches;
  GArray     *levels; /* WisselMatchLevel; made anew by each build when there are goals */
  gboolean    has_goals;
  gboolean    in_points;     /* imbalance is taken off the scores */
  GArray     *organisations; /* WisselMatchBalance */
  GArray     *limits;        /* ProblemLimit, for each organisation */
  GArray     *prices;        /* ProblemPrice */
  GArray     *learners;      /* ProblemLearner */
  GArray     *places;        /* ProblemPlace */
  GArray     *coaches;       /* ProblemCoach */
  GArray     *links;         /* ProblemLink */
  GArray     *pairs;         /* ProblemPair */
  GArray     *moments;       /* ProblemMoment */
  GArray     *hubs;          /* ProblemHub, by pair */
  GArray     *hub_moments;   /* guint */
  GByteArray *states;        /* of the pairs */
  GArray     *seconds;       /* gint64: second costs of the pairs, none beyond its end */
  guint       n_pins;
  guint       most_pins; /* beyond which premiums would no longer add up exactly */
  gint64      pin_premium;
  gboolean    balanced; /* whether some organisation's balance counts: else all are one node */
  gboolean    solved;
  WisselFlow *flow;        /* arcs: one for each learner comes first */
  guint       first_place; /* nodes: learners come first */
  guint       first_coach;
  guint       first_organisation;
  guint       bank;
  guint       first_moment; /* the last nodes: those of moments, and then the hubs */
  guint       first_hub;
  gint       *pair_of;  /* for each learner */
  gint       *coach_of; /* for each learner */
  gint64     *net;      /* for each organisation, how many more it sends than it receives */

  WisselMatchGoal goals[WISSEL_MATCH_N_GOALS];
};

#define LEARNER(self, i) (&g_array_index ((self)->learners, ProblemLearner, i))
#define PLACE(self, i) (&g_array_index ((self)->places, ProblemPlace, i))
#define COACH(self, i) (&g_array_index ((self)->coaches, ProblemCoach, i))
#define LINK(self, i) (&g_array_index ((self)->links, ProblemLink, i))
#define PAIR(self, i) (&g_array_index ((self)->pairs, ProblemPair, i))
#define MOMENT(self, i) (&g_array_index ((self)->moments, ProblemMoment, i))
#define HUB(self, i) (&g_array_index ((self)->hubs, ProblemHub, i))
#define BALANCE(self, i) (&g_array_index ((self)->organisations, WisselMatchBalance, i))
#define LIMIT(self, i) (&g_array_index ((self)->limits, ProblemLimit, i))
#define LEVEL(self, i) (&g_array_index ((self)->levels, WisselMatchLevel, i))

gint64   _wissel_match_balance_price (const WisselMatchBalance *balance, gint64 net);
gboolean _wissel_match_problem_build (WisselMatchProblem *self, GError **error);
gboolean
_wissel_match_problem_decide (WisselMatchProblem *self, GCancellable *cancellable, GError **error);
void _wissel_match_problem_update_learner (WisselMatchProblem *self, guint learner);

/* wissel-match-goals.c */
gboolean _wissel_match_problem_make_levels (WisselMatchProblem *self);
gint64   _wissel_match_level_weigh (const WisselMatchLevel *level, const WisselMatchSums *sums);
gboolean _wissel_match_level_measure (const WisselMatchLevel *level,
                                      const WisselMatchSums  *most,
                                      gint64                  most_second,
                                      gint64                 *sum);
gboolean _wissel_match_problem_measure (const WisselMatchProblem *self,
                                        WisselMatchSums          *most,
                                        gint64                   *most_second);

static inline guint
problem_pair_rank (const WisselMatchProblem *self, guint pair)
{
  return self->states->data[pair] >> PAIR_RANK_SHIFT;
}

/* What a rank is worth. */
static inline gint64
problem_rank_value (guint rank)
{
  return rank > 0 ? 4 - (gint64) rank : 0;
}

static inline guint
problem_organisation_node (const WisselMatchProblem *self, guint organisation)
{
  return self->balanced ? self->first_organisation + organisation : self->bank;
}

/* Where learners of an organisation come from, and where those go that it receives. */
static inline guint
problem_sender_node (const WisselMatchProblem *self, guint organisation)
{
  guint out = LIMIT (self, organisation)->out;

  return out != WISSEL_FLOW_NONE ? out : problem_organisation_node (self, organisation);
}

static inline guint
problem_host_node (const WisselMatchProblem *self, guint organisation)
{
  guint in = LIMIT (self, organisation)->in;

  return in != WISSEL_FLOW_NONE ? in : problem_organisation_node (self, organisation);
}

G_END_DECLS
