#include <glib/gi18n.h>

#include "wissel-clock.h"
#include "wissel-error.h"
#include "wissel-merge-private.h"
#include "wissel-record-store.h"

typedef struct
{
  const WisselRecordType *type;
  WisselRecord           *record; /* with the values that it is to have */
  WisselMergeRow         *kept;
  WisselMergeRow         *gone;
} Pair;

static void
clear_pair (Pair *pair)
{
  g_clear_pointer (&pair->kept, wissel_merge_row_free);
  g_clear_pointer (&pair->gone, wissel_merge_row_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pair, clear_pair)

/* ---- Statements ---- */

static void
bind_number (sqlite3_stmt *stmt, const char *name, gint64 number)
{
  int index = sqlite3_bind_parameter_index (stmt, name);

  if (index > 0)
    sqlite3_bind_int64 (stmt, index, number);
}

static void
bind_words (sqlite3_stmt *stmt, const char *name, const char *words)
{
  int index = sqlite3_bind_parameter_index (stmt, name);

  if (index > 0)
    wissel_sql_bind_text (stmt, index, words);
}

/* A statement about the pair; @id is the row that it is about. */
static sqlite3_stmt *
prepare_for_pair (WisselMerge *merge, const Pair *pair, const char *sql, gint64 id, GError **error)
{
  sqlite3_stmt    *stmt = wissel_sql_prepare (merge->session, sql, error);
  g_autofree char *today = wissel_clock_today ();

  if (stmt == NULL)
    return NULL;

  bind_words (stmt, ":entity", pair->type->name);
  bind_number (stmt, ":kept", pair->kept->id);
  bind_number (stmt, ":gone", pair->gone->id);
  bind_number (stmt, ":id", id);
  bind_words (stmt, ":today", today);

  return stmt;
}

static gboolean
run_for_pair (WisselMerge *merge, const Pair *pair, const char *sql, gint64 id, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = prepare_for_pair (merge, pair, sql, id, error);

  return stmt != NULL && wissel_sql_run (stmt, error);
}

/* ---- Before ---- */

/* Whether going up from @from by @column comes to @to. */
static gboolean
leads_to (WisselSession *session,
          const char    *table,
          const char    *column,
          gint64         from,
          gint64         to,
          gboolean      *leads,
          GError       **error)
{
  g_autofree char         *sql = NULL;
  g_autoptr (sqlite3_stmt) stmt = NULL;

  sql = g_strdup_printf ("WITH RECURSIVE up (id) AS (SELECT %2$s FROM %1$s WHERE id = ?1 "
                         "UNION SELECT t.%2$s FROM %1$s t JOIN up ON t.id = up.id) "
                         "SELECT 1 FROM up WHERE id = ?2",
                         table, column);
  if (!(stmt = wissel_sql_prepare (session, sql, error)))
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, from);
  sqlite3_bind_int64 (stmt, 2, to);

  return wissel_sql_step (stmt, leads, error);
}

/* Of two records of which one belongs to the other, nothing could be made but a ring. */
static gboolean
check_line (WisselMerge *merge, const Pair *pair, const char *column, GError **error)
{
  const WisselField *field = wissel_record_type_find_field (pair->type, column);
  g_autofree char   *why = NULL;
  gboolean           up = FALSE;
  gboolean           down = FALSE;

  if (!leads_to (merge->session, pair->type->name, column, pair->kept->id, pair->gone->id, &up,
                 error) ||
      !leads_to (merge->session, pair->type->name, column, pair->gone->id, pair->kept->id, &down,
                 error))
    return FALSE;

  if (!up && !down)
    return TRUE;

  /* Translators: %s is a field, such as “Part of”. */
  why = g_strdup_printf (_ ("the one belongs to the other by the field “%s”, directly or through "
                            "others, so these are two. If they are one after all, empty that "
                            "field first."),
                         field != NULL ? _ (field->label) : column);
  wissel_merge_refuse (merge, pair->type->name, up ? pair->kept->id : pair->gone->id, why);

  return TRUE;
}

