/* Libraries that are opened when they are first needed. The C library is always there. */

#include <string.h>

#include "wissel-error.h"
#include "wissel-late-library.h"

#define C_LIBRARY "libc.so.6"

static void
test_finds (void)
{
  static const char *const names[] = { "strlen", "strcmp" };
  gpointer                 functions[G_N_ELEMENTS (names)] = { NULL };
  WisselLateLibrary        library = { C_LIBRARY, names, functions, G_N_ELEMENTS (names) };
  g_autoptr (GError)       error = NULL;

  g_assert_true (wissel_late_library_open (&library, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (((size_t (*) (const char *)) functions[0]) ("zeven"), ==, 5);
  g_assert_cmpint (((int (*) (const char *, const char *)) functions[1]) ("a", "a"), ==, 0);
}

static void
test_misses (void)
{
  static const char *const names[] = { "strlen", "wissel_has_no_such_function" };
  gpointer                 functions[G_N_ELEMENTS (names)] = { NULL };
  WisselLateLibrary        nothing = { "libwissel-nothing.so.1", names, functions, 2 };
  WisselLateLibrary        lacking = { C_LIBRARY, names, functions, G_N_ELEMENTS (names) };
  g_autoptr (GError)       no_library = NULL;
  g_autoptr (GError)       no_function = NULL;

  g_assert_false (wissel_late_library_open (&nothing, &no_library));
  g_assert_error (no_library, WISSEL_ERROR, WISSEL_ERROR_FAILED);
  g_assert_nonnull (strstr (no_library->message, "libwissel-nothing.so.1"));

  g_assert_false (wissel_late_library_open (&lacking, &no_function));
  g_assert_error (no_function, WISSEL_ERROR, WISSEL_ERROR_FAILED);
  g_assert_nonnull (strstr (no_function->message, "wissel_has_no_such_function"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/late-library/finds", test_finds);
  g_test_add_func ("/late-library/misses", test_misses);

  return g_test_run ();
}
