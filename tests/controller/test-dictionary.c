/* The dictionary of competencies: frameworks, ESCO, how competencies are found and linked, and the
 * talent sheet. */

#include <string.h>

#include "esco.h"
#include "network.h"
#include "round.h"
#include "wissel-choices.h"
#include "wissel-error.h"
#include "wissel-esco.h"
#include "wissel-frameworks.h"
#include "wissel-records.h"
#include "wissel-related-store.h"
#include "wissel-relations.h"

#define N_FED51 45

static gint64
make_person (Fixture *fixture, const char *name)
{
  return make_record (fixture->network, &wissel_person_record_type, "first-name", name, "last-name",
                      "Janssens", "employer-id", fixture->city, NULL);
}

static gint64
make_question (Fixture *fixture, gint64 person)
{
  gint64 learner = make_record (fixture->network, &wissel_learner_record_type, "round-id",
                                fixture->round, "person-id", person, "sending-org-id",
                                fixture->city, NULL);

  return make_record (fixture->network, &wissel_learning_question_record_type, "learner-id",
                      learner, "wording", "How do others decide?", NULL);
}

/* ---- Frameworks ---- */

static const WisselFramework *
find_framework (GPtrArray *frameworks, const char *code)
{
  for (guint i = 0; i < frameworks->len; i++)
    if (g_str_equal (((WisselFramework *) frameworks->pdata[i])->code, code))
      return frameworks->pdata[i];

  return NULL;
}

static void
test_shipped_frameworks (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray) frameworks = wissel_frameworks_list (fixture->network, NULL);
  g_autoptr (GError)    error = NULL;

  g_assert_nonnull (find_framework (frameworks, "FED51"));
  g_assert_cmpuint (find_framework (frameworks, "FED51")->n_terms, ==, N_FED51);
  g_assert_cmpint (find_framework (frameworks, "FED51")->id, !=, 0);
  g_assert_cmpuint (find_framework (frameworks, "FED2023")->n_terms, ==, 4);

  /* What is there is not added again. */
  g_assert_true (wissel_frameworks_add (fixture->network, "FED51", &error));
  g_assert_no_error (error);
  g_clear_pointer (&frameworks, g_ptr_array_unref);
  frameworks = wissel_frameworks_list (fixture->network, NULL);
  g_assert_cmpuint (find_framework (frameworks, "FED51")->n_terms, ==, N_FED51);

  g_assert_false (wissel_frameworks_add (fixture->network, "NOSUCH", &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND);
}

/* ---- Finding ---- */

static const WisselChoice *
find_choice (GPtrArray *choices, const char *title)
{
  for (guint i = 0; i < choices->len; i++)
    if (g_str_equal (((WisselChoice *) choices->pdata[i])->title, title))
      return choices->pdata[i];

  return NULL;
}

static GPtrArray *
search (Fixture *fixture, const char *words)
{
  g_autoptr (GError) error = NULL;
  GPtrArray         *choices =
    wissel_choices_find (fixture->network, &wissel_competency_record_type, words, &error);

  g_assert_no_error (error);

  return choices;
}

/* Tests speak English. */
static void
test_search (Fixture *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *words;
    const char *first;
  } cases[] = {
    { "deciding", "Deciding" },                   /* the title itself */
    { "DÉCIDER", "Deciding" },                    /* another language, case and accents */
    { "equipe", "Building teams" },               /* without its accent, by title */
    { "resoudre probl", "Solving problems" },     /* beginnings of words */
    { "konzeptualisieren", "Conceptualising" },   /* German */
    { "taken uitvoeren", "Carrying out tasks" },  /* Dutch */
    { "working in a team", "Working in a team" }, /* the whole title first */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) choices = search (fixture, cases[i].words);

      g_test_message ("%s", cases[i].words);
      g_assert_cmpuint (choices->len, >, 0);
      g_assert_cmpstr (((WisselChoice *) choices->pdata[0])->title, ==, cases[i].first);
    }
}

