#include "wissel-records.h"

#include <glib/gi18n.h>

#include "wissel-field-checks.h"

/* Talent Exchange: the charter and the organisations that sign it (TX-C). */

static gboolean
check_membership (WisselRecord *record, const char **field, GError **error)
{
  return wissel_check_order (record, "requested-on", "member-since", field, error) &&
         wissel_check_order (record, "member-since", "left-on", field, error);
}

static const WisselField wissel_charter_version_fields[] = {
  { .name = "label",
    .label = N_ ("Version"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_SEARCH,
    .hint = N_ ("Such as the year; the same in every language") },
  { .name = "lang",
    .label = N_ ("Language"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "LANGUAGE",
    .initial = "nl" },
  { .name = "is-sample",
    .label = N_ ("Sample text"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "0",
    .hint = N_ ("Only shows what a charter may look like and cannot be sent") },
  { .name = "body",
    .label = N_ ("Text"),
    .kind = WISSEL_FIELD_LONG_TEXT,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_SEARCH,
    .hint = N_ ("Paste the whole text here. It cannot be changed any more once it is signed.") },
  { .name = "notice-article",
    .label = N_ ("Article on notice"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "4.15",
    .hint = N_ ("Letters about an early return cite it") },
  { .name = "notice-months",
    .label = N_ ("Notice in months"),
    .kind = WISSEL_FIELD_INTEGER,
    .flags = WISSEL_FIELD_REQUIRED,
    .unit = WISSEL_UNIT_MONTHS,
    .minimum = 0,
    .maximum = 12,
    .initial = "1" },
  { .name = "max-months",
    .label = N_ ("Longest mission in months"),
    .kind = WISSEL_FIELD_INTEGER,
    .flags = WISSEL_FIELD_REQUIRED,
    .unit = WISSEL_UNIT_MONTHS,
    .minimum = 1,
    .maximum = 12,
    .initial = "12" },
  { .name = "valid-from", .label = N_ ("Valid from"), .kind = WISSEL_FIELD_DATE },
};

const WisselRecordType wissel_charter_version_record_type = {
  .name = "charter_version",
  .label = N_ ("Charter text"),
  .label_plural = N_ ("Charter texts"),
  .get_type = wissel_charter_version_get_type,
  .fields = wissel_charter_version_fields,
  .n_fields = G_N_ELEMENTS (wissel_charter_version_fields),
  .title_sql = "r.label || ' (' || wissel_code_label('LANGUAGE', r.lang) || ')'",
};

WISSEL_DEFINE_RECORD (WisselCharterVersion, wissel_charter_version)

static const WisselField wissel_tx_membership_fields[] = {
  { .name = "network-id",
    .label = N_ ("Network"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .target = "network" },
  { .name = "organisation-id",
    .label = N_ ("Organisation"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "organisation" },
  { .name = "state",
    .label = N_ ("State"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .codes = "MEMBERSHIP_STATE",
    .initial = "CONTACT" },
  { .name = "state-since",
    .label = N_ ("In this state since"),
    .kind = WISSEL_FIELD_DATE,
    .flags = WISSEL_FIELD_FIXED },
  { .name = "state-reason",
    .label = N_ ("Reason of the state"),
    .kind = WISSEL_FIELD_LONG_TEXT,
    .hint = N_ ("Why it is suspended, has left or cannot join") },
  { .name = "requested-on", .label = N_ ("Request received on"), .kind = WISSEL_FIELD_DATE },
  { .name = "requested-by-id",
    .label = N_ ("Who asked"),
    .kind = WISSEL_FIELD_LINK,
    .target = "person" },
  { .name = "charter-agreement-id",
    .label = N_ ("Charter"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_FIXED,
    .target = "agreement" },
  { .name = "member-since",
    .label = N_ ("Member since"),
    .kind = WISSEL_FIELD_DATE,
    .flags = WISSEL_FIELD_FIXED },
  { .name = "left-on",
    .label = N_ ("Left on"),
    .kind = WISSEL_FIELD_DATE,
    .flags = WISSEL_FIELD_FIXED },
  { .name = "note", .label = N_ ("Notes"), .kind = WISSEL_FIELD_LONG_TEXT },
};

/* Who was a member once stays on record. */
static const char *const wissel_tx_membership_kept_states[] = { "MEMBER", "SUSPENDED", "LEFT",
                                                                NULL };

const WisselRecordType wissel_tx_membership_record_type = {
  .name = "tx_membership",
  .label = N_ ("Membership"),
  .label_plural = N_ ("Memberships"),
  .get_type = wissel_tx_membership_get_type,
  .fields = wissel_tx_membership_fields,
  .n_fields = G_N_ELEMENTS (wissel_tx_membership_fields),
  .title_sql = "(SELECT o.short_name FROM organisation o WHERE o.id = r.organisation_id)",
  .check = check_membership,
  .parent = "organisation-id",
  .kept_states = wissel_tx_membership_kept_states,
};

WISSEL_DEFINE_RECORD (WisselTxMembership, wissel_tx_membership)
