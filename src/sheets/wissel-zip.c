#include "wissel-zip.h"

#include "wissel-error.h"
#include "wissel-sheet-limits.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <minizip/unzip.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define FLAG_ENCRYPTED 0x1
#define METHOD_STORED 0

typedef struct
{
  char          *name; /* as written in the file */
  unz64_file_pos position;
  guint64        packed;
  guint64        unpacked; /* as claimed */
  guint64        counted;  /* bytes already held against the total */
  gulong         flags;
  gulong         method;
} Entry;

struct _WisselZip
{
  /* owned */
  FILE         *file;
  unzFile       zip;
  GHashTable   *entries; /* normalised name → Entry */
  GCancellable *cancellable;

  /* state */
  goffset size;
  guint64 total;
  Entry  *current; /* the open part, borrowed from entries */
  guint64 position;
};

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->name);
  g_free (entry);
}

static char *
normalise_name (const char *name)
{
  char *normal;

  while (*name == '/' || *name == '\\')
    name++;

  normal = g_ascii_strdown (name, -1);
  for (char *p = normal; *p != '\0'; p++)
    if (*p == '\\')
      *p = '/';

  return normal;
}

/* minizip's file access, on a stream that is open already: the file is opened once, after its
 * kind was looked at, so that nobody can exchange it in between. */
static voidpf
zip_open_cb (voidpf opaque, const void *name, int mode)
{
  return opaque;
}

static uLong
zip_read_cb (voidpf opaque, voidpf stream, void *buffer, uLong size)
{
  return fread (buffer, 1, size, stream);
}

static uLong
zip_write_cb (voidpf opaque, voidpf stream, const void *buffer, uLong size)
{
  return 0;
}

static ZPOS64_T
zip_tell_cb (voidpf opaque, voidpf stream)
{
  return (ZPOS64_T) ftello (stream);
}

static long
zip_seek_cb (voidpf opaque, voidpf stream, ZPOS64_T offset, int origin)
{
  static const int whence[] = { SEEK_SET, SEEK_CUR, SEEK_END };

  if (origin < 0 || origin > 2 || offset > G_MAXINT64)
    return -1;

  return fseeko (stream, (off_t) offset, whence[origin]);
}

static int
zip_close_cb (voidpf opaque, voidpf stream)
{
  return 0; /* the stream belongs to WisselZip */
}

static int
zip_error_cb (voidpf opaque, voidpf stream)
{
  return ferror (stream);
}

static gboolean
fail_corrupt (GError **error)
{
  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_CORRUPT,
                       _ ("its packing (zip) is broken or cut off."));

  return FALSE;
}

static gboolean
read_entry (WisselZip *self, GError **error)
{
  unz_file_info64  info;
  char             name[1024];
  g_autofree char *key = NULL;
  Entry           *entry;

  if (unzGetCurrentFileInfo64 (self->zip, &info, name, sizeof name, NULL, 0, NULL, 0) != UNZ_OK ||
      info.size_filename >= sizeof name || strlen (name) != info.size_filename)
    return fail_corrupt (error);

  key = normalise_name (name);
  if (g_hash_table_contains (self->entries, key))
    {
      /* Which of the two counts would depend on the reader. */
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_CORRUPT,
                           _ ("it contains two parts of the same name."));
      return FALSE;
    }

  entry = g_new0 (Entry, 1);
  entry->name = g_utf8_make_valid (name, -1);
  entry->packed = MIN (info.compressed_size, (guint64) self->size);
  entry->unpacked = info.uncompressed_size;
  entry->flags = info.flag;
  entry->method = info.compression_method;
  g_hash_table_insert (self->entries, g_steal_pointer (&key), entry);

  return unzGetFilePos64 (self->zip, &entry->position) == UNZ_OK || fail_corrupt (error);
}

