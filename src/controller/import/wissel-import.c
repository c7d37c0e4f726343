#include "wissel-import.h"

#include "wissel-backup.h"
#include "wissel-error.h"
#include "wissel-import-cells.h"
#include "wissel-import-defaults.h"
#include "wissel-import-judge.h"
#include "wissel-rounds.h"

#include <glib/gi18n.h>
#include <string.h>

typedef void (*Judge) (WisselImportRowContext *row);

static const Judge judges[WISSEL_IMPORT_N_KINDS] = {
  [WISSEL_IMPORT_ORGANISATIONS] = wissel_import_judge_organisation,
  [WISSEL_IMPORT_PEOPLE] = wissel_import_judge_person,
  [WISSEL_IMPORT_QUESTIONS] = wissel_import_judge_question,
  [WISSEL_IMPORT_RESTRICTIONS] = wissel_import_judge_restriction,
  [WISSEL_IMPORT_PLACES] = wissel_import_judge_place,
  [WISSEL_IMPORT_PREFERENCES] = wissel_import_judge_preference,
};

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

/* ---- Rows ---- */

/* Says with its first words which row it is. */
static void
report_non_record (WisselImportBookSheet *sheet, const WisselImportBookRow *source)
{
  const WisselImportCell *first =
    &g_array_index (sheet->cells, WisselImportCell, source->first_cell);
  WisselImportRow row = { .number = source->number,
                          .verdict = source->verdict,
                          .first_remark = sheet->report->remarks->len };

  if (source->verdict != WISSEL_IMPORT_HEADER && source->verdict != WISSEL_IMPORT_NOT_READ)
    row.title = wissel_import_quote (first->text);

  g_array_append_val (sheet->report->rows, row);
}

/* Organisations that are part of others wait until those are there. */
static void
judge_waiting (WisselImportRowContext *row, GArray *waiting)
{
  guint before;

  do
    {
      before = waiting->len;
      for (guint i = 0; i < waiting->len;)
        {
          guint index = g_array_index (waiting, guint, i);
          guint n_remarks = row->sheet->report->remarks->len;

          wissel_import_row_begin (row,
                                   &g_array_index (row->sheet->rows, WisselImportBookRow, index));
          if (wissel_import_parent_is_known (row))
            {
              wissel_import_judge_organisation (row);
              g_array_remove_index (waiting, i);
              continue;
            }

          g_array_set_size (row->sheet->report->rows, row->sheet->report->rows->len - 1);
          g_array_set_size (row->sheet->report->remarks, n_remarks);
          i++;
        }
    }
  while (waiting->len > 0 && waiting->len < before);

  for (guint i = 0; i < waiting->len; i++)
    {
      wissel_import_row_begin (row, &g_array_index (row->sheet->rows, WisselImportBookRow,
                                                    g_array_index (waiting, guint, i)));
      wissel_import_judge_organisation (row);
    }
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  guint one = ((const WisselImportRow *) a)->number;
  guint other = ((const WisselImportRow *) b)->number;

  return one < other ? -1 : one > other;
}

/* Whether judging more rows would be in vain. */
static gboolean
is_over (const WisselImportPlan *plan, GCancellable *cancellable)
{
  return plan->error != NULL || wissel_import_writer_is_stopped (plan->writer) ||
         g_cancellable_is_cancelled (cancellable);
}

static void
judge_sheet (WisselImportPlan *plan, WisselImportBookSheet *sheet, GCancellable *cancellable)
{
  WisselImportRowContext row;
  gboolean               waits = sheet->header.kind == WISSEL_IMPORT_ORGANISATIONS;
  g_autoptr (GArray)     waiting = g_array_new (FALSE, FALSE, sizeof (guint));

  wissel_import_row_init (&row, plan, sheet);
  for (guint i = 0; i < sheet->rows->len && !is_over (plan, cancellable); i++)
    {
      const WisselImportBookRow *source = &g_array_index (sheet->rows, WisselImportBookRow, i);
      int parent = waits ? wissel_import_row_column (&row, WISSEL_IMPORT_PARENT) : -1;

      if (source->verdict != WISSEL_IMPORT_CREATED)
        {
          report_non_record (sheet, source);
        }
      else if (parent >= 0 && wissel_import_book_get_cell (sheet, source, (guint) parent) != NULL)
        {
          g_array_append_val (waiting, i);
        }
      else
        {
          wissel_import_row_begin (&row, source);
          judges[sheet->header.kind](&row);
        }
    }

  judge_waiting (&row, waiting);
  wissel_import_row_clear (&row);
  g_array_sort (sheet->report->rows, compare_rows);
  wissel_import_notice_defaults (sheet);
}