static void
test_search_says_why (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray) choices = search (fixture, "decider");
  const WisselChoice   *choice = find_choice (choices, "Deciding");

  g_assert_cmpstr (choice->details, ==,
                   "“Décider” · Federal competency model 5+1 · Handling tasks");

  g_clear_pointer (&choices, g_ptr_array_unref);
  choices = search (fixture, "deciding");
  g_assert_cmpstr (find_choice (choices, "Deciding")->details, ==,
                   "Federal competency model 5+1 · Handling tasks");

  g_clear_pointer (&choices, g_ptr_array_unref);
  choices = search (fixture, "qwertz");
  g_assert_cmpuint (choices->len, ==, 0);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GPtrArray **choices = data;

  *choices = wissel_choices_find_finish (result, NULL);
}

static void
test_narrower (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray) broad = search (fixture, NULL);
  const WisselChoice   *tasks = find_choice (broad, "Handling tasks");
  g_autoptr (GPtrArray) narrow = NULL;

  g_assert_cmpuint (broad->len, ==, 9);
  g_assert_cmpuint (tasks->n_narrower, ==, 8);

  wissel_choices_find_async (fixture->network, &wissel_competency_record_type, NULL, 0, tasks->id,
                             NULL, NULL, found_cb, &narrow);
  TEST_WAIT_UNTIL (narrow != NULL);
  g_assert_cmpuint (narrow->len, ==, 8);
  g_assert_nonnull (find_choice (narrow, "Deciding"));
}

/* ---- Three links ---- */

static gint64
add (Fixture *fixture, WisselRecord *record)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (wissel_network_save (fixture->network, record, NULL, &error));
  g_assert_no_error (error);

  return wissel_record_get_id (record);
}

static gint64
link_records (Fixture                *fixture,
              const WisselRecordType *type,
              const char             *from,
              gint64                  from_id,
              gint64                  competency)
{
  g_autoptr (WisselRecord) link = wissel_record_new (type);

  wissel_record_set_integer (link, from, from_id);
  wissel_record_set_integer (link, "competency-id", competency);

  return add (fixture, link);
}

static const WisselRelatedList *
find_list (GPtrArray *lists, const char *source)
{
  for (guint i = 0; i < lists->len; i++)
    {
      const WisselRelatedList *list = lists->pdata[i];

      if (g_strcmp0 (list->relation->source, source) == 0)
        return list;
    }

  g_error ("No list of %s", source);
}

static GPtrArray *
load_lists (Fixture *fixture, const WisselRecordType *type, gint64 id)
{
  g_autoptr (WisselRecord) record = wissel_network_load (fixture->network, type, id, NULL);
  g_autoptr (GError)       error = NULL;
  GPtrArray               *lists = wissel_relations_load (fixture->network, record, &error);

  g_assert_no_error (error);

  return lists;
}

static void
test_three_links (Fixture *fixture, gconstpointer user_data)
{
  static const char *const sources[] = { "competency-wanted", "competency-taught",
                                         "competency-had" };
  g_autoptr (GPtrArray)    choices = search (fixture, "deciding");
  gint64                   deciding = find_choice (choices, "Deciding")->id;
  g_autoptr (WisselRecord) strength = wissel_record_new (&wissel_strength_record_type);
  g_autoptr (GPtrArray)    lists = NULL;
  gint64                   person = make_person (fixture, "Ada");

  link_records (fixture, &wissel_question_competency_record_type, "question-id",
                make_question (fixture, person), deciding);
  lists = load_lists (fixture, &wissel_competency_record_type, deciding);
  g_assert_cmpuint (find_list (lists, sources[0])->n_rows, ==, 1);
  g_assert_cmpuint (find_list (lists, sources[1])->n_rows, ==, 0);
  g_assert_cmpuint (find_list (lists, sources[2])->n_rows, ==, 0);

  link_records (fixture, &wissel_place_competency_record_type, "place-id", fixture->place,
                deciding);
  wissel_record_set_integer (strength, "person-id", person);
  wissel_record_set_integer (strength, "competency-id", deciding);
  wissel_record_set_text (strength, "source", "TALK");
  add (fixture, strength);

  g_clear_pointer (&lists, g_ptr_array_unref);
  lists = load_lists (fixture, &wissel_competency_record_type, deciding);
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    g_assert_cmpuint (find_list (lists, sources[i])->n_rows, ==, 1);

  g_clear_pointer (&lists, g_ptr_array_unref);
  lists = load_lists (fixture, &wissel_person_record_type, person);
  g_assert_cmpuint (find_list (lists, "person-wants")->n_rows, ==, 1);
  g_assert_cmpuint (find_list (lists, "person-has")->n_rows, ==, 1);
  g_assert_cmpstr (((WisselRelated *) find_list (lists, "person-has")->rows->pdata[0])->title, ==,
                   "Deciding");
}

