#include "wissel-xlsxwriter.h"

#include "wissel-late-library.h"

WisselXlsxwriter wissel_xlsxwriter;

gboolean
wissel_xlsxwriter_open (GError **error)
{
#define NAME(name) #name,
  static const char *const names[] = { WISSEL_XLSXWRITER_FUNCTIONS (NAME) };
#undef NAME
  static WisselLateLibrary library = { WISSEL_XLSXWRITER_SONAME, names,
                                       (gpointer *) &wissel_xlsxwriter, G_N_ELEMENTS (names) };

  G_STATIC_ASSERT (sizeof (wissel_xlsxwriter) == G_N_ELEMENTS (names) * sizeof (gpointer));

  return wissel_late_library_open (&library, error);
}
