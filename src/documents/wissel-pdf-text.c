#include "wissel-pdf-text.h"

#include "wissel-pdf-scan.h"

#include <stdlib.h>
#include <string.h>

/* What the codes of a font stand for. */
typedef struct
{
  guint       bytes; /* of a code */
  GHashTable *texts; /* code → UTF-8 text */
} FontMap;

typedef struct
{
  qpdf_data      qpdf;
  GHashTable    *fonts; /* name → FontMap, of the page being read */
  const FontMap *font;
  GString       *text;
} Reader;

static void
free_font_map (gpointer data)
{
  FontMap *map = data;

  g_hash_table_unref (map->texts);
  g_free (map);
}

static GByteArray *
decode_hex (const char *hex, gsize length)
{
  GByteArray *bytes = g_byte_array_new ();
  int         high = -1;

  for (gsize i = 0; i < length; i++)
    {
      int    digit = g_ascii_xdigit_value (hex[i]);
      guint8 byte;

      if (digit < 0)
        continue;

      if (high < 0)
        {
          high = digit;
          continue;
        }

      byte = high << 4 | digit;
      g_byte_array_append (bytes, &byte, 1);
      high = -1;
    }

  return bytes;
}

static GByteArray *
decode_literal (const char *literal, gsize length)
{
  GByteArray *bytes = g_byte_array_new ();

  for (gsize i = 0; i < length; i++)
    {
      guint8 byte = literal[i];

      if (byte == '\\' && i + 1 < length)
        {
          static const char letters[] = "nrtbf";
          static const char controls[] = "\n\r\t\b\f";
          const char       *letter = strchr (letters, literal[++i]);
          guint             digits = 0;

          byte = letter != NULL ? (guint8) controls[letter - letters] : (guint8) literal[i];
          if (g_ascii_isdigit (literal[i]))
            {
              for (byte = 0; digits < 3 && i < length && g_ascii_isdigit (literal[i]); digits++)
                byte = byte << 3 | (literal[i++] - '0');
              i--;
            }
        }

      g_byte_array_append (bytes, &byte, 1);
    }

  return bytes;
}

/* The bytes of the string that the scanner stands behind. */
static GByteArray *
decode_token (const WisselPdfScanner *scanner)
{
  const char *token = scanner->data + scanner->token;
  gsize       length = scanner->at - scanner->token;

  if (length < 2)
    return NULL;

  if (*token == '(')
    return decode_literal (token + 1, length - 2);

  return *token == '<' && token[1] != '<' ? decode_hex (token + 1, length - 2) : NULL;
}

static char *
decode_utf16 (const GByteArray *bytes)
{
  g_autofree gunichar2 *units = g_new0 (gunichar2, bytes->len / 2 + 1);
  guint                 from = bytes->len >= 2 && bytes->data[0] == 0xfe ? 2 : 0;
  guint                 n = 0;

  for (guint i = from; i + 1 < bytes->len; i += 2)
    units[n++] = bytes->data[i] << 8 | bytes->data[i + 1];

  return g_utf16_to_utf8 (units, n, NULL, NULL, NULL);
}

static guint
read_code (const guint8 *data, guint bytes)
{
  return bytes == 2 ? (guint) data[0] << 8 | data[1] : data[0];
}

static void
read_character_map (FontMap *map, const char *data, gsize length)
{
  WisselPdfScanner       scanner = { data, length };
  g_autoptr (GByteArray) code = NULL;
  gboolean               inside = FALSE;

  while (wissel_pdf_scanner_next (&scanner))
    {
      g_autoptr (GByteArray) bytes = NULL;

      if (wissel_pdf_scanner_is (&scanner, "beginbfchar"))
        inside = TRUE;
      else if (wissel_pdf_scanner_is (&scanner, "endbfchar"))
        inside = FALSE;

      if (!inside || (bytes = decode_token (&scanner)) == NULL)
        continue;

      if (code == NULL)
        {
          code = g_steal_pointer (&bytes);
          map->bytes = CLAMP (code->len, 1, 2);
          continue;
        }

      if (code->len >= map->bytes)
        g_hash_table_insert (map->texts, GUINT_TO_POINTER (read_code (code->data, map->bytes)),
                             decode_utf16 (bytes));
      g_clear_pointer (&code, g_byte_array_unref);
    }
}

static FontMap *
read_font (Reader *self, qpdf_oh font)
{
  FontMap       *map = g_new0 (FontMap, 1);
  qpdf_oh        stream = wissel_qpdf.qpdf_oh_get_key (self->qpdf, font, "/ToUnicode");
  unsigned char *data = NULL;
  size_t         length = 0;

  map->bytes = 1;
  map->texts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  if (wissel_qpdf.qpdf_oh_is_stream (self->qpdf, stream) &&
      wissel_qpdf.qpdf_oh_get_stream_data (self->qpdf, stream, qpdf_dl_generalized, NULL, &data,
                                           &length) == QPDF_SUCCESS)
    {
      read_character_map (map, (const char *) data, length);
      free (data);
    }

  wissel_qpdf.qpdf_oh_release (self->qpdf, stream);

  return map;
}

