#include "wissel-clock.h"
#include "wissel-error.h"
#include "wissel-sheet-guard.h"
#include "wissel-sheet-limits.h"
#include "wissel-sheet-sink.h"
#include "wissel-sheet-value.h"
#include "wissel-xlsxwriter.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/statvfs.h>

#define MAX_LINKS 65530
#define PAPER_A4 9
#define SECONDS_PER_DAY 86400
#define LITTLE_SPACE (1024 * 1024)
#define LINE_HEIGHT 14 /* points */
#define MOST_LINES 20

/* Formats that every spreadsheet program knows; days look as the reader's computer shows them. */
#define FORMAT_INTEGER 1
#define FORMAT_DATE 14
#define FORMAT_DATETIME 22
#define FORMAT_TEXT 49

typedef struct
{
  WisselSheetSink parent;

  /* owned */
  lxw_workbook          *workbook;
  char                  *folder; /* private; for libxlsxwriter's temporary files */
  char                  *header;
  char                  *footer;
  WisselSheetColumnKind *kinds; /* of the sheet being written */

  /* borrowed */
  lxw_worksheet *sheet;
  lxw_format    *heading;
  lxw_format    *link;
  lxw_format    *formats[WISSEL_N_SHEET_COLUMN_KINDS][2]; /* plain, wrapped */

  /* state */
  gboolean        *wraps;
  double          *widths;  /* in characters */
  guint            n_lines; /* of the highest cell of this row */
  guint            n_columns;
  lxw_row_t        row;
  lxw_col_t        column;
  guint            n_links;
  guint64          n_cells_before; /* this row */
  gboolean         constant_memory;
  WisselXlsxCounts counts;
} XlsxSink;

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char      *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_unlink (file);
    }

  g_rmdir (path);
}

static gboolean
is_full (const char *folder)
{
  struct statvfs info;

  return statvfs (folder, &info) == 0 && (guint64) info.f_bavail * info.f_frsize < LITTLE_SPACE;
}

/* libxlsxwriter says little about what went wrong: the disk is asked. */
static void
set_write_error (XlsxSink *self, int code, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->parent.path);

  if (code != ENOSPC && code != EDQUOT && code != EFBIG &&
      (is_full (folder) || is_full (self->folder)))
    code = ENOSPC;

  wissel_set_error_from_errno (error, self->parent.path, code != 0 ? code : EIO);
}

static void
set_incomplete_error (XlsxSink *self, GError **error)
{
  g_autofree char *name = g_filename_display_basename (self->parent.path);
  g_autofree char *folder = g_filename_display_name (g_get_tmp_dir ());

  g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_NO_SPACE,
               _ ("“%1$s” could not be written because there was no space left for temporary files "
                  "in “%2$s”. Free some space there."),
               name, folder);
}

static gboolean
check (XlsxSink *self, lxw_error status, GError **error)
{
  int code = errno;

  if (status == LXW_NO_ERROR)
    return TRUE;

  set_write_error (self, code, error);

  return FALSE;
}

static lxw_format *
make_format (XlsxSink *self, WisselSheetColumnKind kind, gboolean wrap)
{
  lxw_format *format = wissel_xlsxwriter.workbook_add_format (self->workbook);

  wissel_xlsxwriter.format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  if (wrap)
    wissel_xlsxwriter.format_set_text_wrap (format);

  switch (kind)
    {
    case WISSEL_SHEET_COLUMN_INTEGER:
      wissel_xlsxwriter.format_set_num_format_index (format, FORMAT_INTEGER);
      break;
    case WISSEL_SHEET_COLUMN_NUMBER:
      wissel_xlsxwriter.format_set_num_format (format, "#,##0.00");
      break;
    case WISSEL_SHEET_COLUMN_MONEY:
      wissel_xlsxwriter.format_set_num_format (format, "#,##0.00\\ \"€\"");
      break;
    case WISSEL_SHEET_COLUMN_DATE:
      wissel_xlsxwriter.format_set_num_format_index (format, FORMAT_DATE);
      break;
    case WISSEL_SHEET_COLUMN_DATETIME:
      wissel_xlsxwriter.format_set_num_format_index (format, FORMAT_DATETIME);
      break;
    case WISSEL_SHEET_COLUMN_TEXT:
    case WISSEL_SHEET_COLUMN_LINK:
    default:
      wissel_xlsxwriter.format_set_num_format_index (format, FORMAT_TEXT);
      break;
    }

  return format;
}

