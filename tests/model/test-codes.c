#include "wissel-codes.h"

static void
test_read (void)
{
  static const struct
  {
    const char *list;
    const char *text;
    const char *code;
    gboolean    exact;
  } cases[] = {
    { "ORG_KIND", "MUNICIPAL", "MUNICIPAL", TRUE },
    { "ORG_KIND", "gemeente", "MUNICIPAL", FALSE },
    { "ORG_KIND", " Commune ", "MUNICIPAL", FALSE },
    { "ORG_KIND", "vzw", "NONPROFIT", FALSE },
    { "SIZE_BAND", "1000+", "1000+", TRUE },
    { "LANGUAGE", "Français", "fr", FALSE },
    { "THEME", "RECRUITMENT", "RECRUITMENT", TRUE },
    { "ORG_KIND", "spaceship", NULL, FALSE },
    { "NO_SUCH_LIST", "x", NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean exact = FALSE;

      g_assert_cmpstr (wissel_codes_read (cases[i].list, cases[i].text, &exact), ==, cases[i].code);
      g_assert_cmpint (exact, ==, cases[i].exact);
    }
}

/* What is shown can be typed back, in every language. */
static void
test_labels_read_back (void)
{
  static const char *const lists[] = { "ORG_KIND",  "PHYSICAL_KIND", "UNIT_KIND", "PLACE_STATE",
                                       "SIZE_BAND", "LANGUAGE",      "THEME",     "SECTOR" };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint c = 0; c < wissel_codes_count (lists[i]); c++)
      for (guint l = 0; l < WISSEL_N_LANGUAGES; l++)
        {
          const char *code = wissel_codes_nth (lists[i], c);
          const char *label = wissel_codes_label (lists[i], code, l);

          g_assert_cmpstr (wissel_codes_read (lists[i], label, NULL), ==, code);
        }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/codes/read", test_read);
  g_test_add_func ("/codes/labels-read-back", test_labels_read_back);

  return g_test_run ();
}
