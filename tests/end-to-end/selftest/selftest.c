/* A small window with one of everything that the driver must be able to use. */

#include <adwaita.h>

/* Prints, so that the story sees what arrived. */
static void
selected_cb (GtkSingleSelection *selection, GParamSpec *pspec, gpointer user_data)
{
  GtkStringObject *item = gtk_single_selection_get_selected_item (selection);

  if (item != NULL)
    g_print ("SELECTED %s\n", gtk_string_object_get_string (item));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkStringObject *text = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (text));
}

static GtkWidget *
make_table (void)
{
  GtkStringList      *rows = gtk_string_list_new (NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSingleSelection *selection = gtk_single_selection_new (G_LIST_MODEL (rows));
  GtkColumnView *view = GTK_COLUMN_VIEW (gtk_column_view_new (GTK_SELECTION_MODEL (selection)));
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new ("Row", factory);
  GtkWidget                      *scroller = gtk_scrolled_window_new ();

  for (guint i = 0; i < 150; i++)
    {
      g_autofree char *text = g_strdup_printf ("Row %u", i);

      gtk_string_list_append (rows, text);
    }
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (selection, "notify::selected", G_CALLBACK (selected_cb), NULL);
  gtk_column_view_append_column (view, column);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, "Rows", -1);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (view));

  return scroller;
}

static GtkWidget *
make_form (void)
{
  const char *const         kinds[] = { "Hospital", "Town", "School", NULL };
  GtkWidget                *list = gtk_list_box_new ();
  GtkWidget                *name = g_object_new (ADW_TYPE_ENTRY_ROW, "title", "Name", NULL);
  GtkWidget                *kind = g_object_new (ADW_TYPE_COMBO_ROW, "title", "Kind", NULL);
  g_autoptr (GtkStringList) model = gtk_string_list_new (kinds);

  adw_combo_row_set_model (ADW_COMBO_ROW (kind), G_LIST_MODEL (model));
  gtk_list_box_append (GTK_LIST_BOX (list), name);
  gtk_list_box_append (GTK_LIST_BOX (list), kind);

  return list;
}

static void
greet_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_print ("GREETED\n");
}

static void
response_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  if (response == GTK_RESPONSE_ACCEPT)
    g_print ("CHOSEN %s\n", g_file_peek_path (file));
  g_object_unref (dialog);
}

static void
choose_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gboolean              saves = g_str_equal (g_action_get_name (G_ACTION (action)), "save");
  GtkWindow            *window = gtk_application_get_active_window (user_data);
  GtkFileChooserAction  what = saves ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_OPEN;
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (saves ? "Save" : "Open", window, what, NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), NULL);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_application_quit (user_data);
}

static void
activate_cb (GtkApplication *application, gpointer user_data)
{
  const char *const  quit[] = { "<Control>q", NULL };
  const GActionEntry actions[] = { { .name = "greet", .activate = greet_cb },
                                   { .name = "open", .activate = choose_cb },
                                   { .name = "save", .activate = choose_cb },
                                   { .name = "quit", .activate = quit_cb } };
  GtkWidget         *window = adw_application_window_new (application);
  GtkWidget         *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget         *menu_button = g_object_new (GTK_TYPE_MENU_BUTTON, "label", "Menu", NULL);
  g_autoptr (GMenu)  menu = g_menu_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  gtk_application_set_accels_for_action (application, "app.quit", quit);
  g_menu_append (menu, "Greet", "app.greet");
  g_menu_append (menu, "Open…", "app.open");
  g_menu_append (menu, "Save…", "app.save");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (menu_button), G_MENU_MODEL (menu));
  gtk_box_append (GTK_BOX (box), menu_button);
  gtk_box_append (GTK_BOX (box), make_form ());
  gtk_box_append (GTK_BOX (box), make_table ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), "Self test");
  gtk_window_set_default_size (GTK_WINDOW (window), 600, 500);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_autoptr (AdwApplication) application = adw_application_new ("org.wissel.SelfTest", 0);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
