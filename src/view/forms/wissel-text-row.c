#include "wissel-text-row.h"

#include <glib/gi18n.h>

#include "wissel-date.h"
#include "wissel-draft-text.h"

struct _WisselTextRow
{
  AdwEntryRow parent_instance;

  /* Template children */
  GtkMenuButton *calendar_button;

  /* Children */
  GtkCalendar *calendar; /* made when it is first asked for */

  /* State */
  WisselDraftText draft;
};

static void wissel_text_row_field_row_init (WisselFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WisselTextRow,
                               wissel_text_row,
                               ADW_TYPE_ENTRY_ROW,
                               G_IMPLEMENT_INTERFACE (WISSEL_TYPE_FIELD_ROW,
                                                      wissel_text_row_field_row_init))

static char *
dup_text (WisselFieldRow *row)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));
}

static void
set_text (WisselTextRow *self, const char *text)
{
  GtkEditable *editable = GTK_EDITABLE (self);

  if (g_strcmp0 (gtk_editable_get_text (editable), text) != 0)
    {
      self->draft.is_showing = TRUE;
      gtk_editable_set_text (editable, text);
      self->draft.is_showing = FALSE;
    }

  /* What is saved is undone in the network: the entry only undoes what is being typed. */
  gtk_editable_set_enable_undo (editable, FALSE);
  gtk_editable_set_enable_undo (editable, TRUE);
}

static void
changed_cb (WisselTextRow *self)
{
  wissel_draft_text_changed (&self->draft);
}

static void
activated_cb (WisselTextRow *self)
{
  wissel_draft_text_complete (&self->draft);
}

static void
left_cb (WisselTextRow *self)
{
  wissel_draft_text_complete (&self->draft);
}

/* ---- Calendar ---- */

static void
show_day (WisselTextRow *self)
{
  const WisselValue    *value = wissel_editor_get_value (self->draft.editor, self->draft.field);
  g_autoptr (GDateTime) day = NULL;
  int                   year, month, number;

  if (!wissel_date_split (value->text, &year, &month, &number))
    return;

  day = g_date_time_new_local (year, month, number, 0, 0, 0);
  self->draft.is_showing = TRUE;
  gtk_calendar_select_day (self->calendar, day);
  self->draft.is_showing = FALSE;
}

static void
day_selected_cb (WisselTextRow *self)
{
  g_autoptr (GDateTime) day = NULL;
  g_autofree char      *text = NULL;

  if (self->draft.is_showing)
    return;

  day = gtk_calendar_get_date (self->calendar);
  text = g_date_time_format (day, "%Y-%m-%d");
  wissel_draft_text_forget (&self->draft);
  wissel_editor_set_text (self->draft.editor, self->draft.field, text);
  wissel_field_row_save (GTK_WIDGET (self), self->draft.editor);
  gtk_menu_button_popdown (self->calendar_button);
}

static void
add_calendar (WisselTextRow *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *calendar = gtk_calendar_new ();

  self->calendar = GTK_CALENDAR (calendar);
  g_signal_connect_swapped (calendar, "day-selected", G_CALLBACK (day_selected_cb), self);
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_menu_button_set_popover (self->calendar_button, popover);
}

/* A calendar has a hundred widgets, and few dates are chosen from one. */
static void
calendar_wanted_cb (GtkMenuButton *button, gpointer user_data)
{
  WisselTextRow *self = user_data;

  if (self->calendar == NULL)
    add_calendar (self);
  show_day (self);
}

/* ---- WisselFieldRow ---- */

static void
wissel_text_row_show_field (WisselFieldRow *row)
{
  WisselTextRow   *self = WISSEL_TEXT_ROW (row);
  g_autofree char *text = NULL;

  /* Words are not changed under the fingers of the one who types them. */
  if (self->draft.is_typing)
    return;

  text = wissel_editor_dup_text (self->draft.editor, self->draft.field);
  set_text (self, text);
}

static void
wissel_text_row_commit (WisselFieldRow *row)
{
  wissel_draft_text_complete (&WISSEL_TEXT_ROW (row)->draft);
}

static GtkWidget *
wissel_text_row_get_control (WisselFieldRow *row)
{
  return GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row)));
}

static void
wissel_text_row_field_row_init (WisselFieldRowInterface *iface)
{
  iface->show = wissel_text_row_show_field;
  iface->commit = wissel_text_row_commit;
  iface->get_control = wissel_text_row_get_control;
}

static void
wissel_text_row_dispose (GObject *object)
{
  WisselTextRow *self = WISSEL_TEXT_ROW (object);

  wissel_draft_text_clear (&self->draft);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_TEXT_ROW);

  G_OBJECT_CLASS (wissel_text_row_parent_class)->dispose (object);
}

static void
wissel_text_row_class_init (WisselTextRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_text_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselTextRow, calendar_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
wissel_text_row_init (WisselTextRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->calendar_button, calendar_wanted_cb, self, NULL);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self))), focus);
}

static GtkInputPurpose
purpose_of (const WisselField *field)
{
  if (field->kind == WISSEL_FIELD_INTEGER)
    return GTK_INPUT_PURPOSE_DIGITS;
  if (field->kind == WISSEL_FIELD_REAL)
    return GTK_INPUT_PURPOSE_NUMBER;
  if (g_str_has_suffix (field->name, "email"))
    return GTK_INPUT_PURPOSE_EMAIL;
  if (g_str_has_suffix (field->name, "phone"))
    return GTK_INPUT_PURPOSE_PHONE;

  return GTK_INPUT_PURPOSE_FREE_FORM;
}

GtkWidget *
wissel_text_row_new (WisselEditor *editor, guint field)
{
  WisselTextRow     *self = g_object_new (WISSEL_TYPE_TEXT_ROW, NULL);
  const WisselField *description = wissel_editor_get_field (editor, field);
  g_autofree char   *title = wissel_field_row_dup_title (editor, field);

  wissel_draft_text_init (&self->draft, WISSEL_FIELD_ROW (self), editor, field, dup_text);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (self), purpose_of (description));
  gtk_widget_set_visible (GTK_WIDGET (self->calendar_button),
                          description->kind == WISSEL_FIELD_DATE);
  wissel_field_row_show (WISSEL_FIELD_ROW (self));

  return GTK_WIDGET (self);
}
