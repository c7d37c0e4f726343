#include "wissel-list-bulk.h"

#include <glib/gi18n.h>

#include "wissel-bulk-window.h"
#include "wissel-likeness.h"
#include "wissel-records.h"
#include "wissel-window.h"

/* A deletion that is looked at before it is done. */
typedef struct
{
  WisselListPage *page;
  WisselBulk     *bulk;
  GArray         *ids;
} Deletion;

static void
deletion_free (Deletion *self)
{
  g_object_unref (self->page);
  wissel_bulk_unref (self->bulk);
  g_array_unref (self->ids);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Deletion, deletion_free)

static WisselRowSelection *
get_selection (WisselListPage *page)
{
  return wissel_table_get_selection (wissel_list_page_peek_table (page));
}

static const WisselRecordType *
get_record_type (WisselListPage *page)
{
  return wissel_record_type_find (
    wissel_paged_model_get_query (wissel_list_page_get_rows (page))->list->record);
}

/* ---- Selecting ---- */

static void
select_all_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (get_selection (WISSEL_LIST_PAGE (widget))));
}

/* The bar goes, and the keyboard goes back to the rows. */
static void
select_nothing_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselListPage *page = WISSEL_LIST_PAGE (widget);

  gtk_widget_grab_focus (GTK_WIDGET (wissel_table_peek_view (wissel_list_page_peek_table (page))));
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (get_selection (page)));
}

/* ---- Changing ---- */

static void
change_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselListPage    *page = WISSEL_LIST_PAGE (widget);
  g_autoptr (GArray) ids = wissel_row_selection_dup_ids (get_selection (page));
  WisselWindow      *window = wissel_window_of (widget);

  if (ids->len > 0)
    gtk_window_present (GTK_WINDOW (
      wissel_bulk_window_new ((GtkWindow *) window, wissel_page_get_network (WISSEL_PAGE (page)),
                              get_record_type (page), ids)));
}

/* ---- Merging ---- */

static void
merge_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselListPage    *page = WISSEL_LIST_PAGE (widget);
  g_autoptr (GArray) ids = wissel_row_selection_dup_ids (get_selection (page));

  if (ids->len == 2)
    gtk_widget_activate_action (widget, "win.merge", "(sxx)", get_record_type (page)->name,
                                g_array_index (ids, gint64, 0), g_array_index (ids, gint64, 1));
}

/* ---- Deleting ---- */

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Deletion)         deletion = user_data;
  g_autoptr (GError)           error = NULL;
  g_autoptr (WisselBulkReport) report = wissel_bulk_finish (result, &error);
  WisselWindow                *window = wissel_window_of (GTK_WIDGET (deletion->page));
  g_autofree char             *text = NULL;

  if (window == NULL)
    return;

  if (report == NULL)
    {
      wissel_report_error (GTK_WIDGET (deletion->page), _ ("Nothing Was Deleted"), error);
      return;
    }

  text = g_strdup_printf (ngettext ("%u row was deleted", "%u rows were deleted", report->n_done),
                          report->n_done);
  wissel_window_add_undo_toast (window, text);
}

/* Where nothing is in the way it is done, and can be undone; else it is shown what is. */
static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Deletion)         deletion = user_data;
  g_autoptr (GError)           error = NULL;
  g_autoptr (WisselBulkReport) report = wissel_bulk_finish (result, &error);
  WisselNetwork               *network = wissel_page_get_network (WISSEL_PAGE (deletion->page));
  WisselWindow                *window = wissel_window_of (GTK_WIDGET (deletion->page));

  if (window == NULL || network == NULL)
    return;

  if (report == NULL)
    wissel_report_error (GTK_WIDGET (deletion->page), _ ("Nothing Was Deleted"), error);
  else if (report->refusals->len == 0)
    wissel_bulk_apply_async (network, deletion->bulk, report->n_done, deleted_cb,
                             g_steal_pointer (&deletion));
  else
    gtk_window_present (GTK_WINDOW (wissel_bulk_window_new_deleting (
      GTK_WINDOW (window), network, get_record_type (deletion->page), deletion->ids)));
}

static void
delete_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselListPage    *page = WISSEL_LIST_PAGE (widget);
  g_autoptr (GArray) ids = wissel_row_selection_dup_ids (get_selection (page));
  Deletion          *deletion;

  if (ids->len == 0)
    return;

  deletion = g_new0 (Deletion, 1);
  deletion->page = g_object_ref (page);
  deletion->bulk = wissel_bulk_new (get_record_type (page), ids);
  deletion->ids = g_array_ref (ids);
  wissel_bulk_set_deleting (deletion->bulk);
  wissel_bulk_preview_async (wissel_page_get_network (WISSEL_PAGE (page)), deletion->bulk, NULL,
                             looked_cb, deletion);
}

/* ---- Public ---- */

void
wissel_list_bulk_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "list.select-all", NULL, select_all_action);
  gtk_widget_class_install_action (widget_class, "list.select-nothing", NULL,
                                   select_nothing_action);
  gtk_widget_class_install_action (widget_class, "list.change", NULL, change_action);
  gtk_widget_class_install_action (widget_class, "list.merge", NULL, merge_action);
  gtk_widget_class_install_action (widget_class, "list.delete", NULL, delete_action);
}

void
wissel_list_bulk_update (WisselListPage *page)
{
  guint    n_selected = wissel_row_selection_get_n_selected (get_selection (page));
  gboolean has_any = n_selected > 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (page), "list.change",
                                 has_any && wissel_bulk_can_change (get_record_type (page)));
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "list.merge",
                                 n_selected == 2 &&
                                   wissel_likeness_is_known (get_record_type (page)));
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "list.delete", has_any);
}
