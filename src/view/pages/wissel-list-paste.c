#include "wissel-list-paste.h"

#include <glib/gi18n.h>

#include "wissel-list-page.h"
#include "wissel-pasted.h"
#include "wissel-window.h"

static void
take_text (WisselListPage *self, const char *text)
{
  const WisselList  *list = wissel_paged_model_get_query (wissel_list_page_get_rows (self))->list;
  g_auto (GStrv)     columns = wissel_table_dup_columns (wissel_list_page_peek_table (self));
  WisselWindow      *window = wissel_window_of (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;
  g_autofree char   *table = NULL;
  g_autofree char   *path = NULL;

  if (window == NULL || wissel_window_get_network (window) == NULL)
    return;

  table = wissel_pasted_make_table (text, list, (const char *const *) columns, &error);
  if (table != NULL)
    path = wissel_pasted_save (table, &error);

  if (path == NULL)
    wissel_report_error (GTK_WIDGET (self), _ ("These Rows Cannot Be Pasted"), error);
  else
    wissel_window_import_pasted (window, path);
}

/* What is not text at all is told like an empty clipboard. */
static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselListPage) self = user_data;
  g_autofree char           *text = NULL;

  text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  take_text (self, text);
}

static void
paste_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, text_read_cb,
                                 g_object_ref (widget));
}

void
wissel_list_paste_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "list.paste", NULL, paste_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "list.paste",
                                       NULL);
}
