#include "wissel-template-private.h"

#include <glib/gi18n.h>
#include <md4c.h>
#include <string.h>

#define MAX_TEMPLATE_BYTES 65536u
#define MAX_SUGGESTION_DISTANCE 3u

typedef struct
{
  const WisselTemplateKind *kind;
  const char               *text;
  GPtrArray                *problems; /* of WisselTemplateProblem */
  const char               *pending;  /* a construct that is not allowed and whose place comes */
  const char               *last;     /* the last place at which there was text */
  guint                     lists;
  guint                     quotes;
  guint                     level; /* of the last heading */
  guint                     uses;
} Checker;

static void
free_problem (gpointer data)
{
  WisselTemplateProblem *problem = data;

  g_free (problem->message);
  g_free (problem);
}

static void
add_problem (Checker *self, const char *at, char *message)
{
  WisselTemplateProblem *problem = g_new0 (WisselTemplateProblem, 1);
  const char            *line = self->text;

  problem->line = 1;
  for (const char *p = self->text; p < at; p++)
    if (*p == '\n')
      {
        problem->line++;
        line = p + 1;
      }

  problem->column = g_utf8_strlen (line, at - line) + 1;
  problem->message = message;
  g_ptr_array_add (self->problems, problem);
}

/* How many letters have to be put in, left out or changed to get from one word to the other. */
static guint
measure_distance (const char *a, gsize length, const char *b)
{
  gsize             columns = strlen (b);
  g_autofree guint *row = g_new (guint, columns + 1);

  for (gsize j = 0; j <= columns; j++)
    row[j] = j;

  for (gsize i = 1; i <= length; i++)
    {
      guint diagonal = row[0];

      row[0] = i;
      for (gsize j = 1; j <= columns; j++)
        {
          guint changed = diagonal + (a[i - 1] != b[j - 1]);

          diagonal = row[j];
          row[j] = MIN (changed, MIN (row[j - 1], row[j]) + 1);
        }
    }

  return row[columns];
}

static const char *
suggest (const Checker *self, const WisselPlaceholderUse *use)
{
  const char *best = NULL;
  guint       distance = MAX_SUGGESTION_DISTANCE + 1;

  if (use->name_length > 64)
    return NULL;

  for (guint i = 0; i < self->kind->n_placeholders; i++)
    {
      const char *name = self->kind->placeholders[i].name;
      guint       d = measure_distance (use->name, use->name_length, name);

      if (d < distance && d < use->name_length)
        {
          best = name;
          distance = d;
        }
    }

  return best;
}

static void
report_unknown (Checker *self, const WisselPlaceholderUse *use)
{
  const char      *better = suggest (self, use);
  g_autofree char *name = g_strndup (use->name, use->name_length);

  if (better != NULL)
    add_problem (
      self, use->start,
      g_strdup_printf (_ ("unknown placeholder “{{%s}}”; did you mean “{{%s}}”?"), name, better));
  else
    add_problem (self, use->start, g_strdup_printf (_ ("unknown placeholder “{{%s}}”"), name));
}

static gboolean
is_blank_between (const char *from, const char *to)
{
  for (; from < to; from++)
    if (*from != ' ' && *from != '\t' && *from != '\r')
      return FALSE;

  return TRUE;
}

/* Where the text of a line starts: behind the blanks and any {{?name}} and {{!name}}. */
static const char *
skip_conditions (const char *line)
{
  WisselPlaceholderUse use;

  while (*line == ' ' || *line == '\t')
    line++;

  while (line[0] == '{' && line[1] == '{' && wissel_placeholder_read (line, &use) &&
         use.condition != '\0')
    {
      line = use.end;
      while (*line == ' ' || *line == '\t')
        line++;
    }

  return line;
}

static void
check_titles (Checker *self, const WisselPlaceholder *placeholder, const WisselPlaceholderUse *use)
{
  g_auto (GStrv) titles = wissel_placeholder_split_titles (use);
  guint          n = g_strv_length (titles);

  if (placeholder->kind == WISSEL_PLACEHOLDER_TABLE && n > 0 && n != placeholder->columns)
    add_problem (self, use->start,
                 g_strdup_printf (ngettext ("“{{%s}}” has %u column, but headings for %u",
                                            "“{{%s}}” has %u columns, but headings for %u",
                                            placeholder->columns),
                                  placeholder->name, placeholder->columns, n));
  else if (n > 0 && placeholder->kind != WISSEL_PLACEHOLDER_TABLE &&
           placeholder->kind != WISSEL_PLACEHOLDER_SIGNATURES)
    add_problem (self, use->start,
                 g_strdup_printf (_ ("“{{%s}}” takes nothing after a bar"), placeholder->name));
}

