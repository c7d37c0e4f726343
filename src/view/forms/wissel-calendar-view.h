#pragma once

#include <adwaita.h>

#include "wissel-editor.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_CALENDAR_VIEW (wissel_calendar_view_get_type ())

/**
 * WisselCalendarView:
 *
 * Which days a switcher, a learning place or the places of a coach are open, blocked or booked, to
 * be changed there. Not shown for other records.
 */
G_DECLARE_FINAL_TYPE (WisselCalendarView, wissel_calendar_view, WISSEL, CALENDAR_VIEW, AdwBin)

void wissel_calendar_view_set_editor (WisselCalendarView *self, WisselEditor *editor);

G_END_DECLS
