#include "wissel-error.h"
#include "wissel-sheet-reader.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("wissel-csv-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "lijst 2027.csv", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static WisselSheetReader *
open_content (Fixture *fixture, const char *content, gssize length)
{
  g_autoptr (GError) error = NULL;
  WisselSheetReader *reader;

  g_assert_true (g_file_set_contents (fixture->path, content, length, NULL));
  reader = wissel_sheet_reader_open (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (wissel_sheet_reader_get_format (reader), ==, WISSEL_SHEET_FORMAT_CSV);

  return reader;
}

/* All rows in one line each: number, line, then column and text of every cell. */
static char *
dump (WisselSheetReader *reader)
{
  g_autoptr (GError) error = NULL;
  GString           *out = g_string_new (NULL);
  WisselRow          row;

  wissel_sheet_reader_select (reader, 0, &error);
  g_assert_no_error (error);
  while (wissel_sheet_reader_next_row (reader, &row, &error))
    {
      g_string_append_printf (out, "%u@%u", row.number, row.line);
      for (guint i = 0; i < row.n_cells; i++)
        {
          g_assert_cmpint (row.cells[i].kind, ==, WISSEL_CELL_TEXT);
          g_string_append_printf (out, " %c<%s>", 'A' + row.cells[i].column, row.cells[i].text);
        }
      g_string_append_c (out, '/');
    }
  g_assert_no_error (error);

  return g_string_free (out, FALSE);
}

static const struct
{
  const char *encoding;
  const char *mark;
  gsize       mark_length;
} encodings[] = {
  { "UTF-8", "", 0 },
  { "UTF-8", "\xef\xbb\xbf", 3 },
  { "WINDOWS-1252", "", 0 },
  { "UTF-16LE", "", 0 },
  { "UTF-16LE", "\xff\xfe", 2 },
  { "UTF-16BE", "", 0 },
  { "UTF-16BE", "\xfe\xff", 2 },
};

static const char separators[] = { ';', ',', '\t', '|' };

/* The same list in every encoding with every separator gives the same rows. */
static void
test_encodings (Fixture *fixture, gconstpointer data)
{
  static const char list[] = "Naam;Prijs;Nota\r\n"
                             "Zoë;\"1,5\";\"a;b,c|d\te\"\r\n"
                             "François;\"2,5\";\"tweede\nregel €\"\r\n"
                             "Jürgen;\"3,5\";\r\n";
  static const char expected[] = "1@1 A<Naam> B<Prijs> C<Nota>/"
                                 "2@2 A<Zoë> B<1,5> C<a;b,c|d\te>/"
                                 "3@3 A<François> B<2,5> C<tweede\nregel €>/"
                                 "4@5 A<Jürgen> B<3,5>/";

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    for (guint j = 0; j < G_N_ELEMENTS (separators); j++)
      {
        g_autofree char    *text = g_strdup (list);
        g_autofree char    *converted = NULL;
        g_autofree char    *rows = NULL;
        g_autoptr (GString) content =
          g_string_new_len (encodings[i].mark, (gssize) encodings[i].mark_length);
        g_autoptr (WisselSheetReader) reader = NULL;
        gboolean                      quoted = FALSE;
        gsize                         size = 0;

        for (char *p = text; *p != '\0'; p++)
          {
            quoted = *p == '"' ? !quoted : quoted;
            if (*p == ';' && !quoted)
              *p = separators[j];
          }
        converted = g_convert (text, -1, encodings[i].encoding, "UTF-8", NULL, &size, NULL);
        g_string_append_len (content, converted, (gssize) size);

        reader = open_content (fixture, content->str, (gssize) content->len);
        g_assert_cmpstr (wissel_sheet_reader_get_encoding (reader), ==, encodings[i].encoding);
        g_assert_cmpint (wissel_sheet_reader_get_separator (reader), ==, separators[j]);
        g_assert_cmpstr (wissel_sheet_reader_get_sheet (reader, 0).name, ==, "lijst 2027");
        rows = dump (reader);
        g_assert_cmpstr (rows, ==, expected);
      }
}

static void
test_forms (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *content;
    const char *expected;
  } cases[] = {
    { "a;b\n1;2", "1@1 A<a> B<b>/2@2 A<1> B<2>/" },
    { "a;b\r1;2\r", "1@1 A<a> B<b>/2@2 A<1> B<2>/" },
    { "a;b\n\n\r\n;\n1;2\n", "1@1 A<a> B<b>/5@5 A<1> B<2>/" },
    { "sep=,\na,b;c\n", "1@2 A<a> B<b;c>/" },
    { "sep=|\r\na|b;c\r\n", "1@2 A<a> B<b;c>/" },
    { "alleen\neen\nkolom\n", "1@1 A<alleen>/2@2 A<een>/3@3 A<kolom>/" },
    { "a;\"say \"\"hi\"\"\"\n;\"\"\n", "1@1 A<a> B<say \"hi\">/" },
    { "\"Jan\" De Smet;\"x\"\"\"y\n1;2\n", "1@1 A<Jan De Smet> B<x\"y>/2@2 A<1> B<2>/" },
    { "5\" pipe;b\n1;2\n", "1@1 A<5\" pipe> B<b>/2@2 A<1> B<2>/" },
    { "a;'+32 9\nb;'s-Gravenhage\nc;''=x\n",
      "1@1 A<a> B<+32 9>/2@2 A<b> B<'s-Gravenhage>/3@3 A<c> B<'=x>/" },
    { "Lijst van 2027\na;b\n1;2\n3;4\n",
      "1@1 A<Lijst van 2027>/2@2 A<a> B<b>/3@3 A<1> B<2>/4@4 A<3> B<4>/" },
    { "1,5;2,5;3\n4,5;5,5;6\n", "1@1 A<1,5> B<2,5> C<3>/2@2 A<4,5> B<5,5> C<6>/" },
    { "a;\"x\ny\r\nz\"\nb;c\n", "1@1 A<a> B<x\ny\r\nz>/2@4 A<b> B<c>/" },
    { "00123;1.5e3; padded \nx;y;z\n", "1@1 A<00123> B<1.5e3> C< padded >/2@2 A<x> B<y> C<z>/" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (WisselSheetReader) reader = open_content (fixture, cases[i].content, -1);
      g_autofree char              *first = dump (reader);
      g_autofree char              *second = dump (reader);

      g_assert_cmpstr (first, ==, cases[i].expected);
      g_assert_cmpstr (second, ==, first);
    }
}

/* Records and characters lie across the pieces in which the file is read. */
static void
test_pieces (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "UTF-8", "UTF-16LE" };

  for (guint shift = 0; shift < 7; shift++)
    for (guint e = 0; e < G_N_ELEMENTS (names); e++)
      {
        g_autoptr (GString)           text = g_string_new ("kop;één\n");
        g_autoptr (GError)            error = NULL;
        g_autoptr (WisselSheetReader) reader = NULL;
        g_autofree char              *converted = NULL;
        WisselRow                     row;
        gsize                         size;
        guint                         n = 0;

        g_string_append_printf (text, "%.*s;\"\n\"\n", (int) shift, "abcdefg");
        for (guint i = 0; i < 20000; i++)
          g_string_append_printf (text, "rij €😀%u;\"é\n\"\"x\"\"\"\r\n", i);

        converted = g_convert (text->str, -1, names[e], "UTF-8", NULL, &size, NULL);
        reader = open_content (fixture, converted, (gssize) size);
        g_assert_true (wissel_sheet_reader_select (reader, 0, NULL));
        while (wissel_sheet_reader_next_row (reader, &row, &error))
          {
            g_autofree char *expected = g_strdup_printf ("rij €😀%u", n - 2);

            if (n++ < 2)
              continue;

            g_assert_cmpuint (row.n_cells, ==, 2);
            g_assert_cmpstr (row.cells[0].text, ==, expected);
            g_assert_cmpstr (row.cells[1].text, ==, "é\n\"x\"");
            g_assert_cmpuint (row.line, ==, 4 + (n - 3) * 2);
          }
        g_assert_no_error (error);
        g_assert_cmpuint (n, ==, 20002);
        g_assert_cmpfloat (wissel_sheet_reader_get_progress (reader), ==, 1);
      }
}

