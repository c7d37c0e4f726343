#pragma once

#include <adwaita.h>

#include "wissel-template-preview.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_PLACEHOLDER_CHOOSER (wissel_placeholder_chooser_get_type ())

/**
 * WisselPlaceholderChooser:
 *
 * What may be put into the text of a kind of document, found by what it means.
 *
 * Signals: `chosen (WisselPlaceholder *, gboolean is_optional)`.
 */
G_DECLARE_FINAL_TYPE (
  WisselPlaceholderChooser, wissel_placeholder_chooser, WISSEL, PLACEHOLDER_CHOOSER, GtkPopover)

/**
 * wissel_placeholder_chooser_new:
 * @name: name of a kind of document
 *
 * Returns: (transfer floating): a popover
 */
GtkWidget *wissel_placeholder_chooser_new (const char *name);

G_END_DECLS
