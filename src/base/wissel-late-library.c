#include "wissel-late-library.h"

#include <dlfcn.h>
#include <glib/gi18n.h>

#include "wissel-error.h"

G_LOCK_DEFINE_STATIC (opening);

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

static gboolean
find_functions (const WisselLateLibrary *self, GError **error)
{
  void *library = dlopen (self->soname, RTLD_LAZY | RTLD_LOCAL);

  if (library == NULL)
    return fail (self->soname, error);

  for (guint i = 0; i < self->n_names; i++)
    {
      self->functions[i] = dlsym (library, self->names[i]);
      if (self->functions[i] == NULL)
        return fail (self->soname, error);
    }

  return TRUE;
}

gboolean
wissel_late_library_open (WisselLateLibrary *self, GError **error)
{
  gboolean is_open;

  g_return_val_if_fail (self != NULL, FALSE);

  G_LOCK (opening);
  if (!self->is_open)
    self->is_open = find_functions (self, error);
  is_open = self->is_open;
  G_UNLOCK (opening);

  return is_open;
}
