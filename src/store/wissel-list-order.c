#include "wissel-list-order.h"

#include "wissel-changes.h"
#include "wissel-list-rows.h"

/* As many lists as a person goes to and fro between. */
#define MAX_KEPT 6

/* Moving more rows than these one by one takes longer than sorting anew. */
#define MAX_MOVED 64

struct _WisselListOrder
{
  char        *key;
  WisselQuery *query;
  GHashTable  *tables; /* that the order depends on */
  GArray      *ids;    /* of gint64 */

  /* What a search found is told by the numbers that its index gave to the rows. */
  GArray *rows; /* of guint32, beside the ids; NULL when they are not known */
  guint   index_serial;
};

void
wissel_list_order_free (gpointer data)
{
  WisselListOrder *self = data;

  g_free (self->key);
  wissel_query_free (self->query);
  g_hash_table_unref (self->tables);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselListOrder, wissel_list_order_free)

static void
append_filter (GString *key, const WisselFilter *filter)
{
  g_string_append_printf (key, "\x1f%u\x1f%s\x1f%s", filter->column,
                          filter->from != NULL ? filter->from : "",
                          filter->to != NULL ? filter->to : "");
  for (guint i = 0; i < filter->values->len; i++)
    {
      const WisselValue *value = &g_array_index (filter->values, WisselValue, i);
      g_autofree char   *text = wissel_value_to_text (value);

      g_string_append_printf (key, "\x1e%d\x1e%s", (int) value->kind, text != NULL ? text : "");
    }
}

/* What makes an order what it is; a separator that no value holds stands between the parts. */
static char *
make_key (const WisselQuery *query)
{
  GString *key = g_string_new (query->list->name);

  g_string_append_printf (key, "\x1f%u\x1f%d", query->sort, query->descending);
  for (guint i = 0; i < query->filters->len; i++)
    append_filter (key, g_ptr_array_index (query->filters, i));

  return g_string_free (key, FALSE);
}

/* ---- Keeping orders ---- */

WisselListOrder *
wissel_list_order_find (WisselSession *session, const WisselQuery *query)
{
  g_autofree char *key = make_key (query);

  for (guint i = 0; i < session->list_orders->len; i++)
    {
      WisselListOrder *order = g_ptr_array_index (session->list_orders, i);

      if (g_str_equal (order->key, key))
        return order;
    }

  return NULL;
}

WisselListOrder *
wissel_list_order_get (WisselSession *session, const WisselQuery *query, GError **error)
{
  WisselListOrder            *known = wissel_list_order_find (session, query);
  g_autoptr (WisselListOrder) self = NULL;

  if (known != NULL)
    return known;

  self = g_new0 (WisselListOrder, 1);
  self->key = make_key (query);
  self->query = wissel_query_copy (query);
  self->tables = g_hash_table_new (NULL, NULL);
  self->ids = wissel_list_rows_select (session, query, 0, self->tables, error);
  if (self->ids == NULL)
    return NULL;

  while (session->list_orders->len >= MAX_KEPT)
    g_ptr_array_remove_index (session->list_orders, 0);

  g_ptr_array_add (session->list_orders, self);

  return g_steal_pointer (&self);
}

/* ---- Following changes ---- */

static void
take_out (WisselListOrder *self, gint64 id)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      {
        g_array_remove_index (self->ids, i);
        if (self->rows != NULL)
          g_array_remove_index (self->rows, i);
        return;
      }
}

/* The words have followed already, so that a new row has its number. */
static void
insert_at (WisselSession *session, WisselListOrder *self, guint place, gint64 id)
{
  const WisselWordIndex *index = wissel_search_peek_index (session, self->query->list->record);
  guint32                row;

  g_array_insert_val (self->ids, place, id);
  if (self->rows == NULL)
    return;

  if (index != NULL && wissel_word_index_get_serial (index) == self->index_serial &&
      wissel_word_index_find_row (index, id, &row))
    g_array_insert_val (self->rows, place, row);
  else
    g_clear_pointer (&self->rows, g_array_unref);
}

