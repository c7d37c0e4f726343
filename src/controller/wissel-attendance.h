#pragma once

#include "wissel-network.h"

G_BEGIN_DECLS

/**
 * wissel_attendance_save:
 * @network: the open network
 * @moment: id of a contact moment
 * @people: (element-type gint64): ids of people who were there
 * @error: return location
 *
 * Notes who came, for the organisation that each works for, as one action (ST-5.2-04). Who was
 * noted before is not noted twice.
 *
 * Returns: whether it is noted
 */
gboolean
     wissel_attendance_save (WisselNetwork *network, gint64 moment, GArray *people, GError **error);
void wissel_attendance_save_async (WisselNetwork      *network,
                                   gint64              moment,
                                   GArray             *people,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
gboolean wissel_attendance_save_finish (GAsyncResult *result, GError **error);

G_END_DECLS
