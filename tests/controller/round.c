#include "round.h"

#include <glib/gstdio.h>

#include "wissel-matchmaker.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

static void
make_network (Fixture *fixture, const char *kind)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("wissel-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "test.sqlite", NULL);
  fixture->network = wissel_network_create (fixture->path, "Testnetwerk", kind, &error);
  g_assert_no_error (error);
}

void
fixture_set_up_empty (Fixture *fixture, gconstpointer user_data)
{
  make_network (fixture, "SWITCHING");
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char      *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_unlink (path);
    }

  g_rmdir (folder);
}

void
settle (void)
{
  for (guint i = 0; i < 20; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (1000);
    }
}

void
fixture_tear_down (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  settle ();
  g_assert_true (wissel_network_close (fixture->network, &error));
  g_assert_no_error (error);
  settle ();
  g_assert_finalize_object (fixture->network);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

gint64
make_record (WisselNetwork *network, const WisselRecordType *type, const char *first_property, ...)
{
  g_autoptr (WisselRecord) record = wissel_record_new (type);
  g_autoptr (GError)       error = NULL;
  va_list                  args;

  va_start (args, first_property);
  g_object_set_valist (G_OBJECT (record), first_property, args);
  va_end (args);
  wissel_network_save (network, record, NULL, &error);
  g_assert_no_error (error);

  return wissel_record_get_id (record);
}

void
set_state (WisselNetwork *network, const WisselRecordType *type, gint64 id, const char *state)
{
  g_autoptr (WisselRecord) record = NULL;
  g_autoptr (GError)       error = NULL;

  record = wissel_network_load (network, type, id, &error);
  g_assert_no_error (error);
  wissel_record_set_text (record, "state", state);
  wissel_network_save (network, record, NULL, &error);
  g_assert_no_error (error);
}

static gint64
make_organisation (Fixture *fixture, const char *name, const char *municipality)
{
  gint64 id = make_record (fixture->network, &wissel_organisation_record_type, "short-name", name,
                           "kind", "MUNICIPAL", "size-band", "100-199", NULL);

  make_record (fixture->network, &wissel_site_record_type, "organisation-id", id, "name", name,
               "municipality", municipality, "is-seat", (gint64) 1, NULL);

  return id;
}

static void
make_learner (Fixture *fixture, const char *first, const char *last, const char *question)
{
  gint64 person, learner, id;

  person = make_record (fixture->network, &wissel_person_record_type, "first-name", first,
                        "last-name", last, "employer-id", fixture->city, "home-municipality",
                        "Aalst", "max-km", 60.0, "function-title", "Dossierbeheerder", NULL);
  learner = make_record (fixture->network, &wissel_learner_record_type, "round-id", fixture->round,
                         "person-id", person, "sending-org-id", fixture->city, NULL);
  id = make_record (fixture->network, &wissel_learning_question_record_type, "learner-id", learner,
                    "wording", question, "theme-code", "ONBOARDING", "clarity", "CLEAR", NULL);
  make_record (fixture->network, &wissel_learning_goal_record_type, "question-id", id, "statement",
               "Een onthaalplan kunnen opstellen", NULL);
}

static gint64
make_place (Fixture *fixture, const char *title, gint64 capacity, const char *coach)
{
  gint64 place, person;

  place = make_record (fixture->network, &wissel_learning_place_record_type, "organisation-id",
                       fixture->firm, "title", title, "capacity", capacity, "what-to-learn",
                       "Onthaal van nieuwe medewerkers", NULL);
  make_record (fixture->network, &wissel_place_theme_record_type, "place-id", place, "theme-code",
               "ONBOARDING", NULL);
  person = make_record (fixture->network, &wissel_person_record_type, "first-name", coach,
                        "last-name", "Peeters", "employer-id", fixture->firm, "function-title",
                        "HR-manager", NULL);
  fixture->coach = make_record (
    fixture->network, &wissel_coach_record_type, "person-id", person, "host-org-id", fixture->firm,
    "cond-employed", (gint64) 1, "cond-voluntary", (gint64) 1, "cond-time", (gint64) 1,
    "cond-role-known", (gint64) 1, "cond-expertise", (gint64) 1, "state", "ACTIVE", NULL);
  make_record (fixture->network, &wissel_place_coach_record_type, "place-id", place, "coach-id",
               fixture->coach, "is-lead", (gint64) 1, NULL);
  set_state (fixture->network, &wissel_learning_place_record_type, place, "PUBLISHED");

  return place;
}

void
fixture_set_up (Fixture *fixture, gconstpointer user_data)
{
  fixture_set_up_empty (fixture, user_data);
  fixture->city = make_organisation (fixture, "Stad Aalst", "Aalst");
  fixture->firm = make_organisation (fixture, "Firma Gent", "Gent");
  fixture->round = make_record (fixture->network, &wissel_round_record_type, "network-id",
                                wissel_network_get_id (fixture->network), "code", "VJ27", "name",
                                "Voorjaar 2027", "state", "OPEN", NULL);
  fixture->place = make_place (fixture, "Onthaalteam", 2, "An");
  make_place (fixture, "Personeelsdienst", 1, "Bo");
  make_learner (fixture, "Zoë", "D’hondt", "Hoe onthaal ik nieuwe medewerkers beter?");
  make_learner (fixture, "Els", "van Dijk", "Hoe maak ik een onthaalplan?");
  make_learner (fixture, "Bart", "Łukasz", "Wat doet een goed onthaal in de eerste week?");
}

static void
swap_organisations (Fixture *fixture)
{
  gint64 city = fixture->city;

  fixture->city = fixture->firm;
  fixture->firm = city;
}

void
fixture_make_return (Fixture *fixture)
{
  swap_organisations (fixture);
  make_learner (fixture, "Nele", "Claes", "Hoe onthaalt een stad haar mensen?");
  make_place (fixture, "Stadsdiensten", 1, "Cis");
  swap_organisations (fixture);
}

void
fixture_set_up_missions (Fixture *fixture, gconstpointer user_data)
{
  make_network (fixture, "EXCHANGE");
  fixture->city = make_organisation (fixture, "Stad Aalst", "Aalst");
  fixture->firm = make_organisation (fixture, "Firma Gent", "Gent");
}

static gpointer
list_exchanges (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return wissel_session_load_where (session, &wissel_exchange_record_type, NULL, NULL, error);
}

WisselMatchmaker *
make_proposal (Fixture *fixture)
{
  WisselMatchmaker  *matchmaker = wissel_matchmaker_new (fixture->network, fixture->round);
  g_autoptr (GError) error = NULL;

  wissel_matchmaker_propose (matchmaker, NULL, &error);
  g_assert_no_error (error);

  return matchmaker;
}

GPtrArray *
make_exchanges (Fixture *fixture)
{
  g_autoptr (WisselMatchmaker) matchmaker = make_proposal (fixture);
  g_autoptr (GError)           error = NULL;

  wissel_matchmaker_accept_all (matchmaker);
  g_assert_true (wissel_matchmaker_finish (matchmaker, NULL, NULL, &error));
  g_assert_no_error (error);

  return wissel_store_run (wissel_network_get_store (fixture->network), list_exchanges, NULL, NULL,
                           &error);
}

const WisselStep *
find_step (WisselEditor *editor, const char *to)
{
  GArray *steps = wissel_editor_get_steps (editor);

  for (guint i = 0; i < steps->len; i++)
    if (g_str_equal (g_array_index (steps, WisselStep, i).transition->to, to))
      return &g_array_index (steps, WisselStep, i);

  return NULL;
}

WisselEditor *
open_record (Fixture *fixture, const WisselRecordType *type, gint64 id)
{
  WisselEditor      *editor = wissel_editor_new (fixture->network, type, id);
  g_autoptr (GError) error = NULL;

  g_assert_true (wissel_editor_load (editor, &error));
  g_assert_no_error (error);

  return editor;
}

gint64
ask_question (Fixture *fixture)
{
  gint64 person = make_record (fixture->network, &wissel_person_record_type, "first-name", "Nora",
                               "last-name", "Maes", "employer-id", fixture->city, NULL);
  gint64 learner = make_record (fixture->network, &wissel_learner_record_type, "round-id",
                                fixture->round, "person-id", person, "sending-org-id",
                                fixture->city, NULL);

  return make_record (fixture->network, &wissel_learning_question_record_type, "learner-id",
                      learner, "wording", "Iets met leidinggeven", NULL);
}

WisselGuard
find_closed (Fixture *fixture, const WisselRecordType *type, gint64 id, const char *to)
{
  g_autoptr (WisselEditor) editor = open_record (fixture, type, id);

  return find_step (editor, to)->closed;
}
