#include "wissel-list.h"

#include "wissel-text.h"

const WisselList *
wissel_list_find (const char *name)
{
  guint             n_lists;
  const WisselList *lists = wissel_lists (&n_lists);

  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < n_lists; i++)
    if (g_str_equal (lists[i].name, name))
      return &lists[i];

  return NULL;
}

int
wissel_list_column_index (const WisselList *self, const char *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, -1);

  for (guint i = 0; i < self->n_columns; i++)
    if (g_str_equal (self->columns[i].field.name, name))
      return (int) i;

  return -1;
}

static void
clear_filter (gpointer data)
{
  WisselFilter *filter = data;

  wissel_value_clear (&filter->value);
}

static GArray *
make_filters (void)
{
  GArray *filters = g_array_new (FALSE, TRUE, sizeof (WisselFilter));

  g_array_set_clear_func (filters, clear_filter);

  return filters;
}

WisselQuery *
wissel_query_new (const WisselList *list)
{
  WisselQuery *self = g_new0 (WisselQuery, 1);

  g_return_val_if_fail (list != NULL, NULL);

  self->list = list;
  self->sort = (guint) MAX (0, wissel_list_column_index (list, list->sort));
  self->descending = list->descending;
  self->filters = make_filters ();

  return self;
}

WisselQuery *
wissel_query_copy (const WisselQuery *self)
{
  WisselQuery *copy = g_new0 (WisselQuery, 1);

  copy->list = self->list;
  copy->search = g_strdup (self->search);
  copy->sort = self->sort;
  copy->descending = self->descending;
  copy->filters = make_filters ();
  for (guint i = 0; i < self->filters->len; i++)
    {
      const WisselFilter *filter = &g_array_index (self->filters, WisselFilter, i);

      wissel_query_set_filter (copy, filter->column, &filter->value);
    }

  return copy;
}

void
wissel_query_free (WisselQuery *self)
{
  if (self == NULL)
    return;

  g_free (self->search);
  g_array_unref (self->filters);
  g_free (self);
}

gboolean
wissel_query_set_search (WisselQuery *self, const char *search)
{
  g_autofree char *cleaned = wissel_text_clean (search);

  return wissel_set_string (&self->search, cleaned);
}

gboolean
wissel_query_set_sort (WisselQuery *self, guint column, gboolean descending)
{
  g_return_val_if_fail (column < self->list->n_columns, FALSE);

  if (self->sort == column && self->descending == descending)
    return FALSE;

  self->sort = column;
  self->descending = descending;

  return TRUE;
}

void
wissel_query_set_filter (WisselQuery *self, guint column, const WisselValue *value)
{
  WisselFilter added = { .column = column };

  g_return_if_fail (column < self->list->n_columns);

  for (guint i = 0; i < self->filters->len; i++)
    if (g_array_index (self->filters, WisselFilter, i).column == column)
      {
        g_array_remove_index (self->filters, i);
        break;
      }

  if (value == NULL)
    return;

  wissel_value_copy (&added.value, value);
  g_array_append_val (self->filters, added);
}
