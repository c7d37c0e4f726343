#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Sets of places, a bit each: sixty-four are joined or left out at once. */

static inline gsize
bits_words (guint n)
{
  return ((gsize) n + 63) / 64;
}

static inline guint64 *
bits_new (guint n)
{
  return g_new0 (guint64, bits_words (n) + 1);
}

static inline void
bits_set (guint64 *bits, guint i)
{
  bits[i / 64] |= G_GUINT64_CONSTANT (1) << (i % 64);
}

static inline void
bits_clear (guint64 *bits, guint i)
{
  bits[i / 64] &= ~(G_GUINT64_CONSTANT (1) << (i % 64));
}

static inline gboolean
bits_has (const guint64 *bits, guint i)
{
  return (bits[i / 64] >> (i % 64) & 1) != 0;
}

static inline guint
bits_count (const guint64 *bits, gsize n_words)
{
  guint n = 0;

  for (gsize i = 0; i < n_words; i++)
    n += (guint) __builtin_popcountll (bits[i]);

  return n;
}

G_END_DECLS
