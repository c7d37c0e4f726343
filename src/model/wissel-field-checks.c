#include "wissel-field-checks.h"

#include <glib/gi18n.h>

#include "wissel-error.h"

static const char *
label_of (WisselRecord *record, const char *name)
{
  return _ (wissel_record_type_find_field (wissel_record_get_record_type (record), name)->label);
}

gboolean
wissel_check_order (
  WisselRecord *record, const char *from, const char *to, const char **field, GError **error)
{
  const char *first = wissel_record_get_text (record, from);
  const char *last = wissel_record_get_text (record, to);

  /* Dates and times are stored so that they compare as text. */
  if (first == NULL || last == NULL || g_strcmp0 (first, last) <= 0)
    return TRUE;

  *field = to;
  /* Translators: both are names of fields: “Until” comes before “From”. */
  g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
               _ ("“%1$s” comes before “%2$s”. Correct one of the two."), label_of (record, to),
               label_of (record, from));

  return FALSE;
}

gboolean
wissel_check_one_of (
  WisselRecord *record, const char *first, const char *second, const char **field, GError **error)
{
  if (!wissel_record_is_empty (record, first) || !wissel_record_is_empty (record, second))
    return TRUE;

  *field = first;
  g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
               /* Translators: both are names of fields. */
               _ ("Fill in “%1$s” or “%2$s”."), label_of (record, first),
               label_of (record, second));

  return FALSE;
}
