#include "wissel-application.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "view-resources.h"
#include "wissel-demo.h"
#include "wissel-help-window.h"
#include "wissel-language.h"
#include "wissel-network-folder.h"
#include "wissel-overview-page.h"
#include "wissel-settings.h"
#include "wissel-toolkit.h"
#include "wissel-window.h"

#define ICON_AFTER 1000 /* milliseconds */

struct _WisselApplication
{
  AdwApplication parent_instance;

  /* Owned */
  char *first_path; /* of the network that the program was started for */
};

G_DEFINE_FINAL_TYPE (WisselApplication, wissel_application, ADW_TYPE_APPLICATION)

/* The one table of keys: accelerators and the window of shortcuts both come from it. */
static const WisselShortcut shortcuts[] = {
  { "win.new", { "<Control>n" }, N_ ("New record"), N_ ("General") },
  { "win.documents", { "<Control>p" }, N_ ("Documents of the record"), N_ ("General") },
  { "win.search", { "<Control>f" }, N_ ("Search"), N_ ("General") },
  { "win.undo", { "<Control>z" }, N_ ("Undo"), N_ ("General") },
  { "win.redo", { "<Shift><Control>z" }, N_ ("Redo"), N_ ("General") },
  { "app.help", { "F1" }, N_ ("Help"), N_ ("General") },
  { "app.preferences", { "<Control>comma" }, N_ ("Show the preferences"), N_ ("General") },
  { "app.shortcuts", { "<Control>question" }, N_ ("Keyboard shortcuts"), N_ ("General") },
  { "window.close", { "<Control>w" }, N_ ("Close the window"), N_ ("General") },
  { "app.quit", { "<Control>q" }, N_ ("Quit"), N_ ("General") },
  { "win.back", { "<Alt>Left" }, N_ ("Back"), N_ ("Places") },
  { "win.previous-record", { "<Alt>Page_Up" }, N_ ("Previous record of the list"), N_ ("Places") },
  { "win.next-record", { "<Alt>Page_Down" }, N_ ("Next record of the list"), N_ ("Places") },
  { "win.sidebar", { "F9" }, N_ ("Show or hide the sections"), N_ ("Places") },
  { NULL, { "<Alt>1...9" }, N_ ("One of the first nine sections"), N_ ("Places") },
  { "win.section(1)", { "<Alt>1" }, NULL, NULL },
  { "win.section(2)", { "<Alt>2" }, NULL, NULL },
  { "win.section(3)", { "<Alt>3" }, NULL, NULL },
  { "win.section(4)", { "<Alt>4" }, NULL, NULL },
  { "win.section(5)", { "<Alt>5" }, NULL, NULL },
  { "win.section(6)", { "<Alt>6" }, NULL, NULL },
  { "win.section(7)", { "<Alt>7" }, NULL, NULL },
  { "win.section(8)", { "<Alt>8" }, NULL, NULL },
  { "win.section(9)", { "<Alt>9" }, NULL, NULL },
};

static WisselWindow *
get_window (WisselApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (WISSEL_IS_WINDOW (l->data))
      return l->data;

  return wissel_window_new (ADW_APPLICATION (self));
}

static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  WisselApplication *self = user_data;

  /* Windows put away what was typed before they go. */
  gtk_window_close (GTK_WINDOW (get_window (self)));
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  wissel_show_about (GTK_WIDGET (get_window (user_data)));
}

static void
preferences_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  wissel_show_preferences (GTK_WIDGET (get_window (user_data)), wissel_settings_get ());
}

static void
shortcuts_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  wissel_show_shortcuts (GTK_WIDGET (get_window (user_data)), shortcuts, G_N_ELEMENTS (shortcuts));
}

static void
help_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  WisselWindow *window = get_window (user_data);

  wissel_help_show (window, wissel_window_get_help_page (window));
}

static void
demo_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  wissel_window_open_demo (get_window (user_data), WISSEL_DEMO_EXCHANGES);
}

static const GActionEntry actions[] = {
  { .name = "demo", .activate = demo_action },
  { .name = "quit", .activate = quit_action },
  { .name = "about", .activate = about_action },
  { .name = "preferences", .activate = preferences_action },
  { .name = "shortcuts", .activate = shortcuts_action },
  { .name = "help", .activate = help_action },
};

/* ---- What it begins with ---- */

static char *
dup_last_path (void)
{
  GSettings       *settings = wissel_settings_get ();
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  if (settings != NULL)
    name = g_settings_get_string (settings, "last-network");
  if (name != NULL && *name != '\0')
    path = wissel_networks_resolve (name);

  return path != NULL && g_file_test (path, G_FILE_TEST_EXISTS) ? g_steal_pointer (&path) : NULL;
}

