/* The command plans: the plans that are kept with a round, two of them side by side, and whether
 * one would come out the same today. */

#include <glib/gi18n.h>
#include <glib/gprintf.h>

#include "wissel-cli.h"
#include "wissel-error.h"
#include "wissel-plan-comparison.h"
#include "wissel-rounds.h"
#include "wissel-saved-plans.h"

typedef struct
{
  char    *round;
  char    *run;
  gboolean compare;
} Options;

static WisselSavedPlan *
find_plan (GPtrArray *plans, const char *name, GError **error)
{
  for (guint i = 0; i < plans->len; i++)
    if (g_strcmp0 (wissel_saved_plan_get_name (g_ptr_array_index (plans, i)), name) == 0)
      return g_ptr_array_index (plans, i);

  g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND,
               _ ("There is no plan “%s”. Without a name all plans of the round are listed."),
               name);

  return NULL;
}

static void
list (GPtrArray *plans)
{
  for (guint i = 0; i < plans->len; i++)
    {
      WisselSavedPlan         *plan = g_ptr_array_index (plans, i);
      const WisselPlanFigures *figures = wissel_saved_plan_get_figures (plan);
      const char              *name = wissel_saved_plan_get_name (plan);
      g_autofree char         *points =
        wissel_match_format_points (figures->total, wissel_language_of_interface ());
      g_autofree char *said = g_strdup_printf (_ ("%1$u of %2$u with a place, %3$s points"),
                                               figures->n_placed, figures->n_learners, points);

      g_printf ("%s  %s  %s\n", wissel_saved_plan_get_day (plan), name != NULL ? name : "—", said);
    }
}

static gboolean
run_again (WisselNetwork *network, gint64 round, WisselSavedPlan *plan, GError **error)
{
  g_autoptr (WisselSavedPlan) again = wissel_saved_plans_run (network, round, plan, error);
  g_autofree char            *verdict = NULL;

  if (again == NULL)
    return FALSE;

  verdict = wissel_saved_plan_dup_verdict (plan, again);
  g_printf ("%s\n", verdict);

  return TRUE;
}

/* The present state of the round gives the names. */
static gboolean
compare (WisselNetwork   *network,
         gint64           round,
         WisselSavedPlan *first,
         WisselSavedPlan *second,
         GError         **error)
{
  g_autoptr (WisselMatchmaker) matchmaker = wissel_matchmaker_new (network, round);
  g_autoptr (GListModel)       lines = NULL;

  if (!wissel_matchmaker_propose (matchmaker, NULL, error))
    return FALSE;

  lines = wissel_plans_compare (first, second, matchmaker);
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (WisselPlanLine) line = g_list_model_get_item (lines, i);

      g_printf ("%s  %s: %s → %s\n", wissel_plan_line_get_kind (line),
                wissel_plan_line_get_label (line), wissel_plan_line_get_first (line),
                wissel_plan_line_get_second (line));
    }

  return TRUE;
}

static gboolean
show (WisselNetwork *network, const Options *options, char **names, GError **error)
{
  g_autoptr (GPtrArray) plans = NULL;
  WisselSavedPlan      *first;
  WisselSavedPlan      *second;
  gint64                round;

  if (!wissel_network_find_round (network, options->round, &round, error))
    return FALSE;

  plans = wissel_saved_plans_load (network, round, error);
  if (plans == NULL)
    return FALSE;

  if (options->run != NULL)
    {
      first = find_plan (plans, options->run, error);
      return first != NULL && run_again (network, round, first, error);
    }

  if (!options->compare)
    {
      list (plans);
      return TRUE;
    }

  first = find_plan (plans, names[0], error);
  second = first != NULL ? find_plan (plans, names[1], error) : NULL;

  return second != NULL && compare (network, round, first, second, error);
}

WisselCliStatus
wissel_cli_plans (int argc, char **argv)
{
  g_autofree char   *round = NULL;
  g_autofree char   *run = NULL;
  Options            options = { 0 };
  WisselNetwork     *network;
  GError            *error = NULL;
  const GOptionEntry entries[] = {
    { "round", 0, 0, G_OPTION_ARG_STRING, &round, N_ ("Code of the round"), "CODE" },
    { "compare", 0, 0, G_OPTION_ARG_NONE, &options.compare, N_ ("Two plans side by side"), NULL },
    { "run", 0, 0, G_OPTION_ARG_STRING, &run, N_ ("Say whether a plan comes out the same today"),
      "NAME" },
    { NULL },
  };

  if (!wissel_cli_parse (&argc, &argv, WISSEL_CLI_OR_MORE (1), entries))
    return WISSEL_CLI_USAGE;
  if (argc != (options.compare ? 4 : 2))
    return wissel_cli_misuse (_ ("Name two plans to compare, and otherwise none."));

  options.round = round;
  options.run = run;
  network = wissel_cli_open (argv[1], &error);
  if (network == NULL)
    return wissel_cli_refuse (error);

  return wissel_cli_close (network, show (network, &options, argv + 2, &error)
                                      ? WISSEL_CLI_DONE
                                      : wissel_cli_refuse (error));
}
