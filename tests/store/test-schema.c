#include "support.h"

#include <string.h>

#include "wissel-file.h"
#include "wissel-migration.h"

/* ---- The rules, case by case ---- */

/* Refusals with a sentence for all of their kind. */
static const char *const general_rules[] = { "CHECK", "FOREIGN KEY", "NOT NULL", NULL };

static gpointer
run_checks (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  char **lines = data;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], "\t", 2);
      int            code;

      if (*lines[i] == '\0' || *lines[i] == '#')
        continue;

      code = sqlite3_exec (session->native, parts[1], NULL, NULL, NULL);
      if (g_str_equal (parts[0], "ok"))
        {
          if (code != SQLITE_OK)
            g_error ("line %u: %s: %s", i + 1, parts[1], sqlite3_errmsg (session->native));
          continue;
        }

      if (code == SQLITE_OK || strstr (sqlite3_errmsg (session->native), parts[0]) == NULL)
        g_error ("line %u: %s: %s instead of %s", i + 1, parts[1], sqlite3_errmsg (session->native),
                 parts[0]);

      /* People get a sentence about it, not the name. */
      if (!g_strv_contains (general_rules, parts[0]))
        g_assert_nonnull (wissel_sql_find_rule (sqlite3_errmsg (session->native)));
    }

  return NULL;
}

static void
test_rules (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "store", "schema-checks.tsv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv)   lines = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  wissel_store_run (fixture->store, run_checks, lines, NULL, NULL);
}

/* ---- The shape of the schema ---- */

static void
assert_none (WisselStore *store, const char *sql)
{
  g_autofree char *found = query_text (store, sql);

  if (found != NULL)
    g_error ("%s: %s", sql, found);
}

#define TABLES                                                                                     \
  "(SELECT name AS t, strict FROM pragma_table_list WHERE schema='main' AND type='table' AND "     \
  "name NOT LIKE 'sqlite%')"

static void
test_shape (Fixture *fixture, gconstpointer user_data)
{
  g_assert_cmpint (query_int (fixture->store, "SELECT count(*) FROM " TABLES), >=, 105);

  assert_none (fixture->store, "SELECT t FROM " TABLES " WHERE strict=0");
  assert_none (fixture->store, "SELECT t FROM " TABLES " WHERE t GLOB '*[^a-z0-9_]*'");
  assert_none (fixture->store, "SELECT t||'.'||c.name FROM " TABLES ", pragma_table_info(t) c "
                               "WHERE c.name GLOB '*[^a-z0-9_]*'");
  /* Rows keep their identity through a copy of the file. */
  assert_none (fixture->store,
               "SELECT t FROM " TABLES " WHERE NOT EXISTS (SELECT 1 FROM pragma_table_info(t) c "
               "WHERE c.name='id' AND c.pk=1 AND c.type='INTEGER')");
  /* A function call of SQLite has room for the values of a row, old and new. */
  assert_none (fixture->store,
               "SELECT t FROM " TABLES ", pragma_table_info(t) GROUP BY t HAVING count(*) > 61");
  /* Every reference can be followed backwards. */
  assert_none (
    fixture->store,
    "SELECT t||'.'||f.\"from\" FROM " TABLES ", pragma_foreign_key_list(t) f "
    "WHERE f.\"table\"<>'operator' AND NOT EXISTS (SELECT 1 FROM pragma_index_list(t) i, "
    "pragma_index_info(i.name) c WHERE c.seqno=0 AND c.name=f.\"from\")");
}

/* ---- The sentences ---- */

static void
collect_names (const char *sql, const char *pattern, GHashTable *names)
{
  g_autoptr (GRegex)     regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (regex, sql, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    g_hash_table_add (names, g_match_info_fetch (match, 1));
}

static void
test_sentences (void)
{
  g_autoptr (GPtrArray)  steps = wissel_migration_load_steps (NULL, NULL);
  g_autoptr (GHashTable) names = NULL;
  GHashTableIter         iter;
  gpointer               name;

  g_assert_nonnull (steps);
  g_assert_cmpuint (steps->len, ==, WISSEL_FORMAT);

  names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < steps->len; i++)
    {
      const WisselStep *step = g_ptr_array_index (steps, i);

      collect_names (step->sql, "RAISE \\(ABORT, '([A-Z_]+)'\\)", names);
      collect_names (step->sql, "CONSTRAINT ([A-Z_]+) CHECK", names);
    }
  g_assert_cmpuint (g_hash_table_size (names), >, 45);

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (wissel_sql_find_rule (name) == NULL)
      g_error ("%s has no sentence", (char *) name);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/schema/rules", Fixture, NULL, fixture_set_up, test_rules, fixture_tear_down);
  g_test_add ("/schema/shape", Fixture, NULL, fixture_set_up, test_shape, fixture_tear_down);
  g_test_add_func ("/schema/sentences", test_sentences);

  return g_test_run ();
}
