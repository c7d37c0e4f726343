#pragma once

#include "wissel-network.h"

G_BEGIN_DECLS

/** WISSEL_PREFERENCE_RANKS: how many organisations a switcher names (ST-5.5-14) */
#define WISSEL_PREFERENCE_RANKS 3

#define WISSEL_TYPE_PREFERENCES (wissel_preferences_get_type ())

/**
 * WisselPreferences:
 *
 * The top three of every switcher of a round, as they come in on paper at the kick-off: one row for
 * a switcher, one cell for a rank, and in each cell what was typed. Text that names an organisation
 * becomes a choice; any other text is kept with what is wrong with it. Nothing is stored before
 * wissel_preferences_save_async(), which is one action.
 */
G_DECLARE_FINAL_TYPE (WisselPreferences, wissel_preferences, WISSEL, PREFERENCES, GObject)

/**
 * wissel_preferences_load_async:
 * @network: the open network
 * @round: id of a round
 * @cancellable: (nullable): a cancellable
 * @callback: called on the main context
 * @user_data: passed to @callback
 *
 * Reads who switches in the round, by organisation and name, and what each prefers so far.
 */
void wissel_preferences_load_async (WisselNetwork      *network,
                                    gint64              round,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);

/**
 * wissel_preferences_load_finish:
 * @network: the network
 * @result: what the callback received
 * @error: return location
 *
 * Returns: (transfer full): the preferences of the round
 */
WisselPreferences *
wissel_preferences_load_finish (WisselNetwork *network, GAsyncResult *result, GError **error);

/* The same at once, for tests. */
WisselPreferences *wissel_preferences_load (WisselNetwork *network, gint64 round, GError **error);

guint       wissel_preferences_get_n_rows (WisselPreferences *self);
const char *wissel_preferences_get_name (WisselPreferences *self, guint row);
const char *wissel_preferences_get_employer (WisselPreferences *self, guint row);

/**
 * wissel_preferences_get_text:
 * @self: the preferences
 * @row: a row
 * @rank: 0 for the first choice, and so on
 *
 * Returns: (transfer none): the name of the organisation, or what was typed in its place; empty
 *   without a choice
 */
const char *wissel_preferences_get_text (WisselPreferences *self, guint row, guint rank);

/**
 * wissel_preferences_get_problem:
 * @self: the preferences
 * @row: a row
 * @rank: a rank
 *
 * Returns: (transfer none) (nullable): why the cell cannot be stored
 */
const char *wissel_preferences_get_problem (WisselPreferences *self, guint row, guint rank);

/**
 * wissel_preferences_set_text:
 * @self: the preferences
 * @row: a row
 * @rank: a rank
 * @text: what was typed
 *
 * Chooses the organisation that the text names, or the only one that it may mean.
 */
void wissel_preferences_set_text (WisselPreferences *self, guint row, guint rank, const char *text);

/**
 * wissel_preferences_find:
 * @self: the preferences
 * @text: what was typed
 * @most: how many names at most
 *
 * Returns: (transfer full) (array zero-terminated=1): names of organisations that it may mean, the
 *   best first
 */
GStrv wissel_preferences_find (WisselPreferences *self, const char *text, guint most);

/**
 * wissel_preferences_find_row:
 * @self: the preferences
 * @text: beginnings of words of a name or an organisation
 * @from: the first row to look at
 *
 * Returns: the first row that fits, from @from round to it; the number of rows when none does
 */
guint wissel_preferences_find_row (WisselPreferences *self, const char *text, guint from);

/**
 * wissel_preferences_count_given:
 * @self: the preferences
 *
 * Returns: how many switchers have a choice at least
 */
guint wissel_preferences_count_given (WisselPreferences *self);

/**
 * wissel_preferences_count_changed:
 * @self: the preferences
 *
 * Returns: for how many switchers there is something to store
 */
guint wissel_preferences_count_changed (WisselPreferences *self);

/**
 * wissel_preferences_find_problem:
 * @self: the preferences
 * @row: (out): the first row with a problem
 * @rank: (out): its first cell with a problem
 *
 * Returns: whether there is a problem
 */
gboolean wissel_preferences_find_problem (WisselPreferences *self, guint *row, guint *rank);

/**
 * wissel_preferences_save_async:
 * @self: preferences without a problem
 * @callback: called on the main context
 * @user_data: passed to @callback
 *
 * Stores what was changed, as one action.
 */
void wissel_preferences_save_async (WisselPreferences  *self,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);

/**
 * wissel_preferences_save_finish:
 * @self: the preferences
 * @result: what the callback received
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what was done, as the history says it
 */
char *
wissel_preferences_save_finish (WisselPreferences *self, GAsyncResult *result, GError **error);

/* The same at once, for tests. */
char *wissel_preferences_save (WisselPreferences *self, GError **error);

G_END_DECLS