static gboolean
check_lines (WisselMerge *merge, const Pair *pair, GError **error)
{
  g_autoptr (GArray) references = NULL;

  references = wissel_merge_list_references (merge->session, pair->type->name, error);
  for (guint i = 0; references != NULL && i < references->len; i++)
    {
      const WisselMergeReference *reference = &g_array_index (references, WisselMergeReference, i);

      if (g_str_equal (reference->table, pair->type->name) &&
          !check_line (merge, pair, reference->column, error))
        return FALSE;
    }

  return references != NULL;
}

/* Who was made anonymous stays so. */
static void
check_anonymised (WisselMerge *merge, const WisselMergeRow *row)
{
  int column = wissel_merge_row_find (row, "anonymised_on");

  if (column >= 0 && row->values[column].kind != WISSEL_VALUE_NULL)
    wissel_merge_refuse (merge, row->table, row->id,
                         _ ("an anonymised person cannot be merged with anybody."));
}

/* A consent that was withdrawn must not come to life again beside an older one. */
static gboolean
check_consents (WisselMerge *merge, const Pair *pair, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 has_row = TRUE;

  if (!g_str_equal (pair->type->name, "person"))
    return TRUE;

  stmt = wissel_sql_prepare (merge->session,
                             "SELECT DISTINCT a.id FROM consent a JOIN consent b "
                             "ON b.purpose = a.purpose AND b.withdrawn_on > a.given_on "
                             "WHERE a.withdrawn_on IS NULL "
                             "AND NOT (a.wording_version = b.wording_version "
                             "AND a.given_on = b.given_on) "
                             "AND ((a.person_id = ?1 AND b.person_id = ?2) "
                             "OR (a.person_id = ?2 AND b.person_id = ?1))",
                             error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, pair->kept->id);
  sqlite3_bind_int64 (stmt, 2, pair->gone->id);
  while (has_row)
    {
      if (!wissel_sql_step (stmt, &has_row, error))
        return FALSE;

      if (has_row)
        wissel_merge_refuse (merge, "consent", sqlite3_column_int64 (stmt, 0),
                             _ ("at the other record this consent was withdrawn later. Note the "
                                "withdrawal here too, or add the new consent, then merge again."));
    }

  return TRUE;
}

/* A conflict belongs to both its organisations: one that is noted the other way round at the record
 * that stays is turned, so that the two are found to be about the same. */
static gboolean
turn_conflicts (WisselMerge *merge, const Pair *pair, GError **error)
{
  return !g_str_equal (pair->type->name, "organisation") ||
         run_for_pair (merge, pair,
                       "UPDATE organisation_conflict AS c "
                       "SET organisation_id = other_id, other_id = organisation_id "
                       "WHERE EXISTS (SELECT 1 FROM organisation_conflict k WHERE "
                       "(c.other_id, k.organisation_id, k.other_id) = "
                       "(:gone, :kept, c.organisation_id) "
                       "OR (c.organisation_id, k.other_id, k.organisation_id) = "
                       "(:gone, :kept, c.other_id))",
                       0, error);
}

static gboolean
check_before (WisselMerge *merge, const Pair *pair, GError **error)
{
  check_anonymised (merge, pair->kept);
  check_anonymised (merge, pair->gone);

  return check_lines (merge, pair, error) && check_consents (merge, pair, error);
}

/* ---- The record itself ---- */

