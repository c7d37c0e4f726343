#include "stm-reader.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Beyond this many of anything node numbers would not fit. */
#define MOST_RECORDS (1 << 28)

/* The kinds of records that are counted, in the order of the sizes in the `p` line. */
static const char counted[] = "slkoe";

#define N_COUNTED 5

/* A pin or a ban. */
typedef struct
{
  WisselMatchPairing pair;
  char               kind;
  guint              line;
} Override;

typedef struct
{
  StmInstance *instance;
  const char  *cursor;
  guint        line;
  gint64       announced[N_COUNTED];
  gint64       found[N_COUNTED];
  GArray      *place_organisations; /* guint */
  GArray      *coach_organisations; /* guint, G_MAXUINT while unknown */
  GArray      *overrides;           /* Override */
  GError      *error;               /* the first fault; what is read after it counts for nothing */
} Reader;

static void G_GNUC_PRINTF (2, 3) fail (Reader *self, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list          args;

  if (self->error != NULL)
    return;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  self->error = g_error_new (G_FILE_ERROR, G_FILE_ERROR_INVAL, "line %u: %s", self->line, what);
}

static gint64
read_number (Reader *self, const char *what, gint64 least, gint64 most)
{
  char  *end;
  gint64 number;

  errno = 0;
  number = g_ascii_strtoll (self->cursor, &end, 10);
  if (end == self->cursor)
    fail (self, "%s expected, a whole number", what);
  else if (errno == ERANGE || number < least || number > most)
    fail (self, "%s has to lie between %" G_GINT64_FORMAT " and %" G_GINT64_FORMAT, what, least,
          most);

  self->cursor = end;

  return self->error == NULL ? number : least;
}

static gint
read_int (Reader *self, const char *what, gint least)
{
  return (gint) read_number (self, what, least, G_MAXINT);
}

/* Reads the number of a record of the given kind, which has to stand above. */
static guint
read_index (Reader *self, const char *what, char kind)
{
  gint64 known = self->found[strchr (counted, kind) - counted];
  gint64 number = read_number (self, what, 0, MOST_RECORDS);

  if (number >= known)
    fail (self, "there is no %s %" G_GINT64_FORMAT " above this line", what, number);

  return self->error == NULL ? (guint) number : 0;
}

static void
read_header (Reader *self)
{
  static const char *const names[N_COUNTED] = { "number of switchers", "number of places",
                                                "number of coaches", "number of organisations",
                                                "number of edges" };
  WisselMatchLevel         level = { { 0 }, 0 };

  self->cursor += strspn (self->cursor, " ");
  if (!g_str_has_prefix (self->cursor, "stm "))
    {
      fail (self, "not an stm instance");
      return;
    }

  self->cursor += strlen ("stm");
  read_number (self, "version", 1, 1);
  for (guint i = 0; i < N_COUNTED; i++)
    self->announced[i] = read_number (self, names[i], 0, MOST_RECORDS);
  self->instance->n_learners = (guint) self->announced[0];
  level.sums.priority = read_number (self, "value of a switcher", 0, G_MAXINT64);
  level.sums.score = 1;
  level.sums.imbalance = -1;
  self->instance->problem = wissel_match_problem_new (self->announced[2] > 0);
  wissel_match_problem_add_level (self->instance->problem, &level);
}

static void
read_organisation (Reader *self)
{
  WisselMatchBalance balance;

  balance.ledger = read_int (self, "ledger", -G_MAXINT);
  balance.band = read_int (self, "free band", 0);
  balance.steps = read_int (self, "number of steps", 0);
  balance.send_price = read_number (self, "price of sending", 0, G_MAXINT64);
  balance.receive_price = read_number (self, "price of receiving", 0, G_MAXINT64);
  balance.max_sent = read_int (self, "limit of sending", -1);
  balance.max_received = read_int (self, "limit of receiving", -1);
  wissel_match_problem_add_organisation (self->instance->problem, &balance);
}

static void
read_learner (Reader *self)
{
  guint organisation = read_index (self, "organisation", 'o');
  gint  priority = read_int (self, "priority", 0);

  if (self->error == NULL)
    wissel_match_problem_add_learner (self->instance->problem, organisation, priority);
}

