#include "wissel-extra-form.h"

#include <glib/gi18n.h>

#include "wissel-date.h"
#include "wissel-extras.h"

#define MAX_INPUTS 3

/* Space around the form, and between what it asks for. */
#define MARGIN 12
#define SPACING 6

#define NOTE_HEIGHT 72

struct _WisselExtraForm
{
  AdwPreferencesRow parent_instance;

  /* Owned */
  WisselRecord *extra;

  /* Borrowed */
  const WisselExtraKind *kind;

  /* Children */
  GtkWidget *inputs[MAX_INPUTS]; /* one for each field of the kind */
  GtkLabel  *message;
};

enum
{
  ACCEPTED,
  CANCELLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WisselExtraForm, wissel_extra_form, ADW_TYPE_PREFERENCES_ROW)

static const WisselField *
get_field (WisselExtraForm *self, guint i)
{
  return wissel_record_type_find_field (self->kind->type, self->kind->fields[i]);
}

/* ---- What was typed ---- */

static char *
dup_input (GtkWidget *input)
{
  GtkTextBuffer *buffer;
  GtkTextIter    start;
  GtkTextIter    end;

  if (GTK_IS_EDITABLE (input))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (input)));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (input));
  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
set_input (GtkWidget *input, const char *text)
{
  if (GTK_IS_EDITABLE (input))
    gtk_editable_set_text (GTK_EDITABLE (input), text);
  else
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (input)), text, -1);
}

static void
complain (WisselExtraForm *self, guint i, const char *why)
{
  gtk_label_set_label (self->message, why);
  gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
  gtk_widget_add_css_class (self->inputs[i], "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->inputs[i]), GTK_ACCESSIBLE_STATE_INVALID,
                               GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_widget_grab_focus (self->inputs[i]);
}

static void
forget_complaint (WisselExtraForm *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  for (guint i = 0; i < MAX_INPUTS && self->inputs[i] != NULL; i++)
    {
      gtk_widget_remove_css_class (self->inputs[i], "error");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (self->inputs[i]), GTK_ACCESSIBLE_STATE_INVALID);
    }
}

static void
accept_cb (WisselExtraForm *self)
{
  g_autoptr (WisselRecord) filled = wissel_record_copy (self->extra);

  forget_complaint (self);
  for (guint i = 0; self->kind->fields[i] != NULL; i++)
    {
      g_autofree char   *text = dup_input (self->inputs[i]);
      g_autoptr (GError) error = NULL;

      if (!wissel_extras_fill (filled, self->kind->fields[i], text, &error))
        {
          complain (self, i, error->message);
          return;
        }
    }

  g_signal_emit (self, signals[ACCEPTED], 0, filled);
}

static void
cancel_cb (WisselExtraForm *self)
{
  g_signal_emit (self, signals[CANCELLED], 0);
}

static gboolean
key_pressed_cb (WisselExtraForm *self, guint key, guint code, GdkModifierType state)
{
  if (key == GDK_KEY_Escape)
    {
      cancel_cb (self);
      return GDK_EVENT_STOP;
    }

  if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && (state & GDK_CONTROL_MASK))
    {
      accept_cb (self);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

/* ---- A day ---- */

static void
day_selected_cb (GtkCalendar *calendar, GtkWidget *entry)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  g_autofree char      *date = g_date_time_format (day, "%Y-%m-%d");
  g_autofree char      *text = NULL;

  text = wissel_date_format (date, wissel_language_of_interface (), WISSEL_DATE_SHORT);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_popover_popdown (
    GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (calendar), GTK_TYPE_POPOVER)));
  gtk_widget_grab_focus (entry);
}

/* A calendar has a hundred widgets, and few dates are chosen from one. */
static void
create_calendar_cb (GtkMenuButton *button, gpointer user_data)
{
  GtkWidget *popover;
  GtkWidget *calendar;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  popover = gtk_popover_new ();
  calendar = gtk_calendar_new ();
  g_signal_connect_object (calendar, "day-selected", G_CALLBACK (day_selected_cb), user_data, 0);
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_menu_button_set_popover (button, popover);
}

