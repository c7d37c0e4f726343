#include "wissel-clock.h"
#include "wissel-error.h"
#include "wissel-sheet-guard.h"
#include "wissel-sheet-writer.h"

#include <glib/gstdio.h>
#include <math.h>
#include <signal.h>
#include <sys/resource.h>

static const WisselSheetColumn columns[] = {
  { .title = "Name", .kind = WISSEL_SHEET_COLUMN_TEXT },
  { .title = "Count", .kind = WISSEL_SHEET_COLUMN_INTEGER },
  { .title = "Amount", .kind = WISSEL_SHEET_COLUMN_MONEY },
  { .title = "Since", .kind = WISSEL_SHEET_COLUMN_DATE },
  { .title = "At", .kind = WISSEL_SHEET_COLUMN_DATETIME },
  { .title = "Site", .kind = WISSEL_SHEET_COLUMN_LINK },
};

static const char *const injections[] = {
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "=HYPERLINK(\"http://x\",\"y\")",
  "\t=1",
  "\r=1",
  "  =1",
  "\"=1",
  "'=1",
  "''=1",
  "＝1+1",
  "＋1",
  "－1",
  "＠A1",
  "=cmd|' /C calc'!A0",
  "{=1+1}",
  "_x005F_x0041_ _x0_ _xD83D_",
  "=DDE(\"cmd\";\"/C calc\";\"x\")",
};

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *name = data != NULL ? data : "list.xlsx";

  fixture->folder = g_dir_make_tmp ("wissel-sheets-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, name, NULL);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint            n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0); /* nothing else was left there */
  g_free (fixture->path);
  g_free (fixture->folder);
}

static WisselSheetFormat
format_of (const char *path)
{
  return g_str_has_suffix (path, ".csv") ? WISSEL_SHEET_FORMAT_CSV : WISSEL_SHEET_FORMAT_XLSX;
}

static WisselSheetWriter *
begin (const char *path, guint n_rows)
{
  g_autoptr (GError) error = NULL;
  WisselSheetWriter *writer = wissel_sheet_writer_new (path, format_of (path), n_rows, &error);

  g_assert_no_error (error);
  wissel_sheet_writer_set_title (writer, "Tom & Co &P", "Round 1");
  wissel_sheet_writer_begin_sheet (writer, "People", columns, G_N_ELEMENTS (columns), &error);
  g_assert_no_error (error);

  return writer;
}

static void
add_row (WisselSheetWriter *writer, const char *name, guint i)
{
  g_autoptr (GError) error = NULL;

  wissel_sheet_writer_add_text (writer, name);
  wissel_sheet_writer_add_number (writer, i);
  wissel_sheet_writer_add_number (writer, i + 0.5);
  wissel_sheet_writer_add_date (writer, "2027-02-28");
  wissel_sheet_writer_add_date (writer, "2027-02-28T13:45:00");
  wissel_sheet_writer_add_link (writer, "https://example.org/a", NULL);
  wissel_sheet_writer_end_row (writer, &error);
  g_assert_no_error (error);
}

static void
finish (WisselSheetWriter *writer)
{
  g_autoptr (GError) error = NULL;

  wissel_sheet_writer_finish (writer, &error);
  g_assert_no_error (error);
}

static WisselSheetReader *
open_first_sheet (const char *path)
{
  g_autoptr (GError) error = NULL;
  WisselSheetReader *reader = wissel_sheet_reader_open (path, &error);

  g_assert_no_error (error);
  wissel_sheet_reader_select (reader, 0, &error);
  g_assert_no_error (error);

  return reader;
}

