#pragma once

#include "wissel-list.h"

G_BEGIN_DECLS

/* The columns of the lists of the dictionary and the learning catalogue, for wissel-lists.c. */

extern const WisselListColumn wissel_competencies_columns[16];
extern const WisselListColumn wissel_courses_columns[11];
extern const WisselListColumn wissel_practices_columns[5];

G_END_DECLS
