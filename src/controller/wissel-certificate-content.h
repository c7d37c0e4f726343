#pragma once

#include "wissel-record.h"
#include "wissel-session.h"

G_BEGIN_DECLS

/**
 * WisselCertificateFacts:
 * @exchange: the exchange
 * @learner: the switcher's record in the round
 * @person: the switcher
 * @employer: the sending organisation
 * @question: the learning question
 * @place: the learning place
 * @host: the host organisation
 * @coach: (nullable): the coach as a person
 * @days: (element-type WisselRecord): the days, in order
 * @goals: (element-type WisselRecord): the learning goals
 * @competencies: (element-type WisselRecord): what the question aims at
 * @site: (nullable): where the exchange took place
 * @network_name: name of the network
 * @logo: (nullable): checksum of the logo of the network
 * @text: the text of its template, in the language of the certificate
 * @hours: hours attended
 * @n_days: days on which somebody was there
 *
 * What an exchange says about itself, read once for its certificate.
 */
typedef struct
{
  WisselRecord *exchange;
  WisselRecord *learner;
  WisselRecord *person;
  WisselRecord *employer;
  WisselRecord *question;
  WisselRecord *place;
  WisselRecord *host;
  WisselRecord *coach;
  WisselRecord *site;
  GPtrArray    *days;
  GPtrArray    *goals;
  GPtrArray    *competencies;
  char         *network_name;
  char         *logo;
  char         *text;
  double        hours;
  guint         n_days;
} WisselCertificateFacts;

WisselCertificateFacts      *
wissel_certificate_facts_load (WisselSession *session, gint64 exchange, GError **error);
void wissel_certificate_facts_free (WisselCertificateFacts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselCertificateFacts, wissel_certificate_facts_free)

/**
 * wissel_certificate_content_make:
 * @facts: what the exchange says
 * @certificate: the certificate, with number, code, language, place and date of issue
 *
 * Puts down every value that the certificate prints, in its language and as it is printed. Kept
 * with the certificate, so that it prints the same for ever (forms §5: never edited).
 *
 * Returns: (transfer full): JSON: `values`, `goals`, `competencies`, `signers`, `template`
 *   and, with a logo, `logo`
 */
char *wissel_certificate_content_make (const WisselCertificateFacts *facts,
                                       WisselRecord                 *certificate);

G_END_DECLS
