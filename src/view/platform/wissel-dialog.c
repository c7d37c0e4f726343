#include "wissel-dialog.h"

#include <glib/gi18n.h>

static GtkWindow *
window_of (GtkWidget *widget)
{
  return GTK_WINDOW (gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW));
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, GTask *task)
{
  /* The answer may destroy the window, which a dialog that is closing already would not hear. */
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  g_task_return_boolean (task, g_str_equal (response, "accept"));
  g_object_unref (task);
}

void
wissel_confirm_async (GtkWidget            *parent,
                      const WisselQuestion *question,
                      GAsyncReadyCallback   callback,
                      gpointer              user_data)
{
  GTask            *task;
  AdwMessageDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (question != NULL);

  task = g_task_new (parent, NULL, callback, user_data);
  g_task_set_source_tag (task, wissel_confirm_async);

  dialog =
    ADW_MESSAGE_DIALOG (adw_message_dialog_new (window_of (parent), question->heading, NULL));
  adw_message_dialog_set_body (dialog, question->body);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "accept", question->accept,
                                    NULL);
  adw_message_dialog_set_response_appearance (
    dialog, "accept", question->is_destructive ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (dialog, "cancel");
  adw_message_dialog_set_default_response (dialog, question->is_destructive ? "cancel" : "accept");
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

gboolean
wissel_confirm_finish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}

void
wissel_alert (GtkWidget *parent, const char *heading, const char *body)
{
  AdwMessageDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (parent));

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (window_of (parent), heading, body));
  adw_message_dialog_add_response (dialog, "close", _ ("_Close"));
  adw_message_dialog_set_close_response (dialog, "close");
  adw_message_dialog_set_default_response (dialog, "close");
  gtk_window_present (GTK_WINDOW (dialog));
}
