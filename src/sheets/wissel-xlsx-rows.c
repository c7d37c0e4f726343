#include "wissel-xlsx-private.h"

#include "wissel-error.h"
#include "wissel-sheet-value.h"

#include <glib/gi18n.h>
#include <string.h>

static void
fail_missing_text (WisselXlsx *self)
{
  g_autofree char *address = wissel_cell_address (self->row, self->cell.column);

  wissel_xml_take_error (
    self->xml, g_error_new (WISSEL_ERROR, WISSEL_ERROR_CORRUPT,
                            _ ("cell %1$s of the sheet “%2$s” refers to a text that is not there."),
                            address, wissel_sheet_source_get_name (&self->parent)));
}

static void
fail_address (WisselXlsx *self, const char *address)
{
  wissel_xml_take_error (
    self->xml,
    g_error_new (WISSEL_ERROR, WISSEL_ERROR_CORRUPT,
                 _ ("the sheet “%1$s” has a cell or row at the impossible place “%2$.40s”."),
                 wissel_sheet_source_get_name (&self->parent), address));
}

/* Reads `AB12`; the numbers stay 0 when the address is wrong or out of range. */
static gboolean
parse_address (const char *text, guint *row, guint *column)
{
  guint letters = 0;
  guint number = 0;

  for (; *text >= 'A' && *text <= 'Z' && letters <= WISSEL_SHEET_MAX_COLUMNS; text++)
    letters = letters * 26 + (guint) (*text - 'A') + 1;

  for (; *text >= '0' && *text <= '9' && number <= WISSEL_SHEET_MAX_ROWS; text++)
    number = number * 10 + (guint) (*text - '0');

  *row = number;
  *column = letters - 1;

  return *text == '\0' && letters >= 1 && letters <= WISSEL_SHEET_MAX_COLUMNS && number >= 1 &&
         number <= WISSEL_SHEET_MAX_ROWS;
}

static void
start_row (WisselXlsx *self, const char **attributes)
{
  const char *number = NULL;
  guint64     row = self->row + 1;

  self->row_hidden = FALSE;
  for (; *attributes != NULL; attributes += 2)
    {
      if (g_str_equal (attributes[0], "r"))
        number = attributes[1];
      else if (g_str_equal (attributes[0], "hidden"))
        self->row_hidden = wissel_xml_is_true (attributes[1]);
    }

  /* Rows come by rising number, each once. */
  if (row > WISSEL_SHEET_MAX_ROWS ||
      (number != NULL &&
       !g_ascii_string_to_unsigned (number, 10, row, WISSEL_SHEET_MAX_ROWS, &row, NULL)))
    {
      fail_address (self, number != NULL ? number : "1048577");
      return;
    }

  self->row = (guint) row;
  self->next_column = 0;
  self->cell = (WisselXlsxCell){ .type = 'n' };
  wissel_row_builder_clear (&self->parent.builder);
}

static char
read_type (const char *type)
{
  /* `s` is a shared text, `str` the text of a formula. */
  if (type[0] == 's' && type[1] != '\0')
    return 'f';

  return type[0];
}

static void
start_cell (WisselXlsx *self, const char **attributes)
{
  WisselXlsxCell *cell = &self->cell;
  GError         *error = wissel_sheet_source_count_cells (&self->parent, 1);
  guint           row = self->row;

  *cell = (WisselXlsxCell){
    .type = 'n',
    .column = self->next_column,
    .start = self->parent.builder.text->len,
  };

  if (error != NULL)
    {
      wissel_xml_take_error (self->xml, error);
      return;
    }

  for (; *attributes != NULL; attributes += 2)
    {
      if (attributes[0][0] == '\0' || attributes[0][1] != '\0')
        continue;

      if (attributes[0][0] == 't')
        {
          cell->type = read_type (attributes[1]);
        }
      else if (attributes[0][0] == 's')
        {
          cell->style = (guint) MIN (strtoul (attributes[1], NULL, 10), G_MAXUINT);
        }
      else if (attributes[0][0] == 'r' && (!parse_address (attributes[1], &row, &cell->column) ||
                                           row != self->row || cell->column < self->next_column))
        {
          fail_address (self, attributes[1]);
          return;
        }
    }

  if (cell->column >= WISSEL_SHEET_MAX_COLUMNS)
    {
      g_autofree char *address = wissel_cell_address (row, cell->column);

      fail_address (self, address);
    }

  self->next_column = cell->column + 1;
}

/* Elements count only at the depth where they belong, so that no nonsense in a file can mix up
 * the row being built. */
enum
{
  DEPTH_DATA = 2,
  DEPTH_ROW,
  DEPTH_CELL,
  DEPTH_VALUE,
  DEPTH_TEXT
};

