#include "wissel-table-menu.h"

#include <glib/gi18n.h>

#include "wissel-table-cell.h"

#define MENU_KEY "wissel-table-menu"

/* A way to sort without a pointer: titles of columns do not take the keyboard. */
static GMenuModel *
make_sort_menu (WisselTable *table)
{
  GMenu      *menu = g_menu_new ();
  GListModel *columns = gtk_column_view_get_columns (wissel_table_peek_view (table));

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      g_autoptr (GMenuItem)           item = NULL;

      if (!gtk_column_view_column_get_visible (column))
        continue;

      item = g_menu_item_new (gtk_column_view_column_get_title (column), NULL);
      g_menu_item_set_action_and_target (item, "table.sort", "u", i);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_menu (WisselTable *table)
{
  GMenu                 *menu = g_menu_new ();
  g_autoptr (GMenu)      open = g_menu_new ();
  g_autoptr (GMenu)      copy = g_menu_new ();
  g_autoptr (GMenu)      sort = g_menu_new ();
  g_autoptr (GMenuModel) columns = make_sort_menu (table);
  guint n_selected = wissel_row_selection_get_n_selected (wissel_table_get_selection (table));

  if (n_selected == 1)
    g_menu_append (open, _ ("_Open"), "table.open");
  g_menu_append (open, _ ("C_hange…"), "list.change");
  if (n_selected == 2)
    g_menu_append (open, _ ("_Merge…"), "list.merge");
  g_menu_append (open, _ ("_Delete"), "list.delete");
  g_menu_append (copy, n_selected == 1 ? _ ("_Copy the Row") : _ ("_Copy the Rows"), "table.copy");
  g_menu_append (copy, _ ("Copy the _Whole List"), "list.copy(false)");
  g_menu_append (copy, _ ("_Paste Rows…"), "list.paste");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (open));
  g_menu_append_submenu (sort, _ ("_Sort By"), columns);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copy));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (sort));

  return G_MENU_MODEL (menu);
}

/* ---- Which row ---- */

static GtkWidget *
find_line (WisselTable *table, GtkWidget *widget)
{
  for (; widget != NULL && widget != GTK_WIDGET (table); widget = gtk_widget_get_parent (widget))
    if (wissel_table_line_get_position (widget, NULL))
      return widget;

  return NULL;
}

/* The rows that have widgets are the children of the list below the titles. */
static GtkWidget *
find_selected_line (WisselTable *table)
{
  GtkSelectionModel *rows = GTK_SELECTION_MODEL (wissel_table_get_selection (table));
  GtkWidget         *list = gtk_widget_get_last_child (GTK_WIDGET (wissel_table_peek_view (table)));
  guint              position;

  for (GtkWidget *line = gtk_widget_get_first_child (list); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    if (wissel_table_line_get_position (line, &position) &&
        gtk_selection_model_is_selected (rows, position))
      return line;

  return NULL;
}

/* Selects the row, unless it is one of several, and shows what can be done. */
static gboolean
show_menu (WisselTable *table, GtkWidget *line, const GdkRectangle *place)
{
  GtkPopover            *menu = g_object_get_data (G_OBJECT (table), MENU_KEY);
  GtkSelectionModel     *rows = GTK_SELECTION_MODEL (wissel_table_get_selection (table));
  g_autoptr (GMenuModel) model = NULL;
  guint                  position;

  if (menu == NULL || line == NULL || !wissel_table_line_get_position (line, &position))
    return FALSE;

  if (!gtk_selection_model_is_selected (rows, position))
    gtk_selection_model_select_item (rows, position, TRUE);
  model = make_menu (table);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (menu), model);
  gtk_popover_set_pointing_to (menu, place);
  gtk_popover_popup (menu);

  return TRUE;
}

/* Not when the button goes down: GTK 4.8 loses count of what is pressed when a menu comes between.
 */
static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, WisselTable *table)
{
  GdkRectangle place = { (int) x, (int) y, 1, 1 };
  GtkWidget   *picked = gtk_widget_pick (GTK_WIDGET (table), x, y, GTK_PICK_DEFAULT);

  if (show_menu (table, find_line (table, picked), &place))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static gboolean
menu_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  WisselTable *table = WISSEL_TABLE (widget);
  GtkRoot     *root = gtk_widget_get_root (widget);
  GtkWidget   *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget   *line = find_line (table, focus);
  GdkRectangle place = { 0, 0, 1, 1 };
  double       x;
  double       y;

  if (line == NULL)
    line = find_selected_line (table);
  if (line == NULL ||
      !gtk_widget_translate_coordinates (line, widget, 0, gtk_widget_get_height (line), &x, &y))
    return FALSE;

  place.x = (int) x + gtk_widget_get_width (line) / 8;
  place.y = (int) y;

  return show_menu (table, line, &place);
}

/* A menu that closes leaves the keyboard with nothing, and the next arrow key would start at the
 * sidebar. */
static void
closed_cb (WisselTable *table)
{
  GtkWidget *line = find_selected_line (table);

  if (line != NULL)
    gtk_widget_grab_focus (line);
}

/* ---- What can be done ---- */

static void
open_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselRowSelection   *rows = wissel_table_get_selection (WISSEL_TABLE (widget));
  g_autoptr (WisselRow) row = wissel_row_selection_get_only (rows);

  if (row != NULL)
    g_signal_emit_by_name (widget, "open", row);
}

char *
wissel_table_dup_selected_text (WisselTable *table)
{
  g_autoptr (WisselRow) row = wissel_row_selection_get_only (wissel_table_get_selection (table));
  g_auto (GStrv)        columns = wissel_table_dup_columns (table);
  GString              *text;

  if (row == NULL)
    return NULL;

  text = g_string_new (NULL);
  for (guint i = 0; columns[i] != NULL; i++)
    {
      int              index = wissel_list_column_index (wissel_row_get_list (row), columns[i]);
      g_autofree char *value = NULL;

      value = wissel_row_dup_text (row, (guint) index, wissel_language_of_interface ());
      g_string_append_printf (text, "%s%s", i > 0 ? "\t" : "", g_strdelimit (value, "\t\r\n", ' '));
    }

  return g_string_free (text, FALSE);
}

static void
copy_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autofree char *text = wissel_table_dup_selected_text (WISSEL_TABLE (widget));

  if (text != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  else
    gtk_widget_activate_action (widget, "list.copy", "b", TRUE);
}

static void
sort_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  wissel_table_sort (WISSEL_TABLE (widget), g_variant_get_uint32 (parameter));
}

/* ---- Public ---- */

void
wissel_table_menu_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "table.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "table.sort", "u", sort_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "list.delete", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
}

GtkWidget *
wissel_table_menu_new (WisselTable *table)
{
  GtkWidget  *menu = gtk_popover_menu_new_from_model (NULL);
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  gtk_widget_set_halign (menu, GTK_ALIGN_START);
  gtk_widget_set_parent (menu, GTK_WIDGET (table));
  g_object_set_data (G_OBJECT (table), MENU_KEY, menu);
  g_signal_connect_object (menu, "closed", G_CALLBACK (closed_cb), table, G_CONNECT_SWAPPED);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  g_signal_connect (gesture, "released", G_CALLBACK (released_cb), table);
  gtk_widget_add_controller (GTK_WIDGET (table), GTK_EVENT_CONTROLLER (gesture));

  return menu;
}
