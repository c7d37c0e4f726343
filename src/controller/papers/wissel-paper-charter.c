#include <glib/gi18n.h>
#include <string.h>

#include "wissel-paper-facts.h"
#include "wissel-records.h"

/* The charter that an organisation signs to join a network of missions, in the text of a version
 * (TX-C-01 to TX-C-04, TX-C-22). */

/* A text that begins with a title of its own gives the document that title, not a second one. */
static void
put_body (WisselPaperFacts *facts, const char *body)
{
  const char *end;

  while (g_ascii_isspace (*body))
    body++;

  if (g_str_has_prefix (body, "# "))
    {
      end = strchrnul (body, '\n');
      wissel_paper_take (facts, "title", g_strstrip (g_strndup (body + 2, end - body - 2)));
      body = end;
    }

  wissel_paper_put (facts, "text:charter", body);
}

static void
put_text (WisselPaperFacts *facts, WisselRecord *charter)
{
  wissel_paper_put (facts, "title", wissel_translate (facts->language, N_ ("Accession charter")));
  if (charter == NULL || wissel_record_is_empty (charter, "body"))
    return;

  put_body (facts, wissel_record_get_text (charter, "body"));
  wissel_paper_put (facts, "version", wissel_record_get_text (charter, "label"));
  if (wissel_record_get_flag (charter, "is-sample"))
    wissel_paper_put (facts, "sample", "1");
}

void
wissel_paper_fill_charter (gpointer data)
{
  WisselPaperFacts *facts = data;

  put_text (facts, facts->record);
  wissel_paper_put_network (facts, NULL);
}

/* ---- A member's own ---- */

/* The version that was sent to the member; else the latest in the language of the document, the
 * sample only where there is no other. */
static WisselRecord *
choose_version (WisselPaperFacts *facts)
{
  WisselRecord *agreement = wissel_paper_follow (facts, facts->record, "charter-agreement-id");
  WisselRecord *found = NULL;
  GPtrArray    *versions;

  if (agreement != NULL && !wissel_record_is_empty (agreement, "charter-version-id"))
    return wissel_paper_follow (facts, agreement, "charter-version-id");

  versions = wissel_paper_children (facts, &wissel_charter_version_record_type, NULL, 0);
  for (guint i = 0; i < versions->len; i++)
    {
      WisselRecord *version = g_ptr_array_index (versions, i);
      gboolean      is_sample = wissel_record_get_flag (version, "is-sample");

      if (g_strcmp0 (wissel_record_get_text (version, "lang"),
                     wissel_language_code (facts->language)) != 0)
        continue;
      if (found == NULL || (wissel_record_get_flag (found, "is-sample") && !is_sample) ||
          (wissel_record_get_flag (found, "is-sample") == is_sample &&
           g_strcmp0 (wissel_record_get_text (version, "valid-from"),
                      wissel_record_get_text (found, "valid-from")) > 0))
        found = version;
    }

  return found;
}

static void
put_signatories (WisselPaperFacts *facts, WisselRecord *organisation)
{
  WisselRecord *agreement = wissel_paper_follow (facts, facts->record, "charter-agreement-id");
  GPtrArray    *parties;

  if (agreement == NULL)
    return;

  parties = wissel_paper_children (facts, &wissel_agreement_party_record_type, "agreement-id",
                                   wissel_record_get_id (agreement));
  for (guint i = 0; i < parties->len; i++)
    {
      WisselRecord *party = g_ptr_array_index (parties, i);

      if (wissel_record_get_integer (party, "organisation-id") ==
          wissel_record_get_id (organisation))
        {
          wissel_template_values_add_signer (facts->values,
                                             wissel_record_get_text (party, "signatory-name"),
                                             wissel_record_get_text (party, "signatory-function"));
          return;
        }
    }
}

static void
put_representatives (WisselPaperFacts *facts, WisselRecord *organisation)
{
  static const WisselPaperField roles[] = {
    { "representative", "TX_REP" },
    { "substitute", "TX_BACKUP" },
  };
  GPtrArray *people = wissel_paper_children (
    facts, &wissel_person_role_record_type, "organisation-id", wissel_record_get_id (organisation));

  for (guint i = 0; i < people->len; i++)
    for (guint r = 0; r < G_N_ELEMENTS (roles); r++)
      if (g_strcmp0 (wissel_record_get_text (g_ptr_array_index (people, i), "role"),
                     roles[r].field) == 0)
        wissel_paper_take (facts, roles[r].placeholder,
                           wissel_paper_person (wissel_paper_follow (
                             facts, g_ptr_array_index (people, i), "person-id")));
}

void
wissel_paper_fill_membership (gpointer data)
{
  WisselPaperFacts *facts = data;
  WisselRecord     *organisation = wissel_paper_follow (facts, facts->record, "organisation-id");

  put_text (facts, choose_version (facts));
  wissel_paper_put_network (facts, organisation);
  if (organisation == NULL)
    return;

  wissel_paper_put (facts, "organisation", wissel_paper_name_of (facts, organisation));
  wissel_paper_take (facts, "number", wissel_paper_show (facts, organisation, "enterprise-no"));
  wissel_paper_take (facts, "address",
                     wissel_paper_address (wissel_paper_seat (facts, organisation)));
  put_representatives (facts, organisation);
  put_signatories (facts, organisation);
}
