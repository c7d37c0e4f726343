#include "wissel-error.h"
#include "wissel-ods-private.h"
#include "wissel-sheet-value.h"

#include <glib/gi18n.h>
#include <string.h>

static guint
read_count (const char **attributes, const char *name, guint fallback, guint max)
{
  const char *value = wissel_xml_attribute (attributes, name);
  guint64     n;

  if (value == NULL)
    return fallback;

  /* A larger number reaches past the end of every sheet, as max does. */
  if (!g_ascii_string_to_unsigned (value, 10, 0, G_MAXUINT64, &n, NULL))
    return fallback;

  return (guint) CLAMP (n, 1, max);
}

static void
take_too_long (WisselOds *self)
{
  wissel_xml_take_error (
    self->xml, wissel_sheet_source_text_too_long (&self->parent, self->row + 1, self->column));
}

static void
take_out_of_range (WisselOds *self)
{
  wissel_xml_take_error (self->xml,
                         g_error_new (WISSEL_ERROR, WISSEL_ERROR_CORRUPT,
                                      _ ("the sheet “%s” reaches beyond the last row or column."),
                                      wissel_sheet_source_get_name (&self->parent)));
}

static void
start_row (WisselOds *self, const char **attributes)
{
  const char *visibility = wissel_xml_attribute (attributes, "table:visibility");

  self->row_depth = wissel_xml_get_depth (self->xml);
  self->n_rows =
    read_count (attributes, "table:number-rows-repeated", 1, WISSEL_SHEET_MAX_ROWS + 1);
  self->row_hidden = visibility != NULL && !g_str_equal (visibility, "visible");
  self->column = 0;
  wissel_row_builder_clear (&self->parent.builder);
}

static void
read_cell_attribute (WisselOds *self, const char *name, const char *value)
{
  WisselOdsCell *cell = &self->cell;

  if (g_str_has_prefix (name, "office:"))
    {
      name += strlen ("office:");
      if (g_str_equal (name, "value-type"))
        g_strlcpy (cell->type, value, sizeof cell->type);
      else if (g_str_equal (name, "value") || g_str_equal (name, "date-value") ||
               g_str_equal (name, "time-value") || g_str_equal (name, "boolean-value") ||
               g_str_equal (name, "string-value"))
        g_string_assign (self->value, value);
    }
  else if (g_str_equal (name, "table:formula"))
    {
      cell->has_formula = TRUE;
    }
  else if (g_str_equal (name, "calcext:value-type"))
    {
      cell->is_error = g_str_equal (value, "error");
    }
}

static void
start_cell (WisselOds *self, gboolean covered, const char **attributes)
{
  WisselOdsCell *cell = &self->cell;

  self->cell_depth = wissel_xml_get_depth (self->xml);
  g_string_truncate (self->value, 0);
  *cell = (WisselOdsCell){ .covered = covered, .start = self->parent.builder.text->len };
  cell->n_columns =
    read_count (attributes, "table:number-columns-repeated", 1, WISSEL_SHEET_MAX_COLUMNS + 1);

  if (covered)
    {
      wissel_xml_skip (self->xml);
      return;
    }

  cell->span_columns =
    read_count (attributes, "table:number-columns-spanned", 1, WISSEL_SHEET_MAX_COLUMNS);
  cell->span_rows = read_count (attributes, "table:number-rows-spanned", 1, WISSEL_SHEET_MAX_ROWS);
  for (; *attributes != NULL; attributes += 2)
    read_cell_attribute (self, attributes[0], attributes[1]);
}

static void
append_blank (WisselOds *self, char blank, guint n)
{
  GString *buffer = self->parent.builder.text;

  if (buffer->len - self->cell.start + n > WISSEL_SHEET_MAX_TEXT_BYTES)
    {
      take_too_long (self);
      return;
    }

  if (self->cell.blank && self->cell.begun)
    g_string_append_c (buffer, ' ');
  self->cell.blank = FALSE;
  self->cell.begun = TRUE;
  for (guint i = 0; i < n; i++)
    g_string_append_c (buffer, blank);
}

