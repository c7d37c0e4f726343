#pragma once

#include <gio/gio.h>

#include "wissel-session.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_STORE (wissel_store_get_type ())

/**
 * WisselStore:
 *
 * An open network file: one connection that lives on one database thread. Nothing else in the
 * program talks to the file; work is handed over as functions and runs in the order given.
 *
 * Every function may be called from any thread. The signal #WisselStore::changed is emitted on
 * the main context.
 */
G_DECLARE_FINAL_TYPE (WisselStore, wissel_store, WISSEL, STORE, GObject)

/**
 * WisselStoreFunc:
 * @session: the connection; valid only during the call
 * @data: what the caller gave
 * @cancellable: (nullable): the caller's cancellable; SQL of this job stops by itself
 * @error: return location
 *
 * Work for the database thread. What it returns is moved to the caller.
 *
 * Returns: (nullable): the result
 */
typedef gpointer (*WisselStoreFunc) (WisselSession *session,
                                     gpointer       data,
                                     GCancellable  *cancellable,
                                     GError       **error);

/**
 * wissel_store_create:
 * @path: where to make the network file; must not exist
 * @error: return location
 *
 * Makes a new network file with the present format and the code lists of the program.
 *
 * Returns: (transfer full): the open network, or %NULL with #WisselError
 */
WisselStore *wissel_store_create (const char *path, GError **error);

/**
 * wissel_store_open:
 * @path: a network file
 * @error: return location
 *
 * Opens a network file. Its header is read before SQLite touches the file: a file of another
 * program or of a newer version is refused with not a byte changed. A file of an older version is
 * backed up and brought up to date, step by step.
 *
 * Returns: (transfer full): the open network, or %NULL with %WISSEL_ERROR_NOT_FOUND, _BUSY,
 *   _FOREIGN, _TOO_NEW, _CORRUPT, _READ_ONLY, _NO_SPACE, _UNSUPPORTED
 */
WisselStore *wissel_store_open (const char *path, GError **error);

/**
 * wissel_store_close:
 * @self: a network
 * @error: return location
 *
 * Waits for the work handed over so far, folds the write-ahead log into the file and closes it.
 * Work handed over later fails. Closing twice is allowed.
 *
 * Returns: whether everything was put away in the file
 */
gboolean wissel_store_close (WisselStore *self, GError **error);

/**
 * wissel_store_get_path:
 * @self: a network
 *
 * Returns: (transfer none): the path of the file
 */
const char *wissel_store_get_path (WisselStore *self);

/**
 * wissel_store_get_serial:
 * @self: a network
 *
 * Returns: a number that grows with each committed change; answers to older questions are stale
 */
guint wissel_store_get_serial (WisselStore *self);

/**
 * wissel_store_set_operator:
 * @self: a network
 * @name: the name under which changes are journaled that are asked for from now on
 */
void wissel_store_set_operator (WisselStore *self, const char *name);

/**
 * wissel_store_expect_change:
 * @self: a network
 *
 * Says that a change will be asked for soon: what the first one needs is made ready meanwhile.
 */
void wissel_store_expect_change (WisselStore *self);

/**
 * wissel_store_run:
 * @self: a network
 * @func: (scope call): the work
 * @data: passed to @func
 * @cancellable: (nullable): stops the work, and only this work
 * @error: return location
 *
 * Runs @func on the database thread and waits for it. Called on the database thread itself it
 * runs at once.
 *
 * Returns: (transfer full) (nullable): what @func returned
 */
gpointer wissel_store_run (WisselStore    *self,
                           WisselStoreFunc func,
                           gpointer        data,
                           GCancellable   *cancellable,
                           GError        **error);

/**
 * wissel_store_run_async:
 * @self: a network
 * @func: the work
 * @data: (transfer full): passed to @func
 * @data_destroy: (nullable): frees @data
 * @result_destroy: (nullable): frees a result that nobody fetched
 * @cancellable: (nullable): stops the work, and only this work
 * @callback: called on the caller's main context
 * @user_data: passed to @callback
 */
void wissel_store_run_async (WisselStore        *self,
                             WisselStoreFunc     func,
                             gpointer            data,
                             GDestroyNotify      data_destroy,
                             GDestroyNotify      result_destroy,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data);

/**
 * wissel_store_run_finish:
 * @self: a network
 * @result: what the callback received
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what the function returned
 */
gpointer wissel_store_run_finish (WisselStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