static GtkWidget *
make_day_box (GtkWidget *entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *button = gtk_menu_button_new ();

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_calendar_cb, entry, NULL);
  gtk_widget_set_tooltip_text (button, _ ("Choose a Day"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Choose a Day"), -1);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

/* ---- What is asked ---- */

static GtkWidget *
make_entry (WisselExtraForm *self)
{
  GtkWidget *entry = gtk_entry_new ();

  g_signal_connect_object (entry, "activate", G_CALLBACK (accept_cb), self, G_CONNECT_SWAPPED);

  return entry;
}

static GtkWidget *
make_text_view (void)
{
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), SPACING);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), SPACING);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), SPACING);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), SPACING);

  return view;
}

static GtkWidget *
wrap_text_view (GtkWidget *view)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), NOTE_HEIGHT);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);

  return scrolled;
}

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);

  return label;
}

static void
add_input (WisselExtraForm *self, GtkWidget *box, guint i)
{
  const WisselField *field = get_field (self, i);
  gboolean           is_long = field->kind == WISSEL_FIELD_LONG_TEXT;
  GtkWidget         *caption = make_label (_ (field->label), "caption-heading");
  GtkWidget         *input = is_long ? make_text_view () : make_entry (self);
  int                index = wissel_record_type_field_index (self->kind->type, field->name);
  g_autofree char   *text = NULL;

  text = wissel_field_show (field, wissel_record_get_value (self->extra, (guint) index),
                            wissel_language_of_interface ());
  set_input (input, text);
  self->inputs[i] = input;
  gtk_accessible_update_property (GTK_ACCESSIBLE (input), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (field->label), -1);
  gtk_box_append (GTK_BOX (box), caption);
  if (is_long)
    gtk_box_append (GTK_BOX (box), wrap_text_view (input));
  else if (field->kind == WISSEL_FIELD_DATE)
    gtk_box_append (GTK_BOX (box), make_day_box (input));
  else
    gtk_box_append (GTK_BOX (box), input);
  if (field->hint != NULL)
    gtk_box_append (GTK_BOX (box), make_label (_ (field->hint), "caption"));
}

static GtkWidget *
make_buttons (WisselExtraForm *self)
{
  gboolean   is_new = wissel_record_get_id (self->extra) == 0;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));
  GtkWidget *accept = gtk_button_new_with_mnemonic (is_new ? _ ("_Add") : _ ("_Change"));

  gtk_widget_add_css_class (accept, "suggested-action");
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_widget_set_margin_top (box, SPACING);
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (accept, "clicked", G_CALLBACK (accept_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), cancel);
  gtk_box_append (GTK_BOX (box), accept);

  return box;
}

static GtkWidget *
make_content (WisselExtraForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  gtk_widget_set_margin_top (box, MARGIN);
  gtk_widget_set_margin_bottom (box, MARGIN);
  gtk_widget_set_margin_start (box, MARGIN);
  gtk_widget_set_margin_end (box, MARGIN);
  for (guint i = 0; self->kind->fields[i] != NULL; i++)
    add_input (self, box, i);

  self->message = GTK_LABEL (make_label ("", "error"));
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->message));
  gtk_box_append (GTK_BOX (box), make_buttons (self));

  return box;
}

/* ---- GObject ---- */

static gboolean
wissel_extra_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (WISSEL_EXTRA_FORM (widget)->inputs[0]);
}

static void
wissel_extra_form_dispose (GObject *object)
{
  g_clear_object (&WISSEL_EXTRA_FORM (object)->extra);

  G_OBJECT_CLASS (wissel_extra_form_parent_class)->dispose (object);
}

static void
wissel_extra_form_class_init (WisselExtraFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wissel_extra_form_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = wissel_extra_form_grab_focus;

  signals[ACCEPTED] = g_signal_new ("accepted", WISSEL_TYPE_EXTRA_FORM, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, WISSEL_TYPE_RECORD);
  signals[CANCELLED] = g_signal_new ("cancelled", WISSEL_TYPE_EXTRA_FORM, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wissel_extra_form_init (WisselExtraForm *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
wissel_extra_form_new (const WisselExtraKind *kind, WisselRecord *extra)
{
  WisselExtraForm *self;

  g_return_val_if_fail (kind != NULL, NULL);
  g_return_val_if_fail (WISSEL_IS_RECORD (extra), NULL);

  self = g_object_new (WISSEL_TYPE_EXTRA_FORM, NULL);
  self->kind = kind;
  self->extra = g_object_ref (extra);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), make_content (self));

  return GTK_WIDGET (self);
}

gint64
wissel_extra_form_get_id (WisselExtraForm *self)
{
  g_return_val_if_fail (WISSEL_IS_EXTRA_FORM (self), 0);

  return wissel_record_get_id (self->extra);
}
