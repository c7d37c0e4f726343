#include "wissel-memberships.h"

#include <glib/gi18n.h>

#include "wissel-clock.h"
#include "wissel-document-language.h"
#include "wissel-error.h"
#include "wissel-life-cycle.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

/* ---- Drawing up a charter ---- */

/* A text without a date stands before every other. */
static gboolean
is_newer (WisselRecord *text, WisselRecord *other)
{
  return g_strcmp0 (wissel_record_get_text (text, "valid-from"),
                    wissel_record_get_text (other, "valid-from")) > 0;
}

static gboolean
applies (WisselRecord *text, const char *today)
{
  const char *from = wissel_record_get_text (text, "valid-from");

  return !wissel_record_get_flag (text, "is-sample") &&
         (from == NULL || g_strcmp0 (from, today) <= 0);
}

/* The newest text that applies, in the language asked for if there is one. */
static WisselRecord *
choose_text (GPtrArray *texts, const char *language)
{
  g_autofree char *today = wissel_clock_today ();
  WisselRecord    *best = NULL;
  gboolean         best_fits = FALSE;

  for (guint i = 0; i < texts->len; i++)
    {
      WisselRecord *text = g_ptr_array_index (texts, i);
      gboolean      fits = g_strcmp0 (wissel_record_get_text (text, "lang"), language) == 0;

      if (!applies (text, today) || (best_fits && !fits))
        continue;

      if (best == NULL || (fits && !best_fits) || is_newer (text, best))
        best = text;
      best_fits = best_fits || fits;
    }

  return best;
}

static WisselRecord *
make_charter (WisselRecord *membership, WisselRecord *text)
{
  WisselRecord    *charter = wissel_record_new (&wissel_agreement_record_type);
  g_autofree char *today = wissel_clock_today ();

  wissel_record_set_text (charter, "kind", "CHARTER");
  wissel_record_set_text (charter, "state", "SENT");
  wissel_record_set_text (charter, "drawn-up-on", today);
  wissel_record_set_integer (charter, "network-id",
                             wissel_record_get_integer (membership, "network-id"));
  wissel_record_set_integer (charter, "charter-version-id", wissel_record_get_id (text));
  wissel_record_set_integer (charter, "originals", 2);

  return charter;
}

static WisselRecord *
make_party (WisselRecord *membership, WisselRecord *charter, const char *language)
{
  WisselRecord *party = wissel_record_new (&wissel_agreement_party_record_type);

  wissel_record_set_integer (party, "agreement-id", wissel_record_get_id (charter));
  wissel_record_set_text (party, "role", "MEMBER");
  wissel_record_set_integer (party, "organisation-id",
                             wissel_record_get_integer (membership, "organisation-id"));
  wissel_record_set_text (party, "lang", language);

  return party;
}

static gboolean
draw_up (WisselSession *session, WisselRecord *membership, WisselRecord *text, GError **error)
{
  g_autoptr (WisselRecord) charter = make_charter (membership, text);
  g_autoptr (WisselRecord) party = NULL;

  if (!wissel_session_insert (session, charter, error))
    return FALSE;

  party = make_party (membership, charter, wissel_record_get_text (text, "lang"));
  wissel_record_set_integer (membership, "charter-agreement-id", wissel_record_get_id (charter));

  return wissel_session_insert (session, party, error) &&
         wissel_session_update (session, membership, error);
}

gboolean
wissel_membership_send_charter (WisselSession *session, WisselRecord *membership, GError **error)
{
  g_autoptr (WisselRecord) organisation = NULL;
  g_autoptr (GPtrArray)    texts = NULL;
  WisselRecord            *text;
  WisselLanguage           language;

  if (!wissel_record_is_empty (membership, "charter-agreement-id"))
    return TRUE;

  organisation = wissel_session_load (session, &wissel_organisation_record_type,
                                      wissel_record_get_integer (membership, "organisation-id"),
                                      error);
  texts =
    wissel_session_load_where (session, &wissel_charter_version_record_type, NULL, NULL, error);
  if (organisation == NULL || texts == NULL)
    return FALSE;

  language =
    wissel_document_language (wissel_record_get_text (organisation, "language-regime"), NULL);
  text = choose_text (texts, wissel_language_code (language));
  if (text == NULL)
    {
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT,
                           _ (wissel_guard_explain (WISSEL_GUARD_CHARTER_HAS_TEXT)));
      return FALSE;
    }

  return draw_up (session, membership, text, error);
}

/* ---- Joining and leaving ---- */

static char *
dup_signing_day (WisselSession *session, WisselRecord *membership)
{
  g_autoptr (GPtrArray) parties = NULL;
  gint64                organisation = wissel_record_get_integer (membership, "organisation-id");

  parties = wissel_session_load_children (
    session, &wissel_agreement_party_record_type, "agreement-id",
    wissel_record_get_integer (membership, "charter-agreement-id"), NULL);
  for (guint i = 0; parties != NULL && i < parties->len; i++)
    {
      WisselRecord *party = g_ptr_array_index (parties, i);

      if (wissel_record_get_integer (party, "organisation-id") == organisation &&
          !wissel_record_is_empty (party, "signed-on"))
        return g_strdup (wissel_record_get_text (party, "signed-on"));
    }

  return wissel_clock_today ();
}

gboolean
wissel_membership_join (WisselSession *session, WisselRecord *membership, GError **error)
{
  g_autofree char *since = NULL;

  if (!wissel_record_is_empty (membership, "member-since"))
    return TRUE;

  since = dup_signing_day (session, membership);
  wissel_record_set_text (membership, "member-since", since);

  return wissel_session_update (session, membership, error);
}

static gboolean
end_charter (WisselSession *session, gint64 id, const char *day, GError **error)
{
  g_autoptr (WisselRecord) charter = NULL;

  charter = wissel_session_load (session, &wissel_agreement_record_type, id, error);
  if (charter == NULL)
    return FALSE;

  wissel_record_set_text (charter, "state", "ENDED");
  wissel_record_set_text (charter, "valid-to", day);

  return wissel_session_update (session, charter, error);
}

gboolean
wissel_membership_leave (WisselSession *session, WisselRecord *membership, GError **error)
{
  g_autofree char *today = wissel_clock_today ();

  wissel_record_set_text (membership, "left-on", today);

  return wissel_session_update (session, membership, error) &&
         (wissel_record_is_empty (membership, "charter-agreement-id") ||
          end_charter (session, wissel_record_get_integer (membership, "charter-agreement-id"),
                       today, error));
}

gboolean
wissel_membership_come_back (WisselSession *session, WisselRecord *membership, GError **error)
{
  static const char *const fields[] = { "charter-agreement-id", "member-since", "left-on",
                                        "state-reason" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    wissel_record_set_null (membership, fields[i]);

  return wissel_session_update (session, membership, error);
}
