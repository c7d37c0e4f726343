#include "wissel-setter.h"

#include "wissel-document-private.h"
#include "wissel-fonts.h"

#include <hb.h>
#include <string.h>

struct _WisselSetter
{
  WisselDocumentLook look;
  PangoContext      *context;
  PangoLayout       *layout;
  GString           *missing;
  struct
  {
    PangoFontDescription *font;
    double                baseline; /* below the top of a line */
  } roles[WISSEL_N_ROLES];
};

/* A text as it goes to Pango, with the spans moved to where their words now are. */
typedef struct
{
  GString *words;
  GArray  *spans;
} Prepared;

static void
set_role (WisselSetter *self, WisselTextRole role)
{
  const WisselTextLook *look = wissel_style_get_text (self->look, role);
  PangoFontDescription *font = pango_font_description_new ();
  g_autoptr (PangoFont) loaded = NULL;
  hb_font_extents_t     extents;
  double                ascent;
  double                descent;

  pango_font_description_set_family_static (font, look->family);
  pango_font_description_set_absolute_size (font, look->size * PANGO_SCALE);
  pango_font_description_set_weight (font, look->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (font, look->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);

  loaded = pango_context_load_font (self->context, font);
  hb_font_get_h_extents (pango_font_get_hb_font (loaded), &extents);
  ascent = pango_units_to_double (extents.ascender);
  descent = -pango_units_to_double (extents.descender);

  self->roles[role].font = font;
  self->roles[role].baseline = (look->pitch - ascent - descent) / 2 + ascent;
}

WisselSetter *
wissel_setter_new (WisselLanguage language, WisselDocumentLook look, GError **error)
{
  PangoContext *context = wissel_fonts_create_context (language, error);
  WisselSetter *self;

  if (context == NULL)
    return NULL;

  self = g_new0 (WisselSetter, 1);
  self->look = look;
  self->context = context;
  self->layout = pango_layout_new (context);
  self->missing = g_string_new (NULL);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);

  for (guint i = 0; i < WISSEL_N_ROLES; i++)
    set_role (self, i);

  return self;
}

void
wissel_setter_free (WisselSetter *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < WISSEL_N_ROLES; i++)
    pango_font_description_free (self->roles[i].font);

  g_object_unref (self->layout);
  g_object_unref (self->context);
  g_string_free (self->missing, TRUE);
  g_free (self);
}

const WisselTextLook *
wissel_setter_get_look (WisselSetter *self, WisselTextRole role)
{
  return wissel_style_get_text (self->look, role);
}

char *
wissel_setter_steal_missing (WisselSetter *self)
{
  char *missing = g_string_free (self->missing, FALSE);

  self->missing = g_string_new (NULL);

  return missing;
}

static void
note_missing (WisselSetter *self, gunichar c)
{
  if (g_utf8_strchr (self->missing->str, -1, c) == NULL)
    g_string_append_unichar (self->missing, c);
}

/* A character that no document font has becomes a box; a line break gets a blank before it,
 * which keeps the words apart for whoever reads the text without the lines. */
static void
prepare (WisselSetter *self, const WisselRichText *text, Prepared *out)
{
  const char *words = text->words->str;

  out->words = g_string_sized_new (text->words->len + 8);
  out->spans = g_array_new (FALSE, FALSE, sizeof (WisselTextSpan));

  for (guint i = 0; i < text->spans->len; i++)
    {
      WisselTextSpan span = g_array_index (text->spans, WisselTextSpan, i);
      const char    *end = words + span.end;
      const char    *p = words + span.start;

      span.start = out->words->len;
      for (; p < end; p = g_utf8_next_char (p))
        {
          gunichar c = g_utf8_get_char (p);

          if (c == '\n')
            {
              g_string_append (out->words, " \n");
            }
          else if (wissel_fonts_have (c))
            {
              g_string_append_unichar (out->words, c);
            }
          else
            {
              note_missing (self, c);
              g_string_append_unichar (out->words, WISSEL_FONTS_MISSING);
            }
        }

      span.end = out->words->len;
      g_array_append_val (out->spans, span);
    }
}

static void
prepared_clear (Prepared *self)
{
  g_string_free (self->words, TRUE);
  g_array_unref (self->spans);
}

