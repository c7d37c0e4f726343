/* The command match: proposes, and with --accept decides, the matches of a round. */

#include <glib/gi18n.h>
#include <glib/gprintf.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "wissel-cli.h"
#include "wissel-error.h"
#include "wissel-match-help.h"
#include "wissel-matchmaker.h"
#include "wissel-plan-rules.h"
#include "wissel-round-rules.h"
#include "wissel-saved-plans.h"
#include "wissel-shortages.h"

typedef struct
{
  char    *round;
  char    *preset;
  char    *weights;
  char    *goals;
  char    *plan;
  gboolean accept;
  gboolean as_json;
} Options;

static gboolean
read_weights (const char *path, WisselMatchOptions *options, GError **error)
{
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, error))
    return FALSE;

  if (wissel_plan_rules_parse (text, options, error))
    return TRUE;

  g_prefix_error (error, "%s: ", path);

  return FALSE;
}

static void
add_text (JsonBuilder *json, const char *name, const char *value)
{
  json_builder_set_member_name (json, name);
  if (value != NULL)
    json_builder_add_string_value (json, value);
  else
    json_builder_add_null_value (json);
}

static void
add_scores (JsonBuilder *json, WisselMatchmaker *matchmaker, WisselProposal *proposal)
{
  const WisselMatchPlacement *placement = wissel_proposal_get_placement (proposal);
  g_autoptr (WisselMatchPair) pair = NULL;

  pair = wissel_matchmaker_dup_pair (matchmaker, placement->learner, placement->place, NULL);
  json_builder_set_member_name (json, "scores");
  json_builder_begin_array (json);
  for (guint i = 0; pair != NULL && i < WISSEL_MATCH_N_CRITERIA; i++)
    {
      g_autofree char *sentence =
        wissel_match_explain (&pair->scores[i], wissel_language_of_interface ());

      json_builder_begin_object (json);
      add_text (json, "criterion", wissel_match_criterion_code (i));
      add_text (json, "status", wissel_match_status_code (pair->scores[i].status));
      json_builder_set_member_name (json, "points");
      json_builder_add_double_value (json, pair->scores[i].points / 10.0);
      add_text (json, "why", sentence);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

/* What would place somebody, what asks least first. */
static void
add_relaxations (JsonBuilder *json, WisselMatchmaker *matchmaker, WisselProposal *proposal)
{
  g_autoptr (GArray) changes =
    wissel_match_help_find (matchmaker, wissel_proposal_get_placement (proposal)->learner);

  json_builder_set_member_name (json, "relaxations");
  json_builder_begin_array (json);
  for (guint i = 0; i < changes->len; i++)
    {
      const WisselMatchRelaxation *change = &g_array_index (changes, WisselMatchRelaxation, i);
      const WisselRoundName       *place = wissel_matchmaker_get_name (matchmaker, change->place);
      g_autofree char             *text = wissel_match_help_explain (matchmaker, change);

      json_builder_begin_object (json);
      add_text (json, "kind", wissel_match_relaxation_code (change->kind));
      add_text (json, "place", place != NULL ? place->name : NULL);
      add_text (json, "host", place != NULL ? place->organisation : NULL);
      add_text (json, "what", text);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_shortages (JsonBuilder *json, WisselMatchmaker *matchmaker)
{
  static const char *const names[] = { "kind", "name", "wanted", "seats", "unplaced" };
  g_autoptr (GListStore)   shortages = wissel_shortages_new (matchmaker);

  json_builder_set_member_name (json, "shortages");
  json_builder_begin_array (json);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (shortages)); i++)
    {
      g_autoptr (GObject) shortage = g_list_model_get_item (G_LIST_MODEL (shortages), i);

      json_builder_begin_object (json);
      for (guint k = 0; k < G_N_ELEMENTS (names); k++)
        {
          g_autofree char *text = NULL;

          g_object_get (shortage, names[k], &text, NULL);
          add_text (json, names[k], text);
        }
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_proposal (JsonBuilder *json, WisselMatchmaker *matchmaker, WisselProposal *proposal)
{
  g_autofree char *week =
    wissel_match_placement_dup_week (wissel_proposal_get_placement (proposal));

  json_builder_begin_object (json);
  add_text (json, "switcher", wissel_proposal_get_learner_name (proposal));
  add_text (json, "sending", wissel_proposal_get_sending (proposal));
  add_text (json, "question", wissel_proposal_get_question (proposal));
  add_text (json, "place", wissel_proposal_get_place_name (proposal));
  add_text (json, "host", wissel_proposal_get_host (proposal));
  add_text (json, "coach", wissel_proposal_get_coach (proposal));
  add_text (json, "week_from", week);
  if (wissel_proposal_is_placed (proposal))
    {
      json_builder_set_member_name (json, "score");
      json_builder_add_double_value (json, wissel_proposal_get_placement (proposal)->total / 10.0);
      add_scores (json, matchmaker, proposal);
    }
  else
    {
      add_text (json, "reason", wissel_proposal_get_reason (proposal));
      add_relaxations (json, matchmaker, proposal);
    }
  json_builder_end_object (json);
}

/* By what was matched, and whether the round or the command says so. */
static void
add_rules (JsonBuilder *json, WisselMatchmaker *matchmaker, const WisselRoundInfo *round)
{
  const WisselMatchOptions *rules = wissel_matchmaker_get_options (matchmaker);
  const WisselMatchPreset  *preset = wissel_match_preset_of (rules->weights);
  g_autofree char          *text = wissel_plan_rules_format (rules);
  g_autofree char          *weights = wissel_round_rules_explain_weights (round, rules->weights);
  g_autofree char *sector = wissel_round_rules_explain_sector (round, rules->sector_preference);

  json_builder_set_member_name (json, "rules");
  json_builder_begin_object (json);
  add_text (json, "preset", preset != NULL ? preset->name : NULL);
  add_text (json, "approach", round->approach);
  add_text (json, "why", weights);
  add_text (json, "sector_why", sector);
  json_builder_set_member_name (json, "values");
  json_builder_add_value (json, json_from_string (text, NULL));
  json_builder_end_object (json);
}

static void
print_json (WisselMatchmaker *matchmaker, const WisselRoundInfo *round)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonNode)    root = NULL;
  g_autofree char        *text = NULL;
  GListModel             *proposals = wissel_matchmaker_get_proposals (matchmaker);

  json_builder_begin_object (json);
  json_builder_set_member_name (json, "learners");
  json_builder_add_int_value (json, wissel_matchmaker_get_n_learners (matchmaker));
  json_builder_set_member_name (json, "placed");
  json_builder_add_int_value (json, wissel_matchmaker_get_n_placed (matchmaker));
  json_builder_set_member_name (json, "total");
  json_builder_add_double_value (json, wissel_matchmaker_get_total (matchmaker) / 10.0);
  add_rules (json, matchmaker, round);
  json_builder_set_member_name (json, "proposals");
  json_builder_begin_array (json);
  for (guint i = 0; i < g_list_model_get_n_items (proposals); i++)
    {
      g_autoptr (WisselProposal) proposal = g_list_model_get_item (proposals, i);

      add_proposal (json, matchmaker, proposal);
    }
  json_builder_end_array (json);
  add_shortages (json, matchmaker);
  json_builder_end_object (json);
  root = json_builder_get_root (json);
  text = json_to_string (root, TRUE);
  g_printf ("%s\n", text);
}

static void
print_rules (WisselMatchmaker *matchmaker, const WisselRoundInfo *round)
{
  const guint             *weights = wissel_matchmaker_get_options (matchmaker)->weights;
  const WisselMatchPreset *preset = wissel_match_preset_of (weights);
  g_autofree char         *why = wissel_round_rules_explain_weights (round, weights);
  g_autofree char         *text = NULL;

  /* Translators: 1: name of weights, such as “Content first”; 2: a sentence on why these */
  text = g_strdup_printf (_ ("Weights: %1$s. %2$s"),
                          preset != NULL ? _ (preset->label) : _ ("Own weights"), why);
  g_printf ("%s\n", text);
}

static void
print_text (WisselMatchmaker *matchmaker, const WisselRoundInfo *round)
{
  GListModel *proposals = wissel_matchmaker_get_proposals (matchmaker);
  guint       n_placed = wissel_matchmaker_get_n_placed (matchmaker);

  print_rules (matchmaker, round);
  for (guint i = 0; i < g_list_model_get_n_items (proposals); i++)
    {
      g_autoptr (WisselProposal) proposal = g_list_model_get_item (proposals, i);
      g_autofree char           *points = NULL;

      if (!wissel_proposal_is_placed (proposal))
        {
          g_autofree char *said = g_strdup_printf (_ ("%1$s: %2$s"),
                                                   wissel_proposal_get_learner_name (proposal),
                                                   wissel_proposal_get_reason (proposal));

          g_printf ("    —  %s\n", said);
          continue;
        }

      points = wissel_match_format_points (wissel_proposal_get_placement (proposal)->total,
                                           wissel_language_of_interface ());
      g_printf ("%5s  %s → %s, %s\n", points, wissel_proposal_get_learner_name (proposal),
                wissel_proposal_get_place_name (proposal), wissel_proposal_get_host (proposal));
    }

  /* Translators: numbers of learners placed and of learners who look for a place. */
  g_printf (ngettext ("%1$u of %2$u switchers has a place.\n",
                      "%1$u of %2$u switchers have a place.\n", n_placed),
            n_placed, wissel_matchmaker_get_n_learners (matchmaker));
}

/* Without decisions a plan is only kept; with them it is what they were taken on. */
static gboolean
keep (WisselNetwork *network, WisselMatchmaker *matchmaker, const Options *options, GError **error)
{
  g_autoptr (WisselSavedPlan) plan =
    wissel_saved_plan_new (wissel_matchmaker_get_result (matchmaker), options->plan, NULL);

  return wissel_saved_plans_keep (network, wissel_matchmaker_get_round (matchmaker), plan, error);
}

static gboolean
decide (WisselNetwork    *network,
        WisselMatchmaker *matchmaker,
        const Options    *options,
        GError          **error)
{
  guint n_accepted = 0;

  if (!options->accept)
    return options->plan == NULL || keep (network, matchmaker, options, error);

  wissel_matchmaker_accept_all (matchmaker);
  if (!wissel_matchmaker_finish (matchmaker, options->plan, &n_accepted, error))
    return FALSE;

  if (!options->as_json)
    g_printf (ngettext ("%u exchange was made.\n", "%u exchanges were made.\n", n_accepted),
              n_accepted);

  return TRUE;
}

/* What the round says goes unless the command says otherwise. */
static gboolean
read_rules (const Options         *options,
            const WisselRoundInfo *round,
            WisselMatchOptions    *rules,
            GError               **error)
{
  wissel_round_rules_init (rules, round);
  if (options->preset != NULL)
    {
      const WisselMatchPreset *preset = wissel_match_preset_find (options->preset, error);

      if (preset == NULL)
        return FALSE;

      memcpy (rules->weights, preset->weights, sizeof rules->weights);
    }

  if (options->weights != NULL && !read_weights (options->weights, rules, error))
    return FALSE;

  if (options->goals != NULL)
    {
      g_auto (GStrv) codes = g_strsplit (options->goals, ",", -1);

      return wissel_plan_rules_order_goals ((const char *const *) codes, rules, error);
    }

  return TRUE;
}

static gboolean
match (WisselNetwork *network, const Options *options, GError **error)
{
  g_autoptr (WisselMatchmaker) matchmaker = NULL;
  g_autoptr (WisselRoundInfo)  info = NULL;
  WisselMatchOptions           rules;
  gint64                       round;

  if (!wissel_network_find_round (network, options->round, &round, error))
    return FALSE;

  if (round == 0)
    {
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND,
                           _ ("There is no open round. Import learning questions first, or make "
                              "a round."));
      return FALSE;
    }

  info = wissel_network_load_round (network, round, error);
  if (info == NULL || !read_rules (options, info, &rules, error))
    return FALSE;

  matchmaker = wissel_matchmaker_new (network, round);
  wissel_matchmaker_set_options (matchmaker, &rules);
  if (!wissel_matchmaker_propose (matchmaker, NULL, error))
    return FALSE;

  if (options->as_json)
    print_json (matchmaker, info);
  else
    print_text (matchmaker, info);

  return decide (network, matchmaker, options, error);
}

WisselCliStatus
wissel_cli_match (int argc, char **argv)
{
  g_autofree char   *round = NULL;
  g_autofree char   *preset = NULL;
  g_autofree char   *weights = NULL;
  g_autofree char   *goals = NULL;
  g_autofree char   *plan = NULL;
  Options            options = { 0 };
  WisselNetwork     *network;
  GError            *error = NULL;
  const GOptionEntry entries[] = {
    { "round", 0, 0, G_OPTION_ARG_STRING, &round, N_ ("Code of the round"), "CODE" },
    { "preset", 0, 0, G_OPTION_ARG_STRING, &preset,
      N_ ("Weights: content-first, made-to-measure, hr-scan or kick-off"), "NAME" },
    { "weights", 0, 0, G_OPTION_ARG_FILENAME, &weights, N_ ("Weights as JSON"), "FILE" },
    { "goals", 0, 0, G_OPTION_ARG_STRING, &goals,
      N_ ("What comes first: PEOPLE, MUST, POINTS, RANKS, BALANCE in an order"), "GOALS" },
    { "save-plan", 0, 0, G_OPTION_ARG_STRING, &plan, N_ ("Keep the plan under a name"), "NAME" },
    { "accept", 0, 0, G_OPTION_ARG_NONE, &options.accept, N_ ("Accept every match"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.as_json, N_ ("Print for machines"), NULL },
    { NULL },
  };

  if (!wissel_cli_parse (&argc, &argv, 1, entries))
    return WISSEL_CLI_USAGE;

  options.round = round;
  options.preset = preset;
  options.weights = weights;
  options.goals = goals;
  options.plan = plan;
  network = wissel_cli_open (argv[1], &error);
  if (network == NULL)
    return wissel_cli_refuse (error);

  return wissel_cli_close (network, match (network, &options, &error) ? WISSEL_CLI_DONE
                                                                      : wissel_cli_refuse (error));
}
