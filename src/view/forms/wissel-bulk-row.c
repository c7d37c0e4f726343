#include "wissel-bulk-row.h"

#include <glib/gi18n.h>

#include "wissel-codes.h"
#include "wissel-record-chooser.h"

#define ROW_KEY "wissel-bulk-row"

/* What a row knows; it goes with the row. */
typedef struct
{
  WisselNetwork     *network;
  const WisselField *field;
  guint              index;
  WisselBulkRowFunc  changed;
  gpointer           data;

  GtkToggleButton *empty_button; /* borrowed; NULL where something is required */

  /* Borrowed from the row of a link */
  WisselRecordChooser *chooser;
  GtkMenuButton       *choose_button;
  GtkWidget           *clear_button;
  gint64               target; /* 0 for what it is now */
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_object_unref (row->network);
  g_free (row);
}

static Row *
row_of (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), ROW_KEY);
}

static void
tell (GtkWidget *widget)
{
  Row *row = row_of (widget);

  row->changed (row->data);
}

static gboolean
is_required (const Row *row)
{
  return (row->field->flags & WISSEL_FIELD_REQUIRED) != 0;
}

static void
name_button (GtkWidget *button, const char *format, const char *label)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", format, label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* ---- Emptying ---- */

static gboolean
is_emptied (const Row *row)
{
  return row->empty_button != NULL && gtk_toggle_button_get_active (row->empty_button);
}

static GtkWidget *
make_empty_button (Row *row, GCallback toggled, GtkWidget *widget)
{
  row->empty_button = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_ ("Empty")));
  name_button (GTK_WIDGET (row->empty_button), _ ("Empty"), _ (row->field->label));
  g_signal_connect_object (row->empty_button, "toggled", toggled, widget, G_CONNECT_SWAPPED);

  return GTK_WIDGET (row->empty_button);
}

/* ---- Codes, yes and no ---- */

static guint
count_values (const Row *row)
{
  return row->field->kind == WISSEL_FIELD_CODE ? wissel_codes_count (row->field->codes) : 2;
}

static const char *
get_label (const Row *row, guint index)
{
  const char *codes = row->field->codes;

  if (row->field->kind == WISSEL_FIELD_BOOLEAN)
    return index == 0 ? _ ("Yes") : _ ("No");

  return wissel_codes_label (codes, wissel_codes_nth (codes, index),
                             wissel_language_of_interface ());
}

/* First what leaves the records alone, last what empties the field. */
static GtkWidget *
make_combo (const Row *row)
{
  g_autoptr (GtkStringList) values = gtk_string_list_new (NULL);
  GtkWidget                *combo = adw_combo_row_new ();

  gtk_string_list_append (values, _ ("Leave as it is"));
  for (guint i = 0; i < count_values (row); i++)
    gtk_string_list_append (values, get_label (row, i));
  if (!is_required (row))
    gtk_string_list_append (values, _ ("Not filled in"));

  adw_combo_row_set_model (ADW_COMBO_ROW (combo), G_LIST_MODEL (values));
  g_signal_connect (combo, "notify::selected", G_CALLBACK (tell), NULL);

  return combo;
}

static void
collect_combo (GtkWidget *widget, const Row *row, WisselBulk *bulk)
{
  guint                selected = adw_combo_row_get_selected (ADW_COMBO_ROW (widget));
  g_auto (WisselValue) value = { 0 };

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return;

  if (selected <= count_values (row) && row->field->kind == WISSEL_FIELD_BOOLEAN)
    wissel_value_set_integer (&value, selected == 1);
  else if (selected <= count_values (row))
    wissel_value_set_text (&value, wissel_codes_nth (row->field->codes, selected - 1));

  wissel_bulk_set_value (bulk, row->index, &value);
}

/* ---- Days ---- */

static gboolean
collect_day (GtkWidget *widget, const Row *row, WisselBulk *bulk)
{
  g_auto (WisselReading) reading = { 0 };
  g_auto (WisselValue)   value = { 0 };
  gboolean               is_day;

  reading = wissel_field_read (row->field, gtk_editable_get_text (GTK_EDITABLE (widget)));
  is_day = wissel_field_take (row->field, &reading, &value);
  if (is_day)
    gtk_widget_remove_css_class (widget, "error");
  else
    gtk_widget_add_css_class (widget, "error");
  if (is_day && value.kind != WISSEL_VALUE_NULL)
    wissel_bulk_set_value (bulk, row->index, &value);

  return is_day;
}

static void
day_emptied_cb (GtkWidget *widget)
{
  gboolean is_empty = is_emptied (row_of (widget));

  gtk_editable_set_editable (GTK_EDITABLE (widget), !is_empty);
  if (is_empty)
    gtk_editable_set_text (GTK_EDITABLE (widget), "");
  tell (widget);
}

