#include "wissel-tasks.h"

#include <glib/gi18n.h>
#include <string.h>

#include "wissel-clock.h"
#include "wissel-date.h"
#include "wissel-extras.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

gboolean
wissel_task_is_done (WisselRecord *task)
{
  return !wissel_record_is_empty (task, "done-on");
}

gboolean
wissel_task_is_overdue (WisselRecord *task)
{
  g_autofree char *today = wissel_clock_today ();
  const char      *due = wissel_record_get_text (task, "due-on");

  return !wissel_task_is_done (task) && due != NULL && strcmp (due, today) < 0;
}

void
wissel_task_tick (WisselRecord *task, gboolean is_done)
{
  g_autofree char *today = wissel_clock_today ();

  wissel_record_set_text (task, "done-on", is_done ? today : NULL);
}

gboolean
wissel_task_add_by_rule (
  WisselSession *session, const char *entity, gint64 id, const char *title, GError **error)
{
  g_autoptr (WisselRecord) task = wissel_extras_make (&wissel_task_record_type, entity, id);

  wissel_record_set_text (task, "title", title);
  wissel_record_set_text (task, "origin", "RULE");

  return wissel_session_insert (session, task, error);
}

/* ---- Words ---- */

static char *
format_day (const char *day)
{
  return wissel_date_format (day, wissel_language_of_interface (), WISSEL_DATE_LONG);
}

static char *
dup_due (const char *due)
{
  g_autofree char *today = wissel_clock_today ();
  g_autofree char *day = format_day (due);
  int              days = wissel_date_days_between (due, today);

  if (days == 0)
    return g_strdup (_ ("Due today"));
  if (days < 0)
    /* Translators: %s is a date. */
    return g_strdup_printf (_ ("Due on %s"), day);

  /* Translators: a number of days and a date. */
  return g_strdup_printf (ngettext ("Overdue by %1$d day: was due on %2$s",
                                    "Overdue by %1$d days: was due on %2$s", days),
                          days, day);
}

char *
wissel_task_dup_words (WisselRecord *task)
{
  if (wissel_task_is_done (task) || wissel_record_is_empty (task, "due-on"))
    return wissel_task_dup_days (task);

  return dup_due (wissel_record_get_text (task, "due-on"));
}

char *
wissel_task_dup_days (WisselRecord *task)
{
  gboolean         is_done = wissel_task_is_done (task);
  const char      *day = wissel_record_get_text (task, is_done ? "done-on" : "due-on");
  g_autofree char *shown = day != NULL ? format_day (day) : NULL;

  if (shown == NULL)
    return g_strdup ("");

  /* Translators: %s is a date. */
  return g_strdup_printf (is_done ? _ ("Done on %s") : _ ("Due on %s"), shown);
}

/* ---- Order ---- */

int
wissel_task_compare (WisselRecord *a, WisselRecord *b)
{
  gboolean    is_done = wissel_task_is_done (a);
  const char *field = is_done ? "done-on" : "due-on";
  const char *day = wissel_record_get_text (a, field);
  const char *other = wissel_record_get_text (b, field);

  if (is_done != wissel_task_is_done (b))
    return is_done - wissel_task_is_done (b);
  if (day == NULL || other == NULL)
    return (day == NULL) - (other == NULL);

  return is_done ? strcmp (other, day) : strcmp (day, other);
}
