#include "wissel-filter.h"

#include <glib/gi18n.h>

#include "wissel-codes.h"
#include "wissel-date.h"
#include "wissel-list.h"
#include "wissel-text.h"

WisselFilterKind
wissel_filter_kind_of (const WisselListColumn *column)
{
  g_return_val_if_fail (column != NULL, WISSEL_FILTER_NONE);

  if (column->field.kind == WISSEL_FIELD_CODE)
    return WISSEL_FILTER_CODES;
  if (column->field.kind == WISSEL_FIELD_LANGUAGES)
    return WISSEL_FILTER_LANGUAGES;
  if (column->field.kind == WISSEL_FIELD_BOOLEAN)
    return WISSEL_FILTER_BOOLEAN;
  if (column->field.kind == WISSEL_FIELD_DATE)
    return WISSEL_FILTER_DAYS;

  return column->field.target != NULL ? WISSEL_FILTER_RECORDS : WISSEL_FILTER_NONE;
}

static void
clear_value (gpointer value)
{
  wissel_value_clear (value);
}

WisselFilter *
wissel_filter_new (guint column)
{
  WisselFilter *self = g_new0 (WisselFilter, 1);

  self->column = column;
  self->values = g_array_new (FALSE, TRUE, sizeof (WisselValue));
  g_array_set_clear_func (self->values, clear_value);
  self->names = g_ptr_array_new_with_free_func (g_free);

  return self;
}

WisselFilter *
wissel_filter_copy (const WisselFilter *self)
{
  WisselFilter *copy = wissel_filter_new (self->column);

  for (guint i = 0; i < self->values->len; i++)
    wissel_filter_add_value (copy, &g_array_index (self->values, WisselValue, i),
                             g_ptr_array_index (self->names, i));
  wissel_filter_set_days (copy, self->from, self->to);

  return copy;
}

void
wissel_filter_free (WisselFilter *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->values);
  g_ptr_array_unref (self->names);
  g_free (self->from);
  g_free (self->to);
  g_free (self);
}

gboolean
wissel_filter_asks (const WisselFilter *self)
{
  return self->values->len > 0 || self->from != NULL || self->to != NULL;
}

int
wissel_filter_find_value (const WisselFilter *self, const WisselValue *value)
{
  for (guint i = 0; i < self->values->len; i++)
    if (wissel_value_equal (&g_array_index (self->values, WisselValue, i), value))
      return (int) i;

  return -1;
}

void
wissel_filter_add_value (WisselFilter *self, const WisselValue *value, const char *name)
{
  WisselValue added = { 0 };

  g_return_if_fail (self != NULL && value != NULL);

  if (wissel_filter_find_value (self, value) >= 0)
    return;

  wissel_value_copy (&added, value);
  g_array_append_val (self->values, added);
  g_ptr_array_add (self->names, g_strdup (name));
}

void
wissel_filter_remove_value (WisselFilter *self, const WisselValue *value)
{
  int place = wissel_filter_find_value (self, value);

  if (place < 0)
    return;

  g_array_remove_index (self->values, (guint) place);
  g_ptr_array_remove_index (self->names, (guint) place);
}

void
wissel_filter_set_days (WisselFilter *self, const char *from, const char *to)
{
  g_return_if_fail (self != NULL);

  wissel_set_string (&self->from, from);
  wissel_set_string (&self->to, to);
}

/* ---- Words ---- */

static char *
dup_value_words (const WisselFilter     *self,
                 guint                   place,
                 const WisselListColumn *column,
                 WisselLanguage          language)
{
  const WisselValue *value = &g_array_index (self->values, WisselValue, place);
  const char        *name = g_ptr_array_index (self->names, place);

  if (value->kind == WISSEL_VALUE_NULL)
    return g_strdup (wissel_translate (language, N_ ("Not filled in")));
  if (name != NULL)
    return g_strdup (name);
  if (column->field.kind == WISSEL_FIELD_BOOLEAN)
    return g_strdup (wissel_translate (language, value->integer != 0 ? N_ ("Yes") : N_ ("No")));

  return wissel_field_show (&column->field, value, language);
}

static char *
dup_days_words (const WisselFilter *self, WisselLanguage language)
{
  g_autofree char *from = wissel_date_format (self->from, language, WISSEL_DATE_SHORT);
  g_autofree char *to = wissel_date_format (self->to, language, WISSEL_DATE_SHORT);

  if (g_strcmp0 (self->from, self->to) == 0)
    return g_steal_pointer (&from);
  if (self->to == NULL)
    /* Translators: %s is a date. */
    return g_strdup_printf (wissel_translate (language, N_ ("from %s on")), from);
  if (self->from == NULL)
    /* Translators: %s is a date, the last one meant. */
    return g_strdup_printf (wissel_translate (language, N_ ("up to %s")), to);

  /* Translators: first and last day. */
  return g_strdup_printf (wissel_translate (language, N_ ("%1$s to %2$s")), from, to);
}

char *
wissel_filter_dup_words (const WisselFilter     *self,
                         const WisselListColumn *column,
                         WisselLanguage          language)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  char                 *words;

  g_return_val_if_fail (self != NULL && column != NULL, NULL);

  if (self->from != NULL || self->to != NULL)
    g_ptr_array_add (parts, dup_days_words (self, language));
  for (guint i = 0; i < self->values->len; i++)
    g_ptr_array_add (parts, dup_value_words (self, i, column, language));

  words = g_strdup (parts->len > 0 ? g_ptr_array_index (parts, 0) : "");
  for (guint i = 1; i < parts->len; i++)
    {
      g_autofree char *before = g_steal_pointer (&words);

      /* Translators: two values of which a row has one, such as “Draft or Published”; the first
       * may be such words itself. */
      words = g_strdup_printf (wissel_translate (language, N_ ("%1$s or %2$s")), before,
                               (const char *) g_ptr_array_index (parts, i));
    }

  return words;
}

char *
wissel_filter_dup_label (const WisselFilter     *self,
                         const WisselListColumn *column,
                         WisselLanguage          language)
{
  g_autofree char *words = wissel_filter_dup_words (self, column, language);

  /* Translators: title of a column and what it must be, such as “State: open”. */
  return g_strdup_printf (wissel_translate (language, N_ ("%1$s: %2$s")),
                          wissel_translate (language, column->field.label), words);
}
