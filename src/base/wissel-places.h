#pragma once

#include "wissel-language.h"

G_BEGIN_DECLS

/**
 * WisselPlace:
 * @name: the name in the table
 * @province: its province, as the table writes it
 * @region: its region
 * @latitude: degrees north
 * @longitude: degrees east
 *
 * A municipality or village of Belgium, from data/places/.
 */
typedef struct
{
  const char *name;
  const char *province;
  const char *region;
  double      latitude;
  double      longitude;
} WisselPlace;

/**
 * wissel_place_find:
 * @name: (nullable): the name of a municipality or village in any of its languages, also with its
 *   postal code in front or in two languages ("Bruxelles / Brussel")
 *
 * Upper case, accents, hyphens and "St." do not matter; the spelling does. Safe in every thread.
 *
 * Returns: (transfer none) (nullable): the place; %NULL when none or several have that name
 */
const WisselPlace *wissel_place_find (const char *name);

/**
 * wissel_place_find_near:
 * @name: (nullable): the name of a municipality or village
 * @postal_code: (nullable): its postal code, which tells namesakes apart by their province
 *
 * Returns: (transfer none) (nullable): the place
 */
const WisselPlace *wissel_place_find_near (const char *name, const char *postal_code);

/**
 * wissel_place_suggest:
 * @name: a name that is not in the table
 * @max: the most suggestions wanted
 *
 * Returns: (transfer container) (element-type utf8): the nearest spellings, best first
 */
GPtrArray *wissel_place_suggest (const char *name, guint max);

/**
 * wissel_place_straight_km:
 * @latitude: of the one point, in degrees
 * @longitude: of the one point, in degrees
 * @to_latitude: of the other
 * @to_longitude: of the other
 *
 * Returns: the distance as the crow flies, in kilometres
 */
double wissel_place_straight_km (double latitude,
                                 double longitude,
                                 double to_latitude,
                                 double to_longitude);

/**
 * wissel_place_road_km:
 * @latitude: of the one point, in degrees
 * @longitude: of the one point, in degrees
 * @to_latitude: of the other
 * @to_longitude: of the other
 *
 * The estimate that matching uses (criterion LOCATION): 1.3 times the straight distance.
 *
 * Returns: whole kilometres by road
 */
int
wissel_place_road_km (double latitude, double longitude, double to_latitude, double to_longitude);

/**
 * wissel_place_format_km:
 * @km: an estimated distance
 * @language: the language to write it in
 *
 * Returns: (transfer full): "≈ 42 km"
 */
char *wissel_place_format_km (int km, WisselLanguage language);

G_END_DECLS
