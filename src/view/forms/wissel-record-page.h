#pragma once

#include "wissel-editor.h"
#include "wissel-form.h"
#include "wissel-life-bar.h"
#include "wissel-page.h"
#include "wissel-paged-model.h"
#include "wissel-related-view.h"

G_BEGIN_DECLS

#define WISSEL_TYPE_RECORD_PAGE (wissel_record_page_get_type ())

/**
 * WisselRecordPage:
 *
 * The page of one record, whatever its type: its form, what belongs to it, its life cycle and its
 * history.
 */
G_DECLARE_FINAL_TYPE (WisselRecordPage, wissel_record_page, WISSEL, RECORD_PAGE, WisselPage)

/**
 * wissel_record_page_new:
 * @network: the open network
 * @type: a record type that has a form
 * @id: id of a record
 *
 * Returns: (transfer floating): its page
 */
WisselPage *
wissel_record_page_new (WisselNetwork *network, const WisselRecordType *type, gint64 id);

/**
 * wissel_record_page_new_draft:
 * @network: the open network
 * @draft: a record without id
 * @companion: (nullable): a record that is stored together with it
 *
 * Returns: (transfer floating): the page of a record to be
 */
WisselPage *
wissel_record_page_new_draft (WisselNetwork *network, WisselRecord *draft, WisselRecord *companion);

/**
 * wissel_record_page_set_rows:
 * @self: the page of a stored record
 * @rows: (nullable): the list that it was opened from
 *
 * Lets the page lead to the next and the previous record of a list, in the order and with the
 * filters that the list had when the record was opened.
 */
void wissel_record_page_set_rows (WisselRecordPage *self, WisselPagedModel *rows);

/**
 * wissel_record_page_make_neighbour:
 * @self: the page of a record
 * @step: 1 for the next record of the list, -1 for the previous one
 *
 * Returns: (transfer floating) (nullable): the page of that record; %NULL at either end
 */
WisselPage *wissel_record_page_make_neighbour (WisselRecordPage *self, int step);

/* For tests. */
WisselEditor      *wissel_record_page_peek_editor (WisselRecordPage *self);
WisselForm        *wissel_record_page_peek_form (WisselRecordPage *self);
WisselLifeBar     *wissel_record_page_peek_life_bar (WisselRecordPage *self);
WisselRelatedView *wissel_record_page_peek_related (WisselRecordPage *self);

G_END_DECLS
