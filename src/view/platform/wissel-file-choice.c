#include "wissel-file-choice.h"

static GtkFileChooserAction
chooser_action (WisselFileAction action)
{
  switch (action)
    {
    case WISSEL_FILE_SAVE:
      return GTK_FILE_CHOOSER_ACTION_SAVE;
    case WISSEL_FILE_FOLDER:
      return GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER;
    case WISSEL_FILE_OPEN:
    case WISSEL_FILE_OPEN_SEVERAL:
    default:
      return GTK_FILE_CHOOSER_ACTION_OPEN;
    }
}

static void
add_filter (GtkFileChooser *chooser, const WisselFileChoice *choice)
{
  g_autoptr (GtkFileFilter) filter = NULL;

  if (choice->patterns == NULL)
    return;

  filter = gtk_file_filter_new ();
  gtk_file_filter_set_name (filter, choice->kind);
  for (guint i = 0; choice->patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, choice->patterns[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

/* The task keeps the chooser, which nobody else does. */
static void
response_cb (GtkNativeDialog *dialog, int response, GTask *task)
{
  GListModel *files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));

  g_task_return_pointer (task, files, g_object_unref);
  g_object_unref (task);
}

void
wissel_choose_file_async (GtkWidget              *parent,
                          const WisselFileChoice *choice,
                          GAsyncReadyCallback     callback,
                          gpointer                user_data)
{
  GTask                *task;
  GtkFileChooserNative *chooser;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (choice != NULL);

  chooser = gtk_file_chooser_native_new (
    choice->title, GTK_WINDOW (gtk_widget_get_ancestor (parent, GTK_TYPE_WINDOW)),
    chooser_action (choice->action), choice->accept, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  if (choice->name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), choice->name);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser),
                                        choice->action == WISSEL_FILE_OPEN_SEVERAL);
  add_filter (GTK_FILE_CHOOSER (chooser), choice);

  task = g_task_new (parent, NULL, callback, user_data);
  g_task_set_source_tag (task, wissel_choose_file_async);
  g_task_set_task_data (task, chooser, g_object_unref);
  g_signal_connect (chooser, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

GListModel *
wissel_choose_files_finish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

GFile *
wissel_choose_file_finish (GAsyncResult *result)
{
  g_autoptr (GListModel) files = wissel_choose_files_finish (result);

  return files != NULL ? g_list_model_get_item (files, 0) : NULL;
}
