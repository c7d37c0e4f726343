#pragma once

#include "wissel-field.h"
#include "wissel-language.h"
#include "wissel-record-type.h"

G_BEGIN_DECLS

/**
 * WisselImportKind:
 *
 * What a row of a sheet is. Sheets are taken in this order, so that references find what stands
 * on another sheet.
 */
typedef enum
{
  WISSEL_IMPORT_ORGANISATIONS,
  WISSEL_IMPORT_PEOPLE,
  WISSEL_IMPORT_QUESTIONS,
  WISSEL_IMPORT_RESTRICTIONS,
  WISSEL_IMPORT_PLACES,
  WISSEL_IMPORT_PREFERENCES,
} WisselImportKind;

#define WISSEL_IMPORT_N_KINDS (WISSEL_IMPORT_PREFERENCES + 1)

/**
 * WisselImportSlot:
 *
 * Which record of the row a column belongs to.
 */
typedef enum
{
  WISSEL_IMPORT_SLOT_MAIN,
  WISSEL_IMPORT_SLOT_SITE,
  WISSEL_IMPORT_SLOT_PERSON,
  WISSEL_IMPORT_SLOT_LEARNER,
  WISSEL_IMPORT_SLOT_AVAILABILITY,
  WISSEL_IMPORT_SLOT_ORGANISATION,
  WISSEL_IMPORT_SLOT_CONTACT,
  WISSEL_IMPORT_SLOT_COACH,
  WISSEL_IMPORT_SLOT_NEIGHBOUR, /* the contact or the coach, whose name stands to the left */
  WISSEL_IMPORT_SLOT_NONE,
} WisselImportSlot;

/**
 * WisselImportMeaning:
 *
 * Columns that are more than one field: references, lists, and what is not taken in.
 */
typedef enum
{
  WISSEL_IMPORT_FIELD,
  WISSEL_IMPORT_ORGANISATION,
  WISSEL_IMPORT_PARENT,
  WISSEL_IMPORT_NAME,
  WISSEL_IMPORT_FULL_NAME,
  WISSEL_IMPORT_PART_OF_NAME,
  WISSEL_IMPORT_SITE,
  WISSEL_IMPORT_LANGUAGE,
  WISSEL_IMPORT_ROLES,
  WISSEL_IMPORT_IS_LEARNER,
  WISSEL_IMPORT_IS_COACH,
  WISSEL_IMPORT_GOAL,
  WISSEL_IMPORT_COMPETENCIES,
  WISSEL_IMPORT_THEMES,
  WISSEL_IMPORT_CONTACT,
  WISSEL_IMPORT_COACHES,
  WISSEL_IMPORT_COACH_OK,
  WISSEL_IMPORT_STATE,
  WISSEL_IMPORT_CHOICE_1,
  WISSEL_IMPORT_CHOICE_2,
  WISSEL_IMPORT_CHOICE_3,
  WISSEL_IMPORT_RANK,
  WISSEL_IMPORT_WANTED,
  WISSEL_IMPORT_NOT_WITH,
  WISSEL_IMPORT_ROW_NUMBER,
  WISSEL_IMPORT_FORBIDDEN,
} WisselImportMeaning;

#define WISSEL_IMPORT_N_MEANINGS (WISSEL_IMPORT_FORBIDDEN + 1)

/**
 * WisselImportTarget:
 * @name: the name by which the table of column names knows it
 * @meaning: what to do with the cells
 * @slot: for a field, the record it belongs to
 * @field: for a field, how its text is understood; also for those whose values follow one
 *
 * What a column means.
 */
typedef struct
{
  const char         *name;
  WisselImportMeaning meaning;
  WisselImportSlot    slot;
  const WisselField  *field;
} WisselImportTarget;

/**
 * WisselImportHeader:
 * @kind: what the rows below are
 * @score: how well the row fits as a header; 0 when it is none
 * @languages: the languages in which its names are written, a bit for each #WisselLanguage
 * @targets: (element-type WisselImportTarget): what each cell means; %NULL where it is unknown
 * @slips: (element-type utf8): the name that a cell was read as when it holds a slip; else %NULL
 *
 * A row of cells understood as names of columns.
 */
typedef struct
{
  WisselImportKind kind;
  guint            score;
  guint            languages;
  GPtrArray       *targets;
  GPtrArray       *slips;
} WisselImportHeader;

/**
 * wissel_import_header_read:
 * @names: (array length=n_names): the cells of a row; empty strings where there are none
 * @n_names: how many
 * @sheet: (nullable): the name of the sheet
 * @header: (out): what they mean
 *
 * Finds out whether a row holds names of columns, and of what.
 *
 * Returns: whether it does
 */
gboolean wissel_import_header_read (const char *const  *names,
                                    guint               n_names,
                                    const char         *sheet,
                                    WisselImportHeader *header);

void wissel_import_header_clear (WisselImportHeader *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WisselImportHeader, wissel_import_header_clear)

/**
 * wissel_import_target_find:
 * @sheet: what the table of column names calls a kind of sheet, such as `person`, or `any`
 * @name: what it calls a column
 *
 * Returns: (transfer none) (nullable): what the column means
 */
const WisselImportTarget *wissel_import_target_find (const char *sheet, const char *name);

/**
 * wissel_import_kind_record:
 * @kind: what rows are
 *
 * Returns: (transfer none): the type of their main record
 */
const WisselRecordType *wissel_import_kind_record (WisselImportKind kind);

/**
 * wissel_import_kind_find:
 * @name: name of a record type, or of a sheet in any language
 * @kind: (out): what its rows are
 *
 * Returns: whether there is such a kind
 */
gboolean wissel_import_kind_find (const char *name, WisselImportKind *kind);

G_END_DECLS
