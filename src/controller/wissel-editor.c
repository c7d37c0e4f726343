#include "wissel-editor-private.h"
#include "wissel-editor-work.h"
#include "wissel-text.h"

#include <glib/gi18n.h>

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_STATE,
  N_PROPS
};

enum
{
  FIELD_CHANGED,
  REFRESHED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (WisselEditor, wissel_editor, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

void
wissel_editor_set_state (WisselEditor *self, WisselEditorState state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

void
wissel_editor_set_title (WisselEditor *self, const char *title)
{
  if (wissel_set_string (&self->title, title))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

void
wissel_editor_tell_refreshed (WisselEditor *self)
{
  g_signal_emit (self, signals[REFRESHED], 0);
}

void
wissel_editor_tell_field (WisselEditor *self, guint field)
{
  g_signal_emit (self, signals[FIELD_CHANGED], 0, field);
}

void
wissel_editor_set_problem (WisselEditor *self, guint field, const char *problem)
{
  if (wissel_set_string (&self->fields[field].problem, problem))
    wissel_editor_tell_field (self, field);
}

static gboolean
is_required (const WisselField *field)
{
  return (field->flags & WISSEL_FIELD_REQUIRED) && !(field->flags & WISSEL_FIELD_FIXED);
}

/* ---- Taking what was typed ---- */

gboolean
wissel_editor_lacks_required (WisselEditor *self)
{
  for (guint i = 0; i < self->type->n_fields; i++)
    if (is_required (&self->type->fields[i]) &&
        wissel_record_get_value (self->record, i)->kind == WISSEL_VALUE_NULL)
      return TRUE;

  return FALSE;
}

static gboolean
is_untouched_draft (WisselEditor *self)
{
  return self->state == WISSEL_EDITOR_DRAFT && !wissel_editor_is_touched (self);
}

/* What holds between fields is told at the field that is to blame; a draft may be incomplete, and
 * before the first key nobody is to blame. */
gboolean
wissel_editor_check (WisselEditor *self)
{
  g_autoptr (GError) error = NULL;
  const char        *blamed = NULL;
  int                before = self->blamed;

  self->blamed = -1;
  if (!(self->state == WISSEL_EDITOR_DRAFT && wissel_editor_lacks_required (self)) &&
      !wissel_record_check (self->record, &blamed, &error))
    self->blamed = blamed != NULL ? wissel_record_type_field_index (self->type, blamed)
                                  : MAX (self->last, 0);

  if (before >= 0 && before != self->blamed && self->fields[before].typed == NULL)
    wissel_editor_set_problem (self, (guint) before, NULL);
  if (self->blamed >= 0 && self->fields[self->blamed].typed == NULL && !is_untouched_draft (self))
    wissel_editor_set_problem (self, (guint) self->blamed, error->message);

  return self->blamed < 0;
}

static void
take_value (WisselEditor *self, guint field, const WisselValue *value, const char *note)
{
  WisselFieldState *state = &self->fields[field];

  g_clear_pointer (&state->typed, g_free);
  g_clear_pointer (&state->problem, g_free);
  wissel_set_string (&state->note, note);
  if (wissel_record_set_value (self->record, field, value))
    state->is_dirty = TRUE;

  self->last = (int) field;
  wissel_editor_tell_field (self, field);
  wissel_editor_check (self);
}

static void
refuse_text (WisselEditor *self, guint field, const char *text, const char *problem)
{
  WisselFieldState *state = &self->fields[field];

  g_free (state->typed);
  state->typed = g_strdup (text != NULL ? text : "");
  g_clear_pointer (&state->note, g_free);
  wissel_set_string (&state->problem, problem);
  wissel_editor_tell_field (self, field);
}

/* NULL when the text may be stored. */
static char *
dup_refusal (WisselEditor *self, const WisselField *field, const WisselReading *reading)
{
  g_autoptr (GError) error = NULL;
  WisselValue        nothing = { 0 };

  if (reading->outcome == WISSEL_OUTCOME_REFUSED)
    return wissel_message_text (&reading->note, wissel_language_of_interface ());

  /* A draft says which fields it lacks in one place, not at each of them. */
  if (reading->outcome == WISSEL_OUTCOME_EMPTY && self->state != WISSEL_EDITOR_DRAFT &&
      !wissel_field_check (field, &nothing, &error))
    return g_strdup (error->message);

  return NULL;
}

static gboolean
take_text (WisselEditor *self, guint index, const char *text, gboolean tentative)
{
  const WisselField     *field = wissel_editor_get_field (self, index);
  g_auto (WisselReading) reading = wissel_reading_empty ();
  g_auto (WisselValue)   value = { 0 };
  g_autofree char       *shown = wissel_editor_dup_text (self, index);
  g_autofree char       *words = NULL;

  /* A value that is shown rounded is not changed by looking at it. */
  if (g_strcmp0 (shown, text != NULL ? text : "") == 0)
    return self->fields[index].typed == NULL;

  reading = wissel_field_read (field, text);
  words = dup_refusal (self, field, &reading);
  if (words != NULL)
    {
      if (!tentative || self->fields[index].problem != NULL)
        refuse_text (self, index, text, words);
      return FALSE;
    }

  if (reading.outcome == WISSEL_OUTCOME_REPAIRED)
    words = wissel_message_text (&reading.note, wissel_language_of_interface ());
  wissel_field_take (field, &reading, &value);
  take_value (self, index, &value, words);

  return TRUE;
}

static void
network_changed_cb (WisselEditor *self)
{
  if (self->id != 0)
    wissel_editor_load_async (self, NULL, NULL);
}

/* ---- GObject ---- */

static void
wissel_editor_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WisselEditor *self = WISSEL_EDITOR (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_STATE:
      g_value_set_uint (value, self->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wissel_editor_finalize (GObject *object)
{
  WisselEditor *self = WISSEL_EDITOR (object);

  for (guint i = 0; i < self->type->n_fields; i++)
    {
      g_free (self->fields[i].typed);
      g_free (self->fields[i].problem);
      g_free (self->fields[i].note);
      g_free (self->fields[i].link);
    }
  g_clear_pointer (&self->fields, g_free);
  g_clear_object (&self->network);
  g_clear_object (&self->record);
  g_clear_object (&self->companion);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->steps, g_array_unref);

  G_OBJECT_CLASS (wissel_editor_parent_class)->finalize (object);
}

static void
wissel_editor_class_init (WisselEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = wissel_editor_finalize;
  object_class->get_property = wissel_editor_get_property;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_STATE] = g_param_spec_uint ("state", NULL, NULL, WISSEL_EDITOR_LOADING,
                                              WISSEL_EDITOR_GONE, WISSEL_EDITOR_LOADING,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[FIELD_CHANGED] = g_signal_new ("field-changed", G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                         G_TYPE_UINT);
  signals[REFRESHED] = g_signal_new ("refreshed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wissel_editor_init (WisselEditor *self)
{
  self->steps = g_array_new (FALSE, TRUE, sizeof (WisselStep));
  self->blamed = -1;
  self->last = -1;
  g_queue_init (&self->waiting);
}

WisselEditor *
wissel_editor_new (WisselNetwork *network, const WisselRecordType *type, gint64 id)
{
  WisselEditor *self;

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);
  g_return_val_if_fail (type != NULL, NULL);

  self = g_object_new (WISSEL_TYPE_EDITOR, NULL);
  self->network = g_object_ref (network);
  self->type = type;
  self->id = id;
  self->fields = g_new0 (WisselFieldState, type->n_fields);
  g_signal_connect_object (network, "changed", G_CALLBACK (network_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/* What belongs to the network as a whole belongs to the one that is open. */
static void
join_network (WisselEditor *self)
{
  if (wissel_record_type_field_index (self->type, "network-id") >= 0 &&
      wissel_record_is_empty (self->record, "network-id"))
    wissel_record_set_integer (self->record, "network-id", wissel_network_get_id (self->network));
}

WisselEditor *
wissel_editor_new_draft (WisselNetwork *network, WisselRecord *draft, WisselRecord *companion)
{
  WisselEditor *self;

  g_return_val_if_fail (WISSEL_IS_RECORD (draft), NULL);

  self = wissel_editor_new (network, wissel_record_get_record_type (draft), 0);
  self->record = wissel_record_copy (draft);
  join_network (self);
  g_set_object (&self->companion, companion);
  self->state = WISSEL_EDITOR_DRAFT;

  return self;
}

WisselNetwork *
wissel_editor_get_network (WisselEditor *self)
{
  g_return_val_if_fail (WISSEL_IS_EDITOR (self), NULL);

  return self->network;
}

const WisselRecordType *
wissel_editor_get_record_type (WisselEditor *self)
{
  g_return_val_if_fail (WISSEL_IS_EDITOR (self), NULL);

  return self->type;
}

gint64
wissel_editor_get_id (WisselEditor *self)
{
  g_return_val_if_fail (WISSEL_IS_EDITOR (self), 0);

  return self->id;
}

WisselRecord *
wissel_editor_get_record (WisselEditor *self)
{
  g_return_val_if_fail (WISSEL_IS_EDITOR (self), NULL);

  return self->record;
}

WisselEditorState
wissel_editor_get_state (WisselEditor *self)
{
  g_return_val_if_fail (WISSEL_IS_EDITOR (self), WISSEL_EDITOR_GONE);

  return self->state;
}

const char *
wissel_editor_get_title (WisselEditor *self)
{
  g_return_val_if_fail (WISSEL_IS_EDITOR (self), NULL);

  return self->title;
}

GArray *
wissel_editor_get_steps (WisselEditor *self)
{
  g_return_val_if_fail (WISSEL_IS_EDITOR (self), NULL);

  return self->steps;
}

gboolean
wissel_editor_can_remove (WisselEditor *self)
{
  g_return_val_if_fail (WISSEL_IS_EDITOR (self), FALSE);

  return self->state == WISSEL_EDITOR_STORED && wissel_record_can_delete (self->record);
}

/* ---- Fields ---- */

const WisselField *
wissel_editor_get_field (WisselEditor *self, guint field)
{
  g_return_val_if_fail (WISSEL_IS_EDITOR (self), NULL);
  g_return_val_if_fail (field < self->type->n_fields, NULL);

  return &self->type->fields[field];
}

const WisselValue *
wissel_editor_get_value (WisselEditor *self, guint field)
{
  static const WisselValue nothing = { 0 };

  g_return_val_if_fail (WISSEL_IS_EDITOR (self), NULL);
  g_return_val_if_fail (field < self->type->n_fields, NULL);

  return self->record != NULL ? wissel_record_get_value (self->record, field) : &nothing;
}

char *
wissel_editor_dup_text (WisselEditor *self, guint field)
{
  const WisselField *description = wissel_editor_get_field (self, field);
  const char        *link = self->fields[field].link;

  if (self->fields[field].typed != NULL)
    return g_strdup (self->fields[field].typed);
  if (description->kind == WISSEL_FIELD_LINK)
    return g_strdup (link != NULL ? link : "");

  return wissel_field_show (description, wissel_editor_get_value (self, field),
                            wissel_language_of_interface ());
}

const char *
wissel_editor_get_problem (WisselEditor *self, guint field)
{
  g_return_val_if_fail (WISSEL_IS_EDITOR (self), NULL);

  return self->fields[field].problem;
}

const char *
wissel_editor_get_note (WisselEditor *self, guint field)
{
  g_return_val_if_fail (WISSEL_IS_EDITOR (self), NULL);

  return self->fields[field].note;
}

gboolean
wissel_editor_set_text (WisselEditor *self, guint field, const char *text)
{
  g_return_val_if_fail (WISSEL_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (self->record != NULL, FALSE);

  return take_text (self, field, text, FALSE);
}

gboolean
wissel_editor_try_text (WisselEditor *self, guint field, const char *text)
{
  g_return_val_if_fail (WISSEL_IS_EDITOR (self), FALSE);
  g_return_val_if_fail (self->record != NULL, FALSE);

  return take_text (self, field, text, TRUE);
}

void
wissel_editor_set_value (WisselEditor *self, guint field, const WisselValue *value)
{
  g_return_if_fail (WISSEL_IS_EDITOR (self));
  g_return_if_fail (self->record != NULL);

  if (!wissel_value_equal (wissel_editor_get_value (self, field), value))
    take_value (self, field, value, NULL);
}

void
wissel_editor_set_link (WisselEditor *self, guint field, gint64 id, const char *title)
{
  WisselValue value = { .kind = id != 0 ? WISSEL_VALUE_INTEGER : WISSEL_VALUE_NULL, .integer = id };

  g_return_if_fail (WISSEL_IS_EDITOR (self));
  g_return_if_fail (self->record != NULL);

  wissel_set_string (&self->fields[field].link, id != 0 ? title : NULL);
  wissel_editor_set_value (self, field, &value);
}

static char *
join_labels (WisselEditor *self, gboolean (*belongs) (WisselEditor *self, guint field))
{
  g_autoptr (GString) labels = g_string_new (NULL);

  for (guint i = 0; self->record != NULL && i < self->type->n_fields; i++)
    if (belongs (self, i))
      g_string_append_printf (labels, "%s%s", labels->len > 0 ? ", " : "",
                              _ (self->type->fields[i].label));

  return labels->len > 0 ? g_string_free (g_steal_pointer (&labels), FALSE) : NULL;
}

static gboolean
has_problem (WisselEditor *self, guint field)
{
  return self->fields[field].problem != NULL;
}

static gboolean
is_missing (WisselEditor *self, guint field)
{
  return is_required (&self->type->fields[field]) &&
         wissel_record_get_value (self->record, field)->kind == WISSEL_VALUE_NULL;
}

char *
wissel_editor_dup_problems (WisselEditor *self)
{
  g_return_val_if_fail (WISSEL_IS_EDITOR (self), NULL);

  return join_labels (self, has_problem);
}

char *
wissel_editor_dup_missing (WisselEditor *self)
{
  g_return_val_if_fail (WISSEL_IS_EDITOR (self), NULL);

  return self->state == WISSEL_EDITOR_DRAFT ? join_labels (self, is_missing) : NULL;
}

gboolean
wissel_editor_is_touched (WisselEditor *self)
{
  g_return_val_if_fail (WISSEL_IS_EDITOR (self), FALSE);

  if (self->state == WISSEL_EDITOR_GONE)
    return FALSE;

  for (guint i = 0; i < self->type->n_fields; i++)
    if (self->fields[i].is_dirty || self->fields[i].typed != NULL)
      return TRUE;

  return FALSE;
}
