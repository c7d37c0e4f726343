#include "wissel-framework-window.h"

#include <glib/gi18n.h>

#include "wissel-esco-window.h"
#include "wissel-frameworks.h"
#include "wissel-help-window.h"

struct _WisselFrameworkWindow
{
  AdwWindow parent_instance;

  /* Owned */
  WisselNetwork *network;

  /* Template children */
  AdwPreferencesPage *page;

  /* Children */
  GtkWidget *groups[3]; /* in the network, in the program, elsewhere */
};

G_DEFINE_FINAL_TYPE (WisselFrameworkWindow, wissel_framework_window, ADW_TYPE_WINDOW)

static void reload (WisselFrameworkWindow *self);

/* ---- Opening ---- */

static void
leave_to (WisselFrameworkWindow *self, const char *action, GVariant *parameter)
{
  g_autoptr (GVariant) kept = g_variant_ref_sink (parameter);
  GtkWidget           *window = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));

  gtk_window_destroy (GTK_WINDOW (self));
  if (window != NULL)
    gtk_widget_activate_action_variant (window, action, kept);
}

static void
open_cb (GtkWidget *row, WisselFrameworkWindow *self)
{
  const gint64 *id = g_object_get_data (G_OBJECT (row), "id");

  leave_to (self, "win.open-record", g_variant_new ("(sx)", "competency_framework", *id));
}

static void
new_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  leave_to (WISSEL_FRAMEWORK_WINDOW (widget), "win.new-record",
            g_variant_new_string ("competency_framework"));
}

/* ---- Adding what comes with the program ---- */

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselFrameworkWindow) self = user_data;
  g_autoptr (GError)                error = NULL;

  if (!wissel_frameworks_add_finish (result, &error))
    wissel_report_error (GTK_WIDGET (self), _ ("The Framework Was Not Added"), error);
  else if (self->page != NULL)
    reload (self);
}

static void
add_cb (GtkWidget *button, WisselFrameworkWindow *self)
{
  const char *code = g_object_get_data (G_OBJECT (button), "code");

  gtk_widget_set_sensitive (button, FALSE);
  wissel_frameworks_add_async (self->network, code, added_cb, g_object_ref (self));
}

/* ---- Rows ---- */

static GtkWidget *
make_row (const WisselFramework *framework)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *count = NULL;
  g_autofree char *subtitle = NULL;

  count = g_strdup_printf (ngettext ("%u competency", "%u competencies", framework->n_terms),
                           framework->n_terms);
  subtitle = framework->about != NULL
               ? g_strdup_printf ("%s · %s\n%s", framework->code, count, framework->about)
               : g_strdup_printf ("%s · %s", framework->code, count);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), framework->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);

  return row;
}

static GtkWidget *
make_present_row (WisselFrameworkWindow *self, const WisselFramework *framework)
{
  GtkWidget *row = make_row (framework);

  g_object_set_data_full (G_OBJECT (row), "id", g_memdup2 (&framework->id, sizeof (gint64)),
                          g_free);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_object (row, "activated", G_CALLBACK (open_cb), self, 0);

  return row;
}

static GtkWidget *
make_shipped_row (WisselFrameworkWindow *self, const WisselFramework *framework)
{
  GtkWidget *row = make_row (framework);
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Add"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "code", g_strdup (framework->code), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);

  return row;
}

/* ESCO comes from its own web site: its licence asks to say what was changed. */
static void
esco_cb (WisselFrameworkWindow *self)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));
  GtkWidget *assistant = NULL;

  if (window != NULL)
    assistant = wissel_esco_window_new (WISSEL_WINDOW (window));

  gtk_window_destroy (GTK_WINDOW (self));
  if (assistant != NULL)
    gtk_window_present (GTK_WINDOW (assistant));
}

static GtkWidget *
make_esco_row (WisselFrameworkWindow *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Take In…"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (esco_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "ESCO");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _ ("The European classification of some 14,000 skills, from the "
                                  "lists that the European Commission publishes"));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);

  return row;
}

static void
clear_groups (WisselFrameworkWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->groups); i++)
    if (self->groups[i] != NULL)
      {
        adw_preferences_page_remove (self->page, ADW_PREFERENCES_GROUP (self->groups[i]));
        self->groups[i] = NULL;
      }
}

static void
add_to_group (WisselFrameworkWindow *self, guint index, const char *title, GtkWidget *row)
{
  if (self->groups[index] == NULL)
    {
      self->groups[index] = adw_preferences_group_new ();
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->groups[index]), title);
      adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (self->groups[index]));
    }

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->groups[index]), row);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselFrameworkWindow) self = user_data;
  g_autoptr (GError)                error = NULL;
  g_autoptr (GPtrArray)             frameworks = wissel_frameworks_list_finish (result, &error);

  if (self->page == NULL)
    return;

  if (frameworks == NULL)
    {
      wissel_report_error (GTK_WIDGET (self), _ ("The Frameworks Cannot Be Read"), error);
      return;
    }

  clear_groups (self);
  for (guint i = 0; i < frameworks->len; i++)
    {
      const WisselFramework *framework = g_ptr_array_index (frameworks, i);

      if (framework->id != 0)
        add_to_group (self, 0, _ ("In This Network"), make_present_row (self, framework));
      else
        add_to_group (self, 1, _ ("Comes With Wissel"), make_shipped_row (self, framework));
    }
  add_to_group (self, 2, _ ("From Elsewhere"), make_esco_row (self));
}

static void
reload (WisselFrameworkWindow *self)
{
  wissel_frameworks_list_async (self->network, NULL, listed_cb, g_object_ref (self));
}

static void
wissel_framework_window_dispose (GObject *object)
{
  WisselFrameworkWindow *self = WISSEL_FRAMEWORK_WINDOW (object);

  g_clear_object (&self->network);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_FRAMEWORK_WINDOW);

  G_OBJECT_CLASS (wissel_framework_window_parent_class)->dispose (object);
}

static void
wissel_framework_window_class_init (WisselFrameworkWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_framework_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-framework-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselFrameworkWindow, page);

  gtk_widget_class_install_action (widget_class, "frameworks.new", NULL, new_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  wissel_help_install (widget_class, "competencies");
}

static void
wissel_framework_window_init (WisselFrameworkWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wissel_framework_window_new (WisselWindow *parent)
{
  WisselFrameworkWindow *self;

  g_return_val_if_fail (WISSEL_IS_WINDOW (parent), NULL);

  self = g_object_new (WISSEL_TYPE_FRAMEWORK_WINDOW, "transient-for", parent, NULL);
  self->network = g_object_ref (wissel_window_get_network (parent));
  reload (self);

  return GTK_WIDGET (self);
}
