/* Duplicates: found, told apart, compared and merged. */

#include <string.h>

#include "round.h"
#include "wissel-duplicates.h"
#include "wissel-error.h"
#include "wissel-likeness.h"
#include "wissel-merging.h"
#include "wissel-record-history.h"
#include "wissel-records.h"
#include "wissel-twins.h"

static gint64
add_organisation (Fixture *fixture, const char *name, const char *field, const char *value)
{
  return make_record (fixture->network, &wissel_organisation_record_type, "short-name", name,
                      "kind", "MUNICIPAL", field, value, NULL);
}

static WisselDuplicates *
find (Fixture *fixture, const WisselRecordType *type)
{
  g_autoptr (GError) error = NULL;
  WisselDuplicates  *found = wissel_duplicates_find (fixture->network, type, 100, &error);

  g_assert_no_error (error);

  return found;
}

/* NULL when the two are not among them. */
static const WisselDuplicate *
find_pair (const WisselDuplicates *found, gint64 first, gint64 second)
{
  for (guint i = 0; i < found->pairs->len; i++)
    {
      const WisselDuplicate *pair = g_ptr_array_index (found->pairs, i);

      if ((pair->ids[0] == first && pair->ids[1] == second) ||
          (pair->ids[0] == second && pair->ids[1] == first))
        return pair;
    }

  return NULL;
}

/* ---- Finding ---- */

static void
test_find_organisations (Fixture *fixture, gconstpointer user_data)
{
  static const WisselRecordType *type = &wissel_organisation_record_type;
  gint64                         brug = add_organisation (fixture, "De Brug vzw", NULL, NULL);
  gint64 same = add_organisation (fixture, "DE BRÛG", "email", "info@brug.example");
  gint64 mail = add_organisation (fixture, "Tandem", "email", "Info@brug.example");
  gint64 first = add_organisation (fixture, "FOD", "enterprise-no", "0308357159");
  gint64 second = add_organisation (fixture, "SPF", "enterprise-no", "0308357159");
  g_autoptr (WisselDuplicates) found = find (fixture, type);

  g_assert_cmpuint (found->n_all, ==, 3);
  g_assert_cmpuint (found->pairs->len, ==, 3);
  g_assert_cmpstr (find_pair (found, brug, same)->reason, ==, "Same name");
  g_assert_cmpstr (find_pair (found, same, mail)->reason, ==, "Same e-mail address");
  g_assert_cmpstr (find_pair (found, first, second)->reason, ==, "Same enterprise number");
  /* The surest stands first. */
  g_assert_true (find_pair (found, first, second) == g_ptr_array_index (found->pairs, 0));
  g_assert_nonnull (strstr (find_pair (found, first, second)->details[0], "0308.357.159"));
}

static void
test_find_people (Fixture *fixture, gconstpointer user_data)
{
  static const WisselRecordType *type = &wissel_person_record_type;
  g_autoptr (WisselDuplicates)   found = NULL;
  gint64 zoe = make_record (fixture->network, type, "first-name", "Zoë", "last-name", "Van Damme",
                            "employer-id", fixture->firm, NULL);
  gint64 swapped = make_record (fixture->network, type, "first-name", "VAN DAMME", "last-name",
                                "Zoe", "employer-id", fixture->firm, NULL);
  gint64 elsewhere = make_record (fixture->network, type, "first-name", "Zoë", "last-name",
                                  "Van Damme", "employer-id", fixture->city, NULL);

  found = find (fixture, type);
  g_assert_nonnull (find_pair (found, zoe, swapped));
  g_assert_null (find_pair (found, zoe, elsewhere));
  g_assert_null (find_pair (found, swapped, elsewhere));
}

static void
tell_apart (Fixture *fixture, gint64 first, gint64 second)
{
  g_autoptr (GError) error = NULL;

  wissel_duplicates_tell_apart (fixture->network, &wissel_organisation_record_type, first, second,
                                &error);
  g_assert_no_error (error);
}

