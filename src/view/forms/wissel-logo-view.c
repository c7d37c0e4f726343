#include "wissel-logo-view.h"

#include <glib/gi18n.h>

#include "wissel-file-choice.h"
#include "wissel-network-logo.h"
#include "wissel-records.h"
#include "wissel-window.h"

#define PICTURE_HEIGHT 72

struct _WisselLogoView
{
  AdwBin parent_instance;

  /* Owned */
  WisselEditor *editor;
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (WisselLogoView, wissel_logo_view, ADW_TYPE_BIN)

static WisselNetwork *
get_network (WisselLogoView *self)
{
  return wissel_editor_get_network (self->editor);
}

static void
tell (WisselLogoView *self, const char *text)
{
  WisselWindow *window = wissel_window_of (GTK_WIDGET (self));

  if (window != NULL)
    wissel_window_add_undo_toast (window, text);
}

/* ---- Choosing ---- */

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselLogoView) self = user_data;
  g_autoptr (GError)         error = NULL;

  if (!wissel_network_logo_choose_finish (result, &error))
    wissel_report_error (GTK_WIDGET (self), _ ("This Cannot Be the Logo"), error);
  else
    tell (self, _ ("The logo was chosen"));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselLogoView) self = user_data;
  g_autoptr (GFile)          file = wissel_choose_file_finish (result);

  if (file != NULL && self->editor != NULL)
    wissel_network_logo_choose_async (get_network (self), file, taken_cb, g_object_ref (self));
}

static void
choose_cb (WisselLogoView *self)
{
  static const char *const patterns[] = { "*.png", "*.jpg", "*.jpeg", "*.svg", NULL };
  WisselFileChoice         choice = {
            .action = WISSEL_FILE_OPEN,
            .title = _ ("Choose a Logo"),
            .accept = _ ("_Choose"),
            .kind = _ ("Pictures (PNG, JPEG, SVG)"),
            .patterns = patterns,
  };

  wissel_choose_file_async (GTK_WIDGET (self), &choice, chosen_cb, g_object_ref (self));
}

/* ---- Removing ---- */

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselLogoView) self = user_data;
  g_autoptr (GError)         error = NULL;

  if (!wissel_network_logo_remove_finish (result, &error))
    wissel_report_error (GTK_WIDGET (self), _ ("The Logo Was Not Removed"), error);
  else
    tell (self, _ ("The logo was removed"));
}

static void
remove_cb (WisselLogoView *self)
{
  wissel_network_logo_remove_async (get_network (self), removed_cb, g_object_ref (self));
}

/* ---- Showing ---- */

static GtkWidget *
make_button (WisselLogoView *self, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

/* On paper, also where the window is dark. */
static GtkWidget *
make_picture (const WisselNetworkLogo *logo)
{
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (logo->png, NULL);
  GtkWidget             *picture = gtk_picture_new_for_paintable (GDK_PAINTABLE (texture));
  GtkWidget             *row = adw_preferences_row_new ();

  gtk_picture_set_alternative_text (GTK_PICTURE (picture), logo->name);
  gtk_widget_set_size_request (picture, -1, PICTURE_HEIGHT);
  gtk_widget_add_css_class (picture, "on-paper");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), logo->name);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), picture);

  return row;
}

static GtkWidget *
make_row (WisselLogoView *self, const WisselNetworkLogo *logo)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 logo != NULL ? logo->name : _ ("No logo"));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  if (logo != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               make_button (self, _ ("_Remove"), G_CALLBACK (remove_cb)));
  adw_action_row_add_suffix (
    ADW_ACTION_ROW (row),
    make_button (self, logo != NULL ? _ ("_Replace…") : _ ("_Choose…"), G_CALLBACK (choose_cb)));

  return row;
}

static void
show_logo (WisselLogoView *self, const WisselNetworkLogo *logo)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, _ ("Logo"));
  adw_preferences_group_set_description (
    group, _ ("Printed at the top of documents and learning certificates. A PNG, JPEG or SVG "
              "file; certificates that were issued keep the logo of that day."));
  if (logo != NULL)
    adw_preferences_group_add (group, make_picture (logo));
  adw_preferences_group_add (group, make_row (self, logo));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (group));
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselLogoView)    self = user_data;
  g_autoptr (GError)            error = NULL;
  g_autoptr (WisselNetworkLogo) logo = NULL;
  gboolean                      done = wissel_network_logo_load_finish (result, &logo, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->editor == NULL)
    return;

  if (done)
    show_logo (self, logo);
  else
    wissel_report_error (GTK_WIDGET (self), _ ("The Logo Cannot Be Read"), error);
}

static void
reload (WisselLogoView *self)
{
  if (wissel_editor_get_record_type (self->editor) != &wissel_network_info_record_type)
    return;

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  wissel_network_logo_load_async (get_network (self), self->reading, read_cb, g_object_ref (self));
}

static void
wissel_logo_view_dispose (GObject *object)
{
  WisselLogoView *self = WISSEL_LOGO_VIEW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (wissel_logo_view_parent_class)->dispose (object);
}

static void
wissel_logo_view_class_init (WisselLogoViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wissel_logo_view_dispose;
}

static void
wissel_logo_view_init (WisselLogoView *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
wissel_logo_view_set_editor (WisselLogoView *self, WisselEditor *editor)
{
  g_return_if_fail (WISSEL_IS_LOGO_VIEW (self));
  g_return_if_fail (WISSEL_IS_EDITOR (editor));

  g_set_object (&self->editor, editor);
  g_signal_connect_object (editor, "refreshed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
}
