#include "wissel-fact-row.h"

#include <glib/gi18n.h>

#include "wissel-toolkit.h"

struct _WisselFactRow
{
  AdwActionRow parent_instance;

  /* Owned */
  WisselEditor *editor;

  /* Children */
  GtkWidget *open_button;

  /* State */
  guint field;
};

static void wissel_fact_row_field_row_init (WisselFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WisselFactRow,
                               wissel_fact_row,
                               ADW_TYPE_ACTION_ROW,
                               G_IMPLEMENT_INTERFACE (WISSEL_TYPE_FIELD_ROW,
                                                      wissel_fact_row_field_row_init))

/* Nothing to open for a type that has no page. */
static gboolean
can_open (WisselFactRow *self)
{
  const WisselField *field = wissel_editor_get_field (self->editor, self->field);

  return field->kind == WISSEL_FIELD_LINK && wissel_record_type_find (field->target) != NULL &&
         !g_str_equal (field->target, "operator") &&
         wissel_editor_get_value (self->editor, self->field)->kind == WISSEL_VALUE_INTEGER;
}

static void
open_cb (WisselFactRow *self)
{
  const WisselField *field = wissel_editor_get_field (self->editor, self->field);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)", field->target,
                              wissel_editor_get_value (self->editor, self->field)->integer);
}

static void
wissel_fact_row_show_field (WisselFieldRow *row)
{
  WisselFactRow   *self = WISSEL_FACT_ROW (row);
  g_autofree char *text = wissel_editor_dup_text (self->editor, self->field);
  gboolean         open = can_open (self);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), *text != '\0' ? text : "—");
  gtk_widget_set_visible (self->open_button, open);
  gtk_widget_set_focusable (GTK_WIDGET (self), open);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), open ? self->open_button : NULL);
  wissel_name_widget (self->open_button, gtk_widget_get_tooltip_text (self->open_button));
}

static GtkWidget *
wissel_fact_row_get_control (WisselFieldRow *row)
{
  return GTK_WIDGET (row);
}

static void
wissel_fact_row_field_row_init (WisselFieldRowInterface *iface)
{
  iface->show = wissel_fact_row_show_field;
  iface->get_control = wissel_fact_row_get_control;
}

static void
wissel_fact_row_finalize (GObject *object)
{
  WisselFactRow *self = WISSEL_FACT_ROW (object);

  g_clear_object (&self->editor);

  G_OBJECT_CLASS (wissel_fact_row_parent_class)->finalize (object);
}

static void
wissel_fact_row_class_init (WisselFactRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wissel_fact_row_finalize;
}

static void
wissel_fact_row_init (WisselFactRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "fact");
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
  self->open_button = gtk_button_new_from_icon_name ("go-next-symbolic");
  gtk_widget_add_css_class (self->open_button, "flat");
  gtk_widget_set_valign (self->open_button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->open_button);
  g_signal_connect_swapped (self->open_button, "clicked", G_CALLBACK (open_cb), self);
}

GtkWidget *
wissel_fact_row_new (WisselEditor *editor, guint field)
{
  WisselFactRow     *self = g_object_new (WISSEL_TYPE_FACT_ROW, NULL);
  const WisselField *description = wissel_editor_get_field (editor, field);
  g_autofree char   *open = NULL;

  self->editor = g_object_ref (editor);
  self->field = field;
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ (description->label));
  /* Translators: %s is the name of a field that leads to another record, such as “Match”. */
  open = g_strdup_printf (_ ("Open: %s"), _ (description->label));
  gtk_widget_set_tooltip_text (self->open_button, open);
  wissel_field_row_show (WISSEL_FIELD_ROW (self));

  return GTK_WIDGET (self);
}
