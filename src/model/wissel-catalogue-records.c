#include "wissel-records.h"

#include <glib/gi18n.h>

#include "wissel-error.h"
#include "wissel-language.h"

/* The learning catalogue that organisations open to each other (TB-K-02 to TB-K-05) and what one
 * does well that others may take over (TB-K-08). */

static const char *const titles[] = { "title-nl", "title-fr", "title-de", "title-en" };

static const char *
find_title (WisselRecord *record)
{
  const char *title = wissel_record_get_text (record, titles[wissel_language_of_interface ()]);

  for (guint i = 0; title == NULL && i < G_N_ELEMENTS (titles); i++)
    title = wissel_record_get_text (record, titles[i]);

  return title;
}

static char *
dup_course_title (WisselRecord *record)
{
  const char *title = find_title (record);

  return g_strdup (title != NULL ? title : "—");
}

static gboolean
check_course (WisselRecord *record, const char **field, GError **error)
{
  if (find_title (record) == NULL)
    {
      *field = titles[wissel_language_of_interface ()];
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                           _ ("Give the course a title in one language at least."));
      return FALSE;
    }

  if (g_strcmp0 (wissel_record_get_text (record, "access"), "OWN") != 0 ||
      !wissel_record_is_empty (record, "provider-org-id"))
    return TRUE;

  *field = "provider-org-id";
  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                       _ ("A course for the provider’s own staff only needs its provider. Choose "
                          "the organisation, or open the course to more."));

  return FALSE;
}

static const WisselField wissel_course_fields[] = {
  { .name = "title-nl",
    .label = N_ ("Title in Dutch"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_SEARCH },
  { .name = "title-fr",
    .label = N_ ("Title in French"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_SEARCH },
  { .name = "title-de",
    .label = N_ ("Title in German"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_SEARCH },
  { .name = "title-en",
    .label = N_ ("Title in English"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_SEARCH },
  { .name = "theme-code", .label = N_ ("Theme"), .kind = WISSEL_FIELD_CODE, .codes = "THEME" },
  { .name = "form",
    .label = N_ ("Form of learning"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "COURSE_FORM",
    .initial = "SESSION" },
  { .name = "transversal",
    .label = N_ ("Transversal"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "0",
    .hint = N_ ("Of use in every organisation, whatever its work") },
  { .name = "provider-org-id",
    .label = N_ ("Provider"),
    .kind = WISSEL_FIELD_LINK,
    .target = "organisation" },
  { .name = "url", .label = N_ ("Web page"), .kind = WISSEL_FIELD_TEXT, .maximum = 2000 },
  { .name = "access",
    .label = N_ ("Open to"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "COURSE_ACCESS",
    .initial = "ALL" },
  { .name = "active",
    .label = N_ ("On offer"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "1" },
};

const WisselRecordType wissel_course_record_type = {
  .name = "course",
  .label = N_ ("Course"),
  .label_plural = N_ ("Courses"),
  .get_type = wissel_course_get_type,
  .fields = wissel_course_fields,
  .n_fields = G_N_ELEMENTS (wissel_course_fields),
  .title = dup_course_title,
  .title_sql = "wissel_in_language(r.title_nl, r.title_fr, r.title_de, r.title_en)",
  .check = check_course,
};

WISSEL_DEFINE_RECORD (WisselCourse, wissel_course)

static const WisselField wissel_course_access_fields[] = {
  { .name = "course-id",
    .label = N_ ("Course"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "course" },
  { .name = "organisation-id",
    .label = N_ ("Organisation"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "organisation" },
};

const WisselRecordType wissel_course_access_record_type = {
  .name = "course_access",
  .label = N_ ("Partner with access"),
  .label_plural = N_ ("Partners with access"),
  .get_type = wissel_course_access_get_type,
  .fields = wissel_course_access_fields,
  .n_fields = G_N_ELEMENTS (wissel_course_access_fields),
  .title_sql = "(SELECT o.short_name FROM organisation o WHERE o.id = r.organisation_id)",
  .parent = "course-id",
};

WISSEL_DEFINE_RECORD (WisselCourseAccess, wissel_course_access)

static const WisselField wissel_course_session_fields[] = {
  { .name = "course-id",
    .label = N_ ("Course"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "course" },
  { .name = "held-on",
    .label = N_ ("Date"),
    .kind = WISSEL_FIELD_DATE,
    .flags = WISSEL_FIELD_REQUIRED },
  { .name = "participants",
    .label = N_ ("Participants"),
    .kind = WISSEL_FIELD_INTEGER,
    .unit = WISSEL_UNIT_PEOPLE,
    .minimum = 0,
    .maximum = 100000 },
};

const WisselRecordType wissel_course_session_record_type = {
  .name = "course_session",
  .label = N_ ("Session of a course"),
  .label_plural = N_ ("Sessions"),
  .get_type = wissel_course_session_get_type,
  .fields = wissel_course_session_fields,
  .n_fields = G_N_ELEMENTS (wissel_course_session_fields),
  .title_sql = "r.held_on",
  .parent = "course-id",
};

WISSEL_DEFINE_RECORD (WisselCourseSession, wissel_course_session)

static const WisselField wissel_good_practice_fields[] = {
  { .name = "organisation-id",
    .label = N_ ("Organisation"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "organisation" },
  { .name = "title",
    .label = N_ ("Title"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_SEARCH },
  { .name = "process-code",
    .label = N_ ("HR process"),
    .kind = WISSEL_FIELD_CODE,
    .codes = "HR_PROCESS" },
  { .name = "description",
    .label = N_ ("What it does well"),
    .kind = WISSEL_FIELD_LONG_TEXT,
    .flags = WISSEL_FIELD_SEARCH },
  { .name = "url", .label = N_ ("Web page"), .kind = WISSEL_FIELD_TEXT, .maximum = 2000 },
};

const WisselRecordType wissel_good_practice_record_type = {
  .name = "good_practice",
  .label = N_ ("Good practice"),
  .label_plural = N_ ("Good practices"),
  .get_type = wissel_good_practice_get_type,
  .fields = wissel_good_practice_fields,
  .n_fields = G_N_ELEMENTS (wissel_good_practice_fields),
  .title_sql = "r.title",
  .parent = "organisation-id",
};

WISSEL_DEFINE_RECORD (WisselGoodPractice, wissel_good_practice)
