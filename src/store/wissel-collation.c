#include "wissel-collation.h"

#include <unicode/ucol.h>
#include <unicode/ustring.h>

#include "wissel-error.h"

/* ICU compares texts several times faster where it does not have to look for numbers, which most
 * names do not hold. */
typedef struct
{
  UCollator *collator;
  UCollator *without_numbers; /* the same order for texts without digits */
} Belgian;

static void
belgian_free (void *data)
{
  Belgian *self = data;

  g_clear_pointer (&self->collator, ucol_close);
  g_clear_pointer (&self->without_numbers, ucol_close);
  g_free (self);
}

/* Only ASCII and Latin letters (U+00C0 to U+024F) are known not to count as digits. */
static gboolean
is_without_digits (const guint8 *text, int length)
{
  for (int i = 0; i < length; i++)
    {
      if (g_ascii_isdigit (text[i]))
        return FALSE;
      if (text[i] >= 0x80 && (text[i] < 0xc3 || text[i] > 0xc9 || ++i == length))
        return FALSE;
    }

  return TRUE;
}

static int
compare_cb (void *data, int a_length, const void *a, int b_length, const void *b)
{
  const Belgian *self = data;
  gboolean       is_plain = is_without_digits (a, a_length) && is_without_digits (b, b_length);
  UErrorCode     status = U_ZERO_ERROR;

  return (int) ucol_strcollUTF8 (is_plain ? self->without_numbers : self->collator, a, a_length, b,
                                 b_length, &status);
}

/* belgian_key(text): bytes that sort as the texts do, for sorting many */
static void
key_function (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const Belgian    *belgian = sqlite3_user_data (context);
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
  key_length = ucol_getSortKey (belgian->collator, wide, wide_length, key, sizeof key);
  if (key_length <= (int) sizeof key)
    {
      sqlite3_result_blob (context, key, key_length, SQLITE_TRANSIENT);
      return;
    }

  long_key = g_malloc ((gsize) key_length);
  ucol_getSortKey (belgian->collator, wide, wide_length, long_key, key_length);
  sqlite3_result_blob (context, long_key, key_length, g_free);
}

static Belgian *
belgian_new (GError **error)
{
  Belgian   *self = g_new0 (Belgian, 1);
  UErrorCode status = U_ZERO_ERROR;

  self->collator = ucol_open ("nl_BE", &status);
  self->without_numbers = ucol_open ("nl_BE", &status);
  if (U_SUCCESS (status))
    ucol_setAttribute (self->collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
  if (U_SUCCESS (status))
    return self;

  g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_FAILED, "ICU: %s", u_errorName (status));
  belgian_free (self);

  return NULL;
}

gboolean
wissel_collation_attach (sqlite3 *native, GError **error)
{
  Belgian *belgian = belgian_new (error);

  if (belgian == NULL)
    return FALSE;

  if (sqlite3_create_collation_v2 (native, "belgian", SQLITE_UTF8, belgian, compare_cb,
                                   belgian_free) != SQLITE_OK)
    belgian_free (belgian);
  else if (sqlite3_create_function (native, "belgian_key", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC,
                                    belgian, key_function, NULL, NULL) == SQLITE_OK)
    return TRUE;

  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_FAILED, sqlite3_errmsg (native));

  return FALSE;
}
