/* Questionnaires: those of the program, answers and what they lead to, versions. */

#include <glib/gstdio.h>
#include <string.h>

#include "network.h"
#include "wissel-advice.h"
#include "wissel-answering.h"
#include "wissel-error.h"
#include "wissel-filled-forms.h"
#include "wissel-paper.h"
#include "wissel-questionnaires.h"
#include "wissel-record-history.h"
#include "wissel-record-store.h"
#include "wissel-records.h"
#include "wissel-takeover.h"

/* ---- Help ---- */

typedef struct
{
  const WisselRecordType *type;
  const char             *field;
  const char             *text;
} Lookup;

static gpointer
find_id (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const Lookup *lookup = data;
  gint64        id = 0;

  g_assert_true (
    wissel_session_find (session, lookup->type, lookup->field, lookup->text, &id, error));

  return g_memdup2 (&id, sizeof id);
}

static gint64
find (TestNetwork *fixture, const WisselRecordType *type, const char *field, const char *text)
{
  Lookup             lookup = { type, field, text };
  g_autofree gint64 *id =
    wissel_store_run (wissel_network_get_store (fixture->network), find_id, &lookup, NULL, NULL);

  return *id;
}

static gint64
begin (TestNetwork *fixture, gint64 form, gint64 organisation, const char *day)
{
  g_autoptr (WisselRecord) response = wissel_record_new (&wissel_response_record_type);
  g_autoptr (GError)       error = NULL;

  wissel_record_set_integer (response, "form-id", form);
  wissel_record_set_text (response, "taken-on", day);
  if (organisation != 0)
    wissel_record_set_integer (response, "organisation-id", organisation);
  wissel_network_save (fixture->network, response, NULL, &error);
  g_assert_no_error (error);

  return wissel_record_get_id (response);
}

static WisselAnswering *
begin_code (TestNetwork *fixture, const char *code, gint64 organisation, const char *day)
{
  gint64           form = find (fixture, &wissel_questionnaire_record_type, "code", code);
  WisselAnswering *answering =
    wissel_answering_new (fixture->network, begin (fixture, form, organisation, day));

  g_assert_cmpint (form, !=, 0);
  g_assert_true (wissel_answering_load (answering, NULL));

  return answering;
}

static const WisselAskedQuestion *
question_of (WisselAnswering *answering, const char *code)
{
  const WisselAskedQuestion *question =
    wissel_filled_form_find_question (wissel_answering_get_form (answering), code);

  g_assert_nonnull (question);

  return question;
}

static gint64
option_of (const WisselAskedQuestion *question, const char *code)
{
  for (guint i = 0; i < question->options->len; i++)
    {
      WisselRecord *option = g_ptr_array_index (question->options, i);

      if (g_str_equal (wissel_record_get_text (option, "code"), code))
        return wissel_record_get_id (option);
    }

  g_assert_not_reached ();
}

static gboolean
try_text (WisselAnswering *answering, const char *question, const char *text, GError **error)
{
  WisselAnswerChange change = {
    .question = wissel_record_get_id (question_of (answering, question)->record),
    .text = text,
  };

  return wissel_answering_set (answering, &change, error);
}

static void
write_text (WisselAnswering *answering, const char *question, const char *text)
{
  g_autoptr (GError) error = NULL;

  try_text (answering, question, text, &error);
  g_assert_no_error (error);
}

static void
choose (WisselAnswering *answering, const char *code, const char *option, gboolean is_chosen)
{
  const WisselAskedQuestion *question = question_of (answering, code);
  g_autoptr (GError)         error = NULL;
  WisselAnswerChange         change = {
            .question = wissel_record_get_id (question->record),
            .option = option_of (question, option),
            .is_chosen = is_chosen,
  };

  wissel_answering_set (answering, &change, &error);
  g_assert_no_error (error);
}

static void
assert_answer (WisselAnswering *answering, const char *question, const char *expected)
{
  g_autofree char *answer = wissel_filled_form_dup_answer (
    wissel_answering_get_form (answering), question_of (answering, question), WISSEL_LANGUAGE_EN);

  g_assert_cmpstr (answer, ==, expected);
}

/* Ids of the catalogue of the advice given, with a star for what is stressed. */
static char *
dup_advice (WisselAnswering *answering)
{
  g_autoptr (GPtrArray) advice = wissel_advice_give (wissel_answering_get_form (answering));
  g_autoptr (GString)   ids = g_string_new (NULL);

  for (guint i = 0; i < advice->len; i++)
    {
      const WisselAdvice *one = g_ptr_array_index (advice, i);
      const char         *id = wissel_record_get_text (one->source, "catalogue-id");

      g_string_append_printf (ids, "%s%s%s", ids->len > 0 ? " " : "", id + strlen ("ST-"),
                              one->is_emphasised ? "*" : "");
    }

  return g_string_free (g_steal_pointer (&ids), FALSE);
}

