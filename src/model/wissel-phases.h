#pragma once

#include "wissel-figure.h"

G_BEGIN_DECLS

#define WISSEL_PHASE_MAX_FIGURES 3

/**
 * WisselPhase:
 * @codes: code list with its title
 * @code: its code there, which is also its number
 * @figures: what it has delivered so far; ends with one without name
 * @open: (nullable): names of the figures that count what is not finished, with “|” between them
 *
 * A phase of a round of learning exchanges (ST-0) or of what comes before missions (TX-C, TX-O), in
 * the order in which they follow on each other.
 */
typedef struct
{
  const char  *codes;
  const char  *code;
  WisselFigure figures[WISSEL_PHASE_MAX_FIGURES + 1];
  const char  *open;
} WisselPhase;

/**
 * wissel_phases:
 * @kind: code of NETWORK_KIND
 * @n_phases: (out): how many
 *
 * Returns: (array length=n_phases) (transfer none): the phases
 */
const WisselPhase *wissel_phases (const char *kind, guint *n_phases);

/**
 * wissel_phase_is_current:
 * @self: a phase
 * @counts: (array): a number for each of its figures
 * @is_matched: whether the round has accepted matches
 *
 * Until the first match, people are busy with all that comes before matching; from then on with the
 * phases in which something is not finished.
 *
 * Returns: whether the round is in that phase
 */
gboolean
wissel_phase_is_current (const WisselPhase *self, const guint *counts, gboolean is_matched);

G_END_DECLS
