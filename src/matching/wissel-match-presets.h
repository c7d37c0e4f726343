#pragma once

#include "wissel-match-types.h"

G_BEGIN_DECLS

/**
 * WisselMatchPreset:
 * @name: stable name for scripts, such as `kick-off`
 * @label: message id of what people call it
 * @summary: message id of what it looks at, in a few words
 * @approach: (nullable): code of APPROACH of the rounds that begin with it
 * @weights: the weights
 *
 * Weights to begin with, for one way in which networks match (ST-5.5).
 */
typedef struct
{
  const char *name;
  const char *label;
  const char *summary;
  const char *approach;
  guint       weights[WISSEL_MATCH_N_CRITERIA];
} WisselMatchPreset;

/**
 * wissel_match_presets:
 * @n_presets: (out): how many
 *
 * Returns: (array length=n_presets) (transfer none): the presets, the usual one first
 */
const WisselMatchPreset *wissel_match_presets (guint *n_presets);

/**
 * wissel_match_preset_find:
 * @name: name of a preset
 * @error: return location; the message names the presets there are
 *
 * Returns: (transfer none): the preset, or %NULL
 */
const WisselMatchPreset *wissel_match_preset_find (const char *name, GError **error);

/**
 * wissel_match_preset_for:
 * @approach: (nullable): code of APPROACH
 *
 * Returns: (transfer none): the preset that a round of that approach begins with
 */
const WisselMatchPreset *wissel_match_preset_for (const char *approach);

/**
 * wissel_match_preset_of:
 * @weights: (array fixed-size=9): weights
 *
 * Returns: (transfer none) (nullable): the preset that has exactly these
 */
const WisselMatchPreset *wissel_match_preset_of (const guint *weights);

G_END_DECLS
