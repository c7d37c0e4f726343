#pragma once

#include "wissel-match-plan.h"

G_BEGIN_DECLS

/**
 * WisselMatchGapKind:
 * @WISSEL_MATCH_GAP_COMPETENCY: a competency that is wanted
 * @WISSEL_MATCH_GAP_THEME: a theme that is wanted
 * @WISSEL_MATCH_GAP_REGION: a part of the country
 */
typedef enum
{
  WISSEL_MATCH_GAP_COMPETENCY,
  WISSEL_MATCH_GAP_THEME,
  WISSEL_MATCH_GAP_REGION,
} WisselMatchGapKind;

/**
 * WisselMatchGap:
 * @kind: what there is too little of
 * @competency: id of the competency, or 0
 * @code: (nullable): code of the theme, or the region
 * @wanted: how many learners want it, or live there
 * @unplaced: how many of these have no place in the plan
 * @seats: how many seats open places have for it, or there
 *
 * Something that is wanted more than it is offered. Who wants several things is counted at each.
 */
typedef struct
{
  WisselMatchGapKind kind;
  gint64             competency;
  const char        *code;
  guint              wanted;
  guint              unplaced;
  guint              seats;
} WisselMatchGap;

/**
 * wissel_match_plan_dup_gaps:
 * @self: a plan
 *
 * Finds what the round lacks: competencies, themes and regions with fewer seats than learners, the
 * largest lack first. A seat counts for a competency as in the scores, by its broader and narrower
 * terms as well; a place is open when it is published, allowed and has an active coach.
 *
 * Returns: (transfer full) (element-type WisselMatchGap): the gaps; strings belong to the facts
 */
GArray *wissel_match_plan_dup_gaps (const WisselMatchPlan *self);

G_END_DECLS
