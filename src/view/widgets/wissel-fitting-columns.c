#include "wissel-fitting-columns.h"

#define DATA "wissel-fitting-columns"

typedef struct
{
  GtkColumnView *view;       /* owns this */
  GPtrArray     *columns;    /* all of them, in their order */
  GPtrArray     *giving_way; /* some of them; the one that goes first is first */
  int            least;
  guint          idle_id;
} FittingColumns;

static gboolean
is_shown (GtkColumnViewColumn *column)
{
  return gtk_column_view_column_get_column_view (column) != NULL;
}

/* GTK 4.8 does not share out again what a column leaves that is only made invisible. */
static void
show (FittingColumns *self, GtkColumnViewColumn *column, gboolean shown)
{
  guint position = 0;

  if (is_shown (column) == shown)
    return;

  if (!shown)
    {
      gtk_column_view_remove_column (self->view, column);
      return;
    }

  for (guint i = 0; g_ptr_array_index (self->columns, i) != column; i++)
    if (is_shown (g_ptr_array_index (self->columns, i)))
      position++;

  gtk_column_view_insert_column (self->view, position, column);
}

static int
measure (FittingColumns *self, GPtrArray *columns)
{
  int sum = 0;

  for (guint i = 0; i < columns->len; i++)
    {
      int width = gtk_column_view_column_get_fixed_width (g_ptr_array_index (columns, i));

      sum += width > 0 ? width : self->least;
    }

  return sum;
}

static gboolean
fit_cb (gpointer user_data)
{
  FittingColumns *self = user_data;
  GtkAdjustment  *across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->view));
  int             missing;

  self->idle_id = 0;
  if (gtk_widget_get_root (GTK_WIDGET (self->view)) == NULL)
    return G_SOURCE_REMOVE;

  missing = measure (self, self->columns) - (int) gtk_adjustment_get_page_size (across);
  for (guint i = 0; i < self->giving_way->len; i++)
    {
      GtkColumnViewColumn *column = g_ptr_array_index (self->giving_way, i);

      show (self, column, missing <= 0);
      missing -= gtk_column_view_column_get_fixed_width (column);
    }

  return G_SOURCE_REMOVE;
}

/* The width is told while widgets are laid out, when none may be added or removed. */
static void
resized_cb (GtkAdjustment *across, GParamSpec *pspec, GtkColumnView *view)
{
  FittingColumns *self = g_object_get_data (G_OBJECT (view), DATA);

  if (self->idle_id == 0)
    self->idle_id = g_idle_add_full (G_PRIORITY_HIGH, fit_cb, self, NULL);
}

static void
fitting_columns_free (gpointer data)
{
  FittingColumns *self = data;

  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->giving_way);
  g_free (self);
}

void
wissel_fitting_columns_follow (GtkColumnView *view, int least, GtkColumnViewColumn *column, ...)
{
  FittingColumns *self = g_new0 (FittingColumns, 1);
  GListModel     *all = gtk_column_view_get_columns (view);
  va_list         more;

  self->view = view;
  self->least = least;
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
  self->giving_way = g_ptr_array_new ();
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    g_ptr_array_add (self->columns, g_list_model_get_item (all, i));

  va_start (more, column);
  for (; column != NULL; column = va_arg (more, GtkColumnViewColumn *))
    g_ptr_array_add (self->giving_way, column);
  va_end (more);

  g_object_set_data_full (G_OBJECT (view), DATA, self, fitting_columns_free);
  g_signal_connect_object (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view)),
                           "notify::page-size", G_CALLBACK (resized_cb), view, 0);
}
