#include <math.h>
#include <string.h>

#include "matching-support.h"
#include "wissel-match-inputs.h"

static void
test_point (void)
{
  static const struct
  {
    double   latitude;
    double   longitude;
    gboolean known;
  } cases[] = { { 50, 4, TRUE },    { 0, 0, TRUE },    { 91, 4, FALSE },
                { 50, 181, FALSE }, { NAN, 4, FALSE }, { 50, INFINITY, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (wissel_match_point (cases[i].latitude, cases[i].longitude).known, ==,
                     cases[i].known);
}

static void
test_size_bands (void)
{
  g_assert_cmpuint (wissel_match_size_band ("1-4"), ==, 1);
  g_assert_cmpuint (wissel_match_size_band ("1000+"), ==, 9);
  g_assert_cmpuint (wissel_match_size_band ("4-1"), ==, 0);
  g_assert_cmpuint (wissel_match_size_band (NULL), ==, 0);
}

typedef enum
{
  TWO_LEARNERS,
  LOST_LEARNER,
  LOST_QUESTION,
  LOST_COACH,
  LOST_THEME,
  LOST_PREFERENCE,
  LOST_COMPETENCY,
  FOREIGN_QUESTION,
  SHARED_COACH,
  BAD_DATE,
  TURNED_DATES,
  NOBODYS_DATES,
  MANY_LANGUAGES,
  N_MISTAKES,
} Mistake;

static void
add_dates (WisselMatchFacts *facts, gint64 learner, const char *from, const char *to)
{
  WisselMatchAvailability line = { learner, 0, from, to, NULL, TRUE };

  wissel_match_facts_add_availability (facts, &line);
}

static char *
name_many_languages (void)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < 65; i++)
    g_string_append_printf (list, "%c%c ", 'a' + i / 26, 'a' + i % 26);

  return g_string_free (list, FALSE);
}

static void
make_mistake (WisselMatchFacts *facts, const SmallRound *round, Mistake mistake)
{
  g_autofree char    *languages = name_many_languages ();
  WisselMatchPlace    place = round->place;
  WisselMatchQuestion question = { 21, 77, NULL, WISSEL_LANGUAGE_NL, NULL };
  WisselMatchLearner  learner = round->learner;

  switch (mistake)
    {
    case TWO_LEARNERS:
      wissel_match_facts_add_learner (facts, &round->learner);
      break;
    case LOST_LEARNER:
      learner.id = 11;
      learner.organisation = 77;
      wissel_match_facts_add_learner (facts, &learner);
      break;
    case LOST_QUESTION:
      wissel_match_facts_add_question (facts, &question);
      break;
    case LOST_COACH:
      wissel_match_facts_add_place_coach (facts, 30, 77);
      break;
    case LOST_THEME:
      wissel_match_facts_add_place_theme (facts, 77, "A");
      break;
    case LOST_PREFERENCE:
      wissel_match_facts_add_preference (facts, 10, 1, 77);
      break;
    case LOST_COMPETENCY:
      wissel_match_facts_add_place_competency (facts, 30, 77);
      break;
    case FOREIGN_QUESTION:
      learner.id = 11;
      wissel_match_facts_add_learner (facts, &learner);
      wissel_match_facts_add_pin (facts, 11, 20, 30);
      break;
    case SHARED_COACH:
      place.id = 31;
      place.organisation = 1;
      wissel_match_facts_add_place (facts, &place);
      wissel_match_facts_add_place_coach (facts, 31, 40);
      break;
    case BAD_DATE:
      add_dates (facts, 10, "2027-02-29", "2027-03-01");
      break;
    case TURNED_DATES:
      add_dates (facts, 10, "2027-03-02", "2027-03-01");
      break;
    case NOBODYS_DATES:
      add_dates (facts, 77, "2027-03-01", "2027-03-02");
      break;
    case MANY_LANGUAGES:
      learner.id = 11;
      learner.languages = languages;
      wissel_match_facts_add_learner (facts, &learner);
      break;
    case N_MISTAKES:
    default:
      break;
    }
}

static void
test_mistakes (void)
{
  for (guint i = 0; i < N_MISTAKES; i++)
    {
      g_autofree SmallRound       *round = small_round_new ();
      g_autoptr (WisselMatchFacts) facts = small_round_start (round);
      g_autoptr (GError)           error = NULL;

      make_mistake (facts, round, (Mistake) i);
      g_assert_false (wissel_match_facts_seal (facts, &error));
      g_assert_nonnull (error);
      g_assert_true (g_str_has_suffix (error->message, "."));
    }
}