/* Of three, every two come up until each was told apart; undo brings the last back. */
static void
test_tell_apart (Fixture *fixture, gconstpointer user_data)
{
  static const WisselRecordType *type = &wissel_organisation_record_type;
  gint64                         ids[] = { add_organisation (fixture, "De Brug", NULL, NULL),
                                           add_organisation (fixture, "De Brug vzw", NULL, NULL),
                                           add_organisation (fixture, "De Brug asbl", NULL, NULL) };
  g_autoptr (WisselRecord) record = wissel_network_load (fixture->network, type, ids[0], NULL);
  g_autoptr (WisselTwin)   twin = NULL;
  g_autoptr (WisselTwin)   none = NULL;
  guint                    n_told = 0;

  wissel_twins_find (fixture->network, record, &twin, NULL);
  g_assert_nonnull (twin);
  for (;; n_told++)
    {
      g_autoptr (WisselDuplicates) found = find (fixture, type);
      const WisselDuplicate       *pair;

      if (found->n_all == 0)
        break;

      pair = g_ptr_array_index (found->pairs, 0);
      tell_apart (fixture, pair->ids[0], pair->ids[1]);
    }
  g_assert_cmpuint (n_told, ==, 3);

  wissel_twins_find (fixture->network, record, &none, NULL);
  g_assert_null (none);

  g_assert_true (wissel_network_undo (fixture->network, NULL, NULL));
  {
    g_autoptr (WisselDuplicates) found = find (fixture, type);

    g_assert_cmpuint (found->n_all, ==, 1);
  }
}

/* ---- Comparing ---- */

static const WisselMergeField *
find_field (const WisselComparison *comparison, const char *name)
{
  for (guint i = 0; i < comparison->fields->len; i++)
    {
      const WisselMergeField *field = g_ptr_array_index (comparison->fields, i);

      if (g_str_equal (comparison->type->fields[field->field].name, name))
        return field;
    }

  return NULL;
}

static guint
find_place (const WisselComparison *comparison, const char *name)
{
  guint place = 0;

  g_assert_true (g_ptr_array_find (comparison->fields, find_field (comparison, name), &place));

  return place;
}

static WisselComparison *
compare (Fixture *fixture, const WisselRecordType *type, gint64 first, gint64 second)
{
  g_autoptr (GError) error = NULL;
  WisselComparison  *comparison =
    wissel_comparison_load (fixture->network, type, first, second, &error);

  g_assert_no_error (error);

  return comparison;
}

static void
test_compare (Fixture *fixture, gconstpointer user_data)
{
  static const WisselRecordType *type = &wissel_organisation_record_type;
  gint64                         first = add_organisation (fixture, "Brug", "phone", "02 123");
  gint64 second = make_record (fixture->network, type, "short-name", "De Brug", "kind", "OTHER",
                               "email", "info@brug.example", "website", "https://brug.example",
                               NULL);
  g_autoptr (WisselComparison) comparison = NULL;

  make_record (fixture->network, &wissel_site_record_type, "organisation-id", second, "name",
               "Zetel", NULL);
  comparison = compare (fixture, type, first, second);

  /* More hangs on the second; what it does not say comes from the first. */
  g_assert_cmpuint (comparison->kept, ==, 1);
  g_assert_cmpuint (comparison->n_hanging[1], ==, 1);
  g_assert_cmpint (find_field (comparison, "short-name")->side, ==, WISSEL_MERGE_SECOND);
  g_assert_cmpint (find_field (comparison, "phone")->side, ==, WISSEL_MERGE_FIRST);
  g_assert_cmpint (find_field (comparison, "kind")->side, ==, WISSEL_MERGE_FIRST);
  g_assert_cmpstr (find_field (comparison, "kind")->texts[0], ==, "Municipality");
  g_assert_null (find_field (comparison, "created-at"));
  g_assert_null (find_field (comparison, "active"));

  wissel_comparison_set_side (comparison, find_place (comparison, "email"), WISSEL_MERGE_FIRST);
  wissel_comparison_set_kept (comparison, 0);
  g_assert_cmpint (find_field (comparison, "short-name")->side, ==, WISSEL_MERGE_FIRST);
  g_assert_cmpint (find_field (comparison, "website")->side, ==, WISSEL_MERGE_SECOND);
  /* What was chosen stays chosen. */
  g_assert_cmpint (find_field (comparison, "email")->side, ==, WISSEL_MERGE_FIRST);
}

