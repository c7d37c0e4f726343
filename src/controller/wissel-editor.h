#pragma once

#include "wissel-life-cycle.h"
#include "wissel-network.h"

G_BEGIN_DECLS

/**
 * WisselEditorState:
 * @WISSEL_EDITOR_LOADING: not read yet
 * @WISSEL_EDITOR_DRAFT: new; stored once its required fields are there
 * @WISSEL_EDITOR_STORED: in the file; every change is stored by itself
 * @WISSEL_EDITOR_GONE: deleted here or elsewhere, or its creation was undone
 */
typedef enum
{
  WISSEL_EDITOR_LOADING,
  WISSEL_EDITOR_DRAFT,
  WISSEL_EDITOR_STORED,
  WISSEL_EDITOR_GONE,
} WisselEditorState;

/**
 * WisselStep:
 * @transition: a step of the life cycle that leaves the present state
 * @closed: what stands in its way; %WISSEL_GUARD_NONE when nothing does
 * @missing: which of its conditions are not met, for wissel_guard_dup_reason()
 */
typedef struct
{
  const WisselTransition *transition;
  WisselGuard             closed;
  guint                   missing;
} WisselStep;

/**
 * wissel_step_takes_reason:
 * @self: a step that something stands in the way of
 *
 * Returns: whether it may be taken all the same, with a reason
 */
gboolean wissel_step_takes_reason (const WisselStep *self);

#define WISSEL_TYPE_EDITOR (wissel_editor_get_type ())

/**
 * WisselEditor:
 *
 * Edits one record, field by field, without a button to save. What a person types is read at once:
 * what cannot be understood stays as typed, with the problem in words, and is not stored; what is
 * understood becomes an action that can be undone. The record follows the network: undo and changes
 * made elsewhere show here.
 *
 * Fields are addressed by their place in the table of fields. Signals, all on the main context:
 *
 * - `field-changed` (`guint`): value, problem or note of a field
 * - `refreshed`: the record was read again; what hangs on it may have changed too
 *
 * Functions without `_async` wait for the database and are for tests.
 */
G_DECLARE_FINAL_TYPE (WisselEditor, wissel_editor, WISSEL, EDITOR, GObject)

/**
 * wissel_editor_new:
 * @network: the open network
 * @type: a record type
 * @id: id of a record
 *
 * Returns: (transfer full): an editor that has read nothing yet
 */
WisselEditor *wissel_editor_new (WisselNetwork *network, const WisselRecordType *type, gint64 id);

/**
 * wissel_editor_new_draft:
 * @network: the open network
 * @draft: a record without id, with what is known of it
 * @companion: (nullable): a record with an id that is not stored yet and to which @draft refers;
 *   it is stored together with @draft
 *
 * Returns: (transfer full): an editor of a record to be
 */
WisselEditor *
wissel_editor_new_draft (WisselNetwork *network, WisselRecord *draft, WisselRecord *companion);

WisselNetwork          *wissel_editor_get_network (WisselEditor *self);
const WisselRecordType *wissel_editor_get_record_type (WisselEditor *self);

/**
 * wissel_editor_get_id:
 * @self: an editor
 *
 * Returns: id of the record; 0 for a draft
 */
gint64 wissel_editor_get_id (WisselEditor *self);

/**
 * wissel_editor_get_record:
 * @self: an editor
 *
 * Returns: (transfer none) (nullable): the record with what was understood so far; %NULL before it
 *   was read
 */
WisselRecord *wissel_editor_get_record (WisselEditor *self);

/* Also the properties `state` and `title`. */
WisselEditorState wissel_editor_get_state (WisselEditor *self);
const char       *wissel_editor_get_title (WisselEditor *self);

/* ---- Fields ---- */

const WisselField *wissel_editor_get_field (WisselEditor *self, guint field);

/**
 * wissel_editor_get_value:
 * @self: an editor
 * @field: a field
 *
 * Returns: (transfer none): its value as far as it is understood; empty before it was read
 */
const WisselValue *wissel_editor_get_value (WisselEditor *self, guint field);

/**
 * wissel_editor_dup_text:
 * @self: an editor
 * @field: a field
 *
 * Returns: (transfer full): what stands in the form: the value in the interface language, the
 *   title of a link, or what was typed and not understood
 */
char *wissel_editor_dup_text (WisselEditor *self, guint field);

/**
 * wissel_editor_get_problem:
 * @self: an editor
 * @field: a field
 *
 * Returns: (transfer none) (nullable): what is wrong with it and what would be right
 */
const char *wissel_editor_get_problem (WisselEditor *self, guint field);

/**
 * wissel_editor_get_note:
 * @self: an editor
 * @field: a field
 *
 * Returns: (transfer none) (nullable): how what was typed was put right
 */
const char *wissel_editor_get_note (WisselEditor *self, guint field);

/**
 * wissel_editor_set_text:
 * @self: an editor
 * @field: a field, but not a link
 * @text: (nullable): what was typed
 *
 * Takes what was typed. wissel_editor_save_async() then stores it.
 *
 * Returns: whether it was understood
 */
