#include "wissel-rich-text.h"

#include "wissel-error.h"
#include "wissel-rich-text-private.h"

#include <glib/gi18n.h>
#include <string.h>

static void
clear_span (gpointer data)
{
  WisselTextSpan *span = data;

  g_free (span->url);
}

/* Characters that could hide text or make it read otherwise; private use marks placeholders. */
static gboolean
is_unwanted (gunichar c)
{
  return g_unichar_iscntrl (c) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) ||
         (c >= 0xe000 && c <= 0xf8ff) || (c >= 0xfff9 && c <= 0xfffc) || (c & 0xfffe) == 0xfffe ||
         c == 0x00ad || c == 0x200b || c == 0x2028 || c == 0x2029 || c == 0xfeff;
}

static void
append_clean (GString *out, const char *words)
{
  g_autofree char *valid = g_utf8_make_valid (words, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);

  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n')
        g_string_append_c (out, '\n');
      else if (c == '\t')
        g_string_append_c (out, ' ');
      else if (!is_unwanted (c))
        g_string_append_unichar (out, c);
    }
}

static void
append_span (WisselRichText *self, const char *words, WisselTextStyle style, const char *url)
{
  WisselTextSpan span = { .start = self->words->len, .style = style };

  if (words == NULL)
    return;

  append_clean (self->words, words);
  span.end = self->words->len;
  if (span.end == span.start)
    return;

  span.url = g_strdup (url);
  g_array_append_val (self->spans, span);
}

WisselRichText *
wissel_rich_text_new (void)
{
  WisselRichText *self = g_new0 (WisselRichText, 1);

  self->words = g_string_new (NULL);
  self->spans = g_array_new (FALSE, FALSE, sizeof (WisselTextSpan));
  g_array_set_clear_func (self->spans, clear_span);

  return self;
}

WisselRichText *
wissel_rich_text_new_plain (const char *words)
{
  WisselRichText *self = wissel_rich_text_new ();

  wissel_rich_text_append (self, words, WISSEL_TEXT_PLAIN);

  return self;
}

WisselRichText *
wissel_rich_text_copy (const WisselRichText *self)
{
  WisselRichText *copy = wissel_rich_text_new ();

  g_string_append_len (copy->words, self->words->str, self->words->len);
  for (guint i = 0; i < self->spans->len; i++)
    {
      WisselTextSpan span = g_array_index (self->spans, WisselTextSpan, i);

      span.url = g_strdup (span.url);
      g_array_append_val (copy->spans, span);
    }

  return copy;
}

void
wissel_rich_text_free (WisselRichText *self)
{
  if (self == NULL)
    return;

  g_string_free (self->words, TRUE);
  g_array_unref (self->spans);
  g_free (self);
}

void
wissel_rich_text_append (WisselRichText *self, const char *words, WisselTextStyle style)
{
  g_return_if_fail (self != NULL);

  append_span (self, words, style, NULL);
}

gboolean
wissel_rich_text_append_link (WisselRichText *self,
                              const char     *words,
                              const char     *url,
                              GError        **error)
{
  g_autofree char *escaped = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if ((escaped = wissel_link_escape (url, error)) == NULL)
    return FALSE;

  append_span (self, words, WISSEL_TEXT_PLAIN, escaped);

  return TRUE;
}

const char *
wissel_rich_text_get_words (const WisselRichText *self)
{
  return self->words->str;
}

char *
wissel_link_escape (const char *url, GError **error)
{
  static const char *const schemes[] = { "https://", "http://", "mailto:" };
  gboolean                 known = FALSE;
  GString                 *out;

  g_return_val_if_fail (url != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    known = known || (g_ascii_strncasecmp (url, schemes[i], strlen (schemes[i])) == 0 &&
                      url[strlen (schemes[i])] != '\0');

  if (!known)
    {
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                   _ ("“%s” cannot be used as a link: only web and e-mail addresses "
                      "(https://, http://, mailto:) are allowed"),
                   url);
      return NULL;
    }

  out = g_string_new (NULL);
  for (const guchar *p = (const guchar *) url; *p != '\0'; p++)
    {
      if (*p <= 0x20 || *p >= 0x7f || strchr ("()\\<>\"'{}^`|", *p) != NULL)
        g_string_append_printf (out, "%%%02X", *p);
      else
        g_string_append_c (out, *p);
    }

  return g_string_free (out, FALSE);
}
