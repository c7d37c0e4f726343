#include "wissel-strips.h"

/* Labels with values, and signatures: the blocks that stand in columns. */

#define LABEL_SHARE 0.30
#define COLUMN_GAP 22.0
#define MAX_SIGNATURES_ABREAST 3u
#define MAX_LINES_BESIDE 8u

static void
place_tagged (GArray *ops, const char *tag, const WisselSetText *set, double x, double y)
{
  wissel_ops_begin (ops, tag, NULL);
  wissel_set_text_place (set, ops, x, y);
  wissel_ops_end (ops, tag);
}

/* A label or value too long for its column gets the whole width and may go on overleaf. */
static void
add_above (WisselComposer *self, const WisselBlock *block, guint index)
{
  const WisselTextLook     *look = wissel_setter_get_look (self->setter, WISSEL_ROLE_LABEL);
  g_autoptr (WisselSetText) label = NULL;
  g_autoptr (WisselSetText) value = NULL;
  guint                     first = self->strips->len;
  guint                     second;

  label = wissel_setter_set (self->setter, g_ptr_array_index (block->labels, index),
                             WISSEL_ROLE_LABEL, self->width, FALSE, TRUE);
  value = wissel_setter_set (self->setter, g_ptr_array_index (block->texts, index),
                             WISSEL_ROLE_VALUE, self->width, FALSE, TRUE);

  wissel_composer_add_lines (self, label, self->left, look->before, 0);
  wissel_composer_tag (self, first, "Lbl", NULL);
  second = self->strips->len;
  ((WisselStrip *) g_ptr_array_index (self->strips, second - 1))->keep_next = TRUE;
  wissel_composer_add_lines (self, value, self->left, 0, 0);
  wissel_composer_tag (self, second, "LBody", NULL);
  wissel_composer_tag (self, first, "LI", NULL);
}

/* The label on the left, its value beside it; a long value may run over the end of a page. */
static void
add_beside (WisselComposer *self, const WisselBlock *block, guint index)
{
  const WisselTextLook     *look = wissel_setter_get_look (self->setter, WISSEL_ROLE_LABEL);
  double                    label_width = self->width * LABEL_SHARE;
  g_autoptr (WisselSetText) label = NULL;
  g_autoptr (WisselSetText) value = NULL;
  g_autoptr (GArray)        ops = wissel_ops_new ();
  guint                     first = self->strips->len;
  WisselStrip              *last;
  double                    missing;

  label = wissel_setter_set (self->setter, g_ptr_array_index (block->labels, index),
                             WISSEL_ROLE_LABEL, label_width - 10, FALSE, FALSE);
  if (label->lines->len > MAX_LINES_BESIDE)
    {
      add_above (self, block, index);
      return;
    }

  value = wissel_setter_set (self->setter, g_ptr_array_index (block->texts, index),
                             WISSEL_ROLE_VALUE, self->width - label_width, FALSE, TRUE);
  wissel_composer_add_lines (self, value, self->left + label_width, look->before, 0);
  wissel_composer_tag (self, first, "LBody", NULL);

  place_tagged (ops, "Lbl", label, self->left, 0);
  wissel_composer_prepend (g_ptr_array_index (self->strips, first), ops);
  wissel_composer_tag (self, first, "LI", NULL);

  missing = wissel_set_text_get_height (label) - wissel_set_text_get_height (value);
  last = g_ptr_array_index (self->strips, self->strips->len - 1);
  last->height += MAX (missing, 0);
}

/* The label above its value; returns the height. */
static double
place_stacked (
  WisselComposer *self, const WisselBlock *block, guint index, GArray *ops, double x, double width)
{
  g_autoptr (WisselSetText) label = NULL;
  g_autoptr (WisselSetText) value = NULL;

  label = wissel_setter_set (self->setter, g_ptr_array_index (block->labels, index),
                             WISSEL_ROLE_LABEL, width, FALSE, FALSE);
  value = wissel_setter_set (self->setter, g_ptr_array_index (block->texts, index),
                             WISSEL_ROLE_VALUE, width, FALSE, FALSE);

  wissel_ops_begin (ops, "LI", NULL);
  place_tagged (ops, "Lbl", label, x, 0);
  place_tagged (ops, "LBody", value, x, wissel_set_text_get_height (label));
  wissel_ops_end (ops, "LI");

  return wissel_set_text_get_height (label) + wissel_set_text_get_height (value);
}