/* Puts a row where it belongs, if it does, among the others in their order. */
static gboolean
put_in (WisselSession *session, WisselListOrder *self, gint64 id)
{
  guint  low = 0;
  guint  high = self->ids->len;
  gint64 first;

  if (!wissel_list_rows_find_first (session, self->query, id, id, &first, NULL))
    return FALSE;

  if (first == 0)
    return TRUE;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (!wissel_list_rows_find_first (session, self->query, id,
                                        g_array_index (self->ids, gint64, middle), &first, NULL))
        return FALSE;

      if (first == id)
        high = middle;
      else
        low = middle + 1;
    }

  insert_at (session, self, low, id);

  return TRUE;
}

/* A row of the list moves by its own fields only; what other tables say may move any. */
static gboolean
is_overturned (const WisselListOrder *self, const GArray *changes, GHashTable *moved)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const WisselChangedRow *change = &g_array_index (changes, WisselChangedRow, i);

      if (g_str_equal (change->table, self->query->list->record))
        g_hash_table_add (moved, (gpointer) &change->id);
      else if (g_hash_table_contains (self->tables, change->table))
        return TRUE;
    }

  return g_hash_table_size (moved) > MAX_MOVED;
}

static gboolean
follow (WisselSession *session, WisselListOrder *self, const GArray *changes)
{
  g_autoptr (GHashTable) moved = g_hash_table_new (g_int64_hash, g_int64_equal);
  GHashTableIter         iter;
  gpointer               id;

  if (is_overturned (self, changes, moved))
    return FALSE;

  if (g_hash_table_size (moved) == 0)
    return TRUE;

  /* All out before any in: the others are compared with while they are in order. */
  g_hash_table_iter_init (&iter, moved);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    take_out (self, *(const gint64 *) id);

  g_hash_table_iter_init (&iter, moved);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!put_in (session, self, *(const gint64 *) id))
      return FALSE;

  return TRUE;
}

/* Orders that cannot follow are forgotten and sorted when they are asked for. */
void
wissel_list_orders_follow (WisselSession *session, const GArray *changes)
{
  for (guint i = session->list_orders->len; i > 0; i--)
    if (!follow (session, g_ptr_array_index (session->list_orders, i - 1), changes))
      g_ptr_array_remove_index (session->list_orders, i - 1);
}

/* ---- Answering ---- */

/* The numbers of the rows in the index that found them. */
static const guint32 *
get_rows (WisselListOrder *self, const WisselWordIndex *index)
{
  if (self->rows != NULL && self->index_serial == wissel_word_index_get_serial (index))
    return (const guint32 *) (gpointer) self->rows->data;

  g_clear_pointer (&self->rows, g_array_unref);
  self->rows = g_array_sized_new (FALSE, FALSE, sizeof (guint32), self->ids->len);
  self->index_serial = wissel_word_index_get_serial (index);
  for (guint i = 0; i < self->ids->len; i++)
    {
      guint32 row = 0;

      wissel_word_index_find_row (index, g_array_index (self->ids, gint64, i), &row);
      g_array_append_val (self->rows, row);
    }

  return (const guint32 *) (gpointer) self->rows->data;
}

GArray *
wissel_list_order_collect (WisselListOrder *self, const WisselSearch *found, guint limit)
{
  guint          wanted = limit > 0 ? MIN (limit, self->ids->len) : self->ids->len;
  GArray        *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), wanted);
  const guint32 *rows;
  const guint8  *is_found;

  if (found == NULL)
    return wanted > 0 ? g_array_append_vals (ids, self->ids->data, wanted) : ids;

  rows = get_rows (self, wissel_search_get_index (found));
  is_found = wissel_search_get_found (found);
  for (guint i = 0; i < self->ids->len && ids->len < wanted; i++)
    if (is_found[rows[i]])
      g_array_append_val (ids, g_array_index (self->ids, gint64, i));

  return ids;
}

guint
wissel_list_order_count (WisselListOrder *self, const WisselSearch *found)
{
  guint          n = 0;
  const guint32 *rows;
  const guint8  *is_found;

  if (found == NULL)
    return self->ids->len;

  rows = get_rows (self, wissel_search_get_index (found));
  is_found = wissel_search_get_found (found);
  for (guint i = 0; i < self->ids->len; i++)
    n += is_found[rows[i]];

  return n;
}
