/* The command import: takes a list in, or says what it would do. */

#include <glib/gi18n.h>
#include <glib/gprintf.h>
#include <json-glib/json-glib.h>

#include "wissel-cli.h"
#include "wissel-import-lines.h"
#include "wissel-import.h"

/* ---- For machines ---- */

static void
add_text (JsonBuilder *json, const char *name, const char *text)
{
  if (text == NULL)
    return;

  json_builder_set_member_name (json, name);
  json_builder_add_string_value (json, text);
}

static void
add_number (JsonBuilder *json, const char *name, gint64 number)
{
  json_builder_set_member_name (json, name);
  json_builder_add_int_value (json, number);
}

static void
add_notices (JsonBuilder *json, const GArray *notices)
{
  json_builder_set_member_name (json, "notices");
  json_builder_begin_array (json);
  for (guint i = 0; i < notices->len; i++)
    {
      g_autofree char *text = wissel_message_text (&g_array_index (notices, WisselMessage, i),
                                                   wissel_language_of_interface ());

      json_builder_add_string_value (json, text);
    }
  json_builder_end_array (json);
}

static void
add_counts (JsonBuilder *json, const guint *counts)
{
  json_builder_set_member_name (json, "counts");
  json_builder_begin_object (json);
  for (guint i = 0; i < WISSEL_IMPORT_N_VERDICTS; i++)
    add_number (json, wissel_import_verdict_name (i), counts[i]);
  json_builder_end_object (json);
}

