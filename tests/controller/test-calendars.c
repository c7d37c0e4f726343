/* Calendars: whose days they are, days of exchanges, changes as actions that can be undone, words
 * for days and spans. */

#include "round.h"
#include "wissel-calendars.h"
#include "wissel-clock.h"
#include "wissel-date.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

static GPtrArray *
load (Fixture *fixture, const char *type, gint64 id)
{
  g_autoptr (GError) error = NULL;
  GPtrArray         *calendars = wissel_calendars_load (fixture->network, type, id, &error);

  g_assert_no_error (error);

  return calendars;
}

static guint32
day_of (int year, int month, int day)
{
  GDate date;

  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return g_date_get_julian (&date);
}

static void
change (Fixture *fixture, int from, int to, WisselDaysStep step)
{
  g_autoptr (GPtrArray) calendars = load (fixture, "learning_place", fixture->place);
  g_autoptr (GError)    error = NULL;

  wissel_calendar_change (fixture->network, g_ptr_array_index (calendars, 0),
                          day_of (2027, 5, from), day_of (2027, 5, to), step, &error);
  g_assert_no_error (error);
}

static void
undo (Fixture *fixture, const char *label)
{
  g_autofree char   *undone = NULL;
  g_autoptr (GError) error = NULL;

  wissel_network_undo (fixture->network, &undone, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, label);
}

static void
assert_words (Fixture *fixture, int day, const char *expected)
{
  g_autoptr (GPtrArray) calendars = load (fixture, "learning_place", fixture->place);
  g_autofree char      *words =
    wissel_calendar_dup_words (g_ptr_array_index (calendars, 0), day_of (2027, 5, day));

  g_assert_cmpstr (words, ==, expected);
}

static char *
dup_title (Fixture *fixture)
{
  g_autoptr (GPtrArray) calendars = load (fixture, "learning_place", fixture->place);

  return g_strdup (((WisselCalendar *) g_ptr_array_index (calendars, 0))->title);
}

static void
test_changes (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *title = dup_title (fixture);
  g_autofree char *opened = g_strdup_printf ("Open 3–9 May 2027: %s", title);
  g_autofree char *blocked = g_strdup_printf ("Block 5 May 2027: %s", title);

  assert_words (fixture, 4, "Tuesday 4 May 2027: open, nothing noted");
  change (fixture, 3, 9, WISSEL_DAYS_OPEN);
  assert_words (fixture, 4, "Tuesday 4 May 2027: open");
  assert_words (fixture, 8, "Saturday 8 May 2027: not open");
  change (fixture, 5, 5, WISSEL_DAYS_BLOCK);
  assert_words (fixture, 5, "Wednesday 5 May 2027: blocked");
  change (fixture, 5, 5, WISSEL_DAYS_BLOCK);

  /* What changed nothing is no action. */
  undo (fixture, blocked);
  assert_words (fixture, 5, "Wednesday 5 May 2027: open");
  undo (fixture, opened);
  assert_words (fixture, 5, "Wednesday 5 May 2027: open, nothing noted");
}

static void
test_records (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  const WisselCalendar *calendar;
  gint64                id;

  id = make_record (fixture->network, &wissel_availability_record_type, "place-id", fixture->place,
                    "from-on", "2027-05-03", "to-on", "2027-05-14", "weekdays", "12345",
                    "available", TRUE, NULL);
  before = load (fixture, "learning_place", fixture->place);
  calendar = g_ptr_array_index (before, 0);
  g_assert_cmpuint (calendar->stretches->len, ==, 1);
  g_assert_cmpint (g_array_index (calendar->stretches, WisselStretch, 0).id, ==, id);

  change (fixture, 7, 10, WISSEL_DAYS_CLEAR);
  after = load (fixture, "learning_place", fixture->place);
  calendar = g_ptr_array_index (after, 0);
  g_assert_cmpuint (calendar->stretches->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const WisselStretch *stretch = &g_array_index (calendar->stretches, WisselStretch, i);

      g_assert_cmpuint (stretch->from, ==, day_of (2027, 5, stretch->id == id ? 3 : 11));
      g_assert_cmpuint (stretch->to, ==, day_of (2027, 5, stretch->id == id ? 6 : 14));
    }
}

