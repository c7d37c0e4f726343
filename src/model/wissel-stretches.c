#include "wissel-stretches.h"

#define DAYS_IN_WEEK 7
#define WORKING_DAYS 0x1fu
#define EVERY_DAY 0x7fu

/* Day 1 of the calendar is a Monday. */
static gboolean
counts_on (guint weekdays, guint32 day)
{
  return (weekdays >> ((day - 1) % DAYS_IN_WEEK) & 1) != 0;
}

static gboolean
covers (const WisselStretch *self, guint32 day)
{
  return day >= self->from && day <= self->to && counts_on (self->weekdays, day);
}

static gboolean
covers_any (guint weekdays, guint32 from, guint32 to)
{
  for (guint32 day = from; day <= to && day < from + DAYS_IN_WEEK; day++)
    if (counts_on (weekdays, day))
      return TRUE;

  return FALSE;
}

static gboolean
opens_any (const GArray *stretches)
{
  for (guint i = 0; i < stretches->len; i++)
    if (g_array_index (stretches, WisselStretch, i).available)
      return TRUE;

  return FALSE;
}

WisselDayState
wissel_stretches_state (const GArray *stretches, guint32 day)
{
  WisselDayState state = WISSEL_DAY_ASSUMED;

  g_return_val_if_fail (stretches != NULL, WISSEL_DAY_ASSUMED);

  for (guint i = 0; i < stretches->len; i++)
    {
      const WisselStretch *stretch = &g_array_index (stretches, WisselStretch, i);
      gboolean             is_covered = covers (stretch, day);

      if (is_covered && !stretch->available)
        return WISSEL_DAY_BLOCKED;
      if (is_covered)
        state = WISSEL_DAY_OPEN;
      else if (stretch->available && state == WISSEL_DAY_ASSUMED)
        state = WISSEL_DAY_CLOSED;
    }

  return state;
}

/* ---- Cutting and joining ---- */

/* Adds what @whole says from @from to @to, without days at either end that do not count. */
static void
add_piece (GArray *stretches, const WisselStretch *whole, guint32 from, guint32 to, guint weekdays)
{
  WisselStretch piece = *whole;

  if (from > to || !covers_any (weekdays, from, to))
    return;

  while (!counts_on (weekdays, from))
    from++;
  while (!counts_on (weekdays, to))
    to--;
  piece.from = from;
  piece.to = to;
  piece.weekdays = weekdays;
  g_array_append_val (stretches, piece);
}

/* What is left of @stretch without the days of @span. The first piece keeps the id. */
static void
add_rest (GArray *stretches, const WisselStretch *stretch, const WisselStretch *span)
{
  guint first = stretches->len;

  if (stretch->from < span->from)
    add_piece (stretches, stretch, stretch->from, span->from - 1, stretch->weekdays);
  add_piece (stretches, stretch, MAX (stretch->from, span->from), MIN (stretch->to, span->to),
             stretch->weekdays & ~span->weekdays);
  if (stretch->to > span->to)
    add_piece (stretches, stretch, span->to + 1, stretch->to, stretch->weekdays);

  for (guint i = first + 1; i < stretches->len; i++)
    g_array_index (stretches, WisselStretch, i).id = 0;
}

/* Takes the days of @span away from the stretches that say the same as it. */
static gboolean
cut (GArray *stretches, const WisselStretch *span)
{
  g_autoptr (GArray) before = g_array_copy (stretches);
  gboolean           is_cut = FALSE;

  g_array_set_size (stretches, 0);
  for (guint i = 0; i < before->len; i++)
    {
      const WisselStretch *stretch = &g_array_index (before, WisselStretch, i);
      guint32              from = MAX (stretch->from, span->from);
      guint32              to = MIN (stretch->to, span->to);

      if (stretch->available != span->available || from > to ||
          !covers_any (stretch->weekdays & span->weekdays, from, to))
        {
          g_array_append_val (stretches, *stretch);
          continue;
        }

      add_rest (stretches, stretch, span);
      is_cut = TRUE;
    }

  return is_cut;
}