static void
start_in_data (WisselXlsx *self, const char *name, const char **attributes)
{
  guint depth = wissel_xml_get_depth (self->xml);

  if (name[0] == 'c' && name[1] == '\0' && depth == DEPTH_CELL)
    {
      start_cell (self, attributes);
    }
  else if (name[0] == 'v' && name[1] == '\0' && depth == DEPTH_VALUE)
    {
      self->cell.has_value = TRUE;
      wissel_xml_want_text (self->xml, TRUE);
    }
  else if (name[0] == 't' && name[1] == '\0' && depth >= DEPTH_TEXT)
    {
      self->cell.preserve =
        g_strcmp0 (wissel_xml_attribute (attributes, "xml:space"), "preserve") == 0;
      self->cell.run_start = self->parent.builder.text->len;
      wissel_xml_want_text (self->xml, TRUE);
    }
  else if (name[0] == 'f' && name[1] == '\0' && depth == DEPTH_VALUE)
    {
      self->cell.has_formula = TRUE;
    }
  else if (depth == DEPTH_ROW && g_str_equal (name, "row"))
    {
      start_row (self, attributes);
    }
  else if (g_str_equal (name, "rPh") || g_str_equal (name, "extLst"))
    {
      wissel_xml_skip (self->xml);
    }
}

static void
read_hidden_columns (WisselXlsx *self, const char **attributes)
{
  const char *min = wissel_xml_attribute (attributes, "min");
  const char *max = wissel_xml_attribute (attributes, "max");
  guint64     first, last;

  if (wissel_xml_is_true (wissel_xml_attribute (attributes, "hidden")) && min != NULL &&
      max != NULL &&
      g_ascii_string_to_unsigned (min, 10, 1, WISSEL_SHEET_MAX_COLUMNS, &first, NULL) &&
      g_ascii_string_to_unsigned (max, 10, first, WISSEL_SHEET_MAX_COLUMNS, &last, NULL))
    wissel_sheet_source_hide_columns (&self->parent, (guint) first - 1, (guint) last - 1);
}

static void
rows_start_cb (gpointer data, const char *name, const char **attributes)
{
  WisselXlsx *self = data;
  const char *range;

  if (self->in_data)
    {
      start_in_data (self, name, attributes);
    }
  else if (g_str_equal (name, "sheetData") && wissel_xml_get_depth (self->xml) == DEPTH_DATA)
    {
      self->in_data = TRUE;
    }
  else if (g_str_equal (name, "col"))
    {
      read_hidden_columns (self, attributes);
    }
  else if (g_str_equal (name, "mergeCell"))
    {
      range = wissel_xml_attribute (attributes, "ref");
      if (range != NULL && strlen (range) < 32)
        wissel_sheet_source_add_merged (&self->parent, g_strdup (range));
    }
  else if (g_str_equal (name, "extLst"))
    {
      wissel_xml_skip (self->xml);
    }
}

static void
rows_text_cb (gpointer data, const char *text, int length)
{
  WisselXlsx *self = data;
  GString    *buffer = self->parent.builder.text;

  if (buffer->len - self->cell.start + (gsize) length > WISSEL_SHEET_MAX_TEXT_BYTES)
    wissel_xml_take_error (
      self->xml, wissel_sheet_source_text_too_long (&self->parent, self->row, self->cell.column));
  else
    g_string_append_len (buffer, text, length);
}

static void
add_shared_text (WisselXlsx *self, const char *index_text)
{
  GString    *buffer = self->parent.builder.text;
  guint64     index;
  const char *text;
  WisselCell *cell;

  if (!g_ascii_string_to_unsigned (index_text, 10, 0, G_MAXUINT32, &index, NULL) ||
      index >= self->string_offsets->len)
    {
      fail_missing_text (self);
      return;
    }

  text = self->strings->str + g_array_index (self->string_offsets, guint32, index);
  g_string_truncate (buffer, self->cell.start);
  if (*text == '\0')
    return;

  cell = wissel_row_builder_add_kept (&self->parent.builder, self->cell.column, text);
  cell->formula = self->cell.has_formula;
  cell->lasting = TRUE;
}

static WisselCell *
add_cell (WisselXlsx *self, WisselCellKind kind, gsize offset)
{
  WisselCell *cell = wissel_row_builder_add (&self->parent.builder, self->cell.column, offset);

  g_string_append_c (self->parent.builder.text, '\0');
  cell->kind = kind;
  cell->formula = self->cell.has_formula;

  return cell;
}

static void
add_text (WisselXlsx *self)
{
  GString *buffer = self->parent.builder.text;
  gsize    start = self->cell.start;

  if (buffer->len == start)
    return;

  if (!wissel_sheet_text_fits (buffer->str + start, buffer->len - start))
    wissel_xml_take_error (
      self->xml, wissel_sheet_source_text_too_long (&self->parent, self->row, self->cell.column));
  else
    add_cell (self, WISSEL_CELL_TEXT, start);
}

static void
add_boolean (WisselXlsx *self, const char *value)
{
  gboolean    is_true = wissel_xml_is_true (value);
  WisselCell *cell = wissel_row_builder_add_kept (&self->parent.builder, self->cell.column,
                                                  is_true ? "TRUE" : "FALSE");

  cell->kind = WISSEL_CELL_BOOLEAN;
  cell->number = is_true ? 1 : 0;
  cell->formula = self->cell.has_formula;
}

