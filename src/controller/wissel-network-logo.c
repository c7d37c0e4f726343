#include "wissel-network-logo.h"

#include <glib/gi18n.h>

#include "wissel-attachment-store.h"
#include "wissel-clock.h"
#include "wissel-error.h"
#include "wissel-extra-store.h"
#include "wissel-language.h"
#include "wissel-logo.h"
#include "wissel-record-store.h"
#include "wissel-records.h"
#include "wissel-text.h"

void
wissel_network_logo_free (WisselNetworkLogo *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->sha256);
  g_clear_pointer (&self->png, g_bytes_unref);
  g_free (self);
}

static void
logo_free (gpointer data)
{
  wissel_network_logo_free (data);
}

/* ---- Reading ---- */

/* (out) (nullable): the attachment that is the logo, and the network that it belongs to. */
static gboolean
find_attachment (WisselSession *session, gint64 *network, WisselRecord **attachment, GError **error)
{
  g_autoptr (GPtrArray) networks = NULL;
  g_autoptr (GPtrArray) found = NULL;

  *attachment = NULL;
  networks =
    wissel_session_load_where (session, &wissel_network_info_record_type, NULL, NULL, error);
  if (networks == NULL || networks->len == 0)
    return networks != NULL;

  *network = wissel_record_get_id (g_ptr_array_index (networks, 0));
  found = wissel_session_load_extras (session, &wissel_attachment_record_type, WISSEL_NETWORK_LOGO,
                                      *network, error);
  if (found == NULL)
    return FALSE;

  if (found->len > 0)
    *attachment = g_object_ref (g_ptr_array_index (found, 0));

  return TRUE;
}

gboolean
wissel_network_logo_read (WisselSession *session, WisselNetworkLogo **logo, GError **error)
{
  g_autoptr (WisselNetworkLogo) read = g_new0 (WisselNetworkLogo, 1);
  g_autoptr (WisselRecord)      attachment = NULL;
  gint64                        network;

  *logo = NULL;
  if (!find_attachment (session, &network, &attachment, error))
    return FALSE;
  if (attachment == NULL)
    return TRUE;

  read->id = wissel_record_get_id (attachment);
  read->name = g_strdup (wissel_record_get_text (attachment, "filename"));
  read->sha256 = g_strdup (wissel_record_get_text (attachment, "sha256"));
  read->png = wissel_session_load_content (session, read->sha256, error);
  if (read->png == NULL)
    return FALSE;

  *logo = g_steal_pointer (&read);

  return TRUE;
}

/* No logo is an answer too. */
static gpointer
load (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  WisselNetworkLogo *logo;

  if (!wissel_network_logo_read (session, &logo, error))
    return NULL;

  return logo != NULL ? logo : g_new0 (WisselNetworkLogo, 1);
}

void
wissel_network_logo_load_async (WisselNetwork      *network,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));

  wissel_store_run_async (wissel_network_get_store (network), load, NULL, NULL, logo_free,
                          cancellable, callback, user_data);
}

gboolean
wissel_network_logo_load_finish (GAsyncResult *result, WisselNetworkLogo **logo, GError **error)
{
  g_autoptr (GObject)           store = g_async_result_get_source_object (result);
  g_autoptr (WisselNetworkLogo) read = NULL;

  *logo = NULL;
  read = wissel_store_run_finish (WISSEL_STORE (store), result, error);
  if (read == NULL)
    return FALSE;

  if (read->png != NULL)
    *logo = g_steal_pointer (&read);

  return TRUE;
}

/* ---- Printing ---- */

gboolean
wissel_network_logo_put (WisselDocument *document,
                         GBytes         *png,
                         const char     *network,
                         WisselLanguage  language,
                         GError        **error)
{
  g_autofree char *alternative = NULL;
  g_auto (GStrv)   halves = NULL;

  if (png == NULL)
    return TRUE;

  /* Translators: %s is the name of a network; read aloud instead of its logo. */
  halves = g_strsplit (wissel_translate (language, N_ ("Logo of %s")), "%s", 2);
  alternative = g_strconcat (halves[0], network != NULL ? network : "—", halves[1], NULL);

  return wissel_document_set_logo (document, png, alternative, error);
}

/* ---- Choosing ---- */

typedef struct
{
  char   *name;
  char   *sha256;
  GBytes *png;
} Choice;

