#include "wissel-match-facts-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "wissel-date.h"
#include "wissel-error.h"

/* "Until further notice" is written as a date far away: days later than this after the first one
 * are not looked at. */
#define MOST_DAYS 3660

#define WORD_BITS 64

typedef struct
{
  guint32 from; /* days since the beginning of the calendar */
  guint32 to;
} Stretch;

static gboolean
parse_stretch (const WisselMatchAvailability *line, Stretch *stretch, GError **error)
{
  if (wissel_date_to_day (line->from, &stretch->from) &&
      wissel_date_to_day (line->to, &stretch->to) && stretch->from <= stretch->to)
    return TRUE;

  g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
               _ ("An availability from “%1$s” to “%2$s” is not a stretch of days."),
               line->from != NULL ? line->from : "", line->to != NULL ? line->to : "");

  return FALSE;
}

static gboolean
counts_on (const WisselMatchAvailability *line, guint32 day)
{
  /* Day 1 of the calendar is a Monday. */
  char weekday = (char) ('1' + (day - 1) % 7);

  return line->weekdays == NULL || strchr (line->weekdays, weekday) != NULL;
}

static gboolean
find_days (WisselMatchFacts              *self,
           const WisselMatchAvailability *line,
           const guint64               ***days,
           guint                         *row,
           GError                       **error)
{
  gboolean      of_learner = line->learner != 0;
  const GArray *records = of_learner ? self->learners : self->places;
  guint index = _wissel_match_facts_find (records, of_learner ? line->learner : line->place);

  if (index == FACTS_NONE || (of_learner && line->place != 0))
    {
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                   _ ("An availability from “%1$s” to “%2$s” belongs to nobody in the round."),
                   line->from, line->to);
      return FALSE;
    }

  *days = of_learner ? &FACTS_LEARNER (self, index)->days : &FACTS_PLACE (self, index)->days;
  *row = of_learner ? index : self->learners->len + index;

  return TRUE;
}

static void
mark_days (guint64 *days, const WisselMatchAvailability *line, Stretch stretch, guint32 first)
{
  for (guint32 day = stretch.from; day <= stretch.to; day++)
    {
      guint64  bit = G_GUINT64_CONSTANT (1) << ((day - first) % WORD_BITS);
      guint64 *word = &days[(day - first) / WORD_BITS];

      if (!counts_on (line, day))
        continue;

      if (line->available)
        *word |= bit;
      else
        *word &= ~bit;
    }
}

static gboolean
measure_span (const WisselMatchFacts *self, Stretch *stretches, Stretch *span, GError **error)
{
  span->from = G_MAXUINT32;
  span->to = 0;

  for (guint i = 0; i < self->availabilities->len; i++)
    {
      if (!parse_stretch (&g_array_index (self->availabilities, WisselMatchAvailability, i),
                          &stretches[i], error))
        return FALSE;

      span->from = MIN (span->from, stretches[i].from);
      span->to = MAX (span->to, stretches[i].to);
    }

  if (self->availabilities->len > 0)
    span->to = MIN (span->to, span->from + MOST_DAYS - 1);

  return TRUE;
}

/* Puts the days of everybody into rows of bits: first what is given, then what is taken away. */
gboolean
_wissel_match_facts_seal_days (WisselMatchFacts *self, GError **error)
{
  static const WisselMatchAvailability every_day = { .available = TRUE };

  guint               n_lines = self->availabilities->len;
  g_autofree Stretch *stretches = g_new (Stretch, n_lines + 1);
  Stretch             span;

  if (!measure_span (self, stretches, &span, error))
    return FALSE;

  if (n_lines == 0)
    return TRUE;

  self->first_day = span.from;
  self->n_day_words = (span.to - span.from) / WORD_BITS + 1;
  self->days =
    g_new0 (guint64, (gsize) self->n_day_words * (self->learners->len + self->places->len + 1));

  for (guint taking_away = 0; taking_away < 2; taking_away++)
    for (guint i = 0; i < n_lines; i++)
      {
        const WisselMatchAvailability *line =
          &g_array_index (self->availabilities, WisselMatchAvailability, i);
        const guint64 **days;
        guint64        *own;
        guint           row;

        if (line->available == (taking_away == 1))
          continue;
        if (!find_days (self, line, &days, &row, error))
          return FALSE;

        own = self->days + (gsize) row * self->n_day_words;
        /* Who gives only days when he or she is away is free on the others. */
        if (*days == NULL && taking_away)
          mark_days (own, &every_day, span, span.from);

        *days = own;
        stretches[i].to = MIN (stretches[i].to, span.to);
        mark_days (own, line, stretches[i], span.from);
      }

  return TRUE;
}
