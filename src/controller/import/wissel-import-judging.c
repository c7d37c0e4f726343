/* All rows of a file, one after the other. */

#include "wissel-import-judge.h"

#include "wissel-import-cells.h"
#include "wissel-import-defaults.h"

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

typedef struct
{
  WisselImportPlan *plan;
  WisselImportBook *book;
  GCancellable     *cancellable;
} Judging;

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
    {
      g_autofree char *words = wissel_import_quote (first->text);

      row.title = wissel_import_sheet_keep (sheet->report, words);
    }

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
is_over (const Judging *judging)
{
  return judging->plan->error != NULL || judging->book->is_surprised ||
         wissel_import_writer_is_stopped (judging->plan->writer) ||
         g_cancellable_is_cancelled (judging->cancellable);
}

static gboolean
has_row (Judging *judging, WisselImportBookSheet *sheet, guint index)
{
  return wissel_import_book_has_row (judging->book, sheet, index, &judging->plan->error);
}

/* Judges the records of a sheet, while those after them are read. */
static void
judge_records (WisselImportRowContext *row,
               Judging                *judging,
               WisselImportBookSheet  *sheet,
               GArray                 *waiting)
{
  gboolean waits = sheet->header.kind == WISSEL_IMPORT_ORGANISATIONS;
  int      parent = waits ? wissel_import_row_column (row, WISSEL_IMPORT_PARENT) : -1;

  for (guint i = 0; !is_over (judging) && has_row (judging, sheet, i); i++)
    {
      const WisselImportBookRow *source = &g_array_index (sheet->rows, WisselImportBookRow, i);

      if (source->verdict != WISSEL_IMPORT_CREATED)
        continue;

      if (parent >= 0 && wissel_import_book_get_cell (sheet, source, (guint) parent) != NULL)
        {
          g_array_append_val (waiting, i);
          continue;
        }

      wissel_import_row_begin (row, source);
      judges[sheet->header.kind](row);
    }
}

/* Which rows are none is sure at the end of the sheet. */
static void
report_non_records (WisselImportBookSheet *sheet)
{
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const WisselImportBookRow *source = &g_array_index (sheet->rows, WisselImportBookRow, i);

      if (source->verdict != WISSEL_IMPORT_CREATED)
        report_non_record (sheet, source);
    }
}

static void
judge_sheet (Judging *judging, WisselImportBookSheet *sheet)
{
  WisselImportRowContext row;
  g_autoptr (GArray)     waiting = g_array_new (FALSE, FALSE, sizeof (guint));

  wissel_import_row_init (&row, judging->plan, sheet);
  judge_records (&row, judging, sheet, waiting);
  if (!is_over (judging))
    judge_waiting (&row, waiting);

  wissel_import_row_clear (&row);
  report_non_records (sheet);
  g_array_sort (sheet->report->rows, compare_rows);
  wissel_import_notice_defaults (sheet);
}

/* ---- The file ---- */

/* Whether a column says on which day a moment begins or ends. */
static gboolean
is_day (const WisselImportTarget *target)
{
  return target != NULL && target->slot == WISSEL_IMPORT_SLOT_AVAILABILITY &&
         target->field->kind == WISSEL_FIELD_DATE;
}

static gboolean
is_first (const WisselImportTarget *target)
{
  return g_str_equal (target->field->name, "from-on");
}

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

      if (!is_day (target))
        continue;

      reading = wissel_import_cell_read (cell, target, 0);
      if (!wissel_reading_is_value (&reading))
        continue;

      if (is_first (target) &&
          (plan->first_day == NULL || strcmp (reading.text, plan->first_day) < 0))
        {
          g_free (plan->first_day);
          plan->first_day = g_strdup (reading.text);
        }

      if (!is_first (target) &&
          (plan->last_day == NULL || strcmp (reading.text, plan->last_day) > 0))
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

/* Reads what is left of a sheet without records. */
static void
pass_sheet (Judging *judging, WisselImportBookSheet *sheet)
{
  for (guint i = sheet->rows->len; !is_over (judging) && has_row (judging, sheet, i); i++)
    ;

  report_non_records (sheet);
}

gboolean
wissel_import_book_names_days (const WisselImportBook *book)
{
  for (guint i = 0; i < book->sheets->len; i++)
    {
      const WisselImportBookSheet *sheet = book->sheets->pdata[i];

      for (guint j = 0; sheet->is_data && j < sheet->header.targets->len; j++)
        if (is_day (sheet->header.targets->pdata[j]))
          return TRUE;
    }

  return FALSE;
}

void
wissel_import_judge_book (WisselImportPlan *plan, WisselImportBook *book, GCancellable *cancellable)
{
  Judging judging = { plan, book, cancellable };

  look_ahead (plan, book);

  for (guint kind = 0; kind < WISSEL_IMPORT_N_KINDS; kind++)
    for (guint i = 0; i < book->sheets->len; i++)
      {
        WisselImportBookSheet *sheet = book->sheets->pdata[i];

        if (sheet->is_data && sheet->header.kind == kind)
          judge_sheet (&judging, sheet);
      }

  for (guint i = 0; i < book->sheets->len; i++)
    {
      WisselImportBookSheet *sheet = book->sheets->pdata[i];

      if (!sheet->is_data)
        pass_sheet (&judging, sheet);
    }
}
