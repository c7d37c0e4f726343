#include "wissel-document-private.h"
#include "wissel-template-private.h"
#include "wissel-text.h"

#include <glib/gi18n.h>
#include <md4c.h>
#include <string.h>

/* A placeholder where it is used, with the titles that stand there. */
typedef struct
{
  const WisselPlaceholder *placeholder;
  char                   **titles;
} Use;

typedef struct
{
  const WisselTemplate *template;
  const WisselTemplateValues *values;
  WisselDocument             *document;
  GPtrArray                  *missing; /* of const char: names without a value, each once */
  GArray                     *uses;    /* of Use */
  WisselRichText             *text;    /* of the block being read */
  const Use                  *block;   /* of a placeholder that is a block */
  GPtrArray                  *items;   /* of WisselRichText: of the list being read */
  const MD_PARSER            *parser;
  guint                       bold;
  guint                       italic;
  gboolean                    in_quote;
  gboolean                    after_title;
  gboolean                    after_rule;
  gboolean                    ordered;
} Filler;

static void
clear_use (gpointer data)
{
  g_strfreev (((Use *) data)->titles);
}

static const WisselTemplateValue *
find_value (const Filler *self, const char *name)
{
  return g_hash_table_lookup (self->values->values, name);
}

static gboolean
is_empty (const Filler *self, const WisselPlaceholder *placeholder)
{
  const WisselTemplateValue *value = find_value (self, placeholder->name);

  if (placeholder->kind == WISSEL_PLACEHOLDER_SIGNATURES)
    return self->values->signers->len == 0;

  return value == NULL || (wissel_text_is_blank (value->text) && value->url == NULL &&
                           (value->table == NULL || value->table->rows->len == 0) &&
                           (value->part == NULL || value->part->blocks->len == 0));
}

/* Decides on the {{?name}} and {{!name}} at the start of a line and moves behind them. */
static gboolean
keep_line (const Filler *self, const char **line)
{
  const char          *p = *line;
  WisselPlaceholderUse use;
  gboolean             keep = TRUE;

  for (;;)
    {
      while (*p == ' ' || *p == '\t')
        p++;

      if (!g_str_has_prefix (p, "{{") || !wissel_placeholder_read (p, &use) ||
          use.condition == '\0')
        break;

      keep = keep && is_empty (self, wissel_placeholder_find (self->template->kind, &use)) ==
                       (use.condition == '!');
      p = *line = use.end;
      while (**line == ' ' || **line == '\t')
        (*line)++;
    }

  return keep;
}

static void
mark_use (Filler *self, GString *out, const WisselPlaceholderUse *found)
{
  Use      use = { wissel_placeholder_find (self->template->kind, found),
                   wissel_placeholder_split_titles (found) };
  gboolean block = wissel_placeholder_is_block (use.placeholder);

  if (block)
    g_string_append (out, "\n\n");

  g_string_append_unichar (out, WISSEL_PLACEHOLDER_MARK + self->uses->len);
  if (block)
    g_string_append (out, "\n\n");

  g_array_append_val (self->uses, use);
}

static void
mark_line (Filler *self, GString *out, const char *line, const char *end)
{
  WisselPlaceholderUse use;

  for (const char *p = line; p < end;)
    {
      if (*p == '\\' && p + 1 < end)
        {
          g_string_append_len (out, p, 2);
          p += 2;
        }
      else if (p[0] == '{' && p[1] == '{' && wissel_placeholder_read (p, &use))
        {
          mark_use (self, out, &use);
          p = use.end;
        }
      else
        {
          g_string_append_c (out, *p++);
        }
    }

  g_string_append_c (out, '\n');
}

/* The text with lines left out and placeholders marked, so that no value is ever parsed. */
static GString *
mark (Filler *self)
{
  GString *out = g_string_new (NULL);

  for (const char *line = self->template->text; *line != '\0';)
    {
      const char *end = strchrnul (line, '\n');

      if (keep_line (self, &line))
        mark_line (self, out, line, end);

      line = *end == '\0' ? end : end + 1;
    }

  return out;
}

