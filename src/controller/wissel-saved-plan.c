#include "wissel-saved-plan.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "wissel-plan-rules.h"

struct _WisselSavedPlan
{
  GObject parent_instance;

  char              *name;
  char              *note;
  char              *day;  /* on which it was kept */
  char              *json; /* the result, byte for byte */
  char              *inputs[WISSEL_MATCH_N_INPUTS];
  GArray            *places;   /* WisselPlacePair */
  GArray            *balances; /* WisselMatchGiveAndTake */
  GArray            *pins;     /* WisselPlacePair */
  GArray            *bans;     /* WisselPlacePair */
  gint64             id;
  gboolean           is_decided;
  WisselMatchOptions options;
  WisselPlanFigures  figures;
};

G_DEFINE_FINAL_TYPE (WisselSavedPlan, wissel_saved_plan, G_TYPE_OBJECT)

static void
wissel_saved_plan_finalize (GObject *object)
{
  WisselSavedPlan *self = WISSEL_SAVED_PLAN (object);

  g_free (self->name);
  g_free (self->note);
  g_free (self->day);
  g_free (self->json);
  for (guint i = 0; i < WISSEL_MATCH_N_INPUTS; i++)
    g_free (self->inputs[i]);
  g_array_unref (self->places);
  g_array_unref (self->balances);
  g_array_unref (self->pins);
  g_array_unref (self->bans);

  G_OBJECT_CLASS (wissel_saved_plan_parent_class)->finalize (object);
}

static void
wissel_saved_plan_class_init (WisselSavedPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wissel_saved_plan_finalize;
}

static void
wissel_saved_plan_init (WisselSavedPlan *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (WisselPlacePair));
  self->balances = g_array_new (FALSE, FALSE, sizeof (WisselMatchGiveAndTake));
  self->pins = g_array_new (FALSE, FALSE, sizeof (WisselPlacePair));
  self->bans = g_array_new (FALSE, FALSE, sizeof (WisselPlacePair));
}

/* ---- Writing ---- */

static void
add_count (JsonBuilder *json, const char *name, gint64 value)
{
  json_builder_set_member_name (json, name);
  json_builder_add_int_value (json, value);
}

static void
add_row (JsonBuilder *json, const gint64 *numbers, guint n)
{
  json_builder_begin_array (json);
  for (guint i = 0; i < n; i++)
    json_builder_add_int_value (json, numbers[i]);
  json_builder_end_array (json);
}

static int
compare_pairs (const void *a, const void *b)
{
  const WisselPlacePair *one = a;
  const WisselPlacePair *two = b;

  if (one->learner != two->learner)
    return one->learner < two->learner ? -1 : 1;

  return (one->place > two->place) - (one->place < two->place);
}

static void
add_pairs (JsonBuilder *json, const char *name, const GArray *pairs)
{
  g_autoptr (GArray) sorted = wissel_place_pairs_copy (pairs);

  g_array_sort (sorted, compare_pairs);
  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
  for (guint i = 0; i < sorted->len; i++)
    {
      const WisselPlacePair *pair = &g_array_index (sorted, WisselPlacePair, i);

      add_row (json, (gint64[]){ pair->learner, pair->place }, 2);
    }
  json_builder_end_array (json);
}

static void
add_inputs (JsonBuilder *json, const WisselMatchResult *result)
{
  const WisselMatchOptions *options = wissel_match_scores_get_options (result->scores);

  json_builder_set_member_name (json, "inputs");
  json_builder_begin_object (json);
  for (guint i = 0; i < WISSEL_MATCH_N_INPUTS; i++)
    {
      g_autofree char *digest =
        wissel_match_facts_dup_digest (wissel_match_scores_get_facts (result->scores), options, i);

      json_builder_set_member_name (json, wissel_match_input_code (i));
      json_builder_add_string_value (json, digest);
    }
  json_builder_end_object (json);
}

