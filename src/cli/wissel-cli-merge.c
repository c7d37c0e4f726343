/* Commands on records that may be the same: duplicates, merge. */

#include <glib/gi18n.h>
#include <glib/gprintf.h>
#include <json-glib/json-glib.h>

#include "wissel-cli.h"
#include "wissel-duplicates.h"
#include "wissel-merging.h"

#define USUAL_LIMIT 200

static void
print_json (JsonBuilder *json)
{
  g_autoptr (JsonNode) root = json_builder_get_root (json);
  g_autofree char     *text = json_to_string (root, TRUE);

  g_printf ("%s\n", text);
}

static void
add_text (JsonBuilder *json, const char *name, const char *value)
{
  json_builder_set_member_name (json, name);
  json_builder_add_string_value (json, value);
}

/* NULL, with a complaint, when records of it are not compared. */
static const WisselRecordType *
find_type (const char *name)
{
  const WisselRecordType *type = wissel_duplicates_find_type (name);

  if (type != NULL)
    return type;

  wissel_cli_misuse (
    _ ("“%s” is no kind of record that can be merged: choose organisation, person, "
       "site, learning_place, competency or course."),
    name);

  return NULL;
}

/* ---- duplicates ---- */

static void
tell_pairs (const WisselDuplicates *found)
{
  for (guint i = 0; i < found->pairs->len; i++)
    {
      const WisselDuplicate *pair = g_ptr_array_index (found->pairs, i);

      g_printf ("%s\n", pair->reason);
      for (guint side = 0; side < 2; side++)
        g_printf ("  %" G_GINT64_FORMAT "  %s%s%s\n", pair->ids[side], pair->titles[side],
                  *pair->details[side] != '\0' ? " · " : "", pair->details[side]);
    }

  g_printf (ngettext ("%u pair\n", "%u pairs\n", found->n_all), found->n_all);
}

static void
tell_pairs_json (const WisselDuplicates *found)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();

  json_builder_begin_object (json);
  json_builder_set_member_name (json, "all");
  json_builder_add_int_value (json, found->n_all);
  json_builder_set_member_name (json, "pairs");
  json_builder_begin_array (json);
  for (guint i = 0; i < found->pairs->len; i++)
    {
      const WisselDuplicate *pair = g_ptr_array_index (found->pairs, i);

      json_builder_begin_object (json);
      add_text (json, "type", pair->type->name);
      add_text (json, "reason", pair->reason);
      json_builder_set_member_name (json, "records");
      json_builder_begin_array (json);
      for (guint side = 0; side < 2; side++)
        {
          json_builder_begin_object (json);
          json_builder_set_member_name (json, "id");
          json_builder_add_int_value (json, pair->ids[side]);
          add_text (json, "title", pair->titles[side]);
          add_text (json, "details", pair->details[side]);
          json_builder_end_object (json);
        }
      json_builder_end_array (json);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
  json_builder_end_object (json);
  print_json (json);
}

static WisselCliStatus
list_duplicates (WisselNetwork *network, const WisselRecordType *type, int limit, gboolean as_json)
{
  g_autoptr (WisselDuplicates) found = NULL;
  GError                      *error = NULL;

  found = wissel_duplicates_find (network, type, (guint) limit, &error);
  if (found == NULL)
    return wissel_cli_refuse (error);

  if (as_json)
    tell_pairs_json (found);
  else
    tell_pairs (found);

  return WISSEL_CLI_DONE;
}

WisselCliStatus
wissel_cli_duplicates (int argc, char **argv)
{
  gboolean                as_json = FALSE;
  int                     limit = USUAL_LIMIT;
  const WisselRecordType *type;
  WisselNetwork          *network;
  GError                 *error = NULL;
  const GOptionEntry      entries[] = {
         { "limit", 0, 0, G_OPTION_ARG_INT, &limit, N_ ("At most so many"), "N" },
         { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print for machines"), NULL },
         { NULL },
  };

  if (!wissel_cli_parse (&argc, &argv, 2, entries) || !(type = find_type (argv[2])))
    return WISSEL_CLI_USAGE;

  if (limit < 1)
    return wissel_cli_misuse ("%s", _ ("Give a number of one or more."));

  network = wissel_cli_open (argv[1], &error);
  if (network == NULL)
    return wissel_cli_refuse (error);

  return wissel_cli_close (network, list_duplicates (network, type, limit, as_json));
}

/* ---- merge ---- */

static void
tell_outcome (const WisselMergeOutcome *outcome)
{
  for (guint i = 0; i < outcome->lines->len; i++)
    g_printf ("%s\n", (char *) g_ptr_array_index (outcome->lines, i));
  for (guint i = 0; i < outcome->refusals->len; i++)
    g_printerr ("%s\n", (char *) g_ptr_array_index (outcome->refusals, i));
}

static void
add_texts (JsonBuilder *json, const char *name, const GPtrArray *texts)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
  for (guint i = 0; i < texts->len; i++)
    json_builder_add_string_value (json, g_ptr_array_index (texts, i));
  json_builder_end_array (json);
}

static void
tell_outcome_json (const WisselMergeOutcome *outcome)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();

  json_builder_begin_object (json);
  add_texts (json, "moved", outcome->lines);
  add_texts (json, "refusals", outcome->refusals);
  json_builder_end_object (json);
  print_json (json);
}

typedef struct
{
  const WisselRecordType *type;
  gint64                  kept;
  gint64                  other;
  gboolean                is_dry;
  gboolean                as_json;
} MergeRequest;

static WisselCliStatus
merge (WisselNetwork *network, const MergeRequest *request)
{
  g_autoptr (WisselComparison)   comparison = NULL;
  g_autoptr (WisselMergeOutcome) outcome = NULL;
  GError                        *error = NULL;

  comparison =
    wissel_comparison_load (network, request->type, request->kept, request->other, &error);
  if (comparison == NULL)
    return wissel_cli_refuse (error);

  wissel_comparison_set_kept (comparison, 0);
  outcome = request->is_dry ? wissel_merging_preview (network, comparison, &error)
                            : wissel_merging_apply (network, comparison, &error);
  if (outcome == NULL)
    return wissel_cli_refuse (error);

  if (request->as_json)
    tell_outcome_json (outcome);
  else
    tell_outcome (outcome);

  return outcome->refusals->len == 0 ? WISSEL_CLI_DONE : WISSEL_CLI_REFUSED;
}

WisselCliStatus
wissel_cli_merge (int argc, char **argv)
{
  MergeRequest       request = { 0 };
  WisselNetwork     *network;
  GError            *error = NULL;
  const GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &request.is_dry, N_ ("Change nothing"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &request.as_json, N_ ("Print for machines"), NULL },
    { NULL },
  };

  if (!wissel_cli_parse (&argc, &argv, 4, entries) || !(request.type = find_type (argv[2])))
    return WISSEL_CLI_USAGE;

  if (!g_ascii_string_to_signed (argv[3], 10, 1, G_MAXINT64, &request.kept, NULL) ||
      !g_ascii_string_to_signed (argv[4], 10, 1, G_MAXINT64, &request.other, NULL) ||
      request.kept == request.other)
    return wissel_cli_misuse ("%s", _ ("Give the numbers of two records: the one that stays, then "
                                       "the one that goes."));

  network = wissel_cli_open (argv[1], &error);
  if (network == NULL)
    return wissel_cli_refuse (error);

  return wissel_cli_close (network, merge (network, &request));
}
