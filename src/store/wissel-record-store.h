#pragma once

#include "wissel-record.h"
#include "wissel-session.h"

G_BEGIN_DECLS

/*
 * Records in and out of the network file, all made from the tables of fields in model/. Writes
 * belong inside wissel_session_action().
 */

/**
 * wissel_session_load:
 * @session: the connection
 * @type: a record type
 * @id: id of the record
 * @error: return location; %WISSEL_ERROR_NOT_FOUND when there is no such record
 *
 * Returns: (transfer full): the record
 */
WisselRecord *wissel_session_load (WisselSession          *session,
                                   const WisselRecordType *type,
                                   gint64                  id,
                                   GError                **error);

/**
 * wissel_session_load_where:
 * @session: the connection
 * @type: a record type
 * @field: (nullable): name of a field, or %NULL for all records of the type
 * @value: (nullable): what that field must be
 * @error: return location
 *
 * Returns: (transfer full) (element-type WisselRecord): the records, in the order in which they
 *   were made known by their fields (first fields first)
 */
GPtrArray *wissel_session_load_where (WisselSession          *session,
                                      const WisselRecordType *type,
                                      const char             *field,
                                      const WisselValue      *value,
                                      GError                **error);

/**
 * wissel_session_load_children:
 * @session: the connection
 * @type: a record type
 * @link: name of a link field of @type
 * @id: id of the record it leads to
 * @error: return location
 *
 * Returns: (transfer full) (element-type WisselRecord): the records that belong to it
 */
GPtrArray *wissel_session_load_children (WisselSession          *session,
                                         const WisselRecordType *type,
                                         const char             *link,
                                         gint64                  id,
                                         GError                **error);

/**
 * wissel_session_count_children:
 * @session: the connection
 * @type: a record type
 * @link: name of a link field of @type
 * @id: id of the record it leads to
 * @n_records: (out): how many records belong to it
 * @error: return location
 *
 * Returns: whether they could be counted
 */
gboolean wissel_session_count_children (WisselSession          *session,
                                        const WisselRecordType *type,
                                        const char             *link,
                                        gint64                  id,
                                        guint                  *n_records,
                                        GError                **error);

/**
 * wissel_session_insert:
 * @session: the connection, inside an action
 * @record: a new record; gets an id if it has none, and its stamps
 * @error: return location; %WISSEL_ERROR_INVALID names the field
 *
 * Returns: whether it was stored
 */
gboolean wissel_session_insert (WisselSession *session, WisselRecord *record, GError **error);

/**
 * wissel_session_update:
 * @session: the connection, inside an action
 * @record: a record with changes
 * @error: return location
 *
 * Stores the fields that differ from what is in the file. The stamp of change moves only when
 * something did.
 *
 * Returns: whether the file now holds what @record holds
 */
gboolean wissel_session_update (WisselSession *session, WisselRecord *record, GError **error);

/**
 * wissel_session_delete:
 * @session: the connection, inside an action
 * @type: a record type
 * @id: id of the record
 * @error: return location; %WISSEL_ERROR_CONSTRAINT when others refer to it
 *
 * Deletes a record with all that hangs on it, and on records that the schema deletes with it.
 *
 * Returns: whether it is gone
 */
gboolean wissel_session_delete (WisselSession          *session,
                                const WisselRecordType *type,
                                gint64                  id,
                                GError                **error);

/**
 * wissel_session_find:
 * @session: the connection
 * @type: a record type
 * @field: name of a field
 * @text: its value
 * @id: (out): id of the first such record, or 0
 * @error: return location
 *
 * Returns: whether the query went well
 */
gboolean wissel_session_find (WisselSession          *session,
                              const WisselRecordType *type,
                              const char             *field,
                              const char             *text,
                              gint64                 *id,
                              GError                **error);

/**
 * wissel_session_dup_title:
 * @session: the connection
 * @type: a record type
 * @id: id of a record
 *
 * Returns: (transfer full): what to call the record in one line; an em dash when it is not there
 */
char *wissel_session_dup_title (WisselSession *session, const WisselRecordType *type, gint64 id);

/**
 * WisselChoice:
 * @id: id of a record
 * @title: what to call it
 * @details: (nullable): what tells it from others of that title
 * @n_narrower: how many narrower records it has, where its type goes from broad to narrow
 */
typedef struct
{
  gint64 id;
  char  *title;
  char  *details;
  guint  n_narrower;
} WisselChoice;

void wissel_choice_free (WisselChoice *choice);

/**
 * wissel_session_choices:
 * @session: the connection
 * @type: record type to choose from
 * @scope_field: (nullable): only records whose link of this name leads to @scope
 * @scope: id of a record
 * @search: (nullable): words to be found at the beginning of words
 * @limit: at most so many
 * @error: return location
 *
 * What is searched for is found in every field that is searched; records whose title has it come
 * first. Without a search, a type that goes from broad to narrow begins with its broadest records.
 *
 * Returns: (transfer full) (element-type WisselChoice): records for a link field to choose from,
 *   by title
 */
GPtrArray *wissel_session_choices (WisselSession          *session,
                                   const WisselRecordType *type,
                                   const char             *scope_field,
                                   gint64                  scope,
                                   const char             *search,
                                   guint                   limit,
                                   GError                **error);

G_END_DECLS