static void
add_exclusions (JsonBuilder *json, const WisselMatchResult *result)
{
  guint                       sums[WISSEL_MATCH_N_VERDICTS] = { 0 };
  const WisselMatchPlacement *placements;
  const WisselMatchUnplaced  *unplaced;
  guint                       n;

  placements = wissel_match_plan_get_placements (result->plan, &n);
  for (guint i = 0; i < n; i++)
    {
      const guint *funnel = wissel_match_scores_get_funnel (result->scores, placements[i].learner);

      for (guint v = 0; v < WISSEL_MATCH_N_VERDICTS; v++)
        sums[v] += funnel[v];
    }

  unplaced = wissel_match_plan_get_unplaced (result->plan, &n);
  for (guint i = 0; i < n; i++)
    for (guint v = 0; v < WISSEL_MATCH_N_VERDICTS; v++)
      sums[v] += unplaced[i].funnel[v];

  json_builder_set_member_name (json, "pairs");
  json_builder_begin_object (json);
  for (guint v = 0; v < WISSEL_MATCH_N_VERDICTS; v++)
    add_count (json, wissel_match_verdict_code (v), sums[v]);
  json_builder_end_object (json);
}

static void
add_placements (JsonBuilder *json, const WisselMatchPlan *plan)
{
  const WisselMatchPlacement *placements;
  const WisselMatchUnplaced  *unplaced;
  guint                       n;

  placements = wissel_match_plan_get_placements (plan, &n);
  json_builder_set_member_name (json, "placements");
  json_builder_begin_array (json);
  for (guint i = 0; i < n; i++)
    add_row (json,
             (gint64[]){ placements[i].learner, placements[i].place, placements[i].question,
                         placements[i].coach, placements[i].total },
             5);
  json_builder_end_array (json);

  unplaced = wissel_match_plan_get_unplaced (plan, &n);
  json_builder_set_member_name (json, "unplaced");
  json_builder_begin_array (json);
  for (guint i = 0; i < n; i++)
    json_builder_add_int_value (json, unplaced[i].learner);
  json_builder_end_array (json);
}

static void
add_balances (JsonBuilder *json, const WisselMatchPlan *plan)
{
  g_autoptr (GArray) balances = wissel_match_plan_dup_balances (plan);

  json_builder_set_member_name (json, "balances");
  json_builder_begin_array (json);
  for (guint i = 0; i < balances->len; i++)
    {
      const WisselMatchGiveAndTake *balance = &g_array_index (balances, WisselMatchGiveAndTake, i);

      add_row (json, (gint64[]){ balance->organisation, balance->before, balance->after }, 3);
    }
  json_builder_end_array (json);
}

static char *
format_result (const WisselMatchResult *result)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonNode)    root = NULL;
  guint                   n_placements;

  wissel_match_plan_get_placements (result->plan, &n_placements);
  json_builder_begin_object (json);
  add_inputs (json, result);
  add_pairs (json, "pins", result->pins);
  add_pairs (json, "bans", result->bans);
  add_count (json, "learners", result->facts->n_learners);
  add_count (json, "placed", n_placements);
  add_count (json, "total", wissel_match_plan_get_total (result->plan));
  add_count (json, "outside", result->balance_cost.n_out);
  add_exclusions (json, result);
  add_placements (json, result->plan);
  add_balances (json, result->plan);
  json_builder_end_object (json);
  root = json_builder_get_root (json);

  return json_to_string (root, FALSE);
}

/* ---- Reading ---- */

static gint64
get_count (JsonObject *object, const char *name)
{
  return object != NULL ? json_object_get_int_member_with_default (object, name, 0) : 0;
}

