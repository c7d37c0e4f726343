#pragma once

#include <adwaita.h>

#include "wissel-list.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_FILTERS (wissel_filters_get_type ())

/**
 * WisselFilters:
 *
 * A button that offers a drop-down for each column of a list with codes, or with yes and no. The
 * signal `changed` is emitted when the user chose.
 */
G_DECLARE_FINAL_TYPE (WisselFilters, wissel_filters, WISSEL, FILTERS, AdwBin)

/**
 * wissel_filters_set_list:
 * @self: the filters
 * @list: the list they are for
 */
void wissel_filters_set_list (WisselFilters *self, const WisselList *list);

/**
 * wissel_filters_apply:
 * @self: the filters
 * @query: a query to the list
 *
 * Puts what is chosen into @query.
 */
void wissel_filters_apply (WisselFilters *self, WisselQuery *query);

/**
 * wissel_filters_lift:
 * @self: the filters
 * @column: index of a column
 *
 * Lets that column be anything again.
 */
void wissel_filters_lift (WisselFilters *self, guint column);
void wissel_filters_lift_all (WisselFilters *self);

/**
 * wissel_filter_dup_label:
 * @list: a list
 * @filter: a filter on it
 *
 * Returns: (transfer full): column and value in the words of the interface
 */
char *wissel_filter_dup_label (const WisselList *list, const WisselFilter *filter);

G_END_DECLS