static void
assert_next_text (WisselSheetReader *reader, guint column, const char *expected)
{
  g_autoptr (GError) error = NULL;
  WisselRow          row;

  g_assert_true (wissel_sheet_reader_next_row (reader, &row, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (wissel_row_get_cell (&row, column)->text, ==, expected);
}

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WisselSheetWriter) writer = begin (fixture->path, 1);
  g_autoptr (WisselSheetReader) reader = NULL;
  const WisselSheetInfo         info[] = { { "Filter", "Region = Gent" }, { "Rows", "1" } };
  WisselRow                     row;

  add_row (writer, "Zoë  <b> &amp; _x0041_ \n second", 308357159);
  g_assert_true (wissel_sheet_writer_add_info_sheet (writer, "People", info, 2, NULL));
  finish (writer);

  reader = open_first_sheet (fixture->path);
  g_assert_cmpuint (wissel_sheet_reader_get_n_sheets (reader), ==, 2);
  g_assert_cmpstr (wissel_sheet_reader_get_sheet (reader, 1).name, ==, "People (2)");
  assert_next_text (reader, 5, "Site");

  g_assert_true (wissel_sheet_reader_next_row (reader, &row, NULL));
  g_assert_cmpuint (row.number, ==, 2);
  g_assert_cmpuint (row.n_cells, ==, 6);
  g_assert_cmpstr (row.cells[0].text, ==, "Zoë  <b> &amp; _x0041_ \n second");
  g_assert_cmpint (row.cells[1].kind, ==, WISSEL_CELL_NUMBER);
  g_assert_cmpstr (row.cells[1].text, ==, "308357159");
  g_assert_cmpfloat (row.cells[2].number, ==, 308357159.5);
  g_assert_cmpint (row.cells[3].kind, ==, WISSEL_CELL_DATE);
  g_assert_cmpstr (row.cells[3].text, ==, "2027-02-28");
  g_assert_cmpint (row.cells[4].kind, ==, WISSEL_CELL_DATETIME);
  g_assert_cmpstr (row.cells[4].text, ==, "2027-02-28T13:45:00");
  g_assert_cmpstr (row.cells[5].text, ==, "https://example.org/a");
  g_assert_false (wissel_sheet_reader_next_row (reader, &row, NULL));

  g_assert_true (wissel_sheet_reader_select (reader, 1, NULL));
  assert_next_text (reader, 0, "Property");
  assert_next_text (reader, 1, "Region = Gent");
}

static void
test_many_rows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WisselSheetWriter) writer = begin (fixture->path, 6000);
  g_autoptr (WisselSheetReader) reader = NULL;
  g_autoptr (GError)            error = NULL;
  WisselRow                     row;
  guint                         n = 0;

  for (guint i = 0; i < 6000; i++)
    add_row (writer, i % 7 == 0 ? "" : "Łukasz", i);
  finish (writer);

  reader = open_first_sheet (fixture->path);
  while (wissel_sheet_reader_next_row (reader, &row, &error))
    if (n++ > 0)
      g_assert_cmpfloat (wissel_row_get_cell (&row, 1)->number, ==, n - 2);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 6001);
}

static void
test_hostile_texts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WisselSheetWriter) writer = begin (fixture->path, 1);
  g_autoptr (WisselSheetReader) reader = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (injections); i++)
    {
      wissel_sheet_writer_add_text (writer, injections[i]);
      g_assert_true (wissel_sheet_writer_end_row (writer, NULL));
    }
  wissel_sheet_writer_add_text (writer, "a\xff\x01\xef\xbf\xbf z");
  wissel_sheet_writer_add_number (writer, NAN);
  wissel_sheet_writer_add_number (writer, INFINITY);
  wissel_sheet_writer_add_date (writer, "soon");
  wissel_sheet_writer_add_date (writer, NULL);
  wissel_sheet_writer_add_link (writer, "javascript:alert(1)", "click");
  g_assert_true (wissel_sheet_writer_end_row (writer, NULL));
  finish (writer);

  reader = open_first_sheet (fixture->path);
  assert_next_text (reader, 0, "Name");
  for (guint i = 0; i < G_N_ELEMENTS (injections); i++)
    assert_next_text (reader, 0, g_str_equal (injections[i], "\r=1") ? "\n=1" : injections[i]);
  assert_next_text (reader, 0, "a\uFFFD z");
}

