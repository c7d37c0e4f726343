#include "wissel-match-near.h"

#include <math.h>

#include "wissel-match-bits.h"

/* A cell is some five kilometres wide and high in Belgium; in millionths of a degree. */
#define CELL_HEIGHT 50000
#define CELL_WIDTH 75000

/* What wissel_distance_straight() rounds, with room to spare: nobody within reach is left out. */
#define MARGIN_METRES 200.0
#define METRES_PER_MICRODEGREE 0.111195
#define ROAD_PER_STRAIGHT 1.3

/* Beyond this the shorter way may lead around the earth. */
#define FAR_EAST 170000000

typedef struct
{
  gint  row;
  gint  column;
  guint place;
} Spot;

/* The places of one cell stand together. */
typedef struct
{
  gint  row;
  gint  column;
  guint first;
  guint n;
} Cell;

struct _WisselMatchNear
{
  GArray *spots;   /* by row and column */
  GArray *cells;   /* in the same order */
  GArray *unknown; /* places whose position is not known */
};

static gint
divide (gint number, gint by)
{
  return number >= 0 ? number / by : -1 - (-1 - number) / by;
}

static int
compare_spots (const void *a, const void *b)
{
  const Spot *first = a;
  const Spot *second = b;

  if (first->row != second->row)
    return first->row < second->row ? -1 : 1;
  if (first->column != second->column)
    return first->column < second->column ? -1 : 1;

  return (first->place > second->place) - (first->place < second->place);
}

static void
gather_cells (WisselMatchNear *self)
{
  Cell *last = NULL;

  for (guint i = 0; i < self->spots->len; i++)
    {
      const Spot *spot = &g_array_index (self->spots, Spot, i);

      if (last == NULL || last->row != spot->row || last->column != spot->column)
        {
          Cell cell = { spot->row, spot->column, i, 0 };

          g_array_append_val (self->cells, cell);
          last = &g_array_index (self->cells, Cell, self->cells->len - 1);
        }
      last->n++;
    }
}

WisselMatchNear *
_wissel_match_near_new (const WisselMatchFacts *facts)
{
  WisselMatchNear *self = g_new0 (WisselMatchNear, 1);

  self->spots = g_array_new (FALSE, FALSE, sizeof (Spot));
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  self->unknown = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < facts->places->len; i++)
    {
      const WisselMatchPoint *point = &FACTS_PLACE (facts, i)->given.position;
      Spot spot = { divide (point->latitude, CELL_HEIGHT), divide (point->longitude, CELL_WIDTH),
                    i };

      if (point->known)
        g_array_append_val (self->spots, spot);
      else
        g_array_append_val (self->unknown, i);
    }

  g_array_sort (self->spots, compare_spots);
  gather_cells (self);

  return self;
}

void
_wissel_match_near_free (WisselMatchNear *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->spots);
  g_array_unref (self->cells);
  g_array_unref (self->unknown);
  g_free (self);
}

/* How far a number is from the nearest of @n numbers from @start on. */
static gint64
get_gap (gint number, gint64 start, gint n)
{
  if (number < start)
    return start - number;

  return MAX (0, number - (start + n));
}

/* The least width of a degree between a latitude and a row: the nearer the pole, the narrower. */
static double
get_narrowing (gint latitude, gint64 start)
{
  double most =
    MAX (ABS ((double) latitude), MAX (ABS ((double) start), ABS ((double) start + CELL_HEIGHT)));

  return cos (MIN (most, 90e6) / 180e6 * G_PI);
}

static void
mark_cell (const WisselMatchNear *self, const Cell *cell, guint64 *bits)
{
  for (guint i = 0; i < cell->n; i++)
    bits_set (bits, g_array_index (self->spots, Spot, cell->first + i).place);
}

static void
mark_around (const WisselMatchNear  *self,
             const WisselMatchPoint *point,
             double                  reach,
             guint64                *bits)
{
  gint     row = G_MININT;
  double   north = 0;
  double   narrowing = 1;
  gboolean in_reach = FALSE;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = &g_array_index (self->cells, Cell, i);
      gint64      east;
      double      width;

      if (cell->row != row)
        {
          gint64 start = (gint64) cell->row * CELL_HEIGHT;

          row = cell->row;
          north = (double) get_gap (point->latitude, start, CELL_HEIGHT) * METRES_PER_MICRODEGREE;
          in_reach = north <= reach;
          narrowing = in_reach ? get_narrowing (point->latitude, start) : 0;
        }
      if (!in_reach)
        continue;

      east = get_gap (point->longitude, (gint64) cell->column * CELL_WIDTH, CELL_WIDTH);
      width = (double) east * METRES_PER_MICRODEGREE * narrowing;
      if (east > FAR_EAST || north * north + width * width <= reach * reach)
        mark_cell (self, cell, bits);
    }
}

gboolean
_wissel_match_near_mark (const WisselMatchNear *self, const FactsLearner *learner, guint64 *bits)
{
  const WisselMatchPoint *home = &learner->given.home;
  const WisselMatchPoint *work = &learner->given.work;
  double reach = (learner->given.max_distance + MARGIN_METRES) / ROAD_PER_STRAIGHT + MARGIN_METRES;

  if (learner->given.max_distance < 0 || (!home->known && !work->known))
    return FALSE;

  for (guint i = 0; i < self->unknown->len; i++)
    bits_set (bits, g_array_index (self->unknown, guint, i));
  if (home->known)
    mark_around (self, home, reach, bits);
  if (work->known &&
      (!home->known || work->latitude != home->latitude || work->longitude != home->longitude))
    mark_around (self, work, reach, bits);

  return TRUE;
}
