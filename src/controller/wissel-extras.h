#pragma once

#include "wissel-network.h"

G_BEGIN_DECLS

/*
 * Extras: what hangs on records of any type (files, tasks, notes). Functions without `_async` wait
 * for the database and are for tests and for other controllers.
 */

/**
 * wissel_extras_make:
 * @type: a type of extras
 * @entity: name of the type of a record
 * @id: its id
 *
 * Returns: (transfer full): a new one that hangs on that record, to be filled in and saved
 */
WisselRecord *wissel_extras_make (const WisselRecordType *type, const char *entity, gint64 id);

/**
 * wissel_extras_fill:
 * @extra: an extra, new or stored
 * @field: name of a field
 * @text: (nullable): what a person typed
 * @error: return location; %WISSEL_ERROR_INVALID says what is wrong with @text
 *
 * Returns: whether @text was understood and the field took it
 */
gboolean
wissel_extras_fill (WisselRecord *extra, const char *field, const char *text, GError **error);

/**
 * wissel_extras_load_async:
 * @network: the open network
 * @type: a type of extras
 * @entity: name of the type of a record
 * @id: its id
 * @cancellable: (nullable): a cancellable
 * @callback: called on the main context
 * @user_data: passed to @callback
 */
void wissel_extras_load_async (WisselNetwork          *network,
                               const WisselRecordType *type,
                               const char             *entity,
                               gint64                  id,
                               GCancellable           *cancellable,
                               GAsyncReadyCallback     callback,
                               gpointer                user_data);

/**
 * wissel_extras_load_finish:
 * @result: what the callback received
 * @error: return location
 *
 * Returns: (transfer full) (element-type WisselRecord): what hangs on the record, by title
 */
GPtrArray *wissel_extras_load_finish (GAsyncResult *result, GError **error);

/* The same at once. */
GPtrArray *wissel_extras_load (WisselNetwork          *network,
                               const WisselRecordType *type,
                               const char             *entity,
                               gint64                  id,
                               GError                **error);

/**
 * wissel_extras_save_async:
 * @network: the open network
 * @extra: an extra; one without id is added, in the name of who works here
 * @label: what is done, as the history says it
 * @callback: called on the main context
 * @user_data: passed to @callback
 *
 * Stores an extra, as an action that can be undone.
 */
void     wissel_extras_save_async (WisselNetwork      *network,
                                   WisselRecord       *extra,
                                   const char         *label,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
gboolean wissel_extras_save_finish (GAsyncResult *result, GError **error);
gboolean
wissel_extras_save (WisselNetwork *network, WisselRecord *extra, const char *label, GError **error);

/**
 * wissel_extras_remove_async:
 * @network: the open network
 * @extra: a stored extra
 * @label: what is done, as the history says it
 * @callback: called on the main context
 * @user_data: passed to @callback
 *
 * Removes an extra, as an action that can be undone.
 */
void     wissel_extras_remove_async (WisselNetwork      *network,
                                     WisselRecord       *extra,
                                     const char         *label,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
gboolean wissel_extras_remove_finish (GAsyncResult *result, GError **error);
gboolean wissel_extras_remove (WisselNetwork *network,
                               WisselRecord  *extra,
                               const char    *label,
                               GError       **error);

/**
 * wissel_extras_find_owner_async:
 * @network: the open network
 * @type: a type of extras
 * @id: id of one
 * @callback: called on the main context
 * @user_data: passed to @callback
 */
void wissel_extras_find_owner_async (WisselNetwork          *network,
                                     const WisselRecordType *type,
                                     gint64                  id,
                                     GAsyncReadyCallback     callback,
                                     gpointer                user_data);

/**
 * wissel_extras_find_owner_finish:
 * @result: what the callback received
 * @id: (out): id of the record on which it hangs
 * @error: return location
 *
 * Returns: (transfer none) (nullable): the type of the record on which it hangs
 */
const WisselRecordType *
wissel_extras_find_owner_finish (GAsyncResult *result, gint64 *id, GError **error);

G_END_DECLS
