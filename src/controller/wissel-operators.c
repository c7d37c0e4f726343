#include "wissel-operators.h"

#include "wissel-language.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

gboolean
wissel_operators_ensure (WisselSession *session, gint64 *id, GError **error)
{
  g_autoptr (WisselRecord) record = NULL;
  const char              *name = wissel_session_get_operator (session);

  if (!wissel_session_find (session, &wissel_operator_record_type, "name", name, id, error))
    return FALSE;

  if (*id != 0)
    return TRUE;

  record = wissel_record_new (&wissel_operator_record_type);
  wissel_record_set_text (record, "name", name);
  wissel_record_set_text (record, "ui-lang",
                          wissel_language_code (wissel_language_of_interface ()));
  if (!wissel_session_insert (session, record, error))
    return FALSE;

  *id = wissel_record_get_id (record);

  return TRUE;
}
