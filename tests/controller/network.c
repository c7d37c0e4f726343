#include "network.h"

#include <glib/gstdio.h>

#include "wissel-codes.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

typedef struct
{
  guint   n_organisations;
  guint   n_people;
  GArray *organisations; /* ids */
} Filling;

void
test_network_set_up (TestNetwork *self, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("wissel-network-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "test.sqlite", NULL);
  self->network = wissel_network_create (self->path, "Test", "SWITCHING", &error);
  g_assert_no_error (error);
}

static gpointer
do_nothing (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return data;
}

void
test_network_settle (TestNetwork *self)
{
  /* An answer may ask again, at most twice. */
  for (guint i = 0; i < 4; i++)
    {
      wissel_store_run (wissel_network_get_store (self->network), do_nothing, self, NULL, NULL);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

void
test_network_tear_down (TestNetwork *self, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (self->network != NULL)
    {
      test_network_settle (self);
      wissel_network_close (self->network, &error);
      g_assert_no_error (error);
      g_assert_finalize_object (self->network);
    }

  g_assert_cmpint (g_unlink (self->path), ==, 0);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
}

static gboolean
insert_organisations (WisselSession *session, gpointer data, GError **error)
{
  Filling *filling = data;

  for (guint i = 0; i < filling->n_organisations; i++)
    {
      g_autoptr (WisselRecord) record = wissel_record_new (&wissel_organisation_record_type);
      g_autofree char         *name = g_strdup_printf ("Organisation %u", i + 1);
      gint64                   id;

      wissel_record_set_text (record, "short-name", name);
      wissel_record_set_text (record, "kind",
                              wissel_codes_nth ("ORG_KIND", i % wissel_codes_count ("ORG_KIND")));
      if (!wissel_session_insert (session, record, error))
        return FALSE;

      id = wissel_record_get_id (record);
      g_array_append_val (filling->organisations, id);
    }

  return TRUE;
}

static gboolean
insert_people (WisselSession *session, gpointer data, GError **error)
{
  Filling *filling = data;

  for (guint i = 0; i < filling->n_people; i++)
    {
      g_autoptr (WisselRecord) record = wissel_record_new (&wissel_person_record_type);
      g_autofree char         *name = g_strdup_printf ("Name %u", i + 1);

      wissel_record_set_text (record, "first-name", "Test");
      wissel_record_set_text (record, "last-name", name);
      wissel_record_set_text (record, "language", i % 3 == 0 ? "fr" : "nl");
      if (filling->organisations->len > 0)
        wissel_record_set_integer (
          record, "employer-id",
          g_array_index (filling->organisations, gint64, i % filling->organisations->len));
      if (!wissel_session_insert (session, record, error))
        return FALSE;
    }

  return TRUE;
}

static gpointer
fill (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  wissel_session_seed_ids (session, 1);
  if (!wissel_session_action (session, "Organisations", WISSEL_ACTION_DEFAULT, insert_organisations,
                              data, error) ||
      !wissel_session_action (session, "People", WISSEL_ACTION_DEFAULT, insert_people, data, error))
    return NULL;

  return data;
}

void
test_network_fill (TestNetwork *self, guint n_organisations, guint n_people)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  Filling            filling = { n_organisations, n_people, ids };

  wissel_store_run (wissel_network_get_store (self->network), fill, &filling, NULL, &error);
  g_assert_no_error (error);
}
