#include "wissel-demo.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "wissel-demo-records.h"
#include "wissel-error.h"
#include "wissel-import.h"
#include "wissel-networks.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

#define DEMO_SEED 20270301
#define DEMO_ROUND "VJ27"

static gboolean fill_exchanges (WisselNetwork *network, GError **error);
static gboolean fill_missions (WisselNetwork *network, GError **error);

static const struct
{
  const char *kind; /* of the network */
  const char *file; /* its name among the networks of this computer */
  const char *name; /* message id */
  gboolean (*fill) (WisselNetwork *network, GError **error);
} demos[] = {
  [WISSEL_DEMO_EXCHANGES] = { "SWITCHING", "demo", N_ ("Demo"), fill_exchanges },
  [WISSEL_DEMO_MISSIONS] = { "EXCHANGE", "demo-missions", N_ ("Talent Exchange Demo"),
                             fill_missions },
};

static gpointer
seed_ids (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  wissel_session_seed_ids (session, DEMO_SEED);

  return session;
}

/* The round that data/demo/README.md tells of. */
static gboolean
add_round (WisselNetwork *network, GError **error)
{
  g_autoptr (WisselRecord) round = wissel_record_new (&wissel_round_record_type);

  wissel_record_set_integer (round, "network-id", wissel_network_get_id (network));
  wissel_record_set_text (round, "code", DEMO_ROUND);
  wissel_record_set_text (round, "name", "Voorjaar 2027");
  wissel_record_set_text (round, "state", "OPEN");
  wissel_record_set_text (round, "start-on", "2027-03-01");
  wissel_record_set_text (round, "end-on", "2027-06-30");

  return wissel_network_save (network, round, NULL, error);
}

static gboolean
fill_exchanges (WisselNetwork *network, GError **error)
{
  g_autofree char               *workbook = wissel_data_path ("demo", "demo-network.xlsx", NULL);
  const WisselImportOptions      options = { .round = DEMO_ROUND };
  g_autoptr (WisselImportReport) report = NULL;

  if (!add_round (network, error))
    return FALSE;

  report = wissel_import_file (network, workbook, &options, NULL, error);

  return report != NULL;
}

static gboolean
fill_missions (WisselNetwork *network, GError **error)
{
  g_autofree char *path = wissel_data_path ("demo", "mission-network.ini", NULL);

  return wissel_demo_records_take_in (network, path, _ ("Invented members and missions"), error);
}

static gboolean
fill (WisselNetwork *network, WisselDemo demo, GError **error)
{
  return wissel_store_run (wissel_network_get_store (network), seed_ids, NULL, NULL, error) !=
           NULL &&
         demos[demo].fill (network, error);
}

WisselNetwork *
wissel_demo_create (const char *path, WisselDemo demo, GError **error)
{
  g_autoptr (WisselNetwork) network = NULL;
  gboolean                  filled;

  g_return_val_if_fail (path != NULL, NULL);

  network = wissel_network_create (path, _ (demos[demo].name), demos[demo].kind, error);
  if (network == NULL)
    return NULL;

  /* Opened anew, the network gives ids by chance again. */
  filled = fill (network, demo, error);
  if (wissel_network_close (network, filled ? error : NULL) && filled)
    return wissel_network_open (path, error);

  g_unlink (path);

  return NULL;
}

static void
open_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  WisselDemo       demo = GPOINTER_TO_INT (data);
  g_autofree char *path = wissel_demo_dup_path (demo);
  GError          *error = NULL;
  WisselNetwork   *network = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      network = wissel_network_open (path, &error);
    }
  else
    {
      g_free (path);
      path = wissel_networks_make_path (demos[demo].file, &error);
      if (path != NULL)
        network = wissel_demo_create (path, demo, &error);
    }

  if (network != NULL)
    g_task_return_pointer (task, network, g_object_unref);
  else
    g_task_return_error (task, error);
}

char *
wissel_demo_dup_path (WisselDemo demo)
{
  return wissel_networks_resolve (demos[demo].file);
}

void
wissel_demo_open_async (WisselDemo          demo,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, wissel_demo_open_async);
  g_task_set_task_data (task, GINT_TO_POINTER (demo), NULL);
  g_task_run_in_thread (task, open_in_thread);
}

WisselNetwork *
wissel_demo_open_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
