#pragma once

#include <sqlite3.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * wissel_collation_attach:
 * @native: a connection
 * @error: return location
 *
 * Gives the connection the collation `belgian`: names in the order of a Belgian list, in every
 * locale ("Élodie" with the E, "van Dijk" under V, digits by their number). It stands in ORDER BY
 * only, never in the schema, where it would tie the file to a version of ICU.
 *
 * Returns: whether the collation is there
 */
gboolean wissel_collation_attach (sqlite3 *native, GError **error);

G_END_DECLS
