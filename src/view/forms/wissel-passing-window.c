#include "wissel-passing-window.h"

#include <glib/gi18n.h>

#include "wissel-clock.h"
#include "wissel-codes.h"
#include "wissel-date-read.h"
#include "wissel-date.h"
#include "wissel-help-window.h"
#include "wissel-passing-on.h"
#include "wissel-text.h"

struct _WisselPassingWindow
{
  AdwWindow parent_instance;

  /* Borrowed */
  WisselWindow *parent;

  /* Owned */
  GPtrArray *passers;

  /* Template children */
  GtkEditable *day;
  AdwComboRow *channel;
  GtkStack    *stack;
  GtkListBox  *members;
  GtkLabel    *problem;
  GtkWidget   *problem_bar;
  GtkWidget   *record_button;

  /* State */
  gint64 offer;
};

G_DEFINE_FINAL_TYPE (WisselPassingWindow, wissel_passing_window, ADW_TYPE_WINDOW)

static void
show_problem (WisselPassingWindow *self, const char *problem)
{
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (self->problem_bar, problem != NULL);
}

/* ---- Members ---- */

static GtkCheckButton *
get_check (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "check");
}

static void
checked_cb (WisselPassingWindow *self)
{
  gboolean       has_any = FALSE;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->members, i)) != NULL; i++)
    if (get_check (row) != NULL && gtk_check_button_get_active (get_check (row)))
      has_any = TRUE;

  gtk_widget_set_sensitive (self->record_button, has_any);
}

static char *
dup_when (const WisselPasser *passer)
{
  WisselLanguage   language = wissel_language_of_interface ();
  g_autofree char *day = wissel_date_format (passer->passed_on, language, WISSEL_DATE_LONG);

  return g_strdup_printf ("%s · %s", day,
                          wissel_codes_label ("OFFER_CHANNEL", passer->channel, language));
}

static GtkWidget *
make_row (WisselPassingWindow *self, const WisselPasser *passer)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *check;
  g_autofree char *when = NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), passer->name);
  if (passer->passed_on != NULL)
    {
      when = dup_when (passer);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), when);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                                 gtk_image_new_from_icon_name ("object-select-symbolic"));
      return row;
    }

  check = gtk_check_button_new ();
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  passer->name, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_object_set_data (G_OBJECT (row), "check", check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (checked_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselPassingWindow) self = user_data;
  g_autoptr (GError)              error = NULL;
  g_autoptr (GPtrArray)           passers = wissel_passing_on_load_finish (result, &error);

  if (self->members == NULL)
    return;

  if (passers == NULL)
    {
      show_problem (self, error->message);
      return;
    }

  for (guint i = 0; i < passers->len; i++)
    gtk_list_box_append (self->members, make_row (self, g_ptr_array_index (passers, i)));
  gtk_stack_set_visible_child_name (self->stack, passers->len > 0 ? "members" : "empty");
  self->passers = g_steal_pointer (&passers);
}

/* ---- Recording ---- */

static void
recorded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselPassingWindow) self = user_data;
  g_autoptr (GError)              error = NULL;

  if (self->record_button == NULL)
    return;

  if (!wissel_passing_on_record_finish (result, &error))
    {
      gtk_widget_set_sensitive (self->record_button, TRUE);
      show_problem (self, error->message);
      return;
    }

  wissel_window_add_undo_toast (self->parent, _ ("Recorded who passed the offer on"));
  gtk_window_destroy (GTK_WINDOW (self));
}

static GArray *
list_checked (WisselPassingWindow *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->passers->len; i++)
    {
      const WisselPasser *passer = g_ptr_array_index (self->passers, i);
      GtkListBoxRow      *row = gtk_list_box_get_row_at_index (self->members, (int) i);

      if (get_check (row) != NULL && gtk_check_button_get_active (get_check (row)))
        g_array_append_val (ids, passer->organisation);
    }

  return ids;
}

static void
record_cb (WisselPassingWindow *self)
{
  g_auto (WisselReading) day = wissel_date_read (gtk_editable_get_text (self->day));
  g_autofree char       *words = NULL;
  g_autoptr (GArray)     ids = NULL;

  if (!wissel_reading_is_value (&day))
    {
      words = wissel_message_text (&day.note, wissel_language_of_interface ());
      show_problem (self, *words != '\0' ? words : _ ("This is needed. Fill it in."));
      gtk_widget_grab_focus (GTK_WIDGET (self->day));
      return;
    }

  ids = list_checked (self);
  gtk_widget_set_sensitive (self->record_button, FALSE);
  show_problem (self, NULL);
  wissel_passing_on_record_async (
    wissel_window_get_network (self->parent), self->offer, ids,
    wissel_codes_nth ("OFFER_CHANNEL", adw_combo_row_get_selected (self->channel)), day.text,
    recorded_cb, g_object_ref (self));
}

/* ---- GObject ---- */

static void
wissel_passing_window_dispose (GObject *object)
{
  WisselPassingWindow *self = WISSEL_PASSING_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), WISSEL_TYPE_PASSING_WINDOW);
  g_clear_pointer (&self->passers, g_ptr_array_unref);

  G_OBJECT_CLASS (wissel_passing_window_parent_class)->dispose (object);
}

static void
wissel_passing_window_class_init (WisselPassingWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_passing_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-passing-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselPassingWindow, day);
  gtk_widget_class_bind_template_child (widget_class, WisselPassingWindow, channel);
  gtk_widget_class_bind_template_child (widget_class, WisselPassingWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, WisselPassingWindow, members);
  gtk_widget_class_bind_template_child (widget_class, WisselPassingWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, WisselPassingWindow, problem_bar);
  gtk_widget_class_bind_template_child (widget_class, WisselPassingWindow, record_button);
  gtk_widget_class_bind_template_callback (widget_class, record_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  wissel_help_install (widget_class, "missions");
}

/* Members mostly tell their own staff. */
static void
fill_channels (WisselPassingWindow *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint                     usual = 0;

  for (guint i = 0; i < wissel_codes_count ("OFFER_CHANNEL"); i++)
    {
      const char *code = wissel_codes_nth ("OFFER_CHANNEL", i);

      gtk_string_list_append (
        labels, wissel_codes_label ("OFFER_CHANNEL", code, wissel_language_of_interface ()));
      if (g_str_equal (code, "INTERNAL"))
        usual = i;
    }

  adw_combo_row_set_model (self->channel, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->channel, usual);
}

static void
wissel_passing_window_init (WisselPassingWindow *self)
{
  g_autofree char *today = wissel_clock_today ();
  g_autofree char *shown = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  shown = wissel_date_format (today, wissel_language_of_interface (), WISSEL_DATE_SHORT);
  gtk_editable_set_text (self->day, shown);
  fill_channels (self);
}

GtkWidget *
wissel_passing_window_new (WisselWindow *parent, gint64 offer)
{
  WisselPassingWindow *self;

  g_return_val_if_fail (WISSEL_IS_WINDOW (parent), NULL);

  self = g_object_new (WISSEL_TYPE_PASSING_WINDOW, "transient-for", parent, NULL);
  self->parent = parent;
  self->offer = offer;
  wissel_passing_on_load_async (wissel_window_get_network (parent), offer, loaded_cb,
                                g_object_ref (self));

  return GTK_WIDGET (self);
}
