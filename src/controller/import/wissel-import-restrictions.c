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

void
wissel_import_judge_restriction (WisselImportRowContext *row)
{
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