/* ---- Tests ---- */

static void
test_shipped (TestNetwork *fixture, gconstpointer user_data)
{
  g_autoptr (WisselAnswering) quiz = begin_code (fixture, "READINESS_QUIZ", 0, "2027-01-10");
  const WisselFilledForm     *form = wissel_answering_get_form (quiz);
  const guint                 n_options[] = { 4, 3, 3, 3, 3, 3, 4, 5, 0, 0, 0 };

  g_assert_cmpuint (form->sections->len, ==, 5);
  g_assert_cmpuint (form->questions->len, ==, G_N_ELEMENTS (n_options));
  for (guint i = 0; i < G_N_ELEMENTS (n_options); i++)
    {
      const WisselAskedQuestion *question = g_ptr_array_index (form->questions, i);
      g_autofree char           *code = g_strdup_printf ("Q%u", i + 1);

      g_assert_cmpstr (wissel_record_get_text (question->record, "code"), ==, code);
      g_assert_cmpuint (question->options->len, ==, n_options[i]);
    }

  /* It is the network's from the beginning: nobody made it, and nobody can undo it. */
  g_assert_true (wissel_network_undo (fixture->network, NULL, NULL));
  g_assert_false (wissel_network_undo (fixture->network, NULL, NULL));
  g_assert_cmpint (find (fixture, &wissel_text_block_record_type, "code", "FAQ_HOURS"), !=, 0);
}

static void
test_answers (TestNetwork *fixture, gconstpointer user_data)
{
  g_autoptr (WisselAnswering) quiz = begin_code (fixture, "READINESS_QUIZ", 0, "2027-01-10");
  WisselFormProgress          progress = { 0 };
  g_autoptr (GError)          error = NULL;
  WisselAnswerChange          other = { .is_chosen = TRUE, .text = "Coaching" };

  choose (quiz, "Q1", "a", TRUE);
  choose (quiz, "Q1", "b", TRUE);
  assert_answer (quiz, "Q1", "They know each other and meet");
  g_assert_cmpuint (wissel_answering_get_form (quiz)->answers->len, ==, 1);

  choose (quiz, "Q8", "d", TRUE);
  choose (quiz, "Q8", "a", TRUE);
  other.question = wissel_record_get_id (question_of (quiz, "Q8")->record);
  other.option = option_of (question_of (quiz, "Q8"), "e");
  g_assert_true (wissel_answering_set (quiz, &other, &error));
  assert_answer (quiz, "Q8", "On legislation\nOn innovation\nOther: Coaching");
  choose (quiz, "Q8", "a", FALSE);
  assert_answer (quiz, "Q8", "On innovation\nOther: Coaching");

  write_text (quiz, "Q9", "PARTLY");
  assert_answer (quiz, "Q9", "Partly");

  progress = wissel_filled_form_progress (wissel_answering_get_form (quiz));
  g_assert_cmpuint (progress.n_questions, ==, 11);
  g_assert_cmpuint (progress.n_answered, ==, 3);
  g_assert_cmpuint (progress.n_missing, ==, 8);

  /* Each answer is undone by itself. */
  g_assert_true (wissel_network_undo (fixture->network, NULL, NULL));
  g_assert_true (wissel_answering_load (quiz, NULL));
  assert_answer (quiz, "Q9", "");
  assert_answer (quiz, "Q8", "On innovation\nOther: Coaching");
  write_text (quiz, "Q9", "NO");
  write_text (quiz, "Q9", NULL);
  assert_answer (quiz, "Q9", "");
}

