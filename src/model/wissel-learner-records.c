#include "wissel-records.h"

#include <glib/gi18n.h>

/* A question or goal is its own title; lists cut it where the column ends. */
static char *
dup_question_title (WisselRecord *record)
{
  const char *wording = wissel_record_get_text (record, "wording");

  return g_strdup (wording != NULL ? wording : "—");
}

static char *
dup_goal_title (WisselRecord *record)
{
  const char *statement = wissel_record_get_text (record, "statement");

  return g_strdup (statement != NULL ? statement : "—");
}

/* One field for each letter of SMART (ST-5.3-20). */
static char *
dup_goal_badge (WisselRecord *record)
{
  static const char *const letters[] = { "s-specific", "m-measure", "a-achievable", "r-relevant",
                                         "t-deadline" };
  guint                    n_filled = 0;

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    n_filled += !wissel_record_is_empty (record, letters[i]);

  if (n_filled == G_N_ELEMENTS (letters))
    return g_strdup (_ ("SMART"));

  /* Translators: how many of the five letters of SMART a learning goal meets. */
  return g_strdup_printf (_ ("SMART: %u of 5"), n_filled);
}

static const WisselField wissel_learner_fields[] = {
  { .name = "round-id",
    .label = N_ ("Round"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "st_round" },
  { .name = "person-id",
    .label = N_ ("Person"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "person" },
  { .name = "sending-org-id",
    .label = N_ ("Sending organisation"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "organisation" },
  { .name = "situation",
    .label = N_ ("Situation"),
    .kind = WISSEL_FIELD_CODE,
    .codes = "SITUATION" },
  { .name = "wanted-org-kind",
    .label = N_ ("Kind of organisation wanted"),
    .kind = WISSEL_FIELD_TEXT },
  { .name = "state",
    .label = N_ ("State"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .codes = "LEARNER_STATE",
    .initial = "REGISTERED" },
  { .name = "state-reason", .label = N_ ("Reason"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "no-guarantee-told-on",
    .label = N_ ("Told that there is no guarantee on"),
    .kind = WISSEL_FIELD_DATE },
  { .name = "manager-informed",
    .label = N_ ("Line manager informed"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "0" },
  { .name = "must-place",
    .label = N_ ("Has to get a place"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .hint = N_ ("Goes before others when there are not enough places"),
    .initial = "0" },
};

const WisselRecordType wissel_learner_record_type = {
  .name = "learner",
  .label = N_ ("Switcher"),
  .label_plural = N_ ("Switchers"),
  .get_type = wissel_learner_get_type,
  .fields = wissel_learner_fields,
  .n_fields = G_N_ELEMENTS (wissel_learner_fields),
  .title_sql = "(SELECT p.first_name || ' ' || p.last_name FROM person p WHERE p.id = r.person_id)",
  .parent = "round-id",
};

WISSEL_DEFINE_RECORD (WisselLearner, wissel_learner)

static const WisselField wissel_learning_question_fields[] = {
  { .name = "learner-id",
    .label = N_ ("Switcher"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "learner" },
  { .name = "wording",
    .label = N_ ("Learning question"),
    .kind = WISSEL_FIELD_LONG_TEXT,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_SEARCH },
  { .name = "theme-code", .label = N_ ("Theme"), .kind = WISSEL_FIELD_CODE, .codes = "THEME" },
  { .name = "origin-kind",
    .label = N_ ("Where it comes from"),
    .kind = WISSEL_FIELD_CODE,
    .codes = "ORIGIN_KIND" },
  { .name = "origin-text", .label = N_ ("Explanation"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "clarity",
    .label = N_ ("Clarity"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "CLARITY",
    .initial = "VAGUE" },
  { .name = "state",
    .label = N_ ("State"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .codes = "QUESTION_STATE",
    .initial = "DRAFT" },
  { .name = "need-id",
    .label = N_ ("Learning need"),
    .kind = WISSEL_FIELD_LINK,
    .target = "learning_need" },
  { .name = "parent-id",
    .label = N_ ("Follow-up of"),
    .kind = WISSEL_FIELD_LINK,
    .target = "learning_question" },
  { .name = "raised-on-day-id",
    .label = N_ ("Raised on"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_FIXED,
    .target = "exchange_day" },
};

const WisselRecordType wissel_learning_question_record_type = {
  .name = "learning_question",
  .label = N_ ("Learning question"),
  .label_plural = N_ ("Learning questions"),
  .get_type = wissel_learning_question_get_type,
  .fields = wissel_learning_question_fields,
  .n_fields = G_N_ELEMENTS (wissel_learning_question_fields),
  .title = dup_question_title,
  .title_sql = "r.wording",
  .parent = "learner-id",
};

WISSEL_DEFINE_RECORD (WisselLearningQuestion, wissel_learning_question)

static const WisselField wissel_question_version_fields[] = {
  { .name = "question-id",
    .label = N_ ("Learning question"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .target = "learning_question" },
  { .name = "version",
    .label = N_ ("Version"),
    .kind = WISSEL_FIELD_INTEGER,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .minimum = 1,
    .maximum = 1000,
    .initial = "1" },
  { .name = "wording",
    .label = N_ ("Wording until then"),
    .kind = WISSEL_FIELD_LONG_TEXT,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED },
  { .name = "changed-on",
    .label = N_ ("Sharpened on"),
    .kind = WISSEL_FIELD_DATE,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED },
  { .name = "why",
    .label = N_ ("Why it was sharpened"),
    .kind = WISSEL_FIELD_LONG_TEXT,
    .hint = N_ ("What became clear, and in which conversation") },
};

const WisselRecordType wissel_question_version_record_type = {
  .name = "learning_question_version",
  .label = N_ ("Earlier wording"),
  .label_plural = N_ ("Earlier wordings"),
  .get_type = wissel_question_version_get_type,
  .fields = wissel_question_version_fields,
  .n_fields = G_N_ELEMENTS (wissel_question_version_fields),
  .title_sql = "r.wording",
  .parent = "question-id",
};

WISSEL_DEFINE_RECORD (WisselQuestionVersion, wissel_question_version)

static const WisselField wissel_learning_goal_fields[] = {
  { .name = "question-id",
    .label = N_ ("Learning question"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "learning_question" },
  { .name = "statement",
    .label = N_ ("Learning goal"),
    .kind = WISSEL_FIELD_LONG_TEXT,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_SEARCH },
  { .name = "s-specific", .label = N_ ("Specific"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "m-measure", .label = N_ ("Measurable"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "a-achievable", .label = N_ ("Achievable"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "r-relevant", .label = N_ ("Relevant"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "t-deadline", .label = N_ ("Deadline"), .kind = WISSEL_FIELD_DATE },
  { .name = "in-training-plan",
    .label = N_ ("In the training plan"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "0" },
  { .name = "reached", .label = N_ ("Reached"), .kind = WISSEL_FIELD_CODE, .codes = "REACHED" },
};

const WisselRecordType wissel_learning_goal_record_type = {
  .name = "learning_goal",
  .label = N_ ("Learning goal"),
  .label_plural = N_ ("Learning goals"),
  .get_type = wissel_learning_goal_get_type,
  .fields = wissel_learning_goal_fields,
  .n_fields = G_N_ELEMENTS (wissel_learning_goal_fields),
  .title = dup_goal_title,
  .title_sql = "r.statement",
  .badge = dup_goal_badge,
  .parent = "question-id",
};

WISSEL_DEFINE_RECORD (WisselLearningGoal, wissel_learning_goal)

static const WisselField wissel_question_competency_fields[] = {
  { .name = "question-id",
    .label = N_ ("Learning question"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "learning_question" },
  { .name = "competency-id",
    .label = N_ ("Competency"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "competency" },
};

const WisselRecordType wissel_question_competency_record_type = {
  .name = "question_competency",
  .label = N_ ("Competency wanted"),
  .label_plural = N_ ("Competencies wanted"),
  .get_type = wissel_question_competency_get_type,
  .fields = wissel_question_competency_fields,
  .n_fields = G_N_ELEMENTS (wissel_question_competency_fields),
  .title_sql =
    "(SELECT " WISSEL_COMPETENCY_TITLE ("c") " FROM competency c WHERE c.id = r.competency_id)",
  .parent = "question-id",
};

WISSEL_DEFINE_RECORD (WisselQuestionCompetency, wissel_question_competency)

static const WisselField wissel_preference_fields[] = {
  { .name = "learner-id",
    .label = N_ ("Switcher"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "learner" },
  { .name = "rank",
    .label = N_ ("Choice"),
    .kind = WISSEL_FIELD_INTEGER,
    .flags = WISSEL_FIELD_REQUIRED,
    .minimum = 1,
    .maximum = 3,
    .initial = "1" },
  { .name = "organisation-id",
    .label = N_ ("Organisation"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "organisation" },
};

const WisselRecordType wissel_preference_record_type = {
  .name = "preference",
  .label = N_ ("Preference"),
  .label_plural = N_ ("Preferences"),
  .get_type = wissel_preference_get_type,
  .fields = wissel_preference_fields,
  .n_fields = G_N_ELEMENTS (wissel_preference_fields),
  .title_sql = "(SELECT o.short_name FROM organisation o WHERE o.id = r.organisation_id)",
  .parent = "learner-id",
};

WISSEL_DEFINE_RECORD (WisselPreference, wissel_preference)

static const WisselField wissel_question_test_fields[] = {
  { .name = "question-id",
    .label = N_ ("Learning question"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "learning_question" },
  { .name = "organisation-id",
    .label = N_ ("Possible host"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "organisation" },
  { .name = "asked-on",
    .label = N_ ("Asked on"),
    .kind = WISSEL_FIELD_DATE,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = WISSEL_INITIAL_TODAY },
  { .name = "feasible", .label = N_ ("Feasible there"), .kind = WISSEL_FIELD_BOOLEAN },
  { .name = "answer", .label = N_ ("Answer"), .kind = WISSEL_FIELD_LONG_TEXT },
};

const WisselRecordType wissel_question_test_record_type = {
  .name = "question_test",
  .label = N_ ("Test with a possible host"),
  .label_plural = N_ ("Tests with possible hosts"),
  .get_type = wissel_question_test_get_type,
  .fields = wissel_question_test_fields,
  .n_fields = G_N_ELEMENTS (wissel_question_test_fields),
  .title_sql = "(SELECT o.short_name FROM organisation o WHERE o.id = r.organisation_id)",
  .parent = "question-id",
};

WISSEL_DEFINE_RECORD (WisselQuestionTest, wissel_question_test)

static const WisselField wissel_learning_agenda_fields[] = {
  { .name = "learner-id",
    .label = N_ ("Switcher"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "learner" },
  { .name = "exchange-id",
    .label = N_ ("Exchange"),
    .kind = WISSEL_FIELD_LINK,
    .target = "exchange" },
  { .name = "version",
    .label = N_ ("Version"),
    .kind = WISSEL_FIELD_INTEGER,
    .flags = WISSEL_FIELD_REQUIRED,
    .minimum = 1,
    .maximum = 1000,
    .initial = "1" },
  { .name = "made-on",
    .label = N_ ("Made on"),
    .kind = WISSEL_FIELD_DATE,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = WISSEL_INITIAL_TODAY },
  { .name = "trigger-text",
    .label = N_ ("What led to the question"),
    .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "question-text", .label = N_ ("What I want to learn"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "how-answered",
    .label = N_ ("How it can be answered"),
    .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "known-already", .label = N_ ("What I know already"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "want-to-see", .label = N_ ("What I want to see"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "want-to-meet", .label = N_ ("Whom I want to meet"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "curious-about",
    .label = N_ ("What I am curious about"),
    .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "activities", .label = N_ ("Activities of the day"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "employer-expectation",
    .label = N_ ("What my employer expects"),
    .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "ideal-application",
    .label = N_ ("How I would use it in my job"),
    .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "success-when", .label = N_ ("When it is a success"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "sharing-plan", .label = N_ ("How I will share it"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "mutual-expectations",
    .label = N_ ("What we expect of each other"),
    .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "notes", .label = N_ ("Notes"), .kind = WISSEL_FIELD_LONG_TEXT },
};

const WisselRecordType wissel_learning_agenda_record_type = {
  .name = "learning_agenda",
  .label = N_ ("Learning agenda"),
  .label_plural = N_ ("Learning agendas"),
  .get_type = wissel_learning_agenda_get_type,
  .fields = wissel_learning_agenda_fields,
  .n_fields = G_N_ELEMENTS (wissel_learning_agenda_fields),
  .title_sql = "r.made_on",
  .parent = "learner-id",
};

WISSEL_DEFINE_RECORD (WisselLearningAgenda, wissel_learning_agenda)
