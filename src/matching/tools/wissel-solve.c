/*
 * Solves an instance in the `.stm` text format and writes the solution as `.sol`: the matching
 * core alone, for benchmarks and for checking by other programs. docs/matching.md describes the
 * formats.
 */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "wissel-match-problem.h"

static gboolean with_prices;
static gint     n_price_queries;

static GOptionEntry entries[] = {
  { "prices", 'y', 0, G_OPTION_ARG_NONE, &with_prices, "Write the proof of optimality", NULL },
  { "pin-prices", 'q', 0, G_OPTION_ARG_INT, &n_price_queries,
    "Write what pinning N pairs would cost, one of every so many", "N" },
  { NULL },
};

typedef struct
{
  const char         *cursor;
  WisselMatchProblem *problem;
  guint               n_learners;
  GArray             *pairs; /* Pair */
  GHashTable *pair_at;       /* learner << 32 | place → index + 1; only made for pins and bans */
} Reader;

typedef struct
{
  guint learner;
  guint place;
  gint  score;
} Pair;

static void
fail (const char *what)
{
  g_printerr ("wissel-solve: %s\n", what);
  exit (2);
}

static gint64
read_number (Reader *self)
{
  char  *end;
  gint64 number = g_ascii_strtoll (self->cursor, &end, 10);

  if (end == self->cursor)
    fail ("number expected");

  self->cursor = end;

  return number;
}

static gint
read_int (Reader *self)
{
  gint64 number = read_number (self);

  if (number < G_MININT32 || number > G_MAXINT32)
    fail ("number out of range");

  return (gint) number;
}

static void
read_header (Reader *self)
{
  gint64 numbers[7];

  self->cursor += strspn (self->cursor, " ");
  if (!g_str_has_prefix (self->cursor, "stm "))
    fail ("not an stm instance");

  self->cursor += strlen ("stm");
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    numbers[i] = read_number (self);
  if (numbers[0] != 1)
    fail ("unknown version");

  self->n_learners = (guint) numbers[1];
  self->problem = wissel_match_problem_new (numbers[6], numbers[3] > 0);
}

static guint
find_pair (Reader *self, guint learner, guint place)
{
  gint64 key = ((gint64) learner << 32) | place;

  if (self->pair_at == NULL)
    {
      self->pair_at = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      for (guint i = 0; i < self->pairs->len; i++)
        {
          const Pair *pair = &g_array_index (self->pairs, Pair, i);
          gint64     *at = g_new (gint64, 1);

          *at = ((gint64) pair->learner << 32) | pair->place;
          g_hash_table_insert (self->pair_at, at, GUINT_TO_POINTER (i + 1));
        }
    }

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->pair_at, &key));
}

static void
read_pair (Reader *self)
{
  Pair pair;

  pair.learner = (guint) read_int (self);
  pair.place = (guint) read_int (self);
  pair.score = read_int (self);
  g_array_append_val (self->pairs, pair);
  wissel_match_problem_add_pair (self->problem, pair.learner, pair.place, pair.score, 0);
}

static void
read_override (Reader *self, char kind)
{
  guint learner = (guint) read_int (self);
  guint place = (guint) read_int (self);
  guint found = find_pair (self, learner, place);

  if (found > 0 && kind == 'x')
    wissel_match_problem_pin (self->problem, found - 1);
  else if (found > 0)
    wissel_match_problem_forbid (self->problem, found - 1);
  else if (kind == 'x')
    fail ("pin without pair");
}

static void
read_record (Reader *self, char kind)
{
  WisselMatchBalance balance;
  gint               first;

  switch (kind)
    {
    case 'o':
      balance.ledger = read_int (self);
      balance.band = read_int (self);
      balance.steps = read_int (self);
      balance.send_price = read_number (self);
      balance.receive_price = read_number (self);
      balance.max_sent = read_int (self);
      balance.max_received = read_int (self);
      wissel_match_problem_add_organisation (self->problem, &balance);
      break;
    case 's':
      first = read_int (self);
      wissel_match_problem_add_learner (self->problem, (guint) first, read_int (self));
      break;
    case 'l':
      first = read_int (self);
      wissel_match_problem_add_place (self->problem, (guint) first, read_int (self));
      break;
    case 'k':
      wissel_match_problem_add_coach (self->problem, read_int (self));
      break;
    case 'j':
      first = read_int (self);
      wissel_match_problem_add_link (self->problem, (guint) first, (guint) read_int (self), 0);
      break;
    case 'e':
      read_pair (self);
      break;
    case 'x':
    case 'n':
      read_override (self, kind);
      break;
    default:
      fail ("unknown record");
    }
}

