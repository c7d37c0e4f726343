#include "wissel-new-network-window.h"

#include <glib/gi18n.h>

#include "wissel-codes.h"
#include "wissel-help-window.h"
#include "wissel-network-folder.h"
#include "wissel-text.h"

#define KINDS "NETWORK_KIND"

struct _WisselNewNetworkWindow
{
  AdwWindow parent_instance;

  /* Template children */
  GtkWidget   *create_button;
  GtkEditable *name_row;
  AdwComboRow *kind_row;

  /* State */
  gboolean is_creating;
};

G_DEFINE_FINAL_TYPE (WisselNewNetworkWindow, wissel_new_network_window, ADW_TYPE_WINDOW)

static void
update_actions (WisselNewNetworkWindow *self)
{
  gboolean has_name = !wissel_text_is_blank (gtk_editable_get_text (self->name_row));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "network.create",
                                 has_name && !self->is_creating);
}

static void
name_changed_cb (WisselNewNetworkWindow *self)
{
  update_actions (self);
}

static void
created_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselNewNetworkWindow) self = user_data;
  g_autoptr (GError)                 error = NULL;
  g_autoptr (WisselNetwork)          network = wissel_network_folder_open_finish (result, &error);
  WisselWindow                      *window = wissel_window_of (GTK_WIDGET (self));

  self->is_creating = FALSE;
  update_actions (self);
  if (network == NULL)
    {
      wissel_report_error (GTK_WIDGET (self), _ ("The Network Cannot Be Created"), error);
      return;
    }

  if (window != NULL)
    wissel_window_take_network (window, g_steal_pointer (&network));
  gtk_window_close (GTK_WINDOW (self));
}

static void
create_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselNewNetworkWindow *self = WISSEL_NEW_NETWORK_WINDOW (widget);
  guint                   kind = adw_combo_row_get_selected (self->kind_row);

  self->is_creating = TRUE;
  update_actions (self);
  wissel_network_folder_create_async (gtk_editable_get_text (self->name_row),
                                      wissel_codes_nth (KINDS, kind), created_cb,
                                      g_object_ref (self));
}

static void
wissel_new_network_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WISSEL_TYPE_NEW_NETWORK_WINDOW);

  G_OBJECT_CLASS (wissel_new_network_window_parent_class)->dispose (object);
}

static void
wissel_new_network_window_class_init (WisselNewNetworkWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_new_network_window_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/wissel/Wissel/ui/wissel-new-network-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselNewNetworkWindow, create_button);
  gtk_widget_class_bind_template_child (widget_class, WisselNewNetworkWindow, name_row);
  gtk_widget_class_bind_template_child (widget_class, WisselNewNetworkWindow, kind_row);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);

  gtk_widget_class_install_action (widget_class, "network.create", NULL, create_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  wissel_help_install (widget_class, "start");
}

static void
wissel_new_network_window_init (WisselNewNetworkWindow *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < wissel_codes_count (KINDS); i++)
    gtk_string_list_append (kinds, wissel_codes_label (KINDS, wissel_codes_nth (KINDS, i),
                                                       wissel_language_of_interface ()));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (kinds));
  gtk_window_set_default_widget (GTK_WINDOW (self), self->create_button);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
  update_actions (self);
}

GtkWidget *
wissel_new_network_window_new (WisselWindow *parent)
{
  return g_object_new (WISSEL_TYPE_NEW_NETWORK_WINDOW, "transient-for", parent, NULL);
}
