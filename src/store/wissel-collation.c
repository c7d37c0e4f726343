#include "wissel-collation.h"

#include <unicode/ucol.h>
#include <unicode/ustring.h>

#include "wissel-error.h"

static int
compare_cb (void *data, int a_length, const void *a, int b_length, const void *b)
{
  UErrorCode status = U_ZERO_ERROR;

  return (int) ucol_strcollUTF8 (data, a, a_length, b, b_length, &status);
}

/* belgian_key(text): bytes that sort as the texts do, for sorting many */
static void
key_function (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const UCollator  *collator = sqlite3_user_data (context);
  const char       *text = (const char *) sqlite3_value_text (values[0]);
  int               length = sqlite3_value_bytes (values[0]);
  UErrorCode        status = U_ZERO_ERROR;
  g_autofree UChar *wide = NULL;
  guint8            key[256];
  guint8           *long_key;
  int               wide_length, key_length;

  if (text == NULL)
    return;

  /* No text has more UTF-16 units than bytes. */
  wide = g_new (UChar, length + 1);
  u_strFromUTF8WithSub (wide, length + 1, &wide_length, text, length, 0xfffd, NULL, &status);
  key_length = ucol_getSortKey (collator, wide, wide_length, key, sizeof key);
  if (key_length <= (int) sizeof key)
    {
      sqlite3_result_blob (context, key, key_length, SQLITE_TRANSIENT);
      return;
    }

  long_key = g_malloc ((gsize) key_length);
  ucol_getSortKey (collator, wide, wide_length, long_key, key_length);
  sqlite3_result_blob (context, long_key, key_length, g_free);
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
    ucol_close (collator);
  else if (sqlite3_create_function (native, "belgian_key", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC,
                                    collator, key_function, NULL, NULL) == SQLITE_OK)
    return TRUE;

  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_FAILED, sqlite3_errmsg (native));

  return FALSE;
}
