#include "wissel-records.h"

#include <glib/gi18n.h>

#include "wissel-error.h"
#include "wissel-field-checks.h"

static gboolean
check_availability (WisselRecord *record, const char **field, GError **error)
{
  return wissel_check_order (record, "from-on", "to-on", field, error) &&
         wissel_check_one_of (record, "learner-id", "place-id", field, error);
}

/* More than in the whole round cannot be there at the same time. */
static gboolean
check_place (WisselRecord *record, const char **field, GError **error)
{
  if (wissel_record_is_empty (record, "round-capacity") ||
      wissel_record_get_integer (record, "round-capacity") >=
        wissel_record_get_integer (record, "capacity"))
    return TRUE;

  *field = "round-capacity";
  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                       _ ("A learning place takes at least as many switchers in one round as at "
                          "the same time. Correct one of the two numbers."));

  return FALSE;
}

/* The five conditions of a coach, or a reason for going without (ST-5.4). */
static gboolean
check_coach (WisselRecord *record, const char **field, GError **error)
{
  static const char *const conditions[] = { "cond-employed", "cond-voluntary", "cond-time",
                                            "cond-role-known", "cond-expertise" };

  if (g_strcmp0 (wissel_record_get_text (record, "state"), "ACTIVE") != 0 ||
      !wissel_record_is_empty (record, "override-reason"))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    if (!wissel_record_get_flag (record, conditions[i]))
      {
        *field = conditions[i];
        g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                             _ ("An active coach meets all five conditions. Confirm the missing "
                                "one, or give the reason for going without it."));
        return FALSE;
      }

  return TRUE;
}

