#include "wissel-sheet-reader.h"

#include "wissel-error.h"
#include "wissel-sheet-sniff.h"
#include "wissel-sheet-source.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct _WisselSheetReader
{
  GObject parent_instance;

  /* owned */
  char              *name; /* of the file, for messages */
  WisselSheetSource *source;

  /* state */
  WisselSheetFormat format;
  gboolean          selected;
  gboolean          ended; /* the sheet is read, or reading it failed */
};

G_DEFINE_FINAL_TYPE (WisselSheetReader, wissel_sheet_reader, G_TYPE_OBJECT)

/* The parts below say what is wrong; here the file's name and the remedy are put around it. */
static char *
explain (const char *name, int code, const char *cause)
{
  switch (code)
    {
    case WISSEL_ERROR_CORRUPT:
      /* Translators: the first is a file name, the second says what is wrong with it. */
      return g_strdup_printf (
        _ ("“%1$s” is damaged: %2$s Open it in a spreadsheet program, save it "
           "again as .xlsx and try once more."),
        name, cause);
    case WISSEL_ERROR_LIMIT:
      return g_strdup_printf (
        _ ("“%1$s” is not accepted: %2$s Copy the rows that you need into a new file."), name,
        cause);
    case WISSEL_ERROR_FOREIGN:
    case WISSEL_ERROR_UNSUPPORTED:
      return g_strdup_printf (_ ("“%1$s” cannot be read as a list: %2$s"), name, cause);
    default:
      return g_strdup_printf (_ ("“%1$s” could not be read: %2$s"), name, cause);
    }
}

static void
propagate_error (WisselSheetReader *self, GError *cause, GError **error)
{
  g_autofree char *message = NULL;

  if (cause->domain != WISSEL_ERROR)
    {
      g_propagate_error (error, cause); /* cancelled */
      return;
    }

  message = explain (self->name, cause->code, cause->message);
  g_set_error_literal (error, WISSEL_ERROR, cause->code, message);
  g_error_free (cause);
}

static void
wissel_sheet_reader_finalize (GObject *object)
{
  WisselSheetReader *self = (WisselSheetReader *) object;

  if (self->source != NULL)
    self->source->klass->free (self->source);
  g_free (self->name);

  G_OBJECT_CLASS (wissel_sheet_reader_parent_class)->finalize (object);
}

static void
wissel_sheet_reader_class_init (WisselSheetReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wissel_sheet_reader_finalize;
}

static void
wissel_sheet_reader_init (WisselSheetReader *self)
{
}

/* A pipe or a device could make the program wait for ever. */
static int
open_regular_file (const char *path, GError **error)
{
  int         fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  struct stat info;

  if (fd < 0)
    {
      if (errno == ENOENT)
        g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND,
                             _ ("there is no such file."));
      else
        g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_FAILED, g_strerror (errno));
      return -1;
    }

  if (fstat (fd, &info) == 0 && S_ISREG (info.st_mode))
    return fd;

  close (fd);
  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_FOREIGN, _ ("it is not a file."));

  return -1;
}

static WisselSheetSource *
open_source (WisselSheetReader *self, int fd, GError **error)
{
  g_autofree char *title = NULL;
  char            *dot;

  if (!wissel_sheet_sniff (fd, &self->format, error))
    return NULL;

  switch (self->format)
    {
    case WISSEL_SHEET_FORMAT_XLSX:
      return wissel_xlsx_new (fd, error);
    case WISSEL_SHEET_FORMAT_ODS:
      return wissel_ods_new (fd, error);
    case WISSEL_SHEET_FORMAT_CSV:
      title = g_strdup (self->name);
      dot = strrchr (title, '.');
      if (dot != NULL && dot != title)
        *dot = '\0';
      return wissel_csv_new (fd, title, error);
    default:
      g_assert_not_reached ();
    }
}

WisselSheetReader *
wissel_sheet_reader_open (const char *path, GError **error)
{
  g_autoptr (WisselSheetReader) self = NULL;
  GError                       *local_error = NULL;
  int                           fd;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (WISSEL_TYPE_SHEET_READER, NULL);
  self->name = g_filename_display_basename (path);

  fd = open_regular_file (path, &local_error);
  if (fd >= 0)
    {
      self->source = open_source (self, fd, &local_error);
      close (fd);
    }

  if (self->source != NULL)
    return g_steal_pointer (&self);

  propagate_error (self, local_error, error);

  return NULL;
}