static void
read_instance (Reader *self)
{
  while (*self->cursor != '\0')
    {
      char kind = *self->cursor++;

      if (kind == '\n' || kind == '\r')
        continue;

      if (kind == '#')
        self->cursor += strcspn (self->cursor, "\n");
      else if (kind == 'p' && self->problem == NULL)
        read_header (self);
      else if (self->problem != NULL)
        read_record (self, kind);
      else
        fail ("the p line has to come first");

      self->cursor += strspn (self->cursor, " \r");
      if (*self->cursor != '\n' && *self->cursor != '\0')
        fail ("more on the line than expected");
    }

  if (self->problem == NULL)
    fail ("empty instance");
}

static void
write_solution (const Reader *self)
{
  const WisselMatchProblem *problem = self->problem;

  g_print ("v %" G_GINT64_FORMAT " %u %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n",
           wissel_match_problem_get_value (problem), wissel_match_problem_get_n_placed (problem),
           wissel_match_problem_get_score (problem), wissel_match_problem_get_penalty (problem));

  for (guint i = 0; i < self->n_learners; i++)
    if (wissel_match_problem_get_place (problem, i) != WISSEL_MATCH_NONE)
      g_print ("m %u %d %d\n", i, wissel_match_problem_get_place (problem, i),
               wissel_match_problem_get_coach (problem, i));

  if (with_prices)
    {
      guint              n;
      g_autofree gint64 *prices = wissel_match_problem_dup_certificate (problem, &n);

      for (guint i = 0; i < n; i++)
        g_print ("y %u %" G_GINT64_FORMAT "\n", i, prices[i]);
    }
}

static double
cpu_seconds (void)
{
  return (double) clock () / CLOCKS_PER_SEC;
}

static void
write_pin_prices (const Reader *self)
{
  guint  step = MAX (1, self->pairs->len / (guint) n_price_queries);
  double start = cpu_seconds ();
  guint  n = 0;

  for (guint i = step / 2; i < self->pairs->len; i += step, n++)
    {
      const Pair *pair = &g_array_index (self->pairs, Pair, i);
      gint64      price;

      if (!wissel_match_problem_price_pair (self->problem, pair->learner, pair->place, pair->score,
                                            NULL, &price))
        price = -1;
      g_printerr ("price %u %u %" G_GINT64_FORMAT "\n", pair->learner, pair->place, price);
    }

  g_printerr ("%u pin prices, %.3f ms each\n", n, 1e3 * (cpu_seconds () - start) / MAX (n, 1));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GOptionContext) context = g_option_context_new ("FILE.stm");
  g_autoptr (GError)         error = NULL;
  g_autofree char           *text = NULL;
  Reader                     reader = { NULL, NULL, 0, NULL, NULL };
  double                     start;
  gboolean                   kept;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 2)
    fail (error != NULL ? error->message : "one instance expected");
  if (!g_file_get_contents (argv[1], &text, NULL, &error))
    fail (error->message);

  reader.cursor = text;
  reader.pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  read_instance (&reader);

  start = cpu_seconds ();
  if (!wissel_match_problem_solve (reader.problem, FALSE, NULL, NULL, NULL, &error))
    fail (error->message);
  g_printerr ("wissel-solve obj=%" G_GINT64_FORMAT " solve=%.3f proven=%s\n",
              wissel_match_problem_get_value (reader.problem), cpu_seconds () - start,
              wissel_match_problem_check (reader.problem) ? "yes" : "NO");

  kept = wissel_match_problem_keeps_pins (reader.problem);
  if (!kept)
    g_printerr ("infeasible: a pinned pair cannot be kept\n");
  write_solution (&reader);
  if (n_price_queries > 0)
    write_pin_prices (&reader);

  wissel_match_problem_free (reader.problem);
  g_array_unref (reader.pairs);
  g_clear_pointer (&reader.pair_at, g_hash_table_unref);

  return kept ? 0 : 1;
}
