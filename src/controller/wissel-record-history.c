#include "wissel-record-history.h"

#include <glib/gi18n.h>

#include "wissel-answer-history.h"
#include "wissel-checklists.h"
#include "wissel-date.h"
#include "wissel-extra-store.h"
#include "wissel-likeness-store.h"
#include "wissel-network-logo.h"
#include "wissel-record-store.h"
#include "wissel-records.h"
#include "wissel-tasks.h"
#include "wissel-titles.h"

#define MAX_CHANGES 200

/* Fields that the program keeps for itself. */
static const char *const untold[] = { "updated-at", "shipped-sha256", NULL };

static void
entry_free (gpointer data)
{
  WisselHistoryEntry *self = data;

  g_free (self->when);
  g_free (self->who);
  g_free (self->what);
  g_free (self->label);
  g_free (self->before);
  g_free (self->after);
  g_free (self->stored);
  g_free (self);
}

char *
wissel_history_show_instant (const char *instant, WisselLanguage language)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 (instant, utc);
  g_autoptr (GDateTime) local = at != NULL ? g_date_time_to_local (at) : NULL;
  g_autofree char      *date = NULL;
  g_autofree char      *time = NULL;
  g_autofree char      *shown_date = NULL;
  g_autofree char      *shown_time = NULL;

  if (local == NULL)
    return g_strdup (instant);

  date = g_date_time_format (local, "%Y-%m-%d");
  time = g_date_time_format (local, "%H:%M");
  shown_date = wissel_date_format (date, language, WISSEL_DATE_LONG);
  shown_time = wissel_time_format (time, language);

  /* Translators: a date and a time of day. */
  return g_strdup_printf (_ ("%1$s, %2$s"), shown_date, shown_time);
}

static char *
show_stored (WisselSession *session, const WisselField *field, const char *text)
{
  WisselLanguage       language = wissel_language_of_interface ();
  g_auto (WisselValue) value = { 0 };

  if (text == NULL)
    return NULL;
  if (field->kind == WISSEL_FIELD_INSTANT)
    return wissel_history_show_instant (text, language);

  wissel_titles_read_stored (field, text, &value);
  if (field->kind == WISSEL_FIELD_LINK)
    return wissel_titles_dup (session, wissel_record_type_find (field->target), value.integer);

  return wissel_field_show (field, &value, language);
}

static gboolean
can_restore (const WisselField  *field,
             const WisselChange *change,
             WisselRecord       *record,
             guint               index)
{
  g_auto (WisselValue) before = { 0 };

  if ((field->flags & WISSEL_FIELD_FIXED) ||
      ((field->flags & WISSEL_FIELD_REQUIRED) && change->before == NULL))
    return FALSE;

  wissel_titles_read_stored (field, change->before, &before);

  return !wissel_value_equal (&before, wissel_record_get_value (record, index));
}

WisselHistoryEntry *
wissel_history_entry_new (const WisselChange *change)
{
  WisselHistoryEntry *entry = g_new0 (WisselHistoryEntry, 1);

  entry->action = change->action;
  entry->when = wissel_history_show_instant (change->at, wissel_language_of_interface ());
  entry->who = g_strdup (change->operator_name);
  entry->what = g_strdup (change->label);
  entry->by_undo = change->by_undo;
  entry->field = -1;

  return entry;
}

/* NULL for a change that tells nothing, such as that of the stamp of change. */
static WisselHistoryEntry *
tell_change (WisselSession *session, const WisselChange *change, WisselRecord *record)
{
  const WisselRecordType *type = wissel_record_get_record_type (record);
  WisselHistoryEntry     *entry;
  const WisselField      *field;
  int                     index;

  if (change->kind != WISSEL_CHANGE_CHANGED)
    {
      entry = wissel_history_entry_new (change);
      entry->label = g_strdup (change->kind == WISSEL_CHANGE_CREATED ? _ ("Added") : _ ("Deleted"));
      return entry;
    }

  index = wissel_record_type_field_index (type, change->field);
  if (index < 0 || g_strv_contains (untold, type->fields[index].name))
    return NULL;

  field = &type->fields[index];
  entry = wissel_history_entry_new (change);
  entry->field = index;
  entry->label = g_strdup (_ (field->label));
  entry->before = show_stored (session, field, change->before);
  entry->after = show_stored (session, field, change->after);
  entry->stored = g_strdup (change->before);
  entry->can_restore = can_restore (field, change, record, (guint) index);

  return entry;
}

static gboolean
tell_record (WisselSession *session, WisselRecord *record, GPtrArray *entries, GError **error)
{
  const char           *table = wissel_record_get_record_type (record)->name;
  g_autoptr (GPtrArray) changes = NULL;

  changes =
    wissel_session_history (session, table, wissel_record_get_id (record), MAX_CHANGES, error);
  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      WisselHistoryEntry *entry = tell_change (session, g_ptr_array_index (changes, i), record);

      if (entry != NULL)
        g_ptr_array_add (entries, entry);
    }

  return changes != NULL;
}

/* ---- What hangs on the record ---- */

