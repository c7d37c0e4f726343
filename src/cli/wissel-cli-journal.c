/* Commands on the journal: undo, redo, history. */

#include <glib/gi18n.h>
#include <glib/gprintf.h>
#include <json-glib/json-glib.h>

#include "wissel-cli.h"

typedef struct
{
  const char *table;
  gint64      id;
} HistoryRequest;

static WisselCliStatus
step (int    argc,
      char **argv,
      gboolean (*take) (WisselNetwork *, char **, GError **),
      const char *done)
{
  g_autofree char *label = NULL;
  g_autofree char *said = NULL;
  WisselNetwork   *network;
  GError          *error = NULL;
  WisselCliStatus  status = WISSEL_CLI_DONE;

  if (!wissel_cli_parse (&argc, &argv, 1, NULL))
    return WISSEL_CLI_USAGE;

  network = wissel_cli_open (argv[1], &error);
  if (network == NULL)
    return wissel_cli_refuse (error);

  if (take (network, &label, &error))
    {
      said = g_strdup_printf (_ ("%1$s: %2$s"), done, label);
      g_printf ("%s\n", said);
    }
  else
    {
      status = wissel_cli_refuse (error);
    }

  return wissel_cli_close (network, status);
}

WisselCliStatus
wissel_cli_undo (int argc, char **argv)
{
  return step (argc, argv, wissel_network_undo, _ ("Undone"));
}

WisselCliStatus
wissel_cli_redo (int argc, char **argv)
{
  return step (argc, argv, wissel_network_redo, _ ("Done again"));
}

static gpointer
load_changes (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const HistoryRequest *request = data;

  return wissel_session_history (session, request->table, request->id, 0, error);
}

static gpointer
load_actions (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return wissel_session_list_actions (session, 0, 0, error);
}

static void
add_member (JsonBuilder *json, const char *name, const char *value)
{
  json_builder_set_member_name (json, name);
  if (value != NULL)
    json_builder_add_string_value (json, value);
  else
    json_builder_add_null_value (json);
}

static void
add_change (JsonBuilder *json, const WisselChange *change)
{
  static const char *const kinds[] = { "created", "changed", "deleted" };

  json_builder_begin_object (json);
  add_member (json, "at", change->at);
  add_member (json, "by", change->operator_name);
  add_member (json, "action", change->label);
  add_member (json, "kind", kinds[change->kind]);
  add_member (json, "field", change->field);
  add_member (json, "before", change->before);
  add_member (json, "after", change->after);
  json_builder_set_member_name (json, "by_undo");
  json_builder_add_boolean_value (json, change->by_undo);
  json_builder_end_object (json);
}

static void
add_action (JsonBuilder *json, const WisselActionInfo *action)
{
  static const char *const states[] = { "done", "undone", "dropped" };

  json_builder_begin_object (json);
  add_member (json, "at", action->at);
  add_member (json, "by", action->operator_name);
  add_member (json, "action", action->label);
  add_member (json, "state", states[action->state]);
  json_builder_set_member_name (json, "rows");
  json_builder_add_int_value (json, action->n_rows);
  json_builder_end_object (json);
}

static void
print_change (const WisselChange *change)
{
  if (change->kind == WISSEL_CHANGE_CHANGED)
    g_printf ("%s  %s  %s  %s: %s → %s\n", change->at, change->operator_name, change->label,
              change->field, change->before != NULL ? change->before : "",
              change->after != NULL ? change->after : "");
  else
    g_printf ("%s  %s  %s\n", change->at, change->operator_name, change->label);
}

static void
print_json (JsonBuilder *json)
{
  g_autoptr (JsonNode) root = json_builder_get_root (json);
  g_autofree char     *text = json_to_string (root, TRUE);

  g_printf ("%s\n", text);
}

static void
print_entries (GPtrArray *entries, gboolean of_record, gboolean as_json)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();

  json_builder_begin_array (json);
  for (guint i = 0; i < entries->len; i++)
    {
      gconstpointer entry = g_ptr_array_index (entries, i);

      if (as_json && of_record)
        add_change (json, entry);
      else if (as_json)
        add_action (json, entry);
      else if (of_record)
        print_change (entry);
      else
        g_printf ("%s  %s  %s\n", ((const WisselActionInfo *) entry)->at,
                  ((const WisselActionInfo *) entry)->operator_name,
                  ((const WisselActionInfo *) entry)->label);
    }
  json_builder_end_array (json);

  if (as_json)
    print_json (json);
}

WisselCliStatus
wissel_cli_history (int argc, char **argv)
{
  g_autoptr (GPtrArray) entries = NULL;
  gboolean              as_json = FALSE;
  HistoryRequest        request = { 0 };
  WisselNetwork        *network;
  GError               *error = NULL;
  WisselCliStatus       status = WISSEL_CLI_DONE;
  gboolean              of_record = argc >= 4;
  const GOptionEntry    entries_of_options[] = {
       { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print for machines"), NULL },
       { NULL },
  };

  if (!wissel_cli_parse (&argc, &argv, of_record ? 3 : 1, entries_of_options))
    return WISSEL_CLI_USAGE;

  if (of_record)
    {
      request.table = argv[2];
      request.id = g_ascii_strtoll (argv[3], NULL, 10);
      if (wissel_record_type_find (request.table) == NULL)
        return wissel_cli_misuse (_ ("There is no kind of record “%s”."), request.table);
    }

  network = wissel_cli_open (argv[1], &error);
  if (network == NULL)
    return wissel_cli_refuse (error);

  entries = wissel_store_run (wissel_network_get_store (network),
                              of_record ? load_changes : load_actions, &request, NULL, &error);
  if (entries != NULL)
    print_entries (entries, of_record, as_json);
  else
    status = wissel_cli_refuse (error);

  return wissel_cli_close (network, status);
}
