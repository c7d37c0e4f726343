#include "wissel-informing.h"

#include <glib/gi18n.h>

#include "wissel-paper-facts.h"
#include "wissel-records.h"
#include "wissel-titles.h"

gboolean
wissel_informing_is_done_by (const WisselPaper *paper)
{
  return paper->follow == wissel_paper_note_informed;
}

/* ---- Whom ---- */

static WisselAddressee *
make_addressee (WisselPaperFacts *facts, const WisselInformed *informed)
{
  WisselRecord *organisation =
    wissel_paper_load (facts, &wissel_organisation_record_type, informed->organisation);
  WisselRecord  *person;
  WisselLanguage language;

  if (organisation == NULL)
    return NULL;

  facts->record = organisation;
  person = wissel_paper_find_addressee (facts, organisation);
  language = wissel_paper_find_language (facts);
  if (facts->error != NULL)
    return NULL;

  return wissel_addressee_new (informed, wissel_titles_dup_of (facts->session, organisation),
                               person != NULL ? wissel_record_dup_title (person) : NULL,
                               wissel_paper_find_address (organisation, person), language);
}

static gpointer
run_list (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray)    found = wissel_session_list_informed (session, *(gint64 *) data, error);
  g_autoptr (GPtrArray) addressees = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  WisselPaperFacts      facts = { .session = session, .kept = kept, .lists = lists };

  if (found == NULL)
    return NULL;

  for (guint i = 0; i < found->len; i++)
    {
      WisselAddressee *addressee =
        make_addressee (&facts, &g_array_index (found, WisselInformed, i));

      if (addressee == NULL)
        {
          g_propagate_error (error, facts.error);
          return NULL;
        }

      g_ptr_array_add (addressees, addressee);
    }

  return g_steal_pointer (&addressees);
}

GPtrArray *
wissel_informing_list (WisselNetwork *network, gint64 round, GError **error)
{
  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);

  return wissel_store_run (wissel_network_get_store (network), run_list, &round, NULL, error);
}

void
wissel_informing_list_async (WisselNetwork      *network,
                             gint64              round,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));

  wissel_store_run_async (wissel_network_get_store (network), run_list,
                          g_memdup2 (&round, sizeof round), g_free,
                          (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
wissel_informing_list_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);

  return wissel_store_run_finish (WISSEL_STORE (store), result, error);
}

/* ---- Noting ---- */

typedef struct
{
  gint64  round;
  GArray *organisations; /* Owned */
} Noting;

static void
noting_free (gpointer data)
{
  Noting *self = data;

  g_array_unref (self->organisations);
  g_free (self);
}

static Noting *
noting_new (gint64 round, GArray *organisations)
{
  Noting *self = g_new0 (Noting, 1);

  self->round = round;
  self->organisations = g_array_ref (organisations);

  return self;
}

static gboolean
note_all (WisselSession *session, gpointer data, GError **error)
{
  const Noting *noting = data;

  for (guint i = 0; i < noting->organisations->len; i++)
    {
      WisselPaperOrder order = { .record = g_array_index (noting->organisations, gint64, i),
                                 .round = noting->round };

      if (!wissel_paper_note_informed (session, &order, error))
        return FALSE;
    }

  return TRUE;
}

static gpointer
run_note (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  guint            n = ((const Noting *) data)->organisations->len;
  g_autofree char *label = NULL;

  label = g_strdup_printf (ngettext ("%u organisation was told of its matches",
                                     "%u organisations were told of their matches", n),
                           n);

  return GINT_TO_POINTER (
    wissel_session_action (session, label, WISSEL_ACTION_DEFAULT, note_all, data, error));
}

gboolean
wissel_informing_note (WisselNetwork *network, gint64 round, GArray *organisations, GError **error)
{
  Noting noting = { round, organisations };

  g_return_val_if_fail (WISSEL_IS_NETWORK (network) && organisations != NULL, FALSE);

  return wissel_store_run (wissel_network_get_store (network), run_note, &noting, NULL, error) !=
         NULL;
}

void
wissel_informing_note_async (WisselNetwork      *network,
                             gint64              round,
                             GArray             *organisations,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network) && organisations != NULL);

  wissel_store_run_async (wissel_network_get_store (network), run_note,
                          noting_new (round, organisations), noting_free, NULL, NULL, callback,
                          user_data);
}

gboolean
wissel_informing_note_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);

  return wissel_store_run_finish (WISSEL_STORE (store), result, error) != NULL;
}
