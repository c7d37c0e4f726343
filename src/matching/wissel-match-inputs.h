#pragma once

#include "wissel-match-facts.h"

G_BEGIN_DECLS

/**
 * WisselMatchInput:
 *
 * The kinds of facts that a plan follows from, to say which of them changed.
 */
typedef enum
{
  WISSEL_MATCH_INPUT_LEARNERS,
  WISSEL_MATCH_INPUT_QUESTIONS,
  WISSEL_MATCH_INPUT_PLACES,
  WISSEL_MATCH_INPUT_COACHES,
  WISSEL_MATCH_INPUT_PREFERENCES,
  WISSEL_MATCH_INPUT_AVAILABILITY,
  WISSEL_MATCH_INPUT_COMPETENCIES,
  WISSEL_MATCH_INPUT_ORGANISATIONS,
  WISSEL_MATCH_INPUT_LEDGER,
  WISSEL_MATCH_INPUT_OVERRIDES,
  WISSEL_MATCH_INPUT_RULES,
} WisselMatchInput;

#define WISSEL_MATCH_N_INPUTS 11

/**
 * wissel_match_input_code:
 * @input: a kind of facts
 *
 * Returns: (transfer none): a stable code for files and scripts, such as `LEARNERS`
 */
const char *wissel_match_input_code (WisselMatchInput input);

/**
 * wissel_match_input_label:
 * @input: a kind of facts
 *
 * Returns: (transfer none): its name as a message id
 */
const char *wissel_match_input_label (WisselMatchInput input);

/**
 * wissel_match_facts_dup_digest:
 * @self: sealed facts
 * @options: the rules of the run
 * @input: a kind of facts
 *
 * The same facts of a kind have the same digest, in whatever order they were added. Names and
 * titles do not count, as they only serve sentences.
 *
 * Returns: (transfer full): SHA-256 in hexadecimal digits
 */
char *wissel_match_facts_dup_digest (const WisselMatchFacts   *self,
                                     const WisselMatchOptions *options,
                                     WisselMatchInput          input);

G_END_DECLS