void
wissel_sheet_reader_set_cancellable (WisselSheetReader *self, GCancellable *cancellable)
{
  g_return_if_fail (WISSEL_IS_SHEET_READER (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  self->source->klass->set_cancellable (self->source, cancellable);
}

WisselSheetFormat
wissel_sheet_reader_get_format (WisselSheetReader *self)
{
  g_return_val_if_fail (WISSEL_IS_SHEET_READER (self), WISSEL_SHEET_FORMAT_CSV);

  return self->format;
}

guint
wissel_sheet_reader_get_n_sheets (WisselSheetReader *self)
{
  g_return_val_if_fail (WISSEL_IS_SHEET_READER (self), 0);

  return self->source->sheets->len;
}

WisselSheet
wissel_sheet_reader_get_sheet (WisselSheetReader *self, guint index)
{
  WisselSheet              none = { "", FALSE };
  const WisselSourceSheet *sheet;

  g_return_val_if_fail (WISSEL_IS_SHEET_READER (self), none);
  g_return_val_if_fail (index < self->source->sheets->len, none);

  sheet = &g_array_index (self->source->sheets, WisselSourceSheet, index);

  return (WisselSheet){ sheet->name, sheet->hidden };
}

gboolean
wissel_sheet_reader_counts_from_1904 (WisselSheetReader *self)
{
  g_return_val_if_fail (WISSEL_IS_SHEET_READER (self), FALSE);

  return self->source->from_1904;
}

gboolean
wissel_sheet_reader_select (WisselSheetReader *self, guint index, GError **error)
{
  GError *local_error = NULL;

  g_return_val_if_fail (WISSEL_IS_SHEET_READER (self), FALSE);
  g_return_val_if_fail (index < self->source->sheets->len, FALSE);

  wissel_sheet_source_begin (self->source, index);
  self->selected = self->source->klass->select (self->source, index, &local_error);
  self->ended = !self->selected;

  if (!self->selected)
    {
      propagate_error (self, local_error, error);
    }

  return self->selected;
}

gboolean
wissel_sheet_reader_next_row (WisselSheetReader *self, WisselRow *row, GError **error)
{
  GError *local_error = NULL;

  g_return_val_if_fail (WISSEL_IS_SHEET_READER (self), FALSE);
  g_return_val_if_fail (row != NULL, FALSE);
  g_return_val_if_fail (self->selected, FALSE);

  memset (row, 0, sizeof *row);
  if (self->ended)
    return FALSE;

  if (self->source->klass->next_row (self->source, row, &local_error))
    return TRUE;

  self->ended = TRUE;
  memset (row, 0, sizeof *row);
  if (local_error != NULL)
    {
      propagate_error (self, local_error, error);
    }

  return FALSE;
}

double
wissel_sheet_reader_get_progress (WisselSheetReader *self)
{
  g_return_val_if_fail (WISSEL_IS_SHEET_READER (self), 0);

  return self->ended ? 1 : self->source->klass->get_progress (self->source);
}

gboolean
wissel_sheet_reader_is_column_hidden (WisselSheetReader *self, guint column)
{
  g_return_val_if_fail (WISSEL_IS_SHEET_READER (self), FALSE);

  for (guint i = 0; i < self->source->hidden_columns->len; i++)
    {
      WisselColumnRange range = g_array_index (self->source->hidden_columns, WisselColumnRange, i);

      if (column >= range.first && column <= range.last)
        return TRUE;
    }

  return FALSE;
}

guint
wissel_sheet_reader_get_n_hidden_rows (WisselSheetReader *self)
{
  g_return_val_if_fail (WISSEL_IS_SHEET_READER (self), 0);

  return self->source->n_hidden_rows;
}

guint
wissel_sheet_reader_get_n_merged (WisselSheetReader *self)
{
  g_return_val_if_fail (WISSEL_IS_SHEET_READER (self), 0);

  return self->source->merged->len;
}

const char *
wissel_sheet_reader_get_merged (WisselSheetReader *self, guint index)
{
  g_return_val_if_fail (WISSEL_IS_SHEET_READER (self), NULL);
  g_return_val_if_fail (index < self->source->merged->len, NULL);

  return g_ptr_array_index (self->source->merged, index);
}

const char *
wissel_sheet_reader_get_encoding (WisselSheetReader *self)
{
  g_return_val_if_fail (WISSEL_IS_SHEET_READER (self), NULL);

  if (self->format != WISSEL_SHEET_FORMAT_CSV)
    return NULL;

  return wissel_csv_get_encoding (self->source);
}

char
wissel_sheet_reader_get_separator (WisselSheetReader *self)
{
  g_return_val_if_fail (WISSEL_IS_SHEET_READER (self), 0);

  if (self->format != WISSEL_SHEET_FORMAT_CSV)
    return 0;

  return wissel_csv_get_separator (self->source);
}

gboolean
wissel_sheet_reader_set_text_options (WisselSheetReader *self,
                                      const char        *encoding,
                                      char               separator,
                                      GError           **error)
{
  GError *local_error = NULL;

  g_return_val_if_fail (WISSEL_IS_SHEET_READER (self), FALSE);
  g_return_val_if_fail (self->format == WISSEL_SHEET_FORMAT_CSV, FALSE);

  self->selected = FALSE;
  if (wissel_csv_set_options (self->source, encoding, separator, &local_error))
    return TRUE;

  propagate_error (self, local_error, error);

  return FALSE;
}
