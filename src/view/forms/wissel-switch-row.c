#include "wissel-switch-row.h"

#include <glib/gi18n.h>

struct _WisselSwitchRow
{
  AdwActionRow parent_instance;

  /* Owned */
  WisselEditor *editor;

  /* Children */
  GtkSwitch *toggle;

  /* State */
  guint    field;
  gboolean is_showing;
};

static void wissel_switch_row_field_row_init (WisselFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WisselSwitchRow,
                               wissel_switch_row,
                               ADW_TYPE_ACTION_ROW,
                               G_IMPLEMENT_INTERFACE (WISSEL_TYPE_FIELD_ROW,
                                                      wissel_switch_row_field_row_init))

static void
toggled_cb (WisselSwitchRow *self)
{
  WisselValue value = { .kind = WISSEL_VALUE_INTEGER };

  if (self->is_showing || wissel_editor_get_record (self->editor) == NULL)
    return;

  value.integer = gtk_switch_get_active (self->toggle);
  wissel_editor_set_value (self->editor, self->field, &value);
  wissel_field_row_save (GTK_WIDGET (self), self->editor);
}

static void
wissel_switch_row_show_field (WisselFieldRow *row)
{
  WisselSwitchRow   *self = WISSEL_SWITCH_ROW (row);
  const WisselValue *value = wissel_editor_get_value (self->editor, self->field);

  self->is_showing = TRUE;
  gtk_switch_set_active (self->toggle, value->kind == WISSEL_VALUE_INTEGER && value->integer != 0);
  self->is_showing = FALSE;
}

static GtkWidget *
wissel_switch_row_get_control (WisselFieldRow *row)
{
  return GTK_WIDGET (WISSEL_SWITCH_ROW (row)->toggle);
}

static void
wissel_switch_row_field_row_init (WisselFieldRowInterface *iface)
{
  iface->show = wissel_switch_row_show_field;
  iface->get_control = wissel_switch_row_get_control;
}

static void
wissel_switch_row_finalize (GObject *object)
{
  WisselSwitchRow *self = WISSEL_SWITCH_ROW (object);

  g_clear_object (&self->editor);

  G_OBJECT_CLASS (wissel_switch_row_parent_class)->finalize (object);
}

static void
wissel_switch_row_class_init (WisselSwitchRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wissel_switch_row_finalize;
}

static void
wissel_switch_row_init (WisselSwitchRow *self)
{
  self->toggle = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->toggle), GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->toggle));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->toggle));
  g_signal_connect_swapped (self->toggle, "notify::active", G_CALLBACK (toggled_cb), self);
}

GtkWidget *
wissel_switch_row_new (WisselEditor *editor, guint field)
{
  WisselSwitchRow *self = g_object_new (WISSEL_TYPE_SWITCH_ROW, NULL);
  g_autofree char *title = wissel_field_row_dup_title (editor, field);
  const char      *hint = wissel_editor_get_field (editor, field)->hint;

  self->editor = g_object_ref (editor);
  self->field = field;
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  if (hint != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self), _ (hint));
  wissel_field_row_show (WISSEL_FIELD_ROW (self));

  return GTK_WIDGET (self);
}
