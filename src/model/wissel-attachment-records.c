#include "wissel-records.h"

#include <glib/gi18n.h>

/* Files that hang on records. What is in them lies in the store, once for each content. */

static const WisselField wissel_attachment_fields[] = {
  WISSEL_ENTITY_FIELDS,
  { .name = "filename",
    .label = N_ ("File name"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_PERSONAL },
  { .name = "mime",
    .label = N_ ("Kind of file"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_FIXED },
  { .name = "size",
    .label = N_ ("Size"),
    .kind = WISSEL_FIELD_INTEGER,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED },
  { .name = "sha256",
    .label = N_ ("Checksum"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED },
  { .name = "added-on",
    .label = N_ ("Added on"),
    .kind = WISSEL_FIELD_DATE,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED },
};

const WisselRecordType wissel_attachment_record_type = {
  .name = "attachment",
  .label = N_ ("File"),
  .label_plural = N_ ("Files"),
  .get_type = wissel_attachment_get_type,
  .fields = wissel_attachment_fields,
  .n_fields = G_N_ELEMENTS (wissel_attachment_fields),
  .title_sql = "r.filename",
  .is_extra = TRUE,
};

WISSEL_DEFINE_RECORD (WisselAttachment, wissel_attachment)
