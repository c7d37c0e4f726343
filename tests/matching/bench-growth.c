/* From a network file to a proposal that is explained, for one size of round.
 *
 *   bench-growth QUESTIONS REACH
 *
 * Makes a network of so many switchers with a learning question each and as many learning places,
 * where people accept ways of about REACH kilometres. Then opens its file, proposes, and says of
 * everybody why: the criteria of who has a place, and what would help who has none. Prints the
 * feasible pairs, who is placed, and seconds of the processor for all of it, the proposal, the
 * sentences on pairs, the changes that would help, and a proposal after a pair was forbidden.
 */
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "wissel-match-help.h"
#include "wissel-matchmaker.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

#define N_COMPETENCIES 400
#define N_CHANGES 5

static const char *const towns[] = {
  "Gent",      "Brugge",   "Antwerpen", "Leuven",   "Hasselt", "Genk",      "Mechelen", "Aalst",
  "Kortrijk",  "Oostende", "Roeselare", "Turnhout", "Namur",   "Charleroi", "Mons",     "Tournai",
  "Wavre",     "Nivelles", "Arlon",     "Verviers", "Dinant",  "Ieper",     "Diest",    "Tongeren",
  "Vilvoorde", "Ninove",   "Lokeren",   "Eeklo",    "Geel",    "Tienen",
};

static const char *const themes[] = {
  "RECRUITMENT", "ONBOARDING", "LEARNING", "PAY", "WELLBEING", "ABSENCE",
  "PERFORMANCE", "CAREER",     "DATA",     "IT",  "FINANCE",   "SAFETY",
};

/* Words of questions and places, by the theme they go with. */
static const char *const words[G_N_ELEMENTS (themes)][4] = {
  { "werving", "selectiegesprekken", "vacatures", "kandidaten" },
  { "onthaal", "onthaaltraject", "peterschap", "nieuwkomers" },
  { "opleidingsplan", "vormingen", "leertraject", "kennisdeling" },
  { "loonadministratie", "verloning", "payroll", "premies" },
  { "welzijnsbeleid", "veerkracht", "werkdruk", "preventie" },
  { "verzuim", "verzuimgesprekken", "re-integratie", "ziektemelding" },
  { "feedbackgesprekken", "evaluatie", "doelstellingen", "prestaties" },
  { "loopbaan", "loopbaangesprekken", "doorgroei", "jobrotatie" },
  { "rapportering", "dashboards", "datakwaliteit", "statistiek" },
  { "informatica", "helpdesk", "toepassingen", "digitalisering" },
  { "begroting", "facturatie", "boekhouding", "kostprijs" },
  { "veiligheid", "risicoanalyse", "voorraadbeheer", "magazijn" },
};

typedef struct
{
  guint   n;
  double  reach;
  gint64  network;
  gint64  round;
  GArray *organisations; /* gint64 */
  GArray *competencies;  /* gint64 */
  GRand  *random;

  WisselSession *session;
  GError       **error;
} Maker;

static guint
draw (Maker *maker, guint n)
{
  return (guint) g_rand_int_range (maker->random, 0, (gint32) n);
}

static gint64
insert (Maker *maker, const WisselRecordType *type, const char *first_property, ...)
{
  g_autoptr (WisselRecord) record = wissel_record_new (type);
  va_list                  args;

  va_start (args, first_property);
  g_object_set_valist (G_OBJECT (record), first_property, args);
  va_end (args);
  if (!wissel_session_insert (maker->session, record, maker->error))
    g_error ("%s", (*maker->error)->message);

  return wissel_record_get_id (record);
}

static void
make_competencies (Maker *maker)
{
  gint64 framework = insert (maker, &wissel_competency_framework_record_type, "code", "BENCH",
                             "name", "Bench", NULL);

  for (guint i = 0; i < N_COMPETENCIES; i++)
    {
      g_autofree char *code = g_strdup_printf ("C%u", i);
      gint64 id = insert (maker, &wissel_competency_record_type, "framework-id", framework, "code",
                          code, "label-nl", code, i % 4 > 0 ? "parent-id" : NULL,
                          i % 4 > 0 ? g_array_index (maker->competencies, gint64, i - i % 4) : 0,
                          NULL);

      g_array_append_val (maker->competencies, id);
    }
}