/* Gives @record the values that it had before one action; answers how many changes that took. */
static guint
step_back (WisselRecord *record, GPtrArray *changes, guint first)
{
  const WisselRecordType *type = wissel_record_get_record_type (record);
  gint64                  action = ((WisselChange *) g_ptr_array_index (changes, first))->action;
  guint                   i;

  for (i = first; i < changes->len; i++)
    {
      const WisselChange  *change = g_ptr_array_index (changes, i);
      g_auto (WisselValue) before = { 0 };
      int                  index;

      if (change->action != action)
        break;
      if (change->kind != WISSEL_CHANGE_CHANGED)
        continue;

      index = wissel_record_type_field_index (type, change->field);
      wissel_titles_read_stored (&type->fields[index], change->before, &before);
      wissel_record_set_value (record, (guint) index, &before);
    }

  return i - first;
}

/* ---- Checklists ---- */

static char *
dup_words_of_line (WisselRecord *line)
{
  return wissel_checklists_dup_words (
    wissel_record_get_text (line, "state"), wissel_record_get_text (line, "done-on"),
    wissel_record_get_text (line, "waive-reason"), wissel_record_get_text (line, "answer"));
}

/* An action changes several fields of a line, but is one thing to those who read. */
static gboolean
tell_line (WisselSession *session, gint64 id, GPtrArray *entries, GError **error)
{
  const WisselRecordType  *type = &wissel_stored_checklist_line_record_type;
  g_autoptr (WisselRecord) line = wissel_session_load (session, type, id, error);
  g_autoptr (GPtrArray)    changes = NULL;
  g_autofree char         *title = NULL;

  if (line == NULL)
    return FALSE;

  title = wissel_checklists_dup_line (session, line);
  changes = wissel_session_history (session, type->name, id, MAX_CHANGES, error);
  for (guint i = 0; changes != NULL && i < changes->len;)
    {
      WisselHistoryEntry *entry = wissel_history_entry_new (g_ptr_array_index (changes, i));

      entry->label = g_strdup (title);
      entry->after = dup_words_of_line (line);
      i += step_back (line, changes, i);
      entry->before = dup_words_of_line (line);
      if (g_str_equal (entry->before, entry->after))
        {
          g_clear_pointer (&entry->before, g_free);
          g_clear_pointer (&entry->after, g_free);
        }
      g_ptr_array_add (entries, entry);
    }

  return changes != NULL;
}

static gboolean
tell_checklists (WisselSession *session, WisselRecord *record, GPtrArray *entries, GError **error)
{
  const char        *entity = wissel_record_get_record_type (record)->name;
  g_autoptr (GArray) lines = NULL;

  if (wissel_checklists_kind_of (entity) == NULL)
    return TRUE;

  lines =
    wissel_session_list_checklist_lines (session, entity, wissel_record_get_id (record), error);
  for (guint i = 0; lines != NULL && i < lines->len; i++)
    if (!tell_line (session, g_array_index (lines, gint64, i), entries, error))
      return FALSE;

  return lines != NULL;
}

/* ---- Files and tasks ---- */

static char *
dup_task (WisselRecord *task)
{
  const char      *title = wissel_record_get_text (task, "title");
  g_autofree char *words = wissel_task_dup_days (task);

  return *words != '\0' ? g_strdup_printf ("%s · %s", title, words) : g_strdup (title);
}

static char *
dup_note (WisselRecord *note)
{
  return g_strdup (wissel_record_get_text (note, "text"));
}

/* Types of what hangs on records, the field that names one, and what there is to say about it. */
static const struct
{
  const WisselRecordType *type;
  const char             *name;
  char *(*dup_words) (WisselRecord *extra);
} extras[] = {
  { &wissel_attachment_record_type, "filename", NULL },
  { &wissel_task_record_type, "title", dup_task },
  { &wissel_note_record_type, "text", dup_note },
};

static char *
dup_words (guint kind, WisselRecord *extra)
{
  return extras[kind].dup_words != NULL ? extras[kind].dup_words (extra) : g_strdup ("");
}

static void
take_words (WisselHistoryEntry *entry, char *before, char *after)
{
  if (g_str_equal (before, after))
    {
      g_free (before);
      g_free (after);
      return;
    }

  entry->before = before;
  entry->after = after;
}

/* What was removed tells its values only where it went. */
static WisselRecord *
find_extra (WisselSession *session, const WisselRecordType *type, gint64 id, GPtrArray *changes)
{
  WisselRecord *extra = wissel_session_load (session, type, id, NULL);

  if (extra != NULL)
    return extra;

  extra = wissel_record_new (type);
  for (guint i = 0; i < changes->len; i++)
    {
      const WisselChange  *change = g_ptr_array_index (changes, i);
      g_auto (WisselValue) value = { 0 };
      int                  index;

      if (change->kind != WISSEL_CHANGE_DELETED || change->field == NULL)
        break;

      index = wissel_record_type_field_index (type, change->field);
      if (index < 0)
        continue;

      wissel_titles_read_stored (&type->fields[index], change->before, &value);
      wissel_record_set_value (extra, (guint) index, &value);
    }

  return extra;
}

