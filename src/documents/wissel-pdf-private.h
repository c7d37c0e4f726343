#pragma once

#include "wissel-pages-private.h"

G_BEGIN_DECLS

/*
 * wissel_pdf_finish:
 * @raw: what cairo wrote
 * @pages: the pages it was made from
 * @error: return location for %WISSEL_ERROR_FAILED
 *
 * Adds what cairo cannot write and PDF/A-2a and PDF/UA-1 ask for: language, metadata, output
 * intent, alternative texts, scopes, artifact marks.
 *
 * Returns: (transfer full) (nullable): the finished file
 */
GBytes *wissel_pdf_finish (GBytes *raw, const WisselPages *pages, GError **error);

/*
 * wissel_pdf_mark_artifacts:
 * @data: a content stream
 * @length: its length
 * @out: where to write the stream to, with everything that paints outside marked content
 *   marked as an artifact
 *
 * Returns: %FALSE when the marks of @data do not nest
 */
gboolean wissel_pdf_mark_artifacts (const char *data, gsize length, GString *out);

/*
 * wissel_pdf_describe:
 * @document: a document
 * @created: (out) (transfer full): its date as PDF writes it
 *
 * Returns: (transfer full): the metadata of the file as XMP
 */
char *wissel_pdf_describe (const WisselDocument *document, char **created);

/*
 * wissel_pdf_verify:
 * @pdf: a finished file
 * @pages: the pages it was made from
 * @error: return location for %WISSEL_ERROR_FAILED
 *
 * Reads the file as a reader would: all pages are there, their text, character by character, is
 * that of @pages, and nothing in it acts but links that are followed by hand.
 *
 * Returns: whether the file holds what it should
 */
gboolean wissel_pdf_verify (GBytes *pdf, const WisselPages *pages, GError **error);

G_END_DECLS
