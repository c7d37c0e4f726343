#include "loop-clock.h"

#define LONG 25000 /* microseconds */

static gint64    returned_at; /* from waiting; 0 before the first time */
static gint64    frame_began_at;
static gint64    in_frames; /* of this turn */
static gint64    left_out;  /* of this turn */
static gint64    last_frame;
static LoopTimes longest;

static void
end_turn (void)
{
  gint64 callbacks = g_get_monotonic_time () - returned_at - in_frames - left_out;

  if (returned_at > 0)
    {
      longest.callbacks = MAX (longest.callbacks, callbacks);
      longest.n_long += MAX (callbacks, in_frames) > LONG;
    }
  in_frames = left_out = 0;
}

static int
poll_and_measure (GPollFD *fds, guint n_fds, int timeout)
{
  int result;

  end_turn ();
  result = g_poll (fds, n_fds, timeout);
  returned_at = g_get_monotonic_time ();

  return result;
}

static void
before_paint_cb (GdkFrameClock *clock)
{
  frame_began_at = g_get_monotonic_time ();
}

static void
after_paint_cb (GdkFrameClock *clock)
{
  gint64 frame;

  last_frame = g_get_monotonic_time ();
  frame = last_frame - frame_began_at;
  in_frames += frame;
  longest.frame = MAX (longest.frame, frame);
}

static void
realized_cb (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), NULL);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (after_paint_cb), NULL);
}

static void
windows_changed_cb (GListModel *windows, guint position, guint removed, guint added)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (gtk_widget_get_realized (window))
        realized_cb (window);
      else
        g_signal_connect_after (window, "realize", G_CALLBACK (realized_cb), NULL);
    }
}

void
loop_clock_start (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  g_signal_connect (windows, "items-changed", G_CALLBACK (windows_changed_cb), NULL);
  windows_changed_cb (windows, 0, 0, g_list_model_get_n_items (windows));
  g_main_context_set_poll_func (NULL, poll_and_measure);
}

LoopTimes
loop_clock_take (void)
{
  LoopTimes taken;

  end_turn ();
  returned_at = g_get_monotonic_time ();
  taken = longest;
  longest = (LoopTimes){ 0 };

  return taken;
}

void
loop_clock_leave_out (gint64 microseconds)
{
  left_out += microseconds;
}

gint64
loop_clock_last_frame (void)
{
  return last_frame;
}
