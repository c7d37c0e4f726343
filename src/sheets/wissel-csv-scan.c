#include "wissel-csv-private.h"

#include <string.h>

#define SAMPLE_RECORDS 20

static gsize
find_stop (const char *text, gsize length, gsize at, char separator)
{
  while (at < length && text[at] != separator && text[at] != '\n' && text[at] != '\r')
    at++;

  return at;
}

/* Reads a field that begins with a quotation mark at @at; returns where it ends, or @length when
 * its end is not in the buffer (@closed is FALSE then). */
static gsize
scan_quoted (
  const char *text, gsize length, gsize at, char separator, WisselCsvField *field, gboolean *closed)
{
  *closed = FALSE;
  field->quoted = TRUE;
  field->start = ++at;

  for (;;)
    {
      const char *quote = at < length ? memchr (text + at, '"', length - at) : NULL;

      if (quote == NULL)
        return length;

      at = (gsize) (quote - text) + 1;
      if (at >= length || text[at] != '"')
        break;

      field->untidy = TRUE;
      at++;
    }

  *closed = TRUE;
  field->end = at - 1;

  /* `"Jan" De Smet;`: people and programs write that; the rest belongs to the text. */
  if (at < length && text[at] != separator && text[at] != '\n' && text[at] != '\r')
    {
      field->untidy = TRUE;
      at = find_stop (text, length, at, separator);
      field->end = at;
    }

  return at;
}

/**
 * wissel_csv_scan_record:
 * @text: (array length=length): decoded text
 * @length: its length
 * @position: (inout): where the record begins; afterwards where the next one does
 * @separator: what separates fields
 * @at_end: whether the file ends where @text does
 * @fields: (element-type WisselCsvField): replaced by the fields of the record
 *
 * Finds the fields of one record, which may reach over several lines; changes nothing.
 */
WisselCsvScan
wissel_csv_scan_record (
  const char *text, gsize length, gsize *position, char separator, gboolean at_end, GArray *fields)
{
  gsize at = *position;

  g_array_set_size (fields, 0);

  for (;;)
    {
      WisselCsvField field = { .start = at };
      gboolean       closed = TRUE;

      if (at < length && text[at] == '"')
        at = scan_quoted (text, length, at, separator, &field, &closed);
      else
        field.end = at = find_stop (text, length, at, separator);

      if (!closed)
        return at_end ? WISSEL_CSV_UNCLOSED : WISSEL_CSV_INCOMPLETE;

      /* A quotation mark or carriage return that ends the buffer may have a partner. */
      if (!at_end && (at >= length || (text[at] == '\r' && at + 1 >= length)))
        return WISSEL_CSV_INCOMPLETE;

      g_array_append_val (fields, field);

      if (at < length && text[at] == separator)
        {
          at++;
          continue;
        }

      if (at < length && text[at] == '\r')
        at++;
      if (at < length && text[at] == '\n')
        at++;
      *position = at;

      return WISSEL_CSV_RECORD;
    }
}

/* Returns: how many of 1000 records of the sample have the usual number of fields, 0 when that is
 * one field only */
static guint
measure_separator (const char *text, gsize length, gboolean at_end, char separator)
{
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (WisselCsvField));
  guint              counts[SAMPLE_RECORDS];
  guint              n_records = 0;
  guint              best = 0;
  gsize              position = 0;

  while (n_records < SAMPLE_RECORDS && position < length &&
         wissel_csv_scan_record (text, length, &position, separator, at_end, fields) ==
           WISSEL_CSV_RECORD)
    {
      const WisselCsvField *first = &g_array_index (fields, WisselCsvField, 0);

      if (fields->len > 1 || first->end > first->start)
        counts[n_records++] = fields->len;
    }

  for (guint i = 0; i < n_records; i++)
    {
      guint same = 0;

      for (guint j = 0; j < n_records; j++)
        same += counts[j] == counts[i] ? 1 : 0;
      if (counts[i] > 1)
        best = MAX (best, same);
    }

  return n_records > 0 ? best * 1000 / n_records : 0;
}

/**
 * wissel_csv_detect_separator:
 *
 * The separator is what divides the most records into the same number of fields. Among equals the
 * comma comes last: it also stands in texts and numbers.
 *
 * Returns: one of `;`, TAB, `|` and `,`
 */
char
wissel_csv_detect_separator (const char *text, gsize length, gboolean at_end)
{
  static const char candidates[] = { ';', '\t', '|', ',' };
  char              separator = candidates[0];
  guint             best = 0;

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      guint share = measure_separator (text, length, at_end, candidates[i]);

      if (share > best)
        {
          best = share;
          separator = candidates[i];
        }
    }

  return separator;
}
