#include "wissel-row-selection.h"

struct _WisselRowSelection
{
  GObject parent_instance;

  /* Owned */
  WisselPagedModel *rows;
  WisselListPart   *part;
  GHashTable       *ids; /* of gint64 */

  /* State */
  gboolean wants_all; /* as soon as all are known */
};

enum
{
  PROP_0,
  PROP_N_SELECTED,
  N_PROPS
};

static void wissel_row_selection_list_model_init (GListModelInterface *iface);
static void wissel_row_selection_selection_model_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WisselRowSelection,
                               wissel_row_selection,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      wissel_row_selection_list_model_init)
                                 G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                        wissel_row_selection_selection_model_init))

static GParamSpec *properties[N_PROPS];

static guint
count_shown (WisselRowSelection *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->part));
}

/* 0 where there is no row. */
static gint64
get_id (WisselRowSelection *self, guint position)
{
  return wissel_paged_model_get_id (self->rows,
                                    wissel_list_part_get_offset (self->part) + position);
}

static gboolean
holds (WisselRowSelection *self, gint64 id)
{
  return g_hash_table_contains (self->ids, &id);
}

static void
put (WisselRowSelection *self, gint64 id, gboolean selected)
{
  if (!selected)
    g_hash_table_remove (self->ids, &id);
  else if (id != 0 && !holds (self, id))
    g_hash_table_add (self->ids, g_memdup2 (&id, sizeof id));
}

/* Those who draw rows look at all that are shown anew: they are few. */
static void
tell (WisselRowSelection *self)
{
  if (count_shown (self) > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0, count_shown (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SELECTED]);
}

static void
add_all (WisselRowSelection *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  for (guint i = 0; i < n; i++)
    put (self, wissel_paged_model_get_id (self->rows, i), TRUE);
}

/* ---- Following the rows ---- */

/* Rows that the question leaves out are not selected any more. */
static void
keep_present (WisselRowSelection *self)
{
  g_autoptr (GHashTable) present = NULL;
  guint                  n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  present = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < n; i++)
    {
      gint64 id = wissel_paged_model_get_id (self->rows, i);

      if (holds (self, id))
        g_hash_table_add (present, g_memdup2 (&id, sizeof id));
    }

  g_hash_table_unref (self->ids);
  self->ids = g_steal_pointer (&present);
}

/* Not before all rows are known: the first ones come alone. */
static void
loading_changed_cb (WisselRowSelection *self)
{
  guint before = g_hash_table_size (self->ids);

  if (wissel_paged_model_get_loading (self->rows))
    return;

  if (before > 0)
    keep_present (self);
  if (self->wants_all)
    add_all (self);
  self->wants_all = FALSE;
  if (g_hash_table_size (self->ids) != before)
    tell (self);
}

static void
items_changed_cb (WisselRowSelection *self, guint position, guint removed, guint added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

/* ---- GListModel ---- */

static GType
wissel_row_selection_get_item_type (GListModel *model)
{
  return WISSEL_TYPE_ROW;
}

static guint
wissel_row_selection_get_n_items (GListModel *model)
{
  return count_shown (WISSEL_ROW_SELECTION (model));
}

static gpointer
wissel_row_selection_get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (WISSEL_ROW_SELECTION (model)->part), position);
}

static void
wissel_row_selection_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = wissel_row_selection_get_item_type;
  iface->get_n_items = wissel_row_selection_get_n_items;
  iface->get_item = wissel_row_selection_get_item;
}

/* ---- GtkSelectionModel ---- */

static gboolean
wissel_row_selection_is_selected (GtkSelectionModel *model, guint position)
{
  WisselRowSelection *self = WISSEL_ROW_SELECTION (model);

  return holds (self, get_id (self, position));
}

static GtkBitset *
wissel_row_selection_get_selection_in_range (GtkSelectionModel *model, guint position, guint n)
{
  WisselRowSelection *self = WISSEL_ROW_SELECTION (model);
  GtkBitset          *selection = gtk_bitset_new_empty ();
  guint               end = MIN (position + n, count_shown (self));

  for (guint i = position; i < end; i++)
    if (holds (self, get_id (self, i)))
      gtk_bitset_add (selection, i);

  return selection;
}

static gboolean
set_range (WisselRowSelection *self, guint position, guint n, gboolean selected, gboolean alone)
{
  if (alone)
    g_hash_table_remove_all (self->ids);
  for (guint i = position; i < position + n; i++)
    put (self, get_id (self, i), selected);
  self->wants_all = FALSE;
  tell (self);

  return TRUE;
}

static gboolean
wissel_row_selection_select_item (GtkSelectionModel *model, guint position, gboolean unselect_rest)
{
  return set_range (WISSEL_ROW_SELECTION (model), position, 1, TRUE, unselect_rest);
}

