#pragma once

#include "wissel-session-private.h"
#include "wissel-word-index.h"

G_BEGIN_DECLS

/*
 * Searching: the words of records, by their beginnings, blind to case and accents. A record is
 * found by its own searchable fields and, if a list shows it, by those of the records that the list
 * reaches from it: a person by the name of the employer.
 *
 * The words are read from the tables when something is first searched there and follow every
 * commit. Nothing of them is in the file: there is no index to fall behind, and nothing to erase
 * but the record itself.
 */

typedef struct _WisselSearch WisselSearch;

/**
 * wissel_search_asks:
 * @search: (nullable): what a person typed
 *
 * Returns: whether there is a word in it
 */
gboolean wissel_search_asks (const char *search);

/**
 * wissel_search_find:
 * @session: the connection
 * @table: name of a record type
 * @search: words, each the beginning of a word of the record
 * @error: return location
 *
 * Returns: (transfer none) (nullable): what was found, until the next search or commit
 */
const WisselSearch *
wissel_search_find (WisselSession *session, const char *table, const char *search, GError **error);

/** Returns: (transfer none) (nullable): the words of a table, if it was searched */
const WisselWordIndex *wissel_search_peek_index (WisselSession *session, const char *table);

/** Returns: the words of that table, for the numbers of its rows */
const WisselWordIndex *wissel_search_get_index (const WisselSearch *self);

/** Returns: a byte for each row, 1 for those found */
const guint8 *wissel_search_get_found (const WisselSearch *self);

/** Returns: how many rows were found */
guint wissel_search_count (const WisselSearch *self);

/** Returns: (transfer full): the ids found as a JSON array, for json_each() */
char *wissel_search_dup_json (const WisselSearch *self);

/* For WisselSession and wissel-changes.c. */
void wissel_search_free (gpointer data);
void wissel_search_follow (WisselSession *session, const GArray *changes);

G_END_DECLS
