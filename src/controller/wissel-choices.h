#pragma once

#include "wissel-editor.h"
#include "wissel-record-store.h"

G_BEGIN_DECLS

/**
 * wissel_choices_find:
 * @network: the open network
 * @type: record type to choose from
 * @search: (nullable): words, each the beginning of a word of the title
 * @error: return location
 *
 * Where what was searched for stands in another field than the title, such as a synonym or the
 * label in another language, the details begin with it.
 *
 * Returns: (transfer full) (element-type WisselChoice): the first records that fit, by title
 */
GPtrArray *wissel_choices_find (WisselNetwork          *network,
                                const WisselRecordType *type,
                                const char             *search,
                                GError                **error);

/**
 * wissel_choices_find_async:
 * @network: the open network
 * @type: record type to choose from
 * @editor: (nullable): the record that the choice is for
 * @field: the link of @editor that it is for; what else the record says narrows the choice, such
 *   as the sites to those of the organisation
 * @broader: id of a record whose narrower ones are wanted, or 0
 * @search: (nullable): words, each the beginning of a word of the title
 * @cancellable: (nullable): stops it
 * @callback: called on the main context
 * @user_data: passed to @callback
 */
void       wissel_choices_find_async (WisselNetwork          *network,
                                      const WisselRecordType *type,
                                      WisselEditor           *editor,
                                      guint                   field,
                                      gint64                  broader,
                                      const char             *search,
                                      GCancellable           *cancellable,
                                      GAsyncReadyCallback     callback,
                                      gpointer                user_data);
GPtrArray *wissel_choices_find_finish (GAsyncResult *result, GError **error);

G_END_DECLS
