#include "wissel-table-layout.h"

#include "wissel-settings.h"

GVariant *
wissel_table_layout_read (const WisselList *list)
{
  GSettings           *settings = wissel_settings_get ();
  g_autoptr (GVariant) lists = NULL;

  if (settings == NULL)
    return NULL;

  lists = g_settings_get_value (settings, "lists");

  return g_variant_lookup_value (lists, list->name, G_VARIANT_TYPE ("a(si)"));
}

void
wissel_table_layout_write (const WisselList *list, GVariant *layout)
{
  GSettings           *settings = wissel_settings_get ();
  GVariantBuilder      lists = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{sa(si)}"));
  g_autoptr (GVariant) before = NULL;
  GVariantIter         iter;
  const char          *name;
  GVariant            *other;

  if (settings == NULL)
    return;

  before = g_settings_get_value (settings, "lists");
  g_variant_iter_init (&iter, before);
  while (g_variant_iter_loop (&iter, "{&s@a(si)}", &name, &other))
    if (!g_str_equal (name, list->name))
      g_variant_builder_add (&lists, "{s@a(si)}", name, other);
  g_variant_builder_add (&lists, "{s@a(si)}", list->name, layout);
  g_settings_set_value (settings, "lists", g_variant_builder_end (&lists));
}

GVariant *
wissel_table_layout_make (const WisselList *list, GtkColumnView *view, GPtrArray *columns)
{
  GListModel     *shown = gtk_column_view_get_columns (view);
  GVariantBuilder layout = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(si)"));

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (shown, i);
      guint                           index;

      if (gtk_column_view_column_get_visible (column) && g_ptr_array_find (columns, column, &index))
        g_variant_builder_add (&layout, "(si)", list->columns[index].field.name,
                               gtk_column_view_column_get_fixed_width (column));
    }

  return g_variant_ref_sink (g_variant_builder_end (&layout));
}

static void
place (
  GtkColumnView *view, GtkColumnViewColumn *column, guint position, gboolean visible, int width)
{
  gtk_column_view_column_set_visible (column, visible);
  gtk_column_view_column_set_fixed_width (column, width);
  gtk_column_view_insert_column (view, position, column);
}

static void
apply_description (const WisselList *list, GtkColumnView *view, GPtrArray *columns)
{
  for (guint i = 0; i < columns->len; i++)
    place (view, g_ptr_array_index (columns, i), i, !list->columns[i].hidden, -1);
}

void
wissel_table_layout_apply (GVariant         *layout,
                           const WisselList *list,
                           GtkColumnView    *view,
                           GPtrArray        *columns)
{
  GVariantIter iter;
  const char  *name;
  int          width;
  guint        position = 0;

  apply_description (list, view, columns);
  if (layout == NULL || g_variant_n_children (layout) == 0)
    return;

  for (guint i = 0; i < columns->len; i++)
    gtk_column_view_column_set_visible (g_ptr_array_index (columns, i), FALSE);

  g_variant_iter_init (&iter, layout);
  while (g_variant_iter_next (&iter, "(&si)", &name, &width))
    {
      int index = wissel_list_column_index (list, name);

      if (index >= 0)
        place (view, g_ptr_array_index (columns, (guint) index), position++, TRUE, width);
    }
}
