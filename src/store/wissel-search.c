#include "wissel-search.h"

#include <string.h>

#include "wissel-changes.h"
#include "wissel-list-sql.h"
#include "wissel-list.h"
#include "wissel-record-type.h"
#include "wissel-text.h"

struct _WisselSearch
{
  const WisselRecordType *type;
  const WisselListReach  *reach;   /* ends with one without table */
  GHashTable             *bridges; /* tables that say what is reached from which row */
  WisselWordIndex        *index;

  char       *search; /* what was searched last */
  GByteArray *found;
};

void
wissel_search_free (gpointer data)
{
  WisselSearch *self = data;

  if (self == NULL)
    return;

  g_hash_table_unref (self->bridges);
  wissel_word_index_free (self->index);
  g_free (self->search);
  g_byte_array_unref (self->found);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselSearch, wissel_search_free)

/* ---- Reading words ---- */

/* "ifnull (a, '') || ' ' || …" over the searchable columns; an empty text without any. */
static char *
make_words_sql (const WisselRecordType *type)
{
  g_autoptr (GString) sql = g_string_new ("''");

  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].flags & WISSEL_FIELD_SEARCH)
      g_string_append_printf (sql, "||' '||ifnull(t.%s,'')",
                              wissel_field_get_column (&type->fields[i]));

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

/* Adds the words of the rows that @sql answers, of one row only if @id is given. */
static gboolean
add_words (
  WisselSession *session, WisselWordIndex *index, const char *sql, gint64 id, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare (session, sql, error);
  gboolean                 has_row = TRUE;

  if (stmt == NULL)
    return FALSE;

  if (id != 0)
    sqlite3_bind_int64 (stmt, 1, id);

  while (has_row)
    {
      if (!wissel_sql_step (stmt, &has_row, error))
        return FALSE;

      if (has_row)
        wissel_word_index_add (index, sqlite3_column_int64 (stmt, 0),
                               wissel_sql_peek_text (stmt, 1));
    }

  return TRUE;
}

/* Reads the words of one row, or with 0 of all. */
static gboolean
read_rows (WisselSession *session, WisselSearch *self, gint64 id, GError **error)
{
  g_autofree char *words = make_words_sql (self->type);
  g_autofree char *own = g_strdup_printf ("SELECT t.id,%s FROM %s t%s", words, self->type->name,
                                          id != 0 ? " WHERE t.id=?1" : "");

  if (!add_words (session, self->index, own, id, error))
    return FALSE;

  for (const WisselListReach *reach = self->reach; reach->table != NULL; reach++)
    {
      g_autofree char *others = make_words_sql (wissel_record_type_find (reach->table));
      g_autofree char *sql =
        g_strdup_printf ("SELECT l.row,%s FROM (%s) l JOIN %s t ON t.id=l.record%s", others,
                         reach->sql, reach->table, id != 0 ? " WHERE l.row=?1" : "");

      if (!add_words (session, self->index, sql, id, error))
        return FALSE;
    }

  return TRUE;
}

/* ---- Keeping them ---- */

static const WisselListReach *
find_reach (const char *table)
{
  static const WisselListReach nothing = { NULL, NULL };
  guint                        n_lists;
  const WisselList            *lists = wissel_lists (&n_lists);

  for (guint i = 0; i < n_lists; i++)
    if (g_str_equal (lists[i].record, table))
      return wissel_list_sql_find (lists[i].name)->reach;

  return &nothing;
}

static WisselSearch *
make_search (WisselSession *session, const char *table, GError **error)
{
  g_autoptr (WisselSearch) self = g_new0 (WisselSearch, 1);

  self->type = wissel_record_type_find (table);
  self->reach = find_reach (table);
  self->bridges = g_hash_table_new (NULL, NULL);
  self->index = wissel_word_index_new ();
  self->found = g_byte_array_new ();
  for (const WisselListReach *reach = self->reach; reach->table != NULL; reach++)
    if (!wissel_sql_add_tables (session, reach->sql, self->bridges, error))
      return NULL;

  return read_rows (session, self, 0, error) ? g_steal_pointer (&self) : NULL;
}

static WisselSearch *
get_search (WisselSession *session, const char *table, GError **error)
{
  WisselSearch *self = g_hash_table_lookup (session->searches, table);

  if (self != NULL && !wissel_word_index_is_worn (self->index))
    return self;

  self = make_search (session, table, error);
  if (self != NULL)
    g_hash_table_replace (session->searches, (gpointer) self->type->name, self);

  return self;
}

