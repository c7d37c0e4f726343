#include "wissel-record.h"

#include "wissel-clock.h"
#include "wissel-guard.h"

#include <math.h>

typedef struct
{
  gint64       id;
  WisselValue *values;
  guint64      sound; /* a bit for each field whose value its own reading gave */
} WisselRecordPrivate;

enum
{
  PROP_0,
  PROP_ID,
  PROP_FIRST_FIELD,
};

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (WisselRecord, wissel_record, G_TYPE_OBJECT)

static const WisselRecordType *
describe (WisselRecord *self)
{
  return WISSEL_RECORD_GET_CLASS (self)->description;
}

static void
read_initial (const WisselField *field, WisselValue *value)
{
  if (field->initial == NULL)
    return;

  if (field->kind == WISSEL_FIELD_DATE && g_str_equal (field->initial, WISSEL_INITIAL_TODAY))
    {
      g_autofree char *today = wissel_clock_today ();

      wissel_value_set_text (value, today);
      return;
    }

  switch (wissel_field_storage (field))
    {
    case WISSEL_VALUE_INTEGER:
      wissel_value_set_integer (value, g_ascii_strtoll (field->initial, NULL, 10));
      break;
    case WISSEL_VALUE_REAL:
      wissel_value_set_real (value, g_ascii_strtod (field->initial, NULL));
      break;
    case WISSEL_VALUE_TEXT:
      wissel_value_set_text (value, field->initial);
      break;
    case WISSEL_VALUE_NULL:
    default:
      g_assert_not_reached ();
    }
}

static void
wissel_record_get_property (GObject *object, guint prop_id, GValue *out, GParamSpec *pspec)
{
  WisselRecord        *self = WISSEL_RECORD (object);
  WisselRecordPrivate *priv = wissel_record_get_instance_private (self);
  const WisselValue   *value;

  if (prop_id == PROP_ID)
    {
      g_value_set_int64 (out, priv->id);
      return;
    }

  value = &priv->values[prop_id - PROP_FIRST_FIELD];
  if (G_VALUE_HOLDS_STRING (out))
    g_value_set_string (out, value->kind == WISSEL_VALUE_TEXT ? value->text : NULL);
  else if (G_VALUE_HOLDS_DOUBLE (out))
    g_value_set_double (out, value->kind == WISSEL_VALUE_REAL ? value->real : NAN);
  else
    g_value_set_int64 (out,
                       value->kind == WISSEL_VALUE_INTEGER ? value->integer : WISSEL_NO_INTEGER);
}

static void
wissel_record_set_property (GObject *object, guint prop_id, const GValue *in, GParamSpec *pspec)
{
  WisselRecord        *self = WISSEL_RECORD (object);
  WisselRecordPrivate *priv = wissel_record_get_instance_private (self);
  g_auto (WisselValue) value = { 0 };

  if (prop_id == PROP_ID)
    {
      priv->id = g_value_get_int64 (in);
      return;
    }

  if (G_VALUE_HOLDS_STRING (in))
    wissel_value_set_text (&value, g_value_get_string (in));
  else if (G_VALUE_HOLDS_DOUBLE (in) && !isnan (g_value_get_double (in)))
    wissel_value_set_real (&value, g_value_get_double (in));
  else if (G_VALUE_HOLDS_INT64 (in) && g_value_get_int64 (in) != WISSEL_NO_INTEGER)
    wissel_value_set_integer (&value, g_value_get_int64 (in));

  wissel_record_set_value (self, prop_id - PROP_FIRST_FIELD, &value);
}

static void
wissel_record_constructed (GObject *object)
{
  WisselRecord           *self = WISSEL_RECORD (object);
  WisselRecordPrivate    *priv = wissel_record_get_instance_private (self);
  const WisselRecordType *type = describe (self);

  G_OBJECT_CLASS (wissel_record_parent_class)->constructed (object);

  priv->values = g_new0 (WisselValue, type->n_fields);
  for (guint i = 0; i < type->n_fields; i++)
    read_initial (&type->fields[i], &priv->values[i]);
}

static void
wissel_record_finalize (GObject *object)
{
  WisselRecord        *self = WISSEL_RECORD (object);
  WisselRecordPrivate *priv = wissel_record_get_instance_private (self);

  for (guint i = 0; i < describe (self)->n_fields; i++)
    wissel_value_clear (&priv->values[i]);

  g_clear_pointer (&priv->values, g_free);

  G_OBJECT_CLASS (wissel_record_parent_class)->finalize (object);
}

static void
wissel_record_class_init (WisselRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = wissel_record_constructed;
  object_class->finalize = wissel_record_finalize;
}

static void
wissel_record_init (WisselRecord *self)
{
}

