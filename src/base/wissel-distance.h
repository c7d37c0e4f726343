#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Distances between positions in millionths of a degree. Whole numbers only, so that a score or a
 * figure made from them is the same on every machine.
 */

/**
 * wissel_distance_straight:
 * @latitude: of the one position, in millionths of a degree
 * @longitude: of the one position
 * @to_latitude: of the other
 * @to_longitude: of the other
 *
 * The distance as the crow flies over a round earth, exact to a thousandth within the size of
 * Belgium and its neighbours.
 *
 * Returns: metres
 */
int wissel_distance_straight (int latitude, int longitude, int to_latitude, int to_longitude);

/**
 * wissel_distance_by_road:
 * @straight: a straight distance, in metres
 *
 * The estimate of matching (criterion LOCATION): 1.3 times the straight distance.
 *
 * Returns: metres, in whole hundreds
 */
int wissel_distance_by_road (int straight);

G_END_DECLS
