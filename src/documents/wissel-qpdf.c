#include "wissel-qpdf.h"

#include "wissel-late-library.h"

WisselQpdf wissel_qpdf;

gboolean
wissel_qpdf_open (GError **error)
{
#define NAME(name) #name,
  static const char *const names[] = { WISSEL_QPDF_FUNCTIONS (NAME) };
#undef NAME
  static WisselLateLibrary library = { WISSEL_QPDF_SONAME, names, (gpointer *) &wissel_qpdf,
                                       G_N_ELEMENTS (names) };

  G_STATIC_ASSERT (sizeof (wissel_qpdf) == G_N_ELEMENTS (names) * sizeof (gpointer));

  return wissel_late_library_open (&library, error);
}
