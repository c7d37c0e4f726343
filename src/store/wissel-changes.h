#pragma once

#include "wissel-session-private.h"

G_BEGIN_DECLS

/*
 * What is kept in memory of the file (words for searching, orders of lists) follows every commit
 * row by row; after a great change it is forgotten and made anew when it is asked for. Inside
 * store/ only.
 */

/**
 * WisselChangedRow:
 * @table: (type utf8): interned name of a table
 * @id: id of a row that was added, changed or removed
 */
typedef struct
{
  const char *table;
  gint64      id;
} WisselChangedRow;

/* Begins to note the rows that change. */
void wissel_changes_attach (WisselSession *session);

/* After a commit: what is kept follows. */
void wissel_changes_follow (WisselSession *session);

/* After a rollback: nothing that was read meanwhile is kept. */
void wissel_changes_forget (WisselSession *session);

G_END_DECLS
