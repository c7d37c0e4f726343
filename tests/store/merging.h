#pragma once

#include "support.h"
#include "wissel-merge-private.h"

/* For the tests of merging. */

typedef struct
{
  const WisselRecordType *type;
  gint64                  kept;
  gint64                  gone;
  const char             *field; /* a value that the kept record is to have */
  const char             *text;
  WisselMergeReport      *report;
} MergeJob;

/* Merges as one action; the report is for the caller to free. */
gboolean try_merge (Fixture *fixture, MergeJob *job, GError **error);

gint64 count_where (Fixture *fixture, const char *table, const char *condition);
