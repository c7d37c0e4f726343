#include "wissel-exporter.h"

#include <glib/gi18n.h>

#include "wissel-clock.h"
#include "wissel-date.h"
#include "wissel-error.h"
#include "wissel-export-annex.h"
#include "wissel-list-store.h"
#include "wissel-pdf.h"
#include "wissel-sheet-writer.h"

/* So many rows are in memory at once. */
#define CHUNK 512

typedef struct
{
  const WisselExport *export;
  const WisselList *list;
  char             *network_name;
  GArray           *columns; /* of guint: indexes of the columns shown */
  GArray           *ids;
  GPtrArray        *annexes; /* of WisselDocument: what goes along */
  guint             first;   /* of the chunk to load */
} Job;

/* What a row is given to. */
typedef gboolean (*AddRow) (Job *job, const WisselValue *values, gpointer data, GError **error);

static WisselSheetColumnKind
kind_of (const WisselField *field)
{
  switch (field->kind)
    {
    case WISSEL_FIELD_INTEGER:
      return WISSEL_SHEET_COLUMN_INTEGER;
    case WISSEL_FIELD_REAL:
      return WISSEL_SHEET_COLUMN_NUMBER;
    case WISSEL_FIELD_DATE:
      return WISSEL_SHEET_COLUMN_DATE;
    case WISSEL_FIELD_TEXT:
    case WISSEL_FIELD_LONG_TEXT:
    case WISSEL_FIELD_BOOLEAN:
    case WISSEL_FIELD_TIME:
    case WISSEL_FIELD_INSTANT:
    case WISSEL_FIELD_CODE:
    case WISSEL_FIELD_LANGUAGES:
    case WISSEL_FIELD_WEEKDAYS:
    case WISSEL_FIELD_LINK:
    default:
      return WISSEL_SHEET_COLUMN_TEXT;
    }
}

static const WisselListColumn *
column_at (const Job *job, guint index)
{
  return &job->list->columns[g_array_index (job->columns, guint, index)];
}

static const char *
title_of (const Job *job, guint index)
{
  return wissel_translate (job->export->language, column_at (job, index)->field.label);
}

static gboolean
choose_columns (Job *job, gboolean with_hidden, GError **error)
{
  job->columns = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; job->export->columns == NULL && i < job->list->n_columns; i++)
    if (with_hidden || !job->list->columns[i].hidden)
      g_array_append_val (job->columns, i);

  for (guint i = 0; job->export->columns != NULL && job->export->columns[i] != NULL; i++)
    {
      int index = wissel_list_column_index (job->list, job->export->columns[i]);

      if (index < 0)
        {
          g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND,
                       _ ("The list “%1$s” has no column “%2$s”."), job->list->name,
                       job->export->columns[i]);
          return FALSE;
        }

      g_array_append_val (job->columns, index);
    }

  return TRUE;
}

/* Leaves the rows that are wanted, in the order of the list. */
static GArray *
keep_wanted (GArray *ids, GArray *wanted)
{
  g_autoptr (GHashTable) set = g_hash_table_new (g_int64_hash, g_int64_equal);
  GArray                *kept = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < wanted->len; i++)
    g_hash_table_add (set, &g_array_index (wanted, gint64, i));
  for (guint i = 0; i < ids->len; i++)
    if (g_hash_table_contains (set, &g_array_index (ids, gint64, i)))
      g_array_append_val (kept, g_array_index (ids, gint64, i));
  g_array_unref (ids);

  return kept;
}

static gpointer
load_ids (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const Job *job = data;
  GArray    *ids = wissel_session_query_ids (session, job->export->query, 0, error);

  return ids != NULL && job->export->ids != NULL ? keep_wanted (ids, job->export->ids) : ids;
}

static gpointer
load_chunk (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const Job *job = data;

  return wissel_session_query_values (session, job->list,
                                      &g_array_index (job->ids, gint64, job->first),
                                      MIN (CHUNK, job->ids->len - job->first), error);
}

