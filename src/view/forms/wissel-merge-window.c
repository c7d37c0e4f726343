#include "wissel-merge-window.h"

#include <glib/gi18n.h>

#include "wissel-help-window.h"
#include "wissel-likeness.h"
#include "wissel-merging.h"
#include "wissel-record-page.h"
#include "wissel-wrapped-text.h"

#define PREVIEW_DELAY 100 /* ms, for who chooses by arrow keys */

struct _WisselMergeWindow
{
  AdwWindow parent_instance;

  /* Borrowed */
  WisselWindow *parent;

  /* Owned */
  WisselComparison *comparison;
  GCancellable     *looking;
  GPtrArray        *choices; /* buttons that follow what is proposed, borrowed */

  /* Template children */
  AdwPreferencesGroup *kept_group;
  AdwPreferencesGroup *fields_group;
  GtkBox              *fields;
  GtkLabel            *outcome;
  GtkLabel            *problem;
  GtkWidget           *problem_bar;
  GtkWidget           *merge_button;

  /* State */
  guint    look_id;
  gboolean is_following;
  gboolean is_nested; /* over another window, which tells what was done */
};

G_DEFINE_FINAL_TYPE (WisselMergeWindow, wissel_merge_window, ADW_TYPE_WINDOW)

enum
{
  MERGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- What it would do ---- */

static void
show_problem (WisselMergeWindow *self, const char *problem)
{
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (self->problem_bar, problem != NULL);
}

static char *
join_lines (const GPtrArray *lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (char *) g_ptr_array_index (lines, i));

  return g_string_free (text, FALSE);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselMergeWindow)  self = user_data;
  g_autoptr (GError)             error = NULL;
  g_autoptr (WisselMergeOutcome) seen = wissel_merging_finish (result, &error);
  g_autofree char               *lines = NULL;
  g_autofree char               *refusals = NULL;

  if (self->outcome == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (seen == NULL)
    {
      show_problem (self, error->message);
      return;
    }

  lines = join_lines (seen->lines);
  refusals = join_lines (seen->refusals);
  gtk_label_set_label (self->outcome,
                       seen->lines->len > 0 ? lines : _ ("Nothing belongs to the other record."));
  show_problem (self, seen->refusals->len > 0 ? refusals : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.apply", seen->refusals->len == 0);
}

static gboolean
look_cb (gpointer user_data)
{
  WisselMergeWindow *self = user_data;
  WisselNetwork     *network = wissel_window_get_network (self->parent);

  self->look_id = 0;
  self->looking = g_cancellable_new ();
  if (network != NULL)
    wissel_merging_preview_async (network, self->comparison, self->looking, looked_cb,
                                  g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
look_soon (WisselMergeWindow *self)
{
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.apply", FALSE);
  if (self->look_id == 0)
    self->look_id = g_timeout_add (PREVIEW_DELAY, look_cb, self);
}

/* ---- Choices ---- */

static guint
get_number (GObject *object, const char *key)
{
  return GPOINTER_TO_UINT (g_object_get_data (object, key));
}

/* What nobody chose goes with the record that stays. */
static void
follow_proposal (WisselMergeWindow *self)
{
  self->is_following = TRUE;
  for (guint i = 0; i < self->choices->len; i++)
    {
      GtkCheckButton         *button = g_ptr_array_index (self->choices, i);
      const WisselMergeField *field =
        g_ptr_array_index (self->comparison->fields, get_number (G_OBJECT (button), "field"));

      if (field->side == get_number (G_OBJECT (button), "side"))
        gtk_check_button_set_active (button, TRUE);
    }
  self->is_following = FALSE;
}

static void
kept_toggled_cb (GtkCheckButton *button, WisselMergeWindow *self)
{
  if (!gtk_check_button_get_active (button))
    return;

  wissel_comparison_set_kept (self->comparison, get_number (G_OBJECT (button), "side"));
  follow_proposal (self);
  look_soon (self);
}

static void
choice_toggled_cb (GtkCheckButton *button, WisselMergeWindow *self)
{
  if (self->is_following || !gtk_check_button_get_active (button))
    return;

  wissel_comparison_set_side (self->comparison, get_number (G_OBJECT (button), "field"),
                              get_number (G_OBJECT (button), "side"));
  look_soon (self);
}

static GtkCheckButton *
add_kept_row (WisselMergeWindow *self, guint side, GtkCheckButton *group)
{
  const WisselComparison *comparison = self->comparison;
  GtkWidget              *row = adw_action_row_new ();
  GtkWidget              *check = gtk_check_button_new ();
  guint                   n = comparison->n_hanging[side];
  g_autofree char        *hanging = NULL;
  g_autofree char        *subtitle = NULL;

  hanging =
    n == 0 ? g_strdup (_ ("nothing belongs to it"))
           : g_strdup_printf (ngettext ("%u thing belongs to it", "%u things belong to it", n), n);
  subtitle = *comparison->details[side] != '\0'
               ? g_strdup_printf ("%s · %s", comparison->details[side], hanging)
               : g_strdup (hanging);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), comparison->titles[side]);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  comparison->titles[side], GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  subtitle, -1);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), group);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), comparison->kept == side);
  g_object_set_data (G_OBJECT (check), "side", GUINT_TO_POINTER (side));
  g_signal_connect_object (check, "toggled", G_CALLBACK (kept_toggled_cb), self, 0);
  adw_preferences_group_add (self->kept_group, row);

  return GTK_CHECK_BUTTON (check);
}

