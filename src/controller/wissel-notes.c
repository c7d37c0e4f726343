#include "wissel-notes.h"

#include <string.h>

#include "wissel-language.h"
#include "wissel-record-history.h"

char *
wissel_note_dup_words (WisselRecord *note)
{
  g_autofree char *when = wissel_history_show_instant (wissel_record_get_text (note, "created-at"),
                                                       wissel_language_of_interface ());

  return g_strdup_printf ("%s · %s", when, wissel_record_get_text (note, "operator"));
}

int
wissel_note_compare (WisselRecord *a, WisselRecord *b)
{
  return strcmp (wissel_record_get_text (b, "created-at"),
                 wissel_record_get_text (a, "created-at"));
}
