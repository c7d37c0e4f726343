#pragma once

#include <adwaita.h>

#include "wissel-paper.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_MADE_BAR (wissel_made_bar_get_type ())

/**
 * WisselMadeBar:
 *
 * A bar that says what was made to inform organisations with, that nothing was sent by that, and
 * what was noted. It stays until it is closed, or until that is no longer so.
 */
G_DECLARE_FINAL_TYPE (WisselMadeBar, wissel_made_bar, WISSEL, MADE_BAR, AdwBin)

/**
 * wissel_made_bar_show:
 * @self: a bar
 * @made: what was made
 * @is_mail: drafts of mails rather than letters
 * @organisations: (element-type gint64): for which organisations
 *
 * Says what was made.
 */
void wissel_made_bar_show (WisselMadeBar          *self,
                           const WisselPapersMade *made,
                           gboolean                is_mail,
                           GArray                 *organisations);

/**
 * wissel_made_bar_follow:
 * @self: a bar
 * @addressees: the organisations as they are now, of WisselAddressee
 *
 * Goes away when what it says was undone.
 */
void wissel_made_bar_follow (WisselMadeBar *self, GListModel *addressees);

/**
 * wissel_made_bar_hide:
 * @self: a bar
 */
void wissel_made_bar_hide (WisselMadeBar *self);

G_END_DECLS
