#pragma once

#include <adwaita.h>

#include "wissel-editor.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_PAPER_MENU (wissel_paper_menu_get_type ())

/**
 * WisselPaperMenu:
 *
 * The documents that can be made from a record, as a menu with the language they are written in.
 * Hidden for records of which none is made.
 */
G_DECLARE_FINAL_TYPE (WisselPaperMenu, wissel_paper_menu, WISSEL, PAPER_MENU, AdwBin)

/**
 * wissel_paper_menu_set_editor:
 * @self: a menu
 * @editor: the editor of the record; a menu has one for life
 */
void wissel_paper_menu_set_editor (WisselPaperMenu *self, WisselEditor *editor);

/**
 * wissel_paper_menu_pop_up:
 * @self: a menu
 *
 * Shows the documents, where there are any.
 */
void wissel_paper_menu_pop_up (WisselPaperMenu *self);

G_END_DECLS
