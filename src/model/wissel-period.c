#include "wissel-period.h"

#include <glib/gi18n.h>

#include "wissel-date.h"

static const char *const labels[] = {
  [WISSEL_PERIOD_BEFORE_TODAY] = N_ ("Before Today"), [WISSEL_PERIOD_TODAY] = N_ ("Today"),
  [WISSEL_PERIOD_FROM_TODAY] = N_ ("From Today On"),  [WISSEL_PERIOD_THIS_WEEK] = N_ ("This Week"),
  [WISSEL_PERIOD_THIS_MONTH] = N_ ("This Month"),     [WISSEL_PERIOD_THIS_YEAR] = N_ ("This Year"),
};

const char *
wissel_period_label (WisselPeriod self)
{
  g_return_val_if_fail (self < WISSEL_N_PERIODS, NULL);

  return labels[self];
}

/* How many days ago Monday was. */
static int
count_days_since_monday (const char *day)
{
  GDate date;
  int   year, month, number;

  if (!wissel_date_split (day, &year, &month, &number))
    return 0;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) number, (GDateMonth) month, (GDateYear) year);

  return (int) g_date_get_weekday (&date) - G_DATE_MONDAY;
}

/* The first day of the month, or of the year. */
static char *
make_first_day (const char *day, gboolean of_year)
{
  int year, month, number;

  if (!wissel_date_split (day, &year, &month, &number))
    return NULL;

  return wissel_date_make (year, of_year ? 1 : month, 1);
}

void
wissel_period_days (WisselPeriod self, const char *today, char **from, char **to)
{
  *from = NULL;
  *to = NULL;
  g_return_if_fail (wissel_date_is_valid (today));

  switch (self)
    {
    case WISSEL_PERIOD_BEFORE_TODAY:
      *to = wissel_date_add_days (today, -1);
      break;
    case WISSEL_PERIOD_TODAY:
      *from = g_strdup (today);
      *to = g_strdup (today);
      break;
    case WISSEL_PERIOD_FROM_TODAY:
      *from = g_strdup (today);
      break;
    case WISSEL_PERIOD_THIS_WEEK:
      *from = wissel_date_add_days (today, -count_days_since_monday (today));
      *to = wissel_date_add_days (*from, 6);
      break;
    case WISSEL_PERIOD_THIS_MONTH:
      *from = make_first_day (today, FALSE);
      *to = wissel_date_end_of_period (*from, 1);
      break;
    case WISSEL_PERIOD_THIS_YEAR:
      *from = make_first_day (today, TRUE);
      *to = wissel_date_end_of_period (*from, 12);
      break;
    case WISSEL_N_PERIODS:
    default:
      g_assert_not_reached ();
    }
}
