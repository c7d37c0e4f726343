/* What the columns of a row say. Each row asks for the same columns: they are looked for once. */

#include "wissel-import-row.h"

#include "wissel-text.h"

static int
find_meaning (const WisselImportRowContext *self, WisselImportMeaning meaning)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      const WisselImportTarget *target = self->sheet->header.targets->pdata[i];

      if (target != NULL && target->meaning == meaning)
        return (int) i;
    }

  return -1;
}

static int
find_field (const WisselImportRowContext *self, const char *name)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      const WisselImportTarget *target = self->sheet->header.targets->pdata[i];

      if (target != NULL && g_str_equal (target->name, name))
        return (int) i;
    }

  return -1;
}

void
wissel_import_row_find_columns (WisselImportRowContext *self)
{
  for (guint i = 0; i < WISSEL_IMPORT_N_MEANINGS; i++)
    self->columns[i] = find_meaning (self, i);

  self->field_columns = g_hash_table_new (NULL, NULL);
}

int
wissel_import_row_column (const WisselImportRowContext *self, WisselImportMeaning meaning)
{
  return self->columns[meaning];
}

int
wissel_import_row_field_column (const WisselImportRowContext *self, const char *name)
{
  gpointer found;
  int      column;

  if (g_hash_table_lookup_extended (self->field_columns, name, NULL, &found))
    return GPOINTER_TO_INT (found);

  column = find_field (self, name);
  g_hash_table_insert (self->field_columns, (gpointer) name, GINT_TO_POINTER (column));

  return column;
}

const char *
wissel_import_row_text (const WisselImportRowContext *self, int column)
{
  return column >= 0 ? self->readings[column]->text : NULL;
}

int
wissel_import_row_flag (const WisselImportRowContext *self, int column)
{
  const char *text = wissel_import_row_text (self, column);

  return text != NULL ? g_str_equal (text, "1") : -1;
}

GStrv
wissel_import_split_list (const char *text, gboolean at_commas, gboolean at_words)
{
  static const char *const words[] = { " en ", " et ", " und ", " and " };
  g_autoptr (GString)      list = g_string_new (text);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv)           parts = NULL;

  for (guint i = 0; at_words && i < G_N_ELEMENTS (words); i++)
    g_string_replace (list, words[i], ";", 0);

  parts = g_strsplit_set (list->str, at_commas ? ",;/+\n|" : ";/+\n|", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *part = wissel_text_clean (parts[i]);

      if (part != NULL)
        g_strv_builder_add (builder, part);
    }

  return g_strv_builder_end (builder);
}
