#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * wissel_address_split:
 * @text: (nullable): an address in one line
 * @street: (out) (nullable): what stands in front of the postal code; %NULL when nothing does
 * @postal_code: (out): four digits
 * @municipality: (out): the name of the municipality, as typed
 *
 * Takes "Kerkstraat 12 bus 3, 9000 Gent" and "9000 Gent" apart. The municipality must be a known
 * one, so that four digits of something else are not taken for a postal code.
 *
 * Returns: whether the text is such an address
 */
gboolean
wissel_address_split (const char *text, char **street, char **postal_code, char **municipality);

G_END_DECLS
