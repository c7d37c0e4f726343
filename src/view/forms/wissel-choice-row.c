#include "wissel-choice-row.h"

#include <glib/gi18n.h>

#include "wissel-codes.h"

struct _WisselChoiceRow
{
  AdwComboRow parent_instance;

  /* Owned */
  WisselEditor *editor;
  GArray       *values; /* of WisselValue: what each entry of the list means */

  /* State */
  guint    field;
  gboolean is_showing;
};

static void wissel_choice_row_field_row_init (WisselFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WisselChoiceRow,
                               wissel_choice_row,
                               ADW_TYPE_COMBO_ROW,
                               G_IMPLEMENT_INTERFACE (WISSEL_TYPE_FIELD_ROW,
                                                      wissel_choice_row_field_row_init))

static void
add_choice (WisselChoiceRow   *self,
            GtkStringList     *labels,
            const WisselValue *value,
            const char        *label)
{
  WisselValue copy = { 0 };

  wissel_value_copy (&copy, value);
  g_array_append_val (self->values, copy);
  gtk_string_list_append (labels, label);
}

static void
add_codes (WisselChoiceRow *self, GtkStringList *labels, const char *codes)
{
  WisselLanguage language = wissel_language_of_interface ();

  for (guint i = 0; i < wissel_codes_count (codes); i++)
    {
      const char          *code = wissel_codes_nth (codes, i);
      g_auto (WisselValue) value = { 0 };

      wissel_value_set_text (&value, code);
      add_choice (self, labels, &value, wissel_codes_label (codes, code, language));
    }
}

static void
fill (WisselChoiceRow *self)
{
  const WisselField        *field = wissel_editor_get_field (self->editor, self->field);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  WisselValue               value = { 0 };

  /* A required field has no such choice, but while it is new it may have no value either. */
  add_choice (self, labels, &value,
              field->flags & WISSEL_FIELD_REQUIRED ? _ ("Choose…") : _ ("Not known"));
  if (field->kind == WISSEL_FIELD_CODE)
    {
      add_codes (self, labels, field->codes);
    }
  else
    {
      wissel_value_set_integer (&value, 1);
      add_choice (self, labels, &value, _ ("Yes"));
      wissel_value_set_integer (&value, 0);
      add_choice (self, labels, &value, _ ("No"));
    }

  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (labels));
}

static void
selected_cb (WisselChoiceRow *self)
{
  guint              index = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  const WisselField *field;

  if (self->is_showing || self->editor == NULL || index >= self->values->len ||
      wissel_editor_get_record (self->editor) == NULL)
    return;

  field = wissel_editor_get_field (self->editor, self->field);
  if (index == 0 && (field->flags & WISSEL_FIELD_REQUIRED))
    {
      wissel_field_row_show (WISSEL_FIELD_ROW (self));
      return;
    }

  wissel_editor_set_value (self->editor, self->field,
                           &g_array_index (self->values, WisselValue, index));
  wissel_field_row_save (GTK_WIDGET (self), self->editor);
}

/* ---- WisselFieldRow ---- */

static void
wissel_choice_row_show_field (WisselFieldRow *row)
{
  WisselChoiceRow   *self = WISSEL_CHOICE_ROW (row);
  const WisselValue *value = wissel_editor_get_value (self->editor, self->field);

  self->is_showing = TRUE;
  for (guint i = 0; i < self->values->len; i++)
    if (wissel_value_equal (value, &g_array_index (self->values, WisselValue, i)))
      adw_combo_row_set_selected (ADW_COMBO_ROW (self), i);
  self->is_showing = FALSE;
}

static GtkWidget *
wissel_choice_row_get_control (WisselFieldRow *row)
{
  return GTK_WIDGET (row);
}

static void
wissel_choice_row_field_row_init (WisselFieldRowInterface *iface)
{
  iface->show = wissel_choice_row_show_field;
  iface->get_control = wissel_choice_row_get_control;
}

static void
wissel_choice_row_finalize (GObject *object)
{
  WisselChoiceRow *self = WISSEL_CHOICE_ROW (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->values, g_array_unref);

  G_OBJECT_CLASS (wissel_choice_row_parent_class)->finalize (object);
}

static void
wissel_choice_row_class_init (WisselChoiceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wissel_choice_row_finalize;
}

static void
wissel_choice_row_init (WisselChoiceRow *self)
{
  self->values = g_array_new (FALSE, TRUE, sizeof (WisselValue));
  g_array_set_clear_func (self->values, (GDestroyNotify) wissel_value_clear);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

GtkWidget *
wissel_choice_row_new (WisselEditor *editor, guint field)
{
  WisselChoiceRow *self = g_object_new (WISSEL_TYPE_CHOICE_ROW, NULL);
  g_autofree char *title = wissel_field_row_dup_title (editor, field);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  self->is_showing = TRUE;
  self->editor = g_object_ref (editor);
  self->field = field;
  fill (self);
  wissel_field_row_show (WISSEL_FIELD_ROW (self));

  return GTK_WIDGET (self);
}
