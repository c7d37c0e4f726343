#include "wissel-list-order.h"

#include <string.h>

/* As many lists as a person goes to and fro between. */
#define MAX_KEPT 6

/* A row by its id. */
typedef struct
{
  gint64 id;
  guint  position;
} Place;

struct _WisselListOrder
{
  char   *key;
  guint   commits; /* of the session when it was made */
  GArray *ids;
  GArray *places; /* of Place, by id */

  char           *search; /* what was searched last */
  WisselRowMarks *marks;
};

static void
order_free (gpointer data)
{
  WisselListOrder *self = data;

  g_free (self->key);
  g_array_unref (self->ids);
  g_array_unref (self->places);
  g_free (self->search);
  wissel_row_marks_free (self->marks);
  g_free (self);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  gint64 first = ((const Place *) a)->id;
  gint64 second = ((const Place *) b)->id;

  return first < second ? -1 : first > second;
}

/* Index answers come by id, so the next place is looked for from the last one on, in steps that
 * double; a smaller id starts from the beginning again. */
static gboolean
find_position (WisselRowMarks *marks, gint64 id, guint *position)
{
  const GArray *places = marks->order->places;
  guint         low = marks->last;
  guint         step = 1;
  guint         high;

  if (low >= places->len || g_array_index (places, Place, low).id > id)
    low = 0;

  while (low + step < places->len && g_array_index (places, Place, low + step).id <= id)
    {
      low += step;
      step *= 2;
    }

  high = MIN (low + step, places->len);
  while (low + 1 < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (places, Place, middle).id <= id)
        low = middle;
      else
        high = middle;
    }

  if (low >= places->len || g_array_index (places, Place, low).id != id)
    return FALSE;

  marks->last = low;
  *position = g_array_index (places, Place, low).position;

  return TRUE;
}

WisselListOrder *
wissel_list_order_find (WisselSession *session, const char *key)
{
  for (guint i = 0; session->list_orders != NULL && i < session->list_orders->len; i++)
    {
      WisselListOrder *order = g_ptr_array_index (session->list_orders, i);

      if (order->commits == session->commits && g_str_equal (order->key, key))
        return order;
    }

  return NULL;
}

WisselListOrder *
wissel_list_order_keep (WisselSession *session, const char *key, GArray *ids)
{
  WisselListOrder *order = g_new0 (WisselListOrder, 1);

  order->key = g_strdup (key);
  order->commits = session->commits;
  order->ids = ids;
  order->places = g_array_sized_new (FALSE, FALSE, sizeof (Place), ids->len);
  for (guint i = 0; i < ids->len; i++)
    {
      Place place = { g_array_index (ids, gint64, i), i };

      g_array_append_val (order->places, place);
    }
  g_array_sort (order->places, compare_places);

  if (session->list_orders == NULL)
    session->list_orders = g_ptr_array_new_with_free_func (order_free);

  while (session->list_orders->len >= MAX_KEPT)
    g_ptr_array_remove_index (session->list_orders, 0);

  g_ptr_array_add (session->list_orders, order);

  return order;
}

const GArray *
wissel_list_order_get_ids (const WisselListOrder *self)
{
  return self->ids;
}

WisselRowMarks *
wissel_row_marks_new (const WisselListOrder *order)
{
  WisselRowMarks *self = g_new0 (WisselRowMarks, 1);

  self->order = order;
  self->marked = g_malloc0 (MAX (1, order->ids->len));

  return self;
}

void
wissel_row_marks_free (WisselRowMarks *self)
{
  if (self == NULL)
    return;

  g_free (self->marked);
  g_free (self);
}

void
wissel_row_marks_add (WisselRowMarks *self, gint64 id)
{
  guint position;

  if (!find_position (self, id, &position) || self->marked[position])
    return;

  self->marked[position] = 1;
  self->n_marked++;
}

void
wissel_row_marks_intersect (WisselRowMarks *self, const WisselRowMarks *other)
{
  g_return_if_fail (self->order == other->order);

  self->n_marked = 0;
  for (guint i = 0; i < self->order->ids->len; i++)
    {
      self->marked[i] &= other->marked[i];
      self->n_marked += self->marked[i];
    }
}

GArray *
wissel_row_marks_collect (const WisselRowMarks *self, guint limit)
{
  guint   wanted = limit > 0 ? MIN (limit, self->n_marked) : self->n_marked;
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), wanted);

  for (guint i = 0; ids->len < wanted; i++)
    if (self->marked[i])
      g_array_append_val (ids, g_array_index (self->order->ids, gint64, i));

  return ids;
}

const WisselRowMarks *
wissel_list_order_get_marks (const WisselListOrder *self, const char *search)
{
  return g_strcmp0 (self->search, search) == 0 ? self->marks : NULL;
}

const WisselRowMarks *
wissel_list_order_keep_marks (WisselListOrder *self, const char *search, WisselRowMarks *marks)
{
  wissel_row_marks_free (self->marks);
  self->marks = marks;
  g_free (self->search);
  self->search = g_strdup (search);

  return marks;
}