static gboolean
wissel_row_selection_unselect_item (GtkSelectionModel *model, guint position)
{
  return set_range (WISSEL_ROW_SELECTION (model), position, 1, FALSE, FALSE);
}

static gboolean
wissel_row_selection_select_range (GtkSelectionModel *model,
                                   guint              position,
                                   guint              n,
                                   gboolean           unselect_rest)
{
  return set_range (WISSEL_ROW_SELECTION (model), position, n, TRUE, unselect_rest);
}

static gboolean
wissel_row_selection_unselect_range (GtkSelectionModel *model, guint position, guint n)
{
  return set_range (WISSEL_ROW_SELECTION (model), position, n, FALSE, FALSE);
}

/* All rows that fit, also those of other parts. */
static gboolean
wissel_row_selection_select_all (GtkSelectionModel *model)
{
  WisselRowSelection *self = WISSEL_ROW_SELECTION (model);

  self->wants_all = wissel_paged_model_get_loading (self->rows);
  add_all (self);
  tell (self);

  return TRUE;
}

static gboolean
wissel_row_selection_unselect_all (GtkSelectionModel *model)
{
  return set_range (WISSEL_ROW_SELECTION (model), 0, 0, FALSE, TRUE);
}

static gboolean
wissel_row_selection_set_selection (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  WisselRowSelection *self = WISSEL_ROW_SELECTION (model);
  GtkBitsetIter       iter;
  guint               position;

  for (gboolean valid = gtk_bitset_iter_init_first (&iter, mask, &position); valid;
       valid = gtk_bitset_iter_next (&iter, &position))
    put (self, get_id (self, position), gtk_bitset_contains (selected, position));
  tell (self);

  return TRUE;
}

static void
wissel_row_selection_selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = wissel_row_selection_is_selected;
  iface->get_selection_in_range = wissel_row_selection_get_selection_in_range;
  iface->select_item = wissel_row_selection_select_item;
  iface->unselect_item = wissel_row_selection_unselect_item;
  iface->select_range = wissel_row_selection_select_range;
  iface->unselect_range = wissel_row_selection_unselect_range;
  iface->select_all = wissel_row_selection_select_all;
  iface->unselect_all = wissel_row_selection_unselect_all;
  iface->set_selection = wissel_row_selection_set_selection;
}

/* ---- Object ---- */

static void
wissel_row_selection_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_N_SELECTED)
    g_value_set_uint (value, wissel_row_selection_get_n_selected (WISSEL_ROW_SELECTION (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
wissel_row_selection_finalize (GObject *object)
{
  WisselRowSelection *self = WISSEL_ROW_SELECTION (object);

  g_clear_object (&self->rows);
  g_clear_object (&self->part);
  g_hash_table_unref (self->ids);

  G_OBJECT_CLASS (wissel_row_selection_parent_class)->finalize (object);
}

static void
wissel_row_selection_class_init (WisselRowSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = wissel_row_selection_finalize;
  object_class->get_property = wissel_row_selection_get_property;

  properties[PROP_N_SELECTED] = g_param_spec_uint ("n-selected", NULL, NULL, 0, G_MAXUINT, 0,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
wissel_row_selection_init (WisselRowSelection *self)
{
  self->ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

WisselRowSelection *
wissel_row_selection_new (WisselPagedModel *rows, WisselListPart *part)
{
  WisselRowSelection *self;

  g_return_val_if_fail (WISSEL_IS_PAGED_MODEL (rows), NULL);
  g_return_val_if_fail (WISSEL_IS_LIST_PART (part), NULL);

  self = g_object_new (WISSEL_TYPE_ROW_SELECTION, NULL);
  self->rows = g_object_ref (rows);
  self->part = g_object_ref (part);
  g_signal_connect_object (part, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "notify::loading", G_CALLBACK (loading_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

guint
wissel_row_selection_get_n_selected (WisselRowSelection *self)
{
  g_return_val_if_fail (WISSEL_IS_ROW_SELECTION (self), 0);

  return g_hash_table_size (self->ids);
}

GArray *
wissel_row_selection_dup_ids (WisselRowSelection *self)
{
  GArray *ids;
  guint   n;

  g_return_val_if_fail (WISSEL_IS_ROW_SELECTION (self), NULL);

  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  for (guint i = 0; i < n && ids->len < g_hash_table_size (self->ids); i++)
    {
      gint64 id = wissel_paged_model_get_id (self->rows, i);

      if (holds (self, id))
        g_array_append_val (ids, id);
    }

  return ids;
}

WisselRow *
wissel_row_selection_get_only (WisselRowSelection *self)
{
  g_return_val_if_fail (WISSEL_IS_ROW_SELECTION (self), NULL);

  if (g_hash_table_size (self->ids) != 1)
    return NULL;

  for (guint i = 0; i < count_shown (self); i++)
    if (holds (self, get_id (self, i)))
      return g_list_model_get_item (G_LIST_MODEL (self->part), i);

  return NULL;
}
