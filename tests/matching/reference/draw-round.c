/*
 * draw-round FAMILY PEOPLE CANDIDATES SEED: writes a round drawn at random in the `.stm` format,
 * the same for the same arguments on every machine. Families:
 *
 *   spread   anybody may go anywhere
 *   regions  people go to places near by, which some regions have too few of
 *   ties     as spread, but five different scores only
 *   scarce   as regions, with seats for six in ten
 *   ring     each organisation can only send to the next
 *   assign   as spread, but without coaches and balances: pure assignment
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <glib.h>

#define PEOPLE_PER_ORGANISATION 25
#define REGIONS 20

typedef struct
{
  GRand      *rand;
  const char *family;
  gint        n;
  gint        n_candidates;
  gint        n_organisations;
  gint       *sender; /* organisation of each learner */
  gint       *host;   /* and of each place */
  gint       *seats;
} Round;

static gint
draw (Round *self, gint end)
{
  return g_rand_int_range (self->rand, 0, end);
}

static gboolean
is (const Round *self, const char *family)
{
  return strcmp (self->family, family) == 0;
}

/* Some organisations are much larger than others. */
static gint
draw_organisation (Round *self)
{
  gint at = draw (self, self->n_organisations);

  return (gint) ((gint64) at * draw (self, self->n_organisations) / self->n_organisations);
}

static gint
draw_seats (Round *self)
{
  if (is (self, "assign"))
    return 1;
  if (is (self, "scarce"))
    return draw (self, 100) < 60 ? 1 : 0;

  return draw (self, 4) == 0 ? 1 + draw (self, 4) : 1;
}

static gboolean
fits (Round *self, gint learner, gint place)
{
  gint from = self->sender[learner];
  gint to = self->host[place];

  if (from == to)
    return FALSE;
  if (is (self, "ring"))
    return to == (from + 1) % self->n_organisations;
  if (is (self, "regions") || is (self, "scarce"))
    return from % REGIONS == to % REGIONS || draw (self, 50) == 0;

  return TRUE;
}

static gint
draw_score (Round *self)
{
  return is (self, "ties") ? 1000 * (1 + draw (self, 5)) : draw (self, 10001);
}

static int
compare_places (const void *a, const void *b)
{
  return *(const gint *) a - *(const gint *) b;
}

/* Draws the pairs as text; how many there are has to stand before them. */
static GString *
draw_pairs (Round *self, gint *n_pairs)
{
  GString         *text = g_string_sized_new ((gsize) self->n * (gsize) self->n_candidates * 17);
  g_autofree gint *chosen_by = g_new (gint, self->n);
  g_autofree gint *places = g_new (gint, self->n_candidates);

  for (gint i = 0; i < self->n; i++)
    chosen_by[i] = -1;

  for (gint i = 0; i < self->n; i++)
    {
      gint n = 0;

      for (gint tries = 0; n < self->n_candidates && tries < 60 * self->n_candidates; tries++)
        {
          gint place = draw (self, self->n);

          if (chosen_by[place] == i || !fits (self, i, place))
            continue;

          chosen_by[place] = i;
          places[n++] = place;
        }

      qsort (places, (size_t) n, sizeof *places, compare_places);
      for (gint k = 0; k < n; k++)
        g_string_append_printf (text, "e %d %d %d\n", i, places[k], draw_score (self));
      *n_pairs += n;
    }

  return text;
}

/* Each place has one or two coaches of its organisation. */
static void
write_coaches (Round *self)
{
  g_autofree gint *last = g_new (gint, self->n_organisations);

  for (gint i = 0; i < self->n_organisations; i++)
    last[i] = -1;
  for (gint i = 0; i < self->n; i++)
    printf ("k %d\n", 1 + draw (self, 3));
  for (gint i = 0; i < self->n; i++)
    {
      gint *other = &last[self->host[i]];

      printf ("j %d %d\n", i, i);
      if (*other >= 0 && draw (self, 2) == 0)
        printf ("j %d %d\n", i, *other);
      *other = i;
    }
}

static void
write_round (Round *self)
{
  gboolean            plain = is (self, "assign");
  gint                n_pairs = 0;
  g_autoptr (GString) pairs = draw_pairs (self, &n_pairs);

  printf ("p stm 1 %d %d %d %d %d 1000000\n", self->n, self->n, plain ? 0 : self->n,
          self->n_organisations, n_pairs);
  for (gint i = 0; i < self->n_organisations; i++)
    {
      if (plain)
        printf ("o 0 0 0 0 0 -1 -1\n");
      else
        printf ("o %d 1 8 200 100 -1 -1\n", draw (self, 7) - 3);
    }
  for (gint i = 0; i < self->n; i++)
    printf ("s %d %d\n", self->sender[i], draw (self, 10) == 0 ? 2 : 1);
  for (gint i = 0; i < self->n; i++)
    printf ("l %d %d\n", self->host[i], self->seats[i]);
  if (!plain)
    write_coaches (self);
  fwrite (pairs->str, 1, pairs->len, stdout);
}

int
main (int argc, char *argv[])
{
  Round self = { 0 };

  if (argc != 5)
    {
      fprintf (stderr, "draw-round FAMILY PEOPLE CANDIDATES SEED\n");
      return 2;
    }

  self.family = argv[1];
  self.n = atoi (argv[2]);
  self.n_candidates = atoi (argv[3]);
  self.rand = g_rand_new_with_seed ((guint32) strtoul (argv[4], NULL, 10));
  self.n_organisations = MAX (self.n / PEOPLE_PER_ORGANISATION, 3);
  self.sender = g_new (gint, self.n);
  self.host = g_new (gint, self.n);
  self.seats = g_new (gint, self.n);
  for (gint i = 0; i < self.n; i++)
    {
      self.sender[i] = is (&self, "ring") ? i % self.n_organisations : draw_organisation (&self);
      self.host[i] = is (&self, "ring") ? i % self.n_organisations : draw_organisation (&self);
      self.seats[i] = draw_seats (&self);
    }

  write_round (&self);

  g_rand_free (self.rand);
  g_free (self.sender);
  g_free (self.host);
  g_free (self.seats);

  return 0;
}
