/* The command complete: carries exchanges through to their end. */

#include <glib/gi18n.h>
#include <glib/gprintf.h>

#include "wissel-cli.h"
#include "wissel-date.h"
#include "wissel-exchanges.h"
#include "wissel-number.h"

#define USUAL_HOURS "7"

typedef struct
{
  gint64           record;
  gboolean         all;
  WisselCompletion completion;
} CompleteRequest;

static gboolean
complete (WisselNetwork *network, const CompleteRequest *request, GError **error)
{
  guint n_completed = 1;

  if (request->all)
    {
      if (!wissel_exchanges_complete_all (network, &request->completion, &n_completed, error))
        return FALSE;
    }
  else if (!wissel_exchanges_complete (network, request->record, &request->completion, error))
    {
      return FALSE;
    }

  g_printf (ngettext ("%u exchange is completed.\n", "%u exchanges are completed.\n", n_completed),
            n_completed);

  return TRUE;
}

/* Hours as people write them, whatever the locale. */
static gboolean
read_hours (const char *text, double *hours)
{
  static const WisselNumberRule rule = { .unit = WISSEL_UNIT_HOURS, .min = 0.25, .max = 24 };
  g_auto (WisselReading)        reading = wissel_number_read (text, &rule);

  *hours = reading.number;

  return wissel_reading_is_value (&reading);
}

WisselCliStatus
wissel_cli_complete (int argc, char **argv)
{
  g_autofree char   *first_day = NULL;
  g_autofree char   *briefing = NULL;
  g_autofree char   *reason = NULL;
  g_autofree char   *hours = NULL;
  CompleteRequest    request = { 0 };
  int                days = 2;
  WisselNetwork     *network;
  GError            *error = NULL;
  const GOptionEntry entries[] = {
    { "record", 0, 0, G_OPTION_ARG_INT64, &request.record, N_ ("The exchange"), "ID" },
    { "all", 0, 0, G_OPTION_ARG_NONE, &request.all, N_ ("All that are not completed"), NULL },
    { "first-day", 0, 0, G_OPTION_ARG_STRING, &first_day, N_ ("First day"), "YYYY-MM-DD" },
    { "days", 0, 0, G_OPTION_ARG_INT, &days, N_ ("Number of days"), "N" },
    { "hours", 0, 0, G_OPTION_ARG_STRING, &hours, N_ ("Hours attended a day"), "N" },
    { "briefing", 0, 0, G_OPTION_ARG_STRING, &briefing, N_ ("Topics of the safety briefing"),
      N_ ("TEXT") },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &reason, N_ ("Reason for passing a closed gate"),
      N_ ("TEXT") },
    { NULL },
  };

  if (!wissel_cli_parse (&argc, &argv, 1, entries))
    return WISSEL_CLI_USAGE;

  if (first_day == NULL || !wissel_date_is_valid (first_day) ||
      request.all == (request.record != 0))
    return wissel_cli_misuse ("%s", _ ("Say with --record or --all which exchanges, and with "
                                       "--first-day when."));

  if (days < 1 || days > 60 ||
      !read_hours (hours != NULL ? hours : USUAL_HOURS, &request.completion.hours))
    return wissel_cli_misuse ("%s", _ ("Give 1 to 60 days, and up to 24 hours a day."));

  request.completion.first_day = first_day;
  request.completion.n_days = (guint) days;
  request.completion.briefing_topics = briefing;
  request.completion.reason = reason;
  network = wissel_cli_open (argv[1], &error);
  if (network == NULL)
    return wissel_cli_refuse (error);

  return wissel_cli_close (
    network, complete (network, &request, &error) ? WISSEL_CLI_DONE : wissel_cli_refuse (error));
}
