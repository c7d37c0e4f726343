#pragma once

#include "wissel-demo.h"
#include "wissel-list.h"
#include "wissel-page.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_WINDOW (wissel_window_get_type ())

/**
 * WisselWindow:
 *
 * The window on one network: left the sections, right a page. Widgets reach it by actions:
 *
 * - `win.go` (`s`): a section by its name
 * - `win.open-record` (`(sx)`): a record by the name of its type and its id, over the present page
 * - `win.new-record` (`s`): the form of a new record of that type, over the present page
 * - `win.next-record`, `win.previous-record`: the neighbours of a record in the list that it was
 *   opened from
 * - `win.back`: what lies under the present page
 * - `win.import`: the import assistant
 * - `win.network-settings`: what is set for the network, its logo among it
 * - `win.texts`: what documents and checklists say
 * - `win.match`: the matching wizard
 * - `win.inform` (`x`): who is told of the matches of a round
 * - `win.merge` (`(sxx)`): two records of a type side by side, to make them one
 * - `win.find-duplicates`: records that may be the same
 * - `win.undo`, `win.redo`
 */
G_DECLARE_FINAL_TYPE (WisselWindow, wissel_window, WISSEL, WINDOW, AdwApplicationWindow)

WisselWindow *wissel_window_new (AdwApplication *application);

/**
 * wissel_window_show_soon:
 * @self: a window
 *
 * Brings the window to the front; a new one as soon as there is something in it, or after a
 * moment without.
 */
void wissel_window_show_soon (WisselWindow *self);

/**
 * wissel_window_of:
 * @widget: a widget
 *
 * Returns: (transfer none) (nullable): the window it is in; for a widget in a window on top of it
 *   (wizard, dialog) the window below
 */
WisselWindow *wissel_window_of (GtkWidget *widget);

/**
 * wissel_window_get_network:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the open network
 */
WisselNetwork *wissel_window_get_network (WisselWindow *self);

/**
 * wissel_window_show_rows:
 * @self: a window
 * @query: what is asked of the list of a section
 *
 * Shows the section with just these rows.
 */
void wissel_window_show_rows (WisselWindow *self, const WisselQuery *query);

/**
 * wissel_window_take_network:
 * @self: a window
 * @network: (transfer full) (nullable): an open network, or %NULL to choose one
 *
 * Shows another network, from its first section on. The one before is closed.
 */
void wissel_window_take_network (WisselWindow *self, WisselNetwork *network);

/**
 * wissel_window_open:
 * @self: a window
 * @path: a network file
 *
 * Opens a network without keeping the window waiting; what goes wrong is said on the page where
 * networks are chosen.
 */
void wissel_window_open (WisselWindow *self, const char *path);

/**
 * wissel_window_open_package:
 * @self: a window
 * @file: a package
 *
 * Copies what is in a package into a new network of this computer and shows that.
 */
void wissel_window_open_package (WisselWindow *self, GFile *file);

/**
 * wissel_window_import:
 * @self: a window
 * @path: (nullable): a list to take in, or %NULL to choose one
 *
 * Opens the import assistant; without a network as soon as one is chosen.
 */
void wissel_window_import (WisselWindow *self, const char *path);

/**
 * wissel_window_import_pasted:
 * @self: a window with an open network
 * @path: what wissel_pasted_save() returned
 *
 * Opens the import assistant for rows that were pasted. The file is deleted when it has gone.
 */
void wissel_window_import_pasted (WisselWindow *self, const char *path);

/**
 * wissel_window_open_demo:
 * @self: a window
 * @demo: which one
 *
 * Opens a demonstration network, which is made when there is none.
 */
void wissel_window_open_demo (WisselWindow *self, WisselDemo demo);

/**
 * wissel_window_go:
 * @self: a window
 * @section: name of a section
 *
 * Shows a section, when the present page may be left.
 */
void wissel_window_go (WisselWindow *self, const char *section);

/**
 * wissel_window_push_page:
 * @self: a window
 * @page: (transfer floating): a page
 *
 * Opens a page over the present one, when that may be left; Back (Alt+Left) closes it again.
 */
void wissel_window_push_page (WisselWindow *self, WisselPage *page);

/**
 * wissel_window_replace_page:
 * @self: a window
 * @page: (transfer floating): a page
 *
 * Shows a page in place of the one on top, when that may be left.
 */
void wissel_window_replace_page (WisselWindow *self, WisselPage *page);

/**
 * wissel_window_pop_page:
 * @self: a window
 * @page: (nullable): a page, or %NULL for the one on top
 *
 * Closes a page and what was opened over it without asking, such as that of a deleted record.
 */
void wissel_window_pop_page (WisselWindow *self, WisselPage *page);

/**
 * wissel_window_get_page:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the page on top
 */
WisselPage *wissel_window_get_page (WisselWindow *self);

/**
 * wissel_window_get_help_page:
 * @self: a window
 *
 * Returns: (transfer none): name of the page of the manual on what the window shows
 */
const char *wissel_window_get_help_page (WisselWindow *self);

/**
 * wissel_window_add_toast:
 * @self: a window
 * @text: what was done
 *
 * Tells that something went well.
 */
void wissel_window_add_toast (WisselWindow *self, const char *text);

/**
 * wissel_window_add_undo_toast:
 * @self: a window
 * @text: what was done
 *
 * Tells that something was done, with a button that undoes the last action.
 */
void wissel_window_add_undo_toast (WisselWindow *self, const char *text);

/**
 * wissel_window_add_file_toast:
 * @self: a window
 * @text: what was written
 * @path: the file or folder
 *
 * Tells that something was written, with a button that opens the folder it is in.
 */
void wissel_window_add_file_toast (WisselWindow *self, const char *text, const char *path);

/**
 * wissel_report_error:
 * @widget: where it happened
 * @heading: what did not succeed, as a short sentence
 * @error: (nullable): why; a cancelled operation is not reported
 *
 * Tells a person, in the one place where errors are told, what went wrong and what to do.
 */
void wissel_report_error (GtkWidget *widget, const char *heading, const GError *error);

G_END_DECLS