static GtkWidget *
make_entry (Row *row)
{
  GtkWidget *entry = adw_entry_row_new ();

  g_signal_connect (entry, "changed", G_CALLBACK (tell), NULL);
  if (!is_required (row))
    adw_entry_row_add_suffix (ADW_ENTRY_ROW (entry),
                              make_empty_button (row, G_CALLBACK (day_emptied_cb), entry));

  return entry;
}

/* ---- Links ---- */

static void
set_target (GtkWidget *widget, gint64 id, const char *title)
{
  Row *row = row_of (widget);

  row->target = id;
  adw_action_row_set_subtitle (ADW_ACTION_ROW (widget), id != 0            ? title
                                                        : is_emptied (row) ? _ ("Not filled in")
                                                                           : _ ("Leave as it is"));
  gtk_widget_set_visible (row->clear_button, id != 0);
  tell (widget);
}

static void
link_emptied_cb (GtkWidget *widget)
{
  Row *row = row_of (widget);

  if (is_emptied (row) || row->target == 0)
    set_target (widget, 0, NULL);
}

static void
chosen_cb (GtkWidget *widget, gint64 id, const char *title)
{
  Row *row = row_of (widget);

  gtk_menu_button_popdown (row->choose_button);
  set_target (widget, id, title);
  if (row->empty_button != NULL)
    gtk_toggle_button_set_active (row->empty_button, FALSE);
}

static void
clear_cb (GtkWidget *widget)
{
  gtk_widget_grab_focus (GTK_WIDGET (row_of (widget)->choose_button));
  set_target (widget, 0, NULL);
}

static void
shown_cb (GtkWidget *widget)
{
  Row *row = row_of (widget);

  wissel_record_chooser_begin (row->chooser, row->network,
                               wissel_record_type_find (row->field->target), NULL, 0);
}

static GtkWidget *
make_link (Row *row)
{
  GtkWidget *widget = adw_action_row_new ();
  GtkWidget *popover = gtk_popover_new ();

  row->chooser = g_object_new (WISSEL_TYPE_RECORD_CHOOSER, NULL);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (row->chooser));
  row->choose_button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (row->choose_button, "pan-down-symbolic");
  gtk_menu_button_set_popover (row->choose_button, popover);
  row->clear_button = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  gtk_widget_set_visible (row->clear_button, FALSE);
  name_button (GTK_WIDGET (row->choose_button), _ ("Choose"), _ (row->field->label));
  name_button (row->clear_button, _ ("Leave as it is"), _ (row->field->label));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (widget), _ ("Leave as it is"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (widget), row->clear_button);
  if (!is_required (row))
    adw_action_row_add_suffix (ADW_ACTION_ROW (widget),
                               make_empty_button (row, G_CALLBACK (link_emptied_cb), widget));
  adw_action_row_add_suffix (ADW_ACTION_ROW (widget), GTK_WIDGET (row->choose_button));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (widget), GTK_WIDGET (row->choose_button));
  g_signal_connect_object (popover, "show", G_CALLBACK (shown_cb), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (row->chooser, "chosen", G_CALLBACK (chosen_cb), widget,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row->clear_button, "clicked", G_CALLBACK (clear_cb), widget,
                           G_CONNECT_SWAPPED);

  return widget;
}

/* ---- Public ---- */

static GtkWidget *
make_widget (Row *row)
{
  if (row->field->kind == WISSEL_FIELD_DATE)
    return make_entry (row);
  if (row->field->kind == WISSEL_FIELD_LINK)
    return make_link (row);

  return make_combo (row);
}

GtkWidget *
wissel_bulk_row_new (WisselNetwork          *network,
                     const WisselRecordType *type,
                     guint                   field,
                     WisselBulkRowFunc       changed,
                     gpointer                data)
{
  Row       *row = g_new0 (Row, 1);
  GtkWidget *widget;

  row->network = g_object_ref (network);
  row->field = &type->fields[field];
  row->index = field;
  row->changed = changed;
  row->data = data;
  widget = make_widget (row);
  g_object_set_data_full (G_OBJECT (widget), ROW_KEY, row, row_free);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (widget), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (widget), _ (row->field->label));

  return widget;
}

gboolean
wissel_bulk_row_collect (GtkWidget *widget, WisselBulk *bulk)
{
  const Row           *row = row_of (widget);
  g_auto (WisselValue) value = { 0 };

  if (is_emptied (row))
    {
      wissel_bulk_set_value (bulk, row->index, &value);
      return TRUE;
    }

  if (row->field->kind == WISSEL_FIELD_DATE)
    return collect_day (widget, row, bulk);

  if (row->field->kind != WISSEL_FIELD_LINK)
    collect_combo (widget, row, bulk);
  else if (row->target != 0)
    {
      wissel_value_set_integer (&value, row->target);
      wissel_bulk_set_value (bulk, row->index, &value);
    }

  return TRUE;
}
