#include "wissel-match-presets.h"

#include <glib/gi18n.h>
#include <string.h>

#include "wissel-error.h"

/* Each adds up to 100, so that scores of two presets can be compared. */
static const WisselMatchPreset presets[] = {
  { .name = "content-first",
    .label = N_ ("Content first"),
    .summary = N_ ("What question and place share decides; all else counts a little"),
    .approach = "STEPWISE",
    .weights = { [WISSEL_MATCH_CONTENT] = 50,
                 [WISSEL_MATCH_PREFERENCE] = 15,
                 [WISSEL_MATCH_LOCATION] = 15,
                 [WISSEL_MATCH_MOMENTS] = 10,
                 [WISSEL_MATCH_SIZE] = 3,
                 [WISSEL_MATCH_COMPOSITION] = 3,
                 [WISSEL_MATCH_SECTOR] = 2,
                 [WISSEL_MATCH_RECIPROCITY] = 2 } },
  { .name = "made-to-measure",
    .label = N_ ("Made to measure, by demand"),
    .summary = N_ ("The question of each switcher, and when and how far he or she can come"),
    .approach = "MADE_TO_MEASURE",
    .weights = { [WISSEL_MATCH_CONTENT] = 65,
                 [WISSEL_MATCH_PREFERENCE] = 5,
                 [WISSEL_MATCH_LOCATION] = 15,
                 [WISSEL_MATCH_MOMENTS] = 15 } },
  { .name = "hr-scan",
    .label = N_ ("HR scan"),
    .summary = N_ ("Strengths, size, staff and place of the organisations"),
    .weights = { [WISSEL_MATCH_CONTENT] = 30,
                 [WISSEL_MATCH_LOCATION] = 25,
                 [WISSEL_MATCH_MOMENTS] = 5,
                 [WISSEL_MATCH_SIZE] = 15,
                 [WISSEL_MATCH_COMPOSITION] = 15,
                 [WISSEL_MATCH_SECTOR] = 5,
                 [WISSEL_MATCH_RECIPROCITY] = 5 } },
  { .name = "kick-off",
    .label = N_ ("Kick-off with a top three"),
    .summary = N_ ("The top three that switchers gave at the kick-off leads"),
    .weights = { [WISSEL_MATCH_CONTENT] = 25,
                 [WISSEL_MATCH_PREFERENCE] = 45,
                 [WISSEL_MATCH_LOCATION] = 15,
                 [WISSEL_MATCH_MOMENTS] = 10,
                 [WISSEL_MATCH_RECIPROCITY] = 5 } },
};

const WisselMatchPreset *
wissel_match_presets (guint *n_presets)
{
  g_return_val_if_fail (n_presets != NULL, NULL);

  *n_presets = G_N_ELEMENTS (presets);

  return presets;
}

const WisselMatchPreset *
wissel_match_preset_find (const char *name, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
    {
      if (g_strcmp0 (name, presets[i].name) == 0)
        return &presets[i];

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", presets[i].name);
    }

  g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND,
               /* Translators: 1: what was asked for; 2: names such as “content-first, hr-scan” */
               _ ("There are no weights called “%1$s”. Choose one of: %2$s."), name, names->str);

  return NULL;
}

const WisselMatchPreset *
wissel_match_preset_for (const char *approach)
{
  for (guint i = 0; approach != NULL && i < G_N_ELEMENTS (presets); i++)
    if (g_strcmp0 (approach, presets[i].approach) == 0)
      return &presets[i];

  return &presets[0];
}

const WisselMatchPreset *
wissel_match_preset_of (const guint *weights)
{
  for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
    if (memcmp (weights, presets[i].weights, sizeof presets[i].weights) == 0)
      return &presets[i];

  return NULL;
}
