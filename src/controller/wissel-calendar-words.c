#include "wissel-calendars.h"

#include <glib/gi18n.h>

#include "wissel-date.h"
#include "wissel-language.h"

const char *
wissel_day_state_label (WisselDayState state)
{
  static const char *const labels[] = {
    [WISSEL_DAY_ASSUMED] = N_ ("Open, nothing noted"),
    [WISSEL_DAY_OPEN] = N_ ("Open"),
    [WISSEL_DAY_CLOSED] = N_ ("Not open"),
    [WISSEL_DAY_BLOCKED] = N_ ("Blocked"),
  };

  return _ (labels[state]);
}

/* The same inside a sentence. */
static const char *
state_word (WisselDayState state)
{
  static const char *const words[] = {
    [WISSEL_DAY_ASSUMED] = N_ ("open, nothing noted"),
    [WISSEL_DAY_OPEN] = N_ ("open"),
    [WISSEL_DAY_CLOSED] = N_ ("not open"),
    [WISSEL_DAY_BLOCKED] = N_ ("blocked"),
  };

  return _ (words[state]);
}

gboolean
wissel_calendar_is_booked (const WisselCalendar *self, guint32 day)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->booked->len; i++)
    if (((WisselBookedDay *) g_ptr_array_index (self->booked, i))->day == day)
      return TRUE;

  return FALSE;
}

static char *
dup_booked (const WisselCalendar *self, guint32 day)
{
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < self->booked->len; i++)
    {
      const WisselBookedDay *booked = g_ptr_array_index (self->booked, i);

      if (booked->day == day)
        g_string_append_printf (titles, "%s%s", titles->len > 0 ? ", " : "", booked->title);
    }

  return g_string_free (titles, FALSE);
}

char *
wissel_calendar_dup_words (const WisselCalendar *self, guint32 day)
{
  WisselDayState   state;
  g_autofree char *iso = wissel_date_of_day (day);
  g_autofree char *date = NULL;
  g_autofree char *booked = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  state = wissel_stretches_state (self->stretches, day);
  date = wissel_date_format (iso, wissel_language_of_interface (), WISSEL_DATE_WEEKDAY);
  if (!wissel_calendar_is_booked (self, day))
    /* Translators: a day, and what is so on it, such as “Tuesday 4 May 2027: blocked”. */
    return g_strdup_printf (_ ("%1$s: %2$s"), date, state_word (state));

  booked = dup_booked (self, day);
  if (state == WISSEL_DAY_ASSUMED || state == WISSEL_DAY_OPEN)
    /* Translators: a day, and the exchanges that are on it. */
    return g_strdup_printf (_ ("%1$s: booked, %2$s"), date, booked);

  /* Translators: a day, the exchanges that are on it, and “blocked” or “not open”. */
  return g_strdup_printf (_ ("%1$s: booked, %2$s, although %3$s"), date, booked,
                          state_word (state));
}

char *
wissel_calendar_dup_span (guint32 from, guint32 to)
{
  g_autofree char *first = wissel_date_of_day (from);
  g_autofree char *last = wissel_date_of_day (to);

  return wissel_date_format_range (first, last, wissel_language_of_interface ());
}

char *
wissel_calendar_dup_span_words (const WisselCalendar *self, guint32 from, guint32 to)
{
  guint                 counts[WISSEL_DAY_BLOCKED + 1] = { 0 };
  guint                 n_booked = 0;
  g_autofree char      *span = wissel_calendar_dup_span (from, to);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char      *joined = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (from == to)
    return wissel_calendar_dup_words (self, from);

  for (guint32 day = from; day <= to; day++)
    {
      counts[wissel_stretches_state (self->stretches, day)]++;
      n_booked += wissel_calendar_is_booked (self, day) ? 1 : 0;
    }
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] > 0)
      g_ptr_array_add (parts,
                       g_strdup_printf ("%u %s", counts[i], state_word ((WisselDayState) i)));
  if (n_booked > 0)
    /* Translators: %u is a number of days with an exchange. */
    g_ptr_array_add (parts, g_strdup_printf (_ ("%u booked"), n_booked));
  g_ptr_array_add (parts, NULL);
  joined = g_strjoinv (", ", (char **) parts->pdata);

  /* Translators: a span of days, and how many of them are what, such as “3–7 May 2027: 4 open, 1
   * blocked”. */
  return g_strdup_printf (_ ("%1$s: %2$s"), span, joined);
}
