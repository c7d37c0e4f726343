#pragma once

#include "wissel-likeness.h"
#include "wissel-session.h"

G_BEGIN_DECLS

/*
 * Records that may be the same, and what the officer said of them.
 */

/**
 * WisselLikePair:
 * @ids: ids of two records
 * @rules: a bit for each rule by which they are alike, in the order of wissel_likeness_rules()
 */
typedef struct
{
  gint64 ids[2];
  guint  rules;
} WisselLikePair;

/**
 * wissel_session_find_like_pairs:
 * @session: the connection
 * @type: a record type of which duplicates are looked for
 * @limit: at most so many pairs
 * @n_pairs: (out): how many there are in all
 * @error: return location
 *
 * Reads all records of the type once and compares none with another: records of the same key come
 * together by sorting. Of records of which several are alike, each is paired with the first from
 * which it was not told apart.
 *
 * Returns: (transfer full) (element-type WisselLikePair): pairs that nobody told apart, the surest
 *   first
 */
GArray *wissel_session_find_like_pairs (WisselSession          *session,
                                        const WisselRecordType *type,
                                        guint                   limit,
                                        guint                  *n_pairs,
                                        GError                **error);

/**
 * wissel_session_are_told_apart:
 * @session: the connection
 * @type: a record type
 * @first: id of a record
 * @second: id of another
 * @told: (out): whether somebody said that they are two
 * @error: return location
 *
 * Returns: whether the question could be answered
 */
gboolean wissel_session_are_told_apart (WisselSession          *session,
                                        const WisselRecordType *type,
                                        gint64                  first,
                                        gint64                  second,
                                        gboolean               *told,
                                        GError                **error);

/**
 * wissel_session_tell_apart:
 * @session: the connection, inside an action
 * @type: a record type
 * @first: id of a record
 * @second: id of another
 * @error: return location
 *
 * Notes that the two are not the same, however alike they look.
 *
 * Returns: whether it is noted
 */
gboolean wissel_session_tell_apart (WisselSession          *session,
                                    const WisselRecordType *type,
                                    gint64                  first,
                                    gint64                  second,
                                    GError                **error);

/**
 * wissel_session_find_merged:
 * @session: the connection
 * @table: name of a record type
 * @id: id of a record
 * @error: return location
 *
 * Returns: (transfer full) (element-type gint64): what was noted of records that were merged into
 *   it, as ids of rows of the table `likeness`
 */
GArray *
wissel_session_find_merged (WisselSession *session, const char *table, gint64 id, GError **error);

G_END_DECLS