/* ---- Merging ---- */

static gboolean
has_line (const GPtrArray *lines, const char *line)
{
  for (guint i = 0; i < lines->len; i++)
    if (g_str_equal (g_ptr_array_index (lines, i), line))
      return TRUE;

  return FALSE;
}

static void
test_merge (Fixture *fixture, gconstpointer user_data)
{
  static const WisselRecordType *type = &wissel_organisation_record_type;
  gint64 first = add_organisation (fixture, "De Brug", "assets", "A workshop");
  gint64 second = add_organisation (fixture, "De Brug vzw", "assets", "A kitchen");
  gint64 site = make_record (fixture->network, &wissel_site_record_type, "organisation-id", second,
                             "name", "Zetel", NULL);
  g_autoptr (WisselComparison)   comparison = compare (fixture, type, first, second);
  g_autoptr (WisselMergeOutcome) seen = NULL;
  g_autoptr (WisselMergeOutcome) done = NULL;
  g_autoptr (WisselRecord)       kept = NULL;
  g_autoptr (WisselRecord)       moved = NULL;
  g_autoptr (WisselRecord)       gone = NULL;
  g_autoptr (GPtrArray)          history = NULL;
  g_autofree char               *label = NULL;
  g_autoptr (GError)             error = NULL;

  wissel_comparison_set_kept (comparison, 0);
  wissel_comparison_set_side (comparison, find_place (comparison, "assets"), WISSEL_MERGE_BOTH);
  seen = wissel_merging_preview (fixture->network, comparison, &error);
  g_assert_no_error (error);
  g_assert_true (has_line (seen->lines, "Sites: 1"));
  g_assert_cmpuint (seen->refusals->len, ==, 0);
  gone = wissel_network_load (fixture->network, type, second, &error);
  g_assert_no_error (error);

  done = wissel_merging_apply (fixture->network, comparison, &error);
  g_assert_no_error (error);
  g_assert_true (has_line (done->lines, "Sites: 1"));
  kept = wissel_network_load (fixture->network, type, first, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (wissel_record_get_text (kept, "assets"), ==, "A workshop\n\nA kitchen");
  moved = wissel_network_load (fixture->network, &wissel_site_record_type, site, &error);
  g_assert_no_error (error);
  g_assert_cmpint (wissel_record_get_integer (moved, "organisation-id"), ==, first);
  g_clear_object (&gone);
  gone = wissel_network_load (fixture->network, type, second, &error);
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND);
  g_clear_error (&error);

  history = wissel_record_history_load (fixture->network, kept, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (((WisselHistoryEntry *) g_ptr_array_index (history, 0))->what, ==,
                   "Merge “De Brug” and “De Brug vzw”");

  g_assert_true (wissel_network_undo (fixture->network, &label, &error));
  g_assert_cmpstr (label, ==, "Merge “De Brug” and “De Brug vzw”");
  gone = wissel_network_load (fixture->network, type, second, &error);
  g_assert_no_error (error);
}

/* Labels stay when people are erased. */
static void
test_people_are_not_named (Fixture *fixture, gconstpointer user_data)
{
  static const WisselRecordType *type = &wissel_person_record_type;
  gint64                         first =
    make_record (fixture->network, type, "first-name", "Zoë", "last-name", "Maes", NULL);
  gint64 second =
    make_record (fixture->network, type, "first-name", "Zoe", "last-name", "Maes", NULL);
  g_autoptr (WisselComparison)   comparison = compare (fixture, type, first, second);
  g_autoptr (WisselMergeOutcome) done = NULL;
  g_autofree char               *label = NULL;

  done = wissel_merging_apply (fixture->network, comparison, NULL);
  g_assert_nonnull (done);
  g_assert_true (wissel_network_undo (fixture->network, &label, NULL));
  g_assert_cmpstr (label, ==, "Merge two people");
}

static void
test_refused (Fixture *fixture, gconstpointer user_data)
{
  static const WisselRecordType *type = &wissel_organisation_record_type;
  gint64                         first = add_organisation (fixture, "De Brug", NULL, NULL);
  gint64 second = make_record (fixture->network, type, "short-name", "De Brug vzw", "kind",
                               "NONPROFIT", "parent-id", first, NULL);
  g_autoptr (WisselComparison)   comparison = compare (fixture, type, first, second);
  g_autoptr (WisselMergeOutcome) seen = NULL;
  g_autoptr (WisselMergeOutcome) done = NULL;
  g_autoptr (GError)             error = NULL;

  seen = wissel_merging_preview (fixture->network, comparison, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (seen->refusals->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (seen->refusals, 0), "“Part of”"));
  done = wissel_merging_apply (fixture->network, comparison, &error);
  g_assert_null (done);
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT);
}

