#include "wissel-code-tables.h"

#include <glib/gi18n.h>

/* Questionnaires, answers and what they lead to. */

static const WisselCode response_attention_codes[] = {
  { "NEEDS_NOT_ASKED", N_ ("Learning needs not asked yet"), NULL },
  { "OFFER_NOT_ASKED", N_ ("Learning offer not asked yet"), NULL },
  { "NOT_COMPLETE", N_ ("Not complete"), NULL },
};

static const WisselCode form_kind_codes[] = {
  { "QUIZ", N_ ("Readiness quiz"), NULL },
  { "INTAKE", N_ ("Intake conversation"), NULL },
  { "SCAN", N_ ("Scan"), NULL },
  { "EVALUATION", N_ ("Evaluation"), NULL },
  { "REFLECTION", N_ ("Reflection"), NULL },
  { "SURVEY", N_ ("Survey"), NULL },
  { "CASE", N_ ("Case"), NULL },
  { "WORKABILITY", N_ ("Workable work"), NULL },
};

static const WisselCode form_party_codes[] = {
  { "SWITCHER", N_ ("Switcher"), NULL },     { "SENDING", N_ ("Sending organisation"), NULL },
  { "COACH", N_ ("Learning coach"), NULL },  { "HOST", N_ ("Host organisation"), NULL },
  { "COLLEAGUES", N_ ("Colleagues"), NULL }, { "FAMILIES", N_ ("Families"), NULL },
  { "MEMBER", N_ ("Member"), NULL },         { "ORGANISATION", N_ ("Organisation"), NULL },
  { "EMPLOYEE", N_ ("Employee"), NULL },
};

static const WisselCode form_method_codes[] = {
  { "ONLINE", N_ ("Online"), NULL },
  { "FACE_TO_FACE", N_ ("Face to face"), NULL },
  { "COMEBACK", N_ ("At a comeback moment"), NULL },
  { "PAPER", N_ ("On paper"), NULL },
  { "AUDIO", N_ ("As a recording"), NULL },
  { "DRAWING", N_ ("Drawn"), NULL },
  { "DIARY", N_ ("As a diary"), NULL },
  { "TALK_NOTES", N_ ("Notes of a conversation"), NULL },
  { "OTHER", N_ ("Otherwise"), NULL },
};

static const WisselCode answer_kind_codes[] = {
  { "SINGLE", N_ ("One option"), NULL },
  { "MULTI", N_ ("Several options"), NULL },
  { "TEXT", N_ ("Own words"), NULL },
  { "SCALE", N_ ("Scale from 1 to 5"), NULL },
  { "YESPARTNO", N_ ("Yes, partly or no"), NULL },
  { "NUMBER", N_ ("A number"), NULL },
  { "DATE", N_ ("A date"), NULL },
  { "PER_QUESTION", N_ ("Own words per learning question"), NULL },
};

static const WisselCode yes_part_no_codes[] = {
  { "YES", N_ ("Yes"), NULL },
  { "PARTLY", N_ ("Partly"), NULL },
  { "NO", N_ ("No"), NULL },
};

static const WisselCode advice_kind_codes[] = {
  { "ADVICE", N_ ("Gives an advice"), NULL },
  { "URGENCY", N_ ("Counts as a point of urgency"), NULL },
  { "GAP", N_ ("Is something to settle"), NULL },
};

static const WisselCode text_kind_codes[] = {
  { "ADVICE", N_ ("Advice"), NULL },         { "PRECONDITION", N_ ("Precondition"), NULL },
  { "FAQ", N_ ("Frequent question"), NULL }, { "BENEFIT", N_ ("Benefit"), NULL },
  { "CLAUSE", N_ ("Clause"), NULL },
};

#define TABLE(name, codes)                                                                         \
  {                                                                                                \
    name, codes, G_N_ELEMENTS (codes)                                                              \
  }

static const WisselCodeTable tables[] = {
  TABLE ("RESPONSE_ATTENTION", response_attention_codes),
  TABLE ("FORM_KIND", form_kind_codes),
  TABLE ("FORM_PARTY", form_party_codes),
  TABLE ("FORM_METHOD", form_method_codes),
  TABLE ("ANSWER_KIND", answer_kind_codes),
  TABLE ("YES_PART_NO", yes_part_no_codes),
  TABLE ("ADVICE_KIND", advice_kind_codes),
  TABLE ("TEXT_KIND", text_kind_codes),
};

const WisselCodeTable *
wissel_form_code_tables (guint *n_tables)
{
  *n_tables = G_N_ELEMENTS (tables);

  return tables;
}