static void
start_in_cell (WisselOds *self, const char *name, const char **attributes)
{
  if (wissel_xml_get_depth (self->xml) == self->cell_depth + 1)
    {
      /* Notes, drawings and forms also stand in cells. */
      if (!g_str_equal (name, "text:p"))
        {
          wissel_xml_skip (self->xml);
          return;
        }

      self->cell.blank = FALSE;
      if (self->cell.n_paragraphs++ > 0)
        append_blank (self, '\n', 1);
      self->cell.begun = FALSE;
      wissel_xml_want_text (self->xml, TRUE);
    }
  else if (g_str_equal (name, "text:s"))
    {
      append_blank (self, ' ', read_count (attributes, "text:c", 1, WISSEL_SHEET_MAX_TEXT_BYTES));
    }
  else if (g_str_equal (name, "text:tab"))
    {
      append_blank (self, '\t', 1);
    }
  else if (g_str_equal (name, "text:line-break"))
    {
      append_blank (self, '\n', 1);
    }
  else if (g_str_equal (name, "annotation") || g_str_equal (name, "text:note") ||
           g_str_equal (name, "text:ruby-text") || g_str_has_prefix (name, "draw:"))
    {
      wissel_xml_skip (self->xml);
    }
}

static void
start_in_table (WisselOds *self, const char *name, const char **attributes)
{
  if (g_str_equal (name, "table:table-row"))
    {
      start_row (self, attributes);
    }
  else if (g_str_equal (name, "table:table-column"))
    {
      const char *visibility = wissel_xml_attribute (attributes, "table:visibility");
      guint       n =
        read_count (attributes, "table:number-columns-repeated", 1, WISSEL_SHEET_MAX_COLUMNS);

      if (visibility != NULL && !g_str_equal (visibility, "visible"))
        wissel_sheet_source_hide_columns (&self->parent, self->table_column,
                                          self->table_column + n - 1);
      self->table_column = MIN (self->table_column + n, WISSEL_SHEET_MAX_COLUMNS);
    }
  else if (g_str_equal (name, "table:shapes") || g_str_equal (name, "forms"))
    {
      wissel_xml_skip (self->xml);
    }
}

static void
start_in_row (WisselOds *self, const char *name, const char **attributes)
{
  if (wissel_xml_get_depth (self->xml) != self->row_depth + 1)
    return;

  if (g_str_equal (name, "table:table-cell"))
    start_cell (self, FALSE, attributes);
  else if (g_str_equal (name, "table:covered-table-cell"))
    start_cell (self, TRUE, attributes);
  else
    wissel_xml_skip (self->xml);
}

static void
start_table (WisselOds *self, const char *name)
{
  guint depth = wissel_xml_get_depth (self->xml);

  if (depth == WISSEL_ODS_DEPTH_SPREADSHEET && g_str_equal (name, "spreadsheet"))
    {
      self->in_spreadsheet = TRUE;
    }
  else if (depth == WISSEL_ODS_DEPTH_TABLE && self->in_spreadsheet)
    {
      if (g_str_equal (name, "table:table") && self->n_tables++ == self->parent.selected)
        self->in_table = TRUE;
      else
        wissel_xml_skip (self->xml);
    }
}

void
wissel_ods_row_start_cb (gpointer data, const char *name, const char **attributes)
{
  WisselOds *self = data;

  if (self->cell_depth > 0)
    start_in_cell (self, name, attributes);
  else if (self->row_depth > 0)
    start_in_row (self, name, attributes);
  else if (self->in_table)
    start_in_table (self, name, attributes);
  else
    start_table (self, name);
}

/* White space counts as one blank between words and as nothing around them; text:s stands for
 * blanks that are meant. */
