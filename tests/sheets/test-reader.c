#include "wissel-error.h"
#include "wissel-sheet-reader.h"

#include <math.h>
#include <string.h>

typedef struct
{
  guint          row;
  guint          column;
  WisselCellKind kind;
  const char    *text;
} Expected;

static WisselSheetReader *
open_workbook (const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *path = g_test_build_filename (G_TEST_BUILT, "sheets", "workbooks", name, NULL);
  WisselSheetReader *reader = wissel_sheet_reader_open (path, &error);

  g_assert_no_error (error);

  return reader;
}

/* Reads a sheet, and compares all its cells with what is expected, in order. */
static void
assert_sheet (WisselSheetReader *reader, guint sheet, const Expected *expected, guint n_expected)
{
  g_autoptr (GError) error = NULL;
  WisselRow          row;
  guint              n = 0;

  g_assert_true (wissel_sheet_reader_select (reader, sheet, &error));
  g_assert_no_error (error);

  while (wissel_sheet_reader_next_row (reader, &row, &error))
    for (guint i = 0; i < row.n_cells; i++, n++)
      {
        g_assert_cmpuint (n, <, n_expected);
        g_assert_cmpuint (row.number, ==, expected[n].row);
        g_assert_cmpuint (row.cells[i].column, ==, expected[n].column);
        g_assert_cmpstr (row.cells[i].text, ==, expected[n].text);
        g_assert_cmpint (row.cells[i].kind, ==, expected[n].kind);
        g_assert_true (wissel_row_get_cell (&row, row.cells[i].column) == &row.cells[i]);
      }

  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, n_expected);
  g_assert_false (wissel_sheet_reader_next_row (reader, &row, &error));
  g_assert_no_error (error);
}

static void
test_types (void)
{
  static const Expected list[] = {
    { 1, 0, WISSEL_CELL_TEXT, "Naam" },       { 1, 1, WISSEL_CELL_TEXT, "Nummer" },
    { 1, 2, WISSEL_CELL_TEXT, "Getal" },      { 1, 3, WISSEL_CELL_TEXT, "Verborgen" },
    { 1, 4, WISSEL_CELL_TEXT, "Datum" },      { 1, 5, WISSEL_CELL_TEXT, "Moment" },
    { 1, 6, WISSEL_CELL_TEXT, "Uur" },        { 1, 7, WISSEL_CELL_TEXT, "Ja" },
    { 2, 0, WISSEL_CELL_TEXT, "Zoë" },        { 2, 1, WISSEL_CELL_NUMBER, "308357159" },
    { 2, 2, WISSEL_CELL_NUMBER, "1.5" },      { 2, 3, WISSEL_CELL_TEXT, "x" },
    { 2, 4, WISSEL_CELL_DATE, "2027-02-28" }, { 2, 5, WISSEL_CELL_DATETIME, "2027-02-28T13:45:01" },
    { 2, 6, WISSEL_CELL_TIME, "08:30:00" },   { 2, 7, WISSEL_CELL_BOOLEAN, "TRUE" },
    { 4, 0, WISSEL_CELL_ERROR, "" },          { 4, 1, WISSEL_CELL_ERROR, "#N/A" },
    { 4, 2, WISSEL_CELL_NUMBER, "0.5" },      { 6, 0, WISSEL_CELL_TEXT, "samen" },
  };
  static const Expected         hidden[] = { { 3, 1, WISSEL_CELL_TEXT, "ver weg" } };
  g_autoptr (WisselSheetReader) reader = open_workbook ("types.xlsx");

  g_assert_cmpint (wissel_sheet_reader_get_format (reader), ==, WISSEL_SHEET_FORMAT_XLSX);
  g_assert_cmpuint (wissel_sheet_reader_get_n_sheets (reader), ==, 3);
  g_assert_cmpstr (wissel_sheet_reader_get_sheet (reader, 0).name, ==, "Lijst & meer");
  g_assert_false (wissel_sheet_reader_get_sheet (reader, 0).hidden);
  g_assert_true (wissel_sheet_reader_get_sheet (reader, 2).hidden);

  /* in any order, and again */
  assert_sheet (reader, 2, hidden, G_N_ELEMENTS (hidden));
  assert_sheet (reader, 1, NULL, 0);
  g_assert_cmpuint (wissel_sheet_reader_get_n_merged (reader), ==, 0);
  for (guint i = 0; i < 2; i++)
    {
      assert_sheet (reader, 0, list, G_N_ELEMENTS (list));
      g_assert_cmpuint (wissel_sheet_reader_get_n_merged (reader), ==, 1);
      g_assert_cmpstr (wissel_sheet_reader_get_merged (reader, 0), ==, "A6:C6");
      g_assert_cmpuint (wissel_sheet_reader_get_n_hidden_rows (reader), ==, 1);
      g_assert_true (wissel_sheet_reader_is_column_hidden (reader, 3));
      g_assert_false (wissel_sheet_reader_is_column_hidden (reader, 2));
    }
}