static void
make_organisation (Maker *maker, guint number)
{
  static const char *const sizes[] = { "10-19", "50-99", "200-499", "1000+" };
  g_autofree char         *name = g_strdup_printf ("Organisatie %u", number);
  gint64 id = insert (maker, &wissel_organisation_record_type, "short-name", name, "kind",
                      "MUNICIPAL", "size-band", sizes[draw (maker, G_N_ELEMENTS (sizes))], NULL);

  insert (maker, &wissel_site_record_type, "organisation-id", id, "name", name, "municipality",
          towns[draw (maker, G_N_ELEMENTS (towns))], "lat",
          50.0 + g_rand_double_range (maker->random, 0, 1.3), "lon",
          2.9 + g_rand_double_range (maker->random, 0, 2.8), "is-seat", (gint64) 1, NULL);
  g_array_append_val (maker->organisations, id);
}

static char *
write_text (Maker *maker, const char *begin, guint theme)
{
  const char *const *own = words[theme];

  return g_strdup_printf ("%s %s en %s, vooral %s zoals in %s?", begin, own[draw (maker, 4)],
                          own[draw (maker, 4)],
                          words[draw (maker, G_N_ELEMENTS (words))][draw (maker, 4)],
                          towns[draw (maker, G_N_ELEMENTS (towns))]);
}

static gint64
get_organisation (Maker *maker, guint number)
{
  return g_array_index (maker->organisations, gint64, number % maker->organisations->len);
}

static gint64
make_person (Maker *maker, const char *last_part, guint number, gint64 employer)
{
  g_autofree char *last = g_strdup_printf ("%s %u", last_part, number);

  return insert (maker, &wissel_person_record_type, "first-name", "Els", "last-name", last,
                 "employer-id", employer, "home-municipality",
                 towns[draw (maker, G_N_ELEMENTS (towns))], "max-km",
                 maker->reach * g_rand_double_range (maker->random, 0.6, 1.4), NULL);
}

static void
add_moments (Maker *maker, const char *link, gint64 id)
{
  static const char *const weekdays[] = { "12345", "135", "24", "5" };

  if (draw (maker, 3) == 0)
    insert (maker, &wissel_availability_record_type, link, id, "from-on", "2027-03-01", "to-on",
            "2027-06-30", "weekdays", weekdays[draw (maker, G_N_ELEMENTS (weekdays))], NULL);
}

static void
make_learner (Maker *maker, guint number)
{
  guint            theme = draw (maker, G_N_ELEMENTS (themes));
  gint64           employer = get_organisation (maker, number);
  g_autofree char *wording = write_text (maker, "Hoe pakken anderen aan:", theme);
  gint64           learner = insert (maker, &wissel_learner_record_type, "round-id", maker->round,
                                     "person-id", make_person (maker, "Peeters", number, employer),
                                     "sending-org-id", employer, NULL);
  gint64 question = insert (maker, &wissel_learning_question_record_type, "learner-id", learner,
                            "wording", wording, "theme-code",
                            draw (maker, 10) < 8 ? themes[theme] : NULL, NULL);
  guint  first = draw (maker, N_COMPETENCIES);

  for (guint i = 0; i < draw (maker, 4); i++)
    insert (maker, &wissel_question_competency_record_type, "question-id", question,
            "competency-id",
            g_array_index (maker->competencies, gint64, (first + 7 * i) % N_COMPETENCIES), NULL);
  add_moments (maker, "learner-id", learner);
}

static void
publish (Maker *maker, gint64 id)
{
  g_autoptr (WisselRecord) place =
    wissel_session_load (maker->session, &wissel_learning_place_record_type, id, maker->error);

  wissel_record_set_text (place, "state", "PUBLISHED");
  if (!wissel_session_update (maker->session, place, maker->error))
    g_error ("%s", (*maker->error)->message);
}

