#include "wissel-checklists.h"

#include <glib/gi18n.h>

#include "wissel-clock.h"
#include "wissel-codes.h"
#include "wissel-date.h"
#include "wissel-error.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

/* Which records carry which checklists. */
static const struct
{
  const char *type;
  const char *kind;
} carriers[] = {
  { "participation", "EMPLOYER_INFO" },
  { "coach", "COACH_EXPECTATIONS" },
  { "tx_membership", "TX_COMMITMENTS" },
  { "st_round", "PHASE_OUTPUT" },
};

const char *
wissel_checklists_kind_of (const char *type)
{
  g_return_val_if_fail (type != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (carriers); i++)
    if (g_str_equal (carriers[i].type, type))
      return carriers[i].kind;

  return NULL;
}

/* ---- Loading ---- */

typedef struct
{
  const char *type;
  gint64      id;
} Owner;

static gpointer
load (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const Owner *owner = data;
  const char  *kind = wissel_checklists_kind_of (owner->type);

  if (kind == NULL)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) wissel_checklist_unref);

  return wissel_session_load_checklists (session, kind, owner->type, owner->id,
                                         wissel_language_of_interface (), error);
}

GPtrArray *
wissel_checklists_load (WisselNetwork *network, const char *type, gint64 id, GError **error)
{
  Owner owner = { type, id };

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);

  return wissel_store_run (wissel_network_get_store (network), load, &owner, NULL, error);
}

void
wissel_checklists_load_async (WisselNetwork      *network,
                              const char         *type,
                              gint64              id,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  Owner owner = { g_intern_string (type), id };

  g_return_if_fail (WISSEL_IS_NETWORK (network));

  wissel_store_run_async (wissel_network_get_store (network), load,
                          g_memdup2 (&owner, sizeof owner), g_free,
                          (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
wissel_checklists_load_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);

  return wissel_store_run_finish (WISSEL_STORE (store), result, error);
}

/* ---- Words ---- */

static char *
dup_state (const char *state, const char *done_on, const char *reason)
{
  WisselLanguage   language = wissel_language_of_interface ();
  g_autofree char *day = NULL;

  if (g_str_equal (state, "WAIVED"))
    /* Translators: %s is the reason why a line of a checklist need not be done. */
    return g_strdup_printf (_ ("Waived: %s"), reason);
  if (!g_str_equal (state, "DONE") || done_on == NULL)
    return g_strdup (wissel_codes_label ("CHECKLIST_LINE_STATE", state, language));

  day = wissel_date_format (done_on, language, WISSEL_DATE_LONG);

  /* Translators: %s is a date. */
  return g_strdup_printf (_ ("Done on %s"), day);
}

char *
wissel_checklists_dup_words (const char *state,
                             const char *done_on,
                             const char *reason,
                             const char *note)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (state != NULL, NULL);

  words = dup_state (state, done_on, reason);

  return note != NULL ? g_strdup_printf ("%s · %s", words, note) : g_steal_pointer (&words);
}

char *
wissel_checklists_dup_line (WisselSession *session, WisselRecord *line)
{
  static const char *const names[] = { "text-nl", "text-fr", "text-de", "text-en" };
  g_autoptr (WisselRecord) usual = NULL;
  const char              *text = wissel_record_get_text (line, "own-text");

  if (text == NULL)
    usual = wissel_session_load (session, &wissel_checklist_template_line_record_type,
                                 wissel_record_get_integer (line, "template-item-id"), NULL);
  if (usual != NULL)
    text = wissel_record_get_text (usual, names[wissel_language_of_interface ()]);
  for (guint i = 0; usual != NULL && text == NULL && i < G_N_ELEMENTS (names); i++)
    text = wissel_record_get_text (usual, names[i]);

  return g_strdup (text != NULL ? text : "—");
}

/* ---- Changing ---- */

typedef struct
{
  WisselChecklist    *checklist;
  guint               line;
  WisselChecklistStep step;
  char               *text;
} Change;

static void
change_free (gpointer data)
{
  Change *self = data;

  wissel_checklist_unref (self->checklist);
  g_free (self->text);
  g_free (self);
}