static void
read_place (Reader *self)
{
  guint organisation = read_index (self, "organisation", 'o');
  gint  capacity = read_int (self, "capacity", 0);

  g_array_append_val (self->place_organisations, organisation);
  if (self->error == NULL)
    wissel_match_problem_add_place (self->instance->problem, organisation, capacity);
}

static void
read_coach (Reader *self)
{
  guint unknown = G_MAXUINT;
  gint  capacity = read_int (self, "capacity", 0);

  g_array_append_val (self->coach_organisations, unknown);
  if (self->announced[2] == 0)
    fail (self, "the p line announces no coaches");
  else
    wissel_match_problem_add_coach (self->instance->problem, capacity);
}

static void
read_link (Reader *self)
{
  guint  place = read_index (self, "place", 'l');
  guint  coach = read_index (self, "coach", 'k');
  guint  host;
  guint *known;

  if (self->error != NULL)
    return;

  host = g_array_index (self->place_organisations, guint, place);
  known = &g_array_index (self->coach_organisations, guint, coach);
  if (*known != G_MAXUINT && *known != host)
    fail (self, "coach %u serves places of organisations %u and %u", coach, *known, host);
  else
    wissel_match_problem_add_link (self->instance->problem, place, coach, 0);

  *known = host;
}

static void
read_pair (Reader *self)
{
  WisselMatchPairing pair = { 0 };

  pair.learner = read_index (self, "switcher", 's');
  pair.place = read_index (self, "place", 'l');
  pair.score = read_int (self, "score", 0);
  if (self->error != NULL)
    return;

  g_array_append_val (self->instance->pairs, pair);
  wissel_match_problem_add_pair (self->instance->problem, &pair, 0);
}

static guint
hash_pair (gconstpointer data)
{
  const WisselMatchPairing *pair = data;

  return pair->learner * 2654435761u ^ pair->place;
}

static gboolean
equal_pairs (gconstpointer a, gconstpointer b)
{
  const WisselMatchPairing *first = a;
  const WisselMatchPairing *second = b;

  return first->learner == second->learner && first->place == second->place;
}

static void
read_override (Reader *self, char kind)
{
  Override override = { { 0, 0, 0 }, kind, self->line };

  override.pair.learner = read_index (self, "switcher", 's');
  override.pair.place = read_index (self, "place", 'l');
  g_array_append_val (self->overrides, override);
}

/* Finds the pairs of all pins and bans in one pass. */
static void
apply_overrides (Reader *self)
{
  GArray                *pairs = self->instance->pairs;
  g_autoptr (GHashTable) numbers = g_hash_table_new (hash_pair, equal_pairs); /* plus one */

  for (guint i = 0; i < self->overrides->len; i++)
    g_hash_table_insert (numbers, &g_array_index (self->overrides, Override, i).pair, NULL);

  for (guint i = 0; self->overrides->len > 0 && i < pairs->len; i++)
    {
      WisselMatchPairing *pair = &g_array_index (pairs, WisselMatchPairing, i);

      if (g_hash_table_contains (numbers, pair))
        g_hash_table_replace (numbers, pair, GUINT_TO_POINTER (i + 1));
    }

  for (guint i = 0; i < self->overrides->len; i++)
    {
      const Override *override = &g_array_index (self->overrides, Override, i);
      guint           number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, &override->pair));
      guint           pair = number - 1;

      self->line = override->line;
      if (number == 0 && override->kind == 'x')
        {
          fail (self, "switcher %u is pinned at place %u, which is no pair", override->pair.learner,
                override->pair.place);
        }
      else if (override->kind == 'x')
        {
          wissel_match_problem_pin (self->instance->problem, pair);
          g_array_append_val (self->instance->pins, pair);
        }
      else if (number > 0)
        {
          wissel_match_problem_forbid (self->instance->problem, pair);
        }
    }
}

static void
read_record (Reader *self, char kind)
{
  const char *position = strchr (counted, kind);

  if (position != NULL && self->found[position - counted] == self->announced[position - counted])
    fail (self, "the p line announces only %" G_GINT64_FORMAT " records %c",
          self->announced[position - counted], kind);
  else if (kind == 'o')
    read_organisation (self);
  else if (kind == 's')
    read_learner (self);
  else if (kind == 'l')
    read_place (self);
  else if (kind == 'k')
    read_coach (self);
  else if (kind == 'j')
    read_link (self);
  else if (kind == 'e')
    read_pair (self);
  else if (kind == 'x' || kind == 'n')
    read_override (self, kind);
  else
    fail (self, "unknown record");

  if (position != NULL)
    self->found[position - counted]++;
}

