#pragma once

#include "wissel-network.h"
#include "wissel-record-type.h"

G_BEGIN_DECLS

/**
 * WisselListFact:
 * @label: name of the column, in the language of the interface
 * @text: what it says about the record
 * @is_attention: whether it says why the record asks for attention
 *
 * What a list knows about one of its rows and no field of the record holds, because it follows from
 * other records: shown on the page of the record too, so that nobody has to look it up.
 */
typedef struct
{
  const char *label;
  char       *text;
  gboolean    is_attention;
} WisselListFact;

/**
 * wissel_list_facts_exist:
 * @type: a record type
 *
 * Returns: whether there are facts to be asked for
 */
gboolean wissel_list_facts_exist (const WisselRecordType *type);

/**
 * wissel_list_facts_load:
 * @network: the open network
 * @type: a record type
 * @id: id of a record
 * @error: return location
 *
 * Returns: (transfer full) (element-type WisselListFact): the facts that are not empty, in the
 * order of the columns, the reason for attention first
 */
GPtrArray *wissel_list_facts_load (WisselNetwork          *network,
                                   const WisselRecordType *type,
                                   gint64                  id,
                                   GError                **error);
void       wissel_list_facts_load_async (WisselNetwork          *network,
                                         const WisselRecordType *type,
                                         gint64                  id,
                                         GCancellable           *cancellable,
                                         GAsyncReadyCallback     callback,
                                         gpointer                user_data);
GPtrArray *wissel_list_facts_load_finish (GAsyncResult *result, GError **error);

G_END_DECLS
