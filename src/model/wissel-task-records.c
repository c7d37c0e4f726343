#include "wissel-records.h"

#include <glib/gi18n.h>

/* What somebody has to do about a record, by hand or because a rule says so (ST-5.5-16). */

static const WisselField wissel_task_fields[] = {
  WISSEL_ENTITY_FIELDS,
  { .name = "title",
    .label = N_ ("Task"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_SEARCH | WISSEL_FIELD_PERSONAL },
  { .name = "due-on", .label = N_ ("Due on"), .kind = WISSEL_FIELD_DATE },
  { .name = "done-on", .label = N_ ("Done on"), .kind = WISSEL_FIELD_DATE },
  { .name = "operator-id",
    .label = N_ ("Noted by"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_FIXED,
    .target = "operator" },
  { .name = "origin",
    .label = N_ ("Origin"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .codes = "TASK_ORIGIN",
    .initial = "MANUAL" },
};

const WisselRecordType wissel_task_record_type = {
  .name = "task",
  .label = N_ ("Task"),
  .label_plural = N_ ("Tasks"),
  .get_type = wissel_task_get_type,
  .fields = wissel_task_fields,
  .n_fields = G_N_ELEMENTS (wissel_task_fields),
  .title_sql = "r.title",
  .is_extra = TRUE,
};

WISSEL_DEFINE_RECORD (WisselTask, wissel_task)

/* What somebody noted about a record, and when. */

static const WisselField wissel_note_fields[] = {
  WISSEL_ENTITY_FIELDS,
  { .name = "created-at",
    .label = N_ ("Noted on"),
    .kind = WISSEL_FIELD_INSTANT,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED },
  { .name = "operator",
    .label = N_ ("Noted by"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED },
  { .name = "text",
    .label = N_ ("Note"),
    .kind = WISSEL_FIELD_LONG_TEXT,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_SEARCH | WISSEL_FIELD_PERSONAL,
    .hint = N_ ("Nothing about health, and no number of the National Register") },
};

const WisselRecordType wissel_note_record_type = {
  .name = "note",
  .label = N_ ("Note"),
  .label_plural = N_ ("Notes"),
  .get_type = wissel_note_get_type,
  .fields = wissel_note_fields,
  .n_fields = G_N_ELEMENTS (wissel_note_fields),
  .title_sql = "r.text",
  .is_extra = TRUE,
};

WISSEL_DEFINE_RECORD (WisselNote, wissel_note)
