#include "wissel-distances.h"

#include <math.h>

#include "wissel-places.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

typedef struct
{
  double latitude;
  double longitude;
} Point;

/* What a link leads to; %NULL without one. */
static WisselRecord *
follow (WisselSession *session, WisselRecord *from, const char *link)
{
  const WisselField *field;

  if (from == NULL || wissel_record_is_empty (from, link))
    return NULL;

  field = wissel_record_type_find_field (wissel_record_get_record_type (from), link);

  return wissel_session_load (session, wissel_record_type_find (field->target),
                              wissel_record_get_integer (from, link), NULL);
}

static gboolean
find_municipality (const char *name, const char *postal_code, Point *point)
{
  const WisselPlace *place = wissel_place_find_near (name, postal_code);

  if (place == NULL)
    return FALSE;

  *point = (Point){ place->latitude, place->longitude };

  return TRUE;
}

static gboolean
find_site (WisselRecord *site, Point *point)
{
  if (site == NULL)
    return FALSE;

  *point = (Point){ wissel_record_get_real (site, "lat"), wissel_record_get_real (site, "lon") };

  return (!isnan (point->latitude) && !isnan (point->longitude)) ||
         find_municipality (wissel_record_get_text (site, "municipality"),
                            wissel_record_get_text (site, "postal-code"), point);
}

static gboolean
find_seat (WisselSession *session, gint64 organisation, Point *point)
{
  g_autoptr (GPtrArray) sites = wissel_session_load_children (
    session, &wissel_site_record_type, "organisation-id", organisation, NULL);
  WisselRecord *seat = NULL;

  for (guint i = 0; sites != NULL && i < sites->len; i++)
    if (seat == NULL || wissel_record_get_flag (g_ptr_array_index (sites, i), "is-seat"))
      seat = g_ptr_array_index (sites, i);

  return find_site (seat, point);
}

static gboolean
find_start (WisselSession *session, WisselRecord *row, Point *point)
{
  g_autoptr (WisselRecord) learner = follow (session, row, "learner-id");
  g_autoptr (WisselRecord) person = follow (session, learner, "person-id");
  g_autoptr (WisselRecord) site = NULL;

  if (person == NULL)
    return FALSE;

  if (find_municipality (wissel_record_get_text (person, "home-municipality"),
                         wissel_record_get_text (person, "home-postal-code"), point))
    return TRUE;

  site = follow (session, person, "work-site-id");

  return find_site (site, point);
}

static gboolean
find_end (WisselSession *session, WisselRecord *row, gint64 page, Point *point)
{
  g_autoptr (WisselRecord) place = NULL;
  g_autoptr (WisselRecord) site = NULL;
  gboolean is_preference = wissel_record_get_record_type (row) == &wissel_preference_record_type;

  if (is_preference && page == 0)
    return find_seat (session, wissel_record_get_integer (row, "organisation-id"), point);

  if (is_preference)
    place = wissel_session_load (session, &wissel_learning_place_record_type, page, NULL);
  else
    place = follow (session, row, "place-id");
  if (place == NULL)
    return FALSE;

  site = follow (session, place, "site-id");

  return find_site (site, point) ||
         find_seat (session, wissel_record_get_integer (place, "organisation-id"), point);
}

char *
wissel_distance_of (WisselSession *session, WisselRecord *row, gint64 place)
{
  const WisselRecordType *type = wissel_record_get_record_type (row);
  Point                   start;
  Point                   end;

  if (type != &wissel_preference_record_type && type != &wissel_match_record_type)
    return NULL;

  if (!find_start (session, row, &start) || !find_end (session, row, place, &end))
    return NULL;

  return wissel_place_format_km (
    wissel_place_road_km (start.latitude, start.longitude, end.latitude, end.longitude),
    wissel_language_of_interface ());
}
