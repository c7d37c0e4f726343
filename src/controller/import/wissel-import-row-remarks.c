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

static void
add_remark (WisselImportRowContext *self,
            WisselImportRemarkKind  kind,
            guint                   column,
            const char             *result,
            WisselMessage           message)
{
  WisselImportRemark remark = { kind, column, NULL, NULL, message };

  if (column != WISSEL_IMPORT_WHOLE_ROW)
    remark.value = quote_cell (self, column);

  if (result != NULL && strlen (result) <= QUOTED)
    remark.result = g_strdup (result);

  self->refused = self->refused || kind == WISSEL_IMPORT_REFUSAL;
  g_array_append_val (self->sheet->report->remarks, remark);
}

/* What was read, as the program shows it: labels of codes, dates and numbers of the language. */
static char *
show_reading (const WisselImportRowContext *self, guint column)
{
  const WisselReading      *reading = &self->readings[column];
  const WisselImportTarget *target = self->sheet->header.targets->pdata[column];
  g_auto (WisselValue)      value = { 0 };

  if (target->field == NULL || target->field->kind == WISSEL_FIELD_LINK ||
      !wissel_reading_is_value (reading))
    return g_strdup (reading->text);

  wissel_field_take (target->field, reading, &value);

  return wissel_field_show (target->field, &value, self->language);
}

void
wissel_import_row_remark_reading (WisselImportRowContext *self, guint column)
{
  g_autofree char     *shown = NULL;
  const WisselReading *reading = &self->readings[column];

  if (reading->outcome != WISSEL_OUTCOME_REFUSED && reading->note.msgid != NULL)
    shown = show_reading (self, column);

  if (reading->outcome == WISSEL_OUTCOME_REFUSED)
    add_remark (self, WISSEL_IMPORT_REFUSAL, column, NULL, wissel_message_copy (&reading->note));
  else if (reading->note.msgid != NULL)
    add_remark (self, WISSEL_IMPORT_REPAIR, column, shown, wissel_message_copy (&reading->note));
}

void
wissel_import_row_refuse (WisselImportRowContext *self, int column, const char *msgid, ...)
{
  WisselMessage message;
  va_list       args;

  va_start (args, msgid);
  message = wissel_message_make_valist (msgid, args);
  va_end (args);

  add_remark (self, WISSEL_IMPORT_REFUSAL, column >= 0 ? (guint) column : WISSEL_IMPORT_WHOLE_ROW,
              NULL, message);
}

void
wissel_import_row_warn (WisselImportRowContext *self, int column, const char *msgid, ...)
{
  WisselMessage message;
  va_list       args;

  va_start (args, msgid);
  message = wissel_message_make_valist (msgid, args);
  va_end (args);

  add_remark (self, WISSEL_IMPORT_WARNING, column >= 0 ? (guint) column : WISSEL_IMPORT_WHOLE_ROW,
              NULL, message);
}

void
wissel_import_row_repair (
  WisselImportRowContext *self, int column, const char *result, const char *msgid, ...)
{
  WisselMessage message;
  va_list       args;

  va_start (args, msgid);
  message = wissel_message_make_valist (msgid, args);
  va_end (args);

  add_remark (self, WISSEL_IMPORT_REPAIR, column >= 0 ? (guint) column : WISSEL_IMPORT_WHOLE_ROW,
              result, message);
}
