#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WisselValueKind:
 *
 * What a value is made of, as SQLite knows it.
 */
typedef enum
{
  WISSEL_VALUE_NULL,
  WISSEL_VALUE_INTEGER,
  WISSEL_VALUE_REAL,
  WISSEL_VALUE_TEXT,
} WisselValueKind;

/**
 * WisselValue:
 *
 * One value of a record or of a query, "not known" included. Zeroed memory is a valid, empty
 * value.
 */
typedef struct
{
  WisselValueKind kind;
  guint           is_shared : 1;  /* the text is a #GRefString */
  guint           is_guarded : 1; /* and was seen to hold no register number */
  union
  {
    gint64 integer;
    double real;
  };
  char *text;
} WisselValue;

void wissel_value_clear (WisselValue *self);
void wissel_value_set_null (WisselValue *self);
void wissel_value_set_integer (WisselValue *self, gint64 integer);
void wissel_value_set_real (WisselValue *self, double real);
void wissel_value_set_text (WisselValue *self, const char *text);
void wissel_value_copy (WisselValue *self, const WisselValue *from);

/**
 * wissel_value_share:
 * @self: a value
 *
 * Makes copies of the value hold one text together, where many records say the same. What is seen
 * of the text once holds for all of them.
 */
void wissel_value_share (WisselValue *self);

gboolean wissel_value_equal (const WisselValue *a, const WisselValue *b);

/**
 * wissel_value_to_text:
 * @self: a value
 *
 * Returns: (transfer full) (nullable): the value in the notation of files, independent of locale
 */
char *wissel_value_to_text (const WisselValue *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WisselValue, wissel_value_clear)

G_END_DECLS
