/* What is to be said about a row. */

#include "wissel-import-row.h"

#include "wissel-guard.h"

#include <string.h>

/* As much of a long value as a report quotes, in characters. */
#define QUOTED 160

char *
wissel_import_quote (const char *text)
{
  g_autofree char *safe = wissel_guard_hide_register_numbers (text);

  if (strlen (safe) <= QUOTED || g_utf8_strlen (safe, -1) <= QUOTED)
    return g_steal_pointer (&safe);

  *g_utf8_offset_to_pointer (safe, QUOTED) = '\0';

  return g_strconcat (safe, "…", NULL);
}

static char *
quote_cell (const WisselImportRowContext *self, guint column)
{
  const WisselImportCell *cell = wissel_import_book_get_cell (self->sheet, self->source, column);

  return cell != NULL ? wissel_import_quote (cell->text) : NULL;
}

/* A message of which the sheet has the texts. */
static WisselMessage
keep_message (WisselImportSheet *sheet, const WisselMessage *message)
{
  WisselMessage kept = *message;

  for (guint i = 0; i < WISSEL_MESSAGE_MAX_ARGUMENTS; i++)
    kept.arguments[i] = (char *) wissel_import_sheet_keep (sheet, message->arguments[i]);

  return kept;
}

static void
append_remark (WisselImportRowContext *self, const WisselImportRemark *remark)
{
  self->refused = self->refused || remark->kind == WISSEL_IMPORT_REFUSAL;
  g_array_append_vals (self->sheet->report->remarks, remark, 1);
}

static WisselImportRemark
add_remark (WisselImportRowContext *self,
            WisselImportRemarkKind  kind,
            guint                   column,
            const char             *result,
            const WisselMessage    *message)
{
  WisselImportSheet *sheet = self->sheet->report;
  WisselImportRemark remark = { kind, column, NULL, NULL, keep_message (sheet, message) };

  if (column != WISSEL_IMPORT_WHOLE_ROW)
    {
      g_autofree char *quoted = quote_cell (self, column);

      remark.value = wissel_import_sheet_keep (sheet, quoted);
    }

  if (result != NULL && strlen (result) <= QUOTED)
    remark.result = wissel_import_sheet_keep (sheet, result);

  append_remark (self, &remark);

  return remark;
}

/* What was read, as the program shows it: labels of codes, dates and numbers of the language. */
static char *
show_reading (const WisselImportRowContext *self, guint column)
{
  const WisselReading      *reading = self->readings[column];
  const WisselImportTarget *target = self->sheet->header.targets->pdata[column];
  g_auto (WisselValue)      value = { 0 };

  if (target->field == NULL || target->field->kind == WISSEL_FIELD_LINK ||
      !wissel_reading_is_value (reading))
    return g_strdup (reading->text);

  wissel_field_take (target->field, reading, &value);

  return wissel_field_show (target->field, &value, self->language);
}

static WisselImportRemark
add_reading_remark (WisselImportRowContext *self, guint column)
{
  const WisselReading *reading = self->readings[column];
  g_autofree char     *shown = NULL;

  if (reading->outcome == WISSEL_OUTCOME_REFUSED)
    return add_remark (self, WISSEL_IMPORT_REFUSAL, column, NULL, &reading->note);

  shown = show_reading (self, column);

  return add_remark (self, WISSEL_IMPORT_REPAIR, column, shown, &reading->note);
}

/* Of the same text the same is said. */
void
wissel_import_row_remark_reading (WisselImportRowContext *self, guint column)
{
  const WisselReading *reading = self->readings[column];
  WisselImportKept    *kept = self->kept[column];

  if (reading->outcome != WISSEL_OUTCOME_REFUSED && reading->note.msgid == NULL)
    return;

  if (kept != NULL && kept->is_remarked)
    {
      append_remark (self, &kept->remark);
    }
  else if (kept != NULL)
    {
      kept->remark = add_reading_remark (self, column);
      kept->is_remarked = TRUE;
    }
  else
    {
      add_reading_remark (self, column);
    }
}

void
wissel_import_row_refuse (WisselImportRowContext *self, int column, const char *msgid, ...)
{
  g_auto (WisselMessage) message = { NULL };
  va_list                args;

  va_start (args, msgid);
  message = wissel_message_make_valist (msgid, args);
  va_end (args);

  add_remark (self, WISSEL_IMPORT_REFUSAL, column >= 0 ? (guint) column : WISSEL_IMPORT_WHOLE_ROW,
              NULL, &message);
}

void
wissel_import_row_warn (WisselImportRowContext *self, int column, const char *msgid, ...)
{
  g_auto (WisselMessage) message = { NULL };
  va_list                args;

  va_start (args, msgid);
  message = wissel_message_make_valist (msgid, args);
  va_end (args);

  add_remark (self, WISSEL_IMPORT_WARNING, column >= 0 ? (guint) column : WISSEL_IMPORT_WHOLE_ROW,
              NULL, &message);
}

void
wissel_import_row_repair (
  WisselImportRowContext *self, int column, const char *result, const char *msgid, ...)
{
  g_auto (WisselMessage) message = { NULL };
  va_list                args;

  va_start (args, msgid);
  message = wissel_message_make_valist (msgid, args);
  va_end (args);

  add_remark (self, WISSEL_IMPORT_REPAIR, column >= 0 ? (guint) column : WISSEL_IMPORT_WHOLE_ROW,
              result, &message);
}
