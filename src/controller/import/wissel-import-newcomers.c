#include "wissel-import-newcomers.h"

#include "wissel-codes.h"
#include "wissel-identifier.h"
#include "wissel-import-defaults.h"
#include "wissel-name.h"
#include "wissel-text.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
has_slot (const WisselImportRowContext *row, WisselImportSlot slot)
{
  for (guint i = 0; i < row->n_columns; i++)
    {
      const WisselImportTarget *target = row->sheet->header.targets->pdata[i];

      if (target != NULL && target->slot == slot)
        return TRUE;
    }

  return FALSE;
}

/* Columns that nobody writes who only refers to people. */
static gboolean
describes_people (const WisselImportRowContext *row)
{
  static const char *const names[] = { "person.first-name", "person.function-title",
                                       "person.department", "person.work-phone" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (wissel_import_row_field_column (row, names[i]) >= 0)
      return TRUE;

  return wissel_import_row_column (row, WISSEL_IMPORT_CONTACT) >= 0 ||
         has_slot (row, WISSEL_IMPORT_SLOT_CONTACT) || has_slot (row, WISSEL_IMPORT_SLOT_COACH);
}

static gboolean
may_add_people (const WisselImportRowContext *row)
{
  return !row->plan->has_people_sheet && (row->plan->began_empty || describes_people (row));
}

gboolean
wissel_import_row_brings_organisation (const WisselImportRowContext *row)
{
  if (row->plan->has_organisations_sheet)
    return FALSE;

  return row->plan->began_empty || has_slot (row, WISSEL_IMPORT_SLOT_ORGANISATION) ||
         may_add_people (row);
}

/* ---- Organisations ---- */

static gboolean
can_be_name (const char *text)
{
  g_autofree char *folded = wissel_text_fold (text);
  gboolean         has_letter = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    has_letter = has_letter || g_unichar_isalpha (g_utf8_get_char (p));

  return has_letter && strchr (text, '@') == NULL && !g_str_equal (folded, "id");
}

WisselImportEntry *
wissel_import_add_organisation (WisselImportRowContext *row, int column, const char *name)
{
  g_auto (WisselReading) number = wissel_enterprise_number_read (name);
  WisselImportDraft     *draft;

  if (!can_be_name (name) || wissel_reading_is_value (&number))
    {
      wissel_import_row_refuse (
        row, column, N_ ("“%s” is not a name. Write the name of the organisation."), name, NULL);
      return NULL;
    }

  draft = wissel_import_row_new_draft (row, WISSEL_IMPORT_T_ORGANISATION);
  wissel_import_row_set_text (row, draft, "short-name", name, column);
  wissel_import_row_fill (row, draft, WISSEL_IMPORT_SLOT_ORGANISATION);
  wissel_import_default_regime (row, draft);
  draft->news = N_ ("“%s” was not known and was added to the organisations. Check what kind of "
                    "organisation it is.");
  draft->column = column;
  row->newcomer = (WisselImportEntry){ .record = draft->record, .is_new = TRUE };

  return &row->newcomer;
}

WisselImportEntry *
wissel_import_fill_organisation (WisselImportRowContext *row, WisselImportEntry *known)
{
  int         column = wissel_import_row_field_column (row, "organisation.enterprise-no");
  const char *given = wissel_import_row_text (row, column);
  const char *number = wissel_record_get_text (known->record, "enterprise-no");

  if (!has_slot (row, WISSEL_IMPORT_SLOT_ORGANISATION))
    return known;

  if (given != NULL && number != NULL && !g_str_equal (given, number))
    {
      g_autofree char *name = wissel_import_title (known);
      g_autofree char *shown = wissel_enterprise_number_format (number);

      wissel_import_row_refuse (
        row, column, N_ ("“%1$s” is known with the number %2$s. Correct the number or the name."),
        name, shown, NULL);
      return NULL;
    }

  wissel_import_row_fill (row,
                          wissel_import_row_draft_of (row, WISSEL_IMPORT_T_ORGANISATION, known),
                          WISSEL_IMPORT_SLOT_ORGANISATION);

  return known;
}

/* ---- People ---- */

static WisselImportDraft *
add_person (WisselImportRowContext *row,
            const char             *first,
            const char             *last,
            WisselImportSlot        slot,
            WisselImportEntry      *employer,
            int                     column)
{
  WisselImportDraft *draft = wissel_import_row_new_draft (row, WISSEL_IMPORT_T_PERSON);

  wissel_import_row_set_text (row, draft, "first-name", first, column);
  wissel_import_row_set_text (row, draft, "last-name", last, column);
  wissel_import_row_fill (row, draft, slot);
  wissel_import_row_set_id (row, draft, "employer-id", wissel_record_get_id (employer->record),
                            column);
  draft->news = N_ ("“%s” was not known and was added to the people.");
  draft->column = column;

  return draft;
}

/* Who speaks one language only is written to in it. */
static void
settle_language (WisselImportRowContext *row,
                 WisselImportDraft      *person,
                 WisselImportEntry      *employer)
{
  const char *languages = wissel_record_get_text (person->record, "languages");

  if (languages != NULL && wissel_codes_contains ("LANGUAGE", languages))
    wissel_record_set_text (person->record, "language", languages);
  else
    wissel_import_default_language (row, person, employer);
}

gboolean
wissel_import_row_brings_person (WisselImportRowContext *row,
                                 const WisselImportWho  *who,
                                 WisselImportEntry      *employer)
{
  const char           *full = wissel_import_row_text (row, who->full_name);
  const char           *first = wissel_import_row_text (row, who->first_name);
  const char           *last = wissel_import_row_text (row, who->last_name);
  g_autofree char      *email = wissel_import_email_key (wissel_import_row_text (row, who->email));
  g_autofree char      *name = NULL;
  g_autoptr (GPtrArray) named = NULL;

  if (employer == NULL || !may_add_people (row) ||
      (full == NULL && (first == NULL || last == NULL)))
    return FALSE;

  name = full != NULL ? g_strdup (full) : g_strdup_printf ("%s %s", first, last);
  named = wissel_import_people_named (row->plan, name, employer);

  return named->len == 0 &&
         wissel_import_index_find_text (row->plan->person_emails, email)->len == 0;
}

/* (nullable): a new person whose name stands in one cell. */
static WisselImportDraft *
split_and_add (WisselImportRowContext *row,
               int                     column,
               const char             *name,
               WisselImportSlot        slot,
               WisselImportEntry      *employer)
{
  g_auto (WisselReading) first = { WISSEL_OUTCOME_EMPTY };
  g_auto (WisselReading) last = wissel_name_split (name, &first);
  g_autofree char       *shown = NULL;

  if (!wissel_reading_is_value (&last))
    {
      wissel_import_row_refuse (row, column, last.note.msgid, name, NULL);
      return NULL;
    }

  shown = g_strdup_printf ("%s, %s", last.text, first.text);
  wissel_import_row_repair (row, column, shown, last.note.msgid, NULL);

  return add_person (row, first.text, last.text, slot, employer, column);
}

WisselImportDraft *
wissel_import_add_subject (WisselImportRowContext *row,
                           const WisselImportWho  *who,
                           WisselImportEntry      *employer)
{
  const char        *full = wissel_import_row_text (row, who->full_name);
  WisselImportDraft *draft;

  if (full != NULL)
    draft = split_and_add (row, who->full_name, full, WISSEL_IMPORT_SLOT_PERSON, employer);
  else
    draft = add_person (row, wissel_import_row_text (row, who->first_name),
                        wissel_import_row_text (row, who->last_name), WISSEL_IMPORT_SLOT_PERSON,
                        employer, who->last_name);

  if (draft != NULL)
    settle_language (row, draft, employer);

  return draft;
}

/* The contact of a place is often its coach as well. */
static WisselImportDraft *
find_in_row (WisselImportRowContext *row, const char *name)
{
  g_autofree char *folded = wissel_text_fold (name);

  for (guint i = 0; i < row->drafts->len; i++)
    {
      WisselImportDraft *draft = row->drafts->pdata[i];
      g_autofree char   *title = NULL;
      g_autofree char   *known = NULL;
      g_autofree char   *swapped = NULL;

      if (draft->table != WISSEL_IMPORT_T_PERSON)
        continue;

      title = g_strconcat (wissel_record_get_text (draft->record, "last-name"), " ",
                           wissel_record_get_text (draft->record, "first-name"), NULL);
      swapped = wissel_text_fold (title);
      g_free (title);
      title = wissel_record_dup_title (draft->record);
      known = wissel_text_fold (title);
      if (g_str_equal (folded, known) || g_str_equal (folded, swapped))
        return draft;
    }

  return NULL;
}

/* What the row tells about a person whom it names; another address makes it another person. */
static WisselImportDraft *
fill_person (WisselImportRowContext *row, WisselImportDraft *draft, WisselImportSlot slot)
{
  for (guint i = 0; i < row->n_columns; i++)
    {
      const WisselImportTarget *target = row->sheet->header.targets->pdata[i];
      const char               *known = wissel_record_get_text (draft->record, "work-email");
      const char               *given = wissel_import_row_text (row, (int) i);
      g_autofree char          *title = NULL;

      if (target == NULL || target->slot != slot ||
          !g_str_has_suffix (target->name, ".work-email") || given == NULL || known == NULL ||
          g_ascii_strcasecmp (given, known) == 0)
        continue;

      title = wissel_record_dup_title (draft->record);
      wissel_import_row_refuse (
        row, (int) i,
        N_ ("“%1$s” is known under the address %2$s. Correct the address or the name."), title,
        known, NULL);
      return NULL;
    }

  wissel_import_row_fill (row, draft, slot);

  return draft;
}

WisselImportDraft *
wissel_import_get_person (WisselImportRowContext *row,
                          int                     column,
                          const char             *name,
                          WisselImportSlot        slot,
                          WisselImportEntry      *organisation)
{
  g_autoptr (GPtrArray) named = wissel_import_people_named (row->plan, name, organisation);
  WisselImportDraft    *draft = named->len == 0 ? find_in_row (row, name) : NULL;

  if (draft == NULL && named->len == 0 && may_add_people (row))
    {
      draft = split_and_add (row, column, name, slot, organisation);
      if (draft != NULL)
        wissel_import_default_language (row, draft, organisation);

      return draft;
    }

  if (draft == NULL)
    {
      WisselImportEntry *known = wissel_import_find_named (row, column, name, organisation);

      if (known == NULL)
        return NULL;

      draft = wissel_import_row_draft_of (row, WISSEL_IMPORT_T_PERSON, known);
    }

  return fill_person (row, draft, slot);
}
