#pragma once

#include <adwaita.h>

#include "wissel-network.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_IMPORT_WINDOW (wissel_import_window_get_type ())

/**
 * WisselImportWindow:
 *
 * The import assistant: choose a list, see what it would bring, take it in. Nothing is changed
 * before the last step, which is one action that can be undone.
 */
G_DECLARE_FINAL_TYPE (WisselImportWindow, wissel_import_window, WISSEL, IMPORT_WINDOW, AdwWindow)

/**
 * wissel_import_window_new:
 * @parent: (nullable): the window it stands before
 * @network: the network
 * @path: (nullable): a list that was chosen already
 *
 * Returns: a window, to be presented
 */
GtkWidget *wissel_import_window_new (GtkWindow *parent, WisselNetwork *network, const char *path);

/* For tests: source, working, review, done or problem. */
const char *wissel_import_window_peek_step (WisselImportWindow *self);

G_END_DECLS
