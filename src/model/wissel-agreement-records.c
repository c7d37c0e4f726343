#include "wissel-records.h"

#include <glib/gi18n.h>

#include "wissel-error.h"
#include "wissel-field-checks.h"
#include "wissel-text.h"

/* Agreements of every kind, and those who sign them. The schema keeps the state of an agreement in
 * step with the dates of its signatures. */

static gboolean
check_agreement (WisselRecord *record, const char **field, GError **error)
{
  return wissel_check_order (record, "valid-from", "valid-to", field, error);
}

/* Who is not the head but may sign as one says by what right (TX-C-02). */
static gboolean
check_party (WisselRecord *record, const char **field, GError **error)
{
  if (g_strcmp0 (wissel_record_get_text (record, "function-code"), "EQUIVALENT") != 0 ||
      !wissel_text_is_blank (wissel_record_get_text (record, "function-note")))
    return TRUE;

  *field = "function-note";
  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                       _ ("Say in a few words why this function counts as top management."));

  return FALSE;
}

static const WisselField wissel_agreement_fields[] = {
  { .name = "kind",
    .label = N_ ("Kind"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .codes = "AGREEMENT_KIND" },
  { .name = "reference",
    .label = N_ ("Reference"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_SEARCH },
  { .name = "network-id",
    .label = N_ ("Network"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_FIXED,
    .target = "network" },
  { .name = "round-id", .label = N_ ("Round"), .kind = WISSEL_FIELD_LINK, .target = "st_round" },
  { .name = "exchange-id",
    .label = N_ ("Exchange"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_FIXED,
    .target = "exchange" },
  { .name = "mission-id",
    .label = N_ ("Mission"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_FIXED,
    .target = "mission" },
  { .name = "charter-version-id",
    .label = N_ ("Charter text"),
    .kind = WISSEL_FIELD_LINK,
    .target = "charter_version" },
  { .name = "number-send",
    .label = N_ ("Promised to send"),
    .kind = WISSEL_FIELD_INTEGER,
    .unit = WISSEL_UNIT_PEOPLE,
    .minimum = 0,
    .maximum = 10000 },
  { .name = "number-host",
    .label = N_ ("Promised to host"),
    .kind = WISSEL_FIELD_INTEGER,
    .unit = WISSEL_UNIT_PEOPLE,
    .minimum = 0,
    .maximum = 10000 },
  { .name = "valid-from", .label = N_ ("Valid from"), .kind = WISSEL_FIELD_DATE },
  { .name = "valid-to", .label = N_ ("Valid until"), .kind = WISSEL_FIELD_DATE },
  { .name = "place", .label = N_ ("Place"), .kind = WISSEL_FIELD_TEXT },
  { .name = "drawn-up-on", .label = N_ ("Drawn up on"), .kind = WISSEL_FIELD_DATE },
  { .name = "originals",
    .label = N_ ("Number of originals"),
    .kind = WISSEL_FIELD_INTEGER,
    .minimum = 1,
    .maximum = 100 },
  { .name = "state",
    .label = N_ ("State"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .codes = "AGREEMENT_STATE",
    .initial = "DRAFT" },
  { .name = "supersedes-id",
    .label = N_ ("Replaces"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_FIXED,
    .target = "agreement" },
};

/* What was signed stays on record. */
static const char *const wissel_agreement_kept_states[] = { "PARTLY_SIGNED", "SIGNED", "ENDED",
                                                            "SUPERSEDED", NULL };

const WisselRecordType wissel_agreement_record_type = {
  .name = "agreement",
  .label = N_ ("Agreement"),
  .label_plural = N_ ("Agreements"),
  .get_type = wissel_agreement_get_type,
  .fields = wissel_agreement_fields,
  .n_fields = G_N_ELEMENTS (wissel_agreement_fields),
  .title_sql = "coalesce(r.reference, (SELECT group_concat(o.short_name, ' – ') "
               "FROM agreement_party p JOIN organisation o ON o.id = p.organisation_id "
               "WHERE p.agreement_id = r.id), r.drawn_up_on, '—')",
  .check = check_agreement,
  .kept_states = wissel_agreement_kept_states,
};

WISSEL_DEFINE_RECORD (WisselAgreement, wissel_agreement)

static const WisselField wissel_agreement_party_fields[] = {
  { .name = "agreement-id",
    .label = N_ ("Agreement"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .target = "agreement" },
  { .name = "role",
    .label = N_ ("Signs as"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "PARTY_ROLE" },
  { .name = "organisation-id",
    .label = N_ ("Organisation"),
    .kind = WISSEL_FIELD_LINK,
    .target = "organisation" },
  { .name = "person-id", .label = N_ ("Person"), .kind = WISSEL_FIELD_LINK, .target = "person" },
  { .name = "signatory-name",
    .label = N_ ("Signatory"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_PERSONAL },
  { .name = "signatory-function",
    .label = N_ ("Function of the signatory"),
    .kind = WISSEL_FIELD_TEXT,
    .hint = N_ ("As it is printed below the signature") },
  { .name = "function-code",
    .label = N_ ("Kind of function"),
    .kind = WISSEL_FIELD_CODE,
    .codes = "SIGNATORY_FUNCTION" },
  { .name = "function-note",
    .label = N_ ("Note on the function"),
    .kind = WISSEL_FIELD_TEXT,
    .hint = N_ ("Needed for a function equal to top management") },
  { .name = "lang",
    .label = N_ ("Language"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "LANGUAGE",
    .initial = "nl" },
  { .name = "must-sign",
    .label = N_ ("Has to sign"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "1" },
  { .name = "signed-on", .label = N_ ("Signed on"), .kind = WISSEL_FIELD_DATE },
  { .name = "attachment-id",
    .label = N_ ("Signed copy"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_FIXED,
    .target = "attachment" },
};

const WisselRecordType wissel_agreement_party_record_type = {
  .name = "agreement_party",
  .label = N_ ("Signature"),
  .label_plural = N_ ("Signatures"),
  .get_type = wissel_agreement_party_get_type,
  .fields = wissel_agreement_party_fields,
  .n_fields = G_N_ELEMENTS (wissel_agreement_party_fields),
  .title_sql =
    "coalesce(r.signatory_name, "
    "(SELECT o.short_name FROM organisation o WHERE o.id = r.organisation_id), "
    "(SELECT p.first_name || ' ' || p.last_name FROM person p WHERE p.id = r.person_id), "
    "'—')",
  .check = check_party,
  .parent = "agreement-id",
};

WISSEL_DEFINE_RECORD (WisselAgreementParty, wissel_agreement_party)
