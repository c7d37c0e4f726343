#include "wissel-import-judge.h"

#include "wissel-import-defaults.h"
#include "wissel-text.h"

#include <glib/gi18n.h>

static gboolean
same_text (const char *a, const char *b)
{
  g_autofree char *one = wissel_text_fold (a);
  g_autofree char *other = wissel_text_fold (b);

  return g_str_equal (one, other);
}

static WisselImportEntry *
find_restriction (WisselImportRowContext *row,
                  gint64                  organisation,
                  const char             *department,
                  const char             *function)
{
  const WisselImportEntries *known =
    wissel_import_plan_children (row->plan, WISSEL_IMPORT_T_RESTRICTION, organisation);

  for (guint i = 0; i < known->len; i++)
    {
      WisselImportEntry *entry = known->pdata[i];

      if (same_text (wissel_record_get_text (entry->record, "department"), department) &&
          same_text (wissel_record_get_text (entry->record, "function-title"), function))
        return entry;
    }

  return NULL;
}

/* ---- Organisations that do not exchange with each other ---- */

static gint64
get_other (WisselImportEntry *conflict, gint64 organisation)
{
  gint64 first = wissel_record_get_integer (conflict->record, "organisation-id");

  return first == organisation ? wissel_record_get_integer (conflict->record, "other-id") : first;
}

/* The conflict of two organisations, whichever of them noted it: both ends have it as their own. */
static WisselImportEntry *
find_conflict (WisselImportRowContext *row, gint64 organisation, gint64 other)
{
  const WisselImportEntries *known =
    wissel_import_plan_children (row->plan, WISSEL_IMPORT_T_CONFLICT, organisation);

  for (guint i = 0; i < known->len; i++)
    if (get_other (known->pdata[i], organisation) == other)
      return known->pdata[i];

  return NULL;
}

static void
check_conflict (WisselImportRowContext *row,
                WisselImportEntry      *organisation,
                WisselImportEntry      *other,
                int                     column)
{
  if (wissel_import_row_text (row, wissel_import_row_field_column (row, "department")) != NULL ||
      wissel_import_row_text (row, wissel_import_row_field_column (row, "function-title")) != NULL)
    wissel_import_row_refuse (
      row, column,
      N_ ("This row names an organisation and a department or function as well. Write the "
          "organisation in a row of its own."),
      NULL);
  else if (organisation != NULL && organisation == other)
    wissel_import_row_refuse (row, column,
                              N_ ("An organisation cannot exclude itself. Name another one, "
                                  "or empty this cell."),
                              NULL);
}

/* The row says with whom an organisation does not exchange. */
static void
judge_conflict (WisselImportRowContext *row, WisselImportEntry *organisation, int column)
{
  static const char *const said[] = { "reason", "note" };
  WisselImportEntry       *other = wissel_import_find_organisation (row, column);
  WisselImportEntry       *known = NULL;
  WisselImportDraft       *draft;

  check_conflict (row, organisation, other, column);
  if (!row->refused && organisation != NULL && other != NULL)
    known = find_conflict (row, wissel_record_get_id (organisation->record),
                           wissel_record_get_id (other->record));

  draft = known != NULL ? wissel_import_row_draft_of (row, WISSEL_IMPORT_T_CONFLICT, known)
                        : wissel_import_row_new_draft (row, WISSEL_IMPORT_T_CONFLICT);
  if (known == NULL && organisation != NULL && other != NULL)
    {
      wissel_import_row_set_id (row, draft, "organisation-id",
                                wissel_record_get_id (organisation->record),
                                wissel_import_row_column (row, WISSEL_IMPORT_ORGANISATION));
      wissel_import_row_set_id (row, draft, "other-id", wissel_record_get_id (other->record),
                                column);
    }

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      int from = wissel_import_row_field_column (row, said[i]);

      if (wissel_import_row_text (row, from) != NULL)
        wissel_import_row_set_reading (row, draft, said[i], from);
      else if (i == 0 && known == NULL && !row->refused)
        wissel_import_row_refuse (row, from >= 0 ? from : column,
                                  N_ ("Say why the two do not exchange: the reason is needed."),
                                  NULL);
    }

  wissel_import_row_end (row, draft);
}

/* ---- Departments and functions ---- */

void
wissel_import_judge_restriction (WisselImportRowContext *row)
{
  int                other_column = wissel_import_row_column (row, WISSEL_IMPORT_NOT_WITH);
  int                department_column = wissel_import_row_field_column (row, "department");
  int                function_column = wissel_import_row_field_column (row, "function-title");
  int                column = wissel_import_row_column (row, WISSEL_IMPORT_ORGANISATION);
  const char        *department = wissel_import_row_text (row, department_column);
  const char        *function = wissel_import_row_text (row, function_column);
  WisselImportEntry *organisation = wissel_import_find_organisation (row, column);
  WisselImportEntry *known = NULL;
  WisselImportDraft *draft;

  if (organisation == NULL && !row->refused)
    wissel_import_row_refuse (row, column, N_ ("This cell is needed and is empty. Fill it in."),
                              NULL);

  if (wissel_import_row_text (row, other_column) != NULL)
    {
      judge_conflict (row, organisation, other_column);
      return;
    }

  if (department == NULL && function == NULL && !row->refused)
    wissel_import_row_refuse (
      row, department_column >= 0 ? department_column : function_column,
      N_ ("Say what cannot be a learning place: a department, a function, or both."), NULL);

  if (organisation != NULL)
    known =
      find_restriction (row, wissel_record_get_id (organisation->record), department, function);

  draft = known != NULL ? wissel_import_row_draft_of (row, WISSEL_IMPORT_T_RESTRICTION, known)
                        : wissel_import_row_new_draft (row, WISSEL_IMPORT_T_RESTRICTION);
  if (organisation != NULL)
    wissel_import_row_set_id (row, draft, "organisation-id",
                              wissel_record_get_id (organisation->record), column);

  wissel_import_row_fill (row, draft, WISSEL_IMPORT_SLOT_MAIN);
  wissel_import_row_require (row, draft, WISSEL_IMPORT_SLOT_MAIN);
  wissel_import_default_fields (row, draft, WISSEL_IMPORT_SLOT_MAIN);
  wissel_import_row_end (row, draft);
}
