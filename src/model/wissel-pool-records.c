#include "wissel-records.h"

#include <glib/gi18n.h>

#include "wissel-field-checks.h"

/* The employers of a network: how far each has come, what it asks for and what it offers (ST-5.2,
 * ST-5.3). */

static gboolean
check_strength (WisselRecord *record, const char **field, GError **error)
{
  return wissel_check_one_of (record, "free-text", "competency-id", field, error) &&
         wissel_check_one_of (record, "organisation-id", "person-id", field, error);
}

static const WisselField wissel_participation_fields[] = {
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
  { .name = "willing-send",
    .label = N_ ("Willing to send"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .hint = N_ ("Employees of it may learn elsewhere") },
  { .name = "willing-host",
    .label = N_ ("Willing to host"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .hint = N_ ("Employees of others may learn here") },
  { .name = "is-partner",
    .label = N_ ("Partner"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "0",
    .hint = N_ ("Promotes the idea and supports or organises exchanges") },
  { .name = "is-ambassador",
    .label = N_ ("Ambassador"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "0",
    .hint = N_ ("Makes the idea known and refers others to it") },
  { .name = "state",
    .label = N_ ("State"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .codes = "PARTICIPATION_STATE",
    .initial = "NEW" },
  { .name = "state-since",
    .label = N_ ("In this state since"),
    .kind = WISSEL_FIELD_DATE,
    .flags = WISSEL_FIELD_FIXED },
  { .name = "contact-operator-id",
    .label = N_ ("Point of contact"),
    .kind = WISSEL_FIELD_LINK,
    .target = "operator" },
  { .name = "source",
    .label = N_ ("How it came to us"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_SEARCH },
  { .name = "est-hours",
    .label = N_ ("Estimated time investment"),
    .kind = WISSEL_FIELD_REAL,
    .unit = WISSEL_UNIT_HOURS,
    .minimum = 0,
    .maximum = 10000 },
  { .name = "est-hours-note",
    .label = N_ ("Time investment by activity"),
    .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "price-note",
    .label = N_ ("Price of its support"),
    .kind = WISSEL_FIELD_TEXT,
    .hint = N_ ("Free unless something is written here") },
};

const WisselRecordType wissel_participation_record_type = {
  .name = "participation",
  .label = N_ ("Place in the pool"),
  .label_plural = N_ ("Pool"),
  .get_type = wissel_participation_get_type,
  .fields = wissel_participation_fields,
  .n_fields = G_N_ELEMENTS (wissel_participation_fields),
  .title_sql = "(SELECT o.short_name FROM organisation o WHERE o.id = r.organisation_id)",
  .parent = "organisation-id",
};

WISSEL_DEFINE_RECORD (WisselParticipation, wissel_participation)

static const WisselField wissel_interest_signal_fields[] = {
  { .name = "participation-id",
    .label = N_ ("Place in the pool"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "participation" },
  { .name = "seen-on",
    .label = N_ ("Date"),
    .kind = WISSEL_FIELD_DATE,
    .flags = WISSEL_FIELD_REQUIRED },
  { .name = "what",
    .label = N_ ("What showed the interest"),
    .kind = WISSEL_FIELD_LONG_TEXT,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_SEARCH },
  { .name = "channel-code",
    .label = N_ ("Channel"),
    .kind = WISSEL_FIELD_CODE,
    .codes = "CHANNEL" },
  { .name = "strength",
    .label = N_ ("Strength"),
    .kind = WISSEL_FIELD_INTEGER,
    .minimum = 1,
    .maximum = 3,
    .hint = N_ ("From 1, weak, to 3, strong") },
};

const WisselRecordType wissel_interest_signal_record_type = {
  .name = "interest_signal",
  .label = N_ ("Signal of interest"),
  .label_plural = N_ ("Signals of interest"),
  .get_type = wissel_interest_signal_get_type,
  .fields = wissel_interest_signal_fields,
  .n_fields = G_N_ELEMENTS (wissel_interest_signal_fields),
  .title_sql = "r.what",
  .parent = "participation-id",
};

WISSEL_DEFINE_RECORD (WisselInterestSignal, wissel_interest_signal)

static const WisselField wissel_round_organisation_fields[] = {
  { .name = "round-id",
    .label = N_ ("Round"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "st_round" },
  { .name = "organisation-id",
    .label = N_ ("Organisation"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "organisation" },
  { .name = "promised-send",
    .label = N_ ("Promised to send"),
    .kind = WISSEL_FIELD_INTEGER,
    .flags = WISSEL_FIELD_REQUIRED,
    .unit = WISSEL_UNIT_PEOPLE,
    .minimum = 0,
    .maximum = 10000,
    .initial = "0" },
  { .name = "promised-host",
    .label = N_ ("Promised to host"),
    .kind = WISSEL_FIELD_INTEGER,
    .flags = WISSEL_FIELD_REQUIRED,
    .unit = WISSEL_UNIT_PEOPLE,
    .minimum = 0,
    .maximum = 10000,
    .initial = "0" },
  { .name = "appetite",
    .label = N_ ("Appetite to host"),
    .kind = WISSEL_FIELD_CODE,
    .codes = "APPETITE",
    .hint = N_ ("How it feels about receiving switchers in this round") },
  { .name = "appetite-reason", .label = N_ ("Why"), .kind = WISSEL_FIELD_LONG_TEXT },
};

const WisselRecordType wissel_round_organisation_record_type = {
  .name = "round_organisation",
  .label = N_ ("Promise"),
  .label_plural = N_ ("Promises"),
  .get_type = wissel_round_organisation_get_type,
  .fields = wissel_round_organisation_fields,
  .n_fields = G_N_ELEMENTS (wissel_round_organisation_fields),
  .title_sql = "(SELECT o.short_name || ' · ' || s.name FROM organisation o, st_round s "
               "WHERE o.id = r.organisation_id AND s.id = r.round_id)",
  .parent = "organisation-id",
};

WISSEL_DEFINE_RECORD (WisselRoundOrganisation, wissel_round_organisation)

static const WisselField wissel_learning_need_fields[] = {
  { .name = "organisation-id",
    .label = N_ ("Organisation"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "organisation" },
  { .name = "description",
    .label = N_ ("Learning need"),
    .kind = WISSEL_FIELD_LONG_TEXT,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_SEARCH },
  { .name = "department", .label = N_ ("Department"), .kind = WISSEL_FIELD_TEXT },
  { .name = "function-title", .label = N_ ("Function"), .kind = WISSEL_FIELD_TEXT },
  { .name = "target-group", .label = N_ ("Target group"), .kind = WISSEL_FIELD_TEXT },
  { .name = "who-learns",
    .label = N_ ("Who learns"),
    .kind = WISSEL_FIELD_CODE,
    .codes = "WHO_LEARNS" },
  { .name = "training-context",
    .label = N_ ("Place in the training policy"),
    .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "wanted-result", .label = N_ ("Wanted result"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "effect-own-network",
    .label = N_ ("Strengthens the own network"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "0" },
  { .name = "effect-host-network",
    .label = N_ ("Gives access to the network of the host"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "0" },
  { .name = "effect-other", .label = N_ ("Other effect"), .kind = WISSEL_FIELD_TEXT },
  { .name = "noted-on", .label = N_ ("Noted on"), .kind = WISSEL_FIELD_DATE },
};

const WisselRecordType wissel_learning_need_record_type = {
  .name = "learning_need",
  .label = N_ ("Learning need"),
  .label_plural = N_ ("Learning needs"),
  .get_type = wissel_learning_need_get_type,
  .fields = wissel_learning_need_fields,
  .n_fields = G_N_ELEMENTS (wissel_learning_need_fields),
  .title_sql = "r.description",
  .parent = "organisation-id",
};

WISSEL_DEFINE_RECORD (WisselLearningNeed, wissel_learning_need)

static const WisselField wissel_strength_fields[] = {
  { .name = "person-id", .label = N_ ("Person"), .kind = WISSEL_FIELD_LINK, .target = "person" },
  { .name = "organisation-id",
    .label = N_ ("Organisation"),
    .kind = WISSEL_FIELD_LINK,
    .target = "organisation" },
  { .name = "free-text",
    .label = N_ ("Strength"),
    .kind = WISSEL_FIELD_LONG_TEXT,
    .flags = WISSEL_FIELD_SEARCH },
  { .name = "competency-id",
    .label = N_ ("Competency"),
    .kind = WISSEL_FIELD_LINK,
    .target = "competency" },
  { .name = "level",
    .label = N_ ("Level"),
    .kind = WISSEL_FIELD_INTEGER,
    .minimum = 1,
    .maximum = 4,
    .hint = N_ ("From 1, beginner, to 4, expert") },
  { .name = "example", .label = N_ ("Example"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "source",
    .label = N_ ("Where it came up"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "STRENGTH_SOURCE",
    .initial = "TALK" },
  { .name = "noted-on", .label = N_ ("Noted on"), .kind = WISSEL_FIELD_DATE },
};

const WisselRecordType wissel_strength_record_type = {
  .name = "strength",
  .label = N_ ("Strength"),
  .label_plural = N_ ("Strengths"),
  .get_type = wissel_strength_get_type,
  .fields = wissel_strength_fields,
  .n_fields = G_N_ELEMENTS (wissel_strength_fields),
  .title_sql = "ifnull(r.free_text, (SELECT coalesce(c.label_nl, c.label_fr, c.label_de, "
               "c.label_en, c.code) FROM competency c WHERE c.id = r.competency_id))",
  .check = check_strength,
};

WISSEL_DEFINE_RECORD (WisselStrength, wissel_strength)
