#include "wissel-late-library.h"

#include <dlfcn.h>
#include <glib/gi18n.h>

#include "wissel-error.h"

static gboolean
fail (const char *soname, GError **error)
{
  const char *reason = dlerror ();

  g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_FAILED,
               _ ("A part of the program, “%s”, is missing or does not fit. Install the program "
                  "again. (%s)"),
               soname, reason != NULL ? reason : "");

  return FALSE;
}

gboolean
wissel_late_library_open (
  const char *soname, const char *const *names, gpointer *functions, guint n_names, GError **error)
{
  void *library = dlopen (soname, RTLD_LAZY | RTLD_LOCAL);

  if (library == NULL)
    return fail (soname, error);

  for (guint i = 0; i < n_names; i++)
    {
      functions[i] = dlsym (library, names[i]);
      if (functions[i] == NULL)
        return fail (soname, error);
    }

  return TRUE;
}