/* Whether it is to be imported, by its ending; what it really is, the assistant finds out. */
static gboolean
is_list (const char *path)
{
  static const char *const endings[] = { ".xlsx", ".xls", ".ods", ".csv", ".tsv", ".txt" };
  g_autofree char         *lower = g_utf8_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_package (const char *path)
{
  return g_str_has_suffix (path, ".wissel");
}

/* The network that these arguments will come to, or %NULL where that is not plain to see. */
static char *
dup_first_path (char **arguments)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char  *path = NULL;

  if (g_strv_length (arguments) == 1)
    return dup_last_path ();
  if (g_strv_length (arguments) > 2)
    return NULL;

  if (g_str_equal (arguments[1], "--demo"))
    path = wissel_demo_dup_path (WISSEL_DEMO_EXCHANGES);
  else if (*arguments[1] != '-')
    path = g_file_get_path ((file = g_file_new_for_commandline_arg (arguments[1])));
  if (path != NULL && !g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;

  return path != NULL && !is_list (path) && !is_package (path) ? g_steal_pointer (&path) : NULL;
}

static gboolean
wissel_application_local_command_line (GApplication *application, char ***arguments, int *status)
{
  WisselApplication *self = WISSEL_APPLICATION (application);

  self->first_path = dup_first_path (*arguments);

  return G_APPLICATION_CLASS (wissel_application_parent_class)
    ->local_command_line (application, arguments, status);
}

/* Window managers of X11 ask for it, nobody else; to draw it takes as long as a window full of
 * rows. */
static void
set_icon_cb (gpointer user_data)
{
  gtk_window_set_default_icon_name (WISSEL_APPLICATION_ID);
}

static void
ask_ahead (WisselNetwork *network, gpointer place)
{
  wissel_overview_load_ahead (network, place);
}

/* The window begins with the overview of the network. */
static void
open_ahead (const char *path)
{
  WisselOverviewPlace *place = g_new0 (WisselOverviewPlace, 1);

  wissel_overview_page_find_place (path, place);
  wissel_network_open_ahead (path, ask_ahead, place, g_free);
}

/* Only the first of several programs gets here. A service waits until it is asked. */
static void
wissel_application_startup (GApplication *application)
{
  GtkApplication    *self = GTK_APPLICATION (application);
  WisselApplication *wissel = WISSEL_APPLICATION (application);
  GAction           *preferences;

  if (wissel->first_path != NULL &&
      (g_application_get_flags (application) & G_APPLICATION_IS_SERVICE) == 0)
    open_ahead (wissel->first_path);

  wissel_view_init ();
  wissel_toolkit_begin ();
  G_APPLICATION_CLASS (wissel_application_parent_class)->startup (application);
  wissel_toolkit_begun ();
  wissel_name_buttons ();

  g_set_application_name (_ ("Wissel"));
  g_timeout_add_once (ICON_AFTER, set_icon_cb, NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  preferences = g_action_map_lookup_action (G_ACTION_MAP (self), "preferences");
  g_simple_action_set_enabled (G_SIMPLE_ACTION (preferences), wissel_settings_get () != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].action != NULL)
      gtk_application_set_accels_for_action (self, shortcuts[i].action, shortcuts[i].accelerators);
}

static void
open_last_network (WisselWindow *window)
{
  g_autofree char *path = dup_last_path ();

  if (path != NULL)
    wissel_window_open (window, path);
  else
    wissel_window_take_network (window, NULL);
}

static void
wissel_application_activate (GApplication *application)
{
  WisselApplication *self = WISSEL_APPLICATION (application);
  gboolean           is_new = gtk_application_get_windows (GTK_APPLICATION (self)) == NULL;
  WisselWindow      *window = get_window (self);

  if (is_new)
    open_last_network (window);
  wissel_window_show_soon (window);
}

static void
wissel_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  WisselApplication *self = WISSEL_APPLICATION (application);
  gboolean           is_new = gtk_application_get_windows (GTK_APPLICATION (self)) == NULL;
  WisselWindow      *window = get_window (self);
  g_autofree char   *path = g_file_get_path (files[0]);

  if (path != NULL && is_list (path))
    {
      if (is_new)
        open_last_network (window);
      wissel_window_import (window, path);
    }
  else if (path != NULL && is_package (path))
    {
      wissel_window_open_package (window, files[0]);
    }
  else if (path != NULL)
    {
      wissel_window_open (window, path);
    }
  wissel_window_show_soon (window);
}

/* Also asks a program that runs already. */
static int
wissel_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  g_autoptr (GError) error = NULL;

  if (!g_variant_dict_contains (options, "demo"))
    return -1;

  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  g_action_group_activate_action (G_ACTION_GROUP (application), "demo", NULL);

  return -1;
}

static void
wissel_application_finalize (GObject *object)
{
  g_free (WISSEL_APPLICATION (object)->first_path);

  G_OBJECT_CLASS (wissel_application_parent_class)->finalize (object);
}

static void
wissel_application_class_init (WisselApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wissel_application_finalize;
  application_class->local_command_line = wissel_application_local_command_line;
  application_class->startup = wissel_application_startup;
  application_class->activate = wissel_application_activate;
  application_class->open = wissel_application_open;
  application_class->handle_local_options = wissel_application_handle_local_options;
}

static void
wissel_application_init (WisselApplication *self)
{
  g_application_add_main_option (G_APPLICATION (self), "demo", 0, 0, G_OPTION_ARG_NONE,
                                 _ ("Open the demonstration network"), NULL);
}

/* Before anything is translated. */
static void
choose_language (void)
{
  GSettings       *settings = wissel_settings_get ();
  g_autofree char *language = NULL;

  setlocale (LC_ALL, "");
  if (settings != NULL)
    language = g_settings_get_string (settings, "interface-language");
  if (language != NULL && *language != '\0')
    g_setenv ("LANGUAGE", language, TRUE);
  wissel_text_domain_init ();
}

WisselApplication *
wissel_application_new (void)
{
  choose_language ();
  wissel_toolkit_prepare ();
  gtk_disable_setlocale (); /* it is set, and other threads rely on it */

  return g_object_new (WISSEL_TYPE_APPLICATION, "application-id", WISSEL_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, NULL);
}

void
wissel_view_init (void)
{
  g_resources_register (wissel_get_resource ());
}
