/* Nothing that refers to a record that is merged can be forgotten, whatever the schema becomes. */

#include <string.h>

#include "merging.h"
#include "wissel-records.h"

/* ---- Every reference ---- */

/* Types that people merge, and what makes two records of each. */
static const struct
{
  const WisselRecordType *type;
  const char             *columns;
  const char             *values;
} merged_types[] = {
  { &wissel_organisation_record_type, "short_name, kind, created_at, updated_at",
    "'Aalst', 'MUNICIPAL', '2027-01-01T08:00:00Z', '2027-01-01T08:00:00Z'" },
  { &wissel_person_record_type, "first_name, last_name, statute, created_at, updated_at",
    "'Eva', 'Maes', 'STATUTORY', '2027-01-01T08:00:00Z', '2027-01-01T08:00:00Z'" },
  { &wissel_site_record_type, "organisation_id, name", "9001, 'Seat'" },
  { &wissel_learning_place_record_type, "organisation_id, title, unit_kind, physical_kind",
    "9001, 'Desk', 'TEAM', 'OFFICE'" },
  { &wissel_course_record_type, "title_nl, form", "'Excel', 'SESSION'" },
  { &wissel_competency_record_type, "framework_id, code, label_nl", "9002, 'C' || ?1, 'Excel'" },
};

