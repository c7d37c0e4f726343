#include "wissel-titles.h"

#include "wissel-date.h"
#include "wissel-language.h"
#include "wissel-record-store.h"

/* The one field that is the title of the type, such as the day of a briefing; or NULL. */
static const WisselField *
find_title_field (const WisselRecordType *type)
{
  if (type->title_sql == NULL || !g_str_has_prefix (type->title_sql, "r."))
    return NULL;

  return wissel_record_type_find_field (type, type->title_sql + 2);
}

static gboolean
is_period (const WisselRecordType *type)
{
  return wissel_record_type_field_index (type, "from-on") >= 0 &&
         wissel_record_type_field_index (type, "to-on") >= 0;
}

gboolean
wissel_titles_need_words (const WisselRecordType *type)
{
  const WisselField *field = find_title_field (type);

  return is_period (type) ||
         (field != NULL && (field->kind == WISSEL_FIELD_CODE || field->kind == WISSEL_FIELD_DATE));
}

static char *
put_in_words (WisselRecord *record)
{
  const WisselRecordType *type = wissel_record_get_record_type (record);
  WisselLanguage          language = wissel_language_of_interface ();
  const WisselField      *field;
  int                     index;

  if (is_period (type))
    return wissel_date_format_range (wissel_record_get_text (record, "from-on"),
                                     wissel_record_get_text (record, "to-on"), language);

  field = find_title_field (type);
  if (field->kind == WISSEL_FIELD_DATE)
    return wissel_date_format (wissel_record_get_text (record, field->name), language,
                               WISSEL_DATE_WEEKDAY);

  index = wissel_record_type_field_index (type, field->name);

  return wissel_field_show (field, wissel_record_get_value (record, (guint) index), language);
}

char *
wissel_titles_dup (WisselSession *session, const WisselRecordType *type, gint64 id)
{
  g_autoptr (WisselRecord) record = NULL;

  if (type == NULL)
    return g_strdup ("—");

  if (wissel_titles_need_words (type))
    record = wissel_session_load (session, type, id, NULL);

  return record != NULL ? put_in_words (record) : wissel_session_dup_title (session, type, id);
}

char *
wissel_titles_dup_of (WisselSession *session, WisselRecord *record)
{
  const WisselRecordType *type = wissel_record_get_record_type (record);

  if (wissel_titles_need_words (type))
    return put_in_words (record);
  if (wissel_record_get_id (record) != 0)
    return wissel_session_dup_title (session, type, wissel_record_get_id (record));

  return wissel_record_dup_title (record);
}

void
wissel_titles_read_stored (const WisselField *field, const char *text, WisselValue *value)
{
  if (text == NULL)
    return;

  switch (wissel_field_storage (field))
    {
    case WISSEL_VALUE_INTEGER:
      wissel_value_set_integer (value, g_ascii_strtoll (text, NULL, 10));
      break;
    case WISSEL_VALUE_REAL:
      wissel_value_set_real (value, g_ascii_strtod (text, NULL));
      break;
    case WISSEL_VALUE_TEXT:
      wissel_value_set_text (value, text);
      break;
    case WISSEL_VALUE_NULL:
    default:
      g_assert_not_reached ();
    }
}