static void
test_by_hand (void)
{
  static const Expected list[] = {
    { 2, 0, WISSEL_CELL_TEXT, "rich text" },
    { 2, 1, WISSEL_CELL_TEXT, "trimmed" },
    { 2, 2, WISSEL_CELL_TEXT, " kept " },
    { 2, 3, WISSEL_CELL_TEXT,
      "a\rb_x0041_c\xf0\x9f\x98\x80"
      "d" },
    { 3, 0, WISSEL_CELL_NUMBER, "1.5E3" },
    { 3, 1, WISSEL_CELL_TEXT, "cached" },
    { 3, 3, WISSEL_CELL_ERROR, "" },
    { 3, 4, WISSEL_CELL_ERROR, "#REF!" },
    { 3, 5, WISSEL_CELL_BOOLEAN, "FALSE" },
    { 3, 6, WISSEL_CELL_TEXT, "inline" },
    { 3, 7, WISSEL_CELL_NUMBER, "12345678901234567890" },
    { 9, 16383, WISSEL_CELL_NUMBER, "-0.25" },
  };
  g_autoptr (WisselSheetReader) reader = open_workbook ("hand.xlsx");
  g_autofree char              *problem = NULL;
  WisselRow                     row;

  assert_sheet (reader, 0, list, G_N_ELEMENTS (list));
  g_assert_cmpuint (wissel_sheet_reader_get_n_merged (reader), ==, 2);
  g_assert_cmpuint (wissel_sheet_reader_get_n_hidden_rows (reader), ==, 1);
  g_assert_true (wissel_sheet_reader_is_column_hidden (reader, 2));

  g_assert_true (wissel_sheet_reader_select (reader, 0, NULL));
  g_assert_true (wissel_sheet_reader_next_row (reader, &row, NULL));
  g_assert_true (row.hidden);
  g_assert_true (wissel_sheet_reader_next_row (reader, &row, NULL));
  g_assert_false (row.hidden);
  g_assert_cmpfloat (wissel_row_get_cell (&row, 0)->number, ==, 1500);
  g_assert_true (wissel_row_get_cell (&row, 1)->formula);
  g_assert_true (wissel_row_get_cell (&row, 3)->uncalculated);
  g_assert_cmpint (wissel_row_get_cell (&row, 2)->kind, ==, WISSEL_CELL_EMPTY);
  g_assert_cmpint (wissel_row_get_cell (&row, 5000)->kind, ==, WISSEL_CELL_EMPTY);
  problem = wissel_cell_dup_problem (wissel_row_get_cell (&row, 3));
  g_assert_nonnull (strstr (problem, "never calculated"));
  g_assert_null (wissel_cell_dup_problem (wissel_row_get_cell (&row, 0)));
}

static void
test_strict (void)
{
  static const Expected list[] = {
    { 1, 0, WISSEL_CELL_DATE, "2027-02-28" },
    { 1, 1, WISSEL_CELL_DATETIME, "2027-02-28T13:45:00" },
    { 1, 2, WISSEL_CELL_TIME, "13:45:00" },
    { 1, 3, WISSEL_CELL_TEXT, "2027-02-30" },
  };
  g_autoptr (WisselSheetReader) reader = open_workbook ("strict.xlsx");

  assert_sheet (reader, 0, list, G_N_ELEMENTS (list));
}

