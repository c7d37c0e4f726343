#include "wissel-document.h"

#include "wissel-document-private.h"
#include "wissel-text.h"

#include <string.h>

/* A document as plain text, such as the body of a mail. Parts are set apart by an empty line. */

static void
begin_part (GString *out)
{
  if (out->len > 0)
    g_string_append (out, "\n\n");
}

/* An address that the words do not say stands behind them. */
static void
append_text (GString *out, const WisselRichText *text)
{
  for (guint i = 0; i < text->spans->len; i++)
    {
      const WisselTextSpan *span = &g_array_index (text->spans, WisselTextSpan, i);
      g_autofree char      *words = NULL;

      words = g_strndup (text->words->str + span->start, span->end - span->start);
      g_string_append (out, words);
      if (span->url != NULL && strstr (span->url, words) == NULL)
        g_string_append_printf (out, " <%s>", span->url);
    }
}

static void
append_texts (GString *out, const WisselBlock *block)
{
  for (guint i = 0; i < block->texts->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, '\n');
      if (block->kind == WISSEL_BLOCK_LIST && block->ordered)
        g_string_append_printf (out, "%u. ", i + 1);
      else if (block->kind == WISSEL_BLOCK_LIST)
        g_string_append (out, "- ");
      if (block->kind == WISSEL_BLOCK_PAIRS)
        {
          append_text (out, g_ptr_array_index (block->labels, i));
          g_string_append (out, ": ");
        }
      append_text (out, g_ptr_array_index (block->texts, i));
    }
}

static void
append_block (GString *out, const WisselBlock *block)
{
  switch (block->kind)
    {
    case WISSEL_BLOCK_HEADING:
    case WISSEL_BLOCK_PARAGRAPH:
    case WISSEL_BLOCK_LIST:
    case WISSEL_BLOCK_PAIRS:
      begin_part (out);
      append_texts (out, block);
      break;
    case WISSEL_BLOCK_RULE:
      begin_part (out);
      g_string_append (out, "* * *");
      break;
    case WISSEL_BLOCK_CHOICES:
    case WISSEL_BLOCK_ROOM:
    case WISSEL_BLOCK_PART:
    case WISSEL_BLOCK_TABLE:
    case WISSEL_BLOCK_SIGNATURES:
    case WISSEL_BLOCK_PAGE_BREAK:
    case WISSEL_BLOCK_IMAGE:
    default:
      break;
    }
}

/* Whether it is the heading that gave the document its title. */
static gboolean
is_title (const WisselDocument *self, const WisselBlock *block)
{
  g_autofree char *words = NULL;

  if (block->kind != WISSEL_BLOCK_HEADING || block->level != 1)
    return FALSE;

  words = wissel_text_clean (wissel_rich_text_get_words (wissel_block_get_text (block)));

  return g_strcmp0 (words, self->title) == 0;
}

char *
wissel_document_dup_text (const WisselDocument *self)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->blocks->len; i++)
    if (!is_title (self, g_ptr_array_index (self->blocks, i)))
      append_block (out, g_ptr_array_index (self->blocks, i));

  return g_string_free (out, FALSE);
}