static GtkWidget *
make_choice (
  WisselMergeWindow *self, guint nth, WisselMergeSide side, const char *text, GtkWidget *group)
{
  const WisselMergeField *field = g_ptr_array_index (self->comparison->fields, nth);
  gboolean                is_empty = *text == '\0';
  const char             *shown = is_empty ? _ ("Empty") : text;
  GtkWidget              *button = gtk_check_button_new ();
  g_autofree char        *name = NULL;

  /* Translators: a field and a value of it. */
  name = g_strdup_printf (_ ("%1$s: %2$s"), _ (self->comparison->type->fields[field->field].label),
                          shown);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button),
                              wissel_wrapped_text_new (shown, is_empty ? "dim-label" : NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (group));
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  g_object_set_data (G_OBJECT (button), "field", GUINT_TO_POINTER (nth));
  g_object_set_data (G_OBJECT (button), "side", GUINT_TO_POINTER (side));
  g_signal_connect_object (button, "toggled", G_CALLBACK (choice_toggled_cb), self, 0);
  g_ptr_array_add (self->choices, button);

  return button;
}

/* The two side by side, each in a half. */
static GtkWidget *
make_line (GtkWidget *first, GtkWidget *second)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);

  gtk_box_set_homogeneous (GTK_BOX (line), TRUE);
  gtk_box_append (GTK_BOX (line), first);
  gtk_box_append (GTK_BOX (line), second);

  return line;
}

static void
add_field (WisselMergeWindow *self, guint nth)
{
  const WisselMergeField *field = g_ptr_array_index (self->comparison->fields, nth);
  GtkWidget              *title =
    wissel_wrapped_text_new (_ (self->comparison->type->fields[field->field].label), "heading");
  GtkWidget *first = make_choice (self, nth, WISSEL_MERGE_FIRST, field->texts[0], NULL);
  GtkWidget *second = make_choice (self, nth, WISSEL_MERGE_SECOND, field->texts[1], first);

  gtk_widget_set_margin_top (title, 9);
  gtk_box_append (self->fields, title);
  gtk_box_append (self->fields, make_line (first, second));
  if (field->can_join)
    gtk_box_append (self->fields,
                    make_choice (self, nth, WISSEL_MERGE_BOTH, _ ("Both texts"), first));
}

static void
show_comparison (WisselMergeWindow *self)
{
  const WisselComparison *comparison = self->comparison;
  g_autofree char        *same = NULL;
  GtkCheckButton         *first = add_kept_row (self, 0, NULL);
  GtkCheckButton         *second = add_kept_row (self, 1, first);

  same = g_strdup_printf (ngettext ("%u field is the same in both.",
                                    "%u fields are the same in both.", comparison->n_same),
                          comparison->n_same);
  adw_preferences_group_set_description (self->fields_group, same);
  gtk_widget_set_visible (GTK_WIDGET (self->fields), comparison->fields->len > 0);
  gtk_box_append (self->fields,
                  make_line (wissel_wrapped_text_new (comparison->titles[0], "dim-label"),
                             wissel_wrapped_text_new (comparison->titles[1], "dim-label")));
  for (guint i = 0; i < comparison->fields->len; i++)
    add_field (self, i);
  follow_proposal (self);
  gtk_widget_grab_focus (GTK_WIDGET (comparison->kept == 0 ? first : second));
  look_soon (self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselMergeWindow) self = user_data;
  g_autoptr (GError)            error = NULL;
  g_autoptr (WisselComparison)  comparison = wissel_comparison_load_finish (result, &error);

  if (self->fields == NULL)
    return;

  if (comparison == NULL)
    {
      show_problem (self, error->message);
      return;
    }

  self->comparison = g_steal_pointer (&comparison);
  show_comparison (self);
}

/* ---- Doing it ---- */

