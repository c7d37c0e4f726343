#include "wissel-history-view.h"

#include <glib/gi18n.h>

#include "wissel-record-history.h"
#include "wissel-window.h"

struct _WisselHistoryView
{
  AdwBin parent_instance;

  /* Owned */
  WisselEditor *editor;
  GPtrArray    *entries; /* of WisselHistoryEntry; rows know their place in it */
  GCancellable *reading;

  /* Template children */
  GtkBox *days;

  /* State */
  gboolean is_stale;
};

G_DEFINE_FINAL_TYPE (WisselHistoryView, wissel_history_view, ADW_TYPE_BIN)

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselHistoryView) self = user_data;
  g_autoptr (GError)            error = NULL;
  WisselWindow                 *window = wissel_window_of (GTK_WIDGET (self));

  if (!wissel_editor_finish (WISSEL_EDITOR (source), result, &error))
    wissel_report_error (GTK_WIDGET (self), _ ("The Value Was Not Restored"), error);
  else if (window != NULL)
    wissel_window_add_undo_toast (window, _ ("The former value was restored"));
}

static void
restore_cb (GtkButton *button, WisselHistoryView *self)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "entry"));
  const WisselHistoryEntry *entry = g_ptr_array_index (self->entries, index);

  wissel_editor_restore_async (self->editor, (guint) entry->field, entry->stored, restored_cb,
                               g_object_ref (self));
}

/* "Telephone: 053 1 → 053 2" */
static char *
dup_change (const WisselHistoryEntry *entry)
{
  const char *empty = _ ("(empty)");

  if (entry->before == NULL && entry->after == NULL)
    return g_strdup (entry->what);

  /* Translators: the value before and the value after a change. */
  return g_strdup_printf (_ ("%1$s → %2$s"), entry->before != NULL ? entry->before : empty,
                          entry->after != NULL ? entry->after : empty);
}

static GtkWidget *
make_restore_button (WisselHistoryView *self, guint index)
{
  const WisselHistoryEntry *entry = g_ptr_array_index (self->entries, index);
  GtkWidget                *button = gtk_button_new_with_label (_ ("Restore"));
  g_autofree char          *name = NULL;

  /* Translators: name of a field, and the value that it had. */
  name = g_strdup_printf (_ ("Restore %1$s: %2$s"), entry->label,
                          entry->before != NULL ? entry->before : _ ("(empty)"));
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "entry", GUINT_TO_POINTER (index));
  g_signal_connect_object (button, "clicked", G_CALLBACK (restore_cb), self, 0);

  return button;
}

static GtkWidget *
make_row (WisselHistoryView *self, guint index)
{
  const WisselHistoryEntry *entry = g_ptr_array_index (self->entries, index);
  GtkWidget                *row = adw_action_row_new ();
  g_autofree char          *change = dup_change (entry);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), entry->label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), change);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 4);
  if (entry->can_restore)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_restore_button (self, index));

  return row;
}

/* Changes of one action stand together under who and when. */
static GtkWidget *
make_group (const WisselHistoryEntry *entry)
{
  GtkWidget       *group = adw_preferences_group_new ();
  g_autofree char *title = NULL;
  g_autofree char *escaped = NULL;

  if (entry->by_undo)
    /* Translators: date and time, name of a person; the change came from undo or redo. */
    title = g_strdup_printf (_ ("%1$s · %2$s · undone or redone"), entry->when, entry->who);
  else
    title = g_strdup_printf ("%s · %s", entry->when, entry->who);
  escaped = g_markup_escape_text (title, -1);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), escaped);

  return group;
}

static gboolean
belong_together (const WisselHistoryEntry *a, const WisselHistoryEntry *b)
{
  return a->by_undo == b->by_undo && g_str_equal (a->when, b->when) && g_str_equal (a->who, b->who);
}

static void
show_entries (WisselHistoryView *self)
{
  const WisselHistoryEntry *before = NULL;
  GtkWidget                *group = NULL;
  GtkWidget                *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->days))) != NULL)
    gtk_box_remove (self->days, child);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const WisselHistoryEntry *entry = g_ptr_array_index (self->entries, i);

      if (before == NULL || !belong_together (before, entry))
        {
          group = make_group (entry);
          gtk_box_append (self->days, group);
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (self, i));
      before = entry;
    }

  /* Not a bound child: disposing the template would take it away from AdwBin behind its back. */
  gtk_stack_set_visible_child_name (GTK_STACK (adw_bin_get_child (ADW_BIN (self))),
                                    self->entries->len > 0 ? "entries" : "nothing");
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselHistoryView) self = user_data;
  g_autoptr (GError)            error = NULL;
  g_autoptr (GPtrArray)         entries = wissel_record_history_load_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->days == NULL)
    return;

  if (entries == NULL)
    {
      wissel_report_error (GTK_WIDGET (self), _ ("The History Cannot Be Read"), error);
      return;
    }

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = g_steal_pointer (&entries);
  show_entries (self);
}

void
wissel_history_view_reload (WisselHistoryView *self)
{
  g_return_if_fail (WISSEL_IS_HISTORY_VIEW (self));

  self->is_stale = TRUE;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || wissel_editor_get_id (self->editor) == 0 ||
      wissel_editor_get_record (self->editor) == NULL)
    return;

  self->is_stale = FALSE;
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  wissel_record_history_load_async (wissel_editor_get_network (self->editor),
                                    wissel_editor_get_record (self->editor), self->reading, read_cb,
                                    g_object_ref (self));
}

static void
wissel_history_view_map (GtkWidget *widget)
{
  WisselHistoryView *self = WISSEL_HISTORY_VIEW (widget);

  GTK_WIDGET_CLASS (wissel_history_view_parent_class)->map (widget);

  if (self->is_stale)
    wissel_history_view_reload (self);
}

static void
wissel_history_view_dispose (GObject *object)
{
  WisselHistoryView *self = WISSEL_HISTORY_VIEW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->editor);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_HISTORY_VIEW);
  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (wissel_history_view_parent_class)->dispose (object);
}

static void
wissel_history_view_class_init (WisselHistoryViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_history_view_dispose;
  widget_class->map = wissel_history_view_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-history-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselHistoryView, days);
}

static void
wissel_history_view_init (WisselHistoryView *self)
{
  self->is_stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wissel_history_view_set_editor (WisselHistoryView *self, WisselEditor *editor)
{
  g_return_if_fail (WISSEL_IS_HISTORY_VIEW (self));
  g_return_if_fail (WISSEL_IS_EDITOR (editor));

  g_set_object (&self->editor, editor);
  g_signal_connect_object (editor, "refreshed", G_CALLBACK (wissel_history_view_reload), self,
                           G_CONNECT_SWAPPED);
}
