#include "wissel-row-pages.h"

#define MAX_PAGES 16

struct _WisselRowPages
{
  const WisselList *list;
  GHashTable       *slots;  /* id → Slot of a live row */
  GHashTable       *pages;  /* number → GPtrArray of WisselRow */
  GQueue            recent; /* numbers in @pages, the latest first */
};

/* A live row, which is not owned. */
typedef struct
{
  WisselRowPages *pages;
  WisselRow      *row;
  gint64          id;
} Slot;

static void
row_gone_cb (gpointer data, GObject *where_the_object_was)
{
  Slot *slot = data;

  g_hash_table_remove (slot->pages->slots, &slot->id);
}

WisselRowPages *
wissel_row_pages_new (const WisselList *list)
{
  WisselRowPages *self = g_new0 (WisselRowPages, 1);

  self->list = list;
  self->slots = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  self->pages = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_queue_init (&self->recent);

  return self;
}

void
wissel_row_pages_free (WisselRowPages *self)
{
  GHashTableIter iter;
  gpointer       value;

  g_hash_table_iter_init (&iter, self->slots);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Slot *slot = value;

      g_object_weak_unref (G_OBJECT (slot->row), row_gone_cb, slot);
    }

  g_hash_table_unref (self->slots);
  g_hash_table_unref (self->pages);
  g_queue_clear (&self->recent);
  g_free (self);
}

WisselRow *
wissel_row_pages_get_row (WisselRowPages *self, gint64 id)
{
  Slot *slot = g_hash_table_lookup (self->slots, &id);

  if (slot != NULL)
    return g_object_ref (slot->row);

  slot = g_new0 (Slot, 1);
  slot->pages = self;
  slot->row = wissel_row_new (self->list, id);
  slot->id = id;
  g_hash_table_insert (self->slots, &slot->id, slot);
  g_object_weak_ref (G_OBJECT (slot->row), row_gone_cb, slot);

  return slot->row;
}

gboolean
wissel_row_pages_has_page (WisselRowPages *self, guint number)
{
  return g_hash_table_contains (self->pages, GUINT_TO_POINTER (number));
}

gboolean
wissel_row_pages_holds_any (WisselRowPages *self, const gint64 *ids, guint n_ids)
{
  for (guint i = 0; i < n_ids; i++)
    if (g_hash_table_contains (self->slots, &ids[i]))
      return TRUE;

  return FALSE;
}

void
wissel_row_pages_fill (
  WisselRowPages *self, guint number, const gint64 *ids, WisselValue **values, guint n_ids)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_ids; i++)
    {
      WisselRow *row = wissel_row_pages_get_row (self, ids[i]);

      g_ptr_array_add (rows, row);
      if (values[i] != NULL)
        wissel_row_take_values (row, g_steal_pointer (&values[i]));
    }

  if (!wissel_row_pages_has_page (self, number))
    g_queue_push_head (&self->recent, GUINT_TO_POINTER (number));
  g_hash_table_insert (self->pages, GUINT_TO_POINTER (number), rows);
  if (self->recent.length > MAX_PAGES)
    g_hash_table_remove (self->pages, g_queue_pop_tail (&self->recent));
}

void
wissel_row_pages_drop (WisselRowPages *self)
{
  g_hash_table_remove_all (self->pages);
  g_queue_clear (&self->recent);
}

guint
wissel_row_pages_get_n_rows (WisselRowPages *self)
{
  return g_hash_table_size (self->slots);
}
