#include "wissel-promises.h"

#include <glib/gi18n.h>

#include "wissel-figures.h"
#include "wissel-records.h"

char *
wissel_promise_kept (WisselSession *session, WisselRecord *row)
{
  int sent;
  int hosted;

  if (wissel_record_get_record_type (row) != &wissel_round_organisation_record_type ||
      !wissel_session_count_kept (session, wissel_record_get_integer (row, "organisation-id"),
                                  wissel_record_get_integer (row, "round-id"), &sent, &hosted,
                                  NULL))
    return NULL;

  /* Translators: stands behind what an organisation promised. */
  return g_strdup_printf (_ ("really sent %1$d, really hosted %2$d"), sent, hosted);
}
