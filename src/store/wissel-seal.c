#include "wissel-seal.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "wissel-error.h"
#include "wissel-file.h"

/* The check sum of the file with zeros where @text stands; %NULL when it stands nowhere or twice.
 */
static char *
sum_without (const char *path, const char *text, gsize *out_offset, GError **error)
{
  static const char       zeros[WISSEL_SEAL_LENGTH];
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);
  g_autoptr (GChecksum)   sum = g_checksum_new (G_CHECKSUM_SHA256);
  const char             *data;
  const char             *found;
  gsize                   length;
  gsize                   after;

  if (file == NULL)
    return NULL;

  data = g_mapped_file_get_contents (file);
  length = g_mapped_file_get_length (file);
  found = data != NULL ? memmem (data, length, text, WISSEL_SEAL_LENGTH) : NULL;
  after = found != NULL ? found - data + WISSEL_SEAL_LENGTH : 0;
  if (found == NULL || memmem (data + after, length - after, text, WISSEL_SEAL_LENGTH) != NULL)
    {
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_CORRUPT,
                   _ ("The package “%s” carries no check sum. Use another copy of it."), path);
      return NULL;
    }

  *out_offset = found - data;
  g_checksum_update (sum, (const guchar *) data, *out_offset);
  g_checksum_update (sum, (const guchar *) zeros, WISSEL_SEAL_LENGTH);
  g_checksum_update (sum, (const guchar *) data + after, length - after);

  return g_strdup (g_checksum_get_string (sum));
}

gboolean
wissel_seal_write (const char *path, const char *placeholder, GError **error)
{
  g_autofree char *sum = NULL;
  gsize            offset;
  int              fd;
  gboolean         done;

  g_return_val_if_fail (strlen (placeholder) == WISSEL_SEAL_LENGTH, FALSE);

  if (!(sum = sum_without (path, placeholder, &offset, error)))
    return FALSE;

  fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  done = fd >= 0 && pwrite (fd, sum, WISSEL_SEAL_LENGTH, offset) == WISSEL_SEAL_LENGTH;
  if (!done)
    wissel_file_set_error (error, path, errno);
  if (fd >= 0)
    close (fd);

  return done;
}

gboolean
wissel_seal_check (const char *path, const char *seal, GError **error)
{
  g_autofree char *sum = NULL;
  gsize            offset;

  if (strlen (seal) == WISSEL_SEAL_LENGTH)
    {
      if (!(sum = sum_without (path, seal, &offset, error)))
        return FALSE;

      if (g_str_equal (sum, seal))
        return TRUE;
    }

  g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_CORRUPT,
               _ ("The package “%s” was damaged or changed after it was made: its check sum does "
                  "not match. Use another copy of it."),
               path);

  return FALSE;
}
