#pragma once

#include "wissel-match-problem.h"

G_BEGIN_DECLS

/*
 * Small instances of the matching problem, drawn at random, and their solution by trying
 * everything: with coaches, capacities, balances, hard limits, pins and bans.
 */

#define MOST 8

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

Instance            draw_instance (guint32 seed);
WisselMatchProblem *build_instance (const Instance *it);
WisselMatchProblem *solve_instance (const Instance *it, gboolean with_seconds);
void                rate_trial (Trial *trial);

/* The best value there is, and how many pins it keeps. */
gint64 try_everything (const Instance *it, gint *n_pins);

/* Capacities hold, every pair exists, and every coach serves the place. */
void assert_allowed (const Instance *it, const WisselMatchProblem *problem);

G_END_DECLS
