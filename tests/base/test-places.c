#include "wissel-places.h"

#include <math.h>

static void
test_find (void)
{
  static const struct
  {
    const char *text;
    const char *name;
  } cases[] = {
    { "Gent", "Gent" },
    { "GAND", "Gent" },
    { "9000 Gent", "Gent" },
    { "Gent (Ledeberg)", "Gent" },
    { "Brussel", "Brussels" },
    { "Bruxelles", "Brussels" },
    { "Bruxelles / Brussel", "Brussels" },
    { "Brüssel", "Brussels" },
    { "Luik", "Liège" },
    { "Liege", "Liège" },
    { "Lüttich", "Liège" },
    { "Antwerpen", "Antwerp" },
    { "Anvers", "Antwerp" },
    { "Bergen", "Mons" },
    { "Namen", "Namur" },
    { "Doornik", "Tournai" },
    { "Courtrai", "Kortrijk" },
    { "Louvain", "Leuven" },
    { "Malines", "Mechelen" },
    { "Alost", "Aalst" },
    { "Waver", "Wavre" },
    { "Aarlen", "Arlon" },
    { "Hoei", "Huy" },
    { "Moeskroen", "Mouscron" },
    { "Komen", "Comines" },
    { "'s-Gravenbrakel", "Braine-le-Comte" },
    { "’s Gravenbrakel", "Braine-le-Comte" },
    { "Tongres", "Tongeren" },
    { "Saint-Trond", "Sint-Truiden" },
    { "St.-Truiden", "Sint-Truiden" },
    { "St-Niklaas", "Sint-Niklaas" },
    { "Ixelles", "Ixelles" },
    { "Elsene", "Ixelles" },
    { "Sankt Vith", "Saint-Vith" },
    { "Halle", "Halle" },
    { "Meldert", NULL },
    { "Antwerpn", NULL },
    { "Parijs", NULL },
    { "", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const WisselPlace *place = wissel_place_find (cases[i].text);

      if (g_strcmp0 (place != NULL ? place->name : NULL, cases[i].name) != 0)
        g_error ("“%s” gave %s, expected %s", cases[i].text, place != NULL ? place->name : NULL,
                 cases[i].name);
    }
}

static void
test_find_near (void)
{
  static const struct
  {
    const char *name;
    const char *postal_code;
    const char *province;
  } cases[] = {
    { "Nieuwerkerken", "9320", "Provincie Oost-Vlaanderen" },
    { "Nieuwerkerken", "3850", "Provincie Limburg" },
    { "Nieuwerkerken", NULL, "Provincie Limburg" },
    { "Meldert", "3320", "Provincie Vlaams-Brabant" },
    { "Gent", "1000", "Provincie Oost-Vlaanderen" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (wissel_place_find_near (cases[i].name, cases[i].postal_code)->province, ==,
                     cases[i].province);

  g_assert_null (wissel_place_find_near ("Meldert", NULL));
  g_assert_null (wissel_place_find_near (NULL, "9000"));
}

static void
test_suggest (void)
{
  static const struct
  {
    const char *text;
    const char *first;
  } cases[] = {
    { "Antwerpn", "Antwerp" },           { "Brugee", "Bruges" },
    { "Mechlen", "Mechelen" },           { "Lieuge", "Liège" },
    { "Sint Nicklaas", "Sint-Niklaas" }, { "Xyzzy", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) found = wissel_place_suggest (cases[i].text, 3);

      g_assert_cmpuint (found->len, <=, 3);
      g_assert_cmpstr (found->len > 0 ? found->pdata[0] : NULL, ==, cases[i].first);
    }
}

/* forms §9: 1000–2000 42.1 km, 1000–9000 50.3, 3000–1000 24.6, within a kilometre. */
static void
test_distance (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    double      km;
    int         road;
  } cases[] = {
    { "Brussel", "Antwerpen", 42.1, 54 },
    { "Brussel", "Gent", 50.3, 64 },
    { "Leuven", "Brussel", 24.6, 32 },
    { "Gent", "Gent", 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const WisselPlace *from = wissel_place_find (cases[i].from);
      const WisselPlace *to = wissel_place_find (cases[i].to);
      double             km =
        wissel_place_straight_km (from->latitude, from->longitude, to->latitude, to->longitude);
      int road =
        wissel_place_road_km (to->latitude, to->longitude, from->latitude, from->longitude);

      g_assert_cmpfloat_with_epsilon (km, cases[i].km, 1.0);
      g_assert_cmpint (road, ==, cases[i].road);
    }
}

static void
test_format (void)
{
  g_autofree char *text = wissel_place_format_km (42, WISSEL_LANGUAGE_NL);

  g_assert_cmpstr (text, ==, "≈\u00a042\u00a0km");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/places/find", test_find);
  g_test_add_func ("/places/find-near", test_find_near);
  g_test_add_func ("/places/suggest", test_suggest);
  g_test_add_func ("/places/distance", test_distance);
  g_test_add_func ("/places/format", test_format);

  return g_test_run ();
}
