#include "wissel-places.h"

#include "wissel-distance.h"
#include "wissel-number.h"
#include "wissel-text.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define METRES_PER_KM 1000.0

/* Stands in the index for a name that several places have. */
#define AMBIGUOUS G_MAXUINT

typedef struct
{
  GArray     *places;
  GHashTable *by_name; /* folded name → index + 1, or AMBIGUOUS */
  GHashTable *by_area; /* "folded name|province" → index + 1 */
  GPtrArray  *names;   /* every name that can be suggested */
} Table;

static void
add_name (Table *table, const char *name, guint value, gboolean override)
{
  char *folded = wissel_text_fold (name);
  guint present = GPOINTER_TO_UINT (g_hash_table_lookup (table->by_name, folded));

  if (present == 0)
    g_ptr_array_add (table->names, (char *) name);
  else if (present != value && !override)
    value = AMBIGUOUS;

  g_hash_table_replace (table->by_name, folded, GUINT_TO_POINTER (value));
}

/* Splits the lines of a table of ours, which needs no quotes. The text lives as long as the
 * program: places and names point into it. */
static GPtrArray *
load_lines (const char *name)
{
  g_autofree char   *path = wissel_data_path ("places", name, NULL);
  g_autoptr (GError) error = NULL;
  char              *text = NULL;
  GPtrArray         *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_free);

  if (!g_file_get_contents (path, &text, NULL, &error))
    {
      g_warning ("Places are not known: %s", error->message);
      return rows;
    }

  for (char *line = text; line != NULL && *line != '\0';)
    {
      char  *end = strchr (line, '\n');
      char **cells = g_new0 (char *, 6);

      if (end != NULL)
        *end = '\0';

      for (guint i = 0; i < 5 && line != NULL; i++)
        {
          cells[i] = line;
          line = strchr (line, ',');
          if (line != NULL)
            *line++ = '\0';
        }

      g_ptr_array_add (rows, cells);
      line = end != NULL ? end + 1 : NULL;
    }

  return rows;
}

static char *
make_area_key (const char *name, const char *province)
{
  g_autofree char *folded = wissel_text_fold (name);

  return g_strconcat (folded, "|", province, NULL);
}

static void
load_places (Table *table)
{
  g_autoptr (GPtrArray) rows = load_lines ("places-be.csv");

  for (guint i = 1; i < rows->len; i++)
    {
      char      **cells = rows->pdata[i];
      WisselPlace place = { cells[0], cells[1], cells[2], 0, 0 };

      if (cells[4] == NULL)
        continue;

      place.latitude = g_ascii_strtod (cells[3], NULL);
      place.longitude = g_ascii_strtod (cells[4], NULL);
      g_array_append_val (table->places, place);
      add_name (table, place.name, table->places->len, FALSE);
      g_hash_table_insert (table->by_area, make_area_key (place.name, place.province),
                           GUINT_TO_POINTER (table->places->len));
    }
}

static guint
find_in_province (const Table *table, const char *name, const char *province)
{
  g_autofree char *key = make_area_key (name, province);

  return GPOINTER_TO_UINT (g_hash_table_lookup (table->by_area, key));
}

/* Names in other languages; they also say which of several namesakes is meant by the bare name. */
static void
load_names (Table *table)
{
  g_autoptr (GPtrArray) rows = load_lines ("place-names.csv");

  for (guint i = 1; i < rows->len; i++)
    {
      char **cells = rows->pdata[i];
      guint  value = cells[2] != NULL ? find_in_province (table, cells[1], cells[2]) : 0;

      if (value == 0)
        g_warning ("place-names.csv: no such place: %s", cells[1]);
      else
        add_name (table, cells[0], value, TRUE);
    }
}

static const Table *
get_table (void)
{
  static Table table;
  static gsize once;

  if (g_once_init_enter (&once))
    {
      table.places = g_array_new (FALSE, FALSE, sizeof (WisselPlace));
      table.by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      table.by_area = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      table.names = g_ptr_array_new ();
      load_places (&table);
      load_names (&table);
      g_once_init_leave (&once, 1);
    }

  return &table;
}

static const WisselPlace *
look_up (const Table *table, const char *folded)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (table->by_name, folded));

  return index == 0 || index == AMBIGUOUS ? NULL
                                          : &g_array_index (table->places, WisselPlace, index - 1);
}

static char *
expand_saint (const char *folded, const char *full)
{
  g_autofree char *padded = g_strdup_printf (" %s", folded);
  GString         *out = g_string_new (padded);
  g_autofree char *feminine = g_strdup_printf (" %se ", full);
  g_autofree char *masculine = g_strdup_printf (" %s ", full);

  g_string_replace (out, " ste ", feminine, 0);
  g_string_replace (out, " st ", masculine, 0);
  g_string_erase (out, 0, 1);

  return g_string_free (out, FALSE);
}

