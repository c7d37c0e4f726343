#include "wissel-text.h"

static void
test_clean (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { NULL, NULL },
    { "", NULL },
    { " \t\u00a0\u200b ", NULL },
    { "Jans\u200bsens", "Janssens" },
    { "Ann\u200b \u200bJans", "Ann Jans" },
    { "re\u00adgie\u2060s\ufeff", "regies" },
    { "\U0001f469\u200d\U0001f4bb", "\U0001f469\u200d\U0001f4bb" },
    { "Jan\u200d", "Jan" },
    { "  Zoë \u00a0 De\u00a0Smet ", "Zoë De Smet" },
    { "Zoe\u0308", "Zoë" },
    { "a\u202eb", "ab" },
    { "a\nb", "a b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *cleaned = wissel_text_clean (cases[i].text);

      g_assert_cmpstr (cleaned, ==, cases[i].expected);
    }
}

static void
test_damaged (void)
{
  static const char *const damaged[] = { "Andr\ufffd", "AndrÃ©", "ZoÃ« Dubois", "lâ€™école",
                                         "tot 30Â°" };
  static const char *const sound[] = { "André", "JOÃO", "Zoë", "l’école", "30°", "Âge", "" };

  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++)
    g_assert_true (wissel_text_is_damaged (damaged[i]));

  for (guint i = 0; i < G_N_ELEMENTS (sound); i++)
    g_assert_false (wissel_text_is_damaged (sound[i]));
}

static void
test_clean_keeps_lines (void)
{
  g_autofree char *cleaned = wissel_text_clean_long ("  one \r\n two\n\n\n\nthree \n");

  g_assert_cmpstr (cleaned, ==, "one\ntwo\n\nthree");
}

static void
test_fold (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "Ångström-Müller", "angstrom muller" },
    { "Straße", "strasse" },
    { "Cœur d'Évêque", "coeur d eveque" },
    { "  --  ", "" },
    { NULL, "" },
    { "Jan  de-WIT (2)", "jan de wit 2" },
    { "...x", "x" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = wissel_text_fold (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].expected);
    }
}

static void
test_slug (void)
{
  g_autofree char *slug = wissel_text_slug ("../Zoë & Co: <b>");

  g_assert_cmpstr (slug, ==, "zoe-co-b");
}

static void
test_distance (void)
{
  g_assert_cmpuint (wissel_text_distance ("", ""), ==, 0);
  g_assert_cmpuint (wissel_text_distance ("gent", "gent"), ==, 0);
  g_assert_cmpuint (wissel_text_distance ("gent", ""), ==, 4);
  g_assert_cmpuint (wissel_text_distance ("hoppelland", "hoppeland"), ==, 1);
  g_assert_cmpuint (wissel_text_distance ("lueven", "leuven"), ==, 1);
  g_assert_cmpuint (wissel_text_distance ("mons", "bergen"), ==, 6);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/clean", test_clean);
  g_test_add_func ("/text/damaged", test_damaged);
  g_test_add_func ("/text/clean-keeps-lines", test_clean_keeps_lines);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/slug", test_slug);
  g_test_add_func ("/text/distance", test_distance);

  return g_test_run ();
}
