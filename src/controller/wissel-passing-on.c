#include "wissel-passing-on.h"

#include <glib/gi18n.h>

#include "wissel-record-store.h"
#include "wissel-records.h"
#include "wissel-text.h"

/* ---- Who passed it on ---- */

static void
passer_free (gpointer data)
{
  WisselPasser *self = data;

  g_free (self->name);
  g_free (self->passed_on);
  g_free (self->channel);
  g_free (self);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const WisselPasser *const *first = a;
  const WisselPasser *const *second = b;

  return g_utf8_collate ((*first)->name, (*second)->name);
}

/* The first time counts. */
static void
note_publication (WisselPasser *passer, WisselRecord *publication)
{
  const char *day = wissel_record_get_text (publication, "published-on");

  if (!wissel_record_get_flag (publication, "passed-on") ||
      wissel_record_get_integer (publication, "by-org-id") != passer->organisation ||
      (passer->passed_on != NULL && g_strcmp0 (passer->passed_on, day) <= 0))
    return;

  wissel_set_string (&passer->passed_on, day);
  wissel_set_string (&passer->channel, wissel_record_get_text (publication, "channel"));
}

static WisselPasser *
make_passer (WisselSession *session, gint64 organisation, GPtrArray *publications)
{
  WisselPasser *self = g_new0 (WisselPasser, 1);

  self->organisation = organisation;
  self->name = wissel_session_dup_title (session, &wissel_organisation_record_type, organisation);
  for (guint i = 0; i < publications->len; i++)
    note_publication (self, g_ptr_array_index (publications, i));

  return self;
}

static gboolean
add_passers (WisselSession *session, WisselRecord *offer, GPtrArray *passers, GError **error)
{
  g_autoptr (GPtrArray) publications = NULL;
  g_autoptr (GPtrArray) memberships = NULL;

  publications = wissel_session_load_children (session, &wissel_offer_publication_record_type,
                                               "offer-id", wissel_record_get_id (offer), error);
  memberships =
    wissel_session_load_children (session, &wissel_tx_membership_record_type, "network-id",
                                  wissel_record_get_integer (offer, "network-id"), error);
  if (publications == NULL || memberships == NULL)
    return FALSE;

  for (guint i = 0; i < memberships->len; i++)
    {
      WisselRecord *membership = g_ptr_array_index (memberships, i);
      gint64        organisation = wissel_record_get_integer (membership, "organisation-id");

      if (g_strcmp0 (wissel_record_get_text (membership, "state"), "MEMBER") == 0 &&
          organisation != wissel_record_get_integer (offer, "host-org-id"))
        g_ptr_array_add (passers, make_passer (session, organisation, publications));
    }

  g_ptr_array_sort (passers, compare_names);

  return TRUE;
}

static gpointer
run_load (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const gint64            *id = data;
  g_autoptr (WisselRecord) offer = NULL;
  g_autoptr (GPtrArray)    passers = g_ptr_array_new_with_free_func (passer_free);

  offer = wissel_session_load (session, &wissel_mission_offer_record_type, *id, error);
  if (offer == NULL || !add_passers (session, offer, passers, error))
    return NULL;

  return g_steal_pointer (&passers);
}

GPtrArray *
wissel_passing_on_load (WisselNetwork *network, gint64 offer, GError **error)
{
  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);

  return wissel_store_run (wissel_network_get_store (network), run_load, &offer, NULL, error);
}

void
wissel_passing_on_load_async (WisselNetwork      *network,
                              gint64              offer,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));

  wissel_store_run_async (wissel_network_get_store (network), run_load,
                          g_memdup2 (&offer, sizeof offer), g_free,
                          (GDestroyNotify) g_ptr_array_unref, NULL, callback, user_data);
}

GPtrArray *
wissel_passing_on_load_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);

  return wissel_store_run_finish (WISSEL_STORE (store), result, error);
}

/* ---- Recording ---- */

typedef struct
{
  gint64  offer;
  GArray *organisations;
  char   *channel;
  char   *day;
} RecordJob;

static void
record_job_free (gpointer data)
{
  RecordJob *self = data;

  g_array_unref (self->organisations);
  g_free (self->channel);
  g_free (self->day);
  g_free (self);
}

static gboolean
insert_publications (WisselSession *session, gpointer data, GError **error)
{
  const RecordJob *job = data;

  for (guint i = 0; i < job->organisations->len; i++)
    {
      g_autoptr (WisselRecord) publication =
        wissel_record_new (&wissel_offer_publication_record_type);

      wissel_record_set_integer (publication, "offer-id", job->offer);
      wissel_record_set_text (publication, "channel", job->channel);
      wissel_record_set_integer (publication, "by-org-id",
                                 g_array_index (job->organisations, gint64, i));
      wissel_record_set_text (publication, "published-on", job->day);
      wissel_record_set_integer (publication, "passed-on", 1);
      if (!wissel_session_insert (session, publication, error))
        return FALSE;
    }

  return TRUE;
}

static gpointer
run_record (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (wissel_session_action (session, _ ("Mission offer passed on"),
                                                 WISSEL_ACTION_DEFAULT, insert_publications, data,
                                                 error));
}

gboolean
wissel_passing_on_record (WisselNetwork *network,
                          gint64         offer,
                          GArray        *organisations,
                          const char    *channel,
                          const char    *day,
                          GError       **error)
{
  RecordJob job = { offer, organisations, (char *) channel, (char *) day };

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), FALSE);

  return wissel_store_run (wissel_network_get_store (network), run_record, &job, NULL, error) !=
         NULL;
}

void
wissel_passing_on_record_async (WisselNetwork      *network,
                                gint64              offer,
                                GArray             *organisations,
                                const char         *channel,
                                const char         *day,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  RecordJob *job;

  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (organisations != NULL);

  job = g_new0 (RecordJob, 1);
  job->offer = offer;
  job->organisations = g_array_ref (organisations);
  job->channel = g_strdup (channel);
  job->day = g_strdup (day);
  wissel_store_run_async (wissel_network_get_store (network), run_record, job, record_job_free,
                          NULL, NULL, callback, user_data);
}

gboolean
wissel_passing_on_record_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);

  return wissel_store_run_finish (WISSEL_STORE (store), result, error) != NULL;
}