void
wissel_ods_row_text_cb (gpointer data, const char *text, int length)
{
  WisselOds  *self = data;
  GString    *buffer = self->parent.builder.text;
  const char *end = text + length;

  if (self->cell_depth == 0 ||
      buffer->len - self->cell.start + (gsize) length > WISSEL_SHEET_MAX_TEXT_BYTES)
    {
      take_too_long (self);
      return;
    }

  while (text < end)
    {
      const char *word = text;

      while (text < end && *text != ' ' && *text != '\n' && *text != '\t' && *text != '\r')
        text++;

      if (text > word)
        {
          if (self->cell.blank && self->cell.begun)
            g_string_append_c (buffer, ' ');
          g_string_append_len (buffer, word, text - word);
          self->cell.blank = FALSE;
          self->cell.begun = TRUE;
        }

      for (; text < end && (*text == ' ' || *text == '\n' || *text == '\t' || *text == '\r');
           text++)
        self->cell.blank = TRUE;
    }
}

/* Replaces the text shown in the cell, such as `1.234,50 €`, by the value. */
static WisselCell *
add_value (WisselOds *self, WisselCellKind kind, const char *text)
{
  GString    *buffer = self->parent.builder.text;
  gsize       start = self->cell.start;
  WisselCell *cell;

  if (text != NULL)
    {
      g_string_truncate (buffer, start);
      g_string_append (buffer, text);
    }

  g_string_append_c (buffer, '\0');
  cell = wissel_row_builder_add (&self->parent.builder, self->column, start);
  cell->kind = kind;
  cell->formula = self->cell.has_formula;

  return cell;
}

static void
add_date (WisselOds *self)
{
  GString         *buffer = self->parent.builder.text;
  g_autofree char *shown = g_strdup (buffer->str + self->cell.start);
  gboolean         is_time = g_str_equal (self->cell.type, "time");
  WisselCellKind   kind = WISSEL_CELL_TIME;
  double           serial = 0;

  g_string_truncate (buffer, self->cell.start);
  if (!is_time)
    kind = wissel_sheet_append_iso_date (buffer, self->value->str, &serial);
  else if (!wissel_sheet_append_iso_duration (buffer, self->value->str, &serial))
    kind = WISSEL_CELL_EMPTY;

  if (kind != WISSEL_CELL_EMPTY)
    add_value (self, kind, NULL)->number = serial;
  else if (*shown != '\0')
    add_value (self, WISSEL_CELL_TEXT, shown);
}

static gboolean
is_error_text (const char *text)
{
  static const char *const errors[] = { "#DIV/0!", "#N/A",  "#NAME?", "#NULL!",
                                        "#NUM!",   "#REF!", "#VALUE!" };

  for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
    if (g_str_equal (text, errors[i]))
      return TRUE;

  return g_str_has_prefix (text, "Err:5");
}

static void
add_text (WisselOds *self)
{
  GString *buffer = self->parent.builder.text;
  gsize    start = self->cell.start;
  gboolean is_error;

  if (buffer->len == start)
    g_string_append_len (buffer, self->value->str, (gssize) self->value->len);

  is_error = self->cell.is_error || (self->cell.has_formula && is_error_text (buffer->str + start));

  if (!wissel_sheet_text_fits (buffer->str + start, buffer->len - start))
    take_too_long (self);
  else if (buffer->len > start || is_error)
    add_value (self, is_error ? WISSEL_CELL_ERROR : WISSEL_CELL_TEXT, NULL);
}

static void
add_number (WisselOds *self)
{
  double number;

  if (wissel_sheet_parse_number (self->value->str, self->value->len, &number))
    add_value (self, WISSEL_CELL_NUMBER, self->value->str)->number = number;
  else
    add_text (self);
}

