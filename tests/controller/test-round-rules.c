#include <string.h>

#include "round.h"
#include "wissel-matchmaker.h"
#include "wissel-records.h"
#include "wissel-round-rules.h"

static WisselRoundInfo *
load_round (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  WisselRoundInfo   *round = wissel_network_load_round (fixture->network, fixture->round, &error);

  g_assert_no_error (error);

  return round;
}

static void
set_field (Fixture *fixture, const char *field, const char *code)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (WisselRecord) round =
    wissel_network_load (fixture->network, &wissel_round_record_type, fixture->round, &error);

  g_assert_no_error (error);
  wissel_record_set_text (round, field, code);
  wissel_network_save (fixture->network, round, NULL, &error);
  g_assert_no_error (error);
}

static void
check_preset (const WisselMatchOptions *rules, const char *preset)
{
  g_assert_cmpstr (wissel_match_preset_of (rules->weights)->name, ==, preset);
}

static void
test_nothing_said (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselRoundInfo) round = load_round (fixture);
  g_autofree char            *weights = NULL;
  g_autofree char            *sector = NULL;
  WisselMatchOptions          rules;
  WisselMatchOptions          usual;

  wissel_match_options_init (&usual);
  wissel_round_rules_init (&rules, round);
  check_preset (&rules, "content-first");
  g_assert_cmpmem (rules.weights, sizeof rules.weights, usual.weights, sizeof usual.weights);
  g_assert_cmpint (rules.sector_preference, ==, WISSEL_MATCH_SECTOR_ANY);
  g_assert_false (wissel_round_rules_are_its_weights (round, rules.weights));

  weights = wissel_round_rules_explain_weights (round, rules.weights);
  sector = wissel_round_rules_explain_sector (round, rules.sector_preference);
  g_assert_cmpstr (weights, ==, "The round names no approach.");
  g_assert_cmpstr (sector, ==, "As the record of the round says.");

  wissel_round_rules_init (&rules, NULL);
  check_preset (&rules, "content-first");
}

static void
test_approach_and_sector (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselRoundInfo) round = NULL;
  g_autofree char            *weights = NULL;
  g_autofree char            *other_weights = NULL;
  g_autofree char            *sector = NULL;
  g_autofree char            *other_sector = NULL;
  WisselMatchOptions          rules;
  WisselMatchOptions          usual;

  set_field (fixture, "approach", "MADE_TO_MEASURE");
  set_field (fixture, "sector-pref", "OTHER");
  round = load_round (fixture);
  wissel_match_options_init (&usual);
  wissel_round_rules_init (&rules, round);
  check_preset (&rules, "made-to-measure");
  g_assert_cmpint (rules.sector_preference, ==, WISSEL_MATCH_SECTOR_OTHER);

  weights = wissel_round_rules_explain_weights (round, rules.weights);
  other_weights = wissel_round_rules_explain_weights (round, usual.weights);
  sector = wissel_round_rules_explain_sector (round, rules.sector_preference);
  other_sector = wissel_round_rules_explain_sector (round, WISSEL_MATCH_SECTOR_SAME);
  g_assert_true (wissel_round_rules_are_its_weights (round, rules.weights));
  g_assert_false (wissel_round_rules_are_its_weights (round, usual.weights));
  g_assert_cmpstr (weights, ==,
                   "These weights go with the approach of the round: Made to measure.");
  g_assert_cmpstr (other_weights, ==,
                   "The approach of the round (Made to measure) would begin with “Made to measure, "
                   "by demand”.");
  g_assert_cmpstr (sector, ==, "As the record of the round says.");
  g_assert_cmpstr (other_sector, ==, "The record of the round says: Other sector.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/round-rules/nothing-said", Fixture, NULL, fixture_set_up, test_nothing_said,
              fixture_tear_down);
  g_test_add ("/round-rules/approach-and-sector", Fixture, NULL, fixture_set_up,
              test_approach_and_sector, fixture_tear_down);

  return g_test_run ();
}
