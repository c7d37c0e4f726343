#include "wissel-extras-view.h"

#include <glib/gi18n.h>

#include "wissel-extra-form.h"
#include "wissel-extra-row.h"
#include "wissel-extras.h"
#include "wissel-scroll.h"
#include "wissel-window.h"

struct _WisselExtrasView
{
  AdwBin parent_instance;

  /* Owned */
  WisselEditor *editor;
  GPtrArray    *extras; /* of WisselRecord, in their order */
  GCancellable *reading;

  /* Borrowed */
  const WisselExtraKind *kind;

  /* Children */
  AdwPreferencesGroup *group;
  GtkWidget           *add_button;
  GtkListBox          *list;
  GtkWidget           *form; /* a row of the list, or NULL */
  GtkWidget           *done; /* the row that holds those that are settled, or NULL */

  /* State */
  gboolean is_done_shown;
};

G_DEFINE_FINAL_TYPE (WisselExtrasView, wissel_extras_view, ADW_TYPE_BIN)

static WisselRecord *
find_extra (WisselExtrasView *self, gint64 id)
{
  for (guint i = 0; self->extras != NULL && i < self->extras->len; i++)
    if (wissel_record_get_id (g_ptr_array_index (self->extras, i)) == id)
      return g_ptr_array_index (self->extras, i);

  return NULL;
}

static gboolean
is_done (WisselExtrasView *self, WisselRecord *extra)
{
  return self->kind->is_done != NULL && self->kind->is_done (extra);
}

/* ---- The keyboard ---- */

/* The row that has it: the id of what it shows, or 0. */
static gint64
find_focused (WisselExtrasView *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    return 0;

  while (focus != NULL && wissel_extra_row_get_id (focus) == 0)
    focus = gtk_widget_get_parent (focus);

  return focus != NULL ? wissel_extra_row_get_id (focus) : 0;
}

static void
focus_row (WisselExtrasView *self, gint64 id)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  while (row != NULL && wissel_extra_row_get_id (row) != id)
    row = gtk_widget_get_next_sibling (row);

  if (row == NULL || !gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (self->add_button);
}

/* ---- Showing ---- */

/* What is being typed stays. */
static void
clear_rows (WisselExtrasView *self)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  if (self->done != NULL)
    self->is_done_shown = adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self->done));
  self->done = NULL;
  while (row != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (row);

      if (row != self->form)
        gtk_list_box_remove (self->list, row);
      row = next;
    }
}

static guint
count (WisselExtrasView *self, gboolean done)
{
  guint n = 0;

  for (guint i = 0; i < self->extras->len; i++)
    n += is_done (self, g_ptr_array_index (self->extras, i)) == done;

  return n;
}

static void
show_title (WisselExtrasView *self)
{
  guint            n_open = count (self, FALSE);
  g_autofree char *title = NULL;

  title = n_open > 0 ? g_strdup_printf ("%s (%u)", _ (self->kind->title), n_open)
                     : g_strdup (_ (self->kind->title));
  adw_preferences_group_set_title (self->group, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (self->kind->title), -1);
}

static void
add_done_row (WisselExtrasView *self, WisselRecord *extra)
{
  if (self->done == NULL)
    {
      g_autofree char *title = g_strdup_printf ("%s (%u)", _ ("Done"), count (self, TRUE));

      self->done = adw_expander_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->done), title);
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->done), self->is_done_shown);
      gtk_list_box_append (self->list, self->done);
    }

  adw_expander_row_add_row (ADW_EXPANDER_ROW (self->done),
                            wissel_extra_row_new (self->kind, extra));
}

/* What is changed stands where it stood. */
static void
add_rows (WisselExtrasView *self)
{
  gint64 changed = self->form != NULL ? wissel_extra_form_get_id (WISSEL_EXTRA_FORM (self->form))
                                      : 0;
  int    position = changed != 0 ? 0 : -1;

  for (guint i = 0; i < self->extras->len; i++)
    {
      WisselRecord *extra = g_ptr_array_index (self->extras, i);

      if (wissel_record_get_id (extra) == changed)
        position = -1;
      else if (is_done (self, extra))
        add_done_row (self, extra);
      else
        gtk_list_box_insert (self->list, wissel_extra_row_new (self->kind, extra),
                             position < 0 ? -1 : position++);
    }
}

