#include "wissel-strips.h"

/* What is filled in with a pen: answers to mark and lines to write on. */

#define CHOICE_INDENT 20.0
#define CHOICE_GAP 3.0
#define MARK_GAP 6.0
#define STEP_GAP 28.0
#define ROOM_GAP 6.0
#define ROOM_LINE 24.0
#define ROOM_AFTER 8.0
#define LINE 0.75

static void
add_line (WisselStrip *strip, double from, double to, double y)
{
  wissel_ops_fill (strip->ops, WISSEL_INK_HAIRLINE, from, y - LINE, to - from, LINE);
}

static WisselStrip *
get_last_strip (WisselComposer *self)
{
  return g_ptr_array_index (self->strips, self->strips->len - 1);
}

static WisselSetText *
set_mark (WisselComposer *self, WisselChoiceKind kind)
{
  g_autoptr (WisselRichText) mark =
    wissel_rich_text_new_plain (kind == WISSEL_CHOICE_SEVERAL ? "☐" : "○");

  return wissel_setter_set (self->setter, mark, WISSEL_ROLE_CHOICE, -1, FALSE, FALSE);
}

static void
add_mark (WisselComposer *self, guint first, WisselChoiceKind kind)
{
  g_autoptr (WisselSetText) mark = set_mark (self, kind);
  g_autoptr (GArray)        ops = wissel_ops_new ();

  wissel_ops_begin (ops, "Lbl", NULL);
  wissel_set_text_place (mark, ops, self->left, 0);
  wissel_ops_end (ops, "Lbl");
  wissel_composer_prepend (g_ptr_array_index (self->strips, first), ops);
}

static void
add_choice (WisselComposer *self, const WisselBlock *block, guint index)
{
  const WisselTextLook     *look = wissel_setter_get_look (self->setter, WISSEL_ROLE_BODY);
  double                    left = self->left + CHOICE_INDENT;
  gboolean                  is_last = index + 1 == block->texts->len;
  guint                     first = self->strips->len;
  WisselStrip              *strip;
  g_autoptr (WisselSetText) set =
    wissel_setter_set (self->setter, g_ptr_array_index (block->texts, index), WISSEL_ROLE_BODY,
                       self->width - CHOICE_INDENT, FALSE, TRUE);

  wissel_composer_add_lines (self, set, left, CHOICE_GAP, is_last ? look->after : CHOICE_GAP);
  wissel_composer_tag (self, first, "LBody", NULL);
  strip = get_last_strip (self);
  if (g_array_index (block->has_room, gboolean, index) && set->lines->len == 1)
    add_line (strip, left + set->width + ROOM_GAP, self->left + self->width, strip->height - 1);

  add_mark (self, first, block->choice);
  wissel_composer_tag (self, first, "LI", NULL);
  for (guint i = first; i < self->strips->len; i++)
    ((WisselStrip *) g_ptr_array_index (self->strips, i))->keep_next = !is_last ||
                                                                       i + 1 < self->strips->len;
}

/* Returns: the width it took */
static double
place_part (GArray *ops, const WisselSetText *set, const char *tag, double x)
{
  wissel_ops_begin (ops, tag, NULL);
  wissel_set_text_place (set, ops, x, 0);
  wissel_ops_end (ops, tag);

  return set->width;
}

/* All on one line: five figures, or yes, partly and no. */
static void
add_steps (WisselComposer *self, const WisselBlock *block)
{
  const WisselTextLook     *look = wissel_setter_get_look (self->setter, WISSEL_ROLE_BODY);
  g_autoptr (WisselSetText) mark = set_mark (self, block->choice);
  WisselStrip              *strip =
    wissel_composer_add_strip (self, CHOICE_GAP, MAX (look->pitch, mark->pitch), look->after);
  double x = self->left;

  for (guint i = 0; i < block->texts->len; i++)
    {
      g_autoptr (WisselSetText) set = wissel_setter_set (
        self->setter, g_ptr_array_index (block->texts, i), WISSEL_ROLE_BODY, -1, FALSE, FALSE);

      wissel_ops_begin (strip->ops, "LI", NULL);
      x += place_part (strip->ops, mark, "Lbl", x) + MARK_GAP;
      x += place_part (strip->ops, set, "LBody", x) + STEP_GAP;
      wissel_ops_end (strip->ops, "LI");
    }
}

void
wissel_composer_add_choices (WisselComposer *self, const WisselBlock *block)
{
  guint first = self->strips->len;

  if (block->choice == WISSEL_CHOICE_STEP)
    add_steps (self, block);
  else
    for (guint i = 0; i < block->texts->len; i++)
      add_choice (self, block, i);

  wissel_composer_tag (self, first, "L",
                       block->choice == WISSEL_CHOICE_SEVERAL ? "Square" : "Circle");
}

void
wissel_composer_add_room (WisselComposer *self, const WisselBlock *block)
{
  double width = block->width > 0 ? MIN (block->width * WISSEL_MM, self->width) : self->width;

  for (guint i = 0; i < block->n_lines; i++)
    {
      gboolean     is_last = i + 1 == block->n_lines;
      WisselStrip *strip = wissel_composer_add_strip (self, 0, ROOM_LINE, is_last ? ROOM_AFTER : 0);

      strip->keep_next = !is_last;
      add_line (strip, self->left, self->left + width, strip->height);
    }
}
