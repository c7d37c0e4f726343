#include "wissel-certificates.h"

#include <glib/gi18n.h>
#include <string.h>

#include "wissel-certificate-content.h"
#include "wissel-clock.h"
#include "wissel-document-language.h"
#include "wissel-error.h"
#include "wissel-record-store.h"
#include "wissel-records.h"
#include "wissel-template-texts.h"
#include "wissel-text.h"
#include "wissel-verification.h"

#define SERIES "LB"

/* The states of an exchange that has taken place. */
static const char *const completed_states[] = { "COMPLETED", "EVALUATED", "CLOSED", NULL };

typedef struct
{
  gint64                       round;
  gint64                       exchange;
  const WisselCertificateWish *wish;
  GArray                      *issued;
} IssueJob;

static gboolean
is_issued (WisselRecord *certificate)
{
  return g_strcmp0 (wissel_record_get_text (certificate, "state"), "ISSUED") == 0;
}

/* The certificate that stands for an exchange, or NULL. */
static gboolean
find_issued (WisselSession *session, gint64 exchange, WisselRecord **found, GError **error)
{
  g_autoptr (GPtrArray) certificates = NULL;

  *found = NULL;
  certificates = wissel_session_load_children (session, &wissel_certificate_record_type,
                                               "exchange-id", exchange, error);
  for (guint i = 0; certificates != NULL && i < certificates->len; i++)
    if (is_issued (g_ptr_array_index (certificates, i)))
      *found = g_object_ref (g_ptr_array_index (certificates, i));

  return certificates != NULL;
}

static gboolean
is_completed (WisselRecord *exchange)
{
  return g_strv_contains (completed_states, wissel_record_get_text (exchange, "state"));
}

static gboolean
check_exchange (WisselSession *session, const WisselCertificateFacts *facts, GError **error)
{
  g_autoptr (WisselRecord) standing = NULL;
  const char              *reference = wissel_record_get_text (facts->exchange, "reference");

  if (!is_completed (facts->exchange))
    {
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT,
                   _ ("Exchange %s has not been completed. A learning certificate is issued "
                      "when it has."),
                   reference);
      return FALSE;
    }

  if (facts->n_days == 0)
    {
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT,
                   _ ("Exchange %s has no attended hours. Fill in its days first."), reference);
      return FALSE;
    }

  if (!find_issued (session, wissel_record_get_id (facts->exchange), &standing, error))
    return FALSE;

  if (standing == NULL)
    return TRUE;

  g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_EXISTS,
               /* Translators: reference of an exchange, number of a certificate. */
               _ ("Exchange %1$s already has learning certificate %2$s. Revoke that one before "
                  "issuing another."),
               reference, wissel_record_get_text (standing, "number"));

  return FALSE;
}

static const char *
propose_place (const WisselCertificateFacts *facts)
{
  if (facts->site == NULL)
    return NULL;

  return wissel_record_get_text (facts->site, "municipality");
}

static WisselRecord *
make_draft (const WisselCertificateFacts *facts, const WisselCertificateWish *wish)
{
  WisselRecord    *draft = wissel_record_new (&wissel_certificate_record_type);
  g_autofree char *today = wissel_clock_today ();
  WisselLanguage   language;

  language = wissel_document_language (wissel_record_get_text (facts->employer, "language-regime"),
                                       wissel_record_get_text (facts->person, "language"));
  wissel_record_set_integer (draft, "exchange-id", wissel_record_get_id (facts->exchange));
  wissel_record_set_integer (draft, "person-id", wissel_record_get_id (facts->person));
  wissel_record_set_integer (draft, "issuer-org-id", wissel_record_get_id (facts->host));
  wissel_record_set_text (
    draft, "lang", wish->language != NULL ? wish->language : wissel_language_code (language));
  wissel_record_set_real (draft, "hours", facts->hours);
  wissel_record_set_real (draft, "days", facts->n_days);
  wissel_record_set_text (draft, "place",
                          wish->place != NULL ? wish->place : propose_place (facts));
  wissel_record_set_text (draft, "issued-on", wish->issued_on != NULL ? wish->issued_on : today);
  wissel_record_set_text (draft, "signatory-name", wish->signatory_name);
  wissel_record_set_text (draft, "signatory-function", wish->signatory_function);
  wissel_record_set_integer (draft, "assessed", wish->assessed);

  return draft;
}

static gboolean
give_number (WisselSession *session, WisselRecord *certificate, GError **error)
{
  g_autofree char *number = NULL;
  g_autofree char *code = NULL;
  int              year = atoi (wissel_record_get_text (certificate, "issued-on"));
  gint64           last;

  if (!wissel_session_next_number (session, SERIES, year, &last, error))
    return FALSE;

  code = wissel_verification_code_new (error);
  if (code == NULL)
    return FALSE;

  number = g_strdup_printf (SERIES "-%04d-%05" G_GINT64_FORMAT, year, last);
  wissel_record_set_text (certificate, "number", number);
  wissel_record_set_text (certificate, "verify-code", code);

  return TRUE;
}

