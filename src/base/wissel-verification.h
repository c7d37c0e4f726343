#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The code by which the number on a certificate is recognised as genuine: 60 random bits as
 * twelve characters of Crockford's base 32 and a check character, `7K3M-9QXT-2ADW-H`. It says
 * nothing about the record, and cannot be guessed from the number.
 */

/**
 * wissel_verification_code_new:
 * @error: return location for %WISSEL_ERROR_FAILED when the system gives no random numbers
 *
 * Returns: (transfer full) (nullable): a new code
 */
char *wissel_verification_code_new (GError **error);

/**
 * wissel_verification_code_from_bits:
 * @bits: the random part; its upper four bits are left aside
 *
 * Returns: (transfer full): the code of @bits
 */
char *wissel_verification_code_from_bits (guint64 bits);

/**
 * wissel_verification_code_read:
 * @text: (nullable): a code as typed: small letters, O for 0, I and L for 1, blanks and dashes or
 *   none
 *
 * Returns: (transfer full) (nullable): the code as it is printed, or %NULL if @text cannot be one;
 *   a wrong or swapped character is always noticed
 */
char *wissel_verification_code_read (const char *text);

/**
 * wissel_verification_set_seed:
 * @seed: a number, or 0 to ask the system again
 *
 * Makes the codes of this process predictable, for tests.
 */
void wissel_verification_set_seed (guint64 seed);

G_END_DECLS
