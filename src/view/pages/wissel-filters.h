#pragma once

#include <adwaita.h>

#include "wissel-list.h"
#include "wissel-network.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_FILTERS (wissel_filters_get_type ())

/**
 * WisselFilters:
 *
 * A button that offers the columns of a list by which its rows can be filtered, and for the one
 * chosen what it must hold. The signal `changed` is emitted as soon as something else is asked
 * for.
 */
G_DECLARE_FINAL_TYPE (WisselFilters, wissel_filters, WISSEL, FILTERS, AdwBin)

/**
 * wissel_filters_set_list:
 * @self: the filters
 * @network: the open network
 * @list: the list they are for
 */
void wissel_filters_set_list (WisselFilters *self, WisselNetwork *network, const WisselList *list);

/**
 * wissel_filters_apply:
 * @self: the filters
 * @query: a query to the list, which gets these filters and no others
 */
void wissel_filters_apply (WisselFilters *self, WisselQuery *query);

/**
 * wissel_filters_set_filters:
 * @self: the filters
 * @query: a query to the list, whose filters take the place of these
 */
void wissel_filters_set_filters (WisselFilters *self, const WisselQuery *query);

/**
 * wissel_filters_edit:
 * @self: the filters
 * @column: index of a column
 *
 * Opens the menu where it asks for that column.
 */
void wissel_filters_edit (WisselFilters *self, guint column);

/**
 * wissel_filters_lift:
 * @self: the filters
 * @column: index of a column
 *
 * Lets that column be anything again.
 */
void wissel_filters_lift (WisselFilters *self, guint column);
void wissel_filters_lift_all (WisselFilters *self);

G_END_DECLS
