#include "wissel-error.h"
#include "wissel-pdf-private.h"
#include "wissel-qpdf.h"

#include <glib/gi18n.h>
#include <string.h>

#define ANNOTATION_PRINT 4

typedef struct
{
  qpdf_data          qpdf;
  const WisselPages *pages;
  GPtrArray         *figures; /* (element-type utf8): alternative texts in order */
  GPtrArray         *lists;   /* (element-type utf8): numberings in order */
  GPtrArray         *parts;   /* (element-type utf8): languages in order */
  guint              next_figure;
  guint              next_list;
  guint              next_part;
} Finisher;

/* Replaces a key and lets go of the value. */
static void
put (Finisher *self, qpdf_oh dictionary, const char *key, qpdf_oh value)
{
  wissel_qpdf.qpdf_oh_replace_key (self->qpdf, dictionary, key, value);
  wissel_qpdf.qpdf_oh_release (self->qpdf, value);
}

static void
put_text (Finisher *self, qpdf_oh dictionary, const char *key, const char *text)
{
  put (self, dictionary, key, wissel_qpdf.qpdf_oh_new_unicode_string (self->qpdf, text));
}

static void
put_parsed (Finisher *self, qpdf_oh dictionary, const char *key, const char *value)
{
  put (self, dictionary, key, wissel_qpdf.qpdf_oh_parse (self->qpdf, value));
}

static gboolean
has_name (Finisher *self, qpdf_oh dictionary, const char *key, const char *name)
{
  qpdf_oh  value;
  gboolean same;

  if (!wissel_qpdf.qpdf_oh_has_key (self->qpdf, dictionary, key))
    return FALSE;

  value = wissel_qpdf.qpdf_oh_get_key (self->qpdf, dictionary, key);
  same = wissel_qpdf.qpdf_oh_is_name_and_equals (self->qpdf, value, name);
  wissel_qpdf.qpdf_oh_release (self->qpdf, value);

  return same;
}

static void
set_stream (Finisher *self, qpdf_oh stream, const void *data, gsize length)
{
  qpdf_oh none = wissel_qpdf.qpdf_oh_new_null (self->qpdf);

  wissel_qpdf.qpdf_oh_replace_stream_data (self->qpdf, stream, data, length, none, none);
  wissel_qpdf.qpdf_oh_release (self->qpdf, none);
}

static gboolean
add_output_intent (Finisher *self, qpdf_oh root, GError **error)
{
  g_autofree char *path = wissel_data_path ("fonts", "srgb.icc", NULL);
  g_autofree char *profile = NULL;
  gsize            length;
  qpdf_oh          stream;
  qpdf_oh          dictionary;
  qpdf_oh          intent;
  qpdf_oh          list;

  if (!g_file_get_contents (path, &profile, &length, error))
    return FALSE;

  stream = wissel_qpdf.qpdf_oh_new_stream (self->qpdf);
  set_stream (self, stream, profile, length);
  dictionary = wissel_qpdf.qpdf_oh_get_dict (self->qpdf, stream);
  put (self, dictionary, "/N", wissel_qpdf.qpdf_oh_new_integer (self->qpdf, 3));
  wissel_qpdf.qpdf_oh_release (self->qpdf, dictionary);

  intent = wissel_qpdf.qpdf_oh_parse (self->qpdf, "<< /Type /OutputIntent /S /GTS_PDFA1"
                                                  " /OutputConditionIdentifier (sRGB IEC61966-2.1)"
                                                  " /Info (sRGB IEC61966-2.1)"
                                                  " /RegistryName (http://www.color.org) >>");
  put (self, intent, "/DestOutputProfile", stream);
  list = wissel_qpdf.qpdf_oh_new_array (self->qpdf);
  wissel_qpdf.qpdf_oh_append_item (self->qpdf, list, intent);
  wissel_qpdf.qpdf_oh_release (self->qpdf, intent);
  put (self, root, "/OutputIntents", list);

  return TRUE;
}

