#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WisselTextQuestion:
 * @heading: what is asked, short
 * @body: what it means
 * @label: what is to be written
 * @text: (nullable): what stands there at first
 * @accept: label of the button that goes on, a verb
 * @is_destructive: whether something ends by it
 * @may_be_empty: whether no words are an answer too
 *
 * A question that is answered in a few words, such as the reason for a step.
 */
typedef struct
{
  const char *heading;
  const char *body;
  const char *label;
  const char *text;
  const char *accept;
  gboolean    is_destructive;
  gboolean    may_be_empty;
} WisselTextQuestion;

/**
 * wissel_ask_text_async:
 * @parent: a widget in the window that asks
 * @question: what is asked
 * @callback: called with the answer; its source object is @parent
 * @user_data: passed to @callback
 *
 * Asks for words. The button that goes on waits until there are some, unless none will do too.
 */
void wissel_ask_text_async (GtkWidget                *parent,
                            const WisselTextQuestion *question,
                            GAsyncReadyCallback       callback,
                            gpointer                  user_data);

/**
 * wissel_ask_text_finish:
 * @result: what the callback received
 *
 * Returns: (transfer full) (nullable): the words, or %NULL when the question was cancelled
 */
char *wissel_ask_text_finish (GAsyncResult *result);

G_END_DECLS
