#include "wissel-csv-guard.h"
#include "wissel-error.h"
#include "wissel-sheet-sink.h"

#include <glib/gi18n.h>
#include <string.h>

#define FLUSH 65536
#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define SEPARATOR ';'

typedef struct
{
  WisselSheetSink parent;

  GString *buffer;
  guint    column;
  gboolean has_sheet;
} CsvSink;

static gboolean
flush (CsvSink *self, gsize from, GError **error)
{
  if (self->buffer->len < from)
    return TRUE;

  if (!wissel_atomic_append (self->parent.pending, self->buffer->str, self->buffer->len, error))
    return FALSE;

  g_string_truncate (self->buffer, 0);

  return TRUE;
}

static void
append_field (CsvSink *self, const char *text)
{
  if (self->column++ > 0)
    g_string_append_c (self->buffer, SEPARATOR);

  g_string_append_c (self->buffer, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (self->buffer, '"');
      g_string_append_c (self->buffer, *p);
    }
  g_string_append_c (self->buffer, '"');
}

static gboolean
add_text (WisselSheetSink *sink, const char *text, GError **error)
{
  if (wissel_csv_needs_guard (text))
    {
      g_autofree char *guarded = g_strconcat ("'", text, NULL);

      append_field ((CsvSink *) sink, guarded);
    }
  else
    {
      append_field ((CsvSink *) sink, text);
    }

  return TRUE;
}

static gboolean
add_empty (WisselSheetSink *sink, GError **error)
{
  append_field ((CsvSink *) sink, "");

  return TRUE;
}

/* The fewest digits that give the same number, with the decimal comma that goes with the
 * semicolon: a Belgian spreadsheet program takes 12.5 for 12 May. */
static gboolean
add_number (WisselSheetSink *sink, double number, GError **error)
{
  char  digits[G_ASCII_DTOSTR_BUF_SIZE];
  char *point;

  g_ascii_formatd (digits, sizeof digits, "%.15g", number);
  if (g_ascii_strtod (digits, NULL) != number)
    g_ascii_dtostr (digits, sizeof digits, number);

  point = strchr (digits, '.');
  if (point != NULL)
    *point = ',';
  append_field ((CsvSink *) sink, digits);

  return TRUE;
}

static gboolean
add_date (WisselSheetSink *sink, const WisselSheetDate *date, GError **error)
{
  g_autofree char *text = NULL;

  if (date->seconds < 0)
    text = g_strdup_printf ("%04d-%02d-%02d", date->year, date->month, date->day);
  else
    text = g_strdup_printf ("%04d-%02d-%02d %02d:%02d:%02d", date->year, date->month, date->day,
                            date->seconds / 3600, date->seconds / 60 % 60, date->seconds % 60);
  append_field ((CsvSink *) sink, text);

  return TRUE;
}

static gboolean
add_link (WisselSheetSink *sink, const char *url, const char *text, GError **error)
{
  return add_text (sink, text, error);
}

static gboolean
end_row (WisselSheetSink *sink, GError **error)
{
  CsvSink *self = (CsvSink *) sink;

  g_string_append (self->buffer, "\r\n");
  self->column = 0;

  return flush (self, FLUSH, error);
}

static gboolean
begin_sheet (WisselSheetSink         *sink,
             const char              *name,
             const WisselSheetColumn *columns,
             guint                    n_columns,
             GError                 **error)
{
  CsvSink *self = (CsvSink *) sink;

  if (self->has_sheet)
    {
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_UNSUPPORTED,
                           _ ("A text file can hold one list only. Export to a spreadsheet (.xlsx) "
                              "instead."));
      return FALSE;
    }

  self->has_sheet = TRUE;
  for (guint i = 0; i < n_columns; i++)
    add_text (sink, columns[i].title, NULL);

  return end_row (sink, error);
}

static gboolean
finish (WisselSheetSink *sink, GError **error)
{
  return flush ((CsvSink *) sink, 0, error);
}

static void
free_sink (WisselSheetSink *sink)
{
  g_string_free (((CsvSink *) sink)->buffer, TRUE);
  g_free (sink);
}

WisselSheetSink *
wissel_csv_sink_new (WisselAtomic *pending, const char *path)
{
  static const WisselSheetSinkClass klass = {
    .escape = FALSE,
    .begin_sheet = begin_sheet,
    .add_empty = add_empty,
    .add_text = add_text,
    .add_number = add_number,
    .add_date = add_date,
    .add_link = add_link,
    .end_row = end_row,
    .finish = finish,
    .free = free_sink,
  };
  CsvSink *self = g_new0 (CsvSink, 1);

  self->parent = (WisselSheetSink){ &klass, pending, path };
  self->buffer = g_string_new (BYTE_ORDER_MARK);

  return &self->parent;
}