static gboolean
read_row_anew (WisselSession *session, WisselSearch *self, gint64 id)
{
  wissel_word_index_clear_row (self->index, id);

  return read_rows (session, self, id, NULL);
}

/* Reads anew the rows from which the record @id of another table is reached. */
static gboolean
read_rows_before (WisselSession *session, WisselSearch *self, const char *link, gint64 id)
{
  g_autofree char         *sql = g_strdup_printf ("SELECT row FROM (%s) WHERE record=?1", link);
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare (session, sql, NULL);
  gboolean                 has_row = TRUE;

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, id);
  while (has_row)
    if (wissel_word_index_is_worn (self->index) || !wissel_sql_step (stmt, &has_row, NULL) ||
        (has_row && !read_row_anew (session, self, sqlite3_column_int64 (stmt, 0))))
      return FALSE;

  return TRUE;
}

static gboolean
follow_row (WisselSession *session, WisselSearch *self, const WisselChangedRow *change)
{
  if (g_str_equal (change->table, self->type->name))
    return read_row_anew (session, self, change->id);

  if (g_hash_table_contains (self->bridges, change->table))
    return FALSE;

  for (const WisselListReach *reach = self->reach; reach->table != NULL; reach++)
    if (g_str_equal (reach->table, change->table) &&
        !read_rows_before (session, self, reach->sql, change->id))
      return FALSE;

  return TRUE;
}

static gboolean
follow_rows (WisselSession *session, WisselSearch *self, const GArray *changes)
{
  g_clear_pointer (&self->search, g_free);

  for (guint i = 0; i < changes->len; i++)
    if (!follow_row (session, self, &g_array_index (changes, WisselChangedRow, i)))
      return FALSE;

  return TRUE;
}

/* Words that cannot follow are forgotten and read when they are asked for. */
void
wissel_search_follow (WisselSession *session, const GArray *changes)
{
  GHashTableIter iter;
  gpointer       search;

  g_hash_table_iter_init (&iter, session->searches);
  while (g_hash_table_iter_next (&iter, NULL, &search))
    if (!follow_rows (session, search, changes))
      g_hash_table_iter_remove (&iter);
}

/* ---- Searching ---- */

gboolean
wissel_search_asks (const char *search)
{
  g_autofree char *folded = wissel_text_fold (search);

  return *folded != '\0';
}

/* Marks the rows that hold each of the words. */
static void
find_words (WisselSearch *self, char **words)
{
  guint              n_rows = wissel_word_index_get_n_rows (self->index);
  g_autofree guint8 *marks = g_malloc (n_rows);

  g_byte_array_set_size (self->found, n_rows);
  if (n_rows == 0)
    return;

  memset (self->found->data, 1, n_rows);
  for (guint i = 0; words[i] != NULL; i++)
    {
      memset (marks, 0, n_rows);
      wissel_word_index_mark (self->index, words[i], marks);
      for (guint row = 0; row < n_rows; row++)
        self->found->data[row] &= marks[row];
    }
}

const WisselSearch *
wissel_search_find (WisselSession *session, const char *table, const char *search, GError **error)
{
  WisselSearch    *self = get_search (session, table, error);
  g_autofree char *folded = wissel_text_fold (search);
  g_auto (GStrv)   words = g_strsplit (folded, " ", -1);

  if (self == NULL)
    return NULL;

  /* Rows and counts are asked one after the other. */
  if (g_strcmp0 (self->search, folded) != 0)
    {
      find_words (self, words);
      wissel_set_string (&self->search, folded);
    }

  return self;
}

const WisselWordIndex *
wissel_search_peek_index (WisselSession *session, const char *table)
{
  const WisselSearch *self = g_hash_table_lookup (session->searches, table);

  return self != NULL ? self->index : NULL;
}

const WisselWordIndex *
wissel_search_get_index (const WisselSearch *self)
{
  return self->index;
}

const guint8 *
wissel_search_get_found (const WisselSearch *self)
{
  return self->found->data;
}

guint
wissel_search_count (const WisselSearch *self)
{
  guint n_found = 0;

  for (guint row = 0; row < wissel_word_index_get_n_rows (self->index); row++)
    n_found += self->found->data[row];

  return n_found;
}

char *
wissel_search_dup_json (const WisselSearch *self)
{
  GString *json = g_string_new ("[");

  for (guint row = 0; row < wissel_word_index_get_n_rows (self->index); row++)
    if (self->found->data[row])
      g_string_append_printf (json, "%s%" G_GINT64_FORMAT, json->len > 1 ? "," : "",
                              wissel_word_index_get_id (self->index, row));

  g_string_append_c (json, ']');

  return g_string_free (json, FALSE);
}
