#include "wissel-pages.h"

#include "wissel-pages-private.h"
#include "wissel-strips.h"

#include <glib/gi18n.h>

#define A4_SHORT (210 * WISSEL_MM)
#define A4_LONG (297 * WISSEL_MM)
#define FRAME_INSET (11 * WISSEL_MM)
#define FOOTER_RISE (13 * WISSEL_MM)
#define LOGO_RISE (10 * WISSEL_MM)

/* What is open where a page ends, so that the next page can go on with it. */
typedef struct
{
  const char *tag;
  const char *extra;
} OpenTag;

typedef struct
{
  WisselPages *pages;
  GPtrArray   *strips;
  GArray      *open; /* of OpenTag */
  GArray      *ops;  /* of the page being filled */
  double       top;
  double       bottom;
  double       y;
  double       air; /* by how much distances are stretched */
  gboolean     empty;
} Stacker;

static void
finalize_pages (gpointer data)
{
  WisselPages *self = data;

  g_clear_pointer (&self->document, wissel_document_unref);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_strfreev (self->warnings);
}

static WisselStrip *
get_strip (const Stacker *self, guint index)
{
  return g_ptr_array_index (self->strips, index);
}

static gboolean
is_inline (const OpenTag *open)
{
  return g_str_equal (open->tag, "Span") || g_str_equal (open->tag, "Link");
}

static const OpenTag *
get_open_inline (const Stacker *self)
{
  const OpenTag *last;

  if (self->open->len == 0)
    return NULL;

  last = &g_array_index (self->open, OpenTag, self->open->len - 1);

  return is_inline (last) ? last : NULL;
}

/* The innermost Span or Link holds the text itself, so it ends with the page and starts anew:
 * otherwise the footer would become part of it. */
static void
start_page (Stacker *self)
{
  const OpenTag *open = get_open_inline (self);

  if (open != NULL)
    wissel_ops_end (self->ops, open->tag);

  self->ops = wissel_ops_new ();
  g_ptr_array_add (self->pages->pages, self->ops);
  self->y = self->top;
  self->empty = TRUE;

  if (open != NULL)
    wissel_ops_begin (self->ops, open->tag, open->extra);
}

static void
follow_tags (Stacker *self, const GArray *ops)
{
  for (guint i = 0; i < ops->len; i++)
    {
      const WisselOp *op = &g_array_index (ops, WisselOp, i);
      OpenTag         open = { op->tag, op->extra };

      if (op->kind == WISSEL_OP_BEGIN)
        g_array_append_val (self->open, open);
      else if (op->kind == WISSEL_OP_END)
        g_array_set_size (self->open, self->open->len - 1);
    }
}

static gboolean
starts_foot (const Stacker *self, guint index)
{
  return get_strip (self, index)->foot && (index == 0 || !get_strip (self, index - 1)->foot);
}

/* Signatures and small print stay together; only what is above them is stretched. */
static double
get_distance (const Stacker *self, guint index)
{
  const WisselStrip *strip = get_strip (self, index);

  return strip->before * (strip->foot ? MIN (self->air, 1) : self->air);
}

/* The height of a strip with all that must stay with it. */
static double
get_chain_height (const Stacker *self, guint index)
{
  double height = get_strip (self, index)->height;

  for (; index + 1 < self->strips->len && get_strip (self, index)->keep_next; index++)
    height += get_distance (self, index + 1) + get_strip (self, index + 1)->height;

  return height;
}

static double
get_rest_height (const Stacker *self, guint index)
{
  double height = get_strip (self, index)->height;

  for (guint i = index + 1; i < self->strips->len; i++)
    height += get_distance (self, i) + get_strip (self, i)->height;

  return height;
}

static gboolean
needs_page (const Stacker *self, guint index)
{
  const WisselStrip *strip = get_strip (self, index);
  double             room = self->bottom - self->top;
  double             chain = get_chain_height (self, index);

  if (self->empty)
    return FALSE;

  if (strip->page_break)
    return TRUE;

  if (starts_foot (self, index) && get_rest_height (self, index) <= room)
    chain = get_rest_height (self, index);
  else if (chain > room)
    chain = strip->height;

  return self->y + get_distance (self, index) + chain > self->bottom + 0.01;
}

static void
stack_strip (Stacker *self, guint index)
{
  const WisselStrip *strip = get_strip (self, index);

  if (needs_page (self, index))
    {
      start_page (self);
      if (strip->repeat != NULL)
        {
          wissel_ops_append (self->ops, strip->repeat, 0, self->y, FALSE);
          self->y += strip->repeat_height;
        }
    }
  else if (!self->empty)
    {
      self->y += get_distance (self, index);
    }

  if (starts_foot (self, index))
    self->y = MAX (self->y, self->bottom - get_rest_height (self, index));

  wissel_ops_append (self->ops, strip->ops, 0, self->y, TRUE);
  follow_tags (self, strip->ops);
  self->y += strip->height;
  self->empty = FALSE;
}

static void
stack (WisselPages *pages, GPtrArray *strips, double air)
{
  const WisselMargins *margins = wissel_style_get_margins (pages->document->look);
  g_autoptr (GArray)   open = g_array_new (FALSE, FALSE, sizeof (OpenTag));
  Stacker              self = {
                 .pages = pages,
                 .strips = strips,
                 .open = open,
                 .top = margins->top,
                 .bottom = pages->height - margins->bottom,
                 .air = air,
  };

  g_ptr_array_set_size (pages->pages, 0);
  start_page (&self);
  /* As on letter paper, into the margin; a certificate has its frame there. */
  if (pages->document->logo != NULL && pages->document->look != WISSEL_DOCUMENT_CERTIFICATE)
    self.y -= LOGO_RISE;

  for (guint i = 0; i < strips->len; i++)
    stack_strip (&self, i);
}

