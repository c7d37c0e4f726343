#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The one source of the present moment. The environment variable WISSEL_CLOCK (an instant such as
 * 2027-03-01T09:00:00Z) stops it, so that tests and repeated prints give the same bytes.
 */

/**
 * wissel_clock_now:
 *
 * Returns: (transfer full): the present instant in UTC, ISO 8601 to the second
 */
char *wissel_clock_now (void);

/**
 * wissel_clock_today:
 *
 * Returns: (transfer full): today's date at this place as `YYYY-MM-DD`
 */
char *wissel_clock_today (void);

/**
 * wissel_clock_set:
 * @instant: (nullable): an ISO 8601 instant, or %NULL to follow the real clock again
 *
 * Stops the clock, for tests.
 */
void wissel_clock_set (const char *instant);

G_END_DECLS