static void
make_formats (XlsxSink *self)
{
  self->heading = wissel_xlsxwriter.workbook_add_format (self->workbook);
  wissel_xlsxwriter.format_set_bold (self->heading);
  wissel_xlsxwriter.format_set_bg_color (self->heading, 0xDDE8F0);
  wissel_xlsxwriter.format_set_bottom (self->heading, LXW_BORDER_THIN);
  wissel_xlsxwriter.format_set_text_wrap (self->heading);
  wissel_xlsxwriter.format_set_align (self->heading, LXW_ALIGN_VERTICAL_TOP);
  wissel_xlsxwriter.format_set_num_format_index (self->heading, FORMAT_TEXT);

  self->link = make_format (self, WISSEL_SHEET_COLUMN_LINK, FALSE);
  wissel_xlsxwriter.format_set_font_color (self->link, 0x0563C1);
  wissel_xlsxwriter.format_set_underline (self->link, LXW_UNDERLINE_SINGLE);

  for (guint i = 0; i < WISSEL_N_SHEET_COLUMN_KINDS; i++)
    for (guint wrap = 0; wrap < 2; wrap++)
      self->formats[i][wrap] = make_format (self, i, wrap == 1);
}

/* No name of a person, and the time of the program's clock. */
static void
set_properties (XlsxSink *self, const char *title)
{
  g_autofree char      *now = wissel_clock_now ();
  g_autoptr (GDateTime) instant = g_date_time_new_from_iso8601 (now, NULL);
  gboolean              cut;
  g_autofree char      *guarded = wissel_sheet_guard_text (title != NULL ? title : "", FALSE, &cut);
  g_autofree char      *short_title =
    g_utf8_substring (guarded, 0, MIN (100, g_utf8_strlen (guarded, -1)));
  char               empty[] = "";
  lxw_doc_properties properties = { .title = short_title, .author = empty };

  if (instant != NULL)
    properties.created = (time_t) g_date_time_to_unix (instant);
  wissel_xlsxwriter.workbook_set_properties (self->workbook, &properties);
}

static double
get_width (const WisselSheetColumn *column)
{
  static const double usual[WISSEL_N_SHEET_COLUMN_KINDS] = { 24, 10, 12, 14, 12, 17, 32 };
  double title = (double) g_utf8_strlen (column->title, -1) + 4; /* room for the filter button */

  if (column->width > 0)
    return MIN (column->width, 255);

  return CLAMP (title, usual[column->kind], MAX (usual[column->kind], 30));
}

/* A line holds about as many letters as the width counts digits: letters are narrower, but words
 * are kept together. */
static guint
count_lines (const char *text, double width)
{
  glong room = MAX (1, (glong) width);
  guint n = 0;

  for (const char *line = text; line != NULL && n < MOST_LINES;)
    {
      const char *end = strchr (line, '\n');
      glong       length = g_utf8_strlen (line, end != NULL ? end - line : -1);

      n += (guint) MAX (1, (length + room - 1) / room);
      line = end != NULL ? end + 1 : NULL;
    }

  return MIN (n, MOST_LINES);
}

static gboolean
write_text (XlsxSink *self, const char *text, lxw_format *format, GError **error)
{
  self->counts.n_cells++;
  if (format == self->heading) /* which is bold */
    self->n_lines = MAX (self->n_lines, count_lines (text, self->widths[self->column] * 0.85));
  else if (self->wraps[self->column])
    self->n_lines = MAX (self->n_lines, count_lines (text, self->widths[self->column]));

  return check (
    self,
    wissel_xlsxwriter.worksheet_write_string (self->sheet, self->row, self->column, text, format),
    error);
}

/* Excel finds out by itself how high a row has to be; LibreOffice trusts what Excel seems to have
 * written, and writes the lines of a cell over the row below. */
static void
advance_row (XlsxSink *self)
{
  if (self->n_lines > 1)
    wissel_xlsxwriter.worksheet_set_row (self->sheet, self->row, self->n_lines * LINE_HEIGHT, NULL);
  self->n_lines = 0;
  /* libxlsxwriter leaves rows without cells out. */
  if (self->counts.n_cells > self->n_cells_before)
    self->counts.n_rows++;
  self->n_cells_before = self->counts.n_cells;
  self->row++;
  self->column = 0;
}

static void
finish_sheet (XlsxSink *self)
{
  if (self->sheet != NULL)
    wissel_xlsxwriter.worksheet_autofilter (self->sheet, 0, 0, self->row - 1,
                                            (lxw_col_t) (self->n_columns - 1));
  self->sheet = NULL;
}

