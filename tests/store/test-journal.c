#include "support.h"

#include <string.h>

#include "wissel-error.h"

#define ORGANISATION(id, name)                                                                     \
  "INSERT INTO organisation(id,short_name,kind,created_at,updated_at) VALUES(" #id ",'" name "',"  \
  "'OTHER','2027-01-01T00:00:00Z','2027-01-01T00:00:00Z');"

static void
test_undo_redo (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *empty = dump (fixture->store);
  g_autofree char   *made = NULL;
  g_autofree char   *changed = NULL;
  g_autofree char   *gone = NULL;

  run_sql (fixture->store, ORGANISATION (1, "A") ORGANISATION (2, "B"));
  made = dump (fixture->store);
  run_sql (fixture->store,
           "UPDATE organisation SET short_name='Ä \"\\\n' || char(7), headcount=9 "
           "WHERE id=1; "
           "INSERT INTO site(id,organisation_id,name,lat,lon) "
           "VALUES(7,1,'S',50.1+0.2,-0.1/3);"
           "INSERT INTO attachment(id,entity,entity_id,filename,size,sha256,added_on) "
           "VALUES(5,'organisation',1,'f',4,'00ff1027','2027-01-01');");
  changed = dump (fixture->store);
  run_sql (fixture->store, "DELETE FROM organisation WHERE id=1; DELETE FROM attachment");
  gone = dump (fixture->store);

  for (guint round = 0; round < 3; round++)
    {
      const char *const backward[] = { changed, made, empty };
      const char *const forward[] = { made, changed, gone };

      for (guint i = 0; i < 3; i++)
        {
          g_autofree char *now = NULL;

          g_assert_true (undo (fixture->store, &error));
          now = dump (fixture->store);
          g_assert_cmpstr (now, ==, backward[i]);
        }

      g_assert_false (undo (fixture->store, &error));
      g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND);
      g_clear_error (&error);
      fixture_reopen (fixture);

      for (guint i = 0; i < 3; i++)
        {
          g_autofree char *now = NULL;

          g_assert_true (redo (fixture->store, &error));
          now = dump (fixture->store);
          g_assert_cmpstr (now, ==, forward[i]);
        }
    }
}

/* ---- What is an entry ---- */