static guint
index_of (WisselRecord *self, const char *name)
{
  int index = wissel_record_type_field_index (describe (self), name);

  if (index < 0)
    g_error ("A %s has no field called %s", describe (self)->name, name);

  return (guint) index;
}

/* No bit for fields beyond those that fit: their values are always checked. */
static guint64
field_bit (guint field)
{
  return field < 64 ? G_GUINT64_CONSTANT (1) << field : 0;
}

static gboolean
is_sound (const WisselRecordPrivate *priv, guint field)
{
  return (priv->sound & field_bit (field)) != 0 && priv->values[field].kind != WISSEL_VALUE_NULL;
}

static void
notify_field (WisselRecord *self, guint field)
{
  g_object_notify_by_pspec ((GObject *) self, WISSEL_RECORD_GET_CLASS (self)->properties[field]);
}

static GParamSpec *
make_pspec (const WisselField *field)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  switch (wissel_field_storage (field))
    {
    case WISSEL_VALUE_INTEGER:
      return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, WISSEL_NO_INTEGER,
                                 flags);
    case WISSEL_VALUE_REAL:
      return g_param_spec_double (field->name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
    case WISSEL_VALUE_TEXT:
      return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
    case WISSEL_VALUE_NULL:
    default:
      g_assert_not_reached ();
    }
}

void
wissel_record_class_describe (WisselRecordClass *klass, const WisselRecordType *description)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  klass->description = description;
  klass->properties = g_new (GParamSpec *, description->n_fields);
  object_class->get_property = wissel_record_get_property;
  object_class->set_property = wissel_record_set_property;

  g_object_class_install_property (object_class, PROP_ID,
                                   g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0,
                                                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));

  for (guint i = 0; i < description->n_fields; i++)
    {
      klass->properties[i] = make_pspec (&description->fields[i]);
      g_object_class_install_property (object_class, PROP_FIRST_FIELD + i, klass->properties[i]);
    }
}

WisselRecord *
wissel_record_new (const WisselRecordType *type)
{
  g_return_val_if_fail (type != NULL, NULL);

  return g_object_new (type->get_type (), NULL);
}

WisselRecord *
wissel_record_copy (WisselRecord *self)
{
  WisselRecordPrivate *priv = wissel_record_get_instance_private (self);
  WisselRecord        *copy;
  WisselRecordPrivate *copy_priv;

  g_return_val_if_fail (WISSEL_IS_RECORD (self), NULL);

  copy = wissel_record_new (describe (self));
  copy_priv = wissel_record_get_instance_private (copy);
  copy_priv->id = priv->id;
  copy_priv->sound = priv->sound;
  for (guint i = 0; i < describe (self)->n_fields; i++)
    wissel_value_copy (&copy_priv->values[i], &priv->values[i]);

  return copy;
}

const WisselRecordType *
wissel_record_get_record_type (WisselRecord *self)
{
  g_return_val_if_fail (WISSEL_IS_RECORD (self), NULL);

  return describe (self);
}

gint64
wissel_record_get_id (WisselRecord *self)
{
  WisselRecordPrivate *priv = wissel_record_get_instance_private (self);

  g_return_val_if_fail (WISSEL_IS_RECORD (self), 0);

  return priv->id;
}

void
wissel_record_set_id (WisselRecord *self, gint64 id)
{
  WisselRecordPrivate *priv = wissel_record_get_instance_private (self);

  g_return_if_fail (WISSEL_IS_RECORD (self));

  priv->id = id;
}

const WisselValue *
wissel_record_get_value (WisselRecord *self, guint field)
{
  WisselRecordPrivate *priv = wissel_record_get_instance_private (self);

  g_return_val_if_fail (WISSEL_IS_RECORD (self), NULL);
  g_return_val_if_fail (field < describe (self)->n_fields, NULL);

  return &priv->values[field];
}

const WisselValue *
wissel_record_get_values (WisselRecord *self)
{
  WisselRecordPrivate *priv = wissel_record_get_instance_private (self);

  g_return_val_if_fail (WISSEL_IS_RECORD (self), NULL);

  return priv->values;
}

gboolean
wissel_record_set_value (WisselRecord *self, guint field, const WisselValue *value)
{
  WisselRecordPrivate *priv = wissel_record_get_instance_private (self);

  g_return_val_if_fail (WISSEL_IS_RECORD (self), FALSE);
  g_return_val_if_fail (field < describe (self)->n_fields, FALSE);

  if (wissel_value_equal (&priv->values[field], value))
    return FALSE;

  wissel_value_copy (&priv->values[field], value);
  priv->sound &= ~field_bit (field);
  notify_field (self, field);

  return TRUE;
}

