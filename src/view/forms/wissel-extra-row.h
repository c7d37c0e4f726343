#pragma once

#include <adwaita.h>

#include "wissel-extra-kinds.h"

G_BEGIN_DECLS

/**
 * wissel_extra_row_new:
 * @kind: what it is
 * @extra: a stored extra
 *
 * Makes a row that says what hangs on a record. What can be done with it are actions of the view
 * around it: `extra.tick`, `extra.change` and `extra.remove`, each with its id.
 *
 * Returns: (transfer full): a new row
 */
GtkWidget *wissel_extra_row_new (const WisselExtraKind *kind, WisselRecord *extra);

/**
 * wissel_extra_row_get_id:
 * @row: a row
 *
 * Returns: id of what it shows; 0 of any other row
 */
gint64 wissel_extra_row_get_id (GtkWidget *row);

G_END_DECLS