static void
add_cell (WisselOds *self)
{
  const char *type = self->cell.type;

  if (self->cell.is_error || g_str_equal (type, "string"))
    {
      add_text (self);
    }
  else if (g_str_equal (type, "date") || g_str_equal (type, "time"))
    {
      add_date (self);
    }
  else if (g_str_equal (type, "boolean"))
    {
      gboolean is_true = wissel_xml_is_true (self->value->str);

      add_value (self, WISSEL_CELL_BOOLEAN, is_true ? "TRUE" : "FALSE")->number = is_true ? 1 : 0;
    }
  else if (*type != '\0')
    {
      add_number (self); /* float, percentage, currency */
    }
  else if (self->cell.has_formula)
    {
      add_value (self, WISSEL_CELL_ERROR, "")->uncalculated = TRUE;
    }
  else
    {
      add_text (self);
    }
}

static void
add_merged (WisselOds *self)
{
  const WisselOdsCell *cell = &self->cell;
  guint                last_row = MIN (self->row + cell->span_rows, WISSEL_SHEET_MAX_ROWS);
  guint            last_column = MIN (self->column + cell->span_columns, WISSEL_SHEET_MAX_COLUMNS);
  g_autofree char *first = wissel_cell_address (self->row + 1, self->column);
  g_autofree char *last = wissel_cell_address (last_row, last_column - 1);

  wissel_sheet_source_add_merged (&self->parent, g_strdup_printf ("%s:%s", first, last));
}

static void
end_cell (WisselOds *self)
{
  guint n_before = self->parent.builder.n_cells;

  self->cell_depth = 0;
  if (!self->cell.covered)
    {
      if (self->column < WISSEL_SHEET_MAX_COLUMNS &&
          (self->cell.span_columns > 1 || self->cell.span_rows > 1))
        add_merged (self);
      add_cell (self);
    }

  if (self->parent.builder.n_cells > n_before)
    {
      if (self->column + self->cell.n_columns > WISSEL_SHEET_MAX_COLUMNS)
        {
          take_out_of_range (self);
          return;
        }
      wissel_row_builder_repeat_last (&self->parent.builder, self->cell.n_columns - 1);
    }

  self->column = MIN (self->column + self->cell.n_columns, WISSEL_SHEET_MAX_COLUMNS);
}

static void
end_row (WisselOds *self)
{
  guint   n_cells = self->parent.builder.n_cells;
  GError *error;

  self->row_depth = 0;
  if (n_cells == 0)
    {
      /* The rest of a sheet is one empty row, repeated. */
      self->row = MIN (self->row + self->n_rows, WISSEL_SHEET_MAX_ROWS);
      return;
    }

  if (self->row + self->n_rows > WISSEL_SHEET_MAX_ROWS)
    {
      take_out_of_range (self);
      return;
    }

  error = wissel_sheet_source_count_cells (&self->parent, (guint64) n_cells * self->n_rows);
  if (error != NULL)
    {
      wissel_xml_take_error (self->xml, error);
      return;
    }

  self->parent.n_hidden_rows += self->row_hidden ? self->n_rows : 0;
  self->next_repeat = 1;
  wissel_xml_pause (self->xml);
}

void
wissel_ods_row_end_cb (gpointer data, const char *name)
{
  WisselOds *self = data;
  guint      depth = wissel_xml_get_depth (self->xml);

  if (self->cell_depth > 0)
    {
      if (depth == self->cell_depth)
        end_cell (self);
      else if (depth == self->cell_depth + 1)
        wissel_xml_want_text (self->xml, FALSE);
    }
  else if (self->row_depth > 0)
    {
      if (depth == self->row_depth)
        end_row (self);
    }
  else if (self->in_table && depth == WISSEL_ODS_DEPTH_TABLE)
    {
      /* What follows does not matter. */
      self->in_table = FALSE;
      self->ended = TRUE;
      wissel_xml_pause (self->xml);
    }
  else if (depth == WISSEL_ODS_DEPTH_SPREADSHEET)
    {
      self->in_spreadsheet = FALSE;
    }
}
