#include "wissel-form-relations.h"

static const WisselRelation relations[] = {
  { .of = "organisation",
    .type = "form_response",
    .link = "organisation-id",
    .details = { "taken-on", "person-id" } },
  { .of = "participation",
    .type = "form_response",
    .link = "organisation-id",
    .via = "organisation-id",
    .details = { "taken-on", "person-id" } },
  { .of = "person",
    .type = "form_response",
    .link = "person-id",
    .details = { "taken-on" },
    .copies = { { "organisation-id", "employer-id" } } },
  { .of = "form", .type = "form_section", .link = "form-id", .counter = "sort" },
  { .of = "form",
    .type = "form_question",
    .link = "form-id",
    .details = { "code", "type" },
    .counter = "sort" },
  { .of = "form",
    .type = "advice_rule",
    .link = "form-id",
    .details = { "kind", "question-code", "option-codes" },
    .counter = "sort" },
  { .of = "form",
    .type = "form_response",
    .link = "form-id",
    .open = "organisation-id",
    .details = { "taken-on", "person-id" },
    .is_fixed = TRUE },
  { .of = "form_section",
    .type = "form_question",
    .link = "section-id",
    .details = { "code", "type" },
    .counter = "sort",
    .copies = { { "form-id", "form-id" } } },
  { .of = "form_question",
    .type = "form_option",
    .link = "question-id",
    .details = { "code" },
    .counter = "sort" },
  { .of = "text_block",
    .type = "advice_rule",
    .link = "text-id",
    .details = { "form-id" },
    .is_fixed = TRUE },
};

const WisselRelation *
wissel_form_relations (guint *n_relations)
{
  *n_relations = G_N_ELEMENTS (relations);

  return relations;
}
