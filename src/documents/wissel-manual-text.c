#include "wissel-manual-text.h"

#include <md4c.h>
#include <string.h>

typedef struct
{
  GPtrArray            *blocks;
  GString              *words; /* of the block being read, else NULL */
  GString              *markup;
  WisselManualBlockKind kind;
  guint                 number;     /* of the next step; 0 outside of numbered lists */
  gboolean              is_in_item; /* its paragraphs are not blocks of their own */
} Reader;

static void
block_free (gpointer data)
{
  WisselManualBlock *block = data;

  g_free (block->words);
  g_free (block->markup);
  g_free (block);
}

static void
begin_block (Reader *self, WisselManualBlockKind kind)
{
  self->kind = kind;
  self->words = g_string_new (NULL);
  self->markup = g_string_new (NULL);
}

static void
end_block (Reader *self)
{
  WisselManualBlock *block = g_new0 (WisselManualBlock, 1);

  block->kind = self->kind;
  block->number = self->kind == WISSEL_MANUAL_STEP ? self->number++ : 0;
  block->words = g_string_free (g_steal_pointer (&self->words), FALSE);
  block->markup = g_string_free (g_steal_pointer (&self->markup), FALSE);
  g_ptr_array_add (self->blocks, block);
}

static int
enter_block_cb (MD_BLOCKTYPE type, void *detail, void *user_data)
{
  Reader *self = user_data;

  if (type == MD_BLOCK_OL)
    self->number = 1;
  else if (type == MD_BLOCK_H)
    begin_block (self, ((MD_BLOCK_H_DETAIL *) detail)->level == 1 ? WISSEL_MANUAL_TITLE
                                                                  : WISSEL_MANUAL_HEADING);
  else if (type == MD_BLOCK_P && !self->is_in_item)
    begin_block (self, WISSEL_MANUAL_PARAGRAPH);
  else if (type == MD_BLOCK_LI)
    begin_block (self, self->number > 0 ? WISSEL_MANUAL_STEP : WISSEL_MANUAL_ITEM);

  self->is_in_item = self->is_in_item || type == MD_BLOCK_LI;

  return 0;
}

static int
leave_block_cb (MD_BLOCKTYPE type, void *detail, void *user_data)
{
  Reader *self = user_data;

  if (type == MD_BLOCK_LI)
    self->is_in_item = FALSE;
  if (type == MD_BLOCK_OL)
    self->number = 0;
  if (type == MD_BLOCK_H || type == MD_BLOCK_LI || (type == MD_BLOCK_P && !self->is_in_item))
    end_block (self);

  return 0;
}

static int
enter_span_cb (MD_SPANTYPE type, void *detail, void *user_data)
{
  Reader *self = user_data;

  if (type == MD_SPAN_STRONG)
    g_string_append (self->markup, "<b>");
  else if (type == MD_SPAN_EM)
    g_string_append (self->markup, "<i>");
  else if (type == MD_SPAN_A)
    {
      const MD_ATTRIBUTE *href = &((MD_SPAN_A_DETAIL *) detail)->href;
      g_autofree char    *escaped = g_markup_escape_text (href->text, href->size);

      g_string_append_printf (self->markup, "<a href=\"%s\">", escaped);
    }

  return 0;
}

static int
leave_span_cb (MD_SPANTYPE type, void *detail, void *user_data)
{
  Reader *self = user_data;

  if (type == MD_SPAN_STRONG)
    g_string_append (self->markup, "</b>");
  else if (type == MD_SPAN_EM)
    g_string_append (self->markup, "</i>");
  else if (type == MD_SPAN_A)
    g_string_append (self->markup, "</a>");

  return 0;
}

static int
text_cb (MD_TEXTTYPE type, const MD_CHAR *words, MD_SIZE length, void *user_data)
{
  Reader          *self = user_data;
  gboolean         is_break = type == MD_TEXT_SOFTBR || type == MD_TEXT_BR;
  g_autofree char *plain = is_break ? g_strdup (" ") : g_strndup (words, length);
  g_autofree char *escaped = g_markup_escape_text (plain, -1);

  g_string_append (self->words, plain);
  g_string_append (self->markup, escaped);

  return 0;
}

GPtrArray *
wissel_manual_text_read (const char *text)
{
  const MD_PARSER parser = {
    .flags = MD_FLAG_NOHTML,
    .enter_block = enter_block_cb,
    .leave_block = leave_block_cb,
    .enter_span = enter_span_cb,
    .leave_span = leave_span_cb,
    .text = text_cb,
  };
  Reader reader = { .blocks = g_ptr_array_new_with_free_func (block_free) };

  g_return_val_if_fail (text != NULL, NULL);

  md_parse (text, strlen (text), &parser, &reader);

  return reader.blocks;
}
