#include "esco.h"

#include <glib/gstdio.h>

#define SKILL "http://data.europa.eu/esco/skill/00000000-0000-4000-8000-"

#define SKILLS_PER_GROUP 50

typedef struct
{
  const char *code;
  const char *work;
  const char *plan;
  const char *again;
} Words;

static const Words languages[] = {
  { "nl", "dossiers behandelen", "planning opmaken", "stukken verwerken" },
  { "fr", "traiter des dossiers", "établir un planning", "gérer des pièces" },
  { "de", "Akten bearbeiten", "Pläne erstellen", "Unterlagen prüfen" },
  { "en", "handle files", "draw up schedules", "process documents" },
};

void
esco_folder_write (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
write_skills (const char *folder, const Words *words, guint n_skills)
{
  static const char *const reuse[] = { "transversal", "cross-sector", "sector-specific",
                                       "occupation-specific" };
  g_autoptr (GString)      text = g_string_new (
         "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status,description\n");
  g_autofree char *name = g_strdup_printf ("skills_%s.csv", words->code);

  for (guint i = 0; i < n_skills; i++)
    g_string_append_printf (text,
                            "KnowledgeSkillCompetence," SKILL "%012u,%s,%s,%s %u,"
                            "\"%s %u\n%s %u (%s)\n%s, deel %u\",released,\"%s, %s; %s.\"\n",
                            i, i % 5 == 0 ? "knowledge" : "skill/competence",
                            reuse[i % G_N_ELEMENTS (reuse)], words->work, i, words->plan, i,
                            words->again, i, words->code, words->work, i % 97, words->plan,
                            words->again, words->work);
  esco_folder_write (folder, name, text->str);
}

static void
write_groups (const char *folder, const Words *words, guint n_groups)
{
  g_autoptr (GString) text =
    g_string_new ("conceptType,conceptUri,preferredLabel,altLabels,code\n");
  g_autofree char *name = g_strdup_printf ("skillGroups_%s.csv", words->code);

  for (guint i = 0; i < n_groups; i++)
    g_string_append_printf (text,
                            "SkillGroup,http://data.europa.eu/esco/skill/S%u,%s: %s %u,,S%u\n", i,
                            words->work, words->plan, i, i);
  esco_folder_write (folder, name, text->str);
}

static void
write_relations (const char *folder, guint n_skills, guint n_groups)
{
  g_autoptr (GString) text = g_string_new ("conceptType,conceptUri,broaderType,broaderUri\n");

  for (guint i = 0; i < n_skills; i++)
    g_string_append_printf (text,
                            "KnowledgeSkillCompetence," SKILL
                            "%012u,SkillGroup,http://data.europa.eu/esco/skill/S%u\n",
                            i, i % n_groups);
  for (guint i = 1; i < n_groups; i++)
    g_string_append_printf (text,
                            "SkillGroup,http://data.europa.eu/esco/skill/S%u,SkillGroup,"
                            "http://data.europa.eu/esco/skill/S%u\n",
                            i, i / 8);
  esco_folder_write (folder, "broaderRelationsSkillPillar.csv", text->str);
}

char *
esco_folder_make (guint n_skills)
{
  char *folder = g_dir_make_tmp ("wissel-esco-XXXXXX", NULL);
  guint n_groups = 1 + n_skills / SKILLS_PER_GROUP;

  g_assert_nonnull (folder);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      write_skills (folder, &languages[i], n_skills);
      write_groups (folder, &languages[i], n_groups);
    }
  write_relations (folder, n_skills, n_groups);

  return folder;
}

void
esco_folder_remove (char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char      *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }

  g_rmdir (folder);
  g_free (folder);
}