/* What people fill in was chosen by them; stamps and states are brought together by rule. */
static void
join_fixed (WisselMerge *merge, const Pair *pair)
{
  g_autoptr (WisselMergeRow) as_it_was = NULL;
  const char                *column = NULL;

  for (guint i = 0; i < pair->kept->n_columns; i++)
    {
      const char *name = g_ptr_array_index (pair->kept->columns, i);
      int         index = wissel_record_type_field_index (pair->type, name);

      if (index < 0 || (pair->type->fields[index].flags & WISSEL_FIELD_FIXED))
        continue;

      wissel_value_copy (&pair->kept->values[i],
                         wissel_record_get_value (pair->record, (guint) index));
      wissel_value_copy (&pair->gone->values[i], &pair->kept->values[i]);
    }

  as_it_was = wissel_merge_row_load (merge->session, pair->type->name, pair->kept->id, NULL);
  if (!wissel_merge_row_join (pair->kept, pair->gone, NULL, &column) && as_it_was != NULL)
    wissel_merge_refuse_both (merge, as_it_was, pair->gone, column);
}

static gboolean
store_kept (WisselMerge *merge, const Pair *pair, GError **error)
{
  g_autoptr (GError) why = NULL;

  for (guint i = 0; i < pair->kept->n_columns; i++)
    {
      const char *name = g_ptr_array_index (pair->kept->columns, i);
      int         index = wissel_record_type_field_index (pair->type, name);

      if (index >= 0)
        wissel_record_set_value (pair->record, (guint) index, &pair->kept->values[i]);
    }

  if (wissel_session_update (merge->session, pair->record, &why))
    {
      int stamp = wissel_merge_row_find (pair->kept, "updated_at");

      /* That moved with the update. */
      if (stamp >= 0)
        wissel_value_set_text (&pair->kept->values[stamp],
                               wissel_record_get_text (pair->record, "updated-at"));
      return wissel_merge_row_store (merge->session, pair->kept, error);
    }

  if (!g_error_matches (why, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT) &&
      !g_error_matches (why, WISSEL_ERROR, WISSEL_ERROR_INVALID))
    {
      g_propagate_error (error, g_steal_pointer (&why));
      return FALSE;
    }

  g_ptr_array_add (merge->report->refusals, g_strdup (why->message));

  return TRUE;
}

/* ---- After ---- */

static gboolean
check_rule (WisselMerge *merge, const WisselMergeCheck *check, gint64 id, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare (merge->session, check->sql, error);
  gboolean                 has_row = TRUE;

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, id);
  while (has_row)
    {
      if (!wissel_sql_step (stmt, &has_row, error))
        return FALSE;

      if (has_row)
        wissel_merge_refuse (merge, wissel_sql_peek_text (stmt, 0), sqlite3_column_int64 (stmt, 1),
                             _ (wissel_sql_find_rule (check->rule)));
    }

  return TRUE;
}

static gboolean
check_after (WisselMerge *merge, GError **error)
{
  guint                   n_checks;
  const WisselMergeCheck *checks = wissel_merge_checks (&n_checks);

  for (guint i = 0; i < merge->joined->len; i++)
    {
      const WisselMergeJoined *joined = &g_array_index (merge->joined, WisselMergeJoined, i);

      for (guint c = 0; c < n_checks; c++)
        if (g_str_equal (checks[c].table, joined->table) &&
            !check_rule (merge, &checks[c], joined->id, error))
          return FALSE;
    }

  return TRUE;
}

/* ---- What was said of likeness ---- */

