#include "wissel-plan-rules.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

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
                          "\"reciprocity_band\":%u}",
                          (int) options->sector_preference, options->quality_floor,
                          options->reciprocity_price, options->reciprocity_band);

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

gboolean
wissel_plan_rules_parse (const char *text, WisselMatchOptions *options, GError **error)
{
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  guint                sector = options->sector_preference;
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
      !read_number (object, "sector_preference", &sector, error))
    return FALSE;

  options->sector_preference = MIN (sector, WISSEL_MATCH_SECTOR_OTHER);

  return wissel_match_options_check (options, error);
}