static void
add_metadata (Finisher *self, qpdf_oh root)
{
  const WisselDocument *document = self->pages->document;
  g_autofree char      *created = NULL;
  g_autofree char      *xmp = wissel_pdf_describe (document, &created);
  qpdf_oh               stream = wissel_qpdf.qpdf_oh_new_stream (self->qpdf);
  qpdf_oh               dictionary = wissel_qpdf.qpdf_oh_get_dict (self->qpdf, stream);
  qpdf_oh               trailer = wissel_qpdf.qpdf_get_trailer (self->qpdf);
  qpdf_oh               info = wissel_qpdf.qpdf_oh_new_dictionary (self->qpdf);

  put_parsed (self, dictionary, "/Type", "/Metadata");
  put_parsed (self, dictionary, "/Subtype", "/XML");
  wissel_qpdf.qpdf_oh_release (self->qpdf, dictionary);
  set_stream (self, stream, xmp, strlen (xmp));
  put (self, root, "/Metadata", stream);

  put_text (self, info, "/Title", document->title);
  put_text (self, info, "/Author", document->author != NULL ? document->author : "Wissel");
  if (document->subject != NULL)
    put_text (self, info, "/Subject", document->subject);
  put_text (self, info, "/Creator", "Wissel " WISSEL_VERSION);
  put_text (self, info, "/Producer", "Wissel " WISSEL_VERSION);
  put (self, info, "/CreationDate", wissel_qpdf.qpdf_oh_new_string (self->qpdf, created));
  put (self, info, "/ModDate", wissel_qpdf.qpdf_oh_new_string (self->qpdf, created));
  put (self, trailer, "/Info", wissel_qpdf.qpdf_make_indirect_object (self->qpdf, info));
  wissel_qpdf.qpdf_oh_release (self->qpdf, info);
  wissel_qpdf.qpdf_oh_release (self->qpdf, trailer);
}

static const char *
next_text (GPtrArray *texts, guint *next)
{
  return *next < texts->len ? g_ptr_array_index (texts, (*next)++) : "";
}

static void
finish_element (Finisher *self, qpdf_oh element)
{
  if (has_name (self, element, "/S", "/Figure"))
    {
      put_text (self, element, "/Alt", next_text (self->figures, &self->next_figure));
    }
  else if (has_name (self, element, "/S", "/" WISSEL_TAG_PART))
    {
      put (self, element, "/Lang",
           wissel_qpdf.qpdf_oh_new_string (self->qpdf, next_text (self->parts, &self->next_part)));
    }
  else if (has_name (self, element, "/S", "/TH"))
    {
      put_parsed (self, element, "/A", "<< /O /Table /Scope /Column >>");
    }
  else if (has_name (self, element, "/S", "/L"))
    {
      g_autofree char *value = g_strdup_printf ("<< /O /List /ListNumbering /%s >>",
                                                next_text (self->lists, &self->next_list));

      put_parsed (self, element, "/A", value);
    }
}

static void
walk_structure (Finisher *self, qpdf_oh node)
{
  if (wissel_qpdf.qpdf_oh_is_array (self->qpdf, node))
    {
      int n = wissel_qpdf.qpdf_oh_get_array_n_items (self->qpdf, node);

      for (int i = 0; i < n; i++)
        {
          qpdf_oh item = wissel_qpdf.qpdf_oh_get_array_item (self->qpdf, node, i);

          walk_structure (self, item);
          wissel_qpdf.qpdf_oh_release (self->qpdf, item);
        }
    }
  else if (wissel_qpdf.qpdf_oh_is_dictionary (self->qpdf, node) &&
           wissel_qpdf.qpdf_oh_has_key (self->qpdf, node, "/S"))
    {
      qpdf_oh children = wissel_qpdf.qpdf_oh_get_key (self->qpdf, node, "/K");

      finish_element (self, node);
      walk_structure (self, children);
      wissel_qpdf.qpdf_oh_release (self->qpdf, children);
    }
}

static void
finish_structure (Finisher *self, qpdf_oh root)
{
  qpdf_oh tree = wissel_qpdf.qpdf_oh_get_key (self->qpdf, root, "/StructTreeRoot");
  qpdf_oh children = wissel_qpdf.qpdf_oh_get_key_if_dict (self->qpdf, tree, "/K");

  walk_structure (self, children);
  wissel_qpdf.qpdf_oh_release (self->qpdf, children);
  wissel_qpdf.qpdf_oh_release (self->qpdf, tree);
}