static gpointer
run_sources (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  GPtrArray *relations = data;

  for (guint i = 0; i < relations->len; i++)
    {
      const WisselRelation *relation = relations->pdata[i];
      g_autoptr (GPtrArray) rows = NULL;
      guint                 n_rows = 1;

      if (relation->source == NULL)
        continue;

      rows = wissel_session_related (session, relation->source, 1, 10, &n_rows, error);
      g_assert_no_error (*error);
      g_assert_cmpuint (n_rows, ==, 0);
    }

  return NULL;
}

/* Every query of the related lists runs, also on records that have nothing. */
static void
test_related_lists (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray)          frameworks = wissel_frameworks_list (fixture->network, NULL);
  g_autoptr (GPtrArray)          lists = NULL;
  g_autoptr (GError)             error = NULL;
  guint                          n_types;
  const WisselRecordType *const *types = wissel_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (GPtrArray) relations = wissel_relations_of (types[i]->name);

      wissel_store_run (wissel_network_get_store (fixture->network), run_sources, relations, NULL,
                        &error);
      g_assert_no_error (error);
    }

  lists = load_lists (fixture, &wissel_competency_framework_record_type,
                      find_framework (frameworks, "FED51")->id);
  g_assert_cmpuint (find_list (lists, "framework-terms")->n_rows, ==, 5);
}