static gboolean
issue_one (WisselSession *session, IssueJob *job, gint64 exchange, GError **error)
{
  g_autoptr (WisselCertificateFacts) facts = NULL;
  g_autoptr (WisselRecord)           certificate = NULL;
  g_autofree char                   *content = NULL;
  gint64                             id;

  facts = wissel_certificate_facts_load (session, exchange, error);
  if (facts == NULL || !check_exchange (session, facts, error))
    return FALSE;

  /* The schema lets a certificate begin as a draft only. */
  certificate = make_draft (facts, job->wish);
  if (!wissel_session_insert (session, certificate, error) ||
      !give_number (session, certificate, error))
    return FALSE;

  facts->text = wissel_template_texts_dup (
    session, "certificate",
    wissel_language_from_code (wissel_record_get_text (certificate, "lang"), WISSEL_LANGUAGE_NL),
    error);
  if (facts->text == NULL)
    return FALSE;

  content = wissel_certificate_content_make (facts, certificate);
  wissel_record_set_text (certificate, "content-json", content);
  wissel_record_set_text (certificate, "state", "ISSUED");
  if (!wissel_session_update (session, certificate, error))
    return FALSE;

  id = wissel_record_get_id (certificate);
  g_array_append_val (job->issued, id);

  return TRUE;
}

static gboolean
issue_exchange (WisselSession *session, gpointer data, GError **error)
{
  IssueJob *job = data;

  return issue_one (session, job, job->exchange, error);
}

static int
compare_references (gconstpointer a, gconstpointer b)
{
  WisselRecord *first = *(WisselRecord *const *) a;
  WisselRecord *second = *(WisselRecord *const *) b;

  return g_strcmp0 (wissel_record_get_text (first, "reference"),
                    wissel_record_get_text (second, "reference"));
}

static gboolean
is_of_round (WisselSession *session, WisselRecord *exchange, gint64 round, GError **error)
{
  g_autoptr (WisselRecord) match = NULL;

  match = wissel_session_load (session, &wissel_match_record_type,
                               wissel_record_get_integer (exchange, "match-id"), error);

  return match != NULL && wissel_record_get_integer (match, "round-id") == round;
}

/* The exchanges that have taken place, by reference. */
static GPtrArray *
load_completed (WisselSession *session, GError **error)
{
  g_autoptr (GPtrArray) exchanges = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; completed_states[i] != NULL; i++)
    {
      WisselValue state = { .kind = WISSEL_VALUE_TEXT, .text = (char *) completed_states[i] };
      GPtrArray  *found;

      found =
        wissel_session_load_where (session, &wissel_exchange_record_type, "state", &state, error);
      if (found == NULL)
        return NULL;

      g_ptr_array_extend_and_steal (exchanges, found);
    }

  g_ptr_array_sort (exchanges, compare_references);

  return g_steal_pointer (&exchanges);
}

/* The completed exchanges of a round without an issued certificate, by reference. */
static GArray *
find_missing (WisselSession *session, gint64 round, GError **error)
{
  g_autoptr (GPtrArray) exchanges = load_completed (session, error);
  g_autoptr (GArray)    ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (exchanges == NULL)
    return NULL;

  for (guint i = 0; i < exchanges->len; i++)
    {
      WisselRecord            *exchange = g_ptr_array_index (exchanges, i);
      g_autoptr (WisselRecord) standing = NULL;
      gint64                   id = wissel_record_get_id (exchange);

      if (!find_issued (session, id, &standing, error))
        return NULL;

      if (standing == NULL && is_of_round (session, exchange, round, NULL))
        g_array_append_val (ids, id);
    }

  return g_steal_pointer (&ids);
}

static gboolean
issue_round (WisselSession *session, gpointer data, GError **error)
{
  IssueJob          *job = data;
  g_autoptr (GArray) missing = find_missing (session, job->round, error);

  for (guint i = 0; missing != NULL && i < missing->len; i++)
    if (!issue_one (session, job, g_array_index (missing, gint64, i), error))
      return FALSE;

  return missing != NULL;
}

static gpointer
run_issue (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const IssueJob *job = data;
  gboolean        single = job->exchange != 0;

  return GINT_TO_POINTER (wissel_session_action (
    session, single ? _ ("Issue a learning certificate") : _ ("Issue learning certificates"),
    WISSEL_ACTION_PERMANENT, single ? issue_exchange : issue_round, data, error));
}

gboolean
wissel_certificates_issue (WisselNetwork               *network,
                           gint64                       exchange,
                           const WisselCertificateWish *wish,
                           gint64                      *certificate,
                           GError                     **error)
{
  g_autoptr (GArray) issued = g_array_new (FALSE, FALSE, sizeof (gint64));
  IssueJob           job = { .exchange = exchange, .wish = wish, .issued = issued };

  if (wissel_store_run (wissel_network_get_store (network), run_issue, &job, NULL, error) == NULL)
    return FALSE;

  if (certificate != NULL)
    *certificate = g_array_index (issued, gint64, 0);

  return TRUE;
}

