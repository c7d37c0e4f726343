#include "round.h"
#include "wissel-choices.h"
#include "wissel-clock.h"
#include "wissel-error.h"
#include "wissel-question-draft.h"
#include "wissel-record-history.h"
#include "wissel-record-store.h"
#include "wissel-records.h"
#include "wissel-relations.h"

static gint64 person_id;

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  fixture_set_up_empty (fixture, user_data);
  fixture->city = make_record (fixture->network, &wissel_organisation_record_type, "short-name",
                               "Stad Aalst", "kind", "MUNICIPAL", NULL);
  person_id = make_record (fixture->network, &wissel_person_record_type, "first-name", "Élodie",
                           "last-name", "Van den Broeck", "employer-id", fixture->city, NULL);
}

static WisselEditor *
edit (Fixture *fixture, const WisselRecordType *type, gint64 id)
{
  g_autoptr (GError) error = NULL;
  WisselEditor      *editor = wissel_editor_new (fixture->network, type, id);

  g_assert_true (wissel_editor_load (editor, &error));
  g_assert_no_error (error);

  return editor;
}

static guint
field_of (WisselEditor *editor, const char *name)
{
  int index = wissel_record_type_field_index (wissel_editor_get_record_type (editor), name);

  g_assert_cmpint (index, >=, 0);

  return (guint) index;
}

static void
assert_text (WisselEditor *editor, const char *field, const char *expected)
{
  g_autofree char *text = wissel_editor_dup_text (editor, field_of (editor, field));

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_save (WisselEditor *editor)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (wissel_editor_save (editor, &error));
  g_assert_no_error (error);
}

/* The label of what undo would take back, as the window shows it. */
static char *
dup_undo_label (Fixture *fixture)
{
  settle ();

  return g_strdup (wissel_network_get_undo_label (fixture->network));
}

static void
test_typing_saves (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor) editor = edit (fixture, &wissel_person_record_type, person_id);
  g_autoptr (WisselRecord) stored = NULL;
  g_autoptr (GError)       error = NULL;
  g_autofree char         *label = NULL;

  g_assert_cmpint (wissel_editor_get_state (editor), ==, WISSEL_EDITOR_STORED);
  g_assert_cmpstr (wissel_editor_get_title (editor), ==, "Élodie Van den Broeck");
  assert_text (editor, "employer-id", "Stad Aalst");

  g_assert_true (wissel_editor_set_text (editor, field_of (editor, "department"), " Burgerzaken "));
  assert_save (editor);
  stored = wissel_network_load (fixture->network, &wissel_person_record_type, person_id, &error);
  g_assert_cmpstr (wissel_record_get_text (stored, "department"), ==, "Burgerzaken");
  label = dup_undo_label (fixture);
  g_assert_cmpstr (label, ==, "Change: Person – Department");

  g_assert_true (wissel_network_undo (fixture->network, NULL, &error));
  g_assert_true (wissel_editor_load (editor, &error));
  assert_text (editor, "department", "");
}

static void
test_wrong_text_stays (Fixture *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *field;
    const char *text;
  } cases[] = {
    { "work-email", "elodie at aalst" }, { "home-postal-code", "93000" }, { "max-km", "far" },
    { "last-contact-on", "31/02/2027" }, { "languages", "klingon" },      { "first-name", "" },
  };
  g_autoptr (WisselEditor) editor = edit (fixture, &wissel_person_record_type, person_id);
  g_autoptr (WisselRecord) before = wissel_record_copy (wissel_editor_get_record (editor));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint field = field_of (editor, cases[i].field);

      /* Somebody who is still typing is left alone. */
      g_assert_false (wissel_editor_try_text (editor, field, cases[i].text));
      g_assert_null (wissel_editor_get_problem (editor, field));

      g_assert_false (wissel_editor_set_text (editor, field, cases[i].text));
      g_assert_nonnull (wissel_editor_get_problem (editor, field));
      assert_text (editor, cases[i].field, cases[i].text);
      g_assert_true (wissel_value_equal (wissel_editor_get_value (editor, field),
                                         wissel_record_get_value (before, field)));
    }
  g_assert_true (wissel_editor_is_touched (editor));

  /* The problem goes when the text is put right. */
  g_assert_true (wissel_editor_set_text (editor, field_of (editor, "max-km"), "32,5"));
  g_assert_null (wissel_editor_get_problem (editor, field_of (editor, "max-km")));
}

static void
test_repaired_text_is_told (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor) editor = edit (fixture, &wissel_person_record_type, person_id);
  guint                    field = field_of (editor, "languages");

  g_assert_true (wissel_editor_set_text (editor, field, "NL, frans"));
  g_assert_nonnull (wissel_editor_get_note (editor, field));
  assert_text (editor, "languages", "Dutch, French");
  assert_save (editor);
  g_assert_nonnull (wissel_editor_get_note (editor, field));
}

