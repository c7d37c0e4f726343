#pragma once

#include "wissel-record.h"

G_BEGIN_DECLS

/**
 * WisselExtraKind:
 * @type: type of the records
 * @title: message id of the part of the page
 * @add_label: message id of the button that adds one
 * @fields: names of the fields that are filled in, the first of which it is known by; ends with
 *   %NULL
 * @dup_words: what stands below the title of one
 * @compare: their order
 * @is_done: (nullable): whether one is settled, for those that are ticked off
 * @tick: (nullable): settles one, or opens it again
 * @is_late: (nullable): whether one should have been settled
 * @labels: message ids of what the history says when one is added, changed, removed, settled and
 *   opened again
 * @toasts: message ids of what is told then
 * @refused: message id of the heading when that fails
 *
 * What hangs on records, as their pages show it.
 */
typedef struct
{
  const WisselRecordType *type;
  const char             *title;
  const char             *add_label;
  const char             *fields[3];
  char *(*dup_words) (WisselRecord *extra);
  int (*compare) (WisselRecord *a, WisselRecord *b);
  gboolean (*is_done) (WisselRecord *extra);
  void (*tick) (WisselRecord *extra, gboolean is_done);
  gboolean (*is_late) (WisselRecord *extra);
  const char *labels[5];
  const char *toasts[5];
  const char *refused;
} WisselExtraKind;

/* Places in @labels and @toasts. */
enum
{
  WISSEL_EXTRA_ADDED,
  WISSEL_EXTRA_CHANGED,
  WISSEL_EXTRA_REMOVED,
  WISSEL_EXTRA_DONE,
  WISSEL_EXTRA_OPENED,
};

extern const WisselExtraKind wissel_task_kind;
extern const WisselExtraKind wissel_note_kind;

G_END_DECLS
