#include "wissel-codes.h"

#include "wissel-code-tables.h"
#include "wissel-text.h"

#include <string.h>

typedef struct
{
  char *code;
  char *labels[WISSEL_N_LANGUAGES]; /* message ids of fixed lists stand in the last one only */
} Item;

typedef struct
{
  gboolean    translated; /* labels go through gettext */
  GPtrArray  *items;
  GHashTable *by_code; /* code → Item */
  GHashTable *by_word; /* folded label or synonym → Item, or &ambiguous */
} List;

static GHashTable *lists;
static Item        ambiguous;

static void
item_free (gpointer data)
{
  Item *self = data;

  g_free (self->code);
  for (guint i = 0; i < WISSEL_N_LANGUAGES; i++)
    g_free (self->labels[i]);

  g_free (self);
}

static void
list_free (gpointer data)
{
  List *self = data;

  g_hash_table_unref (self->by_code);
  g_hash_table_unref (self->by_word);
  g_ptr_array_unref (self->items);
  g_free (self);
}

static List *
list_new (gboolean translated)
{
  List *self = g_new0 (List, 1);

  self->translated = translated;
  self->items = g_ptr_array_new_with_free_func (item_free);
  self->by_code = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_word = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

static void
add_word (List *self, const char *word, Item *item)
{
  g_autofree char *folded = wissel_text_fold (word);
  Item            *known;

  if (*folded == '\0')
    return;

  known = g_hash_table_lookup (self->by_word, folded);
  g_hash_table_replace (self->by_word, g_steal_pointer (&folded),
                        known == NULL || known == item ? item : &ambiguous);
}

static void
add_synonyms (List *self, const char *synonyms, Item *item)
{
  g_auto (GStrv) words = g_strsplit (synonyms != NULL ? synonyms : "", "|", -1);

  /* A synonym never takes a word away from a label. */
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *folded = wissel_text_fold (words[i]);

      if (!g_hash_table_contains (self->by_word, folded))
        add_word (self, words[i], item);
    }
}

static Item *
add_item (List *self, const char *code)
{
  Item *item = g_new0 (Item, 1);

  item->code = g_strdup (code);
  g_ptr_array_add (self->items, item);
  g_hash_table_replace (self->by_code, item->code, item);

  return item;
}

static void
load_fixed_list (const WisselCodeTable *table)
{
  List *list = list_new (TRUE);

  for (guint i = 0; i < table->n_codes; i++)
    {
      Item *item = add_item (list, table->codes[i].code);

      item->labels[WISSEL_LANGUAGE_EN] = g_strdup (table->codes[i].label);
      for (guint l = 0; l < WISSEL_N_LANGUAGES; l++)
        add_word (list, wissel_translate (l, table->codes[i].label), item);
    }

  for (guint i = 0; i < table->n_codes; i++)
    add_synonyms (list, table->codes[i].synonyms, g_ptr_array_index (list->items, i));

  g_hash_table_replace (lists, g_strdup (table->name), list);
}

static int
find_column (char **header, const char *name)
{
  for (int i = 0; header[i] != NULL; i++)
    if (g_str_equal (header[i], name))
      return i;

  return -1;
}

/* A row of code-lists.tsv; its columns are found by their names. */
static void
load_shipped_row (char **header, char **row)
{
  static const char *const names[] = { "domain", "code", "nl", "fr", "de", "en", "synonyms" };
  const char              *cells[G_N_ELEMENTS (names)] = { 0 };
  guint                    n_cells = g_strv_length (row);
  List                    *list;
  Item                    *item;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      int column = find_column (header, names[i]);

      if (column >= 0 && (guint) column < n_cells)
        cells[i] = row[column];
    }

  if (cells[0] == NULL || cells[1] == NULL)
    return;

  list = g_hash_table_lookup (lists, cells[0]);
  if (list == NULL)
    {
      list = list_new (FALSE);
      g_hash_table_replace (lists, g_strdup (cells[0]), list);
    }

  item = add_item (list, cells[1]);
  for (guint l = 0; l < WISSEL_N_LANGUAGES; l++)
    {
      item->labels[l] = g_strdup (cells[2 + l] != NULL ? cells[2 + l] : cells[1]);
      add_word (list, item->labels[l], item);
    }

  add_synonyms (list, cells[6], item);
}

