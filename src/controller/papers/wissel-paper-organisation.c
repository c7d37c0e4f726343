#include <glib/gi18n.h>

#include "wissel-codes.h"
#include "wissel-paper-facts.h"
#include "wissel-records.h"

/* The sheet that presents an organisation to others, and the one that the network keeps (ST-5.2-28,
 * ST-5.2-29). What is confidential is read for the internal one only. */

static const WisselPaperField shown_to_all[] = {
  { "kind", "kind" },         { "sector", "sector-code" },
  { "size", "size-band" },    { "staff", "staff-composition" },
  { "website", "website" },   { "email", "email" },
  { "phone", "phone" },       { "profile", "public-profile" },
  { "values", "org-values" }, { "assets", "assets" },
};

static const WisselPaperField kept_inside[] = {
  { "weaker", "weaker-points" },
  { "matters", "what-matters" },
  { "notes", "internal-notes" },
};

static gboolean
is_open_place (WisselRecord *place)
{
  return g_strcmp0 (wissel_record_get_text (place, "state"), "PUBLISHED") == 0;
}

static void
put_places (WisselPaperFacts *facts)
{
  static const double  shares[] = { 4, 5, 2 };
  WisselDocumentTable *table = wissel_paper_table (shares, G_N_ELEMENTS (shares));
  GPtrArray           *places = wissel_paper_children (facts, &wissel_learning_place_record_type,
                                                       "organisation-id",
                                                       wissel_record_get_id (facts->record));

  for (guint i = 0; i < places->len; i++)
    {
      WisselRecord    *place = g_ptr_array_index (places, i);
      g_autofree char *days = wissel_paper_show_days (facts, place);
      const char      *cells[] = { wissel_record_get_text (place, "title"),
                                   wissel_record_get_text (place, "what-to-learn"), days };

      if (is_open_place (place))
        wissel_document_table_add_row (table, cells);
    }

  wissel_paper_take_table (facts, "table:places", table);
}

static gboolean
is_searching (WisselRecord *learner)
{
  static const char *const states[] = { "REGISTERED", "IN_TALK", "READY", "NO_PLACE", NULL };

  return g_strv_contains (states, wissel_record_get_text (learner, "state"));
}

static gboolean
is_open_question (WisselRecord *question)
{
  static const char *const states[] = { "DRAFT", "DETAILED", "TESTED", NULL };

  return g_strv_contains (states, wissel_record_get_text (question, "state"));
}

/* Without the names of those who ask. */
static void
put_questions (WisselPaperFacts *facts)
{
  static const double  shares[] = { 3, 1 };
  WisselDocumentTable *table = wissel_paper_table (shares, G_N_ELEMENTS (shares));
  GPtrArray *learners = wissel_paper_children (facts, &wissel_learner_record_type, "sending-org-id",
                                               wissel_record_get_id (facts->record));

  for (guint i = 0; i < learners->len; i++)
    {
      WisselRecord *learner = g_ptr_array_index (learners, i);
      GPtrArray    *questions;

      if (!is_searching (learner))
        continue;

      questions = wissel_paper_children (facts, &wissel_learning_question_record_type, "learner-id",
                                         wissel_record_get_id (learner));
      for (guint j = 0; j < questions->len; j++)
        {
          WisselRecord    *question = g_ptr_array_index (questions, j);
          g_autofree char *theme = wissel_paper_show (facts, question, "theme-code");
          const char      *cells[] = { wissel_record_get_text (question, "wording"), theme };

          if (is_open_question (question))
            wissel_document_table_add_row (table, cells);
        }
    }

  wissel_paper_take_table (facts, "table:questions", table);
}

/* ---- The internal part ---- */

static char *
show_role (WisselPaperFacts *facts, WisselRecord *role)
{
  static const char *const flags[] = { "decides", "follows-up" };
  GString                 *line = g_string_new (NULL);
  g_autofree char         *label = wissel_paper_show (facts, role, "role");

  g_string_append (line, label);
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (wissel_record_get_flag (role, flags[i]))
      g_string_append_printf (
        line, ", %s",
        wissel_translate (
          facts->language,
          wissel_record_type_find_field (&wissel_person_role_record_type, flags[i])->label));

  return g_string_free (line, FALSE);
}

static char *
show_reach (WisselRecord *person)
{
  const char *email = wissel_record_get_text (person, "work-email");
  const char *phone = wissel_record_get_text (person, "work-phone");

  if (email != NULL && phone != NULL)
    return g_strdup_printf ("%s\n%s", email, phone);

  return g_strdup (email != NULL ? email : phone);
}