/* A part of the plan that another version wrote otherwise is as good as empty. */
static JsonArray *
get_rows (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static JsonObject *
get_object (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static gboolean
read_row (JsonArray *rows, guint i, gint64 *numbers, guint n)
{
  JsonNode  *node = json_array_get_element (rows, i);
  JsonArray *row = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (row == NULL || json_array_get_length (row) < n)
    return FALSE;

  for (guint k = 0; k < n; k++)
    numbers[k] = json_array_get_int_element (row, k);

  return TRUE;
}

static void
read_pairs (JsonObject *object, const char *name, GArray *pairs)
{
  JsonArray *rows = get_rows (object, name);

  for (guint i = 0; rows != NULL && i < json_array_get_length (rows); i++)
    {
      gint64          numbers[2];
      WisselPlacePair pair;

      if (!read_row (rows, i, numbers, 2))
        continue;

      pair = (WisselPlacePair){ numbers[0], numbers[1] };
      g_array_append_val (pairs, pair);
    }
}

static void
read_places (WisselSavedPlan *self, JsonObject *object)
{
  JsonArray *unplaced = get_rows (object, "unplaced");

  read_pairs (object, "placements", self->places);
  for (guint i = 0; unplaced != NULL && i < json_array_get_length (unplaced); i++)
    {
      WisselPlacePair pair = { json_array_get_int_element (unplaced, i), 0 };

      g_array_append_val (self->places, pair);
    }
  g_array_sort (self->places, compare_pairs);
}

static int
compare_organisations (const void *a, const void *b)
{
  const WisselMatchGiveAndTake *one = a;
  const WisselMatchGiveAndTake *two = b;

  return one->organisation < two->organisation ? -1 : one->organisation > two->organisation;
}

static void
read_balances (WisselSavedPlan *self, JsonObject *object)
{
  JsonArray *rows = get_rows (object, "balances");

  for (guint i = 0; rows != NULL && i < json_array_get_length (rows); i++)
    {
      gint64                 numbers[3];
      WisselMatchGiveAndTake balance = { 0 };

      if (!read_row (rows, i, numbers, 3))
        continue;

      balance.organisation = numbers[0];
      balance.before = (gint) numbers[1];
      balance.after = (gint) numbers[2];
      g_array_append_val (self->balances, balance);
    }
  g_array_sort (self->balances, compare_organisations);
}

static gboolean
read_result (WisselSavedPlan *self)
{
  g_autoptr (JsonNode) root = json_from_string (self->json, NULL);
  JsonObject          *object;
  JsonObject          *inputs;
  JsonObject          *pairs;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return FALSE;

  object = json_node_get_object (root);
  inputs = get_object (object, "inputs");
  for (guint i = 0; inputs != NULL && i < WISSEL_MATCH_N_INPUTS; i++)
    self->inputs[i] = g_strdup (
      json_object_get_string_member_with_default (inputs, wissel_match_input_code (i), NULL));
  self->figures.n_learners = (guint) get_count (object, "learners");
  self->figures.n_placed = (guint) get_count (object, "placed");
  self->figures.n_outside = (guint) get_count (object, "outside");
  self->figures.total = get_count (object, "total");
  pairs = get_object (object, "pairs");
  for (guint i = 0; i < WISSEL_MATCH_N_VERDICTS; i++)
    self->figures.exclusions[i] = (guint) get_count (pairs, wissel_match_verdict_code (i));
  read_pairs (object, "pins", self->pins);
  read_pairs (object, "bans", self->bans);
  read_places (self, object);
  read_balances (self, object);

  return TRUE;
}

/* ---- Public ---- */

WisselSavedPlan *
wissel_saved_plan_new (const WisselMatchResult *result, const char *name, const char *note)
{
  WisselSavedPlan *self = g_object_new (WISSEL_TYPE_SAVED_PLAN, NULL);

  self->name = g_strdup (name);
  self->note = g_strdup (note);
  self->options = *wissel_match_scores_get_options (result->scores);
  self->json = format_result (result);
  read_result (self);

  return self;
}

typedef struct
{
  WisselMatchResult *result;
  char              *name;
  char              *note;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  wissel_match_result_unref (wish->result);
  g_free (wish->name);
  g_free (wish->note);
  g_free (wish);
}

static void
make_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Wish *wish = data;

  g_task_return_pointer (task, wissel_saved_plan_new (wish->result, wish->name, wish->note),
                         g_object_unref);
}

void
wissel_saved_plan_new_async (const WisselMatchResult *result,
                             const char              *name,
                             const char              *note,
                             GCancellable            *cancellable,
                             GAsyncReadyCallback      callback,
                             gpointer                 user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Wish             *wish = g_new0 (Wish, 1);

  wish->result = wissel_match_result_ref (result);
  wish->name = g_strdup (name);
  wish->note = g_strdup (note);
  g_task_set_source_tag (task, wissel_saved_plan_new_async);
  g_task_set_task_data (task, wish, wish_free);
  g_task_run_in_thread (task, make_in_thread);
}

WisselSavedPlan *
wissel_saved_plan_new_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

WisselSavedPlan *
wissel_saved_plan_read (WisselRecord *run, gboolean is_decided)
{
  g_autoptr (WisselSavedPlan) self = NULL;

  if (wissel_record_is_empty (run, "result-json"))
    return NULL;

  self = g_object_new (WISSEL_TYPE_SAVED_PLAN, NULL);
  self->id = wissel_record_get_id (run);
  self->is_decided = is_decided;
  self->name = g_strdup (wissel_record_get_text (run, "name"));
  self->note = g_strdup (wissel_record_get_text (run, "note"));
  self->day = g_strndup (wissel_record_get_text (run, "run-at"), strlen ("YYYY-MM-DD"));
  self->json = g_strdup (wissel_record_get_text (run, "result-json"));
  wissel_match_options_init (&self->options);
  if (!wissel_plan_rules_parse (wissel_record_get_text (run, "weights-json"), &self->options,
                                NULL) ||
      !read_result (self))
    return NULL;

  return g_steal_pointer (&self);
}

void
wissel_saved_plan_fill_run (WisselSavedPlan *self, WisselRecord *run)
{
  g_autofree char *rules = wissel_plan_rules_format (&self->options);

  wissel_record_set_text (run, "name", self->name);
  wissel_record_set_text (run, "note", self->note);
  wissel_record_set_text (run, "weights-json", rules);
  wissel_record_set_text (run, "result-json", self->json);
}

gint64
wissel_saved_plan_get_id (WisselSavedPlan *self)
{
  return self->id;
}

const char *
wissel_saved_plan_get_name (WisselSavedPlan *self)
{
  return self->name;
}

const char *
wissel_saved_plan_get_note (WisselSavedPlan *self)
{
  return self->note;
}

const char *
wissel_saved_plan_get_day (WisselSavedPlan *self)
{
  return self->day;
}

const WisselMatchOptions *
wissel_saved_plan_get_options (WisselSavedPlan *self)
{
  return &self->options;
}

gboolean
wissel_saved_plan_is_decided (WisselSavedPlan *self)
{
  return self->is_decided;
}

const WisselPlanFigures *
wissel_saved_plan_get_figures (WisselSavedPlan *self)
{
  return &self->figures;
}

const GArray *
wissel_saved_plan_get_places (WisselSavedPlan *self)
{
  return self->places;
}

const GArray *
wissel_saved_plan_get_balances (WisselSavedPlan *self)
{
  return self->balances;
}

const GArray *
wissel_saved_plan_get_pins (WisselSavedPlan *self)
{
  return self->pins;
}

const GArray *
wissel_saved_plan_get_bans (WisselSavedPlan *self)
{
  return self->bans;
}

guint
wissel_saved_plan_find_changes (WisselSavedPlan *self, WisselSavedPlan *other)
{
  guint changes = 0;

  for (guint i = 0; i < WISSEL_MATCH_N_INPUTS; i++)
    if (g_strcmp0 (self->inputs[i], other->inputs[i]) != 0)
      changes |= 1u << i;

  return changes;
}

gboolean
wissel_saved_plan_is_same (WisselSavedPlan *self, WisselSavedPlan *other)
{
  return g_strcmp0 (self->json, other->json) == 0;
}

static gboolean
has_same_places (WisselSavedPlan *self, WisselSavedPlan *other)
{
  return self->places->len == other->places->len &&
         (self->places->len == 0 || memcmp (self->places->data, other->places->data,
                                            self->places->len * sizeof (WisselPlacePair)) == 0);
}

char *
wissel_saved_plan_dup_verdict (WisselSavedPlan *self, WisselSavedPlan *again)
{
  g_autoptr (GString) kinds = g_string_new (NULL);
  guint               changes = wissel_saved_plan_find_changes (self, again);

  if (wissel_saved_plan_is_same (self, again))
    return g_strdup (_ ("Run again, it gives exactly the same result."));

  for (guint i = 0; i < WISSEL_MATCH_N_INPUTS; i++)
    if ((changes & (1u << i)) != 0)
      g_string_append_printf (kinds, "%s%s", kinds->len > 0 ? ", " : "",
                              _ (wissel_match_input_label (i)));

  if (kinds->len == 0)
    return g_strdup (_ ("Run again, it gives another result from the same facts: it was made by "
                        "another version of the program."));

  /* Translators: %s is a list of kinds of facts, such as “the preferences, the calendars”. */
  return g_strdup_printf (has_same_places (self, again)
                            ? _ ("Run again, it gives everybody the same place. Changed since: %s.")
                            : _ ("Run again, it gives another result. Changed since: %s."),
                          kinds->str);
}
