#include "wissel-pair-grid.h"

#include <glib/gi18n.h>
#include <string.h>

#include "wissel-match-job.h"
#include "wissel-rival.h"

/* Criteria whose sentences say most about a pair at a glance. */
static const WisselMatchCriterion telling[] = { WISSEL_MATCH_CONTENT, WISSEL_MATCH_LOCATION,
                                                WISSEL_MATCH_MOMENTS };

struct _WisselPairGrid
{
  WisselMatchmaker *matchmaker;
  WisselMatchBasis *basis;    /* whose people and places these are */
  GArray           *learners; /* ids, by row */
  GArray           *places;   /* ids, by column */
  GPtrArray        *cells;    /* for each row, WisselGridCell[], or NULL while nobody looked */
};

static gint64
get_id (const GArray *ids, guint index)
{
  return g_array_index (ids, gint64, index);
}

static const char *
get_organisation (const WisselPairGrid *self, gint64 id)
{
  const WisselRoundName *name = wissel_matchmaker_get_name (self->matchmaker, id);

  return name != NULL && name->organisation != NULL ? name->organisation : "";
}

static const char *
get_name (const WisselPairGrid *self, gint64 id)
{
  const WisselRoundName *name = wissel_matchmaker_get_name (self->matchmaker, id);

  return name != NULL && name->name != NULL ? name->name : "";
}

/* ---- Rows and columns ---- */

/* What is to become a row or a column, in the order of which people read names. */
typedef struct
{
  gint64      id;
  const char *host; /* or employer: collation keys, each the same for the same name */
  const char *name;
} NamedId;

typedef struct
{
  GArray     *ids;   /* of NamedId */
  GHashTable *hosts; /* name → key */
  GPtrArray  *names; /* keys that nobody else has */
} Naming;

static void
naming_init (Naming *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (NamedId));
  self->hosts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->names = g_ptr_array_new_with_free_func (g_free);
}

static void
naming_clear (Naming *self)
{
  g_array_unref (self->ids);
  g_hash_table_unref (self->hosts);
  g_ptr_array_unref (self->names);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Naming, naming_clear)

/* @key is that of the name. */
static void
naming_add (Naming *self, gint64 id, const char *host, const char *key)
{
  NamedId entry = { id, g_hash_table_lookup (self->hosts, host), key };

  if (entry.host == NULL)
    {
      entry.host = g_utf8_collate_key (host, -1);
      g_hash_table_insert (self->hosts, (gpointer) host, (gpointer) entry.host);
    }
  g_array_append_val (self->ids, entry);
}

static int
compare_named_ids (const void *a, const void *b)
{
  const NamedId *first = a;
  const NamedId *second = b;
  int            order = first->host != second->host ? strcmp (first->host, second->host) : 0;

  if (order == 0)
    order = strcmp (first->name, second->name);

  return order != 0 ? order : (first->id > second->id) - (first->id < second->id);
}

/* By organisation and name. To make a key of each is much less work than to compare the names again
 * and again. */
static void
naming_append_to (Naming *self, GArray *ids)
{
  g_array_sort (self->ids, compare_named_ids);
  for (guint i = 0; i < self->ids->len; i++)
    g_array_append_val (ids, g_array_index (self->ids, NamedId, i).id);
}

static GHashTable *
index_ids (GArray *ids)
{
  GHashTable *present = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (present, g_memdup2 (&g_array_index (ids, gint64, i), sizeof (gint64)));

  return present;
}

static gboolean
add_new (GHashTable *present, gint64 id)
{
  return !g_hash_table_contains (present, &id) &&
         g_hash_table_add (present, g_memdup2 (&id, sizeof id));
}