static gboolean
add_rows (Job *job, WisselNetwork *network, AddRow add, gpointer data, GError **error)
{
  gboolean added = TRUE;

  for (job->first = 0; added && job->first < job->ids->len; job->first += CHUNK)
    {
      g_autoptr (GPtrArray) rows = NULL;

      rows = wissel_store_run (wissel_network_get_store (network), load_chunk, job, NULL, error);
      if (rows == NULL)
        return FALSE;

      for (guint i = 0; i < rows->len; i++)
        {
          WisselValue *values = g_ptr_array_index (rows, i);

          if (added && values != NULL)
            added = add (job, values, data, error);

          wissel_list_values_free (job->list, values);
        }
    }

  return added;
}

/* ---- Sheets ---- */

static void
add_cell (Job *job, WisselSheetWriter *writer, guint index, const WisselValue *value)
{
  const WisselField    *field = &column_at (job, index)->field;
  WisselSheetColumnKind kind = kind_of (field);

  if (value->kind == WISSEL_VALUE_NULL)
    wissel_sheet_writer_add_empty (writer);
  else if (kind == WISSEL_SHEET_COLUMN_INTEGER && value->kind == WISSEL_VALUE_INTEGER)
    wissel_sheet_writer_add_number (writer, (double) value->integer);
  else if (kind == WISSEL_SHEET_COLUMN_NUMBER && value->kind == WISSEL_VALUE_REAL)
    wissel_sheet_writer_add_number (writer, value->real);
  else if (kind == WISSEL_SHEET_COLUMN_DATE)
    wissel_sheet_writer_add_date (writer, value->text);
  else
    {
      g_autofree char *text = wissel_field_show (field, value, job->export->language);

      wissel_sheet_writer_add_text (writer, text);
    }
}

static gboolean
add_sheet_row (Job *job, const WisselValue *values, gpointer data, GError **error)
{
  for (guint i = 0; i < job->columns->len; i++)
    add_cell (job, data, i, &values[g_array_index (job->columns, guint, i)]);

  return wissel_sheet_writer_end_row (data, error);
}

static gboolean
begin_sheet (Job *job, WisselSheetWriter *writer, const char *title, GError **error)
{
  g_autofree WisselSheetColumn *columns = g_new0 (WisselSheetColumn, job->columns->len);

  for (guint i = 0; i < job->columns->len; i++)
    {
      const WisselListColumn *column = column_at (job, i);

      columns[i].title = title_of (job, i);
      columns[i].kind = kind_of (&column->field);
      columns[i].wrap = column->field.kind == WISSEL_FIELD_LONG_TEXT;
      columns[i].width = column->width > 0 ? column->width : columns[i].wrap ? 60 : 40;
    }

  return wissel_sheet_writer_begin_sheet (writer, title, columns, job->columns->len, error);
}

/* What the filters let through, in words. */
static char *
dup_filters (Job *job)
{
  const GPtrArray *filters = job->export->query->filters;
  GString         *words = g_string_new (NULL);

  for (guint i = 0; i < filters->len; i++)
    {
      const WisselFilter *filter = g_ptr_array_index (filters, i);
      g_autofree char    *label = NULL;

      label = wissel_filter_dup_label (filter, &job->list->columns[filter->column],
                                       job->export->language);
      g_string_append_printf (words, "%s%s", i > 0 ? "; " : "", label);
    }

  return g_string_free (words, words->len == 0);
}

static gboolean
add_info (Job *job, WisselSheetWriter *writer, GError **error)
{
  WisselLanguage   language = job->export->language;
  g_autofree char *today = wissel_clock_today ();
  g_autofree char *date = wissel_date_format (today, language, WISSEL_DATE_LONG);
  g_autofree char *rows = g_strdup_printf ("%u", job->ids->len);
  g_autofree char *filters = dup_filters (job);
  WisselSheetInfo  info[] = {
     { wissel_translate (language, N_ ("Network")), job->network_name },
     { wissel_translate (language, N_ ("List")), wissel_translate (language, job->list->label) },
     { wissel_translate (language, N_ ("Search")), job->export->query->search },
     { wissel_translate (language, N_ ("Filters")), filters },
     { wissel_translate (language, N_ ("Rows")), rows },
     { wissel_translate (language, N_ ("Made on")), date },
  };

  return wissel_sheet_writer_add_info_sheet (writer, wissel_translate (language, N_ ("About")),
                                             info, G_N_ELEMENTS (info), error);
}

