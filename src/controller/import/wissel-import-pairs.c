/* Columns that mean the same: what the first one leaves out, the second one may say. */

#include "wissel-import-pairs.h"
#include "wissel-import-cells.h"

#include <glib/gi18n.h>

static void
take_second (WisselImportRowContext *row, const WisselImportPair *pair, WisselReading *reading)
{
  const WisselImportColumn *first =
    &g_array_index (row->sheet->report->columns, WisselImportColumn, pair->first);

  if (reading->outcome == WISSEL_OUTCOME_REFUSED)
    {
      wissel_import_row_refuse (row, (int) pair->second, reading->note.msgid,
                                reading->note.arguments[0], reading->note.arguments[1],
                                reading->note.arguments[2], NULL);
      return;
    }

  if (row->readings[pair->first]->outcome == WISSEL_OUTCOME_EMPTY)
    {
      wissel_import_row_put_reading (row, pair->first, reading);
      wissel_import_row_repair (row, (int) pair->second, row->readings[pair->first]->text,
                                N_ ("taken in for “%s”, which is empty"), first->header, NULL);
    }
  else if (g_strcmp0 (row->readings[pair->first]->text, reading->text) != 0)
    {
      wissel_import_row_warn (row, (int) pair->second, N_ ("Not taken in: “%s” says otherwise."),
                              first->header, NULL);
    }
}

void
wissel_import_row_read_pairs (WisselImportRowContext *row)
{
  for (guint i = 0; i < row->sheet->pairs->len; i++)
    {
      const WisselImportPair   *pair = &g_array_index (row->sheet->pairs, WisselImportPair, i);
      const WisselImportTarget *target = row->sheet->header.targets->pdata[pair->first];
      const WisselImportCell   *cell =
        wissel_import_book_get_cell (row->sheet, row->source, pair->second);
      g_auto (WisselReading) reading = { WISSEL_OUTCOME_EMPTY };

      if (cell == NULL)
        continue;

      reading = wissel_import_cell_read (cell, target, row->sheet->header.languages);
      if (reading.outcome != WISSEL_OUTCOME_EMPTY)
        take_second (row, pair, &reading);
    }
}
