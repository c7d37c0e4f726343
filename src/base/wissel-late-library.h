#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WisselLateLibrary:
 * @soname: file name of a shared library, such as `libqpdf.so.29`
 * @names: (array length=n_names): names of functions in it
 * @functions: (array length=n_names): where they are, once it is open
 * @n_names: how many
 *
 * A library that is opened when it is first needed, for good. Libraries that only some tasks need,
 * and that bring a dozen others along, would otherwise take a tenth of the time in which the
 * program starts.
 */
typedef struct
{
  const char        *soname;
  const char *const *names;
  gpointer          *functions;
  guint              n_names;

  /*< private >*/
  gboolean is_open;
} WisselLateLibrary;

/**
 * wissel_late_library_open:
 * @self: a library, opened or not
 * @error: return location
 *
 * May be called in any thread.
 *
 * Returns: whether all functions are there; otherwise the program is not installed well
 */
gboolean wissel_late_library_open (WisselLateLibrary *self, GError **error);

G_END_DECLS
