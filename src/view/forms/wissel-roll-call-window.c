#include "wissel-roll-call-window.h"

#include <glib/gi18n.h>

#include "wissel-codes.h"
#include "wissel-help-window.h"
#include "wissel-roll-call.h"
#include "wissel-text.h"

#define DOMAIN "ATTENDANCE_STATUS"

struct _WisselRollCallWindow
{
  AdwWindow parent_instance;

  /* Borrowed */
  WisselWindow *parent;

  /* Owned */
  GPtrArray *entries;

  /* Template children */
  GtkStack   *stack;
  GtkListBox *members;
  GtkLabel   *problem;
  GtkWidget  *problem_bar;
  GtkWidget  *all_button;
  GtkWidget  *note_button;

  /* State */
  gint64 meeting;
};

G_DEFINE_FINAL_TYPE (WisselRollCallWindow, wissel_roll_call_window, ADW_TYPE_WINDOW)

static void
show_problem (WisselRollCallWindow *self, const char *problem)
{
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (self->problem_bar, problem != NULL);
}

/* ---- Members ---- */

static AdwComboRow *
get_row (WisselRollCallWindow *self, guint index)
{
  return ADW_COMBO_ROW (gtk_list_box_get_row_at_index (self->members, (int) index));
}

/* What was noted once is changed, not taken back, so it offers no “not noted”. */
static guint
count_blanks (const WisselRollCallEntry *entry)
{
  return entry->status == NULL ? 1 : 0;
}

static const char *
get_status (WisselRollCallWindow *self, guint index)
{
  guint blanks = count_blanks (g_ptr_array_index (self->entries, index));
  guint chosen = adw_combo_row_get_selected (get_row (self, index));

  return chosen < blanks ? NULL : wissel_codes_nth (DOMAIN, chosen - blanks);
}

static void
update (WisselRollCallWindow *self)
{
  gboolean has_change = FALSE;
  gboolean has_blank = FALSE;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const WisselRollCallEntry *entry = g_ptr_array_index (self->entries, i);
      const char                *status = get_status (self, i);

      has_change = has_change || g_strcmp0 (status, entry->status) != 0;
      has_blank = has_blank || status == NULL;
    }

  gtk_widget_set_sensitive (self->note_button, has_change);
  gtk_widget_set_sensitive (self->all_button, has_blank);
}

static GtkWidget *
make_row (WisselRollCallWindow *self, const WisselRollCallEntry *entry)
{
  GtkWidget                *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint                     blanks = count_blanks (entry);
  guint                     selected = 0;

  if (blanks > 0)
    gtk_string_list_append (labels, _ ("Not noted yet"));

  for (guint i = 0; i < wissel_codes_count (DOMAIN); i++)
    {
      const char *code = wissel_codes_nth (DOMAIN, i);

      gtk_string_list_append (labels,
                              wissel_codes_label (DOMAIN, code, wissel_language_of_interface ()));
      if (g_strcmp0 (code, entry->status) == 0)
        selected = i;
    }

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), entry->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, entry->name,
                                  -1);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);

  return row;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselRollCallWindow) self = user_data;
  g_autoptr (GError)               error = NULL;
  g_autoptr (GPtrArray)            entries = wissel_roll_call_load_finish (result, &error);

  if (self->members == NULL)
    return;

  if (entries == NULL)
    {
      show_problem (self, error->message);
      return;
    }

  self->entries = g_steal_pointer (&entries);
  for (guint i = 0; i < self->entries->len; i++)
    gtk_list_box_append (self->members, make_row (self, g_ptr_array_index (self->entries, i)));
  for (guint i = 0; i < self->entries->len; i++)
    g_signal_connect_object (get_row (self, i), "notify::selected", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);

  gtk_stack_set_visible_child_name (self->stack, self->entries->len > 0 ? "members" : "empty");
  update (self);
}

static void
all_cb (WisselRollCallWindow *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (get_status (self, i) == NULL)
      for (guint c = 0; c < wissel_codes_count (DOMAIN); c++)
        if (g_str_equal (wissel_codes_nth (DOMAIN, c), "PRESENT"))
          adw_combo_row_set_selected (get_row (self, i), c + 1);
}

/* ---- Noting ---- */

static void
noted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselRollCallWindow) self = user_data;
  g_autoptr (GError)               error = NULL;

  if (self->note_button == NULL)
    return;

  if (!wissel_roll_call_save_finish (result, &error))
    {
      gtk_widget_set_sensitive (self->note_button, TRUE);
      show_problem (self, error->message);
      return;
    }

  wissel_window_add_undo_toast (self->parent, _ ("Noted which members attended"));
  gtk_window_destroy (GTK_WINDOW (self));
}

static GPtrArray *
list_entries (WisselRollCallWindow *self)
{
  GPtrArray *entries =
    g_ptr_array_new_with_free_func ((GDestroyNotify) wissel_roll_call_entry_free);

  for (guint i = 0; i < self->entries->len; i++)
    {
      WisselRollCallEntry *entry =
        wissel_roll_call_entry_copy (g_ptr_array_index (self->entries, i));

      wissel_set_string (&entry->status, get_status (self, i));
      g_ptr_array_add (entries, entry);
    }

  return entries;
}

static void
note_cb (WisselRollCallWindow *self)
{
  g_autoptr (GPtrArray) entries = list_entries (self);

  gtk_widget_set_sensitive (self->note_button, FALSE);
  show_problem (self, NULL);
  wissel_roll_call_save_async (wissel_window_get_network (self->parent), self->meeting, entries,
                               noted_cb, g_object_ref (self));
}

/* ---- GObject ---- */

static void
wissel_roll_call_window_dispose (GObject *object)
{
  WisselRollCallWindow *self = WISSEL_ROLL_CALL_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), WISSEL_TYPE_ROLL_CALL_WINDOW);
  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (wissel_roll_call_window_parent_class)->dispose (object);
}

static void
wissel_roll_call_window_class_init (WisselRollCallWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_roll_call_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-roll-call-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselRollCallWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, WisselRollCallWindow, members);
  gtk_widget_class_bind_template_child (widget_class, WisselRollCallWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, WisselRollCallWindow, problem_bar);
  gtk_widget_class_bind_template_child (widget_class, WisselRollCallWindow, all_button);
  gtk_widget_class_bind_template_child (widget_class, WisselRollCallWindow, note_button);
  gtk_widget_class_bind_template_callback (widget_class, all_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  wissel_help_install (widget_class, "missions");
}

static void
wissel_roll_call_window_init (WisselRollCallWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wissel_roll_call_window_new (WisselWindow *parent, gint64 meeting)
{
  WisselRollCallWindow *self;

  g_return_val_if_fail (WISSEL_IS_WINDOW (parent), NULL);

  self = g_object_new (WISSEL_TYPE_ROLL_CALL_WINDOW, "transient-for", parent, NULL);
  self->parent = parent;
  self->meeting = meeting;
  wissel_roll_call_load_async (wissel_window_get_network (parent), meeting, loaded_cb,
                               g_object_ref (self));

  return GTK_WIDGET (self);
}
