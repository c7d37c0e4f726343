#pragma once

/* Pieces of the SQL of several lists; inside store/ only. */

#define PERSON(alias) alias ".first_name || ' ' || " alias ".last_name"

/* Whether the learner of this alias still looks for a place in the round. */
#define LOOKS(learner)                                                                             \
  "(" learner ".state NOT IN ('WITHDRAWN', 'NO_PLACE', 'SWITCHED', 'DONE') AND NOT EXISTS "        \
  "(SELECT 1 FROM match_pair lm WHERE lm.learner_id = " learner ".id "                             \
  "AND lm.state = 'ACCEPTED'))"

/* Asked once for a statement, not for each row. */
#define TODAY "(SELECT wissel_today())"

/* The day of the last change of the row. */
#define CHANGED(table)                                                                             \
  "(SELECT substr(j.at, 1, 10) FROM journal_row jr "                                               \
  "JOIN journal j ON j.first_row = (SELECT max(k.first_row) FROM journal k "                       \
  "WHERE k.first_row <= jr.id) "                                                                   \
  "WHERE jr.row_id = r.id AND jr.table_name = '" table "' ORDER BY jr.id DESC LIMIT 1)"

#define EXPRESSIONS(table) .expressions = table, .n_expressions = G_N_ELEMENTS (table)

/* The notes at a record: it is found by their words. */
#define NOTES(table)                                                                               \
  {                                                                                                \
    "note", "SELECT entity_id AS row, id AS record FROM note WHERE entity = '" table "'"           \
  }
