#pragma once

#include "wissel-window.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_ATTENDANCE_WINDOW (wissel_attendance_window_get_type ())

/**
 * WisselAttendanceWindow:
 *
 * Notes who came to a contact moment, by the keyboard alone: the beginning of a name, Enter, the
 * next name.
 */
G_DECLARE_FINAL_TYPE (
  WisselAttendanceWindow, wissel_attendance_window, WISSEL, ATTENDANCE_WINDOW, AdwWindow)

/**
 * wissel_attendance_window_new:
 * @parent: the window it belongs to
 * @moment: a stored contact moment
 *
 * Returns: (transfer floating): the window
 */
GtkWidget *wissel_attendance_window_new (WisselWindow *parent, WisselRecord *moment);

G_END_DECLS
