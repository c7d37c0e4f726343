#pragma once

#include "wissel-reading.h"

G_BEGIN_DECLS

/**
 * wissel_enterprise_number_read:
 * @text: (nullable): an enterprise number (KBO, BCE, ZDU) or Belgian VAT number as typed
 *
 * Accepts dots, blanks, dashes, "BE" and the like, and nine digits where a spreadsheet lost the
 * nought in front. The check digits must fit; that says nothing about registration.
 *
 * Returns: ten digits
 */
WisselReading wissel_enterprise_number_read (const char *text);

/**
 * wissel_enterprise_number_format:
 * @number: (nullable): ten digits
 *
 * Returns: (transfer full): the number as it is printed, `0566.988.259`; other text unchanged
 */
char *wissel_enterprise_number_format (const char *number);

/**
 * wissel_establishment_number_read:
 * @text: (nullable): the number of an establishment unit as typed
 *
 * Returns: ten digits
 */
WisselReading wissel_establishment_number_read (const char *text);

/**
 * wissel_establishment_number_format:
 * @number: (nullable): ten digits
 *
 * Returns: (transfer full): the number as it is printed, `2.164.125.329`; other text unchanged
 */
char *wissel_establishment_number_format (const char *number);

/**
 * wissel_postal_code_read:
 * @text: (nullable): a postal code as typed
 *
 * Belgian codes have four digits; "B-9000" and "9000 Gent" are understood. A foreign code needs
 * its country in front ("F-59000", "NL-6211 AB") and is kept as it is.
 *
 * Returns: the postal code
 */
WisselReading wissel_postal_code_read (const char *text);

/**
 * wissel_email_read:
 * @text: (nullable): an e-mail address as typed
 *
 * Removes what mail programs and spreadsheets put around an address. Checks that it can be one,
 * not that it exists.
 *
 * Returns: the address
 */
WisselReading wissel_email_read (const char *text);

/**
 * wissel_phone_read:
 * @text: (nullable): a telephone number as typed
 *
 * Kept as people write it; only a nought or plus that a spreadsheet lost comes back.
 *
 * Returns: the number
 */
WisselReading wissel_phone_read (const char *text);

/**
 * wissel_website_read:
 * @text: (nullable): an address of a website as typed
 *
 * Returns: the address, with https:// where the scheme was missing
 */
WisselReading wissel_website_read (const char *text);

G_END_DECLS
