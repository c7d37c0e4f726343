#include "wissel-import-row.h"

#include "wissel-import-pairs.h"
#include "wissel-import-same.h"
#include "wissel-text.h"

#include <glib/gi18n.h>
#include <string.h>

static void
free_draft (gpointer data)
{
  WisselImportDraft *draft = data;

  g_clear_object (&draft->record);
  g_free (draft);
}

static const WisselImportTarget *
get_target (const WisselImportRowContext *self, guint column)
{
  return self->sheet->header.targets->pdata[column];
}

void
wissel_import_row_init (WisselImportRowContext      *self,
                        WisselImportPlan            *plan,
                        const WisselImportBookSheet *sheet)
{
  self->plan = plan;
  self->sheet = sheet;
  self->n_columns = sheet->header.targets->len;
  self->language = wissel_language_of_interface ();
  self->drafts = g_ptr_array_new_with_free_func (free_draft);
  self->source = NULL;
  self->refused = FALSE;
  self->organisations = g_hash_table_new (NULL, NULL);
  self->organisations_turn = 0;
  wissel_import_row_find_columns (self);
  wissel_import_row_make_readings (self);
}

void
wissel_import_row_clear (WisselImportRowContext *self)
{
  wissel_import_row_free_readings (self);
  g_ptr_array_unref (self->drafts);
  g_hash_table_unref (self->organisations);
  g_hash_table_unref (self->field_columns);
}

void
wissel_import_row_begin (WisselImportRowContext *self, const WisselImportBookRow *source)
{
  WisselImportRow row = { .number = source->number,
                          .first_remark = self->sheet->report->remarks->len };

  g_ptr_array_set_size (self->drafts, 0);
  self->source = source;
  self->refused = FALSE;
  g_array_append_val (self->sheet->report->rows, row);

  wissel_import_row_read_cells (self);
  for (guint i = 0; i < self->n_columns; i++)
    wissel_import_row_remark_reading (self, i);

  wissel_import_row_read_pairs (self);
}

static void
put_draft (WisselImportRowContext *self, WisselImportDraft *draft)
{
  WisselImportEntry *entry = draft->entry;

  if (draft->changed)
    entry =
      wissel_import_plan_put (self->plan, draft->table, entry, g_steal_pointer (&draft->record));

  if (entry == NULL || draft->given == 0)
    return;

  entry->given |= draft->given;
  entry->given_row = self->source->number;
  entry->given_on = self->sheet->name;
}

static void
describe_row (WisselImportRowContext *self, WisselImportRow *row, WisselImportDraft *main)
{
  g_autofree char *title = NULL;

  if (main == NULL)
    return;

  title = wissel_record_dup_title (main->record);
  row->record = wissel_record_get_record_type (main->record)->name;
  row->title = wissel_import_sheet_keep (self->sheet->report, title);
  if (main->entry != NULL || !self->refused)
    row->id = wissel_record_get_id (main->record);
}

/* Besides what the row is about, it may bring along records that nobody asked for by name. */
static void
announce_news (WisselImportRowContext *self)
{
  for (guint i = 0; i < self->drafts->len; i++)
    {
      const WisselImportDraft *draft = self->drafts->pdata[i];
      g_autofree char         *title = NULL;

      if (draft->news == NULL)
        continue;

      title = wissel_record_dup_title (draft->record);
      wissel_import_row_warn (self, draft->column, draft->news, title, NULL);
    }
}

/* Records refer to those of tables before theirs only. */
static int
compare_tables (gconstpointer a, gconstpointer b)
{
  const WisselImportDraft *const *one = a;
  const WisselImportDraft *const *other = b;

  return (int) (*one)->table - (int) (*other)->table;
}

