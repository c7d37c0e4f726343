#include "wissel-extra-row.h"

#include <glib/gi18n.h>

/* Made when it is turned to. */
static void
create_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GMenu)     menu = g_menu_new ();
  g_autoptr (GMenuItem) change = g_menu_item_new (_ ("_Change"), NULL);
  g_autoptr (GMenuItem) remove = g_menu_item_new (_ ("_Remove"), NULL);
  gint64                id = wissel_extra_row_get_id (user_data);

  g_menu_item_set_action_and_target (change, "extra.change", "x", id);
  g_menu_item_set_action_and_target (remove, "extra.remove", "x", id);
  g_menu_append_item (menu, change);
  g_menu_append_item (menu, remove);
  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

static GtkWidget *
make_menu_button (GtkWidget *row, const char *title)
{
  GtkWidget       *button = gtk_menu_button_new ();
  g_autofree char *name = NULL;

  /* Translators: %s is the text of a task or a note. */
  name = g_strdup_printf (_ ("More: %s"), title);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_menu_cb, row, NULL);
  gtk_widget_set_tooltip_text (button, _ ("More"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

static GtkWidget *
make_check (const WisselExtraKind *kind, WisselRecord *extra, const char *title, const char *words)
{
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), kind->is_done (extra));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (check), "x", wissel_record_get_id (extra));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (check), "extra.tick");
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);

  return check;
}

static void
add_check (AdwActionRow *row, GtkWidget *check)
{
  adw_action_row_add_prefix (row, check);
  adw_action_row_set_activatable_widget (row, check);
}

GtkWidget *
wissel_extra_row_new (const WisselExtraKind *kind, WisselRecord *extra)
{
  GtkWidget       *row = adw_action_row_new ();
  const char      *title = wissel_record_get_text (extra, kind->fields[0]);
  g_autofree char *words = kind->dup_words (extra);
  gint64           id = wissel_record_get_id (extra);

  g_object_set_data_full (G_OBJECT (row), "extra", g_memdup2 (&id, sizeof id), g_free);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (kind->tick != NULL)
    add_check (ADW_ACTION_ROW (row), make_check (kind, extra, title, words));
  if (kind->is_late != NULL && kind->is_late (extra))
    gtk_widget_add_css_class (row, "late");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_menu_button (row, title));

  return row;
}

gint64
wissel_extra_row_get_id (GtkWidget *row)
{
  const gint64 *id = g_object_get_data (G_OBJECT (row), "extra");

  return id != NULL ? *id : 0;
}
