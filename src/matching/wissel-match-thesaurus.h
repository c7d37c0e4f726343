#pragma once

#include "wissel-match-facts.h"

G_BEGIN_DECLS

/**
 * WisselMatchThesaurus:
 *
 * Which competencies a text names: the dictionary has a label in several languages for each, and
 * synonyms, so that two texts can mean the same without sharing a word. A label is found where all
 * its words follow each other, whatever their endings and the small words between them.
 */
typedef struct _WisselMatchThesaurus WisselMatchThesaurus;

/**
 * wissel_match_thesaurus_new:
 *
 * Returns: (transfer full): an empty thesaurus
 */
WisselMatchThesaurus *wissel_match_thesaurus_new (void);

void wissel_match_thesaurus_free (WisselMatchThesaurus *self);

/**
 * wissel_match_thesaurus_expect:
 * @self: a thesaurus without labels
 * @text: (nullable): a text that labels will be looked for in
 * @language: its language
 *
 * Labels whose words stand in none of the texts expected are not kept: large dictionaries name far
 * more than any round is about. Without texts all are.
 */
void wissel_match_thesaurus_expect (WisselMatchThesaurus *self,
                                    const char           *text,
                                    WisselLanguage        language);

/**
 * wissel_match_thesaurus_add:
 * @self: a thesaurus
 * @competency: id of a competency
 * @label: what it is called
 * @language: the language of the label
 *
 * Adds a label or a synonym.
 */
void wissel_match_thesaurus_add (WisselMatchThesaurus *self,
                                 gint64                competency,
                                 const char           *label,
                                 WisselLanguage        language);

/**
 * wissel_match_thesaurus_find:
 * @self: a thesaurus
 * @stems: (array length=n_stems): the words of a text that say something, without their endings
 * @n_stems: how many
 * @language: their language
 * @found: (array length=n_stems) (element-type GArray): for each word, %NULL or an array of
 * `gint64` that takes the competencies that it helps to name
 *
 * Finds all labels in a text.
 */
void wissel_match_thesaurus_find (const WisselMatchThesaurus *self,
                                  const char *const          *stems,
                                  guint                       n_stems,
                                  WisselLanguage              language,
                                  GArray                    **found);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselMatchThesaurus, wissel_match_thesaurus_free)

G_END_DECLS
