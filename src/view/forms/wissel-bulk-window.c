#include "wissel-bulk-window.h"

#include <glib/gi18n.h>

#include "wissel-bulk-row.h"
#include "wissel-codes.h"
#include "wissel-life-cycle.h"
#include "wissel-window.h"

#define PREVIEW_DELAY 150 /* ms, for who types */
#define MOST_REFUSALS 100 /* more than anybody reads */

struct _WisselBulkWindow
{
  AdwWindow parent_instance;

  /* Owned */
  WisselNetwork *network;
  GArray        *ids;
  GPtrArray     *rows; /* made by wissel_bulk_row_new() */
  GPtrArray     *refusal_rows;
  GCancellable  *looking;
  WisselBulk    *bulk; /* what was looked at last */

  /* Borrowed */
  const WisselRecordType *type;
  const WisselLifeCycle  *cycle;
  GPtrArray              *states; /* owned; its elements belong to @cycle */

  /* Template children */
  AdwPreferencesGroup *fields_group;
  AdwPreferencesGroup *step_group;
  AdwComboRow         *state_row;
  GtkEditable         *reason_row;
  AdwPreferencesGroup *refusals_group;
  GtkLabel            *summary;
  GtkButton           *apply_button;

  /* State */
  guint    look_id;
  guint    n_done;
  gboolean is_deleting;
  gboolean is_applying;
};

G_DEFINE_FINAL_TYPE (WisselBulkWindow, wissel_bulk_window, ADW_TYPE_WINDOW)

/* ---- What is asked for ---- */

static const char *
get_state (WisselBulkWindow *self)
{
  guint selected = self->states->len > 0 ? adw_combo_row_get_selected (self->state_row) : 0;

  return selected > 0 && selected <= self->states->len
           ? g_ptr_array_index (self->states, selected - 1)
           : NULL;
}

static gboolean
asks_for_reason (WisselBulkWindow *self, const char *state)
{
  for (guint i = 0; state != NULL && i < self->cycle->n_transitions; i++)
    {
      const WisselTransition *step = &self->cycle->transitions[i];

      if (g_str_equal (step->to, state) && (step->reason != NULL || step->override != NULL))
        return TRUE;
    }

  return FALSE;
}

/* NULL when something that was typed is not understood. */
static WisselBulk *
make_bulk (WisselBulkWindow *self)
{
  g_autoptr (WisselBulk) bulk = wissel_bulk_new (self->type, self->ids);
  const char            *state = get_state (self);
  gboolean               is_understood = TRUE;

  if (self->is_deleting)
    wissel_bulk_set_deleting (bulk);
  for (guint i = 0; i < self->rows->len; i++)
    is_understood = wissel_bulk_row_collect (g_ptr_array_index (self->rows, i), bulk) &&
                    is_understood;
  if (state != NULL)
    wissel_bulk_set_step (bulk, state, gtk_editable_get_text (self->reason_row));

  return is_understood ? g_steal_pointer (&bulk) : NULL;
}

/* ---- What it would do ---- */

static void
clear_refusals (WisselBulkWindow *self)
{
  for (guint i = 0; i < self->refusal_rows->len; i++)
    adw_preferences_group_remove (self->refusals_group, g_ptr_array_index (self->refusal_rows, i));

  g_ptr_array_set_size (self->refusal_rows, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->refusals_group), FALSE);
}

static void
add_refusal_row (WisselBulkWindow *self, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (self->refusals_group, row);
  g_ptr_array_add (self->refusal_rows, row);
}

static void
show_refusals (WisselBulkWindow *self, const GPtrArray *refusals)
{
  clear_refusals (self);
  for (guint i = 0; i < MIN (refusals->len, MOST_REFUSALS); i++)
    {
      const WisselBulkRefusal *refusal = g_ptr_array_index (refusals, i);

      add_refusal_row (self, refusal->title, refusal->why);
    }

  if (refusals->len > MOST_REFUSALS)
    {
      guint            n = refusals->len - MOST_REFUSALS;
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n), n);

      add_refusal_row (self, more, "");
    }

  gtk_widget_set_visible (GTK_WIDGET (self->refusals_group), refusals->len > 0);
}

/* Takes @words over; what there is none of is not told. */
static void
add_count (GPtrArray *parts, guint n, char *words)
{
  if (n > 0)
    g_ptr_array_add (parts, words);
  else
    g_free (words);
}

/* What goes is said before it goes. */
static void
add_emptied (GPtrArray *parts, const WisselBulk *bulk)
{
  g_autofree char *emptied = wissel_bulk_dup_emptied (bulk);

  if (emptied != NULL)
    /* Translators: names of fields in quotation marks. */
    g_ptr_array_add (parts, g_strdup_printf (_ ("emptied: %s"), emptied));
}

