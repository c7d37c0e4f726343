#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _WisselImportEntry WisselImportEntry;

/* From a text or an id to the records that have it; inside import/ only. */

typedef struct _WisselImportIndex WisselImportIndex;

/* Some entries: read as a GPtrArray is. */
typedef struct
{
  WisselImportEntry **pdata;
  guint               len;
} WisselImportEntries;

/* All keys of an index are texts, or all are ids. */
WisselImportIndex *wissel_import_index_new (void);
void               wissel_import_index_free (WisselImportIndex *self);

/* Adds an entry, once; blank texts and the id 0 are no keys. */
void
wissel_import_index_add_text (WisselImportIndex *self, const char *key, WisselImportEntry *entry);
void wissel_import_index_add_id (WisselImportIndex *self, gint64 key, WisselImportEntry *entry);
void wissel_import_index_remove_id (WisselImportIndex *self, gint64 key, WisselImportEntry *entry);

/* (transfer none): the entries of a key; an empty list when there are none. */
const WisselImportEntries *wissel_import_index_find_text (const WisselImportIndex *self,
                                                          const char              *key);
const WisselImportEntries *wissel_import_index_find_id (const WisselImportIndex *self, gint64 key);

/* (transfer container) (element-type utf8): the text keys, for suggestions. */
GPtrArray *wissel_import_index_get_keys (const WisselImportIndex *self);

G_END_DECLS
