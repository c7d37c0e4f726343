#pragma once

#include <glib-object.h>

#include "wissel-field.h"

G_BEGIN_DECLS

typedef struct _WisselRecord WisselRecord;

/**
 * WisselRecordCheck:
 * @record: a record about to be stored
 * @field: (out) (transfer none) (nullable): the name of the field to blame
 * @error: what does not go together, and the remedy
 *
 * Checks what holds between fields, such as a start before an end.
 *
 * Returns: whether the fields go together
 */
typedef gboolean (*WisselRecordCheck) (WisselRecord *record, const char **field, GError **error);

/**
 * WisselRecordTitle:
 * @record: a record
 *
 * Returns: (transfer full): what to call the record where one line must do
 */
typedef char *(*WisselRecordTitle) (WisselRecord *record);

/**
 * WisselRecordType:
 * @name: the table, and the name under which links and history know the type
 * @label: message id, for one
 * @label_plural: message id, for several
 * @get_type: the GObject type of its records
 * @fields: its fields, in the order of forms and exports
 * @n_fields: how many
 * @title: (nullable): the title of a record; %NULL takes the first text field
 * @title_sql: expression for the same over a row called `r`
 * @check: (nullable): checks between fields
 * @parent: (nullable): the link field that leads to the record it belongs to
 * @badge: (nullable): what related lists say about a record that has no state
 * @is_permanent: whether none can ever be deleted
 * @kept_states: (nullable) (array zero-terminated=1): the states in which a record can no longer
 *   be deleted
 * @broader: (nullable): the link field that leads to the broader record of the same type, where
 *   people find records by going from the broad to the narrow
 * @details_sql: (nullable): expression over a row called `r` for a second line that tells records
 *   of one title apart
 *
 * @is_extra: whether its records hang on records of any type, named by the fields `entity` and
 *   `entity-id`, and go with them
 *
 * A type of record, described once.
 */
typedef struct
{
  const char *name;
  const char *label;
  const char *label_plural;
  GType (*get_type) (void);
  const WisselField *fields;
  guint              n_fields;
  WisselRecordTitle  title;
  const char        *title_sql;
  WisselRecordCheck  check;
  const char        *parent;
  WisselRecordTitle  badge;
  gboolean           is_permanent;
  const char *const *kept_states;
  const char        *broader;
  const char        *details_sql;
  gboolean           is_extra;
} WisselRecordType;

/**
 * wissel_record_types:
 * @n_types: (out): how many
 *
 * Returns: (array length=n_types) (transfer none): every record type of the program
 */
const WisselRecordType *const *wissel_record_types (guint *n_types);

/**
 * wissel_record_type_find:
 * @name: name of a type, such as `organisation`
 *
 * Returns: (nullable): the type
 */
const WisselRecordType *wissel_record_type_find (const char *name);

/**
 * wissel_record_type_find_field:
 * @self: a record type
 * @name: property or column name of a field
 *
 * Returns: (nullable): the field
 */
const WisselField *wissel_record_type_find_field (const WisselRecordType *self, const char *name);

/**
 * wissel_record_type_field_index:
 * @self: a record type
 * @name: property or column name of a field
 *
 * Returns: its place in the table of fields, or -1
 */
int wissel_record_type_field_index (const WisselRecordType *self, const char *name);

G_END_DECLS
