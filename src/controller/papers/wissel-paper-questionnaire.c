#include <glib/gi18n.h>

#include "wissel-advice.h"
#include "wissel-filled-forms.h"
#include "wissel-paper-facts.h"

/* What was answered to a questionnaire, and the advice that follows from it (ST-4Q-01, ST-4Q-46,
 * ST-5.2-30). */

static void
put_advice (WisselPaperFacts       *facts,
            const WisselFilledForm *form,
            WisselAdviceKind        kind,
            const char             *placeholder)
{
  static const double   shares[] = { 5, 1 };
  WisselDocumentTable  *table = wissel_paper_table (shares, G_N_ELEMENTS (shares));
  g_autoptr (GPtrArray) given = wissel_advice_give (form);

  for (guint i = 0; i < given->len; i++)
    {
      const WisselAdvice *advice = g_ptr_array_index (given, i);
      g_autofree char    *text = wissel_advice_dup_text (advice, facts->language);
      const char         *cells[] = { text, NULL };

      if (advice->kind != kind)
        continue;

      if (advice->is_emphasised)
        cells[1] = wissel_translate (facts->language, N_ ("Important"));
      wissel_document_table_add_row (table, cells);
    }

  wissel_paper_take_table (facts, placeholder, table);
}

static void
put_answers (WisselPaperFacts *facts, const WisselFilledForm *form)
{
  static const double  shares[] = { 1, 1 };
  WisselDocumentTable *table = wissel_paper_table (shares, G_N_ELEMENTS (shares));

  for (guint i = 0; i < form->questions->len; i++)
    {
      const WisselAskedQuestion *question = g_ptr_array_index (form->questions, i);
      g_autofree char *answer = wissel_filled_form_dup_answer (form, question, facts->language);
      const char      *cells[] = {
             wissel_record_peek_in_language (question->record, "text", facts->language),
        *answer != '\0' ? answer : "\n",
      };

      wissel_document_table_add_row (table, cells);
    }

  wissel_paper_take_table (facts, "table:answers", table);
}

void
wissel_paper_fill_questionnaire (gpointer data)
{
  WisselPaperFacts            *facts = data;
  g_autoptr (WisselFilledForm) form =
    wissel_filled_forms_load (facts->session, wissel_record_get_id (facts->record), &facts->error);
  WisselRecord *organisation;
  WisselRecord *person;

  if (form == NULL)
    return;

  organisation = wissel_paper_follow (facts, facts->record, "organisation-id");
  person = wissel_paper_follow (facts, facts->record, "person-id");
  wissel_paper_put (facts, "name",
                    wissel_record_peek_in_language (form->form, "name", facts->language));
  wissel_paper_put (facts, "intro",
                    wissel_record_peek_in_language (form->form, "intro", facts->language));
  wissel_paper_put (facts, "organisation", wissel_paper_name_of (facts, organisation));
  if (person != NULL)
    wissel_paper_take (facts, "person", wissel_paper_person (person));
  wissel_paper_take (facts, "taken-on", wissel_paper_show (facts, facts->record, "taken-on"));
  wissel_paper_put_network (facts, organisation);
  put_advice (facts, form, WISSEL_ADVICE_GAP, "table:gaps");
  put_advice (facts, form, WISSEL_ADVICE_TEXT, "table:advice");
  put_advice (facts, form, WISSEL_ADVICE_PRECONDITION, "table:preconditions");
  put_answers (facts, form);
}
