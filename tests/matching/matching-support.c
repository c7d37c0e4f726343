#include "matching-support.h"

SmallRound *
small_round_new (void)
{
  SmallRound *round = g_new0 (SmallRound, 1);

  round->sender =
    (WisselMatchOrganisation){ 1, "Noorderpoort", 4, WISSEL_MATCH_COMPOSITION_WHITE, "CARE", 0, 0 };
  round->host =
    (WisselMatchOrganisation){ 2, "Zuiderdok", 4, WISSEL_MATCH_COMPOSITION_WHITE, "CARE", 0, 0 };
  round->learner = (WisselMatchLearner){
    .id = 10, .organisation = 1, .name = "Lena", .languages = "nl", .max_distance = 40000
  };
  round->learner.home = wissel_match_point (51.0, 4.0);
  round->question = (WisselMatchQuestion){ 20, 10, "Hoe begeleiden jullie vrijwilligers?",
                                           WISSEL_LANGUAGE_NL, "VOLUNTEERS" };
  round->place = (WisselMatchPlace){ .id = 30,
                                     .organisation = 2,
                                     .title = "Onthaal",
                                     .text = "Vrijwilligers begeleiden",
                                     .language = WISSEL_LANGUAGE_NL,
                                     .languages = "nl fr",
                                     .published = TRUE,
                                     .capacity = 1,
                                     .days_offered = 20 };
  round->place.position = wissel_match_point (51.0, 4.0);
  round->coach = (WisselMatchCoach){ 40, "Karim", TRUE, WISSEL_MATCH_NO_LIMIT, 0 };

  return round;
}

/* Facts with the records of the round; the caller adds what belongs to them and seals. */
WisselMatchFacts *
small_round_start (const SmallRound *round)
{
  WisselMatchFacts *facts = wissel_match_facts_new ();

  wissel_match_facts_add_organisation (facts, &round->sender);
  wissel_match_facts_add_organisation (facts, &round->host);
  wissel_match_facts_add_learner (facts, &round->learner);
  if (round->question.id != 0)
    wissel_match_facts_add_question (facts, &round->question);
  wissel_match_facts_add_place (facts, &round->place);
  wissel_match_facts_add_coach (facts, &round->coach);
  wissel_match_facts_add_place_coach (facts, round->place.id, round->coach.id);
  if (round->conflict)
    wissel_match_facts_add_conflict (facts, round->sender.id, round->host.id);

  return facts;
}

void
add_blank_question (WisselMatchFacts *facts, gint64 id, gint64 learner)
{
  const WisselMatchQuestion question = { id, learner, NULL, WISSEL_LANGUAGE_NL, NULL };

  wissel_match_facts_add_question (facts, &question);
}