void
wissel_record_take_reading (WisselRecord *self, guint field, WisselValue *value)
{
  WisselRecordPrivate *priv = wissel_record_get_instance_private (self);

  g_return_if_fail (WISSEL_IS_RECORD (self));
  g_return_if_fail (field < describe (self)->n_fields);

  wissel_value_clear (&priv->values[field]);
  priv->values[field] = *value;
  *value = (WisselValue){ .kind = WISSEL_VALUE_NULL };

  /* Cleaning may have moved digits together: such a text is refused like any other. */
  if (!priv->values[field].is_guarded &&
      wissel_guard_register_number (priv->values[field].text, NULL, NULL))
    priv->sound &= ~field_bit (field);
  else
    priv->sound |= field_bit (field);

  notify_field (self, field);
}

/* The value of a field by its name. */
static const WisselValue *
peek (WisselRecord *self, const char *name)
{
  WisselRecordPrivate *priv = wissel_record_get_instance_private (self);

  return &priv->values[index_of (self, name)];
}

const char *
wissel_record_get_text (WisselRecord *self, const char *name)
{
  const WisselValue *value = peek (self, name);

  return value->kind == WISSEL_VALUE_TEXT ? value->text : NULL;
}

gint64
wissel_record_get_integer (WisselRecord *self, const char *name)
{
  const WisselValue *value = peek (self, name);

  return value->kind == WISSEL_VALUE_INTEGER ? value->integer : WISSEL_NO_INTEGER;
}

double
wissel_record_get_real (WisselRecord *self, const char *name)
{
  const WisselValue *value = peek (self, name);

  return value->kind == WISSEL_VALUE_REAL ? value->real : NAN;
}

gboolean
wissel_record_get_flag (WisselRecord *self, const char *name)
{
  return wissel_record_get_integer (self, name) == 1;
}

gboolean
wissel_record_is_empty (WisselRecord *self, const char *name)
{
  return peek (self, name)->kind == WISSEL_VALUE_NULL;
}

gboolean
wissel_record_set_text (WisselRecord *self, const char *name, const char *text)
{
  g_auto (WisselValue) value = { 0 };

  wissel_value_set_text (&value, text);

  return wissel_record_set_value (self, index_of (self, name), &value);
}

gboolean
wissel_record_set_integer (WisselRecord *self, const char *name, gint64 integer)
{
  WisselValue value = { .kind = WISSEL_VALUE_INTEGER, .integer = integer };

  return wissel_record_set_value (self, index_of (self, name), &value);
}

gboolean
wissel_record_set_real (WisselRecord *self, const char *name, double real)
{
  WisselValue value = { .kind = WISSEL_VALUE_REAL, .real = real };

  return wissel_record_set_value (self, index_of (self, name), &value);
}

gboolean
wissel_record_set_null (WisselRecord *self, const char *name)
{
  WisselValue value = { .kind = WISSEL_VALUE_NULL };

  return wissel_record_set_value (self, index_of (self, name), &value);
}

char *
wissel_record_dup_title (WisselRecord *self)
{
  const WisselRecordType *type;

  g_return_val_if_fail (WISSEL_IS_RECORD (self), NULL);

  type = describe (self);
  if (type->title != NULL)
    return type->title (self);

  for (guint i = 0; i < type->n_fields; i++)
    {
      const WisselValue *value = wissel_record_get_value (self, i);

      if (type->fields[i].kind == WISSEL_FIELD_TEXT && value->kind == WISSEL_VALUE_TEXT)
        return g_strdup (value->text);
    }

  return g_strdup ("—");
}

gboolean
wissel_record_can_delete (WisselRecord *self)
{
  const char *const *kept;
  const char        *state;

  g_return_val_if_fail (WISSEL_IS_RECORD (self), FALSE);

  kept = describe (self)->kept_states;
  state = kept != NULL ? wissel_record_get_text (self, "state") : NULL;

  return !describe (self)->is_permanent && (state == NULL || !g_strv_contains (kept, state));
}

gboolean
wissel_record_check (WisselRecord *self, const char **field, GError **error)
{
  WisselRecordPrivate    *priv = wissel_record_get_instance_private (self);
  const WisselRecordType *type;
  const char             *blamed = NULL;

  g_return_val_if_fail (WISSEL_IS_RECORD (self), FALSE);

  type = describe (self);
  for (guint i = 0; i < type->n_fields; i++)
    {
      if (is_sound (priv, i) || wissel_field_check (&type->fields[i], &priv->values[i], error))
        continue;

      if (field != NULL)
        *field = type->fields[i].name;

      return FALSE;
    }

  if (type->check == NULL || type->check (self, &blamed, error))
    return TRUE;

  if (field != NULL)
    *field = blamed;

  return FALSE;
}
