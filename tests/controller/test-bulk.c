/* The same change to many records. */

#include "network.h"
#include "wissel-bulk.h"
#include "wissel-error.h"
#include "wissel-list-store.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

typedef struct
{
  const char *list;
  const char *column; /* counted are the rows where it holds @code */
  const char *code;
} Asked;

static gpointer
list_ids (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const Asked            *asked = data;
  g_autoptr (WisselQuery) query = wissel_query_new (wissel_list_find (asked->list));

  if (asked->column != NULL)
    {
      guint                    column;
      g_autoptr (WisselFilter) filter = NULL;
      WisselValue              value = { .kind = WISSEL_VALUE_TEXT, .text = (char *) asked->code };

      column = (guint) wissel_list_column_index (query->list, asked->column);
      filter = wissel_filter_new (column);
      wissel_filter_add_value (filter, &value, NULL);
      wissel_query_set_filter (query, filter);
    }

  return wissel_session_query_ids (session, query, 0, error);
}

static GArray *
find_ids (TestNetwork *fixture, const char *list, const char *column, const char *code)
{
  Asked asked = { list, column, code };

  return wissel_store_run (wissel_network_get_store (fixture->network), list_ids, &asked, NULL,
                           NULL);
}

static guint
count (TestNetwork *fixture, const char *list, const char *column, const char *code)
{
  g_autoptr (GArray) ids = find_ids (fixture, list, column, code);

  return ids->len;
}

static guint
field_of (const WisselRecordType *type, const char *name)
{
  return (guint) wissel_record_type_field_index (type, name);
}

static void
assert_report (const WisselBulkReport *report, guint n_done, guint n_same, guint n_refused)
{
  g_assert_nonnull (report);
  g_assert_cmpuint (report->n_done, ==, n_done);
  g_assert_cmpuint (report->n_same, ==, n_same);
  g_assert_cmpuint (report->refusals->len, ==, n_refused);
}

static void
assert_undo (TestNetwork *fixture, const char *label)
{
  g_autofree char *undone = NULL;

  g_assert_true (wissel_network_undo (fixture->network, &undone, NULL));
  g_assert_cmpstr (undone, ==, label);
}

/* Looking changes nothing, doing is one action with a name, and undo takes all of it back. */
static void
test_change (TestNetwork *fixture, gconstpointer user_data)
{
  g_autoptr (GArray)           ids = NULL;
  g_autoptr (WisselBulk)       bulk = NULL;
  g_autoptr (WisselBulkReport) preview = NULL;
  g_autoptr (WisselBulkReport) report = NULL;
  WisselValue                  french = { .kind = WISSEL_VALUE_TEXT, .text = (char *) "fr" };
  guint                        n_french;

  test_network_fill (fixture, 3, 8);
  n_french = count (fixture, "people", "language", "fr");
  ids = find_ids (fixture, "people", NULL, NULL);
  bulk = wissel_bulk_new (&wissel_person_record_type, ids);
  g_assert_true (wissel_bulk_is_empty (bulk));
  wissel_bulk_set_value (bulk, field_of (&wissel_person_record_type, "language"), &french);

  preview = wissel_bulk_preview (fixture->network, bulk, NULL);
  assert_report (preview, 8 - n_french, n_french, 0);
  g_assert_cmpuint (count (fixture, "people", "language", "fr"), ==, n_french);

  report = wissel_bulk_apply (fixture->network, bulk, preview->n_done, NULL);
  assert_report (report, 8 - n_french, n_french, 0);
  g_assert_cmpuint (count (fixture, "people", "language", "fr"), ==, 8);

  assert_undo (fixture, "Person: 5 changed");
  g_assert_cmpuint (count (fixture, "people", "language", "fr"), ==, n_french);
}

static gboolean
has_employer (TestNetwork *fixture, gint64 id)
{
  g_autoptr (WisselRecord) person =
    wissel_network_load (fixture->network, &wissel_person_record_type, id, NULL);

  return !wissel_record_is_empty (person, "employer-id");
}

/* A link and a day can be taken away, and what goes is said by its name. */
static void
test_empty (TestNetwork *fixture, gconstpointer user_data)
{
  const WisselRecordType      *type = &wissel_person_record_type;
  g_autoptr (GArray)           ids = NULL;
  g_autoptr (WisselBulk)       bulk = NULL;
  g_autoptr (WisselBulkReport) report = NULL;
  g_autofree char             *emptied = NULL;
  const WisselValue            nothing = { 0 };

  test_network_fill (fixture, 1, 4);
  ids = find_ids (fixture, "people", NULL, NULL);
  bulk = wissel_bulk_new (type, ids);
  g_assert_null (wissel_bulk_dup_emptied (bulk));
  wissel_bulk_set_value (bulk, field_of (type, "employer-id"), &nothing);
  wissel_bulk_set_value (bulk, field_of (type, "last-contact-on"), &nothing);
  emptied = wissel_bulk_dup_emptied (bulk);
  g_assert_cmpstr (emptied, ==, "“Organisation”, “Last contact on”");

  g_assert_true (has_employer (fixture, g_array_index (ids, gint64, 0)));
  report = wissel_bulk_apply (fixture->network, bulk, 4, NULL);
  assert_report (report, 4, 0, 0);
  g_assert_false (has_employer (fixture, g_array_index (ids, gint64, 0)));
  assert_undo (fixture, "Person: 4 changed");
  g_assert_true (has_employer (fixture, g_array_index (ids, gint64, 0)));
}