/* Every field of every type: what the form shows is read back as the same value. */
static void
test_shown_is_unchanged (Fixture *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *field;
    const char *text;
  } cases[] = {
    { "max-km", "123.5" },      { "last-contact-on", "2027-03-15" },
    { "languages", "nl,fr" },   { "needs-public-transport", "yes" },
    { "statute", "STATUTORY" },
  };
  g_autoptr (WisselEditor) editor = edit (fixture, &wissel_person_record_type, person_id);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint                field = field_of (editor, cases[i].field);
      g_auto (WisselValue) value = { 0 };
      g_autofree char     *shown = NULL;

      g_assert_true (wissel_editor_set_text (editor, field, cases[i].text));
      wissel_value_copy (&value, wissel_editor_get_value (editor, field));
      shown = wissel_editor_dup_text (editor, field);
      g_assert_true (wissel_editor_set_text (editor, field, ""));
      g_assert_true (wissel_editor_set_text (editor, field, shown));
      g_assert_true (wissel_value_equal (&value, wissel_editor_get_value (editor, field)));
    }
}

static void
test_fields_go_together (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor) editor = NULL;
  gint64                   id;

  id = make_record (fixture->network, &wissel_round_record_type, "network-id",
                    wissel_network_get_id (fixture->network), "code", "VJ27", "name",
                    "Voorjaar 2027", "start-on", "2027-03-01", NULL);
  editor = edit (fixture, &wissel_round_record_type, id);

  wissel_editor_set_text (editor, field_of (editor, "end-on"), "1/2/2027");
  g_assert_nonnull (wissel_editor_get_problem (editor, field_of (editor, "end-on")));
  assert_save (editor);
  g_assert_true (wissel_editor_is_touched (editor));

  /* Putting the other one right stores both. */
  wissel_editor_set_text (editor, field_of (editor, "start-on"), "1/1/2027");
  g_assert_null (wissel_editor_get_problem (editor, field_of (editor, "end-on")));
  assert_save (editor);
  g_assert_false (wissel_editor_is_touched (editor));
}

static void
test_draft (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselRecord) draft = wissel_record_new (&wissel_site_record_type);
  g_autoptr (WisselEditor) editor = NULL;
  g_autoptr (GError)       error = NULL;
  g_autofree char         *missing = NULL;
  g_autofree char         *label = NULL;

  wissel_record_set_integer (draft, "organisation-id", fixture->city);
  editor = wissel_editor_new_draft (fixture->network, draft, NULL);
  g_assert_true (wissel_editor_load (editor, &error));
  assert_text (editor, "organisation-id", "Stad Aalst");

  wissel_editor_set_text (editor, field_of (editor, "street"), "Grote Markt");
  assert_save (editor);
  g_assert_cmpint (wissel_editor_get_id (editor), ==, 0);
  missing = wissel_editor_dup_missing (editor);
  g_assert_cmpstr (missing, ==, "Name");

  wissel_editor_set_text (editor, field_of (editor, "name"), "Stadhuis");
  assert_save (editor);
  g_assert_cmpint (wissel_editor_get_id (editor), !=, 0);
  g_assert_cmpint (wissel_editor_get_state (editor), ==, WISSEL_EDITOR_STORED);
  label = dup_undo_label (fixture);
  g_assert_cmpstr (label, ==, "New: Site");

  /* All of it was one action. */
  g_assert_true (wissel_network_undo (fixture->network, NULL, &error));
  g_assert_true (wissel_editor_load (editor, &error));
  g_assert_cmpint (wissel_editor_get_state (editor), ==, WISSEL_EDITOR_GONE);
  g_assert_true (wissel_network_redo (fixture->network, NULL, &error));
  g_assert_true (wissel_editor_load (editor, &error));
  g_assert_cmpint (wissel_editor_get_state (editor), ==, WISSEL_EDITOR_STORED);
  assert_text (editor, "street", "Grote Markt");
}

/* Nobody is blamed for what is missing before the first key. */
static void
test_untouched_draft (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselRecord) draft = wissel_record_new (&wissel_course_record_type);
  g_autoptr (WisselEditor) editor = NULL;
  g_autofree char         *problems = NULL;
  guint                    title;

  editor = wissel_editor_new_draft (fixture->network, draft, NULL);
  g_assert_true (wissel_editor_load (editor, NULL));
  title = field_of (editor, "title-en");
  problems = wissel_editor_dup_problems (editor);
  g_assert_null (problems);

  wissel_editor_set_text (editor, field_of (editor, "url"), "https://example.org/cursus");
  g_assert_nonnull (wissel_editor_get_problem (editor, title));
  wissel_editor_set_text (editor, title, "Helder schrijven");
  g_assert_null (wissel_editor_get_problem (editor, title));
}