static void
test_entries (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  run_sql (fixture->store, ORGANISATION (1, "A"));
  g_assert_cmpint (query_int (fixture->store, "SELECT count(*) FROM journal"), ==, 1);

  /* Nothing happened: no entry, and what could be redone still can. */
  g_assert_true (undo (fixture->store, &error));
  run_sql (fixture->store, "UPDATE organisation SET short_name='B' WHERE id=77");
  g_assert_true (redo (fixture->store, &error));
  run_sql (fixture->store, "UPDATE organisation SET short_name='A'");
  g_assert_cmpint (query_int (fixture->store, "SELECT count(*) FROM journal"), ==, 3);

  /* Upkeep leaves no trace. */
  g_assert_true (try_sql (fixture->store, "", WISSEL_ACTION_UNJOURNALED,
                          "INSERT INTO setting(id,key,value) VALUES(9,'k','v')", &error));
  g_assert_cmpint (query_int (fixture->store, "SELECT count(*) FROM journal"), ==, 3);

  /* A failing action leaves nothing. */
  g_assert_false (try_sql (fixture->store, "x", WISSEL_ACTION_DEFAULT,
                           "UPDATE organisation SET short_name='C'; "
                           "INSERT INTO site(id,organisation_id,name) VALUES(1,99,'x')",
                           &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT);
  g_assert_cmpint (query_int (fixture->store, "SELECT count(*) FROM journal"), ==, 3);
  g_assert_cmpint (
    query_int (fixture->store, "SELECT count(*) FROM organisation WHERE short_name='A'"), ==, 1);

  /* A new action ends the possibility to redo. */
  g_clear_error (&error);
  g_assert_true (undo (fixture->store, &error));
  run_sql (fixture->store, ORGANISATION (2, "B"));
  g_assert_false (redo (fixture->store, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND);
}

static void
test_id_is_fixed (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  run_sql (fixture->store, ORGANISATION (1, "A"));
  g_assert_false (
    try_sql (fixture->store, "x", WISSEL_ACTION_DEFAULT, "UPDATE organisation SET id=2", &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT);
}

/* ---- Nesting ---- */

static gboolean
insert_inner (WisselSession *session, gpointer data, GError **error)
{
  return wissel_sql_exec (session, ORGANISATION (2, "inner"), error);
}

static gboolean
insert_and_fail (WisselSession *session, gpointer data, GError **error)
{
  g_assert_true (wissel_sql_exec (session, ORGANISATION (3, "lost"), error));
  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_INVALID, "no");

  return FALSE;
}

static gboolean
insert_outer (WisselSession *session, gpointer data, GError **error)
{
  g_autoptr (GError) inner_error = NULL;

  g_assert_true (wissel_sql_exec (session, ORGANISATION (1, "outer"), error));
  g_assert_true (wissel_session_action (session, "inner", 0, insert_inner, NULL, error));
  g_assert_false (wissel_session_action (session, "inner", 0, insert_and_fail, NULL, &inner_error));
  g_assert_error (inner_error, WISSEL_ERROR, WISSEL_ERROR_INVALID);

  return TRUE;
}

static gpointer
nesting_job (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_assert_true (wissel_session_action (session, "outer", 0, insert_outer, NULL, error));
  g_assert_cmpint (wissel_session_get_last_action (session), ==, 1);

  return NULL;
}

static void
test_nesting (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  wissel_store_run (fixture->store, nesting_job, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (query_int (fixture->store, "SELECT count(*) FROM organisation"), ==, 2);
  g_assert_cmpint (query_int (fixture->store, "SELECT count(*) FROM journal"), ==, 1);
  g_assert_true (undo (fixture->store, &error));
  g_assert_cmpint (query_int (fixture->store, "SELECT count(*) FROM organisation"), ==, 0);
}

/* ---- What cannot be undone ---- */

static gboolean
take_number (WisselSession *session, gpointer data, GError **error)
{
  return wissel_session_next_number (session, "LB", 2027, data, error);
}

static gboolean
take_number_and_fail (WisselSession *session, gpointer data, GError **error)
{
  g_assert_true (wissel_session_next_number (session, "LB", 2027, data, error));
  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_INVALID, "no");

  return FALSE;
}

static gpointer
number_job (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_assert_true (wissel_session_action (session, "Issue", 0, take_number, data, error));

  return NULL;
}

static gpointer
failing_number_job (WisselSession *session,
                    gpointer       data,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_assert_false (wissel_session_action (session, "Issue", 0, take_number_and_fail, data, NULL));

  return NULL;
}

static void
test_permanent (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  gint64             number = 0;

  run_sql (fixture->store, ORGANISATION (1, "A"));
  for (gint64 expected = 1; expected <= 3; expected++)
    {
      wissel_store_run (fixture->store, failing_number_job, &number, NULL, NULL);
      wissel_store_run (fixture->store, number_job, &number, NULL, NULL);
      g_assert_cmpint (number, ==, expected);
    }

  g_assert_false (undo (fixture->store, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_PERMANENT);
  g_assert_nonnull (strstr (error->message, "Issue"));
  g_clear_error (&error);

  /* What came after can be undone up to there. */
  run_sql (fixture->store, ORGANISATION (2, "B"));
  g_assert_true (undo (fixture->store, &error));
  g_assert_false (undo (fixture->store, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_PERMANENT);
}

/* ---- Undoing one action out of turn ---- */

static gpointer
undo_action_job (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (
    wissel_session_undo_action (session, GPOINTER_TO_INT (data), NULL, error));
}

static gboolean
undo_action (Fixture *fixture, int action, GError **error)
{
  return GPOINTER_TO_INT (
    wissel_store_run (fixture->store, undo_action_job, GINT_TO_POINTER (action), NULL, error));
}

static void
assert_conflict (Fixture *fixture, int action, const char *field)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *before = dump (fixture->store);
  g_autofree char   *after = NULL;

  g_assert_false (undo_action (fixture, action, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_CONFLICT);
  if (field != NULL)
    g_assert_nonnull (strstr (error->message, field));
  after = dump (fixture->store);
  g_assert_cmpstr (before, ==, after);
}

static void
test_out_of_turn (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  run_sql (fixture->store, ORGANISATION (1, "A") ORGANISATION (2, "B"));      /* 1 */
  run_sql (fixture->store, "UPDATE organisation SET website='w' WHERE id=1"); /* 2 */
  run_sql (fixture->store, "UPDATE organisation SET email='e' WHERE id=1");   /* 3 */
  run_sql (fixture->store, "INSERT INTO site(id,organisation_id,name) "
                           "VALUES(5,2,'S')");                              /* 4 */
  run_sql (fixture->store, "UPDATE organisation SET email='f' WHERE id=1"); /* 5 */
  run_sql (fixture->store, "DELETE FROM site; INSERT INTO operator(id,name) "
                           "VALUES(1,'x')"); /* 6 */
  run_sql (fixture->store, "INSERT INTO site(id,organisation_id,name) "
                           "VALUES(5,2,'T')"); /* 7 */

  assert_conflict (fixture, 3, "email");
  assert_conflict (fixture, 1, NULL); /* a site was added: it would go with it */
  assert_conflict (fixture, 6, NULL); /* its place is taken */

  g_assert_true (undo_action (fixture, 2, &error));
  g_assert_cmpint (query_int (fixture->store, "SELECT count(*) FROM organisation "
                                              "WHERE email='f' AND website IS NULL"),
                   ==, 1);
  g_assert_false (undo_action (fixture, 2, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND);
  g_clear_error (&error);

  /* It is the one to be redone first. */
  g_assert_true (redo (fixture->store, &error));
  g_assert_cmpint (
    query_int (fixture->store, "SELECT count(*) FROM organisation WHERE website='w'"), ==, 1);

  /* Upkeep changes values without a trace: undo notices. */
  g_assert_true (try_sql (fixture->store, "", WISSEL_ACTION_UNJOURNALED,
                          "UPDATE organisation SET website='z' WHERE id=1", &error));
  g_assert_false (undo (fixture->store, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_CONFLICT);
}

/* ---- Guards stand aside for states that were valid ---- */

static void
test_guards (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char   *path = g_test_build_filename (G_TEST_DIST, "store", "schema-checks.tsv", NULL);
  g_autofree char   *text = NULL;
  g_autofree char   *full = NULL;
  g_autofree char   *empty = dump (fixture->store);
  g_autofree char   *now = NULL;
  g_auto (GStrv)     lines = NULL;
  g_autoptr (GError) error = NULL;
  guint              n = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "ok\t"))
      run_sql (fixture->store, lines[i] + 3);

  full = dump (fixture->store);
  while (undo (fixture->store, &error))
    n++;
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND);
  g_clear_error (&error);
  now = dump (fixture->store);
  g_assert_cmpstr (now, ==, empty);
  g_free (g_steal_pointer (&now));

  for (guint i = 0; i < n; i++)
    g_assert_true (redo (fixture->store, &error));
  now = dump (fixture->store);
  g_assert_cmpstr (now, ==, full);

  /* They are back afterwards. */
  g_assert_false (try_sql (fixture->store, "x", 0,
                           "INSERT INTO exchange(id,match_id,state) VALUES(4,1,'COMPLETED')",
                           &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT);
  g_assert_cmpint (query_int (fixture->store, "SELECT count(*) FROM replay"), ==, 0);
}

/* ---- History ---- */

static gpointer
history_job (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return wissel_session_history (session, "organisation", 1, GPOINTER_TO_UINT (data), error);
}

static gpointer
action_history_job (WisselSession *session,
                    gpointer       data,
                    GCancellable  *cancellable,
                    GError       **error)
{
  return wissel_session_history_of_action (session, GPOINTER_TO_INT (data), 0, error);
}

static gpointer
list_job (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return wissel_session_list_actions (session, GPOINTER_TO_INT (data), 2, error);
}

static void
test_history (Fixture *fixture, gconstpointer user_data)
{
  static const struct
  {
    WisselChangeKind kind;
    gboolean         by_undo;
    const char      *field;
    const char      *before;
    const char      *after;
  } expected[] = {
    { WISSEL_CHANGE_CHANGED, TRUE, "headcount", "7", NULL },
    { WISSEL_CHANGE_CHANGED, TRUE, "website", "w\"\\", NULL },
    { WISSEL_CHANGE_CHANGED, FALSE, "headcount", NULL, "7" },
    { WISSEL_CHANGE_CHANGED, FALSE, "website", NULL, "w\"\\" },
    { WISSEL_CHANGE_CREATED, FALSE, NULL, NULL, NULL },
  };
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) actions = NULL;
  WisselActionInfo     *info;

  /* Nobody waits for it, but what comes after it is under that name. */
  wissel_store_set_operator (fixture->store, "Els");
  run_sql (fixture->store, ORGANISATION (1, "A") ORGANISATION (2, "B"));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  run_sql (fixture->store, "UPDATE organisation SET website='w\"\\',headcount=7 WHERE id=1");
  g_assert_true (undo (fixture->store, NULL));

  changes = wissel_store_run (fixture->store, history_job, NULL, NULL, NULL);
  g_assert_cmpuint (changes->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < changes->len; i++)
    {
      WisselChange *change = g_ptr_array_index (changes, i);

      g_assert_cmpint (change->kind, ==, expected[i].kind);
      g_assert_cmpint (change->by_undo, ==, expected[i].by_undo);
      g_assert_cmpstr (change->operator_name, ==, "Els");
      g_assert_cmpstr (change->label, ==, "test");
      g_assert_cmpstr (change->at, ==, "2027-03-01T09:00:00Z");
      g_assert_cmpstr (change->field, ==, expected[i].field);
      g_assert_cmpstr (change->before, ==, expected[i].before);
      g_assert_cmpstr (change->after, ==, expected[i].after);
    }

  first = wissel_store_run (fixture->store, action_history_job, GINT_TO_POINTER (1), NULL, NULL);
  g_assert_cmpuint (first->len, ==, 2);
  g_assert_cmpint (((WisselChange *) g_ptr_array_index (first, 1))->row_id, ==, 2);

  actions = wissel_store_run (fixture->store, list_job, NULL, NULL, NULL);
  g_assert_cmpuint (actions->len, ==, 2);
  info = g_ptr_array_index (actions, 0);
  g_assert_cmpint (info->action, ==, 2);
  g_assert_cmpint (info->state, ==, WISSEL_ACTION_UNDONE);
  g_assert_cmpint (info->n_rows, ==, 1);
}

/* ---- Forgetting ---- */

#define CANARY "Qwyzzelbert"

static gboolean
anonymise (WisselSession *session, gpointer data, GError **error)
{
  return wissel_sql_exec (session,
                          "UPDATE person SET first_name='-',last_name='-',notes=NULL WHERE id=1",
                          error) &&
         wissel_session_redact (session, "person", 1, error);
}

static gpointer
anonymise_job (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (wissel_session_action (session, "Anonymise", 0, anonymise, NULL, error) &&
                          wissel_session_purge (session, error));
}

static gboolean
contains_canary (const char *path)
{
  g_autofree char *folded = g_ascii_strdown (CANARY, -1);
  g_autofree char *data = NULL;
  gsize            length;

  return g_file_get_contents (path, &data, &length, NULL) &&
         (memmem (data, length, CANARY, strlen (CANARY)) != NULL ||
          memmem (data, length, folded, strlen (folded)) != NULL);
}

static void
test_redact (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *log = g_strconcat (fixture->path, "-wal", NULL);

  run_sql (fixture->store,
           "INSERT INTO person(id,first_name,last_name,notes,created_at,updated_at) "
           "VALUES(1,'" CANARY "','x','y','t','t'),(2,'B','x','y','t','t')");
  run_sql (fixture->store, "UPDATE person SET last_name='" CANARY "', notes='" CANARY "'");
  run_sql (fixture->store, "UPDATE person SET last_name='B', notes='' WHERE id=2");
  run_sql (fixture->store, "DELETE FROM person WHERE id=2");
  g_assert_true (undo (fixture->store, &error));
  fixture_reopen (fixture);
  g_assert_true (contains_canary (fixture->path));

  /* One person is forgotten, the other is not. */
  wissel_store_run (fixture->store, anonymise_job, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (query_int (fixture->store, "SELECT count(*) FROM journal_row WHERE row_id=1 "
                                              "AND image LIKE '%" CANARY "%'"),
                   ==, 0);
  g_assert_cmpint (query_int (fixture->store, "SELECT count(*) FROM journal_row WHERE row_id=2 "
                                              "AND image LIKE '%" CANARY "%'"),
                   >, 0);

  g_assert_false (undo (fixture->store, &error));
  g_assert_error (error, WISSEL_ERROR, WISSEL_ERROR_PERMANENT);
  g_clear_error (&error);

  /* Without the other the name is nowhere in the file, not even in pages that are free. */
  run_sql (fixture->store, "DELETE FROM person WHERE id=2");
  g_assert_true (try_sql (fixture->store, "", WISSEL_ACTION_UNJOURNALED,
                          "UPDATE journal_row SET image='{\"notes\":null}' "
                          "WHERE row_id=2 AND image IS NOT NULL",
                          &error));
  wissel_store_run (fixture->store, anonymise_job, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (contains_canary (log));
  g_assert_false (contains_canary (fixture->path));
}

/* ---- Against a model: a stack of states ---- */

static char *
make_random_change (void)
{
  int id = g_test_rand_int_range (1, 9);
  int other = g_test_rand_int_range (1, 9);

  switch (g_test_rand_int_range (0, 9))
    {
    case 0:
    case 1:
      return g_strdup_printf ("INSERT OR IGNORE INTO organisation(id,short_name,kind,created_at,"
                              "updated_at) VALUES(%d,'o%d','OTHER','t','t');",
                              id, other);
    case 2:
      return g_strdup_printf ("INSERT OR IGNORE INTO site(id,organisation_id,name,lat) SELECT "
                              "%d,id,'s%d',%d/3.0 FROM organisation WHERE id=%d;",
                              id, other, g_test_rand_int (), other);
    case 3:
      return g_strdup_printf ("UPDATE organisation SET short_name='n%d', headcount=abs(%d), "
                              "parent_id=(SELECT id FROM organisation WHERE id=%d) WHERE id<%d;",
                              other, g_test_rand_int_range (0, 99), other, id);
    case 4:
      return g_strdup_printf ("DELETE FROM organisation WHERE id=%d AND NOT EXISTS (SELECT 1 FROM "
                              "organisation c WHERE c.parent_id=%d);",
                              id, id);
    case 5:
      return g_strdup_printf ("REPLACE INTO setting(id,key,value) VALUES(%d,'k%d','v%d');",
                              id + 100, other, id);
    case 6:
      return g_strdup_printf ("REPLACE INTO attachment(id,entity,entity_id,filename,size,sha256,"
                              "added_on) VALUES(%d,'organisation',%d,'f',1,'%08x','t');",
                              id, other, g_test_rand_int ());
    case 7:
      return g_strdup_printf ("UPDATE site SET name=name||'é', lon=lat*%d, street=NULL;", other);
    default:
      return g_strdup_printf ("DELETE FROM site WHERE id>%d;", id);
    }
}

static void
do_random_action (Fixture *fixture, GPtrArray *done, GPtrArray *undone)
{
  GString *sql = g_string_new (NULL);
  gint64   before = query_int (fixture->store, "SELECT max(id) FROM journal");

  for (int i = g_test_rand_int_range (1, 6); i > 0; i--)
    {
      g_autofree char *change = make_random_change ();

      g_string_append (sql, change);
    }
  run_sql (fixture->store, sql->str);
  g_string_free (sql, TRUE);

  if (query_int (fixture->store, "SELECT max(id) FROM journal") != before)
    {
      g_ptr_array_add (done, dump (fixture->store));
      g_ptr_array_set_size (undone, 0);
    }
}

static void
assert_state (Fixture *fixture, GPtrArray *done)
{
  g_autofree char *now = dump (fixture->store);

  g_assert_cmpstr (now, ==, g_ptr_array_index (done, done->len - 1));
}

static void
test_random (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GPtrArray) done = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) undone = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError)    error = NULL;

  g_ptr_array_add (done, dump (fixture->store));
  for (guint i = 0; i < 300; i++)
    {
      int choice = g_test_rand_int_range (0, 100);

      if (choice < 45)
        do_random_action (fixture, done, undone);
      else if (choice < 75)
        {
          g_assert_cmpint (undo (fixture->store, NULL), ==, done->len > 1);
          if (done->len > 1)
            g_ptr_array_add (undone, g_ptr_array_steal_index (done, done->len - 1));
        }
      else if (choice < 98)
        {
          g_assert_cmpint (redo (fixture->store, NULL), ==, undone->len > 0);
          if (undone->len > 0)
            g_ptr_array_add (done, g_ptr_array_steal_index (undone, undone->len - 1));
        }
      else
        fixture_reopen (fixture);

      assert_state (fixture, done);
    }
  g_assert_cmpint (query_int (fixture->store, "SELECT count(*) FROM pragma_foreign_key_check"), ==,
                   0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("/journal/undo-redo", test_undo_redo);
  ADD ("/journal/entries", test_entries);
  ADD ("/journal/id-is-fixed", test_id_is_fixed);
  ADD ("/journal/nesting", test_nesting);
  ADD ("/journal/permanent", test_permanent);
  ADD ("/journal/out-of-turn", test_out_of_turn);
  ADD ("/journal/guards", test_guards);
  ADD ("/journal/history", test_history);
  ADD ("/journal/redact", test_redact);
  ADD ("/journal/random", test_random);

  return g_test_run ();
}
