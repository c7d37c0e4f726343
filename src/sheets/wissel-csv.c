#include "wissel-csv-guard.h"
#include "wissel-csv-private.h"
#include "wissel-error.h"
#include "wissel-text.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK 65536
#define REPLACEMENT "\uFFFD"
#define NO_CONVERTER ((GIConv) -1)

typedef struct
{
  WisselSheetSource parent;

  /* owned */
  int           fd;
  char         *encoding;
  GIConv        converter; /* NO_CONVERTER when the file is valid UTF-8 */
  GString      *buffer;    /* decoded text from the record being read on */
  GArray       *fields;
  GCancellable *cancellable;

  /* the file */
  goffset  size;
  guint    skip; /* length of the byte order mark */
  char     separator;
  gboolean separator_given; /* by a person or by a line `sep=` */

  /* state */
  goffset  offset; /* of the next byte to read */
  char     raw[CHUNK];
  gsize    n_raw;    /* bytes of raw that are still to be decoded */
  gsize    position; /* in buffer: the record being read */
  gboolean at_end;
  guint    row;
  guint    line;
} WisselCsv;

static void
close_converter (WisselCsv *self)
{
  if (self->converter != NO_CONVERTER)
    g_iconv_close (self->converter);
  self->converter = NO_CONVERTER;
}

static gboolean
set_encoding (WisselCsv *self, const char *encoding, gboolean is_valid_utf8, GError **error)
{
  GIConv converter = NO_CONVERTER;

  if (!is_valid_utf8)
    {
      converter = g_iconv_open ("UTF-8", encoding);
      if (converter == NO_CONVERTER)
        {
          g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                       _ ("the character set “%s” is not known here. Choose another one."),
                       encoding);
          return FALSE;
        }
    }

  close_converter (self);
  self->converter = converter;
  wissel_set_string (&self->encoding, encoding);

  return TRUE;
}

/* Decodes what raw holds; bytes that are no character of the encoding become U+FFFD, which shows
 * in the preview that another encoding is meant. */
static void
decode (WisselCsv *self)
{
  gboolean wide = g_str_has_prefix (self->encoding, "UTF-16");
  char    *in = self->raw;
  gsize    n_in = self->n_raw;

  while (n_in > 0)
    {
      char  out[CHUNK];
      char *end = out;
      gsize n_out = sizeof out;
      gsize status = g_iconv (self->converter, &in, &n_in, &end, &n_out);
      int   code = errno;

      g_string_append_len (self->buffer, out, end - out);
      if (status != (gsize) -1 || code == E2BIG)
        continue;

      if (code == EINVAL && self->offset < self->size)
        break; /* the rest of the character comes with the next piece */

      g_string_append (self->buffer, REPLACEMENT);
      in += MIN (n_in, wide ? 2u : 1u);
      n_in -= MIN (n_in, wide ? 2u : 1u);
    }

  memmove (self->raw, in, n_in);
  self->n_raw = n_in;
}

/* Reads on, and drops the records that were handed out. */
static gboolean
refill (WisselCsv *self, GError **error)
{
  gsize   before;
  ssize_t n;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;

  n = pread (self->fd, self->raw + self->n_raw, CHUNK - self->n_raw, self->offset);
  if (n < 0)
    {
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_FAILED, g_strerror (errno));
      return FALSE;
    }

  g_string_erase (self->buffer, 0, (gssize) self->position);
  self->position = 0;
  before = self->buffer->len;

  self->offset = n > 0 ? self->offset + n : self->size;
  self->n_raw += (gsize) n;
  self->at_end = self->offset >= self->size;

  if (self->converter != NO_CONVERTER)
    {
      decode (self);
    }
  else
    {
      g_string_append_len (self->buffer, self->raw, (gssize) self->n_raw);
      self->n_raw = 0;
    }

  if (memchr (self->buffer->str + before, '\0', self->buffer->len - before) != NULL)
    {
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_FOREIGN,
                           _ ("it is neither a spreadsheet nor a text file. Ask for the list as a "
                              "spreadsheet (.xlsx)."));
      return FALSE;
    }

  return TRUE;
}

/* A first line `sep=;` tells the separator and is no row. */
static void
read_separator_line (WisselCsv *self)
{
  const char *text = self->buffer->str;

  if (g_ascii_strncasecmp (text, "sep=", 4) != 0 || text[4] == '\0' || text[4] == '"' ||
      (text[5] != '\r' && text[5] != '\n' && text[5] != '\0'))
    return;

  if (!self->separator_given)
    self->separator = text[4];
  self->position = 5;
  if (text[self->position] == '\r')
    self->position++;
  if (text[self->position] == '\n')
    self->position++;
  self->line = 2;
}

