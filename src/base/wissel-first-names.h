#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * wissel_first_name_is_known:
 * @word: a word of a name, as typed
 *
 * The list holds what is common in Belgium; who is not on it has a name all the same.
 *
 * Returns: whether everybody would take the word for a first name; of names with hyphens every part
 *   must be one
 */
gboolean wissel_first_name_is_known (const char *word);

G_END_DECLS