GArray *
wissel_certificates_issue_all (WisselNetwork               *network,
                               gint64                       round,
                               const WisselCertificateWish *wish,
                               GError                     **error)
{
  g_autoptr (GArray) issued = g_array_new (FALSE, FALSE, sizeof (gint64));
  IssueJob           job = { .round = round, .wish = wish, .issued = issued };

  if (wissel_store_run (wissel_network_get_store (network), run_issue, &job, NULL, error) == NULL)
    return NULL;

  return g_steal_pointer (&issued);
}

/* ---- Revoking ---- */

typedef struct
{
  gint64      certificate;
  const char *reason;
} RevokeJob;

static gboolean
revoke_one (WisselSession *session, gpointer data, GError **error)
{
  const RevokeJob         *job = data;
  g_autoptr (WisselRecord) certificate = NULL;
  g_autofree char         *today = wissel_clock_today ();

  certificate =
    wissel_session_load (session, &wissel_certificate_record_type, job->certificate, error);
  if (certificate == NULL)
    return FALSE;

  if (!is_issued (certificate))
    {
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT,
                           _ ("Only an issued learning certificate can be revoked."));
      return FALSE;
    }

  wissel_record_set_text (certificate, "revoked-on", today);
  wissel_record_set_text (certificate, "revoke-reason", job->reason);
  wissel_record_set_text (certificate, "state", "REVOKED");

  return wissel_session_update (session, certificate, error);
}

static gpointer
run_revoke (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (wissel_session_action (session, _ ("Revoke a learning certificate"),
                                                 WISSEL_ACTION_PERMANENT, revoke_one, data, error));
}

gboolean
wissel_certificates_revoke (WisselNetwork *network,
                            gint64         certificate,
                            const char    *reason,
                            GError       **error)
{
  RevokeJob job = { certificate, reason };

  if (wissel_text_is_blank (reason))
    {
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                           _ ("Give the reason for revoking the learning certificate."));
      return FALSE;
    }

  return wissel_store_run (wissel_network_get_store (network), run_revoke, &job, NULL, error) !=
         NULL;
}

/* ---- Finding ---- */

static gpointer
find (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (WisselRecord) standing = NULL;
  gint64                   id;

  if (!find_issued (session, *(const gint64 *) data, &standing, error))
    return NULL;

  id = standing != NULL ? wissel_record_get_id (standing) : 0;

  return g_memdup2 (&id, sizeof id);
}

void
wissel_certificates_find_async (WisselNetwork      *network,
                                gint64              exchange,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  wissel_store_run_async (wissel_network_get_store (network), find,
                          g_memdup2 (&exchange, sizeof exchange), g_free, g_free, NULL, callback,
                          user_data);
}

gboolean
wissel_certificates_find_finish (GAsyncResult *result, gint64 *certificate, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);
  g_autofree gint64  *found = wissel_store_run_finish (WISSEL_STORE (store), result, error);

  if (found == NULL)
    return FALSE;

  *certificate = *found;

  return TRUE;
}

/* ---- Listing ---- */

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  WisselRecord *first = *(WisselRecord *const *) a;
  WisselRecord *second = *(WisselRecord *const *) b;

  return g_strcmp0 (wissel_record_get_text (first, "number"),
                    wissel_record_get_text (second, "number"));
}

static gpointer
list (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64                round = *(const gint64 *) data;
  g_autoptr (GPtrArray) certificates = NULL;
  g_autoptr (GArray)    ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  WisselValue           issued = { .kind = WISSEL_VALUE_TEXT, .text = (char *) "ISSUED" };

  certificates =
    wissel_session_load_where (session, &wissel_certificate_record_type, "state", &issued, error);
  if (certificates == NULL)
    return NULL;

  g_ptr_array_sort (certificates, compare_numbers);
  for (guint i = 0; i < certificates->len; i++)
    {
      WisselRecord            *certificate = g_ptr_array_index (certificates, i);
      g_autoptr (WisselRecord) exchange = NULL;
      gint64                   id = wissel_record_get_id (certificate);

      exchange = wissel_session_load (session, &wissel_exchange_record_type,
                                      wissel_record_get_integer (certificate, "exchange-id"),
                                      error);
      if (exchange == NULL)
        return NULL;

      if (round == 0 || is_of_round (session, exchange, round, NULL))
        g_array_append_val (ids, id);
    }

  return g_steal_pointer (&ids);
}

GArray *
wissel_certificates_list (WisselNetwork *network, gint64 round, GError **error)
{
  return wissel_store_run (wissel_network_get_store (network), list, &round, NULL, error);
}

static gpointer
list_missing (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return find_missing (session, *(const gint64 *) data, error);
}

GArray *
wissel_certificates_list_missing (WisselNetwork *network, gint64 round, GError **error)
{
  return wissel_store_run (wissel_network_get_store (network), list_missing, &round, NULL, error);
}
