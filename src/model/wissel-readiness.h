#pragma once

#include "wissel-figure.h"

G_BEGIN_DECLS

/**
 * WisselReadinessLine:
 * @figure: what is counted
 * @why: message id of what it means for the matching; for a number that must not be nought, what
 *   it means that it is
 * @is_needed: whether nothing can be matched while the number is nought; other numbers count what
 *   is missing
 *
 * What is looked at before a round is matched (ST-5.5).
 */
typedef struct
{
  WisselFigure figure;
  const char  *why;
  gboolean     is_needed;
} WisselReadinessLine;

/**
 * wissel_readiness_lines:
 * @n_lines: (out): how many
 *
 * Returns: (array length=n_lines) (transfer none): the lines, what is needed first
 */
const WisselReadinessLine *wissel_readiness_lines (guint *n_lines);

/**
 * wissel_readiness_make_query:
 * @self: a line
 * @round: id of a round
 * @name: what the round is called
 *
 * Returns: (transfer full): the query for the rows that the line counts in that round
 */
WisselQuery *
wissel_readiness_make_query (const WisselReadinessLine *self, gint64 round, const char *name);

/**
 * wissel_readiness_make_queries:
 * @round: id of a round
 *
 * Returns: (transfer full) (element-type WisselQuery): the queries of all lines, in their order
 */
GPtrArray *wissel_readiness_make_queries (gint64 round);

G_END_DECLS
