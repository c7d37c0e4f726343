#include "wissel-pdf-private.h"

#include <string.h>

/* Walks over the tokens of a content stream. */
typedef struct
{
  const char *data;
  gsize       length;
  gsize       at;
  gsize       token; /* start of the last token */
} Scanner;

static gboolean
is_blank (char c)
{
  return c == '\0' || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' ';
}

static gboolean
is_delimiter (char c)
{
  return c != '\0' && strchr ("()<>[]{}/%", c) != NULL;
}

static void
skip_string (Scanner *self)
{
  int depth = 0;

  do
    {
      char c = self->data[self->at++];

      if (c == '\\')
        self->at++;
      else if (c == '(')
        depth++;
      else if (c == ')')
        depth--;
    }
  while (depth > 0 && self->at < self->length);
}

static void
skip_to (Scanner *self, const char *ends)
{
  while (self->at < self->length && strchr (ends, self->data[self->at]) == NULL)
    self->at++;
}

static void
skip_word (Scanner *self)
{
  while (self->at < self->length && !is_blank (self->data[self->at]) &&
         !is_delimiter (self->data[self->at]))
    self->at++;
}

/* Moves past the next token; says through @is_operator whether it is a word and no operand. */
static gboolean
next_token (Scanner *self, gboolean *is_operator)
{
  char c;

  while (self->at < self->length && is_blank (self->data[self->at]))
    self->at++;

  self->token = self->at;
  *is_operator = FALSE;
  if (self->at >= self->length)
    return FALSE;

  c = self->data[self->at];
  if (c == '(')
    {
      skip_string (self);
    }
  else if (c == '%')
    {
      skip_to (self, "\r\n");
    }
  else if (c == '/')
    {
      self->at++;
      skip_word (self);
    }
  else if (is_delimiter (c))
    {
      self->at++;
    }
  else
    {
      skip_word (self);
      *is_operator = g_ascii_isalpha (c) || c == '\'' || c == '"';
    }

  return TRUE;
}

static gboolean
is_word (const Scanner *self, const char *word)
{
  gsize length = strlen (word);

  return self->at - self->token == length && memcmp (self->data + self->token, word, length) == 0;
}

static gboolean
is_one_of (const Scanner *self, const char *const *words)
{
  for (; *words != NULL; words++)
    if (is_word (self, *words))
      return TRUE;

  return FALSE;
}

/* The stretch of stream before a mark: an artifact as soon as anything in it paints. */
static void
flush (GString *out, const char *data, gsize from, gsize to, gboolean painted)
{
  if (painted)
    g_string_append (out, "/Artifact BMC\n");

  g_string_append_len (out, data + from, to - from);
  g_string_append (out, painted ? "\nEMC\n" : "\n");
}

gboolean
wissel_pdf_mark_artifacts (const char *data, gsize length, GString *out)
{
  static const char *const painting[] = { "f",  "F",  "f*", "B",  "B*", "b",  "b*", "S", "s",
                                          "sh", "Do", "Tj", "TJ", "'",  "\"", "BI", NULL };
  static const char *const opening[] = { "BMC", "BDC", NULL };
  Scanner                  scanner = { data, length };
  gsize                    from = 0;
  gsize                    operands = 0;
  gboolean                 fresh = TRUE;
  gboolean                 painted = FALSE;
  gboolean                 is_operator;
  int                      depth = 0;

  while (next_token (&scanner, &is_operator))
    {
      if (fresh)
        operands = scanner.token;

      fresh = is_operator;
      if (!is_operator)
        continue;

      if (is_one_of (&scanner, opening) && depth++ == 0)
        {
          flush (out, data, from, operands, painted);
          from = operands;
          painted = FALSE;
        }
      else if (is_word (&scanner, "EMC") && --depth == 0)
        {
          flush (out, data, from, scanner.at, FALSE);
          from = scanner.at;
        }
      else if (depth == 0 && is_one_of (&scanner, painting))
        {
          painted = TRUE;
        }

      if (depth < 0)
        return FALSE;
    }

  flush (out, data, from, length, painted);

  return depth == 0;
}
