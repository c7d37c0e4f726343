#include "wissel-spoken-row.h"

/* A button has a name of its own, and the keyboard comes to it after the row. */
static void
collect_words (GtkWidget *widget, GString *words)
{
  if (GTK_IS_BUTTON (widget))
    return;

  if (GTK_IS_LABEL (widget))
    g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "",
                            gtk_label_get_text (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_words (child, words);
}

GtkWidget *
wissel_spoken_row_new (GtkWidget *child)
{
  GtkWidget          *row = gtk_list_box_row_new ();
  g_autoptr (GString) words = g_string_new (NULL);

  collect_words (child, words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str,
                                  -1);

  return row;
}