/* Places in the order in which the plan fills them, then those that stay empty. */
static void
order_places (WisselPairGrid *self)
{
  WisselMatchPlan       *plan = wissel_matchmaker_get_plan (self->matchmaker);
  g_autoptr (GHashTable) present = index_ids (self->places);
  g_autoptr (GArray)     candidates = NULL;
  g_auto (Naming)        left;

  naming_init (&left);
  for (guint i = 0; i < self->learners->len; i++)
    {
      gint64 place = wissel_match_plan_get_place (plan, get_id (self->learners, i));

      if (place != 0 && add_new (present, place))
        g_array_append_val (self->places, place);
    }

  if (self->learners->len == 0)
    return;

  candidates = wissel_matchmaker_dup_candidates (self->matchmaker, get_id (self->learners, 0));
  for (guint i = 0; i < candidates->len; i++)
    {
      gint64 place = g_array_index (candidates, WisselMatchCandidate, i).place;

      if (g_hash_table_contains (present, &place))
        continue;

      g_ptr_array_add (left.names, g_utf8_collate_key (get_name (self, place), -1));
      naming_add (&left, place, get_organisation (self, place),
                  g_ptr_array_index (left.names, left.names->len - 1));
    }
  naming_append_to (&left, self->places);
}

/* Whoever is still part of the round keeps the row, whoever is new comes last. */
static void
order_learners (WisselPairGrid *self)
{
  g_autoptr (GHashTable) present = index_ids (self->learners);
  g_auto (Naming)        added;
  GListModel            *proposals = wissel_matchmaker_get_proposals (self->matchmaker);
  guint                  n = g_list_model_get_n_items (proposals);

  naming_init (&added);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WisselProposal) proposal = g_list_model_get_item (proposals, i);
      gint64                     learner = wissel_proposal_get_placement (proposal)->learner;
      const char                *employer = wissel_proposal_get_sending (proposal);

      if (!g_hash_table_contains (present, &learner))
        naming_add (&added, learner, employer != NULL ? employer : "",
                    wissel_proposal_get_name_key (proposal));
    }
  naming_append_to (&added, self->learners);
}

void
wissel_pair_grid_update (WisselPairGrid *self)
{
  WisselMatchBasis *basis = wissel_matchmaker_get_result (self->matchmaker)->basis;

  g_ptr_array_set_size (self->cells, 0);
  if (basis != self->basis)
    {
      wissel_match_let_go (self->basis, (GDestroyNotify) wissel_match_basis_unref);
      self->basis = wissel_match_basis_ref (basis);
      order_learners (self);
      order_places (self);
    }
  g_ptr_array_set_size (self->cells, (gint) self->learners->len);
}

WisselPairGrid *
wissel_pair_grid_new (WisselMatchmaker *matchmaker)
{
  WisselPairGrid *self = g_new0 (WisselPairGrid, 1);

  self->matchmaker = g_object_ref (matchmaker);
  self->learners = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->places = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->cells = g_ptr_array_new_with_free_func (g_free);
  wissel_pair_grid_update (self);

  return self;
}

void
wissel_pair_grid_free (WisselPairGrid *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->cells);
  g_clear_pointer (&self->basis, wissel_match_basis_unref);
  g_array_unref (self->places);
  g_array_unref (self->learners);
  g_object_unref (self->matchmaker);
  g_free (self);
}

guint
wissel_pair_grid_get_n_rows (const WisselPairGrid *self)
{
  return self->learners->len;
}

guint
wissel_pair_grid_get_n_columns (const WisselPairGrid *self)
{
  return self->places->len;
}

gint64
wissel_pair_grid_get_learner (const WisselPairGrid *self, guint row)
{
  return get_id (self->learners, row);
}

gint64
wissel_pair_grid_get_place (const WisselPairGrid *self, guint column)
{
  return get_id (self->places, column);
}

/* A place that went away in the meantime is closed to everybody. */
static void
look_at (WisselPairGrid *self, guint row, guint column, WisselGridCell *cell)
{
  const WisselMatchScores *scores = wissel_matchmaker_get_result (self->matchmaker)->scores;
  WisselMatchCandidate     candidate = { .verdict = WISSEL_MATCH_NOT_PUBLISHED };

  wissel_match_scores_look_up (scores, get_id (self->learners, row), get_id (self->places, column),
                               &candidate);
  *cell = (WisselGridCell){ candidate.verdict, candidate.total, TRUE };
}

const WisselGridCell *
wissel_pair_grid_get_cell (WisselPairGrid *self, guint row, guint column)
{
  WisselGridCell *cells;

  g_return_val_if_fail (row < self->learners->len && column < self->places->len, NULL);

  if (g_ptr_array_index (self->cells, row) == NULL)
    g_ptr_array_index (self->cells, row) = g_new0 (WisselGridCell, self->places->len);

  cells = g_ptr_array_index (self->cells, row);
  if (!cells[column].is_known)
    look_at (self, row, column, &cells[column]);

  return &cells[column];
}

