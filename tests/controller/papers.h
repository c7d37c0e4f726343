#pragma once

#include "round.h"

/* Makes a document and answers what the file says, as one line, to be freed; "" for @language asks
 * for the addressee's. */
char *print_paper (
  Fixture *fixture, const char *name, const char *record, gint64 id, const char *language);

void assert_says (const char *text, const char *words);
void assert_hides (const char *text, const char *words);
