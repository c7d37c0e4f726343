#pragma once

#include "wissel-life-cycle.h"
#include "wissel-record.h"
#include "wissel-session.h"

G_BEGIN_DECLS

/* What an editor does on the database thread. For the files of the editor only. */

/**
 * WisselEdit:
 * @field: place in the table of fields
 * @value: what it becomes
 *
 * A change that is not stored yet.
 */
typedef struct
{
  guint       field;
  WisselValue value;
} WisselEdit;

typedef enum
{
  WISSEL_EDITOR_READ,
  WISSEL_EDITOR_INSERT,
  WISSEL_EDITOR_UPDATE,
  WISSEL_EDITOR_RESTORE, /* an update with a former value, which nobody has typed */
  WISSEL_EDITOR_DELETE,
  WISSEL_EDITOR_STEP,
} WisselEditorTask;

/**
 * WisselEditorJob:
 * @task: what is to be done
 * @type: the record type
 * @id: id of the record; 0 for a draft
 * @draft: (nullable): the record while it has no id
 * @companion: (nullable): a record that is stored before the draft, which refers to it
 * @edits: (element-type WisselEdit): what an update changes; nothing else of the record is touched
 * @label: (nullable): name of the action
 * @to: (nullable): state that a step enters
 * @reason: (nullable): its reason
 */
typedef struct
{
  WisselEditorTask        task;
  const WisselRecordType *type;
  gint64                  id;
  WisselRecord           *draft;
  WisselRecord           *companion;
  GArray                 *edits;
  char                   *label;
  char                   *to;
  char                   *reason;
} WisselEditorJob;

/* Shared between the main context, which waits for the answer, and the database thread. */
WisselEditorJob *wissel_editor_job_new (WisselEditorTask task, const WisselRecordType *type);
WisselEditorJob *wissel_editor_job_ref (WisselEditorJob *self);
void             wissel_editor_job_unref (WisselEditorJob *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselEditorJob, wissel_editor_job_unref)

/**
 * WisselEditorSheet:
 * @record: (nullable): the record as it stands in the file, or as the draft stands; %NULL once it
 *   was deleted
 * @title: its title
 * @links: (array): for each field the title of the record it leads to, or %NULL
 * @steps: (element-type WisselStep): what may happen to it now
 *
 * What an editor knows of its record, read in one go.
 */
typedef struct
{
  WisselRecord *record;
  char         *title;
  char        **links;
  GArray       *steps;
} WisselEditorSheet;

void wissel_editor_sheet_free (WisselEditorSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselEditorSheet, wissel_editor_sheet_free)

/**
 * wissel_editor_work:
 * @session: the connection
 * @data: a #WisselEditorJob
 * @cancellable: (nullable): unused
 * @error: return location
 *
 * Does a job and reads what there is afterwards.
 *
 * Returns: (transfer full): a #WisselEditorSheet
 */
gpointer wissel_editor_work (WisselSession *session,
                             gpointer       data,
                             GCancellable  *cancellable,
                             GError       **error);

G_END_DECLS
