#pragma once

#include "wissel-relations.h"

G_BEGIN_DECLS

/* Contact moments and documents, for wissel-relations.c. */
const WisselRelation *wissel_pool_relations (guint *n_relations);

G_END_DECLS
