#include "wissel-template-private.h"

#include <string.h>

static void
trim (const char **start, gsize *length)
{
  while (*length > 0 && g_ascii_isspace (**start))
    {
      (*start)++;
      (*length)--;
    }

  while (*length > 0 && g_ascii_isspace ((*start)[*length - 1]))
    (*length)--;
}

gboolean
wissel_placeholder_read (const char *at, WisselPlaceholderUse *use)
{
  const char *inside = at + 2;
  const char *end = inside;
  const char *bar;

  while (*end != '\0' && *end != '\n' && *end != '{' && !(end[0] == '}' && end[1] == '}'))
    end++;

  if (*end != '}')
    return FALSE;

  memset (use, 0, sizeof *use);
  use->start = at;
  use->end = end + 2;
  if (*inside == '?' || *inside == '!')
    use->condition = *inside++;

  bar = memchr (inside, '|', end - inside);
  use->name = inside;
  use->name_length = (bar != NULL ? bar : end) - inside;
  trim (&use->name, &use->name_length);
  if (bar != NULL)
    {
      use->titles = bar + 1;
      use->titles_length = end - bar - 1;
    }

  return TRUE;
}

const WisselPlaceholder *
wissel_placeholder_find (const WisselTemplateKind *kind, const WisselPlaceholderUse *use)
{
  for (guint i = 0; i < kind->n_placeholders; i++)
    if (strlen (kind->placeholders[i].name) == use->name_length &&
        memcmp (kind->placeholders[i].name, use->name, use->name_length) == 0)
      return &kind->placeholders[i];

  return NULL;
}

gboolean
wissel_placeholder_is_block (const WisselPlaceholder *self)
{
  return self->kind != WISSEL_PLACEHOLDER_TEXT && self->kind != WISSEL_PLACEHOLDER_LINK;
}

char **
wissel_placeholder_split_titles (const WisselPlaceholderUse *use)
{
  g_autofree char *titles = NULL;
  char           **list;

  if (use->titles == NULL)
    return g_new0 (char *, 1);

  titles = g_strndup (use->titles, use->titles_length);
  list = g_strsplit (titles, "|", -1);
  for (guint i = 0; list[i] != NULL; i++)
    g_strstrip (list[i]);

  return list;
}
