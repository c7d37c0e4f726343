#include "wissel-chooser.h"

#include <glib/gi18n.h>

#include "wissel-codes.h"
#include "wissel-date.h"
#include "wissel-network-folder.h"
#include "wissel-window.h"

struct _WisselChooser
{
  AdwBin parent_instance;

  /* Owned */
  GCancellable *cancellable;

  /* Template children */
  GtkWidget  *introduction;
  GtkWidget  *group;
  GtkListBox *networks;
};

G_DEFINE_FINAL_TYPE (WisselChooser, wissel_chooser, ADW_TYPE_BIN)

static char *
dup_subtitle (const WisselNetworkFile *file)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (file->modified_at, NULL);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;
  g_autofree char      *day = local != NULL ? g_date_time_format (local, "%Y-%m-%d") : NULL;
  g_autofree char      *date = NULL;
  const char           *kind;

  /* Where the file lies is the program’s own affair. */
  if (file->problem != NULL)
    {
      const GError problem = { .message = file->problem };

      return wissel_network_folder_explain (file->path, &problem);
    }

  kind = wissel_codes_label ("NETWORK_KIND", file->kind, wissel_language_of_interface ());
  if (day == NULL)
    return g_strdup (kind);

  date = wissel_date_format (day, wissel_language_of_interface (), WISSEL_DATE_LONG);
  /* A new network may still stand in its log, and a broken one tells nothing. */
  if (file->kind == NULL)
    return g_strdup_printf (_ ("Changed on %s"), date);

  /* Translators: the kind of a network and the date of its last change. */
  return g_strdup_printf (_ ("%1$s · changed on %2$s"), kind, date);
}

static gboolean
has_namesake (const WisselNetworkFile *file, GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const WisselNetworkFile *other = g_ptr_array_index (entries, i);

      if (other != file && g_utf8_collate (other->name, file->name) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Networks of one name are told apart by their files. */
static char *
dup_title (const WisselNetworkFile *file, GPtrArray *entries)
{
  return has_namesake (file, entries) ? g_strdup_printf ("%s (%s)", file->name, file->file_name)
                                      : g_strdup (file->name);
}

static GtkWidget *
make_row (const WisselNetworkFile *file, GPtrArray *entries)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  g_autofree char *title = dup_title (file, entries);
  g_autofree char *subtitle = dup_subtitle (file);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "path", g_strdup (file->path), g_free);

  return row;
}

static void
network_activated_cb (WisselChooser *self, GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-network", "s",
                              g_object_get_data (G_OBJECT (row), "path"));
}

static void
show_networks (WisselChooser *self, GPtrArray *entries)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->networks, 0)) != NULL)
    gtk_list_box_remove (self->networks, GTK_WIDGET (row));
  for (guint i = 0; i < entries->len; i++)
    gtk_list_box_append (self->networks, make_row (g_ptr_array_index (entries, i), entries));

  gtk_widget_set_visible (self->group, entries->len > 0);
  gtk_widget_set_visible (self->introduction, entries->len == 0);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselChooser) self = user_data;
  g_autoptr (GError)        error = NULL;
  g_autoptr (GPtrArray)     entries = wissel_network_folder_list_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (entries == NULL)
    wissel_report_error (GTK_WIDGET (self), _ ("The Networks Cannot Be Listed"), error);
  else
    show_networks (self, entries);
}

static void
wissel_chooser_dispose (GObject *object)
{
  WisselChooser *self = WISSEL_CHOOSER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_CHOOSER);

  G_OBJECT_CLASS (wissel_chooser_parent_class)->dispose (object);
}

static void
wissel_chooser_class_init (WisselChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_chooser_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselChooser, introduction);
  gtk_widget_class_bind_template_child (widget_class, WisselChooser, group);
  gtk_widget_class_bind_template_child (widget_class, WisselChooser, networks);
  gtk_widget_class_bind_template_callback (widget_class, network_activated_cb);
}

static void
wissel_chooser_init (WisselChooser *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wissel_chooser_refresh (WisselChooser *self)
{
  g_return_if_fail (WISSEL_IS_CHOOSER (self));

  wissel_network_folder_list_async (self->cancellable, listed_cb, g_object_ref (self));
}
