#include "wissel-import-window.h"

#include <glib/gi18n.h>

#include "wissel-help-window.h"
#include "wissel-import-review.h"
#include "wissel-import-source.h"
#include "wissel-window.h"

#define PROGRESS_INTERVAL 80 /* ms */

struct _WisselImportWindow
{
  AdwWindow parent_instance;

  /* Template children */
  AdwWindowTitle     *window_title;
  GtkStack           *stack;
  WisselImportSource *source;
  AdwStatusPage      *working_page;
  GtkProgressBar     *progress_bar;
  GtkWidget          *cancel_button;
  AdwBin             *review_bin; /* filled when it is first turned to */
  AdwStatusPage      *done_page;
  GtkWidget          *refused_button;
  GtkWidget          *undo_button;
  AdwStatusPage      *problem_page;
  GtkWidget          *back_button;
  GtkButton          *next_button;

  /* Owned */
  WisselNetwork     *network;
  WisselImportLines *lines; /* of the last report */
  GCancellable      *cancellable;

  /* State */
  guint    progress_id;
  int      progress; /* in thousandths; written by the thread that reads */
  gboolean is_storing;
};

G_DEFINE_FINAL_TYPE (WisselImportWindow, wissel_import_window, ADW_TYPE_WINDOW)

static gboolean
is_on (WisselImportWindow *self, const char *step)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), step) == 0;
}

static const WisselImportReport *
get_report (WisselImportWindow *self)
{
  return self->lines != NULL ? wissel_import_lines_get_report (self->lines) : NULL;
}

static guint
count_taken_in (const WisselImportReport *report)
{
  return report->counts[WISSEL_IMPORT_CREATED] + report->counts[WISSEL_IMPORT_UPDATED];
}

static gboolean
is_stored (WisselImportWindow *self)
{
  return get_report (self) != NULL && get_report (self)->stored;
}

/* ---- Steps ---- */

static void
name_next_button (WisselImportWindow *self)
{
  g_autofree char *label = NULL;

  if (is_on (self, "review") && !is_stored (self))
    {
      guint n_rows = count_taken_in (get_report (self));

      label = g_strdup_printf (ngettext ("_Take In %u Row", "_Take In %u Rows", n_rows), n_rows);
      gtk_button_set_label (self->next_button, label);
    }
  else if (is_on (self, "source"))
    gtk_button_set_label (self->next_button, _ ("C_heck the File"));
  else
    gtk_button_set_label (self->next_button, _ ("_Close"));
}

static void
update_actions (WisselImportWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean   can_go_on = TRUE;

  if (is_on (self, "source"))
    can_go_on = wissel_import_source_get_path (self->source) != NULL;
  else if (is_on (self, "review") && !is_stored (self))
    can_go_on = count_taken_in (get_report (self)) > 0;

  name_next_button (self);
  gtk_widget_action_set_enabled (widget, "import.next", can_go_on);
  gtk_widget_set_visible (GTK_WIDGET (self->next_button), !is_on (self, "working"));
  gtk_widget_set_visible (self->back_button, is_on (self, "review") || is_on (self, "problem"));
  gtk_widget_set_visible (self->cancel_button, !self->is_storing);
}

static void
show_step (WisselImportWindow *self, const char *step, const char *subtitle)
{
  gtk_stack_set_visible_child_name (self->stack, step);
  adw_window_title_set_subtitle (self->window_title, subtitle);
  update_actions (self);
}

static void
show_source (WisselImportWindow *self)
{
  show_step (self, "source", _ ("File and round"));
}

static char *
dup_file_name (WisselImportWindow *self)
{
  return g_filename_display_basename (wissel_import_source_get_path (self->source));
}

static void
show_problem (WisselImportWindow *self, const char *heading, const GError *error)
{
  g_autofree char *text = g_markup_escape_text (error->message, -1);

  adw_status_page_set_title (self->problem_page, heading);
  adw_status_page_set_description (self->problem_page, text);
  show_step (self, "problem", NULL);
}

/* What nobody looks at, such as the rows after they were taken in, is not made. */
static void
show_review (WisselImportWindow *self)
{
  g_autofree char *name = dup_file_name (self);

  if (adw_bin_get_child (self->review_bin) == NULL)
    adw_bin_set_child (self->review_bin, g_object_new (WISSEL_TYPE_IMPORT_REVIEW, NULL));
  wissel_import_review_set_lines (WISSEL_IMPORT_REVIEW (adw_bin_get_child (self->review_bin)),
                                  self->lines, name);
  show_step (self, "review", name);
}

