#include "wissel-toolkit.h"

#include <glib/gi18n.h>

#define OLD_TABLE_ROWS 200

guint
wissel_table_page_size (void)
{
  return gtk_check_version (4, 10, 1) == NULL ? 0 : OLD_TABLE_ROWS;
}

void
wissel_show_uri (GtkWidget *parent, const char *uri)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));

  gtk_show_uri (GTK_WINDOW (gtk_widget_get_ancestor (parent, GTK_TYPE_WINDOW)), uri,
                GDK_CURRENT_TIME);
}

void
wissel_show_about (GtkWidget *parent)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));

  adw_show_about_window (GTK_WINDOW (gtk_widget_get_ancestor (parent, GTK_TYPE_WINDOW)),
                         "application-name", _ ("Wissel"), "application-icon",
                         WISSEL_APPLICATION_ID, "version", WISSEL_VERSION, "developer-name",
                         _ ("The Wissel contributors"), "license-type", GTK_LICENSE_GPL_3_0,
                         "comments",
                         _ ("Wissel arranges learning exchanges between organisations: from the "
                            "learning question to the learning certificate."),
                         /* Translators: your names, one on each line. */
                         "translator-credits", _ ("translator-credits"), NULL);
}
