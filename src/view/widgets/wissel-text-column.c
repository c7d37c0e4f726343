#include "wissel-text-column.h"

#include "wissel-clipped-text.h"

#define BINDING "wissel-text-binding"

void
wissel_text_column_set_up_cell (GtkSignalListItemFactory *factory,
                                GtkListItem              *item,
                                gpointer                  user_data)
{
  GtkWidget *inscription = wissel_clipped_text_new ();

  gtk_inscription_set_xalign (GTK_INSCRIPTION (inscription), 0);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (inscription), 1);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (inscription), 12);
  gtk_list_item_set_child (item, inscription);
}

static void
bind_cell (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  const char *property = user_data;
  GtkWidget  *inscription = gtk_list_item_get_child (item);

  g_object_set_data (G_OBJECT (inscription), BINDING,
                     g_object_bind_property (gtk_list_item_get_item (item), property, inscription,
                                             "text", G_BINDING_SYNC_CREATE));
}

static void
unbind_cell (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *inscription = gtk_list_item_get_child (item);

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
