/* Rows pasted from a spreadsheet. */

#include <glib/gstdio.h>

#include "import.h"
#include "wissel-error.h"
#include "wissel-list.h"
#include "wissel-pasted.h"

static const char *const columns[] = { "last-name", "first-name", "employer", "function", NULL };

typedef struct
{
  const char *what;
  const char *text;
  const char *first_line; /* of the table; NULL when it is refused */
} TableCase;

static const TableCase table_cases[] = {
  { "titles of this list", "Last name\tFirst name\nPeeters\tJan\n", "Last name\tFirst name" },
  { "titles in another order and language",
    "Voornaam\tAchternaam\tWerkgever\nJan\tPeeters\tZandhof\n", "Voornaam\tAchternaam\tWerkgever" },
  { "titles between quotes", "\"Last name\"\t\"First name\"\r\nPeeters\tJan\r\n",
    "\"Last name\"\t\"First name\"\r" },
  { "no titles", "Peeters\tJan\tZandhof\n", "Last name\tFirst name\tOrganisation" },
  { "more columns than are shown", "Peeters\tJan\tZandhof\tBalie\tx\n", NULL },
  { "a single word", "Peeters", NULL },
  { "blank", " \n", NULL },
  { "nothing", NULL, NULL },
};

static void
test_tables (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (table_cases); i++)
    {
      const TableCase   *c = &table_cases[i];
      g_autoptr (GError) error = NULL;
      g_autofree char   *table = NULL;
      g_auto (GStrv)     lines = NULL;

      g_test_message ("%s", c->what);
      table = wissel_pasted_make_table (c->text, wissel_list_find ("people"), columns, &error);
      if (c->first_line == NULL)
        {
          g_assert_null (table);
          g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID);
          continue;
        }

      g_assert_no_error (error);
      lines = g_strsplit (table, "\n", 2);
      g_assert_cmpstr (lines[0], ==, c->first_line);
      g_assert_true (g_str_has_suffix (table, c->text));
    }
}

/* Imports what is pasted as the window does. */
static WisselImportReport *
paste (ImportFixture *fixture, const char *text)
{
  g_autofree char    *table = NULL;
  g_autofree char    *path = NULL;
  WisselImportReport *report;

  table = wissel_pasted_make_table (text, wissel_list_find ("people"), columns, NULL);
  path = wissel_pasted_save (table, NULL);
  g_assert_nonnull (path);
  report = import_path (fixture, path, FALSE);
  wissel_pasted_discard (path);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  return report;
}

/* The same block twice creates nothing twice; with titles or without is the same. */
static void
test_twice (ImportFixture *fixture, gconstpointer data)
{
  static const char              block[] = "Peeters\tJan\tZandhof\tBaliemedewerker\n"
                                           "D’Hondt\tZoë\tKiezelweg\tKok; bakker\n";
  g_autoptr (WisselImportReport) organisations = import_text (fixture, "a.csv", ORGANISATIONS);
  g_autoptr (WisselImportReport) first = paste (fixture, block);
  g_autoptr (WisselImportReport) second = paste (fixture, block);
  g_autoptr (WisselImportReport) titled = NULL;
  g_autofree char               *with_titles = NULL;

  import_check_sheet (first, 2, 0, 0, 0);
  import_check_sheet (second, 0, 0, 2, 0);
  with_titles = g_strconcat ("Nom\tPrénom\tEmployeur\tFonction\n", block, NULL);
  titled = paste (fixture, with_titles);
  import_check_sheet (titled, 0, 0, 2, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pasted/tables", test_tables);
  g_test_add ("/pasted/twice", ImportFixture, NULL, import_set_up, test_twice, import_tear_down);

  return g_test_run ();
}
