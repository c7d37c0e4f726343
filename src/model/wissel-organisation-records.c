#include "wissel-records.h"

#include <glib/gi18n.h>

#include "wissel-field-checks.h"
#include "wissel-identifier.h"
#include "wissel-name.h"

static char *
dup_person_title (WisselRecord *record)
{
  const char *first = wissel_record_get_text (record, "first-name");
  const char *last = wissel_record_get_text (record, "last-name");

  if (first == NULL || last == NULL)
    return g_strdup (last != NULL ? last : first != NULL ? first : "—");

  return g_strconcat (first, " ", last, NULL);
}

static gboolean
check_person_role (WisselRecord *record, const char **field, GError **error)
{
  return wissel_check_order (record, "valid-from", "valid-to", field, error);
}

static gboolean
check_consent (WisselRecord *record, const char **field, GError **error)
{
  return wissel_check_order (record, "given-on", "withdrawn-on", field, error);
}

static gboolean
check_restriction (WisselRecord *record, const char **field, GError **error)
{
  return wissel_check_one_of (record, "department", "function-title", field, error);
}

static const WisselField wissel_organisation_fields[] = {
  { .name = "short-name",
    .label = N_ ("Short name"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_SEARCH,
    .hint = N_ ("The name by which everybody in the network knows it") },
  { .name = "name-nl",
    .label = N_ ("Name in Dutch"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_SEARCH },
  { .name = "name-fr",
    .label = N_ ("Name in French"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_SEARCH },
  { .name = "name-de",
    .label = N_ ("Name in German"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_SEARCH },
  { .name = "enterprise-no",
    .label = N_ ("Enterprise number"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_SEARCH,
    .read = wissel_enterprise_number_read,
    .format = wissel_enterprise_number_format,
    .hint = N_ ("Ten digits, for example 0566.988.259") },
  { .name = "kind",
    .label = N_ ("Kind"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "ORG_KIND",
    .initial = "OTHER" },
  { .name = "support-kind",
    .label = N_ ("Kind of support"),
    .kind = WISSEL_FIELD_CODE,
    .codes = "SUPPORT_KIND" },
  { .name = "parent-id",
    .label = N_ ("Part of"),
    .kind = WISSEL_FIELD_LINK,
    .target = "organisation" },
  { .name = "sector-code", .label = N_ ("Sector"), .kind = WISSEL_FIELD_CODE, .codes = "SECTOR" },
  { .name = "size-band", .label = N_ ("Size"), .kind = WISSEL_FIELD_CODE, .codes = "SIZE_BAND" },
  { .name = "headcount",
    .label = N_ ("Number of employees"),
    .kind = WISSEL_FIELD_INTEGER,
    .unit = WISSEL_UNIT_PEOPLE,
    .minimum = 0,
    .maximum = G_MAXINT },
  { .name = "staff-composition",
    .label = N_ ("Staff"),
    .kind = WISSEL_FIELD_CODE,
    .codes = "STAFF_COMPOSITION" },
  { .name = "language-regime",
    .label = N_ ("Language regime"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "LANGUAGE_REGIME",
    .initial = "NL" },
  { .name = "website",
    .label = N_ ("Website"),
    .kind = WISSEL_FIELD_TEXT,
    .read = wissel_website_read },
  { .name = "email",
    .label = N_ ("E-mail address"),
    .kind = WISSEL_FIELD_TEXT,
    .read = wissel_email_read },
  { .name = "phone",
    .label = N_ ("Telephone"),
    .kind = WISSEL_FIELD_TEXT,
    .read = wissel_phone_read },
  { .name = "org-values", .label = N_ ("Values"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "assets", .label = N_ ("Assets"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "weaker-points", .label = N_ ("Weaker points"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "what-matters", .label = N_ ("What matters to it"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "public-profile", .label = N_ ("Public profile"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "internal-notes", .label = N_ ("Internal notes"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "active",
    .label = N_ ("Active"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "1" },
  { .name = "created-at",
    .label = N_ ("Created"),
    .kind = WISSEL_FIELD_INSTANT,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED },
  { .name = "updated-at",
    .label = N_ ("Changed"),
    .kind = WISSEL_FIELD_INSTANT,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED },
};

const WisselRecordType wissel_organisation_record_type = {
  .name = "organisation",
  .label = N_ ("Organisation"),
  .label_plural = N_ ("Organisations"),
  .get_type = wissel_organisation_get_type,
  .fields = wissel_organisation_fields,
  .n_fields = G_N_ELEMENTS (wissel_organisation_fields),
  .title_sql = "r.short_name",
};

WISSEL_DEFINE_RECORD (WisselOrganisation, wissel_organisation)

static const WisselField wissel_site_fields[] = {
  { .name = "organisation-id",
    .label = N_ ("Organisation"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "organisation" },
  { .name = "name",
    .label = N_ ("Name"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_SEARCH },
  { .name = "establishment-no",
    .label = N_ ("Establishment number"),
    .kind = WISSEL_FIELD_TEXT,
    .read = wissel_establishment_number_read,
    .format = wissel_establishment_number_format },
  { .name = "street", .label = N_ ("Street"), .kind = WISSEL_FIELD_TEXT },
  { .name = "house-no", .label = N_ ("House number"), .kind = WISSEL_FIELD_TEXT },
  { .name = "box", .label = N_ ("Box"), .kind = WISSEL_FIELD_TEXT },
  { .name = "postal-code",
    .label = N_ ("Postal code"),
    .kind = WISSEL_FIELD_TEXT,
    .read = wissel_postal_code_read },
  { .name = "municipality",
    .label = N_ ("Municipality"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_SEARCH },
  { .name = "lat",
    .label = N_ ("Latitude"),
    .kind = WISSEL_FIELD_REAL,
    .flags = WISSEL_FIELD_FIXED,
    .minimum = 49,
    .maximum = 52 },
  { .name = "lon",
    .label = N_ ("Longitude"),
    .kind = WISSEL_FIELD_REAL,
    .flags = WISSEL_FIELD_FIXED,
    .minimum = 2,
    .maximum = 7 },
  { .name = "pt-reachable",
    .label = N_ ("Reachable by public transport"),
    .kind = WISSEL_FIELD_BOOLEAN },
  { .name = "pt-stop", .label = N_ ("Nearest stop"), .kind = WISSEL_FIELD_TEXT },
  { .name = "pt-minutes",
    .label = N_ ("Minutes from the stop"),
    .kind = WISSEL_FIELD_INTEGER,
    .unit = WISSEL_UNIT_MINUTES,
    .minimum = 0,
    .maximum = 600 },
  { .name = "step-free", .label = N_ ("Step-free"), .kind = WISSEL_FIELD_BOOLEAN },
  { .name = "is-seat",
    .label = N_ ("Seat"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "0" },
};

const WisselRecordType wissel_site_record_type = {
  .name = "site",
  .label = N_ ("Site"),
  .label_plural = N_ ("Sites"),
  .get_type = wissel_site_get_type,
  .fields = wissel_site_fields,
  .n_fields = G_N_ELEMENTS (wissel_site_fields),
  .title_sql = "r.name",
  .parent = "organisation-id",
};

WISSEL_DEFINE_RECORD (WisselSite, wissel_site)

static const WisselField wissel_person_fields[] = {
  { .name = "first-name",
    .label = N_ ("First name"),
    .kind = WISSEL_FIELD_TEXT,
    .read = wissel_name_read,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_SEARCH | WISSEL_FIELD_PERSONAL },
  { .name = "last-name",
    .label = N_ ("Last name"),
    .kind = WISSEL_FIELD_TEXT,
    .read = wissel_name_read,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_SEARCH | WISSEL_FIELD_PERSONAL },
  { .name = "employer-id",
    .label = N_ ("Organisation"),
    .kind = WISSEL_FIELD_LINK,
    .target = "organisation" },
  { .name = "work-site-id", .label = N_ ("Site"), .kind = WISSEL_FIELD_LINK, .target = "site" },
  { .name = "department",
    .label = N_ ("Department"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_SEARCH },
  { .name = "function-title",
    .label = N_ ("Function"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_SEARCH },
  { .name = "employment",
    .label = N_ ("Employment"),
    .kind = WISSEL_FIELD_CODE,
    .codes = "EMPLOYMENT" },
  { .name = "statute", .label = N_ ("Statute"), .kind = WISSEL_FIELD_CODE, .codes = "STATUTE" },
  { .name = "personnel-ref",
    .label = N_ ("Personnel reference"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_PERSONAL },
  { .name = "language",
    .label = N_ ("Language"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "LANGUAGE",
    .initial = "nl" },
  { .name = "languages", .label = N_ ("Languages spoken"), .kind = WISSEL_FIELD_LANGUAGES },
  { .name = "work-email",
    .label = N_ ("E-mail address"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_SEARCH | WISSEL_FIELD_PERSONAL,
    .read = wissel_email_read },
  { .name = "work-phone",
    .label = N_ ("Telephone"),
    .kind = WISSEL_FIELD_TEXT,
    .read = wissel_phone_read,
    .flags = WISSEL_FIELD_PERSONAL },
  { .name = "home-postal-code",
    .label = N_ ("Home postal code"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_PERSONAL,
    .read = wissel_postal_code_read },
  { .name = "home-municipality",
    .label = N_ ("Home municipality"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_PERSONAL },
  { .name = "max-km",
    .label = N_ ("Kilometres accepted"),
    .kind = WISSEL_FIELD_REAL,
    .unit = WISSEL_UNIT_KM,
    .flags = WISSEL_FIELD_PERSONAL,
    .minimum = 0,
    .maximum = 500 },
  { .name = "needs-public-transport",
    .label = N_ ("Needs public transport"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_PERSONAL },
  { .name = "notes",
    .label = N_ ("Notes"),
    .kind = WISSEL_FIELD_LONG_TEXT,
    .flags = WISSEL_FIELD_PERSONAL },
  { .name = "anonymised-on",
    .label = N_ ("Anonymised on"),
    .kind = WISSEL_FIELD_DATE,
    .flags = WISSEL_FIELD_FIXED },
  { .name = "last-contact-on", .label = N_ ("Last contact on"), .kind = WISSEL_FIELD_DATE },
  { .name = "created-at",
    .label = N_ ("Created"),
    .kind = WISSEL_FIELD_INSTANT,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED },
  { .name = "updated-at",
    .label = N_ ("Changed"),
    .kind = WISSEL_FIELD_INSTANT,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED },
};

const WisselRecordType wissel_person_record_type = {
  .name = "person",
  .label = N_ ("Person"),
  .label_plural = N_ ("People"),
  .get_type = wissel_person_get_type,
  .fields = wissel_person_fields,
  .n_fields = G_N_ELEMENTS (wissel_person_fields),
  .title = dup_person_title,
  .title_sql = "r.first_name || ' ' || r.last_name",
  .details_sql = "(SELECT o.short_name FROM organisation o WHERE o.id = r.employer_id)",
};

WISSEL_DEFINE_RECORD (WisselPerson, wissel_person)

static const WisselField wissel_person_role_fields[] = {
  { .name = "person-id",
    .label = N_ ("Person"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "person" },
  { .name = "organisation-id",
    .label = N_ ("Organisation"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "organisation" },
  { .name = "role",
    .label = N_ ("Role"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "PERSON_ROLE",
    .initial = "CONTACT" },
  { .name = "decides",
    .label = N_ ("Decides"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "0" },
  { .name = "follows-up",
    .label = N_ ("Follows up"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "0" },
  { .name = "valid-from", .label = N_ ("From"), .kind = WISSEL_FIELD_DATE },
  { .name = "valid-to", .label = N_ ("Until"), .kind = WISSEL_FIELD_DATE },
};

const WisselRecordType wissel_person_role_record_type = {
  .name = "person_role",
  .label = N_ ("Role"),
  .label_plural = N_ ("Roles"),
  .get_type = wissel_person_role_get_type,
  .fields = wissel_person_role_fields,
  .n_fields = G_N_ELEMENTS (wissel_person_role_fields),
  .title_sql = "(SELECT p.first_name || ' ' || p.last_name FROM person p WHERE p.id = r.person_id)",
  .check = check_person_role,
  .parent = "person-id",
};

WISSEL_DEFINE_RECORD (WisselPersonRole, wissel_person_role)

static const WisselField wissel_restriction_fields[] = {
  { .name = "organisation-id",
    .label = N_ ("Organisation"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "organisation" },
  { .name = "department", .label = N_ ("Department"), .kind = WISSEL_FIELD_TEXT },
  { .name = "function-title", .label = N_ ("Function"), .kind = WISSEL_FIELD_TEXT },
  { .name = "reason",
    .label = N_ ("Reason"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "RESTRICTION_REASON",
    .initial = "OTHER" },
  { .name = "note", .label = N_ ("Note"), .kind = WISSEL_FIELD_LONG_TEXT },
};

const WisselRecordType wissel_restriction_record_type = {
  .name = "restriction",
  .label = N_ ("Restriction"),
  .label_plural = N_ ("Restrictions"),
  .get_type = wissel_restriction_get_type,
  .fields = wissel_restriction_fields,
  .n_fields = G_N_ELEMENTS (wissel_restriction_fields),
  .title_sql = "ifnull(r.department, r.function_title)",
  .check = check_restriction,
  .parent = "organisation-id",
};

WISSEL_DEFINE_RECORD (WisselRestriction, wissel_restriction)

static const WisselField wissel_conflict_fields[] = {
  { .name = "organisation-id",
    .label = N_ ("Organisation"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "organisation" },
  { .name = "other-id",
    .label = N_ ("Does not exchange with"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "organisation",
    .hint = N_ ("It holds for both: neither sends switchers to the other") },
  { .name = "reason",
    .label = N_ ("Reason"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "RESTRICTION_REASON",
    .initial = "COMPETITION" },
  { .name = "note", .label = N_ ("Note"), .kind = WISSEL_FIELD_LONG_TEXT },
};

const WisselRecordType wissel_conflict_record_type = {
  .name = "organisation_conflict",
  .label = N_ ("Excluded organisation"),
  .label_plural = N_ ("Excluded organisations"),
  .get_type = wissel_conflict_get_type,
  .fields = wissel_conflict_fields,
  .n_fields = G_N_ELEMENTS (wissel_conflict_fields),
  .title_sql = "(SELECT o.short_name FROM organisation o WHERE o.id = r.other_id)",
  .parent = "organisation-id",
};

WISSEL_DEFINE_RECORD (WisselConflict, wissel_conflict)

static const WisselField wissel_consent_fields[] = {
  { .name = "person-id",
    .label = N_ ("Person"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "person" },
  { .name = "purpose",
    .label = N_ ("For what"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "CONSENT_PURPOSE",
    .initial = "SHARE_PROFILE_HOST" },
  { .name = "wording-version",
    .label = N_ ("Version of the wording"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_REQUIRED,
    .hint = N_ ("Which text was agreed to, for example “2027-1”") },
  { .name = "given-on",
    .label = N_ ("Given on"),
    .kind = WISSEL_FIELD_DATE,
    .flags = WISSEL_FIELD_REQUIRED },
  { .name = "withdrawn-on", .label = N_ ("Withdrawn on"), .kind = WISSEL_FIELD_DATE },
  { .name = "how",
    .label = N_ ("How"),
    .kind = WISSEL_FIELD_TEXT,
    .hint = N_ ("By mail, on paper, in a conversation") },
};

const WisselRecordType wissel_consent_record_type = {
  .name = "consent",
  .label = N_ ("Consent"),
  .label_plural = N_ ("Consents"),
  .get_type = wissel_consent_get_type,
  .fields = wissel_consent_fields,
  .n_fields = G_N_ELEMENTS (wissel_consent_fields),
  .title_sql = "r.purpose",
  .check = check_consent,
  .parent = "person-id",
};

WISSEL_DEFINE_RECORD (WisselConsent, wissel_consent)
