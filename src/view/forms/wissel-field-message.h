#pragma once

#include <adwaita.h>

#include "wissel-editor.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_FIELD_MESSAGE (wissel_field_message_get_type ())

/**
 * WisselFieldMessage:
 *
 * What is to be said about a field, below it: a problem, how its text was put right, or advice. A
 * municipality that nobody knows is told with those that are spelled nearly so.
 */
G_DECLARE_FINAL_TYPE (
  WisselFieldMessage, wissel_field_message, WISSEL, FIELD_MESSAGE, AdwPreferencesRow)

GtkWidget *wissel_field_message_new (WisselEditor *editor, guint field, GtkWidget *row);

/**
 * wissel_field_message_update:
 * @self: a message
 *
 * Says what there is to say now, or hides.
 */
void wissel_field_message_update (WisselFieldMessage *self);

/* For tests. */
const char *wissel_field_message_peek_text (WisselFieldMessage *self);

G_END_DECLS
