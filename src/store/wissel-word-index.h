#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Words in memory: which rows hold a word that begins so. Case, accents and punctuation are folded
 * away on both sides. Rows are known by their id and get a number, so that what else is kept of
 * them can stand in arrays.
 *
 * Filled once, it answers from sorted words; the few rows that change afterwards are looked at one
 * by one, until there are so many of them that it is worth filling anew.
 */

typedef struct _WisselWordIndex WisselWordIndex;

WisselWordIndex *wissel_word_index_new (void);
void             wissel_word_index_free (WisselWordIndex *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselWordIndex, wissel_word_index_free)

/**
 * wissel_word_index_add:
 * @self: an index
 * @id: id of a row
 * @text: text whose words the row is found by, beside those it has
 */
void wissel_word_index_add (WisselWordIndex *self, gint64 id, const char *text);

/**
 * wissel_word_index_clear_row:
 * @self: an index
 * @id: id of a row
 *
 * Takes all words from a row; it keeps its number.
 */
void wissel_word_index_clear_row (WisselWordIndex *self, gint64 id);

/** Returns: whether so many rows have changed that it answers slowly */
gboolean wissel_word_index_is_worn (const WisselWordIndex *self);

/** Returns: how many numbers were given */
guint wissel_word_index_get_n_rows (const WisselWordIndex *self);

/** Returns: the id of the row with a number */
gint64 wissel_word_index_get_id (const WisselWordIndex *self, guint row);

/** Returns: what tells its numbers from those of every other index */
guint wissel_word_index_get_serial (const WisselWordIndex *self);

/**
 * wissel_word_index_find_row:
 * @self: an index
 * @id: id of a row
 * @row: (out): its number
 *
 * Returns: whether the row is known
 */
gboolean wissel_word_index_find_row (const WisselWordIndex *self, gint64 id, guint32 *row);

/**
 * wissel_word_index_mark:
 * @self: an index
 * @word: the beginning of a word, folded
 * @marks: (inout): a byte for each row, becomes 1 for those that hold such a word
 */
void wissel_word_index_mark (WisselWordIndex *self, const char *word, guint8 *marks);

G_END_DECLS