static Change *
change_new (WisselChecklist *checklist, guint line, WisselChecklistStep step, const char *text)
{
  Change *self = g_new0 (Change, 1);

  self->checklist = wissel_checklist_ref (checklist);
  self->line = line;
  self->step = step;
  self->text = g_strdup (text);

  return self;
}

static const char *
label_of (WisselChecklistStep step)
{
  static const char *const labels[] = {
    [WISSEL_CHECKLIST_DONE] = N_ ("Tick a line of a checklist"),
    [WISSEL_CHECKLIST_OPEN] = N_ ("Open a line of a checklist again"),
    [WISSEL_CHECKLIST_NOT_APPLICABLE] = N_ ("Mark a line of a checklist as not applicable"),
    [WISSEL_CHECKLIST_WAIVE] = N_ ("Waive a line of a checklist"),
    [WISSEL_CHECKLIST_NOTE] = N_ ("Note at a line of a checklist"),
    [WISSEL_CHECKLIST_WORDING] = N_ ("Reword a line of a checklist"),
    [WISSEL_CHECKLIST_ADD] = N_ ("Add a line to a checklist"),
    [WISSEL_CHECKLIST_REMOVE] = N_ ("Remove a line of a checklist"),
  };

  return _ (labels[step]);
}

/* Understands what was written, by the rules of the field that it is for. */
static gboolean
read_into (WisselRecord *line, const char *name, const char *text, GError **error)
{
  const WisselRecordType *type = wissel_record_get_record_type (line);
  int                     index = wissel_record_type_field_index (type, name);
  g_auto (WisselReading)  reading = wissel_field_read (&type->fields[index], text);
  g_auto (WisselValue)    value = { 0 };
  g_autofree char        *words = NULL;

  if (wissel_field_take (&type->fields[index], &reading, &value))
    {
      wissel_record_set_value (line, (guint) index, &value);
      return TRUE;
    }

  words = wissel_message_text (&reading.note, wissel_language_of_interface ());
  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_INVALID, words);

  return FALSE;
}

static gboolean
need_words (WisselRecord *line, const char *name, const char *text, GError **error)
{
  if (!read_into (line, name, text, error))
    return FALSE;
  if (!wissel_record_is_empty (line, name))
    return TRUE;

  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_INVALID, _ ("Write what it is about."));

  return FALSE;
}

static void
set_state (WisselRecord *line, const char *state)
{
  wissel_record_set_text (line, "state", state);
  wissel_record_set_null (line, "done-on");
  wissel_record_set_null (line, "waive-reason");
}

static gboolean
mark_done (WisselRecord *line, const char *day, GError **error)
{
  g_autofree char *today = day == NULL ? wissel_clock_today () : NULL;

  set_state (line, "DONE");
  if (day != NULL)
    return need_words (line, "done-on", day, error);

  wissel_record_set_text (line, "done-on", today);

  return TRUE;
}