WisselImportVerdict
wissel_import_row_end (WisselImportRowContext *self, WisselImportDraft *main)
{
  GArray          *rows = self->sheet->report->rows;
  WisselImportRow *row = &g_array_index (rows, WisselImportRow, rows->len - 1);
  gboolean         is_new = main != NULL && main->entry == NULL;
  gboolean         changed = FALSE;

  if (!self->refused)
    announce_news (self);

  row->n_remarks = self->sheet->report->remarks->len - row->first_remark;
  describe_row (self, row, main);

  g_ptr_array_sort (self->drafts, compare_tables);
  for (guint i = 0; i < self->drafts->len && !self->refused; i++)
    {
      WisselImportDraft *draft = self->drafts->pdata[i];

      changed = changed || draft->changed;
      put_draft (self, draft);
    }

  if (self->refused)
    row->verdict = WISSEL_IMPORT_REFUSED;
  else if (is_new)
    row->verdict = WISSEL_IMPORT_CREATED;
  else
    row->verdict = changed ? WISSEL_IMPORT_UPDATED : WISSEL_IMPORT_UNCHANGED;

  g_ptr_array_set_size (self->drafts, 0);

  return row->verdict;
}

static WisselImportDraft *
add_draft (WisselImportRowContext *self,
           WisselImportTableId     table,
           WisselImportEntry      *entry,
           WisselRecord           *record)
{
  WisselImportDraft *draft = g_new0 (WisselImportDraft, 1);

  draft->table = table;
  draft->entry = entry;
  draft->record = record;
  draft->changed = entry == NULL;
  g_ptr_array_add (self->drafts, draft);

  return draft;
}

WisselImportDraft *
wissel_import_row_new_draft (WisselImportRowContext *self, WisselImportTableId table)
{
  WisselRecord *record = wissel_record_new (wissel_import_plan_get_table (self->plan, table)->type);

  wissel_record_set_id (record, wissel_import_plan_new_id (self->plan));

  return add_draft (self, table, NULL, record);
}

WisselImportDraft *
wissel_import_row_draft_of (WisselImportRowContext *self,
                            WisselImportTableId     table,
                            WisselImportEntry      *entry)
{
  for (guint i = 0; i < self->drafts->len; i++)
    {
      WisselImportDraft *draft = self->drafts->pdata[i];

      if (draft->entry == entry)
        return draft;
    }

  return add_draft (self, table, entry, wissel_record_copy (entry->record));
}

WisselImportDraft *
wissel_import_row_find_draft (WisselImportRowContext *self,
                              WisselImportTableId     table,
                              const char             *link,
                              gint64                  of)
{
  for (guint i = 0; i < self->drafts->len; i++)
    {
      WisselImportDraft *draft = self->drafts->pdata[i];

      if (draft->table == table && draft->entry == NULL &&
          wissel_record_get_integer (draft->record, link) == of)
        return draft;
    }

  return NULL;
}

gint64
wissel_import_draft_get_id (const WisselImportDraft *self)
{
  return wissel_record_get_id (self->record);
}

/* Whether another row of this file gave the field a value. */
static gboolean
was_given (const WisselImportDraft *draft, guint field)
{
  return draft->entry != NULL && (draft->entry->given & (G_GUINT64_CONSTANT (1) << field)) != 0 &&
         wissel_record_get_value (draft->entry->record, field)->kind != WISSEL_VALUE_NULL;
}

static void
refuse_otherwise (WisselImportRowContext *self, const WisselImportDraft *draft, int column)
{
  g_autofree char *source = wissel_import_entry_dup_source (draft->entry);

  wissel_import_row_refuse (
    self, column,
    N_ ("Row %s of this file says otherwise about the same record. Keep one of the two."), source,
    NULL);
}

/* Whether a value that the row gives is to be set: it says something else than what is known, and
 * no other row gave that. */
static gboolean
is_news (WisselImportRowContext *self,
         WisselImportDraft      *draft,
         const WisselRecordType *type,
         guint                   field,
         const WisselValue      *value,
         int                     column)
{
  g_return_val_if_fail (field < 64, FALSE);

  /* What is only written otherwise stays as it is known. */
  if (wissel_import_same_value (&type->fields[field],
                                wissel_record_get_value (draft->record, field), value))
    {
      draft->given |= G_GUINT64_CONSTANT (1) << field;
      return FALSE;
    }

  if (was_given (draft, field))
    {
      refuse_otherwise (self, draft, column);
      return FALSE;
    }

  draft->given |= G_GUINT64_CONSTANT (1) << field;
  draft->changed = TRUE;

  return TRUE;
}