gboolean wissel_editor_set_text (WisselEditor *self, guint field, const char *text);

/**
 * wissel_editor_try_text:
 * @self: an editor
 * @field: a field, but not a link
 * @text: (nullable): what has been typed so far
 *
 * The same for someone who pauses while typing: what is not understood yet is no problem yet.
 *
 * Returns: whether it was understood
 */
gboolean wissel_editor_try_text (WisselEditor *self, guint field, const char *text);

/**
 * wissel_editor_set_value:
 * @self: an editor
 * @field: a field
 * @value: a value of it, chosen and not typed
 */
void wissel_editor_set_value (WisselEditor *self, guint field, const WisselValue *value);

/**
 * wissel_editor_set_link:
 * @self: an editor
 * @field: a link
 * @id: id of the record that it leads to, or 0 for none
 * @title: (nullable): title of that record
 */
void wissel_editor_set_link (WisselEditor *self, guint field, gint64 id, const char *title);

/**
 * wissel_editor_dup_problems:
 * @self: an editor
 *
 * Returns: (transfer full) (nullable): the labels of the fields whose text is not stored, as one
 *   line; %NULL when there is none
 */
char *wissel_editor_dup_problems (WisselEditor *self);

/**
 * wissel_editor_dup_missing:
 * @self: an editor
 *
 * Returns: (transfer full) (nullable): the labels of the required fields that a draft still lacks,
 *   as one line
 */
char *wissel_editor_dup_missing (WisselEditor *self);

/**
 * wissel_editor_is_touched:
 * @self: an editor
 *
 * Returns: whether something was filled in that is not stored
 */
gboolean wissel_editor_is_touched (WisselEditor *self);

/* ---- Life cycle ---- */

/**
 * wissel_editor_get_steps:
 * @self: an editor
 *
 * Returns: (transfer none) (element-type WisselStep) (nullable): what may happen to the record
 *   now, and what not yet
 */
GArray *wissel_editor_get_steps (WisselEditor *self);

/* ---- Work on the file ---- */

/**
 * wissel_editor_load:
 * @self: an editor
 * @error: return location; a record that is not there is no error but the state "gone"
 *
 * Returns: whether the record was read
 */
gboolean wissel_editor_load (WisselEditor *self, GError **error);
void
wissel_editor_load_async (WisselEditor *self, GAsyncReadyCallback callback, gpointer user_data);

/**
 * wissel_editor_save:
 * @self: an editor
 * @error: return location
 *
 * Stores what was understood and is not stored yet, as one action. A draft that lacks required
 * fields waits. A rule of the file that forbids the change becomes the problem of the field
 * changed last.
 *
 * Returns: whether nothing is in the way
 */
gboolean wissel_editor_save (WisselEditor *self, GError **error);
void
wissel_editor_save_async (WisselEditor *self, GAsyncReadyCallback callback, gpointer user_data);

/**
 * wissel_editor_can_remove:
 * @self: an editor
 *
 * Returns: whether the record is stored and in a state in which it may be deleted
 */
gboolean wissel_editor_can_remove (WisselEditor *self);

/**
 * wissel_editor_remove:
 * @self: an editor
 * @error: return location; %WISSEL_ERROR_CONSTRAINT when other records refer to it
 *
 * Deletes the record, as an action that can be undone.
 *
 * Returns: whether it is gone
 */
gboolean wissel_editor_remove (WisselEditor *self, GError **error);
void
wissel_editor_remove_async (WisselEditor *self, GAsyncReadyCallback callback, gpointer user_data);

/**
 * wissel_editor_take_step:
 * @self: an editor
 * @step: a step of wissel_editor_get_steps()
 * @reason: (nullable): the reason, where the step asks for one or passes a guard
 * @error: return location; says why the step may not be taken
 *
 * Returns: whether the record is in the state that @step leads to
 */
gboolean wissel_editor_take_step (WisselEditor           *self,
                                  const WisselTransition *step,
                                  const char             *reason,
                                  GError                **error);
void     wissel_editor_take_step_async (WisselEditor           *self,
                                        const WisselTransition *step,
                                        const char             *reason,
                                        GAsyncReadyCallback     callback,
                                        gpointer                user_data);

/**
 * wissel_editor_restore:
 * @self: an editor
 * @field: a field that people fill in
 * @text: (nullable): a former value in the notation of files
 * @error: return location
 *
 * Gives a field a value that it had before.
 *
 * Returns: whether it is stored
 */
gboolean wissel_editor_restore (WisselEditor *self, guint field, const char *text, GError **error);
void     wissel_editor_restore_async (WisselEditor       *self,
                                      guint               field,
                                      const char         *text,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);

/**
 * wissel_editor_finish:
 * @self: an editor
 * @result: what the callback of one of the functions above received
 * @error: return location
 *
 * Returns: as the function of the same name that waits
 */
gboolean wissel_editor_finish (WisselEditor *self, GAsyncResult *result, GError **error);

G_END_DECLS
