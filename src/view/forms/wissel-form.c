#include "wissel-form.h"

#include <glib/gi18n.h>

#include "wissel-field-message.h"
#include "wissel-field-row.h"
#include "wissel-form-sections.h"
#include "wissel-steps.h"

#define FIELDS_AT_ONCE 5
#define FIELDS_SEEN 15 /* without scrolling, in a window of usual height */

struct _WisselForm
{
  AdwBin parent_instance;

  /* Owned */
  WisselEditor *editor;
  GPtrArray    *sections; /* of WisselFormSection */
  GPtrArray    *groups;   /* of AdwPreferencesGroup, one for each section made, borrowed */
  WisselSteps  *making;

  /* Children */
  GtkBox              *box;
  AdwPreferencesGroup *group; /* of the section that is being made */

  /* Children, by place of the field; NULL where the form does not have it */
  WisselFieldRow     **rows;
  WisselFieldMessage **messages;

  /* State */
  guint    section; /* that is being made */
  guint    field;   /* of that section, made next */
  guint    n_made;
  gboolean wants_focus;
};

G_DEFINE_FINAL_TYPE (WisselForm, wissel_form, ADW_TYPE_BIN)

/* A section that is only there for some records: a charter promises no numbers. */
static gboolean
is_shown (WisselForm *self, const WisselFormSection *section)
{
  WisselRecord *record = wissel_editor_get_record (self->editor);

  return section->when == NULL ||
         (record != NULL &&
          g_strcmp0 (wissel_record_get_text (record, section->when), section->is) == 0);
}

static void
show_sections (WisselForm *self)
{
  for (guint i = 0; i < self->groups->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->groups, i),
                            is_shown (self, g_ptr_array_index (self->sections, i)));
}

static void
field_changed_cb (WisselForm *self, guint field)
{
  show_sections (self);
  if (self->rows[field] == NULL)
    return;

  wissel_field_row_show (self->rows[field]);
  wissel_field_message_update (self->messages[field]);
}

static void
refreshed_cb (WisselForm *self)
{
  for (guint i = 0; i < wissel_editor_get_record_type (self->editor)->n_fields; i++)
    field_changed_cb (self, i);
}

/* The whole form stands still until the record was read and once it is gone. */
static void
state_changed_cb (WisselForm *self)
{
  WisselEditorState state = wissel_editor_get_state (self->editor);

  gtk_widget_set_sensitive (GTK_WIDGET (self),
                            state == WISSEL_EDITOR_DRAFT || state == WISSEL_EDITOR_STORED);
}

