#include "wissel-xlsxwriter.h"

#include "wissel-late-library.h"

WisselXlsxwriter wissel_xlsxwriter;

static gboolean is_open;

G_LOCK_DEFINE_STATIC (opening);

gboolean
wissel_xlsxwriter_open (GError **error)
{
#define NAME(name) #name,
  static const char *const names[] = { WISSEL_XLSXWRITER_FUNCTIONS (NAME) };
#undef NAME
  gboolean done;

  G_STATIC_ASSERT (sizeof (wissel_xlsxwriter) == G_N_ELEMENTS (names) * sizeof (gpointer));

  G_LOCK (opening);
  if (!is_open)
    is_open = wissel_late_library_open (WISSEL_XLSXWRITER_SONAME, names,
                                        (gpointer *) &wissel_xlsxwriter, G_N_ELEMENTS (names),
                                        error);
  done = is_open;
  G_UNLOCK (opening);

  return done;
}
