#include "wissel-likeness-store.h"

#include <stdlib.h>
#include <string.h>

#include "wissel-clock.h"
#include "wissel-session-private.h"

/* A key of a record as a number: with 100,000 of them, two that differ meet by chance once in more
 * than a thousand million files. */
typedef struct
{
  guint64 key;
  gint64  id;
} Keyed;

/* Two ids, the smaller first: the key of a table of pairs. */
typedef struct
{
  gint64 first;
  gint64 second;
} Ids;

static guint
hash_ids (gconstpointer data)
{
  const Ids *ids = data;

  return g_int64_hash (&ids->first) * 31 + g_int64_hash (&ids->second);
}

static gboolean
equal_ids (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (Ids)) == 0;
}

static Ids
order_ids (gint64 a, gint64 b)
{
  return (Ids){ MIN (a, b), MAX (a, b) };
}

/* ---- Keys ---- */

/* FNV-1a. */
static guint64
hash_text (guint64 hash, const char *text)
{
  for (const guchar *p = (const guchar *) text; *p != '\0'; p++)
    hash = (hash ^ *p) * G_GUINT64_CONSTANT (1099511628211);

  return hash;
}

static guint64
hash_key (gint64 scope, const char *key)
{
  char number[32];

  g_snprintf (number, sizeof number, "%" G_GINT64_FORMAT "|", scope);

  return hash_text (hash_text (G_GUINT64_CONSTANT (14695981039346656037), number), key);
}

static char *
make_query (const WisselLikeness *rule)
{
  GString    *sql = g_string_new ("SELECT id, ");
  const char *table = rule->type->name;

  if (rule->scope != NULL)
    g_string_append (
      sql, wissel_field_get_column (wissel_record_type_find_field (rule->type, rule->scope)));
  else
    g_string_append (sql, "0");
  for (guint i = 0; rule->fields[i] != NULL; i++)
    {
      g_string_append (sql, ", ");
      g_string_append (
        sql, wissel_field_get_column (wissel_record_type_find_field (rule->type, rule->fields[i])));
    }
  g_string_append (sql, " FROM ");
  g_string_append (sql, table);

  return g_string_free (sql, FALSE);
}

/* Records without a scope are compared with nobody: not known is not the same. */
static void
add_keys (const WisselLikeness *rule, sqlite3_stmt *stmt, GArray *keys)
{
  const char *texts[WISSEL_LIKENESS_MAX_FIELDS] = { NULL };
  guint       n_keys = wissel_likeness_n_keys (rule);

  if (sqlite3_column_type (stmt, 1) == SQLITE_NULL)
    return;

  for (guint i = 0; rule->fields[i] != NULL; i++)
    texts[i] = wissel_sql_peek_text (stmt, (int) i + 2);
  for (guint i = 0; i < n_keys; i++)
    {
      g_autofree char *key = wissel_likeness_dup_key (rule, texts, i);
      Keyed            keyed;

      if (key == NULL)
        continue;

      keyed.key = hash_key (sqlite3_column_int64 (stmt, 1), key);
      keyed.id = sqlite3_column_int64 (stmt, 0);
      g_array_append_val (keys, keyed);
    }
}

static int
compare_keyed (gconstpointer a, gconstpointer b)
{
  const Keyed *first = a;
  const Keyed *second = b;

  if (first->key != second->key)
    return first->key < second->key ? -1 : 1;

  return (first->id > second->id) - (first->id < second->id);
}

static GArray *
read_keys (WisselSession *session, const WisselLikeness *rule, GError **error)
{
  g_autofree char         *sql = make_query (rule);
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare (session, sql, error);
  g_autoptr (GArray)       keys = g_array_new (FALSE, FALSE, sizeof (Keyed));
  gboolean                 has_row = FALSE;

  if (stmt == NULL)
    return NULL;

  while (wissel_sql_step (stmt, &has_row, error))
    {
      if (!has_row)
        {
          g_array_sort (keys, compare_keyed);
          return g_steal_pointer (&keys);
        }

      add_keys (rule, stmt, keys);
    }

  return NULL;
}

/* ---- Pairs ---- */

typedef struct
{
  GHashTable *told_apart; /* set of Ids */
  GHashTable *found;      /* Ids → bits of rules */
} Pairing;

static GHashTable *
read_told_apart (WisselSession *session, const WisselRecordType *type, GError **error)
{
  g_autoptr (GHashTable)   told = g_hash_table_new_full (hash_ids, equal_ids, g_free, NULL);
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 has_row = FALSE;

  stmt = wissel_sql_prepare (session,
                             "SELECT record_id, other_id FROM likeness "
                             "WHERE entity = ?1 AND verdict = 'DIFFERENT'",
                             error);
  if (stmt == NULL)
    return NULL;

  wissel_sql_bind_text (stmt, 1, type->name);
  while (wissel_sql_step (stmt, &has_row, error))
    {
      Ids ids;

      if (!has_row)
        return g_steal_pointer (&told);

      ids = order_ids (sqlite3_column_int64 (stmt, 0), sqlite3_column_int64 (stmt, 1));
      g_hash_table_add (told, g_memdup2 (&ids, sizeof ids));
    }

  return NULL;
}

static void
add_pair (Pairing *pairing, const Ids *ids, guint bit)
{
  guint bits = GPOINTER_TO_UINT (g_hash_table_lookup (pairing->found, ids));

  g_hash_table_replace (pairing->found, g_memdup2 (ids, sizeof *ids),
                        GUINT_TO_POINTER (bits | bit));
}

