#pragma once

#include "wissel-language.h"
#include "wissel-record.h"

G_BEGIN_DECLS

/**
 * WisselAskedQuestion:
 * @record: the question
 * @options: (element-type WisselRecord): its options, in order
 *
 * A question as it is asked.
 */
typedef struct
{
  WisselRecord *record;
  GPtrArray    *options;
} WisselAskedQuestion;

WisselAskedQuestion *wissel_asked_question_new (WisselRecord *record, GPtrArray *options);
void                 wissel_asked_question_free (WisselAskedQuestion *self);

/**
 * wissel_asked_question_is:
 * @self: a question
 * @kind: code of ANSWER_KIND
 *
 * Returns: whether it is answered in that way
 */
gboolean wissel_asked_question_is (const WisselAskedQuestion *self, const char *kind);

/**
 * WisselFilledForm:
 * @form: the question list, in the version that was used
 * @response: who answered it and when
 * @sections: (element-type WisselRecord): its parts, in order
 * @questions: (element-type WisselAskedQuestion): its questions, in order
 * @rules: (element-type WisselRecord): its rules of advice, in order
 * @texts: (element-type WisselRecord): the texts of advice that the rules lead to
 * @answers: (element-type WisselRecord): what was answered so far
 * @subjects: (element-type WisselRecord): the learning questions that questions of the kind
 *   `PER_QUESTION` are asked about
 *
 * A questionnaire and the answers to it: plain values, read in one go.
 */
typedef struct
{
  WisselRecord *form;
  WisselRecord *response;
  GPtrArray    *sections;
  GPtrArray    *questions;
  GPtrArray    *rules;
  GPtrArray    *texts;
  GPtrArray    *answers;
  GPtrArray    *subjects;
} WisselFilledForm;

/**
 * wissel_filled_form_new:
 * @form: a question list
 * @response: a filled form of it
 *
 * Returns: (transfer full): the form without questions or answers yet
 */
WisselFilledForm *wissel_filled_form_new (WisselRecord *form, WisselRecord *response);
void              wissel_filled_form_free (WisselFilledForm *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselFilledForm, wissel_filled_form_free)

/**
 * wissel_filled_form_find_question:
 * @self: a form
 * @code: (nullable): code of a question
 *
 * Returns: (transfer none) (nullable): the question
 */
const WisselAskedQuestion *wissel_filled_form_find_question (const WisselFilledForm *self,
                                                             const char             *code);

/**
 * wissel_filled_form_find_answer:
 * @self: a form
 * @question: a question of it
 * @option: id of an option, or 0 for a question that has none
 * @subject: id of a learning question, or 0
 *
 * Returns: (transfer none) (nullable): the answer
 */
WisselRecord *wissel_filled_form_find_answer (const WisselFilledForm    *self,
                                              const WisselAskedQuestion *question,
                                              gint64                     option,
                                              gint64                     subject);

/**
 * wissel_filled_form_find_chosen:
 * @self: a form
 * @question: a question with options
 *
 * Returns: (transfer none) (nullable): the first answer to it, whatever the option
 */
WisselRecord *wissel_filled_form_find_chosen (const WisselFilledForm    *self,
                                              const WisselAskedQuestion *question);

/**
 * wissel_filled_form_is_answered:
 * @self: a form
 * @question: a question of it
 *
 * Returns: whether something was answered
 */
gboolean wissel_filled_form_is_answered (const WisselFilledForm    *self,
                                         const WisselAskedQuestion *question);

/**
 * WisselFormProgress:
 * @n_questions: questions of the form
 * @n_answered: those that were answered
 * @n_missing: those that must be answered and were not
 * @needs_missing: an intake conversation in which nothing was asked about needs
 * @offer_missing: an intake conversation in which nothing was asked about the offer
 *
 * How far somebody has come. An intake conversation is complete only when both sides were asked
 * (ST-5.2-34).
 */
typedef struct
{
  guint    n_questions;
  guint    n_answered;
  guint    n_missing;
  gboolean needs_missing;
  gboolean offer_missing;
} WisselFormProgress;

WisselFormProgress wissel_filled_form_progress (const WisselFilledForm *self);

/**
 * wissel_filled_form_dup_answer:
 * @self: a form
 * @question: a question of it
 * @language: the language of options and numbers
 *
 * Returns: (transfer full): what was answered, a line for each option chosen; empty for nothing
 */
char *wissel_filled_form_dup_answer (const WisselFilledForm    *self,
                                     const WisselAskedQuestion *question,
                                     WisselLanguage             language);

/**
 * wissel_record_peek_in_language:
 * @self: a record with a text in four languages
 * @field: name of its fields without the language, such as `text`
 * @language: the language wanted
 *
 * Returns: (transfer none) (nullable): the text
 */
const char *
wissel_record_peek_in_language (WisselRecord *self, const char *field, WisselLanguage language);

G_END_DECLS
