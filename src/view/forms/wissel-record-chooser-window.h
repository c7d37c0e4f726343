#pragma once

#include "wissel-record-chooser.h"
#include "wissel-window.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_RECORD_CHOOSER_WINDOW (wissel_record_chooser_window_get_type ())

/**
 * WisselRecordChooserWindow:
 *
 * Asks for a record before something begins. Its signal `chosen` has the id (`gint64`), and
 * `new-wanted` the words for which there is none yet; it is gone by then.
 */
G_DECLARE_FINAL_TYPE (
  WisselRecordChooserWindow, wissel_record_chooser_window, WISSEL, RECORD_CHOOSER_WINDOW, AdwWindow)

GtkWidget *wissel_record_chooser_window_new (WisselWindow           *parent,
                                             const char             *title,
                                             const WisselRecordType *type);

G_END_DECLS
