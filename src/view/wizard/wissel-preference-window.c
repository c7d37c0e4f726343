#include "wissel-preference-window.h"

#include <glib/gi18n.h>

#include "wissel-dialog.h"
#include "wissel-help-window.h"
#include "wissel-preference-row.h"
#include "wissel-scrolled-layout.h"
#include "wissel-steps.h"
#include "wissel-window.h"

/* As many as are made at once and used again for the next part. */
#define ROWS_PER_PART 20
#define ROWS_AT_ONCE 3

struct _WisselPreferenceWindow
{
  AdwWindow parent_instance;

  /* Template children */
  AdwWindowTitle *window_title;
  GtkWidget      *save_button;
  GtkEditable    *search_entry;
  GtkStack       *stack;
  GtkBox         *rows_box;
  GtkWidget      *part_box;
  GtkLabel       *part_label;
  GtkWidget      *previous_button;
  GtkWidget      *next_button;

  /* Owned */
  WisselPreferences *preferences;
  GCancellable      *cancellable;
  WisselSteps       *making;
  GPtrArray         *rows; /* of WisselPreferenceRow, borrowed from rows_box */

  /* State */
  guint    first;      /* index of the switcher in the first row */
  guint    wanted_row; /* which has the keyboard, or gets it once it is there */
  guint    wanted_rank;
  gboolean is_saving;
};

G_DEFINE_FINAL_TYPE (WisselPreferenceWindow, wissel_preference_window, ADW_TYPE_WINDOW)

static guint
count_rows (WisselPreferenceWindow *self)
{
  return self->preferences != NULL ? wissel_preferences_get_n_rows (self->preferences) : 0;
}

static void
update (WisselPreferenceWindow *self)
{
  guint            n = count_rows (self);
  guint            last = MIN (self->first + ROWS_PER_PART, n);
  g_autofree char *given = NULL;
  g_autofree char *part = NULL;

  /* The keyboard also leaves a field of a window that is being taken apart. */
  if (self->preferences == NULL)
    return;

  given = g_strdup_printf (ngettext ("%1$u of %2$u switcher has given a top three",
                                     "%1$u of %2$u switchers have given a top three", n),
                           wissel_preferences_count_given (self->preferences), n);
  adw_window_title_set_subtitle (self->window_title, given);
  /* Translators: first and last row that are shown, and how many there are. */
  part = g_strdup_printf (_ ("%1$u to %2$u of %3$u"), self->first + 1, last, n);
  gtk_label_set_label (self->part_label, part);
  gtk_widget_set_visible (self->part_box, n > ROWS_PER_PART);
  gtk_widget_set_sensitive (self->previous_button, self->first > 0);
  gtk_widget_set_sensitive (self->next_button, last < n);
  gtk_widget_set_sensitive (self->save_button, !self->is_saving);
}

/* ---- Rows ---- */

static void
focus_wanted (WisselPreferenceWindow *self)
{
  GtkWidget *row;

  if (self->wanted_row < self->first || self->wanted_row - self->first >= self->rows->len)
    return;

  row = g_ptr_array_index (self->rows, self->wanted_row - self->first);
  wissel_preference_row_focus (WISSEL_PREFERENCE_ROW (row), self->wanted_rank);
}

static void go_cb (WisselPreferenceWindow *self, int step, guint rank, WisselPreferenceRow *row);

static void
add_row (WisselPreferenceWindow *self)
{
  GtkWidget *row = g_object_new (WISSEL_TYPE_PREFERENCE_ROW, NULL);

  g_signal_connect_object (row, "go", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->rows_box, row);
  g_ptr_array_add (self->rows, row);
  wissel_preference_row_show (WISSEL_PREFERENCE_ROW (row), self->preferences,
                              self->first + self->rows->len - 1);
  if (self->first + self->rows->len - 1 == self->wanted_row)
    focus_wanted (self);
}

static WisselStepsLeft
make_rows (gpointer owner)
{
  WisselPreferenceWindow *self = owner;
  guint                   n = MIN (ROWS_PER_PART, count_rows (self));

  for (guint i = 0; i < ROWS_AT_ONCE && self->rows->len < n; i++)
    add_row (self);

  return self->rows->len < n ? WISSEL_STEPS_SEEN : WISSEL_STEPS_DONE;
}

static void
show_part (WisselPreferenceWindow *self, guint first)
{
  guint n = count_rows (self);

  self->first = first;
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      gtk_widget_set_visible (row, first + i < n);
      if (first + i < n)
        wissel_preference_row_show (WISSEL_PREFERENCE_ROW (row), self->preferences, first + i);
    }
  update (self);
}

/* What is being typed belongs to the row as it still is. */
static void
take_typed (WisselPreferenceWindow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    wissel_preference_row_take (g_ptr_array_index (self->rows, i));
}

static void
go_to (WisselPreferenceWindow *self, guint row, guint rank)
{
  guint part = row - row % ROWS_PER_PART;

  take_typed (self);
  self->wanted_row = row;
  self->wanted_rank = rank;
  if (part != self->first)
    show_part (self, part);
  focus_wanted (self);
}

static void
go_cb (WisselPreferenceWindow *self, int step, guint rank, WisselPreferenceRow *row)
{
  guint index = 0;

  g_ptr_array_find (self->rows, row, &index);
  index += self->first;
  if ((step < 0 && index == 0) || (step > 0 && index + 1 >= count_rows (self)))
    return;

  go_to (self, step > 0 ? index + 1 : index - 1, rank);
}