/* How many days a learner and a place have in common, read from the explanation of "moments". */
static gint
count_common (const WisselMatchAvailability *lines, guint n_lines)
{
  g_autofree SmallRound        *round = small_round_new ();
  g_autoptr (WisselMatchFacts)  facts = small_round_start (round);
  g_autoptr (WisselMatchScores) scores = NULL;
  g_autoptr (WisselMatchPair)   pair = NULL;

  for (guint i = 0; i < n_lines; i++)
    wissel_match_facts_add_availability (facts, &lines[i]);
  scores = small_round_score (facts, NULL);
  pair = wissel_match_scores_dup_pair (scores, 10, 30, NULL);

  return pair->scores[WISSEL_MATCH_MOMENTS].numbers[0];
}

static void
test_days (void)
{
  /* 1 March 2027 is a Monday. */
  static const struct
  {
    gint                    days;
    WisselMatchAvailability lines[3];
  } cases[] = {
    { 5,
      { { 10, 0, "2027-03-01", "2027-03-05", NULL, TRUE },
        { 0, 30, "2027-02-01", "2027-12-31", NULL, TRUE } } },
    { 2,
      { { 10, 0, "2027-03-01", "2027-03-07", "67", TRUE },
        { 0, 30, "2027-02-01", "2027-12-31", NULL, TRUE } } },
    { 1,
      { { 10, 0, "2027-03-01", "2027-03-07", "1", TRUE },
        { 0, 30, "2027-03-01", "2027-03-07", "15", TRUE } } },
    { 4,
      { { 10, 0, "2027-03-01", "2027-03-05", NULL, TRUE },
        { 10, 0, "2027-03-02", "2027-03-02", NULL, FALSE },
        { 0, 30, "2027-03-01", "2027-03-05", NULL, TRUE } } },
    { 1,
      { { 10, 0, "2027-03-01", "2027-03-01", "1", TRUE },
        { 0, 30, "2027-02-01", "2027-12-31", NULL, TRUE } } },
    { 0,
      { { 10, 0, "2027-03-01", "2027-03-01", "234567", TRUE },
        { 0, 30, "2027-02-01", "2027-12-31", NULL, TRUE } } },
    /* What is taken away does not depend on the order of the lines. */
    { 4,
      { { 10, 0, "2027-03-02", "2027-03-02", NULL, FALSE },
        { 10, 0, "2027-03-01", "2027-03-05", NULL, TRUE },
        { 0, 30, "2027-03-01", "2027-03-05", NULL, TRUE } } },
    /* Away on Wednesday only: free on the other days that anybody speaks of. */
    { 4,
      { { 10, 0, "2027-03-03", "2027-03-03", NULL, FALSE },
        { 0, 30, "2027-03-01", "2027-03-05", NULL, TRUE } } },
    /* Overlapping lines count a day once. */
    { 3,
      { { 10, 0, "2027-03-01", "2027-03-02", NULL, TRUE },
        { 10, 0, "2027-03-02", "2027-03-03", NULL, TRUE },
        { 0, 30, "2027-03-01", "2027-03-31", NULL, TRUE } } },
    /* "Until further notice". */
    { 5,
      { { 10, 0, "2027-03-01", "2027-03-05", NULL, TRUE },
        { 0, 30, "2027-01-01", "9999-12-31", NULL, TRUE } } },
    { 64,
      { { 10, 0, "2027-01-01", "2027-03-05", NULL, TRUE },
        { 0, 30, "2027-01-01", "2027-12-31", NULL, TRUE } } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n_lines = cases[i].lines[2].from != NULL ? 3 : 2;

      g_test_message ("case %u", i);
      g_assert_cmpint (count_common (cases[i].lines, n_lines), ==, cases[i].days);
    }
}

/* Sealed facts outlive who made them, for as long as somebody reads them. */
static void
test_ownership (void)
{
  g_autofree SmallRound        *round = small_round_new ();
  WisselMatchFacts             *facts = small_round_start (round);
  g_autoptr (WisselMatchScores) scores = small_round_score (facts, NULL);
  g_autoptr (WisselMatchPair)   pair = NULL;
  gboolean                      from_work;

  wissel_match_facts_unref (facts);
  pair = wissel_match_scores_dup_pair (scores, 10, 30, NULL);
  g_assert_cmpint (pair->verdict, ==, WISSEL_MATCH_FEASIBLE);
  facts = wissel_match_scores_get_facts (scores);
  g_assert_cmpuint (wissel_match_facts_get_n_learners (facts), ==, 1);
  g_assert_cmpuint (wissel_match_facts_get_n_places (facts), ==, 1);
  g_assert_cmpint (wissel_match_facts_get_distance (facts, 10, 30, &from_work), ==, 0);
  g_assert_false (from_work);
  g_assert_cmpint (wissel_match_facts_get_distance (facts, 10, 31, NULL), ==, -1);
}

/* Turns a round around, or changes one thing, and says which kinds of facts differ then. */
static guint
find_changed (const SmallRound *round, const SmallRound *other, guint price)
{
  g_autoptr (WisselMatchFacts) facts = small_round_start (round);
  g_autoptr (WisselMatchFacts) changed = small_round_start (other);
  WisselMatchOptions           options;
  WisselMatchOptions           changed_options;
  guint                        mask = 0;

  g_assert_true (wissel_match_facts_seal (facts, NULL));
  g_assert_true (wissel_match_facts_seal (changed, NULL));
  wissel_match_options_init (&options);
  wissel_match_options_init (&changed_options);
  changed_options.reciprocity_price = price;
  for (guint i = 0; i < WISSEL_MATCH_N_INPUTS; i++)
    {
      g_autofree char *one = wissel_match_facts_dup_digest (facts, &options, i);
      g_autofree char *two = wissel_match_facts_dup_digest (changed, &changed_options, i);

      g_assert_cmpuint (strlen (one), ==, 64);
      if (!g_str_equal (one, two))
        mask |= 1u << i;
    }

  return mask;
}

/* A change is found where it was made, and nowhere else; a name is none. */
static void
test_digests (void)
{
  g_autofree SmallRound *round = small_round_new ();
  SmallRound             other = *round;

  other.learner.name = "Somebody else";
  other.place.title = "Another title";
  g_assert_cmpuint (find_changed (round, &other, 0), ==, 0);
  g_assert_cmpuint (find_changed (round, &other, 5), ==, 1u << WISSEL_MATCH_INPUT_RULES);

  other.learner.max_distance = 12345;
  g_assert_cmpuint (find_changed (round, &other, 0), ==, 1u << WISSEL_MATCH_INPUT_LEARNERS);
  other = *round;
  other.question.text = "Something else";
  g_assert_cmpuint (find_changed (round, &other, 0), ==, 1u << WISSEL_MATCH_INPUT_QUESTIONS);
  other = *round;
  other.place.used++;
  g_assert_cmpuint (find_changed (round, &other, 0), ==, 1u << WISSEL_MATCH_INPUT_PLACES);
  other = *round;
  other.coach.active = !other.coach.active;
  g_assert_cmpuint (find_changed (round, &other, 0), ==, 1u << WISSEL_MATCH_INPUT_COACHES);
  other = *round;
  other.host.hosted++;
  g_assert_cmpuint (find_changed (round, &other, 0), ==, 1u << WISSEL_MATCH_INPUT_LEDGER);
  other = *round;
  other.host.size_band++;
  g_assert_cmpuint (find_changed (round, &other, 0), ==, 1u << WISSEL_MATCH_INPUT_ORGANISATIONS);
  other = *round;
  other.conflict = TRUE;
  g_assert_cmpuint (find_changed (round, &other, 0), ==, 1u << WISSEL_MATCH_INPUT_ORGANISATIONS);
}

/* The order in which facts come does not change a digest. */
static void
test_digests_of_turned (void)
{
  RandomRound                  draw = { 6, 25, 18, 14, 2, 3, FALSE };
  g_autoptr (WisselMatchFacts) facts = random_round (&draw, 7);
  g_autoptr (WisselMatchFacts) turned = NULL;
  WisselMatchOptions           options;

  draw.backwards = TRUE;
  turned = random_round (&draw, 7);
  wissel_match_options_init (&options);
  for (guint i = 0; i < WISSEL_MATCH_N_INPUTS; i++)
    {
      g_autofree char *one = wissel_match_facts_dup_digest (facts, &options, i);
      g_autofree char *two = wissel_match_facts_dup_digest (turned, &options, i);

      g_assert_cmpstr (one, ==, two);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/point", test_point);
  g_test_add_func ("/facts/size-bands", test_size_bands);
  g_test_add_func ("/facts/mistakes", test_mistakes);
  g_test_add_func ("/facts/days", test_days);
  g_test_add_func ("/facts/ownership", test_ownership);
  g_test_add_func ("/facts/digests", test_digests);
  g_test_add_func ("/facts/digests-of-turned", test_digests_of_turned);

  return g_test_run ();
}