/* Fonts without a glyph map and pictures to be smoothed: cairo 1.16 writes both. */
static void
finish_objects (Finisher *self)
{
  qpdf_oh trailer = wissel_qpdf.qpdf_get_trailer (self->qpdf);
  qpdf_oh size = wissel_qpdf.qpdf_oh_get_key (self->qpdf, trailer, "/Size");
  int     n = wissel_qpdf.qpdf_oh_get_int_value_as_int (self->qpdf, size);

  for (int i = 1; i < n; i++)
    {
      qpdf_oh object = wissel_qpdf.qpdf_get_object_by_id (self->qpdf, i, 0);

      if (wissel_qpdf.qpdf_oh_is_dictionary (self->qpdf, object) &&
          has_name (self, object, "/Subtype", "/CIDFontType2"))
        {
          put_parsed (self, object, "/CIDToGIDMap", "/Identity");
        }
      else if (wissel_qpdf.qpdf_oh_is_stream (self->qpdf, object))
        {
          qpdf_oh dictionary = wissel_qpdf.qpdf_oh_get_dict (self->qpdf, object);

          if (wissel_qpdf.qpdf_oh_has_key (self->qpdf, dictionary, "/Interpolate"))
            put (self, dictionary, "/Interpolate",
                 wissel_qpdf.qpdf_oh_new_bool (self->qpdf, FALSE));
          wissel_qpdf.qpdf_oh_release (self->qpdf, dictionary);
        }

      wissel_qpdf.qpdf_oh_release (self->qpdf, object);
    }

  wissel_qpdf.qpdf_oh_release (self->qpdf, size);
  wissel_qpdf.qpdf_oh_release (self->qpdf, trailer);
}

static void
finish_links (Finisher *self, qpdf_oh page)
{
  qpdf_oh list = wissel_qpdf.qpdf_oh_get_key (self->qpdf, page, "/Annots");
  int     n = wissel_qpdf.qpdf_oh_is_array (self->qpdf, list)
                ? wissel_qpdf.qpdf_oh_get_array_n_items (self->qpdf, list)
                : 0;

  for (int i = 0; i < n; i++)
    {
      qpdf_oh annotation = wissel_qpdf.qpdf_oh_get_array_item (self->qpdf, list, i);
      qpdf_oh action = wissel_qpdf.qpdf_oh_get_key (self->qpdf, annotation, "/A");
      qpdf_oh address = wissel_qpdf.qpdf_oh_get_key_if_dict (self->qpdf, action, "/URI");

      put (self, annotation, "/F", wissel_qpdf.qpdf_oh_new_integer (self->qpdf, ANNOTATION_PRINT));
      if (wissel_qpdf.qpdf_oh_is_string (self->qpdf, address))
        put_text (self, annotation, "/Contents",
                  wissel_qpdf.qpdf_oh_get_utf8_value (self->qpdf, address));

      wissel_qpdf.qpdf_oh_release (self->qpdf, address);
      wissel_qpdf.qpdf_oh_release (self->qpdf, action);
      wissel_qpdf.qpdf_oh_release (self->qpdf, annotation);
    }

  wissel_qpdf.qpdf_oh_release (self->qpdf, list);
}

static gboolean
mark_page (Finisher *self, qpdf_oh page)
{
  g_autoptr (GString) marked = g_string_new (NULL);
  unsigned char      *data = NULL;
  size_t              length = 0;
  qpdf_oh             contents;
  gboolean            nested;

  if (wissel_qpdf.qpdf_oh_get_page_content_data (self->qpdf, page, &data, &length) != QPDF_SUCCESS)
    return FALSE;

  nested = wissel_pdf_mark_artifacts ((const char *) data, length, marked);
  free (data);

  contents = wissel_qpdf.qpdf_oh_get_key (self->qpdf, page, "/Contents");
  set_stream (self, contents, marked->str, marked->len);
  wissel_qpdf.qpdf_oh_release (self->qpdf, contents);

  return nested;
}

