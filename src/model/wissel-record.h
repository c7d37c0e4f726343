#pragma once

#include "wissel-record-type.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_RECORD (wissel_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (WisselRecord, wissel_record, WISSEL, RECORD, GObject)

/**
 * WisselRecordClass:
 * @description: the type's table of fields
 * @properties: the property of each field
 *
 * Base of all records: a dumb object whose properties come from the table of fields. Text, date
 * and code properties are nullable strings; integers, links and booleans are int64 with
 * %WISSEL_NO_INTEGER for "not known"; reals are doubles with NaN for it.
 */
struct _WisselRecordClass
{
  GObjectClass parent_class;

  const WisselRecordType *description;
  GParamSpec            **properties;
};

#define WISSEL_NO_INTEGER G_MININT64

/**
 * WISSEL_DECLARE_RECORD:
 *
 * Declares a final record class and its description, `<prefix>_record_type`.
 */
#define WISSEL_DECLARE_RECORD(TypeName, prefix, NAME)                                              \
  G_DECLARE_FINAL_TYPE (TypeName, prefix, WISSEL, NAME, WisselRecord)                              \
  extern const WisselRecordType prefix##_record_type;

/**
 * WISSEL_DEFINE_RECORD:
 *
 * Defines what WISSEL_DECLARE_RECORD() declared; the table of fields is `<prefix>_fields`.
 */
#define WISSEL_DEFINE_RECORD(TypeName, prefix)                                                     \
  struct _##TypeName                                                                               \
  {                                                                                                \
    WisselRecord parent_instance;                                                                  \
  };                                                                                               \
  G_DEFINE_FINAL_TYPE (TypeName, prefix, WISSEL_TYPE_RECORD)                                       \
  static void prefix##_init (TypeName *self) {}                                                    \
  static void prefix##_class_init (TypeName##Class *klass)                                         \
  {                                                                                                \
    wissel_record_class_describe (WISSEL_RECORD_CLASS (klass), &prefix##_record_type);             \
  }

/**
 * wissel_record_class_describe:
 * @klass: a record class under initialisation
 * @description: its table of fields
 *
 * Installs one property for each field.
 */
void wissel_record_class_describe (WisselRecordClass *klass, const WisselRecordType *description);

/**
 * wissel_record_new:
 * @type: a record type
 *
 * Returns: (transfer full): a record with the initial values of @type and no id
 */
WisselRecord *wissel_record_new (const WisselRecordType *type);

/**
 * wissel_record_copy:
 * @self: a record
 *
 * Returns: (transfer full): a record with the same id and values
 */
WisselRecord *wissel_record_copy (WisselRecord *self);

const WisselRecordType *wissel_record_get_record_type (WisselRecord *self);

/**
 * wissel_record_get_id:
 * @self: a record
 *
 * Returns: its id in the network file, or 0 when it is not stored yet
 */
gint64 wissel_record_get_id (WisselRecord *self);
void   wissel_record_set_id (WisselRecord *self, gint64 id);

/**
 * wissel_record_get_value:
 * @self: a record
 * @field: place in the table of fields
 *
 * Returns: (transfer none): the value
 */
const WisselValue *wissel_record_get_value (WisselRecord *self, guint field);

/**
 * wissel_record_get_values:
 * @self: a record
 *
 * Returns: (transfer none): all values, in the order of the table of fields
 */
const WisselValue *wissel_record_get_values (WisselRecord *self);

/**
 * wissel_record_set_value:
 * @self: a record
 * @field: place in the table of fields
 * @value: the new value
 *
 * Sets a value and notifies if it differs from the present one.
 *
 * Returns: whether it differed
 */
gboolean wissel_record_set_value (WisselRecord *self, guint field, const WisselValue *value);

/**
 * wissel_record_take_reading:
 * @self: a record
 * @field: place in the table of fields
 * @value: what a reading of the field means; its text is taken over and @value left empty
 *
 * Sets a value that wissel_field_take() made. As it was checked when it was read,
 * wissel_record_check() does not read it again, until another value is set.
 */
void wissel_record_take_reading (WisselRecord *self, guint field, WisselValue *value);

/* The same as wissel_record_set_value() by field name; a name that the type does not have is a
 * programmer's error. */
const char *wissel_record_get_text (WisselRecord *self, const char *name);
gint64      wissel_record_get_integer (WisselRecord *self, const char *name);
double      wissel_record_get_real (WisselRecord *self, const char *name);
gboolean    wissel_record_get_flag (WisselRecord *self, const char *name);
gboolean    wissel_record_is_empty (WisselRecord *self, const char *name);
gboolean    wissel_record_set_text (WisselRecord *self, const char *name, const char *text);
gboolean    wissel_record_set_integer (WisselRecord *self, const char *name, gint64 integer);
gboolean    wissel_record_set_real (WisselRecord *self, const char *name, double real);
gboolean    wissel_record_set_null (WisselRecord *self, const char *name);

/**
 * wissel_record_dup_title:
 * @self: a record
 *
 * Returns: (transfer full): what to call the record where one line must do, never empty
 */
char *wissel_record_dup_title (WisselRecord *self);

/**
 * wissel_record_can_delete:
 * @self: a record
 *
 * Returns: whether a record in its state may be deleted, as far as it alone is concerned
 */
gboolean wissel_record_can_delete (WisselRecord *self);

/**
 * wissel_record_check:
 * @self: a record about to be stored
 * @field: (out) (optional) (nullable) (transfer none): the name of the field to blame
 * @error: names the field, what is wrong and what would be right
 *
 * Checks every field and what holds between them.
 *
 * Returns: whether the record may be stored
 */
gboolean wissel_record_check (WisselRecord *self, const char **field, GError **error);

G_END_DECLS
