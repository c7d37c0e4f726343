#include "wissel-codes.h"
#include "wissel-paper-facts.h"
#include "wissel-paper-store.h"
#include "wissel-records.h"

/* The list of switchers of a round, to take to a meeting (ST-5.3-38): who wants to learn what, and
 * how far it is. Nothing with which somebody is reached stands on it. */

enum
{
  WHO,
  EMPLOYER,
  QUESTION,
  STATE,
  PLACE,
  NOTES,
  N_COLUMNS,
};

typedef struct
{
  WisselPaperFacts    *facts;
  WisselDocumentTable *table;
  guint               *states;   /* how many are in each state of LEARNER_STATE */
  gint64               employer; /* of the last row */
  guint                employers;
  guint                without_question;
} Listing;

/* A name without what the function adds takes one line. */
static char *
show_who (WisselRecord *person)
{
  g_autofree char *name = NULL;
  const char      *function;

  if (person == NULL)
    return NULL;

  name = wissel_record_dup_title (person);
  function = wissel_record_get_text (person, "function-title");

  return function != NULL ? g_strdup_printf ("%s\n%s", name, function) : g_steal_pointer (&name);
}

static const char *
get_short_name (WisselRecord *organisation)
{
  return organisation != NULL ? wissel_record_get_text (organisation, "short-name") : NULL;
}

static char *
show_questions (Listing *self, WisselRecord *learner)
{
  GString   *words = g_string_new (NULL);
  GPtrArray *questions = wissel_paper_children (self->facts, &wissel_learning_question_record_type,
                                                "learner-id", wissel_record_get_id (learner));

  for (guint i = 0; i < questions->len; i++)
    {
      WisselRecord    *question = g_ptr_array_index (questions, i);
      g_autofree char *theme = wissel_paper_show (self->facts, question, "theme-code");

      g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "",
                              wissel_record_get_text (question, "wording"));
      if (theme != NULL)
        g_string_append_printf (words, " (%s)", theme);
    }

  if (questions->len == 0)
    self->without_question++;

  return g_string_free (words, FALSE);
}

/* Where the switcher goes, once that was agreed to. */
static char *
show_place (Listing *self, WisselRecord *learner)
{
  GPtrArray *matches = wissel_paper_children (self->facts, &wissel_match_record_type, "learner-id",
                                              wissel_record_get_id (learner));

  for (guint i = 0; i < matches->len; i++)
    {
      WisselRecord *match = g_ptr_array_index (matches, i);
      WisselRecord *place;
      WisselRecord *host;

      if (g_strcmp0 (wissel_record_get_text (match, "state"), "ACCEPTED") != 0)
        continue;

      place = wissel_paper_follow (self->facts, match, "place-id");
      host = wissel_paper_follow (self->facts, place, "organisation-id");
      if (host != NULL)
        return g_strdup_printf ("%s\n%s", get_short_name (host),
                                wissel_record_get_text (place, "title"));
    }

  return NULL;
}

/* The rows come employer by employer. */
static void
count (Listing *self, WisselRecord *learner)
{
  gint64 employer = wissel_record_get_integer (learner, "sending-org-id");

  if (employer != self->employer)
    self->employers++;
  self->employer = employer;

  for (guint i = 0; i < wissel_codes_count ("LEARNER_STATE"); i++)
    if (g_strcmp0 (wissel_codes_nth ("LEARNER_STATE", i),
                   wissel_record_get_text (learner, "state")) == 0)
      self->states[i]++;
}

static void
add_learner (Listing *self, WisselRecord *learner)
{
  WisselRecord    *person = wissel_paper_follow (self->facts, learner, "person-id");
  WisselRecord    *employer = wissel_paper_follow (self->facts, learner, "sending-org-id");
  g_autofree char *who = show_who (person);
  g_autofree char *question = show_questions (self, learner);
  g_autofree char *state = wissel_paper_show (self->facts, learner, "state");
  g_autofree char *place = show_place (self, learner);
  const char      *cells[N_COLUMNS] = {
         [WHO] = who,     [EMPLOYER] = get_short_name (employer),
         [STATE] = state, [QUESTION] = question,
         [PLACE] = place, [NOTES] = NULL,
  };

  count (self, learner);
  wissel_document_table_add_row (self->table, cells);
}

static void
add_learners (Listing *self)
{
  WisselPaperFacts  *facts = self->facts;
  g_autoptr (GArray) ids = wissel_session_list_switchers (
    facts->session, wissel_record_get_id (facts->record), &facts->error);

  for (guint i = 0; ids != NULL && facts->error == NULL && i < ids->len; i++)
    {
      g_autoptr (WisselRecord) learner = wissel_session_load (
        facts->session, &wissel_learner_record_type, g_array_index (ids, gint64, i), &facts->error);

      if (learner != NULL)
        add_learner (self, learner);
    }
}

/* ---- The figures above the rows ---- */

static void
put_number (WisselPaperFacts *facts, const char *placeholder, guint number)
{
  if (number > 0)
    wissel_paper_take (facts, placeholder, g_strdup_printf ("%u", number));
}

/* "Registered 3, In talk 5" */
static char *
show_states (const Listing *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < wissel_codes_count ("LEARNER_STATE"); i++)
    if (self->states[i] > 0)
      g_string_append_printf (words, "%s%s: %u", words->len > 0 ? " · " : "",
                              wissel_codes_label ("LEARNER_STATE",
                                                  wissel_codes_nth ("LEARNER_STATE", i),
                                                  self->facts->language),
                              self->states[i]);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

void
wissel_paper_fill_switchers (gpointer data)
{
  static const double  shares[N_COLUMNS] = { 3.5, 2.6, 6, 1.9, 3, 3 };
  WisselPaperFacts    *facts = data;
  g_autofree guint    *states = g_new0 (guint, wissel_codes_count ("LEARNER_STATE"));
  WisselDocumentTable *table = wissel_paper_table (shares, G_N_ELEMENTS (shares));
  Listing              listing = { .facts = facts, .table = table, .states = states };

  add_learners (&listing);
  wissel_paper_put_round (facts, facts->record);
  put_number (facts, "switchers", wissel_document_table_get_n_rows (table));
  put_number (facts, "employers", listing.employers);
  put_number (facts, "without-question", listing.without_question);
  wissel_paper_take (facts, "states", show_states (&listing));
  wissel_paper_take_table (facts, "table:switchers", table);
  wissel_paper_put_network (facts, NULL);
}
