#pragma once

#include "wissel-record.h"
#include "wissel-store.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_NETWORK (wissel_network_get_type ())

/**
 * WisselNetwork:
 *
 * The open network: what every page and every command works on. It holds the network file and
 * knows the network's own record. Its signal `changed` is emitted on the main context after every
 * action, undo and redo, whoever made it.
 *
 * Functions without `_async` wait for the database and are for `wisselctl`, workers and tests;
 * the window uses the others.
 */
G_DECLARE_FINAL_TYPE (WisselNetwork, wissel_network, WISSEL, NETWORK, GObject)

/**
 * wissel_network_create:
 * @path: where to make the network file; must not exist
 * @name: what people call the network
 * @kind: code of NETWORK_KIND
 * @error: return location
 *
 * Returns: (transfer full): the open network
 */
WisselNetwork *
wissel_network_create (const char *path, const char *name, const char *kind, GError **error);

/**
 * wissel_network_open:
 * @path: a network file
 * @error: return location; see wissel_store_open()
 *
 * Returns: (transfer full): the open network
 */
WisselNetwork *wissel_network_open (const char *path, GError **error);

/**
 * wissel_network_open_async:
 * @path: a network file
 * @cancellable: (nullable): stops it
 * @callback: called on the main context
 * @user_data: passed to @callback
 *
 * Opens a network in a thread of its own.
 */
void           wissel_network_open_async (const char         *path,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
WisselNetwork *wissel_network_open_finish (GAsyncResult *result, GError **error);

/**
 * WisselNetworkFunc:
 * @network: a network that was just opened
 * @data: what the caller gave
 *
 * Asks a network for what will be needed first.
 */
typedef void (*WisselNetworkFunc) (WisselNetwork *network, gpointer data);

/**
 * wissel_network_open_ahead:
 * @path: a network file
 * @then: (nullable): called in a thread of its own once it is open
 * @data: (transfer full): passed to @then
 * @data_destroy: (nullable): frees @data
 *
 * Begins to open a network that wissel_network_open_async() will be asked for, by the same path,
 * once the toolkit has started. It has to be asked for: until then nobody else can open it.
 */
void wissel_network_open_ahead (const char       *path,
                                WisselNetworkFunc then,
                                gpointer          data,
                                GDestroyNotify    data_destroy);

/**
 * wissel_network_close:
 * @self: a network
 * @error: return location
 *
 * Returns: whether everything was put away in the file
 */
gboolean wissel_network_close (WisselNetwork *self, GError **error);

WisselStore *wissel_network_get_store (WisselNetwork *self);

/**
 * wissel_network_get_id:
 * @self: a network
 *
 * Returns: id of the network's own record
 */
gint64 wissel_network_get_id (WisselNetwork *self);

/**
 * wissel_network_dup_name:
 * @self: a network
 *
 * Returns: (transfer full): what people call it; also the property `name`
 */
char *wissel_network_dup_name (WisselNetwork *self);

/**
 * wissel_network_get_kind:
 * @self: a network
 *
 * Returns: (transfer none): code of NETWORK_KIND
 */
const char *wissel_network_get_kind (WisselNetwork *self);

/* ---- Undo and redo ---- */

/**
 * wissel_network_undo:
 * @self: a network
 * @label: (out) (optional) (transfer full): what was undone
 * @error: return location; see wissel_session_undo()
 *
 * Returns: whether something was undone
 */
gboolean wissel_network_undo (WisselNetwork *self, char **label, GError **error);
gboolean wissel_network_redo (WisselNetwork *self, char **label, GError **error);

void
wissel_network_undo_async (WisselNetwork *self, GAsyncReadyCallback callback, gpointer user_data);
void
wissel_network_redo_async (WisselNetwork *self, GAsyncReadyCallback callback, gpointer user_data);

/**
 * wissel_network_step_finish:
 * @self: a network
 * @result: what the callback of an undo or redo received
 * @label: (out) (optional) (transfer full): what was undone or done again
 * @error: return location
 *
 * Returns: whether something was
 */
gboolean wissel_network_step_finish (WisselNetwork *self,
                                     GAsyncResult  *result,
                                     char         **label,
                                     GError       **error);

/**
 * wissel_network_get_undo_label:
 * @self: a network
 *
 * Also the property `undo-label`, notified after each change; `redo-label` likewise.
 *
 * Returns: (transfer none) (nullable): what an undo would take back, or %NULL when there is nothing
 */
const char *wissel_network_get_undo_label (WisselNetwork *self);
const char *wissel_network_get_redo_label (WisselNetwork *self);

/* ---- Records ---- */

/**
 * wissel_network_load:
 * @self: a network
 * @type: a record type
 * @id: id of the record
 * @error: return location
 *
 * Returns: (transfer full): the record
 */
WisselRecord *
wissel_network_load (WisselNetwork *self, const WisselRecordType *type, gint64 id, GError **error);

/**
 * wissel_network_save:
 * @self: a network
 * @record: a new or changed record
 * @label: (nullable): what the user did; %NULL for the usual words
 * @error: return location; names the field at fault
 *
 * Stores a record as one action.
 *
 * Returns: whether it is stored
 */
gboolean
wissel_network_save (WisselNetwork *self, WisselRecord *record, const char *label, GError **error);

G_END_DECLS
