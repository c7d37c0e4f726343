#include "wissel-error.h"
#include "wissel-sheet-ahead.h"
#include "wissel-sheet-writer.h"

#include <glib/gstdio.h>

/* More rows than the reading thread may be ahead. */
#define MANY 30000

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer name)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("wissel-ahead-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, name, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer name)
{
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* A list of MANY rows; a text in row @bad, if any, is longer than a cell may be. */
static void
write_text (Fixture *fixture, guint bad)
{
  g_autoptr (GString) text = g_string_new ("Number;Name;Remark\n");
  g_autoptr (GError)  error = NULL;
  g_autofree char    *endless = g_strnfill (40000, 'x');

  for (guint i = 2; i <= MANY; i++)
    g_string_append_printf (text, "%u;Name %u;%s\n", i, i * 7919, i == bad ? endless : "");

  g_file_set_contents (fixture->path, text->str, (gssize) text->len, &error);
  g_assert_no_error (error);
}

/* The same as a workbook, which shares texts and so keeps them. */
static void
write_workbook (Fixture *fixture)
{
  const WisselSheetColumn       columns[] = { { .title = "Number" }, { .title = "Name" } };
  g_autoptr (GError)            error = NULL;
  g_autoptr (WisselSheetWriter) writer =
    wissel_sheet_writer_new (fixture->path, WISSEL_SHEET_FORMAT_XLSX, 0, &error);

  g_assert_no_error (error);
  wissel_sheet_writer_begin_sheet (writer, "List", columns, G_N_ELEMENTS (columns), &error);
  for (guint i = 2; i <= MANY; i++)
    {
      g_autofree char *name = g_strdup_printf ("Name %u", i % 100);

      wissel_sheet_writer_add_number (writer, i / 8.0);
      wissel_sheet_writer_add_text (writer, name);
      wissel_sheet_writer_end_row (writer, &error);
    }

  wissel_sheet_writer_finish (writer, &error);
  g_assert_no_error (error);
}

static WisselSheetReader *
open_list (const char *path)
{
  g_autoptr (GError) error = NULL;
  WisselSheetReader *reader = wissel_sheet_reader_open (path, &error);

  g_assert_no_error (error);
  g_assert_true (wissel_sheet_reader_select (reader, 0, &error));
  g_assert_no_error (error);

  return reader;
}

static void
assert_same_row (const WisselRow *row, const WisselRow *expected)
{
  g_assert_cmpuint (row->number, ==, expected->number);
  g_assert_cmpuint (row->line, ==, expected->line);
  g_assert_cmpint (row->hidden, ==, expected->hidden);
  g_assert_cmpuint (row->n_cells, ==, expected->n_cells);

  for (guint i = 0; i < row->n_cells; i++)
    {
      g_assert_cmpuint (row->cells[i].column, ==, expected->cells[i].column);
      g_assert_cmpint (row->cells[i].kind, ==, expected->cells[i].kind);
      g_assert_cmpfloat (row->cells[i].number, ==, expected->cells[i].number);
      g_assert_cmpstr (row->cells[i].text, ==, expected->cells[i].text);
    }
}

/* Reads a list both ways; answers the number of rows. */
static guint
compare (const char *path, guint n_before, GError **out_error)
{
  g_autoptr (WisselSheetReader) bare = open_list (path);
  g_autoptr (WisselSheetReader) reader = open_list (path);
  g_autoptr (WisselSheetAhead)  ahead = NULL;
  g_autoptr (GError)            error = NULL;
  WisselRow                     row;
  WisselRow                     expected;
  guint                         n = 0;

  for (; n < n_before; n++)
    {
      g_assert_true (wissel_sheet_reader_next_row (bare, &expected, NULL));
      g_assert_true (wissel_sheet_reader_next_row (reader, &row, NULL));
    }

  ahead = wissel_sheet_ahead_new (reader);
  for (; wissel_sheet_reader_next_row (bare, &expected, &error); n++)
    {
      g_assert_true (wissel_sheet_ahead_next_row (ahead, &row, out_error));
      assert_same_row (&row, &expected);
    }

  g_assert_false (wissel_sheet_ahead_next_row (ahead, &row, out_error));
  g_assert_cmpuint (row.n_cells, ==, 0);
  if (error != NULL)
    g_assert_cmpstr ((*out_error)->message, ==, error->message);

  g_assert_false (wissel_sheet_ahead_next_row (ahead, &row, NULL));
  g_assert_cmpfloat (wissel_sheet_ahead_get_progress (ahead), ==, 1);

  return n;
}

static void
test_text (Fixture *fixture, gconstpointer name)
{
  g_autoptr (GError) error = NULL;

  write_text (fixture, 0);
  g_assert_cmpuint (compare (fixture->path, 0, &error), ==, MANY);
  g_assert_no_error (error);
  g_assert_cmpuint (compare (fixture->path, 700, &error), ==, MANY);
  g_assert_no_error (error);
}

static void
test_workbook (Fixture *fixture, gconstpointer name)
{
  g_autoptr (GError) error = NULL;

  write_workbook (fixture);
  g_assert_cmpuint (compare (fixture->path, 0, &error), ==, MANY);
  g_assert_no_error (error);
}

/* The rows before the bad one come first. */
static void
test_error (Fixture *fixture, gconstpointer name)
{
  g_autoptr (GError) error = NULL;

  write_text (fixture, MANY - 5);
  g_assert_cmpuint (compare (fixture->path, 0, &error), ==, MANY - 6);
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_LIMIT);
}

static void
test_early_end (Fixture *fixture, gconstpointer name)
{
  g_autoptr (WisselSheetReader) reader = NULL;
  g_autoptr (GError)            error = NULL;

  write_text (fixture, 0);
  reader = open_list (fixture->path);

  for (guint wanted = 0; wanted <= 2000; wanted += 1000)
    {
      WisselSheetAhead *ahead = wissel_sheet_ahead_new (reader);
      WisselRow         row;

      for (guint i = 0; i < wanted; i++)
        g_assert_true (wissel_sheet_ahead_next_row (ahead, &row, NULL));

      if (wanted > 0)
        g_assert_cmpfloat (wissel_sheet_ahead_get_progress (ahead), <, 1);

      wissel_sheet_ahead_free (ahead);
      g_assert_true (wissel_sheet_reader_select (reader, 0, &error));
      g_assert_true (wissel_sheet_reader_next_row (reader, &row, &error));
      g_assert_cmpuint (row.number, ==, 1);
      g_assert_no_error (error);
      g_assert_true (wissel_sheet_reader_select (reader, 0, &error));
    }
}

static void
test_cancelled (Fixture *fixture, gconstpointer name)
{
  g_autoptr (WisselSheetReader) reader = NULL;
  g_autoptr (WisselSheetAhead)  ahead = NULL;
  g_autoptr (GCancellable)      cancellable = g_cancellable_new ();
  g_autoptr (GError)            error = NULL;
  WisselRow                     row;
  guint                         n = 1;

  write_text (fixture, 0);
  reader = open_list (fixture->path);
  wissel_sheet_reader_set_cancellable (reader, cancellable);
  ahead = wissel_sheet_ahead_new (reader);
  g_assert_true (wissel_sheet_ahead_next_row (ahead, &row, &error));
  g_cancellable_cancel (cancellable);
  while (wissel_sheet_ahead_next_row (ahead, &row, &error))
    n++;

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (n, <, MANY);
}

/* What only the end of a sheet tells is there when its last row was taken. */
static void
test_facts (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_BUILT, "sheets", "workbooks", "types.xlsx", NULL);
  g_autoptr (WisselSheetReader) reader = open_list (path);
  g_autoptr (WisselSheetAhead)  ahead = wissel_sheet_ahead_new (reader);
  g_autoptr (GError)            error = NULL;
  WisselRow                     row;

  while (wissel_sheet_ahead_next_row (ahead, &row, &error))
    ;

  g_assert_no_error (error);
  g_assert_cmpuint (wissel_sheet_reader_get_n_merged (reader), ==, 1);
  g_assert_cmpuint (wissel_sheet_reader_get_n_hidden_rows (reader), ==, 1);
  g_assert_true (wissel_sheet_reader_is_column_hidden (reader, 3));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/ahead/text", Fixture, "l.csv", set_up, test_text, tear_down);
  g_test_add ("/ahead/workbook", Fixture, "l.xlsx", set_up, test_workbook, tear_down);
  g_test_add ("/ahead/error", Fixture, "l.csv", set_up, test_error, tear_down);
  g_test_add ("/ahead/early-end", Fixture, "l.csv", set_up, test_early_end, tear_down);
  g_test_add ("/ahead/cancelled", Fixture, "l.csv", set_up, test_cancelled, tear_down);
  g_test_add_func ("/ahead/facts", test_facts);

  return g_test_run ();
}