static void
read_fonts (Reader *self, qpdf_oh page)
{
  qpdf_oh resources = wissel_qpdf.qpdf_oh_get_key (self->qpdf, page, "/Resources");
  qpdf_oh fonts = wissel_qpdf.qpdf_oh_get_key_if_dict (self->qpdf, resources, "/Font");

  g_hash_table_remove_all (self->fonts);
  if (wissel_qpdf.qpdf_oh_is_dictionary (self->qpdf, fonts))
    {
      wissel_qpdf.qpdf_oh_begin_dict_key_iter (self->qpdf, fonts);
      while (wissel_qpdf.qpdf_oh_dict_more_keys (self->qpdf))
        {
          g_autofree char *name = g_strdup (wissel_qpdf.qpdf_oh_dict_next_key (self->qpdf));
          qpdf_oh          font = wissel_qpdf.qpdf_oh_get_key (self->qpdf, fonts, name);

          g_hash_table_insert (self->fonts, g_strdup (name), read_font (self, font));
          wissel_qpdf.qpdf_oh_release (self->qpdf, font);
        }
    }

  wissel_qpdf.qpdf_oh_release (self->qpdf, fonts);
  wissel_qpdf.qpdf_oh_release (self->qpdf, resources);
}

static void
append_codes (Reader *self, const GByteArray *codes)
{
  if (self->font == NULL)
    return;

  for (guint i = 0; i + self->font->bytes <= codes->len; i += self->font->bytes)
    {
      guint       code = read_code (codes->data + i, self->font->bytes);
      const char *text = g_hash_table_lookup (self->font->texts, GUINT_TO_POINTER (code));

      g_string_append (self->text, text != NULL ? text : "\ufffd");
    }
}

/* Operands of a content stream until their operator comes. */
typedef struct
{
  GPtrArray *strings; /* of GByteArray */
  char      *name;    /* the first one */
  gboolean   actual_text;
  guint      depth;    /* of marks */
  guint      replaced; /* the depth from which text was replaced, or 0 */
} Operands;

static void
note_operand (Operands *self, const WisselPdfScanner *scanner)
{
  GByteArray *bytes = decode_token (scanner);

  if (bytes != NULL)
    g_ptr_array_add (self->strings, bytes);
  else if (wissel_pdf_scanner_is (scanner, "/ActualText"))
    self->actual_text = TRUE;
  else if (scanner->data[scanner->token] == '/' && self->name == NULL)
    self->name = g_strndup (scanner->data + scanner->token, scanner->at - scanner->token);
}

static void
follow_operator (Reader *self, const WisselPdfScanner *scanner, Operands *operands)
{
  GPtrArray *strings = operands->strings;

  if (wissel_pdf_scanner_is (scanner, "Tf") && operands->name != NULL)
    {
      self->font = g_hash_table_lookup (self->fonts, operands->name);
    }
  else if (wissel_pdf_scanner_is (scanner, "BMC") || wissel_pdf_scanner_is (scanner, "BDC"))
    {
      operands->depth++;
      if (operands->actual_text && strings->len > 0 && operands->replaced == 0)
        {
          g_autofree char *text = decode_utf16 (g_ptr_array_index (strings, strings->len - 1));

          operands->replaced = operands->depth;
          g_string_append (self->text, text != NULL ? text : "\ufffd");
        }
    }
  else if (wissel_pdf_scanner_is (scanner, "EMC"))
    {
      if (operands->depth-- == operands->replaced)
        operands->replaced = 0;
    }
  else if (operands->replaced == 0 &&
           (wissel_pdf_scanner_is (scanner, "Tj") || wissel_pdf_scanner_is (scanner, "TJ")))
    {
      for (guint i = 0; i < strings->len; i++)
        append_codes (self, g_ptr_array_index (strings, i));
    }
}

static void
read_text (Reader *self, const char *data, gsize length)
{
  WisselPdfScanner      scanner = { data, length };
  g_autoptr (GPtrArray) strings =
    g_ptr_array_new_with_free_func ((GDestroyNotify) g_byte_array_unref);
  Operands operands = { strings };

  while (wissel_pdf_scanner_next (&scanner))
    {
      if (!scanner.is_operator)
        {
          note_operand (&operands, &scanner);
          continue;
        }

      follow_operator (self, &scanner, &operands);
      g_ptr_array_set_size (strings, 0);
      g_clear_pointer (&operands.name, g_free);
      operands.actual_text = FALSE;
    }

  g_free (operands.name);
}

char *
wissel_pdf_read_text (qpdf_data qpdf, qpdf_oh page)
{
  Reader         self = { qpdf };
  unsigned char *data = NULL;
  size_t         length = 0;

  if (wissel_qpdf.qpdf_oh_get_page_content_data (qpdf, page, &data, &length) != QPDF_SUCCESS)
    return NULL;

  self.fonts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_font_map);
  self.text = g_string_new (NULL);
  read_fonts (&self, page);
  read_text (&self, (const char *) data, length);
  free (data);
  g_hash_table_unref (self.fonts);

  return g_string_free (self.text, FALSE);
}
