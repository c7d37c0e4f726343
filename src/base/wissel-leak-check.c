#include <stddef.h>

/* Only in programs that look for leaks.
 *
 * GLib keeps the words that it has numbered in a table for 2048 of them. When a program knows more,
 * which one with all record types does, GLib makes a larger table and forgets the first one on
 * purpose: other threads may be reading it. A leak check calls that a leak, without a trace by
 * which it could be told from others. So the first block of that size, which GLib makes as it is
 * loaded, is remembered here; any other leak is still found. */

#define QUARK_TABLE_SIZE (2048 * sizeof (char *))

const volatile void *wissel_first_quark_table;

/* Called by the sanitizer after each allocation. */
void __sanitizer_malloc_hook (const volatile void *block, size_t size);

void
__sanitizer_malloc_hook (const volatile void *block, size_t size)
{
  if (size == QUARK_TABLE_SIZE && wissel_first_quark_table == NULL)
    wissel_first_quark_table = block;
}
