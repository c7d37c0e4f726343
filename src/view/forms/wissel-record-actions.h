#pragma once

#include <adwaita.h>

#include "wissel-editor.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_RECORD_ACTIONS (wissel_record_actions_get_type ())

/**
 * WisselRecordActions:
 *
 * What can be done with a record beyond its life cycle: note who came to a contact moment, complete
 * an exchange, issue its learning certificate, print or revoke a certificate. Hidden for records
 * with which nothing can be done.
 */
G_DECLARE_FINAL_TYPE (WisselRecordActions, wissel_record_actions, WISSEL, RECORD_ACTIONS, AdwBin)

/**
 * wissel_record_actions_set_editor:
 * @self: the actions
 * @editor: the editor of the record; actions have one for life
 */
void wissel_record_actions_set_editor (WisselRecordActions *self, WisselEditor *editor);

G_END_DECLS
