#pragma once

#include "wissel-editor.h"

G_BEGIN_DECLS

/* For the files of the editor only. */

/* What the form shows of a field beside its value. */
typedef struct
{
  char    *typed; /* text that was not understood */
  char    *problem;
  char    *note;
  char    *link; /* title of the record that it leads to */
  gboolean is_dirty;
} WisselFieldState;

struct _WisselEditor
{
  GObject parent_instance;

  /* Owned */
  WisselNetwork    *network;
  WisselRecord     *record;
  WisselRecord     *companion;
  char             *title;
  WisselFieldState *fields;
  GArray           *steps;
  GQueue            waiting; /* of GTask: saves that wait until a draft has its id */

  /* Borrowed */
  const WisselRecordType *type;

  /* State */
  WisselEditorState state;
  gint64            id;
  int               blamed; /* field that is blamed for what does not go together, or -1 */
  int               last;   /* field changed last, or -1 */
  gboolean          is_inserting;
};

/* Signals of the object. */
void wissel_editor_set_state (WisselEditor *self, WisselEditorState state);
void wissel_editor_set_title (WisselEditor *self, const char *title);
void wissel_editor_tell_field (WisselEditor *self, guint field);
void wissel_editor_tell_refreshed (WisselEditor *self);
void wissel_editor_set_problem (WisselEditor *self, guint field, const char *problem);

/* Whether a draft may not be stored yet. */
gboolean wissel_editor_lacks_required (WisselEditor *self);

/* Tells what does not go together at the field that is to blame; answers whether all is well. */
gboolean wissel_editor_check (WisselEditor *self);

G_END_DECLS
