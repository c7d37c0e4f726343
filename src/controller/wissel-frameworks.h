#pragma once

#include "wissel-network.h"

G_BEGIN_DECLS

/*
 * The frameworks of the dictionary of competencies: those of the network, and those that come with
 * the program in data/frameworks (TB-K-01). None is built into rules.
 */

/**
 * WisselFramework:
 * @id: id of its record; 0 for one that comes with the program and is not in the network
 * @code: short name
 * @name: name
 * @about: (nullable): source and licence
 * @n_terms: how many competencies it has
 */
typedef struct
{
  gint64 id;
  char  *code;
  char  *name;
  char  *about;
  guint  n_terms;
} WisselFramework;

/**
 * wissel_frameworks_list:
 * @network: the open network
 * @error: return location
 *
 * Returns: (transfer full) (element-type WisselFramework): those of the network by name, then those
 *   that could be added
 */
GPtrArray *wissel_frameworks_list (WisselNetwork *network, GError **error);
void       wissel_frameworks_list_async (WisselNetwork      *network,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
GPtrArray *wissel_frameworks_list_finish (GAsyncResult *result, GError **error);

/**
 * wissel_frameworks_add:
 * @network: the open network
 * @code: code of a framework that comes with the program
 * @error: return location
 *
 * Adds it with its competencies and levels; does nothing when the network has it.
 *
 * Returns: whether the network has it now
 */
gboolean wissel_frameworks_add (WisselNetwork *network, const char *code, GError **error);
void     wissel_frameworks_add_async (WisselNetwork      *network,
                                      const char         *code,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
gboolean wissel_frameworks_add_finish (GAsyncResult *result, GError **error);

/**
 * wissel_frameworks_insert:
 * @session: the connection, inside an action
 * @code: (nullable): code of one framework, or %NULL for all that come with the program
 * @error: return location
 *
 * Returns: whether the network has them now
 */
gboolean wissel_frameworks_insert (WisselSession *session, const char *code, GError **error);

G_END_DECLS
