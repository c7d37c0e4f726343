#include "wissel-search.h"

#include <string.h>

#include "wissel-record-type.h"
#include "wissel-session-private.h"
#include "wissel-text.h"

/* Begins the word that says of which table an entry is: a letter that nobody types, so that no
 * search finds it by its beginning. */
#define TABLE_MARK "\xea\x99\xae"

/* One word for the tokenizer: without the underscores at which it would part it. */
static char *
make_table_word (const char *table)
{
  g_auto (GStrv)   parts = g_strsplit (table, "_", -1);
  g_autofree char *name = g_strjoinv ("", parts);

  return g_strconcat (TABLE_MARK, name, NULL);
}

/* "coalesce (a, '') || ' ' || …" over the searchable columns, or NULL. */
static char *
make_words_sql (const WisselRecordType *type)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].flags & WISSEL_FIELD_SEARCH)
      g_string_append_printf (sql, "%sifnull(%s, '')", sql->len > 0 ? " || ' ' || " : "",
                              wissel_field_get_column (&type->fields[i]));

  return sql->len > 0 ? g_string_free (g_steal_pointer (&sql), FALSE) : NULL;
}

static GHashTable *
make_index_sql (void)
{
  GHashTable                    *table = g_hash_table_new (g_str_hash, g_str_equal);
  guint                          n_types;
  const WisselRecordType *const *types = wissel_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autofree char *words = make_words_sql (types[i]);
      g_autofree char *table_word = make_table_word (types[i]->name);

      if (words != NULL)
        g_hash_table_insert (table, (gpointer) types[i]->name,
                             g_strdup_printf ("INSERT OR REPLACE INTO search (rowid, words) "
                                              "SELECT id, '%s ' || %s FROM %s WHERE id = ?1",
                                              table_word, words, types[i]->name));
    }

  return table;
}

/* Table → SQL that enters one of its records; tables without searchable fields are missing. */
static GHashTable *
get_index_sql (void)
{
  static GHashTable *table;
  static gsize       once;

  if (g_once_init_enter (&once))
    {
      table = make_index_sql ();
      g_once_init_leave (&once, 1);
    }

  return table;
}

static gboolean
run_with_id (WisselSession *session, const char *sql, gint64 id, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare (session, sql, error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, id);

  return wissel_sql_run (stmt, error);
}

static gboolean
follow_row (
  WisselSession *session, const char *table, gint64 id, WisselRowChange change, GError **error)
{
  const char *enter = g_hash_table_lookup (get_index_sql (), table);

  if (enter == NULL)
    return TRUE;

  if (change != WISSEL_ROW_ADDED &&
      !run_with_id (session, "DELETE FROM search WHERE rowid = ?1", id, error))
    return FALSE;

  return change == WISSEL_ROW_GONE || run_with_id (session, enter, id, error);
}

void
wissel_search_attach (WisselSession *session)
{
  wissel_session_set_row_hook (session, follow_row);
}

/* Splits where the tokenizer of the index does; folding is left to it, so both fold alike. */
GPtrArray *
wissel_search_words (const char *search)
{
  GPtrArray          *words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char    *cleaned = wissel_text_clean (search);
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *p = cleaned; p != NULL; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c) || g_unichar_ismark (c))
        {
          g_string_append_unichar (word, c);
        }
      else if (word->len > 0)
        {
          g_ptr_array_add (words, g_strdup_printf ("\"%s\"*", word->str));
          g_string_truncate (word, 0);
        }

      if (c == 0)
        break;
    }

  return words;
}

char *
wissel_search_in_table (const char *table, const char *expression)
{
  g_autofree char *word = make_table_word (table);

  return g_strdup_printf ("\"%s\" %s", word, expression);
}

char *
wissel_search_expression (const char *search)
{
  g_autoptr (GPtrArray) words = wissel_search_words (search);

  if (words->len == 0)
    return NULL;

  g_ptr_array_add (words, NULL);

  return g_strjoinv (" ", (char **) words->pdata);
}

gboolean
wissel_search_rebuild (WisselSession *session, GError **error)
{
  GHashTableIter iter;
  gpointer       table, enter;

  if (!wissel_sql_exec (session, "DELETE FROM search", error))
    return FALSE;

  g_hash_table_iter_init (&iter, get_index_sql ());
  while (g_hash_table_iter_next (&iter, &table, &enter))
    {
      /* The same SQL without its condition enters the whole table. */
      g_autofree char *all = g_strndup (enter, strlen (enter) - strlen (" WHERE id = ?1"));

      if (!wissel_sql_exec (session, all, error))
        return FALSE;
    }

  return TRUE;
}
