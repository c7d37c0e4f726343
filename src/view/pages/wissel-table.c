#include "wissel-table.h"

#include <glib/gi18n.h>

#include "wissel-pager.h"
#include "wissel-table-cell.h"
#include "wissel-table-layout.h"
#include "wissel-table-menu.h"

struct _WisselTable
{
  AdwBin parent_instance;

  /* Owned */
  WisselPagedModel   *model;
  GPtrArray          *columns; /* GtkColumnViewColumn, in the order of the list */
  GVariant           *layout;  /* of the columns, as it was read or written last */
  WisselRowSelection *selection;

  /* Template children */
  GtkColumnView *view;
  GtkWidget     *scrolled;
  WisselPager   *pager;

  /* Children */
  GtkWidget *menu;

  /* State */
  guint sort_id;
};

enum
{
  OPEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (WisselTable, wissel_table, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static const WisselList *
get_list (WisselTable *self)
{
  return wissel_paged_model_get_query (self->model)->list;
}

/* ---- Sorting ---- */

/* SQL sorts; the header only says what the user asked for. A column's sorter therefore never looks
 * at rows: it reports that it was asked first, and its answer tells whether the view inverted it.
 * (Newer versions of GTK can simply be asked.) */
static int asked_column = -1;

static int
probe_column (gconstpointer a, gconstpointer b, gpointer user_data)
{
  asked_column = GPOINTER_TO_INT (user_data);

  return GTK_ORDERING_SMALLER;
}

/* Whether the view is sorted by anything. */
static gboolean
read_sort (WisselTable *self, guint *column, gboolean *descending)
{
  GtkSorter  *sorter = gtk_column_view_get_sorter (self->view);
  GtkOrdering ordering;

  asked_column = -1;
  ordering = gtk_sorter_compare (sorter, self, self->view);
  if (asked_column < 0)
    return FALSE;

  *column = (guint) asked_column;
  *descending = ordering == GTK_ORDERING_LARGER;

  return TRUE;
}

/* Screen readers learn the order from the name of the header; titles stand over their values. */
static void
finish_headers (WisselTable *self)
{
  const WisselQuery *query = wissel_paged_model_get_query (self->model);
  GListModel        *columns = gtk_column_view_get_columns (self->view);
  GtkWidget         *title = gtk_widget_get_first_child (GTK_WIDGET (self->view));

  title = title != NULL ? gtk_widget_get_first_child (title) : NULL;
  for (guint i = 0; title != NULL && i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      const char                     *label = gtk_column_view_column_get_title (column);
      g_autofree char                *name = NULL;
      guint                           index;

      if (column != g_ptr_array_index (self->columns, query->sort))
        name = g_strdup (label);
      else if (query->descending)
        /* Translators: %s is the title of a column. */
        name = g_strdup_printf (_ ("%s, sorted in descending order"), label);
      else
        /* Translators: %s is the title of a column. */
        name = g_strdup_printf (_ ("%s, sorted in ascending order"), label);

      gtk_accessible_update_property (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
      if (g_ptr_array_find (self->columns, column, &index) &&
          wissel_column_is_number (&query->list->columns[index]))
        gtk_widget_set_halign (gtk_widget_get_first_child (title), GTK_ALIGN_END);
      title = gtk_widget_get_next_sibling (title);
    }
}

static gboolean
sort_cb (gpointer user_data)
{
  WisselTable            *self = user_data;
  g_autoptr (WisselQuery) query = wissel_query_copy (wissel_paged_model_get_query (self->model));
  guint                   column = query->sort;
  gboolean                descending = FALSE;

  self->sort_id = 0;
  if (!read_sort (self, &column, &descending))
    column = (guint) MAX (0, wissel_list_column_index (query->list, query->list->sort));
  if (wissel_query_set_sort (query, column, descending))
    wissel_table_set_query (self, query);
  finish_headers (self);

  return G_SOURCE_REMOVE;
}

/* One click changes the sorter more than once: what counts is how it ends. */
static void
sorter_changed_cb (WisselTable *self)
{
  if (self->sort_id == 0)
    self->sort_id = g_idle_add (sort_cb, self);
}

/* ---- Columns ---- */

static GVariant *
make_layout (WisselTable *self)
{
  return wissel_table_layout_make (get_list (self), self->view, self->columns);
}

static void
write_layout (WisselTable *self)
{
  g_autoptr (GVariant) layout = make_layout (self);

  if (g_variant_equal (layout, self->layout))
    return;

  wissel_table_layout_write (get_list (self), layout);
  g_variant_unref (self->layout);
  self->layout = g_steal_pointer (&layout);
}

static GtkColumnViewColumn *
make_column (const WisselList *list, guint index)
{
  const WisselListColumn *described = &list->columns[index];
  GtkColumnViewColumn    *column;
  g_autoptr (GtkSorter)   sorter = NULL;

  column = gtk_column_view_column_new (_ (described->field.label),
                                       wissel_table_cell_factory_new (list, index));
  sorter = GTK_SORTER (gtk_custom_sorter_new (probe_column, GINT_TO_POINTER (index), NULL));
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, described->width == 0);
  gtk_column_view_column_set_visible (column, !described->hidden);

  return column;
}

static void
add_columns (WisselTable *self)
{
  const WisselQuery   *query = wissel_paged_model_get_query (self->model);
  const WisselList    *list = query->list;
  g_autoptr (GVariant) layout = wissel_table_layout_read (list);

  for (guint i = 0; i < list->n_columns; i++)
    {
      GtkColumnViewColumn *column = make_column (list, i);

      g_ptr_array_add (self->columns, column);
      gtk_column_view_append_column (self->view, column);
    }

  if (layout != NULL)
    wissel_table_layout_apply (layout, list, self->view, self->columns);
  self->layout = make_layout (self);

  gtk_column_view_sort_by_column (self->view, g_ptr_array_index (self->columns, query->sort),
                                  query->descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

/* ---- Parts of long lists ---- */

static void
turned_cb (WisselTable *self)
{
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (self->scrolled);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (scrolled), 0);
}

static void
counts_changed_cb (WisselTable *self)
{
  wissel_pager_set_counts (self->pager, wissel_paged_model_get_n_shown (self->model),
                           wissel_paged_model_get_n_all (self->model));
}

static gboolean
turn_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  int parts;

  g_variant_get (arguments, "(i)", &parts);
  wissel_pager_turn (WISSEL_TABLE (widget)->pager, parts);

  return TRUE;
}

/* ---- Widget ---- */

static void
row_activated_cb (WisselTable *self, guint position)
{
  GtkSelectionModel    *rows = gtk_column_view_get_model (self->view);
  g_autoptr (WisselRow) row = g_list_model_get_item (G_LIST_MODEL (rows), position);

  if (row != NULL)
    g_signal_emit (self, signals[OPEN], 0, row);
}

static gboolean
has_focused_row (WisselTable *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view));
}