/* Makes the plan of scores; it has to be proven. */
WisselMatchPlan *
make_plan (WisselMatchScores *scores)
{
  g_autoptr (GError) error = NULL;
  WisselMatchPlan   *plan = wissel_match_plan_new (scores, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (wissel_match_plan_is_proven (plan));

  return plan;
}

/* Scores sealed facts, with a price on imbalance. */
WisselMatchScores *
score_at_price (WisselMatchFacts *facts, guint reciprocity_price)
{
  g_autoptr (GError) error = NULL;
  WisselMatchOptions options;
  WisselMatchScores *scores;

  wissel_match_options_init (&options);
  options.reciprocity_price = reciprocity_price;
  scores = wissel_match_scores_new (facts, &options, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return scores;
}

/* Seals and scores. */
WisselMatchScores *
small_round_score (WisselMatchFacts *facts, const WisselMatchOptions *options)
{
  g_autoptr (GError) error = NULL;
  WisselMatchOptions defaults;
  WisselMatchScores *scores;

  wissel_match_options_init (&defaults);
  wissel_match_facts_seal (facts, &error);
  g_assert_no_error (error);
  scores = wissel_match_scores_new (facts, options != NULL ? options : &defaults, NULL, NULL, NULL,
                                    &error);
  g_assert_no_error (error);

  return scores;
}

typedef struct
{
  WisselMatchFacts  *facts;
  const RandomRound *plan;
  GRand             *rand;
  gint64             employer; /* of the learner whom the change is about */
} Drawing;

/* Ids are scattered, so that their order is not the order of the numbers. */
static gint64
make_id (guint kind, guint number)
{
  return 1 + kind * 100000 + (number * 7919) % 65536;
}

gint64
random_learner (guint number)
{
  return make_id (2, number);
}

gint64
random_place (guint number)
{
  return make_id (4, number);
}

void
add_overrides (WisselMatchFacts *facts, const GArray *overrides)
{
  for (guint i = 0; overrides != NULL && i < overrides->len; i++)
    {
      const Override *override = &g_array_index (overrides, Override, i);

      (override->pins ? wissel_match_facts_add_pin
                      : wissel_match_facts_add_ban) (facts, override->learner, 0, override->place);
    }
}

static gint
draw (Drawing *drawing, gint end)
{
  return g_rand_int_range (drawing->rand, 0, end);
}

/* Whether the change asked for is of this kind and about this learner or place. */
static gboolean
changes (Drawing *drawing, WisselMatchRelaxationKind kind, gint64 learner, gint64 place)
{
  const WisselMatchRelaxation *change = drawing->plan->change;

  return change != NULL && change->kind == kind && (learner == 0 || change->learner == learner) &&
         (place == 0 || change->place == place);
}

static void
add_found_coach (Drawing *drawing, gint64 place)
{
  WisselMatchCoach coach = { make_id (6, 0), NULL, TRUE, 1, 0 };

  wissel_match_facts_add_coach (drawing->facts, &coach);
  wissel_match_facts_add_place_coach (drawing->facts, place, coach.id);
}

static WisselMatchPoint
draw_point (Drawing *drawing)
{
  double latitude = 50.5 + draw (drawing, 100) / 100.0;
  double longitude = 3.5 + draw (drawing, 150) / 100.0;

  return draw (drawing, 8) == 0 ? (WisselMatchPoint){ FALSE, 0, 0 }
                                : wissel_match_point (latitude, longitude);
}

static const char *
draw_text (Drawing *drawing)
{
  static const char *const texts[] = {
    "vrijwilligers onthalen en begeleiden",  "voorraad beheren met scanners",
    "Excel en draaitabellen voor rapporten", "omgaan met agressie aan het loket",
    "afval sorteren en energie besparen",    NULL,
  };

  return texts[draw (drawing, G_N_ELEMENTS (texts))];
}

static void
draw_days (Drawing *drawing, gint64 learner, gint64 place)
{
  gint                    first = 1 + draw (drawing, 15);
  g_autofree char        *from = g_strdup_printf ("2027-03-%02d", first);
  g_autofree char        *to = g_strdup_printf ("2027-03-%02d", first + 4 + draw (drawing, 12));
  WisselMatchAvailability days = { learner, place, from, to, "135", TRUE };

  if (draw (drawing, 4) > 0)
    wissel_match_facts_add_availability (drawing->facts, &days);
}

static gboolean
goes_beyond (const Drawing *drawing, WisselMatchRelaxationKind kind, gint64 organisation)
{
  const WisselMatchRelaxation *change = drawing->plan->change;

  return change != NULL && change->kind == kind && change->organisation == organisation;
}

static void
draw_organisation (Drawing *drawing, guint number)
{
  static const char *const sectors[] = { "CARE", "CITY", NULL };
  WisselMatchOrganisation  organisation = { 0 };

  organisation.id = make_id (1, number);
  organisation.size_band = (guint) draw (drawing, 10);
  organisation.composition = (WisselMatchComposition) draw (drawing, 4);
  organisation.sector = sectors[draw (drawing, 3)];
  organisation.sent = draw (drawing, 4);
  organisation.hosted = draw (drawing, 4);
  organisation.has_promised = draw (drawing, 4) > 0;
  organisation.may_send = draw (drawing, 6);
  organisation.may_host = draw (drawing, 6);
  if (goes_beyond (drawing, WISSEL_MATCH_RELAX_SENDER, organisation.id))
    organisation.may_send++;
  if (goes_beyond (drawing, WISSEL_MATCH_RELAX_HOST, organisation.id))
    organisation.may_host++;
  wissel_match_facts_add_organisation (drawing->facts, &organisation);
}

/* Each with the one before as its parent, now and then. */
static void
draw_competency (Drawing *drawing, guint number)
{
  WisselMatchCompetency competency = { .id = make_id (7, number) };

  competency.uri = draw (drawing, 4) == 0 ? "esco:1" : NULL;
  competency.parent = number > 0 && draw (drawing, 3) == 0 ? make_id (7, number - 1) : 0;
  wissel_match_facts_add_competency (drawing->facts, &competency);
}

static void
draw_links (Drawing *drawing, gint64 id, void (*add) (WisselMatchFacts *, gint64, gint64))
{
  gint n = (gint) drawing->plan->n_competencies;

  for (gint left = n > 0 ? draw (drawing, 8) : 0; left > 2; left--)
    add (drawing->facts, id, make_id (7, (guint) draw (drawing, n)));
}

/* What people did not say. */
static void
leave_unsaid (Drawing *drawing, WisselMatchLearner *learner, WisselMatchPlace *place)
{
  if (drawing->plan->n_competencies == 0 || draw (drawing, 3) > 0)
    return;

  if (learner != NULL)
    {
      learner->languages = NULL;
      learner->work = draw_point (drawing);
      learner->max_distance = -1;
    }
  else
    {
      place->languages = draw (drawing, 2) == 0 ? "fr de" : NULL;
      place->language = (WisselLanguage) draw (drawing, WISSEL_N_LANGUAGES);
    }
}

static gboolean
must_be_placed (const Drawing *drawing, gint64 learner, guint number)
{
  const GArray *must = drawing->plan->must;

  for (guint i = 0; must != NULL && i < must->len; i++)
    if (g_array_index (must, gint64, i) == learner)
      return TRUE;

  return must == NULL && number % 11 == 0;
}

static void
draw_learner (Drawing *drawing, guint number)
{
  guint               n = drawing->plan->n_organisations;
  WisselMatchLearner  learner = { 0 };
  WisselMatchQuestion question = { 0 };

  learner.id = make_id (2, number);
  learner.organisation = make_id (1, (guint) draw (drawing, (gint) n));
  learner.languages = draw (drawing, 3) == 0 ? "nl,fr" : "nl";
  learner.home = draw_point (drawing);
  learner.max_distance = 20000 + draw (drawing, 80) * 1000;
  learner.needs_public_transport = draw (drawing, 5) == 0;
  learner.rounds_waited = draw (drawing, 3) == 0 ? (guint) draw (drawing, 4) : 0;
  learner.must_be_placed = must_be_placed (drawing, learner.id, number);
  if (changes (drawing, WISSEL_MATCH_RELAX_DISTANCE, learner.id, 0))
    learner.max_distance = drawing->plan->change->needed;
  leave_unsaid (drawing, &learner, NULL);
  if (drawing->plan->change != NULL && drawing->plan->change->learner == learner.id)
    drawing->employer = learner.organisation;
  wissel_match_facts_add_learner (drawing->facts, &learner);
  draw_days (drawing, learner.id, 0);

  for (guint i = 0; i < 2; i++)
    {
      question.id = make_id (3, 2 * number + i);
      question.learner = learner.id;
      question.text = draw_text (drawing);
      question.theme = draw (drawing, 2) == 0 ? "A" : "B";
      if (drawing->plan->n_competencies > 0 && draw (drawing, 3) == 0)
        question.theme = NULL;
      wissel_match_facts_add_question (drawing->facts, &question);
      draw_links (drawing, question.id, wissel_match_facts_add_question_competency);
    }

  for (guint rank = 1; rank <= 3 && draw (drawing, 3) > 0; rank++)
    wissel_match_facts_add_preference (drawing->facts, learner.id, rank,
                                       make_id (1, (number + rank) % n));
}

static void
draw_place (Drawing *drawing, guint number)
{
  const RandomRound *plan = drawing->plan;
  guint              organisation = number % plan->n_organisations;
  WisselMatchPlace   place = { 0 };

  place.id = make_id (4, number);
  place.organisation = make_id (1, organisation);
  place.text = draw_text (drawing);
  place.languages = draw (drawing, 4) == 0 ? "fr" : "nl";
  place.published = draw (drawing, 12) > 0;
  place.restricted = draw (drawing, 15) == 0;
  place.capacity = 1 + draw (drawing, 2);
  if (plan->one_by_one)
    {
      place.at_once = place.capacity;
      place.capacity += 1 + draw (drawing, 2);
    }
  place.used = draw (drawing, 6) == 0 ? 1 : 0;
  place.days_offered = 10 + 5 * draw (drawing, 5);
  if (plan->one_by_one && draw (drawing, 3) == 0)
    place.days_offered += 50; /* more than a week */
  place.position = draw_point (drawing);
  place.public_transport = (WisselMatchAnswer) draw (drawing, 3);
  if (changes (drawing, WISSEL_MATCH_RELAX_SEAT, 0, place.id) ||
      changes (drawing, WISSEL_MATCH_RELAX_SEAT_AND_COACH, 0, place.id) ||
      (drawing->plan->change != NULL && drawing->plan->change->with_seat &&
       drawing->plan->change->place == place.id))
    {
      place.capacity++;
      place.at_once += plan->one_by_one ? 1 : 0;
    }
  if (changes (drawing, WISSEL_MATCH_RELAX_PUBLISH, 0, place.id))
    place.published = TRUE;
  leave_unsaid (drawing, NULL, &place);
  wissel_match_facts_add_place (drawing->facts, &place);
  if (plan->one_by_one && place.used > 0)
    {
      g_autofree char *date = g_strdup_printf ("2027-03-%02d", 1 + draw (drawing, 28));

      wissel_match_facts_add_taken_week (drawing->facts, place.id, 1, date);
    }
  if (changes (drawing, WISSEL_MATCH_RELAX_COACH, 0, place.id))
    add_found_coach (drawing, place.id);
  if (plan->n_competencies == 0 || draw (drawing, 3) > 0)
    wissel_match_facts_add_place_theme (drawing->facts, place.id, draw (drawing, 2) ? "A" : "B");
  draw_links (drawing, place.id, wissel_match_facts_add_place_competency);
  draw_days (drawing, 0, place.id);

  /* The coaches of an organisation are those whose number it divides alike. */
  for (guint i = organisation; i < plan->n_coaches; i += plan->n_organisations)
    if (draw (drawing, 3) > 0)
      wissel_match_facts_add_place_coach (drawing->facts, place.id, make_id (5, i));
}

static void
draw_coach (Drawing *drawing, guint number)
{
  WisselMatchCoach coach = { make_id (5, number), NULL, TRUE, 1, 0 };

  coach.active = draw (drawing, 8) > 0;
  coach.capacity = 1 + draw (drawing, 2);
  if (drawing->plan->change != NULL && drawing->plan->change->coach == coach.id)
    coach.capacity++;
  wissel_match_facts_add_coach (drawing->facts, &coach);
}

static void
draw_override (Drawing *drawing, guint number, gboolean pin)
{
  gint64 learner = make_id (2, (guint) draw (drawing, (gint) drawing->plan->n_learners));
  gint64 place = make_id (4, (guint) draw (drawing, (gint) drawing->plan->n_places));

  if (pin)
    wissel_match_facts_add_pin (drawing->facts, learner, 0, place);
  else if (!changes (drawing, WISSEL_MATCH_RELAX_BAN, learner, place))
    wissel_match_facts_add_ban (drawing->facts, learner, 0, place);
}

static void
draw_pin (Drawing *drawing, guint number)
{
  draw_override (drawing, number, TRUE);
}

static void
draw_ban (Drawing *drawing, guint number)
{
  draw_override (drawing, number, FALSE);
}

/* Some do not exchange with another one; the change makes peace between two of them. */
static void
draw_conflict (Drawing *drawing, guint number)
{
  gint   n = (gint) drawing->plan->n_organisations;
  gint64 one = make_id (1, number);
  gint64 other = make_id (1, (guint) draw (drawing, n));
  gint64 host = drawing->plan->change != NULL ? drawing->plan->change->organisation : 0;

  if (draw (drawing, 5) > 0 || one == other)
    return;

  if (changes (drawing, WISSEL_MATCH_RELAX_CONFLICT, 0, 0) &&
      ((one == host && other == drawing->employer) || (other == host && one == drawing->employer)))
    return;

  wissel_match_facts_add_conflict (drawing->facts, one, other);
}

/* Each record is drawn from a seed of its own, so that the order makes no difference to it. */
static void
draw_all (Drawing *drawing, guint32 seed, guint n, void (*draw_one) (Drawing *, guint))
{
  for (guint i = 0; i < n; i++)
    {
      guint number = drawing->plan->backwards ? n - 1 - i : i;

      g_rand_set_seed (drawing->rand, seed * 7 + number * 13);
      draw_one (drawing, number);
    }
}

WisselMatchFacts *
random_round (const RandomRound *plan, guint32 seed)
{
  Drawing            drawing = { wissel_match_facts_new (), plan, g_rand_new_with_seed (seed), 0 };
  g_autoptr (GError) error = NULL;

  draw_all (&drawing, seed + 1, plan->n_organisations, draw_organisation);
  draw_all (&drawing, seed + 2, plan->n_learners, draw_learner);
  draw_all (&drawing, seed + 3, plan->n_places, draw_place);
  draw_all (&drawing, seed + 4, plan->n_coaches, draw_coach);
  draw_all (&drawing, seed + 8, plan->n_competencies, draw_competency);
  draw_all (&drawing, seed + 9, plan->n_organisations, draw_conflict);
  draw_all (&drawing, seed + 5, plan->n_pins, draw_pin);
  draw_all (&drawing, seed + 6, plan->n_bans, draw_ban);
  if (plan->change != NULL && plan->change->place != 0)
    wissel_match_facts_add_pin (drawing.facts, plan->change->learner, 0, plan->change->place);
  add_overrides (drawing.facts, plan->overrides);
  g_rand_free (drawing.rand);

  wissel_match_facts_seal (drawing.facts, &error);
  g_assert_no_error (error);

  return drawing.facts;
}

char *
describe_plan (const WisselMatchPlan *plan)
{
  GString                     *text = g_string_new (NULL);
  guint                        n;
  const WisselMatchPlacement  *placements = wissel_match_plan_get_placements (plan, &n);
  const WisselMatchUnplaced   *unplaced;
  const WisselMatchPinProblem *problems;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text,
                            "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT
                            " %" G_GINT64_FORMAT " %d %u %u %d\n",
                            placements[i].learner, placements[i].question, placements[i].place,
                            placements[i].coach, placements[i].total, placements[i].rank,
                            placements[i].week, placements[i].pinned);

  unplaced = wissel_match_plan_get_unplaced (plan, &n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (
      text, "- %" G_GINT64_FORMAT " %d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %d\n",
      unplaced[i].learner, unplaced[i].reason, unplaced[i].place, unplaced[i].holder,
      unplaced[i].extra_distance);

  problems = wissel_match_plan_get_pin_problems (plan, &n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "! %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %d\n",
                            problems[i].learner, problems[i].place, problems[i].verdict);

  return g_string_free (text, FALSE);
}
