#pragma once

#include "wissel-record-type.h"
#include "wissel-session.h"

G_BEGIN_DECLS

/*
 * Extras: records that hang on records of any type, such as files and tasks. No key of the schema
 * leads from one to the other; here it is said once how they are found and how they go.
 */

/**
 * wissel_session_load_extras:
 * @session: the connection
 * @type: a type of extras
 * @entity: name of the type of a record
 * @id: its id
 * @error: return location
 *
 * Returns: (transfer full) (element-type WisselRecord): what of that type hangs on the record, by
 *   title
 */
GPtrArray *wissel_session_load_extras (WisselSession          *session,
                                       const WisselRecordType *type,
                                       const char             *entity,
                                       gint64                  id,
                                       GError                **error);

/**
 * wissel_session_list_extras_ever:
 * @session: the connection
 * @type: a type of extras
 * @entity: name of the type of a record
 * @id: its id
 * @error: return location
 *
 * Returns: (transfer full) (element-type gint64): the ids of what of that type hangs on the record,
 *   or did until it was removed
 */
GArray *wissel_session_list_extras_ever (WisselSession          *session,
                                         const WisselRecordType *type,
                                         const char             *entity,
                                         gint64                  id,
                                         GError                **error);

/**
 * wissel_session_delete_extras:
 * @session: the connection, inside an action
 * @entity: name of the type of a record
 * @id: its id
 * @error: return location
 *
 * Deletes all that hangs on a record.
 *
 * Returns: whether it is gone
 */
gboolean wissel_session_delete_extras (WisselSession *session,
                                       const char    *entity,
                                       gint64         id,
                                       GError       **error);

/**
 * wissel_session_delete_extras_since:
 * @session: the connection, inside an action
 * @row: number of a row of the journal
 * @error: return location
 *
 * Deletes all that hangs on records which the action deleted from that row on, such as those that
 * the schema deletes with another.
 *
 * Returns: whether it is gone
 */
gboolean wissel_session_delete_extras_since (WisselSession *session, gint64 row, GError **error);

G_END_DECLS
