/* For whom a document is, and so in which language. */

#include "wissel-clock.h"
#include "wissel-document-language.h"
#include "wissel-identifier.h"
#include "wissel-paper-facts.h"
#include "wissel-records.h"

/* ---- Whom one writes to at an organisation ---- */

/* Who speaks for it in all that is about learning, and who speaks for it in everything. */
static const char *const contacts[] = { "HR", "TRAINING", "CONTACT", NULL };
static const char *const heads[] = { "OWNER", "CEO", "DIRECTOR", NULL };

static gboolean
has_ended (WisselRecord *role)
{
  g_autofree char *today = wissel_clock_today ();
  const char      *end = wissel_record_get_text (role, "valid-to");

  return end != NULL && g_strcmp0 (end, today) < 0;
}

/* The lower, the rather; past the end, not at all. */
static guint
rank (WisselRecord *role, gboolean with_heads)
{
  const char *code = wissel_record_get_text (role, "role");

  if (has_ended (role))
    return G_MAXUINT;

  if (wissel_record_get_flag (role, "follows-up"))
    return 0;

  for (guint i = 0; contacts[i] != NULL; i++)
    if (g_strcmp0 (contacts[i], code) == 0)
      return i + 1;

  if (!with_heads)
    return G_MAXUINT;

  if (wissel_record_get_flag (role, "decides"))
    return G_N_ELEMENTS (contacts);

  return g_strv_contains (heads, code) ? G_N_ELEMENTS (contacts) + 1 : G_MAXUINT;
}

static WisselRecord *
find_best (WisselPaperFacts *facts, WisselRecord *organisation, gboolean with_heads)
{
  GPtrArray    *roles = wissel_paper_children (facts, &wissel_person_role_record_type,
                                               "organisation-id", wissel_record_get_id (organisation));
  WisselRecord *found = NULL;
  guint         best = G_MAXUINT;

  for (guint i = 0; i < roles->len; i++)
    {
      guint found_rank = rank (g_ptr_array_index (roles, i), with_heads);

      if (found_rank < best)
        {
          best = found_rank;
          found = g_ptr_array_index (roles, i);
        }
    }

  return wissel_paper_follow (facts, found, "person-id");
}

WisselRecord *
wissel_paper_find_contact (WisselPaperFacts *facts, WisselRecord *organisation)
{
  return find_best (facts, organisation, FALSE);
}

WisselRecord *
wissel_paper_find_addressee (WisselPaperFacts *facts, WisselRecord *organisation)
{
  return find_best (facts, organisation, TRUE);
}

char *
wissel_paper_find_address (WisselRecord *organisation, WisselRecord *addressee)
{
  const char *address = addressee != NULL ? wissel_record_get_text (addressee, "work-email") : NULL;
  g_auto (WisselReading) reading =
    wissel_email_read (address != NULL ? address : wissel_record_get_text (organisation, "email"));

  return wissel_reading_is_value (&reading) ? g_strdup (reading.text) : NULL;
}

/* ---- Language ---- */

static const char *const organisation_links[] = { "organisation-id", "sending-org-id", NULL };

static WisselRecord *
find_organisation (WisselPaperFacts *facts, WisselRecord *from)
{
  const WisselRecordType *type = wissel_record_get_record_type (from);

  if (type == &wissel_organisation_record_type)
    return from;

  for (guint i = 0; organisation_links[i] != NULL; i++)
    if (wissel_record_type_field_index (type, organisation_links[i]) >= 0)
      return wissel_paper_follow (facts, from, organisation_links[i]);

  return NULL;
}

/* The switcher reads an agenda, and what is about an organisation who is written to there; a
 * promise is made by who decides. */
static WisselRecord *
find_person (WisselPaperFacts *facts, WisselRecord *from, WisselRecord *organisation)
{
  GPtrArray    *roles;
  WisselRecord *found = NULL;

  if (wissel_record_get_record_type (from) == &wissel_learner_record_type ||
      (wissel_record_get_record_type (from) == &wissel_response_record_type &&
       !wissel_record_is_empty (from, "person-id")))
    return wissel_paper_follow (facts, from, "person-id");
  if (organisation == NULL)
    return NULL;

  if (organisation == from)
    found = wissel_paper_find_addressee (facts, organisation);
  if (found != NULL)
    return found;

  roles = wissel_paper_children (facts, &wissel_person_role_record_type, "organisation-id",
                                 wissel_record_get_id (organisation));
  for (guint i = 0; i < roles->len; i++)
    if (found == NULL || wissel_record_get_flag (g_ptr_array_index (roles, i), "decides"))
      found = g_ptr_array_index (roles, i);

  return wissel_paper_follow (facts, found, "person-id");
}

WisselLanguage
wissel_paper_find_language (WisselPaperFacts *facts)
{
  WisselRecord *from = facts->record;
  WisselRecord *organisation;
  WisselRecord *person;

  if (wissel_record_type_field_index (wissel_record_get_record_type (from), "learner-id") >= 0)
    from = wissel_paper_follow (facts, from, "learner-id");
  if (from == NULL)
    return wissel_language_of_interface ();

  /* The text of a charter is printed in the language it is written in. */
  if (wissel_record_get_record_type (from) == &wissel_charter_version_record_type)
    return wissel_language_from_code (wissel_record_get_text (from, "lang"),
                                      wissel_language_of_interface ());

  /* A talent sheet is its person's own. */
  if (wissel_record_get_record_type (from) == &wissel_talent_sheet_record_type)
    {
      person = wissel_paper_follow (facts, from, "person-id");
      return wissel_language_from_code (person != NULL ? wissel_record_get_text (person, "language")
                                                       : NULL,
                                        wissel_language_of_interface ());
    }

  organisation = find_organisation (facts, from);
  if (organisation == NULL)
    return wissel_language_of_interface ();

  person = find_person (facts, from, organisation);

  return wissel_document_language (wissel_record_get_text (organisation, "language-regime"),
                                   person != NULL ? wissel_record_get_text (person, "language")
                                                  : NULL);
}
