#pragma once

#include "wissel-import-find.h"

G_BEGIN_DECLS

/*
 * Records that a row brings along. In one sheet that says everything (a registration list, an offer
 * of places), nothing else lists the organisations and the people: those that are not known are
 * made, and the report says so. A file with a sheet of organisations, or of people, is held to it;
 * inside import/ only.
 */

/* Whether an organisation that nobody knows may be added. A network that has organisations takes
 * more of them only from rows that tell more than a name. */
gboolean wissel_import_row_brings_organisation (const WisselImportRowContext *row);

/* (nullable): the organisation of that name; lives until the row ends. */
WisselImportEntry *
wissel_import_add_organisation (WisselImportRowContext *row, int column, const char *name);

/* (nullable): puts in what the row says about a known organisation. */
WisselImportEntry *wissel_import_fill_organisation (WisselImportRowContext *row,
                                                    WisselImportEntry      *known);

/* Whether the person whom the row is about is not known and is to be added. */
gboolean wissel_import_row_brings_person (WisselImportRowContext *row,
                                          const WisselImportWho  *who,
                                          WisselImportEntry      *employer);

/* (nullable): that person. */
WisselImportDraft *wissel_import_add_subject (WisselImportRowContext *row,
                                              const WisselImportWho  *who,
                                              WisselImportEntry      *employer);

/* (nullable): the person whom a column names beside others: known at the organisation, or added.
 * Columns of @slot tell about that person; %WISSEL_IMPORT_SLOT_NONE when there are none. */
WisselImportDraft *wissel_import_get_person (WisselImportRowContext *row,
                                             int                     column,
                                             const char             *name,
                                             WisselImportSlot        slot,
                                             WisselImportEntry      *organisation);

G_END_DECLS
