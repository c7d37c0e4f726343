#include "wissel-plan-rules.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "wissel-error.h"

char *
wissel_plan_rules_format (const WisselMatchOptions *options)
{
  g_autoptr (GString) json = g_string_new ("{");

  for (guint i = 0; i < WISSEL_MATCH_N_CRITERIA; i++)
    g_string_append_printf (json, "\"%s\":%u,", wissel_match_criterion_code (i),
                            options->weights[i]);

  g_string_append_printf (json,
                          "\"sector_preference\":%d,\"quality_floor\":%u,\"reciprocity_price\":%u,"
                          "\"reciprocity_band\":%u,\"waiting_first\":%d,\"within_promises\":%d,"
                          "\"goals\":[",
                          (int) options->sector_preference, options->quality_floor,
                          options->reciprocity_price, options->reciprocity_band,
                          options->waiting_first, options->within_promises);
  for (guint i = 0; i < WISSEL_MATCH_N_GOALS; i++)
    g_string_append_printf (json, "%s\"%s\"", i > 0 ? "," : "",
                            wissel_match_goal_code (options->goals[i]));
  g_string_append (json, "]}");

  return g_string_free (g_steal_pointer (&json), FALSE);
}

static gboolean
read_number (JsonObject *object, const char *name, guint *value, GError **error)
{
  gint64 number;

  if (!json_object_has_member (object, name))
    return TRUE;

  number = json_object_get_int_member_with_default (object, name, -1);
  if (number < 0 || number > G_MAXINT32)
    {
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                   _ ("The rule “%s” is not a whole number from nought on."), name);
      return FALSE;
    }

  *value = (guint) number;

  return TRUE;
}

/* What is named first decides first; what is not named keeps its order behind it. */
gboolean
wissel_plan_rules_order_goals (const char *const  *codes,
                               WisselMatchOptions *options,
                               GError            **error)
{
  WisselMatchGoal given[WISSEL_MATCH_N_GOALS];
  guint           n = 0;

  memcpy (given, options->goals, sizeof given);
  for (; codes[n] != NULL; n++)
    {
      g_autofree char *code = g_ascii_strup (codes[n], -1);

      if (n >= WISSEL_MATCH_N_GOALS ||
          !wissel_match_goal_from_code (g_strstrip (code), &options->goals[n]))
        {
          g_set_error (
            error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
            _ ("“%s” is no goal. There are PEOPLE, MUST, POINTS, RANKS and BALANCE, each "
               "once."),
            codes[n]);
          return FALSE;
        }
    }

  for (guint i = 0, named = n; i < WISSEL_MATCH_N_GOALS; i++)
    {
      gboolean is_named = FALSE;

      for (guint k = 0; k < named; k++)
        is_named = is_named || options->goals[k] == given[i];
      if (!is_named && n < WISSEL_MATCH_N_GOALS)
        options->goals[n++] = given[i];
    }

  return wissel_match_options_check (options, error);
}

static gboolean
read_goals (JsonObject *object, WisselMatchOptions *options, GError **error)
{
  JsonNode             *node = json_object_get_member (object, "goals");
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  JsonArray            *array;

  if (node == NULL)
    return TRUE;

  array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      const char *code = json_array_get_string_element (array, i);

      g_ptr_array_add (codes, (gpointer) (code != NULL ? code : ""));
    }
  g_ptr_array_add (codes, NULL);

  return wissel_plan_rules_order_goals ((const char *const *) codes->pdata, options, error);
}

gboolean
wissel_plan_rules_parse (const char *text, WisselMatchOptions *options, GError **error)
{
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  guint                sector = options->sector_preference;
  guint                waiting = options->waiting_first;
  guint                promises = options->within_promises;
  JsonObject          *object;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                           _ ("There are no weights in it. Write an object such as "
                              "{\"CONTENT\": 50}."));
      return FALSE;
    }

  object = json_node_get_object (root);
  for (guint i = 0; i < WISSEL_MATCH_N_CRITERIA; i++)
    if (!read_number (object, wissel_match_criterion_code (i), &options->weights[i], error))
      return FALSE;

  if (!read_number (object, "quality_floor", &options->quality_floor, error) ||
      !read_number (object, "reciprocity_price", &options->reciprocity_price, error) ||
      !read_number (object, "reciprocity_band", &options->reciprocity_band, error) ||
      !read_number (object, "sector_preference", &sector, error) ||
      !read_number (object, "waiting_first", &waiting, error) ||
      !read_number (object, "within_promises", &promises, error) ||
      !read_goals (object, options, error))
    return FALSE;

  options->waiting_first = waiting != 0;
  options->within_promises = promises != 0;
  options->sector_preference = MIN (sector, WISSEL_MATCH_SECTOR_OTHER);

  return wissel_match_options_check (options, error);
}
