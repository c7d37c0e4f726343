/* Dates that only the other dates of their column explain. */

#include "wissel-import-book-private.h"

#include <string.h>

typedef enum
{
  ORDER_UNKNOWN, /* no such date, or the same either way */
  ORDER_DAY_FIRST,
  ORDER_MONTH_FIRST,
  ORDER_EITHER,
} Order;

/* Looks at a text such as 3/1/2027: which of the first two numbers can be the month. */
static Order
get_order (const char *text)
{
  guint       numbers[2] = { 0 };
  const char *p = text;

  for (guint i = 0; i < 2; i++)
    {
      gsize digits = strspn (p, "0123456789");

      if (digits < 1 || digits > 2 || strchr ("/.-", p[digits]) == NULL || p[digits] == '\0')
        return ORDER_UNKNOWN;

      numbers[i] = (guint) g_ascii_strtoull (p, NULL, 10);
      p += digits + 1;
    }

  if (numbers[0] > 12 && numbers[1] <= 12)
    return ORDER_DAY_FIRST;

  if (numbers[0] <= 12 && numbers[1] > 12 && numbers[1] <= 31)
    return ORDER_MONTH_FIRST;

  return numbers[0] != numbers[1] && numbers[0] <= 12 && numbers[1] <= 12 ? ORDER_EITHER
                                                                          : ORDER_UNKNOWN;
}

static gboolean
is_date (const WisselImportBookSheet *sheet, guint column)
{
  const WisselImportTarget *target =
    column < sheet->header.targets->len ? sheet->header.targets->pdata[column] : NULL;

  return target != NULL && target->field != NULL && target->meaning == WISSEL_IMPORT_FIELD &&
         target->field->kind == WISSEL_FIELD_DATE;
}

static gboolean
mark_column (WisselImportBookSheet *sheet, guint column)
{
  guint counts[ORDER_EITHER + 1] = { 0 };

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < sheet->cells->len; i++)
      {
        WisselImportCell *cell = &g_array_index (sheet->cells, WisselImportCell, i);

        if (cell->column != column || cell->kind != WISSEL_CELL_TEXT)
          continue;

        if (pass == 0)
          counts[get_order (cell->text)]++;
        else if (counts[ORDER_MONTH_FIRST] > 0 && counts[ORDER_DAY_FIRST] == 0)
          cell->doubtful = get_order (cell->text) == ORDER_EITHER;
      }

  return counts[ORDER_MONTH_FIRST] > 0 && counts[ORDER_DAY_FIRST] == 0 && counts[ORDER_EITHER] > 0;
}

/* Days go first here; in a column where a month does and no day, the others may as well. */
gboolean
wissel_import_book_mark_dates (WisselImportBookSheet *sheet)
{
  gboolean has_doubtful = FALSE;

  for (guint i = 0; i < sheet->header.targets->len; i++)
    if (is_date (sheet, i) && mark_column (sheet, i))
      has_doubtful = TRUE;

  return has_doubtful;
}
