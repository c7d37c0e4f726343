#include "wissel-distance.h"

#include <math.h>

static void
test_straight (void)
{
  /* Great circles over a sphere of 6371 km, worked out elsewhere; metres. */
  static const struct
  {
    double from[2];
    double to[2];
    double metres;
  } cases[] = {
    { { 50.8467, 4.3525 }, { 51.2194, 4.4025 }, 41590 }, /* Brussels, Antwerp */
    { { 50.8467, 4.3525 }, { 50.8467, 4.3525 }, 0 },
    { { 51.2093, 3.2247 }, { 49.6833, 5.8167 }, 249928 }, /* Bruges, Arlon */
    { { 51.0, 179.9 }, { 51.0, -179.9 }, 13996 },
    { { 50.6326, 5.5797 }, { 50.4542, 3.9523 }, 116694 }, /* Liège, Mons */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int from[2] = { (int) lround (cases[i].from[0] * 1e6),
                      (int) lround (cases[i].from[1] * 1e6) };
      int to[2] = { (int) lround (cases[i].to[0] * 1e6), (int) lround (cases[i].to[1] * 1e6) };
      int there = wissel_distance_straight (from[0], from[1], to[0], to[1]);

      g_assert_cmpint (there, ==, wissel_distance_straight (to[0], to[1], from[0], from[1]));
      g_assert_cmpfloat_with_epsilon (there, cases[i].metres, 1 + cases[i].metres / 1000);
    }
}

static void
test_by_road (void)
{
  static const struct
  {
    int straight;
    int road;
  } cases[] = { { 0, 0 }, { 38, 0 }, { 39, 100 }, { 10000, 13000 }, { 17692, 23000 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (wissel_distance_by_road (cases[i].straight), ==, cases[i].road);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/distance/straight", test_straight);
  g_test_add_func ("/distance/by-road", test_by_road);

  return g_test_run ();
}
