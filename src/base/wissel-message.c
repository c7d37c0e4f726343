#include "wissel-message.h"

#include "wissel-number.h"

/* More than any number that is stored has. */
#define MAX_DECIMALS 9u

WisselMessage
wissel_message_make_valist (const char *msgid, va_list args)
{
  WisselMessage message = { .msgid = msgid };
  const char   *argument;

  for (guint i = 0; (argument = va_arg (args, const char *)) != NULL; i++)
    {
      g_return_val_if_fail (i < WISSEL_MESSAGE_MAX_ARGUMENTS, message);
      message.arguments[i] = g_strdup (argument);
    }

  return message;
}

WisselMessage
wissel_message_make (const char *msgid, ...)
{
  WisselMessage message;
  va_list       args;

  va_start (args, msgid);
  message = wissel_message_make_valist (msgid, args);
  va_end (args);

  return message;
}

WisselMessage
wissel_message_make_count (const char *singular, const char *plural, gulong n, ...)
{
  WisselMessage message;
  va_list       args;

  va_start (args, n);
  message = wissel_message_make_valist (singular, args);
  va_end (args);

  message.plural = plural;
  message.n = n;

  return message;
}

/* Reads a placeholder at @p: `%s` takes the next argument, `%2$s` the second one. Returns what
 * follows it, or NULL when there is none. */
static const char *
skip_placeholder (const char *p, guint *next, guint *index)
{
  if (p[0] != '%')
    return NULL;

  if (p[1] == 's')
    {
      *index = (*next)++;
      return p + 2;
    }

  if (p[1] >= '1' && p[1] <= '9' && p[2] == '$' && p[3] == 's')
    {
      *index = (guint) (p[1] - '1');
      return p + 4;
    }

  return NULL;
}

static void
append_argument (GString *out, const WisselMessage *self, guint index, WisselLanguage language)
{
  g_autofree char *number = NULL;

  if (index >= WISSEL_MESSAGE_MAX_ARGUMENTS || self->arguments[index] == NULL)
    return;

  if ((self->numbers & 1u << index) != 0)
    number =
      wissel_number_format (g_ascii_strtod (self->arguments[index], NULL), MAX_DECIMALS, language);

  g_string_append (out, number != NULL ? number : self->arguments[index]);
}

char *
wissel_message_text (const WisselMessage *self, WisselLanguage language)
{
  const char *format = self->plural != NULL
                         ? wissel_translate_plural (language, self->msgid, self->plural, self->n)
                         : wissel_translate (language, self->msgid);
  GString    *out = g_string_new (NULL);
  guint       next = 0;

  for (const char *p = format != NULL ? format : ""; *p != '\0';)
    {
      guint       index;
      const char *after = skip_placeholder (p, &next, &index);

      if (after != NULL)
        {
          append_argument (out, self, index, language);
          p = after;
        }
      else
        {
          if (p[0] == '%' && p[1] == '%')
            p++;

          g_string_append_c (out, *p++);
        }
    }

  return g_string_free (out, FALSE);
}

void
wissel_message_clear (WisselMessage *self)
{
  for (guint i = 0; i < WISSEL_MESSAGE_MAX_ARGUMENTS; i++)
    g_clear_pointer (&self->arguments[i], g_free);

  self->msgid = NULL;
  self->plural = NULL;
  self->numbers = 0;
}