static void
test_cut (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WisselSheetWriter) writer = begin (fixture->path, 1);
  g_autoptr (WisselSheetReader) reader = NULL;
  g_autofree char              *fitting = g_strnfill (32767, 'a');
  g_autofree char              *longer = g_strnfill (40000, 'b');
  g_autofree char              *expected = g_strconcat (longer + 40000 - 32766, "…", NULL);

  wissel_sheet_writer_add_text (writer, fitting);
  g_assert_true (wissel_sheet_writer_end_row (writer, NULL));
  wissel_sheet_writer_add_text (writer, longer);
  g_assert_true (wissel_sheet_writer_end_row (writer, NULL));
  g_assert_cmpuint (wissel_sheet_writer_get_n_cut (writer), ==, 1);
  finish (writer);

  reader = open_first_sheet (fixture->path);
  assert_next_text (reader, 0, "Name");
  assert_next_text (reader, 0, fitting);
  assert_next_text (reader, 0, expected);
}

static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize            first_size = 0;
  gsize            second_size = 1;

  wissel_clock_set ("2027-03-01T09:00:00Z");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (WisselSheetWriter) writer = begin (fixture->path, 1);

      add_row (writer, "Zoë", 1);
      finish (writer);
      g_assert_true (g_file_get_contents (fixture->path, i == 0 ? &first : &second,
                                          i == 0 ? &first_size : &second_size, NULL));
      if (i == 0)
        g_usleep (1100 * 1000); /* a real clock would show */
    }

  g_assert_cmpmem (first, first_size, second, second_size);
}

static void
test_given_up (Fixture *fixture, gconstpointer data)
{
  guint n_open = count_files ("/proc/self/fd");

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  {
    g_autoptr (WisselSheetWriter) writer = begin (fixture->path, 10000);

    for (guint i = 0; i < 1000; i++)
      add_row (writer, "Zoë", i);
  }
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  g_assert_cmpuint (count_files ("/proc/self/fd"), ==, n_open);
}

static rlim_t
limit_file_size (rlim_t limit)
{
  struct rlimit value;
  rlim_t        before;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &value), ==, 0);
  before = value.rlim_cur;
  value.rlim_cur = limit;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &value), ==, 0);

  return before;
}

/* Every limit between the header and the whole file: a full disk at another moment each time. A
 * large file fails in the temporary files first, a small one in the file itself. */
static void
test_no_space (Fixture *fixture, gconstpointer data)
{
  static const guint limits[] = { 1, 512, 4096, 16384, 65536, 200000 };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autoptr (GError)            error = NULL;
      g_autoptr (WisselSheetWriter) writer = NULL;
      g_autofree char              *content = NULL;
      rlim_t                        before;

      g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
      before = limit_file_size (limits[i]);
      writer = begin (fixture->path, i % 2 == 0 ? 6000 : 10);
      for (guint j = 0; j < 6000; j++)
        {
          g_autofree char *name = g_strdup_printf ("Name %u %u", j, g_str_hash ("x") * j);

          wissel_sheet_writer_add_text (writer, name);
          wissel_sheet_writer_add_number (writer, j * 7919 % 104729);
          if (!wissel_sheet_writer_end_row (writer, &error))
            break;
        }
      if (error == NULL)
        wissel_sheet_writer_finish (writer, &error);
      limit_file_size (before);

      g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_NO_SPACE);
      g_clear_pointer (&writer, wissel_sheet_writer_free);
      g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
      g_assert_cmpstr (content, ==, "old");
      g_assert_cmpuint (count_files (fixture->folder), ==, 1);
    }
}

static void
test_text_file (Fixture *fixture, gconstpointer data)
{
  static const char expected[] =
    "\xef\xbb\xbf\"Name\";\"Count\";\"Amount\";\"Since\";\"At\";\"Site\"\r\n"
    "\"say \"\"hi\"\"\";\"7\";\"7,5\";\"2027-02-28\";"
    "\"2027-02-28 13:45:00\";\"https://example.org/a\"\r\n"
    "\"'+32 470\";\"-3\";\"\";\"\";\"\";\"\"\r\n";
  g_autoptr (WisselSheetWriter) writer = begin (fixture->path, 1);
  g_autoptr (GError)            error = NULL;
  g_autofree char              *content = NULL;

  add_row (writer, "say \"hi\"", 7);
  wissel_sheet_writer_add_text (writer, "+32 470");
  wissel_sheet_writer_add_number (writer, -3);
  g_assert_true (wissel_sheet_writer_end_row (writer, NULL));
  g_assert_true (wissel_sheet_writer_add_info_sheet (writer, "Info", NULL, 0, NULL));
  finish (writer);

  g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, expected);

  g_clear_pointer (&writer, wissel_sheet_writer_free);
  writer = begin (fixture->path, 1);
  g_assert_false (wissel_sheet_writer_begin_sheet (writer, "2", columns, 2, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_UNSUPPORTED);
}

