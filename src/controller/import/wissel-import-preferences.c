#include "wissel-import-judge.h"

#include "wissel-text.h"

#include <glib/gi18n.h>

#define N_CHOICES 3

typedef struct
{
  WisselImportEntry *organisations[N_CHOICES];
  int                columns[N_CHOICES];
} Choices;

/* One row with three columns, or a row for each choice with its rank. */
static void
read_choices (WisselImportRowContext *row, Choices *choices)
{
  int         wanted = wissel_import_row_column (row, WISSEL_IMPORT_WANTED);
  int         rank = wissel_import_row_column (row, WISSEL_IMPORT_RANK);
  const char *text = wissel_import_row_text (row, rank);

  for (guint i = 0; i < N_CHOICES; i++)
    {
      choices->columns[i] = wissel_import_row_column (row, WISSEL_IMPORT_CHOICE_1 + i);
      choices->organisations[i] = wissel_import_find_host (row, choices->columns[i]);
    }

  if (wissel_import_row_text (row, wanted) == NULL ||
      (rank >= 0 && row->readings[rank]->outcome == WISSEL_OUTCOME_REFUSED))
    return;

  if (text == NULL)
    {
      wissel_import_row_refuse (row, rank >= 0 ? rank : wanted,
                                N_ ("The rank of this preference is missing. Write 1, 2 or 3."),
                                NULL);
      return;
    }

  for (guint i = 0; i < N_CHOICES; i++)
    if (text[0] == (char) ('1' + i))
      {
        choices->columns[i] = wanted;
        choices->organisations[i] = wissel_import_find_host (row, wanted);
      }
}

static void
check_choices (WisselImportRowContext *row, const Choices *choices, gint64 own)
{
  guint n = 0;

  for (guint i = 0; i < N_CHOICES; i++)
    {
      if (choices->organisations[i] == NULL)
        continue;

      n++;
      if (wissel_record_get_id (choices->organisations[i]->record) == own)
        wissel_import_row_refuse (
          row, choices->columns[i],
          N_ ("The own organisation cannot be a preference. Choose another one."), NULL);

      for (guint j = 0; j < i; j++)
        if (choices->organisations[j] == choices->organisations[i])
          wissel_import_row_refuse (row, choices->columns[i],
                                    N_ ("This organisation is chosen twice. Choose another one."),
                                    NULL);
    }

  if (n == 0 && !row->refused)
    wissel_import_row_refuse (
      row, choices->columns[0],
      N_ ("This row names no preference. Fill in at least the first choice."), NULL);
}

static WisselImportEntry *
get_present (WisselImportRowContext *row, gint64 learner, guint rank)
{
  const WisselImportEntries *known =
    wissel_import_plan_children (row->plan, WISSEL_IMPORT_T_PREFERENCE, learner);

  for (guint i = 0; i < known->len; i++)
    {
      WisselImportEntry *entry = known->pdata[i];

      if (wissel_record_get_integer (entry->record, "rank") == rank)
        return entry;
    }

  return NULL;
}

static gint64
get_organisation (const WisselImportEntry *preference)
{
  return wissel_record_get_integer (preference->record, "organisation-id");
}

/* A choice that stays must not be chosen again by one that is new. */
static void
check_present (WisselImportRowContext *row, const Choices *choices, gint64 learner)
{
  for (guint i = 0; i < N_CHOICES; i++)
    {
      WisselImportEntry *present = get_present (row, learner, i + 1);

      for (guint j = 0; present != NULL && choices->organisations[i] == NULL && j < N_CHOICES; j++)
        if (choices->organisations[j] != NULL &&
            wissel_record_get_id (choices->organisations[j]->record) == get_organisation (present))
          wissel_import_row_refuse (row, choices->columns[j],
                                    N_ ("This organisation is another choice of the same person "
                                        "already. Give all three choices."),
                                    NULL);
    }
}

/* Ranks and organisations are unique for each switcher, so a changed choice takes the place of the
 * old one instead of changing it. */
