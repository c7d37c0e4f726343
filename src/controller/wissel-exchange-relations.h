#pragma once

#include "wissel-relations.h"

G_BEGIN_DECLS

/* Organisations, people and exchanges, for wissel-relations.c. */
const WisselRelation *wissel_exchange_relations (guint *n_relations);

G_END_DECLS
