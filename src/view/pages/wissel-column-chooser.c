#include "wissel-column-chooser.h"

#include <glib/gi18n.h>

#define WIDTH_STEP 24
#define MINIMUM_WIDTH 48

struct _WisselColumnChooser
{
  AdwBin parent_instance;

  /* Borrowed, from the page that holds both */
  WisselTable *table;

  /* Template children */
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (WisselColumnChooser, wissel_column_chooser, ADW_TYPE_BIN)

/* A bin unparents its child by itself and does not expect the template to have done so. */
static GtkMenuButton *
get_button (WisselColumnChooser *self)
{
  return GTK_MENU_BUTTON (adw_bin_get_child (ADW_BIN (self)));
}

static GListModel *
get_columns (WisselColumnChooser *self)
{
  return gtk_column_view_get_columns (wissel_table_peek_view (self->table));
}

static GtkColumnViewColumn *
column_of (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "column");
}

static GtkWidget *
find_row (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW);
}

/* ---- What the rows show ---- */

static guint
count_visible (WisselColumnChooser *self)
{
  GListModel *columns = get_columns (self);
  guint       n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      n += gtk_column_view_column_get_visible (column);
    }

  return n;
}

/* The last column that is shown stays. */
static void
update_checks (WisselColumnChooser *self)
{
  guint n = count_visible (self);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    gtk_widget_set_sensitive (g_object_get_data (G_OBJECT (row), "check"),
                              n > 1 || !gtk_column_view_column_get_visible (column_of (row)));
}

/* ---- What is done ---- */

static void
move (WisselColumnChooser *self, GtkWidget *row, int by)
{
  g_autoptr (GtkColumnViewColumn) column = g_object_ref (column_of (row));
  int                             place = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  int                             target = place + by;
  GtkRoot                        *root = gtk_widget_get_root (row);
  GtkWidget                      *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (target < 0 || target >= (int) g_list_model_get_n_items (get_columns (self)))
    return;

  gtk_column_view_insert_column (wissel_table_peek_view (self->table), (guint) target, column);
  g_object_ref (row);
  gtk_list_box_remove (self->list, row);
  gtk_list_box_insert (self->list, row, target);
  g_object_unref (row);
  gtk_widget_grab_focus (focus != NULL && gtk_widget_is_ancestor (focus, row) ? focus : row);
}

static void
widen (WisselColumnChooser *self, GtkWidget *row, int by)
{
  GtkColumnViewColumn *column = column_of (row);
  int                  width = gtk_column_view_column_get_fixed_width (column);

  if (width < 0)
    width = wissel_table_get_column_width (self->table, column);
  gtk_column_view_column_set_fixed_width (column, MAX (width + by, MINIMUM_WIDTH));
}

static void
move_clicked_cb (GtkWidget *button, WisselColumnChooser *self)
{
  GtkWidget *row = find_row (button);

  move (self, row, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "by")));
  gtk_widget_grab_focus (button);
}

static void
row_activated_cb (WisselColumnChooser *self, GtkWidget *row)
{
  GtkCheckButton *check = g_object_get_data (G_OBJECT (row), "check");

  if (gtk_widget_get_sensitive (GTK_WIDGET (check)))
    gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        modifiers,
                WisselColumnChooser   *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  modifiers &= gtk_accelerator_get_default_mod_mask ();
  if (modifiers == 0 && key == GDK_KEY_space && gtk_widget_has_focus (row))
    {
      row_activated_cb (self, row);
      return GDK_EVENT_STOP;
    }
  if (modifiers != GDK_ALT_MASK)
    return GDK_EVENT_PROPAGATE;

  if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    move (self, row, -1);
  else if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    move (self, row, 1);
  else if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    widen (self, row, -WIDTH_STEP);
  else if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    widen (self, row, WIDTH_STEP);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* ---- The rows ---- */

static GtkWidget *
make_move_button (WisselColumnChooser *self, const char *icon, const char *words, int by)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  g_object_set_data (G_OBJECT (button), "by", GINT_TO_POINTER (by));
  g_signal_connect_object (button, "clicked", G_CALLBACK (move_clicked_cb), self, 0);

  return button;
}

static GtkWidget *
make_row (WisselColumnChooser *self, GtkColumnViewColumn *column)
{
  const char         *title = gtk_column_view_column_get_title (column);
  GtkWidget          *row = gtk_list_box_row_new ();
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget          *check = gtk_check_button_new_with_label (title);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_set_hexpand (check, TRUE);
  gtk_widget_set_can_focus (check, FALSE);
  g_object_bind_property (column, "visible", check, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (check, "toggled", G_CALLBACK (update_checks), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box),
                  make_move_button (self, "go-up-symbolic", _ ("Move to the Left"), -1));
  gtk_box_append (GTK_BOX (box),
                  make_move_button (self, "go-down-symbolic", _ ("Move to the Right"), 1));

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data (G_OBJECT (row), "check", check);
  g_object_set_data_full (G_OBJECT (row), "column", g_object_ref (column), g_object_unref);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (row, keys);

  return row;
}

static void
show_columns (WisselColumnChooser *self)
{
  GListModel *columns = get_columns (self);
  GtkWidget  *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      gtk_list_box_append (self->list, make_row (self, column));
    }

  update_checks (self);
}

static void
restore_cb (WisselColumnChooser *self)
{
  wissel_table_restore_columns (self->table);
  show_columns (self);
}

/* Rows are made when they are asked for, in the order that the titles were dragged into. */
static void
prepare_cb (GtkMenuButton *button, gpointer user_data)
{
  WisselColumnChooser *self = user_data;

  if (self->table != NULL)
    show_columns (self);
}

/* ---- Widget ---- */

static void
wissel_column_chooser_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WISSEL_TYPE_COLUMN_CHOOSER);

  G_OBJECT_CLASS (wissel_column_chooser_parent_class)->dispose (object);
}

static void
wissel_column_chooser_class_init (WisselColumnChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_column_chooser_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-column-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselColumnChooser, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
}

static void
wissel_column_chooser_init (WisselColumnChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (get_button (self), prepare_cb, self, NULL);
}

void
wissel_column_chooser_set_table (WisselColumnChooser *self, WisselTable *table)
{
  g_return_if_fail (WISSEL_IS_COLUMN_CHOOSER (self));
  g_return_if_fail (WISSEL_IS_TABLE (table));

  self->table = table;
}
