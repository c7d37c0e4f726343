#include "wissel-verification.h"

#include <string.h>

static void
test_form (void)
{
  /* Each is its bits in base 32, and the rest of a division by 37. */
  static const struct
  {
    guint64     bits;
    const char *code;
  } cases[] = {
    { 0, "0000-0000-0000-0" },          { 1, "0000-0000-0001-1" },
    { 36, "0000-0000-0014-U" },         { 37, "0000-0000-0015-0" },
    { 1234567890, "0000-014S-C0PJ-V" }, { G_MAXUINT64, "ZZZZ-ZZZZ-ZZZZ-9" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *code = wissel_verification_code_from_bits (cases[i].bits);

      g_assert_cmpstr (code, ==, cases[i].code);
    }
}

static void
test_read (void)
{
  static const struct
  {
    const char *text;
    const char *code;
  } cases[] = {
    { "0000-014S-C0PJ-V", "0000-014S-C0PJ-V" },
    { " oooo 0L4s cOpj v ", "0000-014S-C0PJ-V" },
    { "0000014SC0PJV", "0000-014S-C0PJ-V" },
    { "0000-014S-C0PJ-W", NULL },
    { "0000-014S-C0PJ", NULL },
    { "0000-014S-C0PJ-V0", NULL },
    { "0000-014S-C0PU-V", NULL },
    { "é", NULL },
    { "", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *code = wissel_verification_code_read (cases[i].text);

      g_assert_cmpstr (code, ==, cases[i].code);
    }
}

/* Every single wrong character and every swap of neighbours has to be noticed. */
static void
test_mistakes (void)
{
  static const char digits[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  wissel_verification_set_seed (7);
  for (guint n = 0; n < 50; n++)
    {
      g_autofree char *code = wissel_verification_code_new (NULL);

      for (guint i = 0; code[i] != '\0'; i++)
        for (guint j = 0; code[i] != '-' && digits[j] != '\0'; j++)
          {
            g_autofree char *wrong = g_strdup (code);
            g_autofree char *read = NULL;

            wrong[i] = digits[j];
            read = wissel_verification_code_read (wrong);
            g_assert_cmpint (read != NULL, ==, digits[j] == code[i]);
          }

      for (guint i = 0; code[i + 1] != '\0'; i++)
        if (code[i] != '-' && code[i + 1] != '-' && code[i] != code[i + 1])
          {
            g_autofree char *wrong = g_strdup (code);
            g_autofree char *read = NULL;

            wrong[i] = code[i + 1];
            wrong[i + 1] = code[i];
            read = wissel_verification_code_read (wrong);
            g_assert_null (read);
          }
    }

  wissel_verification_set_seed (0);
}

static void
test_random (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char       *first = NULL;
  g_autofree char       *again = NULL;

  for (guint i = 0; i < 1000; i++)
    {
      g_autoptr (GError) error = NULL;
      char              *code = wissel_verification_code_new (&error);
      g_autofree char   *read = wissel_verification_code_read (code);

      g_assert_no_error (error);
      g_assert_cmpstr (read, ==, code);
      g_assert_true (g_ascii_isalnum (code[15]) && code[15] != 'U');
      g_assert_true (g_hash_table_add (seen, code));
    }

  wissel_verification_set_seed (42);
  first = wissel_verification_code_new (NULL);
  wissel_verification_set_seed (42);
  again = wissel_verification_code_new (NULL);
  wissel_verification_set_seed (0);
  g_assert_cmpstr (first, ==, again);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/verification/form", test_form);
  g_test_add_func ("/verification/read", test_read);
  g_test_add_func ("/verification/mistakes", test_mistakes);
  g_test_add_func ("/verification/random", test_random);

  return g_test_run ();
}
