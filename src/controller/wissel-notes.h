#pragma once

#include "wissel-record.h"

G_BEGIN_DECLS

/* Notes: what somebody noted about a record, and when. */

/**
 * wissel_note_dup_words:
 * @note: a stored note
 *
 * Returns: (transfer full): when it was written, and by whom
 */
char *wissel_note_dup_words (WisselRecord *note);

/**
 * wissel_note_compare:
 * @a: a note
 * @b: another
 *
 * Orders notes, the newest first.
 *
 * Returns: as strcmp() does
 */
int wissel_note_compare (WisselRecord *a, WisselRecord *b);

G_END_DECLS
