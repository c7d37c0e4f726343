#include "wissel-records.h"

#include <glib/gi18n.h>

/* What was answered to a questionnaire: by whom, when, and each answer (ST-4Q-01). */

static const WisselField wissel_response_fields[] = {
  { .name = "form-id",
    .label = N_ ("Question list"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "form" },
  { .name = "taken-on",
    .label = N_ ("Date"),
    .kind = WISSEL_FIELD_DATE,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = WISSEL_INITIAL_TODAY },
  { .name = "organisation-id",
    .label = N_ ("Organisation"),
    .kind = WISSEL_FIELD_LINK,
    .target = "organisation",
    .hint = N_ ("Empty when the whole network is meant") },
  { .name = "person-id",
    .label = N_ ("Who answers"),
    .kind = WISSEL_FIELD_LINK,
    .target = "person" },
  { .name = "round-id", .label = N_ ("Round"), .kind = WISSEL_FIELD_LINK, .target = "st_round" },
  { .name = "exchange-id",
    .label = N_ ("Exchange"),
    .kind = WISSEL_FIELD_LINK,
    .target = "exchange" },
  { .name = "method",
    .label = N_ ("How it was asked"),
    .kind = WISSEL_FIELD_CODE,
    .codes = "FORM_METHOD" },
  { .name = "by-operator-id",
    .label = N_ ("Written down by"),
    .kind = WISSEL_FIELD_LINK,
    .target = "operator" },
  { .name = "anonymised",
    .label = N_ ("Anonymised"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .initial = "0" },
};

const WisselRecordType wissel_response_record_type = {
  .name = "form_response",
  .label = N_ ("Questionnaire"),
  .label_plural = N_ ("Questionnaires"),
  .get_type = wissel_response_get_type,
  .fields = wissel_response_fields,
  .n_fields = G_N_ELEMENTS (wissel_response_fields),
  .title_sql = "(SELECT CASE wissel_language() WHEN 0 THEN f.name_nl WHEN 1 THEN f.name_fr "
               "WHEN 2 THEN f.name_de ELSE f.name_en END FROM form f WHERE f.id = r.form_id) "
               "|| ifnull(' · ' || coalesce((SELECT o.short_name FROM organisation o "
               "WHERE o.id = r.organisation_id), (SELECT p.first_name || ' ' || p.last_name "
               "FROM person p WHERE p.id = r.person_id)), '')",
};

WISSEL_DEFINE_RECORD (WisselResponse, wissel_response)

static const WisselField wissel_answer_fields[] = {
  { .name = "response-id",
    .label = N_ ("Questionnaire"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "form_response" },
  { .name = "question-id",
    .label = N_ ("Question"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "form_question" },
  { .name = "option-id",
    .label = N_ ("Option"),
    .kind = WISSEL_FIELD_LINK,
    .target = "form_option" },
  { .name = "learning-question-id",
    .label = N_ ("Learning question"),
    .kind = WISSEL_FIELD_LINK,
    .target = "learning_question" },
  { .name = "value-text", .label = N_ ("Answer"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "value-num", .label = N_ ("Number"), .kind = WISSEL_FIELD_REAL },
};

const WisselRecordType wissel_answer_record_type = {
  .name = "form_answer",
  .label = N_ ("Answer"),
  .label_plural = N_ ("Answers"),
  .get_type = wissel_answer_get_type,
  .fields = wissel_answer_fields,
  .n_fields = G_N_ELEMENTS (wissel_answer_fields),
  .title_sql = "ifnull(r.value_text, r.value_num)",
  .parent = "response-id",
};

WISSEL_DEFINE_RECORD (WisselAnswer, wissel_answer)
