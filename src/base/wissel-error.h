#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WisselError:
 * @WISSEL_ERROR_FAILED: anything that has no code of its own
 * @WISSEL_ERROR_INVALID: a value that cannot be right; the message names field and remedy
 * @WISSEL_ERROR_NOT_FOUND: the record, file or network does not exist
 * @WISSEL_ERROR_EXISTS: something of that name is there already
 * @WISSEL_ERROR_CONFLICT: the value was changed since it was read
 * @WISSEL_ERROR_CONSTRAINT: a rule of the schema forbids the change
 * @WISSEL_ERROR_BUSY: another program has the network open
 * @WISSEL_ERROR_CORRUPT: the file is damaged
 * @WISSEL_ERROR_NO_SPACE: the disk is full
 * @WISSEL_ERROR_READ_ONLY: the file or its folder cannot be written
 * @WISSEL_ERROR_TOO_NEW: made by a newer version of the program
 * @WISSEL_ERROR_FOREIGN: not a file of this program
 * @WISSEL_ERROR_LIMIT: larger than what is accepted
 * @WISSEL_ERROR_UNSUPPORTED: a kind of file that is recognised but cannot be read
 * @WISSEL_ERROR_PERMANENT: an action that cannot be undone
 *
 * What went wrong, as far as a caller can act on it. The message of the #GError is written for
 * the person at the screen: translated, saying what, where and what to do.
 */
typedef enum
{
  WISSEL_ERROR_FAILED,
  WISSEL_ERROR_INVALID,
  WISSEL_ERROR_NOT_FOUND,
  WISSEL_ERROR_EXISTS,
  WISSEL_ERROR_CONFLICT,
  WISSEL_ERROR_CONSTRAINT,
  WISSEL_ERROR_BUSY,
  WISSEL_ERROR_CORRUPT,
  WISSEL_ERROR_NO_SPACE,
  WISSEL_ERROR_READ_ONLY,
  WISSEL_ERROR_TOO_NEW,
  WISSEL_ERROR_FOREIGN,
  WISSEL_ERROR_LIMIT,
  WISSEL_ERROR_UNSUPPORTED,
  WISSEL_ERROR_PERMANENT,
} WisselError;

#define WISSEL_ERROR (wissel_error_quark ())

GQuark wissel_error_quark (void);

G_END_DECLS
