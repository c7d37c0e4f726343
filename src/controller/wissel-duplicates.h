#pragma once

#include "wissel-network.h"

G_BEGIN_DECLS

/*
 * Records that may be the same, in the whole network.
 */

/**
 * WisselDuplicate:
 * @type: the record type of both
 * @ids: their ids
 * @titles: their names
 * @details: what else is known of them
 * @reason: what they have in common, in words
 */
typedef struct
{
  const WisselRecordType *type;
  gint64                  ids[2];
  char                   *titles[2];
  char                   *details[2];
  char                   *reason;
} WisselDuplicate;

/**
 * WisselDuplicates:
 * @pairs: (element-type WisselDuplicate): the surest first
 * @n_all: how many there are in all
 */
typedef struct
{
  GPtrArray *pairs;
  guint      n_all;
} WisselDuplicates;

void wissel_duplicates_free (WisselDuplicates *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselDuplicates, wissel_duplicates_free)

/**
 * wissel_duplicates_find:
 * @network: the open network
 * @type: one of wissel_likeness_types()
 * @limit: at most so many
 * @error: return location
 *
 * Returns: (transfer full): pairs of records that are alike and that nobody told apart
 */
WisselDuplicates *wissel_duplicates_find (WisselNetwork          *network,
                                          const WisselRecordType *type,
                                          guint                   limit,
                                          GError                **error);
void              wissel_duplicates_find_async (WisselNetwork          *network,
                                                const WisselRecordType *type,
                                                guint                   limit,
                                                GCancellable           *cancellable,
                                                GAsyncReadyCallback     callback,
                                                gpointer                user_data);
WisselDuplicates *wissel_duplicates_find_finish (GAsyncResult *result, GError **error);

/**
 * wissel_duplicates_tell_apart:
 * @network: the open network
 * @type: one of wissel_likeness_types()
 * @first: id of a record
 * @second: id of another
 * @error: return location
 *
 * Notes that the two are not the same: they are no longer shown as duplicates.
 *
 * Returns: whether it is noted
 */
gboolean wissel_duplicates_tell_apart (WisselNetwork          *network,
                                       const WisselRecordType *type,
                                       gint64                  first,
                                       gint64                  second,
                                       GError                **error);
void     wissel_duplicates_tell_apart_async (WisselNetwork          *network,
                                             const WisselRecordType *type,
                                             gint64                  first,
                                             gint64                  second,
                                             GAsyncReadyCallback     callback,
                                             gpointer                user_data);
gboolean wissel_duplicates_tell_apart_finish (GAsyncResult *result, GError **error);

/**
 * wissel_duplicates_find_type:
 * @name: name of a record type
 *
 * Returns: (nullable): the type, if duplicates of it are looked for
 */
const WisselRecordType *wissel_duplicates_find_type (const char *name);

/**
 * wissel_duplicates_dup_details:
 * @session: the connection
 * @record: a record of one of wissel_likeness_types()
 *
 * Returns: (transfer full): in one line, what tells it from others of its name
 */
char *wissel_duplicates_dup_details (WisselSession *session, WisselRecord *record);

G_END_DECLS