static gint64
get_id (WisselMergeWindow *self, guint side)
{
  return wissel_record_get_id (self->comparison->records[side]);
}

/* The page of the one that is gone makes way for the one that stays. */
static void
follow_kept (WisselMergeWindow *self)
{
  guint       kept = self->comparison->kept;
  WisselPage *page = wissel_window_get_page (self->parent);

  if (page == NULL || !WISSEL_IS_RECORD_PAGE (page) ||
      wissel_editor_get_id (wissel_record_page_peek_editor (WISSEL_RECORD_PAGE (page))) !=
        get_id (self, 1 - kept))
    return;

  wissel_window_replace_page (self->parent,
                              wissel_record_page_new (wissel_window_get_network (self->parent),
                                                      self->comparison->type, get_id (self, kept)));
}

static void
merged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselMergeWindow)  self = user_data;
  g_autoptr (GError)             error = NULL;
  g_autoptr (WisselMergeOutcome) done = wissel_merging_finish (result, &error);
  g_autofree char               *text = NULL;

  if (self->fields == NULL)
    return;

  if (done == NULL)
    {
      show_problem (self, error->message);
      return;
    }

  /* Translators: the names of two records that became one. */
  text = g_strdup_printf (_ ("“%1$s” and “%2$s” are one now"),
                          self->comparison->titles[self->comparison->kept],
                          self->comparison->titles[1 - self->comparison->kept]);
  if (!self->is_nested)
    wissel_window_add_undo_toast (self->parent, text);
  follow_kept (self);
  g_signal_emit (self, signals[MERGED], 0, text);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
apply_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselMergeWindow *self = WISSEL_MERGE_WINDOW (widget);
  WisselNetwork     *network = wissel_window_get_network (self->parent);

  if (self->comparison == NULL || network == NULL)
    return;

  gtk_widget_action_set_enabled (widget, "merge.apply", FALSE);
  wissel_merging_apply_async (network, self->comparison, merged_cb, g_object_ref (self));
}

/* ---- GObject ---- */

static void
wissel_merge_window_dispose (GObject *object)
{
  WisselMergeWindow *self = WISSEL_MERGE_WINDOW (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_MERGE_WINDOW);
  g_clear_pointer (&self->comparison, wissel_comparison_free);

  G_OBJECT_CLASS (wissel_merge_window_parent_class)->dispose (object);
}

static void
wissel_merge_window_class_init (WisselMergeWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_merge_window_dispose;

  signals[MERGED] = g_signal_new ("merged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, g_cclosure_marshal_VOID__STRING, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-merge-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselMergeWindow, kept_group);
  gtk_widget_class_bind_template_child (widget_class, WisselMergeWindow, fields_group);
  gtk_widget_class_bind_template_child (widget_class, WisselMergeWindow, fields);
  gtk_widget_class_bind_template_child (widget_class, WisselMergeWindow, outcome);
  gtk_widget_class_bind_template_child (widget_class, WisselMergeWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, WisselMergeWindow, problem_bar);
  gtk_widget_class_bind_template_child (widget_class, WisselMergeWindow, merge_button);

  gtk_widget_class_install_action (widget_class, "merge.apply", NULL, apply_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "merge.apply", NULL);
  wissel_help_install (widget_class, "lists");
}

static void
wissel_merge_window_init (WisselMergeWindow *self)
{
  self->choices = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.apply", FALSE);
}

/* ---- Public ---- */

GtkWidget *
wissel_merge_window_new (
  WisselWindow *parent, GtkWindow *over, const WisselRecordType *type, gint64 first, gint64 second)
{
  WisselMergeWindow *self;

  g_return_val_if_fail (WISSEL_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (wissel_likeness_is_known (type) && first != second, NULL);

  self = g_object_new (WISSEL_TYPE_MERGE_WINDOW, "transient-for",
                       over != NULL ? over : GTK_WINDOW (parent), NULL);
  self->parent = parent;
  self->is_nested = over != NULL;
  wissel_comparison_load_async (wissel_window_get_network (parent), type, first, second, NULL,
                                loaded_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}

static void
merge_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselWindow           *window = WISSEL_WINDOW (widget);
  const WisselRecordType *type;
  const char             *name;
  gint64                  first;
  gint64                  second;

  g_variant_get (parameter, "(&sxx)", &name, &first, &second);
  type = wissel_record_type_find (name);
  if (wissel_window_get_network (window) != NULL && type != NULL &&
      wissel_likeness_is_known (type) && first != second)
    gtk_window_present (GTK_WINDOW (wissel_merge_window_new (window, NULL, type, first, second)));
}

void
wissel_merge_window_install_action (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.merge", "(sxx)", merge_action);
}