static char *
dup_summary (WisselBulkWindow *self, const WisselBulkReport *report)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint                 n_done = report->n_done;
  guint                 n_same = report->n_same;
  guint                 n_refused = report->refusals->len;

  if (self->is_deleting)
    add_count (parts, n_done,
               g_strdup_printf (ngettext ("%u is deleted", "%u are deleted", n_done), n_done));
  else
    add_count (parts, n_done,
               g_strdup_printf (ngettext ("%u changes", "%u change", n_done), n_done));
  add_count (parts, n_same,
             g_strdup_printf (ngettext ("%u is so already", "%u are so already", n_same), n_same));
  add_count (
    parts, n_refused,
    g_strdup_printf (ngettext ("%u stays as it is", "%u stay as they are", n_refused), n_refused));
  if (n_done > 0)
    add_emptied (parts, self->bulk);
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
set_n_done (WisselBulkWindow *self, guint n_done)
{
  g_autofree char *label = NULL;

  self->n_done = n_done;
  if (n_done == 0)
    label = g_strdup (self->is_deleting ? _ ("_Delete") : _ ("_Change"));
  else if (self->is_deleting)
    label = g_strdup_printf (ngettext ("_Delete %u", "_Delete %u", n_done), n_done);
  else
    label = g_strdup_printf (ngettext ("_Change %u", "_Change %u", n_done), n_done);
  gtk_button_set_label (self->apply_button, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "bulk.apply", n_done > 0 && !self->is_applying);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselBulkWindow) self = user_data;
  g_autoptr (GError)           error = NULL;
  g_autoptr (WisselBulkReport) report = wissel_bulk_finish (result, &error);
  g_autofree char             *summary = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->summary == NULL)
    return;

  if (report == NULL)
    {
      gtk_label_set_label (self->summary, error->message);
      return;
    }

  summary = dup_summary (self, report);
  gtk_label_set_label (self->summary, summary);
  show_refusals (self, report->refusals);
  set_n_done (self, report->n_done);
}

static gboolean
look_cb (gpointer user_data)
{
  WisselBulkWindow *self = user_data;

  self->look_id = 0;
  g_clear_pointer (&self->bulk, wissel_bulk_unref);
  self->bulk = make_bulk (self);
  if (self->bulk == NULL || wissel_bulk_is_empty (self->bulk))
    {
      clear_refusals (self);
      gtk_label_set_label (self->summary,
                           self->bulk == NULL
                             ? _ ("Type a day as 15/3/2027.")
                             : _ ("Choose what they get. What you leave as it is stays so."));
      return G_SOURCE_REMOVE;
    }

  gtk_label_set_label (self->summary, _ ("Looking…"));
  self->looking = g_cancellable_new ();
  wissel_bulk_preview_async (self->network, self->bulk, self->looking, looked_cb,
                             g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
look_soon (gpointer user_data)
{
  WisselBulkWindow *self = user_data;

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  set_n_done (self, 0);
  if (self->look_id == 0)
    self->look_id = g_timeout_add (PREVIEW_DELAY, look_cb, self);
}

static void
state_selected_cb (WisselBulkWindow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->reason_row), asks_for_reason (self, get_state (self)));
  look_soon (self);
}

static void
reason_changed_cb (WisselBulkWindow *self)
{
  look_soon (self);
}

/* ---- Doing it ---- */

static void
applied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselBulkWindow) self = user_data;
  g_autoptr (GError)           error = NULL;
  g_autoptr (WisselBulkReport) report = wissel_bulk_finish (result, &error);
  WisselWindow                *window = wissel_window_of (GTK_WIDGET (self));
  g_autofree char             *text = NULL;

  self->is_applying = FALSE;
  if (report == NULL)
    {
      wissel_report_error (GTK_WIDGET (self), _ ("Nothing Was Changed"), error);
      look_soon (self);
      return;
    }

  if (self->is_deleting)
    text = g_strdup_printf (ngettext ("%u row was deleted", "%u rows were deleted", report->n_done),
                            report->n_done);
  else
    text = g_strdup_printf (ngettext ("%u row was changed", "%u rows were changed", report->n_done),
                            report->n_done);
  if (window != NULL)
    wissel_window_add_undo_toast (window, text);
  gtk_window_close (GTK_WINDOW (self));
}

static void
apply_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselBulkWindow *self = WISSEL_BULK_WINDOW (widget);

  if (self->bulk == NULL)
    return;

  self->is_applying = TRUE;
  gtk_widget_action_set_enabled (widget, "bulk.apply", FALSE);
  wissel_bulk_apply_async (self->network, self->bulk, self->n_done, applied_cb,
                           g_object_ref (self));
}

/* ---- Window ---- */

static void
add_fields (WisselBulkWindow *self)
{
  for (guint i = 0; i < self->type->n_fields; i++)
    {
      const WisselField *field = &self->type->fields[i];
      GtkWidget         *row;

      if (!wissel_bulk_can_set (field) ||
          (field->kind == WISSEL_FIELD_LINK && wissel_record_type_find (field->target) == NULL))
        continue;

      row = wissel_bulk_row_new (self->network, self->type, i, look_soon, self);
      adw_preferences_group_add (self->fields_group, row);
      g_ptr_array_add (self->rows, row);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->fields_group), self->rows->len > 0);
}

