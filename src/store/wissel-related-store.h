#pragma once

#include "wissel-session.h"

G_BEGIN_DECLS

/**
 * WisselRelatedRow:
 * @type: name of the record type
 * @id: id of the record
 * @title: (nullable): message id of a title other than that of the record
 * @details: (nullable): second line
 * @state: (nullable): message id of what is so about it
 *
 * A record that hangs on another by way of others.
 */
typedef struct
{
  const char *type;
  gint64      id;
  const char *title;
  char       *details;
  const char *state;
} WisselRelatedRow;

/**
 * wissel_session_related:
 * @session: the connection
 * @source: name of a query of this file
 * @id: id of the record on whose page they stand
 * @limit: at most so many
 * @n_rows: (out): how many there are in all
 * @error: return location
 *
 * Returns: (transfer full) (element-type WisselRelatedRow): the rows
 */
GPtrArray *wissel_session_related (WisselSession *session,
                                   const char    *source,
                                   gint64         id,
                                   guint          limit,
                                   guint         *n_rows,
                                   GError       **error);

G_END_DECLS
