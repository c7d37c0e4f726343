#include "wissel-import-review.h"

#include <glib/gi18n.h>

#include "wissel-file-choice.h"
#include "wissel-import-remarks.h"
#include "wissel-import-save.h"
#include "wissel-import-sheets.h"
#include "wissel-import-table.h"
#include "wissel-pager.h"
#include "wissel-window.h"

struct _WisselImportReview
{
  AdwBin parent_instance;

  /* Owned */
  WisselImportLines  *lines;
  GtkSingleSelection *selection;
  char               *source;

  /* Template children */
  GtkStack            *stack;
  GtkFlowBox          *group_box;
  GtkScrolledWindow   *scrolled;
  GtkColumnView       *view;
  WisselImportRemarks *remarks;
  WisselPager         *pager;
  WisselImportSheets  *sheets;

  /* Borrowed, in group_box */
  GtkToggleButton *toggles[WISSEL_IMPORT_N_GROUPS];
};

G_DEFINE_FINAL_TYPE (WisselImportReview, wissel_import_review, ADW_TYPE_BIN)

/* ---- Which rows ---- */

static guint
chosen_groups (WisselImportReview *self)
{
  guint groups = 0;

  for (guint i = 0; i < WISSEL_IMPORT_N_GROUPS; i++)
    if (gtk_toggle_button_get_active (self->toggles[i]))
      groups |= 1u << i;

  return groups;
}

static void
show_selected (WisselImportReview *self)
{
  wissel_import_remarks_set_line (self->remarks,
                                  gtk_single_selection_get_selected_item (self->selection));
}

static void
groups_chosen_cb (WisselImportReview *self)
{
  if (self->lines != NULL)
    wissel_import_lines_show (self->lines, chosen_groups (self));
}

static void
turned_cb (WisselImportReview *self)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

static void
add_toggles (WisselImportReview *self)
{
  for (guint i = 0; i < WISSEL_IMPORT_N_GROUPS; i++)
    {
      GtkWidget *toggle = gtk_toggle_button_new ();

      self->toggles[i] = GTK_TOGGLE_BUTTON (toggle);
      gtk_widget_add_css_class (toggle, "chip");
      g_signal_connect_object (toggle, "toggled", G_CALLBACK (groups_chosen_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_flow_box_insert (self->group_box, toggle, -1);
      gtk_widget_set_focusable (gtk_widget_get_parent (toggle), FALSE);
    }
}

/* What needs a look comes first; when nothing does, what the file brings. */
static guint
first_groups (WisselImportLines *lines)
{
  guint groups = 0;

  if (wissel_import_lines_count (lines, WISSEL_IMPORT_GROUP_REFUSED) > 0)
    groups |= 1u << WISSEL_IMPORT_GROUP_REFUSED;
  if (wissel_import_lines_count (lines, WISSEL_IMPORT_GROUP_WARNED) > 0)
    groups |= 1u << WISSEL_IMPORT_GROUP_WARNED;

  return groups;
}

static void
update_toggles (WisselImportReview *self)
{
  guint groups = first_groups (self->lines);

  for (guint i = 0; i < WISSEL_IMPORT_N_GROUPS; i++)
    {
      guint            n_rows = wissel_import_lines_count (self->lines, i);
      g_autofree char *label = NULL;

      /* Translators: what rows are, such as “Refused”, and how many. */
      label = g_strdup_printf (_ ("%1$s: %2$'u"), _ (wissel_import_group_label (i)), n_rows);
      gtk_button_set_label (GTK_BUTTON (self->toggles[i]), label);
      gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->toggles[i])), n_rows > 0);
      gtk_toggle_button_set_active (self->toggles[i], (groups >> i) & 1u);
    }
  groups_chosen_cb (self);
}

