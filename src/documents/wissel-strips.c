#include "wissel-strips.h"

#include "wissel-logo.h"
#include "wissel-png.h"

#define QUOTE_INDENT 14.0
#define QUOTE_BAR 2.25
#define ITEM_INDENT 16.0
#define LOGO_AFTER 16.0

static void
free_strip (gpointer data)
{
  WisselStrip *strip = data;

  g_array_unref (strip->ops);
  g_clear_pointer (&strip->repeat, g_array_unref);
  g_free (strip);
}

WisselStrip *
wissel_composer_add_strip (WisselComposer *self, double before, double height, double after)
{
  WisselStrip *strip = g_new0 (WisselStrip, 1);

  strip->before = MAX (before, self->after);
  strip->height = height;
  strip->page_break = self->break_next;
  strip->foot = self->foot;
  strip->ops = wissel_ops_new ();
  g_ptr_array_add (self->strips, strip);

  self->after = after;
  self->break_next = FALSE;

  return strip;
}

/* One strip a line; neither the first nor the last line stands alone on a page. */
void
wissel_composer_add_lines (
  WisselComposer *self, const WisselSetText *set, double x, double before, double after)
{
  guint n = set->lines->len;

  for (guint i = 0; i < n; i++)
    {
      WisselStrip *strip =
        wissel_composer_add_strip (self, i == 0 ? before : 0, set->pitch, i + 1 == n ? after : 0);

      strip->keep_next = i + 1 < n && (n <= 3 || i == 0 || i + 2 == n);
      wissel_ops_append (strip->ops, g_ptr_array_index (set->lines, i), x, 0, TRUE);
    }
}

static WisselStrip *
get_strip (WisselComposer *self, guint index)
{
  return g_ptr_array_index (self->strips, index);
}

static WisselStrip *
get_last_strip (WisselComposer *self)
{
  return g_ptr_array_index (self->strips, self->strips->len - 1);
}

void
wissel_composer_prepend (WisselStrip *strip, GArray *ops)
{
  wissel_ops_append (ops, strip->ops, 0, 0, TRUE);
  g_array_unref (strip->ops);
  strip->ops = g_array_ref (ops);
}

void
wissel_composer_tag (WisselComposer *self, guint first, const char *tag, const char *extra)
{
  g_autoptr (GArray) ops = wissel_ops_new ();

  wissel_ops_begin (ops, tag, extra);
  wissel_composer_prepend (get_strip (self, first), ops);
  wissel_ops_end (get_last_strip (self)->ops, tag);
}

static void
add_heading (WisselComposer *self, const WisselBlock *block)
{
  static const struct
  {
    WisselTextRole role;
    const char    *tag;
  } levels[] = {
    { WISSEL_ROLE_TITLE, "H1" },
    { WISSEL_ROLE_HEADING, "H2" },
    { WISSEL_ROLE_SUBHEADING, "H3" },
  };
  WisselTextRole            role = levels[block->level - 1].role;
  const WisselTextLook     *look = wissel_setter_get_look (self->setter, role);
  g_autoptr (WisselSetText) set = NULL;
  guint                     first = self->strips->len;

  set = wissel_setter_set (self->setter, wissel_block_get_text (block), role, self->width, FALSE,
                           FALSE);
  wissel_composer_add_lines (self, set, self->left, look->before, look->after);
  wissel_composer_tag (self, first, levels[block->level - 1].tag, NULL);

  for (guint i = first; i < self->strips->len; i++)
    get_strip (self, i)->keep_next = TRUE;
}

static void
add_quote_bar (WisselComposer *self, guint first)
{
  for (guint i = first; i < self->strips->len; i++)
    {
      WisselStrip *strip = get_strip (self, i);

      wissel_ops_fill (strip->ops, WISSEL_INK_ACCENT, self->left, 0, QUOTE_BAR, strip->height);
    }
}

