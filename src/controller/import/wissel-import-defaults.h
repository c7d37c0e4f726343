#pragma once

#include "wissel-import-row.h"

G_BEGIN_DECLS

/*
 * What a new record gets where its row says nothing: never in silence; inside import/ only.
 */

/* For a new record: refuses the row when a choice that its sender has to make is empty, and says
 * what was taken for other empty cells. */
void wissel_import_default_fields (WisselImportRowContext *row,
                                   WisselImportDraft      *draft,
                                   WisselImportSlot        slot);

/* The language regime of a new organisation: that of its municipality, else that of the list. */
void wissel_import_default_regime (WisselImportRowContext *row, WisselImportDraft *organisation);

/* The language of a new person: that of the organisation, else that of the list. */
void wissel_import_default_language (WisselImportRowContext *row,
                                     WisselImportDraft      *person,
                                     WisselImportEntry      *employer);

/* Says what new records got for columns that the whole sheet does not have. */
void wissel_import_notice_defaults (const WisselImportBookSheet *sheet);

G_END_DECLS
