#include "wissel-form-lists.h"

#include <glib/gi18n.h>

#include "wissel-list-columns.h"

const WisselListColumn wissel_questionnaires_columns[] = {
  { .field = { .name = "form",
               .label = N_ ("Question list"),
               .kind = WISSEL_FIELD_TEXT,
               .target = "form" } },
  { .field = { .name = "organisation",
               .label = N_ ("Organisation"),
               .kind = WISSEL_FIELD_TEXT,
               .target = "organisation" },
    .width = 20 },
  { .field = { .name = "person",
               .label = N_ ("Who answers"),
               .kind = WISSEL_FIELD_TEXT,
               .target = "person" },
    .width = 18 },
  { .field = { .name = "taken-on", .label = N_ ("Date"), .kind = WISSEL_FIELD_DATE }, .width = 11 },
  { .field = { .name = "answered", .label = N_ ("Answered"), .kind = WISSEL_FIELD_INTEGER },
    .width = 9 },
  { .field = { .name = "asked", .label = N_ ("Questions"), .kind = WISSEL_FIELD_INTEGER },
    .width = 9 },
  { .field = { .name = "kind",
               .label = N_ ("Kind"),
               .kind = WISSEL_FIELD_CODE,
               .codes = "FORM_KIND" },
    .width = 18,
    .hidden = TRUE },
  WISSEL_ATTENTION_COLUMNS ("RESPONSE_ATTENTION", .width = 24),
};

const WisselListColumn wissel_question_lists_columns[] = {
  { .field = { .name = "name", .label = N_ ("Name"), .kind = WISSEL_FIELD_TEXT } },
  { .field = { .name = "kind",
               .label = N_ ("Kind"),
               .kind = WISSEL_FIELD_CODE,
               .codes = "FORM_KIND" },
    .width = 20 },
  { .field = { .name = "party",
               .label = N_ ("Who is asked"),
               .kind = WISSEL_FIELD_CODE,
               .codes = "FORM_PARTY" },
    .width = 18 },
  { .field = { .name = "version", .label = N_ ("Version"), .kind = WISSEL_FIELD_INTEGER },
    .width = 8 },
  { .field = { .name = "active", .label = N_ ("In use"), .kind = WISSEL_FIELD_BOOLEAN },
    .width = 8 },
  { .field = { .name = "questions", .label = N_ ("Questions"), .kind = WISSEL_FIELD_INTEGER },
    .width = 9 },
  { .field = { .name = "filled", .label = N_ ("Filled in"), .kind = WISSEL_FIELD_INTEGER },
    .width = 9 },
};

const WisselListColumn wissel_texts_columns[] = {
  { .field = { .name = "title", .label = N_ ("Text"), .kind = WISSEL_FIELD_TEXT } },
  { .field = { .name = "kind",
               .label = N_ ("Kind"),
               .kind = WISSEL_FIELD_CODE,
               .codes = "TEXT_KIND" },
    .width = 18 },
  { .field = { .name = "code", .label = N_ ("Code"), .kind = WISSEL_FIELD_TEXT },
    .width = 20,
    .hidden = TRUE },
};
