#pragma once

#include <glib.h>

#include "wissel-match-thesaurus.h"

G_BEGIN_DECLS

/*
 * How much of a question is found in the text of a place. Words are folded, stop words left out,
 * endings taken off; words that are not the same are held to be related when they share most of
 * their groups of four letters, which finds the parts of Dutch and German compounds and many
 * words common to two languages. Words that name the same competency are related too, in whatever
 * language. Whole numbers only.
 */

typedef struct _WisselMatchTexts WisselMatchTexts;

/** WISSEL_MATCH_SHARE: the share when enough of the question is found */
#define WISSEL_MATCH_SHARE 1000

/**
 * wissel_match_texts_new:
 * @thesaurus: (nullable): what competencies are called; has to outlive this
 *
 * Returns: (transfer full): an empty index
 */
WisselMatchTexts *wissel_match_texts_new (const WisselMatchThesaurus *thesaurus);

void wissel_match_texts_free (WisselMatchTexts *self);

/**
 * wissel_match_texts_add:
 * @self: an index
 * @text: (nullable): a text
 * @language: its language
 *
 * Adds a text; they are numbered from 0.
 */
void wissel_match_texts_add (WisselMatchTexts *self, const char *text, WisselLanguage language);

/**
 * wissel_match_texts_add_competency:
 * @self: an index
 * @competency: id of a competency
 *
 * Takes the last text to name a competency, whatever its words.
 */
void wissel_match_texts_add_competency (WisselMatchTexts *self, gint64 competency);

/**
 * wissel_match_texts_has_words:
 * @self: an index
 * @document: number of a text
 *
 * Returns: whether the text has any word to compare
 */
gboolean wissel_match_texts_has_words (const WisselMatchTexts *self, guint document);

/**
 * wissel_match_texts_compare:
 * @self: an index
 * @document: number of a text
 * @text: (nullable): a question
 * @language: its language
 * @has_words: (out): whether the question has any word to compare
 *
 * Compares a question with one text; #WisselMatchAsking with all of them.
 *
 * Returns: the share of the question that is found, 0 to %WISSEL_MATCH_SHARE
 */
guint wissel_match_texts_compare (const WisselMatchTexts *self,
                                  guint                   document,
                                  const char             *text,
                                  WisselLanguage          language,
                                  gboolean               *has_words);

/**
 * wissel_match_texts_dup_shared:
 * @self: an index
 * @document: number of a text
 * @text: (nullable): a question
 * @language: its language
 * @other: (nullable): the text with the number
 * @other_language: its language
 *
 * Returns: (transfer full) (nullable): the words of the question found in the text, as they are
 *   written there, separated by commas, with the words of the text that mean the same in brackets;
 *   %NULL when none is
 */
char *wissel_match_texts_dup_shared (const WisselMatchTexts *self,
                                     guint                   document,
                                     const char             *text,
                                     WisselLanguage          language,
                                     const char             *other,
                                     WisselLanguage          other_language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselMatchTexts, wissel_match_texts_free)

G_END_DECLS