/* Whether no day that counts lies between the two. */
static gboolean
touch (const WisselStretch *one, const WisselStretch *other)
{
  const WisselStretch *first = one->from <= other->from ? one : other;
  const WisselStretch *second = first == one ? other : one;

  return one->available == other->available && one->weekdays == other->weekdays &&
         (second->from <= first->to + 1 ||
          !covers_any (one->weekdays, first->to + 1, second->from - 1));
}

static void
join (GArray *stretches, WisselStretch added)
{
  for (guint i = 0; i < stretches->len;)
    {
      const WisselStretch *stretch = &g_array_index (stretches, WisselStretch, i);

      if (!touch (stretch, &added))
        {
          i++;
          continue;
        }

      added.from = MIN (added.from, stretch->from);
      added.to = MAX (added.to, stretch->to);
      if (added.id == 0)
        added.id = stretch->id;
      g_array_remove_index (stretches, i);
      i = 0;
    }

  g_array_append_val (stretches, added);
}

static void
say (GArray *stretches, const WisselStretch *span)
{
  g_autoptr (GArray) rest = g_array_new (FALSE, FALSE, sizeof (WisselStretch));

  cut (stretches, span);
  add_piece (rest, span, span->from, span->to, span->weekdays);
  join (stretches, g_array_index (rest, WisselStretch, 0));
}

static gboolean
is_said (const GArray *stretches, const WisselStretch *span)
{
  for (guint32 day = span->from; day <= span->to; day++)
    {
      gboolean is_covered = !counts_on (span->weekdays, day);

      for (guint i = 0; i < stretches->len && !is_covered; i++)
        {
          const WisselStretch *stretch = &g_array_index (stretches, WisselStretch, i);

          is_covered = stretch->available == span->available && covers (stretch, day);
        }
      if (!is_covered)
        return FALSE;
    }

  return TRUE;
}

static guint
weekdays_to_open (guint32 from, guint32 to)
{
  return covers_any (WORKING_DAYS, from, to) ? WORKING_DAYS : EVERY_DAY;
}

GArray *
wissel_stretches_change (const GArray *stretches, guint32 from, guint32 to, WisselDaysStep step)
{
  WisselStretch blocked = { .from = from, .to = to, .weekdays = EVERY_DAY };
  WisselStretch opened = blocked;
  GArray       *changed;
  gboolean      was_blocked = FALSE;

  g_return_val_if_fail (stretches != NULL, NULL);
  g_return_val_if_fail (from > 0 && from <= to, NULL);

  changed = g_array_copy ((GArray *) stretches);
  opened.available = TRUE;
  if (step == WISSEL_DAYS_BLOCK && !is_said (changed, &blocked))
    say (changed, &blocked);
  if (step == WISSEL_DAYS_CLEAR)
    {
      cut (changed, &blocked);
      cut (changed, &opened);
    }
  if (step != WISSEL_DAYS_OPEN)
    return changed;

  opened.weekdays = blocked.weekdays = weekdays_to_open (from, to);
  was_blocked = cut (changed, &blocked);
  if ((opens_any (changed) || !was_blocked) && !is_said (changed, &opened))
    say (changed, &opened);

  return changed;
}

WisselDaysStep
wissel_stretches_turn (const GArray *stretches, guint32 from, guint32 to)
{
  guint weekdays;

  g_return_val_if_fail (stretches != NULL, WISSEL_DAYS_OPEN);
  g_return_val_if_fail (from > 0 && from <= to, WISSEL_DAYS_OPEN);

  weekdays = weekdays_to_open (from, to);
  for (guint32 day = from; day <= to; day++)
    {
      WisselDayState state = wissel_stretches_state (stretches, day);

      if (counts_on (weekdays, day) && state != WISSEL_DAY_OPEN && state != WISSEL_DAY_ASSUMED)
        return WISSEL_DAYS_OPEN;
    }

  return WISSEL_DAYS_BLOCK;
}
