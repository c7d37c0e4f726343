#include "wissel-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "wissel-error.h"

#define HEADER_SIZE 100
#define OFFSET_USER_VERSION 60
#define OFFSET_APPLICATION_ID 68

static guint32
read_big_endian (const guchar *p)
{
  return (guint32) p[0] << 24 | p[1] << 16 | p[2] << 8 | p[3];
}

void
wissel_file_set_error (GError **error, const char *path, int code)
{
  if (code == ENOENT || code == ENOTDIR)
    g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND, _ ("There is no file “%s”."), path);
  else if (code == ELOOP)
    g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_UNSUPPORTED,
                 _ ("“%s” is a link to another file. Open the file itself."), path);
  else if (code == EEXIST)
    g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_EXISTS,
                 _ ("There is a file “%s” already. Choose another name."), path);
  else if (code == ENOSPC || code == EDQUOT)
    g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_NO_SPACE,
                 _ ("The disk is full, so “%s” was not written. Make room and try again."), path);
  else
    g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_READ_ONLY,
                 _ ("“%1$s” cannot be opened or written: %2$s"), path, g_strerror (code));
}

static gboolean
check_header (
  const guchar *header, gssize length, const char *path, int *out_format, GError **error)
{
  if (length < HEADER_SIZE || memcmp (header, "SQLite format 3", 16) != 0 ||
      read_big_endian (header + OFFSET_APPLICATION_ID) != WISSEL_APPLICATION_NUMBER)
    {
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_FOREIGN, _ ("“%s” is not a Wissel network."),
                   path);
      return FALSE;
    }

  *out_format = (int) read_big_endian (header + OFFSET_USER_VERSION);
  if (*out_format > WISSEL_FORMAT)
    {
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_TOO_NEW,
                   _ ("“%s” was made by a newer version of Wissel: its format is %d, this version "
                      "knows formats up to %d. Nothing was changed. Install the newer version."),
                   path, *out_format, WISSEL_FORMAT);
      return FALSE;
    }

  if (*out_format < 1)
    {
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_CORRUPT,
                   _ ("“%s” was never finished or is damaged. Restore a backup as a new network."),
                   path);
      return FALSE;
    }

  return TRUE;
}

gboolean
wissel_file_read_header (const char *path, WisselFileHeader *out_header, GError **error)
{
  guchar      header[HEADER_SIZE];
  struct stat status;
  gssize      length;
  int         fd;

  fd = g_open (path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC, 0);
  if (fd < 0)
    {
      wissel_file_set_error (error, path, errno);
      return FALSE;
    }

  if (fstat (fd, &status) != 0 || !S_ISREG (status.st_mode))
    {
      close (fd);
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_FOREIGN, _ ("“%s” is not a file."), path);
      return FALSE;
    }

  length = pread (fd, header, sizeof header, 0);
  close (fd);
  out_header->size = status.st_size;

  return check_header (header, length, path, &out_header->format, error);
}

char *
wissel_file_resolve (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  char             resolved[PATH_MAX];

  if (realpath (folder, resolved) != NULL)
    return g_build_filename (resolved, name, NULL);

  wissel_file_set_error (error, folder, errno);

  return NULL;
}

/* Magic numbers of statfs(2) for file systems whose locks or writes cannot be trusted. */
static const struct
{
  guint32     magic;
  const char *name;
} refused_places[] = {
  { 0x00006969, "NFS" },  { 0x0000517b, "SMB" }, { 0xfe534d42, "SMB" }, { 0xff534d42, "CIFS" },
  { 0x65735546, "FUSE" }, { 0x01021997, "9P" },  { 0x5346414f, "AFS" }, { 0x73757245, "Coda" },
  { 0x00c36400, "Ceph" }, { 0x0000564c, "NCP" }, { 0x6b414653, "AFS" },
};

gboolean
wissel_file_check_place (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  struct statfs    status;

  if (statfs (folder, &status) != 0)
    {
      wissel_file_set_error (error, folder, errno);
      return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (refused_places); i++)
    if ((guint32) status.f_type == refused_places[i].magic)
      {
        g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_UNSUPPORTED,
                     _ ("“%1$s” is on a shared or virtual drive (%2$s), where a network that is "
                        "open can lose data. Restore it as a network of this computer, and share "
                        "it as a package."),
                     path, refused_places[i].name);
        return FALSE;
      }

  return TRUE;
}

char *
wissel_file_make_temporary (const char *path, GError **error)
{
  g_autofree char *temporary = g_strdup_printf ("%s.XXXXXX.tmp", path);
  int              fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      wissel_file_set_error (error, temporary, errno);
      return NULL;
    }

  close (fd);

  return g_steal_pointer (&temporary);
}

static gboolean
sync_path (const char *path, int flags)
{
  int      fd = g_open (path, O_RDONLY | O_CLOEXEC | flags, 0);
  gboolean done = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    close (fd);

  return done;
}

static int
rename_to_free_name (const char *temporary, const char *path)
{
  if (renameat2 (AT_FDCWD, temporary, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    return 0;

  /* Not every file system knows the flag; a hard link has the same effect. */
  if (errno != EINVAL || link (temporary, path) != 0)
    return errno;

  g_unlink (temporary);

  return 0;
}

static gboolean
put_in_place (const char *temporary,
              const char *path,
              int (*move) (const char *, const char *),
              GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int              code = 0;

  if (!sync_path (temporary, 0))
    code = errno;
  if (code == 0)
    code = move (temporary, path);
  if (code == 0 && !sync_path (folder, O_DIRECTORY))
    code = errno;

  if (code != 0)
    wissel_file_set_error (error, path, code);

  return code == 0;
}

gboolean
wissel_file_give_name (const char *temporary, const char *path, GError **error)
{
  return put_in_place (temporary, path, rename_to_free_name, error);
}

static int
rename_over (const char *temporary, const char *path)
{
  return g_rename (temporary, path) == 0 ? 0 : errno;
}

gboolean
wissel_file_replace (const char *temporary, const char *path, GError **error)
{
  return put_in_place (temporary, path, rename_over, error);
}

static gboolean
copy_bytes (int from, int to)
{
  char   buffer[65536];
  gssize length;

  while ((length = read (from, buffer, sizeof buffer)) > 0)
    for (gssize done = 0; done < length;)
      {
        gssize written = write (to, buffer + done, length - done);

        if (written < 0)
          return FALSE;

        done += written;
      }

  return length == 0;
}

gboolean
wissel_file_copy (const char *source, const char *target, GError **error)
{
  const char *culprit = source;
  gboolean    done = FALSE;
  int         to = -1;
  int         from = g_open (source, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC, 0);

  if (from >= 0)
    {
      culprit = target;
      to = g_open (target, O_WRONLY | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0);
      done = to >= 0 && copy_bytes (from, to);
    }
  if (!done)
    wissel_file_set_error (error, culprit, errno);

  if (to >= 0)
    close (to);
  if (from >= 0)
    close (from);

  return done;
}

gboolean
wissel_file_make_folder (const char *path, GError **error)
{
  if (g_mkdir_with_parents (path, 0700) == 0)
    return TRUE;

  wissel_file_set_error (error, path, errno);

  return FALSE;
}

void
wissel_file_remove_temporary (const char *temporary)
{
  static const char *const endings[] = { "", "-wal", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (temporary, endings[i], NULL);

      g_unlink (path);
    }
}
