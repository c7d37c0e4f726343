#pragma once

#include "wissel-filled-form.h"

G_BEGIN_DECLS

/**
 * WisselAdviceKind:
 * @WISSEL_ADVICE_GAP: something that is not settled yet
 * @WISSEL_ADVICE_TEXT: an advice
 * @WISSEL_ADVICE_PRECONDITION: one of the general preconditions, which close the quiz (ST-4Q-46)
 */
typedef enum
{
  WISSEL_ADVICE_GAP,
  WISSEL_ADVICE_TEXT,
  WISSEL_ADVICE_PRECONDITION,
} WisselAdviceKind;

/**
 * WisselAdvice:
 * @kind: what it is
 * @source: the text of the advice, or of a gap the question
 * @is_emphasised: whether the answers make it weigh more
 *
 * What answers lead to.
 */
typedef struct
{
  WisselAdviceKind kind;
  WisselRecord    *source;
  gboolean         is_emphasised;
} WisselAdvice;

/**
 * wissel_advice_give:
 * @form: a filled form; lends the records to the advice
 *
 * Applies the rules of advice to the answers (ST-4A). Each text is given once, at its first rule.
 *
 * Returns: (transfer full) (element-type WisselAdvice): the advice, in the order of the rules
 */
GPtrArray *wissel_advice_give (const WisselFilledForm *form);

/**
 * wissel_advice_dup_text:
 * @self: an advice
 * @language: the language wanted
 *
 * Returns: (transfer full): what it says
 */
char *wissel_advice_dup_text (const WisselAdvice *self, WisselLanguage language);

/**
 * wissel_advice_urgency:
 * @form: a filled form
 * @is_known: (out) (optional): whether every question that counts was answered
 *
 * Returns: how many points of urgency the answers make
 */
guint wissel_advice_urgency (const WisselFilledForm *form, gboolean *is_known);

G_END_DECLS
