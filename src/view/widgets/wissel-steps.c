#include "wissel-steps.h"

#include <gdk/gdk.h>

/* GTK lays out and draws at GDK_PRIORITY_REDRAW, but a window that was just opened or moved over at
 * GDK_PRIORITY_EVENTS + 1. Sources of one priority take turns: no event waits for two steps. */
#define BEFORE_DRAWING GDK_PRIORITY_EVENTS
#define AFTER_DRAWING G_PRIORITY_DEFAULT_IDLE

struct _WisselSteps
{
  WisselStepFunc step;
  gpointer       owner;
  guint          source_id; /* 0 while there is nothing to do */
};

/* In the middle of a step its owner may stop or free the work, and then the source is gone. */
static gboolean
step_cb (gpointer user_data)
{
  WisselSteps    *self = user_data;
  GSource        *source = g_main_current_source ();
  WisselStepsLeft left = self->step (self->owner);

  if (g_source_is_destroyed (source))
    return G_SOURCE_REMOVE;

  if (left == WISSEL_STEPS_DONE)
    {
      self->source_id = 0;
      return G_SOURCE_REMOVE;
    }

  g_source_set_priority (source, left == WISSEL_STEPS_SEEN ? BEFORE_DRAWING : AFTER_DRAWING);

  return G_SOURCE_CONTINUE;
}

WisselSteps *
wissel_steps_new (WisselStepFunc step, gpointer owner)
{
  WisselSteps *self = g_new0 (WisselSteps, 1);

  self->step = step;
  self->owner = owner;

  return self;
}

void
wissel_steps_free (WisselSteps *self)
{
  wissel_steps_stop (self);
  g_free (self);
}

void
wissel_steps_begin (WisselSteps *self)
{
  g_return_if_fail (self != NULL);

  if (self->source_id == 0)
    self->source_id = g_idle_add_full (BEFORE_DRAWING, step_cb, self, NULL);
}

void
wissel_steps_finish (WisselSteps *self)
{
  g_return_if_fail (self != NULL);

  if (self->source_id == 0)
    return;

  wissel_steps_stop (self);
  while (self->step (self->owner) != WISSEL_STEPS_DONE)
    continue;
}

void
wissel_steps_stop (WisselSteps *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->source_id, g_source_remove);
}