static WisselTextStyle
get_style (const Filler *self)
{
  return (self->bold > 0 ? WISSEL_TEXT_BOLD : 0) | (self->italic > 0 ? WISSEL_TEXT_ITALIC : 0);
}

static void
append_value (Filler *self, const WisselPlaceholder *placeholder)
{
  const WisselTemplateValue *value = find_value (self, placeholder->name);

  if (is_empty (self, placeholder))
    {
      if (!g_ptr_array_find (self->missing, placeholder->name, NULL))
        g_ptr_array_add (self->missing, (gpointer) placeholder->name);

      wissel_rich_text_append (self->text, "—", get_style (self));
    }
  else if (value->url != NULL)
    {
      wissel_rich_text_append_link (self->text, value->url, value->url, NULL);
    }
  else
    {
      g_autofree char *words = g_strstrip (g_strdup (value->text));

      wissel_rich_text_append (self->text, words, get_style (self));
    }
}

static void
append_words (Filler *self, const char *words, gsize length)
{
  const char *from = words;
  const char *end = words + length;

  for (const char *p = words; p < end; p = g_utf8_next_char (p))
    {
      guint            mark = g_utf8_get_char (p) - WISSEL_PLACEHOLDER_MARK;
      g_autofree char *before = NULL;
      const Use       *use;

      if (mark >= self->uses->len)
        continue;

      before = g_strndup (from, p - from);
      wissel_rich_text_append (self->text, before, get_style (self));
      from = g_utf8_next_char (p);

      use = &g_array_index (self->uses, Use, mark);
      if (wissel_placeholder_is_block (use->placeholder))
        self->block = use;
      else
        append_value (self, use->placeholder);
    }

  if (from < end)
    {
      g_autofree char *rest = g_strndup (from, end - from);

      wissel_rich_text_append (self->text, rest, get_style (self));
    }
}

