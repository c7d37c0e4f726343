#include "wissel-calendars.h"

#include <glib/gi18n.h>

#include "wissel-clock.h"
#include "wissel-date.h"
#include "wissel-record-store.h"
#include "wissel-records.h"
#include "wissel-related-store.h"

/* An exchange takes days; nobody has more of them than this to look at. */
#define MOST_BOOKED_DAYS 20000

/* Whose days are noted, and what knows the days of their exchanges. */
static const struct
{
  const char *type;
  const char *link;
  const char *booked;
} owners[] = {
  { "learning_place", "place-id", "place-days" },
  { "learner", "learner-id", "learner-days" },
};

static void
booked_day_free (gpointer data)
{
  WisselBookedDay *self = data;

  g_free (self->title);
  g_free (self);
}

static void
calendar_free (gpointer data)
{
  WisselCalendar *self = data;

  g_clear_pointer (&self->stretches, g_array_unref);
  g_clear_pointer (&self->booked, g_ptr_array_unref);
  g_free (self->title);
  g_free (self);
}

gboolean
wissel_calendars_are_for (const char *type)
{
  g_return_val_if_fail (type != NULL, FALSE);

  return g_str_equal (type, "learning_place") || g_str_equal (type, "learner") ||
         g_str_equal (type, "coach");
}

/* ---- Loading ---- */

static guint
read_weekdays (const char *text)
{
  guint weekdays = 0;

  for (; text != NULL && *text != '\0'; text++)
    if (*text >= '1' && *text <= '7')
      weekdays |= 1u << (*text - '1');

  return weekdays;
}

static GArray *
load_stretches (WisselSession *session, const char *link, gint64 id, GError **error)
{
  g_autoptr (GArray)    stretches = g_array_new (FALSE, FALSE, sizeof (WisselStretch));
  g_autoptr (GPtrArray) rows =
    wissel_session_load_children (session, &wissel_availability_record_type, link, id, error);

  if (rows == NULL)
    return NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      WisselRecord *row = g_ptr_array_index (rows, i);
      WisselStretch stretch = {
        .id = wissel_record_get_id (row),
        .weekdays = read_weekdays (wissel_record_get_text (row, "weekdays")),
        .available = wissel_record_get_flag (row, "available"),
      };

      if (wissel_date_to_day (wissel_record_get_text (row, "from-on"), &stretch.from) &&
          wissel_date_to_day (wissel_record_get_text (row, "to-on"), &stretch.to))
        g_array_append_val (stretches, stretch);
    }

  return g_steal_pointer (&stretches);
}

static gboolean
load_booked (WisselSession *session, const char *source, WisselCalendar *calendar, GError **error)
{
  guint                 n_rows;
  g_autoptr (GPtrArray) rows =
    wissel_session_related (session, source, calendar->id, MOST_BOOKED_DAYS, &n_rows, error);

  if (rows == NULL)
    return FALSE;

  calendar->booked = g_ptr_array_new_with_free_func (booked_day_free);
  for (guint i = 0; i < rows->len; i++)
    {
      const WisselRelatedRow *row = g_ptr_array_index (rows, i);
      WisselBookedDay         booked = { .exchange = row->id };

      if (!wissel_date_to_day (row->details, &booked.day))
        continue;

      booked.title = wissel_session_dup_title (session, &wissel_exchange_record_type, row->id);
      g_ptr_array_add (calendar->booked, g_memdup2 (&booked, sizeof booked));
    }

  return TRUE;
}

static gboolean
load_calendar (WisselSession *session, guint owner, gint64 id, GPtrArray *calendars, GError **error)
{
  WisselCalendar *calendar = g_new0 (WisselCalendar, 1);

  g_ptr_array_add (calendars, calendar);
  calendar->link = owners[owner].link;
  calendar->id = id;
  calendar->title =
    wissel_session_dup_title (session, wissel_record_type_find (owners[owner].type), id);
  calendar->stretches = load_stretches (session, owners[owner].link, id, error);

  return calendar->stretches != NULL &&
         load_booked (session, owners[owner].booked, calendar, error);
}

