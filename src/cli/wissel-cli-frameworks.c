/* The commands that fill the dictionary of competencies: esco and framework. */

#include <glib/gi18n.h>
#include <glib/gprintf.h>
#include <json-glib/json-glib.h>

#include "wissel-cli.h"
#include "wissel-esco.h"
#include "wissel-frameworks.h"

/* ---- esco ---- */

static void
add_number (JsonBuilder *json, const char *name, gint64 number)
{
  json_builder_set_member_name (json, name);
  json_builder_add_int_value (json, number);
}

static void
print_json (const WisselEscoReport *report)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonNode)    root = NULL;
  g_autofree char        *text = NULL;

  json_builder_begin_object (json);
  json_builder_set_member_name (json, "stored");
  json_builder_add_boolean_value (json, report->stored);
  add_number (json, "created", report->n_created);
  add_number (json, "updated", report->n_updated);
  add_number (json, "unchanged", report->n_unchanged);
  add_number (json, "n_remarks", report->n_remarks);
  json_builder_set_member_name (json, "remarks");
  json_builder_begin_array (json);
  for (guint i = 0; i < report->remarks->len; i++)
    json_builder_add_string_value (json, g_ptr_array_index (report->remarks, i));
  json_builder_end_array (json);
  json_builder_end_object (json);
  root = json_builder_get_root (json);
  text = json_to_string (root, TRUE);
  g_printf ("%s\n", text);
}

static void
print_text (const WisselEscoReport *report)
{
  for (guint i = 0; i < report->remarks->len; i++)
    g_printf ("%s\n", (const char *) g_ptr_array_index (report->remarks, i));

  /* Translators: names of languages; how many competencies are new, changed and as they were. */
  g_printf (_ ("ESCO in %1$s: %2$u new, %3$u changed, %4$u unchanged\n"), report->languages,
            report->n_created, report->n_updated, report->n_unchanged);
  if (!report->stored)
    g_printf ("%s\n", _ ("Nothing was changed."));
}

static WisselCliStatus
take_in (WisselNetwork *network, char **paths, gboolean dry_run, gboolean json)
{
  GError                      *error = NULL;
  g_autoptr (WisselEscoReport) report = NULL;

  report = wissel_esco_import (network, (const char *const *) paths, dry_run, NULL, &error);
  if (report == NULL)
    return wissel_cli_refuse (error);

  if (json)
    print_json (report);
  else
    print_text (report);

  return WISSEL_CLI_DONE;
}

WisselCliStatus
wissel_cli_esco (int argc, char **argv)
{
  gboolean           dry_run = FALSE;
  gboolean           json = FALSE;
  WisselNetwork     *network;
  GError            *error = NULL;
  const GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_ ("Change nothing"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print for machines"), NULL },
    { NULL },
  };

  if (!wissel_cli_parse (&argc, &argv, WISSEL_CLI_OR_MORE (2), entries))
    return WISSEL_CLI_USAGE;

  network = wissel_cli_open (argv[1], &error);
  if (network == NULL)
    return wissel_cli_refuse (error);

  return wissel_cli_close (network, take_in (network, argv + 2, dry_run, json));
}

/* ---- framework ---- */

WisselCliStatus
wissel_cli_framework (int argc, char **argv)
{
  WisselNetwork *network;
  GError        *error = NULL;

  if (!wissel_cli_parse (&argc, &argv, 2, NULL))
    return WISSEL_CLI_USAGE;

  network = wissel_cli_open (argv[1], &error);
  if (network == NULL)
    return wissel_cli_refuse (error);

  return wissel_cli_close (network, wissel_frameworks_add (network, argv[2], &error)
                                      ? WISSEL_CLI_DONE
                                      : wissel_cli_refuse (error));
}
