#include "wissel-records.h"

#include <glib/gi18n.h>

/* Meetings of the network, and which members attended: what they committed themselves to when they
 * signed the charter (TX-C-12). */

static const WisselField wissel_network_meeting_fields[] = {
  { .name = "network-id",
    .label = N_ ("Network"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .target = "network" },
  { .name = "held-on",
    .label = N_ ("Date"),
    .kind = WISSEL_FIELD_DATE,
    .flags = WISSEL_FIELD_REQUIRED },
  { .name = "number-in-year",
    .label = N_ ("Number in the year"),
    .kind = WISSEL_FIELD_INTEGER,
    .minimum = 1,
    .maximum = 366 },
  { .name = "place",
    .label = N_ ("Place"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_SEARCH },
  { .name = "led-by-org-id",
    .label = N_ ("Led by"),
    .kind = WISSEL_FIELD_LINK,
    .target = "organisation" },
  { .name = "lunch-count",
    .label = N_ ("Lunches"),
    .kind = WISSEL_FIELD_INTEGER,
    .minimum = 0,
    .maximum = 10000 },
  { .name = "brainstorm", .label = N_ ("Brainstorm"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "minutes",
    .label = N_ ("Minutes"),
    .kind = WISSEL_FIELD_LONG_TEXT,
    .flags = WISSEL_FIELD_SEARCH },
  { .name = "state",
    .label = N_ ("State"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .codes = "MEETING_STATE",
    .initial = "PLANNED" },
};

const WisselRecordType wissel_network_meeting_record_type = {
  .name = "network_meeting",
  .label = N_ ("Network meeting"),
  .label_plural = N_ ("Network meetings"),
  .get_type = wissel_network_meeting_get_type,
  .fields = wissel_network_meeting_fields,
  .n_fields = G_N_ELEMENTS (wissel_network_meeting_fields),
  .title_sql = "r.held_on",
};

WISSEL_DEFINE_RECORD (WisselNetworkMeeting, wissel_network_meeting)

static const WisselField wissel_meeting_attendance_fields[] = {
  { .name = "meeting-id",
    .label = N_ ("Network meeting"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "network_meeting" },
  { .name = "organisation-id",
    .label = N_ ("Member"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "organisation" },
  { .name = "status",
    .label = N_ ("Attendance"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "ATTENDANCE_STATUS" },
  { .name = "person-id", .label = N_ ("Who came"), .kind = WISSEL_FIELD_LINK, .target = "person" },
};

const WisselRecordType wissel_meeting_attendance_record_type = {
  .name = "meeting_attendance",
  .label = N_ ("Attendance"),
  .label_plural = N_ ("Attendance of members"),
  .get_type = wissel_meeting_attendance_get_type,
  .fields = wissel_meeting_attendance_fields,
  .n_fields = G_N_ELEMENTS (wissel_meeting_attendance_fields),
  .title_sql = "(SELECT o.short_name FROM organisation o WHERE o.id = r.organisation_id)",
  .parent = "meeting-id",
};

WISSEL_DEFINE_RECORD (WisselMeetingAttendance, wissel_meeting_attendance)