/* ---- The file ---- */

/* The days between which the file names moments: those of a round that it begins. */
static void
find_days (WisselImportPlan *plan, const WisselImportBookSheet *sheet)
{
  for (guint i = 0; i < sheet->cells->len; i++)
    {
      const WisselImportCell   *cell = &g_array_index (sheet->cells, WisselImportCell, i);
      const WisselImportTarget *target = NULL;
      g_auto (WisselReading)    reading = { WISSEL_OUTCOME_EMPTY };

      if (cell->column < sheet->header.targets->len)
        target = sheet->header.targets->pdata[cell->column];

      if (target == NULL || target->slot != WISSEL_IMPORT_SLOT_AVAILABILITY ||
          target->field->kind != WISSEL_FIELD_DATE)
        continue;

      reading = wissel_import_cell_read (cell, target, 0);
      if (!wissel_reading_is_value (&reading))
        continue;

      if (plan->first_day == NULL || strcmp (reading.text, plan->first_day) < 0)
        {
          g_free (plan->first_day);
          plan->first_day = g_strdup (reading.text);
        }

      if (plan->last_day == NULL || strcmp (reading.text, plan->last_day) > 0)
        {
          g_free (plan->last_day);
          plan->last_day = g_strdup (reading.text);
        }
    }
}

static void
look_ahead (WisselImportPlan *plan, const WisselImportBook *book)
{
  for (guint i = 0; i < book->sheets->len; i++)
    {
      const WisselImportBookSheet *sheet = book->sheets->pdata[i];

      if (!sheet->is_data)
        continue;

      plan->has_people_sheet = plan->has_people_sheet || sheet->header.kind == WISSEL_IMPORT_PEOPLE;
      plan->has_organisations_sheet = plan->has_organisations_sheet ||
                                      sheet->header.kind == WISSEL_IMPORT_ORGANISATIONS;
      if (plan->chosen_round == 0)
        find_days (plan, sheet);
    }

  plan->began_empty =
    wissel_import_plan_get_table (plan, WISSEL_IMPORT_T_ORGANISATION)->entries->len == 0;
}

static void
judge_book (WisselImportPlan *plan, WisselImportBook *book, GCancellable *cancellable)
{
  look_ahead (plan, book);

  for (guint kind = 0; kind < WISSEL_IMPORT_N_KINDS; kind++)
    for (guint i = 0; i < book->sheets->len; i++)
      {
        WisselImportBookSheet *sheet = book->sheets->pdata[i];

        if (sheet->is_data && sheet->header.kind == kind)
          judge_sheet (plan, sheet, cancellable);
      }

  for (guint i = 0; i < book->sheets->len; i++)
    {
      WisselImportBookSheet *sheet = book->sheets->pdata[i];

      for (guint j = 0; !sheet->is_data && j < sheet->rows->len; j++)
        report_non_record (sheet, &g_array_index (sheet->rows, WisselImportBookRow, j));
    }
}

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
  const Job        *job;
  WisselImportPlan *plan;
  GCancellable     *cancellable;
} Judging;

static gpointer
run_judging (gpointer data)
{
  g_autofree Judging          *judging = data;
  g_autoptr (WisselImportPlan) plan = judging->plan;
  GError                      *error = NULL;

  judge_book (plan, judging->job->book, judging->cancellable);
  if (plan->error != NULL)
    {
      error = g_steal_pointer (&plan->error);
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
               const Job          *job,
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
store_all (WisselSession *session, const Job *job, WisselImportWriter *writer, GError **error)
{
  if (job->backup && !wissel_store_backup_auto (job->store, WISSEL_BACKUP_IMPORT, error))
    return FALSE;

  return wissel_session_action (session, job->label, WISSEL_ACTION_DEFAULT, write_all, writer,
                                error);
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

WisselImportReport *
wissel_import_file (WisselNetwork             *network,
                    const char                *path,
                    const WisselImportOptions *options,
                    GCancellable              *cancellable,
                    GError                   **error)
{
  static const WisselImportOptions defaults = { FALSE };
  g_autoptr (WisselImportBook)     book = NULL;
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

  book = wissel_import_book_read (path, options, cancellable, error);
  if (book == NULL)
    return NULL;

  job.store = wissel_network_get_store (network);
  job.book = book;
  job.label = label;
  job.network_id = wissel_network_get_id (network);
  job.dry_run = options->dry_run;
  job.backup = options->backup;

  return wissel_store_run (job.store, run_job, &job, cancellable, error);
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
