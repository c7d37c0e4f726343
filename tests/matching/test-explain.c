#include <string.h>

#include "matching-support.h"

/*
 * The sentences: every one of them in four languages, with its numbers.
 */

static char *
explain (const SmallRound *round, WisselMatchCriterion criterion, WisselLanguage language)
{
  g_autoptr (WisselMatchFacts)  facts = small_round_start (round);
  g_autoptr (WisselMatchScores) scores = NULL;
  g_autoptr (WisselMatchPair)   pair = NULL;

  wissel_match_facts_add_place_theme (facts, 30, "VOLUNTEERS");
  scores = small_round_score (facts, NULL);
  pair = wissel_match_scores_dup_pair (scores, 10, 30, NULL);

  return wissel_match_explain (&pair->scores[criterion], language);
}

static void
test_english (void)
{
  static const struct
  {
    double               home;
    WisselMatchCriterion criterion;
    const char          *sentence;
  } cases[] = {
    { 51.1591, WISSEL_MATCH_LOCATION,
      "About 23 km from home; up to 40 km is accepted — 10.7 of 15 points." },
    { 51.04, WISSEL_MATCH_LOCATION,
      "About 5.8 km from home; up to 40 km is accepted — 13.9 of 15 points." },
    { 51.2774, WISSEL_MATCH_LOCATION,
      "Too far: about 40.1 km from home; only 40 km is accepted — 0 of 15 points." },
    { 51.35, WISSEL_MATCH_LOCATION,
      "Too far: about 51 km from home; only 40 km is accepted — 0 of 15 points." },
    { 51.0, WISSEL_MATCH_CONTENT,
      "Same theme; question and place share the words: begeleiden, vrijwilligers — 50 of 50 "
      "points." },
    { 51.0, WISSEL_MATCH_PREFERENCE, "The switcher gave no preferences — 7.5 of 15 points." },
    { 51.0, WISSEL_MATCH_RECIPROCITY,
      "The host organisation has sent as many people (0) as it received (0) — 1 of 2 points." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree SmallRound *round = small_round_new ();
      g_autofree char       *said = NULL;

      round->learner.home = wissel_match_point (cases[i].home, 4.0);
      said = explain (round, cases[i].criterion, WISSEL_LANGUAGE_EN);
      g_assert_cmpstr (said, ==, cases[i].sentence);
    }
}

/* Words that a person typed are words, whatever they look like. */
static void
test_typed_words (void)
{
  g_autofree SmallRound *round = small_round_new ();
  g_autofree char       *said = NULL;

  round->question.text = "%s %1$s %n vrijwilligers %2$s";
  round->place.text = "vrijwilligers 1 2 s n";
  said = explain (round, WISSEL_MATCH_CONTENT, WISSEL_LANGUAGE_EN);
  g_assert_nonnull (strstr (said, "vrijwilligers"));
}

/* Whatever a round looks like: each score has a sentence in each language, which ends in its
 * points. */
static void
test_every_language (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint32 seed = 0; seed < 30; seed++)
    {
      RandomRound                   draw = { 5, 8, 8, 6, 0, 2, FALSE };
      g_autoptr (WisselMatchFacts)  facts = random_round (&draw, seed);
      g_autoptr (WisselMatchScores) scores = NULL;
      g_autoptr (GError)            error = NULL;
      g_autoptr (GArray)            candidates = NULL;
      WisselMatchOptions            options;
      gint64                        learner;

      wissel_match_options_init (&options);
      options.sector_preference = (WisselMatchSectorPreference) (seed % 3);
      scores = wissel_match_scores_new (facts, &options, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      learner = 1 + 2 * 100000 + (3 * 7919) % 65536;
      candidates = wissel_match_scores_dup_candidates (scores, learner, TRUE);
      g_assert_cmpuint (candidates->len, ==, 8);

      for (guint i = 0; i < candidates->len; i++)
        {
          g_autoptr (WisselMatchPair) pair = wissel_match_scores_dup_pair (
            scores, learner, g_array_index (candidates, WisselMatchCandidate, i).place, NULL);

          for (guint k = 0; k < WISSEL_MATCH_N_CRITERIA * WISSEL_N_LANGUAGES; k++)
            {
              const WisselMatchScore *score = &pair->scores[k / WISSEL_N_LANGUAGES];
              WisselLanguage          language = (WisselLanguage) (k % WISSEL_N_LANGUAGES);
              g_autofree char        *said = wissel_match_explain (score, language);
              g_autofree char        *points = wissel_match_format_points (score->points, language);
              g_autofree char *most = wissel_match_format_points (score->max_points, language);

              g_assert_nonnull (strstr (said, points));
              g_assert_nonnull (strstr (said, most));
              g_assert_null (strchr (said, '%'));
              g_hash_table_add (seen, GUINT_TO_POINTER (score->message + 1));
            }
        }
    }

  g_assert_cmpuint (g_hash_table_size (seen), >=, 30);
}

static void
test_points (void)
{
  static const struct
  {
    gint        points;
    const char *english;
    const char *dutch;
  } cases[] = { { 0, "0", "0" },
                { 107, "10.7", "10,7" },
                { 150, "15", "15" },
                { 1000, "100", "100" },
                { 5, "0.5", "0,5" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *english = wissel_match_format_points (cases[i].points, WISSEL_LANGUAGE_EN);
      g_autofree char *dutch = wissel_match_format_points (cases[i].points, WISSEL_LANGUAGE_NL);

      g_assert_cmpstr (english, ==, cases[i].english);
      g_assert_cmpstr (dutch, ==, cases[i].dutch);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/explain/english", test_english);
  g_test_add_func ("/explain/typed-words", test_typed_words);
  g_test_add_func ("/explain/every-language", test_every_language);
  g_test_add_func ("/explain/points", test_points);

  return g_test_run ();
}