static void
add_columns (JsonBuilder *json, const GArray *columns)
{
  json_builder_set_member_name (json, "columns");
  json_builder_begin_array (json);
  for (guint i = 0; i < columns->len; i++)
    {
      const WisselImportColumn *column = &g_array_index (columns, WisselImportColumn, i);

      json_builder_begin_object (json);
      add_text (json, "header", column->header);
      add_text (json, "field", column->meaning);
      add_number (json, "values", column->n_values);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_remark (JsonBuilder *json, const WisselImportSheet *sheet, const WisselImportRemark *remark)
{
  static const char *const kinds[] = { [WISSEL_IMPORT_REPAIR] = "repair",
                                       [WISSEL_IMPORT_WARNING] = "warning",
                                       [WISSEL_IMPORT_REFUSAL] = "refusal" };
  g_autofree char *text = wissel_message_text (&remark->message, wissel_language_of_interface ());

  json_builder_begin_object (json);
  add_text (json, "kind", kinds[remark->kind]);
  if (remark->column != WISSEL_IMPORT_WHOLE_ROW)
    {
      add_number (json, "column", remark->column + 1);
      if (remark->column < sheet->columns->len)
        add_text (json, "header",
                  g_array_index (sheet->columns, WisselImportColumn, remark->column).header);
    }
  add_text (json, "value", remark->value);
  add_text (json, "result", remark->result);
  add_text (json, "message", text);
  json_builder_end_object (json);
}

static void
add_row (JsonBuilder *json, const WisselImportSheet *sheet, const WisselImportRow *row)
{
  json_builder_begin_object (json);
  add_number (json, "row", row->number);
  add_text (json, "verdict", wissel_import_verdict_name (row->verdict));
  add_text (json, "record", row->record);
  if (row->id != 0)
    add_number (json, "id", row->id);
  add_text (json, "title", row->title);
  json_builder_set_member_name (json, "remarks");
  json_builder_begin_array (json);
  for (guint i = 0; i < row->n_remarks; i++)
    add_remark (json, sheet,
                &g_array_index (sheet->remarks, WisselImportRemark, row->first_remark + i));
  json_builder_end_array (json);
  json_builder_end_object (json);
}

static void
add_sheet (JsonBuilder *json, const WisselImportSheet *sheet)
{
  json_builder_begin_object (json);
  add_text (json, "name", sheet->name);
  add_text (json, "record", sheet->record);
  add_counts (json, sheet->counts);
  add_notices (json, sheet->notices);
  add_columns (json, sheet->columns);
  json_builder_set_member_name (json, "rows");
  json_builder_begin_array (json);
  for (guint i = 0; i < sheet->rows->len; i++)
    add_row (json, sheet, &g_array_index (sheet->rows, WisselImportRow, i));
  json_builder_end_array (json);
  json_builder_end_object (json);
}

static void
add_records (JsonBuilder *json, const GArray *records)
{
  json_builder_set_member_name (json, "records");
  json_builder_begin_array (json);
  for (guint i = 0; i < records->len; i++)
    {
      const WisselImportRecords *each = &g_array_index (records, WisselImportRecords, i);

      json_builder_begin_object (json);
      add_text (json, "record", each->type->name);
      add_number (json, "created", each->n_created);
      add_number (json, "updated", each->n_updated);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
print_json (const WisselImportReport *report)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonNode)    root = NULL;
  g_autofree char        *text = NULL;

  json_builder_begin_object (json);
  json_builder_set_member_name (json, "stored");
  json_builder_add_boolean_value (json, report->stored);
  add_text (json, "round", report->round);
  add_counts (json, report->counts);
  add_records (json, report->records);
  add_notices (json, report->notices);
  json_builder_set_member_name (json, "sheets");
  json_builder_begin_array (json);
  for (guint i = 0; i < report->sheets->len; i++)
    add_sheet (json, g_ptr_array_index (report->sheets, i));
  json_builder_end_array (json);
  json_builder_end_object (json);
  root = json_builder_get_root (json);
  text = json_to_string (root, TRUE);
  g_printf ("%s\n", text);
}

/* ---- For people ---- */

static void
print_row (const WisselImportSheet *sheet, const WisselImportRow *row)
{
  g_autofree char *reason =
    wissel_import_row_dup_gist (sheet, row, wissel_language_of_interface ());
  const char *verdict = _ (wissel_import_verdict_label (row->verdict));

  /* Translators: a sheet, the number of a row, what became of it, and why. */
  g_printf (_ ("%1$s, row %2$u: %3$s. %4$s\n"), sheet->name, row->number, verdict, reason);
}

static void
print_text (const WisselImportReport *report)
{
  const guint attention = 1u << WISSEL_IMPORT_GROUP_REFUSED | 1u << WISSEL_IMPORT_GROUP_WARNED;

  for (guint i = 0; i < report->sheets->len; i++)
    {
      const WisselImportSheet *sheet = g_ptr_array_index (report->sheets, i);

      for (guint j = 0; j < sheet->rows->len; j++)
        {
          const WisselImportRow *row = &g_array_index (sheet->rows, WisselImportRow, j);

          if (wissel_import_row_groups (sheet, row) & attention)
            print_row (sheet, row);
        }
    }

  for (guint i = 0; i < WISSEL_IMPORT_N_VERDICTS; i++)
    if (report->counts[i] > 0)
      g_printf ("%6u  %s\n", report->counts[i], _ (wissel_import_verdict_label (i)));

  for (guint i = 0; i < report->records->len; i++)
    {
      const WisselImportRecords *records = &g_array_index (report->records, WisselImportRecords, i);

      /* Translators: a kind of records, such as “People”; how many are new, and how many changed.
       */
      g_printf (_ ("%1$s: %2$u new, %3$u changed\n"), _ (records->type->label_plural),
                records->n_created, records->n_updated);
    }

  if (!report->stored)
    g_printf ("%s\n", _ ("Nothing was changed."));
}

/* ---- The command ---- */

/* A list of which nothing could be used was refused; single rows are the sender's to correct. */
static WisselCliStatus
judge (const WisselImportReport *report)
{
  guint n_used = report->counts[WISSEL_IMPORT_CREATED] + report->counts[WISSEL_IMPORT_UPDATED] +
                 report->counts[WISSEL_IMPORT_UNCHANGED];

  return n_used > 0 ? WISSEL_CLI_DONE : WISSEL_CLI_REFUSED;
}

static WisselCliStatus
import (WisselNetwork *network, const char *path, const WisselImportOptions *options, gboolean json)
{
  GError                        *error = NULL;
  g_autoptr (WisselImportReport) report = wissel_import_file (network, path, options, NULL, &error);

  if (report == NULL)
    return wissel_cli_refuse (error);

  if (json)
    print_json (report);
  else
    print_text (report);

  return judge (report);
}

WisselCliStatus
wissel_cli_import (int argc, char **argv)
{
  g_autofree char    *round = NULL;
  g_autofree char    *type = NULL;
  WisselImportOptions options = { .backup = TRUE };
  gboolean            json = FALSE;
  WisselNetwork      *network;
  GError             *error = NULL;
  const GOptionEntry  entries[] = {
     { "round", 0, 0, G_OPTION_ARG_STRING, &round, N_ ("Code of the round that switchers join"),
       "CODE" },
     { "type", 0, 0, G_OPTION_ARG_STRING, &type, N_ ("Take in this kind of record only"), "TYPE" },
     { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run, N_ ("Change nothing"), NULL },
     { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print for machines"), NULL },
     { NULL },
  };

  if (!wissel_cli_parse (&argc, &argv, 2, entries))
    return WISSEL_CLI_USAGE;

  options.round = round;
  options.type = type;
  network = wissel_cli_open (argv[1], &error);
  if (network == NULL)
    return wissel_cli_refuse (error);

  return wissel_cli_close (network, import (network, argv[2], &options, json));
}