WisselGridMark
wissel_pair_grid_get_marks (const WisselPairGrid *self, guint row, guint column)
{
  gint64         learner = get_id (self->learners, row);
  gint64         place = get_id (self->places, column);
  WisselGridMark marks = 0;

  if (wissel_match_plan_get_place (wissel_matchmaker_get_plan (self->matchmaker), learner) == place)
    marks |= WISSEL_GRID_CHOSEN;
  if (wissel_matchmaker_get_fixed (self->matchmaker, learner) == place)
    marks |= WISSEL_GRID_FIXED;
  if (wissel_matchmaker_is_forbidden (self->matchmaker, learner, place))
    marks |= WISSEL_GRID_FORBIDDEN;

  return marks;
}

/* ---- In words ---- */

static void
add_facts (WisselPairGrid *self, GString *text, gint64 learner, gint64 place)
{
  g_autoptr (WisselMatchPair) pair =
    wissel_matchmaker_dup_pair (self->matchmaker, learner, place, NULL);

  for (guint i = 0; pair != NULL && i < G_N_ELEMENTS (telling); i++)
    {
      g_autofree char *sentence =
        wissel_match_explain (&pair->scores[telling[i]], wissel_language_of_interface ());

      if (pair->scores[telling[i]].max_points > 0)
        g_string_append_printf (text, "%s%s", i > 0 ? " " : "", sentence);
    }
}

/* Who has the place instead, and what choosing the pair would cost. */
static void
add_price (
  WisselPairGrid *self, GString *text, gint64 learner, gint64 place, const WisselGridCell *cell)
{
  g_autoptr (WisselMatchPrice) price =
    wissel_matchmaker_price (self->matchmaker, learner, place, NULL);
  g_autofree char *rival = NULL;
  g_autofree char *cost = NULL;

  if (price == NULL)
    return;

  if (cell->verdict == WISSEL_MATCH_FEASIBLE)
    rival =
      wissel_rival_explain (wissel_matchmaker_get_result (self->matchmaker), learner, place, price);
  if (rival != NULL)
    g_string_append_printf (text, " %s", rival);

  cost = wissel_matchmaker_explain_price (self->matchmaker, price);
  if (price->possible)
    g_string_append_printf (text, " %s", _ ("What if you choose this pair?"));
  g_string_append_printf (text, " %s", cost);
}

static void
add_pin_price (WisselPairGrid *self, GString *text, gint64 learner)
{
  g_autofree char *cost = wissel_matchmaker_dup_pin_price (self->matchmaker, learner);

  if (cost != NULL)
    g_string_append_printf (text, " %s", cost);
}

char *
wissel_pair_grid_dup_sentence (WisselPairGrid *self, guint row, guint column)
{
  gint64                learner = get_id (self->learners, row);
  gint64                place = get_id (self->places, column);
  const WisselGridCell *cell = wissel_pair_grid_get_cell (self, row, column);
  WisselGridMark        marks = wissel_pair_grid_get_marks (self, row, column);
  g_autofree char      *points =
    wissel_match_format_points (cell->total, wissel_language_of_interface ());
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s (%s) → %s, %s\n", get_name (self, learner),
                          get_organisation (self, learner), get_name (self, place),
                          get_organisation (self, place));
  if (marks & WISSEL_GRID_FIXED)
    g_string_append_printf (text, "%s ", _ ("Fixed."));
  else if (marks & WISSEL_GRID_CHOSEN)
    g_string_append_printf (text, "%s ", _ ("Proposed."));
  else if (cell->verdict != WISSEL_MATCH_FEASIBLE)
    g_string_append_printf (text, "%s ", _ (wissel_match_verdict_label (cell->verdict)));

  /* Translators: %s is a number of points. */
  g_string_append_printf (text, _ ("%s points."), points);
  if (marks & WISSEL_GRID_FIXED)
    add_pin_price (self, text, learner);
  else if (!(marks & WISSEL_GRID_CHOSEN) && wissel_match_verdict_can_be_pinned (cell->verdict))
    add_price (self, text, learner, place, cell);
  g_string_append_c (text, '\n');
  add_facts (self, text, learner, place);

  return g_string_free (text, FALSE);
}
