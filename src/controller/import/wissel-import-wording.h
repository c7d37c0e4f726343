#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Names of columns as people word them: the same words in another order, with articles between
 * them, two names for one thing, a slip of the keyboard; inside import/ only.
 */

/* (transfer full): the words that matter, sorted: equal for "Naam van de organisatie" and
 * "Organisatie: naam". Empty when there are none. */
char *wissel_import_wording_key (const char *text);

/* (transfer full): the names that a text such as "Dienst / afdeling" offers to choose from; one
 * when it is one name. */
GStrv wissel_import_wording_alternatives (const char *text);

/* Whether two folded names differ by one slip only and are long enough to say so. */
gboolean wissel_import_wording_is_slip (const char *folded, const char *other);

/* Whether @words stand in @folded as whole words. */
gboolean wissel_import_wording_contains (const char *folded, const char *words);

G_END_DECLS
