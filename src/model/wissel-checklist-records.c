#include "wissel-records.h"

#include <glib/gi18n.h>

#include "wissel-error.h"
#include "wissel-field-checks.h"

/* Checklists: the lines that the program or the officer proposes, and what became of them for one
 * record (ST-0-14). */

static const WisselField wissel_checklist_template_fields[] = {
  { .name = "code",
    .label = N_ ("Checklist"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .codes = "CHECKLIST" },
  { .name = "kind",
    .label = N_ ("Kind"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .codes = "CHECKLIST_KIND" },
};

const WisselRecordType wissel_checklist_template_record_type = {
  .name = "checklist_template",
  .label = N_ ("Checklist for all"),
  .label_plural = N_ ("Checklists for all"),
  .get_type = wissel_checklist_template_get_type,
  .fields = wissel_checklist_template_fields,
  .n_fields = G_N_ELEMENTS (wissel_checklist_template_fields),
  .title_sql = "r.code",
};

WISSEL_DEFINE_RECORD (WisselChecklistTemplate, wissel_checklist_template)

static gboolean
check_texts (WisselRecord *record, const char **field, GError **error)
{
  static const char *const texts[] = { "text-nl", "text-fr", "text-de", "text-en" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!wissel_record_is_empty (record, texts[i]))
      return TRUE;

  *field = texts[0];
  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                       _ ("Write the line in one language at least."));

  return FALSE;
}

static const WisselField wissel_checklist_template_line_fields[] = {
  { .name = "template-id",
    .label = N_ ("Checklist"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "checklist_template" },
  { .name = "sort",
    .label = N_ ("Place in the list"),
    .kind = WISSEL_FIELD_INTEGER,
    .flags = WISSEL_FIELD_REQUIRED,
    .minimum = 0,
    .maximum = 10000 },
  { .name = "code", .label = N_ ("Code"), .kind = WISSEL_FIELD_TEXT, .flags = WISSEL_FIELD_FIXED },
  { .name = "mandatory",
    .label = N_ ("Must be done"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "0" },
  { .name = "active",
    .label = N_ ("In use"),
    .kind = WISSEL_FIELD_BOOLEAN,
    .flags = WISSEL_FIELD_REQUIRED,
    .initial = "1",
    .hint = N_ ("A line that is not in use stays where somebody ticked it already") },
  { .name = "text-nl", .label = N_ ("Text in Dutch"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "text-fr", .label = N_ ("Text in French"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "text-de", .label = N_ ("Text in German"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "text-en", .label = N_ ("Text in English"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "catalogue-id",
    .label = N_ ("Origin"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_FIXED },
};

const WisselRecordType wissel_checklist_template_line_record_type = {
  .name = "checklist_template_item",
  .label = N_ ("Line of the checklist"),
  .label_plural = N_ ("Lines of the checklist"),
  .get_type = wissel_checklist_template_line_get_type,
  .fields = wissel_checklist_template_line_fields,
  .n_fields = G_N_ELEMENTS (wissel_checklist_template_line_fields),
  .title_sql = "coalesce(r.text_nl, r.text_fr, r.text_de, r.text_en)",
  .check = check_texts,
  .parent = "template-id",
};

WISSEL_DEFINE_RECORD (WisselChecklistTemplateLine, wissel_checklist_template_line)

static const WisselField wissel_stored_checklist_fields[] = {
  { .name = "template-id",
    .label = N_ ("Checklist"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "checklist_template" },
  WISSEL_ENTITY_FIELDS,
};

const WisselRecordType wissel_stored_checklist_record_type = {
  .name = "checklist",
  .label = N_ ("Checklist"),
  .label_plural = N_ ("Checklists"),
  .get_type = wissel_stored_checklist_get_type,
  .fields = wissel_stored_checklist_fields,
  .n_fields = G_N_ELEMENTS (wissel_stored_checklist_fields),
  .title_sql = "(SELECT t.code FROM checklist_template t WHERE t.id = r.template_id)",
  .is_extra = TRUE,
};

WISSEL_DEFINE_RECORD (WisselStoredChecklist, wissel_stored_checklist)

static gboolean
check_line (WisselRecord *record, const char **field, GError **error)
{
  if (g_strcmp0 (wissel_record_get_text (record, "state"), "WAIVED") != 0 ||
      !wissel_record_is_empty (record, "waive-reason"))
    return TRUE;

  *field = "waive-reason";
  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                       _ ("A checklist line can only be waived with a reason."));

  return FALSE;
}

static const WisselField wissel_stored_checklist_line_fields[] = {
  { .name = "checklist-id",
    .label = N_ ("Checklist"),
    .kind = WISSEL_FIELD_LINK,
    .flags = WISSEL_FIELD_REQUIRED,
    .target = "checklist" },
  { .name = "template-item-id",
    .label = N_ ("Line of the checklist"),
    .kind = WISSEL_FIELD_LINK,
    .target = "checklist_template_item" },
  { .name = "sort",
    .label = N_ ("Place in the list"),
    .kind = WISSEL_FIELD_INTEGER,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .initial = "0" },
  { .name = "own-text", .label = N_ ("Text"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "state",
    .label = N_ ("State"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED,
    .codes = "CHECKLIST_LINE_STATE",
    .initial = "OPEN" },
  { .name = "done-on", .label = N_ ("Done on"), .kind = WISSEL_FIELD_DATE },
  { .name = "answer", .label = N_ ("Note"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "waive-reason", .label = N_ ("Reason"), .kind = WISSEL_FIELD_LONG_TEXT },
};

const WisselRecordType wissel_stored_checklist_line_record_type = {
  .name = "checklist_item",
  .label = N_ ("Line of a checklist"),
  .label_plural = N_ ("Lines of checklists"),
  .get_type = wissel_stored_checklist_line_get_type,
  .fields = wissel_stored_checklist_line_fields,
  .n_fields = G_N_ELEMENTS (wissel_stored_checklist_line_fields),
  .title_sql = "coalesce(r.own_text, (SELECT coalesce(i.text_nl, i.text_fr, i.text_de, i.text_en) "
               "FROM checklist_template_item i WHERE i.id = r.template_item_id))",
  .check = check_line,
  .parent = "checklist-id",
};

WISSEL_DEFINE_RECORD (WisselStoredChecklistLine, wissel_stored_checklist_line)
