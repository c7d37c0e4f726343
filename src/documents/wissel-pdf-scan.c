#include "wissel-pdf-scan.h"

#include <string.h>

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
skip_string (WisselPdfScanner *self)
{
  int depth = 0;

  do
    {
      char c = self->data[self->at++];

      if (c == '\\' && self->at < self->length)
        self->at++;
      else if (c == '(')
        depth++;
      else if (c == ')')
        depth--;
    }
  while (depth > 0 && self->at < self->length);
}

static void
skip_to (WisselPdfScanner *self, const char *ends)
{
  while (self->at < self->length && strchr (ends, self->data[self->at]) == NULL)
    self->at++;
}

static void
skip_word (WisselPdfScanner *self)
{
  while (self->at < self->length && !is_blank (self->data[self->at]) &&
         !is_delimiter (self->data[self->at]))
    self->at++;
}

gboolean
wissel_pdf_scanner_next (WisselPdfScanner *self)
{
  char c;

  while (self->at < self->length && is_blank (self->data[self->at]))
    self->at++;

  self->token = self->at;
  self->is_operator = FALSE;
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
  else if ((c == '<' || c == '>') && self->at + 1 < self->length && self->data[self->at + 1] == c)
    {
      self->at += 2;
    }
  else if (c == '<')
    {
      skip_to (self, ">");
      self->at = MIN (self->at + 1, self->length);
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
      self->is_operator = g_ascii_isalpha (c) || c == '\'' || c == '"';
    }

  return TRUE;
}

gboolean
wissel_pdf_scanner_is (const WisselPdfScanner *self, const char *word)
{
  gsize length = strlen (word);

  return self->at - self->token == length && memcmp (self->data + self->token, word, length) == 0;
}
