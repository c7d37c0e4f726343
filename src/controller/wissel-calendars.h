#pragma once

#include "wissel-network.h"
#include "wissel-stretches.h"

G_BEGIN_DECLS

/*
 * The days that switchers and learning places are free, as a calendar shows them (ST-5.4). A coach
 * is free when the places are where he or she coaches. Functions without `_async` wait for the
 * database and are for tests.
 */

/**
 * WisselBookedDay:
 * @day: a day of an exchange, Julian
 * @exchange: id of the exchange
 * @title: what the exchange is called
 */
typedef struct
{
  guint32 day;
  gint64  exchange;
  char   *title;
} WisselBookedDay;

/**
 * WisselCalendar:
 * @link: link of availability that leads to whom it is about
 * @id: id of the switcher or the learning place
 * @title: what that is called
 * @stretches: (element-type WisselStretch): what is noted
 * @booked: (element-type WisselBookedDay): days of exchanges, by day
 *
 * One calendar.
 */
typedef struct
{
  const char *link;
  gint64      id;
  char       *title;
  GArray     *stretches;
  GPtrArray  *booked;
} WisselCalendar;

/**
 * wissel_calendars_are_for:
 * @type: name of a record type
 *
 * Returns: whether records of that type have calendars
 */
gboolean wissel_calendars_are_for (const char *type);

/**
 * wissel_calendars_load:
 * @network: the open network
 * @type: name of a record type
 * @id: id of a record
 * @error: return location
 *
 * Returns: (transfer full) (element-type WisselCalendar): its calendars; those of a coach are the
 *   places, and there may be none
 */
GPtrArray      *
wissel_calendars_load (WisselNetwork *network, const char *type, gint64 id, GError **error);
void wissel_calendars_load_async (WisselNetwork      *network,
                                  const char         *type,
                                  gint64              id,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
GPtrArray *wissel_calendars_load_finish (GAsyncResult *result, GError **error);

/**
 * wissel_calendar_change:
 * @network: the open network
 * @calendar: a calendar that was loaded
 * @from: first day of a span, Julian
 * @to: its last day
 * @step: what happens to it
 * @error: return location
 *
 * Changes the days in the file, from what stands there now, as one action that can be undone.
 *
 * Returns: whether they were changed
 */
gboolean wissel_calendar_change (WisselNetwork        *network,
                                 const WisselCalendar *calendar,
                                 guint32               from,
                                 guint32               to,
                                 WisselDaysStep        step,
                                 GError              **error);
void     wissel_calendar_change_async (WisselNetwork        *network,
                                       const WisselCalendar *calendar,
                                       guint32               from,
                                       guint32               to,
                                       WisselDaysStep        step,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
gboolean wissel_calendar_change_finish (GAsyncResult *result, GError **error);

/**
 * wissel_calendar_today:
 *
 * Returns: the day it is, Julian
 */
guint32 wissel_calendar_today (void);

/**
 * wissel_calendar_first_day:
 * @self: a calendar
 * @today: the day it is, Julian
 *
 * Returns: the day to begin looking at: @today, or the first that is noted or booked when all of
 *   them are still to come
 */
guint32 wissel_calendar_first_day (const WisselCalendar *self, guint32 today);

/**
 * wissel_calendar_dup_words:
 * @self: a calendar
 * @day: a day, Julian
 *
 * Returns: (transfer full): the day and what is so on it, in the interface language, such as
 *   “Tuesday 4 May 2027: blocked”
 */
char *wissel_calendar_dup_words (const WisselCalendar *self, guint32 day);

/**
 * wissel_calendar_dup_span:
 * @from: first day of a span, Julian
 * @to: its last day
 *
 * Returns: (transfer full): the span as people read it
 */
char *wissel_calendar_dup_span (guint32 from, guint32 to);

/**
 * wissel_calendar_dup_span_words:
 * @self: a calendar
 * @from: first day of a span, Julian
 * @to: its last day
 *
 * Returns: (transfer full): the span, and how many of its days are what
 */
char *wissel_calendar_dup_span_words (const WisselCalendar *self, guint32 from, guint32 to);

/**
 * wissel_calendar_is_booked:
 * @self: a calendar
 * @day: a day, Julian
 *
 * Returns: whether an exchange is on that day
 */
gboolean wissel_calendar_is_booked (const WisselCalendar *self, guint32 day);

/**
 * wissel_day_state_label:
 * @state: what is so on a day
 *
 * Returns: (transfer none): its name in the interface language, for a legend
 */
const char *wissel_day_state_label (WisselDayState state);

G_END_DECLS