/* ---- Saving ---- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselImportReview) self = user_data;
  g_autoptr (GError)             error = NULL;

  if (!wissel_import_lines_save_finish (WISSEL_IMPORT_LINES (source), result, &error))
    wissel_report_error (GTK_WIDGET (self), _ ("The List Could Not Be Saved"), error);
}

static void
save_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselImportReview) self = user_data;
  g_autoptr (GFile)              file = wissel_choose_file_finish (result);
  g_autofree char               *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && self->lines != NULL)
    wissel_import_lines_save_async (self->lines, chosen_groups (self), self->source, path, saved_cb,
                                    g_object_ref (self));
}

static void
save_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  static const char *const patterns[] = { "*.xlsx", "*.csv", NULL };
  WisselImportReview      *self = WISSEL_IMPORT_REVIEW (widget);
  const char              *ending = strrchr (self->source, '.');
  g_autofree char         *stem = NULL;
  g_autofree char         *name = NULL;
  WisselFileChoice         choice = { .action = WISSEL_FILE_SAVE,
                                      .title = _ ("Save the Result of the Import"),
                                      .accept = _ ("_Save"),
                                      .kind = _ ("Spreadsheets"),
                                      .patterns = patterns };

  stem = ending != NULL ? g_strndup (self->source, (gsize) (ending - self->source))
                        : g_strdup (self->source);
  /* Translators: name of a new file; %s is the name of the imported file. */
  name = g_strdup_printf (_ ("%s – result of the import.xlsx"), stem);
  choice.name = name;
  wissel_choose_file_async (widget, &choice, save_chosen_cb, g_object_ref (self));
}

/* ---- Widget ---- */

static void
wissel_import_review_dispose (GObject *object)
{
  WisselImportReview *self = WISSEL_IMPORT_REVIEW (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  for (guint i = 0; i < WISSEL_IMPORT_N_GROUPS && self->group_box != NULL; i++)
    g_signal_handlers_disconnect_by_data (self->toggles[i], self);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_IMPORT_REVIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->lines);

  G_OBJECT_CLASS (wissel_import_review_parent_class)->dispose (object);
}

static void
wissel_import_review_finalize (GObject *object)
{
  g_clear_pointer (&WISSEL_IMPORT_REVIEW (object)->source, g_free);

  G_OBJECT_CLASS (wissel_import_review_parent_class)->finalize (object);
}

static void
wissel_import_review_class_init (WisselImportReviewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wissel_import_review_dispose;
  object_class->finalize = wissel_import_review_finalize;

  g_type_ensure (WISSEL_TYPE_IMPORT_REMARKS);
  g_type_ensure (WISSEL_TYPE_IMPORT_SHEETS);
  g_type_ensure (WISSEL_TYPE_PAGER);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-import-review.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselImportReview, stack);
  gtk_widget_class_bind_template_child (widget_class, WisselImportReview, group_box);
  gtk_widget_class_bind_template_child (widget_class, WisselImportReview, scrolled);
  gtk_widget_class_bind_template_child (widget_class, WisselImportReview, view);
  gtk_widget_class_bind_template_child (widget_class, WisselImportReview, remarks);
  gtk_widget_class_bind_template_child (widget_class, WisselImportReview, pager);
  gtk_widget_class_bind_template_child (widget_class, WisselImportReview, sheets);
  gtk_widget_class_bind_template_callback (widget_class, turned_cb);

  gtk_widget_class_install_action (widget_class, "review.save", NULL, save_action);
}

static void
wissel_import_review_init (WisselImportReview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wissel_pager_set_adjustment (
    self->pager, gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)));

  self->source = g_strdup ("");
  self->selection = gtk_single_selection_new (NULL);
  add_toggles (self);
  wissel_import_table_add_columns (self->view);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (show_selected),
                           self, G_CONNECT_SWAPPED);
}

/* Whether any sheet was understood. */
static gboolean
has_records (const WisselImportReport *report)
{
  for (guint i = 0; i < report->sheets->len; i++)
    if (((const WisselImportSheet *) g_ptr_array_index (report->sheets, i))->record != NULL)
      return TRUE;

  return FALSE;
}

void
wissel_import_review_set_lines (WisselImportReview *self,
                                WisselImportLines  *lines,
                                const char         *source)
{
  g_return_if_fail (WISSEL_IS_IMPORT_REVIEW (self));
  g_return_if_fail (WISSEL_IS_IMPORT_LINES (lines));
  g_return_if_fail (source != NULL);

  g_set_object (&self->lines, lines);
  g_free (self->source);
  self->source = g_strdup (source);
  update_toggles (self);
  gtk_single_selection_set_model (self->selection,
                                  wissel_pager_set_model (self->pager, G_LIST_MODEL (lines)));
  wissel_import_sheets_set_report (self->sheets, wissel_import_lines_get_report (lines));
  /* Where there is nothing to take in, the sheets say why. */
  gtk_stack_set_visible_child_name (
    self->stack, has_records (wissel_import_lines_get_report (lines)) ? "rows" : "sheets");
  show_selected (self);
}

guint
wissel_import_review_peek_groups (WisselImportReview *self)
{
  g_return_val_if_fail (WISSEL_IS_IMPORT_REVIEW (self), 0);

  return chosen_groups (self);
}
