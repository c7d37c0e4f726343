#include "wissel-manual.h"

#include "wissel-text.h"

#include <string.h>

/* In this order; each is a file texts/LANGUAGE/help/NAME.md. */
static const char *const page_names[] = {
  "start",          "lists",    "tasks",     "import",   "sheets",
  "moments",        "matching", "exchanges", "missions", "competencies",
  "questionnaires", "letters",  "undo",      "backups",  "keyboard",
};

typedef struct
{
  WisselManualPage page;
  char            *folded; /* a blank before each word */
} Entry;

struct _WisselManual
{
  Entry entries[G_N_ELEMENTS (page_names)];
};

/* The page as it is searched. */
static char *
fold (GPtrArray *blocks)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char    *folded = NULL;

  for (guint i = 0; i < blocks->len; i++)
    {
      const WisselManualBlock *block = g_ptr_array_index (blocks, i);

      g_string_append_printf (words, "%s ", block->words);
    }

  folded = wissel_text_fold (words->str);

  return g_strconcat (" ", folded, NULL);
}

static gboolean
load_page (Entry *self, const char *name, const char *language, GError **error)
{
  g_autofree char         *file = g_strconcat (name, ".md", NULL);
  g_autofree char         *path = wissel_data_path ("texts", language, "help", file, NULL);
  g_autofree char         *text = NULL;
  const WisselManualBlock *first;

  if (!g_file_get_contents (path, &text, NULL, error))
    return FALSE;

  self->page.name = name;
  self->page.blocks = wissel_manual_text_read (text);
  first = self->page.blocks->len > 0 ? g_ptr_array_index (self->page.blocks, 0) : NULL;
  self->page.title = first != NULL ? first->words : name;
  self->folded = fold (self->page.blocks);

  return TRUE;
}

WisselManual *
wissel_manual_load (WisselLanguage language, GError **error)
{
  g_autoptr (WisselManual) self = g_new0 (WisselManual, 1);

  for (guint i = 0; i < G_N_ELEMENTS (page_names); i++)
    if (!load_page (&self->entries[i], page_names[i], wissel_language_code (language), error))
      return NULL;

  return g_steal_pointer (&self);
}

void
wissel_manual_free (WisselManual *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (page_names); i++)
    {
      g_clear_pointer (&self->entries[i].page.blocks, g_ptr_array_unref);
      g_free (self->entries[i].folded);
    }
  g_free (self);
}

guint
wissel_manual_get_n_pages (const WisselManual *self)
{
  return G_N_ELEMENTS (page_names);
}

const WisselManualPage *
wissel_manual_get_page (const WisselManual *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < G_N_ELEMENTS (page_names), NULL);

  return &self->entries[index].page;
}

int
wissel_manual_find (const WisselManual *self, const char *name)
{
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (page_names); i++)
    if (g_str_equal (page_names[i], name))
      return (int) i;

  return -1;
}

gboolean
wissel_manual_page_speaks_of (const WisselManual *self, guint index, const char *words)
{
  g_autofree char *folded = wissel_text_fold (words);
  g_auto (GStrv)   each = g_strsplit (folded, " ", -1);

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (index < G_N_ELEMENTS (page_names), FALSE);

  for (guint i = 0; each[i] != NULL; i++)
    {
      g_autofree char *beginning = g_strconcat (" ", each[i], NULL);

      if (*each[i] != '\0' && strstr (self->entries[index].folded, beginning) == NULL)
        return FALSE;
    }

  return TRUE;
}
