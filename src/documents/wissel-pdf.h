#pragma once

#include "wissel-pages.h"

G_BEGIN_DECLS

/**
 * wissel_document_to_pdf:
 * @self: a document
 * @warnings: (out) (optional) (transfer full) (array zero-terminated=1): what could not be
 *   printed as it was written, see wissel_pages_get_warnings()
 * @error: return location for an error
 *
 * Makes a file for people and for the archive: PDF/A-2a and PDF/UA-1, with its structure, its
 * language and its fonts inside. The same document gives the same bytes. The file is read again
 * before it is handed out: every page and every word is there, and nothing in it acts on its own.
 *
 * Returns: (transfer full) (nullable): the PDF, or %NULL with @error set
 */
GBytes *wissel_document_to_pdf (WisselDocument *self, char ***warnings, GError **error);

/**
 * wissel_pages_to_pdf:
 * @pages: pages, also of several documents
 * @error: return location for an error
 *
 * As wissel_document_to_pdf(), for pages that are laid out already.
 *
 * Returns: (transfer full) (nullable): the PDF, or %NULL with @error set
 */
GBytes *wissel_pages_to_pdf (const WisselPages *pages, GError **error);

/**
 * wissel_document_save_pdf:
 * @self: a document
 * @path: the file to write; one of that name is replaced only when the new one is complete
 * @warnings: (out) (optional) (transfer full) (array zero-terminated=1): as for
 *   wissel_document_to_pdf()
 * @error: return location for an error
 *
 * Returns: whether the file was written
 */
gboolean
wissel_document_save_pdf (WisselDocument *self, const char *path, char ***warnings, GError **error);

G_END_DECLS
