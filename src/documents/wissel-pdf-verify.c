#include "wissel-error.h"
#include "wissel-pdf-private.h"
#include "wissel-pdf-text.h"

#include <glib/gi18n.h>

/* Blanks are left out: a line may end with one or not. */
static void
append_dense (GString *out, const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      g_string_append_unichar (out, g_utf8_get_char (text));
}

static gboolean
verify_text (qpdf_data qpdf, qpdf_oh page, const GArray *ops)
{
  g_autofree char    *text = wissel_pdf_read_text (qpdf, page);
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < ops->len; i++)
    {
      const WisselOp *op = &g_array_index (ops, WisselOp, i);

      if (op->kind == WISSEL_OP_TEXT)
        append_dense (expected, op->run->text);
    }

  if (text != NULL)
    append_dense (found, text);

  return g_string_equal (expected, found);
}

static gboolean
verify_actions (qpdf_data qpdf, qpdf_oh page)
{
  qpdf_oh  list = wissel_qpdf.qpdf_oh_get_key (qpdf, page, "/Annots");
  int      n = wissel_qpdf.qpdf_oh_is_array (qpdf, list)
                 ? wissel_qpdf.qpdf_oh_get_array_n_items (qpdf, list)
                 : 0;
  gboolean harmless = !wissel_qpdf.qpdf_oh_has_key (qpdf, page, "/AA");

  for (int i = 0; i < n; i++)
    {
      qpdf_oh annotation = wissel_qpdf.qpdf_oh_get_array_item (qpdf, list, i);
      qpdf_oh action = wissel_qpdf.qpdf_oh_get_key (qpdf, annotation, "/A");
      qpdf_oh kind = wissel_qpdf.qpdf_oh_get_key_if_dict (qpdf, action, "/S");

      harmless = harmless && wissel_qpdf.qpdf_oh_is_name_and_equals (qpdf, kind, "/URI") &&
                 !wissel_qpdf.qpdf_oh_has_key (qpdf, action, "/Next") &&
                 !wissel_qpdf.qpdf_oh_has_key (qpdf, annotation, "/AA");
      wissel_qpdf.qpdf_oh_release (qpdf, kind);
      wissel_qpdf.qpdf_oh_release (qpdf, action);
      wissel_qpdf.qpdf_oh_release (qpdf, annotation);
    }

  wissel_qpdf.qpdf_oh_release (qpdf, list);

  return harmless;
}

static gboolean
verify_page (qpdf_data qpdf, guint index, const GArray *ops, GError **error)
{
  qpdf_oh  page = wissel_qpdf.qpdf_get_page_n (qpdf, index);
  gboolean complete = verify_text (qpdf, page, ops);
  gboolean harmless = verify_actions (qpdf, page);

  wissel_qpdf.qpdf_oh_release (qpdf, page);
  if (!complete)
    g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_FAILED,
                 _ ("Page %u of the PDF does not hold the text of the document"), index + 1);
  else if (!harmless)
    g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_FAILED,
                 _ ("Page %u of the PDF holds an action other than a link"), index + 1);

  return complete && harmless;
}

static gboolean
verify_file (qpdf_data qpdf, const WisselPages *pages, GError **error)
{
  qpdf_oh  root = wissel_qpdf.qpdf_get_root (qpdf);
  gboolean acts = wissel_qpdf.qpdf_oh_has_key (qpdf, root, "/OpenAction") ||
                  wissel_qpdf.qpdf_oh_has_key (qpdf, root, "/AA");
  gboolean good = TRUE;

  wissel_qpdf.qpdf_oh_release (qpdf, root);
  if (acts || wissel_qpdf.qpdf_get_num_pages (qpdf) != (int) pages->pages->len)
    {
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_FAILED,
                   _ ("The PDF does not hold the pages of the document"));
      return FALSE;
    }

  for (guint i = 0; good && i < pages->pages->len; i++)
    good = verify_page (qpdf, i, g_ptr_array_index (pages->pages, i), error);

  return good;
}

gboolean
wissel_pdf_verify (GBytes *pdf, const WisselPages *pages, GError **error)
{
  qpdf_data   qpdf = wissel_qpdf.qpdf_init ();
  gsize       length;
  const char *data = g_bytes_get_data (pdf, &length);
  gboolean    good = FALSE;

  wissel_qpdf.qpdf_silence_errors (qpdf);
  wissel_qpdf.qpdf_set_suppress_warnings (qpdf, TRUE);
  if ((wissel_qpdf.qpdf_read_memory (qpdf, "wissel", data, length, NULL) & QPDF_ERRORS) == 0)
    good = verify_file (qpdf, pages, error);
  else
    g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_FAILED, _ ("The PDF cannot be read again: %s"),
                 wissel_qpdf.qpdf_get_error_full_text (qpdf, wissel_qpdf.qpdf_get_error (qpdf)));

  wissel_qpdf.qpdf_cleanup (&qpdf);

  return good;
}
