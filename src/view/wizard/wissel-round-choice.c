#include "wissel-round-choice.h"

#include <glib/gi18n.h>

#include "wissel-window.h"

GPtrArray *
wissel_round_choice_finish (GtkWidget *asker, WisselNetwork *network, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  GPtrArray         *rounds = wissel_network_list_rounds_finish (network, result, &error);

  if (rounds == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    wissel_report_error (asker, _ ("The Rounds Could Not Be Read"), error);

  return rounds;
}
