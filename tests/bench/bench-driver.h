#pragma once

#include "loop-clock.h"
#include "wissel-window.h"

G_BEGIN_DECLS

/*
 * What the benchmarks of blocks share: the window that is worked in, waiting, reporting, and
 * finding what is shown. Looking for something is no work of the program, and not counted.
 */

extern WisselWindow *window;

typedef gboolean (*WidgetTest) (GtkWidget *widget, gconstpointer data);

/* Whether the list that is shown waits for rows. */
gboolean is_loading (void);

/* For a while, and until nothing is loading. */
void rest (void);

/* Rests, and prints a line on all since the last report. */
void report (const char *action);

/* The same, and how many microseconds went by until people saw what they waited for. */
void report_seen (const char *action, gint64 microseconds);

/* Until a frame is drawn from now on; when that was. */
gint64 wait_for_frame (void);

/* The first widget that is shown and passes a test, in any window; NULL if there is none. */
GtkWidget *find_anywhere (WidgetTest test, gconstpointer data);
GtkWidget *find_type (GType type);

/* Until there is a button whose label begins so, and that can be pressed. */
GtkWidget *wait_for_button (const char *label);
void       press (const char *label);

G_END_DECLS