static WisselImportDraft *
set_choice (
  WisselImportRowContext *row, gint64 learner, guint rank, gint64 organisation, int column)
{
  WisselImportEntry *present = get_present (row, learner, rank);
  WisselImportDraft *draft;

  if (present != NULL && get_organisation (present) == organisation)
    {
      /* Another row of the file must not say otherwise. */
      draft = wissel_import_row_draft_of (row, WISSEL_IMPORT_T_PREFERENCE, present);
      wissel_import_row_set_id (row, draft, "organisation-id", organisation, column);
      return NULL;
    }

  if (present != NULL && present->given_row != 0)
    {
      g_autofree char *source = wissel_import_entry_dup_source (present);

      wissel_import_row_refuse (
        row, column,
        N_ ("Row %s of this file says otherwise about the same record. Keep one of the two."),
        source, NULL);
      return NULL;
    }

  draft = wissel_import_row_new_draft (row, WISSEL_IMPORT_T_PREFERENCE);
  wissel_import_row_set_id (row, draft, "learner-id", learner, column);
  wissel_import_row_set_id (row, draft, "rank", rank, column);
  wissel_import_row_set_id (row, draft, "organisation-id", organisation, column);

  return draft;
}

/* The draft that the row is about: a new preference, or the switcher whose preferences change. */
static WisselImportDraft *
replace_choices (WisselImportRowContext *row, const Choices *choices, WisselImportDraft *learner)
{
  gint64                id = wissel_import_draft_get_id (learner);
  g_autoptr (GPtrArray) replaced = g_ptr_array_new ();
  WisselImportDraft    *first = NULL;
  gboolean              had_any = FALSE;

  for (guint i = 0; i < N_CHOICES; i++)
    {
      WisselImportEntry *present = get_present (row, id, i + 1);
      WisselImportDraft *draft = NULL;

      had_any = had_any || present != NULL;
      if (choices->organisations[i] != NULL)
        draft = set_choice (row, id, i + 1,
                            wissel_record_get_id (choices->organisations[i]->record),
                            choices->columns[i]);

      if (draft != NULL && present != NULL)
        g_ptr_array_add (replaced, present);

      if (first == NULL)
        first = draft;
    }

  for (guint i = 0; i < replaced->len && !row->refused; i++)
    wissel_import_plan_remove (row->plan, WISSEL_IMPORT_T_PREFERENCE, replaced->pdata[i]);

  return had_any || first == NULL ? learner : first;
}

void
wissel_import_judge_choices (WisselImportRowContext *row, WisselImportDraft *learner, gint64 own)
{
  Choices  choices = { { NULL } };
  gboolean has_any = FALSE;

  read_choices (row, &choices);
  for (guint i = 0; i < N_CHOICES; i++)
    has_any = has_any || choices.organisations[i] != NULL;

  if (!has_any)
    return;

  check_choices (row, &choices, own);
  check_present (row, &choices, wissel_import_draft_get_id (learner));
  if (!row->refused)
    replace_choices (row, &choices, learner);
}

/* A preference is called by the person who has it. */
static void
title_row (WisselImportRowContext *row, const WisselImportWho *who, const WisselImportEntry *person)
{
  GArray          *rows = row->sheet->report->rows;
  WisselImportRow *reported = &g_array_index (rows, WisselImportRow, rows->len - 1);
  const char      *name = wissel_import_row_text (row, who->full_name);
  g_autofree char *title = person != NULL ? wissel_import_title (person) : NULL;

  if (title == NULL)
    title = g_strdup (name != NULL ? name : wissel_import_row_text (row, who->last_name));

  reported->title = wissel_import_sheet_keep (row->sheet->report, title);
}

void
wissel_import_judge_preference (WisselImportRowContext *row)
{
  WisselImportWho    who = wissel_import_who (row);
  WisselImportEntry *employer = wissel_import_find_organisation (row, who.organisation);
  Choices            choices = { { NULL } };
  WisselImportEntry *person = NULL;
  WisselImportDraft *learner = NULL;
  WisselImportDraft *subject = NULL;
  gint64             own = 0;

  read_choices (row, &choices);
  if (employer != NULL || wissel_import_row_text (row, who.organisation) == NULL)
    person = wissel_import_find_person (row, &who, employer);

  if (person != NULL)
    own = wissel_record_get_integer (person->record, "employer-id");

  check_choices (row, &choices, own);
  if (person != NULL && !row->refused)
    learner =
      wissel_import_get_learner (row, wissel_record_get_id (person->record), own, who.organisation);

  if (learner != NULL)
    check_present (row, &choices, wissel_import_draft_get_id (learner));

  if (learner != NULL && !row->refused)
    subject = replace_choices (row, &choices, learner);

  wissel_import_row_end (row, subject);
  title_row (row, &who, person);
}
