#include "wissel-records.h"

#include <glib/gi18n.h>

#include "wissel-field-checks.h"

static gboolean
check_round (WisselRecord *record, const char **field, GError **error)
{
  return wissel_check_order (record, "start-on", "end-on", field, error);
}

static const WisselField wissel_operator_fields[] = {
  { .name = "name",
    .label = N_ ("Name"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_PERSONAL },
  { .name = "ui-lang",
    .label = N_ ("Language"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "LANGUAGE",
    .initial = "nl" },
  { .name = "active",
    .label = N_ ("Active"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "1" },
};

const WisselRecordType wissel_operator_record_type = {
  .name = "operator",
  .label = N_ ("Operator"),
  .label_plural = N_ ("Operators"),
  .get_type = wissel_operator_get_type,
  .fields = wissel_operator_fields,
  .n_fields = G_N_ELEMENTS (wissel_operator_fields),
  .title_sql = "r.name",
};

WISSEL_DEFINE_RECORD (WisselOperator, wissel_operator)

static const WisselField wissel_network_info_fields[] = {
  { .name = "name",
    .label = N_ ("Name"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_SEARCH },
  { .name = "kind",
    .label = N_ ("Kind"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "NETWORK_KIND",
    .initial = "SWITCHING" },
  { .name = "coordinator-org-id",
    .label = N_ ("Coordinating organisation"),
    .kind = WISSEL_FIELD_LINK,
    .target = "organisation" },
  { .name = "meeting-months",
    .label = N_ ("Months between network meetings"),
    .kind = WISSEL_FIELD_INTEGER,
    .unit = WISSEL_UNIT_MONTHS,
    .flags = WISSEL_FIELD_REQUIRED,
    .minimum = 1,
    .maximum = 12,
    .initial = "3" },
  { .name = "min-exchange-hours",
    .label = N_ ("Hours expected of an exchange"),
    .kind = WISSEL_FIELD_REAL,
    .unit = WISSEL_UNIT_HOURS,
    .flags = WISSEL_FIELD_REQUIRED,
    .minimum = 0,
    .maximum = 1000,
    .initial = "14" },
  { .name = "talk-max-gap-months",
    .label = N_ ("Months between follow-up talks"),
    .kind = WISSEL_FIELD_INTEGER,
    .unit = WISSEL_UNIT_MONTHS,
    .flags = WISSEL_FIELD_REQUIRED,
    .minimum = 1,
    .maximum = 24,
    .initial = "3" },
  { .name = "notes", .label = N_ ("Notes"), .kind = WISSEL_FIELD_LONG_TEXT },
};

const WisselRecordType wissel_network_info_record_type = {
  .name = "network",
  .label = N_ ("Network"),
  .label_plural = N_ ("Networks"),
  .get_type = wissel_network_info_get_type,
  .fields = wissel_network_info_fields,
  .n_fields = G_N_ELEMENTS (wissel_network_info_fields),
  .title_sql = "r.name",
  .is_permanent = TRUE,
};

WISSEL_DEFINE_RECORD (WisselNetworkInfo, wissel_network_info)

/* People know a round by its name; the code is for lists and numbers. */
static char *
dup_round_title (WisselRecord *record)
{
  const char *name = wissel_record_get_text (record, "name");

  return g_strdup (name != NULL ? name : "—");
}

static const WisselField wissel_round_fields[] = {
  { .name = "network-id",
    .label = N_ ("Network"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .target = "network" },
  { .name = "code",
    .label = N_ ("Code"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_SEARCH },
  { .name = "name",
    .label = N_ ("Name"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_SEARCH },
  { .name = "state",
    .label = N_ ("State"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .codes = "ROUND_STATE",
    .initial = "DRAFT" },
  { .name = "first-comm-on", .label = N_ ("First communication on"), .kind = WISSEL_FIELD_DATE },
  { .name = "start-on", .label = N_ ("Starts on"), .kind = WISSEL_FIELD_DATE },
  { .name = "end-on", .label = N_ ("Ends on"), .kind = WISSEL_FIELD_DATE },
  { .name = "target-exchanges",
    .label = N_ ("Exchanges aimed at"),
    .kind = WISSEL_FIELD_INTEGER,
    .minimum = 0,
    .maximum = G_MAXINT },
  { .name = "capacity-hours",
    .label = N_ ("Hours available"),
    .kind = WISSEL_FIELD_REAL,
    .unit = WISSEL_UNIT_HOURS,
    .minimum = 0,
    .maximum = 1000000 },
  { .name = "approach", .label = N_ ("Approach"), .kind = WISSEL_FIELD_CODE, .codes = "APPROACH" },
  { .name = "sector-pref",
    .label = N_ ("Sector of the learning place"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "SECTOR_PREF",
    .initial = "ANY" },
  { .name = "eval-when",
    .label = N_ ("When the round is evaluated"),
    .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "eval-how",
    .label = N_ ("How the round is evaluated"),
    .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "eval-curious",
    .label = N_ ("What we are curious about"),
    .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "eval-use",
    .label = N_ ("What we do with the evaluation"),
    .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "eval-delay-days",
    .label = N_ ("Days between exchange and evaluation"),
    .kind = WISSEL_FIELD_INTEGER,
    .unit = WISSEL_UNIT_DAYS,
    .flags = WISSEL_FIELD_REQUIRED,
    .minimum = 0,
    .maximum = 365,
    .initial = "30" },
};

const WisselRecordType wissel_round_record_type = {
  .name = "st_round",
  .label = N_ ("Round"),
  .label_plural = N_ ("Rounds"),
  .get_type = wissel_round_get_type,
  .fields = wissel_round_fields,
  .n_fields = G_N_ELEMENTS (wissel_round_fields),
  .title = dup_round_title,
  .title_sql = "r.name",
  .check = check_round,
  .parent = "network-id",
};

WISSEL_DEFINE_RECORD (WisselRound, wissel_round)
