#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WISSEL_TYPE_REASON_WINDOW (wissel_reason_window_get_type ())
G_DECLARE_FINAL_TYPE (WisselReasonWindow, wissel_reason_window, WISSEL, REASON_WINDOW, AdwWindow)

/**
 * wissel_reason_window_ask:
 * @parent: a widget in the window that asks
 * @heading: what is about to be done
 * @body: what the reason is for
 * @callback: called with the answer; its source object is @parent
 * @user_data: passed to @callback
 *
 * Asks for the reason of a step that needs one.
 */
void wissel_reason_window_ask (GtkWidget          *parent,
                               const char         *heading,
                               const char         *body,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);

/**
 * wissel_reason_window_ask_finish:
 * @result: what the callback received
 *
 * Returns: (transfer full) (nullable): the reason, or %NULL when the step is not taken
 */
char *wissel_reason_window_ask_finish (GAsyncResult *result);

G_END_DECLS