void
wissel_import_row_set (WisselImportRowContext *self,
                       WisselImportDraft      *draft,
                       const char             *field,
                       const WisselValue      *value,
                       int                     column)
{
  const WisselRecordType *type = wissel_record_get_record_type (draft->record);
  int                     index = wissel_record_type_field_index (type, field);

  g_return_if_fail (index >= 0);

  if (is_news (self, draft, type, (guint) index, value, column))
    wissel_record_set_value (draft->record, (guint) index, value);
}

void
wissel_import_row_set_text (WisselImportRowContext *self,
                            WisselImportDraft      *draft,
                            const char             *field,
                            const char             *text,
                            int                     column)
{
  WisselValue value = { .kind = WISSEL_VALUE_TEXT, .text = (char *) text };

  wissel_import_row_set (self, draft, field, &value, column);
}

void
wissel_import_row_set_reading (WisselImportRowContext *self,
                               WisselImportDraft      *draft,
                               const char             *field,
                               int                     column)
{
  const WisselRecordType *type = wissel_record_get_record_type (draft->record);
  int                     index = wissel_record_type_field_index (type, field);
  g_auto (WisselValue)    value = { 0 };

  g_return_if_fail (index >= 0);

  wissel_import_row_take_value (self, &type->fields[index], (guint) column, &value);
  if (is_news (self, draft, type, (guint) index, &value, column))
    wissel_record_take_reading (draft->record, (guint) index, &value);
}

void
wissel_import_row_set_id (
  WisselImportRowContext *self, WisselImportDraft *draft, const char *field, gint64 id, int column)
{
  WisselValue value = { .kind = WISSEL_VALUE_INTEGER, .integer = id };

  wissel_import_row_set (self, draft, field, &value, column);
}

void
wissel_import_row_fill (WisselImportRowContext *self,
                        WisselImportDraft      *draft,
                        WisselImportSlot        slot)
{
  const WisselRecordType *type = wissel_record_get_record_type (draft->record);

  for (guint i = 0; i < self->n_columns; i++)
    {
      const WisselImportTarget *target = get_target (self, i);
      g_auto (WisselValue)      value = { 0 };
      guint                     field;

      if (target == NULL || target->meaning != WISSEL_IMPORT_FIELD || target->slot != slot ||
          !wissel_reading_is_value (self->readings[i]))
        continue;

      wissel_import_row_take_value (self, target->field, i, &value);
      field = (guint) (target->field - type->fields);
      if (is_news (self, draft, type, field, &value, (int) i))
        wissel_record_take_reading (draft->record, field, &value);
    }
}

static int
find_slot_column (const WisselImportRowContext *self,
                  const WisselField            *field,
                  WisselImportSlot              slot)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (get_target (self, i) != NULL && get_target (self, i)->field == field &&
        get_target (self, i)->slot == slot)
      return (int) i;

  return -1;
}

void
wissel_import_row_require (WisselImportRowContext *self,
                           WisselImportDraft      *draft,
                           WisselImportSlot        slot)
{
  const WisselRecordType *type = wissel_record_get_record_type (draft->record);

  for (guint i = 0; i < type->n_fields; i++)
    {
      const WisselField *field = &type->fields[i];
      int                column;

      if ((field->flags & WISSEL_FIELD_REQUIRED) == 0 || (field->flags & WISSEL_FIELD_FIXED) != 0 ||
          field->kind == WISSEL_FIELD_LINK ||
          wissel_record_get_value (draft->record, i)->kind != WISSEL_VALUE_NULL)
        continue;

      column = find_slot_column (self, field, slot);
      if (column >= 0 && self->readings[column]->outcome == WISSEL_OUTCOME_REFUSED)
        continue;

      if (column >= 0)
        wissel_import_row_refuse (self, column,
                                  N_ ("This cell is needed and is empty. Fill it in."), NULL);
      else
        wissel_import_row_refuse (self, -1,
                                  N_ ("“%s” is needed, but the sheet has no such column. Add it."),
                                  wissel_translate (self->language, field->label), NULL);
    }
}
