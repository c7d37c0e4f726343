#pragma once

#include "wissel-record.h"
#include "wissel-session.h"

G_BEGIN_DECLS

/*
 * The way from the thread that judges rows to the database thread, which writes what was found
 * while the next rows are judged; inside import/ only. What is put in is done in the same order.
 */

typedef struct _WisselImportWriter WisselImportWriter;

WisselImportWriter *wissel_import_writer_new (void);
WisselImportWriter *wissel_import_writer_ref (WisselImportWriter *self);
void                wissel_import_writer_unref (WisselImportWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselImportWriter, wissel_import_writer_unref)

/* ---- Where rows are judged ---- */

/* (transfer container): all records of a type, as the database has them; waits for them. */
GPtrArray *
wissel_import_writer_load (WisselImportWriter *self, const WisselRecordType *type, GError **error);

/* A record that was put in is not changed any more: its next state is another object. */
void wissel_import_writer_insert (WisselImportWriter *self, WisselRecord *record);
void wissel_import_writer_update (WisselImportWriter *self, WisselRecord *record);
void
wissel_import_writer_delete (WisselImportWriter *self, const WisselRecordType *type, gint64 id);

/* Nothing more will be put in. With an @error (transfer full), nothing is to be kept either. */
void wissel_import_writer_end (WisselImportWriter *self, GError *error);

/* Whether writing has failed, so that judging further rows is in vain. */
gboolean wissel_import_writer_is_stopped (WisselImportWriter *self);

/* ---- On the database thread ---- */

/* Answers what is asked until there is something to write (TRUE) or the end (FALSE). */
gboolean wissel_import_writer_wait (WisselImportWriter *self, WisselSession *session);

/* Writes until the end. FALSE when that failed, or when nothing is to be kept. */
gboolean
wissel_import_writer_write (WisselImportWriter *self, WisselSession *session, GError **error);

/* Waits for the end and forgets what was put in; answers the error of the other side, if any. */
gboolean
wissel_import_writer_finish (WisselImportWriter *self, WisselSession *session, GError **error);

G_END_DECLS