/* Leaves out what did not happen. */
static char *
describe_result (const WisselImportReport *report)
{
  const guint          *counts = report->counts;
  guint                 created = counts[WISSEL_IMPORT_CREATED];
  guint                 updated = counts[WISSEL_IMPORT_UPDATED];
  guint                 known = counts[WISSEL_IMPORT_UNCHANGED];
  guint                 refused = counts[WISSEL_IMPORT_REFUSED];
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  if (created > 0)
    g_ptr_array_add (
      lines, g_strdup_printf (ngettext ("%u new record.", "%u new records.", created), created));
  if (updated > 0)
    g_ptr_array_add (
      lines,
      g_strdup_printf (ngettext ("%u changed record.", "%u changed records.", updated), updated));
  if (known > 0)
    g_ptr_array_add (lines, g_strdup_printf (ngettext ("%u row was known already.",
                                                       "%u rows were known already.", known),
                                             known));
  if (refused > 0)
    g_ptr_array_add (
      lines,
      g_strdup_printf (
        ngettext ("%u row was refused: correct it in the file and import that again.",
                  "%u rows were refused: correct them in the file and import that again.", refused),
        refused));
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
show_done (WisselImportWindow *self)
{
  const WisselImportReport *report = get_report (self);
  guint                     n_rows = count_taken_in (report);
  g_autofree char          *name = dup_file_name (self);
  g_autofree char          *text = describe_result (report);
  g_autofree char          *title =
    g_strdup_printf (ngettext ("%u Row Was Taken In", "%u Rows Were Taken In", n_rows), n_rows);

  adw_status_page_set_title (self->done_page, title);
  adw_status_page_set_description (self->done_page, text);
  gtk_widget_set_visible (self->refused_button, report->counts[WISSEL_IMPORT_REFUSED] > 0);
  gtk_widget_set_visible (self->undo_button, n_rows > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.undo", n_rows > 0);
  show_step (self, "done", name);
}

/* ---- Working ---- */

/* In the thread that reads. */
static void
take_progress (double fraction, gpointer data)
{
  WisselImportWindow *self = data;

  g_atomic_int_set (&self->progress, (int) (fraction * 1000));
}

static gboolean
show_progress_cb (gpointer user_data)
{
  WisselImportWindow *self = user_data;
  int                 progress = g_atomic_int_get (&self->progress);

  /* Read to the end, the rows are held against the network. */
  if (progress >= 990)
    gtk_progress_bar_pulse (self->progress_bar);
  else
    gtk_progress_bar_set_fraction (self->progress_bar, progress / 1000.0);

  return G_SOURCE_CONTINUE;
}

static void
stop_working (WisselImportWindow *self)
{
  g_clear_handle_id (&self->progress_id, g_source_remove);
  self->is_storing = FALSE;
}

static void
tell_parent (WisselImportWindow *self)
{
  WisselWindow    *parent = wissel_window_of (GTK_WIDGET (self));
  g_autofree char *name = dup_file_name (self);
  g_autofree char *text = NULL;

  if (parent == NULL || count_taken_in (get_report (self)) == 0)
    return;

  /* Translators: %s is the name of a file. */
  text = g_strdup_printf (_ ("“%s” was imported"), name);
  wissel_window_add_undo_toast (parent, text);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselImportWindow) self = user_data;
  g_autoptr (GError)             error = NULL;
  WisselImportReport            *report;

  report = wissel_import_file_finish (WISSEL_NETWORK (source), result, &error);
  /* After the window was closed there is nothing left to show. */
  if (self->stack == NULL)
    {
      g_clear_pointer (&report, wissel_import_report_free);
      return;
    }

  stop_working (self);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      show_source (self);
      return;
    }

  if (report == NULL)
    {
      show_problem (self, _ ("The File Cannot Be Taken In"), error);
      return;
    }

  g_clear_object (&self->lines);
  self->lines = wissel_import_lines_new (report);
  if (!is_stored (self))
    {
      show_review (self);
      return;
    }

  tell_parent (self);
  show_done (self);
}

/* Reading can be given up; storing is one action, which comes to its end. */
static void
run (WisselImportWindow *self, gboolean dry_run)
{
  g_autofree char    *name = dup_file_name (self);
  WisselImportOptions options = {
    .dry_run = dry_run, .backup = TRUE, .progress = take_progress, .progress_data = self
  };

  wissel_import_source_fill_options (self->source, &options);
  self->is_storing = !dry_run;
  g_atomic_int_set (&self->progress, 0);
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  g_clear_object (&self->cancellable);
  if (dry_run)
    self->cancellable = g_cancellable_new ();

  adw_status_page_set_title (self->working_page,
                             dry_run ? _ ("Checking the File") : _ ("Taking the Rows In"));
  adw_status_page_set_description (self->working_page,
                                   dry_run ? _ ("Nothing is changed yet.")
                                           : _ ("A backup of the network is made first."));
  show_step (self, "working", name);
  self->progress_id = g_timeout_add (PROGRESS_INTERVAL, show_progress_cb, self);
  wissel_import_file_async (self->network, wissel_import_source_get_path (self->source), &options,
                            self->cancellable, imported_cb, g_object_ref (self));
}