static void
add_annex_line (const char *label, const char *value, gpointer data)
{
  const WisselSheetInfo line = { label, value };

  g_array_append_val ((GArray *) data, line);
}

/* What the annexes say in labels and values; what they list stands in the first sheet. */
static gboolean
add_annexes (Job *job, WisselSheetWriter *writer, GError **error)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (WisselSheetInfo));

  for (guint i = 0; i < job->annexes->len; i++)
    wissel_document_foreach_line (g_ptr_array_index (job->annexes, i), add_annex_line, lines);

  return lines->len == 0 ||
         wissel_sheet_writer_add_info_sheet (
           writer, wissel_translate (job->export->language, N_ ("How It Was Decided")),
           (const WisselSheetInfo *) (void *) lines->data, lines->len, error);
}

static gboolean
save_sheet (
  Job *job, WisselNetwork *network, const char *path, WisselSheetFormat format, GError **error)
{
  g_autoptr (WisselSheetWriter) writer = NULL;
  const char                   *title = wissel_translate (job->export->language, job->list->label);

  writer = wissel_sheet_writer_new (path, format, job->ids->len, error);
  if (writer == NULL)
    return FALSE;

  wissel_sheet_writer_set_title (writer, title, job->network_name);

  return begin_sheet (job, writer, title, error) &&
         add_rows (job, network, add_sheet_row, writer, error) &&
         add_annexes (job, writer, error) && add_info (job, writer, error) &&
         wissel_sheet_writer_finish (writer, error);
}

/* ---- Paper ---- */

static gboolean
add_table_row (Job *job, const WisselValue *values, gpointer data, GError **error)
{
  g_auto (GStrv) cells = g_new0 (char *, job->columns->len + 1);

  for (guint i = 0; i < job->columns->len; i++)
    {
      guint column = g_array_index (job->columns, guint, i);

      cells[i] = wissel_field_show (&job->list->columns[column].field, &values[column],
                                    job->export->language);
    }

  wissel_document_table_add_row (data, (const char *const *) cells);

  return TRUE;
}

static WisselDocumentTable *
make_table (Job *job)
{
  g_autofree WisselDocumentColumn *columns = g_new0 (WisselDocumentColumn, job->columns->len);

  for (guint i = 0; i < job->columns->len; i++)
    {
      const WisselListColumn *column = column_at (job, i);
      WisselSheetColumnKind   kind = kind_of (&column->field);

      columns[i].title = title_of (job, i);
      columns[i].kind = kind == WISSEL_SHEET_COLUMN_INTEGER || kind == WISSEL_SHEET_COLUMN_NUMBER
                          ? WISSEL_COLUMN_NUMBER
                          : WISSEL_COLUMN_TEXT;
      columns[i].share = column->width > 0 ? column->width : 36;
    }

  return wissel_document_table_new (columns, job->columns->len);
}

static gboolean
save_pdf (Job *job, WisselNetwork *network, const char *path, GError **error)
{
  g_autoptr (WisselDocumentTable) table = make_table (job);
  g_autoptr (WisselDocument)      document = NULL;
  WisselLanguage                  language = job->export->language;
  g_autofree char                *today = wissel_clock_today ();
  g_autofree char                *date = wissel_date_format (today, language, WISSEL_DATE_LONG);
  g_autofree char                *now = wissel_clock_now ();
  g_autofree char                *note = NULL;
  g_autofree char                *filters = dup_filters (job);
  const char                     *notes[4] = { NULL };
  guint                           n_notes = 0;

  if (!add_rows (job, network, add_table_row, table, error))
    return FALSE;

  note = g_strdup_printf ("%s · %s", job->network_name, date);
  notes[n_notes++] = note;
  if (job->export->query->search != NULL)
    notes[n_notes++] = job->export->query->search;
  notes[n_notes] = filters;
  document = wissel_document_new_from_table (
    language, wissel_translate (language, job->list->label), table, notes);
  for (guint i = 0; i < job->annexes->len; i++)
    {
      wissel_document_add_page_break (document);
      wissel_document_add_part (document, g_ptr_array_index (job->annexes, i));
    }
  wissel_document_set_author (document, job->network_name);
  wissel_document_set_created (document, now);

  return wissel_document_save_pdf (document, path, NULL, error);
}