static void
test_no_ring (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray)    choices = search (fixture, "deciding");
  gint64                   deciding = find_choice (choices, "Deciding")->id;
  g_autoptr (WisselRecord) term =
    wissel_network_load (fixture->network, &wissel_competency_record_type, deciding, NULL);
  g_autoptr (WisselRecord) group = NULL;
  g_autoptr (GError)       error = NULL;

  group = wissel_network_load (fixture->network, &wissel_competency_record_type,
                               wissel_record_get_integer (term, "parent-id"), NULL);
  wissel_record_set_integer (group, "parent-id", deciding);
  g_assert_false (wissel_network_save (fixture->network, group, NULL, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT);
  g_clear_error (&error);

  wissel_record_set_integer (term, "parent-id", deciding);
  g_assert_false (wissel_network_save (fixture->network, term, NULL, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID);
}

/* ---- ESCO ---- */

static WisselEscoReport *
import (Fixture *fixture, const char *folder, gboolean dry_run)
{
  const char *const  paths[] = { folder, NULL };
  g_autoptr (GError) error = NULL;
  WisselEscoReport  *report = wissel_esco_import (fixture->network, paths, dry_run, NULL, &error);

  g_assert_no_error (error);

  return report;
}

static void
assert_report (WisselEscoReport *report, guint created, guint updated, guint unchanged)
{
  g_assert_cmpuint (report->n_created, ==, created);
  g_assert_cmpuint (report->n_updated, ==, updated);
  g_assert_cmpuint (report->n_unchanged, ==, unchanged);
  wissel_esco_report_free (report);
}

static void
test_esco (Fixture *fixture, gconstpointer user_data)
{
  char                 *folder = esco_folder_make (100);
  g_autoptr (GPtrArray) choices = NULL;
  g_autoptr (GPtrArray) frameworks = NULL;
  g_autofree char      *label = NULL;

  assert_report (import (fixture, folder, TRUE), 103, 0, 0);
  choices = search (fixture, "handle files 7");
  g_assert_cmpuint (choices->len, ==, 0);

  assert_report (import (fixture, folder, FALSE), 103, 0, 0);
  assert_report (import (fixture, folder, FALSE), 0, 0, 103);

  /* By a synonym of another language, without its accent. */
  g_clear_pointer (&choices, g_ptr_array_unref);
  choices = search (fixture, "etablir planning 7");
  g_assert_nonnull (find_choice (choices, "handle files 7"));
  g_assert_nonnull (strstr (find_choice (choices, "handle files 7")->details, "ESCO"));

  frameworks = wissel_frameworks_list (fixture->network, NULL);
  g_assert_nonnull (strstr (find_framework (frameworks, "ESCO")->about, "European Commission"));

  g_assert_true (wissel_network_undo (fixture->network, &label, NULL));
  g_clear_pointer (&frameworks, g_ptr_array_unref);
  frameworks = wissel_frameworks_list (fixture->network, NULL);
  g_assert_null (find_framework (frameworks, "ESCO"));
  esco_folder_remove (folder);
}

/* What somebody added stays, what the set says anew is taken over. */
static void
test_esco_again (Fixture *fixture, gconstpointer user_data)
{
  char                    *folder = esco_folder_make (10);
  g_autoptr (GPtrArray)    choices = NULL;
  g_autoptr (WisselRecord) term = NULL;
  g_autofree char         *synonyms = NULL;

  assert_report (import (fixture, folder, FALSE), 11, 0, 0);
  choices = search (fixture, "handle files 7");
  term = wissel_network_load (fixture->network, &wissel_competency_record_type,
                              find_choice (choices, "handle files 7")->id, NULL);
  synonyms = g_strconcat (wissel_record_get_text (term, "alt-labels"), "\nown word", NULL);
  wissel_record_set_text (term, "alt-labels", synonyms);
  wissel_record_set_text (term, "label-en", "something else");
  add (fixture, term);

  assert_report (import (fixture, folder, FALSE), 0, 1, 10);
  g_clear_pointer (&choices, g_ptr_array_unref);
  choices = search (fixture, "own word");
  g_assert_nonnull (find_choice (choices, "handle files 7"));
  esco_folder_remove (folder);
}

static void
test_esco_bad_sets (Fixture *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *name;
    const char *text;
    const char *said;
  } cases[] = {
    { "skills_nl.csv", "a,b\n1,2\n", "conceptUri" },
    { "skills_nl.csv", "conceptUri,skillType\nhttp://x/skill/1,knowledge\n", "preferredLabel" },
    { "skills.csv", "conceptUri,preferredLabel\nhttp://x/skill/1,een\n", "skills_nl.csv" },
    { "occupations_nl.csv", "conceptUri,preferredLabel\nhttp://x/1,een\n", "no list of skills" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char              *folder = g_dir_make_tmp ("wissel-esco-XXXXXX", NULL);
      const char *const  paths[] = { folder, NULL };
      g_autoptr (GError) error = NULL;

      esco_folder_write (folder, cases[i].name, cases[i].text);
      g_assert_null (wissel_esco_import (fixture->network, paths, FALSE, NULL, &error));
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, cases[i].said));
      esco_folder_remove (folder);
    }
}

static void
test_esco_bad_rows (Fixture *fixture, gconstpointer user_data)
{
  char                        *folder = g_dir_make_tmp ("wissel-esco-XXXXXX", NULL);
  g_autoptr (WisselEscoReport) report = NULL;

  esco_folder_write (folder, "skills_en.csv",
                     "conceptUri,preferredLabel,skillType\n"
                     "http://x/skill/1,one,knowledge\n"
                     "nonsense,two,knowledge\n"
                     "http://x/skill/3,,knowledge\n"
                     "http://x/skill/1,one again,knowledge\n"
                     "http://x/skill/5,five,odd\n");
  report = import (fixture, folder, FALSE);
  g_assert_cmpuint (report->n_created, ==, 2);
  g_assert_cmpuint (report->n_remarks, ==, 4);
  g_assert_true (g_str_has_prefix (report->remarks->pdata[0], "skills_en.csv, row 3: "));
  esco_folder_remove (folder);
}

