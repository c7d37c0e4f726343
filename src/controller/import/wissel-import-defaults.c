#include "wissel-import-defaults.h"

#include "wissel-address.h"
#include "wissel-codes.h"
#include "wissel-places.h"

#include <glib/gi18n.h>
#include <string.h>

/* The municipalities where German is the language; all others of Wallonia are French. */
static const char *const german_places[] = { "Amel",       "Büllingen", "Burg-Reuland",
                                             "Bütgenbach", "Eupen",     "Kelmis",
                                             "Lontzen",    "Raeren",    "Sankt Vith" };

/* What an organisation is, and why a place is closed, nobody can say but the sender. */
static gboolean
must_be_chosen (const WisselField *field)
{
  static const char *const names[] = { "kind", "unit-kind", "reason", NULL };

  return g_strv_contains (names, field->name);
}

/* Fields whose values follow from others; where they stand, they are reported there. */
static gboolean
is_derived (const WisselField *field)
{
  static const char *const names[] = { "language", "language-regime", "state", "rank", NULL };

  return g_strv_contains (names, field->name);
}

static gboolean
has_default (const WisselField *field)
{
  return (field->flags & WISSEL_FIELD_REQUIRED) != 0 && (field->flags & WISSEL_FIELD_FIXED) == 0 &&
         field->initial != NULL && field->kind != WISSEL_FIELD_BOOLEAN && !is_derived (field);
}

static int
find_column (const WisselImportBookSheet *sheet, const WisselField *field, WisselImportSlot slot)
{
  for (guint i = 0; i < sheet->header.targets->len; i++)
    {
      const WisselImportTarget *target = sheet->header.targets->pdata[i];

      if (target != NULL && target->field == field && target->slot == slot)
        return (int) i;
    }

  return -1;
}

static void
take_default (WisselImportRowContext *row, WisselImportDraft *draft, guint field, int column)
{
  const WisselField *described = &wissel_record_get_record_type (draft->record)->fields[field];
  WisselLanguage     language = wissel_language_of_interface ();
  g_autofree char   *shown =
    wissel_field_show (described, wissel_record_get_value (draft->record, field), language);

  wissel_import_row_repair (row, column, shown, N_ ("empty: “%s” was taken"), shown, NULL);
}

void
wissel_import_default_fields (WisselImportRowContext *row,
                              WisselImportDraft      *draft,
                              WisselImportSlot        slot)
{
  const WisselRecordType *type = wissel_record_get_record_type (draft->record);

  for (guint i = 0; draft->entry == NULL && i < type->n_fields; i++)
    {
      const WisselField *field = &type->fields[i];
      int                column = find_column (row->sheet, field, slot);

      if (column < 0 || !has_default (field) ||
          row->readings[column]->outcome != WISSEL_OUTCOME_EMPTY)
        continue;

      if (must_be_chosen (field))
        wissel_import_row_refuse (row, column, N_ ("This cell is needed and is empty. Fill it in."),
                                  NULL);
      else
        take_default (row, draft, i, column);
    }
}

/* ---- Languages ---- */

static const char *
find_list_language (const WisselImportBookSheet *sheet)
{
  for (guint i = 0; i < WISSEL_N_LANGUAGES; i++)
    if (sheet->header.languages == 1u << i)
      return wissel_language_code (i);

  return NULL;
}

static gboolean
speaks_german (const WisselPlace *place, const char *postal_code)
{
  if (postal_code != NULL)
    return g_str_has_prefix (postal_code, "47");

  for (guint i = 0; i < G_N_ELEMENTS (german_places); i++)
    if (wissel_place_find (german_places[i]) == place)
      return TRUE;

  return FALSE;
}

/* Returns: (nullable): the regime of a place; Brussels has no single one */
static const char *
get_place_regime (const WisselImportRowContext *row)
{
  const char *municipality =
    wissel_import_row_text (row, wissel_import_row_field_column (row, "site.municipality"));
  const char *postal_code =
    wissel_import_row_text (row, wissel_import_row_field_column (row, "site.postal-code"));
  const char *site =
    wissel_import_row_text (row, wissel_import_row_column (row, WISSEL_IMPORT_SITE));
  const WisselPlace *place =
    wissel_place_find_near (municipality != NULL ? municipality : site, postal_code);
  g_autofree char *street = NULL;
  g_autofree char *code = NULL;
  g_autofree char *name = NULL;

  if (municipality == NULL &&
      wissel_address_split (
        wissel_import_row_text (row, wissel_import_row_field_column (row, "site.street")), &street,
        &code, &name))
    {
      place = wissel_place_find_near (name, code);
      postal_code = code;
    }

  if (place == NULL)
    return NULL;

  if (g_str_equal (place->region, "Flanders"))
    return "NL";

  if (g_str_equal (place->region, "Wallonia"))
    return speaks_german (place, postal_code) ? "DE" : "FR";

  return NULL;
}

