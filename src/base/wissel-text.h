#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * wissel_set_string:
 * @target: (inout) (nullable): the string to replace
 * @value: (nullable): the new value
 *
 * Replaces a string if it differs.
 *
 * Returns: whether @target was changed
 */
gboolean wissel_set_string (char **target, const char *value);

/**
 * wissel_text_clean:
 * @text: (nullable): UTF-8 text as typed or imported
 *
 * Brings one line of text into the form in which it is stored: valid UTF-8, NFC, blanks of every
 * kind (also no-break and zero-width ones) folded to single spaces, none at the ends.
 *
 * Returns: (transfer full) (nullable): the cleaned text, or %NULL when nothing is left
 */
char *wissel_text_clean (const char *text);

/**
 * wissel_text_clean_long:
 * @text: (nullable): UTF-8 text of several lines
 *
 * As wissel_text_clean(), but keeps line breaks (as `\n`, at most two in a row).
 *
 * Returns: (transfer full) (nullable): the cleaned text, or %NULL when nothing is left
 */
char *wissel_text_clean_long (const char *text);

/**
 * wissel_text_fold:
 * @text: (nullable): UTF-8 text
 *
 * Folds case, accents, ligatures and punctuation away so that texts compare as people read them:
 * "Ångström-Müller" and "angstrom muller" fold to the same. For comparing and searching, never
 * for showing.
 *
 * Returns: (transfer full): the folded text, possibly empty
 */
char *wissel_text_fold (const char *text);

/**
 * wissel_text_is_blank:
 * @text: (nullable): UTF-8 text
 *
 * Returns: whether there is nothing to read in @text
 */
gboolean wissel_text_is_blank (const char *text);

/**
 * wissel_text_is_damaged:
 * @text: valid UTF-8
 *
 * Returns: whether letters of it got lost because it was read in another encoding than it was
 *   written in: it holds U+FFFD, or “Ã©”, “‚” or “Ž” where “é” stood
 */
gboolean wissel_text_is_damaged (const char *text);

/**
 * wissel_text_slug:
 * @text: UTF-8 text
 *
 * Makes a name that is safe as a file name everywhere: ASCII letters, digits and dashes.
 *
 * Returns: (transfer full): the slug, never empty
 */
char *wissel_text_slug (const char *text);

/**
 * wissel_text_distance:
 * @a: folded text
 * @b: folded text
 *
 * Returns: how many letters are to be changed, left out, put in or swapped to make the one of the
 *   other; for finding what a misspelt name may mean
 */
guint wissel_text_distance (const char *a, const char *b);

G_END_DECLS
