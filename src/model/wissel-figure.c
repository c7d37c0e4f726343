#include "wissel-figure.h"

WisselQuery *
wissel_figure_make_query (const WisselFigure *self)
{
  WisselQuery *query;

  g_return_val_if_fail (self != NULL, NULL);

  query = wissel_query_new (wissel_list_find (self->list));
  for (const WisselFigureFilter *filter = self->filters; filter->column != NULL; filter++)
    wissel_query_set_codes (query, filter->column, filter->codes);

  return query;
}

static void
add_code (WisselFilter *filter, const WisselField *field, const char *code)
{
  g_auto (WisselValue) value = { 0 };

  if (code == NULL)
    ;
  else if (field->kind == WISSEL_FIELD_BOOLEAN)
    wissel_value_set_integer (&value, g_str_equal (code, "yes"));
  else
    wissel_value_set_text (&value, code);

  wissel_filter_add_value (filter, &value, NULL);
}

void
wissel_query_set_codes (WisselQuery *self, const char *column, const char *codes)
{
  int                      index = wissel_list_column_index (self->list, column);
  g_autoptr (WisselFilter) filter = NULL;
  g_auto (GStrv)           parts = g_strsplit (codes != NULL ? codes : "", "|", -1);

  g_return_if_fail (index >= 0);

  filter = wissel_filter_new ((guint) index);
  if (codes == NULL)
    add_code (filter, &self->list->columns[index].field, NULL);
  for (guint i = 0; parts[i] != NULL; i++)
    add_code (filter, &self->list->columns[index].field, parts[i]);

  wissel_query_set_filter (self, filter);
}

void
wissel_query_set_record (WisselQuery *self, const char *column, gint64 id, const char *name)
{
  int                      index = wissel_list_column_index (self->list, column);
  g_autoptr (WisselFilter) filter = NULL;
  g_auto (WisselValue)     value = { 0 };

  if (index < 0)
    return;

  filter = wissel_filter_new ((guint) index);
  wissel_value_set_integer (&value, id);
  wissel_filter_add_value (filter, &value, name);
  wissel_query_set_filter (self, filter);
}