static gboolean
load_of_coach (WisselSession *session, gint64 coach, GPtrArray *calendars, GError **error)
{
  g_autoptr (GPtrArray) places = wissel_session_load_children (
    session, &wissel_place_coach_record_type, "coach-id", coach, error);

  if (places == NULL)
    return FALSE;

  for (guint i = 0; i < places->len; i++)
    if (!load_calendar (session, 0,
                        wissel_record_get_integer (g_ptr_array_index (places, i), "place-id"),
                        calendars, error))
      return FALSE;

  return TRUE;
}

typedef struct
{
  const char *type;
  gint64      id;
} Owner;

static gpointer
load (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const Owner          *of = data;
  g_autoptr (GPtrArray) calendars = g_ptr_array_new_with_free_func (calendar_free);

  if (g_str_equal (of->type, "coach"))
    return load_of_coach (session, of->id, calendars, error) ? g_steal_pointer (&calendars) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    if (g_str_equal (of->type, owners[i].type) &&
        !load_calendar (session, i, of->id, calendars, error))
      return NULL;

  return g_steal_pointer (&calendars);
}

GPtrArray *
wissel_calendars_load (WisselNetwork *network, const char *type, gint64 id, GError **error)
{
  Owner owner = { type, id };

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);

  return wissel_store_run (wissel_network_get_store (network), load, &owner, NULL, error);
}

