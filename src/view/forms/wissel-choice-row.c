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

/* ---- Labels ---- */

/* Those of the toolkit end after twenty characters, also where there is room. */
static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_list_item_set_child (item, box);
}

/* The list marks what is chosen; the row shows nothing else. */
static void
mark_cb (WisselChoiceRow *self, GParamSpec *pspec, GtkListItem *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  gboolean   is_chosen = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self)) ==
                       gtk_list_item_get_item (item);

  if (box != NULL)
    gtk_widget_set_opacity (gtk_widget_get_last_child (box), is_chosen ? 1 : 0);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, WisselChoiceRow *self)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  gboolean   is_list = gtk_widget_get_ancestor (box, GTK_TYPE_POPOVER) != NULL;

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
  gtk_widget_set_visible (gtk_widget_get_last_child (box), is_list);
  if (!is_list)
    return;

  g_signal_connect_object (self, "notify::selected-item", G_CALLBACK (mark_cb), item, 0);
  mark_cb (self, NULL, item);
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *item, WisselChoiceRow *self)
{
  g_signal_handlers_disconnect_by_func (self, mark_cb, item);
}

static void
set_labels (WisselChoiceRow *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  adw_combo_row_set_factory (ADW_COMBO_ROW (self), factory);
}

/* ---- Choosing ---- */

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
  set_labels (self);
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
