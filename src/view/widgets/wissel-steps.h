#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WisselSteps:
 *
 * Work on widgets that would keep the window from answering if it were done at once, such as a form
 * of thirty rows. Between two steps the main loop takes keys, clicks and answers of the database.
 * It draws nothing before all is there that is seen at first: nobody sees half of it.
 */
typedef struct _WisselSteps WisselSteps;

/**
 * WisselStepsLeft:
 * @WISSEL_STEPS_DONE: nothing is left to do
 * @WISSEL_STEPS_SEEN: what is left belongs to what is seen at once
 * @WISSEL_STEPS_OUT_OF_SIGHT: what is left has to be scrolled to; it is done once the rest was
 * drawn
 *
 * What a step leaves to do.
 */
typedef enum
{
  WISSEL_STEPS_DONE,
  WISSEL_STEPS_SEEN,
  WISSEL_STEPS_OUT_OF_SIGHT,
} WisselStepsLeft;

/**
 * WisselStepFunc:
 * @owner: whose work it is
 *
 * Does a part of the work that takes some ten milliseconds, with what GTK does about it.
 *
 * Returns: what is left
 */
typedef WisselStepsLeft (*WisselStepFunc) (gpointer owner);

/**
 * wissel_steps_new:
 * @step: called again and again until nothing is left to do
 * @owner: (transfer none): passed to @step; frees the steps before it goes itself
 *
 * Returns: (transfer full): work that has not begun
 */
WisselSteps *wissel_steps_new (WisselStepFunc step, gpointer owner);
void         wissel_steps_free (WisselSteps *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselSteps, wissel_steps_free)

/**
 * wissel_steps_begin:
 * @self: the work
 *
 * There is something to do; the first step comes with the next turn of the main loop.
 */
void wissel_steps_begin (WisselSteps *self);

/**
 * wissel_steps_finish:
 * @self: the work
 *
 * Does at once what is left to do, because somebody needs all of it.
 */
void wissel_steps_finish (WisselSteps *self);

/**
 * wissel_steps_stop:
 * @self: the work
 *
 * Nothing is left to do any more.
 */
void wissel_steps_stop (WisselSteps *self);

G_END_DECLS
