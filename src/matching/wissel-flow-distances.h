#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FLOW_FAR,     /* no way found */
  FLOW_WAITING, /* the distance may still shrink */
  FLOW_FINAL,
} FlowDistanceState;

typedef struct
{
  gint64            distance;
  guint32           next;
  guint32           previous;
  FlowDistanceState state;
} FlowDistance;

typedef struct _FlowDistances FlowDistances;

FlowDistances *_wissel_flow_distances_new (guint n_nodes);
void           _wissel_flow_distances_free (FlowDistances *self);

/* Forgets all distances. Returns the states of all nodes, to be read only. */
const FlowDistance *_wissel_flow_distances_start (FlowDistances *self);

/* Offers a node that is not final a distance, not less than that of the last node taken. */
void _wissel_flow_distances_offer (FlowDistances *self, guint node, gint64 distance);

/* Takes the nearest node that waits, G_MAXUINT32 when there is none; its distance is final. */
guint _wissel_flow_distances_pop (FlowDistances *self);

G_END_DECLS