static void
test_changed_meanwhile (Fixture *fixture, gconstpointer user_data)
{
  static const WisselRecordType *type = &wissel_organisation_record_type;
  gint64                         first = add_organisation (fixture, "De Brug", NULL, NULL);
  gint64                         second = add_organisation (fixture, "De Brug vzw", NULL, NULL);
  g_autoptr (WisselComparison)   comparison = compare (fixture, type, first, second);
  g_autoptr (WisselRecord) record = wissel_network_load (fixture->network, type, second, NULL);
  g_autoptr (WisselMergeOutcome) done = NULL;
  g_autoptr (GError)             error = NULL;

  wissel_record_set_text (record, "phone", "02 123 45 67");
  wissel_network_save (fixture->network, record, "Change", &error);
  g_assert_no_error (error);
  done = wissel_merging_apply (fixture->network, comparison, &error);
  g_assert_null (done);
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_CONFLICT);
}

/* ---- The rules ---- */

static void
test_rules (void)
{
  guint                          n_rules;
  guint                          n_types;
  const WisselLikeness          *rules = wissel_likeness_rules (&n_rules);
  const WisselRecordType *const *types = wissel_likeness_types (&n_types);

  g_assert_cmpuint (n_rules, <=, 32);
  for (guint i = 0; i < n_rules; i++)
    {
      g_assert_true (wissel_likeness_is_known (rules[i].type));
      for (guint f = 0; rules[i].fields[f] != NULL; f++)
        g_assert_nonnull (wissel_record_type_find_field (rules[i].type, rules[i].fields[f]));
      if (rules[i].scope != NULL)
        g_assert_nonnull (wissel_record_type_find_field (rules[i].type, rules[i].scope));
    }
  g_assert_cmpuint (n_types, ==, 6);
  g_assert_true (wissel_likeness_is_known (types[0]));
  g_assert_false (wissel_likeness_is_known (&wissel_exchange_record_type));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/merging/find-organisations", test_find_organisations);
  ADD ("/merging/find-people", test_find_people);
  ADD ("/merging/tell-apart", test_tell_apart);
  ADD ("/merging/compare", test_compare);
  ADD ("/merging/merge", test_merge);
  ADD ("/merging/people-are-not-named", test_people_are_not_named);
  ADD ("/merging/refused", test_refused);
  ADD ("/merging/changed-meanwhile", test_changed_meanwhile);
  g_test_add_func ("/merging/rules", test_rules);

  return g_test_run ();
}
