#include "wissel-exchanges.h"

#include <glib/gi18n.h>

#include "wissel-date.h"
#include "wissel-error.h"
#include "wissel-figures.h"
#include "wissel-life-store.h"
#include "wissel-record-store.h"
#include "wissel-records.h"
#include "wissel-tasks.h"

/* ---- Making ---- */

static char *
make_reference (WisselSession *session, gint64 round_id, GError **error)
{
  g_autoptr (WisselRecord) round = NULL;
  const char              *code;
  gint64                   last;

  round = wissel_session_load (session, &wissel_round_record_type, round_id, error);
  if (round == NULL)
    return NULL;

  code = wissel_record_get_text (round, "code");
  if (!wissel_session_find_last_reference (session, code, &last, error))
    return NULL;

  return g_strdup_printf ("%s-%03" G_GINT64_FORMAT, code, last + 1);
}

static gboolean
set_state (WisselSession          *session,
           const WisselRecordType *type,
           gint64                  id,
           const char             *state,
           GError                **error)
{
  g_autoptr (WisselRecord) record = wissel_session_load (session, type, id, error);

  if (record == NULL)
    return FALSE;

  wissel_record_set_text (record, "state", state);

  return wissel_session_update (session, record, error);
}

/* Both sides speak of their work in other words (ST-5.5-16). */
static gboolean
ask_for_alignment (WisselSession *session,
                   WisselRecord  *match,
                   WisselRecord  *exchange,
                   GError       **error)
{
  return !wissel_record_get_flag (match, "cross-sector") ||
         wissel_task_add_by_rule (
           session, "exchange", wissel_record_get_id (exchange),
           _ ("Two sectors: put question and place into each other’s words, test expectations"),
           error);
}

gboolean
wissel_exchanges_make (WisselSession *session, WisselRecord *match, GError **error)
{
  g_autoptr (WisselRecord) exchange = wissel_record_new (&wissel_exchange_record_type);
  g_autofree char         *reference = NULL;

  reference = make_reference (session, wissel_record_get_integer (match, "round-id"), error);
  if (reference == NULL)
    return FALSE;

  wissel_record_set_integer (exchange, "match-id", wissel_record_get_id (match));
  wissel_record_set_text (exchange, "reference", reference);

  return wissel_session_insert (session, exchange, error) &&
         ask_for_alignment (session, match, exchange, error) &&
         set_state (session, &wissel_learner_record_type,
                    wissel_record_get_integer (match, "learner-id"), "MATCHED", error) &&
         set_state (session, &wissel_learning_question_record_type,
                    wissel_record_get_integer (match, "question-id"), "MATCHED", error);
}

/* ---- Completing ---- */

typedef struct
{
  gint64                  exchange; /* 0 for all */
  const WisselCompletion *completion;
  guint                   n_completed;
} CompletionJob;

static gboolean
insert_day (
  WisselSession *session, const CompletionJob *job, guint number, const char *date, GError **error)
{
  g_autoptr (WisselRecord) day = wissel_record_new (&wissel_exchange_day_record_type);

  wissel_record_set_integer (day, "exchange-id", job->exchange);
  wissel_record_set_integer (day, "day-no", number);
  wissel_record_set_text (day, "held-on", date);
  wissel_record_set_real (day, "planned-hours", job->completion->hours);
  wissel_record_set_real (day, "attended-hours", job->completion->hours);
  wissel_record_set_integer (day, "present", 1);

  return wissel_session_insert (session, day, error);
}

static GPtrArray *
load_days (WisselSession *session, const CompletionJob *job, GError **error)
{
  return wissel_session_load_children (session, &wissel_exchange_day_record_type, "exchange-id",
                                       job->exchange, error);
}

/* Working days in a row; days that were recorded before are left as they are. */
static gboolean
insert_days (WisselSession *session, const CompletionJob *job, GError **error)
{
  g_autoptr (GPtrArray) days = load_days (session, job, error);
  g_autofree char      *date = g_strdup (job->completion->first_day);

  if (days == NULL)
    return FALSE;

  for (guint number = 1; days->len == 0 && number <= job->completion->n_days; number++)
    {
      char *next;

      while (wissel_date_weekday (date) > 5)
        {
          next = wissel_date_add_days (date, 1);
          g_free (date);
          date = next;
        }

      if (!insert_day (session, job, number, date, error))
        return FALSE;

      next = wissel_date_add_days (date, 1);
      g_free (date);
      date = next;
    }

  return TRUE;
}

/* Weekends are skipped, and days may have been recorded before: not always the day that was given.
 */
static char *
dup_first_day (WisselSession *session, const CompletionJob *job, GError **error)
{
  g_autoptr (GPtrArray) days = load_days (session, job, error);
  const char           *first = NULL;

  for (guint i = 0; days != NULL && i < days->len; i++)
    {
      const char *date = wissel_record_get_text (g_ptr_array_index (days, i), "held-on");

      if (first == NULL || g_strcmp0 (date, first) < 0)
        first = date;
    }

  return days != NULL ? g_strdup (first != NULL ? first : job->completion->first_day) : NULL;
}

