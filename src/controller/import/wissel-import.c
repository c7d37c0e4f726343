#include "wissel-import.h"

#include "wissel-backup.h"
#include "wissel-error.h"
#include "wissel-import-judge.h"
#include "wissel-rounds.h"

#include <glib/gi18n.h>

/* What the database thread needs for an import. */
typedef struct
{
  WisselStore      *store;
  WisselImportBook *book;
  char             *label;
  gint64            network_id;
  gint64            round_id;
  gboolean          dry_run;
  gboolean          backup;
} Job;

/* ---- What became of it ---- */

static void
report_round (WisselImportPlan *plan, WisselImportReport *report)
{
  const WisselImportTable *learners = &plan->tables[WISSEL_IMPORT_T_LEARNER];
  WisselImportEntry       *round;
  WisselMessage            notice;

  if (plan->round_id == 0 || learners->n_created + learners->n_updated == 0)
    return;

  round = wissel_import_plan_get_round (plan);
  report->round = g_strdup (wissel_record_get_text (round->record, "name"));
  if (!round->is_new)
    return;

  notice = wissel_message_make (
    N_ ("There was no round that takes switchers in, so “%s” was begun. Check its name and dates."),
    report->round, NULL);
  g_array_append_val (report->notices, notice);
}

/* Besides its main record a row may make others; a round is begun for them. */
static void
report_records (const WisselImportPlan *plan, WisselImportReport *report)
{
  for (guint i = 0; i < WISSEL_IMPORT_N_TABLES; i++)
    {
      WisselImportRecords records = { plan->tables[i].type,
                                      wissel_import_plan_count_created (plan, i),
                                      plan->tables[i].n_updated };

      if (records.n_created + records.n_updated > 0)
        g_array_append_val (report->records, records);
    }
}

static void
report_emptiness (WisselImportReport *report)
{
  WisselMessage notice = { NULL };

  if (wissel_import_report_n_rows (report) > 0)
    return;

  notice = wissel_message_make (N_ ("The file has no rows: there is nothing to take in."), NULL);
  g_array_append_val (report->notices, notice);
}

/* ---- Two threads ---- */

/* What the thread that judges owns. It frees its plan after it has said that it is done: nobody
 * waits for that. */
typedef struct
{
  Job              *job;
  WisselImportPlan *plan;
  GCancellable     *cancellable;
} Judging;

static gpointer
run_judging (gpointer data)
{
  g_autofree Judging          *judging = data;
  g_autoptr (WisselImportPlan) plan = judging->plan;
  GError                      *error = NULL;

  wissel_import_judge_book (plan, judging->job->book, judging->cancellable);
  if (plan->error != NULL)
    {
      error = g_steal_pointer (&plan->error);
    }
  else if (judging->job->book->is_surprised)
    {
      /* Nobody is told of it: the import is done again. */
      error = g_error_new_literal (WISSEL_ERROR, WISSEL_ERROR_FAILED, "the end is a surprise");
    }
  else if (!g_cancellable_set_error_if_cancelled (judging->cancellable, &error))
    {
      report_round (plan, judging->job->book->report);
      report_records (plan, judging->job->book->report);
      wissel_import_plan_finish (plan);
    }

  wissel_import_writer_end (plan->writer, error);

  return NULL;
}

static void
start_judging (WisselSession      *session,
               Job                *job,
               WisselImportWriter *writer,
               GCancellable       *cancellable)
{
  Judging *judging = g_new (Judging, 1);

  *judging =
    (Judging){ job,
               wissel_import_plan_new (writer, !job->dry_run, wissel_session_new_id (session),
                                       job->network_id, job->round_id),
               cancellable };
  g_thread_unref (g_thread_new ("wissel-judging", run_judging, judging));
}

static gboolean
write_all (WisselSession *session, gpointer data, GError **error)
{
  return wissel_import_writer_write (data, session, error);
}

/* A backup first, so that even an import that was a mistake as a whole can be put right. Called on
 * the database thread, it runs at once. */
static gboolean
store_all (WisselSession *session, Job *job, WisselImportWriter *writer, GError **error)
{
  if (job->backup && !wissel_store_backup_auto (job->store, WISSEL_BACKUP_IMPORT, error))
    return FALSE;

  job->backup = FALSE;

  return wissel_session_action (session, job->label, WISSEL_ACTION_MANY, write_all, writer, error);
}

static gpointer
run_job (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  Job                           *job = data;
  g_autoptr (WisselImportWriter) writer = wissel_import_writer_new ();
  g_autoptr (GError)             failure = NULL;
  gboolean                       writes;

  start_judging (session, job, writer, cancellable);
  writes = wissel_import_writer_wait (writer, session);
  job->book->report->stored = writes && store_all (session, job, writer, &failure);

  /* What stopped the judging is the cause of what followed. */
  if (!wissel_import_writer_finish (writer, session, error))
    return NULL;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  wissel_import_report_finish (job->book->report);
  report_emptiness (job->book->report);

  return g_steal_pointer (&job->book->report);
}

