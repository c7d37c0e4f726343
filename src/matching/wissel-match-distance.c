#include "wissel-match-distance.h"

/* Fixed point: 1 is 2^30. */
#define ONE_BITS 30
#define ONE (G_GINT64_CONSTANT (1) << ONE_BITS)

/* Radians in fixed point for a millionth of a degree, times 2^20: π / 180e6 · 2^50. */
#define RADIAN_PER_MICRODEGREE G_GINT64_CONSTANT (19650772)
#define RADIAN_BITS 20

/* Length of a millionth of a degree of the earth's mean circle: 0.111195 m. */
#define MICROMETRES_PER_MICRODEGREE G_GINT64_CONSTANT (111195)
#define MICROMETRES_PER_METRE G_GINT64_CONSTANT (1000000)

static gint64
multiply (gint64 a, gint64 b)
{
  return (a * b) >> ONE_BITS;
}

/* Cosine by its series; eight terms are exact to the last bit but one up to 90 degrees. */
static gint64
cosine (gint64 microdegrees)
{
  gint64 angle = (ABS (microdegrees) * RADIAN_PER_MICRODEGREE) >> RADIAN_BITS;
  gint64 square = multiply (angle, angle);
  gint64 term = ONE;
  gint64 sum = ONE;

  for (gint64 i = 1; i <= 8; i++)
    {
      term = multiply (term, square) / ((2 * i - 1) * (2 * i));
      sum += i % 2 == 1 ? -term : term;
    }

  return MAX (sum, 0);
}

static gint64
square_root (gint64 number)
{
  gint64 root = 0;

  for (gint64 bit = G_GINT64_CONSTANT (1) << 30; bit > 0; bit >>= 1)
    if ((root + bit) * (root + bit) <= number)
      root += bit;

  return root;
}

gint
wissel_match_distance (const WisselMatchPoint *a, const WisselMatchPoint *b)
{
  gint64 north;
  gint64 east;

  if (!a->known || !b->known)
    return -1;

  north = (gint64) a->latitude - b->latitude;
  east = ABS ((gint64) a->longitude - b->longitude);
  if (east > 180000000)
    east = 360000000 - east;

  north = north * MICROMETRES_PER_MICRODEGREE / MICROMETRES_PER_METRE;
  east = east * MICROMETRES_PER_MICRODEGREE / MICROMETRES_PER_METRE;
  east = multiply (east, cosine (((gint64) a->latitude + b->latitude) / 2));

  return (gint) square_root (north * north + east * east);
}

gint
wissel_match_way (gint straight)
{
  if (straight < 0)
    return -1;

  return (gint) (((gint64) straight * 13 + 500) / 1000 * 100);
}
