#include "wissel-parts.h"

GtkWidget *
wissel_parts_add (gpointer whole, GType type, const char *css_class)
{
  const char *classes[] = { css_class, NULL };
  GtkWidget  *part = g_object_new (type, "css-classes", classes, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_set_parent (part, GTK_WIDGET (whole));

  return part;
}

void
wissel_parts_remove_all (gpointer whole)
{
  GtkWidget *part;

  while ((part = gtk_widget_get_first_child (GTK_WIDGET (whole))) != NULL)
    gtk_widget_unparent (part);
}
