#include "wissel-import-rows.h"

#include "wissel-identifier.h"
#include "wissel-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* A row of one cell is a section title only where records have clearly more. */
#define FULL_ROW 4

static const char *const total_words[] = {
  "totaal",      "total",    "totaux",        "eindtotaal",   "subtotaal",
  "sous total",  "summe",    "gesamt",        "gesamtsumme",  "insgesamt",
  "grand total", "subtotal", "zwischensumme", "aantal rijen", "som",
};

static const char *const note_words[] = {
  "opmerking", "opgelet",  "nota",    "nb",      "n b",       "let op",  "bron",   "remarque",
  "attention", "source",   "note",    "hinweis", "anmerkung", "achtung", "quelle", "legende",
  "legende",   "legenda",  "graag",   "merci",   "gelieve",   "please",  "bitte",  "voorbeeld",
  "exemple",   "beispiel", "example", "bv",      "p ex",      "z b",     "e g",
};

static const char *const hint_words[] = {
  "verplicht", "facultatief", "optioneel", "obligatoire", "facultatif", "pflicht",    "pflichtfeld",
  "optional",  "freiwillig",  "required",  "dd mm jjjj",  "jj mm aaaa", "tt mm jjjj", "dd mm yyyy",
  "ja nee",    "oui non",     "ja nein",   "yes no",      "tekst",      "texte",      "text",
  "getal",     "nombre",      "zahl",      "number",      "datum",      "date",
};

static const WisselImportCell *
get_cell (const WisselImportBookSheet *sheet, const WisselImportBookRow *row, guint index)
{
  return &g_array_index (sheet->cells, WisselImportCell, row->first_cell + index);
}

static gboolean
starts_with (const char *folded, const char *const *words, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      gsize length = strlen (words[i]);

      if (strncmp (folded, words[i], length) == 0 &&
          (folded[length] == '\0' || folded[length] == ' '))
        return TRUE;
    }

  return FALSE;
}

/* A number of an enterprise makes the row one of an organisation that calls itself "Total". */
static gboolean
is_identifier (const WisselImportCell *cell)
{
  g_auto (WisselReading) number = wissel_enterprise_number_read (cell->text);

  return wissel_reading_is_value (&number);
}

/* "Totaal" with nothing but numbers behind it. */
static gboolean
is_total (const WisselImportBookSheet *sheet, const WisselImportBookRow *row)
{
  const WisselImportCell *first = get_cell (sheet, row, 0);
  g_autofree char        *folded = NULL;

  if (first->kind != WISSEL_CELL_TEXT)
    return FALSE;

  for (guint i = 1; i < row->n_cells; i++)
    {
      const WisselImportCell *cell = get_cell (sheet, row, i);

      if ((cell->kind == WISSEL_CELL_TEXT && !g_ascii_isdigit (*cell->text)) ||
          is_identifier (cell))
        return FALSE;
    }

  folded = wissel_text_fold (first->text);

  return starts_with (folded, total_words, G_N_ELEMENTS (total_words));
}

static gboolean
is_word (const char *folded)
{
  for (guint i = 0; i < G_N_ELEMENTS (note_words); i++)
    if (g_str_equal (folded, note_words[i]))
      return TRUE;

  return FALSE;
}

/* Titles and explanations stand where the rows begin. */
static gboolean
stands_in_front (const WisselImportBookSheet *sheet, const WisselImportCell *cell)
{
  const WisselImportBookRow *header =
    &g_array_index (sheet->rows, WisselImportBookRow, sheet->header_row);

  return cell->column <= get_cell (sheet, header, 0)->column;
}

/* An explanation: one cell that begins as explanations do or is a whole sentence, or two of which
 * the first only says that one comes. Below the other columns stands what belongs to a record. */
static gboolean
is_note (const WisselImportBookSheet *sheet, const WisselImportBookRow *row, guint n_known)
{
  const WisselImportCell *first = get_cell (sheet, row, 0);
  g_autofree char        *folded = NULL;

  if (row->n_cells > 2 || first->kind != WISSEL_CELL_TEXT)
    return FALSE;

  if (*first->text == '*' || g_str_has_prefix (first->text, "→"))
    return TRUE;

  folded = wissel_text_fold (first->text);
  if (row->n_cells == 2)
    return n_known >= FULL_ROW && (strchr (first->text, ':') != NULL || is_word (folded)) &&
           starts_with (folded, note_words, G_N_ELEMENTS (note_words));

  return starts_with (folded, note_words, G_N_ELEMENTS (note_words)) ||
         (stands_in_front (sheet, first) && strlen (folded) > 60);
}

