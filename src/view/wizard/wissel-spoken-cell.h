#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WisselSpokenCell:
 *
 * What a screen reader meets in a table whose cells are drawn and no widgets: the cell with the
 * cursor. Screen readers speak when the keyboard comes to another object, so two stand there by
 * turns, neither of which is seen.
 */
typedef struct
{
  GtkWidget    *turns[2]; /* held by the table */
  guint         present;
  GtkAllocation place;
} WisselSpokenCell;

/**
 * wissel_spoken_cell_add_to:
 * @self: a cell that is all zero
 * @table: the widget that draws the cells, which removes its children when it goes
 */
void wissel_spoken_cell_add_to (WisselSpokenCell *self, GtkWidget *table);

/**
 * wissel_spoken_cell_say:
 * @self: the cell
 * @sentence: the first lines say what the cell is, the last one tells more
 *
 * The cursor came to another cell, or what is to be said of this one has changed.
 */
void wissel_spoken_cell_say (WisselSpokenCell *self, const char *sentence);

/**
 * wissel_spoken_cell_place:
 * @self: the cell
 * @area: where it is drawn, for magnifiers
 */
void wissel_spoken_cell_place (WisselSpokenCell *self, const GtkAllocation *area);

gboolean wissel_spoken_cell_grab_focus (const WisselSpokenCell *self);
gboolean wissel_spoken_cell_has_focus (const WisselSpokenCell *self);

G_END_DECLS
