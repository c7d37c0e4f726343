#pragma once

#include "wissel-match-texts.h"

G_BEGIN_DECLS

/**
 * WisselMatchAsking:
 *
 * Questions put to all texts of an index, one after another. What a question takes grows with the
 * texts that share words with it, and not with the others. For one thread.
 */
typedef struct _WisselMatchAsking WisselMatchAsking;

/**
 * wissel_match_asking_new:
 * @texts: an index that outlives this, to which nothing more is added
 *
 * Returns: (transfer full): nothing asked yet
 */
WisselMatchAsking *wissel_match_asking_new (const WisselMatchTexts *texts);

void wissel_match_asking_free (WisselMatchAsking *self);

/**
 * wissel_match_asking_put:
 * @self: the asking
 * @text: (nullable): a question
 * @language: its language
 *
 * Puts a question in place of the one before.
 *
 * Returns: whether the question has any word to compare
 */
gboolean
wissel_match_asking_put (WisselMatchAsking *self, const char *text, WisselLanguage language);

/**
 * wissel_match_asking_get_share:
 * @self: the asking
 * @document: number of a text
 *
 * Returns: the share of the question that is found in the text, as wissel_match_texts_compare()
 *   says
 */
guint wissel_match_asking_get_share (const WisselMatchAsking *self, guint document);

/**
 * wissel_match_asking_mark:
 * @self: the asking
 * @least: a share, not nought
 * @bits: a bit for each text
 *
 * Sets the bits of the texts in which at least that share of the question is found.
 */
void wissel_match_asking_mark (const WisselMatchAsking *self, guint least, guint64 *bits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselMatchAsking, wissel_match_asking_free)

G_END_DECLS
