/* Holds the tables of fields in model/ and the schema against each other. */

#include <string.h>

#include "support.h"
#include "wissel-codes.h"
#include "wissel-list-sql.h"
#include "wissel-list.h"
#include "wissel-records.h"

/* Columns that no field describes, on purpose. */
static const char *const undescribed[] = {
  "organisation.logo_attachment_id", /* shown as a picture, not as a field */
  /* Missions and programmes have no records yet, and no question list is about a meeting. */
  "form_response.mission_id",
  "form_response.meeting_id",
  "form_response.programme_id",
  NULL,
};

typedef struct
{
  const WisselRecordType *type;
  GString                *faults;
} Check;

static const char *
storage_name (const WisselField *field)
{
  switch (wissel_field_storage (field))
    {
    case WISSEL_VALUE_INTEGER:
      return "INTEGER";
    case WISSEL_VALUE_REAL:
      return "REAL";
    case WISSEL_VALUE_TEXT:
      return "TEXT";
    case WISSEL_VALUE_NULL:
    default:
      return "?";
    }
}

static void
check_column (const Check *check, sqlite3_stmt *stmt)
{
  const char        *column = wissel_sql_peek_text (stmt, 0);
  const char        *kind = wissel_sql_peek_text (stmt, 1);
  gboolean           required = sqlite3_column_int (stmt, 2) != 0;
  gboolean           defaulted = sqlite3_column_type (stmt, 3) != SQLITE_NULL;
  const WisselField *field = wissel_record_type_find_field (check->type, column);
  g_autofree char   *name = g_strdup_printf ("%s.%s", check->type->name, column);

  if (g_str_equal (column, "id") || g_strv_contains (undescribed, name))
    return;

  if (field == NULL)
    {
      g_string_append_printf (check->faults, "%s is not described\n", name);
      return;
    }

  if (g_strcmp0 (kind, storage_name (field)) != 0)
    g_string_append_printf (check->faults, "%s is %s, described as %s\n", name, kind,
                            storage_name (field));

  if (required != ((field->flags & WISSEL_FIELD_REQUIRED) != 0))
    g_string_append_printf (check->faults, "%s: NOT NULL and required differ\n", name);

  if (defaulted && field->initial == NULL)
    g_string_append_printf (check->faults, "%s has a default but no initial value\n", name);
}

static gpointer
check_columns (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  Check                   *check = data;
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 has_row = TRUE;
  guint                    n_columns = 0;

  stmt = wissel_sql_prepare (
    session, "SELECT name, type, \"notnull\", dflt_value FROM pragma_table_info (?1)", error);
  g_assert_no_error (*error);
  wissel_sql_bind_text (stmt, 1, check->type->name);
  while (wissel_sql_step (stmt, &has_row, error) && has_row)
    {
      check_column (check, stmt);
      n_columns++;
    }

  for (guint i = 0; i < check->type->n_fields; i++)
    {
      g_autofree char *sql = g_strdup_printf (
        "SELECT %s FROM %s", wissel_field_get_column (&check->type->fields[i]), check->type->name);
      g_autoptr (sqlite3_stmt) probe = wissel_sql_prepare (session, sql, NULL);

      if (probe == NULL)
        g_string_append_printf (check->faults, "%s.%s is not in the schema\n", check->type->name,
                                check->type->fields[i].name);
    }

  if (n_columns == 0)
    g_string_append_printf (check->faults, "%s is no table\n", check->type->name);

  return NULL;
}

static void
test_fields (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GString)            faults = g_string_new (NULL);
  g_autoptr (GError)             error = NULL;
  guint                          n_types;
  const WisselRecordType *const *types = wissel_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      Check check = { types[i], faults };

      wissel_store_run (fixture->store, check_columns, &check, NULL, &error);
      g_assert_no_error (error);
    }

  g_assert_cmpstr (faults->str, ==, "");
}

/* The codes of a fixed list are those of the CHECK of its column, in both directions. */
static void
check_codes (const char *table, const char *create, const WisselField *field, GString *faults)
{
  g_autofree char       *pattern = NULL;
  g_autoptr (GRegex)     regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char       *codes = NULL;
  g_auto (GStrv)         listed = NULL;

  pattern = g_strdup_printf ("CHECK \\(%s IN \\(([^)]*)\\)\\)", wissel_field_get_column (field));
  regex = g_regex_new (pattern, 0, 0, NULL);
  if (!g_regex_match (regex, create, 0, &match))
    return;

  codes = g_match_info_fetch (match, 1);
  listed = g_strsplit_set (codes, ", \n'", -1);
  for (guint i = 0; listed[i] != NULL; i++)
    if (*listed[i] != '\0' && !wissel_codes_contains (field->codes, listed[i]))
      g_string_append_printf (faults, "%s.%s: %s is in the schema only\n", table, field->name,
                              listed[i]);

  for (guint i = 0; i < wissel_codes_count (field->codes); i++)
    if (!g_strv_contains ((const char *const *) listed, wissel_codes_nth (field->codes, i)))
      g_string_append_printf (faults, "%s.%s: %s is not in the schema\n", table, field->name,
                              wissel_codes_nth (field->codes, i));
}

static void
test_codes (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GString)            faults = g_string_new (NULL);
  guint                          n_types;
  const WisselRecordType *const *types = wissel_record_types (&n_types);

  for (guint t = 0; t < n_types; t++)
    {
      g_autofree char *sql = g_strdup_printf (
        "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = '%s'", types[t]->name);
      g_autofree char *create = query_text (fixture->store, sql);

      for (guint f = 0; f < types[t]->n_fields; f++)
        if (types[t]->fields[f].kind == WISSEL_FIELD_CODE)
          check_codes (types[t]->name, create, &types[t]->fields[f], faults);
    }

  g_assert_cmpstr (faults->str, ==, "");
}

static void
test_list_columns (void)
{
  guint             n_lists;
  const WisselList *lists = wissel_lists (&n_lists);

  for (guint l = 0; l < n_lists; l++)
    {
      const WisselListSql *sql = wissel_list_sql_find (lists[l].name);

      g_assert_nonnull (sql);
      g_assert_cmpuint (sql->n_expressions, ==, lists[l].n_columns);
      for (guint c = 0; c < lists[l].n_columns; c++)
        {
          const WisselListColumn     *column = &lists[l].columns[c];
          const WisselListExpression *expression = NULL;

          g_test_message ("%s.%s", lists[l].name, column->field.name);
          expression = wissel_list_sql_column (sql, column->field.name);
          g_assert_nonnull (expression);
          g_assert_cmpint (expression->id != NULL, ==,
                           wissel_filter_kind_of (column) == WISSEL_FILTER_RECORDS);
          if (column->field.target != NULL)
            g_assert_nonnull (wissel_record_type_find (column->field.target));
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/descriptions/fields", Fixture, NULL, fixture_set_up, test_fields,
              fixture_tear_down);
  g_test_add ("/descriptions/codes", Fixture, NULL, fixture_set_up, test_codes, fixture_tear_down);
  g_test_add_func ("/descriptions/list-columns", test_list_columns);

  return g_test_run ();
}