static char *
make_label (const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  /* Translators: what the history calls an import; %s is the name of the file. */
  return g_strdup_printf (_ ("Import “%s”"), name);
}

static WisselImportReport *
take_book_in (Job *job, WisselImportBook *book, GCancellable *cancellable, GError **error)
{
  job->book = book;

  return wissel_store_run (job->store, run_job, job, cancellable, error);
}

static gpointer
run_freeing (gpointer book)
{
  wissel_import_book_free (book);

  return NULL;
}

/* All rows of a long list take a while to free: nobody waits for that. */
static void
let_go (WisselImportBook *book)
{
  g_thread_unref (g_thread_new ("wissel-freeing", run_freeing, book));
}

/* A round that is to be begun takes the days of all rows. */
static gboolean
can_begin (const Job *job, const WisselImportBook *book)
{
  return wissel_import_book_is_whole (book) || job->round_id != 0 ||
         !wissel_import_book_names_days (book);
}

/* Begins while the file is read, where that is possible. A surprise on the way has undone it: then
 * all is read first. */
static WisselImportReport *
take_in (Job                       *job,
         const char                *path,
         const WisselImportOptions *options,
         GCancellable              *cancellable,
         GError                   **error)
{
  WisselImportBook   *book = wissel_import_book_begin (path, options, cancellable, error);
  g_autoptr (GError)  inner = NULL;
  WisselImportReport *report = NULL;
  gboolean            is_done = FALSE;

  if (book == NULL)
    return NULL;

  if (can_begin (job, book))
    {
      report = take_book_in (job, book, cancellable, &inner);
      is_done = !book->is_surprised;
    }

  let_go (book);
  if (is_done)
    {
      if (inner != NULL)
        g_propagate_error (error, g_steal_pointer (&inner));

      return report;
    }

  book = wissel_import_book_read (path, options, cancellable, error);
  if (book == NULL)
    return NULL;

  report = take_book_in (job, book, cancellable, error);
  let_go (book);

  return report;
}

WisselImportReport *
wissel_import_file (WisselNetwork             *network,
                    const char                *path,
                    const WisselImportOptions *options,
                    GCancellable              *cancellable,
                    GError                   **error)
{
  static const WisselImportOptions defaults = { FALSE };
  g_autofree char                 *label = make_label (path);
  Job                              job = { 0 };

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  if (options == NULL)
    options = &defaults;

  if (options->type != NULL && wissel_record_type_find (options->type) == NULL)
    {
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND,
                   _ ("There is no kind of record “%s”. Write it like “person” or "
                      "“organisation”."),
                   options->type);
      return NULL;
    }

  if (!options->new_round &&
      !wissel_network_find_round (network, options->round, &job.round_id, error))
    return NULL;

  job.store = wissel_network_get_store (network);
  job.label = label;
  job.network_id = wissel_network_get_id (network);
  job.dry_run = options->dry_run;
  job.backup = options->backup;
  if (!options->dry_run)
    wissel_store_expect_change (job.store);

  return take_in (&job, path, options, cancellable, error);
}

/* ---- Without waiting ---- */

typedef struct
{
  char               *path;
  char               *round;
  char               *type;
  WisselImportOptions options;
} Request;

static void
free_request (gpointer data)
{
  Request *request = data;

  g_free (request->path);
  g_free (request->round);
  g_free (request->type);
  g_free (request);
}

static void
run_request (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Request            *request = data;
  GError             *error = NULL;
  WisselImportReport *report =
    wissel_import_file (source, request->path, &request->options, cancellable, &error);

  if (report != NULL)
    g_task_return_pointer (task, report, (GDestroyNotify) wissel_import_report_free);
  else
    g_task_return_error (task, error);
}

void
wissel_import_file_async (WisselNetwork             *network,
                          const char                *path,
                          const WisselImportOptions *options,
                          GCancellable              *cancellable,
                          GAsyncReadyCallback        callback,
                          gpointer                   user_data)
{
  g_autoptr (GTask) task = g_task_new (network, cancellable, callback, user_data);
  Request          *request = g_new0 (Request, 1);

  g_task_set_source_tag (task, wissel_import_file_async);
  request->path = g_strdup (path);
  if (options != NULL)
    request->options = *options;

  request->round = g_strdup (request->options.round);
  request->type = g_strdup (request->options.type);
  request->options.round = request->round;
  request->options.type = request->type;
  request->options.encoding = g_intern_string (request->options.encoding);
  g_task_set_task_data (task, request, free_request);
  g_task_run_in_thread (task, run_request);
}

WisselImportReport *
wissel_import_file_finish (WisselNetwork *network, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, network), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
