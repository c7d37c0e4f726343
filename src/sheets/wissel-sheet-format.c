#include "wissel-sheet-value.h"

#include <string.h>

/* What kind of value a number format shows. */

/**
 * wissel_sheet_kind_of_format_id:
 * @id: the number of a format that every spreadsheet program knows
 *
 * Returns: %WISSEL_CELL_DATE, _TIME, _DATETIME, or _NUMBER for any other format. 34, 35, 55 and 56
 *   are dates in some countries and times in others: they count as both
 */
WisselCellKind
wissel_sheet_kind_of_format_id (guint id)
{
  static const struct
  {
    guint          first;
    guint          last;
    WisselCellKind kind;
  } ranges[] = {
    { 14, 17, WISSEL_CELL_DATE },     { 18, 21, WISSEL_CELL_TIME },
    { 22, 22, WISSEL_CELL_DATETIME }, { 27, 31, WISSEL_CELL_DATE },
    { 32, 33, WISSEL_CELL_TIME },     { 34, 35, WISSEL_CELL_DATETIME },
    { 36, 36, WISSEL_CELL_DATE },     { 45, 47, WISSEL_CELL_TIME },
    { 50, 54, WISSEL_CELL_DATE },     { 55, 56, WISSEL_CELL_DATETIME },
    { 57, 58, WISSEL_CELL_DATE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    if (id >= ranges[i].first && id <= ranges[i].last)
      return ranges[i].kind;

  return WISSEL_CELL_NUMBER;
}

/* [h], [mm], [ss]: hours that run on, as in durations; anything else in brackets is a colour, a
 * country or a condition. */
static gboolean
is_elapsed (const char *open, const char *close)
{
  if (close - open < 2)
    return FALSE;

  for (const char *p = open + 1; p < close; p++)
    if (strchr ("hHmMsS", *p) == NULL)
      return FALSE;

  return TRUE;
}

/* The length of something in a format code that is not a code, with TRUE in @time when it tells
 * of a time nevertheless; 0 when a code stands at @p. */
static gsize
literal_length (const char *p, gboolean *time)
{
  const char *close;

  switch (*p)
    {
    case '"':
      close = strchr (p + 1, '"');
      return close != NULL ? (gsize) (close - p) + 1 : strlen (p);
    case '[':
      close = strchr (p + 1, ']');
      if (close == NULL)
        return strlen (p);
      *time = *time || is_elapsed (p, close);
      return (gsize) (close - p) + 1;
    case '\\':
    case '_':
    case '*':
      return p[1] != '\0' ? (gsize) (g_utf8_next_char (p + 1) - p) : 1;
    default:
      break;
    }

  if (g_ascii_strncasecmp (p, "general", 7) == 0)
    return 7;
  if (g_ascii_strncasecmp (p, "am/pm", 5) == 0)
    return 5;
  if (g_ascii_strncasecmp (p, "a/p", 3) == 0)
    return 3;
  if ((*p == 'e' || *p == 'E') && (p[1] == '+' || p[1] == '-'))
    return 2;

  return 0;
}

/**
 * wissel_sheet_kind_of_format_code:
 * @code: a number format such as `[$-413]d mmm yyyy;@`
 *
 * Returns: %WISSEL_CELL_DATE, _TIME, _DATETIME, or _NUMBER for any other format
 */
WisselCellKind
wissel_sheet_kind_of_format_code (const char *code)
{
  gboolean date = FALSE;
  gboolean time = FALSE;
  gboolean minute_or_month = FALSE;

  /* The first section is the one for ordinary values. */
  for (const char *p = code; *p != '\0' && *p != ';';)
    {
      gsize skip = literal_length (p, &time);

      if (skip > 0)
        {
          p += skip;
          continue;
        }

      if (strchr ("yYdDeE", *p) != NULL)
        date = TRUE;
      else if (strchr ("hHsS", *p) != NULL)
        time = TRUE;
      else if (*p == 'm' || *p == 'M')
        minute_or_month = TRUE;

      p++;
    }

  if (date && time)
    return WISSEL_CELL_DATETIME;
  if (time)
    return WISSEL_CELL_TIME;
  if (date || minute_or_month)
    return WISSEL_CELL_DATE;

  return WISSEL_CELL_NUMBER;
}