static void
test_remove (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor) editor = edit (fixture, &wissel_person_record_type, person_id);
  g_autoptr (GError)       error = NULL;

  g_assert_true (wissel_editor_remove (editor, &error));
  g_assert_cmpint (wissel_editor_get_state (editor), ==, WISSEL_EDITOR_GONE);
  g_assert_true (wissel_network_undo (fixture->network, NULL, &error));
  g_assert_true (wissel_editor_load (editor, &error));
  g_assert_cmpint (wissel_editor_get_state (editor), ==, WISSEL_EDITOR_STORED);
  assert_text (editor, "last-name", "Van den Broeck");
}

static void
test_steps (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor) editor = NULL;
  g_autoptr (GError)       error = NULL;
  const WisselStep        *step;
  gint64                   id;

  id = make_record (fixture->network, &wissel_learning_place_record_type, "organisation-id",
                    fixture->city, "title", "Onthaal", NULL);
  editor = edit (fixture, &wissel_learning_place_record_type, id);

  step = find_step (editor, "CONFIRMED");
  g_assert_nonnull (step);
  g_assert_cmpint (step->closed, !=, WISSEL_GUARD_NONE);
  g_assert_false (wissel_editor_take_step (editor, step->transition, NULL, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT);
  g_clear_error (&error);

  wissel_editor_set_text (editor, field_of (editor, "safety-ok"), "yes");
  assert_save (editor);
  step = find_step (editor, "CONFIRMED");
  g_assert_cmpint (step->closed, ==, WISSEL_GUARD_NONE);
  g_assert_true (wissel_editor_take_step (editor, step->transition, NULL, &error));
  assert_text (editor, "state", "Confirmed");
  g_assert_null (find_step (editor, "CONFIRMED"));
  g_assert_nonnull (find_step (editor, "PUBLISHED"));
}

static void
test_history (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor) editor = edit (fixture, &wissel_person_record_type, person_id);
  g_autoptr (GPtrArray)    entries = NULL;
  g_autoptr (GError)       error = NULL;
  WisselHistoryEntry      *entry;

  wissel_editor_set_text (editor, field_of (editor, "function-title"), "Onthaalmedewerker");
  assert_save (editor);
  wissel_editor_set_text (editor, field_of (editor, "function-title"), "Bibliothecaris");
  assert_save (editor);
  wissel_editor_set_link (editor, field_of (editor, "employer-id"), 0, NULL);
  assert_save (editor);

  entries =
    wissel_record_history_load (fixture->network, wissel_editor_get_record (editor), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 4);
  entry = g_ptr_array_index (entries, 0);
  g_assert_cmpstr (entry->label, ==, "Organisation");
  g_assert_cmpstr (entry->before, ==, "Stad Aalst");
  g_assert_null (entry->after);
  g_assert_cmpstr (entry->when, ==, "1 March 2027, 09:00");
  entry = g_ptr_array_index (entries, 1);
  g_assert_cmpstr (entry->before, ==, "Onthaalmedewerker");
  g_assert_true (entry->can_restore);
  g_assert_cmpstr (((WisselHistoryEntry *) g_ptr_array_index (entries, 3))->label, ==, "Added");

  g_assert_true (wissel_editor_restore (editor, (guint) entry->field, entry->stored, &error));
  assert_text (editor, "function-title", "Onthaalmedewerker");
}

static void
test_relations (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselEditor) editor = edit (fixture, &wissel_organisation_record_type, fixture->city);
  g_autoptr (GPtrArray)    lists = NULL;
  g_autoptr (GError)       error = NULL;
  gboolean                 found = FALSE;

  lists = wissel_relations_load (fixture->network, wissel_editor_get_record (editor), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < lists->len; i++)
    {
      WisselRelatedList       *list = g_ptr_array_index (lists, i);
      g_autoptr (WisselRecord) draft = NULL;

      if (!list->relation->is_fixed)
        {
          draft = wissel_relation_make_draft (list->relation, wissel_editor_get_record (editor),
                                              list->n_rows, 0);
          g_assert_cmpint (wissel_record_get_integer (draft, list->relation->link), ==,
                           fixture->city);
        }
      if (!g_str_equal (list->relation->type, "person"))
        continue;

      g_assert_cmpuint (list->n_rows, ==, 1);
      g_assert_cmpstr (((WisselRelated *) g_ptr_array_index (list->rows, 0))->title, ==,
                       "Élodie Van den Broeck");
      found = TRUE;
    }
  g_assert_true (found);
}