/* A certificate takes the most air with which it still is one page. */
static void
lay_out (WisselPages *self, WisselSetter *setter)
{
  static const double   airs[] = { 1.6, 1.45, 1.3, 1.2, 1.1, 1.0, 0.9, 0.8, 0.7, 0.6 };
  g_autoptr (GPtrArray) strips = NULL;
  guint                 i = 0;

  strips = wissel_compose (self->document, setter, self->width, self->height);
  if (self->document->look == WISSEL_DOCUMENT_CERTIFICATE)
    {
      do
        stack (self, strips, airs[i++]);
      while (self->pages->len > 1 && i < G_N_ELEMENTS (airs));
    }

  if (self->pages->len != 1)
    stack (self, strips, 1);
}

static void
add_frame (const WisselPages *self, GArray *ops)
{
  double x = FRAME_INSET;
  double y = FRAME_INSET;
  double width = self->width - 2 * x;
  double height = self->height - 2 * y;
  double line = 0.6;

  wissel_ops_fill (ops, WISSEL_INK_ACCENT, x, y, width, 5);
  wissel_ops_fill (ops, WISSEL_INK_HAIRLINE, x, y + height - line, width, line);
  wissel_ops_fill (ops, WISSEL_INK_HAIRLINE, x, y + 5, line, height - 5);
  wissel_ops_fill (ops, WISSEL_INK_HAIRLINE, x + width - line, y + 5, line, height - 5);
}

static void
add_footer_text (
  const WisselPages *self, WisselSetter *setter, GArray *ops, const char *words, gboolean right)
{
  const WisselMargins       *margins = wissel_style_get_margins (self->document->look);
  double                     width = self->width - margins->left - margins->right;
  g_autoptr (WisselRichText) text = wissel_rich_text_new_plain (words);
  g_autoptr (WisselSetText)  set = NULL;

  set = wissel_setter_set (setter, text, WISSEL_ROLE_FOOTER, right ? width : width * 0.85, right,
                           FALSE);
  g_ptr_array_set_size (set->lines, 1);
  wissel_set_text_place (set, ops, margins->left, self->height - FOOTER_RISE - set->pitch);
}

/* Frame, running text and page number: shown on paper, but no part of the structure. */
static void
decorate (const WisselPages *self, WisselSetter *setter, guint page)
{
  GArray  *ops = g_ptr_array_index (self->pages, page);
  GArray  *all = wissel_ops_new ();
  gboolean framed = self->document->look == WISSEL_DOCUMENT_CERTIFICATE;

  if (framed)
    add_frame (self, all);

  wissel_ops_append (all, ops, 0, 0, TRUE);
  if (!framed || self->pages->len > 1)
    {
      g_autofree char *number = g_strdup_printf ("%u / %u", page + 1, self->pages->len);

      if (self->document->footer != NULL)
        add_footer_text (self, setter, all, self->document->footer, FALSE);

      add_footer_text (self, setter, all, number, TRUE);
    }

  self->pages->pdata[page] = all;
  g_array_unref (ops);
}

static char **
describe_missing (const char *missing)
{
  GPtrArray *warnings = g_ptr_array_new ();

  for (const char *p = missing; *p != '\0'; p = g_utf8_next_char (p))
    {
      char letter[7] = "";

      g_unichar_to_utf8 (g_utf8_get_char (p), letter);
      /* Translators: the first is a character, the second its number in Unicode. */
      g_ptr_array_add (warnings,
                       g_strdup_printf (_ ("The document fonts do not have the character “%s” "
                                           "(U+%04X); an empty box is printed instead"),
                                        letter, g_utf8_get_char (p)));
    }

  g_ptr_array_add (warnings, NULL);

  return (char **) g_ptr_array_free (warnings, FALSE);
}

WisselPages *
wissel_pages_new (WisselDocument *document, GError **error)
{
  g_autoptr (WisselSetter) setter = NULL;
  g_autofree char         *missing = NULL;
  WisselPages             *self;

  g_return_val_if_fail (document != NULL, NULL);

  if ((setter = wissel_setter_new (document->language, document->look, error)) == NULL)
    return NULL;

  self = g_atomic_rc_box_new0 (WisselPages);
  self->document = wissel_document_ref (document);
  self->width = document->landscape ? A4_LONG : A4_SHORT;
  self->height = document->landscape ? A4_SHORT : A4_LONG;
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  lay_out (self, setter);
  for (guint i = 0; i < self->pages->len; i++)
    decorate (self, setter, i);

  missing = wissel_setter_steal_missing (setter);
  self->warnings = describe_missing (missing);

  return self;
}

WisselPages *
wissel_pages_ref (WisselPages *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
wissel_pages_unref (WisselPages *self)
{
  g_atomic_rc_box_release_full (self, finalize_pages);
}

guint
wissel_pages_get_count (const WisselPages *self)
{
  return self->pages->len;
}

void
wissel_pages_get_size (const WisselPages *self, double *width, double *height)
{
  *width = self->width;
  *height = self->height;
}

const char *const *
wissel_pages_get_warnings (const WisselPages *self)
{
  return (const char *const *) self->warnings;
}

void
wissel_pages_draw (const WisselPages *self, guint page, cairo_t *cr)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (page < self->pages->len);

  wissel_pages_paint (self, page, cr, FALSE);
}