/* A second line of the header that says how to fill in the columns. */
static gboolean
is_hint (const WisselImportBookSheet *sheet, const WisselImportBookRow *row)
{
  for (guint i = 0; i < row->n_cells; i++)
    {
      const WisselImportCell *cell = get_cell (sheet, row, i);
      g_autofree char        *folded = wissel_text_fold (cell->text);

      if (cell->kind != WISSEL_CELL_TEXT ||
          (*cell->text != '(' && !starts_with (folded, hint_words, G_N_ELEMENTS (hint_words))))
        return FALSE;
    }

  return row->n_cells >= 2;
}

/* Whether a row has the same text in the same column. */
static gboolean
stands_in (const WisselImportBookSheet *sheet,
           const WisselImportBookRow   *row,
           const WisselImportCell      *cell)
{
  for (guint i = 0; i < row->n_cells; i++)
    if (get_cell (sheet, row, i)->column == cell->column)
      return strcmp (get_cell (sheet, row, i)->text, cell->text) == 0;

  return FALSE;
}

/* The names of the columns once more, as printing repeats them. */
static gboolean
repeats_header (const WisselImportBookSheet *sheet, const WisselImportBookRow *row)
{
  const WisselImportBookRow *header =
    &g_array_index (sheet->rows, WisselImportBookRow, sheet->header_row);

  for (guint i = 0; i < row->n_cells; i++)
    if (!stands_in (sheet, header, get_cell (sheet, row, i)))
      return FALSE;

  return row->n_cells >= 2;
}

static guint
count_known_columns (const WisselImportBookSheet *sheet)
{
  guint n = 0;

  for (guint i = 0; i < sheet->header.targets->len; i++)
    n += sheet->header.targets->pdata[i] != NULL;

  return n;
}

/* What stands below all records is no title of any. */
static gboolean
has_records_below (const WisselImportBookSheet *sheet, guint index)
{
  for (guint i = index + 1; i < sheet->rows->len; i++)
    if (g_array_index (sheet->rows, WisselImportBookRow, i).n_cells >= FULL_ROW)
      return TRUE;

  return FALSE;
}

static WisselImportVerdict
judge_row (const WisselImportBookSheet *sheet, guint index, guint n_known)
{
  const WisselImportBookRow *row = &g_array_index (sheet->rows, WisselImportBookRow, index);

  if (index <= sheet->header_row || repeats_header (sheet, row))
    return WISSEL_IMPORT_HEADER;

  if (is_total (sheet, row))
    return WISSEL_IMPORT_TOTAL;

  if (is_note (sheet, row, n_known) || (index == sheet->header_row + 1 && is_hint (sheet, row)))
    return WISSEL_IMPORT_NOTE;

  if (row->n_cells == 1 && n_known >= FULL_ROW &&
      get_cell (sheet, row, 0)->kind == WISSEL_CELL_TEXT &&
      stands_in_front (sheet, get_cell (sheet, row, 0)))
    return has_records_below (sheet, index) ? WISSEL_IMPORT_SECTION : WISSEL_IMPORT_NOTE;

  return WISSEL_IMPORT_CREATED;
}

void
wissel_import_rows_classify (WisselImportBookSheet *sheet, guint first)
{
  guint n_known = count_known_columns (sheet);

  for (guint i = first; i < sheet->rows->len; i++)
    g_array_index (sheet->rows, WisselImportBookRow, i).verdict = judge_row (sheet, i, n_known);
}

void
wissel_import_rows_settle (WisselImportBookSheet *sheet)
{
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      WisselImportBookRow *row = &g_array_index (sheet->rows, WisselImportBookRow, i);

      if (row->verdict == WISSEL_IMPORT_NOTE && row->n_cells == 1)
        row->verdict = judge_row (sheet, i, count_known_columns (sheet));
    }
}
