#pragma once

#include "wissel-window.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_ESCO_WINDOW (wissel_esco_window_get_type ())

/**
 * WisselEscoWindow:
 *
 * Takes ESCO in from the lists that the Commission publishes: choose them, look at what they would
 * change, and take that in.
 */
G_DECLARE_FINAL_TYPE (WisselEscoWindow, wissel_esco_window, WISSEL, ESCO_WINDOW, AdwWindow)

GtkWidget *wissel_esco_window_new (WisselWindow *parent);

/* For tests: as if these files had been chosen. */
void wissel_esco_window_read (WisselEscoWindow *self, const char *const *paths);

G_END_DECLS