static void
show_extras (WisselExtrasView *self)
{
  gint64 focused = find_focused (self);

  clear_rows (self);
  add_rows (self);
  show_title (self);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->form != NULL || self->extras->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  if (focused != 0)
    focus_row (self, focused);
}

/* On a page with much beside it, what there is to do or to know comes first; what is not there yet
 * is offered at the end. */
static void
move_up (WisselExtrasView *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (self->extras->len > count (self, TRUE) && GTK_IS_BOX (parent))
    gtk_box_reorder_child_after (GTK_BOX (parent), GTK_WIDGET (self), NULL);
}

static int
compare_extras (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const WisselExtraKind *kind = user_data;

  return kind->compare (*(WisselRecord **) a, *(WisselRecord **) b);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselExtrasView) self = user_data;
  g_autoptr (GError)           error = NULL;
  g_autoptr (GPtrArray)        extras = wissel_extras_load_finish (result, &error);
  gboolean                     is_first;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->editor == NULL)
    return;

  if (extras == NULL)
    {
      wissel_report_error (GTK_WIDGET (self), _ ("What Belongs to the Record Cannot Be Read"),
                           error);
      return;
    }

  g_ptr_array_sort_with_data (extras, compare_extras, (gpointer) self->kind);
  is_first = self->extras == NULL;
  g_clear_pointer (&self->extras, g_ptr_array_unref);
  self->extras = g_steal_pointer (&extras);
  if (is_first)
    move_up (self);
  show_extras (self);
}

static void
reload (WisselExtrasView *self)
{
  if (wissel_editor_get_id (self->editor) == 0)
    return;

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  wissel_extras_load_async (wissel_editor_get_network (self->editor), self->kind->type,
                            wissel_editor_get_record_type (self->editor)->name,
                            wissel_editor_get_id (self->editor), self->reading, read_cb,
                            g_object_ref (self));
}

/* ---- Saving ---- */

typedef struct
{
  WisselExtrasView *view;
  guint             what; /* was done */
} Saving;

static void
close_form (WisselExtrasView *self)
{
  gint64 changed;

  if (self->form == NULL)
    return;

  changed = wissel_extra_form_get_id (WISSEL_EXTRA_FORM (self->form));
  gtk_widget_grab_focus (self->add_button);
  gtk_list_box_remove (self->list, self->form);
  self->form = NULL;
  show_extras (self);
  if (changed != 0)
    focus_row (self, changed);
}

/* The view may be on its way out; the window stays to tell. */
static void
end_saving (Saving *saving, gboolean done, const GError *error)
{
  WisselExtrasView *self = saving->view;
  WisselWindow     *window = wissel_window_of (GTK_WIDGET (self));

  if (!done)
    wissel_report_error (GTK_WIDGET (self), _ (self->kind->refused), error);
  else if (window != NULL)
    wissel_window_add_undo_toast (window, _ (self->kind->toasts[saving->what]));
  if (done && self->editor != NULL && saving->what <= WISSEL_EXTRA_CHANGED)
    close_form (self);

  g_object_unref (self);
  g_free (saving);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean           done = wissel_extras_save_finish (result, &error);

  end_saving (user_data, done, error);
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean           done = wissel_extras_remove_finish (result, &error);

  end_saving (user_data, done, error);
}

static Saving *
make_saving (WisselExtrasView *self, guint what)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->view = g_object_ref (self);
  saving->what = what;

  return saving;
}

static void
save (WisselExtrasView *self, WisselRecord *extra, guint what)
{
  wissel_extras_save_async (wissel_editor_get_network (self->editor), extra,
                            _ (self->kind->labels[what]), saved_cb, make_saving (self, what));
}

static void
accepted_cb (WisselExtrasView *self, WisselRecord *extra)
{
  save (self, extra, wissel_record_get_id (extra) == 0 ? WISSEL_EXTRA_ADDED : WISSEL_EXTRA_CHANGED);
}

/* ---- The form ---- */

