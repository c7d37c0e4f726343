#include "wissel-import-judge.h"

#include "wissel-import-defaults.h"
#include "wissel-import-newcomers.h"
#include "wissel-text.h"

#include <glib/gi18n.h>

/* ---- The person ---- */

static WisselImportDraft *
get_person (WisselImportRowContext *row)
{
  WisselImportWho    who = wissel_import_who (row);
  WisselImportEntry *employer = wissel_import_get_organisation (row, who.organisation);
  WisselImportEntry *person;
  WisselImportDraft *draft;

  if (employer == NULL && wissel_import_row_text (row, who.organisation) != NULL)
    return NULL;

  if (wissel_import_row_brings_person (row, &who, employer))
    return wissel_import_add_subject (row, &who, employer);

  person = wissel_import_find_person (row, &who, employer);
  if (person == NULL)
    return NULL;

  draft = wissel_import_row_draft_of (row, WISSEL_IMPORT_T_PERSON, person);
  wissel_import_row_fill (row, draft, WISSEL_IMPORT_SLOT_PERSON);

  return draft;
}

/* ---- The question ---- */

static WisselImportEntry *
find_question (WisselImportRowContext *row, gint64 learner)
{
  const WisselImportEntries *known =
    wissel_import_plan_children (row->plan, WISSEL_IMPORT_T_QUESTION, learner);
  const char *wording =
    wissel_import_row_text (row, wissel_import_row_field_column (row, "wording"));
  g_autofree char *given = wissel_text_fold (wording);

  for (guint i = 0; i < known->len; i++)
    {
      WisselImportEntry *entry = known->pdata[i];
      g_autofree char   *folded =
        wissel_text_fold (wissel_record_get_text (entry->record, "wording"));

      if (g_str_equal (given, folded))
        return entry;
    }

  return NULL;
}

static gboolean
has_goal (WisselImportRowContext *row, gint64 question, const char *statement)
{
  const WisselImportEntries *goals =
    wissel_import_plan_children (row->plan, WISSEL_IMPORT_T_GOAL, question);
  g_autofree char *given = wissel_text_fold (statement);

  for (guint i = 0; i < goals->len; i++)
    {
      WisselImportEntry *entry = goals->pdata[i];
      g_autofree char   *folded =
        wissel_text_fold (wissel_record_get_text (entry->record, "statement"));

      if (g_str_equal (given, folded))
        return TRUE;
    }

  return FALSE;
}

static void
judge_goals (WisselImportRowContext *row, gint64 question)
{
  for (guint i = 0; i < row->n_columns; i++)
    {
      const WisselImportTarget *target = row->sheet->header.targets->pdata[i];
      WisselImportDraft        *goal;
      const char               *text;

      if (target == NULL || target->meaning != WISSEL_IMPORT_GOAL)
        continue;

      text = wissel_import_row_text (row, (int) i);
      if (text == NULL || has_goal (row, question, text))
        continue;

      goal = wissel_import_row_new_draft (row, WISSEL_IMPORT_T_GOAL);
      wissel_import_row_set_id (row, goal, "question-id", question, (int) i);
      wissel_import_row_set_text (row, goal, "statement", text, (int) i);
    }
}

/* A question without its person: only what can be said without one. */
static WisselImportDraft *
judge_orphan (WisselImportRowContext *row)
{
  WisselImportDraft *draft = wissel_import_row_new_draft (row, WISSEL_IMPORT_T_QUESTION);

  wissel_import_row_fill (row, draft, WISSEL_IMPORT_SLOT_MAIN);
  wissel_import_row_require (row, draft, WISSEL_IMPORT_SLOT_MAIN);

  return draft;
}

static WisselImportDraft *
judge_question (WisselImportRowContext *row, WisselImportDraft *learner)
{
  gint64             id = wissel_import_draft_get_id (learner);
  WisselImportEntry *known = find_question (row, id);
  WisselImportDraft *draft = known != NULL
                               ? wissel_import_row_draft_of (row, WISSEL_IMPORT_T_QUESTION, known)
                               : wissel_import_row_new_draft (row, WISSEL_IMPORT_T_QUESTION);

  wissel_import_row_set_id (row, draft, "learner-id", id, -1);
  wissel_import_row_fill (row, draft, WISSEL_IMPORT_SLOT_MAIN);
  wissel_import_row_require (row, draft, WISSEL_IMPORT_SLOT_MAIN);
  wissel_import_default_fields (row, draft, WISSEL_IMPORT_SLOT_MAIN);
  judge_goals (row, wissel_import_draft_get_id (draft));
  wissel_import_judge_competencies (row, WISSEL_IMPORT_T_QUESTION_COMPETENCY, "question-id",
                                    wissel_import_draft_get_id (draft));

  return draft;
}

void
wissel_import_judge_question (WisselImportRowContext *row)
{
  WisselImportDraft *person = get_person (row);
  WisselImportDraft *learner = NULL;
  WisselImportDraft *question;

  if (person != NULL)
    learner =
      wissel_import_get_learner (row, wissel_import_draft_get_id (person),
                                 wissel_record_get_integer (person->record, "employer-id"),
                                 wissel_import_row_column (row, WISSEL_IMPORT_ORGANISATION));

  if (learner == NULL)
    {
      wissel_import_row_end (row, judge_orphan (row));
      return;
    }

  wissel_import_row_fill (row, learner, WISSEL_IMPORT_SLOT_LEARNER);
  question = judge_question (row, learner);
  wissel_import_judge_moments (row, "learner-id", wissel_import_draft_get_id (learner));
  wissel_import_judge_choices (row, learner,
                               wissel_record_get_integer (person->record, "employer-id"));
  wissel_import_row_end (row, question);
}
