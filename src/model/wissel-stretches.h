#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Which days a switcher or a learning place is free, as the matching reads it: stretches that open
 * days and stretches that block them. Without a stretch that opens, every day counts as open; what
 * is blocked is blocked, whatever opens it (ST-5.4, availability). Days are Julian days of #GDate.
 */

/**
 * WisselStretch:
 * @id: id of its record; 0 for one that is not stored yet
 * @from: first day
 * @to: last day
 * @weekdays: days of the week that count, a bit for each, Monday the lowest
 * @available: whether it opens its days; otherwise it blocks them
 */
typedef struct
{
  gint64   id;
  guint32  from;
  guint32  to;
  guint    weekdays;
  gboolean available;
} WisselStretch;

/**
 * WisselDayState:
 * @WISSEL_DAY_ASSUMED: open, because no days are opened at all
 * @WISSEL_DAY_OPEN: opened
 * @WISSEL_DAY_CLOSED: not opened, while other days are
 * @WISSEL_DAY_BLOCKED: blocked
 */
typedef enum
{
  WISSEL_DAY_ASSUMED,
  WISSEL_DAY_OPEN,
  WISSEL_DAY_CLOSED,
  WISSEL_DAY_BLOCKED,
} WisselDayState;

/**
 * WisselDaysStep:
 * @WISSEL_DAYS_OPEN: open the working days; days of the weekend only when there is nothing else
 * @WISSEL_DAYS_BLOCK: block every day
 * @WISSEL_DAYS_CLEAR: take away what is noted about every day
 *
 * What may happen to a span of days.
 */
typedef enum
{
  WISSEL_DAYS_OPEN,
  WISSEL_DAYS_BLOCK,
  WISSEL_DAYS_CLEAR,
} WisselDaysStep;

/**
 * wissel_stretches_state:
 * @stretches: (element-type WisselStretch): what is noted
 * @day: a day
 *
 * Returns: what is so on that day
 */
WisselDayState wissel_stretches_state (const GArray *stretches, guint32 day);

/**
 * wissel_stretches_change:
 * @stretches: (element-type WisselStretch): what is noted
 * @from: first day of a span
 * @to: last day of the span
 * @step: what happens to it
 *
 * Stretches that are cut keep their id in the first part that is left; stretches that come to touch
 * become one. Opening a day that was only blocked takes the block away and opens nothing else.
 *
 * Returns: (transfer full) (element-type WisselStretch): what is noted afterwards
 */
GArray *
wissel_stretches_change (const GArray *stretches, guint32 from, guint32 to, WisselDaysStep step);

/**
 * wissel_stretches_turn:
 * @stretches: (element-type WisselStretch): what is noted
 * @from: first day of a span
 * @to: last day of the span
 *
 * Returns: the step that turns the span over: open days are blocked, others are opened
 */
WisselDaysStep wissel_stretches_turn (const GArray *stretches, guint32 from, guint32 to);

G_END_DECLS
