/* The top three of a kick-off, typed in row after row. */

#include "round.h"
#include "wissel-preferences.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

static WisselPreferences *
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  WisselPreferences *self = wissel_preferences_load (fixture->network, fixture->round, &error);

  g_assert_no_error (error);

  return self;
}

static void
add_organisations (Fixture *fixture)
{
  static const char *const names[] = { "Énergie Huy", "Stad Gent", "Stadsbader" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    make_record (fixture->network, &wissel_organisation_record_type, "short-name", names[i], "kind",
                 "MUNICIPAL", NULL);
}

static void
expect_found (WisselPreferences *self, const char *text, const char *names)
{
  g_auto (GStrv)   found = wissel_preferences_find (self, text, 3);
  g_autofree char *joined = g_strjoinv ("|", found);

  g_assert_cmpstr (joined, ==, names);
}

static void
test_names (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselPreferences) self = NULL;

  add_organisations (fixture);
  self = load (fixture);
  expect_found (self, "en", "Énergie Huy");
  expect_found (self, "gent", "Firma Gent|Stad Gent");
  expect_found (self, "ent", "Firma Gent|Stad Gent");
  expect_found (self, "STAD GENT", "Stad Gent");
  expect_found (self, "stad", "Stad Aalst|Stad Gent|Stadsbader");
  expect_found (self, "xyz", "");
  expect_found (self, " ", "");
}

static void
test_cells (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselPreferences) self = NULL;
  guint                         row, rank;

  add_organisations (fixture);
  self = load (fixture);
  g_assert_cmpuint (wissel_preferences_get_n_rows (self), ==, 3);
  g_assert_cmpstr (wissel_preferences_get_name (self, 0), ==, "Zoë D’hondt");
  g_assert_cmpstr (wissel_preferences_get_employer (self, 0), ==, "Stad Aalst");

  wissel_preferences_set_text (self, 0, 0, " fir");
  g_assert_cmpstr (wissel_preferences_get_text (self, 0, 0), ==, "Firma Gent");
  g_assert_false (wissel_preferences_find_problem (self, &row, &rank));

  wissel_preferences_set_text (self, 0, 1, "firma gent");
  g_assert_nonnull (strstr (wissel_preferences_get_problem (self, 0, 1), "already"));
  wissel_preferences_set_text (self, 0, 2, "stad aalst");
  g_assert_nonnull (strstr (wissel_preferences_get_problem (self, 0, 2), "own organisation"));
  g_assert_true (wissel_preferences_find_problem (self, &row, &rank));
  g_assert_cmpuint (row, ==, 0);
  g_assert_cmpuint (rank, ==, 1);

  /* What names none, or several, is kept as it was typed. */
  wissel_preferences_set_text (self, 0, 1, "stads-");
  g_assert_cmpstr (wissel_preferences_get_text (self, 0, 1), ==, "Stadsbader");
  wissel_preferences_set_text (self, 0, 1, "gent");
  g_assert_cmpstr (wissel_preferences_get_text (self, 0, 1), ==, "gent");
  g_assert_nonnull (strstr (wissel_preferences_get_problem (self, 0, 1), "2"));
  wissel_preferences_set_text (self, 0, 2, "Xantippe");
  g_assert_nonnull (strstr (wissel_preferences_get_problem (self, 0, 2), "Xantippe"));

  /* A double is none any more when the other goes. */
  wissel_preferences_set_text (self, 0, 1, "Firma Gent");
  wissel_preferences_set_text (self, 0, 0, "");
  g_assert_null (wissel_preferences_get_problem (self, 0, 1));
}

static gpointer
count_stored (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) all =
    wissel_session_load_where (session, &wissel_preference_record_type, NULL, NULL, error);

  return GUINT_TO_POINTER (all->len);
}

static guint
count_rows (Fixture *fixture)
{
  return GPOINTER_TO_UINT (
    wissel_store_run (wissel_network_get_store (fixture->network), count_stored, NULL, NULL, NULL));
}

static void
test_saving (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselPreferences) self = NULL;
  g_autoptr (WisselPreferences) again = NULL;
  g_autoptr (GError)            error = NULL;
  g_autofree char              *label = NULL;
  g_autofree char              *swapped = NULL;

  add_organisations (fixture);
  self = load (fixture);
  wissel_preferences_set_text (self, 0, 0, "firma");
  wissel_preferences_set_text (self, 0, 2, "huy");
  wissel_preferences_set_text (self, 1, 0, "stadsb");
  g_assert_cmpuint (wissel_preferences_count_given (self), ==, 2);
  g_assert_cmpuint (wissel_preferences_count_changed (self), ==, 2);

  label = wissel_preferences_save (self, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "Preferences of 2 switchers");
  g_assert_cmpuint (wissel_preferences_count_changed (self), ==, 0);
  g_assert_cmpuint (count_rows (fixture), ==, 3);

  /* Two that change places do not get in each other's way. */
  wissel_preferences_set_text (self, 0, 0, "huy");
  wissel_preferences_set_text (self, 0, 2, "firma");
  swapped = wissel_preferences_save (self, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (swapped, ==, "Preferences of 1 switcher");
  again = load (fixture);
  g_assert_cmpstr (wissel_preferences_get_text (again, 0, 0), ==, "Énergie Huy");
  g_assert_cmpstr (wissel_preferences_get_text (again, 0, 1), ==, "");
  g_assert_cmpstr (wissel_preferences_get_text (again, 0, 2), ==, "Firma Gent");

  g_assert_true (wissel_network_undo (fixture->network, NULL, &error));
  g_assert_true (wissel_network_undo (fixture->network, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_rows (fixture), ==, 0);
}

/* What the schema refuses is refused whole. */
static void
test_refused (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselPreferences) self = load (fixture);
  g_autoptr (GError)            error = NULL;

  wissel_preferences_set_text (self, 0, 0, "Firma Gent");
  wissel_preferences_set_text (self, 1, 0, "Stad Aalst");
  g_assert_null (wissel_preferences_save (self, &error));
  g_assert_cmpstr (error->message, ==, wissel_preferences_get_problem (self, 1, 0));
  g_assert_cmpuint (count_rows (fixture), ==, 0);
}

static void
test_finding_rows (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (WisselPreferences) self = load (fixture);

  g_assert_cmpuint (wissel_preferences_find_row (self, "dijk", 0), ==, 2);
  g_assert_cmpuint (wissel_preferences_find_row (self, "lukasz", 0), ==, 1);
  g_assert_cmpuint (wissel_preferences_find_row (self, "aalst", 1), ==, 1);
  g_assert_cmpuint (wissel_preferences_find_row (self, "zoe", 2), ==, 0);
  g_assert_cmpuint (wissel_preferences_find_row (self, "nobody", 0), ==, 3);
}

#define ADD(name, function)                                                                        \
  g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/preferences/names", test_names);
  ADD ("/preferences/cells", test_cells);
  ADD ("/preferences/saving", test_saving);
  ADD ("/preferences/refused", test_refused);
  ADD ("/preferences/finding-rows", test_finding_rows);

  return g_test_run ();
}
