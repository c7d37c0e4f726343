#include "wissel-demo.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "wissel-error.h"
#include "wissel-import-save.h"
#include "wissel-import.h"
#include "wissel-library.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

typedef struct
{
  char *folder;
  char *path;
} Place;

static void
set_up (Place *place, gconstpointer user_data)
{
  place->folder = g_dir_make_tmp ("wissel-demo-XXXXXX", NULL);
  place->path = g_build_filename (place->folder, "demo.sqlite", NULL);
}

static void
tear_down (Place *place, gconstpointer user_data)
{
  g_unlink (place->path);
  g_assert_cmpint (g_rmdir (place->folder), ==, 0);
  g_free (place->folder);
  g_free (place->path);
}

static WisselNetwork *
create (Place *place)
{
  g_autoptr (GError) error = NULL;
  WisselNetwork     *network = wissel_demo_create (place->path, WISSEL_DEMO_EXCHANGES, &error);

  g_assert_no_error (error);

  return network;
}

static void
close_network (WisselNetwork *network)
{
  g_autoptr (GError) error = NULL;

  wissel_network_close (network, &error);
  g_assert_no_error (error);
  g_object_unref (network);
}

static gpointer
list_people (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) people =
    wissel_session_load_where (session, &wissel_person_record_type, NULL, NULL, error);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < people->len; i++)
    {
      gint64 id = wissel_record_get_id (g_ptr_array_index (people, i));

      g_array_append_val (ids, id);
    }

  return ids;
}

static WisselImportReport *
import_again (WisselNetwork *network)
{
  g_autofree char    *workbook = wissel_data_path ("demo", "demo-network.xlsx", NULL);
  WisselImportOptions options = { .round = "VJ27", .dry_run = TRUE };
  g_autoptr (GError)  error = NULL;
  WisselImportReport *report = wissel_import_file (network, workbook, &options, NULL, &error);

  g_assert_no_error (error);

  return report;
}

/* Twice the same network: imported again its workbook brings nothing. */
static void
test_create (Place *place, gconstpointer user_data)
{
  WisselNetwork                 *network = create (place);
  WisselStore                   *store = wissel_network_get_store (network);
  g_autoptr (GArray)             first = wissel_store_run (store, list_people, NULL, NULL, NULL);
  g_autoptr (GArray)             second = NULL;
  g_autoptr (WisselImportReport) report = import_again (network);

  g_assert_cmpuint (first->len, ==, 237);
  g_assert_cmpuint (report->counts[WISSEL_IMPORT_CREATED], ==, 0);
  g_assert_cmpuint (report->counts[WISSEL_IMPORT_UPDATED], ==, 0);
  g_assert_cmpuint (report->counts[WISSEL_IMPORT_REFUSED], ==, 22);
  g_assert_cmpuint (report->counts[WISSEL_IMPORT_UNCHANGED], ==, 682 + 6);
  close_network (network);

  g_assert_cmpint (g_unlink (place->path), ==, 0);
  network = create (place);
  store = wissel_network_get_store (network);
  second = wissel_store_run (store, list_people, NULL, NULL, NULL);
  g_assert_cmpmem (first->data, first->len * sizeof (gint64), second->data,
                   second->len * sizeof (gint64));
  close_network (network);
}

