#pragma once

#include "wissel-network.h"

G_BEGIN_DECLS

/*
 * Learning certificates (D17, forms §5): numbered without gaps, frozen when issued, revoked rather
 * than edited, printed from what was kept when they were issued.
 */

/**
 * WisselCertificateWish:
 * @language: (nullable): language code, or %NULL for that of the addressee (forms §10)
 * @place: (nullable): place of issue; %NULL takes the municipality of the host
 * @issued_on: (nullable): date of issue; %NULL is today
 * @signatory_name: (nullable): who signs for the host organisation
 * @signatory_function: (nullable): in what function
 * @assessed: whether the learning goals were assessed
 *
 * What a person decides when a certificate is issued. {0} is the usual one.
 */
typedef struct
{
  const char *language;
  const char *place;
  const char *issued_on;
  const char *signatory_name;
  const char *signatory_function;
  gboolean    assessed;
} WisselCertificateWish;

/**
 * wissel_certificates_issue:
 * @network: the network
 * @exchange: id of a completed exchange
 * @wish: what was decided
 * @certificate: (out): id of the certificate
 * @error: return location; %WISSEL_ERROR_CONSTRAINT says what is missing, %WISSEL_ERROR_EXISTS
 *   names the certificate that the exchange has already
 *
 * Issues the learning certificate of an exchange. It gets the next number of its year and cannot
 * be undone, only revoked.
 *
 * Returns: whether it was issued
 */
gboolean wissel_certificates_issue (WisselNetwork               *network,
                                    gint64                       exchange,
                                    const WisselCertificateWish *wish,
                                    gint64                      *certificate,
                                    GError                     **error);

/**
 * wissel_certificates_issue_all:
 * @network: the network
 * @round: id of a round
 * @wish: what was decided for all
 * @error: return location
 *
 * Issues the certificates of all completed exchanges of a round that have none, by reference; all
 * or none.
 *
 * Returns: (transfer full) (element-type gint64): the ids of the new certificates
 */
GArray *wissel_certificates_issue_all (WisselNetwork               *network,
                                       gint64                       round,
                                       const WisselCertificateWish *wish,
                                       GError                     **error);

/**
 * wissel_certificates_revoke:
 * @network: the network
 * @certificate: id of an issued certificate
 * @reason: why
 * @error: return location
 *
 * Returns: whether it is revoked
 */
gboolean wissel_certificates_revoke (WisselNetwork *network,
                                     gint64         certificate,
                                     const char    *reason,
                                     GError       **error);

/**
 * wissel_certificates_find_async:
 * @network: the open network
 * @exchange: id of an exchange
 * @callback: called on the main context
 * @user_data: passed to @callback
 *
 * Looks for the certificate that stands for an exchange.
 */
void wissel_certificates_find_async (WisselNetwork      *network,
                                     gint64              exchange,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);

/**
 * wissel_certificates_find_finish:
 * @result: what @callback received
 * @certificate: (out): id of the issued certificate; 0 when there is none
 * @error: return location
 *
 * Returns: whether it was looked for
 */
gboolean
wissel_certificates_find_finish (GAsyncResult *result, gint64 *certificate, GError **error);

/**
 * wissel_certificates_list:
 * @network: the network
 * @round: id of a round; 0 for all rounds
 * @error: return location
 *
 * Returns: (transfer full) (element-type gint64): the ids of the issued certificates, by number
 */
GArray *wissel_certificates_list (WisselNetwork *network, gint64 round, GError **error);

/**
 * wissel_certificates_list_missing:
 * @network: the network
 * @round: id of a round
 * @error: return location
 *
 * Returns: (transfer full) (element-type gint64): the ids of the completed exchanges that have no
 *   issued certificate, by reference
 */
GArray *wissel_certificates_list_missing (WisselNetwork *network, gint64 round, GError **error);

G_END_DECLS
