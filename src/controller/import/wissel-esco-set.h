#pragma once

#include <gio/gio.h>

#include "wissel-language.h"

G_BEGIN_DECLS

/*
 * The classification ESCO as the Commission publishes it: one list of skills and one of groups for
 * each language, and lists of what is broader (forms §11). Columns are found by their names; the
 * languages are put together by `conceptUri`.
 */

/**
 * WisselEscoTerm:
 * @uri: `conceptUri`, the same in every language
 * @code: what follows the last sign / of it, or the code of a group
 * @kind: code of COMPETENCY_KIND
 * @reuse_level: (nullable): code of REUSE_LEVEL
 * @labels: (nullable): label in each language
 * @synonyms: (nullable): one a line, of all languages
 * @broader: (nullable): the broader term
 * @depth: how many terms are broader
 */
typedef struct _WisselEscoTerm WisselEscoTerm;

struct _WisselEscoTerm
{
  char           *uri;
  char           *code;
  const char     *kind;
  const char     *reuse_level;
  char           *labels[WISSEL_N_LANGUAGES];
  GString        *synonyms;
  GHashTable     *known_synonyms;
  WisselEscoTerm *broader;
  guint           depth;
};

/**
 * WisselEscoSet:
 * @terms: (element-type WisselEscoTerm): broader terms before narrower ones
 * @remarks: (element-type utf8): what could not be used: file, row, what is wrong and what to do
 * @n_remarks: how many there are; only the first are kept
 * @languages: a bit for each language that was read
 * @version: (nullable): such as `1.2.0`, when a name says so
 */
typedef struct
{
  GPtrArray *terms;
  GPtrArray *remarks;
  guint      n_remarks;
  guint      languages;
  char      *version;

  GHashTable *by_uri;
} WisselEscoSet;

/**
 * wissel_esco_set_read:
 * @paths: (array zero-terminated=1): files, or folders that hold them
 * @cancellable: (nullable): ends it
 * @error: return location; says which file cannot be used and what to do
 *
 * Returns: (transfer full) (nullable): the set
 */
WisselEscoSet      *
wissel_esco_set_read (const char *const *paths, GCancellable *cancellable, GError **error);
void wissel_esco_set_free (WisselEscoSet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselEscoSet, wissel_esco_set_free)

G_END_DECLS