static void
insert_attribute (PangoAttrList *list, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

static PangoAttrList *
make_attributes (const GArray *spans)
{
  PangoAttrList *list = pango_attr_list_new ();
  const double  *accent = wissel_style_get_ink (WISSEL_INK_ACCENT);

  pango_attr_list_insert (list, pango_attr_font_features_new ("liga=0,clig=0"));
  pango_attr_list_insert (list, pango_attr_insert_hyphens_new (FALSE));

  for (guint i = 0; i < spans->len; i++)
    {
      const WisselTextSpan *span = &g_array_index (spans, WisselTextSpan, i);

      if (span->style & WISSEL_TEXT_BOLD)
        insert_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), span->start, span->end);
      if (span->style & WISSEL_TEXT_ITALIC)
        insert_attribute (list, pango_attr_style_new (PANGO_STYLE_ITALIC), span->start, span->end);
      /* The colour is painted from the span; here it keeps the link a run of its own. */
      if (span->url != NULL)
        insert_attribute (
          list, pango_attr_foreground_new (accent[0] * 65535, accent[1] * 65535, accent[2] * 65535),
          span->start, span->end);
    }

  return list;
}

static PangoGlyph
find_space (PangoFont *font)
{
  hb_codepoint_t glyph = 0;

  hb_font_get_nominal_glyph (pango_font_get_hb_font (font), ' ', &glyph);

  return glyph;
}

/* A no-break space has done its work once lines are broken. As text it becomes a plain one: both
 * share a glyph, which can stand for one of them only. */
static int
append_cluster_text (GString *text, const char *words, int bytes)
{
  if (bytes == 2 && memcmp (words, "\u00a0", 2) == 0)
    {
      g_string_append_c (text, ' ');
      return 1;
    }

  g_string_append_len (text, words, bytes);

  return bytes;
}

/* Adds the glyphs of one cluster and moves the pen on. */
static void
add_cluster (WisselRun *run, PangoGlyphItem *item, int from, int to, gboolean blank, double *pen)
{
  cairo_text_cluster_t *cluster = &run->clusters[run->n_clusters];

  for (int i = from; i < to; i++)
    {
      const PangoGlyphInfo *info = &item->glyphs->glyphs[i];
      PangoGlyph            index = info->glyph;
      cairo_glyph_t        *glyph = &run->glyphs[run->n_glyphs];

      /* The blank at the end of a line has lost its glyph; it stays part of the text. */
      if (index == PANGO_GLYPH_EMPTY && blank)
        index = find_space (item->item->analysis.font);

      if (index != PANGO_GLYPH_EMPTY && !(index & PANGO_GLYPH_UNKNOWN_FLAG))
        {
          glyph->index = index;
          glyph->x = *pen + pango_units_to_double (info->geometry.x_offset);
          glyph->y = pango_units_to_double (info->geometry.y_offset);
          run->n_glyphs++;
          cluster->num_glyphs++;
        }

      *pen += pango_units_to_double (info->geometry.width);
    }
}

static WisselRun *
make_run (PangoGlyphItem *item, const char *words, double *width)
{
  WisselRun  *run = wissel_run_new ();
  PangoFont  *font = item->item->analysis.font;
  int         n = item->glyphs->num_glyphs;
  const int  *starts = item->glyphs->log_clusters;
  const char *from = words + item->item->offset;
  GString    *text = g_string_sized_new (item->item->length);

  run->font =
    cairo_scaled_font_reference (pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font)));
  run->glyphs = g_new (cairo_glyph_t, n);
  run->clusters = g_new0 (cairo_text_cluster_t, n);
  *width = 0;

  for (int i = 0; i < n; run->n_clusters++)
    {
      int next = i + 1;
      int bytes;

      while (next < n && starts[next] == starts[i])
        next++;

      bytes = (next < n ? starts[next] : item->item->length) - starts[i];
      bytes = append_cluster_text (text, from + starts[i], bytes);
      run->clusters[run->n_clusters].num_bytes = bytes;
      add_cluster (run, item, i, next, bytes == 1 && text->str[text->len - 1] == ' ', width);
      i = next;
    }

  run->length = text->len;
  run->text = g_string_free (text, FALSE);

  return run;
}

static const WisselTextSpan *
find_span (const GArray *spans, guint offset)
{
  for (guint i = 0; i < spans->len; i++)
    {
      const WisselTextSpan *span = &g_array_index (spans, WisselTextSpan, i);

      if (offset >= span->start && offset < span->end)
        return span;
    }

  return NULL;
}

/* Which structure element is open while the lines of a text are written. */
typedef struct
{
  const WisselTextSpan *link;
  gboolean              span;
  gboolean              wanted;
} Inline;

static void
close_inline (Inline *self, GArray *ops)
{
  if (self->link != NULL)
    wissel_ops_end (ops, "Link");
  else if (self->span)
    wissel_ops_end (ops, "Span");

  self->link = NULL;
  self->span = FALSE;
}

