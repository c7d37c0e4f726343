#pragma once

#include "wissel-session-private.h"

G_BEGIN_DECLS

/*
 * The values of a row in the journal, as a JSON object: {"column":value,…} of a row that was
 * deleted, {"column":[old,new],…} of the changed columns of a row that was updated. A value is
 * written so that reading it gives the same bits: integers in full, reals with 17 digits, blobs as
 * {"hex":"…"}. Values are compared as written.
 */

typedef struct
{
  char *name;
  char *before; /* the value as JSON */
  char *after;  /* only of an update */
} WisselImageField;

/* Makes the SQL functions that write images; both take the names as one text "a,b,c":
 * wissel_image(names, values…), and wissel_diff(names, old id, new id, old and new values…), which
 * is NULL when nothing differs. */
gboolean wissel_row_image_register (sqlite3 *native, GError **error);

/* Takes a journal image apart; %WISSEL_ERROR_CORRUPT when it is none. */
GArray *wissel_row_image_parse (const char *json, GError **error);

/* The value in column @column as a token. */
char *wissel_row_image_token_of_column (sqlite3_stmt *stmt, int column);

/* Binds the value that a token stands for. */
void wissel_row_image_bind (sqlite3_stmt *stmt, int index, const char *token);

/* The value as people read it in a history; NULL for none. */
char *wissel_row_image_to_text (const char *token);

G_END_DECLS
