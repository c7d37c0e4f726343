/* What rows of several kinds have: moments, coaches, competencies. */

#include "wissel-import-judge.h"

#include "wissel-address.h"
#include "wissel-date.h"
#include "wissel-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* ---- Moments ---- */

/* The dates of the round stand in where a row names only days of the week. */
static void
complete_dates (WisselImportRowContext *row, WisselImportDraft *draft, int weekdays_column)
{
  WisselRecord *round = wissel_import_plan_get_round (row->plan)->record;
  const char   *start = wissel_record_get_text (round, "start-on");
  const char   *end = wissel_record_get_text (round, "end-on");

  if (start == NULL || end == NULL)
    return;

  wissel_import_row_set_text (row, draft, "from-on", start, weekdays_column);
  wissel_import_row_set_text (row, draft, "to-on", end, weekdays_column);
  wissel_import_row_repair (row, weekdays_column, NULL,
                            N_ ("days read as those days of the whole round"), NULL);
}

static gboolean
is_empty (const WisselImportRowContext *row, int column)
{
  return column < 0 || row->readings[column]->outcome == WISSEL_OUTCOME_EMPTY;
}

/* An open beginning or end is that of the round, where the round has one that fits. */
static void
complete_date (WisselImportRowContext *row, WisselImportDraft *draft, int from, int to)
{
  gboolean    lacks_end = is_empty (row, to);
  int         column = lacks_end ? to : from;
  const char *given = wissel_import_row_text (row, lacks_end ? from : to);
  const char *day = wissel_record_get_text (wissel_import_plan_get_round (row->plan)->record,
                                            lacks_end ? "end-on" : "start-on");

  if (given == NULL)
    return;

  if (column < 0)
    column = lacks_end ? from : to;

  if (day == NULL || strcmp (lacks_end ? given : day, lacks_end ? day : given) > 0)
    {
      wissel_import_row_refuse (row, column,
                                lacks_end ? N_ ("Until when this counts is missing, and the round "
                                                "does not tell it. Fill in the last day.")
                                          : N_ ("From when this counts is missing, and the round "
                                                "does not tell it. Fill in the first day."),
                                NULL);
      return;
    }

  wissel_import_row_set_text (row, draft, lacks_end ? "to-on" : "from-on", day, column);
  wissel_import_row_repair (row, column, day,
                            lacks_end ? N_ ("no end given: the last day of the round was taken")
                                      : N_ ("no start given: the first day of the round was taken"),
                            NULL);
}

static gboolean
same_moments (WisselRecord *a, WisselRecord *b)
{
  static const char *const fields[] = { "from-on", "to-on", "weekdays" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_strcmp0 (wissel_record_get_text (a, fields[i]), wissel_record_get_text (b, fields[i])) !=
        0)
      return FALSE;

  return TRUE;
}

/* The known moments that the row repeats or changes. Other rows of the same file add moments; a
 * single one from before is the one to be changed. */
static WisselImportEntry *
find_moments (WisselImportRowContext *row, gint64 of, WisselRecord *given)
{
  const WisselImportEntries *known =
    wissel_import_plan_children (row->plan, WISSEL_IMPORT_T_AVAILABILITY, of);
  WisselImportEntry *old = NULL;
  guint              n_old = 0;

  for (guint i = 0; i < known->len; i++)
    {
      WisselImportEntry *entry = known->pdata[i];

      if (same_moments (entry->record, given))
        return entry;

      if (entry->given_row == 0)
        {
          old = entry;
          n_old++;
        }
    }

  return n_old == 1 ? old : NULL;
}

static void
check_order (WisselImportRowContext *row, WisselRecord *moments, int column)
{
  const char *from = wissel_record_get_text (moments, "from-on");
  const char *to = wissel_record_get_text (moments, "to-on");

  if (from != NULL && to != NULL && g_strcmp0 (to, from) < 0)
    wissel_import_row_refuse (
      row, column,
      N_ ("This day comes before the day from which it should count. Correct one of the two."),
      NULL);
}