static void
append_entity (Filler *self, const char *name, gsize length)
{
  static const struct
  {
    const char *name;
    const char *words;
  } entities[] = {
    { "&amp;", "&" }, { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" }, { "&nbsp;", "\u00a0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (strlen (entities[i].name) == length && memcmp (entities[i].name, name, length) == 0)
      {
        wissel_rich_text_append (self->text, entities[i].words, get_style (self));
        return;
      }

  append_words (self, name, length);
}

/* Where it was written otherwise than texts are here, every line is printed as it stands. */
static void
add_lines (Filler *self, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (!wissel_text_is_blank (lines[i]))
      wissel_document_add_paragraph (self->document, WISSEL_PARAGRAPH_BODY,
                                     wissel_rich_text_new_plain (g_strstrip (lines[i])));
}

/* Nothing in it is a placeholder. */
static void
add_prose (Filler *self, const Use *use)
{
  const WisselTemplateValue *value = find_value (self, use->placeholder->name);
  g_autoptr (GArray)         none = g_array_new (FALSE, FALSE, sizeof (Use));
  Filler                     inner = { self->template, self->values, self->document,
                                       self->missing,  none,         .parser = self->parser };

  if (value == NULL || wissel_text_is_blank (value->text))
    return;

  if (wissel_template_is_plain (value->text))
    md_parse (value->text, (MD_SIZE) strlen (value->text), self->parser, &inner);
  else
    add_lines (self, value->text);
}

static void
add_block (Filler *self)
{
  const Use *use = g_steal_pointer (&self->block);

  if (use->placeholder->kind == WISSEL_PLACEHOLDER_PROSE)
    add_prose (self, use);
  else
    wissel_template_add_block (self->document, use->placeholder, self->values,
                               (const char *const *) use->titles);
}

static gboolean
is_all (const WisselRichText *text, WisselTextStyle style)
{
  for (guint i = 0; i < text->spans->len; i++)
    if ((g_array_index (text->spans, WisselTextSpan, i).style & style) == 0)
      return FALSE;

  return text->spans->len > 0;
}

static void
add_paragraph (Filler *self, WisselRichText *text)
{
  WisselParagraphKind kind = WISSEL_PARAGRAPH_BODY;

  if (self->in_quote)
    kind = WISSEL_PARAGRAPH_QUOTE;
  else if (self->after_title && is_all (text, WISSEL_TEXT_ITALIC))
    kind = WISSEL_PARAGRAPH_SUBTITLE;
  else if (self->after_rule)
    kind = WISSEL_PARAGRAPH_NOTE;

  wissel_document_add_paragraph (self->document, kind, text);
}

static void
end_paragraph (Filler *self)
{
  WisselRichText *text = g_steal_pointer (&self->text);

  if (self->block != NULL)
    {
      wissel_rich_text_free (text);
      add_block (self);
    }
  else
    {
      add_paragraph (self, text);
    }

  self->after_title = FALSE;
}

static void
end_heading (Filler *self, guint level)
{
  WisselRichText *text = g_steal_pointer (&self->text);

  self->after_title = level == 1;
  if (level == 1)
    wissel_document_set_title (self->document, wissel_rich_text_get_words (text));

  wissel_document_add_heading (self->document, level, text);
}

/* An item like “**Label:** value” is a pair; returns the length of the label, or 0. */
static guint
find_label (const WisselRichText *text)
{
  const char *words = text->words->str;
  guint       end = 0;

  for (guint i = 0; i < text->spans->len; i++)
    {
      const WisselTextSpan *span = &g_array_index (text->spans, WisselTextSpan, i);

      if ((span->style & WISSEL_TEXT_BOLD) == 0)
        break;
      end = span->end;
    }

  return end > 1 && end < text->words->len && words[end - 1] == ':' ? end : 0;
}

static gboolean
are_pairs (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    if (find_label (g_ptr_array_index (items, i)) == 0)
      return FALSE;

  return items->len > 0;
}

static void
add_pair (Filler *self, const WisselRichText *item)
{
  guint            length = find_label (item);
  char            *label = g_strndup (item->words->str, length - 1);
  g_autofree char *clean = wissel_text_clean (label);
  WisselRichText  *value = wissel_rich_text_new ();
  gboolean         first = TRUE;

  for (guint i = 0; i < item->spans->len; i++)
    {
      const WisselTextSpan *span = &g_array_index (item->spans, WisselTextSpan, i);
      g_autofree char      *words = NULL;

      if (span->start < length)
        continue;

      words = g_strndup (item->words->str + span->start, span->end - span->start);
      if (first)
        g_strchug (words);
      if (span->url == NULL || !wissel_rich_text_append_link (value, words, span->url, NULL))
        wissel_rich_text_append (value, words, span->style);
      first = first && *words == '\0';
    }

  g_free (label);
  wissel_document_add_pair (self->document, clean, value);
}

static void
end_list (Filler *self)
{
  g_autoptr (GPtrArray) items = g_steal_pointer (&self->items);
  gboolean              pairs = !self->ordered && are_pairs (items);

  for (guint i = 0; i < items->len; i++)
    {
      const WisselRichText *item = g_ptr_array_index (items, i);

      if (pairs)
        add_pair (self, item);
      else
        wissel_document_add_item (self->document, self->ordered, wissel_rich_text_copy (item));
    }

  self->after_title = FALSE;
}

static int
enter_block_cb (MD_BLOCKTYPE type, void *detail, void *user_data)
{
  Filler *self = user_data;

  if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
    {
      self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) wissel_rich_text_free);
      self->ordered = type == MD_BLOCK_OL;
    }
  else if (type == MD_BLOCK_LI || type == MD_BLOCK_H)
    {
      self->text = wissel_rich_text_new ();
    }
  else if (type == MD_BLOCK_P && self->items == NULL)
    {
      self->text = wissel_rich_text_new ();
    }
  else if (type == MD_BLOCK_P && *wissel_rich_text_get_words (self->text) != '\0')
    {
      wissel_rich_text_append (self->text, "\n", WISSEL_TEXT_PLAIN);
    }
  else if (type == MD_BLOCK_QUOTE)
    {
      self->in_quote = TRUE;
    }

  return 0;
}