static const WisselPlace *
find_one_name (const Table *table, const char *name)
{
  static const char *const saints[] = { "sint", "saint", "sankt" };
  g_autofree char         *folded = wissel_text_fold (name);
  const WisselPlace       *place = look_up (table, folded);

  for (guint i = 0; place == NULL && i < G_N_ELEMENTS (saints); i++)
    {
      g_autofree char *expanded = expand_saint (folded, saints[i]);

      place = look_up (table, expanded);
    }

  return place;
}

const WisselPlace *
wissel_place_find (const char *name)
{
  const Table       *table = get_table ();
  const WisselPlace *place;
  g_auto (GStrv)     parts = NULL;

  if (name == NULL)
    return NULL;

  name += strspn (name, "0123456789 ");
  place = find_one_name (table, name);
  if (place != NULL)
    return place;

  /* The parts of a name in two languages, or with a village, must not mean different places:
   * of "Gent (Ledeberg)" the municipality is meant, which stands first. */
  parts = g_strsplit_set (name, "/(|", 2);

  return parts[0] != NULL && parts[1] != NULL ? find_one_name (table, parts[0]) : NULL;
}

typedef struct
{
  const char *name;
  guint       distance;
} Candidate;

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a;
  const Candidate *other = b;

  if (one->distance != other->distance)
    return one->distance < other->distance ? -1 : 1;

  return strcmp (one->name, other->name);
}

/* The first code of each run of postal codes of a province (forms §9). The names are those of the
 * places, each in the language of the province, and message ids as well. */
static const struct
{
  int         first;
  const char *province;
} provinces[] = {
  { 1000, N_ ("Bruxelles-Capitale") },        { 1300, N_ ("Province du Brabant Wallon") },
  { 1500, N_ ("Provincie Vlaams-Brabant") },  { 2000, N_ ("Provincie Antwerpen") },
  { 3000, N_ ("Provincie Vlaams-Brabant") },  { 3500, N_ ("Provincie Limburg") },
  { 4000, N_ ("Province de Liège") },         { 5000, N_ ("Province de Namur") },
  { 6000, N_ ("Province du Hainaut") },       { 6600, N_ ("Province du Luxembourg") },
  { 7000, N_ ("Province du Hainaut") },       { 8000, N_ ("Provincie West-Vlaanderen") },
  { 9000, N_ ("Provincie Oost-Vlaanderen") },
};

static const char *
get_province (const char *postal_code)
{
  const char *province = NULL;
  int         code = postal_code != NULL ? atoi (postal_code) : 0;

  for (guint i = 0; i < G_N_ELEMENTS (provinces); i++)
    if (code >= provinces[i].first && code <= 9999)
      province = provinces[i].province;

  return province;
}

const WisselPlace *
wissel_place_find_near (const char *name, const char *postal_code)
{
  const WisselPlace *place = wissel_place_find (name);
  const char        *province = get_province (postal_code);
  const Table       *table = get_table ();
  guint              index;

  if (name == NULL || province == NULL ||
      (place != NULL && g_str_equal (place->province, province)))
    return place;

  index = find_in_province (table, name, province);

  return index > 0 ? &g_array_index (table->places, WisselPlace, index - 1) : place;
}

GPtrArray *
wissel_place_suggest (const char *name, guint max)
{
  const Table       *table = get_table ();
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  GPtrArray         *found = g_ptr_array_new ();
  g_autofree char   *folded = wissel_text_fold (name);
  gsize              length = strlen (folded);

  for (guint i = 0; length > 2 && length < 100 && i < table->names->len; i++)
    {
      g_autofree char *other = wissel_text_fold (table->names->pdata[i]);
      Candidate        candidate = { table->names->pdata[i], wissel_text_distance (folded, other) };

      if (candidate.distance <= 1 + length / 6)
        g_array_append_val (candidates, candidate);
    }

  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < candidates->len && i < max; i++)
    g_ptr_array_add (found, (char *) g_array_index (candidates, Candidate, i).name);

  return found;
}

static int
to_microdegrees (double degrees)
{
  return (int) lround (degrees * 1e6);
}

double
wissel_place_straight_km (double latitude,
                          double longitude,
                          double to_latitude,
                          double to_longitude)
{
  return wissel_distance_straight (to_microdegrees (latitude), to_microdegrees (longitude),
                                   to_microdegrees (to_latitude), to_microdegrees (to_longitude)) /
         METRES_PER_KM;
}

int
wissel_place_road_km (double latitude, double longitude, double to_latitude, double to_longitude)
{
  int straight = wissel_distance_straight (to_microdegrees (latitude), to_microdegrees (longitude),
                                           to_microdegrees (to_latitude),
                                           to_microdegrees (to_longitude));

  return (int) round (wissel_distance_by_road (straight) / METRES_PER_KM);
}

char *
wissel_place_format_km (int km, WisselLanguage language)
{
  g_autofree char *number = wissel_number_format (km, 0, language);

  return g_strconcat ("≈\u00a0", number, "\u00a0km", NULL);
}
