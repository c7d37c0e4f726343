#include "wissel-text-column.h"

#include "wissel-clipped-text.h"

#define BINDING "wissel-text-binding"
#define NAMED "wissel-rows-are-named"

void
wissel_text_column_set_up_cell (GtkSignalListItemFactory *factory,
                                GtkListItem              *item,
                                gpointer                  user_data)
{
  GtkWidget *inscription = wissel_clipped_text_new ();

  gtk_inscription_set_xalign (GTK_INSCRIPTION (inscription), 0);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (inscription), 1);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (inscription), 12);
  /* In a row that another cell makes higher it would be broken into lines that are not all seen. */
  gtk_widget_set_valign (inscription, GTK_ALIGN_CENTER);
  gtk_list_item_set_child (item, inscription);
}

static void
name_row (GtkWidget *inscription)
{
  GtkWidget          *view = gtk_widget_get_ancestor (inscription, GTK_TYPE_COLUMN_VIEW);
  GtkWidget          *row = NULL;
  g_autoptr (GString) name = NULL;

  if (view == NULL || g_object_get_data (G_OBJECT (view), NAMED) == NULL)
    return;

  name = g_string_new (NULL);
  row = gtk_widget_get_parent (gtk_widget_get_parent (inscription));
  for (GtkWidget *cell = gtk_widget_get_first_child (row); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    {
      GtkWidget  *child = gtk_widget_get_first_child (cell);
      const char *text =
        GTK_IS_INSCRIPTION (child) ? gtk_inscription_get_text (GTK_INSCRIPTION (child)) : NULL;

      if (text != NULL && *text != '\0')
        g_string_append_printf (name, "%s%s", name->len > 0 ? ", " : "", text);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str,
                                  -1);
}

static void
bind_cell (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  const char *property = user_data;
  GtkWidget  *inscription = gtk_list_item_get_child (item);

  g_object_set_data (G_OBJECT (inscription), BINDING,
                     g_object_bind_property (gtk_list_item_get_item (item), property, inscription,
                                             "text", G_BINDING_SYNC_CREATE));
  g_signal_connect (inscription, "notify::text", G_CALLBACK (name_row), NULL);
  name_row (inscription);
}

static void
unbind_cell (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *inscription = gtk_list_item_get_child (item);

  g_signal_handlers_disconnect_by_func (inscription, name_row, NULL);
  g_binding_unbind (g_object_steal_data (G_OBJECT (inscription), BINDING));
}

GtkColumnViewColumn *
wissel_text_column_add_made_by (GtkColumnView      *view,
                                const char         *title,
                                GtkListItemFactory *factory,
                                int                 width)
{
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);

  gtk_column_view_column_set_resizable (column, TRUE);
  if (width > 0)
    gtk_column_view_column_set_fixed_width (column, width);
  else
    gtk_column_view_column_set_expand (column, TRUE);

  gtk_column_view_append_column (view, column);

  return column;
}

static void
set_up_figure (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  wissel_text_column_set_up_cell (factory, item, user_data);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (gtk_list_item_get_child (item)), 1);
}

static GtkColumnViewColumn *
add_column (GtkColumnView *view,
            const char    *title,
            const char    *property,
            int            width,
            void (*set_up) (GtkSignalListItemFactory *, GtkListItem *, gpointer))
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell), (gpointer) property);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cell), NULL);

  return wissel_text_column_add_made_by (view, title, factory, width);
}

GtkColumnViewColumn *
wissel_text_column_add (GtkColumnView *view, const char *title, const char *property, int width)
{
  return add_column (view, title, property, width, wissel_text_column_set_up_cell);
}

GtkColumnViewColumn *
wissel_text_column_add_figures (GtkColumnView *view,
                                const char    *title,
                                const char    *property,
                                int            width)
{
  return add_column (view, title, property, width, set_up_figure);
}

void
wissel_text_column_name_rows (GtkColumnView *view)
{
  g_object_set_data (G_OBJECT (view), NAMED, GINT_TO_POINTER (TRUE));
}
