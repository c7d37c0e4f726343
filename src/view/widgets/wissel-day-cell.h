#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WisselDayLook:
 * @name: (nullable): the day and what is so on it, for tooltip and screen reader
 * @icon: (nullable): symbol below the number
 * @css_class: (nullable): what the day is coloured as
 * @is_selected: whether it is in the span that was chosen
 * @is_cursor: whether it is where the keyboard is
 * @is_today: whether it is today
 */
typedef struct
{
  const char *name;
  const char *icon;
  const char *css_class;
  gboolean    is_selected;
  gboolean    is_cursor;
  gboolean    is_today;
} WisselDayLook;

#define WISSEL_TYPE_DAY_CELL (wissel_day_cell_get_type ())

/**
 * WisselDayCell:
 *
 * A day of a month: its number, and what is so on it as a symbol and as a colour.
 */
G_DECLARE_FINAL_TYPE (WisselDayCell, wissel_day_cell, WISSEL, DAY_CELL, GtkWidget)

GtkWidget *wissel_day_cell_new (void);

/**
 * wissel_day_cell_set_day:
 * @self: a cell
 * @day: a day, Julian; 0 leaves the cell empty
 */
void wissel_day_cell_set_day (WisselDayCell *self, guint32 day);

/**
 * wissel_day_cell_get_day:
 * @self: a cell
 *
 * Returns: its day, Julian, or 0
 */
guint32 wissel_day_cell_get_day (WisselDayCell *self);

/**
 * wissel_day_cell_set_look:
 * @self: a cell with a day
 * @look: how it looks
 */
void wissel_day_cell_set_look (WisselDayCell *self, const WisselDayLook *look);

G_END_DECLS
