#include "wissel-table-cell.h"

#include <glib/gi18n.h>

#include "wissel-clipped-text.h"
#include "wissel-language.h"
#include "wissel-row.h"

#define MINIMUM_CHARACTERS 11 /* of names and sentences, of which a part says enough */
#define MINIMUM_OF_CODES 14
#define MINIMUM_OF_NAMES 17  /* of what a row is about */
#define MINIMUM_OF_NUMBERS 6 /* the title over them is wider anyway */
#define WIDEST_CHARACTERS 24 /* asked for by the column that takes the rest of the width */
#define COLUMNS_IN_NAME 3

typedef struct
{
  const WisselList *list;
  guint             index;
} Column;

static const WisselListColumn *
column_of (const Column *self)
{
  return &self->list->columns[self->index];
}

/* Where there is no room for all, numbers, dates and states stay whole, and words give way. */
static guint
get_minimum_width (const WisselListColumn *column, guint width)
{
  WisselFieldKind kind = column->field.kind;

  if (column->width == 0)
    return MINIMUM_OF_NAMES;
  if (wissel_column_is_number (column) || kind == WISSEL_FIELD_BOOLEAN)
    return MIN (width, MINIMUM_OF_NUMBERS);
  if (kind == WISSEL_FIELD_DATE)
    return width;
  if (kind == WISSEL_FIELD_CODE || column->field.format != NULL)
    return MIN (width, MINIMUM_OF_CODES);

  return MIN (width, MINIMUM_CHARACTERS);
}

static char *
dup_text (const WisselList *list, guint index, WisselRow *row)
{
  const WisselValue *value = wissel_row_get_value (row, index);
  char              *text;

  if (value != NULL && list->columns[index].field.kind == WISSEL_FIELD_BOOLEAN)
    return g_strdup (value->kind == WISSEL_VALUE_INTEGER && value->integer != 0 ? "✓" : "");

  text = wissel_row_dup_text (row, index, wissel_language_of_interface ());

  return g_strdelimit (text, "\n\t", ' ');
}

/* What a screen reader says of the row: GTK before 4.12 has no words for it. */
static char *
dup_row_name (const WisselList *list, WisselRow *row)
{
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < MIN (COLUMNS_IN_NAME, list->n_columns); i++)
    {
      g_autofree char *text = dup_text (list, i, row);

      if (*text != '\0')
        g_string_append_printf (name, "%s%s", name->len > 0 ? ", " : "", text);
    }

  return g_string_free (name, FALSE);
}

static void
name_cell (const Column *column, GtkWidget *inscription, WisselRow *row, const char *text)
{
  GtkWidget       *cell = gtk_widget_get_parent (inscription);
  GtkWidget       *line = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  g_autofree char *name = NULL;

  if (column_of (column)->field.kind == WISSEL_FIELD_BOOLEAN)
    gtk_accessible_update_property (GTK_ACCESSIBLE (inscription), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    *text != '\0' ? _ ("Yes") : _ ("No"), -1);
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (inscription), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    text, -1);

  /* The first cell speaks for the whole row. */
  if (line == NULL || gtk_widget_get_prev_sibling (cell) != NULL)
    return;

  name = dup_row_name (column->list, row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_value (GtkListItem *item)
{
  const Column    *column = g_object_get_data (G_OBJECT (item), "column");
  WisselRow       *row = gtk_list_item_get_item (item);
  GtkWidget       *inscription = gtk_list_item_get_child (item);
  g_autofree char *text = dup_text (column->list, column->index, row);

  gtk_inscription_set_text (GTK_INSCRIPTION (inscription), text);
  name_cell (column, inscription, row, text);
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, Column *column)
{
  const WisselListColumn *described = column_of (column);
  guint                   width = described->width > 0 ? described->width : WIDEST_CHARACTERS;
  GtkWidget              *widget = wissel_clipped_text_new ();
  GtkInscription         *inscription = GTK_INSCRIPTION (widget);

  gtk_inscription_set_min_chars (inscription, get_minimum_width (described, width));
  gtk_inscription_set_nat_chars (inscription, width);
  gtk_inscription_set_xalign (inscription, wissel_column_is_number (described) ? 1 : 0);
  if (wissel_column_is_number (described))
    gtk_widget_add_css_class (widget, "numeric");

  g_object_set_data (G_OBJECT (item), "column", column);
  g_object_set_data (G_OBJECT (widget), "item", item);
  gtk_list_item_set_child (item, widget);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  g_signal_connect_object (gtk_list_item_get_item (item), "notify::loaded", G_CALLBACK (show_value),
                           item, G_CONNECT_SWAPPED);
  show_value (item);
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  g_signal_handlers_disconnect_by_data (gtk_list_item_get_item (item), item);
}

static void
free_column (gpointer data, GClosure *closure)
{
  g_free (data);
}

GtkListItemFactory *
wissel_table_cell_factory_new (const WisselList *list, guint column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Column             *data = g_new0 (Column, 1);

  data->list = list;
  data->index = column;
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb), data, free_column, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  return factory;
}

gboolean
wissel_column_is_number (const WisselListColumn *column)
{
  return column->field.kind == WISSEL_FIELD_INTEGER || column->field.kind == WISSEL_FIELD_REAL;
}

/* A line of a table has cells, which have what the factory made. */
gboolean
wissel_table_line_get_position (GtkWidget *line, guint *position)
{
  GtkWidget   *cell = gtk_widget_get_first_child (line);
  GtkWidget   *widget = cell != NULL ? gtk_widget_get_first_child (cell) : NULL;
  GtkListItem *item = widget != NULL ? g_object_get_data (G_OBJECT (widget), "item") : NULL;

  if (item == NULL)
    return FALSE;

  if (position != NULL)
    *position = gtk_list_item_get_position (item);

  return TRUE;
}
