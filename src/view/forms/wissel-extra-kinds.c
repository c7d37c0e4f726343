#include "wissel-extra-kinds.h"

#include <glib/gi18n.h>

#include "wissel-notes.h"
#include "wissel-records.h"
#include "wissel-tasks.h"

const WisselExtraKind wissel_task_kind = {
  .type = &wissel_task_record_type,
  .title = N_ ("Tasks"),
  .add_label = N_ ("New Task"),
  .fields = { "title", "due-on" },
  .dup_words = wissel_task_dup_words,
  .compare = wissel_task_compare,
  .is_done = wissel_task_is_done,
  .tick = wissel_task_tick,
  .is_late = wissel_task_is_overdue,
  .labels = { N_ ("Add a task"), N_ ("Change a task"), N_ ("Remove a task"), N_ ("Tick off a task"),
              N_ ("Open a task again") },
  .toasts = { N_ ("The task was added"), N_ ("The task was changed"), N_ ("The task was removed"),
              N_ ("The task was ticked off"), N_ ("The task is open again") },
  .refused = N_ ("The Task Was Not Saved"),
};

const WisselExtraKind wissel_note_kind = {
  .type = &wissel_note_record_type,
  .title = N_ ("Dated Notes"),
  .add_label = N_ ("New Note"),
  .fields = { "text" },
  .dup_words = wissel_note_dup_words,
  .compare = wissel_note_compare,
  .labels = { N_ ("Add a note"), N_ ("Change a note"), N_ ("Remove a note") },
  .toasts = { N_ ("The note was added"), N_ ("The note was changed"), N_ ("The note was removed") },
  .refused = N_ ("The Note Was Not Saved"),
};
