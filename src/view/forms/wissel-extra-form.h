#pragma once

#include <adwaita.h>

#include "wissel-extra-kinds.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_EXTRA_FORM (wissel_extra_form_get_type ())

/**
 * WisselExtraForm:
 *
 * Asks for what is to hang on a record, in the place where it will stand: a row of the list. What
 * is wrong is told below it, and what was typed stays. `accepted` comes with what was understood,
 * `cancelled` when it is put away.
 */
G_DECLARE_FINAL_TYPE (WisselExtraForm, wissel_extra_form, WISSEL, EXTRA_FORM, AdwPreferencesRow)

/**
 * wissel_extra_form_new:
 * @kind: what is asked for
 * @extra: what is filled in; it is not changed itself
 *
 * Returns: (transfer full): a new form
 */
GtkWidget *wissel_extra_form_new (const WisselExtraKind *kind, WisselRecord *extra);

/**
 * wissel_extra_form_get_id:
 * @self: a form
 *
 * Returns: id of what is changed; 0 of what is new
 */
gint64 wissel_extra_form_get_id (WisselExtraForm *self);

G_END_DECLS
