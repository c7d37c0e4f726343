#pragma once

#include <adwaita.h>

#include "wissel-network.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_CERTIFICATE_WINDOW (wissel_certificate_window_get_type ())

/**
 * WisselCertificateWindow:
 *
 * Issues the learning certificates that a round still misses and writes all of them as PDF into a
 * folder. It asks before it issues, for that cannot be undone.
 */
G_DECLARE_FINAL_TYPE (
  WisselCertificateWindow, wissel_certificate_window, WISSEL, CERTIFICATE_WINDOW, AdwWindow)

/**
 * wissel_certificate_window_new:
 * @parent: (nullable): the window it stands before
 * @network: the network
 *
 * Returns: a window, to be presented
 */
GtkWidget *wissel_certificate_window_new (GtkWindow *parent, WisselNetwork *network);

G_END_DECLS
