#pragma once

#include "wissel-list.h"

G_BEGIN_DECLS

/* The columns of the lists of questionnaires and texts, for wissel-lists.c. */

extern const WisselListColumn wissel_questionnaires_columns[9];
extern const WisselListColumn wissel_question_lists_columns[7];
extern const WisselListColumn wissel_texts_columns[3];

G_END_DECLS
