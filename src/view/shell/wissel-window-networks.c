#include <glib/gi18n.h>

#include "wissel-demo.h"
#include "wissel-file-choice.h"
#include "wissel-network-folder.h"
#include "wissel-new-network-window.h"
#include "wissel-text.h"
#include "wissel-window-private.h"

/* Which network the window shows, and packages of networks. */

#define WAITING_AFTER 500 /* milliseconds after which people wonder */

static const char *const package_patterns[] = { "*.wissel", NULL };

static void
open_network_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  wissel_window_open (WISSEL_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
new_network_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GtkWidget *window = wissel_new_network_window_new (WISSEL_WINDOW (widget));

  gtk_window_present (GTK_WINDOW (window));
}

static void
show_networks (WisselWindow *self, gpointer data)
{
  wissel_window_take_network (self, NULL);
}

static void
networks_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  wissel_window_leave_then (WISSEL_WINDOW (widget), show_networks, NULL, NULL);
}

/* ---- Packages ---- */

static void
package_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file = wissel_choose_file_finish (result);

  if (file != NULL)
    wissel_window_open_package (WISSEL_WINDOW (source), file);
}

static void
open_package_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  const WisselFileChoice choice = {
    .action = WISSEL_FILE_OPEN,
    .title = _ ("Open a Package"),
    .accept = _ ("_Open"),
    .kind = _ ("Wissel packages"),
    .patterns = package_patterns,
  };

  wissel_choose_file_async (widget, &choice, package_chosen_cb, NULL);
}

static void
backed_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselWindow) self = user_data;
  g_autoptr (GError)       error = NULL;

  if (wissel_network_folder_back_up_finish (result, &error))
    wissel_window_add_toast (self, _ ("The backup is complete"));
  else
    wissel_report_error (GTK_WIDGET (self), _ ("The Backup Was Not Made"), error);
}

static void
backup_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  WisselWindow     *self = WISSEL_WINDOW (source);
  g_autoptr (GFile) file = wissel_choose_file_finish (result);

  if (file != NULL && self->network != NULL)
    wissel_network_folder_back_up_async (self->network, g_file_peek_path (file), backed_up_cb,
                                         g_object_ref (self));
}

static void
back_up (WisselWindow *self, gpointer data)
{
  g_autofree char *name = wissel_network_dup_name (self->network);
  g_autofree char *slug = wissel_text_slug (name);
  g_autofree char *file_name = g_strconcat (slug, ".wissel", NULL);
  WisselFileChoice choice = {
    .action = WISSEL_FILE_SAVE,
    .title = _ ("Back Up the Network"),
    .accept = _ ("_Back Up"),
    .name = file_name,
    .kind = _ ("Wissel packages"),
    .patterns = package_patterns,
  };

  wissel_choose_file_async (GTK_WIDGET (self), &choice, backup_chosen_cb, NULL);
}

static void
back_up_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  wissel_window_leave_then (WISSEL_WINDOW (widget), back_up, NULL, NULL);
}

/* ---- Opening ---- */

typedef WisselNetwork *(*OpenFinish) (GAsyncResult *result, GError **error);

static void
take_opened (WisselWindow *self, OpenFinish finish, GAsyncResult *result)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (WisselNetwork) network = finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* What was open before stays when the other cannot be opened. */
  wissel_window_stop_waiting (self);
  if (network != NULL || self->network == NULL)
    wissel_window_take_network (self, g_steal_pointer (&network));
  if (error != NULL)
    wissel_report_error (GTK_WIDGET (self), _ ("The Network Cannot Be Opened"), error);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselWindow) self = user_data;

  take_opened (self, wissel_network_open_finish, result);
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselWindow) self = user_data;

  take_opened (self, wissel_network_folder_open_finish, result);
}

static void
demo_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselWindow) self = user_data;

  take_opened (self, wissel_demo_open_finish, result);
}

static gboolean
waiting_cb (gpointer user_data)
{
  WisselWindow *self = user_data;

  self->waiting_id = 0;
  gtk_widget_set_visible (self->waiting_status, TRUE);

  return G_SOURCE_REMOVE;
}

/* While a network is on its way, the sections are there already. */
static void
expect_network (WisselWindow *self)
{
  wissel_window_stop_waiting (self);
  self->opening = g_cancellable_new ();
  self->waiting_id = g_timeout_add (WAITING_AFTER, waiting_cb, self);
  gtk_stack_set_visible_child_name (self->views, "network");
  wissel_window_select_section_row (self);
}

static gboolean
is_open (WisselWindow *self, const char *path)
{
  return self->network != NULL &&
         g_str_equal (wissel_store_get_path (wissel_network_get_store (self->network)), path);
}

static void
open_path (WisselWindow *self, gpointer path)
{
  if (is_open (self, path))
    return;

  expect_network (self);
  wissel_network_open_async (path, self->opening, opened_cb, g_object_ref (self));
}

static void
open_package (WisselWindow *self, gpointer path)
{
  expect_network (self);
  wissel_network_folder_restore_async (path, restored_cb, g_object_ref (self));
}

static void
open_demo (WisselWindow *self, gpointer data)
{
  g_autofree char *path = wissel_demo_dup_path ();

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      open_path (self, path);
      return;
    }

  expect_network (self);
  wissel_demo_open_async (self->opening, demo_opened_cb, g_object_ref (self));
}

static void
open_demo_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  wissel_window_open_demo (WISSEL_WINDOW (widget));
}

void
wissel_window_install_network_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-network", "s", open_network_action);
  gtk_widget_class_install_action (widget_class, "win.open-demo", NULL, open_demo_action);
  gtk_widget_class_install_action (widget_class, "win.new-network", NULL, new_network_action);
  gtk_widget_class_install_action (widget_class, "win.networks", NULL, networks_action);
  gtk_widget_class_install_action (widget_class, "win.open-package", NULL, open_package_action);
  gtk_widget_class_install_action (widget_class, "win.back-up", NULL, back_up_action);
}

void
wissel_window_stop_waiting (WisselWindow *self)
{
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  g_clear_handle_id (&self->waiting_id, g_source_remove);
  gtk_widget_set_visible (self->waiting_status, FALSE);
}

void
wissel_window_open (WisselWindow *self, const char *path)
{
  g_return_if_fail (WISSEL_IS_WINDOW (self));
  g_return_if_fail (path != NULL);

  wissel_window_leave_then (self, open_path, g_strdup (path), g_free);
}

void
wissel_window_open_package (WisselWindow *self, GFile *file)
{
  g_return_if_fail (WISSEL_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  wissel_window_leave_then (self, open_package, g_file_get_path (file), g_free);
}

void
wissel_window_open_demo (WisselWindow *self)
{
  g_return_if_fail (WISSEL_IS_WINDOW (self));

  wissel_window_leave_then (self, open_demo, NULL, NULL);
}
