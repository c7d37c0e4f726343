#pragma once

#include <adwaita.h>

#include "wissel-editor.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_RESPONSE_SHEET (wissel_response_sheet_get_type ())

/**
 * WisselResponseSheet:
 *
 * What the page of a filled form has beyond that of other records: the questions, the advice and
 * the comparison with other times. Hidden for records of other types and before the record is
 * stored.
 */
G_DECLARE_FINAL_TYPE (WisselResponseSheet, wissel_response_sheet, WISSEL, RESPONSE_SHEET, AdwBin)

/**
 * wissel_response_sheet_set_editor:
 * @self: a sheet
 * @editor: the editor of the record; a sheet has one for life
 * @advice: an empty page of @views for the advice
 * @compare: an empty page of @views for the comparison
 * @views: the views of the record
 */
void wissel_response_sheet_set_editor (WisselResponseSheet *self,
                                       WisselEditor        *editor,
                                       AdwBin              *advice,
                                       AdwBin              *compare,
                                       GtkStack            *views);

/**
 * wissel_response_sheet_commit:
 * @self: a sheet
 *
 * Hands over what is being written.
 */
void wissel_response_sheet_commit (WisselResponseSheet *self);

G_END_DECLS
