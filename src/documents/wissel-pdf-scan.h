#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Walks over the tokens of a content stream or a character map. Private to this layer. */
typedef struct
{
  const char *data;
  gsize       length;
  gsize       at;          /* behind the last token */
  gsize       token;       /* start of the last token */
  gboolean    is_operator; /* whether it is a word and no operand */
} WisselPdfScanner;

/* Moves past the next token; a string counts as one, brackets as one each, `<<` as one. */
gboolean wissel_pdf_scanner_next (WisselPdfScanner *self);

/* Whether the last token is @word. */
gboolean wissel_pdf_scanner_is (const WisselPdfScanner *self, const char *word);

G_END_DECLS
