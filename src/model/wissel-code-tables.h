#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *code;
  const char *label;
  const char *synonyms; /* what people write for it, separated by | */
} WisselCode;

typedef struct
{
  const char       *name;
  const WisselCode *codes;
  guint             n_codes;
} WisselCodeTable;

/**
 * wissel_code_tables:
 * @n_tables: (out): how many
 *
 * Returns: the fixed code lists, each equal to a CHECK of the schema
 */
const WisselCodeTable *wissel_code_tables (guint *n_tables);

/* Those of agreements and of the Talent Exchange, from wissel-mission-codes.c. */
const WisselCodeTable *wissel_mission_code_tables (guint *n_tables);

/* Those of questionnaires, from wissel-form-codes.c. */
const WisselCodeTable *wissel_form_code_tables (guint *n_tables);

/* Those of contact moments and of what follows from them, from wissel-pool-codes.c. */
const WisselCodeTable *wissel_pool_code_tables (guint *n_tables);

G_END_DECLS
