#include "wissel-attendance-window.h"

#include <glib/gi18n.h>

#include "wissel-attendance.h"
#include "wissel-help-window.h"
#include "wissel-record-chooser.h"
#include "wissel-records.h"

struct _WisselAttendanceWindow
{
  AdwWindow parent_instance;

  /* Borrowed */
  WisselWindow *parent;

  /* Owned */
  GArray *people; /* of gint64, in the order of the rows */

  /* Template children */
  WisselRecordChooser *chooser;
  AdwPreferencesGroup *present;
  GtkListBox          *rows;
  GtkLabel            *counter;
  GtkWidget           *note_button;

  /* State */
  gint64 moment;
  gint64 guideline;
};

G_DEFINE_FINAL_TYPE (WisselAttendanceWindow, wissel_attendance_window, ADW_TYPE_WINDOW)

static void
update (WisselAttendanceWindow *self)
{
  guint            n = self->people->len;
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;

  count = g_strdup_printf (ngettext ("%u person chosen", "%u people chosen", n), n);
  if ((gint64) n > self->guideline)
    text = g_strdup_printf (
      /* Translators: “16 people chosen”, then the guideline of the moment. */
      _ ("%1$s. That is more than the guideline of %2$d: people speak up less in a large group."),
      count, (int) self->guideline);

  gtk_label_set_label (self->counter, text != NULL ? text : count);
  gtk_widget_set_visible (GTK_WIDGET (self->present), n > 0);
  gtk_widget_set_sensitive (self->note_button, n > 0);
}

static void
begin_choice (WisselAttendanceWindow *self)
{
  wissel_record_chooser_begin (self->chooser, wissel_window_get_network (self->parent),
                               &wissel_person_record_type, NULL, 0);
}

static void
remove_cb (GtkButton *button, WisselAttendanceWindow *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);
  int        index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  g_array_remove_index (self->people, (guint) index);
  gtk_list_box_remove (self->rows, row);
  update (self);
  begin_choice (self);
}

static void
add_row (WisselAttendanceWindow *self, const char *title)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  g_autofree char *name = NULL;

  /* Translators: %s is the name of a person. */
  name = g_strdup_printf (_ ("Leave Out %s"), title);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (self->rows, row);
}

static void
chosen_cb (WisselAttendanceWindow *self, gint64 id, const char *title)
{
  for (guint i = 0; i < self->people->len; i++)
    if (g_array_index (self->people, gint64, i) == id)
      {
        begin_choice (self);
        return;
      }

  g_array_append_val (self->people, id);
  add_row (self, title);
  update (self);
  begin_choice (self);
}

static void
noted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselAttendanceWindow) self = user_data;
  g_autoptr (GError)                 error = NULL;
  g_autofree char                   *text = NULL;
  guint                              n = self->people->len;

  if (self->note_button == NULL)
    return;

  if (!wissel_attendance_save_finish (result, &error))
    {
      gtk_widget_set_sensitive (self->note_button, TRUE);
      wissel_report_error (GTK_WIDGET (self), _ ("The Attendance Was Not Noted"), error);
      return;
    }

  text = g_strdup_printf (ngettext ("%u participant noted", "%u participants noted", n), n);
  wissel_window_add_undo_toast (self->parent, text);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
note_cb (WisselAttendanceWindow *self)
{
  gtk_widget_set_sensitive (self->note_button, FALSE);
  wissel_attendance_save_async (wissel_window_get_network (self->parent), self->moment,
                                self->people, noted_cb, g_object_ref (self));
}

static void
wissel_attendance_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WISSEL_TYPE_ATTENDANCE_WINDOW);

  G_OBJECT_CLASS (wissel_attendance_window_parent_class)->dispose (object);
}

static void
wissel_attendance_window_finalize (GObject *object)
{
  WisselAttendanceWindow *self = WISSEL_ATTENDANCE_WINDOW (object);

  g_array_unref (self->people);

  G_OBJECT_CLASS (wissel_attendance_window_parent_class)->finalize (object);
}

static void
wissel_attendance_window_class_init (WisselAttendanceWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_attendance_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = wissel_attendance_window_finalize;

  g_type_ensure (WISSEL_TYPE_RECORD_CHOOSER);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-attendance-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselAttendanceWindow, chooser);
  gtk_widget_class_bind_template_child (widget_class, WisselAttendanceWindow, present);
  gtk_widget_class_bind_template_child (widget_class, WisselAttendanceWindow, rows);
  gtk_widget_class_bind_template_child (widget_class, WisselAttendanceWindow, counter);
  gtk_widget_class_bind_template_child (widget_class, WisselAttendanceWindow, note_button);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  wissel_help_install (widget_class, "moments");
}

static void
wissel_attendance_window_init (WisselAttendanceWindow *self)
{
  self->people = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wissel_attendance_window_new (WisselWindow *parent, WisselRecord *moment)
{
  WisselAttendanceWindow *self;

  g_return_val_if_fail (WISSEL_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (WISSEL_IS_RECORD (moment), NULL);

  self = g_object_new (WISSEL_TYPE_ATTENDANCE_WINDOW, "transient-for", parent, NULL);
  self->parent = parent;
  self->moment = wissel_record_get_id (moment);
  self->guideline = wissel_record_get_integer (moment, "max-guideline");
  update (self);
  begin_choice (self);

  return GTK_WIDGET (self);
}
