#pragma once

#include "wissel-language.h"
#include "wissel-value.h"

G_BEGIN_DECLS

typedef struct _WisselList       WisselList;
typedef struct _WisselListColumn WisselListColumn;

/**
 * WisselFilterKind:
 * @WISSEL_FILTER_NONE: the column cannot be filtered
 * @WISSEL_FILTER_CODES: some codes of its code list
 * @WISSEL_FILTER_LANGUAGES: languages, of which a row has one at least
 * @WISSEL_FILTER_BOOLEAN: yes or no
 * @WISSEL_FILTER_DAYS: from one day to another
 * @WISSEL_FILTER_RECORDS: some records that it names
 *
 * How a column of a list is filtered.
 */
typedef enum
{
  WISSEL_FILTER_NONE,
  WISSEL_FILTER_CODES,
  WISSEL_FILTER_LANGUAGES,
  WISSEL_FILTER_BOOLEAN,
  WISSEL_FILTER_DAYS,
  WISSEL_FILTER_RECORDS,
} WisselFilterKind;

/**
 * WisselFilter:
 * @column: index of a column of the list
 * @values: (element-type WisselValue): a row has one of these; an empty one among them asks for
 *   rows that have none
 * @names: (element-type utf8): beside the values, what records are called
 * @from: (nullable): or it has a day from here
 * @to: (nullable): up to here
 *
 * What a column of a list must hold.
 */
typedef struct
{
  guint      column;
  GArray    *values;
  GPtrArray *names;
  char      *from;
  char      *to;
} WisselFilter;

/**
 * wissel_filter_kind_of:
 * @column: a column
 *
 * Returns: how it is filtered
 */
WisselFilterKind wissel_filter_kind_of (const WisselListColumn *column);

WisselFilter *wissel_filter_new (guint column);
WisselFilter *wissel_filter_copy (const WisselFilter *self);
void          wissel_filter_free (WisselFilter *self);

/**
 * wissel_filter_asks:
 * @self: a filter
 *
 * Returns: whether it asks for anything
 */
gboolean wissel_filter_asks (const WisselFilter *self);

/**
 * wissel_filter_find_value:
 * @self: a filter
 * @value: a value, or an empty one
 *
 * Returns: its place among the values, or -1
 */
int wissel_filter_find_value (const WisselFilter *self, const WisselValue *value);

/**
 * wissel_filter_add_value:
 * @self: a filter
 * @value: a value, or an empty one; nothing happens when it has it already
 * @name: (nullable): what the record is called, if it is the id of one
 */
void wissel_filter_add_value (WisselFilter *self, const WisselValue *value, const char *name);
void wissel_filter_remove_value (WisselFilter *self, const WisselValue *value);

/**
 * wissel_filter_set_days:
 * @self: a filter
 * @from: (nullable): the first day, `YYYY-MM-DD`
 * @to: (nullable): the last day
 */
void wissel_filter_set_days (WisselFilter *self, const char *from, const char *to);

/**
 * wissel_filter_dup_words:
 * @self: a filter
 * @column: its column
 * @language: language of the words
 *
 * Returns: (transfer full): what it asks for, such as “Published or Draft”
 */
char *wissel_filter_dup_words (const WisselFilter     *self,
                               const WisselListColumn *column,
                               WisselLanguage          language);

/**
 * wissel_filter_dup_label:
 * @self: a filter
 * @column: its column
 * @language: language of the words
 *
 * Returns: (transfer full): the column and what it must hold, such as “State: Published”
 */
char *wissel_filter_dup_label (const WisselFilter     *self,
                               const WisselListColumn *column,
                               WisselLanguage          language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselFilter, wissel_filter_free)

G_END_DECLS
