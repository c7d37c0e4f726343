#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WisselFileAction:
 * @WISSEL_FILE_OPEN: a file that exists
 * @WISSEL_FILE_OPEN_SEVERAL: one or more files that exist
 * @WISSEL_FILE_SAVE: a file to be made or replaced
 * @WISSEL_FILE_FOLDER: a folder
 */
typedef enum
{
  WISSEL_FILE_OPEN,
  WISSEL_FILE_OPEN_SEVERAL,
  WISSEL_FILE_SAVE,
  WISSEL_FILE_FOLDER,
} WisselFileAction;

/**
 * WisselFileChoice:
 * @action: what kind of file
 * @title: title of the window
 * @accept: label of the button
 * @name: (nullable): suggested name, for %WISSEL_FILE_SAVE
 * @kind: (nullable): what the files are called, such as "Workbooks"
 * @patterns: (nullable) (array zero-terminated=1): such as `*.xlsx`
 */
typedef struct
{
  WisselFileAction   action;
  const char        *title;
  const char        *accept;
  const char        *name;
  const char        *kind;
  const char *const *patterns;
} WisselFileChoice;

/**
 * wissel_choose_file_async:
 * @parent: a widget in the window that asks
 * @choice: what is asked
 * @callback: called with the answer; its source object is @parent
 * @user_data: passed to @callback
 *
 * Lets a person choose a file, through the portal where there is one.
 */
void wissel_choose_file_async (GtkWidget              *parent,
                               const WisselFileChoice *choice,
                               GAsyncReadyCallback     callback,
                               gpointer                user_data);

/**
 * wissel_choose_file_finish:
 * @result: what the callback received
 *
 * Returns: (transfer full) (nullable): the file, or %NULL when none was chosen
 */
GFile *wissel_choose_file_finish (GAsyncResult *result);

/**
 * wissel_choose_files_finish:
 * @result: what the callback received
 *
 * Returns: (transfer full) (nullable): the files or the folder, each a #GFile; %NULL when none was
 *   chosen
 */
GListModel *wissel_choose_files_finish (GAsyncResult *result);

G_END_DECLS