void
wissel_import_judge_moments (WisselImportRowContext *row, const char *of, gint64 id)
{
  int                from = wissel_import_row_field_column (row, "availability.from-on");
  int                to = wissel_import_row_field_column (row, "availability.to-on");
  int                weekdays = wissel_import_row_field_column (row, "availability.weekdays");
  WisselImportDraft *draft;
  WisselImportEntry *known;

  if (wissel_import_row_text (row, from) == NULL && wissel_import_row_text (row, to) == NULL &&
      wissel_import_row_text (row, weekdays) == NULL)
    return;

  draft = wissel_import_row_new_draft (row, WISSEL_IMPORT_T_AVAILABILITY);
  wissel_import_row_fill (row, draft, WISSEL_IMPORT_SLOT_AVAILABILITY);
  if (is_empty (row, from) && is_empty (row, to))
    complete_dates (row, draft, weekdays);
  else if (is_empty (row, from) || is_empty (row, to))
    complete_date (row, draft, from, to);

  if (!row->refused)
    wissel_import_row_require (row, draft, WISSEL_IMPORT_SLOT_AVAILABILITY);

  check_order (row, draft->record, to);
  if (row->refused)
    return;

  wissel_import_row_set_id (row, draft, of, id, from);
  known = find_moments (row, id, draft->record);
  if (known == NULL)
    return;

  g_ptr_array_remove (row->drafts, draft);
  draft = wissel_import_row_draft_of (row, WISSEL_IMPORT_T_AVAILABILITY, known);
  wissel_import_row_fill (row, draft, WISSEL_IMPORT_SLOT_AVAILABILITY);
}

/* ---- Coaches ---- */

static void
confirm_conditions (WisselImportRowContext *row, WisselImportDraft *coach, int column)
{
  static const char *const conditions[] = { "cond-employed", "cond-voluntary", "cond-time",
                                            "cond-role-known", "cond-expertise" };

  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    wissel_import_row_set_id (row, coach, conditions[i], TRUE, column);

  if (g_strcmp0 (wissel_record_get_text (coach->record, "state"), "PROPOSED") == 0)
    wissel_import_row_set_text (row, coach, "state", "ACTIVE", column);
}

WisselImportDraft *
wissel_import_get_coach (WisselImportRowContext *row,
                         gint64                  person,
                         gint64                  employer,
                         gboolean                meets_conditions,
                         int                     column)
{
  const WisselImportEntries *coaches;
  WisselImportDraft         *draft;

  if (employer <= 0)
    {
      wissel_import_row_refuse (
        row, column, N_ ("A learning coach needs an organisation. Fill in the organisation."),
        NULL);
      return NULL;
    }

  coaches = wissel_import_plan_children (row->plan, WISSEL_IMPORT_T_COACH, person);
  if (coaches->len > 0)
    draft = wissel_import_row_draft_of (row, WISSEL_IMPORT_T_COACH, coaches->pdata[0]);
  else
    draft = wissel_import_row_find_draft (row, WISSEL_IMPORT_T_COACH, "person-id", person);

  if (draft == NULL)
    {
      draft = wissel_import_row_new_draft (row, WISSEL_IMPORT_T_COACH);
      wissel_import_row_set_id (row, draft, "person-id", person, column);
      wissel_import_row_set_id (row, draft, "host-org-id", employer, column);
    }

  if (meets_conditions)
    confirm_conditions (row, draft, column);

  return draft;
}

/* ---- Addresses ---- */

/* Puts a part of an address where the cell with the whole of it stands. */
static void
put_part (WisselImportRowContext *row, int column, const char *part)
{
  g_autofree char *whole =
    g_strdup (wissel_import_book_get_cell (row->sheet, row->source, (guint) column)->text);
  WisselReading reading = part != NULL ? wissel_reading_exact (g_strdup (part))
                                       : wissel_reading_empty ();

  wissel_import_row_put_reading (row, (guint) column, &reading);
  wissel_import_row_repair (row, column, part, N_ ("“%s” was read as an address and taken apart"),
                            whole, NULL);
}

int
wissel_import_judge_address (WisselImportRowContext    *row,
                             WisselImportDraft         *draft,
                             const WisselImportAddress *names)
{
  const int columns[] = { wissel_import_row_field_column (row, names->street),
                          wissel_import_row_field_column (row, names->municipality),
                          wissel_import_row_field_column (row, names->postal_code) };

  for (int i = 0; i < 3; i++)
    {
      const WisselImportCell *cell = NULL;
      g_autofree char        *street = NULL;
      g_autofree char        *code = NULL;
      g_autofree char        *municipality = NULL;

      if (wissel_import_row_text (row, columns[i]) != NULL)
        cell = wissel_import_book_get_cell (row->sheet, row->source, (guint) columns[i]);

      /* What another column gives goes before it. */
      if (cell == NULL || (i != 1 && wissel_import_row_text (row, columns[1]) != NULL) ||
          (i != 2 && wissel_import_row_text (row, columns[2]) != NULL) ||
          !wissel_address_split (cell->text, &street, &code, &municipality) ||
          (i != 0 && street != NULL))
        continue;

      put_part (row, columns[i], i == 0 ? street : i == 1 ? municipality : code);
      wissel_import_row_set_text (row, draft, names->postal_code_field, code, columns[i]);
      wissel_import_row_set_text (row, draft, names->municipality_field, municipality, columns[i]);

      return columns[i];
    }

  return -1;
}

