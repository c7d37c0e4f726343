#include "wissel-atomic.h"

#include "wissel-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_NAME_ATTEMPTS 100

struct _WisselAtomic
{
  char    *path; /* where it shall be, links resolved */
  char    *temp_path;
  char    *shown_path; /* as the caller wrote it, for messages */
  int      fd;
  gboolean committed;
};

void
wissel_set_error_from_errno (GError **error, const char *path, int code)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *shown_folder = g_filename_display_name (folder);

  switch (code)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_NO_SPACE,
                   _ ("“%1$s” could not be written because there is no space left in “%2$s”. "
                      "Free some space or choose another folder."),
                   name, shown_folder);
      break;
    case EROFS:
    case EACCES:
    case EPERM:
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_READ_ONLY,
                   _ ("“%1$s” could not be written because “%2$s” may not be changed. "
                      "Choose another folder."),
                   name, shown_folder);
      break;
    case ENOENT:
    case ENOTDIR:
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND,
                   _ ("“%1$s” could not be written because the folder “%2$s” does not exist. "
                      "Choose another folder."),
                   name, shown_folder);
      break;
    case EISDIR:
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_EXISTS,
                   _ ("“%s” is a folder. Choose another file name."), name);
      break;
    default:
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_FAILED,
                   _ ("“%1$s” could not be written: %2$s"), name, g_strerror (code));
      break;
    }
}

/* Replacing a link by a file would surprise: the file that it stands for is meant. */
static char *
resolve_path (const char *path)
{
  char *resolved = realpath (path, NULL);
  char *copy;

  if (resolved == NULL)
    return g_canonicalize_filename (path, NULL);

  copy = g_strdup (resolved);
  free (resolved);

  return copy;
}

static int
create_temp_file (const char *path, char **temp_path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  for (guint i = 0; i < MAX_NAME_ATTEMPTS; i++)
    {
      g_autofree char *name = g_strdup_printf (".wissel-%08x.tmp", g_random_int ());
      g_autofree char *candidate = g_build_filename (folder, name, NULL);
      int fd = open (candidate, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);

      if (fd >= 0)
        {
          *temp_path = g_steal_pointer (&candidate);
          return fd;
        }

      if (errno != EEXIST)
        return -1;
    }

  errno = EEXIST;

  return -1;
}

/* The name survives a power cut only when the folder is on the disk too; some file systems
 * cannot do that and say so, which is no reason to report a failure. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int              fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;

  if (fsync (fd) != 0)
    g_debug ("fsync of %s: %s", folder, g_strerror (errno));

  close (fd);
}

WisselAtomic *
wissel_atomic_begin (const char *path, GError **error)
{
  g_autoptr (WisselAtomic) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_new0 (WisselAtomic, 1);
  self->shown_path = g_strdup (path);
  self->path = resolve_path (path);
  self->fd = -1;

  if (g_file_test (self->path, G_FILE_TEST_IS_DIR))
    errno = EISDIR;
  else
    self->fd = create_temp_file (self->path, &self->temp_path);

  if (self->fd < 0)
    {
      wissel_set_error_from_errno (error, path, errno);
      return NULL;
    }

  return g_steal_pointer (&self);
}

const char *
wissel_atomic_get_temp_path (WisselAtomic *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->temp_path;
}

int
wissel_atomic_get_fd (WisselAtomic *self)
{
  g_return_val_if_fail (self != NULL, -1);

  return self->fd;
}

gboolean
wissel_atomic_append (WisselAtomic *self, gconstpointer data, gsize size, GError **error)
{
  const guint8 *bytes = data;

  g_return_val_if_fail (self != NULL, FALSE);

  while (size > 0)
    {
      ssize_t written = write (self->fd, bytes, size);

      if (written < 0 && errno == EINTR)
        continue;

      if (written <= 0)
        {
          wissel_set_error_from_errno (error, self->shown_path, written < 0 ? errno : ENOSPC);
          return FALSE;
        }

      bytes += written;
      size -= (gsize) written;
    }

  return TRUE;
}

gboolean
wissel_atomic_commit (WisselAtomic *self, GError **error)
{
  struct stat old;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (!self->committed, FALSE);

  /* Not fatal: a share may not know permissions. */
  if (stat (self->path, &old) == 0 && fchmod (self->fd, old.st_mode & 0777) != 0)
    g_debug ("fchmod of %s: %s", self->temp_path, g_strerror (errno));

  if (fsync (self->fd) != 0 || rename (self->temp_path, self->path) != 0)
    {
      wissel_set_error_from_errno (error, self->shown_path, errno);
      return FALSE;
    }

  self->committed = TRUE;
  sync_folder (self->path);

  return TRUE;
}

void
wissel_atomic_free (WisselAtomic *self)
{
  if (self == NULL)
    return;

  if (self->fd >= 0)
    close (self->fd);

  if (self->temp_path != NULL && !self->committed)
    unlink (self->temp_path);

  g_free (self->temp_path);
  g_free (self->path);
  g_free (self->shown_path);
  g_free (self);
}

gboolean
wissel_atomic_write (const char *path, GBytes *bytes, GError **error)
{
  g_autoptr (WisselAtomic) pending = NULL;
  gconstpointer            data;
  gsize                    size;

  g_return_val_if_fail (bytes != NULL, FALSE);

  data = g_bytes_get_data (bytes, &size);
  pending = wissel_atomic_begin (path, error);

  return pending != NULL && wissel_atomic_append (pending, data, size, error) &&
         wissel_atomic_commit (pending, error);
}
