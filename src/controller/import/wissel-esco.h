#pragma once

#include "wissel-esco-set.h"
#include "wissel-network.h"

G_BEGIN_DECLS

/**
 * WisselEscoReport:
 * @n_created: terms that are new to the network
 * @n_updated: terms that the set says something else of
 * @n_unchanged: terms that are as the set says
 * @stored: whether that was put into the network
 * @languages: (transfer full): names of the languages that were read
 * @remarks: (element-type utf8): what could not be used, and why; the first of them
 * @n_remarks: how many there are
 *
 * What became, or would become, of a set.
 */
typedef struct
{
  guint      n_created;
  guint      n_updated;
  guint      n_unchanged;
  gboolean   stored;
  char      *languages;
  GPtrArray *remarks;
  guint      n_remarks;
} WisselEscoReport;

void wissel_esco_report_free (WisselEscoReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselEscoReport, wissel_esco_report_free)

/**
 * wissel_esco_import:
 * @network: the open network
 * @paths: (array zero-terminated=1): files of ESCO, or folders that hold them
 * @dry_run: whether to say only what would change
 * @cancellable: (nullable): ends it; nothing is stored then
 * @error: return location; says which file cannot be used, why and what to do
 *
 * Takes the classification ESCO into the dictionary as one action that can be undone (TB-K-01):
 * terms by their address, labels and synonyms of all languages, kind, where it is of use, and the
 * nearest broader term. Synonyms that somebody added stay. The same set twice changes nothing.
 *
 * Returns: (transfer full) (nullable): what became of the terms
 */
WisselEscoReport *wissel_esco_import (WisselNetwork     *network,
                                      const char *const *paths,
                                      gboolean           dry_run,
                                      GCancellable      *cancellable,
                                      GError           **error);

void wissel_esco_import_async (WisselNetwork      *network,
                               const char *const  *paths,
                               gboolean            dry_run,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);

WisselEscoReport *
wissel_esco_import_finish (WisselNetwork *network, GAsyncResult *result, GError **error);

G_END_DECLS
