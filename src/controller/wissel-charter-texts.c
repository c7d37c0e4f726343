#include "wissel-charter-texts.h"

#include <glib/gi18n.h>

#include "wissel-language.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

static gboolean
insert_sample (WisselSession *session, WisselLanguage language, GError **error)
{
  const char              *code = wissel_language_code (language);
  g_autofree char         *path = wissel_data_path ("texts", code, "charter.md", NULL);
  g_autofree char         *body = NULL;
  g_autoptr (WisselRecord) text = wissel_record_new (&wissel_charter_version_record_type);

  if (!g_file_get_contents (path, &body, NULL, error))
    return FALSE;

  wissel_record_set_text (text, "label", wissel_translate (language, N_ ("Sample")));
  wissel_record_set_text (text, "lang", code);
  wissel_record_set_integer (text, "is-sample", 1);
  wissel_record_set_text (text, "body", body);

  return wissel_session_insert (session, text, error);
}

gboolean
wissel_charter_texts_seed (WisselSession *session, GError **error)
{
  for (guint i = 0; i < WISSEL_N_LANGUAGES; i++)
    if (!insert_sample (session, i, error))
      return FALSE;

  return TRUE;
}
