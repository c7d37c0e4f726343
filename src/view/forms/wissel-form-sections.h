#pragma once

#include "wissel-record-type.h"

G_BEGIN_DECLS

#define WISSEL_FORM_MAX_FIELDS 12

/**
 * WisselFormSection:
 * @type: name of a record type
 * @title: (nullable): message id of the section's title
 * @fields: names of its fields, in order; those that the program sets are shown only
 * @when: (nullable): name of a field that decides whether the section is shown at all
 * @is: (nullable): code that this field must have
 *
 * A group of rows in the form of a record.
 */
typedef struct
{
  const char *type;
  const char *title;
  const char *fields[WISSEL_FORM_MAX_FIELDS + 1];
  const char *when;
  const char *is;
} WisselFormSection;

/**
 * wissel_form_sections_of:
 * @type: a record type
 *
 * Returns: (transfer container) (element-type WisselFormSection): the sections of its form; empty
 *   for a type that has no page
 */
GPtrArray *wissel_form_sections_of (const WisselRecordType *type);

G_END_DECLS