/* How many of the changes from @first on belong to one action. */
static guint
count_together (GPtrArray *changes, guint first)
{
  gint64 action = ((WisselChange *) g_ptr_array_index (changes, first))->action;
  guint  n = 0;

  while (first + n < changes->len &&
         ((WisselChange *) g_ptr_array_index (changes, first + n))->action == action)
    n++;

  return n;
}

/* An action changes several fields, but is one thing to those who read. */
static gboolean
tell_extra (WisselSession *session, guint kind, gint64 id, GPtrArray *entries, GError **error)
{
  const WisselRecordType  *type = extras[kind].type;
  g_autoptr (GPtrArray)    changes = NULL;
  g_autoptr (WisselRecord) extra = NULL;

  changes = wissel_session_history_with_lost (session, type->name, id, MAX_CHANGES, error);
  if (changes == NULL)
    return FALSE;

  extra = find_extra (session, type, id, changes);
  for (guint i = 0; i < changes->len; i += count_together (changes, i))
    {
      WisselHistoryEntry *entry = wissel_history_entry_new (g_ptr_array_index (changes, i));
      char               *after = dup_words (kind, extra);

      entry->label = g_strdup (wissel_record_get_text (extra, extras[kind].name));
      step_back (extra, changes, i);
      take_words (entry, dup_words (kind, extra), after);
      g_ptr_array_add (entries, entry);
    }

  return TRUE;
}

static gboolean
tell_extras_of (
  WisselSession *session, const char *entity, gint64 id, GPtrArray *entries, GError **error)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (extras); kind++)
    {
      g_autoptr (GArray) ids = NULL;

      ids = wissel_session_list_extras_ever (session, extras[kind].type, entity, id, error);
      if (ids == NULL)
        return FALSE;

      for (guint i = 0; i < ids->len; i++)
        if (!tell_extra (session, kind, g_array_index (ids, gint64, i), entries, error))
          return FALSE;
    }

  return TRUE;
}

static gboolean
tell_extras (WisselSession *session, WisselRecord *record, GPtrArray *entries, GError **error)
{
  const WisselRecordType *type = wissel_record_get_record_type (record);
  gint64                  id = wissel_record_get_id (record);

  return tell_extras_of (session, type->name, id, entries, error) &&
         (type != &wissel_network_info_record_type ||
          tell_extras_of (session, WISSEL_NETWORK_LOGO, id, entries, error));
}

/* ---- Merging ---- */

static gboolean
tell_merges (WisselSession *session, WisselRecord *record, GPtrArray *entries, GError **error)
{
  const char        *entity = wissel_record_get_record_type (record)->name;
  g_autoptr (GArray) merges = NULL;

  merges = wissel_session_find_merged (session, entity, wissel_record_get_id (record), error);
  for (guint i = 0; merges != NULL && i < merges->len; i++)
    {
      g_autoptr (GPtrArray) changes = NULL;

      changes = wissel_session_history (session, "likeness", g_array_index (merges, gint64, i),
                                        MAX_CHANGES, error);
      for (guint c = 0; changes != NULL && c < changes->len; c++)
        {
          WisselHistoryEntry *entry = wissel_history_entry_new (g_ptr_array_index (changes, c));

          entry->label = g_strdup (_ ("Another record was merged into this one"));
          g_ptr_array_add (entries, entry);
        }
    }

  return merges != NULL;
}

static gboolean
tell_answers (WisselSession *session, WisselRecord *record, GPtrArray *entries, GError **error)
{
  return wissel_record_get_record_type (record) != &wissel_response_record_type ||
         wissel_answer_history_tell (session, record, MAX_CHANGES, entries, error);
}

/* ---- Loading ---- */

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const WisselHistoryEntry *first = *(WisselHistoryEntry *const *) a;
  const WisselHistoryEntry *second = *(WisselHistoryEntry *const *) b;

  return (first->action < second->action) - (first->action > second->action);
}

static gpointer
load_history (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  WisselRecord         *record = data;
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (entry_free);

  if (!tell_record (session, record, entries, error) ||
      !tell_checklists (session, record, entries, error) ||
      !tell_extras (session, record, entries, error) ||
      !tell_merges (session, record, entries, error) ||
      !tell_answers (session, record, entries, error))
    return NULL;

  g_ptr_array_sort (entries, compare_entries);

  return g_steal_pointer (&entries);
}

GPtrArray *
wissel_record_history_load (WisselNetwork *network, WisselRecord *record, GError **error)
{
  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);
  g_return_val_if_fail (WISSEL_IS_RECORD (record), NULL);

  return wissel_store_run (wissel_network_get_store (network), load_history, record, NULL, error);
}

void
wissel_record_history_load_async (WisselNetwork      *network,
                                  WisselRecord       *record,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));
  g_return_if_fail (WISSEL_IS_RECORD (record));

  wissel_store_run_async (wissel_network_get_store (network), load_history,
                          wissel_record_copy (record), g_object_unref,
                          (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
wissel_record_history_load_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);

  return wissel_store_run_finish (WISSEL_STORE (store), result, error);
}