/* Arrow keys walk through the rows; Tab would take hundreds of presses to get out of them. */
static gboolean
wissel_table_focus (GtkWidget *widget, GtkDirectionType direction)
{
  WisselTable *self = WISSEL_TABLE (widget);

  if (direction == GTK_DIR_TAB_FORWARD && has_focused_row (self))
    return gtk_widget_child_focus (GTK_WIDGET (self->pager), direction);
  if (direction == GTK_DIR_TAB_BACKWARD && has_focused_row (self))
    return FALSE;

  return GTK_WIDGET_CLASS (wissel_table_parent_class)->focus (widget, direction);
}

static void
wissel_table_unmap (GtkWidget *widget)
{
  WisselTable *self = WISSEL_TABLE (widget);

  if (self->model != NULL)
    write_layout (self);

  GTK_WIDGET_CLASS (wissel_table_parent_class)->unmap (widget);
}

static void
wissel_table_dispose (GObject *object)
{
  WisselTable *self = WISSEL_TABLE (object);

  /* What was chosen while the page said that nothing was found. */
  if (self->model != NULL)
    write_layout (self);

  /* Tearing down the template changes the sorter: stop listening first. */
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->view), self);
  g_clear_handle_id (&self->sort_id, g_source_remove);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_TABLE);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->layout, g_variant_unref);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (wissel_table_parent_class)->dispose (object);
}

