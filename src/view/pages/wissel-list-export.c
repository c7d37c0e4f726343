#include "wissel-list-export.h"

#include <glib/gi18n.h>

#include "wissel-certificate-window.h"
#include "wissel-export-work.h"
#include "wissel-file-choice.h"
#include "wissel-list-page.h"
#include "wissel-window.h"

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselListPage) self = user_data;
  g_autoptr (GError)         error = NULL;
  g_autofree char           *path = NULL;
  g_autofree char           *name = NULL;
  g_autofree char           *text = NULL;
  WisselWindow              *window = wissel_window_of (GTK_WIDGET (self));
  guint                      n_rows = 0;

  path = wissel_export_save_finish (WISSEL_NETWORK (source), result, &n_rows, &error);
  if (window == NULL)
    return;

  if (path == NULL)
    {
      wissel_report_error (GTK_WIDGET (self), _ ("The List Could Not Be Exported"), error);
      return;
    }

  name = g_filename_display_basename (path);
  /* Translators: name of a file and number of rows in it. */
  text = g_strdup_printf (
    ngettext ("“%1$s” was written: %2$u row", "“%1$s” was written: %2$u rows", n_rows), name,
    n_rows);
  wissel_window_add_file_toast (window, text, path);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  WisselListPage   *self = WISSEL_LIST_PAGE (source);
  g_autoptr (GFile) file = wissel_choose_file_finish (result);
  g_autofree char  *path = file != NULL ? g_file_get_path (file) : NULL;
  g_auto (GStrv)    columns = NULL;
  WisselExport export = { 0 };

  if (path == NULL)
    return;

  columns = wissel_table_dup_columns (wissel_list_page_peek_table (self));
  export.query = wissel_paged_model_get_query (wissel_list_page_get_rows (self));
  export.columns = (const char *const *) columns;
  export.language = wissel_language_of_interface ();
  wissel_export_save_async (wissel_page_get_network (WISSEL_PAGE (self)), &export, path,
                            exported_cb, g_object_ref (self));
}

static void
export_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  static const char *const sheets[] = { "*.xlsx", "*.csv", NULL };
  static const char *const papers[] = { "*.pdf", NULL };
  WisselListPage          *self = WISSEL_LIST_PAGE (widget);
  const WisselList *list = wissel_paged_model_get_query (wissel_list_page_get_rows (self))->list;
  gboolean          paper = g_str_equal (g_variant_get_string (parameter, NULL), "paper");
  g_autofree char  *name = g_strconcat (_ (list->label), paper ? ".pdf" : ".xlsx", NULL);
  WisselFileChoice  choice = { .action = WISSEL_FILE_SAVE,
                               .title = paper ? _ ("Print to PDF") : _ ("Export to a Spreadsheet"),
                               .accept = _ ("_Save"),
                               .name = name,
                               .kind = paper ? _ ("PDF documents") : _ ("Spreadsheets"),
                               .patterns = paper ? papers : sheets };

  wissel_choose_file_async (widget, &choice, file_chosen_cb, NULL);
}

/* ---- Copying ---- */

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselListPage) self = user_data;
  g_autoptr (GError)         error = NULL;
  g_autofree char           *text = NULL;
  g_autofree char           *words = NULL;
  WisselWindow              *window = wissel_window_of (GTK_WIDGET (self));
  guint                      n_rows = 0;

  text = wissel_export_text_finish (WISSEL_NETWORK (source), result, &n_rows, &error);
  if (window == NULL)
    return;

  if (text == NULL)
    {
      wissel_report_error (GTK_WIDGET (self), _ ("The List Could Not Be Copied"), error);
      return;
    }

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  words = g_strdup_printf (ngettext ("%u row was copied. Paste it into a spreadsheet.",
                                     "%u rows were copied. Paste them into a spreadsheet.", n_rows),
                           n_rows);
  wissel_window_add_toast (window, words);
}

static void
copy_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselListPage    *self = WISSEL_LIST_PAGE (widget);
  WisselTable       *table = wissel_list_page_peek_table (self);
  g_auto (GStrv)     columns = wissel_table_dup_columns (table);
  g_autoptr (GArray) ids = NULL;
  WisselExport export = {
    .query = wissel_paged_model_get_query (wissel_list_page_get_rows (self)),
    .columns = (const char *const *) columns,
    .language = wissel_language_of_interface (),
  };

  if (g_variant_get_boolean (parameter))
    {
      ids = wissel_row_selection_dup_ids (wissel_table_get_selection (table));
      if (ids->len == 0)
        return;
      export.ids = ids;
    }

  wissel_export_text_async (wissel_page_get_network (WISSEL_PAGE (self)), &export, copied_cb,
                            g_object_ref (self));
}

static void
certificates_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselWindow  *window = wissel_window_of (widget);
  WisselNetwork *network = wissel_page_get_network (WISSEL_PAGE (widget));

  gtk_window_present (GTK_WINDOW (wissel_certificate_window_new ((GtkWindow *) window, network)));
}

void
wissel_list_export_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "list.export", "s", export_action);
  gtk_widget_class_install_action (widget_class, "list.copy", "b", copy_action);
  gtk_widget_class_install_action (widget_class, "list.certificates", NULL, certificates_action);
}
