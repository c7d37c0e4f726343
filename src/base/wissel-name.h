#pragma once

#include "wissel-reading.h"

G_BEGIN_DECLS

/**
 * wissel_name_read:
 * @text: (nullable): a first or last name as typed
 *
 * Blanks are put right, nothing else: spelling and capitals belong to the person.
 *
 * Returns: the name
 */
WisselReading wissel_name_read (const char *text);

/**
 * wissel_name_split:
 * @text: (nullable): a whole name in one cell
 * @first_name: (out): the first name
 *
 * Splits at a comma ("VAN DAMME, Els"), or where known first names stand at one end and nowhere
 * else ("Els Van Damme", "VAN DAMME Els"): where a Belgian last name begins cannot be told from its
 * capitals or prefixes, and "Jan Thomas" can be either.
 *
 * Returns: the last name; refused where there is doubt, and then @first_name is empty
 */
WisselReading wissel_name_split (const char *text, WisselReading *first_name);

/**
 * wissel_name_key:
 * @first_name: (nullable): a first name
 * @last_name: (nullable): a last name
 *
 * Returns: (transfer full): a key that is the same for a person whose name is written with other
 *   capitals, accents or hyphens
 */
char *wissel_name_key (const char *first_name, const char *last_name);

/**
 * wissel_name_bare:
 * @name: (nullable): the name of an organisation
 *
 * Returns: (transfer full): the name folded and without its legal form: "de brug" for "De Brug vzw"
 */
char *wissel_name_bare (const char *name);

G_END_DECLS
