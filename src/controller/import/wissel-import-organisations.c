#include "wissel-import-judge.h"

#include "wissel-identifier.h"
#include "wissel-import-defaults.h"
#include "wissel-text.h"

#include <glib/gi18n.h>

static const char *const name_fields[] = { "short-name", "name-nl", "name-fr", "name-de" };

/* The field for a name whose language the column does not say. */
static const char *
get_name_field (const WisselImportRowContext *row)
{
  const char *regime =
    wissel_import_row_text (row, wissel_import_row_field_column (row, "language-regime"));
  guint languages = row->sheet->header.languages;

  if (g_strcmp0 (regime, "FR") == 0 || languages == 1u << WISSEL_LANGUAGE_FR)
    return "name-fr";

  if (g_strcmp0 (regime, "DE") == 0 || languages == 1u << WISSEL_LANGUAGE_DE)
    return "name-de";

  return "name-nl";
}

static void
add_found (GPtrArray *found, const WisselImportEntries *from)
{
  for (guint i = 0; i < from->len; i++)
    if (!g_ptr_array_find (found, from->pdata[i], NULL))
      g_ptr_array_add (found, from->pdata[i]);
}

static GPtrArray *
find_by_names (WisselImportRowContext *row)
{
  GPtrArray *found = g_ptr_array_new ();

  wissel_import_plan_get_table (row->plan, WISSEL_IMPORT_T_ORGANISATION);
  for (guint i = 0; i <= G_N_ELEMENTS (name_fields); i++)
    {
      int              column = i < G_N_ELEMENTS (name_fields)
                                  ? wissel_import_row_field_column (row, name_fields[i])
                                  : wissel_import_row_column (row, WISSEL_IMPORT_NAME);
      g_autofree char *folded = wissel_text_fold (wissel_import_row_text (row, column));

      add_found (found, wissel_import_index_find_text (row->plan->organisation_names, folded));
    }

  return found;
}

static gboolean
number_differs (const WisselImportEntry *entry, const char *number)
{
  const char *known = wissel_record_get_text (entry->record, "enterprise-no");

  return number != NULL && known != NULL && !g_str_equal (known, number);
}

static void
refuse_two (WisselImportRowContext *row,
            int                     column,
            WisselImportEntry      *one,
            WisselImportEntry      *other)
{
  g_autofree char *name = wissel_import_title (one);
  g_autofree char *other_name = wissel_import_title (other);

  wissel_import_row_refuse (
    row, column, N_ ("This row can be “%1$s” or “%2$s”. Correct the name or the number."), name,
    other_name, NULL);
}

static void
refuse_number (WisselImportRowContext *row, int column, WisselImportEntry *named)
{
  g_autofree char *name = wissel_import_title (named);
  g_autofree char *number =
    wissel_enterprise_number_format (wissel_record_get_text (named->record, "enterprise-no"));

  wissel_import_row_refuse (
    row, column, N_ ("“%1$s” is known with the number %2$s. Correct the number or the name."), name,
    number, NULL);
}

/* The organisation that the row is about. Two may share a number (a department and its parent),
 * so a number alone only warns; a known name with another number is a contradiction. */
static WisselImportEntry *
find_subject (WisselImportRowContext *row)
{
  int                        column = wissel_import_row_field_column (row, "enterprise-no");
  const char                *number = wissel_import_row_text (row, column);
  g_autoptr (GPtrArray)      named = find_by_names (row);
  const WisselImportEntries *numbered;

  numbered = wissel_import_index_find_text (row->plan->organisation_numbers, number);
  if (named->len > 1)
    {
      refuse_two (row, -1, named->pdata[0], named->pdata[1]);
      return NULL;
    }

  if (named->len == 1 && number_differs (named->pdata[0], number))
    {
      refuse_number (row, column, named->pdata[0]);
      return NULL;
    }

  if (named->len == 0 && numbered->len > 0)
    {
      g_autofree char *name = wissel_import_title (numbered->pdata[0]);

      wissel_import_row_warn (row, column,
                              N_ ("“%s” has the same enterprise number. Check that these are two "
                                  "organisations."),
                              name, NULL);
    }

  return named->len == 1 ? named->pdata[0] : NULL;
}

