/* What can be answered to questions of each kind; among them those that are asked about each
 * learning question of who answers. */

#include "round.h"
#include "wissel-answering.h"
#include "wissel-error.h"
#include "wissel-records.h"

#define TEXTS(property, text)                                                                      \
  property "-nl", text, property "-fr", text, property "-de", text, property "-en", text

static gint64
make_list (Fixture *fixture)
{
  return make_record (fixture->network, &wissel_questionnaire_record_type, "code", "AFTER", "kind",
                      "SURVEY", TEXTS ("name", "Afterwards"), NULL);
}

static void
add_question (Fixture *fixture, gint64 form, guint sort, const char *kind)
{
  g_autofree char *code = g_strdup_printf ("K%u", sort);

  make_record (fixture->network, &wissel_questionnaire_question_record_type, "form-id", form,
               "sort", (gint64) sort, "code", code, "type", kind,
               TEXTS ("text", "What did you learn?"), NULL);
}

static gint64
ask (Fixture *fixture)
{
  gint64 form = make_list (fixture);

  add_question (fixture, form, 0, "PER_QUESTION");

  return form;
}

/* A switcher with two learning questions; those of the fixture have one each. */
static gint64
make_curious (Fixture *fixture)
{
  gint64 person = make_record (fixture->network, &wissel_person_record_type, "first-name", "Lien",
                               "last-name", "Claes", "employer-id", fixture->city, NULL);
  gint64 learner = make_record (fixture->network, &wissel_learner_record_type, "round-id",
                                fixture->round, "person-id", person, "sending-org-id",
                                fixture->city, NULL);

  make_record (fixture->network, &wissel_learning_question_record_type, "learner-id", learner,
               "wording", "Hoe plan ik?", NULL);
  make_record (fixture->network, &wissel_learning_question_record_type, "learner-id", learner,
               "wording", "Hoe leid ik een overleg?", NULL);

  return person;
}

static WisselAnswering *
begin (Fixture *fixture, gint64 form, gint64 person)
{
  gint64 response = make_record (fixture->network, &wissel_response_record_type, "form-id", form,
                                 "taken-on", "2027-06-10", NULL);
  WisselAnswering *answering;

  if (person != 0)
    {
      g_autoptr (WisselRecord) record =
        wissel_network_load (fixture->network, &wissel_response_record_type, response, NULL);

      wissel_record_set_integer (record, "person-id", person);
      g_assert_true (wissel_network_save (fixture->network, record, NULL, NULL));
    }

  answering = wissel_answering_new (fixture->network, response);
  g_assert_true (wissel_answering_load (answering, NULL));

  return answering;
}

/* What is understood is stored and shown; what is not is refused, and nothing stored. */
static void
test_kinds (Fixture *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *kind;
    const char *typed;
    const char *expected; /* NULL: refused */
  } cases[] = {
    { "NUMBER", "7,5", "7.5" },
    { "NUMBER", "seven hundred", NULL },
    { "SCALE", "4", "4" },
    { "SCALE", "6", NULL },
    { "SCALE", "0", NULL },
    { "SCALE", "2,5", NULL },
    { "DATE", "3/2/2027", "03/02/2027" },
    { "DATE", "31/2/2027", NULL },
    { "TEXT", "In words", "In words" },
    { "TEXT", "85073003328", NULL },
  };
  gint64                      form = make_list (fixture);
  g_autoptr (WisselAnswering) answering = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    add_question (fixture, form, i, cases[i].kind);
  answering = begin (fixture, form, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const WisselAskedQuestion *question =
        wissel_answering_get_form (answering)->questions->pdata[i];
      WisselAnswerChange change = { .question = wissel_record_get_id (question->record),
                                    .text = cases[i].typed };
      g_autofree char   *shown = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (wissel_answering_set (answering, &change, &error), ==,
                       cases[i].expected != NULL);
      g_assert_true (cases[i].expected != NULL ||
                     g_error_matches (error, WISSEL_ERROR, WISSEL_ERROR_INVALID));
      question = wissel_answering_get_form (answering)->questions->pdata[i];
      shown = wissel_filled_form_dup_answer (wissel_answering_get_form (answering), question,
                                             WISSEL_LANGUAGE_EN);
      g_assert_cmpstr (shown, ==, cases[i].expected != NULL ? cases[i].expected : "");
    }
}

static void
answer (WisselAnswering *answering, guint subject, const char *text)
{
  const WisselFilledForm *form = wissel_answering_get_form (answering);
  WisselAnswerChange      change = {
         .question = wissel_record_get_id (((WisselAskedQuestion *) form->questions->pdata[0])->record),
         .subject = wissel_record_get_id (form->subjects->pdata[subject]),
         .text = text,
  };

  g_assert_true (wissel_answering_set (answering, &change, NULL));
}

static void
assert_answer (WisselAnswering *answering, guint subject, const char *expected)
{
  const WisselFilledForm *form = wissel_answering_get_form (answering);
  WisselRecord           *found = wissel_filled_form_find_answer (
              form, form->questions->pdata[0], 0, wissel_record_get_id (form->subjects->pdata[subject]));

  g_assert_cmpstr (found != NULL ? wissel_record_get_text (found, "value-text") : NULL, ==,
                   expected);
}

static void
test_each (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselAnswering) answering = begin (fixture, ask (fixture), make_curious (fixture));
  WisselFormProgress          progress;

  g_assert_cmpuint (wissel_answering_get_form (answering)->subjects->len, ==, 2);
  answer (answering, 0, "Een weekplan maken");
  assert_answer (answering, 0, "Een weekplan maken");
  assert_answer (answering, 1, NULL);
  answer (answering, 1, "Een agenda rondsturen");
  answer (answering, 0, "Een jaarplan maken");
  assert_answer (answering, 0, "Een jaarplan maken");
  assert_answer (answering, 1, "Een agenda rondsturen");
  g_assert_cmpuint (wissel_answering_get_form (answering)->answers->len, ==, 2);

  progress = wissel_filled_form_progress (wissel_answering_get_form (answering));
  g_assert_cmpuint (progress.n_questions, ==, 1);
  g_assert_cmpuint (progress.n_answered, ==, 1);

  g_assert_true (wissel_network_undo (fixture->network, NULL, NULL));
  g_assert_true (wissel_answering_load (answering, NULL));
  assert_answer (answering, 0, "Een weekplan maken");
  answer (answering, 1, NULL);
  assert_answer (answering, 1, NULL);
}

/* As long as nobody is known to answer there is nothing to ask about. */
static void
test_nobody (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselAnswering) answering = begin (fixture, ask (fixture), 0);

  g_assert_cmpuint (wissel_answering_get_form (answering)->subjects->len, ==, 0);
}

#define ADD(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/answer-kinds/all", test_kinds);
  ADD ("/answer-kinds/per-question", test_each);
  ADD ("/answer-kinds/per-question-of-nobody", test_nobody);

  return g_test_run ();
}