/* Returns: (transfer full) (nullable): the language of the person whom the row registers, who is
 * the only one of the organisation that it tells about */
static char *
dup_person_regime (const WisselImportRowContext *row)
{
  const char *text =
    wissel_import_row_text (row, wissel_import_row_field_column (row, "person.languages"));
  g_autofree char *upper = g_ascii_strup (text != NULL ? text : "", -1);

  return wissel_codes_contains ("LANGUAGE_REGIME", upper) ? g_steal_pointer (&upper) : NULL;
}

void
wissel_import_default_regime (WisselImportRowContext *row, WisselImportDraft *organisation)
{
  int              column = wissel_import_row_field_column (row, "language-regime");
  const char      *list = find_list_language (row->sheet);
  const char      *regime;
  const char      *note = N_ ("no language given: that of the municipality was taken");
  g_autofree char *spoken = NULL;
  g_autofree char *upper = NULL;

  if (row->refused || organisation->entry != NULL || wissel_import_row_text (row, column) != NULL)
    return;

  regime = get_place_regime (row);
  if (regime == NULL)
    {
      note = N_ ("no language given: that of the person was taken");
      regime = spoken = dup_person_regime (row);
    }

  if (regime == NULL)
    {
      note = N_ ("no language given: that of the list was taken");
      regime = upper = g_ascii_strup (list != NULL && !g_str_equal (list, "en") ? list : "nl", -1);
    }

  if (column < 0)
    column = wissel_import_row_column (row, WISSEL_IMPORT_ORGANISATION);

  wissel_record_set_text (organisation->record, "language-regime", regime);
  wissel_import_row_repair (
    row, column, wissel_codes_label ("LANGUAGE_REGIME", regime, row->language), note, NULL);
}

void
wissel_import_default_language (WisselImportRowContext *row,
                                WisselImportDraft      *person,
                                WisselImportEntry      *employer)
{
  int              column = wissel_import_row_column (row, WISSEL_IMPORT_LANGUAGE);
  const char      *list = find_list_language (row->sheet);
  const char      *regime = NULL;
  g_autofree char *language = NULL;

  if (row->refused || person->entry != NULL || wissel_import_row_text (row, column) != NULL)
    return;

  if (employer != NULL)
    regime = wissel_record_get_text (employer->record, "language-regime");

  language = g_ascii_strdown (regime != NULL ? regime : "", -1);
  if (wissel_codes_contains ("LANGUAGE", language))
    list = language;
  else
    regime = NULL;

  list = list != NULL ? list : "nl";
  wissel_record_set_text (person->record, "language", list);
  wissel_import_row_repair (row, column, wissel_codes_label ("LANGUAGE", list, row->language),
                            regime != NULL
                              ? N_ ("no language given: that of the organisation was taken")
                              : N_ ("no language given: that of the list was taken"),
                            NULL);
}

/* ---- Columns that are missing ---- */

void
wissel_import_notice_defaults (const WisselImportBookSheet *sheet)
{
  const WisselRecordType *type = wissel_import_kind_record (sheet->header.kind);
  WisselLanguage          language = wissel_language_of_interface ();
  gboolean                has_new = FALSE;

  for (guint i = 0; i < sheet->report->rows->len; i++)
    has_new = has_new || g_array_index (sheet->report->rows, WisselImportRow, i).verdict ==
                           WISSEL_IMPORT_CREATED;

  for (guint i = 0; has_new && i < type->n_fields; i++)
    {
      const WisselField *field = &type->fields[i];

      if (!has_default (field) || field->kind != WISSEL_FIELD_CODE ||
          find_column (sheet, field, WISSEL_IMPORT_SLOT_MAIN) >= 0)
        continue;

      wissel_import_sheet_notice (
        sheet->report, N_ ("There is no column “%1$s”: new records got “%2$s”."),
        wissel_translate (language, field->label),
        wissel_codes_label (field->codes, field->initial, language), NULL);
    }
}
