#include "wissel-qpdf.h"

#include "wissel-late-library.h"

WisselQpdf wissel_qpdf;

static gboolean is_open;

G_LOCK_DEFINE_STATIC (opening);

gboolean
wissel_qpdf_open (GError **error)
{
#define NAME(name) #name,
  static const char *const names[] = { WISSEL_QPDF_FUNCTIONS (NAME) };
#undef NAME
  gboolean done;

  G_STATIC_ASSERT (sizeof (wissel_qpdf) == G_N_ELEMENTS (names) * sizeof (gpointer));

  G_LOCK (opening);
  if (!is_open)
    is_open = wissel_late_library_open (WISSEL_QPDF_SONAME, names, (gpointer *) &wissel_qpdf,
                                        G_N_ELEMENTS (names), error);
  done = is_open;
  G_UNLOCK (opening);

  return done;
}
