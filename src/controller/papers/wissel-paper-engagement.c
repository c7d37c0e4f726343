#include "wissel-date.h"
#include "wissel-paper-facts.h"
#include "wissel-records.h"

/* What an organisation commits itself to in a round, to be signed (ST-5.2-41 to ST-5.2-43). */

static void
put_round (WisselPaperFacts *facts, WisselRecord *round)
{
  const char *start;
  const char *end;

  if (round == NULL)
    return;

  start = wissel_record_get_text (round, "start-on");
  end = wissel_record_get_text (round, "end-on");
  wissel_paper_put (facts, "round", wissel_record_get_text (round, "name"));
  if (start != NULL && end != NULL)
    wissel_paper_take (facts, "period", wissel_date_format_range (start, end, facts->language));
}

static void
put_organisation (WisselPaperFacts *facts, WisselRecord *organisation)
{
  if (organisation == NULL)
    return;

  wissel_paper_put (facts, "organisation", wissel_paper_name_of (facts, organisation));
  wissel_paper_take (facts, "number", wissel_paper_show (facts, organisation, "enterprise-no"));
  wissel_paper_take (facts, "address",
                     wissel_paper_address (wissel_paper_seat (facts, organisation)));
}

/* The first that may sign, or decides. */
static void
put_signatory (WisselPaperFacts *facts, WisselRecord *organisation)
{
  GPtrArray    *roles = wissel_paper_children (facts, &wissel_person_role_record_type,
                                               "organisation-id", wissel_record_get_id (organisation));
  WisselRecord *found = NULL;
  WisselRecord *person;

  for (guint i = 0; i < roles->len; i++)
    {
      WisselRecord *role = g_ptr_array_index (roles, i);

      if (g_strcmp0 (wissel_record_get_text (role, "role"), "SIGNATORY") == 0)
        found = role;
      else if (found == NULL && wissel_record_get_flag (role, "decides"))
        found = role;
    }

  person = wissel_paper_follow (facts, found, "person-id");
  if (person != NULL)
    {
      g_autofree char *name = wissel_record_dup_title (person);

      wissel_template_values_add_signer (facts->values, name,
                                         wissel_record_get_text (person, "function-title"));
    }
}

void
wissel_paper_fill_engagement (gpointer data)
{
  static const WisselPaperField numbers[] = {
    { "send", "promised-send" },
    { "host", "promised-host" },
  };
  WisselPaperFacts *facts = data;
  WisselRecord     *organisation = wissel_paper_follow (facts, facts->record, "organisation-id");

  put_organisation (facts, organisation);
  put_round (facts, wissel_paper_follow (facts, facts->record, "round-id"));
  wissel_paper_put_fields (facts, facts->record, numbers, G_N_ELEMENTS (numbers));
  if (organisation != NULL)
    put_signatory (facts, organisation);
  wissel_paper_put_network (facts, organisation);
}