/* Adds a row of which all columns that must be filled in have values of their own. */
static void
add_row (WisselSession *session, const char *table, const char *link, gint64 id, const char *entity)
{
  static gint64            number = 100000;
  g_autoptr (GString)      columns = g_string_new ("id");
  g_autoptr (GString)      values = g_string_new (NULL);
  g_autoptr (sqlite3_stmt) stmt = NULL;
  g_autofree char         *sql = NULL;
  gboolean                 has_row;

  g_string_append_printf (values, "%" G_GINT64_FORMAT, number++);
  stmt = wissel_sql_prepare (
    session,
    "SELECT name, type, \"notnull\" AND dflt_value IS NULL FROM pragma_table_info(?1) "
    "WHERE name <> 'id'",
    NULL);
  wissel_sql_bind_text (stmt, 1, table);
  while (wissel_sql_step (stmt, &has_row, NULL) && has_row)
    {
      const char *name = wissel_sql_peek_text (stmt, 0);
      gboolean    is_link = g_str_equal (name, link);
      gboolean    is_entity = entity != NULL && g_str_equal (name, "entity");

      if (!is_link && !is_entity && !sqlite3_column_int (stmt, 2))
        continue;

      g_string_append_printf (columns, ", %s", name);
      if (is_link)
        g_string_append_printf (values, ", %" G_GINT64_FORMAT, id);
      else if (is_entity)
        g_string_append_printf (values, ", '%s'", entity);
      else
        g_string_append_printf (values,
                                g_str_equal (wissel_sql_peek_text (stmt, 1), "TEXT")
                                  ? ", 'x%" G_GINT64_FORMAT "'"
                                  : ", %" G_GINT64_FORMAT,
                                number++);
    }

  sql = g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", table, columns->str, values->str);
  if (sqlite3_exec (session->native, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (session->native));
}

/* What the text of the schema says, not what the program finds in it. */
static guint
count_references (WisselSession *session, const char *table)
{
  g_autofree char         *pattern = g_strdup_printf ("REFERENCES %s \\(id\\)", table);
  g_autoptr (GRegex)       regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 has_row;
  guint                    n = 0;

  stmt = wissel_sql_prepare (session,
                             "SELECT sql FROM sqlite_schema WHERE type = 'table' AND sql "
                             "IS NOT NULL",
                             NULL);
  while (wissel_sql_step (stmt, &has_row, NULL) && has_row)
    {
      const char            *sql = wissel_sql_peek_text (stmt, 0);
      g_autoptr (GMatchInfo) match = NULL;

      n += strstr (sql, "entity_id INTEGER") != NULL;
      g_regex_match (regex, sql, 0, &match);
      for (; g_match_info_matches (match); g_match_info_next (match, NULL))
        n++;
    }

  return n;
}

/* Rows that no rule would let in, so that there is one for each reference. */
static gpointer
add_references (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const WisselRecordType *type = data;
  g_autoptr (GArray)      references = NULL;

  references = wissel_merge_list_references (session, type->name, error);
  g_assert_no_error (*error);
  g_assert_cmpuint (references->len, ==, count_references (session, type->name));

  wissel_sql_exec (session,
                   "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; "
                   "INSERT INTO replay (id) VALUES (1)",
                   error);
  for (guint i = 0; i < references->len; i++)
    {
      const WisselMergeReference *reference = &g_array_index (references, WisselMergeReference, i);

      /* Of two of these one would be the parent of the other. */
      if (!g_str_equal (reference->table, type->name))
        add_row (session, reference->table, reference->column, 9012,
                 reference->is_named ? type->name : NULL);
    }
  wissel_sql_exec (session, "DELETE FROM replay", error);
  g_assert_no_error (*error);

  return g_steal_pointer (&references);
}

static void
assert_moved (Fixture *fixture, GArray *references, const char *type)
{
  for (guint i = 0; i < references->len; i++)
    {
      const WisselMergeReference *reference = &g_array_index (references, WisselMergeReference, i);
      g_autofree char            *left = g_strdup_printf ("%s = 9012", reference->column);
      g_autofree char            *moved = g_strdup_printf ("%s = 9011", reference->column);

      if (count_where (fixture, reference->table, left) != 0)
        g_error ("%s.%s was forgotten", reference->table, reference->column);
      if (!g_str_equal (reference->table, type) &&
          count_where (fixture, reference->table, moved) != 1)
        g_error ("%s.%s did not follow", reference->table, reference->column);
    }
}

static void
test_references (Fixture *fixture, gconstpointer user_data)
{
  guint                   i = GPOINTER_TO_UINT (user_data);
  const WisselRecordType *type = merged_types[i].type;
  g_autoptr (GArray)      references = NULL;
  g_autoptr (GError)      error = NULL;
  MergeJob                job = { type, 9011, 9012, NULL, NULL, NULL };
  g_autofree char        *before = NULL;
  g_autofree char        *undone = NULL;

  run_sql (fixture->store,
           "INSERT INTO organisation (id, short_name, kind, created_at, updated_at) VALUES (9001, "
           "'Host', 'FEDERAL', '2027-01-01T08:00:00Z', '2027-01-01T08:00:00Z');"
           "INSERT INTO competency_framework (id, code, name) VALUES (9002, 'F', 'F')");
  for (guint copy = 9011; copy <= 9012; copy++)
    {
      g_auto (GStrv)   parts = g_strsplit (merged_types[i].values, "?1", 2);
      g_autofree char *sql = NULL;

      sql = g_strdup_printf ("INSERT INTO %s (id, %s) VALUES (%u, %s%s%s)", type->name,
                             merged_types[i].columns, copy, parts[0],
                             parts[1] == NULL ? ""
                             : copy % 2 == 0  ? "'0'"
                                              : "'1'",
                             parts[1] != NULL ? parts[1] : "");
      run_sql (fixture->store, sql);
    }

  references = wissel_store_run (fixture->store, add_references, (gpointer) type, NULL, &error);
  g_assert_no_error (error);
  before = dump (fixture->store);

  try_merge (fixture, &job, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (job.report->counts->len, >, 0);
  wissel_merge_report_free (job.report);
  assert_moved (fixture, references, type->name);
  g_assert_cmpint (count_where (fixture, type->name, "id = 9012"), ==, 0);

  undo (fixture->store, &error);
  g_assert_no_error (error);
  undone = dump (fixture->store);
  g_assert_cmpstr (undone, ==, before);
}

/* What looks like a reference and is none that the schema or the column entity tells of. */
static void
test_other_references (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *found = query_text (
    fixture->store,
    "SELECT group_concat(t.name || '.' || c.name) "
    "FROM pragma_table_list t, pragma_table_info(t.name) c "
    "WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite%' "
    "AND c.name LIKE '%\\_id' ESCAPE '\\' AND c.type = 'INTEGER' AND c.name <> 'entity_id' "
    "AND NOT EXISTS (SELECT 1 FROM pragma_foreign_key_list(t.name) f WHERE f.\"from\" = c.name) "
    "AND t.name || '.' || c.name NOT IN "
    /* The journal tells of what was; what was said of likeness is seen to by itself. */
    "('journal_row.row_id', 'likeness.record_id', 'likeness.other_id')");

  if (found != NULL)
    g_error ("Does merging know of %s?", found);
}

/* ---- Guards ---- */

/* A new guard makes whoever adds it think of merging. */
static void
test_guards (Fixture *fixture, gconstpointer user_data)
{
  static const char *const looked_at[] = {
    "guard_pref_own",
    "guard_match_own",
    "guard_candidate_origin",
    "guard_membership_public_sector",
    "guard_charter_signature",
    "guard_place_published",
    "guard_place_last_coach",
    "guard_place_coach_host",
    "guard_mission_person",
    /* What these speak of moves along. */
    "guard_mission_members",
    "guard_membership_organisation",
    "guard_membership_charter",
    "guard_offer_published",
    "guard_material_consent",
    "guard_talent_sheet_consent",
    "guard_certificate_frozen",
    "guard_match_coach",
    "guard_match_accepted",
    "follow_signature",
    /* Merging adds none of these, takes none away, and changes no state but one step up. */
    "guard_exchange_start_state",
    "guard_exchange_match",
    "guard_exchange_ongoing",
    "guard_exchange_completed",
    "guard_certificate_start_state",
    "guard_certificate_issued",
    "guard_certificate_kept",
    "guard_membership_start_state",
    "guard_charter_text",
    "guard_agreement_text",
    "guard_mission_cost_bearer",
    "guard_candidate_refused",
    "guard_dialogue",
    "guard_notice",
    "guard_form_section_answered",
    "guard_form_question_answered",
    "guard_form_option_answered",
    "guard_form_response_form",
    /* Looked at when the merged competency is stored. */
    "guard_competency_ring",
    NULL,
  };
  g_autofree char        *all = query_text (fixture->store,
                                            "SELECT group_concat(DISTINCT replace(replace(replace(name, "
                                                   "'_insert', ''), '_update', ''), '_delete', '')) "
                                                   "FROM sqlite_schema WHERE type = 'trigger'");
  g_auto (GStrv)          names = g_strsplit (all, ",", -1);
  guint                   n_checks;
  const WisselMergeCheck *checks = wissel_merge_checks (&n_checks);

  for (guint i = 0; names[i] != NULL; i++)
    if (!g_strv_contains (looked_at, names[i]))
      g_error ("What does merging do about %s?", names[i]);

  for (guint i = 0; i < n_checks; i++)
    {
      g_assert_nonnull (wissel_record_type_find (checks[i].table));
      g_assert_nonnull (wissel_sql_find_rule (checks[i].rule));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (merged_types); i++)
    {
      g_autofree char *path = g_strconcat ("/merge-references/", merged_types[i].type->name, NULL);

      g_test_add (path, Fixture, GUINT_TO_POINTER (i), fixture_set_up, test_references,
                  fixture_tear_down);
    }
  g_test_add ("/merge-references/other", Fixture, NULL, fixture_set_up, test_other_references,
              fixture_tear_down);
  g_test_add ("/merge-references/guards", Fixture, NULL, fixture_set_up, test_guards,
              fixture_tear_down);

  return g_test_run ();
}
