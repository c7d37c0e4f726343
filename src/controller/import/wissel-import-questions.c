#include "wissel-import-judge.h"

#include "wissel-import-defaults.h"
#include "wissel-text.h"

#include <glib/gi18n.h>

/* ---- The person ---- */

/* A list without a sheet of people is the list of people: where first and last name have columns
 * of their own, nothing is left to guess. */
static gboolean
may_add_person (const WisselImportRowContext *row,
                const WisselImportWho        *who,
                WisselImportEntry            *employer)
{
  return !row->plan->has_people_sheet && employer != NULL &&
         wissel_import_row_text (row, who->first_name) != NULL &&
         wissel_import_row_text (row, who->last_name) != NULL;
}

static gboolean
is_known (WisselImportRowContext *row, const WisselImportWho *who, WisselImportEntry *employer)
{
  const char      *email = wissel_import_row_text (row, who->email);
  g_autofree char *lower = wissel_import_email_key (email);
  g_autofree char *name = g_strdup_printf ("%s %s", wissel_import_row_text (row, who->first_name),
                                           wissel_import_row_text (row, who->last_name));
  g_autoptr (GPtrArray) named = wissel_import_people_named (row->plan, name, employer);

  return named->len > 0 || wissel_import_index_find_text (row->plan->person_emails, lower)->len > 0;
}

static WisselImportDraft *
add_person (WisselImportRowContext *row, const WisselImportWho *who, WisselImportEntry *employer)
{
  WisselImportDraft *draft = wissel_import_row_new_draft (row, WISSEL_IMPORT_T_PERSON);

  wissel_import_row_set_text (row, draft, "first-name",
                              wissel_import_row_text (row, who->first_name), who->first_name);
  wissel_import_row_set_text (row, draft, "last-name", wissel_import_row_text (row, who->last_name),
                              who->last_name);
  wissel_import_row_fill (row, draft, WISSEL_IMPORT_SLOT_PERSON);
  wissel_import_row_set_id (row, draft, "employer-id", wissel_record_get_id (employer->record),
                            who->organisation);
  wissel_import_row_require (row, draft, WISSEL_IMPORT_SLOT_PERSON);
  wissel_import_default_language (row, draft, employer);
  wissel_import_row_warn (row, who->last_name, N_ ("The person was not known and was added."),
                          NULL);

  return draft;
}

/* What a question says about its person besides the name; the name itself is only compared. */
static void
fill_known_person (WisselImportRowContext *row, WisselImportDraft *draft)
{
  static const char *const fields[] = { "languages", "max-km", "department", "function-title",
                                        "work-phone" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char     *name = g_strconcat ("person.", fields[i], NULL);
      int                  column = wissel_import_row_field_column (row, name);
      const WisselField   *field;
      g_auto (WisselValue) value = { 0 };

      if (wissel_import_row_text (row, column) == NULL)
        continue;

      field = ((WisselImportTarget *) row->sheet->header.targets->pdata[column])->field;
      wissel_field_take (field, &row->readings[column], &value);
      wissel_import_row_set (row, draft, fields[i], &value, column);
    }
}

static WisselImportDraft *
get_person (WisselImportRowContext *row)
{
  WisselImportWho    who = wissel_import_who (row);
  WisselImportEntry *employer = wissel_import_find_organisation (row, who.organisation);
  WisselImportEntry *person;
  WisselImportDraft *draft;

  if (employer == NULL && wissel_import_row_text (row, who.organisation) != NULL)
    return NULL;

  if (may_add_person (row, &who, employer) && !is_known (row, &who, employer))
    return add_person (row, &who, employer);

  person = wissel_import_find_person (row, &who, employer);
  if (person == NULL)
    return NULL;

  draft = wissel_import_row_draft_of (row, WISSEL_IMPORT_T_PERSON, person);
  fill_known_person (row, draft);

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
  wissel_import_row_end (row, question);
}
