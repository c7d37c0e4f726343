/* Weights to begin with. */

#include "wissel-error.h"
#include "wissel-match-presets.h"

static void
test_table (void)
{
  guint                    n_presets;
  const WisselMatchPreset *presets = wissel_match_presets (&n_presets);

  g_assert_cmpuint (n_presets, ==, 4);
  for (guint i = 0; i < n_presets; i++)
    {
      WisselMatchOptions options;
      g_autoptr (GError) error = NULL;
      guint              sum = 0;

      wissel_match_options_init (&options);
      for (guint c = 0; c < WISSEL_MATCH_N_CRITERIA; c++)
        sum += options.weights[c] = presets[i].weights[c];

      g_assert_cmpuint (sum, ==, 100);
      g_assert_true (wissel_match_options_check (&options, &error));
      g_assert_true (wissel_match_preset_find (presets[i].name, NULL) == &presets[i]);
      g_assert_true (wissel_match_preset_of (options.weights) == &presets[i]);
      options.weights[WISSEL_MATCH_CONTENT]++;
      g_assert_null (wissel_match_preset_of (options.weights));
    }
}

static void
test_which_is_first (void)
{
  WisselMatchOptions options;

  wissel_match_options_init (&options);
  g_assert_cmpstr (wissel_match_preset_of (options.weights)->name, ==, "content-first");
  g_assert_cmpstr (wissel_match_preset_for (NULL)->name, ==, "content-first");
  g_assert_cmpstr (wissel_match_preset_for ("STEPWISE")->name, ==, "content-first");
  g_assert_cmpstr (wissel_match_preset_for ("MADE_TO_MEASURE")->name, ==, "made-to-measure");
}

static void
test_unknown (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (wissel_match_preset_find ("kickoff", &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "kickoff"));
  g_assert_nonnull (strstr (error->message, "content-first, made-to-measure, hr-scan, kick-off"));
}

static void
test_nothing_counts (void)
{
  WisselMatchOptions options = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_false (wissel_match_options_check (&options, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/presets/table", test_table);
  g_test_add_func ("/presets/which-is-first", test_which_is_first);
  g_test_add_func ("/presets/unknown", test_unknown);
  g_test_add_func ("/presets/nothing-counts", test_nothing_counts);

  return g_test_run ();
}