/* What the preview told no longer holds: nothing is done. */
static void
test_changed_meanwhile (TestNetwork *fixture, gconstpointer user_data)
{
  g_autoptr (GArray)           ids = NULL;
  g_autoptr (WisselBulk)       bulk = NULL;
  g_autoptr (WisselBulkReport) report = NULL;
  g_autoptr (GError)           error = NULL;
  WisselValue                  french = { .kind = WISSEL_VALUE_TEXT, .text = (char *) "fr" };

  test_network_fill (fixture, 1, 4);
  ids = find_ids (fixture, "people", NULL, NULL);
  bulk = wissel_bulk_new (&wissel_person_record_type, ids);
  wissel_bulk_set_value (bulk, field_of (&wissel_person_record_type, "language"), &french);
  report = wissel_bulk_apply (fixture->network, bulk, 3, &error);
  g_assert_null (report);
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_CONFLICT);
  g_assert_cmpuint (count (fixture, "people", "language", "fr"), ==, 2);
}

/* Organisations where people work stay, and it is told which and why; the others go. */
static void
test_delete (TestNetwork *fixture, gconstpointer user_data)
{
  g_autoptr (GArray)           ids = NULL;
  g_autoptr (WisselBulk)       bulk = NULL;
  g_autoptr (WisselBulkReport) report = NULL;
  const WisselBulkRefusal     *refusal;

  test_network_fill (fixture, 5, 2);
  ids = find_ids (fixture, "organisations", NULL, NULL);
  bulk = wissel_bulk_new (&wissel_organisation_record_type, ids);
  wissel_bulk_set_deleting (bulk);
  report = wissel_bulk_apply (fixture->network, bulk, 3, NULL);
  assert_report (report, 3, 0, 2);
  refusal = g_ptr_array_index (report->refusals, 0);
  g_assert_cmpstr (refusal->title, ==, "Organisation 1");
  g_assert_cmpstr (refusal->why, !=, "");
  g_assert_cmpuint (count (fixture, "organisations", NULL, NULL), ==, 2);

  assert_undo (fixture, "Organisation: 3 deleted");
  g_assert_cmpuint (count (fixture, "organisations", NULL, NULL), ==, 5);
}

static gboolean
insert_places (WisselSession *session, gpointer data, GError **error)
{
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (WisselRecord) place = wissel_record_new (&wissel_learning_place_record_type);
      g_autofree char         *title = g_strdup_printf ("Place %u", i);

      wissel_record_set_text (place, "title", title);
      wissel_record_set_integer (place, "organisation-id", *(gint64 *) data);
      if (i % 2 == 0)
        wissel_record_set_integer (place, "safety-ok", TRUE);
      if (!wissel_session_insert (session, place, error))
        return FALSE;
    }

  return TRUE;
}

static gpointer
fill_places (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  wissel_session_action (session, "Places", WISSEL_ACTION_DEFAULT, insert_places, data, error);
  g_assert_no_error (*error);

  return NULL;
}

/* States are entered by steps, with their rules; a value set with the step is not kept where the
 * step is refused. */
static void
test_step (TestNetwork *fixture, gconstpointer user_data)
{
  const WisselRecordType      *type = &wissel_learning_place_record_type;
  g_autoptr (GArray)           organisations = NULL;
  g_autoptr (GArray)           ids = NULL;
  g_autoptr (WisselBulk)       bulk = NULL;
  g_autoptr (WisselBulkReport) report = NULL;
  g_autoptr (GError)           error = NULL;
  WisselValue                  shop = { .kind = WISSEL_VALUE_TEXT, .text = (char *) "SHOP" };

  test_network_fill (fixture, 1, 0);
  organisations = find_ids (fixture, "organisations", NULL, NULL);
  wissel_store_run (wissel_network_get_store (fixture->network), fill_places,
                    &g_array_index (organisations, gint64, 0), NULL, &error);
  g_assert_no_error (error);

  ids = find_ids (fixture, "places", NULL, NULL);
  bulk = wissel_bulk_new (type, ids);
  wissel_bulk_set_value (bulk, field_of (type, "physical-kind"), &shop);
  wissel_bulk_set_step (bulk, "CONFIRMED", NULL);
  report = wissel_bulk_apply (fixture->network, bulk, 2, &error);
  g_assert_no_error (error);
  assert_report (report, 2, 0, 2);
  g_assert_cmpuint (count (fixture, "places", "state", "CONFIRMED"), ==, 2);
  g_assert_cmpuint (count (fixture, "places", "physical-kind", "SHOP"), ==, 2);
}

static void
test_fields (void)
{
  const WisselRecordType *person = &wissel_person_record_type;
  const WisselRecordType *place = &wissel_learning_place_record_type;

  g_assert_true (wissel_bulk_can_set (&person->fields[field_of (person, "language")]));
  g_assert_true (wissel_bulk_can_set (&person->fields[field_of (person, "employer-id")]));
  g_assert_false (wissel_bulk_can_set (&person->fields[field_of (person, "last-name")]));
  g_assert_false (wissel_bulk_can_set (&place->fields[field_of (place, "state")]));
  g_assert_false (wissel_bulk_can_set (&place->fields[field_of (place, "organisation-id")]));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/bulk/" name, TestNetwork, NULL, test_network_set_up, function,                     \
              test_network_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("change", test_change);
  ADD ("changed-meanwhile", test_changed_meanwhile);
  ADD ("delete", test_delete);
  ADD ("step", test_step);
  ADD ("empty", test_empty);
  g_test_add_func ("/bulk/fields", test_fields);

  return g_test_run ();
}