/* The same number under the formats of make_workbooks.py. */
static void
test_formats (void)
{
  static const WisselCellKind N = WISSEL_CELL_NUMBER;
  static const WisselCellKind D = WISSEL_CELL_DATE;
  static const WisselCellKind T = WISSEL_CELL_TIME;
  static const WisselCellKind M = WISSEL_CELL_DATETIME;
  const WisselCellKind        kinds[] = { N, N, N, D, D, T, T, M, D, D, T, T, T, D, D, N, D, D,
                                          D, T, T, T, M, N, N, N, N, N, N, N, N, D, D, N, T };
  static const char *const    texts[] = {
       [WISSEL_CELL_NUMBER] = "44256.5",
       [WISSEL_CELL_DATE] = "2021-03-01",
       [WISSEL_CELL_TIME] = "1062156:00:00",
       [WISSEL_CELL_DATETIME] = "2021-03-01T12:00:00",
  };
  g_autoptr (WisselSheetReader) reader = open_workbook ("formats.xlsx");
  WisselRow                     row;

  g_assert_true (wissel_sheet_reader_select (reader, 0, NULL));
  g_assert_true (wissel_sheet_reader_next_row (reader, &row, NULL));
  g_assert_cmpuint (row.n_cells, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < row.n_cells; i++)
    {
      g_test_message ("format %u", i);
      g_assert_cmpint (row.cells[i].kind, ==, kinds[i]);
      g_assert_cmpstr (row.cells[i].text, ==, texts[kinds[i]]);
      g_assert_cmpfloat (row.cells[i].number, ==, 44256.5);
    }
}

static void
test_edges (void)
{
  static const Expected list[] = {
    { 1, 0, WISSEL_CELL_NUMBER, "0" },
    { 1, 1, WISSEL_CELL_DATE, "1900-01-01" },
    { 1, 2, WISSEL_CELL_DATE, "1900-02-28" },
    { 1, 3, WISSEL_CELL_DATE, "1900-02-28" },
    { 1, 4, WISSEL_CELL_DATE, "1900-03-01" },
    { 1, 5, WISSEL_CELL_NUMBER, "0.5" },
    { 1, 6, WISSEL_CELL_DATE, "9999-12-31" },
    { 1, 7, WISSEL_CELL_NUMBER, "2958466" },
    { 1, 8, WISSEL_CELL_NUMBER, "-1" },
    { 1, 9, WISSEL_CELL_DATE, "2021-03-01" },
    { 1, 10, WISSEL_CELL_NUMBER, "1e300" },
    { 1, 11, WISSEL_CELL_TIME, "12:00:00" },
    { 1, 12, WISSEL_CELL_DATETIME, "1900-01-01T18:00:00" },
    { 1, 13, WISSEL_CELL_DATETIME, "2021-03-01T18:00:00" },
  };
  static const Expected list_1904[] = {
    { 1, 0, WISSEL_CELL_DATE, "1904-01-01" },
    { 1, 1, WISSEL_CELL_DATE, "1904-01-02" },
    { 1, 2, WISSEL_CELL_DATE, "1904-02-29" },
    { 1, 3, WISSEL_CELL_DATE, "1904-03-01" },
    { 1, 4, WISSEL_CELL_DATE, "1904-03-02" },
    { 1, 5, WISSEL_CELL_DATE, "1904-01-01" },
    { 1, 6, WISSEL_CELL_NUMBER, "2958465" },
    { 1, 7, WISSEL_CELL_NUMBER, "2958466" },
    { 1, 8, WISSEL_CELL_NUMBER, "-1" },
    { 1, 9, WISSEL_CELL_DATE, "2025-03-02" },
    { 1, 10, WISSEL_CELL_NUMBER, "1e300" },
    { 1, 11, WISSEL_CELL_DATETIME, "1904-01-01T12:00:00" },
    { 1, 12, WISSEL_CELL_DATETIME, "1904-01-02T18:00:00" },
    { 1, 13, WISSEL_CELL_DATETIME, "2025-03-02T18:00:00" },
  };
  g_autoptr (WisselSheetReader) reader = open_workbook ("edges.xlsx");
  g_autoptr (WisselSheetReader) reader_1904 = open_workbook ("edges1904.xlsx");

  assert_sheet (reader, 0, list, G_N_ELEMENTS (list));
  assert_sheet (reader_1904, 0, list_1904, G_N_ELEMENTS (list_1904));
}

