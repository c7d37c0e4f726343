#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WisselPeriod:
 *
 * Days by which people often filter, as seen from today.
 */
typedef enum
{
  WISSEL_PERIOD_BEFORE_TODAY,
  WISSEL_PERIOD_TODAY,
  WISSEL_PERIOD_FROM_TODAY,
  WISSEL_PERIOD_THIS_WEEK,
  WISSEL_PERIOD_THIS_MONTH,
  WISSEL_PERIOD_THIS_YEAR,
  WISSEL_N_PERIODS
} WisselPeriod;

/** Returns: (transfer none): message id of what it is called */
const char *wissel_period_label (WisselPeriod self);

/**
 * wissel_period_days:
 * @self: a period
 * @today: today, `YYYY-MM-DD`
 * @from: (out) (transfer full) (nullable): its first day, or %NULL when it has no beginning
 * @to: (out) (transfer full) (nullable): its last day, or %NULL when it has no end
 *
 * Weeks begin on Monday.
 */
void wissel_period_days (WisselPeriod self, const char *today, char **from, char **to);

G_END_DECLS
