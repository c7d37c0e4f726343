#include <glib/gi18n.h>

#include "wissel-codes.h"
#include "wissel-filled-forms.h"
#include "wissel-paper-facts.h"
#include "wissel-records.h"

/* A question list with nothing filled in, to be answered with a pen (ST-5.2-30, ST-5.3-24): boxes
 * to mark and lines to write on. Hints for who asks the questions are not for who reads them. */

#define LINES_OF_TEXT 4u
#define SHORT_LINE 60.0 /* mm */
#define LAST_STEP '5'
#define BLANK_ROWS 3u

typedef struct
{
  WisselPaperFacts          *facts;
  const WisselFilledForm    *form;
  const WisselAskedQuestion *question;
  WisselDocument            *part;
} Sheet;

static const char *
get_text (const Sheet *self, WisselRecord *record)
{
  return wissel_record_peek_in_language (record, "text", self->facts->language);
}

static void
add_text (Sheet *self)
{
  wissel_document_add_room (self->part, LINES_OF_TEXT, 0);
}

static void
add_short (Sheet *self)
{
  wissel_document_add_room (self->part, 1, SHORT_LINE);
}

static void
add_options (Sheet *self)
{
  WisselChoiceKind kind = wissel_asked_question_is (self->question, "MULTI") ? WISSEL_CHOICE_SEVERAL
                                                                             : WISSEL_CHOICE_ONE;

  for (guint i = 0; i < self->question->options->len; i++)
    {
      WisselRecord *option = g_ptr_array_index (self->question->options, i);

      wissel_document_add_choice (self->part, kind,
                                  wissel_rich_text_new_plain (get_text (self, option)),
                                  wissel_record_get_flag (option, "free-text"));
    }
}

static void
add_step (Sheet *self, const char *label)
{
  wissel_document_add_choice (self->part, WISSEL_CHOICE_STEP, wissel_rich_text_new_plain (label),
                              FALSE);
}

static void
add_scale (Sheet *self)
{
  for (char step = '1'; step <= LAST_STEP; step++)
    add_step (self, (char[]){ step, '\0' });
}

static void
add_yes_part_no (Sheet *self)
{
  for (guint i = 0; i < wissel_codes_count ("YES_PART_NO"); i++)
    add_step (self, wissel_codes_label ("YES_PART_NO", wissel_codes_nth ("YES_PART_NO", i),
                                        self->facts->language));
}

/* The learning questions of who answers, as far as that is known. */
static void
add_subjects (Sheet *self)
{
  const WisselDocumentColumn columns[] = {
    { .title = wissel_translate (self->facts->language, N_ ("Learning question")), .share = 1 },
    { .title = wissel_translate (self->facts->language, N_ ("Answer")), .share = 1 },
  };
  g_autoptr (WisselDocumentTable) table =
    wissel_document_table_new (columns, G_N_ELEMENTS (columns));
  guint n = self->form->subjects->len > 0 ? self->form->subjects->len : BLANK_ROWS;

  for (guint i = 0; i < n; i++)
    {
      const char *cells[] = { NULL, "\n\n\n" };

      if (i < self->form->subjects->len)
        cells[0] = wissel_record_get_text (g_ptr_array_index (self->form->subjects, i), "wording");
      wissel_document_table_add_row (table, cells);
    }

  wissel_document_add_table (self->part, table);
}

static const struct
{
  const char *kind;
  void (*add) (Sheet *self);
} kinds[] = {
  { "TEXT", add_text },   { "SINGLE", add_options },        { "MULTI", add_options },
  { "SCALE", add_scale }, { "YESPARTNO", add_yes_part_no }, { "NUMBER", add_short },
  { "DATE", add_short },  { "PER_QUESTION", add_subjects },
};

static void
add_heading (Sheet *self, guint level, const char *words)
{
  wissel_document_add_heading (self->part, level, wissel_rich_text_new_plain (words));
}

static WisselRecord *
find_section (const Sheet *self)
{
  for (guint i = 0; i < self->form->sections->len; i++)
    {
      WisselRecord *section = g_ptr_array_index (self->form->sections, i);

      if (wissel_record_get_id (section) ==
          wissel_record_get_integer (self->question->record, "section-id"))
        return section;
    }

  return NULL;
}

static WisselDocument *
make_part (WisselPaperFacts *facts, const WisselFilledForm *form)
{
  Sheet         sheet = { .facts = facts,
                          .form = form,
                          .part = wissel_document_new (facts->language, WISSEL_DOCUMENT_PLAIN, "") };
  WisselRecord *last = NULL;

  for (guint i = 0; i < form->questions->len; i++)
    {
      WisselRecord    *section;
      g_autofree char *words = NULL;

      sheet.question = g_ptr_array_index (form->questions, i);
      section = find_section (&sheet);
      if (section != NULL && section != last)
        add_heading (&sheet, 2, wissel_record_peek_in_language (section, "title", facts->language));
      last = section;

      words = g_strdup_printf ("%u. %s", i + 1, get_text (&sheet, sheet.question->record));
      add_heading (&sheet, section != NULL ? 3 : 2, words);
      for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
        if (wissel_asked_question_is (sheet.question, kinds[k].kind))
          kinds[k].add (&sheet);
    }

  return sheet.part;
}

static gboolean
has_choices (const WisselFilledForm *form)
{
  static const char *const kinds_to_mark[] = { "SINGLE", "MULTI", "SCALE", "YESPARTNO" };

  for (guint i = 0; i < form->questions->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (kinds_to_mark); k++)
      if (wissel_asked_question_is (g_ptr_array_index (form->questions, i), kinds_to_mark[k]))
        return TRUE;

  return FALSE;
}

/* Whom it is for, as far as it was begun for somebody. */
static void
put_party (WisselPaperFacts *facts, const WisselFilledForm *form)
{
  WisselRecord *organisation = wissel_paper_follow (facts, form->response, "organisation-id");
  WisselRecord *person = wissel_paper_follow (facts, form->response, "person-id");

  wissel_paper_put (facts, "organisation", wissel_paper_name_of (facts, organisation));
  if (person != NULL)
    wissel_paper_take (facts, "person", wissel_record_dup_title (person));
  wissel_paper_put_network (facts, organisation);
}

void
wissel_paper_fill_questions (gpointer data)
{
  WisselPaperFacts *facts = data;
  gint64            id = wissel_record_get_id (facts->record);
  gboolean is_begun = wissel_record_get_record_type (facts->record) == &wissel_response_record_type;
  g_autoptr (WisselFilledForm) form =
    is_begun ? wissel_filled_forms_load (facts->session, id, &facts->error)
             : wissel_filled_forms_load_empty (facts->session, id, &facts->error);

  if (form == NULL)
    return;

  wissel_paper_put (facts, "name",
                    wissel_record_peek_in_language (form->form, "name", facts->language));
  wissel_paper_put (facts, "intro",
                    wissel_record_peek_in_language (form->form, "intro", facts->language));
  put_party (facts, form);
  if (has_choices (form))
    wissel_paper_put (facts, "choices", "1");
  wissel_paper_take_part (facts, "part:questions", make_part (facts, form));
}