void
wissel_calendars_load_async (WisselNetwork      *network,
                             const char         *type,
                             gint64              id,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  Owner owner = { g_intern_string (type), id };

  g_return_if_fail (WISSEL_IS_NETWORK (network));

  wissel_store_run_async (wissel_network_get_store (network), load,
                          g_memdup2 (&owner, sizeof owner), g_free,
                          (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
wissel_calendars_load_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);

  return wissel_store_run_finish (WISSEL_STORE (store), result, error);
}

/* ---- Where to begin ---- */

guint32
wissel_calendar_today (void)
{
  g_autofree char *today = wissel_clock_today ();
  guint32          day = 0;

  return wissel_date_to_day (today, &day) ? day : 1;
}

guint32
wissel_calendar_first_day (const WisselCalendar *self, guint32 today)
{
  guint32 first = G_MAXUINT32;

  g_return_val_if_fail (self != NULL, today);

  for (guint i = 0; i < self->stretches->len; i++)
    first = MIN (first, g_array_index (self->stretches, WisselStretch, i).from);
  if (self->booked->len > 0)
    first = MIN (first, ((WisselBookedDay *) g_ptr_array_index (self->booked, 0))->day);

  return first == G_MAXUINT32 ? today : MAX (first, today);
}

/* ---- Changing ---- */

typedef struct
{
  const char    *link;
  gint64         id;
  char          *title;
  guint32        from;
  guint32        to;
  WisselDaysStep step;
} Change;

static void
change_free (gpointer data)
{
  Change *self = data;

  g_free (self->title);
  g_free (self);
}

static Change *
change_new (const WisselCalendar *calendar, guint32 from, guint32 to, WisselDaysStep step)
{
  Change change = { calendar->link, calendar->id, g_strdup (calendar->title), from, to, step };

  return g_memdup2 (&change, sizeof change);
}

static const WisselStretch *
find_stretch (const GArray *stretches, gint64 id)
{
  for (guint i = 0; i < stretches->len; i++)
    if (g_array_index (stretches, WisselStretch, i).id == id)
      return &g_array_index (stretches, WisselStretch, i);

  return NULL;
}

static void
fill (WisselRecord *record, const WisselStretch *stretch)
{
  g_autofree char *from = wissel_date_of_day (stretch->from);
  g_autofree char *to = wissel_date_of_day (stretch->to);
  char             weekdays[8] = { 0 };
  guint            n_days = 0;

  for (guint day = 0; day < 7; day++)
    if ((stretch->weekdays >> day & 1) != 0)
      weekdays[n_days++] = (char) ('1' + day);

  wissel_record_set_text (record, "from-on", from);
  wissel_record_set_text (record, "to-on", to);
  wissel_record_set_text (record, "weekdays", weekdays);
  wissel_record_set_integer (record, "available", stretch->available ? 1 : 0);
}

static gboolean
store_stretch (WisselSession       *session,
               const Change        *change,
               const WisselStretch *stretch,
               GError             **error)
{
  const WisselRecordType  *type = &wissel_availability_record_type;
  g_autoptr (WisselRecord) record = NULL;

  if (stretch->id == 0)
    {
      record = wissel_record_new (type);
      wissel_record_set_integer (record, change->link, change->id);
      fill (record, stretch);

      return wissel_session_insert (session, record, error);
    }

  record = wissel_session_load (session, type, stretch->id, error);
  if (record == NULL)
    return FALSE;

  fill (record, stretch);

  return wissel_session_update (session, record, error);
}

static gboolean
store_changed (WisselSession *session,
               const Change  *change,
               const GArray  *before,
               const GArray  *after,
               GError       **error)
{
  for (guint i = 0; i < before->len; i++)
    {
      gint64 id = g_array_index (before, WisselStretch, i).id;

      if (find_stretch (after, id) == NULL &&
          !wissel_session_delete (session, &wissel_availability_record_type, id, error))
        return FALSE;
    }

  for (guint i = 0; i < after->len; i++)
    {
      const WisselStretch *stretch = &g_array_index (after, WisselStretch, i);
      const WisselStretch *old = stretch->id != 0 ? find_stretch (before, stretch->id) : NULL;

      if (old != NULL && old->from == stretch->from && old->to == stretch->to &&
          old->weekdays == stretch->weekdays)
        continue;
      if (!store_stretch (session, change, stretch, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
apply (WisselSession *session, gpointer data, GError **error)
{
  const Change      *change = data;
  g_autoptr (GArray) before = load_stretches (session, change->link, change->id, error);
  g_autoptr (GArray) after = NULL;

  if (before == NULL)
    return FALSE;

  after = wissel_stretches_change (before, change->from, change->to, change->step);

  return store_changed (session, change, before, after, error);
}

static char *
dup_label (const Change *change)
{
  g_autofree char *span = wissel_calendar_dup_span (change->from, change->to);

  switch (change->step)
    {
    case WISSEL_DAYS_OPEN:
      /* Translators: span of days, and whose days they are. */
      return g_strdup_printf (_ ("Open %1$s: %2$s"), span, change->title);
    case WISSEL_DAYS_BLOCK:
      /* Translators: span of days, and whose days they are. */
      return g_strdup_printf (_ ("Block %1$s: %2$s"), span, change->title);
    case WISSEL_DAYS_CLEAR:
      /* Translators: span of days, and whose days they are. */
      return g_strdup_printf (_ ("Clear %1$s: %2$s"), span, change->title);
    default:
      g_return_val_if_reached (NULL);
    }
}

static gpointer
run_change (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *label = dup_label (data);

  return wissel_session_action (session, label, WISSEL_ACTION_DEFAULT, apply, data, error)
           ? g_new0 (int, 1)
           : NULL;
}

gboolean
wissel_calendar_change (WisselNetwork        *network,
                        const WisselCalendar *calendar,
                        guint32               from,
                        guint32               to,
                        WisselDaysStep        step,
                        GError              **error)
{
  Change         *change;
  g_autofree int *done = NULL;

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), FALSE);
  g_return_val_if_fail (calendar != NULL, FALSE);
  g_return_val_if_fail (from > 0 && from <= to, FALSE);

  change = change_new (calendar, from, to, step);
  done = wissel_store_run (wissel_network_get_store (network), run_change, change, NULL, error);
  change_free (change);

  return done != NULL;
}

void
wissel_calendar_change_async (WisselNetwork        *network,
                              const WisselCalendar *calendar,
                              guint32               from,
                              guint32               to,
                              WisselDaysStep        step,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (calendar != NULL);
  g_return_if_fail (from > 0 && from <= to);

  wissel_store_run_async (wissel_network_get_store (network), run_change,
                          change_new (calendar, from, to, step), change_free, g_free, NULL,
                          callback, user_data);
}

gboolean
wissel_calendar_change_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);
  g_autofree int     *done = wissel_store_run_finish (WISSEL_STORE (store), result, error);

  return done != NULL;
}
