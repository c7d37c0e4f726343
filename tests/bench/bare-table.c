/* A window with a header, sections and a table of texts, as little of each as GTK allows: what of
 * the time that the program needs to start is GTK's own. */

#include <adwaita.h>

#define N_SECTIONS 6
#define N_COLUMNS 8
#define N_ROWS 28

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *text = gtk_inscription_new (NULL);

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (text), 8);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (text), 14);
  gtk_list_item_set_child (item, text);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkStringObject *text = gtk_list_item_get_item (item);

  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_list_item_get_child (item)),
                            gtk_string_object_get_string (text));
}

static GtkColumnViewColumn *
make_column (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);

  return gtk_column_view_column_new ("Column", factory);
}

static GtkWidget *
make_table (void)
{
  GtkStringList *rows = gtk_string_list_new (NULL);
  GtkWidget     *scrolled = gtk_scrolled_window_new ();
  GtkWidget     *view;

  for (int i = 0; i < N_ROWS; i++)
    gtk_string_list_take (rows, g_strdup_printf ("Organisation %d", i));

  view = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (rows))));
  for (int i = 0; i < N_COLUMNS; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = make_column ();

      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_widget_set_hexpand (scrolled, TRUE);
  gtk_widget_set_vexpand (scrolled, TRUE);

  return scrolled;
}

static GtkWidget *
make_sections (void)
{
  GtkWidget *sections = gtk_list_box_new ();

  for (int i = 0; i < N_SECTIONS; i++)
    gtk_list_box_append (GTK_LIST_BOX (sections), gtk_label_new ("Section"));
  gtk_widget_set_size_request (sections, 264, -1);

  return sections;
}

static GtkWidget *
make_header (void)
{
  static const char *const icons[] = { "open-menu-symbolic", "edit-redo-symbolic",
                                       "edit-undo-symbolic" };
  GtkWidget               *header = adw_header_bar_new ();

  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    adw_header_bar_pack_end (ADW_HEADER_BAR (header), gtk_button_new_from_icon_name (icons[i]));

  return header;
}

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *beside = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (page), make_header ());
  gtk_box_append (GTK_BOX (page), make_table ());
  gtk_box_append (GTK_BOX (beside), make_sections ());
  gtk_box_append (GTK_BOX (beside), page);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), beside);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application =
    adw_application_new ("org.wissel.BareTable", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
