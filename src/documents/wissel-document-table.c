#include "wissel-document-private.h"

static void
clear_column (gpointer data)
{
  WisselTableColumn *column = data;

  g_clear_pointer (&column->title, wissel_rich_text_free);
}

static void
finalize_table (gpointer data)
{
  WisselDocumentTable *self = data;

  g_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
}

WisselDocumentTable *
wissel_document_table_new (const WisselDocumentColumn *columns, guint n_columns)
{
  WisselDocumentTable *self = g_atomic_rc_box_new0 (WisselDocumentTable);

  self->columns = g_array_sized_new (FALSE, TRUE, sizeof (WisselTableColumn), n_columns);
  g_array_set_clear_func (self->columns, clear_column);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < n_columns; i++)
    {
      WisselTableColumn column = {
        .title = wissel_rich_text_new_plain (columns[i].title),
        .kind = columns[i].kind,
        .width = columns[i].width,
        .share = columns[i].share,
      };

      g_array_append_val (self->columns, column);
    }

  return self;
}

WisselDocumentTable *
wissel_document_table_ref (WisselDocumentTable *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
wissel_document_table_unref (WisselDocumentTable *self)
{
  g_atomic_rc_box_release_full (self, finalize_table);
}

void
wissel_document_table_add_row (WisselDocumentTable *self, const char *const *cells)
{
  GPtrArray *row;

  g_return_if_fail (self != NULL);
  g_return_if_fail (cells != NULL);

  row = g_ptr_array_new_full (self->columns->len, (GDestroyNotify) wissel_rich_text_free);
  for (guint i = 0; i < self->columns->len; i++)
    g_ptr_array_add (row, wissel_rich_text_new_plain (cells[i]));

  g_ptr_array_add (self->rows, row);
}

guint
wissel_document_table_get_n_columns (const WisselDocumentTable *self)
{
  return self->columns->len;
}

guint
wissel_document_table_get_n_rows (const WisselDocumentTable *self)
{
  return self->rows->len;
}

WisselDocumentTable *
wissel_document_table_copy_with_titles (WisselDocumentTable *self, const char *const *titles)
{
  g_autofree WisselDocumentColumn *columns = g_new0 (WisselDocumentColumn, self->columns->len);
  WisselDocumentTable             *copy;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const WisselTableColumn *column = &g_array_index (self->columns, WisselTableColumn, i);

      columns[i].title = titles[i];
      columns[i].kind = column->kind;
      columns[i].width = column->width;
      columns[i].share = column->share;
    }

  copy = wissel_document_table_new (columns, self->columns->len);
  g_ptr_array_unref (copy->rows);
  copy->rows = g_ptr_array_ref (self->rows);

  return copy;
}
