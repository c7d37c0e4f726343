#include "wissel-first-names.h"

#include "wissel-language.h"
#include "wissel-text.h"

static GHashTable *
load_names (void)
{
  g_autofree char   *path = wissel_data_path ("texts", "first-names.txt", NULL);
  g_autofree char   *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv)     lines = NULL;
  GHashTable        *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!g_file_get_contents (path, &text, NULL, &error))
    {
      g_warning ("First names are not known: %s", error->message);
      return names;
    }

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && *lines[i] != '#')
      g_hash_table_add (names, g_strdup (lines[i]));

  return names;
}

gboolean
wissel_first_name_is_known (const char *word)
{
  static GHashTable *names;
  g_autofree char   *folded = wissel_text_fold (word);
  g_auto (GStrv)     parts = g_strsplit (folded, " ", -1);

  if (g_once_init_enter (&names))
    g_once_init_leave (&names, load_names ());

  for (guint i = 0; parts[i] != NULL; i++)
    if (!g_hash_table_contains (names, parts[i]))
      return FALSE;

  return *folded != '\0';
}
