#pragma once

#include "wissel-editor.h"
#include "wissel-matchmaker.h"

/* A network in a folder of its own, with a small round that everything can be tried on: three
 * switchers of the city, two places at a firm, one of them for two. */
typedef struct
{
  char          *folder;
  char          *path;
  WisselNetwork *network;
  gint64         city;
  gint64         firm;
  gint64         round;
  gint64         place;
  gint64         coach;
} Fixture;

void fixture_set_up (Fixture *fixture, gconstpointer user_data);

/* A network of missions with two organisations. */
void fixture_set_up_missions (Fixture *fixture, gconstpointer user_data);
void fixture_tear_down (Fixture *fixture, gconstpointer user_data);

/* Somebody of the firm goes to the city, so that two organisations exchange people. */
void fixture_make_return (Fixture *fixture);

/* Only the empty network. */
void fixture_set_up_empty (Fixture *fixture, gconstpointer user_data);

/* Stores a record of a type with the properties given, and answers its id. */
gint64 make_record (WisselNetwork          *network,
                    const WisselRecordType *type,
                    const char             *first_property,
                    ...) G_GNUC_NULL_TERMINATED;

void set_state (WisselNetwork *network, const WisselRecordType *type, gint64 id, const char *state);

/* The step of a record to a state, if its life cycle has one from here. */
const WisselStep *find_step (WisselEditor *editor, const char *to);

WisselEditor *open_record (Fixture *fixture, const WisselRecordType *type, gint64 id);

/* Why the step of a record to a state cannot be taken. */
WisselGuard find_closed (Fixture *fixture, const WisselRecordType *type, gint64 id, const char *to);

/* Another switcher of the city, with a question. */
gint64 ask_question (Fixture *fixture);

/* Makes a proposal for the round; nothing is decided. */
WisselMatchmaker *make_proposal (Fixture *fixture);

/* Matches the round and accepts all: three exchanges, to be freed by the caller. */
GPtrArray *make_exchanges (Fixture *fixture);

/* Runs the main context until what was asked for has been notified. */
void settle (void);
