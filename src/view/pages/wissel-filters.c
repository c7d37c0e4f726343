#include "wissel-filters.h"

#include <glib/gi18n.h>

#include "wissel-codes.h"

/* Each drop-down begins with "Any" and ends with "Not filled in"; between them stand the codes, or
 * yes and no. */

struct _WisselFilters
{
  AdwBin parent_instance;

  /* Borrowed */
  const WisselList *list;

  /* Template children */
  GtkGrid *grid;

  /* State */
  GPtrArray *drop_downs; /* of the list's columns, once made; NULL where nothing can be filtered */
  gboolean   is_lifting;
};

enum
{
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (WisselFilters, wissel_filters, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static gboolean
can_filter (const WisselListColumn *column)
{
  return column->field.kind == WISSEL_FIELD_CODE || column->field.kind == WISSEL_FIELD_BOOLEAN;
}

static guint
count_values (const WisselListColumn *column)
{
  return column->field.kind == WISSEL_FIELD_CODE ? wissel_codes_count (column->field.codes) : 2;
}

static const char *
value_label (const WisselListColumn *column, guint index)
{
  const char *codes = column->field.codes;

  if (column->field.kind == WISSEL_FIELD_BOOLEAN)
    return index == 0 ? _ ("Yes") : _ ("No");

  return wissel_codes_label (codes, wissel_codes_nth (codes, index),
                             wissel_language_of_interface ());
}

static void
set_value (const WisselListColumn *column, guint index, WisselValue *value)
{
  if (column->field.kind == WISSEL_FIELD_BOOLEAN)
    wissel_value_set_integer (value, index == 0);
  else
    wissel_value_set_text (value, wissel_codes_nth (column->field.codes, index));
}

static void
selected_cb (WisselFilters *self)
{
  if (!self->is_lifting)
    g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
make_drop_down (WisselFilters *self, const WisselListColumn *column)
{
  GtkStringList *values = gtk_string_list_new (NULL);
  GtkWidget     *drop_down;

  gtk_string_list_append (values, _ ("Any"));
  for (guint i = 0; i < count_values (column); i++)
    gtk_string_list_append (values, value_label (column, i));
  gtk_string_list_append (values, _ ("Not filled in"));

  drop_down = gtk_drop_down_new (G_LIST_MODEL (values), NULL);
  gtk_widget_set_hexpand (drop_down, TRUE);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);

  return drop_down;
}

static GtkWidget *
add_filter (WisselFilters *self, const WisselListColumn *column, int row)
{
  GtkWidget *label = gtk_label_new (_ (column->field.label));
  GtkWidget *drop_down = make_drop_down (self, column);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  gtk_grid_attach (self->grid, label, 0, row, 1, 1);
  gtk_grid_attach (self->grid, drop_down, 1, row, 1, 1);

  return drop_down;
}

/* Drop-downs are heavy: they are made when they are asked for. */
static void
add_filters (GtkMenuButton *button, gpointer user_data)
{
  WisselFilters *self = user_data;
  int            row = 0;

  if (self->drop_downs->len > 0 || self->list == NULL)
    return;

  for (guint i = 0; i < self->list->n_columns; i++)
    {
      GtkWidget *drop_down = NULL;

      if (can_filter (&self->list->columns[i]))
        drop_down = add_filter (self, &self->list->columns[i], row++);
      g_ptr_array_add (self->drop_downs, drop_down);
    }
}

static void
wissel_filters_dispose (GObject *object)
{
  WisselFilters *self = WISSEL_FILTERS (object);

  self->is_lifting = TRUE;
  g_clear_pointer (&self->drop_downs, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_FILTERS);

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
  gtk_widget_class_bind_template_child (widget_class, WisselFilters, grid);
}

static void
wissel_filters_init (WisselFilters *self)
{
  self->drop_downs = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (adw_bin_get_child (ADW_BIN (self))),
                                         add_filters, self, NULL);
}

void
wissel_filters_set_list (WisselFilters *self, const WisselList *list)
{
  gboolean can_filter_any = FALSE;

  g_return_if_fail (WISSEL_IS_FILTERS (self));
  g_return_if_fail (list != NULL && self->list == NULL);

  self->list = list;
  for (guint i = 0; i < list->n_columns; i++)
    can_filter_any |= can_filter (&list->columns[i]);

  gtk_widget_set_visible (GTK_WIDGET (self), can_filter_any);
}

void
wissel_filters_apply (WisselFilters *self, WisselQuery *query)
{
  g_return_if_fail (WISSEL_IS_FILTERS (self));
  g_return_if_fail (query != NULL && query->list == self->list);

  for (guint i = 0; i < self->drop_downs->len; i++)
    {
      const WisselListColumn *column = &self->list->columns[i];
      GtkDropDown            *drop_down = g_ptr_array_index (self->drop_downs, i);
      guint selected = drop_down != NULL ? gtk_drop_down_get_selected (drop_down) : 0;
      g_auto (WisselValue) value = { 0 };

      if (selected > 0 && selected <= count_values (column))
        set_value (column, selected - 1, &value);
      wissel_query_set_filter (query, i, selected > 0 ? &value : NULL);
    }
}

void
wissel_filters_lift (WisselFilters *self, guint column)
{
  g_return_if_fail (WISSEL_IS_FILTERS (self));

  if (column < self->drop_downs->len && g_ptr_array_index (self->drop_downs, column) != NULL)
    gtk_drop_down_set_selected (g_ptr_array_index (self->drop_downs, column), 0);
}

void
wissel_filters_lift_all (WisselFilters *self)
{
  g_return_if_fail (WISSEL_IS_FILTERS (self));

  self->is_lifting = TRUE;
  for (guint i = 0; i < self->drop_downs->len; i++)
    wissel_filters_lift (self, i);
  self->is_lifting = FALSE;

  g_signal_emit (self, signals[CHANGED], 0);
}

char *
wissel_filter_dup_label (const WisselList *list, const WisselFilter *filter)
{
  const WisselListColumn *column = &list->columns[filter->column];
  const char             *value = _ ("Not filled in");

  g_return_val_if_fail (filter->column < list->n_columns, NULL);

  if (filter->value.kind == WISSEL_VALUE_INTEGER)
    value = filter->value.integer != 0 ? _ ("Yes") : _ ("No");
  else if (filter->value.kind == WISSEL_VALUE_TEXT)
    value =
      wissel_codes_label (column->field.codes, filter->value.text, wissel_language_of_interface ());

  /* Translators: title of a column and what it must be, such as “State: open”. */
  return g_strdup_printf (_ ("%1$s: %2$s"), _ (column->field.label), value);
}
