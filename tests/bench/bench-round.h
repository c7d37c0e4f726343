#pragma once

/* Goes through the matching of a round, from its rules to the organisations that are informed. */
void walk_round (void);
