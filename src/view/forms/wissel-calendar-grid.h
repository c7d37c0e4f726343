#pragma once

#include <gtk/gtk.h>

#include "wissel-calendars.h"
#include "wissel-day-cell.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_CALENDAR_GRID (wissel_calendar_grid_get_type ())

/**
 * WisselCalendarGrid:
 *
 * Two months with what is so on each day. Days are chosen by pressing and drawing the pointer over
 * them, or by the arrows, with Shift for a span. Signals:
 *
 * - `chosen`: another day or span was chosen
 * - `step` (`guint`): a #WisselDaysStep is asked for
 */
G_DECLARE_FINAL_TYPE (WisselCalendarGrid, wissel_calendar_grid, WISSEL, CALENDAR_GRID, GtkWidget)

GtkWidget *wissel_calendar_grid_new (void);

/**
 * wissel_calendar_grid_set_calendar:
 * @self: a grid
 * @calendar: what to show; stays with the caller, until another is set
 */
void wissel_calendar_grid_set_calendar (WisselCalendarGrid *self, const WisselCalendar *calendar);

/**
 * wissel_calendar_grid_choose:
 * @self: a grid with a calendar
 * @from: first day of the span, Julian; where it was begun
 * @to: where the keyboard is
 *
 * Chooses a span and shows its end.
 */
void wissel_calendar_grid_choose (WisselCalendarGrid *self, guint32 from, guint32 to);

/**
 * wissel_calendar_grid_get_chosen:
 * @self: a grid
 * @from: (out): first day of the chosen span
 * @to: (out): its last day
 */
void wissel_calendar_grid_get_chosen (WisselCalendarGrid *self, guint32 *from, guint32 *to);

/**
 * wissel_calendar_grid_turn:
 * @self: a grid
 * @months: how many months to turn on, or back
 */
void wissel_calendar_grid_turn (WisselCalendarGrid *self, int months);

/**
 * wissel_day_look_of:
 * @state: what is so on a day
 * @is_booked: whether an exchange is on it
 *
 * Returns: how such a day looks
 */
WisselDayLook wissel_day_look_of (WisselDayState state, gboolean is_booked);

G_END_DECLS
