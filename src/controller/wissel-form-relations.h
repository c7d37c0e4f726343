#pragma once

#include "wissel-relations.h"

G_BEGIN_DECLS

/* Questionnaires, for wissel-relations.c. */
const WisselRelation *wissel_form_relations (guint *n_relations);

G_END_DECLS
