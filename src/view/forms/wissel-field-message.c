#include "wissel-field-message.h"

#include <glib/gi18n.h>

#include "wissel-field-row.h"
#include "wissel-places.h"

#define MAX_SUGGESTIONS 3

struct _WisselFieldMessage
{
  AdwPreferencesRow parent_instance;

  /* Owned */
  WisselEditor *editor;

  /* Borrowed */
  GtkWidget *row; /* the row above, in the same list */

  /* Template children */
  GtkImage *icon;
  GtkLabel *label;
  GtkBox   *suggestions;

  /* State */
  guint field;
};

G_DEFINE_FINAL_TYPE (WisselFieldMessage, wissel_field_message, ADW_TYPE_PREFERENCES_ROW)

static gboolean
is_unknown_place (WisselFieldMessage *self)
{
  const WisselValue *value = wissel_editor_get_value (self->editor, self->field);

  return wissel_field_is_municipality (wissel_editor_get_field (self->editor, self->field)) &&
         value->kind == WISSEL_VALUE_TEXT && wissel_place_find (value->text) == NULL;
}

static void
suggestion_cb (GtkButton *button, WisselFieldMessage *self)
{
  g_autofree char *name = g_strdup (gtk_button_get_label (button));

  gtk_widget_grab_focus (self->row);
  wissel_editor_set_text (self->editor, self->field, name);
  wissel_field_row_save (GTK_WIDGET (self), self->editor);
}

static void
add_chip (WisselFieldMessage *self)
{
  GtkWidget *chip = gtk_button_new_with_label ("");

  gtk_widget_add_css_class (chip, "chip");
  g_signal_connect_object (chip, "clicked", G_CALLBACK (suggestion_cb), self, 0);
  gtk_box_append (self->suggestions, chip);
}

/* The chips stay and only change: what is typed is saved while the focus moves on, perhaps to one
 * of them, and GTK never ends looking for the parents of a widget that is taken away meanwhile. */
static void
show_suggestions (WisselFieldMessage *self, gboolean is_wanted)
{
  g_autoptr (GPtrArray) names = NULL;
  GtkWidget            *chip = gtk_widget_get_first_child (GTK_WIDGET (self->suggestions));

  if (is_wanted)
    names = wissel_place_suggest (wissel_editor_get_value (self->editor, self->field)->text,
                                  MAX_SUGGESTIONS);
  for (guint i = 0; chip != NULL; i++, chip = gtk_widget_get_next_sibling (chip))
    {
      gboolean is_used = names != NULL && i < names->len;

      gtk_button_set_label (GTK_BUTTON (chip), is_used ? g_ptr_array_index (names, i) : "");
      gtk_widget_set_visible (chip, is_used);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->suggestions), names != NULL && names->len > 0);
}

static const char *
find_text (WisselFieldMessage *self, gboolean is_unknown)
{
  const char *problem = wissel_editor_get_problem (self->editor, self->field);
  const char *note = wissel_editor_get_note (self->editor, self->field);
  const char *hint = wissel_editor_get_field (self->editor, self->field)->hint;

  if (problem != NULL)
    return problem;
  if (is_unknown)
    return _ ("Distances cannot be worked out: this municipality is not in the list of places.");
  if (note != NULL)
    return note;

  /* Advice for the one who fills it in, not for the one who reads it. */
  if (wissel_editor_get_value (self->editor, self->field)->kind != WISSEL_VALUE_NULL)
    return NULL;

  return hint != NULL ? _ (hint) : NULL;
}

/* A screen reader reads the message with the field, and knows that the field is wrong. */
static void
tell_control (WisselFieldMessage *self, gboolean is_wrong, gboolean is_told)
{
  GtkAccessible *control =
    GTK_ACCESSIBLE (wissel_field_row_get_control (WISSEL_FIELD_ROW (self->row)));

  if (is_wrong)
    gtk_accessible_update_state (control, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE,
                                 -1);
  else
    gtk_accessible_reset_state (control, GTK_ACCESSIBLE_STATE_INVALID);

  if (is_told)
    gtk_accessible_update_relation (control, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->label,
                                    NULL, -1);
  else
    gtk_accessible_reset_relation (control, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
}

static void
set_class (GtkWidget *widget, const char *name, gboolean is_wanted)
{
  if (is_wanted)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

void
wissel_field_message_update (WisselFieldMessage *self)
{
  gboolean    is_wrong = wissel_editor_get_problem (self->editor, self->field) != NULL;
  gboolean    is_unknown = !is_wrong && is_unknown_place (self);
  const char *text = find_text (self, is_unknown);

  gtk_label_set_label (self->label, text != NULL ? text : "");
  gtk_image_set_from_icon_name (self->icon,
                                is_wrong ? "dialog-error-symbolic" : "dialog-warning-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self->icon), is_wrong || is_unknown);
  set_class (self->row, "error", is_wrong);
  set_class (self->row, "has-message", text != NULL);
  set_class (GTK_WIDGET (self), "error", is_wrong);
  set_class (GTK_WIDGET (self->label), "dim-label", !is_wrong && !is_unknown);
  show_suggestions (self, is_unknown);
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  tell_control (self, is_wrong, text != NULL);
}

static void
wissel_field_message_dispose (GObject *object)
{
  WisselFieldMessage *self = WISSEL_FIELD_MESSAGE (object);

  g_clear_object (&self->editor);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_FIELD_MESSAGE);

  G_OBJECT_CLASS (wissel_field_message_parent_class)->dispose (object);
}

static void
wissel_field_message_class_init (WisselFieldMessageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_field_message_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-field-message.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselFieldMessage, icon);
  gtk_widget_class_bind_template_child (widget_class, WisselFieldMessage, label);
  gtk_widget_class_bind_template_child (widget_class, WisselFieldMessage, suggestions);
}

static void
wissel_field_message_init (WisselFieldMessage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < MAX_SUGGESTIONS; i++)
    add_chip (self);
}

GtkWidget *
wissel_field_message_new (WisselEditor *editor, guint field, GtkWidget *row)
{
  WisselFieldMessage *self;

  g_return_val_if_fail (WISSEL_IS_EDITOR (editor), NULL);
  g_return_val_if_fail (WISSEL_IS_FIELD_ROW (row), NULL);

  self = g_object_new (WISSEL_TYPE_FIELD_MESSAGE, NULL);
  self->editor = g_object_ref (editor);
  self->field = field;
  self->row = row;
  wissel_field_message_update (self);

  return GTK_WIDGET (self);
}

const char *
wissel_field_message_peek_text (WisselFieldMessage *self)
{
  g_return_val_if_fail (WISSEL_IS_FIELD_MESSAGE (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self)) ? gtk_label_get_label (self->label) : NULL;
}
