#pragma once

#include "wissel-reading.h"

G_BEGIN_DECLS

/**
 * wissel_yes_no_read:
 * @text: (nullable): an answer as people write it: ja, oui, j, x, ✓, waar, faux, nein, 0 …
 *
 * A lone "o" is read as oui, never as nought. "Maybe", a question mark and an answer with a
 * condition are refused: an unknown answer is an empty cell.
 *
 * Returns: `1` for yes and `0` for no, also in `number`
 */
WisselReading wissel_yes_no_read (const char *text);

G_END_DECLS
