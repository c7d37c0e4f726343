#include "wissel-address.h"

static void
test_split (void)
{
  static const struct
  {
    const char *text;
    const char *street;
    const char *code;
    const char *municipality;
  } cases[] = {
    { "Kerkstraat 12, 9000 Gent", "Kerkstraat 12", "9000", "Gent" },
    { "Kerkstraat 12 bus 3 - B-9000 GENT", "Kerkstraat 12 bus 3", "9000", "GENT" },
    { "Rue de l’Église 5\n4500 Huy", "Rue de l’Église 5", "4500", "Huy" },
    { "Place 1er Mai 3 5300 Andenne", "Place 1er Mai 3", "5300", "Andenne" },
    { "9000  Gent", NULL, "9000", "Gent" },
    { "B 4780 Sankt Vith", NULL, "4780", "Sankt Vith" },
    { "Kerkstraat 12", NULL, NULL, NULL },
    { "Kerkstraat 1200", NULL, NULL, NULL },
    { "Ronde 2027 Gewonnen", NULL, NULL, NULL },
    { "Kerkstraat 12, 9000 Gent, tel. 09", NULL, NULL, NULL },
    { "9000", NULL, NULL, NULL },
    { "", NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *street = NULL;
      g_autofree char *code = NULL;
      g_autofree char *municipality = NULL;

      g_assert_cmpint (wissel_address_split (cases[i].text, &street, &code, &municipality), ==,
                       cases[i].code != NULL);
      g_assert_cmpstr (street, ==, cases[i].street);
      g_assert_cmpstr (code, ==, cases[i].code);
      g_assert_cmpstr (municipality, ==, cases[i].municipality);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/address/split", test_split);

  return g_test_run ();
}
