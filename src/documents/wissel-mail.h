#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WisselMail:
 * @to_name: (nullable): who it is for
 * @to_address: the e-mail address of who it is for
 * @subject: its subject
 * @body: its text, each paragraph one line
 * @language: code of the language of the text
 * @written: ISO 8601 instant at which it was written
 * @file_name: name of the attached file: ASCII letters, digits, dashes and dots
 * @file: the attached file, a PDF
 *
 * A mail that somebody will look over and send.
 */
typedef struct
{
  const char *to_name;
  const char *to_address;
  const char *subject;
  const char *body;
  const char *language;
  const char *written;
  const char *file_name;
  GBytes     *file;
} WisselMail;

/**
 * wissel_mail_to_bytes:
 * @self: a mail
 *
 * Writes a mail as a draft that mail programs open to be sent (RFC 5322 with MIME). It names no
 * sender: the mail program puts in the one it sends for, and would refuse, or send on behalf of,
 * another. The same mail gives the same bytes.
 *
 * Returns: (transfer full): what goes into a file that ends in .eml
 */
GBytes *wissel_mail_to_bytes (const WisselMail *self);

G_END_DECLS