static void
put_contacts (WisselPaperFacts *facts)
{
  static const double  shares[] = { 3, 3, 4 };
  WisselDocumentTable *table = wissel_paper_table (shares, G_N_ELEMENTS (shares));
  GPtrArray           *roles = wissel_paper_children (facts, &wissel_person_role_record_type,
                                                      "organisation-id",
                                                      wissel_record_get_id (facts->record));

  for (guint i = 0; i < roles->len; i++)
    {
      WisselRecord *role = g_ptr_array_index (roles, i);
      WisselRecord *person = wissel_paper_follow (facts, role, "person-id");

      if (person != NULL)
        {
          g_autofree char *name = wissel_paper_person (person);
          g_autofree char *what = show_role (facts, role);
          g_autofree char *reach = show_reach (person);
          const char      *cells[] = { name, what, reach };

          wissel_document_table_add_row (table, cells);
        }
    }

  wissel_paper_take_table (facts, "table:contacts", table);
}

typedef struct
{
  const char             *placeholder;
  const WisselRecordType *type;
  const char             *fields[3];
  double                  shares[3];
  guint                   n_columns;
} Listing;

/* Records that hang on the organisation, as they are. */
static const Listing listings[] = {
  { "table:needs",
    &wissel_learning_need_record_type,
    { "description", "function-title", "target-group" },
    { 5, 2, 2 },
    3 },
  { "table:restrictions",
    &wissel_restriction_record_type,
    { "department", "function-title", "reason" },
    { 3, 3, 3 },
    3 },
};

static void
put_listing (WisselPaperFacts *facts, const Listing *listing)
{
  WisselDocumentTable *table = wissel_paper_table (listing->shares, listing->n_columns);
  GPtrArray           *rows = wissel_paper_children (facts, listing->type, "organisation-id",
                                                     wissel_record_get_id (facts->record));

  for (guint i = 0; i < rows->len; i++)
    {
      g_auto (GStrv) cells = g_new0 (char *, G_N_ELEMENTS (listing->fields) + 1);

      for (guint j = 0; j < listing->n_columns; j++)
        {
          char *shown = wissel_paper_show (facts, g_ptr_array_index (rows, i), listing->fields[j]);

          cells[j] = shown != NULL ? shown : g_strdup ("");
        }
      wissel_document_table_add_row (table, (const char *const *) cells);
    }

  wissel_paper_take_table (facts, listing->placeholder, table);
}

static void
put_promises (WisselPaperFacts *facts)
{
  static const double  shares[] = { 3, 2, 2 };
  WisselDocumentTable *table = wissel_paper_table (shares, G_N_ELEMENTS (shares));
  GPtrArray *promises = wissel_paper_children (facts, &wissel_round_organisation_record_type,
                                               "organisation-id",
                                               wissel_record_get_id (facts->record));

  for (guint i = 0; i < promises->len; i++)
    {
      WisselRecord    *promise = g_ptr_array_index (promises, i);
      WisselRecord    *round = wissel_paper_follow (facts, promise, "round-id");
      g_autofree char *send = wissel_paper_show (facts, promise, "promised-send");
      g_autofree char *host = wissel_paper_show (facts, promise, "promised-host");

      if (round != NULL)
        {
          const char *cells[] = { wissel_record_get_text (round, "name"), send, host };

          wissel_document_table_add_row (table, cells);
        }
    }

  wissel_paper_take_table (facts, "table:promises", table);
}

static void
put_participation (WisselPaperFacts *facts)
{
  static const WisselPaperField fields[] = {
    { "pool-state", "state" },
    { "hours", "est-hours" },
    { "hours-note", "est-hours-note" },
  };
  GPtrArray *places = wissel_paper_children (facts, &wissel_participation_record_type,
                                             "organisation-id",
                                             wissel_record_get_id (facts->record));

  if (places->len > 0)
    wissel_paper_put_fields (facts, g_ptr_array_index (places, 0), fields, G_N_ELEMENTS (fields));
}

void
wissel_paper_fill_organisation (gpointer data)
{
  WisselPaperFacts *facts = data;
  WisselRecord     *organisation = facts->record;
  WisselRecord     *seat = wissel_paper_seat (facts, organisation);

  wissel_paper_put (facts, "name", wissel_paper_name_of (facts, organisation));
  wissel_paper_put_fields (facts, organisation, shown_to_all, G_N_ELEMENTS (shown_to_all));
  if (seat != NULL)
    wissel_paper_put (facts, "municipality", wissel_record_get_text (seat, "municipality"));
  put_places (facts);
  put_questions (facts);
  wissel_paper_put_network (facts, organisation);
  if (!facts->paper->is_internal)
    return;

  wissel_paper_put (facts, "internal", "1");
  wissel_paper_take (facts, "number", wissel_paper_show (facts, organisation, "enterprise-no"));
  wissel_paper_take (facts, "address", wissel_paper_address (seat));
  wissel_paper_put_fields (facts, organisation, kept_inside, G_N_ELEMENTS (kept_inside));
  put_participation (facts);
  put_contacts (facts);
  put_promises (facts);
  for (guint i = 0; i < G_N_ELEMENTS (listings); i++)
    put_listing (facts, &listings[i]);
}