/* ---- Actions ---- */

static void
next_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselImportWindow *self = WISSEL_IMPORT_WINDOW (widget);

  if (is_on (self, "source"))
    run (self, TRUE);
  else if (is_on (self, "review") && !is_stored (self))
    run (self, FALSE);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
back_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselImportWindow *self = WISSEL_IMPORT_WINDOW (widget);

  if (is_on (self, "review") && is_stored (self))
    show_done (self);
  else
    show_source (self);
}

static void
cancel_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_cancellable_cancel (WISSEL_IMPORT_WINDOW (widget)->cancellable);
}

static void
show_rows_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  show_review (WISSEL_IMPORT_WINDOW (widget));
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselImportWindow) self = user_data;
  g_autoptr (GError)             error = NULL;

  if (self->stack == NULL)
    return;

  if (!wissel_network_step_finish (WISSEL_NETWORK (source), result, NULL, &error))
    {
      wissel_report_error (GTK_WIDGET (self), _ ("The Import Cannot Be Undone"), error);
      return;
    }

  adw_status_page_set_title (self->done_page, _ ("The Import Was Undone"));
  adw_status_page_set_description (self->done_page, _ ("The network is as it was before."));
}

static void
undo_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselImportWindow *self = WISSEL_IMPORT_WINDOW (widget);

  gtk_widget_action_set_enabled (widget, "import.undo", FALSE);
  wissel_network_undo_async (self->network, undone_cb, g_object_ref (self));
}

static void
source_changed_cb (WisselImportWindow *self)
{
  if (is_on (self, "source"))
    update_actions (self);
}

/* ---- Window ---- */

static gboolean
wissel_import_window_close_request (GtkWindow *window)
{
  WisselImportWindow *self = WISSEL_IMPORT_WINDOW (window);

  if (self->is_storing)
    return TRUE;

  g_cancellable_cancel (self->cancellable);

  return GTK_WINDOW_CLASS (wissel_import_window_parent_class)->close_request (window);
}

static void
wissel_import_window_dispose (GObject *object)
{
  WisselImportWindow *self = WISSEL_IMPORT_WINDOW (object);

  g_clear_handle_id (&self->progress_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_IMPORT_WINDOW);
  g_clear_object (&self->lines);
  g_clear_object (&self->network);

  G_OBJECT_CLASS (wissel_import_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, WisselImportWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, WisselImportWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, WisselImportWindow, source);
  gtk_widget_class_bind_template_child (widget_class, WisselImportWindow, working_page);
  gtk_widget_class_bind_template_child (widget_class, WisselImportWindow, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, WisselImportWindow, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, WisselImportWindow, review_bin);
  gtk_widget_class_bind_template_child (widget_class, WisselImportWindow, done_page);
  gtk_widget_class_bind_template_child (widget_class, WisselImportWindow, refused_button);
  gtk_widget_class_bind_template_child (widget_class, WisselImportWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, WisselImportWindow, problem_page);
  gtk_widget_class_bind_template_child (widget_class, WisselImportWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, WisselImportWindow, next_button);
}

static void
wissel_import_window_class_init (WisselImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_import_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = wissel_import_window_close_request;

  g_type_ensure (WISSEL_TYPE_IMPORT_SOURCE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-import-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, source_changed_cb);

  gtk_widget_class_install_action (widget_class, "import.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "import.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "import.show-rows", NULL, show_rows_action);
  gtk_widget_class_install_action (widget_class, "import.undo", NULL, undo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  wissel_help_install (widget_class, "import");
}

static void
wissel_import_window_init (WisselImportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_default_widget (GTK_WINDOW (self), GTK_WIDGET (self->next_button));
}

GtkWidget *
wissel_import_window_new (GtkWindow *parent, WisselNetwork *network, const char *path)
{
  WisselImportWindow *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);

  self = g_object_new (WISSEL_TYPE_IMPORT_WINDOW, "transient-for", parent, NULL);
  self->network = g_object_ref (network);
  wissel_import_source_set_network (self->source, network);
  if (path != NULL)
    wissel_import_source_set_path (self->source, path);
  show_source (self);

  return GTK_WIDGET (self);
}

const char *
wissel_import_window_peek_step (WisselImportWindow *self)
{
  g_return_val_if_fail (WISSEL_IS_IMPORT_WINDOW (self), NULL);

  return gtk_stack_get_visible_child_name (self->stack);
}
