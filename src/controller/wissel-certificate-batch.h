#pragma once

#include "wissel-certificates.h"

G_BEGIN_DECLS

/*
 * The learning certificates of a whole round, for the window: what takes time happens in a thread
 * of its own.
 */

/**
 * WisselCertificateCounts:
 * @n_issued: exchanges of the round whose certificate is issued
 * @n_missing: completed exchanges that have none yet
 */
typedef struct
{
  guint n_issued;
  guint n_missing;
} WisselCertificateCounts;

void wissel_certificates_count_async (WisselNetwork      *network,
                                      gint64              round,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);

/**
 * wissel_certificates_count_finish:
 * @network: the network
 * @result: what the callback received
 * @counts: (out): how many
 * @error: return location
 *
 * Returns: whether they could be counted
 */
gboolean wissel_certificates_count_finish (WisselNetwork           *network,
                                           GAsyncResult            *result,
                                           WisselCertificateCounts *counts,
                                           GError                 **error);

/**
 * WisselCertificateProgress:
 * @n_done: how many are written
 * @n_all: of how many
 * @data: what the caller gave
 *
 * Called in the thread that writes.
 */
typedef void (*WisselCertificateProgress) (guint n_done, guint n_all, gpointer data);

/**
 * wissel_certificates_deliver:
 * @network: the network
 * @round: id of a round
 * @wish: what was decided for all
 * @folder: where to write the PDFs
 * @progress: (nullable): told how far it is
 * @data: passed to @progress
 * @n_issued: (out): how many were issued now
 * @error: return location
 *
 * Issues the certificates that the round still misses, all or none, then writes the PDFs of all
 * certificates of the round. When a PDF cannot be written those issued stay issued: writing them
 * again elsewhere is always possible.
 *
 * Returns: whether all PDFs are there
 */
gboolean wissel_certificates_deliver (WisselNetwork               *network,
                                      gint64                       round,
                                      const WisselCertificateWish *wish,
                                      const char                  *folder,
                                      WisselCertificateProgress    progress,
                                      gpointer                     data,
                                      guint                       *n_issued,
                                      GError                     **error);

/* The same in a thread of its own. */
void     wissel_certificates_deliver_async (WisselNetwork               *network,
                                            gint64                       round,
                                            const WisselCertificateWish *wish,
                                            const char                  *folder,
                                            WisselCertificateProgress    progress,
                                            gpointer                     data,
                                            GAsyncReadyCallback          callback,
                                            gpointer                     user_data);
gboolean wissel_certificates_deliver_finish (WisselNetwork *network,
                                             GAsyncResult  *result,
                                             guint         *n_issued,
                                             GError       **error);

G_END_DECLS
