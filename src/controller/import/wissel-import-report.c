#include "wissel-import-report.h"

#include "wissel-cell.h"
#include "wissel-import-report-private.h"

#include <glib/gi18n.h>

static void
clear_column (gpointer data)
{
  WisselImportColumn *column = data;

  g_free (column->header);
}

static void
clear_notice (gpointer data)
{
  wissel_message_clear (data);
}

static GArray *
new_array (gsize size, GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, (guint) size);

  g_array_set_clear_func (array, clear);

  return array;
}

static void
free_sheet (gpointer data)
{
  WisselImportSheet *self = data;

  g_free (self->name);
  g_array_unref (self->columns);
  g_array_unref (self->rows);
  g_array_unref (self->remarks);
  g_array_unref (self->notices);
  g_string_chunk_free (self->texts);
  g_free (self);
}

WisselImportReport *
wissel_import_report_new (void)
{
  WisselImportReport *self = g_new0 (WisselImportReport, 1);

  self->sheets = g_ptr_array_new_with_free_func (free_sheet);
  self->notices = new_array (sizeof (WisselMessage), clear_notice);
  self->records = g_array_new (FALSE, TRUE, sizeof (WisselImportRecords));

  return self;
}

WisselImportSheet *
wissel_import_report_add_sheet (WisselImportReport *self, const char *name)
{
  WisselImportSheet *sheet = g_new0 (WisselImportSheet, 1);

  sheet->name = g_strdup (name);
  sheet->columns = new_array (sizeof (WisselImportColumn), clear_column);
  sheet->rows = g_array_new (FALSE, TRUE, sizeof (WisselImportRow));
  sheet->remarks = g_array_new (FALSE, TRUE, sizeof (WisselImportRemark));
  sheet->texts = g_string_chunk_new (16 * 1024);
  sheet->notices = new_array (sizeof (WisselMessage), clear_notice);
  g_ptr_array_add (self->sheets, sheet);

  return sheet;
}

const char *
wissel_import_sheet_keep (WisselImportSheet *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert (self->texts, text) : NULL;
}

void
wissel_import_report_finish (WisselImportReport *self)
{
  memset (self->counts, 0, sizeof self->counts);

  for (guint i = 0; i < self->sheets->len; i++)
    {
      WisselImportSheet *sheet = self->sheets->pdata[i];

      memset (sheet->counts, 0, sizeof sheet->counts);
      for (guint j = 0; j < sheet->rows->len; j++)
        sheet->counts[g_array_index (sheet->rows, WisselImportRow, j).verdict]++;

      for (guint j = 0; j < WISSEL_IMPORT_N_VERDICTS; j++)
        self->counts[j] += sheet->counts[j];
    }
}

guint
wissel_import_report_n_rows (const WisselImportReport *self)
{
  guint n = 0;

  for (guint i = 0; i < WISSEL_IMPORT_N_VERDICTS; i++)
    n += self->counts[i];

  return n;
}

static const struct
{
  const char *name;
  const char *label;
} verdicts[WISSEL_IMPORT_N_VERDICTS] = {
  [WISSEL_IMPORT_CREATED] = { "created", N_ ("New") },
  [WISSEL_IMPORT_UPDATED] = { "updated", N_ ("Changed") },
  [WISSEL_IMPORT_UNCHANGED] = { "unchanged", N_ ("Unchanged") },
  [WISSEL_IMPORT_REFUSED] = { "refused", N_ ("Refused") },
  [WISSEL_IMPORT_HEADER] = { "header", N_ ("Heading") },
  [WISSEL_IMPORT_SECTION] = { "section", N_ ("Section title") },
  [WISSEL_IMPORT_TOTAL] = { "total", N_ ("Total") },
  [WISSEL_IMPORT_NOTE] = { "note", N_ ("Note") },
  [WISSEL_IMPORT_NOT_READ] = { "not-read", N_ ("Not read") },
};

const char *
wissel_import_verdict_name (WisselImportVerdict verdict)
{
  g_return_val_if_fail ((guint) verdict < WISSEL_IMPORT_N_VERDICTS, NULL);

  return verdicts[verdict].name;
}

const char *
wissel_import_verdict_label (WisselImportVerdict verdict)
{
  g_return_val_if_fail ((guint) verdict < WISSEL_IMPORT_N_VERDICTS, NULL);

  return verdicts[verdict].label;
}

char *
wissel_import_sheet_dup_column (const WisselImportSheet *self, guint column)
{
  g_autofree char *letters = wissel_column_name (column);
  const char      *header = NULL;

  if (column < self->columns->len)
    header = g_array_index (self->columns, WisselImportColumn, column).header;

  return header != NULL ? g_strdup_printf ("%s (%s)", header, letters) : g_steal_pointer (&letters);
}

char *
wissel_import_sheet_dup_remark (const WisselImportSheet  *self,
                                const WisselImportRemark *remark,
                                WisselLanguage            language)
{
  g_autofree char       *text = wissel_message_text (&remark->message, language);
  g_autofree char       *column = NULL;
  g_auto (WisselMessage) said = { NULL };

  if (remark->column == WISSEL_IMPORT_WHOLE_ROW)
    return g_steal_pointer (&text);

  column = wissel_import_sheet_dup_column (self, remark->column);
  said = wissel_message_make (N_ ("%1$s: %2$s"), column, text, NULL);

  return wissel_message_text (&said, language);
}

void
wissel_import_report_free (WisselImportReport *self)
{
  g_ptr_array_unref (self->sheets);
  g_array_unref (self->notices);
  g_array_unref (self->records);
  g_free (self->round);
  g_free (self);
}
