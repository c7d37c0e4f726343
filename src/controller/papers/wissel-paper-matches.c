#include "wissel-paper-facts.h"
#include "wissel-records.h"

/* The letter that tells an organisation of its matches, those it sends and those it receives, and
 * asks whether it agrees (D09, ST-5.5-05). */

typedef enum
{
  SENDS,
  RECEIVES,
} Side;

/* Rounds that are over or were called off are no news. */
static gboolean
is_of_today (WisselPaperFacts *facts, WisselRecord *match)
{
  static const char *const over[] = { "CLOSED", "CANCELLED", NULL };
  WisselRecord            *round = wissel_paper_follow (facts, match, "round-id");

  return g_strcmp0 (wissel_record_get_text (match, "state"), "ACCEPTED") == 0 && round != NULL &&
         !g_strv_contains (over, wissel_record_get_text (round, "state"));
}

/* "Els Van Damme, boekhouder", and the employer for who does not know them. */
static char *
show_switcher (WisselPaperFacts *facts, WisselRecord *learner, Side side)
{
  WisselRecord    *person = wissel_paper_follow (facts, learner, "person-id");
  WisselRecord    *employer = wissel_paper_follow (facts, learner, "sending-org-id");
  g_autofree char *words = person != NULL ? wissel_paper_person (person) : NULL;

  if (side == SENDS || employer == NULL)
    return g_steal_pointer (&words);

  return g_strdup_printf ("%s\n%s", words != NULL ? words : "",
                          wissel_paper_name_of (facts, employer));
}

static char *
show_place (WisselPaperFacts *facts, WisselRecord *place, Side side)
{
  WisselRecord    *host = wissel_paper_follow (facts, place, "organisation-id");
  WisselRecord    *site = wissel_paper_follow (facts, place, "site-id");
  const char      *title = place != NULL ? wissel_record_get_text (place, "title") : "";
  g_autofree char *address = NULL;

  if (side == RECEIVES || host == NULL)
    return g_strdup (title);

  address = wissel_paper_address (site != NULL ? site : wissel_paper_seat (facts, host));

  return g_strdup_printf ("%s\n%s%s%s", title, wissel_paper_name_of (facts, host),
                          address != NULL ? "\n" : "", address != NULL ? address : "");
}

static void
add_match (WisselPaperFacts *facts, WisselDocumentTable *table, WisselRecord *match, Side side)
{
  WisselRecord    *learner = wissel_paper_follow (facts, match, "learner-id");
  WisselRecord    *question = wissel_paper_follow (facts, match, "question-id");
  WisselRecord    *coach = wissel_paper_follow (facts, match, "coach-id");
  WisselRecord    *person = wissel_paper_follow (facts, coach, "person-id");
  g_autofree char *who = show_switcher (facts, learner, side);
  g_autofree char *where = show_place (facts, wissel_paper_follow (facts, match, "place-id"), side);
  g_autofree char *coached = person != NULL ? wissel_paper_person (person) : NULL;
  const char      *cells[] = { who,
                          question != NULL ? wissel_record_get_text (question, "wording") : NULL,
                               where, coached };

  wissel_document_table_add_row (table, cells);
}

/* The matches of all that the organisation sends, or of all its places; how many. */
static guint
put_side (WisselPaperFacts *facts, Side side)
{
  static const double     shares[] = { 3.4, 4.4, 3.8, 3.4 };
  const WisselRecordType *type = side == SENDS ? &wissel_learner_record_type
                                               : &wissel_learning_place_record_type;
  WisselDocumentTable    *table = wissel_paper_table (shares, G_N_ELEMENTS (shares));
  GPtrArray              *own = wissel_paper_children (facts, type,
                                          side == SENDS ? "sending-org-id" : "organisation-id",
                                                       wissel_record_get_id (facts->record));
  guint                   n;

  for (guint i = 0; i < own->len; i++)
    {
      GPtrArray *matches = wissel_paper_children (
        facts, &wissel_match_record_type, side == SENDS ? "learner-id" : "place-id",
        wissel_record_get_id (g_ptr_array_index (own, i)));

      for (guint k = 0; k < matches->len; k++)
        if (is_of_today (facts, g_ptr_array_index (matches, k)))
          add_match (facts, table, g_ptr_array_index (matches, k), side);
    }

  n = wissel_document_table_get_n_rows (table);
  wissel_paper_take_table (facts, side == SENDS ? "table:sent" : "table:received", table);

  return n;
}

void
wissel_paper_fill_matches (gpointer data)
{
  WisselPaperFacts *facts = data;

  wissel_paper_put (facts, "organisation", wissel_paper_name_of (facts, facts->record));
  wissel_paper_put_contact (facts, facts->record);
  if (put_side (facts, SENDS) + put_side (facts, RECEIVES) == 0)
    wissel_paper_put (facts, "none", "0");
  wissel_paper_put_network (facts, facts->record);
}