static void
test_names (void)
{
  static const struct
  {
    const char *name;
    const char *expected;
  } cases[] = {
    { "People", "People" },
    { "people", "people (2)" },
    { NULL, "Sheet" },
    { "''", "Sheet (2)" },
    { "History", "History (2)" },
    { "a/b:c[d]", "a-b-c-d-" },
    { "'quoted'", "quoted" },
    { "A name that is far too long for a sheet", "A name that is far too long for" },
    { "A name that is far too long for a sheet!", "A name that is far too long (2)" },
    { "\xf0\x9f\x98\x80\xf0\x9f\x98\x80\xf0\x9f\x98\x80\xf0\x9f\x98\x80\xf0\x9f\x98\x80\xf0\x9f\x98"
      "\x80\xf0\x9f\x98\x80\xf0\x9f\x98\x80 and some more letters",
      "\xf0\x9f\x98\x80\xf0\x9f\x98\x80\xf0\x9f\x98\x80\xf0\x9f\x98\x80\xf0\x9f\x98\x80\xf0\x9f\x98"
      "\x80\xf0\x9f\x98\x80\xf0\x9f\x98\x80 and some more" },
  };
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = wissel_sheet_guard_name (cases[i].name, taken);

      g_assert_cmpstr (name, ==, cases[i].expected);
    }
}

static void
test_urls (void)
{
  static const struct
  {
    const char *url;
    const char *expected;
  } cases[] = {
    { "https://example.org/a?b=c#d", "https://example.org/a?b=c#d" },
    { "HTTPS://example.org", "https://example.org" },
    { "mailto:zoe@example.org", "mailto:zoe@example.org" },
    { "https://example.org/(a) \"b\"<c>\\", "https://example.org/%28a%29%20%22b%22%3Cc%3E%5C" },
    { "https://example.org/é\n", "https://example.org/%C3%A9%0A" },
    { "https://", NULL },
    { "javascript:alert(1)", NULL },
    { "file:///etc/passwd", NULL },
    { "external:\\\\server\\share", NULL },
    { "internal:Sheet1!A1", NULL },
    { "\\\\server\\share", NULL },
    { " https://example.org", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *url = wissel_sheet_guard_url (cases[i].url);

      g_assert_cmpstr (url, ==, cases[i].expected);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/writer/round-trip", Fixture, NULL, set_up, test_round_trip, tear_down);
  g_test_add ("/writer/many-rows", Fixture, NULL, set_up, test_many_rows, tear_down);
  g_test_add ("/writer/hostile-texts", Fixture, NULL, set_up, test_hostile_texts, tear_down);
  g_test_add ("/writer/hostile-texts-in-text-file", Fixture, "list.csv", set_up, test_hostile_texts,
              tear_down);
  g_test_add ("/writer/cut", Fixture, NULL, set_up, test_cut, tear_down);
  g_test_add ("/writer/same-bytes", Fixture, NULL, set_up, test_same_bytes, tear_down);
  g_test_add ("/writer/given-up", Fixture, NULL, set_up, test_given_up, tear_down);
  g_test_add ("/writer/no-space", Fixture, NULL, set_up, test_no_space, tear_down);
  g_test_add ("/writer/text-file", Fixture, "list.csv", set_up, test_text_file, tear_down);
  g_test_add ("/writer/text-file-no-space", Fixture, "list.csv", set_up, test_no_space, tear_down);
  g_test_add_func ("/writer/names", test_names);
  g_test_add_func ("/writer/urls", test_urls);

  return g_test_run ();
}