static void
add_states (WisselBulkWindow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->cycle = wissel_life_cycle_find (self->type->name);
  gtk_widget_set_visible (GTK_WIDGET (self->step_group), self->cycle != NULL);
  if (self->cycle == NULL)
    return;

  gtk_string_list_append (names, _ ("Leave as it is"));
  for (guint i = 0; i < self->cycle->n_transitions; i++)
    {
      const char *state = self->cycle->transitions[i].to;

      if (g_ptr_array_find_with_equal_func (self->states, state, g_str_equal, NULL))
        continue;

      g_ptr_array_add (self->states, (gpointer) state);
      gtk_string_list_append (
        names, wissel_codes_label (self->cycle->codes, state, wissel_language_of_interface ()));
    }

  adw_combo_row_set_model (self->state_row, G_LIST_MODEL (names));
}

static void
wissel_bulk_window_dispose (GObject *object)
{
  WisselBulkWindow *self = WISSEL_BULK_WINDOW (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  for (guint i = 0; self->rows != NULL && i < self->rows->len; i++)
    g_signal_handlers_disconnect_matched (g_ptr_array_index (self->rows, i), G_SIGNAL_MATCH_DATA, 0,
                                          0, NULL, NULL, NULL);
  if (self->state_row != NULL)
    g_signal_handlers_disconnect_by_data (self->state_row, self);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->refusal_rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_BULK_WINDOW);
  g_clear_pointer (&self->states, g_ptr_array_unref);
  g_clear_pointer (&self->bulk, wissel_bulk_unref);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_object (&self->network);

  G_OBJECT_CLASS (wissel_bulk_window_parent_class)->dispose (object);
}

static void
wissel_bulk_window_class_init (WisselBulkWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_bulk_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-bulk-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselBulkWindow, fields_group);
  gtk_widget_class_bind_template_child (widget_class, WisselBulkWindow, step_group);
  gtk_widget_class_bind_template_child (widget_class, WisselBulkWindow, state_row);
  gtk_widget_class_bind_template_child (widget_class, WisselBulkWindow, reason_row);
  gtk_widget_class_bind_template_child (widget_class, WisselBulkWindow, refusals_group);
  gtk_widget_class_bind_template_child (widget_class, WisselBulkWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, WisselBulkWindow, apply_button);
  gtk_widget_class_bind_template_callback (widget_class, state_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_changed_cb);

  gtk_widget_class_install_action (widget_class, "bulk.apply", NULL, apply_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
wissel_bulk_window_init (WisselBulkWindow *self)
{
  self->rows = g_ptr_array_new ();
  self->refusal_rows = g_ptr_array_new ();
  self->states = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_default_widget (GTK_WINDOW (self), GTK_WIDGET (self->apply_button));
}

static WisselBulkWindow *
make_window (GtkWindow *parent, WisselNetwork *network, const WisselRecordType *type, GArray *ids)
{
  WisselBulkWindow *self = g_object_new (WISSEL_TYPE_BULK_WINDOW, "transient-for", parent, NULL);

  self->network = g_object_ref (network);
  self->type = type;
  self->ids = g_array_ref (ids);

  return self;
}

GtkWidget *
wissel_bulk_window_new (GtkWindow              *parent,
                        WisselNetwork          *network,
                        const WisselRecordType *type,
                        GArray                 *ids)
{
  WisselBulkWindow *self;
  g_autofree char  *title = NULL;

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);
  g_return_val_if_fail (type != NULL && ids != NULL, NULL);

  self = make_window (parent, network, type, ids);
  title = g_strdup_printf (ngettext ("Change %u Row", "Change %u Rows", ids->len), ids->len);
  gtk_window_set_title (GTK_WINDOW (self), title);
  add_states (self);
  add_fields (self);
  look_soon (self);

  return GTK_WIDGET (self);
}

GtkWidget *
wissel_bulk_window_new_deleting (GtkWindow              *parent,
                                 WisselNetwork          *network,
                                 const WisselRecordType *type,
                                 GArray                 *ids)
{
  WisselBulkWindow *self;
  g_autofree char  *title = NULL;

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);
  g_return_val_if_fail (type != NULL && ids != NULL, NULL);

  self = make_window (parent, network, type, ids);
  title = g_strdup_printf (ngettext ("Delete %u Row", "Delete %u Rows", ids->len), ids->len);
  gtk_window_set_title (GTK_WINDOW (self), title);
  self->is_deleting = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->step_group), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->fields_group), FALSE);
  gtk_widget_remove_css_class (GTK_WIDGET (self->apply_button), "suggested-action");
  gtk_widget_add_css_class (GTK_WIDGET (self->apply_button), "destructive-action");
  look_soon (self);

  return GTK_WIDGET (self);
}

gboolean
wissel_bulk_can_change (const WisselRecordType *type)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (wissel_bulk_can_set (&type->fields[i]))
      return TRUE;

  return wissel_life_cycle_find (type->name) != NULL;
}