/* A table that names a type or field that does not exist would fail only when its page opens. */
static void
test_relations_fit_the_model (void)
{
  guint                          n_types;
  const WisselRecordType *const *types = wissel_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (GPtrArray) relations = wissel_relations_of (types[i]->name);

      for (guint j = 0; j < relations->len; j++)
        {
          const WisselRelation   *relation = g_ptr_array_index (relations, j);
          const WisselRecordType *type = wissel_record_type_find (relation->type);

          g_assert_nonnull (type);
          if (relation->source == NULL || !relation->is_fixed)
            g_assert_nonnull (wissel_record_type_find_field (type, relation->link));
          for (guint k = 0; k < G_N_ELEMENTS (relation->details) && relation->details[k]; k++)
            g_assert_nonnull (wissel_record_type_find_field (type, relation->details[k]));
          for (guint k = 0; k < G_N_ELEMENTS (relation->copies) && relation->copies[k][0]; k++)
            {
              g_assert_nonnull (wissel_record_type_find_field (type, relation->copies[k][0]));
              g_assert_nonnull (wissel_record_type_find_field (types[i], relation->copies[k][1]));
            }
          if (relation->counter != NULL)
            g_assert_nonnull (wissel_record_type_find_field (type, relation->counter));
          if (relation->via != NULL)
            g_assert_nonnull (wissel_record_type_find_field (types[i], relation->via));
        }
    }
}

static void
test_choices (Fixture *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *search;
    guint       hits;
  } cases[] = { { NULL, 1 }, { "elo", 1 }, { "van den", 1 }, { "zorro", 0 } };

  make_record (fixture->network, &wissel_coach_record_type, "person-id", person_id, "host-org-id",
               fixture->city, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError)    error = NULL;
      g_autoptr (GPtrArray) people = NULL;
      g_autoptr (GPtrArray) coaches = NULL;

      people =
        wissel_choices_find (fixture->network, &wissel_person_record_type, cases[i].search, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (people->len, ==, cases[i].hits);

      /* A coach goes by the name of a person and has no words of its own in the index. */
      coaches =
        wissel_choices_find (fixture->network, &wissel_coach_record_type, cases[i].search, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (coaches->len, ==, cases[i].hits);
    }
}

/* A question of somebody new makes a switcher too, in one action; of a switcher only the question.
 */
static void
test_question_draft (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselQuestionDraft) draft = NULL;
  g_autoptr (WisselQuestionDraft) second = NULL;
  g_autoptr (WisselEditor)        editor = NULL;
  g_autoptr (GError)              error = NULL;

  draft = wissel_question_draft_make (fixture->network, person_id, &error);
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND);
  g_assert_null (draft);
  g_clear_error (&error);

  make_record (fixture->network, &wissel_round_record_type, "network-id",
               wissel_network_get_id (fixture->network), "code", "VJ27", "name", "Voorjaar 2027",
               NULL);
  draft = wissel_question_draft_make (fixture->network, person_id, &error);
  g_assert_no_error (error);
  g_assert_nonnull (draft->learner);
  g_assert_cmpint (wissel_record_get_integer (draft->learner, "sending-org-id"), ==, fixture->city);

  editor = wissel_editor_new_draft (fixture->network, draft->question, draft->learner);
  g_assert_true (wissel_editor_load (editor, &error));
  assert_text (editor, "learner-id", "Élodie Van den Broeck");
  wissel_editor_set_text (editor, field_of (editor, "wording"), "Hoe leid ik een team?");
  assert_save (editor);
  assert_text (editor, "learner-id", "Élodie Van den Broeck");

  second = wissel_question_draft_make (fixture->network, person_id, &error);
  g_assert_no_error (error);
  g_assert_null (second->learner);
  g_assert_cmpint (wissel_record_get_integer (second->question, "learner-id"), ==,
                   wissel_record_get_id (draft->learner));

  /* One undo takes both back. */
  g_assert_true (wissel_network_undo (fixture->network, NULL, &error));
  g_clear_pointer (&second, wissel_question_draft_free);
  second = wissel_question_draft_make (fixture->network, person_id, &error);
  g_assert_nonnull (second->learner);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  wissel_clock_set ("2027-03-01T09:00:00Z");

#define ADD(path, test) g_test_add ("/editor/" path, Fixture, NULL, set_up, test, fixture_tear_down)
  ADD ("typing-saves", test_typing_saves);
  ADD ("wrong-text-stays", test_wrong_text_stays);
  ADD ("repaired-text-is-told", test_repaired_text_is_told);
  ADD ("shown-is-unchanged", test_shown_is_unchanged);
  ADD ("fields-go-together", test_fields_go_together);
  ADD ("draft", test_draft);
  ADD ("untouched-draft", test_untouched_draft);
  ADD ("remove", test_remove);
  ADD ("steps", test_steps);
  ADD ("history", test_history);
  ADD ("relations", test_relations);
  ADD ("choices", test_choices);
  ADD ("question-draft", test_question_draft);
  g_test_add_func ("/editor/relations-fit-the-model", test_relations_fit_the_model);

  return g_test_run ();
}
