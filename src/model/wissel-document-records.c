#include "wissel-records.h"

#include <glib/gi18n.h>

/* What documents say where the network wants them to say something else (ST-0-14); which document
 * it is says the name of its template. */

static const WisselField wissel_document_template_fields[] = {
  { .name = "code",
    .label = N_ ("Document"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED },
  { .name = "lang",
    .label = N_ ("Language"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .codes = "LANGUAGE" },
  { .name = "body", .label = N_ ("Text"), .kind = WISSEL_FIELD_LONG_TEXT },
  { .name = "shipped-sha256",
    .label = N_ ("Checksum"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_FIXED },
};

const WisselRecordType wissel_document_template_record_type = {
  .name = "document_template",
  .label = N_ ("Text of a document"),
  .label_plural = N_ ("Texts of documents"),
  .get_type = wissel_document_template_get_type,
  .fields = wissel_document_template_fields,
  .n_fields = G_N_ELEMENTS (wissel_document_template_fields),
  .title_sql = "r.code",
};

WISSEL_DEFINE_RECORD (WisselDocumentTemplate, wissel_document_template)

/* What was printed about a record, when and in which language. The record may be of any type: ids
 * never collide. */

static const WisselField wissel_generated_document_fields[] = {
  { .name = "doc-code",
    .label = N_ ("Document"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .codes = "DOCUMENT" },
  WISSEL_ENTITY_FIELDS,
  { .name = "lang",
    .label = N_ ("Language"),
    .kind = WISSEL_FIELD_CODE,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED,
    .codes = "LANGUAGE" },
  { .name = "template-version",
    .label = N_ ("Version of the template"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_FIXED },
  { .name = "sha256",
    .label = N_ ("Checksum"),
    .kind = WISSEL_FIELD_TEXT,
    .flags = WISSEL_FIELD_FIXED },
  { .name = "created-at",
    .label = N_ ("Made on"),
    .kind = WISSEL_FIELD_INSTANT,
    .flags = WISSEL_FIELD_REQUIRED | WISSEL_FIELD_FIXED },
  { .name = "path", .label = N_ ("File"), .kind = WISSEL_FIELD_TEXT, .flags = WISSEL_FIELD_FIXED },
};

const WisselRecordType wissel_generated_document_record_type = {
  .name = "generated_document",
  .label = N_ ("Document made"),
  .label_plural = N_ ("Documents made"),
  .get_type = wissel_generated_document_get_type,
  .fields = wissel_generated_document_fields,
  .n_fields = G_N_ELEMENTS (wissel_generated_document_fields),
  .title_sql = "r.doc_code",
};

WISSEL_DEFINE_RECORD (WisselGeneratedDocument, wissel_generated_document)
