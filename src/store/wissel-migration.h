#pragma once

#include "wissel-session-private.h"

G_BEGIN_DECLS

/* Inside store/ only: bringing a file up to the present format. */

typedef struct
{
  int   number; /* the format this step leads to */
  char *sql;
} WisselStep;

/**
 * wissel_migration_load_steps:
 * @folder: (nullable): where the numbered files are; %NULL for the program's own
 * @error: return location
 *
 * Returns: (transfer full) (element-type WisselStep): the steps in order, without gaps
 */
GPtrArray *wissel_migration_load_steps (const char *folder, GError **error);

/**
 * wissel_migration_apply:
 * @native: a connection outside a transaction
 * @steps: from wissel_migration_load_steps()
 * @last: the format wanted
 * @error: return location
 *
 * Applies the steps that are missing up to @last, each in one transaction with its check of
 * references and its new number: a step is there whole or not at all.
 */
gboolean wissel_migration_apply (sqlite3 *native, GPtrArray *steps, int last, GError **error);

G_END_DECLS