/* ---- The clipboard ---- */

static gboolean
add_line (Job *job, const WisselValue *values, gpointer data, GError **error)
{
  GString *text = data;

  for (guint i = 0; i < job->columns->len; i++)
    {
      guint            column = g_array_index (job->columns, guint, i);
      g_autofree char *value = wissel_field_show (&job->list->columns[column].field,
                                                  &values[column], job->export->language);

      g_string_append_printf (text, "%s%s", i > 0 ? "\t" : "", g_strdelimit (value, "\t\r\n", ' '));
    }
  g_string_append_c (text, '\n');

  return TRUE;
}

static gboolean
load_text (Job *job, WisselNetwork *network, GString *text, GError **error)
{
  if (!choose_columns (job, FALSE, error))
    return FALSE;

  job->ids = wissel_store_run (wissel_network_get_store (network), load_ids, job, NULL, error);
  if (job->ids == NULL)
    return FALSE;

  for (guint i = 0; i < job->columns->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\t" : "", title_of (job, i));
  g_string_append_c (text, '\n');

  return add_rows (job, network, add_line, text, error);
}

/* ---- Public ---- */

static gboolean
save (Job *job, WisselNetwork *network, const char *path, GError **error)
{
  g_autofree char *lower = g_utf8_strdown (path, -1);
  gboolean         paper = g_str_has_suffix (lower, ".pdf");

  if (!choose_columns (job, !paper, error))
    return FALSE;

  job->ids = wissel_store_run (wissel_network_get_store (network), load_ids, job, NULL, error);
  if (job->ids == NULL)
    return FALSE;

  job->annexes = wissel_export_annexes (network, job->list, job->ids, job->export->language, error);
  if (job->annexes == NULL)
    return FALSE;

  if (paper)
    return save_pdf (job, network, path, error);
  if (g_str_has_suffix (lower, ".xlsx"))
    return save_sheet (job, network, path, WISSEL_SHEET_FORMAT_XLSX, error);
  if (g_str_has_suffix (lower, ".csv"))
    return save_sheet (job, network, path, WISSEL_SHEET_FORMAT_CSV, error);

  g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_UNSUPPORTED,
               _ ("“%s” does not say what kind of file to write. End its name in .xlsx, .csv or "
                  ".pdf."),
               path);

  return FALSE;
}

gboolean
wissel_export_save (WisselNetwork *network,
                    const WisselExport *export,
                    const char *path,
                    guint      *n_rows,
                    GError    **error)
{
  Job      job = { .export = export, .list = export->query->list };
  gboolean saved;

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), FALSE);

  job.network_name = wissel_network_dup_name (network);
  saved = save (&job, network, path, error);
  if (saved && n_rows != NULL)
    *n_rows = job.ids->len;

  g_clear_pointer (&job.network_name, g_free);
  g_clear_pointer (&job.columns, g_array_unref);
  g_clear_pointer (&job.ids, g_array_unref);
  g_clear_pointer (&job.annexes, g_ptr_array_unref);

  return saved;
}

char *
wissel_export_dup_text (WisselNetwork *network,
                        const WisselExport *export,
                        guint   *n_rows,
                        GError **error)
{
  Job      job = { .export = export, .list = export->query->list };
  GString *text = g_string_new (NULL);
  gboolean loaded;

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);

  loaded = load_text (&job, network, text, error);
  if (loaded && n_rows != NULL)
    *n_rows = job.ids->len;

  g_clear_pointer (&job.columns, g_array_unref);
  g_clear_pointer (&job.ids, g_array_unref);

  return g_string_free (text, !loaded);
}
