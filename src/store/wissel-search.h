#pragma once

#include "wissel-session.h"

G_BEGIN_DECLS

/*
 * The search index: one line of words for each record whose type has searchable fields, under the
 * record's own id. Accents and case are folded by the tokenizer; words are found by their
 * beginning.
 */

/**
 * wissel_search_attach:
 * @session: a connection just opened
 *
 * Makes the index follow every change, undo and redo included.
 */
void wissel_search_attach (WisselSession *session);

/**
 * wissel_search_in_table:
 * @table: name of a table
 * @expression: an expression of this file
 *
 * Returns: (transfer full): the expression for the records of one table only
 */
char *wissel_search_in_table (const char *table, const char *expression);

/**
 * wissel_search_expression:
 * @search: (nullable): what a person typed
 *
 * Returns: (transfer full) (nullable): the FTS5 expression that finds all its words by their
 *   beginnings, or %NULL when there is no word in it
 */
char *wissel_search_expression (const char *search);

/**
 * wissel_search_words:
 * @search: (nullable): what a person typed
 *
 * Returns: (transfer full) (element-type utf8): an FTS5 expression for each word
 */
GPtrArray *wissel_search_words (const char *search);

/**
 * wissel_search_rebuild:
 * @session: the connection
 * @error: return location
 *
 * Makes the index anew from the records.
 *
 * Returns: whether it is complete
 */
gboolean wissel_search_rebuild (WisselSession *session, GError **error);

G_END_DECLS