static void
read_line (Reader *self, const char *line, gsize length)
{
  char kind = *line;

  self->line++;
  if (strlen (line) != length)
    {
      fail (self, "no text");
      return;
    }

  if (kind == '#' || line[strspn (line, " \r\n")] == '\0')
    return;

  self->cursor = line + 1;
  if (self->instance->problem != NULL)
    read_record (self, kind);
  else if (kind == 'p')
    read_header (self);
  else
    fail (self, "the p line has to come first");

  if (self->cursor[strspn (self->cursor, " \r\n")] != '\0')
    fail (self, "more on the line than expected");
}

static void
check_counts (Reader *self)
{
  if (self->instance->problem == NULL)
    fail (self, "no p line");

  for (guint i = 0; i < N_COUNTED; i++)
    if (self->found[i] < self->announced[i])
      fail (self, "the file ends after %" G_GINT64_FORMAT " of %" G_GINT64_FORMAT " records %c",
            self->found[i], self->announced[i], counted[i]);
}

StmInstance *
stm_instance_read (const char *path, GError **error)
{
  g_autoptr (StmInstance) instance = g_new0 (StmInstance, 1);
  Reader                  reader = { .instance = instance };
  FILE                   *file = fopen (path, "r");
  char                   *line = NULL; /* of the C library */
  gsize                   size = 0;
  gssize                  length;

  instance->pairs = g_array_new (FALSE, FALSE, sizeof (WisselMatchPairing));
  instance->pins = g_array_new (FALSE, FALSE, sizeof (guint));
  instance->lost = g_array_new (FALSE, FALSE, sizeof (WisselMatchPairing));
  reader.place_organisations = g_array_new (FALSE, FALSE, sizeof (guint));
  reader.coach_organisations = g_array_new (FALSE, FALSE, sizeof (guint));
  reader.overrides = g_array_new (FALSE, FALSE, sizeof (Override));

  if (file == NULL)
    reader.error =
      g_error_new_literal (G_FILE_ERROR, g_file_error_from_errno (errno), g_strerror (errno));
  while (reader.error == NULL && (length = getline (&line, &size, file)) >= 0)
    read_line (&reader, line, (gsize) length);
  if (reader.error == NULL && ferror (file) != 0)
    fail (&reader, "%s", g_strerror (errno));
  check_counts (&reader);
  if (reader.error == NULL)
    apply_overrides (&reader);

  if (file != NULL)
    fclose (file);
  free (line);
  g_array_unref (reader.place_organisations);
  g_array_unref (reader.coach_organisations);
  g_array_unref (reader.overrides);

  if (reader.error != NULL)
    {
      g_propagate_error (error, reader.error);
      return NULL;
    }

  return g_steal_pointer (&instance);
}

static int
compare_numbers (const void *a, const void *b)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  return (first > second) - (first < second);
}

/* Every pin that the solution does not hold; a pin given twice is one. */
void
stm_instance_find_lost_pins (StmInstance *self)
{
  g_array_sort (self->pins, compare_numbers);
  self->n_pins = 0;

  for (guint i = 0; i < self->pins->len; i++)
    {
      guint                     number = g_array_index (self->pins, guint, i);
      const WisselMatchPairing *pair = &g_array_index (self->pairs, WisselMatchPairing, number);

      if (i > 0 && number == g_array_index (self->pins, guint, i - 1))
        continue;

      self->n_pins++;
      if (wissel_match_problem_get_pair (self->problem, pair->learner) != (gint) number)
        g_array_append_vals (self->lost, pair, 1);
    }
}

void
stm_instance_free (StmInstance *self)
{
  g_clear_pointer (&self->problem, wissel_match_problem_free);
  g_clear_pointer (&self->pairs, g_array_unref);
  g_clear_pointer (&self->pins, g_array_unref);
  g_clear_pointer (&self->lost, g_array_unref);
  g_free (self);
}
