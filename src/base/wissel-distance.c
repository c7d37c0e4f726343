#include "wissel-distance.h"

#include <math.h>

/* Fixed point: 1 is 2^30. */
#define ONE_BITS 30
#define ONE (G_GINT64_CONSTANT (1) << ONE_BITS)

/* Radians in fixed point for a millionth of a degree, times 2^20: π / 180e6 · 2^50. */
#define RADIAN_PER_MICRODEGREE G_GINT64_CONSTANT (19650772)
#define RADIAN_BITS 20

/* Length of a millionth of a degree of the earth's mean circle: 0.111195 m. */
#define MICROMETRES_PER_MICRODEGREE G_GINT64_CONSTANT (111195)
#define MICROMETRES_PER_METRE G_GINT64_CONSTANT (1000000)

#define HALF_CIRCLE G_GINT64_CONSTANT (180000000)

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

/* Rounded down. Numbers up to 2^53 are exact as a double, and so is the root that IEEE 754 asks
 * for; only a number just below a square might be rounded up to it. */
static gint64
square_root (gint64 number)
{
  gint64 root = (gint64) sqrt ((double) number);

  return root * root > number ? root - 1 : root;
}

int
wissel_distance_straight (int latitude, int longitude, int to_latitude, int to_longitude)
{
  gint64 north = (gint64) latitude - to_latitude;
  gint64 east = ABS ((gint64) longitude - to_longitude);

  if (east > HALF_CIRCLE)
    east = 2 * HALF_CIRCLE - east;

  north = north * MICROMETRES_PER_MICRODEGREE / MICROMETRES_PER_METRE;
  east = east * MICROMETRES_PER_MICRODEGREE / MICROMETRES_PER_METRE;
  east = multiply (east, cosine (((gint64) latitude + to_latitude) / 2));

  return (int) square_root (north * north + east * east);
}

int
wissel_distance_by_road (int straight)
{
  return (int) (((gint64) straight * 13 + 500) / 1000 * 100);
}
