#pragma once

#include "wissel-relations.h"

G_BEGIN_DECLS

/* Agreements and the Talent Exchange, for wissel-relations.c. */
const WisselRelation *wissel_mission_relations (guint *n_relations);

G_END_DECLS
