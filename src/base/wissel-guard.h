#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * wissel_guard_register_number:
 * @text: (nullable): any text
 * @start: (out) (optional): where in @text the number begins, in bytes
 * @length: (out) (optional): its length in bytes
 *
 * Looks for a number of the National Register (or a bis number): eleven digits, with or without
 * signs between them, whose date part and check digits fit. Such numbers may not be kept; every
 * text is looked through before it is stored. About one in fifty other numbers that look like a
 * date also passes the check.
 *
 * Returns: whether @text contains such a number
 */
gboolean wissel_guard_register_number (const char *text, gsize *start, gsize *length);

/**
 * wissel_guard_hide_register_numbers:
 * @text: (nullable): any text
 *
 * For reports that quote what they refuse.
 *
 * Returns: (transfer full) (nullable): @text with "•" in place of every digit of such numbers
 */
char *wissel_guard_hide_register_numbers (const char *text);

G_END_DECLS