static void
check_use (Checker *self, const char *line, const WisselPlaceholderUse *use)
{
  const WisselPlaceholder *placeholder = wissel_placeholder_find (self->kind, use);
  const char              *line_end = strchrnul (use->end, '\n');

  if (placeholder == NULL)
    report_unknown (self, use);
  else if (use->condition != '\0' && use->start >= skip_conditions (line))
    add_problem (self, use->start,
                 g_strdup_printf (_ ("“{{%c%s}}” must stand at the start of its line"),
                                  use->condition, placeholder->name));
  else if (use->condition == '\0' && wissel_placeholder_is_block (placeholder) &&
           (use->start != skip_conditions (line) || !is_blank_between (use->end, line_end)))
    add_problem (self, use->start,
                 g_strdup_printf (_ ("“{{%s}}” must stand alone on its line"), placeholder->name));
  else if (use->condition == '\0')
    check_titles (self, placeholder, use);

  if (++self->uses == WISSEL_MAX_PLACEHOLDER_USES)
    add_problem (self, use->start, g_strdup (_ ("too many placeholders")));
}

static void
check_placeholders (Checker *self)
{
  const char          *line = self->text;
  WisselPlaceholderUse use;

  for (const char *p = self->text; *p != '\0';)
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n')
        {
          line = ++p;
        }
      else if (c == '\\' && p[1] != '\0' && p[1] != '\n')
        {
          p = g_utf8_next_char (p + 1);
        }
      else if (p[0] == '{' && p[1] == '{')
        {
          if (wissel_placeholder_read (p, &use))
            {
              check_use (self, line, &use);
              p = use.end;
            }
          else
            {
              add_problem (self, p, g_strdup (_ ("“{{” is not closed on this line")));
              p += 2;
            }
        }
      else if (p[0] == '}' && p[1] == '}')
        {
          add_problem (self, p, g_strdup (_ ("“}}” without “{{” before it")));
          p += 2;
        }
      else
        {
          if (c >= 0xe000 && c <= 0xf8ff)
            add_problem (self, p,
                         g_strdup (_ ("a character for private use cannot be printed; remove it")));
          p = g_utf8_next_char (p);
        }
    }
}

static gboolean
is_used (const Checker *self, const char *name)
{
  WisselPlaceholderUse use;

  for (const char *at = self->text; (at = strstr (at, "{{")) != NULL; at += 2)
    if (wissel_placeholder_read (at, &use) && use.condition == '\0' &&
        use.name_length == strlen (name) && memcmp (use.name, name, use.name_length) == 0)
      return TRUE;

  return FALSE;
}

/* A certificate that does not say that it was revoked would be believed. */
static void
check_needed (Checker *self)
{
  for (guint i = 0; i < self->kind->n_placeholders; i++)
    {
      const WisselPlaceholder *placeholder = &self->kind->placeholders[i];

      if (placeholder->is_needed && !is_used (self, placeholder->name))
        add_problem (self, self->text + strlen (self->text),
                     /* Translators: what is missing, such as “Date of revocation”, and the
                      * placeholder for it. */
                     g_strdup_printf (_ ("“%s” must stand in this text: put “{{%s}}” in"),
                                      _ (placeholder->label), placeholder->name));
    }
}

static int
enter_block_cb (MD_BLOCKTYPE type, void *detail, void *user_data)
{
  Checker *self = user_data;

  switch (type)
    {
    case MD_BLOCK_DOC:
    case MD_BLOCK_P:
    case MD_BLOCK_LI:
    case MD_BLOCK_HR:
      break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
      if (self->lists++ > 0 || self->quotes > 0)
        self->pending = _ ("a list inside a list or a quote is not possible");
      break;
    case MD_BLOCK_QUOTE:
      if (self->quotes++ > 0 || self->lists > 0)
        self->pending = _ ("a quote inside a list or a quote is not possible");
      break;
    case MD_BLOCK_H:
      {
        guint level = ((MD_BLOCK_H_DETAIL *) detail)->level;

        if (level > 3)
          self->pending = _ ("headings have at most three levels");
        else if (level > self->level + 1)
          self->pending = _ ("this heading skips a level, which readers with a screen reader miss");
        else if (self->lists > 0 || self->quotes > 0)
          self->pending = _ ("a heading inside a list or a quote is not possible");
        self->level = level;
      }
      break;
    case MD_BLOCK_CODE:
      self->pending = _ ("code is not possible here; start the line further left");
      break;
    case MD_BLOCK_HTML:
      self->pending = _ ("HTML is not possible here");
      break;
    case MD_BLOCK_TABLE:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
    case MD_BLOCK_TR:
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
    default:
      self->pending = _ ("a table is put in with a placeholder");
      break;
    }

  return 0;
}

