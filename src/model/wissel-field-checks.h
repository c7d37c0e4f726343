#pragma once

#include "wissel-record.h"

G_BEGIN_DECLS

/* What several record types hold between their fields. */

/**
 * wissel_check_order:
 * @record: a record
 * @from: name of the field that comes first
 * @to: name of the field that must not be before it
 * @field: (out): set to @to when it is blamed
 * @error: says which of the two is wrong
 *
 * Returns: whether the two dates or times stand in order, or one is missing
 */
gboolean wissel_check_order (
  WisselRecord *record, const char *from, const char *to, const char **field, GError **error);

/**
 * wissel_check_one_of:
 * @record: a record
 * @first: name of a field
 * @second: name of another
 * @field: (out): set to @first when both are empty
 * @error: says which fields
 *
 * Returns: whether at least one of the two is filled in
 */
gboolean wissel_check_one_of (
  WisselRecord *record, const char *first, const char *second, const char **field, GError **error);

G_END_DECLS