static void
load_shipped_lists (void)
{
  g_autofree char *path = wissel_data_path ("texts", "code-lists.tsv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv)   lines = NULL;
  g_auto (GStrv)   header = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    {
      g_warning ("The code lists are missing: %s", path);
      return;
    }

  lines = g_strsplit (text, "\n", -1);
  header = g_strsplit (lines[0] != NULL ? lines[0] : "", "\t", -1);
  for (guint i = 1; lines[0] != NULL && lines[i] != NULL; i++)
    {
      g_auto (GStrv) row = g_strsplit (lines[i], "\t", -1);

      load_shipped_row (header, row);
    }
}

typedef const WisselCodeTable *(*TablesFunc) (guint *n_tables);

static void
load_fixed_lists (void)
{
  static const TablesFunc areas[] = { wissel_code_tables, wissel_form_code_tables,
                                      wissel_mission_code_tables, wissel_pool_code_tables };

  for (guint a = 0; a < G_N_ELEMENTS (areas); a++)
    {
      guint                  n_tables;
      const WisselCodeTable *tables = areas[a](&n_tables);

      for (guint i = 0; i < n_tables; i++)
        load_fixed_list (&tables[i]);
    }
}

static void
ensure_lists (void)
{
  static gsize once;

  if (g_once_init_enter (&once))
    {
      lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, list_free);
      load_fixed_lists ();
      load_shipped_lists ();
      g_once_init_leave (&once, 1);
    }
}

static const List *
find_list (const char *name)
{
  ensure_lists ();

  return g_hash_table_lookup (lists, name);
}

guint
wissel_codes_count (const char *list)
{
  const List *found = find_list (list);

  return found != NULL ? found->items->len : 0;
}

const char *
wissel_codes_nth (const char *list, guint index)
{
  const List *found = find_list (list);

  g_return_val_if_fail (found != NULL && index < found->items->len, NULL);

  return ((const Item *) g_ptr_array_index (found->items, index))->code;
}

gboolean
wissel_codes_contains (const char *list, const char *code)
{
  const List *found = find_list (list);

  return found != NULL && code != NULL && g_hash_table_contains (found->by_code, code);
}

const char *
wissel_codes_label (const char *list, const char *code, WisselLanguage language)
{
  const List *found = find_list (list);
  const Item *item;

  if (code == NULL)
    return "";

  item = found != NULL ? g_hash_table_lookup (found->by_code, code) : NULL;
  if (item == NULL)
    return code;

  if (found->translated)
    return wissel_translate (language, item->labels[WISSEL_LANGUAGE_EN]);

  return item->labels[language];
}

const char *
wissel_codes_read (const char *list, const char *text, gboolean *exact)
{
  const List      *found = find_list (list);
  g_autofree char *folded = wissel_text_fold (text);
  g_autofree char *trimmed = wissel_text_clean (text);
  const Item      *item;

  if (exact != NULL)
    *exact = FALSE;

  if (found == NULL || trimmed == NULL)
    return NULL;

  item = g_hash_table_lookup (found->by_code, trimmed);
  if (item != NULL)
    {
      if (exact != NULL)
        *exact = TRUE;

      return item->code;
    }

  item = g_hash_table_lookup (found->by_word, folded);
  if (item == NULL)
    {
      g_autofree char *upper = g_ascii_strup (trimmed, -1);

      item = g_hash_table_lookup (found->by_code, upper);
    }

  return item != NULL && item != &ambiguous ? item->code : NULL;
}