static int
leave_block_cb (MD_BLOCKTYPE type, void *detail, void *user_data)
{
  Checker *self = user_data;

  if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
    self->lists--;
  else if (type == MD_BLOCK_QUOTE)
    self->quotes--;

  if (self->pending != NULL)
    {
      add_problem (self, self->last, g_strdup (self->pending));
      self->pending = NULL;
    }

  return 0;
}

static int
enter_span_cb (MD_SPANTYPE type, void *detail, void *user_data)
{
  Checker *self = user_data;

  if (type == MD_SPAN_A)
    self->pending = _ ("links cannot be written into a template; write the address as text");
  else if (type == MD_SPAN_IMG)
    self->pending = _ ("images cannot be written into a template");
  else if (type == MD_SPAN_CODE)
    self->pending = _ ("code is not possible here");

  return 0;
}

static int
leave_span_cb (MD_SPANTYPE type, void *detail, void *user_data)
{
  return 0;
}

static int
text_cb (MD_TEXTTYPE type, const MD_CHAR *words, MD_SIZE length, void *user_data)
{
  Checker *self = user_data;

  /* Line breaks come as constants; everything else points into the text. */
  if (words >= self->text && words <= self->text + strlen (self->text))
    self->last = words;

  if (type == MD_TEXT_HTML && self->pending == NULL)
    self->pending = _ ("HTML is not possible here");

  if (self->pending != NULL && type != MD_TEXT_BR && type != MD_TEXT_SOFTBR)
    {
      add_problem (self, self->last, g_strdup (self->pending));
      self->pending = NULL;
    }

  return 0;
}

static void
check_structure (Checker *self)
{
  MD_PARSER parser = {
    .flags = MD_FLAG_NOINDENTEDCODEBLOCKS,
    .enter_block = enter_block_cb,
    .leave_block = leave_block_cb,
    .enter_span = enter_span_cb,
    .leave_span = leave_span_cb,
    .text = text_cb,
  };

  self->last = self->text;
  md_parse (self->text, strlen (self->text), &parser, self);
}

gboolean
wissel_template_is_plain (const char *text)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (free_problem);
  Checker               self = { .text = text, .problems = problems };

  check_structure (&self);

  return problems->len == 0;
}

static int
compare_problems (gconstpointer a, gconstpointer b)
{
  const WisselTemplateProblem *first = *(const WisselTemplateProblem *const *) a;
  const WisselTemplateProblem *second = *(const WisselTemplateProblem *const *) b;

  if (first->line != second->line)
    return first->line < second->line ? -1 : 1;

  return first->column < second->column ? -1 : first->column > second->column;
}

static GPtrArray *
check (const WisselTemplateKind *kind, const char *text, gboolean is_own)
{
  Checker     self = { kind, text, g_ptr_array_new_with_free_func (free_problem) };
  const char *invalid;

  if (!g_utf8_validate (text, -1, &invalid))
    {
      add_problem (&self, text, g_strdup (_ ("the text is not UTF-8; save it as UTF-8")));
    }
  else if (strlen (text) > MAX_TEMPLATE_BYTES)
    {
      add_problem (&self, text, g_strdup (_ ("the text is longer than 64 KB")));
    }
  else
    {
      check_placeholders (&self);
      if (is_own)
        check_needed (&self);
      check_structure (&self);
      g_ptr_array_sort (self.problems, compare_problems);
    }

  return self.problems;
}

GPtrArray *
wissel_template_check (const WisselTemplateKind *kind, const char *text)
{
  return check (kind, text, FALSE);
}

GPtrArray *
wissel_template_check_own (const WisselTemplateKind *kind, const char *text)
{
  return check (kind, text, TRUE);
}
