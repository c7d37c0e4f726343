#include "wissel-records.h"

#include <glib/gi18n.h>

/* Questionnaires and what was answered to them: the questions are data, in four languages
 * (ST-0-14, ST-4Q, ST-5.2, ST-5.3-24). */

/* One text in the four languages of the country and the interface. */
#define IN_FOUR(field, nl, fr, de, en, text_kind, text_flags)                                      \
  { .name = field "-nl", .label = nl, .kind = text_kind, .flags = text_flags },                    \
    { .name = field "-fr", .label = fr, .kind = text_kind, .flags = text_flags },                  \
    { .name = field "-de", .label = de, .kind = text_kind, .flags = text_flags },                  \
  {                                                                                                \
    .name = field "-en", .label = en, .kind = text_kind, .flags = text_flags                       \
  }

#define BY_LANGUAGE(column)                                                                        \
  "CASE wissel_language() WHEN 0 THEN " column "_nl WHEN 1 THEN " column "_fr WHEN 2 THEN " column \
  "_de ELSE " column "_en END"

#define SORT_FIELD                                                                                 \
  {                                                                                                \
    .name = "sort", .label = N_ ("Place in the order"), .kind = WISSEL_FIELD_INTEGER,              \
    .flags = WISSEL_FIELD_REQUIRED, .minimum = 0, .maximum = 9999                                  \
  }

