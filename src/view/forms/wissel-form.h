#pragma once

#include <adwaita.h>

#include "wissel-editor.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_FORM (wissel_form_get_type ())

/**
 * WisselForm:
 *
 * The fields of a record in their sections, each with its problem in words below it. There is
 * nothing to save: what is understood is stored.
 */
G_DECLARE_FINAL_TYPE (WisselForm, wissel_form, WISSEL, FORM, AdwBin)

GtkWidget *wissel_form_new (WisselEditor *editor);

/**
 * wissel_form_commit:
 * @self: a form
 *
 * Takes what was typed, as if the person had left the field.
 */
void wissel_form_commit (WisselForm *self);

/**
 * wissel_form_focus:
 * @self: a form
 *
 * Puts the keyboard into the first field that has a problem, or else that is empty and required,
 * or else into the first.
 */
void wissel_form_focus (WisselForm *self);

/* For tests. */
GtkWidget  *wissel_form_peek_row (WisselForm *self, const char *field);
const char *wissel_form_peek_message (WisselForm *self, const char *field);

G_END_DECLS
