#include "wissel-codes.h"
#include "wissel-filled-forms.h"
#include "wissel-paper-facts.h"
#include "wissel-records.h"

/* The plan for making the exchanges known inside an organisation, made with the employer
 * (ST-5.2-20 to ST-5.2-26): what was answered already is on it, the rest is room to write. */

#define ROOM_LINES 3u
#define BLANK_ROWS 2u

/* Where what was said already is found. */
static const struct
{
  const char *placeholder;
  const char *form;
  const char *question;
} asked[] = {
  { "reach", "EMPLOYER_INTAKE", "REACH" },
  { "needs", "EMPLOYER_INTAKE", "NEEDS_OF_THEM" },
  { "offer", "EMPLOYER_INTAKE", "OFFER_FOR_THEM" },
  { "ways", "EMPLOYER_NEEDS", "CHANNELS" },
};

/* The last time that the employer was asked. */
static WisselRecord *
find_last (WisselPaperFacts *facts, const char *form)
{
  GPtrArray *responses = wissel_paper_children (
    facts, &wissel_response_record_type, "organisation-id", wissel_record_get_id (facts->record));
  WisselRecord *last = NULL;

  for (guint i = 0; i < responses->len; i++)
    {
      WisselRecord *response = g_ptr_array_index (responses, i);
      WisselRecord *of = wissel_paper_follow (facts, response, "form-id");

      if (of != NULL && g_strcmp0 (wissel_record_get_text (of, "code"), form) == 0 &&
          (last == NULL || g_strcmp0 (wissel_record_get_text (response, "taken-on"),
                                      wissel_record_get_text (last, "taken-on")) >= 0))
        last = response;
    }

  return last;
}

static char *
find_answer (WisselPaperFacts *facts, WisselRecord *response, const char *code)
{
  g_autoptr (WisselFilledForm) form = NULL;

  if (response == NULL || facts->error != NULL)
    return NULL;

  form = wissel_filled_forms_load (facts->session, wissel_record_get_id (response), &facts->error);
  for (guint i = 0; form != NULL && i < form->questions->len; i++)
    {
      const WisselAskedQuestion *question = g_ptr_array_index (form->questions, i);

      if (g_strcmp0 (wissel_record_get_text (question->record, "code"), code) == 0)
        return wissel_filled_form_dup_answer (form, question, facts->language);
    }

  return NULL;
}

static void
put_answers (WisselPaperFacts *facts)
{
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    wissel_paper_take (facts, asked[i].placeholder,
                       find_answer (facts, find_last (facts, asked[i].form), asked[i].question));
}

static void
put_room (WisselPaperFacts *facts)
{
  WisselDocument *part = wissel_document_new (facts->language, WISSEL_DOCUMENT_PLAIN, "");

  wissel_document_add_room (part, ROOM_LINES, 0);
  wissel_paper_take_part (facts, "part:room", part);
}

/* The ways to reach employees (ST-5.3-08), each to be agreed on. */
static void
put_steps (WisselPaperFacts *facts)
{
  static const double      shares[] = { 4, 3, 3, 2, 3 };
  static const char *const ways[] = { "INFO_SESSION", "INTERNAL_NEWSLETTER", "FLYER", "BREAK_STAND",
                                      "INTERNAL_OFFER" };
  WisselDocumentTable     *table = wissel_paper_table (shares, G_N_ELEMENTS (shares));

  for (guint i = 0; i < G_N_ELEMENTS (ways) + BLANK_ROWS; i++)
    {
      const char *cells[G_N_ELEMENTS (shares)] = { NULL };

      if (i < G_N_ELEMENTS (ways))
        cells[0] = wissel_codes_label ("CHANNEL", ways[i], facts->language);
      cells[1] = "\n\n";
      wissel_document_table_add_row (table, cells);
    }

  wissel_paper_take_table (facts, "table:steps", table);
}

/* A text ready to be taken over (ST-5.2-35), as the network wrote it. */
static void
put_news (WisselPaperFacts *facts)
{
  GPtrArray    *texts = wissel_paper_children (facts, &wissel_text_block_record_type, NULL, 0);
  WisselRecord *last = NULL;

  for (guint i = 0; i < texts->len; i++)
    {
      WisselRecord *text = g_ptr_array_index (texts, i);

      if (g_strcmp0 (wissel_record_get_text (text, "code"), "INTERNAL_NEWS") == 0 &&
          (last == NULL || wissel_record_get_integer (text, "version") >
                             wissel_record_get_integer (last, "version")))
        last = text;
    }

  if (last != NULL)
    wissel_paper_put (facts, "news",
                      wissel_record_peek_in_language (last, "body", facts->language));
}

void
wissel_paper_fill_plan (gpointer data)
{
  WisselPaperFacts *facts = data;

  wissel_paper_put (facts, "organisation", wissel_paper_name_of (facts, facts->record));
  wissel_paper_put_contact (facts, wissel_paper_find_contact (facts, facts->record));
  wissel_paper_put_open_round (facts);
  put_answers (facts);
  put_room (facts);
  put_steps (facts);
  put_news (facts);
  wissel_paper_put_network (facts, facts->record);
}
