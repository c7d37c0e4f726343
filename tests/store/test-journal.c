#include "support.h"

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
  run_sql (fixture->store, "UPDATE organisation SET short_name='Ä \"\\\n' || char(7), headcount=9 "
                           "WHERE id=1; "
                           "INSERT INTO site(id,organisation_id,name,lat,lon) "
                           "VALUES(7,1,'S',50.1+0.2,-0.1/3);"
                           "INSERT INTO attachment(id,entity,entity_id,filename,content,added_on) "
                           "VALUES(5,'organisation',1,'f',x'00ff1027','2027-01-01');");
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/journal/undo-redo", Fixture, NULL, fixture_set_up, test_undo_redo,
              fixture_tear_down);

  return g_test_run ();
}
