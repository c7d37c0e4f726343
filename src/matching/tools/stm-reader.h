#pragma once

#include "wissel-match-problem.h"

G_BEGIN_DECLS

/* An instance as read from a `.stm` file. */
typedef struct
{
  WisselMatchProblem *problem;
  guint               n_learners;
  GArray             *pairs; /* WisselMatchPairing, as numbered in the problem */
  GArray             *pins;  /* guint: numbers of pairs */
  guint               n_pins;
  GArray             *lost; /* WisselMatchPairing: pins that the solution does not hold */
} StmInstance;

StmInstance *stm_instance_read (const char *path, GError **error);
void         stm_instance_find_lost_pins (StmInstance *self);
void         stm_instance_free (StmInstance *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StmInstance, stm_instance_free)

G_END_DECLS
