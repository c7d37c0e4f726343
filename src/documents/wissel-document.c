#include "wissel-document.h"

#include "wissel-document-private.h"
#include "wissel-error.h"
#include "wissel-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_IMAGE_BYTES (5u * 1024 * 1024)
#define MAX_IMAGE_POINTS 2000u

static void
free_signature (gpointer data)
{
  WisselSignature *signature = data;

  g_free (signature->role);
  g_free (signature->name);
  g_free (signature->function);
  g_free (signature);
}

static void
free_block (gpointer data)
{
  WisselBlock *block = data;

  g_clear_pointer (&block->texts, g_ptr_array_unref);
  g_clear_pointer (&block->labels, g_ptr_array_unref);
  g_clear_pointer (&block->signatures, g_ptr_array_unref);
  g_clear_pointer (&block->has_room, g_array_unref);
  g_clear_pointer (&block->part, wissel_document_unref);
  g_clear_pointer (&block->table, wissel_document_table_unref);
  g_clear_pointer (&block->png, g_bytes_unref);
  g_free (block->alternative);
  g_free (block);
}

static WisselBlock *
add_block (WisselDocument *self, WisselBlockKind kind)
{
  WisselBlock *block = g_new0 (WisselBlock, 1);

  block->kind = kind;
  block->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) wissel_rich_text_free);
  g_ptr_array_add (self->blocks, block);

  return block;
}

static WisselBlock *
get_last_block (WisselDocument *self, WisselBlockKind kind)
{
  WisselBlock *last;

  if (self->blocks->len == 0)
    return NULL;

  last = g_ptr_array_index (self->blocks, self->blocks->len - 1);

  return last->kind == kind ? last : NULL;
}

static void
finalize_document (gpointer data)
{
  WisselDocument *self = data;

  g_free (self->title);
  g_free (self->author);
  g_free (self->subject);
  g_free (self->created);
  g_free (self->footer);
  g_free (self->logo_alternative);
  g_clear_pointer (&self->logo, g_bytes_unref);
  g_ptr_array_unref (self->blocks);
}

WisselDocument *
wissel_document_new (WisselLanguage language, WisselDocumentLook look, const char *title)
{
  WisselDocument *self = g_atomic_rc_box_new0 (WisselDocument);

  self->language = language;
  self->look = look;
  wissel_document_set_title (self, title);
  self->blocks = g_ptr_array_new_with_free_func (free_block);

  return self;
}

WisselDocument *
wissel_document_new_from_table (WisselLanguage       language,
                                const char          *title,
                                WisselDocumentTable *table,
                                const char *const   *notes)
{
  WisselDocument *self = wissel_document_new (language, WISSEL_DOCUMENT_PLAIN, title);

  wissel_document_set_landscape (self, TRUE);
  wissel_document_set_footer (self, title);
  wissel_document_add_heading (self, 1, wissel_rich_text_new_plain (title));
  wissel_document_add_table (self, table);

  for (guint i = 0; notes != NULL && notes[i] != NULL; i++)
    wissel_document_add_paragraph (self, WISSEL_PARAGRAPH_NOTE,
                                   wissel_rich_text_new_plain (notes[i]));

  return self;
}