static void
test_booked (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray) exchanges = make_exchanges (fixture);
  g_autoptr (GPtrArray) calendars = NULL;
  g_autofree char      *words = NULL;
  guint                 n_booked = 0;

  for (guint i = 0; i < exchanges->len; i++)
    make_record (fixture->network, &wissel_exchange_day_record_type, "exchange-id",
                 wissel_record_get_id (g_ptr_array_index (exchanges, i)), "day-no", (gint64) 1,
                 "held-on", "2027-05-04", NULL);
  change (fixture, 4, 4, WISSEL_DAYS_BLOCK);

  calendars = load (fixture, "learning_place", fixture->place);
  n_booked = ((WisselCalendar *) g_ptr_array_index (calendars, 0))->booked->len;
  g_assert_cmpuint (n_booked, >=, 1);
  g_assert_cmpuint (n_booked, <=, exchanges->len);
  g_assert_true (wissel_calendar_is_booked (g_ptr_array_index (calendars, 0), day_of (2027, 5, 4)));
  g_assert_false (
    wissel_calendar_is_booked (g_ptr_array_index (calendars, 0), day_of (2027, 5, 5)));
  words = wissel_calendar_dup_words (g_ptr_array_index (calendars, 0), day_of (2027, 5, 4));
  g_assert_true (g_str_has_prefix (words, "Tuesday 4 May 2027: booked, "));
  g_assert_true (g_str_has_suffix (words, ", although blocked"));
}

/* A coach has the calendars of the places. */
static void
test_coach (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) one = NULL;
  gint64 person = make_record (fixture->network, &wissel_person_record_type, "first-name", "Ann",
                               "last-name", "Alone", "employer-id", fixture->firm, NULL);
  gint64 coach = make_record (fixture->network, &wissel_coach_record_type, "person-id", person,
                              "host-org-id", fixture->firm, NULL);

  none = load (fixture, "coach", coach);
  g_assert_cmpuint (none->len, ==, 0);

  make_record (fixture->network, &wissel_place_coach_record_type, "place-id", fixture->place,
               "coach-id", coach, NULL);
  one = load (fixture, "coach", coach);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpint (((WisselCalendar *) g_ptr_array_index (one, 0))->id, ==, fixture->place);
}

static void
test_words (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray) calendars = NULL;
  const WisselCalendar *calendar;
  g_autofree char      *words = NULL;
  g_autofree char      *one = NULL;

  change (fixture, 3, 7, WISSEL_DAYS_OPEN);
  change (fixture, 5, 5, WISSEL_DAYS_BLOCK);
  calendars = load (fixture, "learning_place", fixture->place);
  calendar = g_ptr_array_index (calendars, 0);
  words = wissel_calendar_dup_span_words (calendar, day_of (2027, 5, 3), day_of (2027, 5, 9));
  g_assert_cmpstr (words, ==, "3–9 May 2027: 4 open, 2 not open, 1 blocked");
  one = wissel_calendar_dup_span_words (calendar, day_of (2027, 5, 5), day_of (2027, 5, 5));
  g_assert_cmpstr (one, ==, "Wednesday 5 May 2027: blocked");

  g_assert_cmpuint (wissel_calendar_first_day (calendar, day_of (2027, 4, 15)), ==,
                    day_of (2027, 5, 3));
  g_assert_cmpuint (wissel_calendar_first_day (calendar, day_of (2027, 5, 6)), ==,
                    day_of (2027, 5, 6));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)
  ADD ("/controller/calendars/changes", test_changes);
  ADD ("/controller/calendars/records", test_records);
  ADD ("/controller/calendars/booked", test_booked);
  ADD ("/controller/calendars/coach", test_coach);
  ADD ("/controller/calendars/words", test_words);
#undef ADD

  return g_test_run ();
}
