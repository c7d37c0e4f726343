#include "wissel-xlsx-private.h"

#include "wissel-error.h"
#include "wissel-sheet-value.h"

#include <glib/gi18n.h>
#include <string.h>

/* The two tables that cells refer to by number: shared texts and cell formats. */

#define DEPTH_ITEM 2

typedef struct
{
  WisselXlsx *book;
  gboolean    in_item;
  gboolean    preserve;
  gsize       item_start;
  gsize       run_start;
} Strings;

typedef struct
{
  WisselXlsx *book;
  GHashTable *codes; /* id of a number format → WisselCellKind + 1 */
  gboolean    in_formats;
  gboolean    in_cell_formats;
} Styles;

static void
strings_start_cb (gpointer data, const char *name, const char **attributes)
{
  Strings    *self = data;
  WisselXlsx *book = self->book;

  if (g_str_equal (name, "si") && wissel_xml_get_depth (book->xml) == DEPTH_ITEM)
    {
      guint32 offset = (guint32) book->strings->len;

      self->in_item = TRUE;
      self->item_start = book->strings->len;
      g_array_append_val (book->string_offsets, offset);
    }
  else if (g_str_equal (name, "t") && self->in_item)
    {
      self->preserve = g_strcmp0 (wissel_xml_attribute (attributes, "xml:space"), "preserve") == 0;
      self->run_start = book->strings->len;
      wissel_xml_want_text (book->xml, TRUE);
    }
  else if (g_str_equal (name, "rPh") || g_str_equal (name, "extLst"))
    {
      wissel_xml_skip (book->xml); /* how a Japanese text is pronounced */
    }
}

static void fail_limit (WisselXml *xml, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
fail_limit (WisselXml *xml, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  wissel_xml_take_error (xml,
                         g_error_new_valist (WISSEL_ERROR, WISSEL_ERROR_LIMIT, format, arguments));
  va_end (arguments);
}

static void
finish_item (Strings *self)
{
  WisselXlsx *book = self->book;
  GString    *text = book->strings;

  self->in_item = FALSE;
  if (!wissel_sheet_text_fits (text->str + self->item_start, text->len - self->item_start))
    {
      fail_limit (book->xml, _ ("it has a text of more than %u characters."),
                  WISSEL_SHEET_MAX_TEXT);
      return;
    }

  g_string_append_c (text, '\0');
  if (text->len > WISSEL_SHEET_MAX_STRINGS || book->string_offsets->len > WISSEL_SHEET_MAX_CELLS)
    fail_limit (book->xml, _ ("its texts come to more than %u MB."),
                (guint) (WISSEL_SHEET_MAX_STRINGS >> 20));
}

static void
strings_end_cb (gpointer data, const char *name)
{
  Strings    *self = data;
  WisselXlsx *book = self->book;

  if (g_str_equal (name, "si") && wissel_xml_get_depth (book->xml) == DEPTH_ITEM)
    {
      finish_item (self);
    }
  else if (g_str_equal (name, "t") && self->in_item)
    {
      wissel_xml_want_text (book->xml, FALSE);
      wissel_sheet_finish_text (book->strings, self->run_start, self->preserve);
    }
}

static void
strings_text_cb (gpointer data, const char *text, int length)
{
  Strings *self = data;
  GString *strings = self->book->strings;

  if (strings->len - self->item_start + (gsize) length > WISSEL_SHEET_MAX_TEXT_BYTES)
    fail_limit (self->book->xml, _ ("it has a text of more than %u characters."),
                WISSEL_SHEET_MAX_TEXT);
  else
    g_string_append_len (strings, text, length);
}

gboolean
wissel_xlsx_read_strings (WisselXlsx *self, GError **error)
{
  static const WisselXmlHandlers handlers = { "sst", strings_start_cb, strings_end_cb,
                                              strings_text_cb };
  Strings                        strings = { .book = self };

  /* A reading that was cancelled half-way begins again. */
  g_string_truncate (self->strings, 0);
  g_array_set_size (self->string_offsets, 0);

  if (self->strings_part == NULL)
    return TRUE;

  return wissel_xml_read_part (self->zip, self->strings_part, &handlers, &strings, &self->xml,
                               error);
}

static guint
read_id (const char **attributes, const char *name)
{
  const char *value = wissel_xml_attribute (attributes, name);
  guint64     id = 0;

  if (value == NULL || !g_ascii_string_to_unsigned (value, 10, 0, G_MAXINT, &id, NULL))
    return 0;

  return (guint) id;
}

static void
add_number_format (Styles *self, const char **attributes)
{
  const char *code = wissel_xml_attribute (attributes, "formatCode");
  guint       id = read_id (attributes, "numFmtId");

  if (code != NULL && g_hash_table_size (self->codes) < WISSEL_SHEET_MAX_STYLES)
    g_hash_table_replace (self->codes, GUINT_TO_POINTER (id),
                          GUINT_TO_POINTER (wissel_sheet_kind_of_format_code (code) + 1));
}

static void
add_cell_format (Styles *self, const char **attributes)
{
  guint  id = read_id (attributes, "numFmtId");
  guint  own = GPOINTER_TO_UINT (g_hash_table_lookup (self->codes, GUINT_TO_POINTER (id)));
  guint8 kind = (guint8) (own > 0 ? own - 1 : wissel_sheet_kind_of_format_id (id));

  if (self->book->styles->len < WISSEL_SHEET_MAX_STYLES)
    g_byte_array_append (self->book->styles, &kind, 1);
}

static void
styles_start_cb (gpointer data, const char *name, const char **attributes)
{
  Styles *self = data;

  if (g_str_equal (name, "numFmts"))
    self->in_formats = TRUE;
  else if (g_str_equal (name, "cellXfs"))
    self->in_cell_formats = TRUE;
  else if (g_str_equal (name, "numFmt") && self->in_formats)
    add_number_format (self, attributes);
  else if (g_str_equal (name, "xf") && self->in_cell_formats)
    add_cell_format (self, attributes);
}

static void
styles_end_cb (gpointer data, const char *name)
{
  Styles *self = data;

  if (g_str_equal (name, "numFmts"))
    self->in_formats = FALSE;
  else if (g_str_equal (name, "cellXfs"))
    self->in_cell_formats = FALSE;
}

gboolean
wissel_xlsx_read_styles (WisselXlsx *self, GError **error)
{
  static const WisselXmlHandlers handlers = { "styleSheet", styles_start_cb, styles_end_cb, NULL };
  g_autoptr (GHashTable)         codes = g_hash_table_new (NULL, NULL);
  Styles                         styles = { .book = self, .codes = codes };

  g_byte_array_set_size (self->styles, 0);
  if (self->styles_part == NULL)
    return TRUE;

  return wissel_xml_read_part (self->zip, self->styles_part, &handlers, &styles, &self->xml, error);
}
