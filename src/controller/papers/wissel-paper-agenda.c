#include <glib/gi18n.h>

#include "wissel-date.h"
#include "wissel-paper-facts.h"
#include "wissel-records.h"

/* The learning agenda of a switcher, at any moment of it: the last version when it is asked of the
 * switcher or of a question, this one when it is asked of a version (ST-5.3-27 to ST-5.3-31). */

static const WisselPaperField agenda_fields[] = {
  { "version", "version" },
  { "made-on", "made-on" },
  { "trigger", "trigger-text" },
  { "how", "how-answered" },
  { "known", "known-already" },
  { "see", "want-to-see" },
  { "meet", "want-to-meet" },
  { "curious", "curious-about" },
  { "activities", "activities" },
  { "expectation", "employer-expectation" },
  { "application", "ideal-application" },
  { "success", "success-when" },
  { "sharing", "sharing-plan" },
  { "mutual", "mutual-expectations" },
  { "notes", "notes" },
};

static WisselRecord *
find_last (GPtrArray *agendas)
{
  WisselRecord *last = NULL;

  for (guint i = 0; i < agendas->len; i++)
    {
      WisselRecord *agenda = g_ptr_array_index (agendas, i);

      if (last == NULL || wissel_record_get_integer (agenda, "version") >
                            wissel_record_get_integer (last, "version"))
        last = agenda;
    }

  return last;
}

static void
add_goals (WisselPaperFacts *facts, WisselDocumentTable *table, gint64 question)
{
  GPtrArray *goals =
    wissel_paper_children (facts, &wissel_learning_goal_record_type, "question-id", question);

  for (guint i = 0; i < goals->len; i++)
    {
      WisselRecord    *goal = g_ptr_array_index (goals, i);
      g_autofree char *by = wissel_paper_show (facts, goal, "t-deadline");
      const char      *specific = wissel_record_get_text (goal, "s-specific");
      const char      *relevant = wissel_record_get_text (goal, "r-relevant");
      g_autofree char *what = NULL;
      const char      *cells[] = { NULL, wissel_record_get_text (goal, "m-measure"), relevant, by };

      what = specific == NULL
               ? g_strdup (wissel_record_get_text (goal, "statement"))
               : g_strdup_printf ("%s\n%s", wissel_record_get_text (goal, "statement"), specific);
      cells[0] = what;
      wissel_document_table_add_row (table, cells);
    }
}

/* What the switcher asks, in the words of now, with the goals; @asked is the agenda's own wording.
 */
static void
put_questions (WisselPaperFacts *facts, gint64 learner, const char *asked)
{
  static const double  shares[] = { 4, 3, 3, 2 };
  WisselDocumentTable *table = wissel_paper_table (shares, G_N_ELEMENTS (shares));
  GString             *words = g_string_new (asked);
  GPtrArray           *questions =
    wissel_paper_children (facts, &wissel_learning_question_record_type, "learner-id", learner);

  for (guint i = 0; i < questions->len; i++)
    {
      WisselRecord *question = g_ptr_array_index (questions, i);
      const char   *wording = wissel_record_get_text (question, "wording");

      if (g_strcmp0 (asked, wording) != 0)
        g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", wording);
      add_goals (facts, table, wissel_record_get_id (question));
    }

  wissel_paper_take (facts, "question", g_string_free (words, FALSE));
  wissel_paper_take_table (facts, "table:goals", table);
}

static void
put_learner (WisselPaperFacts *facts, WisselRecord *learner)
{
  WisselRecord *person = wissel_paper_follow (facts, learner, "person-id");
  WisselRecord *employer = wissel_paper_follow (facts, learner, "sending-org-id");
  WisselRecord *round = wissel_paper_follow (facts, learner, "round-id");

  if (person != NULL)
    {
      wissel_paper_take (facts, "learner", wissel_record_dup_title (person));
      wissel_paper_put (facts, "function", wissel_record_get_text (person, "function-title"));
    }
  wissel_paper_put (facts, "employer", wissel_paper_name_of (facts, employer));
  if (round != NULL)
    wissel_paper_put (facts, "round", wissel_record_get_text (round, "name"));
  wissel_paper_put_network (facts, employer);
}

/* Where and with whom, once there is an exchange. */
static void
put_exchange (WisselPaperFacts *facts, WisselRecord *exchange)
{
  WisselRecord *match = wissel_paper_follow (facts, exchange, "match-id");
  WisselRecord *place = wissel_paper_follow (facts, match, "place-id");
  WisselRecord *host = wissel_paper_follow (facts, place, "organisation-id");
  WisselRecord *coach = wissel_paper_follow (facts, match, "coach-id");

  if (place == NULL)
    return;

  wissel_paper_put (facts, "host", wissel_paper_name_of (facts, host));
  wissel_paper_put (facts, "place", wissel_record_get_text (place, "title"));
  wissel_paper_take (facts, "coach",
                     wissel_paper_person (wissel_paper_follow (facts, coach, "person-id")));
}

/* Room to write on the days themselves. */
static void
put_room (WisselPaperFacts *facts)
{
  static const double      shares[] = { 1, 3 };
  static const char *const moments[] = { N_ ("Day 1"), N_ ("New questions"), N_ ("Day 2"),
                                         N_ ("What I take along") };
  WisselDocumentTable     *table = wissel_paper_table (shares, G_N_ELEMENTS (shares));

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      const char *cells[] = { wissel_translate (facts->language, moments[i]), "\n\n\n" };

      wissel_document_table_add_row (table, cells);
    }

  wissel_paper_take_table (facts, "table:room", table);
}

void
wissel_paper_fill_agenda (gpointer data)
{
  WisselPaperFacts       *facts = data;
  const WisselRecordType *type = wissel_record_get_record_type (facts->record);
  WisselRecord           *learner = facts->record;
  WisselRecord           *agenda = facts->record;

  if (type != &wissel_learner_record_type)
    learner = wissel_paper_follow (facts, facts->record, "learner-id");
  if (learner == NULL)
    return;

  if (type != &wissel_learning_agenda_record_type)
    agenda = find_last (wissel_paper_children (facts, &wissel_learning_agenda_record_type,
                                               "learner-id", wissel_record_get_id (learner)));
  put_learner (facts, learner);
  if (agenda != NULL)
    {
      wissel_paper_put_fields (facts, agenda, agenda_fields, G_N_ELEMENTS (agenda_fields));
      put_exchange (facts, wissel_paper_follow (facts, agenda, "exchange-id"));
    }
  put_questions (facts, wissel_record_get_id (learner),
                 agenda != NULL ? wissel_record_get_text (agenda, "question-text") : NULL);
  put_room (facts);
}