static void
test_advice (TestNetwork *fixture, gconstpointer user_data)
{
#define ALWAYS "4A-13 4A-14"
#define CLOSING "4Q-46 4Q-46 4Q-46"
  static const struct
  {
    const char *answers; /* to questions 1 to 7 */
    const char *expected;
  } cases[] = {
    { "aaaaaaa", "4A-01 4A-02 4A-05 4A-06 4A-10 4A-11 4A-12 " ALWAYS " 4Q-36 4Q-43 " CLOSING },
    { "bbbbbca",
      "4A-14* 4A-01 4A-02 4A-05 4A-06 4A-07 4A-08 4A-09 4A-10 4A-13 4Q-36 4Q-43 " CLOSING },
    { "dccbbcd", "4A-03 4A-04 4A-05* 4A-06* 4A-07 4A-08 4A-09 4A-10* 4A-11 4A-12 " ALWAYS
                 " 4Q-36 4Q-43 " CLOSING },
    { "c      ", "4A-03 4A-04 " ALWAYS " 4Q-36 4Q-43 " CLOSING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (WisselAnswering) quiz = begin_code (fixture, "READINESS_QUIZ", 0, "2027-01-10");
      g_autofree char            *given = NULL;

      for (guint q = 0; q < 7; q++)
        {
          const char code[] = { 'Q', (char) ('1' + q), '\0' };
          const char option[] = { cases[i].answers[q], '\0' };

          if (*option != ' ')
            choose (quiz, code, option, TRUE);
        }
      write_text (quiz, "Q9", "NO");
      write_text (quiz, "Q10", "YES");

      given = dup_advice (quiz);
      g_assert_cmpstr (given, ==, cases[i].expected);
    }
}

static void
test_intake (TestNetwork *fixture, gconstpointer user_data)
{
  g_autoptr (WisselAnswering) intake = NULL;
  WisselFormProgress          progress;

  test_network_fill (fixture, 1, 0);
  intake = begin_code (
    fixture, "EMPLOYER_INTAKE",
    find (fixture, &wissel_organisation_record_type, "short-name", "Organisation 1"), "2027-01-10");

  progress = wissel_filled_form_progress (wissel_answering_get_form (intake));
  g_assert_true (progress.needs_missing && progress.offer_missing);

  write_text (intake, "SEND", "Two planners who want to learn to plan");
  progress = wissel_filled_form_progress (wissel_answering_get_form (intake));
  g_assert_false (progress.needs_missing);
  g_assert_true (progress.offer_missing);
  g_assert_cmpuint (progress.n_missing, ==, 1);

  write_text (intake, "SHARE", "Welding");
  progress = wissel_filled_form_progress (wissel_answering_get_form (intake));
  g_assert_false (progress.needs_missing || progress.offer_missing);
  g_assert_cmpuint (progress.n_missing, ==, 0);
}

static void
test_series (TestNetwork *fixture, gconstpointer user_data)
{
  g_autoptr (WisselAnswering) later = NULL;
  g_autoptr (WisselAnswering) earlier = NULL;
  g_autoptr (WisselAnswering) elsewhere = NULL;
  const WisselFilledForm     *first = NULL;
  gint64                      organisation;

  test_network_fill (fixture, 2, 0);
  organisation = find (fixture, &wissel_organisation_record_type, "short-name", "Organisation 1");
  later = begin_code (fixture, "READINESS_QUIZ", organisation, "2027-06-10");
  earlier = begin_code (fixture, "READINESS_QUIZ", organisation, "2027-01-10");
  elsewhere = begin_code (
    fixture, "READINESS_QUIZ",
    find (fixture, &wissel_organisation_record_type, "short-name", "Organisation 2"), "2027-02-01");

  g_assert_true (wissel_answering_load (later, NULL));
  g_assert_cmpuint (wissel_answering_get_series (later)->len, ==, 2);
  first = g_ptr_array_index (wissel_answering_get_series (later), 0);
  g_assert_cmpstr (wissel_record_get_text (first->response, "taken-on"), ==, "2027-01-10");
  g_assert_cmpuint (wissel_answering_get_series (elsewhere)->len, ==, 1);
}

/* Whoever fills the list in twice on a day sees what was first as the first. */
static void
test_series_of_a_day (TestNetwork *fixture, gconstpointer user_data)
{
  for (guint turn = 0; turn < 6; turn++)
    {
      g_autofree char            *day = g_strdup_printf ("2027-01-%02u", turn + 1);
      g_autoptr (WisselAnswering) first = begin_code (fixture, "READINESS_QUIZ", 0, day);
      g_autoptr (WisselAnswering) second = begin_code (fixture, "READINESS_QUIZ", 0, day);
      GPtrArray                  *series;
      const WisselFilledForm     *last;

      g_assert_true (wissel_answering_load (second, NULL));
      series = wissel_answering_get_series (second);
      last = g_ptr_array_index (series, series->len - 1);
      g_assert_cmpint (wissel_record_get_id (last->response), ==,
                       wissel_answering_get_response (second));
    }
}

/* What was used stays; the next version is like it and may be changed. */
static void
test_versions (TestNetwork *fixture, gconstpointer user_data)
{
  g_autoptr (WisselAnswering) quiz = begin_code (fixture, "READINESS_QUIZ", 0, "2027-01-10");
  const WisselFilledForm     *form = wissel_answering_get_form (quiz);
  g_autoptr (WisselRecord)    question = NULL;
  g_autoptr (WisselAnswering) next = NULL;
  g_autoptr (WisselRecord)    before = NULL;
  g_autoptr (GError)          error = NULL;
  gint64                      made = 0;

  choose (quiz, "Q1", "a", TRUE);
  form = wissel_answering_get_form (quiz);
  question = g_object_ref (question_of (quiz, "Q1")->record);
  wissel_record_set_text (question, "text-en", "Changed?");
  g_assert_false (wissel_network_save (fixture->network, question, NULL, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT);
  g_clear_error (&error);

  g_assert_true (wissel_questionnaires_make_version (
    fixture->network, wissel_record_get_id (form->form), &made, &error));
  next = wissel_answering_new (fixture->network, begin (fixture, made, 0, "2027-02-01"));
  g_assert_true (wissel_answering_load (next, NULL));
  g_assert_cmpuint (wissel_answering_get_form (next)->questions->len, ==, 11);
  g_assert_cmpuint (wissel_answering_get_form (next)->rules->len, ==, form->rules->len);
  g_assert_cmpuint (question_of (next, "Q8")->options->len, ==, 5);
  g_assert_cmpint (wissel_record_get_integer (wissel_answering_get_form (next)->form, "version"),
                   ==, 2);
  g_assert_cmpint (
    wissel_record_get_integer (question_of (next, "Q1")->record, "section-id"), ==,
    wissel_record_get_id (g_ptr_array_index (wissel_answering_get_form (next)->sections, 0)));

  /* The first version still says what was answered; it is not offered any more. */
  g_assert_true (wissel_answering_load (quiz, NULL));
  assert_answer (quiz, "Q1", "They know each other well, meet and trust each other");
  g_assert_false (wissel_record_get_flag (wissel_answering_get_form (quiz)->form, "active"));
  g_assert_cmpuint (wissel_answering_get_series (quiz)->len, ==, 2);
}

/* Each line becomes a record once, of the person or the organisation that was asked. */
static void
test_takeover (TestNetwork *fixture, gconstpointer user_data)
{
  g_autoptr (WisselAnswering) scan = NULL;
  g_autoptr (GError)          error = NULL;
  gint64                      organisation;
  guint                       n_made = 0;

  test_network_fill (fixture, 1, 0);
  organisation = find (fixture, &wissel_organisation_record_type, "short-name", "Organisation 1");
  scan = begin_code (fixture, "HR_SCAN", organisation, "2027-01-10");
  g_assert_false (wissel_takeover_offers (wissel_answering_get_form (scan)));

  write_text (scan, "ORG_STRONG", "Welding\n\nPlanning work");
  write_text (scan, "ORG_LEARN", "Writing reports");
  g_assert_true (wissel_takeover_offers (wissel_answering_get_form (scan)));
  g_assert_true (
    wissel_takeover_run (fixture->network, wissel_answering_get_response (scan), &n_made, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_made, ==, 3);
  g_assert_cmpint (find (fixture, &wissel_strength_record_type, "free-text", "Planning work"), !=,
                   0);
  g_assert_cmpint (
    find (fixture, &wissel_learning_need_record_type, "description", "Writing reports"), !=, 0);

  g_assert_true (
    wissel_takeover_run (fixture->network, wissel_answering_get_response (scan), &n_made, NULL));
  g_assert_cmpuint (n_made, ==, 0);
  g_assert_true (wissel_network_undo (fixture->network, NULL, NULL));
  g_assert_cmpint (find (fixture, &wissel_strength_record_type, "free-text", "Welding"), ==, 0);
}

/* What an employer says about its needs goes into the fields of each (ST-5.3-01 to ST-5.3-07). */
static void
test_needs (TestNetwork *fixture, gconstpointer user_data)
{
  g_autoptr (WisselAnswering) asked = NULL;
  g_autoptr (WisselRecord)    need = NULL;
  WisselAnswerChange          other = { .is_chosen = TRUE, .text = "Pride" };
  guint                       n_made = 0;
  gint64                      organisation;

  test_network_fill (fixture, 1, 0);
  organisation = find (fixture, &wissel_organisation_record_type, "short-name", "Organisation 1");
  asked = begin_code (fixture, "EMPLOYER_NEEDS", organisation, "2027-01-10");
  write_text (asked, "NEED", "Reading tables\nTalking to clients");
  write_text (asked, "DEPARTMENTS", "Finance");
  write_text (asked, "FUNCTIONS", "Accountant");
  write_text (asked, "TARGET_GROUPS", "New colleagues");
  write_text (asked, "RESULT", "Fewer mistakes");
  choose (asked, "WHO_LEARNS", "TEAM", TRUE);
  choose (asked, "EFFECTS", "HOST_NETWORK", TRUE);
  other.question = wissel_record_get_id (question_of (asked, "EFFECTS")->record);
  other.option = option_of (question_of (asked, "EFFECTS"), "OTHER");
  g_assert_true (wissel_answering_set (asked, &other, NULL));

  g_assert_true (
    wissel_takeover_run (fixture->network, wissel_answering_get_response (asked), &n_made, NULL));
  g_assert_cmpuint (n_made, ==, 2);
  need = wissel_network_load (
    fixture->network, &wissel_learning_need_record_type,
    find (fixture, &wissel_learning_need_record_type, "description", "Talking to clients"), NULL);
  g_assert_cmpstr (wissel_record_get_text (need, "department"), ==, "Finance");
  g_assert_cmpstr (wissel_record_get_text (need, "function-title"), ==, "Accountant");
  g_assert_cmpstr (wissel_record_get_text (need, "target-group"), ==, "New colleagues");
  g_assert_cmpstr (wissel_record_get_text (need, "wanted-result"), ==, "Fewer mistakes");
  g_assert_cmpstr (wissel_record_get_text (need, "who-learns"), ==, "TEAM");
  g_assert_false (wissel_record_get_flag (need, "effect-own-network"));
  g_assert_true (wissel_record_get_flag (need, "effect-host-network"));
  g_assert_cmpstr (wissel_record_get_text (need, "effect-other"), ==, "Pride");
  g_assert_true (wissel_record_is_empty (need, "training-context"));
}

/* The history of a filled form tells of its answers, those included that were taken back. */
static void
test_history (TestNetwork *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *before;
    const char *after;
  } told[] = {
    { "On legislation\nOn innovation", "On innovation" },
    { "On innovation", "On legislation\nOn innovation" },
    { NULL, "On innovation" },
    { "Yes", NULL },
    { NULL, "Yes" },
  };
  g_autoptr (WisselAnswering) quiz = begin_code (fixture, "READINESS_QUIZ", 0, "2027-01-10");
  g_autoptr (GPtrArray)       entries = NULL;

  write_text (quiz, "Q9", "YES");
  write_text (quiz, "Q9", NULL);
  choose (quiz, "Q8", "d", TRUE);
  choose (quiz, "Q8", "a", TRUE);
  choose (quiz, "Q8", "a", FALSE);

  entries =
    wissel_record_history_load (fixture->network, wissel_answering_get_form (quiz)->response, NULL);
  g_assert_cmpuint (entries->len, ==, G_N_ELEMENTS (told) + 1);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      const WisselHistoryEntry *entry = g_ptr_array_index (entries, i);

      g_assert_cmpstr (entry->before, ==, told[i].before);
      g_assert_cmpstr (entry->after, ==, told[i].after);
    }
}

/* It is printed in the language of who is addressed. */
static void
test_paper (TestNetwork *fixture, gconstpointer user_data)
{
  g_autoptr (WisselAnswering) quiz = begin_code (fixture, "READINESS_QUIZ", 0, "2027-01-10");
  g_autofree char            *path = g_build_filename (fixture->folder, "advice.pdf", NULL);
  g_autofree char            *bytes = NULL;
  g_autoptr (GError)          error = NULL;
  gsize                       length = 0;
  WisselPaperOrder            order = {
               .paper = wissel_paper_find ("questionnaire", "form_response"),
               .record = wissel_answering_get_response (quiz),
               .language = "fr",
               .path = path,
  };

  choose (quiz, "Q1", "c", TRUE);
  g_assert_true (wissel_paper_save (fixture->network, &order, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_cmpmem (bytes, 5, "%PDF-", 5);
  g_assert_cmpuint (length, >, 10000);
  g_remove (path);
}

#define TEST(name, func)                                                                           \
  g_test_add ("/questionnaires/" name, TestNetwork, NULL, test_network_set_up, func,               \
              test_network_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  TEST ("shipped", test_shipped);
  TEST ("answers", test_answers);
  TEST ("advice", test_advice);
  TEST ("intake", test_intake);
  TEST ("series", test_series);
  TEST ("series-of-a-day", test_series_of_a_day);
  TEST ("versions", test_versions);
  TEST ("takeover", test_takeover);
  TEST ("needs", test_needs);
  TEST ("history", test_history);
  TEST ("paper", test_paper);

  return g_test_run ();
}