static gboolean
apply (WisselRecord *line, const Change *change, GError **error)
{
  switch (change->step)
    {
    case WISSEL_CHECKLIST_DONE:
      return mark_done (line, change->text, error);
    case WISSEL_CHECKLIST_OPEN:
      set_state (line, "OPEN");
      return TRUE;
    case WISSEL_CHECKLIST_NOT_APPLICABLE:
      set_state (line, "NA");
      return TRUE;
    case WISSEL_CHECKLIST_WAIVE:
      set_state (line, "WAIVED");
      return need_words (line, "waive-reason", change->text, error);
    case WISSEL_CHECKLIST_NOTE:
      return read_into (line, "answer", change->text, error);
    case WISSEL_CHECKLIST_WORDING:
    case WISSEL_CHECKLIST_ADD:
      return need_words (line, "own-text", change->text, error);
    case WISSEL_CHECKLIST_REMOVE:
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* The checklist gets a row with the first line that somebody touches. */
static gboolean
need_checklist (WisselSession         *session,
                const WisselChecklist *checklist,
                gint64                *id,
                GError               **error)
{
  g_autoptr (WisselRecord) record = NULL;

  if (!wissel_session_find_checklist (session, checklist->template, checklist->entity,
                                      checklist->entity_id, id, error))
    return FALSE;
  if (*id != 0)
    return TRUE;

  record = wissel_record_new (&wissel_stored_checklist_record_type);
  wissel_record_set_integer (record, "template-id", checklist->template);
  wissel_record_set_text (record, "entity", checklist->entity);
  wissel_record_set_integer (record, "entity-id", checklist->entity_id);
  if (!wissel_session_insert (session, record, error))
    return FALSE;

  *id = wissel_record_get_id (record);

  return TRUE;
}

/* Stored open first, so that the history tells of what then happens to it. */
static WisselRecord *
insert_line (WisselSession *session, gint64 checklist, gint64 template_line, GError **error)
{
  g_autoptr (WisselRecord) line = wissel_record_new (&wissel_stored_checklist_line_record_type);

  wissel_record_set_integer (line, "checklist-id", checklist);
  wissel_record_set_integer (line, "template-item-id", template_line);

  return wissel_session_insert (session, line, error) ? g_steal_pointer (&line) : NULL;
}

static WisselRecord *
need_line (WisselSession *session, gint64 checklist, const WisselChecklistLine *at, GError **error)
{
  const WisselRecordType *type = &wissel_stored_checklist_line_record_type;
  gint64                  id = at->id;

  if (id == 0 &&
      !wissel_session_find_checklist_line (session, checklist, at->template_line, &id, error))
    return NULL;

  return id != 0 ? wissel_session_load (session, type, id, error)
                 : insert_line (session, checklist, at->template_line, error);
}

static gboolean
add_line (WisselSession *session, const Change *change, gint64 checklist, GError **error)
{
  g_autoptr (WisselRecord) line = wissel_record_new (&wissel_stored_checklist_line_record_type);

  wissel_record_set_integer (line, "checklist-id", checklist);
  wissel_record_set_integer (line, "sort", change->checklist->lines->len + 1);

  return apply (line, change, error) && wissel_session_insert (session, line, error);
}

static gboolean
write_change (WisselSession *session, gpointer data, GError **error)
{
  const Change              *change = data;
  const WisselChecklistLine *at = NULL;
  g_autoptr (WisselRecord)   line = NULL;
  gint64                     checklist = 0;

  if (change->step != WISSEL_CHECKLIST_ADD)
    at = g_ptr_array_index (change->checklist->lines, change->line);
  if (change->step == WISSEL_CHECKLIST_REMOVE)
    return wissel_session_delete (session, &wissel_stored_checklist_line_record_type, at->id,
                                  error);

  if (!need_checklist (session, change->checklist, &checklist, error))
    return FALSE;
  if (change->step == WISSEL_CHECKLIST_ADD)
    return add_line (session, change, checklist, error);

  line = need_line (session, checklist, at, error);

  return line != NULL && apply (line, change, error) &&
         wissel_session_update (session, line, error);
}

static gpointer
work (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const Change *change = data;

  return wissel_session_action (session, label_of (change->step), WISSEL_ACTION_DEFAULT,
                                write_change, data, error)
           ? GINT_TO_POINTER (TRUE)
           : NULL;
}

static gboolean
may_change (WisselChecklist *checklist, guint line, WisselChecklistStep step)
{
  const WisselChecklistLine *at;

  if (step == WISSEL_CHECKLIST_ADD)
    return TRUE;
  if (line >= checklist->lines->len)
    return FALSE;

  at = g_ptr_array_index (checklist->lines, line);

  return step != WISSEL_CHECKLIST_REMOVE || at->template_line == 0;
}

gboolean
wissel_checklist_change (WisselNetwork      *network,
                         WisselChecklist    *checklist,
                         guint               line,
                         WisselChecklistStep step,
                         const char         *text,
                         GError            **error)
{
  Change change = { checklist, line, step, (char *) text };

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), FALSE);
  g_return_val_if_fail (may_change (checklist, line, step), FALSE);

  return wissel_store_run (wissel_network_get_store (network), work, &change, NULL, error) != NULL;
}

void
wissel_checklist_change_async (WisselNetwork      *network,
                               WisselChecklist    *checklist,
                               guint               line,
                               WisselChecklistStep step,
                               const char         *text,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (may_change (checklist, line, step));

  wissel_store_run_async (wissel_network_get_store (network), work,
                          change_new (checklist, line, step, text), change_free, NULL, NULL,
                          callback, user_data);
}

gboolean
wissel_checklist_change_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);

  return wissel_store_run_finish (WISSEL_STORE (store), result, error) != NULL;
}
