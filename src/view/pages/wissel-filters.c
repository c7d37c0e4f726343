#include "wissel-filters.h"

#include <glib/gi18n.h>

#include "wissel-filter-editor.h"

struct _WisselFilters
{
  AdwBin parent_instance;

  /* Owned */
  WisselNetwork *network;
  WisselQuery   *query; /* only its filters count */

  /* Template children */
  GtkStack   *stack;
  GtkListBox *columns;
  GtkLabel   *title;
  AdwBin     *slot;
};

enum
{
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (WisselFilters, wissel_filters, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static const WisselListColumn *
column_at (WisselFilters *self, guint column)
{
  return &self->query->list->columns[column];
}

/* A bin unparents its child by itself and does not expect the template to have done so. */
static GtkMenuButton *
get_button (WisselFilters *self)
{
  return GTK_MENU_BUTTON (adw_bin_get_child (ADW_BIN (self)));
}

/* ---- The columns ---- */

static GtkWidget *
make_column_row (WisselFilters *self, guint column)
{
  const char         *label = _ (column_at (self, column)->field.label);
  const WisselFilter *filter = wissel_query_find_filter (self->query, column);
  GtkWidget          *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  if (filter != NULL)
    {
      g_autofree char *words =
        wissel_filter_dup_words (filter, column_at (self, column), wissel_language_of_interface ());

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (row), "column", GUINT_TO_POINTER (column));

  return row;
}

static void
show_columns (WisselFilters *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->columns))) != NULL)
    gtk_list_box_remove (self->columns, child);

  for (guint i = 0; i < self->query->list->n_columns; i++)
    if (wissel_filter_kind_of (column_at (self, i)) != WISSEL_FILTER_NONE)
      gtk_list_box_append (self->columns, make_column_row (self, i));

  adw_bin_set_child (self->slot, NULL);
  gtk_stack_set_visible_child_name (self->stack, "columns");
}

static GtkWidget *
find_column_row (WisselFilters *self, guint column)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->columns)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "column")) == column)
      return row;

  return NULL;
}

/* ---- One of them ---- */

static void
edited_cb (WisselFilters *self, WisselFilterEditor *editor)
{
  wissel_query_set_filter (self->query, wissel_filter_editor_get_filter (editor));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
show_column (WisselFilters *self, guint column)
{
  GtkWidget *editor = wissel_filter_editor_new (self->network, column_at (self, column),
                                                wissel_query_find_filter (self->query, column),
                                                column);

  g_signal_connect_object (editor, "changed", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  gtk_label_set_label (self->title, _ (column_at (self, column)->field.label));
  adw_bin_set_child (self->slot, editor);
  gtk_stack_set_visible_child_name (self->stack, "column");
  wissel_filter_editor_begin (WISSEL_FILTER_EDITOR (editor));
}

static void
column_activated_cb (WisselFilters *self, GtkWidget *row)
{
  show_column (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "column")));
}

static void
back_cb (WisselFilters *self)
{
  WisselFilterEditor *editor = WISSEL_FILTER_EDITOR (adw_bin_get_child (self->slot));
  guint               column = wissel_filter_editor_get_filter (editor)->column;
  GtkWidget          *row;

  show_columns (self);
  row = find_column_row (self, column);
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

/* ---- The menu ---- */

static void
closed_cb (WisselFilters *self)
{
  if (self->query != NULL)
    show_columns (self);
}

/* Rows are heavy: they are made when they are asked for. */
static void
prepare_cb (GtkMenuButton *button, gpointer user_data)
{
  WisselFilters *self = user_data;

  if (self->query != NULL && gtk_widget_get_first_child (GTK_WIDGET (self->columns)) == NULL)
    show_columns (self);
}

static void
wissel_filters_dispose (GObject *object)
{
  WisselFilters *self = WISSEL_FILTERS (object);

  /* The menu closes when it goes, and then nothing is to be shown any more. */
  g_clear_pointer (&self->query, wissel_query_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_FILTERS);
  g_clear_object (&self->network);

  G_OBJECT_CLASS (wissel_filters_parent_class)->dispose (object);
}

static void
wissel_filters_class_init (WisselFiltersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_filters_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-filters.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselFilters, stack);
  gtk_widget_class_bind_template_child (widget_class, WisselFilters, columns);
  gtk_widget_class_bind_template_child (widget_class, WisselFilters, title);
  gtk_widget_class_bind_template_child (widget_class, WisselFilters, slot);
  gtk_widget_class_bind_template_callback (widget_class, column_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
wissel_filters_init (WisselFilters *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (get_button (self), prepare_cb, self, NULL);
}

void
wissel_filters_set_list (WisselFilters *self, WisselNetwork *network, const WisselList *list)
{
  gboolean can_filter_any = FALSE;

  g_return_if_fail (WISSEL_IS_FILTERS (self));
  g_return_if_fail (list != NULL && self->query == NULL);

  self->network = g_object_ref (network);
  self->query = wissel_query_new (list);
  for (guint i = 0; i < list->n_columns; i++)
    can_filter_any |= wissel_filter_kind_of (&list->columns[i]) != WISSEL_FILTER_NONE;

  gtk_widget_set_visible (GTK_WIDGET (self), can_filter_any);
}

void
wissel_filters_apply (WisselFilters *self, WisselQuery *query)
{
  g_return_if_fail (WISSEL_IS_FILTERS (self));
  g_return_if_fail (query != NULL && query->list == self->query->list);

  g_ptr_array_set_size (query->filters, 0);
  for (guint i = 0; i < self->query->filters->len; i++)
    wissel_query_set_filter (query, g_ptr_array_index (self->query->filters, i));
}

void
wissel_filters_set_filters (WisselFilters *self, const WisselQuery *query)
{
  g_return_if_fail (WISSEL_IS_FILTERS (self));
  g_return_if_fail (query != NULL && query->list == self->query->list);

  g_ptr_array_set_size (self->query->filters, 0);
  for (guint i = 0; i < query->filters->len; i++)
    wissel_query_set_filter (self->query, g_ptr_array_index (query->filters, i));
  g_signal_emit (self, signals[CHANGED], 0);
}

void
wissel_filters_edit (WisselFilters *self, guint column)
{
  g_return_if_fail (WISSEL_IS_FILTERS (self));

  gtk_menu_button_popup (get_button (self));
  show_column (self, column);
}

void
wissel_filters_lift (WisselFilters *self, guint column)
{
  g_return_if_fail (WISSEL_IS_FILTERS (self));

  wissel_query_lift_filter (self->query, column);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
wissel_filters_lift_all (WisselFilters *self)
{
  g_return_if_fail (WISSEL_IS_FILTERS (self));

  g_ptr_array_set_size (self->query->filters, 0);
  g_signal_emit (self, signals[CHANGED], 0);
}
