#include <string.h>

#include "matching-support.h"

/*
 * The points of every criterion against the table of the data model, boundaries included. Points
 * are tenths.
 */

static WisselMatchPair *
judge (WisselMatchFacts *facts, const WisselMatchOptions *options)
{
  g_autoptr (WisselMatchScores) scores = small_round_score (facts, options);
  g_autoptr (GError)            error = NULL;
  WisselMatchPair              *pair = wissel_match_scores_dup_pair (scores, 10, 30, &error);
  gint                          sum = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < WISSEL_MATCH_N_CRITERIA; i++)
    {
      g_assert_cmpint (pair->scores[i].criterion, ==, i);
      g_assert_cmpint (pair->scores[i].points, <=, pair->scores[i].max_points);
      if (pair->scores[i].status == WISSEL_MATCH_UNKNOWN && pair->scores[i].max_points > 0)
        g_assert_cmpint (pair->scores[i].points, >, 0);
      sum += pair->scores[i].points;
    }
  g_assert_cmpint (sum, ==, pair->total);

  return pair;
}

static WisselMatchPair *
judge_round (const SmallRound *round, const WisselMatchOptions *options)
{
  g_autoptr (WisselMatchFacts) facts = small_round_start (round);

  return judge (facts, options);
}

static void
assert_score (const WisselMatchPair *pair,
              WisselMatchCriterion   criterion,
              WisselMatchStatus      status,
              gint                   points)
{
  g_assert_cmpint (pair->scores[criterion].points, ==, points);
  g_assert_cmpint (pair->scores[criterion].status, ==, status);
}

