#include "wissel-sheet-writer.h"

#include "wissel-error.h"
#include "wissel-sheet-guard.h"
#include "wissel-sheet-limits.h"
#include "wissel-sheet-sink.h"
#include "wissel-sheet-value.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define ROWS_IN_MEMORY 5000

struct _WisselSheetWriter
{
  /* owned */
  char            *path;
  char            *title;
  char            *footer;
  WisselAtomic    *pending;
  WisselSheetSink *sink; /* made with the first sheet */
  GHashTable      *names;
  GError          *failure; /* the first one; nothing is written after it */

  /* state */
  WisselSheetFormat format;
  gboolean          many_rows;
  guint             n_columns; /* of the sheet being written, 0 before the first */
  guint             n_cells;   /* in the row being written */
  guint             n_cut;
  gboolean          finished;
};

WisselSheetWriter *
wissel_sheet_writer_new (const char *path, WisselSheetFormat format, guint n_rows, GError **error)
{
  g_autoptr (WisselSheetWriter) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (format == WISSEL_SHEET_FORMAT_XLSX || format == WISSEL_SHEET_FORMAT_CSV,
                        NULL);

  self = g_new0 (WisselSheetWriter, 1);
  self->path = g_strdup (path);
  self->format = format;
  self->many_rows = n_rows > ROWS_IN_MEMORY;
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->pending = wissel_atomic_begin (path, error);

  return self->pending != NULL ? g_steal_pointer (&self) : NULL;
}

void
wissel_sheet_writer_free (WisselSheetWriter *self)
{
  if (self == NULL)
    return;

  if (self->sink != NULL)
    self->sink->klass->free (self->sink);
  wissel_atomic_free (self->pending);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_error (&self->failure);
  g_free (self->path);
  g_free (self->title);
  g_free (self->footer);
  g_free (self);
}

void
wissel_sheet_writer_set_title (WisselSheetWriter *self, const char *title, const char *footer)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->sink == NULL);

  g_free (self->title);
  self->title = g_strdup (title);
  g_free (self->footer);
  self->footer = g_strdup (footer);
}

static WisselSheetSink *
ensure_sink (WisselSheetWriter *self, GError **error)
{
  if (self->sink == NULL && self->format == WISSEL_SHEET_FORMAT_CSV)
    self->sink = wissel_csv_sink_new (self->pending, self->path);
  else if (self->sink == NULL)
    self->sink = wissel_xlsx_sink_new (self->pending, self->path, self->many_rows, self->title,
                                       self->footer, error);

  return self->sink;
}

/* Tells of the failure that was kept, if there is one. */
static gboolean
check_failure (WisselSheetWriter *self, GError **error)
{
  if (self->failure == NULL)
    return TRUE;

  if (error != NULL)
    *error = g_error_copy (self->failure);

  return FALSE;
}

gboolean
wissel_sheet_writer_begin_sheet (WisselSheetWriter       *self,
                                 const char              *name,
                                 const WisselSheetColumn *columns,
                                 guint                    n_columns,
                                 GError                 **error)
{
  g_autofree char *guarded = NULL;

  g_return_val_if_fail (self != NULL && !self->finished, FALSE);
  g_return_val_if_fail (columns != NULL && n_columns > 0 && n_columns <= WISSEL_SHEET_MAX_COLUMNS,
                        FALSE);
  g_return_val_if_fail (self->n_cells == 0, FALSE);

  if (self->failure == NULL && ensure_sink (self, &self->failure) != NULL)
    {
      guarded = wissel_sheet_guard_name (name, self->names);
      self->n_columns = n_columns;
      self->sink->klass->begin_sheet (self->sink, guarded, columns, n_columns, &self->failure);
    }

  return check_failure (self, error);
}

/* Whether the next cell may be written. */
static gboolean
take_cell (WisselSheetWriter *self)
{
  g_return_val_if_fail (self != NULL && !self->finished, FALSE);
  g_return_val_if_fail (self->n_cells < self->n_columns, FALSE);

  self->n_cells++;

  return self->failure == NULL;
}

void
wissel_sheet_writer_add_empty (WisselSheetWriter *self)
{
  if (take_cell (self))
    self->sink->klass->add_empty (self->sink, &self->failure);
}

static void
write_text (WisselSheetWriter *self, const char *text)
{
  gboolean         cut = FALSE;
  g_autofree char *guarded = NULL;

  if (text != NULL)
    guarded = wissel_sheet_guard_text (text, self->sink->klass->escape, &cut);

  self->n_cut += cut ? 1 : 0;
  if (guarded != NULL && *guarded != '\0')
    self->sink->klass->add_text (self->sink, guarded, &self->failure);
  else
    self->sink->klass->add_empty (self->sink, &self->failure);
}

