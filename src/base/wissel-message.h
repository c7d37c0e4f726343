#pragma once

#include "wissel-language.h"

G_BEGIN_DECLS

#define WISSEL_MESSAGE_MAX_ARGUMENTS 3

/**
 * WisselMessage:
 * @msgid: (nullable): a message id marked with N_(), or %NULL for no message
 * @plural: (nullable): the message id for other numbers than one
 * @n: with @plural, how many things it is about
 * @arguments: what fills its `%s` or `%1$s`; owned
 * @numbers: a bit for each argument that is a number as it is stored, to be written as the language
 *   writes it
 *
 * A sentence that is translated only when it is shown, so that the same report can be read in the
 * language of the officer and mailed in that of the sender.
 */
typedef struct
{
  const char *msgid;
  const char *plural;
  gulong      n;
  char       *arguments[WISSEL_MESSAGE_MAX_ARGUMENTS];
  guint       numbers;
} WisselMessage;

/**
 * wissel_message_make:
 * @msgid: (nullable): a message id that lives as long as the program
 * @...: the arguments as strings, ended by %NULL
 *
 * Returns: a message, to be freed by wissel_message_clear()
 */
WisselMessage wissel_message_make (const char *msgid, ...) G_GNUC_NULL_TERMINATED;

/**
 * wissel_message_make_count:
 * @singular: a message id that lives as long as the program, for one
 * @plural: the message id for other numbers
 * @n: how many things it is about
 * @...: the arguments as strings, the number among them, ended by %NULL
 *
 * Returns: a message, to be freed by wissel_message_clear()
 */
WisselMessage wissel_message_make_count (const char *singular, const char *plural, gulong n, ...)
  G_GNUC_NULL_TERMINATED;

/**
 * wissel_message_make_valist:
 * @msgid: (nullable): a message id that lives as long as the program
 * @args: the arguments as strings, ended by %NULL
 *
 * Returns: a message, to be freed by wissel_message_clear()
 */
WisselMessage wissel_message_make_valist (const char *msgid, va_list args);

/**
 * wissel_message_text:
 * @self: a message
 * @language: the language to show it in
 *
 * Text arguments are put in as they are: what people typed cannot act as a format.
 *
 * Returns: (transfer full): the sentence, empty when there is no message
 */
char *wissel_message_text (const WisselMessage *self, WisselLanguage language);

/**
 * wissel_message_clear:
 * @self: a message
 *
 * Frees what the message holds and leaves it without message.
 */
void wissel_message_clear (WisselMessage *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WisselMessage, wissel_message_clear)

G_END_DECLS
