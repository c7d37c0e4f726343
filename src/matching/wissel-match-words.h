#pragma once

#include <glib.h>

#include "wissel-language.h"

G_BEGIN_DECLS

/**
 * wissel_match_is_stop_word:
 * @word: a word folded by wissel_text_fold()
 * @language: the language of the text it stands in
 *
 * Returns: whether the word says nothing about what is to be learned: "the", "with", but also
 *   "learn" and "organisation", which stand in nearly every question
 */
gboolean wissel_match_is_stop_word (const char *word, WisselLanguage language);

/**
 * wissel_match_stem:
 * @word: a folded word
 * @language: the language of the text it stands in
 *
 * Takes the endings of number, gender and conjugation off a word. Light on purpose: what it
 * leaves is compared by groups of four letters, which find the rest.
 *
 * Returns: (transfer full): the stem, at least three letters where the word has them
 */
char *wissel_match_stem (const char *word, WisselLanguage language);

/**
 * wissel_match_each_stop_word:
 * @func: (scope call): told of each, in all languages
 * @user_data: for @func
 */
void wissel_match_each_stop_word (void (*func) (const char *word, gpointer user_data),
                                  gpointer user_data);

G_END_DECLS