static void
add_paragraph (WisselComposer *self, const WisselBlock *block)
{
  static const WisselTextRole roles[] = {
    [WISSEL_PARAGRAPH_BODY] = WISSEL_ROLE_BODY,
    [WISSEL_PARAGRAPH_SUBTITLE] = WISSEL_ROLE_SUBTITLE,
    [WISSEL_PARAGRAPH_QUOTE] = WISSEL_ROLE_QUOTE,
    [WISSEL_PARAGRAPH_NOTE] = WISSEL_ROLE_NOTE,
  };
  WisselTextRole            role = roles[block->paragraph];
  const WisselTextLook     *look = wissel_setter_get_look (self->setter, role);
  double                    indent = role == WISSEL_ROLE_QUOTE ? QUOTE_INDENT : 0;
  g_autoptr (WisselSetText) set = NULL;
  guint                     first = self->strips->len;

  set = wissel_setter_set (self->setter, wissel_block_get_text (block), role, self->width - indent,
                           FALSE, TRUE);
  wissel_composer_add_lines (self, set, self->left + indent, look->before, look->after);
  wissel_composer_tag (self, first, "P", NULL);

  if (role == WISSEL_ROLE_QUOTE)
    add_quote_bar (self, first);
}

static void
add_item (WisselComposer *self, const WisselBlock *block, guint index)
{
  const WisselTextLook      *look = wissel_setter_get_look (self->setter, WISSEL_ROLE_BODY);
  g_autofree char           *label = NULL;
  g_autoptr (WisselRichText) mark = NULL;
  g_autoptr (WisselSetText)  bullet = NULL;
  g_autoptr (WisselSetText)  set = NULL;
  g_autoptr (GArray)         ops = wissel_ops_new ();
  guint                      first = self->strips->len;

  label = block->ordered ? g_strdup_printf ("%u.", index + 1) : g_strdup ("•");
  mark = wissel_rich_text_new_plain (label);
  bullet = wissel_setter_set (self->setter, mark, WISSEL_ROLE_BODY, -1, FALSE, FALSE);
  set = wissel_setter_set (self->setter, g_ptr_array_index (block->texts, index), WISSEL_ROLE_BODY,
                           self->width - ITEM_INDENT, FALSE, TRUE);
  wissel_composer_add_lines (self, set, self->left + ITEM_INDENT, 2,
                             index + 1 == block->texts->len ? look->after : 2);
  wissel_composer_tag (self, first, "LBody", NULL);

  wissel_ops_begin (ops, "Lbl", NULL);
  wissel_set_text_place (bullet, ops, self->left, 0);
  wissel_ops_end (ops, "Lbl");
  wissel_composer_prepend (get_strip (self, first), ops);
  wissel_composer_tag (self, first, "LI", NULL);
}

static void
add_list (WisselComposer *self, const WisselBlock *block)
{
  guint first = self->strips->len;

  for (guint i = 0; i < block->texts->len; i++)
    add_item (self, block, i);

  wissel_composer_tag (self, first, "L", block->ordered ? "Decimal" : "Disc");
}

static void
add_rule (WisselComposer *self)
{
  WisselStrip *strip = wissel_composer_add_strip (self, 8, 0.5, 8);

  strip->keep_next = TRUE;
  wissel_ops_fill (strip->ops, WISSEL_INK_HAIRLINE, self->left, 0, self->width, 0.5);
}

/* As large as fits into @width × @height. */
static void
add_figure (WisselComposer *self,
            GBytes         *png,
            const char     *alternative,
            double          width,
            double          height,
            double          after)
{
  cairo_surface_t *image = wissel_png_load (png);
  WisselStrip     *strip;
  double           scale;

  if (image == NULL)
    return;

  scale = MIN (width / cairo_image_surface_get_width (image),
               height / cairo_image_surface_get_height (image));
  width = scale * cairo_image_surface_get_width (image);
  height = scale * cairo_image_surface_get_height (image);

  strip = wissel_composer_add_strip (self, 4, height, after);
  wissel_ops_begin (strip->ops, "Figure", alternative);
  wissel_ops_image (strip->ops, image, self->left, 0, width, height);
  wissel_ops_end (strip->ops, "Figure");
  cairo_surface_destroy (image);
}