/* Whether half the width is enough, with at most two lines and no word torn. */
static gboolean
fits_half (WisselComposer *self, const WisselBlock *block, guint index)
{
  const WisselRichText *label = g_ptr_array_index (block->labels, index);
  const WisselRichText *value = g_ptr_array_index (block->texts, index);
  double                half = (self->width - COLUMN_GAP) / 2;
  double label_width = wissel_setter_measure_line (self->setter, label, WISSEL_ROLE_LABEL);
  double value_width = wissel_setter_measure_line (self->setter, value, WISSEL_ROLE_VALUE);

  if (value_width <= half)
    return label_width <= half;

  return MAX (label_width, value_width) <= 1.85 * half &&
         wissel_setter_measure_word (self->setter, value, WISSEL_ROLE_VALUE) <= half;
}

/* In two columns as long as two lines are enough, else over the whole width. */
static void
add_stacked (WisselComposer *self, const WisselBlock *block)
{
  const WisselTextLook *look = wissel_setter_get_look (self->setter, WISSEL_ROLE_LABEL);
  double                half = (self->width - COLUMN_GAP) / 2;
  guint                 n = block->texts->len;

  for (guint i = 0; i < n; i++)
    {
      double       right = 0;
      double       left;
      WisselStrip *strip;

      if (!fits_half (self, block, i))
        {
          add_above (self, block, i);
          continue;
        }

      strip = wissel_composer_add_strip (self, look->before, 0, 0);
      left = place_stacked (self, block, i, strip->ops, self->left, half);
      if (i + 1 < n && fits_half (self, block, i + 1))
        right = place_stacked (self, block, ++i, strip->ops, self->left + half + COLUMN_GAP, half);

      strip->height = MAX (left, right);
    }
}

void
wissel_composer_add_pairs (WisselComposer *self, const WisselBlock *block)
{
  guint first = self->strips->len;

  if (self->document->look == WISSEL_DOCUMENT_CERTIFICATE)
    add_stacked (self, block);
  else
    for (guint i = 0; i < block->texts->len; i++)
      add_beside (self, block, i);

  wissel_composer_tag (self, first, "L", "None");
  self->after = wissel_setter_get_look (self->setter, WISSEL_ROLE_VALUE)->after;
}

static double
place_line (WisselComposer *self,
            GArray         *ops,
            const char     *words,
            WisselTextRole  role,
            double          x,
            double          y,
            double          width)
{
  g_autoptr (WisselRichText) text = NULL;
  g_autoptr (WisselSetText)  set = NULL;

  if (words == NULL || *words == '\0')
    return 0;

  text = wissel_rich_text_new_plain (words);
  set = wissel_setter_set (self->setter, text, role, width, FALSE, FALSE);
  place_tagged (ops, "P", set, x, y);

  return wissel_set_text_get_height (set);
}

static double
place_signature (WisselComposer        *self,
                 const WisselSignature *signature,
                 GArray                *ops,
                 double                 x,
                 double                 width,
                 double                 role_height)
{
  double y = role_height + 11 * WISSEL_MM;

  place_line (self, ops, signature->role, WISSEL_ROLE_SIGNER_NOTE, x, 0, width);
  wissel_ops_fill (ops, WISSEL_INK_MUTED, x, y, width, 0.6);
  y += 4;
  y += place_line (self, ops, signature->name, WISSEL_ROLE_SIGNER, x, y, width);
  y += place_line (self, ops, signature->function, WISSEL_ROLE_SIGNER_NOTE, x, y, width);

  return y;
}

static double
measure_roles (WisselComposer *self, GPtrArray *signatures, guint from, guint to, double width)
{
  double height = 0;

  for (guint i = from; i < to; i++)
    {
      const WisselSignature *signature = g_ptr_array_index (signatures, i);
      g_autoptr (GArray)     ops = wissel_ops_new ();
      double own = place_line (self, ops, signature->role, WISSEL_ROLE_SIGNER_NOTE, 0, 0, width);

      height = MAX (height, own);
    }

  return height;
}

void
wissel_composer_add_signatures (WisselComposer *self, const WisselBlock *block)
{
  const WisselTextLook *look = wissel_setter_get_look (self->setter, WISSEL_ROLE_SIGNER);
  guint                 n = block->signatures->len;
  guint                 abreast = CLAMP (n, 2, MAX_SIGNATURES_ABREAST);
  double                width = (self->width - (abreast - 1) * COLUMN_GAP) / abreast;

  for (guint i = 0; i < n; i += abreast)
    {
      guint        to = MIN (i + abreast, n);
      double       roles = measure_roles (self, block->signatures, i, to, width);
      WisselStrip *strip = wissel_composer_add_strip (self, look->before, 0, 12);

      for (guint j = i; j < to; j++)
        {
          double height = place_signature (self, g_ptr_array_index (block->signatures, j),
                                           strip->ops, self->left + (j - i) * (width + COLUMN_GAP),
                                           width, roles);

          strip->height = MAX (strip->height, height);
        }
    }
}
