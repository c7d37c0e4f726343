#include "wissel-field.h"

/* Not g_intern_string(): the names of all columns beside those of all properties are more quarks
 * than GLib has room for at first, and it loses that room when it makes more. */
const char *
wissel_field_get_column (const WisselField *self)
{
  g_autofree char *column = g_strdelimit (g_strdup (self->name), "-", '_');

  return g_ref_string_new_intern (column);
}

WisselValueKind
wissel_field_storage (const WisselField *self)
{
  switch (self->kind)
    {
    case WISSEL_FIELD_INTEGER:
    case WISSEL_FIELD_BOOLEAN:
    case WISSEL_FIELD_LINK:
      return WISSEL_VALUE_INTEGER;
    case WISSEL_FIELD_REAL:
      return WISSEL_VALUE_REAL;
    case WISSEL_FIELD_TEXT:
    case WISSEL_FIELD_LONG_TEXT:
    case WISSEL_FIELD_DATE:
    case WISSEL_FIELD_TIME:
    case WISSEL_FIELD_INSTANT:
    case WISSEL_FIELD_CODE:
    case WISSEL_FIELD_LANGUAGES:
    case WISSEL_FIELD_WEEKDAYS:
      return WISSEL_VALUE_TEXT;
    default:
      g_assert_not_reached ();
    }
}
