#include "wissel-export-annex.h"

#include "wissel-paper.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

/* Which document of which record goes along with a list. */
static const struct
{
  const char             *list;
  const WisselRecordType *type; /* of its rows */
  const char             *link; /* to what the document is made from */
  const char             *paper;
  const WisselRecordType *needed; /* without such a record, by the same link, it says nothing */
} annexes[] = {
  { "matches", &wissel_match_record_type, "round-id", "decision", &wissel_match_run_record_type },
};

typedef struct
{
  guint         which;
  const GArray *ids;
} Search;

static gboolean
is_worth_it (WisselSession *session, guint which, gint64 owner, gboolean *found, GError **error)
{
  guint n = 0;

  if (!wissel_session_count_children (session, annexes[which].needed, annexes[which].link, owner,
                                      &n, error))
    return FALSE;

  *found = n > 0;

  return TRUE;
}

/* What the rows belong to, each once, in the order of the rows. */
static gboolean
add_owner (WisselSession *session,
           const Search  *search,
           gint64         id,
           GHashTable    *seen,
           GArray        *owners,
           GError       **error)
{
  g_autoptr (WisselRecord) row =
    wissel_session_load (session, annexes[search->which].type, id, error);
  gint64   owner;
  gboolean found;

  if (row == NULL)
    return FALSE;

  owner = wissel_record_get_integer (row, annexes[search->which].link);
  if (!g_hash_table_add (seen, g_memdup2 (&owner, sizeof owner)))
    return TRUE;
  if (!is_worth_it (session, search->which, owner, &found, error))
    return FALSE;

  if (found)
    g_array_append_val (owners, owner);

  return TRUE;
}

static gpointer
find_owners (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const Search          *search = data;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray)     owners = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < search->ids->len; i++)
    if (!add_owner (session, search, g_array_index (search->ids, gint64, i), seen, owners, error))
      return NULL;

  return g_steal_pointer (&owners);
}

static gboolean
add_annexes (WisselNetwork *network,
             const Search  *search,
             WisselLanguage language,
             GPtrArray     *documents,
             GError       **error)
{
  const WisselPaper *paper = wissel_paper_find (annexes[search->which].paper, NULL);
  g_autoptr (GArray) owners = wissel_store_run (wissel_network_get_store (network), find_owners,
                                                (gpointer) search, NULL, error);

  for (guint i = 0; owners != NULL && i < owners->len; i++)
    {
      WisselDocument *document =
        wissel_paper_make_part (network, paper, g_array_index (owners, gint64, i), language, error);

      if (document == NULL)
        return FALSE;

      g_ptr_array_add (documents, document);
    }

  return owners != NULL;
}

GPtrArray *
wissel_export_annexes (WisselNetwork    *network,
                       const WisselList *list,
                       const GArray     *ids,
                       WisselLanguage    language,
                       GError          **error)
{
  g_autoptr (GPtrArray) documents =
    g_ptr_array_new_with_free_func ((GDestroyNotify) wissel_document_unref);

  for (guint i = 0; i < G_N_ELEMENTS (annexes); i++)
    {
      const Search search = { i, ids };

      if (g_str_equal (annexes[i].list, list->name) &&
          !add_annexes (network, &search, language, documents, error))
        return NULL;
    }

  return g_steal_pointer (&documents);
}
