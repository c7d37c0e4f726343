#pragma once

#include "wissel-sheet-reader.h"

G_BEGIN_DECLS

/*
 * Reads on in a thread of its own while the caller works with the rows before. The rows are those
 * that the reader itself would give, in the same order, with the same error behind the last good
 * one. The thread is never more than some thousand rows ahead, so memory stays bounded.
 *
 *   g_autoptr (WisselSheetAhead) ahead = wissel_sheet_ahead_new (reader);
 *
 *   while (wissel_sheet_ahead_next_row (ahead, &row, &local_error))
 *     take_row (&row);
 */

typedef struct _WisselSheetAhead WisselSheetAhead;

/**
 * wissel_sheet_ahead_new:
 * @reader: a reader with a selected sheet; rows that were read before do not come again
 *
 * Begins to read. Nothing may be done with @reader before the last row was taken or reading was
 * ended by wissel_sheet_ahead_free().
 *
 * Returns: (transfer full): what gives the rows
 */
WisselSheetAhead *wissel_sheet_ahead_new (WisselSheetReader *reader);

/**
 * wissel_sheet_ahead_next_row:
 * @self: what gives the rows
 * @row: (out): the row; its cells are valid until the next call on @self
 * @error: return location; set on failure, not at the end of the sheet
 *
 * Gives the next row, and waits for it. After %FALSE @reader is the caller's again.
 *
 * Returns: %TRUE with a row, %FALSE at the end or with an error
 */
gboolean wissel_sheet_ahead_next_row (WisselSheetAhead *self, WisselRow *row, GError **error);

/** Returns: how much of the sheet was read when the last row was, from 0 to 1; an estimate */
double wissel_sheet_ahead_get_progress (WisselSheetAhead *self);

/* Ends reading, wherever it is, and waits for that; @reader is the caller's again. */
void wissel_sheet_ahead_free (WisselSheetAhead *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselSheetAhead, wissel_sheet_ahead_free)

G_END_DECLS
