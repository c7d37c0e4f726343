#include "wissel-records.h"

#include <glib/gi18n.h>

static const WisselField wissel_competency_framework_fields[] = {
  { .name = "code",
    .label = N_ ("Code"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_REQUIRED },
  { .name = "name",
    .label = N_ ("Name"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_REQUIRED },
  { .name = "version", .label = N_ ("Version"), .kind = WISSEL_FIELD_TEXT },
  { .name = "source", .label = N_ ("Source"), .kind = WISSEL_FIELD_TEXT },
  { .name = "licence-note", .label = N_ ("Licence"), .kind = WISSEL_FIELD_TEXT },
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
    .flags = WISSEL_FIELD_SEARCH },
  { .name = "uri", .label = N_ ("URI"), .kind = WISSEL_FIELD_TEXT },
  { .name = "parent-id",
    .label = N_ ("Broader competency"),
    .kind = WISSEL_FIELD_LINK,
    .target = "competency" },
  { .name = "kind", .label = N_ ("Kind"), .kind = WISSEL_FIELD_CODE, .codes = "COMPETENCY_KIND" },
  { .name = "reuse-level", .label = N_ ("Reuse level"), .kind = WISSEL_FIELD_TEXT },
  { .name = "is-core",
    .label = N_ ("Core competency"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "0" },
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
  .title_sql = "coalesce(r.label_nl, r.label_fr, r.label_de, r.label_en, r.code)",
  .parent = "framework-id",
};

WISSEL_DEFINE_RECORD (WisselCompetency, wissel_competency)
