#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WisselQuestion:
 * @heading: what is asked, short
 * @body: what it means
 * @accept: label of the button that does it, a verb
 * @is_destructive: whether something is lost by it
 *
 * A question before what cannot be undone. What can be undone is done and told by a toast.
 */
typedef struct
{
  const char *heading;
  const char *body;
  const char *accept;
  gboolean    is_destructive;
} WisselQuestion;

/**
 * wissel_confirm_async:
 * @parent: a widget in the window that asks
 * @question: what is asked
 * @callback: called with the answer; its source object is @parent
 * @user_data: passed to @callback
 *
 * Asks before something is done. Cancelling is what the Escape key does.
 */
void wissel_confirm_async (GtkWidget            *parent,
                           const WisselQuestion *question,
                           GAsyncReadyCallback   callback,
                           gpointer              user_data);

/**
 * wissel_confirm_finish:
 * @result: what the callback received
 *
 * Returns: whether to do it
 */
gboolean wissel_confirm_finish (GAsyncResult *result);

/**
 * wissel_alert:
 * @parent: a widget in the window
 * @heading: what happened
 * @body: why, and what to do
 *
 * Tells what must not be overlooked.
 */
void wissel_alert (GtkWidget *parent, const char *heading, const char *body);

G_END_DECLS
