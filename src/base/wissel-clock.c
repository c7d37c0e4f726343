#include "wissel-clock.h"

static GMutex     clock_lock;
static GDateTime *stopped_at;
static gboolean   environment_read;

static GDateTime *
dup_now (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&clock_lock);

  if (!environment_read)
    {
      const char *text = g_getenv ("WISSEL_CLOCK");

      environment_read = TRUE;
      if (text != NULL && stopped_at == NULL)
        {
          g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

          stopped_at = g_date_time_new_from_iso8601 (text, utc);
        }
    }

  return stopped_at != NULL ? g_date_time_ref (stopped_at) : g_date_time_new_now_utc ();
}

char *
wissel_clock_now (void)
{
  g_autoptr (GDateTime) now = dup_now ();
  g_autoptr (GDateTime) utc = g_date_time_to_utc (now);

  return g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
}

char *
wissel_clock_today (void)
{
  g_autoptr (GDateTime) now = dup_now ();
  g_autoptr (GDateTime) local = g_date_time_to_local (now);

  return g_date_time_format (local, "%Y-%m-%d");
}

void
wissel_clock_set (const char *instant)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&clock_lock);

  environment_read = TRUE;
  g_clear_pointer (&stopped_at, g_date_time_unref);
  if (instant != NULL)
    {
      g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

      stopped_at = g_date_time_new_from_iso8601 (instant, utc);
    }
}
