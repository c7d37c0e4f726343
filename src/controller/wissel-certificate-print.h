#pragma once

#include "wissel-document.h"
#include "wissel-network.h"

G_BEGIN_DECLS

/**
 * wissel_certificate_make_document:
 * @network: the network
 * @certificate: id of an issued or revoked certificate
 * @error: return location
 *
 * Makes the document of a certificate from what was kept when it was issued, so that it is the
 * same for ever; a revoked one says so.
 *
 * Returns: (transfer full): the document
 */
WisselDocument *
wissel_certificate_make_document (WisselNetwork *network, gint64 certificate, GError **error);

/**
 * wissel_certificate_save:
 * @network: the network
 * @certificate: id of a certificate
 * @path: the PDF to write, or a folder: then the file is named after number and person
 * @saved: (out) (optional) (transfer full): the path written
 * @error: return location
 *
 * Returns: whether the PDF is there
 */
gboolean wissel_certificate_save (
  WisselNetwork *network, gint64 certificate, const char *path, char **saved, GError **error);

G_END_DECLS
