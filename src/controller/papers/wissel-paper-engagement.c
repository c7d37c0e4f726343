#include "wissel-clock.h"
#include "wissel-date.h"
#include "wissel-paper-facts.h"
#include "wissel-records.h"

/* What an organisation commits itself to in a round, to be signed (ST-5.2-41 to ST-5.2-43). */

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
static WisselRecord *
choose_signatory (GPtrArray *roles)
{
  WisselRecord *found = NULL;

  for (guint i = 0; i < roles->len; i++)
    {
      WisselRecord *role = g_ptr_array_index (roles, i);

      if (g_strcmp0 (wissel_record_get_text (role, "role"), "SIGNATORY") == 0)
        return role;
      if (found == NULL && wissel_record_get_flag (role, "decides"))
        found = role;
    }

  return found;
}

static void
put_signatory (WisselPaperFacts *facts, WisselRecord *organisation)
{
  GPtrArray    *roles = wissel_paper_children (facts, &wissel_person_role_record_type,
                                               "organisation-id", wissel_record_get_id (organisation));
  WisselRecord *person = wissel_paper_follow (facts, choose_signatory (roles), "person-id");

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
  wissel_paper_put_round (facts, wissel_paper_follow (facts, facts->record, "round-id"));
  wissel_paper_put_fields (facts, facts->record, numbers, G_N_ELEMENTS (numbers));
  if (organisation != NULL)
    put_signatory (facts, organisation);
  wissel_paper_put_network (facts, organisation);
}

/* ---- The agreement ---- */

static gboolean
has_agreement (WisselSession *session, WisselRecord *promise, gboolean *has, GError **error)
{
  g_autoptr (GPtrArray) parties =
    wissel_session_load_children (session, &wissel_agreement_party_record_type, "organisation-id",
                                  wissel_record_get_integer (promise, "organisation-id"), error);

  *has = FALSE;
  for (guint i = 0; parties != NULL && i < parties->len; i++)
    {
      g_autoptr (WisselRecord) agreement = wissel_session_load (
        session, &wissel_agreement_record_type,
        wissel_record_get_integer (g_ptr_array_index (parties, i), "agreement-id"), error);

      if (agreement == NULL)
        return FALSE;

      *has = *has || (g_strcmp0 (wissel_record_get_text (agreement, "kind"), "ENGAGEMENT") == 0 &&
                      g_strcmp0 (wissel_record_get_text (agreement, "state"), "CANCELLED") != 0 &&
                      wissel_record_get_integer (agreement, "round-id") ==
                        wissel_record_get_integer (promise, "round-id"));
    }

  return parties != NULL;
}

static gboolean
add_party (WisselSession *session,
           WisselRecord  *agreement,
           gint64         organisation,
           const char    *role,
           GError       **error)
{
  g_autoptr (WisselRecord) party = wissel_record_new (&wissel_agreement_party_record_type);
  g_autoptr (GPtrArray)    roles = NULL;
  g_autoptr (WisselRecord) person = NULL;
  g_autofree char         *name = NULL;
  WisselRecord            *signatory;

  roles = wissel_session_load_children (session, &wissel_person_role_record_type, "organisation-id",
                                        organisation, error);
  if (roles == NULL)
    return FALSE;

  signatory = choose_signatory (roles);
  if (signatory != NULL)
    person = wissel_session_load (session, &wissel_person_record_type,
                                  wissel_record_get_integer (signatory, "person-id"), error);
  if (person != NULL)
    {
      name = wissel_record_dup_title (person);
      wissel_record_set_text (party, "signatory-name", name);
      wissel_record_set_text (party, "signatory-function",
                              wissel_record_get_text (person, "function-title"));
    }

  wissel_record_set_integer (party, "agreement-id", wissel_record_get_id (agreement));
  wissel_record_set_integer (party, "organisation-id", organisation);
  wissel_record_set_text (party, "role", role);

  return wissel_session_insert (session, party, error);
}

static WisselRecord *
make_agreement (WisselRecord *promise, WisselRecord *round)
{
  WisselRecord    *agreement = wissel_record_new (&wissel_agreement_record_type);
  g_autofree char *today = wissel_clock_today ();

  wissel_record_set_text (agreement, "kind", "ENGAGEMENT");
  wissel_record_set_integer (agreement, "network-id",
                             wissel_record_get_integer (round, "network-id"));
  wissel_record_set_integer (agreement, "round-id", wissel_record_get_id (round));
  wissel_record_set_integer (agreement, "number-send",
                             wissel_record_get_integer (promise, "promised-send"));
  wissel_record_set_integer (agreement, "number-host",
                             wissel_record_get_integer (promise, "promised-host"));
  wissel_record_set_text (agreement, "valid-from", wissel_record_get_text (round, "start-on"));
  wissel_record_set_text (agreement, "valid-to", wissel_record_get_text (round, "end-on"));
  wissel_record_set_text (agreement, "drawn-up-on", today);

  return agreement;
}

gboolean
wissel_paper_draw_up (WisselSession *session, const WisselPaperOrder *order, GError **error)
{
  g_autoptr (WisselRecord) promise = NULL;
  g_autoptr (WisselRecord) round = NULL;
  g_autoptr (WisselRecord) agreement = NULL;
  gboolean                 has;

  promise =
    wissel_session_load (session, &wissel_round_organisation_record_type, order->record, error);
  if (promise == NULL || !has_agreement (session, promise, &has, error))
    return FALSE;

  if (has)
    return TRUE;

  round = wissel_session_load (session, &wissel_round_record_type,
                               wissel_record_get_integer (promise, "round-id"), error);
  if (round == NULL)
    return FALSE;

  agreement = make_agreement (promise, round);

  return wissel_session_insert (session, agreement, error) &&
         add_party (session, agreement, wissel_record_get_integer (promise, "organisation-id"),
                    "MEMBER", error);
}
