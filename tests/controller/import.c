#include "import.h"

#include "wissel-record-store.h"

#include <glib/gstdio.h>
#include <string.h>

void
import_set_up (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *path = NULL;

  fixture->folder = g_dir_make_tmp ("wissel-import-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "network.sqlite", NULL);
  fixture->network = wissel_network_create (path, "Tandem", "SWITCHING", &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char      *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_assert_cmpint (g_remove (path), ==, 0);
    }

  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

void
import_tear_down (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  wissel_network_close (fixture->network, &error);
  g_assert_no_error (error);
  g_clear_object (&fixture->network);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

WisselImportReport *
import_path (ImportFixture *fixture, const char *path, gboolean dry_run)
{
  WisselImportOptions options = { .dry_run = dry_run };
  g_autoptr (GError)  error = NULL;
  WisselImportReport *report = wissel_import_file (fixture->network, path, &options, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (report);

  return report;
}

/* Looks a sheet up by its name. */
const WisselImportSheet *
import_get_sheet (const WisselImportReport *report, const char *name)
{
  for (guint i = 0; i < report->sheets->len; i++)
    {
      const WisselImportSheet *sheet = report->sheets->pdata[i];

      if (g_str_equal (sheet->name, name))
        return sheet;
    }

  g_error ("no sheet %s", name);
}

const WisselImportRow *
import_get_row (const WisselImportSheet *sheet, guint number)
{
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const WisselImportRow *row = &g_array_index (sheet->rows, WisselImportRow, i);

      if (row->number == number)
        return row;
    }

  g_error ("no row %u in %s", number, sheet->name);
}

/* All remarks on a row, a line each. */
static char *
dup_reason (const WisselImportSheet *self, const WisselImportRow *row, WisselLanguage language)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < row->n_remarks; i++)
    {
      const WisselImportRemark *remark =
        &g_array_index (self->remarks, WisselImportRemark, row->first_remark + i);
      g_autofree char *text = wissel_import_sheet_dup_remark (self, remark, language);

      if (out->len > 0)
        g_string_append_c (out, '\n');

      g_string_append (out, text);
    }

  return g_string_free (out, FALSE);
}

/* What a sheet was made of, in words, with the reasons of what was not taken in. */
char *
import_describe (const WisselImportSheet *sheet)
{
  GString *out = g_string_new (sheet->name);

  for (guint i = 0; i < WISSEL_IMPORT_N_VERDICTS; i++)
    if (sheet->counts[i] > 0)
      g_string_append_printf (out, ", %u %s", sheet->counts[i], wissel_import_verdict_name (i));

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const WisselImportRow *row = &g_array_index (sheet->rows, WisselImportRow, i);
      g_autofree char       *reason = dup_reason (sheet, row, WISSEL_LANGUAGE_EN);

      if (row->verdict == WISSEL_IMPORT_REFUSED || row->verdict == WISSEL_IMPORT_UPDATED)
        g_string_append_printf (out, "\n%u %s %s", row->number,
                                wissel_import_verdict_name (row->verdict), reason);
    }

  return g_string_free (out, FALSE);
}

void
import_check_counts (
  const WisselImportReport *report, const char *name, guint created, guint unchanged, guint refused)
{
  const WisselImportSheet *sheet = import_get_sheet (report, name);
  g_autofree char         *description = import_describe (sheet);

  g_test_message ("%s", description);
  g_assert_cmpuint (sheet->counts[WISSEL_IMPORT_CREATED], ==, created);
  g_assert_cmpuint (sheet->counts[WISSEL_IMPORT_UPDATED], ==, 0);
  g_assert_cmpuint (sheet->counts[WISSEL_IMPORT_UNCHANGED], ==, unchanged);
  g_assert_cmpuint (sheet->counts[WISSEL_IMPORT_REFUSED], ==, refused);
}

/* ---- What the network holds ---- */

typedef struct
{
  const WisselRecordType *type;
  const char             *field;
  const char             *text;
} Wanted;

static gpointer
load (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const Wanted *wanted = data;
  WisselValue   value = { .kind = WISSEL_VALUE_TEXT, .text = (char *) wanted->text };

  return wissel_session_load_where (session, wanted->type, wanted->field,
                                    wanted->field != NULL ? &value : NULL, error);
}

GPtrArray *
import_load_records (ImportFixture          *fixture,
                     const WisselRecordType *type,
                     const char             *field,
                     const char             *text)
{
  Wanted             wanted = { type, field, text };
  g_autoptr (GError) error = NULL;
  GPtrArray         *records =
    wissel_store_run (wissel_network_get_store (fixture->network), load, &wanted, NULL, &error);

  g_assert_no_error (error);

  return records;
}

guint
import_count_records (ImportFixture *fixture, const WisselRecordType *type)
{
  g_autoptr (GPtrArray) records = import_load_records (fixture, type, NULL, NULL);

  return records->len;
}

/* The only record whose field is @text. */
WisselRecord *
import_load_one (ImportFixture          *fixture,
                 const WisselRecordType *type,
                 const char             *field,
                 const char             *text)
{
  g_autoptr (GPtrArray) records = import_load_records (fixture, type, field, text);

  g_assert_cmpuint (records->len, ==, 1);

  return g_object_ref (records->pdata[0]);
}

WisselImportReport *
import_text (ImportFixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  return import_path (fixture, path, FALSE);
}

/* The only sheet of a report, with its rows counted as they should be. */
const WisselImportSheet *
import_check_sheet (
  const WisselImportReport *report, guint created, guint updated, guint unchanged, guint refused)
{
  const WisselImportSheet *sheet = report->sheets->pdata[0];
  g_autofree char         *description = import_describe (sheet);

  g_assert_cmpuint (report->sheets->len, ==, 1);
  g_test_message ("%s", description);
  g_assert_cmpuint (sheet->counts[WISSEL_IMPORT_CREATED], ==, created);
  g_assert_cmpuint (sheet->counts[WISSEL_IMPORT_UPDATED], ==, updated);
  g_assert_cmpuint (sheet->counts[WISSEL_IMPORT_UNCHANGED], ==, unchanged);
  g_assert_cmpuint (sheet->counts[WISSEL_IMPORT_REFUSED], ==, refused);

  return sheet;
}

gboolean
import_has_notice (const WisselImportSheet *sheet, const char *part)
{
  for (guint i = 0; i < sheet->notices->len; i++)
    {
      g_autofree char *text =
        wissel_message_text (&g_array_index (sheet->notices, WisselMessage, i), WISSEL_LANGUAGE_EN);

      if (strstr (text, part) != NULL)
        return TRUE;
    }

  return FALSE;
}

void
import_check_reason (const WisselImportSheet *sheet, guint number, const char *part)
{
  g_autofree char *reason = dup_reason (sheet, import_get_row (sheet, number), WISSEL_LANGUAGE_EN);

  if (strstr (reason, part) == NULL)
    g_error ("row %u says “%s”, which lacks “%s”", number, reason, part);
}
