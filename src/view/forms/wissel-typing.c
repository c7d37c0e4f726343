#include "wissel-typing.h"

/* GtkText does not say whether it has something to undo; its text does. */
static gboolean
change_text (GtkWidget *focus, const char *action)
{
  g_autofree char *before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (focus)));

  gtk_widget_activate_action (focus, action, NULL);

  return !g_str_equal (before, gtk_editable_get_text (GTK_EDITABLE (focus)));
}

gboolean
wissel_typing_undo (GtkWidget *focus)
{
  GtkTextBuffer *buffer;

  if (GTK_IS_TEXT (focus))
    return change_text (focus, "text.undo");
  if (!GTK_IS_TEXT_VIEW (focus))
    return FALSE;

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));
  if (!gtk_text_buffer_get_can_undo (buffer))
    return FALSE;

  gtk_text_buffer_undo (buffer);

  return TRUE;
}

gboolean
wissel_typing_redo (GtkWidget *focus)
{
  GtkTextBuffer *buffer;

  if (GTK_IS_TEXT (focus))
    return change_text (focus, "text.redo");
  if (!GTK_IS_TEXT_VIEW (focus))
    return FALSE;

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));
  if (!gtk_text_buffer_get_can_redo (buffer))
    return FALSE;

  gtk_text_buffer_redo (buffer);

  return TRUE;
}
