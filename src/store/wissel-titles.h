#pragma once

#include "wissel-record-type.h"
#include "wissel-session.h"

G_BEGIN_DECLS

/**
 * wissel_titles_dup:
 * @session: the connection
 * @type: (nullable): a record type
 * @id: id of a record
 *
 * Names a record in one line as people of the interface language read it: where its title is a
 * code or a date, in words.
 *
 * Returns: (transfer full): the title; an em dash when the record is not there
 */
char *wissel_titles_dup (WisselSession *session, const WisselRecordType *type, gint64 id);

/**
 * wissel_titles_need_words:
 * @type: a record type
 *
 * Returns: whether the title of its records is a code or a date, which a query answers as it is
 *   stored
 */
gboolean wissel_titles_need_words (const WisselRecordType *type);

/**
 * wissel_titles_dup_of:
 * @session: the connection
 * @record: a record, stored or not
 *
 * Returns: (transfer full): the same for a record at hand
 */
char *wissel_titles_dup_of (WisselSession *session, WisselRecord *record);

/**
 * wissel_titles_read_stored:
 * @field: a field
 * @text: (nullable): a value of it in the notation of files and of the history
 * @value: (inout): the value; left empty for %NULL
 */
void wissel_titles_read_stored (const WisselField *field, const char *text, WisselValue *value);

G_END_DECLS