static void
open_form (WisselExtrasView *self, WisselRecord *extra)
{
  close_form (self);
  self->form = wissel_extra_form_new (self->kind, extra);
  g_signal_connect_object (self->form, "accepted", G_CALLBACK (accepted_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "cancelled", G_CALLBACK (close_form), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_prepend (self->list, self->form);
  show_extras (self);
  gtk_widget_grab_focus (self->form);
  wissel_scroll_to_whole (self->form);
}

void
wissel_extras_view_add (WisselExtrasView *self)
{
  g_autoptr (WisselRecord) extra = NULL;

  g_return_if_fail (WISSEL_IS_EXTRAS_VIEW (self));

  if (self->extras == NULL)
    return;

  if (self->form != NULL && wissel_extra_form_get_id (WISSEL_EXTRA_FORM (self->form)) == 0)
    {
      gtk_widget_grab_focus (self->form);
      return;
    }

  extra = wissel_extras_make (self->kind->type, wissel_editor_get_record_type (self->editor)->name,
                              wissel_editor_get_id (self->editor));
  open_form (self, extra);
}

/* ---- What is done with one ---- */

static void
change_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselExtrasView *self = WISSEL_EXTRAS_VIEW (widget);
  WisselRecord     *extra = find_extra (self, g_variant_get_int64 (parameter));

  if (extra != NULL)
    open_form (self, extra);
}

static void
remove_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselExtrasView *self = WISSEL_EXTRAS_VIEW (widget);
  WisselRecord     *extra = find_extra (self, g_variant_get_int64 (parameter));

  if (extra != NULL)
    wissel_extras_remove_async (wissel_editor_get_network (self->editor), extra,
                                _ (self->kind->labels[WISSEL_EXTRA_REMOVED]), removed_cb,
                                make_saving (self, WISSEL_EXTRA_REMOVED));
}

static void
tick_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselExtrasView        *self = WISSEL_EXTRAS_VIEW (widget);
  WisselRecord            *extra = find_extra (self, g_variant_get_int64 (parameter));
  gboolean                 was_done = extra != NULL && is_done (self, extra);
  g_autoptr (WisselRecord) ticked = NULL;

  if (extra == NULL)
    return;

  ticked = wissel_record_copy (extra);
  self->kind->tick (ticked, !was_done);
  save (self, ticked, was_done ? WISSEL_EXTRA_OPENED : WISSEL_EXTRA_DONE);
}

/* ---- GObject ---- */

static void
wissel_extras_view_dispose (GObject *object)
{
  WisselExtrasView *self = WISSEL_EXTRAS_VIEW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->extras, g_ptr_array_unref);

  G_OBJECT_CLASS (wissel_extras_view_parent_class)->dispose (object);
}

static void
wissel_extras_view_class_init (WisselExtrasViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_extras_view_dispose;

  gtk_widget_class_install_action (widget_class, "extra.change", "x", change_action);
  gtk_widget_class_install_action (widget_class, "extra.remove", "x", remove_action);
  gtk_widget_class_install_action (widget_class, "extra.tick", "x", tick_action);
}

static void
wissel_extras_view_init (WisselExtrasView *self)
{
  self->add_button = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_add_css_class (self->add_button, "flat");
  g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (wissel_extras_view_add), self,
                           G_CONNECT_SWAPPED);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");

  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_header_suffix (self->group, self->add_button);
  adw_preferences_group_add (self->group, GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
wissel_extras_view_set_editor (WisselExtrasView      *self,
                               WisselEditor          *editor,
                               const WisselExtraKind *kind)
{
  g_return_if_fail (WISSEL_IS_EXTRAS_VIEW (self));
  g_return_if_fail (WISSEL_IS_EDITOR (editor));
  g_return_if_fail (kind != NULL);

  self->kind = kind;
  g_set_object (&self->editor, editor);
  gtk_widget_set_tooltip_text (self->add_button, _ (kind->add_label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (kind->add_label), -1);
  g_signal_connect_object (editor, "refreshed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
}

GtkListBox *
wissel_extras_view_peek_list (WisselExtrasView *self)
{
  g_return_val_if_fail (WISSEL_IS_EXTRAS_VIEW (self), NULL);

  return self->list;
}
