#pragma once

#include "wissel-import-columns.h"

G_BEGIN_DECLS

/*
 * What people call sheets and columns: the table of column names and the labels of the program;
 * inside import/ only.
 */

/* A name of a column, and the languages that have it. */
typedef struct
{
  const WisselImportTarget *target;
  char                     *text;
  guint                     languages;
} WisselImportName;

/* A text that may be the name of a column, in the forms in which it is looked up: the same for
 * every kind of sheet. */
typedef struct
{
  const char *text; /* of the caller */
  char       *folded;
  char       *shortened;    /* folded, without what explains it; NULL until it is needed */
  char       *key;          /* its words in their order */
  GStrv       alternatives; /* folded */
} WisselImportWords;

void wissel_import_words_init (WisselImportWords *self, const char *text);
void wissel_import_words_clear (WisselImportWords *self);

/* (nullable): the name that a text is, also when its words stand in another order. */
const WisselImportName *wissel_import_vocabulary_find (WisselImportKind   kind,
                                                       WisselImportWords *words);

/* (nullable): the only name from which @text differs by a slip of the keyboard. */
const WisselImportName *wissel_import_vocabulary_find_slip (WisselImportKind kind,
                                                            const char      *text);

/* (nullable): what the table of column names calls @name. */
const WisselImportTarget *wissel_import_vocabulary_get_target (WisselImportKind kind,
                                                               const char      *name);

/* Whether the name of a sheet is or holds one that tells what its rows are. */
gboolean wissel_import_vocabulary_find_sheet (const char *name, WisselImportKind *kind);

G_END_DECLS
