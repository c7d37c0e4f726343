#pragma once

#include "wissel-language.h"

G_BEGIN_DECLS

/*
 * Code lists. Those on which rules depend are fixed tables here, with labels that gettext
 * translates; those that a network may edit (themes, sectors, channels …) come with labels in four
 * languages from data/texts/code-lists.tsv. Both are read once and never change after. Codes are
 * never shown; labels are never stored in records.
 */

/**
 * wissel_codes_count:
 * @list: name of a code list
 *
 * Returns: how many codes it has; 0 when there is no such list
 */
guint wissel_codes_count (const char *list);

/**
 * wissel_codes_nth:
 * @list: name of a code list
 * @index: which
 *
 * Returns: (transfer none): the code
 */
const char *wissel_codes_nth (const char *list, guint index);

/**
 * wissel_codes_contains:
 * @list: name of a code list
 * @code: (nullable): a code
 *
 * Returns: whether @code is in it
 */
gboolean wissel_codes_contains (const char *list, const char *code);

/**
 * wissel_codes_label:
 * @list: name of a code list
 * @code: (nullable): a code
 * @language: in which language
 *
 * Returns: (transfer none): its label; @code itself when the list does not have it; empty for %NULL
 */
const char *wissel_codes_label (const char *list, const char *code, WisselLanguage language);

/**
 * wissel_codes_read:
 * @list: name of a code list
 * @text: what a person wrote
 * @exact: (out) (optional): whether @text is the code itself
 *
 * Finds the code whose label in any of the languages, synonym or code is @text, read without case
 * and accents.
 *
 * Returns: (transfer none) (nullable): the one code meant; %NULL when none or several fit
 */
const char *wissel_codes_read (const char *list, const char *text, gboolean *exact);

G_END_DECLS