static gboolean
rewind_file (WisselCsv *self, GError **error)
{
  g_string_truncate (self->buffer, 0);
  self->position = 0;
  self->n_raw = 0;
  self->offset = self->skip;
  self->at_end = FALSE;
  self->row = 0;
  self->line = 1;
  if (self->converter != NO_CONVERTER)
    g_iconv (self->converter, NULL, NULL, NULL, NULL);

  if (!refill (self, error))
    return FALSE;

  read_separator_line (self);

  return TRUE;
}

static gboolean
detect_separator (WisselCsv *self, GError **error)
{
  self->separator = '\0';
  self->separator_given = FALSE;
  if (!rewind_file (self, error))
    return FALSE;

  if (self->separator == '\0')
    self->separator =
      wissel_csv_detect_separator (self->buffer->str, self->buffer->len, self->at_end);

  return TRUE;
}

static gboolean
detect_encoding (WisselCsv *self, GError **error)
{
  const char *encoding = wissel_csv_detect_encoding (self->fd, &self->skip, error);

  return encoding != NULL && set_encoding (self, encoding, g_str_equal (encoding, "UTF-8"), error);
}

static gboolean
select_sheet (WisselSheetSource *source, guint sheet, GError **error)
{
  return rewind_file ((WisselCsv *) source, error);
}

static gboolean
fail_scan (WisselCsv *self, WisselCsvScan scan, GError **error)
{
  if (scan == WISSEL_CSV_UNCLOSED)
    g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_CORRUPT,
                 _ ("a quotation mark in the row that begins in line %u is never closed."),
                 self->line);
  else
    g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_LIMIT,
                 _ ("the row that begins in line %1$u is longer than %2$u MB; perhaps a quotation "
                    "mark is not closed."),
                 self->line, (guint) (WISSEL_SHEET_MAX_RECORD >> 20));

  return FALSE;
}

static gboolean
scan_record (WisselCsv *self, gsize *next, GError **error)
{
  for (;;)
    {
      WisselCsvScan scan;

      *next = self->position;
      scan = wissel_csv_scan_record (self->buffer->str, self->buffer->len, next, self->separator,
                                     self->at_end, self->fields);

      if (scan == WISSEL_CSV_RECORD)
        return TRUE;

      if (scan == WISSEL_CSV_UNCLOSED ||
          self->buffer->len - self->position > WISSEL_SHEET_MAX_RECORD)
        return fail_scan (self, scan, error);

      if (!refill (self, error))
        return FALSE;
    }
}

/* Undoubles quotation marks in place; after the closing one the text goes on as it is. */
static void
tidy_field (char *text, const WisselCsvField *field)
{
  gboolean quoted = TRUE;
  gsize    to = field->start;

  for (gsize at = field->start; at < field->end; at++)
    {
      if (quoted && text[at] == '"')
        {
          if (at + 1 < field->end && text[at + 1] == '"')
            at++;
          else
            {
              quoted = FALSE;
              continue;
            }
        }
      text[to++] = text[at];
    }

  text[to] = '\0';
}

static gboolean
add_field (WisselCsv *self, guint column, const WisselCsvField *field, GError **error)
{
  char *text = self->buffer->str + field->start;

  if (field->untidy)
    tidy_field (self->buffer->str, field);
  else
    self->buffer->str[field->end] = '\0';

  if (*text == '\0')
    return TRUE;

  if (field->end - field->start > WISSEL_SHEET_MAX_TEXT &&
      g_utf8_strlen (text, -1) > (glong) WISSEL_SHEET_MAX_TEXT)
    {
      g_autofree char *name = wissel_column_name (column);

      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_LIMIT,
                   _ ("the row that begins in line %1$u has a text of more than %2$u characters in "
                      "column %3$s; perhaps a quotation mark is not closed."),
                   self->line, WISSEL_SHEET_MAX_TEXT, name);
      return FALSE;
    }

  if (*text == '\'' && wissel_csv_needs_guard (text))
    text++;

  wissel_row_builder_add_kept (&self->parent.builder, column, text);

  return TRUE;
}

static guint
count_lines (const char *text, gsize length)
{
  guint n = 0;

  for (gsize i = 0; i < length; i++)
    if (text[i] == '\n' || (text[i] == '\r' && text[i + 1] != '\n'))
      n++;

  return n;
}

