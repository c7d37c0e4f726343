#include "wissel-records.h"

#include <glib/gi18n.h>

/* Contact moments with employers: who came, what was told, what follows (ST-5.2-04). */

static const WisselField wissel_contact_moment_fields[] = {
  { .name = "network-id",
    .label = N_ ("Network"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .target = "network" },
  { .name = "title",
    .label = N_ ("Title"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_SEARCH },
  { .name = "kind",
    .label = N_ ("Kind"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "MOMENT_KIND",
    .initial = "INFO_EMPLOYEES" },
  { .name = "held-on", .label = N_ ("Date"), .kind = WISSEL_FIELD_DATE },
  { .name = "place",
    .label = N_ ("Place"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_SEARCH },
  { .name = "round-id", .label = N_ ("Round"), .kind = WISSEL_FIELD_LINK, .target = "st_round" },
  { .name = "max-guideline",
    .label = N_ ("Participants at most"),
    .kind = WISSEL_FIELD_INTEGER,
    .flags = WISSEL_FIELD_REQUIRED,
    .unit = WISSEL_UNIT_PEOPLE,
    .minimum = 1,
    .maximum = 1000,
    .initial = "15",
    .hint = N_ ("A guideline: with more than 15, fewer people speak up") },
  { .name = "outcome",
    .label = N_ ("Outcome"),
    .kind = WISSEL_FIELD_LONG_TEXT,
    .flags = WISSEL_FIELD_SEARCH },
};

const WisselRecordType wissel_contact_moment_record_type = {
  .name = "contact_moment",
  .label = N_ ("Contact moment"),
  .label_plural = N_ ("Contact moments"),
  .get_type = wissel_contact_moment_get_type,
  .fields = wissel_contact_moment_fields,
  .n_fields = G_N_ELEMENTS (wissel_contact_moment_fields),
  .title_sql = "r.title",
};

WISSEL_DEFINE_RECORD (WisselContactMoment, wissel_contact_moment)

static const WisselField wissel_contact_attendance_fields[] = {
  { .name = "contact-moment-id",
    .label = N_ ("Contact moment"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "contact_moment" },
  { .name = "person-id", .label = N_ ("Person"), .kind = WISSEL_FIELD_LINK, .target = "person" },
  { .name = "organisation-id",
    .label = N_ ("Organisation"),
    .kind = WISSEL_FIELD_LINK,
    .target = "organisation" },
  { .name = "present", .label = N_ ("Present"), .kind = WISSEL_FIELD_BOOLEAN },
  { .name = "note", .label = N_ ("Note"), .kind = WISSEL_FIELD_LONG_TEXT },
};

const WisselRecordType wissel_contact_attendance_record_type = {
  .name = "contact_attendance",
  .label = N_ ("Participant"),
  .label_plural = N_ ("Participants"),
  .get_type = wissel_contact_attendance_get_type,
  .fields = wissel_contact_attendance_fields,
  .n_fields = G_N_ELEMENTS (wissel_contact_attendance_fields),
  .title_sql = "coalesce((SELECT p.first_name || ' ' || p.last_name FROM person p "
               "WHERE p.id = r.person_id), (SELECT o.short_name FROM organisation o "
               "WHERE o.id = r.organisation_id))",
  .parent = "contact-moment-id",
};

WISSEL_DEFINE_RECORD (WisselContactAttendance, wissel_contact_attendance)

static const WisselField wissel_org_presentation_fields[] = {
  { .name = "contact-moment-id",
    .label = N_ ("Contact moment"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "contact_moment" },
  { .name = "organisation-id",
    .label = N_ ("Organisation"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "organisation" },
  { .name = "org-values", .label = N_ ("Values"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "assets", .label = N_ ("Assets"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "weaker-points", .label = N_ ("Weaker points"), .kind = WISSEL_FIELD_LONG_TEXT },
};

const WisselRecordType wissel_org_presentation_record_type = {
  .name = "org_presentation",
  .label = N_ ("Presentation of an organisation"),
  .label_plural = N_ ("Presentations of organisations"),
  .get_type = wissel_org_presentation_get_type,
  .fields = wissel_org_presentation_fields,
  .n_fields = G_N_ELEMENTS (wissel_org_presentation_fields),
  .title_sql = "(SELECT o.short_name FROM organisation o WHERE o.id = r.organisation_id)",
  .parent = "contact-moment-id",
};

WISSEL_DEFINE_RECORD (WisselOrgPresentation, wissel_org_presentation)

static const WisselField wissel_follow_up_action_fields[] = {
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
  { .name = "contact-moment-id",
    .label = N_ ("Contact moment"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_FIXED,
    .target = "contact_moment" },
  { .name = "what",
    .label = N_ ("What will be done"),
    .kind = WISSEL_FIELD_LONG_TEXT,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_SEARCH },
  { .name = "kind",
    .label = N_ ("Kind"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "FOLLOW_UP_KIND",
    .initial = "OTHER" },
  { .name = "level", .label = N_ ("Level"), .kind = WISSEL_FIELD_CODE, .codes = "FOLLOW_UP_LEVEL" },
  { .name = "who-person-id", .label = N_ ("Who"), .kind = WISSEL_FIELD_LINK, .target = "person" },
  { .name = "who-text", .label = N_ ("Who else"), .kind = WISSEL_FIELD_TEXT },
  { .name = "due-on", .label = N_ ("Due on"), .kind = WISSEL_FIELD_DATE },
  { .name = "state",
    .label = N_ ("State"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .codes = "FOLLOW_UP_STATE",
    .initial = "OPEN" },
  { .name = "result", .label = N_ ("Result"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "shared-with-host",
    .label = N_ ("Shared with the host"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "0" },
  { .name = "new-learner-id",
    .label = N_ ("New switcher"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_FIXED,
    .target = "learner" },
  { .name = "new-coach-id",
    .label = N_ ("New coach"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_FIXED,
    .target = "coach" },
  { .name = "closed-on",
    .label = N_ ("Closed on"),
    .kind = WISSEL_FIELD_DATE,
    .flags = WISSEL_FIELD_FIXED },
};

const WisselRecordType wissel_follow_up_action_record_type = {
  .name = "follow_up_action",
  .label = N_ ("Follow-up"),
  .label_plural = N_ ("Follow-up"),
  .get_type = wissel_follow_up_action_get_type,
  .fields = wissel_follow_up_action_fields,
  .n_fields = G_N_ELEMENTS (wissel_follow_up_action_fields),
  .title_sql = "r.what",
};

WISSEL_DEFINE_RECORD (WisselFollowUpAction, wissel_follow_up_action)