void
wissel_sheet_writer_add_text (WisselSheetWriter *self, const char *text)
{
  if (take_cell (self))
    write_text (self, text);
}

void
wissel_sheet_writer_add_number (WisselSheetWriter *self, double number)
{
  if (!take_cell (self))
    return;

  if (isfinite (number))
    self->sink->klass->add_number (self->sink, number, &self->failure);
  else
    self->sink->klass->add_empty (self->sink, &self->failure);
}

static gboolean
parse_date (const char *text, WisselSheetDate *date)
{
  g_autoptr (GString) ignored = g_string_new (NULL);
  double              serial;
  WisselCellKind      kind = wissel_sheet_append_iso_date (ignored, text, &serial);

  if (kind != WISSEL_CELL_DATE && kind != WISSEL_CELL_DATETIME)
    return FALSE;

  date->year = atoi (ignored->str);
  date->month = atoi (ignored->str + strlen ("YYYY-"));
  date->day = atoi (ignored->str + strlen ("YYYY-MM-"));
  date->seconds = -1;
  if (kind == WISSEL_CELL_DATETIME)
    date->seconds = (int) lround ((serial - floor (serial)) * 86400);

  return TRUE;
}

void
wissel_sheet_writer_add_date (WisselSheetWriter *self, const char *date)
{
  WisselSheetDate parsed;

  if (!take_cell (self))
    return;

  if (date != NULL && parse_date (date, &parsed))
    self->sink->klass->add_date (self->sink, &parsed, &self->failure);
  else
    write_text (self, date);
}

void
wissel_sheet_writer_add_link (WisselSheetWriter *self, const char *url, const char *text)
{
  gboolean         cut = FALSE;
  g_autofree char *shown = NULL;

  if (!take_cell (self))
    return;

  if (text == NULL || *text == '\0')
    text = url;

  if (url == NULL)
    {
      write_text (self, text);
      return;
    }

  shown = wissel_sheet_guard_text (text, self->sink->klass->escape, &cut);
  self->n_cut += cut ? 1 : 0;
  if (*shown != '\0')
    self->sink->klass->add_link (self->sink, url, shown, &self->failure);
  else
    self->sink->klass->add_empty (self->sink, &self->failure);
}

gboolean
wissel_sheet_writer_end_row (WisselSheetWriter *self, GError **error)
{
  g_return_val_if_fail (self != NULL && !self->finished, FALSE);
  g_return_val_if_fail (self->n_columns > 0, FALSE);

  while (self->n_cells < self->n_columns)
    wissel_sheet_writer_add_empty (self);
  self->n_cells = 0;

  if (self->failure == NULL)
    self->sink->klass->end_row (self->sink, &self->failure);

  return check_failure (self, error);
}

gboolean
wissel_sheet_writer_add_info_sheet (WisselSheetWriter     *self,
                                    const char            *name,
                                    const WisselSheetInfo *info,
                                    guint                  n_info,
                                    GError               **error)
{
  /* Translators: headings of the sheet that tells where an exported list comes from. */
  const WisselSheetColumn columns[] = {
    { .title = _ ("Property"), .kind = WISSEL_SHEET_COLUMN_TEXT, .width = 48, .wrap = TRUE },
    { .title = _ ("Value"), .kind = WISSEL_SHEET_COLUMN_TEXT, .width = 70, .wrap = TRUE },
  };

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->format == WISSEL_SHEET_FORMAT_CSV)
    return check_failure (self, error);

  if (!wissel_sheet_writer_begin_sheet (self, name, columns, G_N_ELEMENTS (columns), error))
    return FALSE;

  for (guint i = 0; i < n_info; i++)
    {
      wissel_sheet_writer_add_text (self, info[i].key);
      wissel_sheet_writer_add_text (self, info[i].value);
      if (!wissel_sheet_writer_end_row (self, error))
        return FALSE;
    }

  return TRUE;
}

guint
wissel_sheet_writer_get_n_cut (WisselSheetWriter *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_cut;
}

gboolean
wissel_sheet_writer_finish (WisselSheetWriter *self, GError **error)
{
  g_return_val_if_fail (self != NULL && !self->finished, FALSE);
  g_return_val_if_fail (self->n_columns > 0 || self->failure != NULL, FALSE);
  g_return_val_if_fail (self->n_cells == 0, FALSE);

  if (!check_failure (self, error))
    return FALSE;

  self->finished = TRUE;

  return self->sink->klass->finish (self->sink, error) &&
         wissel_atomic_commit (self->pending, error);
}
