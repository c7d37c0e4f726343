#include <glib/gi18n.h>

#include "wissel-clock.h"
#include "wissel-date.h"
#include "wissel-message.h"
#include "wissel-paper-facts.h"
#include "wissel-paper-store.h"
#include "wissel-records.h"

/* The letter that tells an organisation of its matches, those it sends and those it receives, and
 * asks whether it agrees (D09, ST-5.5-05). */

/* "Els Van Damme, boekhouder", and the employer for who does not know them. */
static char *
show_switcher (WisselPaperFacts *facts, WisselRecord *learner, WisselMatchSide side)
{
  WisselRecord    *person = wissel_paper_follow (facts, learner, "person-id");
  WisselRecord    *employer = wissel_paper_follow (facts, learner, "sending-org-id");
  g_autofree char *words = person != NULL ? wissel_paper_person (person) : NULL;

  if (side == WISSEL_MATCH_SENT || employer == NULL)
    return g_steal_pointer (&words);

  return g_strdup_printf ("%s\n%s", words != NULL ? words : "",
                          wissel_paper_name_of (facts, employer));
}

static char *
show_place (WisselPaperFacts *facts, WisselRecord *place, WisselMatchSide side)
{
  WisselRecord    *host = wissel_paper_follow (facts, place, "organisation-id");
  WisselRecord    *site = wissel_paper_follow (facts, place, "site-id");
  const char      *title = place != NULL ? wissel_record_get_text (place, "title") : "";
  g_autofree char *address = NULL;

  if (side == WISSEL_MATCH_RECEIVED || host == NULL)
    return g_strdup (title);

  address = wissel_paper_address (site != NULL ? site : wissel_paper_seat (facts, host));

  return g_strdup_printf ("%s\n%s%s%s", title, wissel_paper_name_of (facts, host),
                          address != NULL ? "\n" : "", address != NULL ? address : "");
}

/* The place, and the week proposed where people come one after the other. */
static char *
show_where (WisselPaperFacts *facts, WisselRecord *match, WisselMatchSide side)
{
  const char      *monday = wissel_record_get_text (match, "week-from");
  g_autofree char *place = show_place (facts, wissel_paper_follow (facts, match, "place-id"), side);
  g_autofree char *date = NULL;
  g_autofree char *week = NULL;
  g_auto (WisselMessage) message = { 0 };

  if (monday == NULL)
    return g_steal_pointer (&place);

  date = wissel_date_format (monday, facts->language, WISSEL_DATE_LONG);
  /* Translators: 1 is the date of a Monday. */
  message = wissel_message_make (N_ ("Proposed: week of %1$s"), date, NULL, NULL);
  week = wissel_message_text (&message, facts->language);

  return g_strdup_printf ("%s\n%s", place, week);
}

static void
add_match (WisselPaperFacts    *facts,
           WisselDocumentTable *table,
           WisselRecord        *match,
           WisselMatchSide      side)
{
  WisselRecord    *learner = wissel_paper_follow (facts, match, "learner-id");
  WisselRecord    *question = wissel_paper_follow (facts, match, "question-id");
  WisselRecord    *coach = wissel_paper_follow (facts, match, "coach-id");
  WisselRecord    *person = wissel_paper_follow (facts, coach, "person-id");
  g_autofree char *who = show_switcher (facts, learner, side);
  g_autofree char *where = show_where (facts, match, side);
  g_autofree char *coached = person != NULL ? wissel_paper_person (person) : NULL;
  const char      *cells[] = { who,
                          question != NULL ? wissel_record_get_text (question, "wording") : NULL,
                               where, coached };

  wissel_document_table_add_row (table, cells);
}

/* The matches in which the organisation stands on one side; how many. */
static guint
put_side (WisselPaperFacts *facts, WisselMatchSide side)
{
  static const double  shares[] = { 4.4, 3.8, 3.5, 3.5 };
  gboolean             sent = side == WISSEL_MATCH_SENT;
  WisselDocumentTable *table = wissel_paper_table (shares, G_N_ELEMENTS (shares));
  g_autoptr (GArray)   ids = NULL;
  guint                n;

  if (facts->error == NULL)
    ids = wissel_session_list_matches_of (facts->session, wissel_record_get_id (facts->record),
                                          side, facts->round, &facts->error);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      WisselRecord *match =
        wissel_paper_load (facts, &wissel_match_record_type, g_array_index (ids, gint64, i));

      if (match != NULL)
        add_match (facts, table, match, side);
    }

  n = wissel_document_table_get_n_rows (table);
  wissel_paper_take_table (facts, sent ? "table:sent" : "table:received", table);
  if (n > 0)
    wissel_paper_take (facts, sent ? "sent" : "received", g_strdup_printf ("%u", n));

  return n;
}

void
wissel_paper_fill_matches (gpointer data)
{
  WisselPaperFacts *facts = data;

  wissel_paper_put (facts, "organisation", wissel_paper_name_of (facts, facts->record));
  if (facts->round != 0)
    wissel_paper_put_round (facts,
                            wissel_paper_load (facts, &wissel_round_record_type, facts->round));
  wissel_paper_put_contact (facts, wissel_paper_find_addressee (facts, facts->record));
  if (put_side (facts, WISSEL_MATCH_SENT) + put_side (facts, WISSEL_MATCH_RECEIVED) == 0)
    wissel_paper_put (facts, "none", "0");
  wissel_paper_put_network (facts, facts->record);
}

/* ---- What the letter brings about ---- */

static gboolean
note_side (WisselSession          *session,
           const WisselPaperOrder *order,
           WisselMatchSide         side,
           GError                **error)
{
  const char        *field = side == WISSEL_MATCH_SENT ? "informed-sending-on" : "informed-host-on";
  g_autofree char   *today = wissel_clock_today ();
  g_autoptr (GArray) ids =
    wissel_session_list_matches_of (session, order->record, side, order->round, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr (WisselRecord) match = wissel_session_load (session, &wissel_match_record_type,
                                                            g_array_index (ids, gint64, i), error);

      if (match == NULL)
        return FALSE;

      wissel_record_set_text (match, field, today);
      if (!wissel_session_update (session, match, error))
        return FALSE;
    }

  return ids != NULL;
}

gboolean
wissel_paper_note_informed (WisselSession *session, const WisselPaperOrder *order, GError **error)
{
  return note_side (session, order, WISSEL_MATCH_SENT, error) &&
         note_side (session, order, WISSEL_MATCH_RECEIVED, error);
}
