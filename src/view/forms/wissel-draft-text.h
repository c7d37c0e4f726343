#pragma once

#include "wissel-field-row.h"

G_BEGIN_DECLS

/**
 * WisselDraftText:
 * @row: (unowned): the row in which a person types
 * @editor: (owned): the editor of the record
 * @field: the field of the row
 * @dup_text: gives the text that stands in the row
 * @pause: runs out when the person stops typing for a moment
 * @is_typing: whether something was typed that was not handed over as complete
 * @is_showing: whether the row is being filled by the program, not by a person
 *
 * What is being typed into a row: tried out at each pause, so that mistakes are told at once and
 * nothing is lost, and handed over as complete when the person leaves. Part of the row.
 */
typedef struct
{
  WisselFieldRow *row;
  WisselEditor   *editor;
  guint           field;
  char *(*dup_text) (WisselFieldRow *row);
  guint    pause;
  gboolean is_typing;
  gboolean is_showing;
} WisselDraftText;

void wissel_draft_text_init (WisselDraftText *self,
                             WisselFieldRow  *row,
                             WisselEditor    *editor,
                             guint            field,
                             char *(*dup_text) (WisselFieldRow *row));
void wissel_draft_text_clear (WisselDraftText *self);

/**
 * wissel_draft_text_changed:
 * @self: the draft
 *
 * To be told of every change of the text.
 */
void wissel_draft_text_changed (WisselDraftText *self);

/**
 * wissel_draft_text_complete:
 * @self: the draft
 *
 * Hands over what was typed, and shows it as the program understood it.
 */
void wissel_draft_text_complete (WisselDraftText *self);

/**
 * wissel_draft_text_forget:
 * @self: the draft
 *
 * Forgets what was typed, because another value was chosen.
 */
void wissel_draft_text_forget (WisselDraftText *self);

G_END_DECLS