static void
make_place (Maker *maker, guint number)
{
  guint            theme = draw (maker, G_N_ELEMENTS (themes));
  gint64           host = get_organisation (maker, number * 7);
  g_autofree char *text = write_text (maker, "Bij ons leer je", theme);
  g_autofree char *title = g_strdup_printf ("Leerplaats %u", number);
  gint64 place = insert (maker, &wissel_learning_place_record_type, "organisation-id", host,
                         "title", title, "what-to-learn", text, "capacity",
                         (gint64) (1 + draw (maker, 2)), NULL);
  gint64 person = make_person (maker, "Claes", number, host);
  gint64 coach = insert (maker, &wissel_coach_record_type, "person-id", person, "host-org-id", host,
                         "cond-employed", (gint64) 1, "cond-voluntary", (gint64) 1, "cond-time",
                         (gint64) 1, "cond-role-known", (gint64) 1, "cond-expertise", (gint64) 1,
                         "state", "ACTIVE", NULL);
  guint  first = draw (maker, N_COMPETENCIES);

  insert (maker, &wissel_place_coach_record_type, "place-id", place, "coach-id", coach, NULL);
  if (draw (maker, 10) < 9)
    insert (maker, &wissel_place_theme_record_type, "place-id", place, "theme-code", themes[theme],
            NULL);
  for (guint i = 0; i < draw (maker, 5); i++)
    insert (maker, &wissel_place_competency_record_type, "place-id", place, "competency-id",
            g_array_index (maker->competencies, gint64, (first + 7 * i) % N_COMPETENCIES), NULL);
  add_moments (maker, "place-id", place);
  publish (maker, place);
}

static gboolean
make_all (WisselSession *session, gpointer data, GError **error)
{
  Maker *maker = data;

  maker->session = session;
  maker->error = error;
  maker->round = insert (maker, &wissel_round_record_type, "network-id", maker->network, "code",
                         "VJ27", "name", "Voorjaar 2027", "state", "OPEN", NULL);
  make_competencies (maker);
  for (guint i = 0; i < MAX (maker->n / 25, 2); i++)
    make_organisation (maker, i);
  for (guint i = 0; i < maker->n; i++)
    make_learner (maker, i);
  for (guint i = 0; i < maker->n; i++)
    make_place (maker, i);

  return TRUE;
}

static gpointer
run_make (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  wissel_session_seed_ids (session, 1);

  return GINT_TO_POINTER (
    wissel_session_action (session, "bench", WISSEL_ACTION_UNJOURNALED, make_all, data, error));
}

/* Makes the file, and answers the id of its round. */
static gint64
make_network (const char *path, guint n, double reach)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (WisselNetwork) network = wissel_network_create (path, "Bench", "SWITCHING", &error);
  Maker                     maker = { .n = n, .reach = reach };

  g_assert_no_error (error);
  maker.network = wissel_network_get_id (network);
  maker.organisations = g_array_new (FALSE, FALSE, sizeof (gint64));
  maker.competencies = g_array_new (FALSE, FALSE, sizeof (gint64));
  maker.random = g_rand_new_with_seed (n);
  wissel_store_run (wissel_network_get_store (network), run_make, &maker, NULL, &error);
  g_assert_no_error (error);
  g_array_unref (maker.organisations);
  g_array_unref (maker.competencies);
  g_rand_free (maker.random);
  wissel_network_close (network, NULL);

  return maker.round;
}

/* What this program worked, in seconds: what else the machine does is left out. */
static double
measure_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

static void
explain_pair (WisselMatchmaker *matchmaker, const WisselMatchPlacement *placement)
{
  g_autoptr (WisselMatchPair) pair =
    wissel_matchmaker_dup_pair (matchmaker, placement->learner, placement->place, NULL);
  gint sum = 0;

  for (guint i = 0; i < WISSEL_MATCH_N_CRITERIA; i++)
    {
      g_autofree char *sentence = wissel_match_explain (&pair->scores[i], WISSEL_LANGUAGE_NL);

      g_assert_nonnull (sentence);
      sum += pair->scores[i].points;
    }
  g_assert_cmpint (sum, ==, placement->total);
}

