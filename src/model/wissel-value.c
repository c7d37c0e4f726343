#include "wissel-value.h"

#include "wissel-guard.h"

void
wissel_value_clear (WisselValue *self)
{
  if (self->is_shared)
    g_clear_pointer (&self->text, g_ref_string_release);
  else
    g_clear_pointer (&self->text, g_free);

  self->is_shared = FALSE;
  self->is_guarded = FALSE;
  self->kind = WISSEL_VALUE_NULL;
}

void
wissel_value_set_null (WisselValue *self)
{
  wissel_value_clear (self);
}

void
wissel_value_set_integer (WisselValue *self, gint64 integer)
{
  wissel_value_clear (self);
  self->kind = WISSEL_VALUE_INTEGER;
  self->integer = integer;
}

void
wissel_value_set_real (WisselValue *self, double real)
{
  wissel_value_clear (self);
  self->kind = WISSEL_VALUE_REAL;
  self->real = real;
}

void
wissel_value_set_text (WisselValue *self, const char *text)
{
  char *copy = g_strdup (text);

  wissel_value_clear (self);
  if (copy == NULL)
    return;

  self->kind = WISSEL_VALUE_TEXT;
  self->text = copy;
}

void
wissel_value_share (WisselValue *self)
{
  char *shared;

  if (self->kind != WISSEL_VALUE_TEXT || self->is_shared)
    return;

  shared = g_ref_string_new (self->text);
  g_free (self->text);
  self->text = shared;
  self->is_shared = TRUE;
  self->is_guarded = !wissel_guard_register_number (shared, NULL, NULL);
}

static void
hold_shared (WisselValue *self, const WisselValue *from)
{
  WisselValue held = *from;

  g_ref_string_acquire (held.text);
  wissel_value_clear (self);
  *self = held;
}

void
wissel_value_copy (WisselValue *self, const WisselValue *from)
{
  switch (from->kind)
    {
    case WISSEL_VALUE_NULL:
      wissel_value_set_null (self);
      break;
    case WISSEL_VALUE_INTEGER:
      wissel_value_set_integer (self, from->integer);
      break;
    case WISSEL_VALUE_REAL:
      wissel_value_set_real (self, from->real);
      break;
    case WISSEL_VALUE_TEXT:
      if (from->is_shared)
        hold_shared (self, from);
      else
        wissel_value_set_text (self, from->text);
      break;
    default:
      g_assert_not_reached ();
    }
}

gboolean
wissel_value_equal (const WisselValue *a, const WisselValue *b)
{
  if (a->kind != b->kind)
    return FALSE;

  switch (a->kind)
    {
    case WISSEL_VALUE_NULL:
      return TRUE;
    case WISSEL_VALUE_INTEGER:
      return a->integer == b->integer;
    case WISSEL_VALUE_REAL:
      return !(a->real < b->real) && !(a->real > b->real);
    case WISSEL_VALUE_TEXT:
      return g_str_equal (a->text, b->text);
    default:
      g_assert_not_reached ();
    }
}

char *
wissel_value_to_text (const WisselValue *self)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  switch (self->kind)
    {
    case WISSEL_VALUE_NULL:
      return NULL;
    case WISSEL_VALUE_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, self->integer);
    case WISSEL_VALUE_REAL:
      return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.15g", self->real));
    case WISSEL_VALUE_TEXT:
      return g_strdup (self->text);
    default:
      g_assert_not_reached ();
    }
}
