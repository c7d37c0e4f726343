#include "wissel-list-part.h"

struct _WisselListPart
{
  GObject parent_instance;

  /* Owned */
  GListModel *model;

  /* State */
  guint offset;
  guint size;
  guint n_items; /* as those who look on know it */
};

static void wissel_list_part_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WisselListPart,
                               wissel_list_part,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      wissel_list_part_model_init))

static guint
count (WisselListPart *self)
{
  guint n_rows = self->model != NULL ? g_list_model_get_n_items (self->model) : 0;

  return n_rows > self->offset ? MIN (n_rows - self->offset, self->size) : 0;
}

/* All rows from @position on are others now. */
static void
change_from (WisselListPart *self, guint position)
{
  guint before = self->n_items;
  guint after = count (self);

  self->n_items = after;
  position = MIN (position, MIN (before, after));
  if (position < MAX (before, after))
    g_list_model_items_changed (G_LIST_MODEL (self), position, before - position, after - position);
}

/* ---- GListModel ---- */

static GType
wissel_list_part_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
wissel_list_part_get_n_items (GListModel *model)
{
  return WISSEL_LIST_PART (model)->n_items;
}

static gpointer
wissel_list_part_get_item (GListModel *model, guint position)
{
  WisselListPart *self = WISSEL_LIST_PART (model);

  if (position >= self->n_items)
    return NULL;

  return g_list_model_get_item (self->model, self->offset + position);
}

static void
wissel_list_part_model_init (GListModelInterface *iface)
{
  iface->get_item_type = wissel_list_part_get_item_type;
  iface->get_n_items = wissel_list_part_get_n_items;
  iface->get_item = wissel_list_part_get_item;
}

/* ---- GObject ---- */

static void
wissel_list_part_dispose (GObject *object)
{
  g_clear_object (&WISSEL_LIST_PART (object)->model);
  WISSEL_LIST_PART (object)->n_items = 0;

  G_OBJECT_CLASS (wissel_list_part_parent_class)->dispose (object);
}

static void
wissel_list_part_class_init (WisselListPartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wissel_list_part_dispose;
}

static void
wissel_list_part_init (WisselListPart *self)
{
}

WisselListPart *
wissel_list_part_new (void)
{
  return g_object_new (WISSEL_TYPE_LIST_PART, NULL);
}

void
wissel_list_part_begin (WisselListPart *self, GListModel *model, guint offset, guint size)
{
  g_return_if_fail (WISSEL_IS_LIST_PART (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  g_set_object (&self->model, model);
  self->offset = offset;
  self->size = size;
  change_from (self, 0);
}

void
wissel_list_part_grow (WisselListPart *self, guint size)
{
  g_return_if_fail (WISSEL_IS_LIST_PART (self));
  g_return_if_fail (size >= self->size);

  self->size = size;
  change_from (self, self->n_items);
}

void
wissel_list_part_follow (WisselListPart *self, guint position, guint removed, guint added)
{
  guint first, end;

  g_return_if_fail (WISSEL_IS_LIST_PART (self));

  first = MAX (position, self->offset);
  end = MIN (position + added, self->offset + self->n_items);
  if (removed != added)
    change_from (self, first - self->offset);
  else if (first < end)
    g_list_model_items_changed (G_LIST_MODEL (self), first - self->offset, end - first,
                                end - first);
}

guint
wissel_list_part_get_offset (WisselListPart *self)
{
  g_return_val_if_fail (WISSEL_IS_LIST_PART (self), 0);

  return self->offset;
}

guint
wissel_list_part_get_size (WisselListPart *self)
{
  g_return_val_if_fail (WISSEL_IS_LIST_PART (self), 0);

  return self->size;
}
