#pragma once

#include "wissel-list.h"

G_BEGIN_DECLS

/* The columns of the lists of the Talent Exchange, for wissel-lists.c. */

extern const WisselListColumn wissel_members_columns[15];
extern const WisselListColumn wissel_charters_columns[6];
extern const WisselListColumn wissel_offers_columns[16];
extern const WisselListColumn wissel_candidates_columns[10];
extern const WisselListColumn wissel_meetings_columns[8];

G_END_DECLS
