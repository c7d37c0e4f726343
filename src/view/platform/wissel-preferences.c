#include "wissel-toolkit.h"

#include <glib/gi18n.h>

/* Languages under their own names, so that everybody finds their own. */
static const struct
{
  const char *code;
  const char *name;
} languages[] = {
  { "", NULL },        { "nl", "Nederlands" }, { "fr", "Français" },
  { "de", "Deutsch" }, { "en", "English" },
};

static void
language_selected_cb (AdwComboRow *row, GParamSpec *pspec, GSettings *settings)
{
  guint selected = adw_combo_row_get_selected (row);

  if (selected < G_N_ELEMENTS (languages))
    g_settings_set_string (settings, "interface-language", languages[selected].code);
}

static GtkWidget *
make_language_row (GSettings *settings)
{
  g_autofree char          *current = g_settings_get_string (settings, "interface-language");
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget                *row = adw_combo_row_new ();

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    gtk_string_list_append (names,
                            languages[i].name != NULL ? languages[i].name : _ ("As the system"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Language"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _ ("Takes effect when Wissel is started again. Documents are "
                                  "written in the language of their addressee."));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (languages[i].code, current))
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (language_selected_cb), settings, 0);

  return row;
}

static GtkWidget *
make_operator_row (GSettings *settings)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Your name in the history"));
  g_settings_bind (settings, "operator-name", row, "text", G_SETTINGS_BIND_DEFAULT);

  return row;
}

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page, const char *title, GtkWidget *row)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_add (group, row);
  adw_preferences_page_add (page, group);

  return group;
}

void
wissel_show_preferences (GtkWidget *parent, GSettings *settings)
{
  AdwPreferencesPage   *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesWindow *window = ADW_PREFERENCES_WINDOW (adw_preferences_window_new ());
  AdwPreferencesGroup  *group;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (G_IS_SETTINGS (settings));

  add_group (page, _ ("Interface"), make_language_row (settings));
  group = add_group (page, _ ("History"), make_operator_row (settings));
  adw_preferences_group_set_description (
    group, _ ("Every change is kept with the name of the person who made it."));

  adw_preferences_window_add (window, page);
  adw_preferences_window_set_search_enabled (window, FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 560, 420);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window),
                                GTK_WINDOW (gtk_widget_get_ancestor (parent, GTK_TYPE_WINDOW)));
  gtk_window_present (GTK_WINDOW (window));
}
