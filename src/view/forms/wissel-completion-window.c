#include "wissel-completion-window.h"

#include <glib/gi18n.h>

#include "wissel-clock.h"
#include "wissel-date-read.h"
#include "wissel-date.h"
#include "wissel-exchange-tasks.h"
#include "wissel-help-window.h"
#include "wissel-number.h"
#include "wissel-text.h"

#define USUAL_DAYS 2 /* as the template says */

struct _WisselCompletionWindow
{
  AdwWindow parent_instance;

  /* Borrowed */
  WisselWindow *parent;

  /* Template children */
  GtkEditable *first_day;
  GtkEditable *n_days;
  GtkEditable *hours;
  GtkSwitch   *briefing;
  GtkEditable *topics;
  GtkEditable *reason;
  GtkLabel    *problem;
  GtkWidget   *problem_bar;
  GtkWidget   *complete_button;

  /* State */
  gint64 exchange;
};

G_DEFINE_FINAL_TYPE (WisselCompletionWindow, wissel_completion_window, ADW_TYPE_WINDOW)

static void
show_problem (WisselCompletionWindow *self, GtkEditable *blamed, const char *problem)
{
  GtkEditable *rows[] = { self->first_day, self->n_days, self->hours, self->topics };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i] == blamed)
      gtk_widget_add_css_class (GTK_WIDGET (rows[i]), "error");
    else
      gtk_widget_remove_css_class (GTK_WIDGET (rows[i]), "error");

  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (self->problem_bar, problem != NULL);
  if (blamed != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (blamed));
}

/* What is not understood is said, and nothing happens. */
static gboolean
accept_reading (WisselCompletionWindow *self, GtkEditable *row, const WisselReading *reading)
{
  g_autofree char *words = NULL;

  if (wissel_reading_is_value (reading))
    return TRUE;

  words = wissel_message_text (&reading->note, wissel_language_of_interface ());
  show_problem (self, row, *words != '\0' ? words : _ ("This is needed. Fill it in."));

  return FALSE;
}

static gboolean
read_number (WisselCompletionWindow *self,
             GtkEditable            *row,
             const WisselNumberRule *rule,
             double                 *out)
{
  g_auto (WisselReading) reading = wissel_number_read (gtk_editable_get_text (row), rule);

  *out = reading.number;

  return accept_reading (self, row, &reading);
}

static void
completed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselCompletionWindow) self = user_data;
  g_autoptr (GError)                 error = NULL;

  if (self->complete_button == NULL)
    return;

  if (!wissel_exchange_complete_finish (result, &error))
    {
      gtk_widget_set_sensitive (self->complete_button, TRUE);
      show_problem (self, NULL, error->message);
      return;
    }

  wissel_window_add_undo_toast (self->parent, _ ("The exchange is completed"));
  gtk_window_destroy (GTK_WINDOW (self));
}

static const char *
text_or_null (GtkEditable *row)
{
  const char *text = gtk_editable_get_text (row);

  return wissel_text_is_blank (text) ? NULL : text;
}

static void
complete (WisselCompletionWindow *self)
{
  static const WisselNumberRule days = { .unit = WISSEL_UNIT_DAYS, .whole = TRUE, 1, 60 };
  static const WisselNumberRule hours = { .unit = WISSEL_UNIT_HOURS, .min = 0.25, .max = 24 };
  g_auto (WisselReading)        first = wissel_reading_empty ();
  WisselCompletion              completion = { 0 };
  double                        number = 0;

  first = wissel_date_read (gtk_editable_get_text (self->first_day));
  if (!accept_reading (self, self->first_day, &first) ||
      !read_number (self, self->n_days, &days, &number))
    return;

  completion.first_day = first.text;
  completion.n_days = (guint) number;
  if (!read_number (self, self->hours, &hours, &completion.hours))
    return;

  if (gtk_switch_get_active (self->briefing) && text_or_null (self->topics) == NULL)
    {
      show_problem (self, self->topics, _ ("Say what the safety briefing was about."));
      return;
    }

  if (gtk_switch_get_active (self->briefing))
    completion.briefing_topics = text_or_null (self->topics);
  completion.reason = text_or_null (self->reason);
  show_problem (self, NULL, NULL);
  gtk_widget_set_sensitive (self->complete_button, FALSE);
  wissel_exchange_complete_async (wissel_window_get_network (self->parent), self->exchange,
                                  &completion, completed_cb, g_object_ref (self));
}

static void
complete_cb (WisselCompletionWindow *self)
{
  complete (self);
}

static void
wissel_completion_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WISSEL_TYPE_COMPLETION_WINDOW);

  G_OBJECT_CLASS (wissel_completion_window_parent_class)->dispose (object);
}

static void
wissel_completion_window_class_init (WisselCompletionWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_completion_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-completion-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselCompletionWindow, first_day);
  gtk_widget_class_bind_template_child (widget_class, WisselCompletionWindow, n_days);
  gtk_widget_class_bind_template_child (widget_class, WisselCompletionWindow, hours);
  gtk_widget_class_bind_template_child (widget_class, WisselCompletionWindow, briefing);
  gtk_widget_class_bind_template_child (widget_class, WisselCompletionWindow, topics);
  gtk_widget_class_bind_template_child (widget_class, WisselCompletionWindow, reason);
  gtk_widget_class_bind_template_child (widget_class, WisselCompletionWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, WisselCompletionWindow, problem_bar);
  gtk_widget_class_bind_template_child (widget_class, WisselCompletionWindow, complete_button);
  gtk_widget_class_bind_template_callback (widget_class, complete_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  wissel_help_install (widget_class, "exchanges");
}

/* The first of so many working days of which the last is today, or was the last before today. */
static char *
dup_usual_first_day (int n_days)
{
  char *date = wissel_clock_today ();

  while (n_days > 0)
    {
      char *before;

      if (wissel_date_weekday (date) <= 5 && --n_days == 0)
        break;

      before = wissel_date_add_days (date, -1);
      g_free (date);
      date = before;
    }

  return date;
}

static void
wissel_completion_window_init (WisselCompletionWindow *self)
{
  g_autofree char *first_day = dup_usual_first_day (USUAL_DAYS);
  g_autofree char *shown = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  shown = wissel_date_format (first_day, wissel_language_of_interface (), WISSEL_DATE_SHORT);
  gtk_editable_set_text (self->first_day, shown);
  gtk_widget_grab_focus (GTK_WIDGET (self->first_day));
}

GtkWidget *
wissel_completion_window_new (WisselWindow *parent, gint64 exchange)
{
  WisselCompletionWindow *self;

  g_return_val_if_fail (WISSEL_IS_WINDOW (parent), NULL);

  self = g_object_new (WISSEL_TYPE_COMPLETION_WINDOW, "transient-for", parent, NULL);
  self->parent = parent;
  self->exchange = exchange;

  return GTK_WIDGET (self);
}
