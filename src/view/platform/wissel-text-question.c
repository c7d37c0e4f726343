#include "wissel-text-question.h"

#include <glib/gi18n.h>

#include "wissel-text.h"

static void
answered_cb (AdwMessageDialog *dialog, const char *response, GTask *task)
{
  GtkEditable *entry = g_task_get_task_data (task);

  /* The answer may destroy the window, which a dialog that is closing already would not hear. */
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  if (g_str_equal (response, "accept"))
    g_task_return_pointer (task, g_strdup (gtk_editable_get_text (entry)), g_free);
  else
    g_task_return_pointer (task, NULL, NULL);
  g_object_unref (task);
}

static void
typed_cb (GtkEditable *entry, AdwMessageDialog *dialog)
{
  adw_message_dialog_set_response_enabled (dialog, "accept",
                                           !wissel_text_is_blank (gtk_editable_get_text (entry)));
}

static GtkWidget *
make_entry (const WisselTextQuestion *question, AdwMessageDialog *dialog)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *entry = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), question->label);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (entry), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), entry);
  adw_message_dialog_set_extra_child (dialog, group);
  if (!question->may_be_empty)
    {
      adw_message_dialog_set_response_enabled (dialog, "accept", FALSE);
      g_signal_connect_object (entry, "changed", G_CALLBACK (typed_cb), dialog, 0);
    }
  if (question->text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (entry), question->text);

  return entry;
}

void
wissel_ask_text_async (GtkWidget                *parent,
                       const WisselTextQuestion *question,
                       GAsyncReadyCallback       callback,
                       gpointer                  user_data)
{
  AdwMessageDialog *dialog;
  GtkWindow        *window;
  GtkWidget        *entry;
  GTask            *task;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (question != NULL);

  task = g_task_new (parent, NULL, callback, user_data);
  g_task_set_source_tag (task, wissel_ask_text_async);

  window = GTK_WINDOW (gtk_widget_get_ancestor (parent, GTK_TYPE_WINDOW));
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (window, question->heading, question->body));
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "accept", question->accept,
                                    NULL);
  adw_message_dialog_set_response_appearance (
    dialog, "accept", question->is_destructive ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (dialog, "cancel");
  adw_message_dialog_set_default_response (dialog, "accept");
  entry = make_entry (question, dialog);
  g_task_set_task_data (task, g_object_ref (entry), g_object_unref);

  g_signal_connect (dialog, "response", G_CALLBACK (answered_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}

char *
wissel_ask_text_finish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}
