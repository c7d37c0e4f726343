#pragma once

#include "wissel-document.h"
#include "wissel-list.h"
#include "wissel-network.h"

G_BEGIN_DECLS

/**
 * wissel_export_annexes:
 * @network: the network
 * @list: a list
 * @ids: (element-type gint64): the rows that are exported
 * @language: language of the export
 * @error: return location
 *
 * What goes along with a list: how the matches in it were decided, for each of their rounds in
 * which people matched by a plan.
 *
 * Returns: (transfer full) (element-type WisselDocument): documents, none for most lists; %NULL
 * when they could not be made
 */
GPtrArray *wissel_export_annexes (WisselNetwork    *network,
                                  const WisselList *list,
                                  const GArray     *ids,
                                  WisselLanguage    language,
                                  GError          **error);

G_END_DECLS
