/* The questionnaires that come with the program: complete, and in four languages. */

#include <string.h>

#include "wissel-language.h"

static void
check_texts (GKeyFile *file, const char *path, const char *group)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      char *bracket = strchr (keys[i], '[');

      if (bracket == NULL)
        continue;

      *bracket = '\0';
      for (guint l = 0; l < WISSEL_N_LANGUAGES; l++)
        {
          g_autofree char *key = g_strdup_printf ("%s[%s]", keys[i], wissel_language_code (l));
          g_autofree char *text = g_key_file_get_string (file, group, key, NULL);

          if (text == NULL || *text == '\0')
            g_error ("%s: [%s] has no %s", path, group, key);
        }
    }
}

static void
collect_ids (GHashTable *ids, const char *path)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError)   error = NULL;
  g_auto (GStrv)       groups = NULL;

  g_key_file_load_from_file (file, path, G_KEY_FILE_KEEP_TRANSLATIONS, &error);
  g_assert_no_error (error);
  groups = g_key_file_get_groups (file, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      char *id = g_key_file_get_string (file, groups[i], "Id", NULL);

      check_texts (file, path, groups[i]);
      if (id != NULL)
        g_hash_table_add (ids, id);
    }
}

/* Every row of the requirements that is asked or advised stands in a file, in four languages. */
static void
test_files (void)
{
  static const struct
  {
    const char *prefix;
    guint       first;
    guint       last;
  } wanted[] = { { "ST-4Q", 2, 46 },   { "ST-4A", 1, 14 },   { "ST-5.2", 16, 23 },
                 { "ST-5.2", 31, 36 }, { "ST-5.2", 38, 40 }, { "ST-5.3", 1, 8 },
                 { "ST-5.3", 24, 26 } };
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char       *folder = wissel_data_path ("texts", "questionnaires", NULL);
  g_autoptr (GDir)       dir = g_dir_open (folder, 0, NULL);
  const char            *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      collect_ids (ids, path);
    }

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    for (guint n = wanted[i].first; n <= wanted[i].last; n++)
      {
        g_autofree char *id = g_strdup_printf ("%s-%02u", wanted[i].prefix, n);

        if (!g_hash_table_contains (ids, id))
          g_error ("%s stands in no questionnaire", id);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/questionnaires/files", test_files);

  return g_test_run ();
}
