#pragma once

#include "wissel-match-problem.h"

G_BEGIN_DECLS

/*
 * Small instances of the matching problem, drawn at random, and their solution by trying
 * everything: with coaches, capacities, balances, hard limits, pins and bans.
 */

#define MOST 8
#define MOMENTS 3

typedef struct
{
  guint              n_organisations;
  guint              n_learners;
  guint              n_places;
  guint              n_coaches;
  gint64             placed_value;
  WisselMatchBalance balances[MOST];
  guint              sender[MOST];
  gint               priority[MOST];
  guint              host[MOST];
  gint               seats[MOST];
  gint               time[MOST];         /* of each coach */
  gboolean           serves[MOST][MOST]; /* place, coach */
  gint               score[MOST][MOST];  /* learner, place; -1: no pair */
  gboolean           banned[MOST][MOST];
  gboolean           pinned[MOST][MOST];
  gint64             second[MOST][MOST];      /* learner, place */
  gint64             link_second[MOST][MOST]; /* place, coach */
  guint              rank[MOST][MOST];        /* learner, place */
  gint               most_sent[MOST];         /* of each organisation, or -1 */
  gint               most_received[MOST];

  gint  at_once[MOST];    /* of each place, at each of its moments */
  guint fits[MOST][MOST]; /* learner, place: a bit for each of MOMENTS of it, 0 where any does */
} Instance;

/* One way to place everybody. */
typedef struct
{
  const Instance *it;
  gint            place[MOST];
  gint            seats[MOST];
  gint            time[MOST];
  gint            kept_pins;
  gint            best_pins;
  gint64          best;
} Trial;

Instance draw_instance (guint32 seed);
/* The best solution places the most; @placed_value times priorities, scores and imbalances. */
WisselMatchProblem *new_problem (gint64 placed_value, gboolean with_coaches, gboolean with_seconds);
guint add_pair (WisselMatchProblem *problem, guint learner, guint place, gint score, gint64 second);

WisselMatchProblem *build_instance (const Instance *it, gboolean with_seconds);

/* Adds what an instance consists of to a problem that knows what is best. */
void fill_problem (const Instance *it, WisselMatchProblem *problem);

WisselMatchProblem *solve_instance (const Instance *it, gboolean with_seconds);
void                rate_trial (Trial *trial);

/* Whether those who go to each place fit into its moments. */
gboolean fits_moments (const Instance *it, const gint *place_of);

/* The best value there is, and how many pins it keeps. */
gint64 try_everything (const Instance *it, gint *n_pins);

/* The price of a pair; what it says is lost comes to it. */
gboolean price_instance (const Instance           *it,
                         const WisselMatchProblem *problem,
                         guint                     learner,
                         guint                     place,
                         GArray                   *moves,
                         gint64                   *price);

/* Capacities hold, every pair exists, and every coach serves the place. */
void assert_allowed (const Instance *it, const WisselMatchProblem *problem);

G_END_DECLS
