#pragma once

#include "wissel-document.h"
#include "wissel-network.h"

G_BEGIN_DECLS

/*
 * The logo that a network prints on its documents, if it wants to (ST-0-16): kept in its file as a
 * PNG with its checksum. What was issued keeps the logo that it was issued with. Functions without
 * `_async` wait and are for tests.
 */

/* Under what the logo is kept among the files of records; its record is that of the network. */
#define WISSEL_NETWORK_LOGO "network_logo"

/**
 * WisselNetworkLogo:
 * @id: id of the attachment
 * @name: name of the file that was chosen
 * @sha256: checksum of @png
 * @png: the picture
 */
typedef struct
{
  gint64  id;
  char   *name;
  char   *sha256;
  GBytes *png;
} WisselNetworkLogo;

void wissel_network_logo_free (WisselNetworkLogo *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselNetworkLogo, wissel_network_logo_free)

/**
 * wissel_network_logo_read:
 * @session: the connection
 * @logo: (out) (transfer full) (nullable): the logo; %NULL when the network has none
 * @error: return location
 *
 * Returns: whether it could be read
 */
gboolean
wissel_network_logo_read (WisselSession *session, WisselNetworkLogo **logo, GError **error);

/**
 * wissel_network_logo_put:
 * @document: a document
 * @png: (nullable): the logo; %NULL leaves the document without one
 * @network: (nullable): name of the network, for who cannot see it
 * @language: language of the document
 * @error: return location
 *
 * Returns: whether the logo stands on the document
 */
gboolean wissel_network_logo_put (WisselDocument *document,
                                  GBytes         *png,
                                  const char     *network,
                                  WisselLanguage  language,
                                  GError        **error);

/**
 * wissel_network_logo_load_async:
 * @network: the open network
 * @cancellable: (nullable): a cancellable
 * @callback: called on the main context
 * @user_data: passed to @callback
 */
void wissel_network_logo_load_async (WisselNetwork      *network,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);

/**
 * wissel_network_logo_load_finish:
 * @result: what the callback received
 * @logo: (out) (transfer full) (nullable): the logo; %NULL when the network has none
 * @error: return location
 *
 * Returns: whether it could be read
 */
gboolean
wissel_network_logo_load_finish (GAsyncResult *result, WisselNetworkLogo **logo, GError **error);

/**
 * wissel_network_logo_choose:
 * @network: the open network
 * @file: a PNG, JPEG or SVG file
 * @error: return location; %WISSEL_ERROR_INVALID or %WISSEL_ERROR_LIMIT say what is wrong with it
 *
 * Makes the picture the logo of the network, instead of the one before, as an action that can be
 * undone.
 *
 * Returns: whether it is the logo
 */
gboolean wissel_network_logo_choose (WisselNetwork *network, GFile *file, GError **error);
void     wissel_network_logo_choose_async (WisselNetwork      *network,
                                           GFile              *file,
                                           GAsyncReadyCallback callback,
                                           gpointer            user_data);
gboolean wissel_network_logo_choose_finish (GAsyncResult *result, GError **error);

/**
 * wissel_network_logo_remove:
 * @network: the open network
 * @error: return location
 *
 * Prints without a logo from now on, as an action that can be undone.
 *
 * Returns: whether the network has none
 */
gboolean wissel_network_logo_remove (WisselNetwork *network, GError **error);
void     wissel_network_logo_remove_async (WisselNetwork      *network,
                                           GAsyncReadyCallback callback,
                                           gpointer            user_data);
gboolean wissel_network_logo_remove_finish (GAsyncResult *result, GError **error);

G_END_DECLS