/* ---- Talent sheet ---- */

static gint64
add_consent (Fixture *fixture, gint64 person, const char *purpose, const char *withdrawn)
{
  g_autoptr (WisselRecord) consent = wissel_record_new (&wissel_consent_record_type);

  wissel_record_set_integer (consent, "person-id", person);
  wissel_record_set_text (consent, "purpose", purpose);
  wissel_record_set_text (consent, "wording-version", "2027-1");
  wissel_record_set_text (consent, "given-on", "2027-01-10");
  wissel_record_set_text (consent, "withdrawn-on", withdrawn);

  return add (fixture, consent);
}

static void
test_sharing (Fixture *fixture, gconstpointer user_data)
{
  gint64 person = make_person (fixture, "Bo");
  gint64 other = make_person (fixture, "Cy");
  const struct
  {
    gint64      person;
    const char *purpose;
    const char *withdrawn;
    gboolean    may_share;
  } cases[] = {
    { person, "PHOTO", NULL, FALSE },
    { person, "SHARE_TALENT_SHEET_HR", "2027-02-01", FALSE },
    { other, "SHARE_TALENT_SHEET_HR", NULL, FALSE },
    { person, "SHARE_TALENT_SHEET_HR", NULL, TRUE },
  };
  g_autoptr (WisselRecord) sheet = wissel_record_new (&wissel_talent_sheet_record_type);
  g_autoptr (WisselRecord) consent = NULL;
  g_autoptr (GPtrArray)    lists = NULL;

  wissel_record_set_integer (sheet, "person-id", person);
  add (fixture, sheet);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 id = add_consent (fixture, cases[i].person, cases[i].purpose, cases[i].withdrawn);

      g_test_message ("case %u", i);
      wissel_record_set_integer (sheet, "shared-consent-id", id);
      g_assert_cmpint (wissel_network_save (fixture->network, sheet, NULL, NULL), ==,
                       cases[i].may_share);
      if (cases[i].may_share)
        consent = wissel_network_load (fixture->network, &wissel_consent_record_type, id, NULL);
    }

  lists = load_lists (fixture, &wissel_person_record_type, person);
  g_assert_cmpstr (((WisselRelated *) find_list (lists, "person-sheet")->rows->pdata[0])->state, ==,
                   "Shared with HR");

  wissel_record_set_text (consent, "withdrawn-on", "2027-02-20");
  add (fixture, consent);
  g_clear_pointer (&lists, g_ptr_array_unref);
  lists = load_lists (fixture, &wissel_person_record_type, person);
  g_assert_cmpstr (((WisselRelated *) find_list (lists, "person-sheet")->rows->pdata[0])->state, ==,
                   "Private: consent withdrawn");
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer user_data);
  } tests[] = {
    { "/dictionary/shipped-frameworks", test_shipped_frameworks },
    { "/dictionary/search", test_search },
    { "/dictionary/search-says-why", test_search_says_why },
    { "/dictionary/narrower", test_narrower },
    { "/dictionary/three-links", test_three_links },
    { "/dictionary/related-lists", test_related_lists },
    { "/dictionary/no-ring", test_no_ring },
    { "/dictionary/esco", test_esco },
    { "/dictionary/esco-again", test_esco_again },
    { "/dictionary/esco-bad-sets", test_esco_bad_sets },
    { "/dictionary/esco-bad-rows", test_esco_bad_rows },
    { "/dictionary/sharing", test_sharing },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, fixture_set_up, tests[i].test, fixture_tear_down);

  return g_test_run ();
}
