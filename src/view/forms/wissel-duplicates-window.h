#pragma once

#include "wissel-record-type.h"
#include "wissel-window.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_DUPLICATES_WINDOW (wissel_duplicates_window_get_type ())

/**
 * WisselDuplicatesWindow:
 *
 * Pairs of records that may be the same, with what they have in common: each is compared and
 * merged, or told apart for good.
 */
G_DECLARE_FINAL_TYPE (
  WisselDuplicatesWindow, wissel_duplicates_window, WISSEL, DUPLICATES_WINDOW, AdwWindow)

/**
 * wissel_duplicates_window_new:
 * @parent: the window on the network
 * @type: (nullable): the type to begin with
 *
 * Returns: (transfer floating): the window
 */
GtkWidget *wissel_duplicates_window_new (WisselWindow *parent, const WisselRecordType *type);

/* The action `win.find-duplicates`: among the records that the window shows. */
void wissel_duplicates_window_install_action (GtkWidgetClass *widget_class);

G_END_DECLS