static gboolean
build_row (WisselCsv *self, GError **error)
{
  GError *limit;

  if (self->fields->len > WISSEL_SHEET_MAX_COLUMNS || self->row > WISSEL_SHEET_MAX_ROWS)
    {
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_LIMIT,
                   _ ("it has more rows or columns than a spreadsheet can have (line %u)."),
                   self->line);
      return FALSE;
    }

  limit = wissel_sheet_source_count_cells (&self->parent, self->fields->len);
  if (limit != NULL)
    {
      g_propagate_error (error, limit);
      return FALSE;
    }

  wissel_row_builder_clear (&self->parent.builder);
  for (guint i = 0; i < self->fields->len; i++)
    if (!add_field (self, i, &g_array_index (self->fields, WisselCsvField, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
has_quotes (WisselCsv *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (g_array_index (self->fields, WisselCsvField, i).quoted)
      return TRUE;

  return FALSE;
}

static gboolean
next_row (WisselSheetSource *source, WisselRow *row, GError **error)
{
  WisselCsv *self = (WisselCsv *) source;
  guint      n_lines;
  gsize      next;

  do
    {
      if (self->at_end && self->position >= self->buffer->len)
        return FALSE;

      if (!scan_record (self, &next, error))
        return FALSE;

      if (self->at_end && next == self->position)
        return FALSE;

      n_lines = 1;
      if (has_quotes (self))
        n_lines = count_lines (self->buffer->str + self->position, next - self->position);

      self->row++;
      if (!build_row (self, error))
        return FALSE;

      row->number = self->row;
      row->line = self->line;
      self->line += n_lines;
      self->position = next;
    }
  while (source->builder.n_cells == 0);

  wissel_row_builder_finish (&source->builder, row);

  return TRUE;
}

static double
get_progress (WisselSheetSource *source)
{
  WisselCsv *self = (WisselCsv *) source;

  return self->size > 0 ? (double) self->offset / (double) self->size : 1;
}

static void
set_cancellable (WisselSheetSource *source, GCancellable *cancellable)
{
  g_set_object (&((WisselCsv *) source)->cancellable, cancellable);
}

static void
free_source (WisselSheetSource *source)
{
  WisselCsv *self = (WisselCsv *) source;

  close_converter (self);
  if (self->fd >= 0)
    close (self->fd);
  g_free (self->encoding);
  g_string_free (self->buffer, TRUE);
  g_array_unref (self->fields);
  g_clear_object (&self->cancellable);
  wissel_sheet_source_release (source);
  g_free (self);
}

static gboolean
check_size (WisselCsv *self, GError **error)
{
  struct stat info;

  if (self->fd < 0 || fstat (self->fd, &info) != 0)
    {
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_FAILED, g_strerror (errno));
      return FALSE;
    }

  self->size = info.st_size;
  if ((guint64) self->size > WISSEL_SHEET_MAX_PART)
    {
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_LIMIT, _ ("it has more than %u MB."),
                   (guint) (WISSEL_SHEET_MAX_PART >> 20));
      return FALSE;
    }

  return TRUE;
}

/* @name: what to call the only sheet */
WisselSheetSource *
wissel_csv_new (int fd, const char *name, GError **error)
{
  static const WisselSheetSourceClass klass = { select_sheet, next_row, get_progress,
                                                set_cancellable, free_source };
  WisselCsv                          *self = g_new0 (WisselCsv, 1);

  wissel_sheet_source_init (&self->parent, &klass);
  wissel_sheet_source_add_sheet (&self->parent, name, FALSE, NULL);
  self->fd = dup (fd);
  self->converter = NO_CONVERTER;
  self->buffer = g_string_sized_new (2 * CHUNK);
  self->fields = g_array_new (FALSE, FALSE, sizeof (WisselCsvField));

  if (!check_size (self, error) || !detect_encoding (self, error) ||
      !detect_separator (self, error))
    {
      free_source (&self->parent);
      return NULL;
    }

  return &self->parent;
}

const char *
wissel_csv_get_encoding (WisselSheetSource *source)
{
  return ((WisselCsv *) source)->encoding;
}

char
wissel_csv_get_separator (WisselSheetSource *source)
{
  return ((WisselCsv *) source)->separator;
}

/* Reads the file as a person says: @encoding %NULL and @separator 0 stand for finding out. */
gboolean
wissel_csv_set_options (WisselSheetSource *source,
                        const char        *encoding,
                        char               separator,
                        GError           **error)
{
  WisselCsv *self = (WisselCsv *) source;

  if (!detect_encoding (self, error))
    return FALSE;

  if (encoding != NULL && g_ascii_strcasecmp (encoding, self->encoding) != 0 &&
      !set_encoding (self, encoding, FALSE, error))
    return FALSE;

  if (!detect_separator (self, error))
    return FALSE;

  if (separator != '\0')
    {
      self->separator = separator;
      self->separator_given = TRUE;
    }

  return TRUE;
}
