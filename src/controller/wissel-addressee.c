#include "wissel-addressee.h"

#include <glib/gi18n.h>

#include "wissel-codes.h"
#include "wissel-date.h"

struct _WisselAddressee
{
  GObject parent_instance;

  /* Owned */
  char *name;
  char *contact;
  char *address;

  /* State */
  WisselInformed informed;
  WisselLanguage language;
  gboolean       is_chosen;
};

enum
{
  PROP_0,
  PROP_NAME,
  PROP_SENDS,
  PROP_RECEIVES,
  PROP_LANGUAGE,
  PROP_INFORMED,
  PROP_CHOSEN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WisselAddressee, wissel_addressee, G_TYPE_OBJECT)

/* ---- Words ---- */

static char *
dup_number (guint n)
{
  return n > 0 ? g_strdup_printf ("%u", n) : g_strdup ("–");
}

static char *
dup_when (const WisselInformed *informed)
{
  g_autofree char *day =
    wissel_date_format (informed->told_on, wissel_language_of_interface (), WISSEL_DATE_SHORT);

  if (g_str_equal (informed->means, "D09M"))
    /* Translators: %s is a date; told in a mail. */
    return g_strdup_printf (_ ("%s, by mail"), day);

  if (g_str_equal (informed->means, "D09"))
    /* Translators: %s is a date; told in a letter. */
    return g_strdup_printf (_ ("%s, by letter"), day);

  return g_steal_pointer (&day);
}

static char *
dup_informed (WisselAddressee *self)
{
  const WisselInformed *informed = &self->informed;

  if (informed->n_told == 0)
    return g_strdup (_ ("Not yet"));

  if (!wissel_addressee_is_informed (self))
    /* Translators: told of so many of its matches, of so many in all. */
    return g_strdup_printf (_ ("Of %1$u of %2$u matches"), informed->n_told,
                            informed->n_sent + informed->n_received);

  return dup_when (informed);
}

/* ---- GObject ---- */

static void
wissel_addressee_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WisselAddressee *self = WISSEL_ADDRESSEE (object);

  switch (id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_SENDS:
      g_value_take_string (value, dup_number (self->informed.n_sent));
      break;
    case PROP_RECEIVES:
      g_value_take_string (value, dup_number (self->informed.n_received));
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value,
                          wissel_codes_label ("LANGUAGE", wissel_language_code (self->language),
                                              wissel_language_of_interface ()));
      break;
    case PROP_INFORMED:
      g_value_take_string (value, dup_informed (self));
      break;
    case PROP_CHOSEN:
      g_value_set_boolean (value, self->is_chosen);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wissel_addressee_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CHOSEN)
    wissel_addressee_set_chosen (WISSEL_ADDRESSEE (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
wissel_addressee_finalize (GObject *object)
{
  WisselAddressee *self = WISSEL_ADDRESSEE (object);

  g_free (self->name);
  g_free (self->contact);
  g_free (self->address);

  G_OBJECT_CLASS (wissel_addressee_parent_class)->finalize (object);
}

static void
wissel_addressee_class_init (WisselAddresseeClass *klass)
{
  static const char *const texts[] = { [PROP_NAME] = "name",
                                       [PROP_SENDS] = "sends",
                                       [PROP_RECEIVES] = "receives",
                                       [PROP_LANGUAGE] = "language",
                                       [PROP_INFORMED] = "informed" };
  GObjectClass            *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = wissel_addressee_get_property;
  object_class->set_property = wissel_addressee_set_property;
  object_class->finalize = wissel_addressee_finalize;

  for (guint i = PROP_NAME; i < PROP_CHOSEN; i++)
    properties[i] =
      g_param_spec_string (texts[i], NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CHOSEN] =
    g_param_spec_boolean ("chosen", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
wissel_addressee_init (WisselAddressee *self)
{
}

WisselAddressee *
wissel_addressee_new (
  const WisselInformed *informed, char *name, char *contact, char *address, WisselLanguage language)
{
  WisselAddressee *self = g_object_new (WISSEL_TYPE_ADDRESSEE, NULL);

  self->informed = *informed;
  self->name = name;
  self->contact = contact;
  self->address = address;
  self->language = language;
  self->is_chosen = !wissel_addressee_is_informed (self);

  return self;
}

gint64
wissel_addressee_get_id (WisselAddressee *self)
{
  g_return_val_if_fail (WISSEL_IS_ADDRESSEE (self), 0);

  return self->informed.organisation;
}

const char *
wissel_addressee_get_name (WisselAddressee *self)
{
  g_return_val_if_fail (WISSEL_IS_ADDRESSEE (self), NULL);

  return self->name;
}

const char *
wissel_addressee_get_contact (WisselAddressee *self)
{
  g_return_val_if_fail (WISSEL_IS_ADDRESSEE (self), NULL);

  return self->contact;
}

const char *
wissel_addressee_get_address (WisselAddressee *self)
{
  g_return_val_if_fail (WISSEL_IS_ADDRESSEE (self), NULL);

  return self->address;
}

gboolean
wissel_addressee_is_informed (WisselAddressee *self)
{
  g_return_val_if_fail (WISSEL_IS_ADDRESSEE (self), FALSE);

  return self->informed.n_told == self->informed.n_sent + self->informed.n_received;
}

gboolean
wissel_addressee_is_chosen (WisselAddressee *self)
{
  g_return_val_if_fail (WISSEL_IS_ADDRESSEE (self), FALSE);

  return self->is_chosen;
}

void
wissel_addressee_set_chosen (WisselAddressee *self, gboolean chosen)
{
  g_return_if_fail (WISSEL_IS_ADDRESSEE (self));

  if (self->is_chosen == chosen)
    return;

  self->is_chosen = chosen;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}