static gboolean
finish_pages (Finisher *self, GError **error)
{
  int n = wissel_qpdf.qpdf_get_num_pages (self->qpdf);

  for (int i = 0; i < n; i++)
    {
      qpdf_oh  page = wissel_qpdf.qpdf_get_page_n (self->qpdf, i);
      gboolean marked;

      put_parsed (self, page, "/Tabs", "/S");
      finish_links (self, page);
      marked = mark_page (self, page);
      wissel_qpdf.qpdf_oh_release (self->qpdf, page);

      if (!marked)
        {
          g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_FAILED,
                       _ ("Page %d of the PDF cannot be made accessible"), i + 1);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
finish (Finisher *self, GError **error)
{
  qpdf_oh  root = wissel_qpdf.qpdf_get_root (self->qpdf);
  gboolean done;

  put (self, root, "/Lang",
       wissel_qpdf.qpdf_oh_new_string (self->qpdf,
                                       wissel_language_code (self->pages->document->language)));
  /* Letters to several people are not printed on the two sides of one sheet. */
  put_parsed (self, root, "/ViewerPreferences",
              self->pages->is_joined ? "<< /DisplayDocTitle true /Duplex /Simplex >>"
                                     : "<< /DisplayDocTitle true >>");
  add_metadata (self, root);
  finish_objects (self);
  finish_structure (self, root);
  done = add_output_intent (self, root, error) && finish_pages (self, error);
  wissel_qpdf.qpdf_oh_release (self->qpdf, root);

  return done;
}

static gboolean
check (Finisher *self, QPDF_ERROR_CODE code, GError **error)
{
  if ((code & QPDF_ERRORS) == 0)
    return TRUE;

  g_set_error (
    error, WISSEL_ERROR, WISSEL_ERROR_FAILED, _ ("The PDF cannot be finished: %s"),
    wissel_qpdf.qpdf_get_error_full_text (self->qpdf, wissel_qpdf.qpdf_get_error (self->qpdf)));

  return FALSE;
}

static GBytes *
write_out (Finisher *self, GError **error)
{
  wissel_qpdf.qpdf_init_write_memory (self->qpdf);
  wissel_qpdf.qpdf_set_object_stream_mode (self->qpdf, qpdf_o_generate);
  wissel_qpdf.qpdf_set_deterministic_ID (self->qpdf, TRUE);
  wissel_qpdf.qpdf_set_minimum_pdf_version (self->qpdf, "1.7");
  wissel_qpdf.qpdf_set_newline_before_endstream (self->qpdf, TRUE);

  if (!check (self, wissel_qpdf.qpdf_write (self->qpdf), error))
    return NULL;

  return g_bytes_new (wissel_qpdf.qpdf_get_buffer (self->qpdf),
                      wissel_qpdf.qpdf_get_buffer_length (self->qpdf));
}

/* Notes, in the order of the tree, what cairo has no attributes for. */
static void
collect_extras (Finisher *self)
{
  for (guint i = 0; i < self->pages->pages->len; i++)
    {
      const GArray *ops = g_ptr_array_index (self->pages->pages, i);

      for (guint j = 0; j < ops->len; j++)
        {
          const WisselOp *op = &g_array_index (ops, WisselOp, j);

          if (op->kind != WISSEL_OP_BEGIN)
            continue;

          if (g_str_equal (op->tag, "Figure"))
            g_ptr_array_add (self->figures, op->extra);
          else if (g_str_equal (op->tag, "L"))
            g_ptr_array_add (self->lists, op->extra);
          else if (g_str_equal (op->tag, WISSEL_TAG_PART))
            g_ptr_array_add (self->parts, op->extra);
        }
    }
}

GBytes *
wissel_pdf_finish (GBytes *raw, const WisselPages *pages, GError **error)
{
  g_autoptr (GPtrArray) figures = g_ptr_array_new ();
  g_autoptr (GPtrArray) lists = g_ptr_array_new ();
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  Finisher              self = { NULL, pages, figures, lists, parts };
  GBytes               *pdf = NULL;
  gsize                 length;
  const char           *data = g_bytes_get_data (raw, &length);

  if (!wissel_qpdf_open (error))
    return NULL;

  self.qpdf = wissel_qpdf.qpdf_init ();
  wissel_qpdf.qpdf_silence_errors (self.qpdf);
  wissel_qpdf.qpdf_set_suppress_warnings (self.qpdf, TRUE);
  collect_extras (&self);
  if (check (&self, wissel_qpdf.qpdf_read_memory (self.qpdf, "cairo", data, length, NULL), error) &&
      finish (&self, error))
    pdf = write_out (&self, error);

  wissel_qpdf.qpdf_cleanup (&self.qpdf);

  return pdf;
}
