#include "wissel-import-same.h"

#include "wissel-identifier.h"
#include "wissel-places.h"

#include <string.h>

/* The digits that tell a number from others: without the country of Belgium and noughts in front.
 */
static char *
get_subscriber (const char *phone)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  const char         *start;

  for (const char *p = phone; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (digits, *p);

  start = digits->str;
  if (g_str_has_prefix (start, "0032"))
    start += 4;
  else if (phone[0] == '+' && g_str_has_prefix (start, "32"))
    start += 2;

  return g_strdup (start + strspn (start, "0"));
}

static gboolean
same_phone (const char *one, const char *other)
{
  g_autofree char *a = get_subscriber (one);
  g_autofree char *b = get_subscriber (other);

  return strpbrk (one, "abcdefghijklmnopqrstuvwxyz") == NULL &&
         strpbrk (other, "abcdefghijklmnopqrstuvwxyz") == NULL && *a != '\0' && g_str_equal (a, b);
}

static gboolean
same_address (const char *one, const char *other)
{
  g_autofree char *a = g_utf8_casefold (one, -1);
  g_autofree char *b = g_utf8_casefold (other, -1);

  return g_str_equal (a, b);
}

gboolean
wissel_import_same_value (const WisselField *field,
                          const WisselValue *one,
                          const WisselValue *other)
{
  if (wissel_value_equal (one, other))
    return TRUE;

  if (one->kind != WISSEL_VALUE_TEXT || other->kind != WISSEL_VALUE_TEXT)
    return FALSE;

  if (field->read == wissel_email_read || field->read == wissel_website_read)
    return same_address (one->text, other->text);

  if (field->read == wissel_phone_read)
    return same_phone (one->text, other->text);

  if (strstr (field->name, "municipality") != NULL)
    return wissel_place_find (one->text) != NULL &&
           wissel_place_find (one->text) == wissel_place_find (other->text);

  return FALSE;
}
