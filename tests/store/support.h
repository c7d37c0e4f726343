#pragma once

#include "wissel-session-private.h"
#include "wissel-store.h"

/* A folder of its own and a fresh network in it for every test. */
typedef struct
{
  char        *folder;
  char        *path;
  WisselStore *store;
} Fixture;

void fixture_set_up (Fixture *fixture, gconstpointer user_data);
void fixture_tear_down (Fixture *fixture, gconstpointer user_data);

/* Closes the network. Nothing of it runs any more, so that a test can fork. */
void fixture_close (Fixture *fixture);

/* Closes the network and opens it again. */
void fixture_reopen (Fixture *fixture);

void remove_folder (const char *folder);

/* Runs constant SQL as one action with the label "test", and expects it to work. */
void run_sql (WisselStore *store, const char *sql);

/* The same with a label and flags of choice; returns whether it worked. */
gboolean try_sql (
  WisselStore *store, const char *label, WisselActionFlags flags, const char *sql, GError **error);

/* The first column of the first row. */
gint64 query_int (WisselStore *store, const char *sql);
char  *query_text (WisselStore *store, const char *sql);

/* Every row of every table that is journaled, in order, as text: two networks with the same dump
 * hold the same. */
char *dump (WisselStore *store);

gboolean undo (WisselStore *store, GError **error);
gboolean redo (WisselStore *store, GError **error);