static void
add_image (WisselComposer *self, const WisselBlock *block)
{
  add_figure (self, block->png, block->alternative, MIN (block->width * WISSEL_MM, self->width),
              self->page_height / 2, 8);
}

static void
add_logo (WisselComposer *self)
{
  add_figure (self, self->document->logo, self->document->logo_alternative,
              WISSEL_LOGO_WIDTH * WISSEL_MM, WISSEL_LOGO_HEIGHT * WISSEL_MM, LOGO_AFTER);
}

static void add_block (WisselComposer *self, const WisselBlock *block);

static void
add_part (WisselComposer *self, const WisselDocument *part)
{
  for (guint i = 0; i < part->blocks->len; i++)
    add_block (self, g_ptr_array_index (part->blocks, i));
}

static void
add_block (WisselComposer *self, const WisselBlock *block)
{
  switch (block->kind)
    {
    case WISSEL_BLOCK_HEADING:
      add_heading (self, block);
      break;
    case WISSEL_BLOCK_PARAGRAPH:
      add_paragraph (self, block);
      break;
    case WISSEL_BLOCK_LIST:
      add_list (self, block);
      break;
    case WISSEL_BLOCK_CHOICES:
      wissel_composer_add_choices (self, block);
      break;
    case WISSEL_BLOCK_ROOM:
      wissel_composer_add_room (self, block);
      break;
    case WISSEL_BLOCK_PART:
      add_part (self, block->part);
      break;
    case WISSEL_BLOCK_PAIRS:
      wissel_composer_add_pairs (self, block);
      break;
    case WISSEL_BLOCK_TABLE:
      wissel_composer_add_table (self, block->table);
      break;
    case WISSEL_BLOCK_SIGNATURES:
      self->foot = self->foot || self->document->look == WISSEL_DOCUMENT_CERTIFICATE;
      wissel_composer_add_signatures (self, block);
      break;
    case WISSEL_BLOCK_RULE:
      add_rule (self);
      break;
    case WISSEL_BLOCK_PAGE_BREAK:
      self->break_next = TRUE;
      break;
    case WISSEL_BLOCK_IMAGE:
      add_image (self, block);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* A line such as “Done at …, on …” is not to be parted from the signatures below it. */
static gboolean
introduces_signatures (const WisselDocument *document, guint index)
{
  const WisselBlock *block = g_ptr_array_index (document->blocks, index);
  const WisselBlock *next;

  if (block->kind != WISSEL_BLOCK_PARAGRAPH || index + 1 == document->blocks->len)
    return FALSE;

  next = g_ptr_array_index (document->blocks, index + 1);

  return next->kind == WISSEL_BLOCK_SIGNATURES;
}

GPtrArray *
wissel_compose (const WisselDocument *document, WisselSetter *setter, double width, double height)
{
  const WisselMargins *margins = wissel_style_get_margins (document->look);
  WisselComposer       self = {
          .document = document,
          .setter = setter,
          .strips = g_ptr_array_new_with_free_func (free_strip),
          .left = margins->left,
          .width = width - margins->left - margins->right,
          .page_height = height - margins->top - margins->bottom,
  };

  if (document->logo != NULL)
    add_logo (&self);

  for (guint i = 0; i < document->blocks->len; i++)
    {
      gboolean to_signatures = introduces_signatures (document, i);

      if (document->look == WISSEL_DOCUMENT_CERTIFICATE && to_signatures)
        self.foot = TRUE;

      add_block (&self, g_ptr_array_index (document->blocks, i));
      if (to_signatures)
        get_last_strip (&self)->keep_next = TRUE;
    }

  return self.strips;
}
