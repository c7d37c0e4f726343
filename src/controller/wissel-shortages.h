#pragma once

#include "wissel-matchmaker.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_SHORTAGE (wissel_shortage_get_type ())

/**
 * WisselShortage:
 *
 * Something that is wanted more than it is offered. Properties, all readable strings: `kind`,
 * `name`, `wanted`, `seats`, `short-of` and `unplaced`.
 */
G_DECLARE_FINAL_TYPE (WisselShortage, wissel_shortage, WISSEL, SHORTAGE, GObject)

/**
 * wissel_shortages_new:
 * @matchmaker: a matchmaker with a plan
 *
 * Returns: (transfer full): a list of #WisselShortage, the largest first
 */
GListStore *wissel_shortages_new (WisselMatchmaker *matchmaker);

G_END_DECLS
