#include "wissel-records.h"

#include <glib/gi18n.h>

#include "wissel-error.h"
#include "wissel-language.h"

/* The dictionary of competencies (TB-K-01): frameworks side by side, their terms in four languages,
 * and what each level of a term means. */

#define IN_LANGUAGE(alias, column)                                                                 \
  "wissel_in_language(" alias "." column "_nl, " alias "." column "_fr, " alias "." column         \
  "_de, " alias "." column "_en)"

static const char *const labels[] = { "label-nl", "label-fr", "label-de", "label-en" };

static const char *
find_label (WisselRecord *record)
{
  const char *label = wissel_record_get_text (record, labels[wissel_language_of_interface ()]);

  for (guint i = 0; label == NULL && i < G_N_ELEMENTS (labels); i++)
    label = wissel_record_get_text (record, labels[i]);

  return label;
}

static char *
dup_competency_title (WisselRecord *record)
{
  const char *label = find_label (record);
  const char *code = wissel_record_get_text (record, "code");

  if (label != NULL)
    return g_strdup (label);

  return g_strdup (code != NULL ? code : "—");
}

static gboolean
check_competency (WisselRecord *record, const char **field, GError **error)
{
  if (find_label (record) == NULL)
    {
      *field = labels[wissel_language_of_interface ()];
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                           _ ("Give the competency a label in one language at least."));
      return FALSE;
    }

  if (wissel_record_get_id (record) == 0 ||
      wissel_record_get_integer (record, "parent-id") != wissel_record_get_id (record))
    return TRUE;

  *field = "parent-id";
  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                       _ ("A competency cannot be broader than itself. Choose another."));

  return FALSE;
}

static const WisselField wissel_competency_framework_fields[] = {
  { .name = "code",
    .label = N_ ("Code"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_REQUIRED,
    .hint = N_ ("A short name for lists, such as FED51") },
  { .name = "name",
    .label = N_ ("Name"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_REQUIRED },
  { .name = "version", .label = N_ ("Version"), .kind = WISSEL_FIELD_TEXT },
  { .name = "source", .label = N_ ("Source"), .kind = WISSEL_FIELD_TEXT, .maximum = 1000 },
  { .name = "licence-note", .label = N_ ("Licence"), .kind = WISSEL_FIELD_LONG_TEXT },
};

const WisselRecordType wissel_competency_framework_record_type = {
  .name = "competency_framework",
  .label = N_ ("Competency framework"),
  .label_plural = N_ ("Competency frameworks"),
  .get_type = wissel_competency_framework_get_type,
  .fields = wissel_competency_framework_fields,
  .n_fields = G_N_ELEMENTS (wissel_competency_framework_fields),
  .title_sql = "r.name",
};

WISSEL_DEFINE_RECORD (WisselCompetencyFramework, wissel_competency_framework)

static const WisselField wissel_competency_fields[] = {
  { .name = "framework-id",
    .label = N_ ("Competency framework"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "competency_framework" },
  { .name = "code",
    .label = N_ ("Code"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_REQUIRED },
  { .name = "label-nl",
    .label = N_ ("Label in Dutch"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_SEARCH },
  { .name = "label-fr",
    .label = N_ ("Label in French"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_SEARCH },
  { .name = "label-de",
    .label = N_ ("Label in German"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_SEARCH },
  { .name = "label-en",
    .label = N_ ("Label in English"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_SEARCH },
  { .name = "alt-labels",
    .label = N_ ("Synonyms"),
    .kind = WISSEL_FIELD_LONG_TEXT,
    .flags = WISSEL_FIELD_SEARCH,
    .hint = N_ ("Other words for the same, one a line, in any language; searching finds them") },
  { .name = "uri",
    .label = N_ ("Address in the source"),
    .kind = WISSEL_FIELD_TEXT,
    .maximum = 2000 },
  { .name = "parent-id",
    .label = N_ ("Broader competency"),
    .kind = WISSEL_FIELD_LINK,
    .target = "competency" },
  { .name = "kind", .label = N_ ("Kind"), .kind = WISSEL_FIELD_CODE, .codes = "COMPETENCY_KIND" },
  { .name = "reuse-level",
    .label = N_ ("Where it is of use"),
    .kind = WISSEL_FIELD_CODE,
    .codes = "REUSE_LEVEL" },
  { .name = "is-core",
    .label = N_ ("Core competency"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "0",
    .hint = N_ ("Expected of everybody") },
  { .name = "definition-nl", .label = N_ ("Definition in Dutch"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "definition-fr", .label = N_ ("Definition in French"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "definition-de", .label = N_ ("Definition in German"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "definition-en",
    .label = N_ ("Definition in English"),
    .kind = WISSEL_FIELD_LONG_TEXT },
};

const WisselRecordType wissel_competency_record_type = {
  .name = "competency",
  .label = N_ ("Competency"),
  .label_plural = N_ ("Competencies"),
  .get_type = wissel_competency_get_type,
  .fields = wissel_competency_fields,
  .n_fields = G_N_ELEMENTS (wissel_competency_fields),
  .title = dup_competency_title,
  .title_sql = WISSEL_COMPETENCY_TITLE ("r"),
  .check = check_competency,
  .parent = "framework-id",
  .broader = "parent-id",
  .details_sql =
    "(SELECT f.name FROM competency_framework f WHERE f.id = r.framework_id) || "
    "ifnull(' · ' || (SELECT " WISSEL_COMPETENCY_TITLE ("b") " FROM competency b "
                                                             "WHERE b.id = r.parent_id), '')",
};

WISSEL_DEFINE_RECORD (WisselCompetency, wissel_competency)

static const WisselField wissel_competency_level_fields[] = {
  { .name = "competency-id",
    .label = N_ ("Competency"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "competency" },
  { .name = "level",
    .label = N_ ("Level"),
    .kind = WISSEL_FIELD_INTEGER,
    .flags = WISSEL_FIELD_REQUIRED,
    .minimum = 1,
    .maximum = 10,
    .initial = "1",
    .hint = N_ ("1 is the lowest") },
  { .name = "text-nl", .label = N_ ("Description in Dutch"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "text-fr", .label = N_ ("Description in French"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "text-de", .label = N_ ("Description in German"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "text-en", .label = N_ ("Description in English"), .kind = WISSEL_FIELD_LONG_TEXT },
};

const WisselRecordType wissel_competency_level_record_type = {
  .name = "competency_level",
  .label = N_ ("Level of a competency"),
  .label_plural = N_ ("Levels"),
  .get_type = wissel_competency_level_get_type,
  .fields = wissel_competency_level_fields,
  .n_fields = G_N_ELEMENTS (wissel_competency_level_fields),
  .title_sql = "r.level || ifnull('. ' || " IN_LANGUAGE ("r", "text") ", '')",
  .parent = "competency-id",
};

WISSEL_DEFINE_RECORD (WisselCompetencyLevel, wissel_competency_level)