/* The reason is there already; what would help is looked for and put into words. */
static void
explain_unplaced (WisselMatchmaker *matchmaker, const WisselMatchPlacement *placement)
{
  g_autoptr (GArray) changes = wissel_match_help_find (matchmaker, placement->learner);

  for (guint i = 0; i < changes->len; i++)
    {
      g_autofree char *sentence =
        wissel_match_help_explain (matchmaker, &g_array_index (changes, WisselMatchRelaxation, i));

      g_assert_nonnull (sentence);
    }
}

static double
explain (WisselMatchmaker *matchmaker, gboolean placed)
{
  GListModel *proposals = wissel_matchmaker_get_proposals (matchmaker);
  double      start = measure_work ();

  for (guint i = 0; i < g_list_model_get_n_items (proposals); i++)
    {
      g_autoptr (WisselProposal)  proposal = g_list_model_get_item (proposals, i);
      const WisselMatchPlacement *placement = wissel_proposal_get_placement (proposal);

      if (placed && placement->place != 0)
        explain_pair (matchmaker, placement);
      else if (!placed && placement->place == 0)
        explain_unplaced (matchmaker, placement);
    }

  return measure_work () - start;
}

/* The pair of a proposal is forbidden, and then allowed again; how long a new proposal takes. */
static double
propose_again (WisselMatchmaker *matchmaker)
{
  double start = measure_work ();

  for (guint i = 0; i < N_CHANGES; i++)
    {
      g_autoptr (WisselProposal) proposal =
        g_list_model_get_item (wissel_matchmaker_get_proposals (matchmaker), i * 7);
      const WisselMatchPlacement pair = *wissel_proposal_get_placement (proposal);
      g_autoptr (GError)         error = NULL;

      for (guint forbidden = 2; forbidden-- > 0;)
        {
          wissel_matchmaker_forbid (matchmaker, pair.learner, pair.place, forbidden != 0);
          wissel_matchmaker_propose (matchmaker, NULL, &error);
          g_assert_no_error (error);
        }
    }

  return (measure_work () - start) / (2 * N_CHANGES);
}

static void
measure (const char *path, gint64 round)
{
  double                       start = measure_work ();
  g_autoptr (GError)           error = NULL;
  g_autoptr (WisselNetwork)    network = wissel_network_open (path, &error);
  g_autoptr (WisselMatchmaker) matchmaker = NULL;
  double                       proposed, explained, helped;
  gsize                        n_feasible;
  guint                        n_placed;

  g_assert_no_error (error);
  matchmaker = wissel_matchmaker_new (network, round);
  wissel_matchmaker_propose (matchmaker, NULL, &error);
  g_assert_no_error (error);
  proposed = measure_work () - start;
  explained = explain (matchmaker, TRUE);
  helped = explain (matchmaker, FALSE);

  n_feasible = wissel_match_scores_get_n_feasible (
    wissel_match_plan_get_scores (wissel_matchmaker_get_plan (matchmaker)));
  n_placed = wissel_matchmaker_get_n_placed (matchmaker);
  g_print ("feasible=%zu placed=%u seconds=%.4f proposal=%.4f pairs=%.4f help=%.4f again=%.4f\n",
           n_feasible, n_placed, proposed + explained + helped, proposed, explained, helped,
           propose_again (matchmaker));
  g_clear_object (&matchmaker);
  wissel_network_close (network, NULL);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("wissel-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bench.sqlite", NULL);
  guint            n = argc > 1 ? (guint) strtoul (argv[1], NULL, 10) : 1000;
  double           reach = argc > 2 ? g_ascii_strtod (argv[2], NULL) : 40;
  gint64           round = make_network (path, n, reach);

  measure (path, round);
  g_unlink (path);
  g_rmdir (folder);

  return EXIT_SUCCESS;
}
