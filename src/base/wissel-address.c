#include "wissel-address.h"

#include "wissel-places.h"
#include "wissel-text.h"

#include <string.h>

static const GRegex *
get_regex (void)
{
  static GRegex *regex;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex,
                       g_regex_new ("^(?:|(.*?)[\\s,;–-]+)(?:BE?[\\s-]{0,2})?([1-9][0-9]{3})\\s+"
                                    "([^0-9,;:/()]+)$",
                                    G_REGEX_OPTIMIZE | G_REGEX_DOTALL, 0, NULL));

  return regex;
}

gboolean
wissel_address_split (const char *text, char **street, char **postal_code, char **municipality)
{
  g_autofree char       *cleaned = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char       *before = NULL;
  g_autofree char       *code = NULL;
  g_autofree char       *name = NULL;

  *street = NULL;
  *postal_code = NULL;
  *municipality = NULL;
  if (text == NULL || strpbrk (text, "123456789") == NULL || strpbrk (text, " \n,") == NULL)
    return FALSE;

  cleaned = wissel_text_clean (text);
  if (cleaned == NULL || !g_regex_match (get_regex (), cleaned, 0, &match))
    return FALSE;

  before = g_match_info_fetch (match, 1);
  code = g_match_info_fetch (match, 2);
  name = g_match_info_fetch (match, 3);
  if (wissel_place_find_near (name, code) == NULL)
    return FALSE;

  if (before != NULL && *before != '\0')
    *street = g_steal_pointer (&before);

  *postal_code = g_steal_pointer (&code);
  *municipality = g_steal_pointer (&name);

  return TRUE;
}
