#include "wissel-records.h"

#include <glib/gi18n.h>

#include "wissel-error.h"
#include "wissel-field-checks.h"

/* The talent sheet (AS-C-01 to AS-C-06): what somebody can, has done and wants, in own words. It
 * belongs to the person and is shared with HR only with consent. */

static gboolean
check_item (WisselRecord *record, const char **field, GError **error)
{
  if (wissel_record_is_empty (record, "certificate-id") &&
      !wissel_check_one_of (record, "text", "competency-id", field, error))
    return FALSE;

  return wissel_check_order (record, "from-on", "to-on", field, error);
}

static const WisselField wissel_talent_sheet_fields[] = {
  { .name = "person-id",
    .label = N_ ("Person"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "person" },
  { .name = "experiences",
    .label = N_ ("Experiences"),
    .kind = WISSEL_FIELD_LONG_TEXT,
    .flags = WISSEL_FIELD_PERSONAL,
    .hint =
      N_ ("What somebody has done, at work and elsewhere, that says something about talent") },
  { .name = "aspirations",
    .label = N_ ("Aspirations"),
    .kind = WISSEL_FIELD_LONG_TEXT,
    .flags = WISSEL_FIELD_PERSONAL,
    .hint = N_ ("Where somebody would like to go") },
  { .name = "career-choices",
    .label = N_ ("Career choices"),
    .kind = WISSEL_FIELD_LONG_TEXT,
    .flags = WISSEL_FIELD_PERSONAL,
    .hint = N_ ("What somebody has decided, and why") },
  { .name = "shared-consent-id",
    .label = N_ ("Shared with HR by"),
    .kind = WISSEL_FIELD_LINK,
    .target = "consent",
    .hint = N_ ("The consent of this person to share the sheet; without one it is private") },
  { .name = "updated-on", .label = N_ ("Gone through on"), .kind = WISSEL_FIELD_DATE },
};

const WisselRecordType wissel_talent_sheet_record_type = {
  .name = "talent_sheet",
  .label = N_ ("Talent sheet"),
  .label_plural = N_ ("Talent sheet"),
  .get_type = wissel_talent_sheet_get_type,
  .fields = wissel_talent_sheet_fields,
  .n_fields = G_N_ELEMENTS (wissel_talent_sheet_fields),
  .title_sql = "(SELECT p.first_name || ' ' || p.last_name FROM person p WHERE p.id = r.person_id)",
  .parent = "person-id",
};

WISSEL_DEFINE_RECORD (WisselTalentSheet, wissel_talent_sheet)

static const WisselField wissel_talent_sheet_item_fields[] = {
  { .name = "sheet-id",
    .label = N_ ("Talent sheet"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "talent_sheet" },
  { .name = "kind",
    .label = N_ ("Kind"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "SHEET_LINE_KIND",
    .initial = "TRAINING" },
  { .name = "competency-id",
    .label = N_ ("Competency"),
    .kind = WISSEL_FIELD_LINK,
    .target = "competency" },
  { .name = "certificate-id",
    .label = N_ ("Certificate"),
    .kind = WISSEL_FIELD_LINK,
    .target = "certificate" },
  { .name = "text",
    .label = N_ ("Description"),
    .kind = WISSEL_FIELD_LONG_TEXT,
    .flags = WISSEL_FIELD_PERSONAL },
  { .name = "from-on", .label = N_ ("From"), .kind = WISSEL_FIELD_DATE },
  { .name = "to-on", .label = N_ ("Until"), .kind = WISSEL_FIELD_DATE },
};

const WisselRecordType wissel_talent_sheet_item_record_type = {
  .name = "talent_sheet_item",
  .label = N_ ("Line of the talent sheet"),
  .label_plural = N_ ("Lines of the talent sheet"),
  .get_type = wissel_talent_sheet_item_get_type,
  .fields = wissel_talent_sheet_item_fields,
  .n_fields = G_N_ELEMENTS (wissel_talent_sheet_item_fields),
  .title_sql = "coalesce((SELECT " WISSEL_COMPETENCY_TITLE (
    "c") " FROM competency c "
         "WHERE c.id = r.competency_id), r.text, "
         "(SELECT x.number FROM certificate x WHERE x.id = r.certificate_id))",
  .check = check_item,
  .parent = "sheet-id",
};

WISSEL_DEFINE_RECORD (WisselTalentSheetItem, wissel_talent_sheet_item)