static void
set_page (XlsxSink *self)
{
  wissel_xlsxwriter.worksheet_set_landscape (self->sheet);
  wissel_xlsxwriter.worksheet_set_paper (self->sheet, PAPER_A4);
  wissel_xlsxwriter.worksheet_fit_to_pages (self->sheet, 1, 0);
  wissel_xlsxwriter.worksheet_repeat_rows (self->sheet, 0, 0);
  wissel_xlsxwriter.worksheet_freeze_panes (self->sheet, 1, 0);
  wissel_xlsxwriter.worksheet_set_header (self->sheet, self->header);
  wissel_xlsxwriter.worksheet_set_footer (self->sheet, self->footer);
}

static gboolean
begin_sheet (WisselSheetSink         *sink,
             const char              *name,
             const WisselSheetColumn *columns,
             guint                    n_columns,
             GError                 **error)
{
  XlsxSink *self = (XlsxSink *) sink;

  finish_sheet (self);
  self->sheet = wissel_xlsxwriter.workbook_add_worksheet (self->workbook, name);
  if (self->sheet == NULL)
    {
      set_write_error (self, errno, error);
      return FALSE;
    }

  self->counts.n_sheets++;
  self->n_links = 0;
  self->row = 0;
  self->column = 0;
  self->n_columns = n_columns;
  self->kinds = g_renew (WisselSheetColumnKind, self->kinds, n_columns);
  self->wraps = g_renew (gboolean, self->wraps, n_columns);
  self->widths = g_renew (double, self->widths, n_columns);
  set_page (self);

  for (guint i = 0; i < n_columns; i++)
    {
      gboolean         cut;
      g_autofree char *title = wissel_sheet_guard_text (columns[i].title, TRUE, &cut);

      self->kinds[i] = columns[i].kind;
      self->wraps[i] = columns[i].wrap;
      self->widths[i] = get_width (&columns[i]);
      wissel_xlsxwriter.worksheet_set_column (self->sheet, (lxw_col_t) i, (lxw_col_t) i,
                                              self->widths[i], NULL);
      if (*title != '\0' && !write_text (self, title, self->heading, error))
        return FALSE;
      self->column++;
    }

  advance_row (self);

  return TRUE;
}

static lxw_format *
get_format (XlsxSink *self, WisselSheetColumnKind fallback)
{
  WisselSheetColumnKind kind = self->kinds[self->column];

  /* A number in a column of texts keeps the look of a number, and the other way round. */
  if (kind == WISSEL_SHEET_COLUMN_TEXT || kind == WISSEL_SHEET_COLUMN_LINK ||
      fallback == WISSEL_SHEET_COLUMN_TEXT)
    kind = fallback;

  return self->formats[kind][self->wraps[self->column] ? 1 : 0];
}

static gboolean
add_empty (WisselSheetSink *sink, GError **error)
{
  ((XlsxSink *) sink)->column++;

  return TRUE;
}

static gboolean
add_text (WisselSheetSink *sink, const char *text, GError **error)
{
  XlsxSink *self = (XlsxSink *) sink;
  gboolean  done = write_text (self, text, get_format (self, WISSEL_SHEET_COLUMN_TEXT), error);

  self->column++;

  return done;
}

static gboolean
write_number (XlsxSink *self, double number, lxw_format *format, GError **error)
{
  lxw_error status =
    wissel_xlsxwriter.worksheet_write_number (self->sheet, self->row, self->column, number, format);

  self->counts.n_cells++;
  self->column++;

  return check (self, status, error);
}

static gboolean
add_number (WisselSheetSink *sink, double number, GError **error)
{
  XlsxSink             *self = (XlsxSink *) sink;
  WisselSheetColumnKind kind = WISSEL_SHEET_COLUMN_NUMBER;

  if (number >= -1e15 && number <= 1e15 && (double) (gint64) number == number)
    kind = WISSEL_SHEET_COLUMN_INTEGER;

  return write_number (self, number, get_format (self, kind), error);
}

static gboolean
add_date (WisselSheetSink *sink, const WisselSheetDate *date, GError **error)
{
  XlsxSink             *self = (XlsxSink *) sink;
  int                   day = wissel_sheet_day_of_date (date->year, date->month, date->day);
  WisselSheetColumnKind kind = WISSEL_SHEET_COLUMN_DATE;
  double                serial = day;

  /* Spreadsheets know no day before 1900, and count one too many up to February 1900. */
  if (day < 61)
    {
      g_autofree char *text =
        g_strdup_printf ("%04d-%02d-%02d", date->year, date->month, date->day);

      return add_text (sink, text, error);
    }

  if (date->seconds >= 0)
    {
      kind = WISSEL_SHEET_COLUMN_DATETIME;
      serial += (double) date->seconds / SECONDS_PER_DAY;
    }

  return write_number (self, serial, self->formats[kind][0], error);
}