WisselDocument *
wissel_document_ref (WisselDocument *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
wissel_document_unref (WisselDocument *self)
{
  g_atomic_rc_box_release_full (self, finalize_document);
}

void
wissel_document_set_landscape (WisselDocument *self, gboolean landscape)
{
  self->landscape = landscape;
}

void
wissel_document_set_author (WisselDocument *self, const char *author)
{
  g_free (self->author);
  self->author = wissel_text_clean (author);
}

void
wissel_document_set_subject (WisselDocument *self, const char *subject)
{
  g_free (self->subject);
  self->subject = wissel_text_clean (subject);
}

void
wissel_document_set_created (WisselDocument *self, const char *instant)
{
  wissel_set_string (&self->created, instant);
}

void
wissel_document_set_footer (WisselDocument *self, const char *footer)
{
  g_free (self->footer);
  self->footer = wissel_text_clean (footer);
}

void
wissel_document_set_title (WisselDocument *self, const char *title)
{
  g_free (self->title);
  self->title = wissel_text_clean (title);
  if (self->title == NULL)
    self->title = g_strdup ("Wissel");
}

const char *
wissel_document_get_title (const WisselDocument *self)
{
  return self->title;
}

void
wissel_document_add_heading (WisselDocument *self, guint level, WisselRichText *text)
{
  WisselBlock *block = add_block (self, WISSEL_BLOCK_HEADING);

  block->level = CLAMP (level, 1, 3);
  g_ptr_array_add (block->texts, text);
}

void
wissel_document_add_paragraph (WisselDocument *self, WisselParagraphKind kind, WisselRichText *text)
{
  WisselBlock *block = add_block (self, WISSEL_BLOCK_PARAGRAPH);

  block->paragraph = kind;
  g_ptr_array_add (block->texts, text);
}

void
wissel_document_add_item (WisselDocument *self, gboolean ordered, WisselRichText *text)
{
  WisselBlock *block = get_last_block (self, WISSEL_BLOCK_LIST);

  if (block == NULL || block->ordered != ordered)
    {
      block = add_block (self, WISSEL_BLOCK_LIST);
      block->ordered = ordered;
    }

  g_ptr_array_add (block->texts, text);
}

void
wissel_document_add_choice (WisselDocument  *self,
                            WisselChoiceKind kind,
                            WisselRichText  *text,
                            gboolean         has_room)
{
  WisselBlock *block = get_last_block (self, WISSEL_BLOCK_CHOICES);

  if (block == NULL || block->choice != kind)
    {
      block = add_block (self, WISSEL_BLOCK_CHOICES);
      block->choice = kind;
      block->has_room = g_array_new (FALSE, FALSE, sizeof (gboolean));
    }

  g_ptr_array_add (block->texts, text);
  g_array_append_val (block->has_room, has_room);
}

void
wissel_document_add_room (WisselDocument *self, guint n_lines, double width)
{
  WisselBlock *block = add_block (self, WISSEL_BLOCK_ROOM);

  block->n_lines = n_lines;
  block->width = width;
}

void
wissel_document_add_part (WisselDocument *self, WisselDocument *part)
{
  add_block (self, WISSEL_BLOCK_PART)->part = wissel_document_ref (part);
}

void
wissel_document_add_pair (WisselDocument *self, const char *label, WisselRichText *value)
{
  WisselBlock *block = get_last_block (self, WISSEL_BLOCK_PAIRS);

  if (block == NULL)
    {
      block = add_block (self, WISSEL_BLOCK_PAIRS);
      block->labels = g_ptr_array_new_with_free_func ((GDestroyNotify) wissel_rich_text_free);
    }

  g_ptr_array_add (block->labels, wissel_rich_text_new_plain (label));
  g_ptr_array_add (block->texts, value);
}

void
wissel_document_add_table (WisselDocument *self, WisselDocumentTable *table)
{
  if (table->rows->len > 0 && table->columns->len > 0)
    add_block (self, WISSEL_BLOCK_TABLE)->table = wissel_document_table_ref (table);
}

void
wissel_document_add_signature (WisselDocument *self,
                               const char     *role,
                               const char     *name,
                               const char     *function)
{
  WisselBlock     *block = get_last_block (self, WISSEL_BLOCK_SIGNATURES);
  WisselSignature *signature = g_new0 (WisselSignature, 1);

  if (block == NULL)
    {
      block = add_block (self, WISSEL_BLOCK_SIGNATURES);
      block->signatures = g_ptr_array_new_with_free_func (free_signature);
    }

  signature->role = g_strdup (role);
  signature->name = g_strdup (name);
  signature->function = g_strdup (function);
  g_ptr_array_add (block->signatures, signature);
}

void
wissel_document_add_rule (WisselDocument *self)
{
  add_block (self, WISSEL_BLOCK_RULE);
}

void
wissel_document_add_page_break (WisselDocument *self)
{
  add_block (self, WISSEL_BLOCK_PAGE_BREAK);
}

/* Looks at the header only, so that an image bomb is never unpacked. */
static gboolean
check_png (GBytes *png, GError **error)
{
  static const guchar magic[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  gsize               length;
  const guchar       *data = g_bytes_get_data (png, &length);
  guint32             size[2];

  if (length < 33 || memcmp (data, magic, sizeof magic) != 0 || memcmp (data + 12, "IHDR", 4) != 0)
    {
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                   _ ("The image is not a PNG; save it as PNG and add it again"));
      return FALSE;
    }

  memcpy (size, data + 16, sizeof size);
  if (length > MAX_IMAGE_BYTES || GUINT32_FROM_BE (size[0]) > MAX_IMAGE_POINTS ||
      GUINT32_FROM_BE (size[1]) > MAX_IMAGE_POINTS)
    {
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_LIMIT,
                   _ ("The image is too large; make it at most %u × %u points and 5 MB"),
                   MAX_IMAGE_POINTS, MAX_IMAGE_POINTS);
      return FALSE;
    }

  return TRUE;
}

gboolean
wissel_document_add_image (
  WisselDocument *self, GBytes *png, const char *alternative, double width, GError **error)
{
  WisselBlock *block;

  g_return_val_if_fail (!wissel_text_is_blank (alternative), FALSE);

  if (!check_png (png, error))
    return FALSE;

  block = add_block (self, WISSEL_BLOCK_IMAGE);
  block->png = g_bytes_ref (png);
  block->alternative = g_strdup (alternative);
  block->width = width;

  return TRUE;
}

gboolean
wissel_document_set_logo (WisselDocument *self,
                          GBytes         *png,
                          const char     *alternative,
                          GError        **error)
{
  g_return_val_if_fail (png == NULL || !wissel_text_is_blank (alternative), FALSE);

  if (png != NULL && !check_png (png, error))
    return FALSE;

  g_clear_pointer (&self->logo, g_bytes_unref);
  g_clear_pointer (&self->logo_alternative, g_free);
  if (png == NULL)
    return TRUE;

  self->logo = g_bytes_ref (png);
  self->logo_alternative = wissel_text_clean (alternative);

  return TRUE;
}