/* Whom the one that goes was told apart from, the other is told apart from as well. */
static gboolean
tell_apart (WisselMerge *merge, const Pair *pair, GError **error)
{
  g_autoptr (GArray)       others = NULL;
  g_autoptr (sqlite3_stmt) stmt = NULL;

  stmt = prepare_for_pair (merge, pair,
                           "SELECT id FROM likeness WHERE entity = :entity "
                           "AND verdict = 'DIFFERENT' AND (record_id = :gone OR other_id = :gone) "
                           "AND :kept NOT IN (record_id, other_id)",
                           0, error);
  if (stmt == NULL || !(others = wissel_sql_read_ids (stmt, error)))
    return FALSE;

  for (guint i = 0; i < others->len; i++)
    if (!run_for_pair (merge, pair,
                       "UPDATE OR IGNORE likeness SET "
                       "record_id = min(:kept, iif(record_id = :gone, other_id, record_id)), "
                       "other_id = max(:kept, iif(record_id = :gone, other_id, record_id)) "
                       "WHERE id = :id",
                       g_array_index (others, gint64, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
note_likeness (WisselMerge *merge, const Pair *pair, GError **error)
{
  return tell_apart (merge, pair, error) &&
         run_for_pair (merge, pair,
                       "DELETE FROM likeness WHERE entity = :entity AND verdict = 'DIFFERENT' "
                       "AND (record_id = :gone OR other_id = :gone)",
                       0, error) &&
         run_for_pair (merge, pair,
                       "UPDATE likeness SET record_id = :kept WHERE entity = :entity "
                       "AND record_id = :gone AND verdict = 'SAME'",
                       0, error) &&
         run_for_pair (merge, pair,
                       "INSERT INTO likeness (id, entity, record_id, other_id, verdict, judged_on) "
                       "VALUES (:id, :entity, :kept, :gone, 'SAME', :today)",
                       wissel_session_new_id (merge->session), error);
}

/* ---- All of it ---- */

static gboolean
set_refusals (WisselMerge *merge, GError **error)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < merge->report->refusals->len; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? "\n" : "",
                            (char *) g_ptr_array_index (merge->report->refusals, i));
  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT, all->str);

  return FALSE;
}

static gboolean
remove_gone (WisselMerge *merge, const Pair *pair, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE id = :gone", pair->type->name);

  return run_for_pair (merge, pair, sql, 0, error);
}

static gboolean
merge_pair (WisselMerge *merge, const Pair *pair, GError **error)
{
  WisselMergeJoined whole = { pair->type->name, pair->kept->id };

  g_array_append_val (merge->joined, whole);
  if (!check_before (merge, pair, error) || !turn_conflicts (merge, pair, error))
    return FALSE;

  join_fixed (merge, pair);
  if (!wissel_sql_exec (merge->session, "INSERT INTO replay (id) VALUES (1)", error) ||
      !wissel_merge_walk (merge, pair->type->name, pair->kept->id, pair->gone->id, 0, error))
    return FALSE;

  if (merge->report->refusals->len > 0)
    return check_after (merge, error) && set_refusals (merge, error);

  if (!remove_gone (merge, pair, error) ||
      !wissel_sql_exec (merge->session, "DELETE FROM replay", error) ||
      !store_kept (merge, pair, error) || !check_after (merge, error) ||
      !note_likeness (merge, pair, error))
    return FALSE;

  return merge->report->refusals->len == 0 || set_refusals (merge, error);
}

gboolean
wissel_session_merge (WisselSession     *session,
                      WisselRecord      *kept,
                      gint64             gone,
                      WisselMergeReport *report,
                      GError           **error)
{
  const WisselRecordType  *type = wissel_record_get_record_type (kept);
  gint64                   id = wissel_record_get_id (kept);
  g_autoptr (WisselRecord) there = NULL;
  g_autoptr (GArray)       joined = g_array_new (FALSE, FALSE, sizeof (WisselMergeJoined));
  WisselMerge              merge = { session, report, joined };
  g_auto (Pair)            pair = { type, kept, NULL, NULL };

  g_return_val_if_fail (session->depth > 0, FALSE);
  g_return_val_if_fail (id != gone, FALSE);

  there = wissel_session_load (session, type, gone, error);
  if (there == NULL)
    return FALSE;

  g_clear_object (&there);
  if (!(there = wissel_session_load (session, type, id, error)))
    return FALSE;

  pair.kept = wissel_merge_row_load (session, type->name, id, error);
  if (pair.kept == NULL)
    return FALSE;

  pair.gone = wissel_merge_row_load (session, type->name, gone, error);

  return pair.gone != NULL && merge_pair (&merge, &pair, error);
}