static void
name_control (WisselForm *self, guint field)
{
  const WisselField *description = wissel_editor_get_field (self->editor, field);
  GtkWidget         *control = wissel_field_row_get_control (self->rows[field]);

  /* A row is labelled by its title already; both together would be read out after each other. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (description->label), -1);
  if (GTK_IS_EDITABLE (control) && (description->flags & WISSEL_FIELD_REQUIRED))
    gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_REQUIRED,
                                    TRUE, -1);
}

static void
add_field (WisselForm *self, AdwPreferencesGroup *group, const char *name)
{
  const WisselRecordType *type = wissel_editor_get_record_type (self->editor);
  int                     field = wissel_record_type_field_index (type, name);
  GtkWidget              *row, *message;

  g_return_if_fail (field >= 0);

  row = wissel_field_row_new (self->editor, (guint) field);
  message = wissel_field_message_new (self->editor, (guint) field, row);
  adw_preferences_group_add (group, row);
  adw_preferences_group_add (group, message);
  self->rows[field] = WISSEL_FIELD_ROW (row);
  self->messages[field] = WISSEL_FIELD_MESSAGE (message);
  name_control (self, (guint) field);
}

/* The lower, the sooner a field wants attention. */
static int
rank_field (WisselForm *self, guint field)
{
  const WisselField *description = wissel_editor_get_field (self->editor, field);

  if (self->rows[field] == NULL || (description->flags & WISSEL_FIELD_FIXED))
    return 3;
  if (wissel_editor_get_problem (self->editor, field) != NULL)
    return 0;
  if ((description->flags & WISSEL_FIELD_REQUIRED) &&
      wissel_editor_get_value (self->editor, field)->kind == WISSEL_VALUE_NULL)
    return 1;

  return 2;
}

/* The first that is wanted as the form shows them, which may not be the order of the type. */
static void
focus_best (WisselForm *self)
{
  const WisselRecordType *type = wissel_editor_get_record_type (self->editor);
  int                     best = -1;

  self->wants_focus = FALSE;
  for (guint i = 0; i < self->sections->len; i++)
    {
      const WisselFormSection *section = g_ptr_array_index (self->sections, i);

      for (guint j = 0; section->fields[j] != NULL; j++)
        {
          int field = wissel_record_type_field_index (type, section->fields[j]);

          if (best < 0 || rank_field (self, (guint) field) < rank_field (self, (guint) best))
            best = field;
        }
    }

  if (best >= 0 && self->rows[best] != NULL)
    gtk_widget_grab_focus (wissel_field_row_get_control (self->rows[best]));
}

static void
begin_section (WisselForm *self, const WisselFormSection *section)
{
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->field = 0;
  if (section->title != NULL)
    adw_preferences_group_set_title (self->group, _ (section->title));
  gtk_widget_set_visible (GTK_WIDGET (self->group), is_shown (self, section));
  gtk_box_append (self->box, GTK_WIDGET (self->group));
  g_ptr_array_add (self->groups, self->group);
}

/* The next few fields: a form of all of them takes GTK as long as a person needs to notice. */
static WisselStepsLeft
make_fields (gpointer owner)
{
  WisselForm *self = owner;

  for (guint n = 0; n < FIELDS_AT_ONCE && self->section < self->sections->len; n++)
    {
      const WisselFormSection *section = g_ptr_array_index (self->sections, self->section);

      if (self->group == NULL)
        begin_section (self, section);
      add_field (self, self->group, section->fields[self->field++]);
      self->n_made++;
      if (section->fields[self->field] != NULL)
        continue;

      self->group = NULL;
      self->section++;
    }

  if (self->section < self->sections->len)
    return self->n_made < FIELDS_SEEN ? WISSEL_STEPS_SEEN : WISSEL_STEPS_OUT_OF_SIGHT;

  if (self->wants_focus)
    focus_best (self);

  return WISSEL_STEPS_DONE;
}

static void
fill (WisselForm *self)
{
  const WisselRecordType *type = wissel_editor_get_record_type (self->editor);

  self->sections = wissel_form_sections_of (type);
  self->groups = g_ptr_array_new ();
  self->rows = g_new0 (WisselFieldRow *, type->n_fields);
  self->messages = g_new0 (WisselFieldMessage *, type->n_fields);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  if (make_fields (self) != WISSEL_STEPS_DONE)
    wissel_steps_begin (self->making);
}

static void
wissel_form_dispose (GObject *object)
{
  WisselForm *self = WISSEL_FORM (object);

  /* Rows say something when they go, and by then their neighbours are gone. */
  if (self->editor != NULL)
    g_signal_handlers_disconnect_by_data (self->editor, self);
  g_clear_pointer (&self->making, wissel_steps_free);
  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_free);
  g_clear_pointer (&self->messages, g_free);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (wissel_form_parent_class)->dispose (object);
}

static void
wissel_form_class_init (WisselFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wissel_form_dispose;
}

static void
wissel_form_init (WisselForm *self)
{
  self->making = wissel_steps_new (make_fields, self);
}

GtkWidget *
wissel_form_new (WisselEditor *editor)
{
  WisselForm *self;

  g_return_val_if_fail (WISSEL_IS_EDITOR (editor), NULL);

  self = g_object_new (WISSEL_TYPE_FORM, NULL);
  self->editor = g_object_ref (editor);
  fill (self);
  g_signal_connect_object (editor, "field-changed", G_CALLBACK (field_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "refreshed", G_CALLBACK (refreshed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "notify::state", G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  state_changed_cb (self);

  return GTK_WIDGET (self);
}

void
wissel_form_commit (WisselForm *self)
{
  g_return_if_fail (WISSEL_IS_FORM (self));

  for (guint i = 0; i < wissel_editor_get_record_type (self->editor)->n_fields; i++)
    if (self->rows[i] != NULL)
      wissel_field_row_commit (self->rows[i]);
}

void
wissel_form_focus (WisselForm *self)
{
  g_return_if_fail (WISSEL_IS_FORM (self));

  if (self->section < self->sections->len)
    self->wants_focus = TRUE;
  else
    focus_best (self);
}

static guint
find_field (WisselForm *self, const char *name)
{
  return (guint) wissel_record_type_field_index (wissel_editor_get_record_type (self->editor),
                                                 name);
}

GtkWidget *
wissel_form_peek_row (WisselForm *self, const char *field)
{
  g_return_val_if_fail (WISSEL_IS_FORM (self), NULL);

  wissel_steps_finish (self->making);

  return GTK_WIDGET (self->rows[find_field (self, field)]);
}

const char *
wissel_form_peek_message (WisselForm *self, const char *field)
{
  g_return_val_if_fail (WISSEL_IS_FORM (self), NULL);

  wissel_steps_finish (self->making);

  return wissel_field_message_peek_text (self->messages[find_field (self, field)]);
}