static void
wissel_table_class_init (WisselTableClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wissel_table_dispose;
  widget_class->focus = wissel_table_focus;
  widget_class->unmap = wissel_table_unmap;

  signals[OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, WISSEL_TYPE_ROW);

  g_type_ensure (WISSEL_TYPE_PAGER);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-table.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselTable, view);
  gtk_widget_class_bind_template_child (widget_class, WisselTable, scrolled);
  gtk_widget_class_bind_template_child (widget_class, WisselTable, pager);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);

  gtk_widget_class_bind_template_callback (widget_class, turned_cb);

  wissel_table_menu_install (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK, turn_cb, "(i)",
                                -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK, turn_cb, "(i)",
                                1);
}

static void
wissel_table_init (WisselTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
  self->menu = wissel_table_menu_new (self);
}

void
wissel_table_set_model (WisselTable *self, WisselPagedModel *model)
{
  GListModel *part;

  g_return_if_fail (WISSEL_IS_TABLE (self));
  g_return_if_fail (WISSEL_IS_PAGED_MODEL (model));
  g_return_if_fail (self->model == NULL);

  self->model = g_object_ref (model);
  part = wissel_pager_set_model (self->pager, G_LIST_MODEL (model));
  self->selection = wissel_row_selection_new (model, WISSEL_LIST_PART (part));

  wissel_pager_set_adjustment (
    self->pager, gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)));

  add_columns (self);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  finish_headers (self);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (sorter_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "notify::n-shown", G_CALLBACK (counts_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "notify::n-all", G_CALLBACK (counts_changed_cb), self,
                           G_CONNECT_SWAPPED);
  counts_changed_cb (self);
}

void
wissel_table_set_query (WisselTable *self, const WisselQuery *query)
{
  g_return_if_fail (WISSEL_IS_TABLE (self));
  g_return_if_fail (self->model != NULL);

  wissel_paged_model_set_query (self->model, query);
  wissel_pager_rewind (self->pager);
}

WisselRowSelection *
wissel_table_get_selection (WisselTable *self)
{
  g_return_val_if_fail (WISSEL_IS_TABLE (self), NULL);

  return self->selection;
}

void
wissel_table_sort (WisselTable *self, guint position)
{
  const WisselQuery              *query;
  g_autoptr (GtkColumnViewColumn) column = NULL;
  gboolean                        is_ascending;

  g_return_if_fail (WISSEL_IS_TABLE (self));
  g_return_if_fail (self->model != NULL);

  query = wissel_paged_model_get_query (self->model);
  column = g_list_model_get_item (gtk_column_view_get_columns (self->view), position);
  is_ascending = column == g_ptr_array_index (self->columns, query->sort) && !query->descending;
  /* GTK 4.8 takes the arrow off the column before only when it is told to sort by none. */
  gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING);
  gtk_column_view_sort_by_column (self->view, column,
                                  is_ascending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

/* The titles stand in the order of the columns, also of those that are not shown. */
int
wissel_table_get_column_width (WisselTable *self, GtkColumnViewColumn *column)
{
  GListModel *columns;
  GtkWidget  *title;

  g_return_val_if_fail (WISSEL_IS_TABLE (self), 0);

  columns = gtk_column_view_get_columns (self->view);
  title = gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (self->view)));
  for (guint i = 0; title != NULL && i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) other = g_list_model_get_item (columns, i);

      if (other == column)
        return gtk_widget_get_width (title);
      title = gtk_widget_get_next_sibling (title);
    }

  return 0;
}

void
wissel_table_restore_columns (WisselTable *self)
{
  g_return_if_fail (WISSEL_IS_TABLE (self));
  g_return_if_fail (self->model != NULL);

  wissel_table_layout_apply (NULL, get_list (self), self->view, self->columns);
  finish_headers (self);
}

char **
wissel_table_dup_columns (WisselTable *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  GListModel              *columns;

  g_return_val_if_fail (WISSEL_IS_TABLE (self), NULL);

  columns = gtk_column_view_get_columns (self->view);
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      guint                           index;

      if (gtk_column_view_column_get_visible (column) &&
          g_ptr_array_find (self->columns, column, &index))
        g_strv_builder_add (names, get_list (self)->columns[index].field.name);
    }

  return g_strv_builder_end (names);
}

GtkColumnView *
wissel_table_peek_view (WisselTable *self)
{
  g_return_val_if_fail (WISSEL_IS_TABLE (self), NULL);

  return self->view;
}
