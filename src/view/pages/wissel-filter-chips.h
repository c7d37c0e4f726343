#pragma once

#include <adwaita.h>

#include "wissel-list.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_FILTER_CHIPS (wissel_filter_chips_get_type ())

/**
 * WisselFilterChips:
 *
 * The filters of a list, each with a button to change it and one to remove it. Its signals `edit`
 * and `remove` have the index of the column; `clear` asks to remove all.
 */
G_DECLARE_FINAL_TYPE (WisselFilterChips, wissel_filter_chips, WISSEL, FILTER_CHIPS, AdwBin)

/**
 * wissel_filter_chips_show:
 * @self: the chips
 * @query: the query whose filters are to be shown
 *
 * The keyboard stays at the chip that takes the place of the one that had it.
 *
 * Returns: %FALSE when the keyboard was among the chips and none is left
 */
gboolean wissel_filter_chips_show (WisselFilterChips *self, const WisselQuery *query);

G_END_DECLS