static void
switch_inline (Inline *self, GArray *ops, const WisselTextSpan *span)
{
  const WisselTextSpan *link = span != NULL && span->url != NULL ? span : NULL;

  if (!self->wanted || (link == self->link && (link != NULL || self->span)))
    return;

  close_inline (self, ops);
  if (link != NULL)
    wissel_ops_begin (ops, "Link", link->url);
  else
    wissel_ops_begin (ops, "Span", NULL);

  self->link = link;
  self->span = link == NULL;
}

static double
set_line (WisselSetter    *self,
          PangoLayoutLine *line,
          const Prepared  *text,
          WisselTextRole   role,
          Inline          *inline_state,
          GArray          *ops)
{
  const WisselTextLook *look = wissel_style_get_text (self->look, role);
  double                x = 0;

  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem       *item = l->data;
      const WisselTextSpan *span = find_span (text->spans, item->item->offset);
      double                width;
      WisselRun            *run = make_run (item, text->words->str, &width);

      switch_inline (inline_state, ops, span);
      wissel_ops_text (ops, run, span != NULL && span->url != NULL ? WISSEL_INK_ACCENT : look->ink,
                       x, self->roles[role].baseline);
      wissel_run_unref (run);
      if (span != NULL && span->url != NULL)
        wissel_ops_fill (ops, WISSEL_INK_ACCENT, x, self->roles[role].baseline + 1.6, width, 0.5);

      x += width;
    }

  return x;
}

static void
move_right (GArray *ops, double by)
{
  for (guint i = 0; i < ops->len; i++)
    g_array_index (ops, WisselOp, i).x += by;
}

static gboolean
has_link (const WisselRichText *text)
{
  for (guint i = 0; i < text->spans->len; i++)
    if (g_array_index (text->spans, WisselTextSpan, i).url != NULL)
      return TRUE;

  return FALSE;
}

static void
fill_layout (WisselSetter *self, const Prepared *text, WisselTextRole role, double width)
{
  g_autoptr (PangoAttrList) attributes = make_attributes (text->spans);

  pango_layout_set_font_description (self->layout, self->roles[role].font);
  pango_layout_set_width (self->layout, width < 0 ? -1 : (int) (width * PANGO_SCALE));
  pango_layout_set_text (self->layout, text->words->str, text->words->len);
  pango_layout_set_attributes (self->layout, attributes);
}

WisselSetText *
wissel_setter_set (WisselSetter         *self,
                   const WisselRichText *text,
                   WisselTextRole        role,
                   double                width,
                   gboolean              number,
                   gboolean              spans)
{
  WisselSetText *set = g_new0 (WisselSetText, 1);
  Inline         inline_state = { .wanted = spans || has_link (text) };
  Prepared       prepared;
  GArray        *ops = NULL;

  prepare (self, text, &prepared);
  fill_layout (self, &prepared, role, width);

  set->pitch = wissel_style_get_text (self->look, role)->pitch;
  set->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (GSList *l = pango_layout_get_lines_readonly (self->layout); l != NULL; l = l->next)
    {
      double used;

      ops = wissel_ops_new ();
      used = set_line (self, l->data, &prepared, role, &inline_state, ops);
      if (number)
        move_right (ops, width - used);

      set->width = MAX (set->width, used);
      g_ptr_array_add (set->lines, ops);
    }

  close_inline (&inline_state, ops);
  prepared_clear (&prepared);

  return set;
}

static double
measure (WisselSetter *self, const WisselRichText *text, WisselTextRole role, double width)
{
  Prepared prepared;
  int      used;

  prepare (self, text, &prepared);
  fill_layout (self, &prepared, role, width);
  pango_layout_get_size (self->layout, &used, NULL);
  prepared_clear (&prepared);

  return pango_units_to_double (used);
}

double
wissel_setter_measure_line (WisselSetter *self, const WisselRichText *text, WisselTextRole role)
{
  return measure (self, text, role, -1);
}

double
wissel_setter_measure_word (WisselSetter *self, const WisselRichText *text, WisselTextRole role)
{
  double width;

  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD);
  width = measure (self, text, role, 0);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);

  return width;
}

double
wissel_set_text_get_height (const WisselSetText *self)
{
  return self->lines->len * self->pitch;
}

void
wissel_set_text_free (WisselSetText *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->lines);
  g_free (self);
}

void
wissel_set_text_place (const WisselSetText *self, GArray *ops, double x, double y)
{
  for (guint i = 0; i < self->lines->len; i++)
    wissel_ops_append (ops, g_ptr_array_index (self->lines, i), x, y + i * self->pitch, TRUE);
}
