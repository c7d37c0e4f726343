#include "wissel-collation.h"

#include <unicode/ucol.h>

#include "wissel-error.h"

static int
compare_cb (void *data, int a_length, const void *a, int b_length, const void *b)
{
  UErrorCode status = U_ZERO_ERROR;

  return (int) ucol_strcollUTF8 (data, a, a_length, b, b_length, &status);
}

static void
close_cb (void *data)
{
  ucol_close (data);
}

gboolean
wissel_collation_attach (sqlite3 *native, GError **error)
{
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator = ucol_open ("nl_BE", &status);

  if (U_FAILURE (status))
    {
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_FAILED, "ICU: %s", u_errorName (status));
      return FALSE;
    }

  ucol_setAttribute (collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
  if (sqlite3_create_collation_v2 (native, "belgian", SQLITE_UTF8, collator, compare_cb,
                                   close_cb) != SQLITE_OK)
    {
      ucol_close (collator);
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_FAILED, sqlite3_errmsg (native));
      return FALSE;
    }

  return TRUE;
}