/* ---- Roles ---- */

void
wissel_import_add_role (WisselImportRowContext *row,
                        WisselImportDraft      *person,
                        gint64                  employer,
                        const char             *code,
                        int                     column)
{
  gint64                     id = wissel_import_draft_get_id (person);
  const WisselImportEntries *roles =
    wissel_import_plan_children (row->plan, WISSEL_IMPORT_T_ROLE, id);
  WisselImportDraft *role;

  if (employer <= 0)
    {
      wissel_import_row_refuse (
        row, column, N_ ("This role needs an organisation. Fill in the organisation."), NULL);
      return;
    }

  for (guint i = 0; i < roles->len; i++)
    {
      WisselImportEntry *entry = roles->pdata[i];

      if (g_strcmp0 (wissel_record_get_text (entry->record, "role"), code) == 0 &&
          wissel_record_get_integer (entry->record, "organisation-id") == employer)
        return;
    }

  role = wissel_import_row_new_draft (row, WISSEL_IMPORT_T_ROLE);
  wissel_import_row_set_id (row, role, "person-id", id, column);
  wissel_import_row_set_id (row, role, "organisation-id", employer, column);
  wissel_import_row_set_text (row, role, "role", code, column);
}

/* ---- Competencies ---- */

static gboolean
is_linked (WisselImportRowContext *row,
           WisselImportTableId     table,
           const char             *link,
           gint64                  of,
           gint64                  competency)
{
  const WisselImportEntries *known = wissel_import_plan_children (row->plan, table, of);

  for (guint i = 0; i < known->len; i++)
    {
      WisselImportEntry *entry = known->pdata[i];

      if (wissel_record_get_integer (entry->record, "competency-id") == competency)
        return TRUE;
    }

  for (guint i = 0; i < row->drafts->len; i++)
    {
      WisselImportDraft *draft = row->drafts->pdata[i];

      if (draft->table == table && wissel_record_get_integer (draft->record, link) == of &&
          wissel_record_get_integer (draft->record, "competency-id") == competency)
        return TRUE;
    }

  return FALSE;
}

static void
link_competency (WisselImportRowContext *row,
                 WisselImportTableId     table,
                 const char             *link,
                 gint64                  of,
                 const char             *text,
                 int                     column)
{
  g_autofree char           *folded = wissel_text_fold (text);
  const WisselImportEntries *found =
    wissel_import_index_find_text (row->plan->competency_names, folded);
  WisselImportEntry *competency = found->len > 0 ? found->pdata[0] : NULL;
  WisselImportDraft *draft;
  gint64             id;

  if (competency == NULL)
    {
      wissel_import_row_warn (row, column,
                              N_ ("“%s” is not in the dictionary of competencies and was not "
                                  "linked. Add it to the dictionary, or link another one."),
                              text, NULL);
      return;
    }

  id = wissel_record_get_id (competency->record);
  if (is_linked (row, table, link, of, id))
    return;

  draft = wissel_import_row_new_draft (row, table);
  wissel_import_row_set_id (row, draft, link, of, column);
  wissel_import_row_set_id (row, draft, "competency-id", id, column);
}

void
wissel_import_judge_competencies (WisselImportRowContext *row,
                                  WisselImportTableId     table,
                                  const char             *link,
                                  gint64                  of)
{
  int            column = wissel_import_row_column (row, WISSEL_IMPORT_COMPETENCIES);
  const char    *text = wissel_import_row_text (row, column);
  g_auto (GStrv) words = NULL;

  if (text == NULL)
    return;

  if (wissel_import_plan_get_table (row->plan, WISSEL_IMPORT_T_COMPETENCY)->entries->len == 0)
    {
      wissel_import_row_warn (
        row, column,
        N_ ("Not taken in: this network has no dictionary of competencies yet. Import one first."),
        NULL);
      return;
    }

  words = wissel_import_split_list (text, TRUE, FALSE);
  for (guint i = 0; words[i] != NULL; i++)
    link_competency (row, table, link, of, words[i], column);
}
