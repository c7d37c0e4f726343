#pragma once

#include "wissel-list.h"

G_BEGIN_DECLS

/* The columns of the lists of organisations and people, for wissel-lists.c. */

extern const WisselListColumn wissel_organisations_columns[28];
extern const WisselListColumn wissel_people_columns[16];

G_END_DECLS