static const WisselField wissel_learning_place_fields[] = {
  { .name = "organisation-id",
    .label = N_ ("Organisation"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "organisation" },
  { .name = "site-id", .label = N_ ("Site"), .kind = WISSEL_FIELD_LINK, .target = "site" },
  { .name = "title",
    .label = N_ ("Title"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_SEARCH },
  { .name = "unit-kind",
    .label = N_ ("Kind of place"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "UNIT_KIND",
    .initial = "DEPARTMENT" },
  { .name = "department",
    .label = N_ ("Department"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_SEARCH },
  { .name = "function-title",
    .label = N_ ("Function"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_SEARCH },
  { .name = "physical-kind",
    .label = N_ ("Surroundings"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "PHYSICAL_KIND",
    .initial = "OFFICE" },
  { .name = "found-by", .label = N_ ("Found by"), .kind = WISSEL_FIELD_CODE, .codes = "FOUND_BY" },
  { .name = "what-to-learn",
    .label = N_ ("What can be learned"),
    .kind = WISSEL_FIELD_LONG_TEXT,
    .flags = WISSEL_FIELD_SEARCH },
  { .name = "typical-day", .label = N_ ("A typical day"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "languages", .label = N_ ("Languages"), .kind = WISSEL_FIELD_LANGUAGES },
  { .name = "capacity",
    .label = N_ ("Number of switchers at the same time"),
    .kind = WISSEL_FIELD_INTEGER,
    .unit = WISSEL_UNIT_PEOPLE,
    .flags = WISSEL_FIELD_REQUIRED,
    .minimum = 1,
    .maximum = 100,
    .initial = "1" },
  { .name = "round-capacity",
    .label = N_ ("Number of switchers in one round"),
    .kind = WISSEL_FIELD_INTEGER,
    .unit = WISSEL_UNIT_PEOPLE,
    .minimum = 1,
    .maximum = 100,
    .hint = N_ ("If more can come in different weeks; empty if not") },
  { .name = "days-offered",
    .label = N_ ("Days offered"),
    .kind = WISSEL_FIELD_REAL,
    .unit = WISSEL_UNIT_DAYS,
    .flags = WISSEL_FIELD_REQUIRED,
    .minimum = 0.5,
    .maximum = 60,
    .initial = "2",
    .hint = N_ ("Usually one or two days; more is possible") },
  { .name = "physical-demands", .label = N_ ("Physical demands"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "safety-rules", .label = N_ ("Safety rules"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "equipment-needed", .label = N_ ("Equipment needed"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "safety-ok", .label = N_ ("Safe to receive a switcher"), .kind = WISSEL_FIELD_BOOLEAN },
  { .name = "confidentiality", .label = N_ ("Confidentiality"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "state",
    .label = N_ ("State"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .codes = "PLACE_STATE",
    .initial = "DRAFT" },
};

const WisselRecordType wissel_learning_place_record_type = {
  .name = "learning_place",
  .label = N_ ("Learning place"),
  .label_plural = N_ ("Learning places"),
  .get_type = wissel_learning_place_get_type,
  .fields = wissel_learning_place_fields,
  .n_fields = G_N_ELEMENTS (wissel_learning_place_fields),
  .title_sql = "r.title",
  .check = check_place,
  .parent = "organisation-id",
};

WISSEL_DEFINE_RECORD (WisselLearningPlace, wissel_learning_place)

static const WisselField wissel_place_theme_fields[] = {
  { .name = "place-id",
    .label = N_ ("Learning place"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "learning_place" },
  { .name = "theme-code",
    .label = N_ ("Theme"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "THEME" },
};

const WisselRecordType wissel_place_theme_record_type = {
  .name = "place_theme",
  .label = N_ ("Theme"),
  .label_plural = N_ ("Themes"),
  .get_type = wissel_place_theme_get_type,
  .fields = wissel_place_theme_fields,
  .n_fields = G_N_ELEMENTS (wissel_place_theme_fields),
  .title_sql = "r.theme_code",
  .parent = "place-id",
};

WISSEL_DEFINE_RECORD (WisselPlaceTheme, wissel_place_theme)

static const WisselField wissel_place_competency_fields[] = {
  { .name = "place-id",
    .label = N_ ("Learning place"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "learning_place" },
  { .name = "competency-id",
    .label = N_ ("Competency"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "competency" },
};

const WisselRecordType wissel_place_competency_record_type = {
  .name = "place_competency",
  .label = N_ ("Competency offered"),
  .label_plural = N_ ("Competencies offered"),
  .get_type = wissel_place_competency_get_type,
  .fields = wissel_place_competency_fields,
  .n_fields = G_N_ELEMENTS (wissel_place_competency_fields),
  .title_sql =
    "(SELECT " WISSEL_COMPETENCY_TITLE ("c") " FROM competency c WHERE c.id = r.competency_id)",
  .parent = "place-id",
};

WISSEL_DEFINE_RECORD (WisselPlaceCompetency, wissel_place_competency)

static const WisselField wissel_coach_fields[] = {
  { .name = "person-id",
    .label = N_ ("Person"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "person" },
  { .name = "host-org-id",
    .label = N_ ("Host organisation"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "organisation" },
  { .name = "cond-employed",
    .label = N_ ("Works at the host organisation"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "0" },
  { .name = "cond-voluntary",
    .label = N_ ("Coaches of their own free will"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "0" },
  { .name = "cond-time",
    .label = N_ ("Has the time"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "0",
    .hint = N_ ("The host gives room and time to prepare, carry out and evaluate") },
  { .name = "cond-role-known",
    .label = N_ ("Knows the role"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "0",
    .hint =
      N_ ("Sees to a good course and shares from own practice; the task, the expectations and "
          "the learning question are clear") },
  { .name = "cond-expertise",
    .label = N_ ("Has the expertise"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "0",
    .hint = N_ ("In the profession and in coaching; need not be a trainer") },
  { .name = "override-reason",
    .label = N_ ("Reason for going without a condition"),
    .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "state",
    .label = N_ ("State"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .codes = "COACH_STATE",
    .initial = "PROPOSED" },
};

const WisselRecordType wissel_coach_record_type = {
  .name = "coach",
  .label = N_ ("Learning coach"),
  .label_plural = N_ ("Learning coaches"),
  .get_type = wissel_coach_get_type,
  .fields = wissel_coach_fields,
  .n_fields = G_N_ELEMENTS (wissel_coach_fields),
  .title_sql = "(SELECT p.first_name || ' ' || p.last_name FROM person p WHERE p.id = r.person_id)",
  .check = check_coach,
  .parent = "host-org-id",
};

WISSEL_DEFINE_RECORD (WisselCoach, wissel_coach)

static const WisselField wissel_place_coach_fields[] = {
  { .name = "place-id",
    .label = N_ ("Learning place"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "learning_place" },
  { .name = "coach-id",
    .label = N_ ("Learning coach"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "coach" },
  { .name = "is-lead",
    .label = N_ ("First coach"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "0" },
};

const WisselRecordType wissel_place_coach_record_type = {
  .name = "place_coach",
  .label = N_ ("Coach of the place"),
  .label_plural = N_ ("Coaches of the place"),
  .get_type = wissel_place_coach_get_type,
  .fields = wissel_place_coach_fields,
  .n_fields = G_N_ELEMENTS (wissel_place_coach_fields),
  .title_sql = "(SELECT p.first_name || ' ' || p.last_name FROM coach c JOIN person p ON p.id = "
               "c.person_id WHERE c.id = r.coach_id)",
  .parent = "place-id",
};

WISSEL_DEFINE_RECORD (WisselPlaceCoach, wissel_place_coach)

static const WisselField wissel_availability_fields[] = {
  { .name = "learner-id",
    .label = N_ ("Switcher"),
    .kind = WISSEL_FIELD_LINK,
    .target = "learner" },
  { .name = "place-id",
    .label = N_ ("Learning place"),
    .kind = WISSEL_FIELD_LINK,
    .target = "learning_place" },
  { .name = "from-on",
    .label = N_ ("From"),
    .kind = WISSEL_FIELD_DATE,
    .flags = WISSEL_FIELD_REQUIRED },
  { .name = "to-on",
    .label = N_ ("Until"),
    .kind = WISSEL_FIELD_DATE,
    .flags = WISSEL_FIELD_REQUIRED },
  { .name = "weekdays",
    .label = N_ ("Days of the week"),
    .kind = WISSEL_FIELD_WEEKDAYS,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "12345" },
  { .name = "available",
    .label = N_ ("Available"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "1" },
};

const WisselRecordType wissel_availability_record_type = {
  .name = "availability",
  .label = N_ ("Availability"),
  .label_plural = N_ ("Availability"),
  .get_type = wissel_availability_get_type,
  .fields = wissel_availability_fields,
  .n_fields = G_N_ELEMENTS (wissel_availability_fields),
  .title_sql = "r.from_on || ' – ' || r.to_on",
  .check = check_availability,
};

WISSEL_DEFINE_RECORD (WisselAvailability, wissel_availability)
