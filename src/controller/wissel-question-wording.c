#include "wissel-question-wording.h"

#include "wissel-clock.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

#define LATEST 500u /* changes looked at to find out when a question was written down */

static gboolean
is_sharpened (WisselRecord *before, WisselRecord *after)
{
  return wissel_record_get_record_type (before) == &wissel_learning_question_record_type &&
         g_strcmp0 (wissel_record_get_text (before, "wording"),
                    wissel_record_get_text (after, "wording")) != 0;
}

static gboolean
is_new_today (WisselSession *session, gint64 question, const char *today)
{
  g_autoptr (GPtrArray) changes = wissel_session_history (
    session, wissel_learning_question_record_type.name, question, LATEST, NULL);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      const WisselChange *change = g_ptr_array_index (changes, i);

      if (change->kind == WISSEL_CHANGE_CREATED)
        return g_str_has_prefix (change->at, today);
    }

  return FALSE;
}

/* Also finds the number of the next version. */
static gboolean
is_kept_today (GPtrArray *versions, const char *today, gint64 *next)
{
  gboolean kept = FALSE;

  *next = 1;
  for (guint i = 0; i < versions->len; i++)
    {
      WisselRecord *version = g_ptr_array_index (versions, i);

      *next = MAX (*next, wissel_record_get_integer (version, "version") + 1);
      kept = kept || g_strcmp0 (wissel_record_get_text (version, "changed-on"), today) == 0;
    }

  return kept;
}

gboolean
wissel_question_keep_wording (WisselSession *session,
                              WisselRecord  *before,
                              WisselRecord  *after,
                              GError       **error)
{
  g_autofree char         *today = NULL;
  g_autoptr (GPtrArray)    versions = NULL;
  g_autoptr (WisselRecord) version = NULL;
  gint64                   question = wissel_record_get_id (before);
  gint64                   next;

  if (!is_sharpened (before, after))
    return TRUE;

  today = wissel_clock_today ();
  versions = wissel_session_load_children (session, &wissel_question_version_record_type,
                                           "question-id", question, error);
  if (versions == NULL)
    return FALSE;

  if (is_kept_today (versions, today, &next) || is_new_today (session, question, today))
    return TRUE;

  version = wissel_record_new (&wissel_question_version_record_type);
  wissel_record_set_integer (version, "question-id", question);
  wissel_record_set_integer (version, "version", next);
  wissel_record_set_text (version, "wording", wissel_record_get_text (before, "wording"));
  wissel_record_set_text (version, "changed-on", today);

  return wissel_session_insert (session, version, error);
}
