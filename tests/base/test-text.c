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
                                         "tot 30Â°",   "ZoŽ",    "JŸrgen",      "Gro§",
                                         "Ren‚",       "Hél‚ne", "HélŠne",      "Fran‡ois",
                                         "J”rgen" };
  static const char *const sound[] = { "André",        "JOÃO",      "Zoë",       "l’école",
                                       "30°",          "Âge",       "",          "Šimić",
                                       "Aleš",         "ŠKODA",     "“Onthaal”", "art. 5 § 2",
                                       "Brussel–Gent", "„Lernort“", "Œuvre",     "CŒUR",
                                       "• punt" };

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
    { "D’hondt—Łukasz…", "d hondt lukasz" },
    { "×Yıldız÷Œuvre", "yildiz oeuvre" },
    { "Ĳzer ŉ Ǆ", "ijzer ʼn dz" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = wissel_text_fold (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].expected);
    }
}

/* Letters are folded from a table where no other characters stand beside them: with one that is in
 * no table the result is the same. */
static void
test_fold_letters (void)
{
  for (gunichar c = 0x21; c < 0x2100; c++)
    {
      g_autofree char *letter = g_ucs4_to_utf8 (&c, 1, NULL, NULL, NULL);
      g_autofree char *alone = g_strdup_printf ("a%sb", letter);
      g_autofree char *beside = g_strdup_printf ("漢 a%sb", letter);
      g_autofree char *folded = wissel_text_fold (alone);
      g_autofree char *general = wissel_text_fold (beside);
      g_autofree char *cleaned = wissel_text_clean (alone);
      g_autofree char *cleaned_beside = wissel_text_clean (beside);

      g_assert_cmpstr (folded, ==, general + strlen ("漢 "));
      g_assert_cmpstr (cleaned, ==, cleaned_beside + strlen ("漢 "));
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
  g_test_add_func ("/text/fold-letters", test_fold_letters);
  g_test_add_func ("/text/slug", test_slug);
  g_test_add_func ("/text/distance", test_distance);

  return g_test_run ();
}
