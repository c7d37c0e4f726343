#pragma once

#include <adwaita.h>

#include "wissel-editor.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_RECORD_CHOOSER (wissel_record_chooser_get_type ())

/**
 * WisselRecordChooser:
 *
 * Chooses a record by searching: an entry and the records that fit. Its signal `chosen` has the id
 * (`gint64`) and the title of the record.
 */
G_DECLARE_FINAL_TYPE (WisselRecordChooser, wissel_record_chooser, WISSEL, RECORD_CHOOSER, AdwBin)

/**
 * wissel_record_chooser_begin:
 * @self: a chooser
 * @network: the open network
 * @type: record type to choose from
 * @editor: (nullable): the record that the choice is for
 * @field: the link of @editor that it is for
 *
 * Starts anew, with the first records of the type.
 */
void wissel_record_chooser_begin (WisselRecordChooser    *self,
                                  WisselNetwork          *network,
                                  const WisselRecordType *type,
                                  WisselEditor           *editor,
                                  guint                   field);

/* For tests. */
/* Where nothing fits, offers to add a new record; the signal `new-wanted` has the words that were
 * looked for. */
void wissel_record_chooser_offer_new (WisselRecordChooser *self);

GtkListBox *wissel_record_chooser_peek_list (WisselRecordChooser *self);

G_END_DECLS