static gboolean
read_directory (WisselZip *self, GError **error)
{
  unz_global_info64 info;
  int               status;

  if (unzGetGlobalInfo64 (self->zip, &info) != UNZ_OK)
    return fail_corrupt (error);

  if (info.number_entry > WISSEL_SHEET_MAX_ENTRIES)
    {
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_LIMIT,
                   _ ("it consists of more than %u parts."), WISSEL_SHEET_MAX_ENTRIES);
      return FALSE;
    }

  if (info.number_entry == 0)
    return fail_corrupt (error);

  for (status = unzGoToFirstFile (self->zip); status == UNZ_OK;
       status = unzGoToNextFile (self->zip))
    {
      if (!read_entry (self, error))
        return FALSE;

      if (g_hash_table_size (self->entries) > WISSEL_SHEET_MAX_ENTRIES)
        return fail_corrupt (error);
    }

  return status == UNZ_END_OF_LIST_OF_FILE || fail_corrupt (error);
}

WisselZip *
wissel_zip_new (int fd, GError **error)
{
  g_autoptr (WisselZip) self = g_new0 (WisselZip, 1);
  zlib_filefunc64_def   functions = {
      .zopen64_file = zip_open_cb,
      .zread_file = zip_read_cb,
      .zwrite_file = zip_write_cb,
      .ztell64_file = zip_tell_cb,
      .zseek64_file = zip_seek_cb,
      .zclose_file = zip_close_cb,
      .zerror_file = zip_error_cb,
  };
  int copy = dup (fd);

  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_entry);
  self->file = copy >= 0 ? fdopen (copy, "rb") : NULL;
  if (self->file == NULL || fseeko (self->file, 0, SEEK_END) != 0)
    {
      if (self->file == NULL && copy >= 0)
        close (copy);
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_FAILED, _ ("it cannot be read: %s"),
                   g_strerror (errno));
      return NULL;
    }

  self->size = ftello (self->file);
  functions.opaque = self->file;
  self->zip = unzOpen2_64 ("", &functions);
  if (self->zip == NULL)
    {
      fail_corrupt (error);
      return NULL;
    }

  return read_directory (self, error) ? g_steal_pointer (&self) : NULL;
}

void
wissel_zip_free (WisselZip *self)
{
  if (self == NULL)
    return;

  wissel_zip_close_part (self);
  g_clear_pointer (&self->zip, unzClose);
  g_clear_pointer (&self->file, fclose);
  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_clear_object (&self->cancellable);
  g_free (self);
}

void
wissel_zip_set_cancellable (WisselZip *self, GCancellable *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
}

static Entry *
find_entry (WisselZip *self, const char *name)
{
  g_autofree char *key = normalise_name (name);

  return g_hash_table_lookup (self->entries, key);
}

gboolean
wissel_zip_has (WisselZip *self, const char *name)
{
  return find_entry (self, name) != NULL;
}

static gboolean
check_limits (WisselZip *self, Entry *entry, guint64 bytes, GError **error)
{
  guint64 growth = bytes > entry->counted ? bytes - entry->counted : 0;

  if (bytes > WISSEL_SHEET_RATIO_FROM && bytes / MAX (entry->packed, 1) > WISSEL_SHEET_MAX_RATIO)
    {
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_LIMIT,
                   _ ("opened, it would grow to more than %d times its size. The same thing fills "
                      "endless cells by accident, or the file was made to do harm: open it only if "
                      "you trust who sent it."),
                   WISSEL_SHEET_MAX_RATIO);
      return FALSE;
    }

  if (bytes > WISSEL_SHEET_MAX_PART || self->total + growth > WISSEL_SHEET_MAX_TOTAL)
    {
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_LIMIT,
                   _ ("opened, it would grow to more than %u MB, far more than a list needs."),
                   (guint) (WISSEL_SHEET_MAX_PART >> 20));
      return FALSE;
    }

  return TRUE;
}

