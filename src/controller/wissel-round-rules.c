#include "wissel-round-rules.h"

#include <glib/gi18n.h>
#include <string.h>

#include "wissel-codes.h"
#include "wissel-match-presets.h"

static WisselMatchSectorPreference
get_sector (const WisselRoundInfo *round)
{
  for (guint i = WISSEL_MATCH_SECTOR_ANY; i <= WISSEL_MATCH_SECTOR_OTHER; i++)
    if (g_strcmp0 (round->sector_pref, wissel_codes_nth ("SECTOR_PREF", i)) == 0)
      return (WisselMatchSectorPreference) i;

  return WISSEL_MATCH_SECTOR_ANY;
}

void
wissel_round_rules_init (WisselMatchOptions *options, const WisselRoundInfo *round)
{
  wissel_match_options_init (options);
  if (round == NULL)
    return;

  memcpy (options->weights, wissel_match_preset_for (round->approach)->weights,
          sizeof options->weights);
  options->sector_preference = get_sector (round);
}

gboolean
wissel_round_rules_are_its_weights (const WisselRoundInfo *round, const guint *weights)
{
  return round->approach != NULL &&
         wissel_match_preset_of (weights) == wissel_match_preset_for (round->approach);
}

char *
wissel_round_rules_explain_weights (const WisselRoundInfo *round, const guint *weights)
{
  const char *approach;

  if (round->approach == NULL)
    return g_strdup (_ ("The round names no approach."));

  approach = wissel_codes_label ("APPROACH", round->approach, wissel_language_of_interface ());
  if (wissel_round_rules_are_its_weights (round, weights))
    /* Translators: an approach, such as “stepwise”. */
    return g_strdup_printf (_ ("These weights go with the approach of the round: %s."), approach);

  /* Translators: 1: an approach, such as “stepwise”; 2: name of weights, such as “Content first” */
  return g_strdup_printf (_ ("The approach of the round (%1$s) would begin with “%2$s”."), approach,
                          _ (wissel_match_preset_for (round->approach)->label));
}

char *
wissel_round_rules_explain_sector (const WisselRoundInfo      *round,
                                   WisselMatchSectorPreference preference)
{
  if (preference == get_sector (round))
    return g_strdup (_ ("As the record of the round says."));

  /* Translators: what a round asks of the sectors, such as “another sector” */
  return g_strdup_printf (
    _ ("The record of the round says: %s."),
    wissel_codes_label ("SECTOR_PREF", round->sector_pref, wissel_language_of_interface ()));
}
