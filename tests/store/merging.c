#include "merging.h"

#include "wissel-record-store.h"

static gboolean
merge_body (WisselSession *session, gpointer data, GError **error)
{
  MergeJob                *job = data;
  g_autoptr (WisselRecord) record = wissel_session_load (session, job->type, job->kept, error);

  g_assert_nonnull (record);
  if (job->field != NULL)
    wissel_record_set_text (record, job->field, job->text);

  return wissel_session_merge (session, record, job->gone, job->report, error);
}

static gpointer
merge_job (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (
    wissel_session_action (session, "Merge", WISSEL_ACTION_DEFAULT, merge_body, data, error));
}

gboolean
try_merge (Fixture *fixture, MergeJob *job, GError **error)
{
  if (job->report == NULL)
    job->report = wissel_merge_report_new ();

  return GPOINTER_TO_INT (wissel_store_run (fixture->store, merge_job, job, NULL, error));
}

gint64
count_where (Fixture *fixture, const char *table, const char *condition)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s WHERE %s", table, condition);

  return query_int (fixture->store, sql);
}
