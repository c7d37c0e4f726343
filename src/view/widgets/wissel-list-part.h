#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define WISSEL_TYPE_LIST_PART (wissel_list_part_get_type ())

/**
 * WisselListPart:
 *
 * Some rows of a longer list, from a place on. Unlike #GtkSliceListModel it can begin anew with
 * fewer rows in one change: a table would make widgets for all rows that are taken away next.
 */
G_DECLARE_FINAL_TYPE (WisselListPart, wissel_list_part, WISSEL, LIST_PART, GObject)

WisselListPart *wissel_list_part_new (void);

/**
 * wissel_list_part_begin:
 * @self: a part
 * @model: (nullable): the whole list
 * @offset: its first row that is shown
 * @size: how many rows are shown at most
 *
 * Shows other rows, also after all those of @model became others.
 */
void wissel_list_part_begin (WisselListPart *self, GListModel *model, guint offset, guint size);

/**
 * wissel_list_part_grow:
 * @self: a part
 * @size: how many rows are shown at most, not fewer than before
 *
 * Shows further rows after those that are shown.
 */
void wissel_list_part_grow (WisselListPart *self, guint size);

/**
 * wissel_list_part_follow:
 * @self: a part
 * @position: from where on the whole list changed
 * @removed: rows that went
 * @added: rows that came
 *
 * Passes on a change of the list, as far as it can be seen.
 */
void wissel_list_part_follow (WisselListPart *self, guint position, guint removed, guint added);

guint wissel_list_part_get_offset (WisselListPart *self);
guint wissel_list_part_get_size (WisselListPart *self);

G_END_DECLS
