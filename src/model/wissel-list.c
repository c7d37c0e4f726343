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
free_filter (gpointer filter)
{
  wissel_filter_free (filter);
}

WisselQuery *
wissel_query_new (const WisselList *list)
{
  WisselQuery *self = g_new0 (WisselQuery, 1);

  g_return_val_if_fail (list != NULL, NULL);

  self->list = list;
  self->sort = (guint) MAX (0, wissel_list_column_index (list, list->sort));
  self->descending = list->descending;
  self->filters = g_ptr_array_new_with_free_func (free_filter);

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
  copy->filters = g_ptr_array_new_with_free_func (free_filter);
  for (guint i = 0; i < self->filters->len; i++)
    g_ptr_array_add (copy->filters, wissel_filter_copy (g_ptr_array_index (self->filters, i)));

  return copy;
}

void
wissel_query_free (WisselQuery *self)
{
  if (self == NULL)
    return;

  g_free (self->search);
  g_ptr_array_unref (self->filters);
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

static int
find_place (const WisselQuery *self, guint column)
{
  for (guint i = 0; i < self->filters->len; i++)
    if (((const WisselFilter *) g_ptr_array_index (self->filters, i))->column == column)
      return (int) i;

  return -1;
}

void
wissel_query_set_filter (WisselQuery *self, const WisselFilter *filter)
{
  int           place = find_place (self, filter->column);
  WisselFilter *added;

  g_return_if_fail (filter->column < self->list->n_columns);

  if (!wissel_filter_asks (filter))
    {
      wissel_query_lift_filter (self, filter->column);
      return;
    }

  added = wissel_filter_copy (filter);
  if (place >= 0)
    g_ptr_array_remove_index (self->filters, (guint) place);
  g_ptr_array_insert (self->filters, place, added);
}

const WisselFilter *
wissel_query_find_filter (const WisselQuery *self, guint column)
{
  int place = find_place (self, column);

  return place >= 0 ? g_ptr_array_index (self->filters, place) : NULL;
}

void
wissel_query_lift_filter (WisselQuery *self, guint column)
{
  int place = find_place (self, column);

  if (place >= 0)
    g_ptr_array_remove_index (self->filters, (guint) place);
}