/* A cell of the strict format that has its date in words of ISO 8601. */
static void
add_iso_date (WisselXlsx *self)
{
  GString         *buffer = self->parent.builder.text;
  g_autofree char *iso = g_strdup (buffer->str + self->cell.start);
  double           serial = 0;
  WisselCellKind   kind;

  g_string_truncate (buffer, self->cell.start);
  kind = wissel_sheet_append_iso_date (buffer, iso, &serial);
  if (kind == WISSEL_CELL_EMPTY)
    {
      g_string_append (buffer, iso);
      add_text (self);
    }
  else
    {
      add_cell (self, kind, self->cell.start)->number = serial;
    }
}

static void
add_number (WisselXlsx *self)
{
  GString       *buffer = self->parent.builder.text;
  gsize          start = self->cell.start;
  WisselCellKind kind = WISSEL_CELL_NUMBER;
  double         number;

  if (!wissel_sheet_parse_number (buffer->str + start, buffer->len - start, &number))
    {
      add_text (self);
      return;
    }

  if (self->cell.style < self->styles->len)
    kind = self->styles->data[self->cell.style];

  if (kind != WISSEL_CELL_NUMBER)
    {
      /* The date stands behind the number, which is forgotten unless it is no date after all. */
      gsize date = buffer->len + 1;

      g_string_append_c (buffer, '\0');
      kind = wissel_sheet_append_serial (buffer, number, kind, self->parent.from_1904);
      if (kind != WISSEL_CELL_NUMBER)
        start = date;
    }

  if (self->parent.from_1904 && kind != WISSEL_CELL_NUMBER && kind != WISSEL_CELL_TIME)
    number += 1462; /* days are counted from 1899-12-30 everywhere in the program */

  add_cell (self, kind, start)->number = number;
}

static void
end_cell (WisselXlsx *self)
{
  GString *buffer = self->parent.builder.text;
  gboolean empty = buffer->len == self->cell.start;

  if (self->cell.has_formula && empty && !(self->cell.has_value && self->cell.type == 'f'))
    {
      add_cell (self, WISSEL_CELL_ERROR, self->cell.start)->uncalculated = TRUE;
      return;
    }

  if (empty)
    return;

  switch (self->cell.type)
    {
    case 's':
      add_shared_text (self, buffer->str + self->cell.start);
      break;
    case 'b':
      add_boolean (self, buffer->str + self->cell.start);
      break;
    case 'e':
      add_cell (self, WISSEL_CELL_ERROR, self->cell.start);
      break;
    case 'd':
      add_iso_date (self);
      break;
    case 'n':
      add_number (self);
      break;
    default: /* inlineStr and the text of a formula */
      add_text (self);
      break;
    }
}

static void
end_row (WisselXlsx *self)
{
  if (self->parent.builder.n_cells == 0)
    return;

  self->parent.n_hidden_rows += self->row_hidden ? 1 : 0;
  wissel_xml_pause (self->xml);
}

static void
end_in_cell (WisselXlsx *self, const char *name, guint depth)
{
  GString *buffer = self->parent.builder.text;

  if (depth == DEPTH_VALUE && g_str_equal (name, "v"))
    {
      wissel_xml_want_text (self->xml, FALSE);
      if (self->cell.type == 'f')
        wissel_sheet_finish_text (buffer, self->cell.start, TRUE);
    }
  else if (depth >= DEPTH_TEXT && g_str_equal (name, "t"))
    {
      wissel_xml_want_text (self->xml, FALSE);
      wissel_sheet_finish_text (buffer, self->cell.run_start, self->cell.preserve);
    }
}

static void
rows_end_cb (gpointer data, const char *name)
{
  WisselXlsx *self = data;
  guint       depth = wissel_xml_get_depth (self->xml);

  if (!self->in_data)
    return;

  if (depth > DEPTH_CELL)
    end_in_cell (self, name, depth);
  else if (depth == DEPTH_CELL && g_str_equal (name, "c"))
    end_cell (self);
  else if (depth == DEPTH_ROW && g_str_equal (name, "row"))
    end_row (self);
  else if (depth == DEPTH_DATA)
    self->in_data = FALSE;
}

gboolean
wissel_xlsx_select (WisselSheetSource *source, guint sheet, GError **error)
{
  static const WisselXmlHandlers handlers = { "worksheet", rows_start_cb, rows_end_cb,
                                              rows_text_cb };
  WisselXlsx                    *self = (WisselXlsx *) source;
  const char *part = g_array_index (source->sheets, WisselSourceSheet, sheet).part;

  g_clear_pointer (&self->rows, wissel_xml_free);
  self->in_data = FALSE;
  self->row = 0;
  self->next_column = 0;
  self->rows = wissel_xml_new (self->zip, part, &handlers, self, error);
  self->xml = self->rows;

  return self->rows != NULL;
}

gboolean
wissel_xlsx_next_row (WisselSheetSource *source, WisselRow *row, GError **error)
{
  WisselXlsx *self = (WisselXlsx *) source;

  self->xml = self->rows;
  if (wissel_xml_run (self->rows, error) != WISSEL_XML_PAUSED)
    return FALSE;

  row->number = self->row;
  row->hidden = self->row_hidden;
  wissel_row_builder_finish (&source->builder, row);

  return TRUE;
}