/* Without its workbook nothing is left of it. */
static void
test_no_workbook (Place *place, gconstpointer user_data)
{
  g_autofree char   *data = g_strdup (g_getenv ("WISSEL_DATA_DIR"));
  g_autofree char   *copy = g_build_filename (place->folder, "data", NULL);
  g_autofree char   *schema = g_build_filename (data, "schema", NULL);
  g_autofree char   *texts = g_build_filename (data, "texts", NULL);
  g_autofree char   *schema_link = g_build_filename (copy, "schema", NULL);
  g_autofree char   *texts_link = g_build_filename (copy, "texts", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (copy, 0700), ==, 0);
  g_assert_cmpint (symlink (schema, schema_link), ==, 0);
  g_assert_cmpint (symlink (texts, texts_link), ==, 0);
  g_setenv ("WISSEL_DATA_DIR", copy, TRUE);

  g_assert_null (wissel_demo_create (place->path, WISSEL_DEMO_EXCHANGES, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (place->path, G_FILE_TEST_EXISTS));

  g_setenv ("WISSEL_DATA_DIR", data, TRUE);
  g_unlink (schema_link);
  g_unlink (texts_link);
  g_rmdir (copy);
}

/* ---- Missions ---- */

typedef struct
{
  const WisselRecordType *type;
  const char             *state;
  guint                   n_records;
} States;

static gpointer
count_state (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  States               *states = data;
  g_autoptr (GPtrArray) records =
    wissel_session_load_where (session, states->type, NULL, NULL, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    states->n_records +=
      g_strcmp0 (wissel_record_get_text (records->pdata[i], "state"), states->state) == 0;

  return states;
}

/* Something stands in every state that an officer meets, and the file is in order. */
static void
test_missions (Place *place, gconstpointer user_data)
{
  const States cases[] = {
    { &wissel_tx_membership_record_type, "MEMBER", 4 },
    { &wissel_tx_membership_record_type, "CHARTER_SENT", 1 },
    { &wissel_tx_membership_record_type, "ELIGIBLE", 1 },
    { &wissel_tx_membership_record_type, "CONTACT", 1 },
    { &wissel_tx_membership_record_type, "NOT_ELIGIBLE", 1 },
    { &wissel_mission_offer_record_type, "PUBLISHED", 3 },
    { &wissel_mission_offer_record_type, "DRAFT", 1 },
    { &wissel_mission_candidate_record_type, "RELEASE_ASKED", 1 },
    { &wissel_mission_candidate_record_type, "IN_DIALOGUE", 1 },
    { &wissel_mission_candidate_record_type, "REFUSED", 1 },
    { &wissel_mission_candidate_record_type, "APPLIED", 1 },
  };
  g_autoptr (GError) error = NULL;
  WisselNetwork     *network = wissel_demo_create (place->path, WISSEL_DEMO_MISSIONS, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (wissel_network_get_kind (network), ==, "EXCHANGE");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      States states = { cases[i].type, cases[i].state, 0 };

      wissel_store_run (wissel_network_get_store (network), count_state, &states, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (states.n_records, ==, cases[i].n_records);
    }

  g_assert_true (wissel_network_check (network, &error));
  close_network (network);
}

/* ---- Its report ---- */

static void
test_lines (Place *place, gconstpointer user_data)
{
  WisselNetwork                *network = create (place);
  g_autoptr (WisselImportLines) lines = wissel_import_lines_new (import_again (network));
  GListModel                   *model = G_LIST_MODEL (lines);
  g_autoptr (WisselImportLine)  line = NULL;
  const WisselImportReport     *report = wissel_import_lines_get_report (lines);
  const guint                   refused = 1u << WISSEL_IMPORT_GROUP_REFUSED;

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, wissel_import_report_n_rows (report));
  g_assert_cmpuint (wissel_import_lines_count (lines, WISSEL_IMPORT_GROUP_REFUSED), ==, 22);
  g_assert_cmpuint (wissel_import_lines_count (lines, WISSEL_IMPORT_GROUP_REFUSED) +
                      wissel_import_lines_count (lines, WISSEL_IMPORT_GROUP_CREATED) +
                      wissel_import_lines_count (lines, WISSEL_IMPORT_GROUP_UPDATED) +
                      wissel_import_lines_count (lines, WISSEL_IMPORT_GROUP_UNCHANGED) +
                      wissel_import_lines_count (lines, WISSEL_IMPORT_GROUP_OTHER),
                    ==, wissel_import_report_n_rows (report));

  wissel_import_lines_show (lines, refused);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 22);
  line = g_list_model_get_item (model, 0);
  g_assert_cmpstr (wissel_import_line_get_sheet (line)->name, ==, "Organisaties");
  g_assert_cmpuint (wissel_import_line_get_row (line)->number, ==, 12);
  g_assert_cmpint (wissel_import_row_gravest (wissel_import_line_get_sheet (line),
                                              wissel_import_line_get_row (line)),
                   ==, WISSEL_IMPORT_REFUSAL);

  wissel_import_lines_show (lines, 1u << WISSEL_IMPORT_GROUP_UPDATED);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 0);
  close_network (network);
}

/* What is mailed back names cell, content and remedy of each refusal. */
static void
test_save (Place *place, gconstpointer user_data)
{
  WisselNetwork                 *network = create (place);
  g_autoptr (WisselImportReport) report = import_again (network);
  g_autofree char               *path = g_build_filename (place->folder, "result.csv", NULL);
  g_autofree char               *text = NULL;
  g_autoptr (GError)             error = NULL;

  g_assert_true (wissel_import_report_save (report, 1u << WISSEL_IMPORT_GROUP_REFUSED,
                                            "demo-network.xlsx", path, WISSEL_LANGUAGE_EN, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "\"Organisaties\";\"12\";\"Refused\";\"Zandpoort\";"
                                  "\"Ondernemingsnr. (E)\";\"0912.345.678\";"));
  g_assert_nonnull (strstr (text, "\"Postcode thuis (I)\";\"50001\";"));
  g_assert_null (strstr (text, "\"Unchanged\""));
  g_unlink (path);

  g_free (path);
  path = g_build_filename (place->folder, "nowhere", "result.xlsx", NULL);
  g_assert_false (
    wissel_import_report_save (report, 0, "demo-network.xlsx", path, WISSEL_LANGUAGE_EN, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND);
  close_network (network);
}

#define ADD(name, function) g_test_add ("/demo/" name, Place, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("create", test_create);
  ADD ("no-workbook", test_no_workbook);
  ADD ("missions", test_missions);
  ADD ("lines", test_lines);
  ADD ("save", test_save);

  return g_test_run ();
}