static gboolean
has_letter (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/* A name is only ever written by the first who gives it: a list that words it otherwise is no
 * reason to change it. Other capitals, accents or hyphens are not even another name. */
static void
set_name (WisselImportRowContext *row, WisselImportDraft *draft, const char *field, int column)
{
  const char      *given = wissel_import_row_text (row, column);
  const char      *known = wissel_record_get_text (draft->record, field);
  g_autofree char *folded = wissel_text_fold (given);
  g_autofree char *folded_known = wissel_text_fold (known);

  if (given == NULL)
    return;

  if (!has_letter (given))
    wissel_import_row_refuse (
      row, column, N_ ("“%s” is not a name. Write the name of the organisation."), given, NULL);

  if (known == NULL)
    wissel_import_row_set_text (row, draft, field, given, column);
  else if (!g_str_equal (folded, folded_known))
    wissel_import_row_warn (row, column, N_ ("The name stays as it is known: “%s”."), known, NULL);
}

/* In a list with whole names only they are the short names as well. */
static void
set_names (WisselImportRowContext *row, WisselImportDraft *draft)
{
  int column = wissel_import_row_column (row, WISSEL_IMPORT_NAME);

  for (guint i = 0; i < G_N_ELEMENTS (name_fields); i++)
    set_name (row, draft, name_fields[i], wissel_import_row_field_column (row, name_fields[i]));

  set_name (row, draft, get_name_field (row), column);
  if (wissel_import_row_field_column (row, "short-name") >= 0)
    return;

  for (guint i = 1; i < G_N_ELEMENTS (name_fields); i++)
    if (wissel_record_is_empty (draft->record, "short-name") &&
        !wissel_record_is_empty (draft->record, name_fields[i]))
      wissel_import_row_set_text (row, draft, "short-name",
                                  wissel_record_get_text (draft->record, name_fields[i]), column);
}

/* Before it is taken in, an organisation cannot be found by its name. */
static gboolean
names_itself (WisselImportRowContext *row, WisselImportDraft *draft, int column)
{
  g_autofree char *parent = wissel_text_fold (wissel_import_row_text (row, column));

  for (guint i = 0; i < G_N_ELEMENTS (name_fields); i++)
    {
      g_autofree char *own =
        wissel_text_fold (wissel_record_get_text (draft->record, name_fields[i]));

      if (*parent != '\0' && g_str_equal (parent, own))
        return TRUE;
    }

  return FALSE;
}

static void
judge_parent (WisselImportRowContext *row, WisselImportDraft *draft)
{
  int                column = wissel_import_row_column (row, WISSEL_IMPORT_PARENT);
  WisselImportEntry *parent;

  if (!names_itself (row, draft, column))
    {
      parent = wissel_import_find_organisation (row, column);
      if (parent == NULL)
        return;

      if (wissel_record_get_id (parent->record) != wissel_import_draft_get_id (draft))
        {
          wissel_import_row_set_id (row, draft, "parent-id", wissel_record_get_id (parent->record),
                                    column);
          return;
        }
    }

  wissel_import_row_refuse (row, column,
                            N_ ("An organisation cannot be part of itself. Empty the cell."), NULL);
}

static gboolean
has_address (const WisselImportRowContext *row)
{
  for (guint i = 0; i < row->n_columns; i++)
    {
      const WisselImportTarget *target = row->sheet->header.targets->pdata[i];

      if (target != NULL && target->slot == WISSEL_IMPORT_SLOT_SITE &&
          wissel_reading_is_value (row->readings[i]))
        return TRUE;
    }

  return FALSE;
}

static WisselImportDraft *
get_seat (WisselImportRowContext *row, WisselImportDraft *organisation)
{
  gint64                     id = wissel_import_draft_get_id (organisation);
  const WisselImportEntries *sites =
    wissel_import_plan_children (row->plan, WISSEL_IMPORT_T_SITE, id);
  WisselImportDraft *seat;

  for (guint i = 0; i < sites->len; i++)
    {
      WisselImportEntry *site = sites->pdata[i];

      if (wissel_record_get_flag (site->record, "is-seat"))
        return wissel_import_row_draft_of (row, WISSEL_IMPORT_T_SITE, site);
    }

  seat = wissel_import_row_new_draft (row, WISSEL_IMPORT_T_SITE);
  wissel_import_row_set_id (row, seat, "organisation-id", id, -1);
  wissel_import_row_set_id (row, seat, "is-seat", TRUE, -1);

  return seat;
}

static const WisselImportAddress seat_address = {
  .street = "site.street",
  .municipality = "site.municipality",
  .postal_code = "site.postal-code",
  .municipality_field = "municipality",
  .postal_code_field = "postal-code",
};

static void
judge_seat (WisselImportRowContext *row, WisselImportDraft *organisation)
{
  int                column = wissel_import_row_field_column (row, "site.municipality");
  WisselImportDraft *seat;
  const char        *name;
  int                apart;

  if (!has_address (row))
    return;

  seat = get_seat (row, organisation);
  apart = wissel_import_judge_address (row, seat, &seat_address);
  wissel_import_row_fill (row, seat, WISSEL_IMPORT_SLOT_SITE);

  if (wissel_record_is_empty (seat->record, "name"))
    {
      name = wissel_record_get_text (seat->record, "municipality");
      wissel_import_row_set_text (
        row, seat, "name",
        name != NULL ? name : wissel_record_get_text (organisation->record, "short-name"), column);
    }

  if (apart >= 0 || wissel_import_row_text (row, column) != NULL)
    wissel_import_locate_site (row, seat, apart >= 0 ? apart : column);
}

gboolean
wissel_import_parent_is_known (WisselImportRowContext *row)
{
  int              column = wissel_import_row_column (row, WISSEL_IMPORT_PARENT);
  const char      *text = wissel_import_row_text (row, column);
  g_autofree char *folded = wissel_text_fold (text);

  wissel_import_plan_get_table (row->plan, WISSEL_IMPORT_T_ORGANISATION);

  return text == NULL ||
         wissel_import_index_find_text (row->plan->organisation_names, folded)->len > 0;
}

/* Rows that refer to a refused organisation can then say where it stands. */
static void
remember_refused (WisselImportRowContext *row)
{
  for (guint i = 0; i < G_N_ELEMENTS (name_fields); i++)
    {
      int              column = wissel_import_row_field_column (row, name_fields[i]);
      g_autofree char *folded = wissel_text_fold (wissel_import_row_text (row, column));

      if (*folded != '\0')
        g_hash_table_replace (row->plan->refused_names, g_steal_pointer (&folded),
                              g_strdup_printf ("%u (%s)", row->source->number, row->sheet->name));
    }
}

void
wissel_import_judge_organisation (WisselImportRowContext *row)
{
  WisselImportEntry *known = find_subject (row);
  WisselImportDraft *draft =
    known != NULL ? wissel_import_row_draft_of (row, WISSEL_IMPORT_T_ORGANISATION, known)
                  : wissel_import_row_new_draft (row, WISSEL_IMPORT_T_ORGANISATION);

  wissel_import_row_fill (row, draft, WISSEL_IMPORT_SLOT_MAIN);
  set_names (row, draft);
  wissel_import_row_require (row, draft, WISSEL_IMPORT_SLOT_MAIN);
  wissel_import_default_fields (row, draft, WISSEL_IMPORT_SLOT_MAIN);
  wissel_import_default_regime (row, draft);
  judge_parent (row, draft);

  if (!row->refused)
    judge_seat (row, draft);

  if (wissel_import_row_end (row, draft) == WISSEL_IMPORT_REFUSED)
    remember_refused (row);
}
