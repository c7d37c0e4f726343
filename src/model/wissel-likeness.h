#pragma once

#include "wissel-record.h"

G_BEGIN_DECLS

/*
 * By what two records are taken for the same: one table for the notice on the page of a record and
 * for the list of duplicates.
 */

/**
 * WisselLikenessKind:
 * @WISSEL_LIKENESS_EXACT: the same text, capitals aside
 * @WISSEL_LIKENESS_NAME: the same words, accents and punctuation aside
 * @WISSEL_LIKENESS_ORGANISATION: the same, the legal form aside
 * @WISSEL_LIKENESS_PERSON: the same, in any order
 */
typedef enum
{
  WISSEL_LIKENESS_EXACT,
  WISSEL_LIKENESS_NAME,
  WISSEL_LIKENESS_ORGANISATION,
  WISSEL_LIKENESS_PERSON,
} WisselLikenessKind;

#define WISSEL_LIKENESS_MAX_FIELDS 4

/**
 * WisselLikeness:
 * @type: a record type
 * @fields: (array zero-terminated=1): names of fields
 * @together: whether all of @fields make one text; else each of them is one, and one of one record
 *   may be like another one of the other
 * @scope: (nullable): a link that has to lead to the same record
 * @kind: how texts are compared
 * @reason: message id of what the two have in common, in a list of duplicates
 * @words: message id of the same in a sentence about the other record, `%s`
 */
typedef struct
{
  const WisselRecordType *type;
  const char             *fields[WISSEL_LIKENESS_MAX_FIELDS + 1];
  gboolean                together;
  const char             *scope;
  WisselLikenessKind      kind;
  const char             *reason;
  const char             *words;
} WisselLikeness;

/**
 * wissel_likeness_rules:
 * @n_rules: (out): how many
 *
 * Returns: (array length=n_rules) (transfer none): all rules, the surest of each type first
 */
const WisselLikeness *wissel_likeness_rules (guint *n_rules);

/**
 * wissel_likeness_is_known:
 * @type: a record type
 *
 * Returns: whether records of it are looked at for duplicates, and can be merged
 */
gboolean wissel_likeness_is_known (const WisselRecordType *type);

/**
 * wissel_likeness_types:
 * @n_types: (out): how many
 *
 * Returns: (array length=n_types) (transfer none): the types of which duplicates are looked for
 */
const WisselRecordType *const *wissel_likeness_types (guint *n_types);

/**
 * wissel_likeness_dup_key:
 * @self: a rule
 * @texts: values of its fields; unknown ones are %NULL
 * @nth: which of its keys, from 0
 *
 * Two records are alike by a rule when a key of the one is a key of the other.
 *
 * Returns: (transfer full) (nullable): the key, or %NULL when too little is known for it
 */
char *wissel_likeness_dup_key (const WisselLikeness *self, const char *const *texts, guint nth);

/** Returns: how many keys a record has by a rule, at most */
guint wissel_likeness_n_keys (const WisselLikeness *self);

/** Returns: whether two records of the type are alike by a rule */
gboolean
wissel_likeness_applies (const WisselLikeness *self, WisselRecord *first, WisselRecord *second);

G_END_DECLS
