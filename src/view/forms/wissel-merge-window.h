#pragma once

#include "wissel-record-type.h"
#include "wissel-window.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_MERGE_WINDOW (wissel_merge_window_get_type ())

/**
 * WisselMergeWindow:
 *
 * Two records side by side: which stays, what it is to say where they differ, and what moves along.
 * Its signal `merged` tells in words that the two are one.
 */
G_DECLARE_FINAL_TYPE (WisselMergeWindow, wissel_merge_window, WISSEL, MERGE_WINDOW, AdwWindow)

/**
 * wissel_merge_window_new:
 * @parent: the window on the network
 * @over: (nullable): a window between the two
 * @type: a record type of which duplicates are looked for
 * @first: id of a record
 * @second: id of another
 *
 * Returns: (transfer floating): the window
 */
GtkWidget *wissel_merge_window_new (
  WisselWindow *parent, GtkWindow *over, const WisselRecordType *type, gint64 first, gint64 second);

/* The action `win.merge` (`(sxx)`): a type and the ids of two records. */
void wissel_merge_window_install_action (GtkWidgetClass *widget_class);

G_END_DECLS
