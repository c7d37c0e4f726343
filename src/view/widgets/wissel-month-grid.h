#pragma once

#include "wissel-day-cell.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_MONTH_GRID (wissel_month_grid_get_type ())

/**
 * WisselMonthGrid:
 *
 * The days of a month, a week on each line, Monday first.
 */
G_DECLARE_FINAL_TYPE (WisselMonthGrid, wissel_month_grid, WISSEL, MONTH_GRID, GtkWidget)

GtkWidget *wissel_month_grid_new (void);

/**
 * wissel_month_grid_set_month:
 * @self: a month
 * @year: its year
 * @month: 1 to 12
 */
void wissel_month_grid_set_month (WisselMonthGrid *self, int year, int month);

/**
 * wissel_month_grid_get_cell:
 * @self: a month
 * @day: place of a day in the month, from 0
 *
 * Returns: (transfer none) (nullable): its cell; %NULL after the last day
 */
WisselDayCell *wissel_month_grid_get_cell (WisselMonthGrid *self, guint day);

G_END_DECLS