/* The rule is that of the step; here is known which exchange it is, and which day. */
static gboolean
check_last_day (WisselSession *session, const CompletionJob *job, GError **error)
{
  g_autoptr (GPtrArray)    days = NULL;
  g_autoptr (WisselRecord) exchange = NULL;
  g_autofree char         *shown = NULL;
  const char              *last = NULL;
  gboolean                 is_over;

  if (!wissel_session_guard_holds (session, WISSEL_GUARD_EXCHANGE_IS_OVER, job->exchange, &is_over,
                                   error))
    return FALSE;

  if (is_over)
    return TRUE;

  days = load_days (session, job, error);
  if (days == NULL)
    return FALSE;

  for (guint i = 0; i < days->len; i++)
    {
      const char *date = wissel_record_get_text (g_ptr_array_index (days, i), "held-on");

      if (g_strcmp0 (date, last) > 0)
        last = date;
    }

  exchange = wissel_session_load (session, &wissel_exchange_record_type, job->exchange, error);
  if (exchange == NULL)
    return FALSE;

  shown = wissel_date_format (last, wissel_language_of_interface (), WISSEL_DATE_LONG);
  g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT,
               /* Translators: reference of an exchange, a date. */
               _ ("The last day of exchange %1$s is %2$s, and that is still to come. Correct "
                  "the first day or the number of days, or complete the exchange afterwards."),
               wissel_record_get_text (exchange, "reference"), shown);

  return FALSE;
}

static gboolean
insert_briefing (WisselSession *session, const CompletionJob *job, GError **error)
{
  g_autoptr (WisselRecord) briefing = NULL;
  g_autofree char         *first_day = NULL;

  if (job->completion->briefing_topics == NULL)
    return TRUE;

  first_day = dup_first_day (session, job, error);
  if (first_day == NULL)
    return FALSE;

  briefing = wissel_record_new (&wissel_safety_briefing_record_type);
  wissel_record_set_integer (briefing, "exchange-id", job->exchange);
  wissel_record_set_text (briefing, "given-on", first_day);
  wissel_record_set_text (briefing, "topics", job->completion->briefing_topics);

  return wissel_session_insert (session, briefing, error);
}

static gboolean
take_steps (WisselSession *session, const CompletionJob *job, GError **error)
{
  static const char *const path[] = { "PREPARING", "READY", "ONGOING", "COMPLETED" };
  g_autoptr (WisselRecord) exchange = NULL;
  const char              *state;
  gboolean                 found = FALSE;

  exchange = wissel_session_load (session, &wissel_exchange_record_type, job->exchange, error);
  if (exchange == NULL)
    return FALSE;

  state = wissel_record_get_text (exchange, "state");
  for (guint i = 0; i < G_N_ELEMENTS (path); i++)
    {
      if (found && !wissel_session_take_step (session, "exchange", job->exchange, path[i],
                                              job->completion->reason, error))
        return FALSE;

      found = found || g_strcmp0 (state, path[i]) == 0;
    }

  /* From any other state the step itself says why it may not be taken. */
  return found || wissel_session_take_step (session, "exchange", job->exchange, "COMPLETED",
                                            job->completion->reason, error);
}

static gboolean
complete_one (WisselSession *session, const CompletionJob *job, GError **error)
{
  return insert_days (session, job, error) && check_last_day (session, job, error) &&
         insert_briefing (session, job, error) && take_steps (session, job, error);
}

static gboolean
complete (WisselSession *session, gpointer data, GError **error)
{
  return complete_one (session, data, error);
}

static gboolean
is_under_way (WisselRecord *exchange)
{
  static const char *const states[] = { "PREPARING", "READY", "ONGOING", NULL };

  return g_strv_contains (states, wissel_record_get_text (exchange, "state"));
}

static gboolean
complete_all (WisselSession *session, gpointer data, GError **error)
{
  CompletionJob        *job = data;
  g_autoptr (GPtrArray) exchanges = NULL;

  exchanges = wissel_session_load_where (session, &wissel_exchange_record_type, NULL, NULL, error);
  job->n_completed = 0;
  for (guint i = 0; exchanges != NULL && i < exchanges->len; i++)
    {
      WisselRecord *exchange = g_ptr_array_index (exchanges, i);

      if (!is_under_way (exchange))
        continue;

      job->exchange = wissel_record_get_id (exchange);
      if (!complete_one (session, job, error))
        return FALSE;

      job->n_completed++;
    }

  return exchanges != NULL;
}

static gpointer
run_complete (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const CompletionJob *job = data;
  gboolean             single = job->exchange != 0;

  return GINT_TO_POINTER (
    wissel_session_action (session, single ? _ ("Complete an exchange") : _ ("Complete exchanges"),
                           WISSEL_ACTION_DEFAULT, single ? complete : complete_all, data, error));
}

gboolean
wissel_exchanges_complete (WisselNetwork          *network,
                           gint64                  exchange,
                           const WisselCompletion *completion,
                           GError                **error)
{
  CompletionJob job = { .exchange = exchange, .completion = completion };

  return wissel_store_run (wissel_network_get_store (network), run_complete, &job, NULL, error) !=
         NULL;
}

gboolean
wissel_exchanges_complete_all (WisselNetwork          *network,
                               const WisselCompletion *completion,
                               guint                  *n_completed,
                               GError                **error)
{
  CompletionJob job = { .completion = completion };

  if (wissel_store_run (wissel_network_get_store (network), run_complete, &job, NULL, error) ==
      NULL)
    return FALSE;

  *n_completed = job.n_completed;

  return TRUE;
}