static void
test_overrides (Fixture *fixture, gconstpointer data)
{
  /* "é" of the old Macintosh and DOS */
  g_autoptr (WisselSheetReader) reader = open_content (fixture, "a,b;c\n\x8e,\x82;x\n", -1);
  g_autoptr (GError)            error = NULL;
  g_autofree char              *mac = NULL;
  g_autofree char              *dos = NULL;
  g_autofree char              *found = NULL;

  g_assert_true (wissel_sheet_reader_set_text_options (reader, "MACINTOSH", ',', &error));
  mac = dump (reader);
  g_assert_cmpstr (mac, ==, "1@1 A<a> B<b;c>/2@2 A<é> B<Ç;x>/");

  g_assert_true (wissel_sheet_reader_set_text_options (reader, "IBM850", 0, &error));
  dos = dump (reader);
  g_assert_cmpstr (dos, ==, "1@1 A<a,b> B<c>/2@2 A<Ä,é> B<x>/");

  g_assert_true (wissel_sheet_reader_set_text_options (reader, "UTF-8", 0, &error));
  found = dump (reader);
  g_assert_cmpstr (found, ==, "1@1 A<a,b> B<c>/2@2 A<\uFFFD,\uFFFD> B<x>/");

  g_assert_false (wissel_sheet_reader_set_text_options (reader, "KLINGON", 0, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (wissel_sheet_reader_open (fixture->path, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_null (wissel_sheet_reader_open (fixture->folder, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_FOREIGN);
  g_clear_error (&error);

  g_assert_null (wissel_sheet_reader_open ("/dev/zero", &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_FOREIGN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/csv/encodings", Fixture, NULL, set_up, test_encodings, tear_down);
  g_test_add ("/csv/forms", Fixture, NULL, set_up, test_forms, tear_down);
  g_test_add ("/csv/pieces", Fixture, NULL, set_up, test_pieces, tear_down);
  g_test_add ("/csv/overrides", Fixture, NULL, set_up, test_overrides, tear_down);
  g_test_add ("/csv/missing", Fixture, NULL, set_up, test_missing, tear_down);

  return g_test_run ();
}
