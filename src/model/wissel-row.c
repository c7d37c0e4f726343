#include "wissel-row.h"

struct _WisselRow
{
  GObject parent_instance;

  const WisselList *list;
  gint64            id;
  WisselValue      *values;
};

enum
{
  PROP_0,
  PROP_LOADED,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (WisselRow, wissel_row, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void
free_values (WisselRow *self)
{
  if (self->values == NULL)
    return;

  for (guint i = 0; i < self->list->n_columns; i++)
    wissel_value_clear (&self->values[i]);

  g_clear_pointer (&self->values, g_free);
}

static void
wissel_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WisselRow *self = WISSEL_ROW (object);

  switch (prop_id)
    {
    case PROP_LOADED:
      g_value_set_boolean (value, self->values != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wissel_row_finalize (GObject *object)
{
  free_values (WISSEL_ROW (object));

  G_OBJECT_CLASS (wissel_row_parent_class)->finalize (object);
}

static void
wissel_row_class_init (WisselRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = wissel_row_finalize;
  object_class->get_property = wissel_row_get_property;

  properties[PROP_LOADED] =
    g_param_spec_boolean ("loaded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
wissel_row_init (WisselRow *self)
{
}

WisselRow *
wissel_row_new (const WisselList *list, gint64 id)
{
  WisselRow *self = g_object_new (WISSEL_TYPE_ROW, NULL);

  self->list = list;
  self->id = id;

  return self;
}

gint64
wissel_row_get_id (WisselRow *self)
{
  g_return_val_if_fail (WISSEL_IS_ROW (self), 0);

  return self->id;
}

const WisselList *
wissel_row_get_list (WisselRow *self)
{
  g_return_val_if_fail (WISSEL_IS_ROW (self), NULL);

  return self->list;
}

gboolean
wissel_row_get_loaded (WisselRow *self)
{
  g_return_val_if_fail (WISSEL_IS_ROW (self), FALSE);

  return self->values != NULL;
}

void
wissel_row_take_values (WisselRow *self, WisselValue *values)
{
  g_return_if_fail (WISSEL_IS_ROW (self));
  g_return_if_fail (values != NULL);

  free_values (self);
  self->values = values;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
}

const WisselValue *
wissel_row_get_value (WisselRow *self, guint column)
{
  g_return_val_if_fail (WISSEL_IS_ROW (self), NULL);
  g_return_val_if_fail (column < self->list->n_columns, NULL);

  return self->values != NULL ? &self->values[column] : NULL;
}

char *
wissel_row_dup_text (WisselRow *self, guint column, guint language)
{
  const WisselValue *value = wissel_row_get_value (self, column);

  if (value == NULL)
    return g_strdup ("");

  return wissel_field_show (&self->list->columns[column].field, value, language);
}
