#pragma once

#include "wissel-list.h"

G_BEGIN_DECLS

/**
 * WisselFigureFilter:
 * @column: name of a column of the list
 * @codes: (nullable): codes that it may have, with “|” between them, or `yes` or `no`; %NULL for
 *   rows where it is empty
 */
typedef struct
{
  const char *column;
  const char *codes;
} WisselFigureFilter;

/**
 * WisselFigure:
 * @name: its name
 * @label: message id of what is counted, as words behind the number one
 * @label_several: the same behind other numbers, for ngettext()
 * @list: name of the list
 * @round: (nullable): name of the column that names the round it is asked for; %NULL for `round`
 * @filters: which of its rows are counted; ends with one without column
 *
 * A number that opens the rows behind it: the number is how many rows the query has that shows
 * them.
 */
typedef struct
{
  const char        *name;
  const char        *label;
  const char        *label_several;
  const char        *list;
  const char        *round;
  WisselFigureFilter filters[3];
} WisselFigure;

/* In tables of figures, words for one and for several; each language has its own rule for which. */
#define COUNTED(one, several) .label = (one), .label_several = (several)

/**
 * wissel_figure_find:
 * @name: (nullable): name of a figure
 *
 * Returns: (transfer none) (nullable): the figure
 */
const WisselFigure *wissel_figure_find (const char *name);

/**
 * wissel_figure_make_query:
 * @self: a figure
 *
 * Returns: (transfer full): the query for the rows that it counts
 */
WisselQuery *wissel_figure_make_query (const WisselFigure *self);

/**
 * wissel_query_set_codes:
 * @self: a query
 * @column: name of a column of its list
 * @codes: (nullable): what it may hold, as in #WisselFigureFilter
 */
void wissel_query_set_codes (WisselQuery *self, const char *column, const char *codes);

/**
 * wissel_query_set_record:
 * @self: a query
 * @column: name of a column that names a record; nothing happens when the list has none of that
 * name
 * @id: id of the record that it must name
 * @name: what the record is called
 */
void wissel_query_set_record (WisselQuery *self, const char *column, gint64 id, const char *name);

G_END_DECLS
