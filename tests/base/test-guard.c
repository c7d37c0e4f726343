#include "wissel-guard.h"

#include <string.h>

static void
test_vectors (void)
{
  static const struct
  {
    const char *text;
    const char *found;
  } cases[] = {
    { "00.01.25-567.77", "00.01.25-567.77" },
    { "73.01.11-361.73", "73.01.11-361.73" },
    { "Els (73.01.11-361.73) komt", "73.01.11-361.73" },
    { "73011136173", "73011136173" },
    { "73 01 11 361 73", "73 01 11 361 73" },
    { "73.01.11 - 361.73", "73.01.11 - 361.73" },
    { "73/01/11–361.73", "73/01/11–361.73" },
    { "７３０１１１３６１７３", "７３０１１１３６１７３" },
    { "12 73.01.11-361.73", "73.01.11-361.73" },
    { "73.01.11-361.74", NULL },
    { "173.01.11-361.73", NULL },
    { "73.01.11-361.730", NULL },
    { "BE68 5390 0754 7034", NULL },
    { "+32 475 12 34 56", NULL },
    { "+32475123456", NULL },
    { "BE 0566.988.259", NULL },
    { "LB-2027-00001", NULL },
    { "", NULL },
    { NULL, NULL },
    { "15/03/2027 – 16/03/2027, één dag", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize    start = 0;
      gsize    length = 0;
      gboolean hit = wissel_guard_register_number (cases[i].text, &start, &length);

      g_assert_cmpint (hit, ==, cases[i].found != NULL);
      if (hit)
        {
          g_autofree char *found = g_strndup (cases[i].text + start, length);

          g_assert_cmpstr (found, ==, cases[i].found);
        }
    }
}

static char *
make_number (gint64 nine, gboolean born_2000, const char *const signs[4])
{
  gint64 check = 97 - ((born_2000 ? G_GINT64_CONSTANT (2000000000) : 0) + nine) % 97;

  return g_strdup_printf ("%02d%s%02d%s%02d%s%03d%s%02d", (int) (nine / 10000000), signs[0],
                          (int) (nine / 100000 % 100), signs[1], (int) (nine / 1000 % 100),
                          signs[2], (int) (nine % 1000), signs[3], (int) check);
}

/* Every made-up number is found, in every notation and wherever it stands; with other check digits
 * at most the other century can fit. */
static void
test_made_up (void)
{
  static const char *const notations[][4] = {
    { "", "", "", "" }, { ".", ".", "-", "." }, { " ", " ", " ", " " }, { "-", "-", "-", "-" }
  };
  static const int month_offsets[] = { 0, 20, 40 };

  for (guint i = 0; i < 5000; i++)
    {
      gint64 month = g_test_rand_int_range (0, 13) + month_offsets[i % 3];
      gint64 nine = (gint64) g_test_rand_int_range (0, 100) * 10000000 + month * 100000 +
                    g_test_rand_int_range (0, 32) * 1000 + g_test_rand_int_range (0, 1000);
      g_autofree char *number = make_number (nine, i % 2, notations[i % 4]);
      g_autofree char *text = g_strdup_printf ("Zoë, n° %s.", number);
      gsize            start = 0;
      gsize            length = 0;

      g_assert_true (wissel_guard_register_number (text, &start, &length));
      g_assert_cmpuint (length, ==, strlen (number));
      g_assert_cmpint (memcmp (text + start, number, length), ==, 0);
    }
}

static void
test_few_false_alarms (void)
{
  guint hits = 0;

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *text =
        g_strdup_printf ("%02d0%d1%d%03d%02d", g_test_rand_int_range (0, 100),
                         g_test_rand_int_range (1, 10), g_test_rand_int_range (0, 10),
                         g_test_rand_int_range (0, 1000), g_test_rand_int_range (0, 100));

      hits += wissel_guard_register_number (text, NULL, NULL);
    }

  g_assert_cmpuint (hits, >, 200);
  g_assert_cmpuint (hits, <, 600);
}

static void
test_hide (void)
{
  g_autofree char *hidden =
    wissel_guard_hide_register_numbers ("Els 73.01.11-361.73 en 00012556777, 2027");
  g_autofree char *kept = wissel_guard_hide_register_numbers ("+32 475 12 34 56");

  g_assert_cmpstr (hidden, ==, "Els ••.••.••-•••.•• en •••••••••••, 2027");
  g_assert_cmpstr (kept, ==, "+32 475 12 34 56");
  g_assert_null (wissel_guard_hide_register_numbers (NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/guard/vectors", test_vectors);
  g_test_add_func ("/guard/made-up", test_made_up);
  g_test_add_func ("/guard/few-false-alarms", test_few_false_alarms);
  g_test_add_func ("/guard/hide", test_hide);

  return g_test_run ();
}