static const WisselField wissel_questionnaire_fields[] = {
  { .name = "code",
    .label = N_ ("Code"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_REQUIRED,
    .hint = N_ ("The same for all versions of a questionnaire") },
  { .name = "version",
    .label = N_ ("Version"),
    .kind = WISSEL_FIELD_INTEGER,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .initial = "1" },
  { .name = "kind",
    .label = N_ ("Kind"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "FORM_KIND" },
  { .name = "party",
    .label = N_ ("Who is asked"),
    .kind = WISSEL_FIELD_CODE,
    .codes = "FORM_PARTY" },
  { .name = "active",
    .label = N_ ("In use"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "1",
    .hint = N_ ("Can be chosen when a questionnaire is begun") },
  IN_FOUR ("name",
           N_ ("Name (Dutch)"),
           N_ ("Name (French)"),
           N_ ("Name (German)"),
           N_ ("Name (English)"),
           WISSEL_FIELD_TEXT,
           WISSEL_FIELD_REQUIRED | WISSEL_FIELD_SEARCH),
  IN_FOUR ("intro",
           N_ ("Introduction (Dutch)"),
           N_ ("Introduction (French)"),
           N_ ("Introduction (German)"),
           N_ ("Introduction (English)"),
           WISSEL_FIELD_LONG_TEXT,
           0),
};

const WisselRecordType wissel_questionnaire_record_type = {
  .name = "form",
  .label = N_ ("Question list"),
  .label_plural = N_ ("Question lists"),
  .get_type = wissel_questionnaire_get_type,
  .fields = wissel_questionnaire_fields,
  .n_fields = G_N_ELEMENTS (wissel_questionnaire_fields),
  .title_sql =
    BY_LANGUAGE ("r.name") " || CASE WHEN r.version > 1 THEN ' · ' || r.version ELSE '' END",
};

WISSEL_DEFINE_RECORD (WisselQuestionnaire, wissel_questionnaire)

static const WisselField wissel_questionnaire_section_fields[] = {
  { .name = "form-id",
    .label = N_ ("Question list"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "form" },
  SORT_FIELD,
  { .name = "code",
    .label = N_ ("Code"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_REQUIRED,
    .hint = N_ ("A letter or number of its own in the list") },
  IN_FOUR ("title",
           N_ ("Heading (Dutch)"),
           N_ ("Heading (French)"),
           N_ ("Heading (German)"),
           N_ ("Heading (English)"),
           WISSEL_FIELD_TEXT,
           WISSEL_FIELD_REQUIRED),
  IN_FOUR ("hint",
           N_ ("Tip for who asks (Dutch)"),
           N_ ("Tip for who asks (French)"),
           N_ ("Tip for who asks (German)"),
           N_ ("Tip for who asks (English)"),
           WISSEL_FIELD_LONG_TEXT,
           0),
};

const WisselRecordType wissel_questionnaire_section_record_type = {
  .name = "form_section",
  .label = N_ ("Part"),
  .label_plural = N_ ("Parts"),
  .get_type = wissel_questionnaire_section_get_type,
  .fields = wissel_questionnaire_section_fields,
  .n_fields = G_N_ELEMENTS (wissel_questionnaire_section_fields),
  .title_sql = BY_LANGUAGE ("r.title"),
  .parent = "form-id",
};

WISSEL_DEFINE_RECORD (WisselQuestionnaireSection, wissel_questionnaire_section)

static const WisselField wissel_questionnaire_question_fields[] = {
  { .name = "form-id",
    .label = N_ ("Question list"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "form" },
  SORT_FIELD,
  { .name = "section-id",
    .label = N_ ("Part"),
    .kind = WISSEL_FIELD_LINK,
    .target = "form_section" },
  { .name = "code",
    .label = N_ ("Code"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_REQUIRED,
    .hint = N_ ("Rules of advice refer to it, such as Q1") },
  { .name = "type",
    .label = N_ ("How it is answered"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "ANSWER_KIND" },
  { .name = "required",
    .label = N_ ("Must be answered"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "0" },
  IN_FOUR ("text",
           N_ ("Question (Dutch)"),
           N_ ("Question (French)"),
           N_ ("Question (German)"),
           N_ ("Question (English)"),
           WISSEL_FIELD_LONG_TEXT,
           WISSEL_FIELD_REQUIRED),
  { .name = "catalogue-id",
    .label = N_ ("Reference"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_FIXED },
};

const WisselRecordType wissel_questionnaire_question_record_type = {
  .name = "form_question",
  .label = N_ ("Question"),
  .label_plural = N_ ("Questions"),
  .get_type = wissel_questionnaire_question_get_type,
  .fields = wissel_questionnaire_question_fields,
  .n_fields = G_N_ELEMENTS (wissel_questionnaire_question_fields),
  .title_sql = BY_LANGUAGE ("r.text"),
  .parent = "section-id",
};

WISSEL_DEFINE_RECORD (WisselQuestionnaireQuestion, wissel_questionnaire_question)

static const WisselField wissel_questionnaire_option_fields[] = {
  { .name = "question-id",
    .label = N_ ("Question"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "form_question" },
  SORT_FIELD,
  { .name = "code",
    .label = N_ ("Code"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_REQUIRED,
    .hint = N_ ("Rules of advice refer to it, such as a") },
  IN_FOUR ("text",
           N_ ("Option (Dutch)"),
           N_ ("Option (French)"),
           N_ ("Option (German)"),
           N_ ("Option (English)"),
           WISSEL_FIELD_TEXT,
           WISSEL_FIELD_REQUIRED),
  { .name = "free-text",
    .label = N_ ("With words of one’s own"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "0",
    .hint = N_ ("Who chooses it writes down what is meant") },
  { .name = "catalogue-id",
    .label = N_ ("Reference"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_FIXED },
};

const WisselRecordType wissel_questionnaire_option_record_type = {
  .name = "form_option",
  .label = N_ ("Option"),
  .label_plural = N_ ("Options"),
  .get_type = wissel_questionnaire_option_get_type,
  .fields = wissel_questionnaire_option_fields,
  .n_fields = G_N_ELEMENTS (wissel_questionnaire_option_fields),
  .title_sql = BY_LANGUAGE ("r.text"),
  .parent = "question-id",
};

WISSEL_DEFINE_RECORD (WisselQuestionnaireOption, wissel_questionnaire_option)

static const WisselField wissel_advice_rule_fields[] = {
  { .name = "form-id",
    .label = N_ ("Question list"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "form" },
  { .name = "sort",
    .label = N_ ("Place in the order"),
    .kind = WISSEL_FIELD_INTEGER,
    .flags = WISSEL_FIELD_REQUIRED,
    .minimum = 0,
    .maximum = 9999,
    .initial = "0" },
  { .name = "kind",
    .label = N_ ("What it does"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "ADVICE_KIND",
    .initial = "ADVICE" },
  { .name = "text-id", .label = N_ ("Advice"), .kind = WISSEL_FIELD_LINK, .target = "text_block" },
  { .name = "question-code",
    .label = N_ ("Question"),
    .kind = WISSEL_FIELD_TEXT,
    .hint = N_ ("Code of the question; empty for every filled questionnaire") },
  { .name = "option-codes",
    .label = N_ ("When the answer is"),
    .kind = WISSEL_FIELD_TEXT,
    .hint = N_ ("Codes of options, separated by commas; empty for any answer") },
  { .name = "emphasis-options",
    .label = N_ ("Stressed when the answer is"),
    .kind = WISSEL_FIELD_TEXT,
    .hint = N_ ("Codes of options, separated by commas") },
  { .name = "min-urgency",
    .label = N_ ("From this urgency"),
    .kind = WISSEL_FIELD_INTEGER,
    .minimum = 0,
    .maximum = 99 },
  { .name = "max-urgency",
    .label = N_ ("Up to this urgency"),
    .kind = WISSEL_FIELD_INTEGER,
    .minimum = 0,
    .maximum = 99 },
};

#define ADVICE_TEXT "(SELECT " BY_LANGUAGE ("t.body") " FROM text_block t WHERE t.id = r.text_id)"
#define ADVICE_QUESTION                                                                            \
  "(SELECT " BY_LANGUAGE ("q.text") " FROM form_question q "                                       \
                                    "WHERE q.form_id = r.form_id AND q.code = r.question_code)"

const WisselRecordType wissel_advice_rule_record_type = {
  .name = "advice_rule",
  .label = N_ ("Rule of advice"),
  .label_plural = N_ ("Rules of advice"),
  .get_type = wissel_advice_rule_get_type,
  .fields = wissel_advice_rule_fields,
  .n_fields = G_N_ELEMENTS (wissel_advice_rule_fields),
  .title_sql = "ifnull(" ADVICE_TEXT ", " ADVICE_QUESTION ")",
  .parent = "form-id",
};

WISSEL_DEFINE_RECORD (WisselAdviceRule, wissel_advice_rule)

static const WisselField wissel_text_block_fields[] = {
  { .name = "kind",
    .label = N_ ("Kind"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "TEXT_KIND",
    .initial = "FAQ" },
  { .name = "code",
    .label = N_ ("Code"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_REQUIRED,
    .hint = N_ ("A short name of its own") },
  { .name = "version",
    .label = N_ ("Version"),
    .kind = WISSEL_FIELD_INTEGER,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .initial = "1" },
  IN_FOUR ("title",
           N_ ("Title (Dutch)"),
           N_ ("Title (French)"),
           N_ ("Title (German)"),
           N_ ("Title (English)"),
           WISSEL_FIELD_TEXT,
           WISSEL_FIELD_SEARCH),
  IN_FOUR ("body",
           N_ ("Text (Dutch)"),
           N_ ("Text (French)"),
           N_ ("Text (German)"),
           N_ ("Text (English)"),
           WISSEL_FIELD_LONG_TEXT,
           WISSEL_FIELD_REQUIRED | WISSEL_FIELD_SEARCH),
  { .name = "catalogue-id",
    .label = N_ ("Reference"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_FIXED },
};

const WisselRecordType wissel_text_block_record_type = {
  .name = "text_block",
  .label = N_ ("Text"),
  .label_plural = N_ ("Texts"),
  .get_type = wissel_text_block_get_type,
  .fields = wissel_text_block_fields,
  .n_fields = G_N_ELEMENTS (wissel_text_block_fields),
  .title_sql = "ifnull(" BY_LANGUAGE ("r.title") ", " BY_LANGUAGE ("r.body") ")",
};

WISSEL_DEFINE_RECORD (WisselTextBlock, wissel_text_block)