static void
previous_cb (WisselPreferenceWindow *self)
{
  go_to (self, self->first >= ROWS_PER_PART ? self->first - ROWS_PER_PART : 0, 0);
}

static void
next_cb (WisselPreferenceWindow *self)
{
  if (self->first + ROWS_PER_PART < count_rows (self))
    go_to (self, self->first + ROWS_PER_PART, 0);
}

/* Enter in the search goes on to the next who is called so. */
static void
search_cb (WisselPreferenceWindow *self)
{
  guint n = count_rows (self);
  guint row;

  if (n == 0)
    return;

  row = wissel_preferences_find_row (self->preferences, gtk_editable_get_text (self->search_entry),
                                     (self->wanted_row + 1) % n);
  if (row < n)
    go_to (self, row, 0);
  else
    gtk_widget_error_bell (GTK_WIDGET (self->search_entry));
}

/* ---- Saving ---- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselPreferenceWindow) self = user_data;
  g_autoptr (GError)                 error = NULL;
  g_autofree char                   *label = NULL;

  label = wissel_preferences_save_finish (WISSEL_PREFERENCES (source), result, &error);
  self->is_saving = FALSE;
  if (self->preferences == NULL)
    return;

  update (self);
  if (label == NULL)
    {
      wissel_report_error (GTK_WIDGET (self), _ ("The Preferences Were Not Saved"), error);
      return;
    }

  wissel_window_add_undo_toast (wissel_window_of (GTK_WIDGET (self)), label);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
save_cb (WisselPreferenceWindow *self)
{
  guint row, rank;

  if (self->preferences == NULL || self->is_saving)
    return;

  take_typed (self);
  if (wissel_preferences_find_problem (self->preferences, &row, &rank))
    {
      go_to (self, row, rank);
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  if (wissel_preferences_count_changed (self->preferences) == 0)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  self->is_saving = TRUE;
  update (self);
  wissel_preferences_save_async (self->preferences, saved_cb, g_object_ref (self));
}

static void
close_confirmed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselPreferenceWindow) self = user_data;

  if (wissel_confirm_finish (result))
    gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
close_request_cb (WisselPreferenceWindow *self)
{
  WisselQuestion question = {
    .heading = _ ("Leave Without Saving the Preferences?"),
    .body = _ ("What was typed here has not been stored yet."),
    .accept = _ ("_Leave"),
    .is_destructive = TRUE,
  };
  guint row, rank;

  if (self->is_saving)
    return GDK_EVENT_STOP;
  if (self->preferences == NULL)
    return GDK_EVENT_PROPAGATE;

  take_typed (self);
  if (wissel_preferences_count_changed (self->preferences) == 0 &&
      !wissel_preferences_find_problem (self->preferences, &row, &rank))
    return GDK_EVENT_PROPAGATE;

  wissel_confirm_async (GTK_WIDGET (self), &question, close_confirmed_cb, g_object_ref (self));

  return GDK_EVENT_STOP;
}

/* ---- Loading ---- */

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselPreferenceWindow) self = user_data;
  g_autoptr (GError)                 error = NULL;
  WisselPreferences                 *preferences;

  preferences = wissel_preferences_load_finish (WISSEL_NETWORK (source), result, &error);
  if (preferences == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        wissel_report_error (GTK_WIDGET (self), _ ("The Preferences Could Not Be Read"), error);
      return;
    }

  self->preferences = preferences;
  update (self);
  gtk_stack_set_visible_child_name (self->stack, count_rows (self) > 0 ? "rows" : "empty");
  wissel_steps_begin (self->making);
}

static void
wissel_preference_window_dispose (GObject *object)
{
  WisselPreferenceWindow *self = WISSEL_PREFERENCE_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->making, wissel_steps_free);
  g_clear_object (&self->preferences);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_PREFERENCE_WINDOW);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (wissel_preference_window_parent_class)->dispose (object);
}

static void
wissel_preference_window_class_init (WisselPreferenceWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_preference_window_dispose;

  g_type_ensure (WISSEL_TYPE_SCROLLED_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-preference-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselPreferenceWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, WisselPreferenceWindow, save_button);
  gtk_widget_class_bind_template_child (widget_class, WisselPreferenceWindow, search_entry);
  gtk_widget_class_bind_template_child (widget_class, WisselPreferenceWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, WisselPreferenceWindow, rows_box);
  gtk_widget_class_bind_template_child (widget_class, WisselPreferenceWindow, part_box);
  gtk_widget_class_bind_template_child (widget_class, WisselPreferenceWindow, part_label);
  gtk_widget_class_bind_template_child (widget_class, WisselPreferenceWindow, previous_button);
  gtk_widget_class_bind_template_child (widget_class, WisselPreferenceWindow, next_button);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  wissel_help_install (widget_class, "matching");
}

static void
wissel_preference_window_init (WisselPreferenceWindow *self)
{
  self->cancellable = g_cancellable_new ();
  self->rows = g_ptr_array_new ();
  self->making = wissel_steps_new (make_rows, self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wissel_preference_window_new (GtkWindow *parent, WisselNetwork *network, gint64 round)
{
  WisselPreferenceWindow *self =
    g_object_new (WISSEL_TYPE_PREFERENCE_WINDOW, "transient-for", parent, NULL);

  wissel_preferences_load_async (network, round, self->cancellable, loaded_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}