static int
leave_block_cb (MD_BLOCKTYPE type, void *detail, void *user_data)
{
  Filler *self = user_data;

  if (type == MD_BLOCK_H)
    {
      end_heading (self, ((MD_BLOCK_H_DETAIL *) detail)->level);
    }
  else if (type == MD_BLOCK_P && self->items == NULL)
    {
      end_paragraph (self);
    }
  else if (type == MD_BLOCK_LI)
    {
      g_ptr_array_add (self->items, g_steal_pointer (&self->text));
    }
  else if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
    {
      end_list (self);
    }
  else if (type == MD_BLOCK_QUOTE)
    {
      self->in_quote = FALSE;
    }
  else if (type == MD_BLOCK_HR)
    {
      wissel_document_add_rule (self->document);
      self->after_rule = TRUE;
    }

  return 0;
}

static int
enter_span_cb (MD_SPANTYPE type, void *detail, void *user_data)
{
  Filler *self = user_data;

  self->bold += type == MD_SPAN_STRONG;
  self->italic += type == MD_SPAN_EM;

  return 0;
}

static int
leave_span_cb (MD_SPANTYPE type, void *detail, void *user_data)
{
  Filler *self = user_data;

  self->bold -= type == MD_SPAN_STRONG;
  self->italic -= type == MD_SPAN_EM;

  return 0;
}

static int
text_cb (MD_TEXTTYPE type, const MD_CHAR *words, MD_SIZE length, void *user_data)
{
  Filler *self = user_data;

  if (type == MD_TEXT_BR)
    wissel_rich_text_append (self->text, "\n", WISSEL_TEXT_PLAIN);
  else if (type == MD_TEXT_SOFTBR)
    wissel_rich_text_append (self->text, " ", get_style (self));
  else if (type == MD_TEXT_ENTITY)
    append_entity (self, words, length);
  else
    append_words (self, words, length);

  return 0;
}

static char **
describe_missing (const Filler *self)
{
  GPtrArray *warnings = g_ptr_array_new ();

  for (guint i = 0; i < self->missing->len; i++)
    {
      WisselPlaceholderUse     use = { .name = g_ptr_array_index (self->missing, i) };
      const WisselPlaceholder *placeholder;

      use.name_length = strlen (use.name);
      placeholder = wissel_placeholder_find (self->template->kind, &use);
      /* Translators: the first is what is missing, such as “Place of issue”, the second the name
       * of a placeholder. */
      g_ptr_array_add (warnings,
                       g_strdup_printf (_ ("“%s” has no value; a dash is printed for {{%s}}"),
                                        _ (placeholder->label), use.name));
    }

  g_ptr_array_add (warnings, NULL);

  return (char **) g_ptr_array_free (warnings, FALSE);
}

WisselDocument *
wissel_template_fill (const WisselTemplate       *self,
                      const WisselTemplateValues *values,
                      char                     ***warnings)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  g_autoptr (GArray)    uses = g_array_new (FALSE, FALSE, sizeof (Use));
  g_autoptr (GString)   marked = NULL;
  Filler                filler = { self, values, .missing = missing, .uses = uses };
  MD_PARSER             parser = {
                .flags = MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_NOHTML,
                .enter_block = enter_block_cb,
                .leave_block = leave_block_cb,
                .enter_span = enter_span_cb,
                .leave_span = leave_span_cb,
                .text = text_cb,
  };

  g_array_set_clear_func (uses, clear_use);
  filler.document = wissel_document_new (self->language, self->kind->look,
                                         wissel_translate (self->language, self->kind->label));
  wissel_document_set_landscape (filler.document, self->kind->is_landscape);
  filler.parser = &parser;
  marked = mark (&filler);
  md_parse (marked->str, marked->len, &parser, &filler);

  if (warnings != NULL)
    *warnings = describe_missing (&filler);

  return filler.document;
}
