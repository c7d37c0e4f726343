#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * How long the main loop of this program was away from waiting: for each turn the time between two
 * polls, and how much of it went into frames (layout and drawing, from the frame clocks of all
 * windows). What is left of a turn is the work of callbacks.
 */

typedef struct
{
  gint64 callbacks; /* microseconds: the longest turn without its frames */
  gint64 frame;     /* microseconds: the longest frame */
  guint  n_long;    /* turns of which callbacks or the frame took more than half of a block */
} LoopTimes;

/* Of the default main context, from now on. */
void loop_clock_start (void);

/* The longest since the last call. */
LoopTimes loop_clock_take (void);

/* So many microseconds of this turn are no work of the program. */
void loop_clock_leave_out (gint64 microseconds);

/* When the last frame was drawn, as g_get_monotonic_time() gives it; 0 before the first. */
gint64 loop_clock_last_frame (void);

G_END_DECLS
