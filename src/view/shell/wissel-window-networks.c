#include <glib/gi18n.h>

#include "wissel-date.h"
#include "wissel-demo.h"
#include "wissel-dialog.h"
#include "wissel-error.h"
#include "wissel-file-choice.h"
#include "wissel-language.h"
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

/* ---- What cannot be opened ---- */

static void
restore_confirmed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree char  *backup = user_data;
  g_autoptr (GFile) file = g_file_new_for_path (backup);

  if (wissel_confirm_finish (result))
    wissel_window_open_package (WISSEL_WINDOW (source), file);
}

/* A network that is damaged has backups; the latest one is a click away. */
static gboolean
offer_backup (WisselWindow *self, const char *path, const char *heading, const char *message)
{
  g_autofree char *made_on = NULL;
  g_autofree char *backup = wissel_network_folder_find_backup (path, &made_on);
  g_autofree char *day = NULL;
  g_autofree char *body = NULL;
  WisselQuestion   question = { .heading = heading, .accept = _ ("_Restore the Backup") };

  if (backup == NULL)
    return FALSE;

  day = wissel_date_format (made_on, wissel_language_of_interface (), WISSEL_DATE_LONG);
  body = g_strdup_printf (
    /* Translators: why a network cannot be opened, a date. */
    _ ("%1$s\n\nThe latest backup is of %2$s. It becomes a network of its own; the damaged one "
       "stays as it is."),
    message, day);
  question.body = body;
  wissel_confirm_async (GTK_WIDGET (self), &question, restore_confirmed_cb,
                        g_steal_pointer (&backup));

  return TRUE;
}

static void
report_trouble (WisselWindow *self, const char *path, const GError *error)
{
  gboolean is_damaged = g_error_matches (error, WISSEL_ERROR, WISSEL_ERROR_CORRUPT) ||
                        g_error_matches (error, WISSEL_ERROR, WISSEL_ERROR_FOREIGN);
  g_autofree char *message = wissel_network_folder_explain (path, error);
  g_autofree char *name = wissel_network_folder_dup_name (path);
  g_autofree char *heading = NULL;

  if (name == NULL)
    name = g_path_get_basename (path);
  /* Translators: the name of a network or a package. */
  heading = g_strdup_printf (_ ("“%s” Cannot Be Opened"), name);
  if (!is_damaged || !offer_backup (self, path, heading, message))
    wissel_alert (GTK_WIDGET (self), heading, message);
}

/* ---- Opening ---- */

typedef WisselNetwork *(*OpenFinish) (GAsyncResult *result, GError **error);

typedef struct
{
  WisselWindow *window;
  char         *path;
} Opening;

static Opening *
opening_new (WisselWindow *self, const char *path)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->window = g_object_ref (self);
  opening->path = g_strdup (path);

  return opening;
}

static void
opening_free (Opening *self)
{
  g_object_unref (self->window);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static void
take_opened (const Opening *opening, OpenFinish finish, GAsyncResult *result)
{
  WisselWindow             *self = opening->window;
  g_autoptr (GError)        error = NULL;
  g_autoptr (WisselNetwork) network = finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* What was open before stays when the other cannot be opened. */
  wissel_window_stop_waiting (self);
  if (network != NULL || self->network == NULL)
    wissel_window_take_network (self, g_steal_pointer (&network));
  if (error != NULL)
    report_trouble (self, opening->path, error);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;

  take_opened (opening, wissel_network_open_finish, result);
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;

  take_opened (opening, wissel_network_folder_open_finish, result);
}

static void
demo_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;

  take_opened (opening, wissel_demo_open_finish, result);
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
  wissel_network_open_async (path, self->opening, opened_cb, opening_new (self, path));
}

static void
open_package (WisselWindow *self, gpointer path)
{
  expect_network (self);
  wissel_network_folder_restore_async (path, restored_cb, opening_new (self, path));
}

static void
open_demo (WisselWindow *self, gpointer data)
{
  WisselDemo       demo = GPOINTER_TO_INT (data);
  g_autofree char *path = wissel_demo_dup_path (demo);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      open_path (self, path);
      return;
    }

  expect_network (self);
  wissel_demo_open_async (demo, self->opening, demo_opened_cb, opening_new (self, path));
}

static void
open_demo_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  wissel_window_open_demo (WISSEL_WINDOW (widget), WISSEL_DEMO_EXCHANGES);
}

static void
open_mission_demo_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  wissel_window_open_demo (WISSEL_WINDOW (widget), WISSEL_DEMO_MISSIONS);
}

void
wissel_window_install_network_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-network", "s", open_network_action);
  gtk_widget_class_install_action (widget_class, "win.open-demo", NULL, open_demo_action);
  gtk_widget_class_install_action (widget_class, "win.open-mission-demo", NULL,
                                   open_mission_demo_action);
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
wissel_window_open_demo (WisselWindow *self, WisselDemo demo)
{
  g_return_if_fail (WISSEL_IS_WINDOW (self));

  wissel_window_leave_then (self, open_demo, GINT_TO_POINTER (demo), NULL);
}
