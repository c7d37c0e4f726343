#pragma once

#include <adwaita.h>

#include "wissel-editor.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_RECORD_FACTS (wissel_record_facts_get_type ())

/**
 * WisselRecordFacts:
 *
 * What other records say about the one on the page: why it asks for attention, and figures.
 */
G_DECLARE_FINAL_TYPE (WisselRecordFacts, wissel_record_facts, WISSEL, RECORD_FACTS, AdwBin)

/**
 * wissel_record_facts_set_editor:
 * @self: the facts
 * @editor: the editor of the record that they are about
 */
void wissel_record_facts_set_editor (WisselRecordFacts *self, WisselEditor *editor);

G_END_DECLS
