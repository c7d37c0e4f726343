#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WisselTextStyle:
 * @WISSEL_TEXT_PLAIN: as the block is set
 * @WISSEL_TEXT_BOLD: strong emphasis
 * @WISSEL_TEXT_ITALIC: emphasis
 *
 * How words stand out from the rest of their block.
 */
typedef enum
{
  WISSEL_TEXT_PLAIN = 0,
  WISSEL_TEXT_BOLD = 1 << 0,
  WISSEL_TEXT_ITALIC = 1 << 1,
} WisselTextStyle;

/**
 * WisselRichText:
 *
 * Words with emphasis and links. What is put in is text and stays text: no mark-up is read from
 * it, control characters and overrides of the writing direction are dropped, `\n` breaks the line.
 */
typedef struct _WisselRichText WisselRichText;

WisselRichText *wissel_rich_text_new (void);

/**
 * wissel_rich_text_new_plain:
 * @words: (nullable): UTF-8 text
 *
 * Returns: (transfer full): @words without emphasis
 */
WisselRichText *wissel_rich_text_new_plain (const char *words);

WisselRichText *wissel_rich_text_copy (const WisselRichText *self);

void wissel_rich_text_free (WisselRichText *self);

/**
 * wissel_rich_text_append:
 * @self: a text
 * @words: (nullable): UTF-8 text to put at the end
 * @style: its emphasis
 */
void wissel_rich_text_append (WisselRichText *self, const char *words, WisselTextStyle style);

/**
 * wissel_rich_text_append_link:
 * @self: a text
 * @words: what the reader sees
 * @url: where it leads
 * @error: return location for %WISSEL_ERROR_INVALID
 *
 * Puts a link at the end. Only http, https and mailto are let through.
 *
 * Returns: whether @url was accepted; when it was not, @self is unchanged
 */
gboolean wissel_rich_text_append_link (WisselRichText *self,
                                       const char     *words,
                                       const char     *url,
                                       GError        **error);

/**
 * wissel_rich_text_get_words:
 * @self: a text
 *
 * Returns: (transfer none): the words alone
 */
const char *wissel_rich_text_get_words (const WisselRichText *self);

/**
 * wissel_link_escape:
 * @url: an address as typed
 * @error: return location for %WISSEL_ERROR_INVALID
 *
 * Makes an address safe to be written into a PDF: refuses every scheme but http, https and
 * mailto, and percent-encodes brackets, quotes, backslashes, blanks, control characters and
 * everything beyond ASCII.
 *
 * Returns: (transfer full) (nullable): the address, or %NULL with @error set
 */
char *wissel_link_escape (const char *url, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselRichText, wissel_rich_text_free)

G_END_DECLS
