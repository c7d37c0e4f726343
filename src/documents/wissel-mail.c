#include "wissel-mail.h"

#include <gio/gio.h>
#include <string.h>

#define LINE_LENGTH 76
#define WORD_BYTES 39 /* of text in an encoded word, so that a line stays below 76 characters */

/* Between the parts. Neither of the two encodings can ever write it: in quoted-printable an equals
 * sign stands before two digits or the end of a line, in base64 only at the very end. */
#define BOUNDARY "=_wissel"

/* ---- Headers ---- */

static gboolean
is_plain (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isprint (*p))
      return FALSE;

  return strstr (text, "=?") == NULL;
}

/* RFC 2047; letters are not torn apart. */
static void
append_encoded_words (GString *out, const char *text)
{
  for (const char *p = text; *p != '\0';)
    {
      const char      *end = p;
      g_autofree char *word = NULL;

      while (*end != '\0' && g_utf8_next_char (end) - p <= WORD_BYTES)
        end = g_utf8_next_char (end);

      word = g_base64_encode ((const guchar *) p, (gsize) (end - p));
      g_string_append_printf (out, "%s=?UTF-8?B?%s?=", p > text ? "\r\n " : "", word);
      p = end;
    }
}

/* Broken before a blank when it gets long. */
static void
append_plain (GString *out, const char *text, gsize column)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize length = strlen (words[i]);

      if (i > 0 && *words[i] != '\0' && column + 1 + length > LINE_LENGTH)
        {
          g_string_append (out, "\r\n ");
          column = 1;
        }
      else if (i > 0)
        {
          g_string_append_c (out, ' ');
          column++;
        }
      g_string_append (out, words[i]);
      column += length;
    }
}

static void
append_text_header (GString *out, const char *name, const char *text)
{
  g_string_append_printf (out, "%s: ", name);
  if (is_plain (text))
    append_plain (out, text, strlen (name) + 2);
  else
    append_encoded_words (out, text);
  g_string_append (out, "\r\n");
}

static gboolean
is_phrase (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && strchr (" -'_", *p) == NULL)
      return FALSE;

  return *text != '\0';
}

static void
append_name (GString *out, const char *name)
{
  if (is_phrase (name))
    {
      g_string_append (out, name);
    }
  else if (is_plain (name))
    {
      g_string_append_c (out, '"');
      for (const char *p = name; *p != '\0'; p++)
        g_string_append_printf (out, "%s%c", *p == '"' || *p == '\\' ? "\\" : "", *p);
      g_string_append_c (out, '"');
    }
  else
    {
      append_encoded_words (out, name);
    }
}

/* The part behind the sign in the form in which servers know it. */
static char *
make_address (const char *address)
{
  const char      *sign = strrchr (address, '@');
  g_autofree char *domain = sign != NULL ? g_hostname_to_ascii (sign + 1) : NULL;

  if (domain == NULL)
    return g_strdup (address);

  return g_strdup_printf ("%.*s@%s", (int) (sign - address), address, domain);
}

static void
append_addressee (GString *out, const WisselMail *self)
{
  g_autofree char *address = make_address (self->to_address);

  g_string_append (out, "To: ");
  if (self->to_name != NULL)
    {
      append_name (out, self->to_name);
      g_string_append (out, "\r\n ");
    }
  g_string_append_printf (out, "<%s>\r\n", address);
}

/* Never in the words of a locale, and in UTC, so that it is the same everywhere. */
static void
append_date (GString *out, const char *written)
{
  static const char *const days[] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };
  static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
  g_autoptr (GTimeZone)    utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime)    read = g_date_time_new_from_iso8601 (written, utc);
  g_autoptr (GDateTime)    at = NULL;

  g_return_if_fail (read != NULL);

  at = g_date_time_to_utc (read);
  g_string_append_printf (out, "Date: %s, %02d %s %04d %02d:%02d:%02d +0000\r\n",
                          days[g_date_time_get_day_of_week (at) - 1],
                          g_date_time_get_day_of_month (at), months[g_date_time_get_month (at) - 1],
                          g_date_time_get_year (at), g_date_time_get_hour (at),
                          g_date_time_get_minute (at), g_date_time_get_second (at));
}

static void
append_headers (GString *out, const WisselMail *self)
{
  append_date (out, self->written);
  append_addressee (out, self);
  append_text_header (out, "Subject", self->subject);
  g_string_append (out, "X-Unsent: 1\r\nMIME-Version: 1.0\r\n"
                        "Content-Type: multipart/mixed; boundary=\"" BOUNDARY "\"\r\n\r\n");
}

/* ---- Parts ---- */

/* How many bytes a byte takes; the last of a line may be no blank, and a line may look neither
 * like the end of a mail nor like the beginning of another. */
static gboolean
needs_escape (const char *p, gboolean at_start)
{
  if (*p == ' ' || *p == '\t')
    return p[1] == '\n' || p[1] == '\0';

  if (at_start && (*p == '.' || g_str_has_prefix (p, "From ")))
    return TRUE;

  return *p == '=' || !g_ascii_isprint (*p);
}

static void
append_quoted_printable (GString *out, const char *text)
{
  gsize column = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      gboolean escape = needs_escape (p, column == 0);

      if (*p == '\n')
        {
          g_string_append (out, "\r\n");
          column = 0;
          continue;
        }

      if (column + (escape ? 3 : 1) >= LINE_LENGTH)
        {
          g_string_append (out, "=\r\n");
          column = 0;
          escape = needs_escape (p, TRUE);
        }
      if (escape)
        g_string_append_printf (out, "=%02X", (guchar) *p);
      else
        g_string_append_c (out, *p);
      column += escape ? 3 : 1;
    }

  g_string_append (out, "\r\n");
}

static void
append_body (GString *out, const WisselMail *self)
{
  g_string_append_printf (out,
                          "--" BOUNDARY "\r\n"
                          "Content-Type: text/plain; charset=UTF-8\r\n"
                          "Content-Language: %s\r\n"
                          "Content-Transfer-Encoding: quoted-printable\r\n\r\n",
                          self->language);
  append_quoted_printable (out, self->body);
}

static void
append_file (GString *out, const WisselMail *self)
{
  gsize            size;
  const guchar    *data = g_bytes_get_data (self->file, &size);
  g_autofree char *encoded = g_base64_encode (data, size);
  gsize            length = strlen (encoded);

  g_string_append_printf (out,
                          "--" BOUNDARY "\r\n"
                          "Content-Type: application/pdf;\r\n name=\"%1$s\"\r\n"
                          "Content-Disposition: attachment;\r\n filename=\"%1$s\"\r\n"
                          "Content-Transfer-Encoding: base64\r\n\r\n",
                          self->file_name);
  for (gsize at = 0; at < length; at += LINE_LENGTH)
    {
      g_string_append_len (out, encoded + at, (gssize) MIN (LINE_LENGTH, length - at));
      g_string_append (out, "\r\n");
    }
  g_string_append (out, "--" BOUNDARY "--\r\n");
}

GBytes *
wissel_mail_to_bytes (const WisselMail *self)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (self != NULL && self->to_address != NULL && self->subject != NULL, NULL);
  g_return_val_if_fail (self->file != NULL && is_plain (self->file_name), NULL);

  append_headers (out, self);
  append_body (out, self);
  append_file (out, self);

  return g_string_free_to_bytes (g_steal_pointer (&out));
}
