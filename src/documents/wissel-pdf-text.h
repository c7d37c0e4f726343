#pragma once

#include "wissel-qpdf.h"

G_BEGIN_DECLS

/*
 * wissel_pdf_read_text:
 * @qpdf: a file
 * @page: one of its pages
 *
 * Reads the text of a page through the character maps of its fonts, as a reader does when text is
 * searched or copied. Private to this layer.
 *
 * Returns: (transfer full) (nullable): the text in the order in which it is painted
 */
char *wissel_pdf_read_text (qpdf_data qpdf, qpdf_oh page);

G_END_DECLS
