#include "wissel-import-save.h"

#include "wissel-clock.h"
#include "wissel-sheet-writer.h"

#include <glib/gi18n.h>

#define N_COLUMNS 8

typedef struct
{
  const WisselImportSheet *sheet;
  WisselSheetWriter       *writer;
  WisselLanguage           language;
} Output;

static gboolean
begin (WisselSheetWriter *writer, WisselLanguage language, GError **error)
{
  const WisselSheetColumn columns[N_COLUMNS] = {
    { wissel_translate (language, N_ ("Sheet")), WISSEL_SHEET_COLUMN_TEXT, 16, FALSE },
    { wissel_translate (language, N_ ("Row")), WISSEL_SHEET_COLUMN_INTEGER, 7, FALSE },
    { wissel_translate (language, N_ ("Result")), WISSEL_SHEET_COLUMN_TEXT, 12, FALSE },
    { wissel_translate (language, N_ ("Record")), WISSEL_SHEET_COLUMN_TEXT, 28, TRUE },
    { wissel_translate (language, N_ ("Column")), WISSEL_SHEET_COLUMN_TEXT, 24, FALSE },
    { wissel_translate (language, N_ ("In the file")), WISSEL_SHEET_COLUMN_TEXT, 24, TRUE },
    { wissel_translate (language, N_ ("Read as")), WISSEL_SHEET_COLUMN_TEXT, 24, TRUE },
    { wissel_translate (language, N_ ("Remark")), WISSEL_SHEET_COLUMN_TEXT, 60, TRUE },
  };

  return wissel_sheet_writer_begin_sheet (
    writer, wissel_translate (language, N_ ("Result of the import")), columns, N_COLUMNS, error);
}

static void
add_row_cells (Output *output, const WisselImportRow *row)
{
  wissel_sheet_writer_add_text (output->writer, output->sheet->name);
  wissel_sheet_writer_add_number (output->writer, row->number);
  wissel_sheet_writer_add_text (
    output->writer,
    wissel_translate (output->language, wissel_import_verdict_label (row->verdict)));
  wissel_sheet_writer_add_text (output->writer, row->title != NULL ? row->title : "");
}

static void
add_remark_cells (Output *output, const WisselImportRemark *remark)
{
  g_autofree char *column = NULL;
  g_autofree char *text = wissel_message_text (&remark->message, output->language);

  if (remark->column != WISSEL_IMPORT_WHOLE_ROW)
    column = wissel_import_sheet_dup_column (output->sheet, remark->column);

  wissel_sheet_writer_add_text (output->writer, column != NULL ? column : "");
  wissel_sheet_writer_add_text (output->writer, remark->value != NULL ? remark->value : "");
  wissel_sheet_writer_add_text (output->writer, remark->result != NULL ? remark->result : "");
  wissel_sheet_writer_add_text (output->writer, text);
}

static gboolean
add_row (Output *output, const WisselImportRow *row, GError **error)
{
  for (guint i = 0; i < row->n_remarks; i++)
    {
      add_row_cells (output, row);
      add_remark_cells (
        output, &g_array_index (output->sheet->remarks, WisselImportRemark, row->first_remark + i));
      if (!wissel_sheet_writer_end_row (output->writer, error))
        return FALSE;
    }

  if (row->n_remarks > 0)
    return TRUE;

  add_row_cells (output, row);

  return wissel_sheet_writer_end_row (output->writer, error);
}

static gboolean
add_sheets (Output *output, const WisselImportReport *report, guint groups, GError **error)
{
  for (guint i = 0; i < report->sheets->len; i++)
    {
      output->sheet = g_ptr_array_index (report->sheets, i);
      for (guint j = 0; j < output->sheet->rows->len; j++)
        {
          const WisselImportRow *row = &g_array_index (output->sheet->rows, WisselImportRow, j);

          if ((groups == 0 || (wissel_import_row_groups (output->sheet, row) & groups)) &&
              !add_row (output, row, error))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
add_info (Output *output, const WisselImportReport *report, const char *source, GError **error)
{
  g_autofree char *today = wissel_clock_today ();
  char            *counts[WISSEL_IMPORT_N_VERDICTS] = { NULL };
  WisselSheetInfo  info[WISSEL_IMPORT_N_VERDICTS + 2];
  guint            n_info = 0;
  gboolean         added;

  info[n_info++] = (WisselSheetInfo){ wissel_translate (output->language, N_ ("File")), source };
  info[n_info++] = (WisselSheetInfo){ wissel_translate (output->language, N_ ("Date")), today };
  for (guint i = 0; i < WISSEL_IMPORT_N_VERDICTS; i++)
    if (report->counts[i] > 0)
      {
        counts[i] = g_strdup_printf ("%u", report->counts[i]);
        info[n_info++] =
          (WisselSheetInfo){ wissel_translate (output->language, wissel_import_verdict_label (i)),
                             counts[i] };
      }

  added = wissel_sheet_writer_add_info_sheet (
    output->writer, wissel_translate (output->language, N_ ("Summary")), info, n_info, error);
  for (guint i = 0; i < WISSEL_IMPORT_N_VERDICTS; i++)
    g_clear_pointer (&counts[i], g_free);

  return added;
}

gboolean
wissel_import_report_save (const WisselImportReport *report,
                           guint                     groups,
                           const char               *source,
                           const char               *path,
                           WisselLanguage            language,
                           GError                  **error)
{
  g_autoptr (WisselSheetWriter) writer = NULL;
  g_autofree char              *lower = g_utf8_strdown (path, -1);
  gboolean                      is_text = g_str_has_suffix (lower, ".csv");
  Output                        output;

  g_return_val_if_fail (report != NULL, FALSE);

  writer = wissel_sheet_writer_new (path,
                                    is_text ? WISSEL_SHEET_FORMAT_CSV : WISSEL_SHEET_FORMAT_XLSX,
                                    wissel_import_report_n_rows (report), error);
  if (writer == NULL)
    return FALSE;

  wissel_sheet_writer_set_title (writer, source, NULL);
  output = (Output){ .writer = writer, .language = language };

  return begin (writer, language, error) && add_sheets (&output, report, groups, error) &&
         add_info (&output, report, source, error) && wissel_sheet_writer_finish (writer, error);
}

/* ---- Without waiting ---- */

typedef struct
{
  guint          groups;
  char          *source;
  char          *path;
  WisselLanguage language;
} SaveWork;

static void
save_work_free (gpointer data)
{
  SaveWork *work = data;

  g_free (work->source);
  g_free (work->path);
  g_free (work);
}

/* The lines keep the report, and nobody changes that. */
static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const SaveWork *work = data;
  GError         *error = NULL;

  if (wissel_import_report_save (wissel_import_lines_get_report (source), work->groups,
                                 work->source, work->path, work->language, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
wissel_import_lines_save_async (WisselImportLines  *self,
                                guint               groups,
                                const char         *source,
                                const char         *path,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  SaveWork         *work = g_new0 (SaveWork, 1);

  g_return_if_fail (WISSEL_IS_IMPORT_LINES (self));

  work->groups = groups;
  work->source = g_strdup (source);
  work->path = g_strdup (path);
  work->language = wissel_language_of_interface ();
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, wissel_import_lines_save_async);
  g_task_set_task_data (task, work, save_work_free);
  g_task_run_in_thread (task, save_in_thread);
}

gboolean
wissel_import_lines_save_finish (WisselImportLines *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
