#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * wissel_late_library_open:
 * @soname: file name of a shared library, such as `libqpdf.so.29`
 * @names: (array length=n_names): names of functions in it
 * @functions: (out caller-allocates) (array length=n_names): where they are
 * @n_names: how many
 * @error: return location
 *
 * Opens a library when it is first needed, for good. Libraries that only some tasks need, and that
 * bring a dozen others along, would otherwise take a tenth of the time in which the program starts.
 *
 * Returns: whether all functions are there; otherwise the program is not installed well
 */
gboolean wissel_late_library_open (
  const char *soname, const char *const *names, gpointer *functions, guint n_names, GError **error);

G_END_DECLS
