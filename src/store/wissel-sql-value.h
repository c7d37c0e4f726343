#pragma once

#include <sqlite3.h>

#include "wissel-value.h"

G_BEGIN_DECLS

/* Between values of the model and SQLite; inside store/ only. */

/* @value has to stay as it is until the statement was run. */
void wissel_sql_bind_value (sqlite3_stmt *stmt, int index, const WisselValue *value);
void wissel_sql_get_value (sqlite3_stmt *stmt, int column, WisselValue *value);

G_END_DECLS