static gboolean
add_link (WisselSheetSink *sink, const char *url, const char *text, GError **error)
{
  XlsxSink        *self = (XlsxSink *) sink;
  g_autofree char *address = self->n_links < MAX_LINKS ? wissel_sheet_guard_url (url) : NULL;
  lxw_error        status;

  if (address == NULL)
    return add_text (sink, text, error);

  status = wissel_xlsxwriter.worksheet_write_url_opt (self->sheet, self->row, self->column, address,
                                                      self->link, text, NULL);
  self->n_links++;
  self->counts.n_cells++;
  self->column++;

  return check (self, status, error);
}

static gboolean
end_row (WisselSheetSink *sink, GError **error)
{
  XlsxSink *self = (XlsxSink *) sink;

  if (self->row >= WISSEL_SHEET_MAX_ROWS - 1 || self->counts.n_cells > WISSEL_SHEET_MAX_CELLS)
    {
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_LIMIT,
                           _ ("The list is too long for a spreadsheet. Narrow it down with a "
                              "filter and export it in parts."));
      return FALSE;
    }

  advance_row (self);

  return TRUE;
}

static void
count_texts (XlsxSink *self)
{
  if (!self->constant_memory)
    self->counts.n_texts = self->workbook->sst->unique_count;
}

static gboolean
finish (WisselSheetSink *sink, GError **error)
{
  XlsxSink          *self = (XlsxSink *) sink;
  g_autoptr (GError) cause = NULL;
  lxw_error          status;

  finish_sheet (self);
  count_texts (self);
  errno = 0;
  status = wissel_xlsxwriter.workbook_close (g_steal_pointer (&self->workbook));
  if (!check (self, status, error))
    return FALSE;

  if (wissel_xlsx_verify (wissel_atomic_get_fd (self->parent.pending), &self->counts, &cause))
    return TRUE;

  g_debug ("%s: %s", self->parent.path, cause->message);
  if (g_error_matches (cause, WISSEL_ERROR, WISSEL_ERROR_LIMIT))
    g_propagate_error (error, g_steal_pointer (&cause));
  else
    set_incomplete_error (self, error);

  return FALSE;
}

/* Freeing a workbook that was never written leaves the temporary files of its sheets open. */
static void
abandon_workbook (lxw_workbook *workbook)
{
  lxw_worksheet *sheet;

  STAILQ_FOREACH (sheet, workbook->worksheets, list_pointers)
  if (sheet->optimize_tmpfile != NULL)
    {
      fclose (sheet->optimize_tmpfile);
      sheet->optimize_tmpfile = NULL;
    }

  wissel_xlsxwriter.lxw_workbook_free (workbook);
}

static void
free_sink (WisselSheetSink *sink)
{
  XlsxSink *self = (XlsxSink *) sink;

  g_clear_pointer (&self->workbook, abandon_workbook);
  if (self->folder != NULL)
    remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->header);
  g_free (self->footer);
  g_free (self->kinds);
  g_free (self->wraps);
  g_free (self->widths);
  g_free (self);
}

WisselSheetSink *
wissel_xlsx_sink_new (WisselAtomic *pending,
                      const char   *path,
                      gboolean      constant_memory,
                      const char   *title,
                      const char   *footer,
                      GError      **error)
{
  static const WisselSheetSinkClass klass = {
    .escape = TRUE,
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
  XlsxSink            *self = g_new0 (XlsxSink, 1);
  g_autofree char     *page_title = wissel_sheet_guard_page_text (title);
  g_autofree char     *page_footer = wissel_sheet_guard_page_text (footer);
  lxw_workbook_options options = { .constant_memory = constant_memory ? 1 : 0 };

  if (!wissel_xlsxwriter_open (error))
    {
      g_free (self);
      return NULL;
    }

  self->parent = (WisselSheetSink){ &klass, pending, path };
  self->constant_memory = constant_memory;
  self->header = g_strconcat ("&L", page_title, NULL);
  self->footer = g_strconcat ("&L", page_footer, "&R&P / &N", NULL);
  self->folder = g_dir_make_tmp ("wissel-XXXXXX", NULL);
  options.tmpdir = self->folder;
  if (self->folder != NULL)
    self->workbook =
      wissel_xlsxwriter.workbook_new_opt (wissel_atomic_get_temp_path (pending), &options);

  if (self->workbook == NULL)
    {
      wissel_set_error_from_errno (error, path, errno);
      free_sink (&self->parent);
      return NULL;
    }

  make_formats (self);
  set_properties (self, title);

  return &self->parent;
}