static void
choice_free (Choice *self)
{
  g_free (self->name);
  g_free (self->sha256);
  g_clear_pointer (&self->png, g_bytes_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Choice, choice_free)

static void
describe (WisselRecord *attachment, const Choice *choice)
{
  g_autofree char *today = wissel_clock_today ();

  wissel_record_set_text (attachment, "filename", choice->name);
  wissel_record_set_text (attachment, "mime", "image/png");
  wissel_record_set_integer (attachment, "size", (gint64) g_bytes_get_size (choice->png));
  wissel_record_set_text (attachment, "sha256", choice->sha256);
  wissel_record_set_text (attachment, "added-on", today);
}

static gboolean
write_choice (WisselSession *session, gpointer data, GError **error)
{
  const Choice            *choice = data;
  g_autoptr (WisselRecord) attachment = NULL;
  gint64                   network = 0;

  if (!find_attachment (session, &network, &attachment, error) ||
      !wissel_session_keep_content (session, choice->sha256, choice->png, error))
    return FALSE;

  if (attachment != NULL)
    {
      describe (attachment, choice);
      return wissel_session_update (session, attachment, error);
    }

  attachment = wissel_record_new (&wissel_attachment_record_type);
  wissel_record_set_text (attachment, "entity", WISSEL_NETWORK_LOGO);
  wissel_record_set_integer (attachment, "entity-id", network);
  describe (attachment, choice);

  return wissel_session_insert (session, attachment, error);
}

static gpointer
run_choice (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return wissel_session_action (session, _ ("Choose a logo"), WISSEL_ACTION_DEFAULT, write_choice,
                                data, error)
           ? data
           : NULL;
}

/* Looked at before it is read: it may be a film. */
static GBytes *
read_file (GFile *file, char **name, GError **error)
{
  g_autoptr (GFileInfo) info = NULL;

  info = g_file_query_info (
    file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME,
    G_FILE_QUERY_INFO_NONE, NULL, error);
  if (info == NULL)
    return NULL;

  *name = wissel_text_clean (g_file_info_get_display_name (info));
  if (g_file_info_get_size (info) <= WISSEL_LOGO_MAX_BYTES)
    return g_file_load_bytes (file, NULL, NULL, error);

  g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_LIMIT,
               /* Translators: %u is a number of megabytes. */
               _ ("The file is too large for a logo. Choose a picture of at most %u MB."),
               WISSEL_LOGO_MAX_BYTES / 1000 / 1000);

  return NULL;
}

gboolean
wissel_network_logo_choose (WisselNetwork *network, GFile *file, GError **error)
{
  g_autoptr (Choice) choice = g_new0 (Choice, 1);
  g_autoptr (GBytes) picture = NULL;

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  picture = read_file (file, &choice->name, error);
  choice->png = picture != NULL ? wissel_logo_prepare (picture, error) : NULL;
  if (choice->png == NULL)
    return FALSE;

  if (choice->name == NULL)
    choice->name = g_strdup ("—");
  choice->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, choice->png);

  return wissel_store_run (wissel_network_get_store (network), run_choice, choice, NULL, error) !=
         NULL;
}

static void
choose_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (wissel_network_logo_choose (source, data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
wissel_network_logo_choose_async (WisselNetwork      *network,
                                  GFile              *file,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (network, NULL, callback, user_data);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, choose_in_thread);
}

gboolean
wissel_network_logo_choose_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- Removing ---- */

static gboolean
remove_logo (WisselSession *session, gpointer data, GError **error)
{
  g_autoptr (WisselRecord) attachment = NULL;
  gint64                   network;

  return find_attachment (session, &network, &attachment, error) &&
         (attachment == NULL || wissel_session_delete (session, &wissel_attachment_record_type,
                                                       wissel_record_get_id (attachment), error));
}

static gpointer
run_removal (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (wissel_session_action (session, _ ("Remove the logo"),
                                                 WISSEL_ACTION_DEFAULT, remove_logo, NULL, error));
}

gboolean
wissel_network_logo_remove (WisselNetwork *network, GError **error)
{
  g_return_val_if_fail (WISSEL_IS_NETWORK (network), FALSE);

  return wissel_store_run (wissel_network_get_store (network), run_removal, NULL, NULL, error) !=
         NULL;
}

void
wissel_network_logo_remove_async (WisselNetwork      *network,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));

  wissel_store_run_async (wissel_network_get_store (network), run_removal, NULL, NULL, NULL, NULL,
                          callback, user_data);
}

gboolean
wissel_network_logo_remove_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);

  return wissel_store_run_finish (WISSEL_STORE (store), result, error) != NULL;
}