static void
test_ods (void)
{
  static const char     words[] = "one two  three\tfour\nfive\nsix";
  static const Expected list[] = {
    { 1, 0, WISSEL_CELL_TEXT, "Naam" },       { 1, 1, WISSEL_CELL_NUMBER, "1234.5" },
    { 1, 2, WISSEL_CELL_NUMBER, "0.5" },      { 1, 3, WISSEL_CELL_NUMBER, "12.5" },
    { 1, 4, WISSEL_CELL_DATE, "2027-02-28" }, { 1, 5, WISSEL_CELL_DATETIME, "2027-02-28T13:45:01" },
    { 1, 6, WISSEL_CELL_TIME, "37:30:00" },   { 1, 7, WISSEL_CELL_BOOLEAN, "TRUE" },
    { 2, 1, WISSEL_CELL_TEXT, words },        { 2, 2, WISSEL_CELL_TEXT, words },
    { 2, 3, WISSEL_CELL_TEXT, words },        { 3, 1, WISSEL_CELL_TEXT, words },
    { 3, 2, WISSEL_CELL_TEXT, words },        { 3, 3, WISSEL_CELL_TEXT, words },
    { 9, 0, WISSEL_CELL_TEXT, "samen" },      { 9, 2, WISSEL_CELL_ERROR, "#DIV/0!" },
    { 9, 3, WISSEL_CELL_ERROR, "" },          { 9, 4, WISSEL_CELL_NUMBER, "2" },
  };
  static const Expected         hidden[] = { { 1, 0, WISSEL_CELL_TEXT, "ver weg" } };
  g_autoptr (WisselSheetReader) reader = open_workbook ("list.ods");

  g_assert_cmpint (wissel_sheet_reader_get_format (reader), ==, WISSEL_SHEET_FORMAT_ODS);
  g_assert_cmpuint (wissel_sheet_reader_get_n_sheets (reader), ==, 2);
  g_assert_false (wissel_sheet_reader_get_sheet (reader, 0).hidden);
  g_assert_true (wissel_sheet_reader_get_sheet (reader, 1).hidden);
  assert_sheet (reader, 1, hidden, G_N_ELEMENTS (hidden));
  assert_sheet (reader, 0, list, G_N_ELEMENTS (list));
  g_assert_cmpuint (wissel_sheet_reader_get_n_merged (reader), ==, 1);
  g_assert_cmpstr (wissel_sheet_reader_get_merged (reader, 0), ==, "A9:B9");
  g_assert_cmpuint (wissel_sheet_reader_get_n_hidden_rows (reader), ==, 1);
  g_assert_true (wissel_sheet_reader_is_column_hidden (reader, 2));
  g_assert_false (wissel_sheet_reader_is_column_hidden (reader, 0));
}

static void
test_cancelled (void)
{
  g_autoptr (WisselSheetReader) reader = open_workbook ("types.xlsx");
  g_autoptr (GCancellable)      cancellable = g_cancellable_new ();
  g_autoptr (GError)            error = NULL;
  WisselRow                     row;

  wissel_sheet_reader_set_cancellable (reader, cancellable);
  g_cancellable_cancel (cancellable);
  g_assert_false (wissel_sheet_reader_select (reader, 0, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  /* Going on later starts anew. */
  g_cancellable_reset (cancellable);
  g_assert_true (wissel_sheet_reader_select (reader, 0, &error));
  g_assert_true (wissel_sheet_reader_next_row (reader, &row, &error));
  g_assert_cmpstr (wissel_row_get_cell (&row, 7)->text, ==, "Ja");
}

static void
test_column_names (void)
{
  static const struct
  {
    guint       column;
    const char *name;
  } cases[] = { { 0, "A" },   { 25, "Z" },   { 26, "AA" },   { 51, "AZ" },
                { 52, "BA" }, { 701, "ZZ" }, { 702, "AAA" }, { 16383, "XFD" } };
  g_autofree char *address = wissel_cell_address (12, 27);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = wissel_column_name (cases[i].column);

      g_assert_cmpstr (name, ==, cases[i].name);
    }

  g_assert_cmpstr (address, ==, "AB12");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/types", test_types);
  g_test_add_func ("/reader/by-hand", test_by_hand);
  g_test_add_func ("/reader/strict", test_strict);
  g_test_add_func ("/reader/formats", test_formats);
  g_test_add_func ("/reader/edges", test_edges);
  g_test_add_func ("/reader/ods", test_ods);
  g_test_add_func ("/reader/cancelled", test_cancelled);
  g_test_add_func ("/reader/column-names", test_column_names);

  return g_test_run ();
}