static void
test_content_competencies (void)
{
  /* 100 wanted entries to take from: 1 is the parent of 2, 3 has the URI of 4. */
  static const struct
  {
    gint64            wanted[6];
    gint64            offered[6];
    gboolean          theme;
    gint              points;
    WisselMatchStatus status;
  } cases[] = {
    { { 5 }, { 5 }, TRUE, 500, WISSEL_MATCH_OK },
    { { 5 }, { 5 }, FALSE, 400, WISSEL_MATCH_OK },
    { { 2 }, { 1 }, FALSE, 400, WISSEL_MATCH_OK }, /* the parent */
    { { 1 }, { 2 }, FALSE, 400, WISSEL_MATCH_OK }, /* a child */
    { { 3 }, { 4 }, FALSE, 400, WISSEL_MATCH_OK }, /* the same URI */
    { { 2 }, { 6 }, FALSE, 0, WISSEL_MATCH_FAIL }, /* a sister */
    { { 7 }, { 1 }, FALSE, 0, WISSEL_MATCH_FAIL }, /* a grandparent */
    { { 5, 6 }, { 5 }, FALSE, 200, WISSEL_MATCH_WEAK },
    { { 5, 6 }, { 5 }, TRUE, 300, WISSEL_MATCH_OK },
    { { 5, 6, 8 }, { 5 }, FALSE, 133, WISSEL_MATCH_WEAK },
    { { 5, 6, 8 }, { 5, 6 }, FALSE, 267, WISSEL_MATCH_OK },
    { { 5, 6, 8, 9 }, { 5 }, FALSE, 100, WISSEL_MATCH_WEAK }, /* just weak */
    { { 5, 6, 8, 9, 10 }, { 5 }, FALSE, 80, WISSEL_MATCH_FAIL },
    { { 5, 6, 8, 9, 10 }, { 5 }, TRUE, 180, WISSEL_MATCH_WEAK },
    { { 5 }, { 6 }, TRUE, 100, WISSEL_MATCH_WEAK }, /* the theme alone */
    { { 3, 4 }, { 4 }, FALSE, 400, WISSEL_MATCH_OK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree SmallRound       *round = small_round_new ();
      g_autoptr (WisselMatchFacts) facts = small_round_start (round);
      g_autoptr (WisselMatchPair)  pair = NULL;

      for (gint64 id = 1; id <= 10; id++)
        {
          WisselMatchCompetency competency = { .id = id };

          competency.parent = id == 2 || id == 6 ? 1 : id == 7 ? 2 : 0;
          competency.uri = id == 3 || id == 4 ? "http://data.example/skill/1" : NULL;
          wissel_match_facts_add_competency (facts, &competency);
        }
      for (guint k = 0; k < 6; k++)
        {
          if (cases[i].wanted[k] > 0)
            wissel_match_facts_add_question_competency (facts, 20, cases[i].wanted[k]);
          if (cases[i].offered[k] > 0)
            wissel_match_facts_add_place_competency (facts, 30, cases[i].offered[k]);
        }
      wissel_match_facts_add_place_theme (facts, 30, cases[i].theme ? "VOLUNTEERS" : "OTHER");

      pair = judge (facts, NULL);
      g_test_message ("case %u", i);
      assert_score (pair, WISSEL_MATCH_CONTENT, cases[i].status, cases[i].points);
      g_assert_cmpint (pair->verdict, ==,
                       cases[i].status == WISSEL_MATCH_FAIL ? WISSEL_MATCH_NO_CONTENT
                                                            : WISSEL_MATCH_FEASIBLE);
    }
}

static void
test_content_words (void)
{
  static const struct
  {
    const char       *question;
    const char       *theme;
    const char       *place;
    const char       *place_theme;
    WisselLanguage    place_language;
    gint              points;
    WisselMatchStatus status;
  } cases[] = {
    { "Voorraad in het magazijn", "A", "Voorraad, magazijn", "A", WISSEL_LANGUAGE_NL, 500,
      WISSEL_MATCH_OK },
    { "Voorraad in het magazijn", "A", "Voorraad, magazijn", "B", WISSEL_LANGUAGE_NL, 250,
      WISSEL_MATCH_OK },
    { "Voorraad in het magazijn", "A", "Kassa", "A", WISSEL_LANGUAGE_NL, 250, WISSEL_MATCH_OK },
    { "Voorraad in het magazijn", "A", "Kassa", "B", WISSEL_LANGUAGE_NL, 0, WISSEL_MATCH_FAIL },
    { "Voorraad in het magazijn", "A", "Ons magazijn", NULL, WISSEL_LANGUAGE_NL, 125,
      WISSEL_MATCH_WEAK },
    /* Nothing to compare with. */
    { NULL, NULL, "Ons magazijn", "A", WISSEL_LANGUAGE_NL, 100, WISSEL_MATCH_UNKNOWN },
    { "Voorraad", NULL, NULL, NULL, WISSEL_LANGUAGE_NL, 100, WISSEL_MATCH_UNKNOWN },
    { "Voorraad", "A", NULL, NULL, WISSEL_LANGUAGE_NL, 100, WISSEL_MATCH_UNKNOWN },
    /* Only stop words. */
    { "Ik wil leren hoe jullie werken", NULL, "Kassa", NULL, WISSEL_LANGUAGE_NL, 100,
      WISSEL_MATCH_UNKNOWN },
    /* Another language says nothing against the place, but shared words count for it. */
    { "Voorraad", NULL, "La caisse", NULL, WISSEL_LANGUAGE_FR, 100, WISSEL_MATCH_UNKNOWN },
    { "Agressie aan de balie", NULL, "Agressivité au guichet", NULL, WISSEL_LANGUAGE_FR, 100,
      WISSEL_MATCH_UNKNOWN },
    { "Agressie in het ziekenhuis, administratie", NULL, "Agressivité, administration", NULL,
      WISSEL_LANGUAGE_FR, 187, WISSEL_MATCH_WEAK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree SmallRound       *round = small_round_new ();
      g_autoptr (WisselMatchFacts) facts = NULL;
      g_autoptr (WisselMatchPair)  pair = NULL;

      round->question.text = cases[i].question;
      round->question.theme = cases[i].theme;
      round->place.text = cases[i].place;
      round->place.language = cases[i].place_language;
      facts = small_round_start (round);
      wissel_match_facts_add_place_theme (facts, 30, cases[i].place_theme);

      pair = judge (facts, NULL);
      g_test_message ("case %u", i);
      assert_score (pair, WISSEL_MATCH_CONTENT, cases[i].status, cases[i].points);
    }
}

static void
test_question (void)
{
  g_autofree SmallRound           *round = small_round_new ();
  g_autoptr (WisselMatchFacts)     facts = NULL;
  g_autoptr (WisselMatchPair)      pair = NULL;
  static const WisselMatchQuestion others[] = {
    { 23, 10, "Vrijwilligers begeleiden", WISSEL_LANGUAGE_NL, "OTHER" },
    { 22, 10, "Vrijwilligers begeleiden", WISSEL_LANGUAGE_NL, "OTHER" },
    { 21, 10, "Kassa", WISSEL_LANGUAGE_NL, "OTHER" },
  };

  round->question.text = "Afval";
  facts = small_round_start (round);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    wissel_match_facts_add_question (facts, &others[i]);

  /* The best one, and of equal ones the lower id. */
  pair = judge (facts, NULL);
  g_assert_cmpint (pair->question, ==, 22);
}

static void
test_preference (void)
{
  static const struct
  {
    guint             rank; /* of the host */
    gboolean          others;
    gint              points;
    WisselMatchStatus status;
  } cases[] = {
    { 1, FALSE, 150, WISSEL_MATCH_OK },     { 2, FALSE, 100, WISSEL_MATCH_OK },
    { 3, FALSE, 50, WISSEL_MATCH_OK },      { 0, TRUE, 0, WISSEL_MATCH_WEAK },
    { 0, FALSE, 75, WISSEL_MATCH_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree SmallRound       *round = small_round_new ();
      g_autoptr (WisselMatchFacts) facts = small_round_start (round);
      g_autoptr (WisselMatchPair)  pair = NULL;

      if (cases[i].rank > 0)
        wissel_match_facts_add_preference (facts, 10, cases[i].rank, 2);
      if (cases[i].others)
        wissel_match_facts_add_preference (facts, 10, 1, 1);

      pair = judge (facts, NULL);
      assert_score (pair, WISSEL_MATCH_PREFERENCE, cases[i].status, cases[i].points);
    }
}

static void
test_location (void)
{
  /* A degree of latitude is 111.195 km: the way is 1.3 times that. */
  static const struct
  {
    double            home;
    double            work;
    gint              max_distance;
    gboolean          needs_transport;
    WisselMatchAnswer transport;
    gint              points;
    WisselMatchStatus status;
  } cases[] = {
    { 51.0, 0, 40000, FALSE, WISSEL_MATCH_NOT_SAID, 150, WISSEL_MATCH_OK },
    { 51.1591, 0, 40000, FALSE, WISSEL_MATCH_NOT_SAID, 107, WISSEL_MATCH_OK }, /* 23 km */
    { 51.2767, 0, 40000, FALSE, WISSEL_MATCH_NOT_SAID, 75, WISSEL_MATCH_OK },  /* 40.0 km */
    { 51.2774, 0, 40000, FALSE, WISSEL_MATCH_NOT_SAID, 0, WISSEL_MATCH_FAIL }, /* 40.1 km */
    { 52.0, 51.0, 40000, FALSE, WISSEL_MATCH_NOT_SAID, 150, WISSEL_MATCH_OK },
    { 51.0, 52.0, 40000, FALSE, WISSEL_MATCH_NOT_SAID, 150, WISSEL_MATCH_OK },
    { 0, 51.0, 40000, FALSE, WISSEL_MATCH_NOT_SAID, 150, WISSEL_MATCH_OK },
    { 0, 0, 40000, FALSE, WISSEL_MATCH_NOT_SAID, 75, WISSEL_MATCH_UNKNOWN },
    { 51.0, 0, -1, FALSE, WISSEL_MATCH_NOT_SAID, 75, WISSEL_MATCH_UNKNOWN },
    { 51.0, 0, 0, FALSE, WISSEL_MATCH_NOT_SAID, 150, WISSEL_MATCH_OK },
    { 51.1, 0, 0, FALSE, WISSEL_MATCH_NOT_SAID, 0, WISSEL_MATCH_FAIL },
    { 51.0, 0, 40000, TRUE, WISSEL_MATCH_YES, 150, WISSEL_MATCH_OK },
    { 51.0, 0, 40000, TRUE, WISSEL_MATCH_NO, 0, WISSEL_MATCH_FAIL },
    { 51.0, 0, 40000, TRUE, WISSEL_MATCH_NOT_SAID, 75, WISSEL_MATCH_UNKNOWN },
    { 51.0, 0, 40000, FALSE, WISSEL_MATCH_NO, 150, WISSEL_MATCH_OK },
    { 0, 0, -1, TRUE, WISSEL_MATCH_NO, 0, WISSEL_MATCH_FAIL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree SmallRound      *round = small_round_new ();
      g_autoptr (WisselMatchPair) pair = NULL;

      round->learner.home = cases[i].home > 0 ? wissel_match_point (cases[i].home, 4.0)
                                              : (WisselMatchPoint){ 0 };
      round->learner.work = cases[i].work > 0 ? wissel_match_point (cases[i].work, 4.0)
                                              : (WisselMatchPoint){ 0 };
      round->learner.max_distance = cases[i].max_distance;
      round->learner.needs_public_transport = cases[i].needs_transport;
      round->place.public_transport = cases[i].transport;

      pair = judge_round (round, NULL);
      g_test_message ("case %u", i);
      assert_score (pair, WISSEL_MATCH_LOCATION, cases[i].status, cases[i].points);
      g_assert_cmpint (pair->verdict, ==,
                       cases[i].status == WISSEL_MATCH_FAIL ? WISSEL_MATCH_TOO_FAR
                                                            : WISSEL_MATCH_FEASIBLE);
    }
}

static void
test_moments (void)
{
  static const struct
  {
    const char       *learner_to; /* from 1 March 2027, a Monday */
    const char       *place_from; /* until 31 March */
    gint              days_offered;
    gint              points;
    WisselMatchStatus status;
  } cases[] = {
    { "2027-03-05", "2027-03-04", 20, 100, WISSEL_MATCH_OK },
    { "2027-03-05", "2027-03-04", 15, 100, WISSEL_MATCH_OK },
    { "2027-03-05", "2027-03-05", 20, 50, WISSEL_MATCH_WEAK },
    { "2027-03-05", "2027-03-05", 15, 50, WISSEL_MATCH_WEAK },
    { "2027-03-05", "2027-03-05", 10, 100, WISSEL_MATCH_OK },
    { "2027-03-04", "2027-03-05", 20, 0, WISSEL_MATCH_FAIL },
    { NULL, "2027-03-05", 20, 50, WISSEL_MATCH_UNKNOWN },
    { "2027-03-05", NULL, 20, 50, WISSEL_MATCH_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree SmallRound       *round = small_round_new ();
      g_autoptr (WisselMatchFacts) facts = NULL;
      g_autoptr (WisselMatchPair)  pair = NULL;
      WisselMatchAvailability of_learner = { 10, 0, "2027-03-01", cases[i].learner_to, NULL, TRUE };
      WisselMatchAvailability of_place = { 0, 30, cases[i].place_from, "2027-03-31", NULL, TRUE };

      round->place.days_offered = cases[i].days_offered;
      facts = small_round_start (round);
      if (cases[i].learner_to != NULL)
        wissel_match_facts_add_availability (facts, &of_learner);
      if (cases[i].place_from != NULL)
        wissel_match_facts_add_availability (facts, &of_place);

      pair = judge (facts, NULL);
      g_test_message ("case %u", i);
      assert_score (pair, WISSEL_MATCH_MOMENTS, cases[i].status, cases[i].points);
      g_assert_cmpint (pair->verdict, ==,
                       cases[i].status == WISSEL_MATCH_FAIL ? WISSEL_MATCH_NO_MOMENT
                                                            : WISSEL_MATCH_FEASIBLE);
    }
}

/* The sender has size band 4, white-collar staff and the sector CARE. */
static const struct
{
  guint                       size;
  WisselMatchComposition      composition;
  const char                 *sector;
  WisselMatchSectorPreference wanted;
  gint                        sent;
  gint                        hosted;
  gint                        points[4]; /* size, composition, sector, reciprocity */
} hosts[] = {
  { 4, WISSEL_MATCH_COMPOSITION_WHITE, "CARE", WISSEL_MATCH_SECTOR_ANY, 0, 0, { 30, 30, 20, 10 } },
  { 5, WISSEL_MATCH_COMPOSITION_MIX, "CITY", WISSEL_MATCH_SECTOR_ANY, 1, 0, { 20, 20, 20, 20 } },
  { 3, WISSEL_MATCH_COMPOSITION_BLUE, NULL, WISSEL_MATCH_SECTOR_ANY, 0, 1, { 20, 10, 20, 0 } },
  { 9,
    WISSEL_MATCH_COMPOSITION_UNKNOWN,
    "CARE",
    WISSEL_MATCH_SECTOR_SAME,
    2,
    2,
    { 10, 15, 20, 10 } },
  { 0, WISSEL_MATCH_COMPOSITION_WHITE, "CITY", WISSEL_MATCH_SECTOR_SAME, 3, 2, { 15, 30, 0, 20 } },
  { 1, WISSEL_MATCH_COMPOSITION_WHITE, "CITY", WISSEL_MATCH_SECTOR_OTHER, 2, 3, { 10, 30, 20, 0 } },
  { 4, WISSEL_MATCH_COMPOSITION_WHITE, "CARE", WISSEL_MATCH_SECTOR_OTHER, 0, 0, { 30, 30, 0, 10 } },
  { 4, WISSEL_MATCH_COMPOSITION_WHITE, NULL, WISSEL_MATCH_SECTOR_OTHER, 0, 0, { 30, 30, 10, 10 } },
};

static void
test_organisations (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (hosts); i++)
    {
      g_autofree SmallRound      *round = small_round_new ();
      g_autoptr (WisselMatchPair) pair = NULL;
      WisselMatchOptions          options;

      wissel_match_options_init (&options);
      options.sector_preference = hosts[i].wanted;
      round->host.size_band = hosts[i].size;
      round->host.composition = hosts[i].composition;
      round->host.sector = hosts[i].sector;
      round->host.sent = hosts[i].sent;
      round->host.hosted = hosts[i].hosted;

      pair = judge_round (round, &options);
      g_test_message ("case %u", i);
      for (guint k = 0; k < 4; k++)
        g_assert_cmpint (pair->scores[WISSEL_MATCH_SIZE + k].points, ==, hosts[i].points[k]);
      g_assert_cmpint (pair->cross_sector, ==, g_strcmp0 (hosts[i].sector, "CITY") == 0);
    }
}

static void
test_exclusions (void)
{
  for (guint i = 1; i < WISSEL_MATCH_NO_CONTENT; i++)
    {
      g_autofree SmallRound        *round = small_round_new ();
      g_autoptr (WisselMatchFacts)  facts = NULL;
      g_autoptr (WisselMatchScores) scores = NULL;
      g_autoptr (WisselMatchPair)   pair = NULL;
      g_autoptr (GArray)            all = NULL;
      g_autoptr (GArray)            open = NULL;

      round->question.id = i == WISSEL_MATCH_NO_QUESTION ? 0 : 20;
      round->place.organisation = i == WISSEL_MATCH_OWN_ORGANISATION ? 1 : 2;
      round->conflict = i == WISSEL_MATCH_CONFLICT;
      round->place.published = i != WISSEL_MATCH_NOT_PUBLISHED;
      round->place.restricted = i == WISSEL_MATCH_RESTRICTED;
      round->coach.active = i != WISSEL_MATCH_NO_COACH;
      round->place.used = i == WISSEL_MATCH_PLACE_FULL ? 1 : 0;
      round->coach.capacity = i == WISSEL_MATCH_COACH_FULL ? 0 : 1;
      round->learner.languages = i == WISSEL_MATCH_NO_LANGUAGE ? "de" : "nl";
      facts = small_round_start (round);
      if (i == WISSEL_MATCH_BANNED)
        wissel_match_facts_add_ban (facts, 10, 20, 30);

      scores = small_round_score (facts, NULL);
      pair = wissel_match_scores_dup_pair (scores, 10, 30, NULL);
      all = wissel_match_scores_dup_candidates (scores, 10, TRUE);
      open = wissel_match_scores_dup_candidates (scores, 10, FALSE);
      g_assert_cmpint (pair->verdict, ==, i);
      g_assert_cmpuint (wissel_match_scores_get_funnel (scores, 10)[i], ==, 1);
      g_assert_cmpuint (wissel_match_scores_get_n_feasible (scores), ==, 0);
      g_assert_cmpuint (all->len, ==, 1);
      g_assert_cmpuint (open->len, ==, 0);
      g_assert_true (wissel_match_verdict_stops (pair->verdict));
      g_assert_cmpint (wissel_match_verdict_can_be_pinned (pair->verdict), ==,
                       i == WISSEL_MATCH_NO_LANGUAGE || i == WISSEL_MATCH_BANNED);
      g_assert_true (g_str_has_suffix (wissel_match_verdict_label (pair->verdict), "."));
    }
}

/* Languages that nobody entered exclude nothing; a ban of another question neither. */
static void
test_no_exclusion (void)
{
  static const struct
  {
    const char *learner;
    const char *place;
  } cases[] = { { NULL, "nl" }, { "nl", NULL }, { "", "" }, { "NL-be", "fr;nl" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree SmallRound           *round = small_round_new ();
      g_autoptr (WisselMatchFacts)     facts = NULL;
      g_autoptr (WisselMatchPair)      pair = NULL;
      static const WisselMatchQuestion other = { 21, 10, "Kassa", WISSEL_LANGUAGE_NL, "B" };

      round->learner.languages = cases[i].learner;
      round->place.languages = cases[i].place;
      facts = small_round_start (round);
      wissel_match_facts_add_question (facts, &other);
      wissel_match_facts_add_ban (facts, 10, 21, 30);

      pair = judge (facts, NULL);
      g_assert_cmpint (pair->verdict, ==, WISSEL_MATCH_FEASIBLE);
      g_assert_cmpint (pair->question, ==, 20);
    }
}

/* Weights scale the points and leave the statuses alone. */
static void
test_weights (void)
{
  g_autofree SmallRound      *round = small_round_new ();
  g_autoptr (WisselMatchPair) pair = NULL;
  g_autoptr (WisselMatchPair) none = NULL;
  WisselMatchOptions          options;

  wissel_match_options_init (&options);
  for (guint i = 0; i < WISSEL_MATCH_N_CRITERIA; i++)
    options.weights[i] = 0;
  options.weights[WISSEL_MATCH_PREFERENCE] = 7;

  none = judge_round (round, &options);
  g_assert_cmpint (none->total, ==, 35);
  g_assert_cmpint (none->scores[WISSEL_MATCH_CONTENT].status, ==, WISSEL_MATCH_OK);
  g_assert_cmpint (none->scores[WISSEL_MATCH_CONTENT].points, ==, 0);

  options.weights[WISSEL_MATCH_CONTENT] = 100;
  options.weights[WISSEL_MATCH_LANGUAGE] = 5;
  pair = judge_round (round, &options);
  assert_score (pair, WISSEL_MATCH_LANGUAGE, WISSEL_MATCH_OK, 50);
  g_assert_cmpint (pair->scores[WISSEL_MATCH_CONTENT].points, ==, 500);
}

static void
test_floor (void)
{
  g_autofree SmallRound      *round = small_round_new ();
  g_autoptr (WisselMatchPair) plain = judge_round (round, NULL);
  WisselMatchOptions          options;

  wissel_match_options_init (&options);
  for (gint above = 0; above <= 1; above++)
    {
      g_autoptr (WisselMatchPair) pair = NULL;

      options.quality_floor = (guint) (plain->total + above);
      pair = judge_round (round, &options);
      g_assert_cmpint (pair->verdict, ==, above ? WISSEL_MATCH_BELOW_FLOOR : WISSEL_MATCH_FEASIBLE);
    }
}

static void
test_options (void)
{
  g_autoptr (GError) error = NULL;
  WisselMatchOptions options;
  guint              sum = 0;

  wissel_match_options_init (&options);
  for (guint i = 0; i < WISSEL_MATCH_N_CRITERIA; i++)
    {
      WisselMatchCriterion criterion;

      sum += options.weights[i];
      g_assert_true (wissel_match_criterion_from_code (
        wissel_match_criterion_code ((WisselMatchCriterion) i), &criterion));
      g_assert_cmpint (criterion, ==, i);
    }
  g_assert_cmpuint (sum, ==, 100);
  g_assert_true (wissel_match_options_check (&options, &error));

  options.weights[WISSEL_MATCH_SIZE] = 101;
  g_assert_false (wissel_match_options_check (&options, &error));
  g_assert_nonnull (strstr (error->message, "Size"));
  g_clear_error (&error);

  options.weights[WISSEL_MATCH_SIZE] = 0;
  options.quality_floor = 5000;
  g_assert_false (wissel_match_options_check (&options, &error));
}

/* A question and a place in two languages are compared by what the dictionary calls the same. */
static void
test_dictionary (void)
{
  for (guint with_labels = 0; with_labels < 2; with_labels++)
    {
      g_autofree SmallRound       *round = small_round_new ();
      g_autoptr (WisselMatchFacts) facts = NULL;
      g_autoptr (WisselMatchPair)  pair = NULL;
      g_autofree char             *said = NULL;

      round->question.text = "Comment organiser l’accueil des visiteurs ?";
      round->question.language = WISSEL_LANGUAGE_FR;
      round->question.theme = NULL;
      round->place.text = "Bij ons aan het onthaal van bezoekers";
      round->place.language = WISSEL_LANGUAGE_NL;
      facts = small_round_start (round);
      if (with_labels)
        {
          wissel_match_facts_add_label (facts, 900, "Onthaal van bezoekers", WISSEL_LANGUAGE_NL);
          wissel_match_facts_add_label (facts, 900, "Accueil des visiteurs", WISSEL_LANGUAGE_FR);
          wissel_match_facts_add_label (facts, 901, "Betonboren", WISSEL_N_LANGUAGES);
        }

      pair = judge (facts, NULL);
      said = wissel_match_explain (&pair->scores[WISSEL_MATCH_CONTENT], WISSEL_LANGUAGE_EN);
      if (with_labels)
        {
          assert_score (pair, WISSEL_MATCH_CONTENT, WISSEL_MATCH_WEAK, 187);
          g_assert_nonnull (strstr (said, "accueil (onthaal bezoekers), visiteurs"));
        }
      else
        {
          assert_score (pair, WISSEL_MATCH_CONTENT, WISSEL_MATCH_UNKNOWN, 100);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scores/content/competencies", test_content_competencies);
  g_test_add_func ("/scores/content/words", test_content_words);
  g_test_add_func ("/scores/content/question", test_question);
  g_test_add_func ("/scores/preference", test_preference);
  g_test_add_func ("/scores/location", test_location);
  g_test_add_func ("/scores/moments", test_moments);
  g_test_add_func ("/scores/organisations", test_organisations);
  g_test_add_func ("/scores/exclusions", test_exclusions);
  g_test_add_func ("/scores/no-exclusion", test_no_exclusion);
  g_test_add_func ("/scores/weights", test_weights);
  g_test_add_func ("/scores/floor", test_floor);
  g_test_add_func ("/scores/options", test_options);
  g_test_add_func ("/scores/dictionary", test_dictionary);

  return g_test_run ();
}