gboolean
wissel_zip_open_part (WisselZip *self, const char *name, GError **error)
{
  Entry *entry = find_entry (self, name);

  wissel_zip_close_part (self);

  if (entry == NULL)
    {
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_CORRUPT, _ ("the part “%s” is missing."),
                   name);
      return FALSE;
    }

  if (entry->flags & FLAG_ENCRYPTED)
    {
      g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_UNSUPPORTED,
                           _ ("it is protected with a password. Save it without a password."));
      return FALSE;
    }

  /* What the file itself admits to is refused before a byte is unpacked. */
  if (!check_limits (self, entry, entry->unpacked, error))
    return FALSE;

  if ((entry->method != METHOD_STORED && entry->method != Z_DEFLATED) ||
      unzGoToFilePos64 (self->zip, &entry->position) != UNZ_OK ||
      unzOpenCurrentFile (self->zip) != UNZ_OK)
    return fail_corrupt (error);

  self->current = entry;
  self->position = 0;

  return TRUE;
}

static gboolean
finish_part (WisselZip *self, GError **error)
{
  gboolean complete = self->position == self->current->unpacked;

  self->current = NULL;

  /* Closing compares the checksum. */
  return (unzCloseCurrentFile (self->zip) == UNZ_OK && complete) || fail_corrupt (error);
}

/**
 * wissel_zip_read:
 *
 * Returns: the number of bytes put into @buffer; 0 at the end, when size and checksum were right;
 *   -1 with an error
 */
gssize
wissel_zip_read (WisselZip *self, gpointer buffer, gsize size, GError **error)
{
  Entry *entry = self->current;
  int    n;

  g_return_val_if_fail (entry != NULL, -1);

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return -1;

  n = unzReadCurrentFile (self->zip, buffer, (unsigned) MIN (size, G_MAXINT));
  if (n < 0)
    {
      fail_corrupt (error);
      return -1;
    }

  if (n == 0)
    return finish_part (self, error) ? 0 : -1;

  self->position += (guint64) n;
  if (!check_limits (self, entry, self->position, error))
    return -1;

  if (self->position > entry->counted)
    {
      self->total += self->position - entry->counted;
      entry->counted = self->position;
    }

  return n;
}

void
wissel_zip_close_part (WisselZip *self)
{
  if (self->current == NULL)
    return;

  self->current = NULL;
  unzCloseCurrentFile (self->zip);
}

/* The share of the open part that was read, 1 when none is open. */
double
wissel_zip_get_progress (WisselZip *self)
{
  if (self->current == NULL || self->current->unpacked == 0)
    return 1;

  return MIN ((double) self->position / (double) self->current->unpacked, 1);
}

/**
 * wissel_zip_resolve:
 * @source_part: the part in which a relationship stands, such as `xl/workbook.xml`
 * @target: what it points to, relative to that part or from the root
 *
 * Returns: (transfer full) (nullable): the name of the part, which may be missing; %NULL with an
 *   error when the target leads out of the workbook
 */
char *
wissel_zip_resolve (const char *source_part, const char *target, GError **error)
{
  g_autoptr (GPtrArray) path = g_ptr_array_new_with_free_func (g_free);
  g_autofree char      *full = NULL;
  g_auto (GStrv)        elements = NULL;

  if (*target == '/' || *target == '\\')
    {
      full = g_strdup (target);
    }
  else
    {
      g_autofree char *folder = g_path_get_dirname (source_part);

      full = g_strconcat (folder, "/", target, NULL);
    }

  elements = g_strsplit_set (full, "/\\", -1);
  for (guint i = 0; elements[i] != NULL; i++)
    {
      if (*elements[i] == '\0' || g_str_equal (elements[i], "."))
        continue;

      if (!g_str_equal (elements[i], ".."))
        {
          g_ptr_array_add (path, g_strdup (elements[i]));
        }
      else if (path->len > 0)
        {
          g_ptr_array_set_size (path, (int) path->len - 1);
        }
      else
        {
          g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_CORRUPT,
                       _ ("it refers to “%s”, which lies outside the file."), target);
          return NULL;
        }
    }

  g_ptr_array_add (path, NULL);

  return g_strjoinv ("/", (char **) path->pdata);
}