/* Each record with the first of its kind from which nobody told it apart. */
static void
pair_group (Pairing *pairing, const Keyed *group, guint n, guint bit)
{
  for (guint i = 1; i < n; i++)
    for (guint before = 0; before < i; before++)
      {
        Ids ids = order_ids (group[before].id, group[i].id);

        if (ids.first == ids.second)
          break;
        if (g_hash_table_contains (pairing->told_apart, &ids))
          continue;

        add_pair (pairing, &ids, bit);
        break;
      }
}

static gboolean
pair_by_rule (
  WisselSession *session, Pairing *pairing, const WisselLikeness *rule, guint bit, GError **error)
{
  g_autoptr (GArray) keys = read_keys (session, rule, error);
  guint              start = 0;

  for (guint i = 1; keys != NULL && i <= keys->len; i++)
    if (i == keys->len ||
        g_array_index (keys, Keyed, i).key != g_array_index (keys, Keyed, start).key)
      {
        pair_group (pairing, &g_array_index (keys, Keyed, start), i - start, bit);
        start = i;
      }

  return keys != NULL;
}

/* The surest rule first; then by id, so that it is the same every time. */
static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const WisselLikePair *first = a;
  const WisselLikePair *second = b;
  int                   surest = g_bit_nth_lsf (first->rules, -1);
  int                   other = g_bit_nth_lsf (second->rules, -1);

  if (surest != other)
    return surest - other;

  return memcmp (first->ids, second->ids, sizeof first->ids);
}

static GArray *
list_pairs (const Pairing *pairing, guint limit, guint *n_pairs)
{
  GArray        *pairs = g_array_new (FALSE, FALSE, sizeof (WisselLikePair));
  GHashTableIter iter;
  gpointer       ids;
  gpointer       bits;

  g_hash_table_iter_init (&iter, pairing->found);
  while (g_hash_table_iter_next (&iter, &ids, &bits))
    {
      WisselLikePair pair = { { ((Ids *) ids)->first, ((Ids *) ids)->second },
                              GPOINTER_TO_UINT (bits) };

      g_array_append_val (pairs, pair);
    }
  g_array_sort (pairs, compare_pairs);
  *n_pairs = pairs->len;
  if (pairs->len > limit)
    g_array_set_size (pairs, limit);

  return pairs;
}

static void
clear_pairing (Pairing *pairing)
{
  g_clear_pointer (&pairing->told_apart, g_hash_table_unref);
  g_clear_pointer (&pairing->found, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pairing, clear_pairing)

GArray *
wissel_session_find_like_pairs (
  WisselSession *session, const WisselRecordType *type, guint limit, guint *n_pairs, GError **error)
{
  guint                 n_rules;
  const WisselLikeness *rules = wissel_likeness_rules (&n_rules);
  g_auto (Pairing)      pairing = { NULL, NULL };

  pairing.found = g_hash_table_new_full (hash_ids, equal_ids, g_free, NULL);
  pairing.told_apart = read_told_apart (session, type, error);
  if (pairing.told_apart == NULL)
    return NULL;

  for (guint i = 0; i < n_rules; i++)
    if (rules[i].type == type && !pair_by_rule (session, &pairing, &rules[i], 1u << i, error))
      return NULL;

  return list_pairs (&pairing, limit, n_pairs);
}

/* ---- What was said ---- */

gboolean
wissel_session_are_told_apart (WisselSession          *session,
                               const WisselRecordType *type,
                               gint64                  first,
                               gint64                  second,
                               gboolean               *told,
                               GError                **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;
  Ids                      ids = order_ids (first, second);

  stmt = wissel_sql_prepare (session,
                             "SELECT 1 FROM likeness WHERE entity = ?1 AND record_id = ?2 "
                             "AND other_id = ?3 AND verdict = 'DIFFERENT'",
                             error);
  if (stmt == NULL)
    return FALSE;

  wissel_sql_bind_text (stmt, 1, type->name);
  sqlite3_bind_int64 (stmt, 2, ids.first);
  sqlite3_bind_int64 (stmt, 3, ids.second);

  return wissel_sql_step (stmt, told, error);
}

gboolean
wissel_session_tell_apart (
  WisselSession *session, const WisselRecordType *type, gint64 first, gint64 second, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;
  g_autofree char         *today = wissel_clock_today ();
  Ids                      ids = order_ids (first, second);

  stmt = wissel_sql_prepare (session,
                             "INSERT INTO likeness (id, entity, record_id, other_id, verdict, "
                             "judged_on) VALUES (?1, ?2, ?3, ?4, 'DIFFERENT', ?5) "
                             "ON CONFLICT (entity, record_id, other_id) DO NOTHING",
                             error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, wissel_session_new_id (session));
  wissel_sql_bind_text (stmt, 2, type->name);
  sqlite3_bind_int64 (stmt, 3, ids.first);
  sqlite3_bind_int64 (stmt, 4, ids.second);
  wissel_sql_bind_text (stmt, 5, today);

  return wissel_sql_run (stmt, error);
}

GArray *
wissel_session_find_merged (WisselSession *session, const char *table, gint64 id, GError **error)
{
  g_autoptr (GArray)       ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 has_row = FALSE;

  stmt = wissel_sql_prepare (session,
                             "SELECT id FROM likeness "
                             "WHERE entity = ?1 AND record_id = ?2 AND verdict = 'SAME'",
                             error);
  if (stmt == NULL)
    return NULL;

  wissel_sql_bind_text (stmt, 1, table);
  sqlite3_bind_int64 (stmt, 2, id);
  while (wissel_sql_step (stmt, &has_row, error))
    {
      gint64 row;

      if (!has_row)
        return g_steal_pointer (&ids);

      row = sqlite3_column_int64 (stmt, 0);
      g_array_append_val (ids, row);
    }

  return NULL;
}
