#pragma once

#include "wissel-exchanges.h"

G_BEGIN_DECLS

/*
 * What wissel-exchanges.h and wissel-certificates.h do, without keeping the window waiting: each
 * works in a thread of its own and answers on the main context.
 */

/**
 * wissel_certificate_issue_async:
 * @network: the open network
 * @exchange: id of a completed exchange
 * @callback: called on the main context
 * @user_data: passed to @callback
 *
 * Issues the learning certificate of an exchange in the usual way.
 */
void wissel_certificate_issue_async (WisselNetwork      *network,
                                     gint64              exchange,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
gboolean
wissel_certificate_issue_finish (GAsyncResult *result, gint64 *certificate, GError **error);

/**
 * wissel_certificate_revoke_async:
 * @network: the open network
 * @certificate: id of an issued certificate
 * @reason: why
 * @callback: called on the main context
 * @user_data: passed to @callback
 */
void     wissel_certificate_revoke_async (WisselNetwork      *network,
                                          gint64              certificate,
                                          const char         *reason,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
gboolean wissel_certificate_revoke_finish (GAsyncResult *result, GError **error);

/**
 * wissel_certificate_save_async:
 * @network: the open network
 * @certificate: id of a certificate
 * @path: the PDF to write
 * @callback: called on the main context
 * @user_data: passed to @callback
 */
void     wissel_certificate_save_async (WisselNetwork      *network,
                                        gint64              certificate,
                                        const char         *path,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
gboolean wissel_certificate_save_finish (GAsyncResult *result, GError **error);

/**
 * wissel_exchange_complete_async:
 * @network: the open network
 * @exchange: id of an exchange
 * @completion: what took place
 * @callback: called on the main context
 * @user_data: passed to @callback
 */
void     wissel_exchange_complete_async (WisselNetwork          *network,
                                         gint64                  exchange,
                                         const WisselCompletion *completion,
                                         GAsyncReadyCallback     callback,
                                         gpointer                user_data);
gboolean wissel_exchange_complete_finish (GAsyncResult *result, GError **error);

G_END_DECLS
