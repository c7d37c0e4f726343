#include "wissel-link-row.h"

#include <glib/gi18n.h>

#include "wissel-record-chooser.h"
#include "wissel-toolkit.h"

struct _WisselLinkRow
{
  AdwActionRow parent_instance;

  /* Owned */
  WisselEditor *editor;

  /* Template children */
  GtkWidget     *open_button;
  GtkWidget     *clear_button;
  GtkMenuButton *choose_button;

  /* Children */
  WisselRecordChooser *chooser; /* made when it is first asked for */

  /* State */
  guint field;
};

static void wissel_link_row_field_row_init (WisselFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WisselLinkRow,
                               wissel_link_row,
                               ADW_TYPE_ACTION_ROW,
                               G_IMPLEMENT_INTERFACE (WISSEL_TYPE_FIELD_ROW,
                                                      wissel_link_row_field_row_init))

static const WisselField *
get_field (WisselLinkRow *self)
{
  return wissel_editor_get_field (self->editor, self->field);
}

static gint64
get_target (WisselLinkRow *self)
{
  const WisselValue *value = wissel_editor_get_value (self->editor, self->field);

  return value->kind == WISSEL_VALUE_INTEGER ? value->integer : 0;
}

static void
popover_shown_cb (WisselLinkRow *self)
{
  wissel_record_chooser_begin (self->chooser, wissel_editor_get_network (self->editor),
                               wissel_record_type_find (get_field (self)->target), self->editor,
                               self->field);
}

static void
set_link (WisselLinkRow *self, gint64 id, const char *title)
{
  if (wissel_editor_get_record (self->editor) == NULL)
    return;

  wissel_editor_set_link (self->editor, self->field, id, title);
  wissel_field_row_save (GTK_WIDGET (self), self->editor);
}

static void
chosen_cb (WisselLinkRow *self, gint64 id, const char *title)
{
  set_link (self, id, title);
  gtk_menu_button_popdown (self->choose_button);
}

/* A form has many links, and few are changed. */
static void
chooser_wanted_cb (GtkMenuButton *button, gpointer user_data)
{
  WisselLinkRow *self = user_data;
  GtkWidget     *popover;

  if (self->chooser != NULL)
    return;

  popover = gtk_popover_new ();
  self->chooser = g_object_new (WISSEL_TYPE_RECORD_CHOOSER, NULL);
  g_signal_connect_swapped (self->chooser, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (popover, "show", G_CALLBACK (popover_shown_cb), self);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->chooser));
  gtk_menu_button_set_popover (button, popover);
}

static void
clear_cb (WisselLinkRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->choose_button));
  set_link (self, 0, NULL);
}

static void
open_cb (WisselLinkRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)",
                              get_field (self)->target, get_target (self));
}

/* ---- WisselFieldRow ---- */

static void
wissel_link_row_show_field (WisselFieldRow *row)
{
  WisselLinkRow   *self = WISSEL_LINK_ROW (row);
  g_autofree char *text = wissel_editor_dup_text (self->editor, self->field);
  gboolean         is_set = get_target (self) != 0;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), is_set ? text : "");
  if (is_set)
    gtk_widget_add_css_class (GTK_WIDGET (self), "fact");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "fact");
  gtk_widget_set_visible (self->open_button, is_set);
  gtk_widget_set_visible (self->clear_button,
                          is_set && !(get_field (self)->flags & WISSEL_FIELD_REQUIRED));
}

static GtkWidget *
wissel_link_row_get_control (WisselFieldRow *row)
{
  return GTK_WIDGET (row);
}

static void
wissel_link_row_field_row_init (WisselFieldRowInterface *iface)
{
  iface->show = wissel_link_row_show_field;
  iface->get_control = wissel_link_row_get_control;
}

static void
wissel_link_row_dispose (GObject *object)
{
  WisselLinkRow *self = WISSEL_LINK_ROW (object);

  g_clear_object (&self->editor);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_LINK_ROW);

  G_OBJECT_CLASS (wissel_link_row_parent_class)->dispose (object);
}

static void
wissel_link_row_class_init (WisselLinkRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_link_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-link-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselLinkRow, open_button);
  gtk_widget_class_bind_template_child (widget_class, WisselLinkRow, clear_button);
  gtk_widget_class_bind_template_child (widget_class, WisselLinkRow, choose_button);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
wissel_link_row_init (WisselLinkRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->choose_button, chooser_wanted_cb, self, NULL);
}

/* Takes @name over. */
static void
name_button (GtkWidget *button, char *name)
{
  gtk_widget_set_tooltip_text (button, name);
  wissel_name_widget (button, name);
  g_free (name);
}

GtkWidget *
wissel_link_row_new (WisselEditor *editor, guint field)
{
  WisselLinkRow   *self = g_object_new (WISSEL_TYPE_LINK_ROW, NULL);
  const char      *label = _ (wissel_editor_get_field (editor, field)->label);
  g_autofree char *title = wissel_field_row_dup_title (editor, field);

  self->editor = g_object_ref (editor);
  self->field = field;
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  /* Translators: %s is the name of a field that leads to another record, such as “Match”. */
  name_button (self->open_button, g_strdup_printf (_ ("Open: %s"), label));
  /* Translators: %s is the name of a field that leads to another record, such as “Match”. */
  name_button (self->clear_button, g_strdup_printf (_ ("Clear: %s"), label));
  /* Translators: %s is the name of a field that leads to another record, such as “Match”. */
  name_button (GTK_WIDGET (self->choose_button), g_strdup_printf (_ ("Choose: %s"), label));
  wissel_field_row_show (WISSEL_FIELD_ROW (self));

  return GTK_WIDGET (self);
}
