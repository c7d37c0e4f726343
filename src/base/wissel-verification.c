#include "wissel-verification.h"

#include "wissel-error.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/random.h>

#define N_DIGITS 12
#define BITS_MASK ((G_GUINT64_CONSTANT (1) << (N_DIGITS * 5)) - 1)
#define MODULUS 37

/* Crockford's base 32; the last five are for the check character only. */
static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";

static guint64 seed;
static GMutex  seed_mutex;

/* SplitMix64. */
static guint64
next_of_seed (void)
{
  guint64 z;

  seed += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  z = seed;
  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);

  return z ^ (z >> 31);
}

static gboolean
draw (guint64 *bits, GError **error)
{
  gboolean seeded;
  gssize   got;

  g_mutex_lock (&seed_mutex);
  if ((seeded = seed != 0))
    *bits = next_of_seed ();
  g_mutex_unlock (&seed_mutex);

  if (seeded)
    return TRUE;

  do
    got = getrandom (bits, sizeof *bits, 0);
  while (got < 0 && errno == EINTR);

  if (got == (gssize) sizeof *bits)
    return TRUE;

  g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_FAILED,
               _ ("The system gave no random number for a verification code: %s"),
               g_strerror (errno));

  return FALSE;
}

char *
wissel_verification_code_new (GError **error)
{
  guint64 bits = 0;

  /* A check character that people can read out: no *, ~, $, = or U. */
  do
    {
      if (!draw (&bits, error))
        return NULL;

      bits &= BITS_MASK;
    }
  while (bits % MODULUS >= 32);

  return wissel_verification_code_from_bits (bits);
}

char *
wissel_verification_code_from_bits (guint64 bits)
{
  char code[17] = "0000-0000-0000-0";

  bits &= BITS_MASK;
  code[15] = alphabet[bits % MODULUS];
  for (int i = N_DIGITS - 1; i >= 0; i--)
    {
      code[i + i / 4] = alphabet[bits & 31];
      bits >>= 5;
    }

  return g_strdup (code);
}

static int
read_character (char c, gboolean check)
{
  const char *found;

  c = g_ascii_toupper (c);
  if (c == 'O')
    c = '0';
  else if (c == 'I' || c == 'L')
    c = '1';

  found = c != '\0' ? strchr (alphabet, c) : NULL;
  if (found == NULL || (!check && found - alphabet >= 32))
    return -1;

  return found - alphabet;
}

char *
wissel_verification_code_read (const char *text)
{
  guint64 bits = 0;
  guint   n = 0;
  int     check = -1;

  for (; text != NULL && *text != '\0'; text++)
    {
      int value;

      if (*text == '-' || g_ascii_isspace (*text))
        continue;

      if (n > N_DIGITS || (value = read_character (*text, n == N_DIGITS)) < 0)
        return NULL;

      if (n++ < N_DIGITS)
        bits = bits << 5 | value;
      else
        check = value;
    }

  if (check < 0 || bits % MODULUS != (guint64) check)
    return NULL;

  return wissel_verification_code_from_bits (bits);
}

void
wissel_verification_set_seed (guint64 new_seed)
{
  g_mutex_lock (&seed_mutex);
  seed = new_seed;
  g_mutex_unlock (&seed_mutex);
}
