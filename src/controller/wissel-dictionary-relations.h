#pragma once

#include "wissel-relations.h"

G_BEGIN_DECLS

/* For wissel-relations.c: the related lists of competencies, talent sheets and courses. */
const WisselRelation *wissel_dictionary_relations (guint *n_relations);

G_END_DECLS
