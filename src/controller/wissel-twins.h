#pragma once

#include "wissel-network.h"

G_BEGIN_DECLS

/**
 * WisselTwin:
 * @type: record type
 * @id: id of the other record
 * @words: what the two have in common, and what the other one is called
 *
 * A record that may be the same as another one.
 */
typedef struct
{
  const char *type;
  gint64      id;
  char       *words;
} WisselTwin;

void wissel_twin_free (WisselTwin *twin);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselTwin, wissel_twin_free)

/**
 * wissel_twins_concern:
 * @type: name of a record type
 * @field: name of a field
 *
 * Returns: whether twins are found by that field
 */
gboolean wissel_twins_concern (const char *type, const char *field);

/**
 * wissel_twins_find:
 * @network: the open network
 * @record: a record, stored or not
 * @twin: (out) (nullable) (transfer full): another one that is like it by the first rule of
 *   wissel_likeness_rules() that finds one, and that nobody told apart from it
 * @error: return location
 *
 * Returns: whether the question could be answered
 */
gboolean
wissel_twins_find (WisselNetwork *network, WisselRecord *record, WisselTwin **twin, GError **error);
void     wissel_twins_find_async (WisselNetwork      *network,
                                  WisselRecord       *record,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
gboolean wissel_twins_find_finish (GAsyncResult *result, WisselTwin **twin, GError **error);

G_END_DECLS
