#include "wissel-merging.h"

#include <glib/gi18n.h>

#include "wissel-error.h"
#include "wissel-merge.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

/* What the database thread gets: copies, so that people can go on choosing. */
typedef struct
{
  WisselRecord       *kept; /* with the values chosen */
  WisselRecord       *seen[2];
  gint64              gone;
  char               *label;
  gboolean            is_preview;
  WisselMergeOutcome *outcome;
} Work;

/* ---- Outcome ---- */

static WisselMergeOutcome *
outcome_new (void)
{
  WisselMergeOutcome *self = g_new0 (WisselMergeOutcome, 1);

  self->lines = g_ptr_array_new_with_free_func (g_free);
  self->refusals = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
wissel_merge_outcome_free (WisselMergeOutcome *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->refusals);
  g_free (self);
}

static void
free_outcome (gpointer data)
{
  wissel_merge_outcome_free (data);
}

/* Kinds that have no name yet have no records either. */
static void
tell_count (const WisselMergeCount *count, GPtrArray *lines)
{
  const WisselRecordType *type = wissel_record_type_find (count->table);
  const char             *name;

  if (type == NULL)
    return;

  name = _ (type->label_plural);
  if (count->n_moved > 0)
    /* Translators: a kind of record, in the plural, and how many: “Learning questions: 3”. */
    g_ptr_array_add (lines, g_strdup_printf (_ ("%1$s: %2$u"), name, count->n_moved));
  if (count->n_joined > 0)
    g_ptr_array_add (
      lines, g_strdup_printf (ngettext ("%1$s: %2$u becomes one with what the kept record has",
                                        "%1$s: %2$u become one with what the kept record has",
                                        count->n_joined),
                              name, count->n_joined));
  if (count->n_dropped > 0)
    g_ptr_array_add (lines,
                     g_strdup_printf (ngettext ("%1$s: %2$u is there already",
                                                "%1$s: %2$u are there already", count->n_dropped),
                                      name, count->n_dropped));
}

static void
tell_report (const WisselMergeReport *report, WisselMergeOutcome *outcome)
{
  for (guint i = 0; i < report->counts->len; i++)
    tell_count (g_ptr_array_index (report->counts, i), outcome->lines);
  for (guint i = 0; i < report->refusals->len; i++)
    g_ptr_array_add (outcome->refusals, g_strdup (g_ptr_array_index (report->refusals, i)));
}

/* ---- The record that is made ---- */

static void
take_both (const WisselComparison *comparison, WisselRecord *kept, guint field)
{
  const WisselValue *mine = wissel_record_get_value (comparison->records[comparison->kept], field);
  const WisselValue *other =
    wissel_record_get_value (comparison->records[1 - comparison->kept], field);
  WisselValue both = { .kind = WISSEL_VALUE_TEXT };

  both.text = g_strdup_printf ("%s\n\n%s", mine->text, other->text);
  wissel_record_set_value (kept, field, &both);
  wissel_value_clear (&both);
}

static WisselRecord *
make_kept (const WisselComparison *comparison)
{
  WisselRecord *kept = wissel_record_copy (comparison->records[comparison->kept]);

  for (guint i = 0; i < comparison->fields->len; i++)
    {
      const WisselMergeField *field = g_ptr_array_index (comparison->fields, i);

      if (field->side == WISSEL_MERGE_BOTH)
        take_both (comparison, kept, field->field);
      else
        wissel_record_set_value (
          kept, field->field,
          wissel_record_get_value (comparison->records[field->side], field->field));
    }

  return kept;
}

/* Labels of actions stay when a person is erased, and so do not name people. */
static char *
make_label (const WisselComparison *comparison)
{
  if (comparison->type == &wissel_person_record_type)
    return g_strdup (_ ("Merge two people"));

  /* Translators: the names of two records that become one, the kept one first. */
  return g_strdup_printf (_ ("Merge “%1$s” and “%2$s”"), comparison->titles[comparison->kept],
                          comparison->titles[1 - comparison->kept]);
}

static Work *
work_new (const WisselComparison *comparison, gboolean is_preview)
{
  Work *work = g_new0 (Work, 1);

  work->kept = make_kept (comparison);
  for (guint i = 0; i < 2; i++)
    work->seen[i] = wissel_record_copy (comparison->records[i]);
  work->gone = wissel_record_get_id (comparison->records[1 - comparison->kept]);
  work->label = make_label (comparison);
  work->is_preview = is_preview;

  return work;
}

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_object (&work->kept);
  g_clear_object (&work->seen[0]);
  g_clear_object (&work->seen[1]);
  g_free (work->label);
  wissel_merge_outcome_free (work->outcome);
  g_free (work);
}

/* ---- Doing it ---- */

static gboolean
is_as_seen (WisselSession *session, WisselRecord *seen, GError **error)
{
  const WisselRecordType  *type = wissel_record_get_record_type (seen);
  g_autoptr (WisselRecord) now = NULL;

  now = wissel_session_load (session, type, wissel_record_get_id (seen), error);
  if (now == NULL)
    return FALSE;

  for (guint i = 0; i < type->n_fields; i++)
    if (!wissel_value_equal (wissel_record_get_value (now, i), wissel_record_get_value (seen, i)))
      {
        g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_CONFLICT,
                             _ ("One of the two records was changed in the meantime. Nothing was "
                                "done; compare them again."));
        return FALSE;
      }

  return TRUE;
}

/* A preview does everything and fails at the end, so that nothing of it stays. */
static gboolean
merge (WisselSession *session, gpointer data, GError **error)
{
  Work                         *work = data;
  g_autoptr (WisselMergeReport) report = wissel_merge_report_new ();
  gboolean                      done;

  done = is_as_seen (session, work->seen[0], error) && is_as_seen (session, work->seen[1], error) &&
         wissel_session_merge (session, work->kept, work->gone, report, error);
  tell_report (report, work->outcome);

  return done && !work->is_preview;
}

static gpointer
do_work (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  Work              *work = data;
  g_autoptr (GError) why = NULL;

  g_clear_pointer (&work->outcome, wissel_merge_outcome_free);
  work->outcome = outcome_new ();
  if (wissel_session_action (session, work->label, WISSEL_ACTION_DEFAULT, merge, work, &why) ||
      (work->is_preview && (why == NULL || work->outcome->refusals->len > 0)))
    return g_steal_pointer (&work->outcome);

  g_propagate_error (error, g_steal_pointer (&why));

  return NULL;
}

static WisselMergeOutcome *
run (WisselNetwork          *network,
     const WisselComparison *comparison,
     gboolean                is_preview,
     GError                **error)
{
  Work               *work = work_new (comparison, is_preview);
  WisselMergeOutcome *outcome;

  outcome = wissel_store_run (wissel_network_get_store (network), do_work, work, NULL, error);
  work_free (work);

  return outcome;
}

WisselMergeOutcome *
wissel_merging_preview (WisselNetwork *network, const WisselComparison *comparison, GError **error)
{
  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);

  return run (network, comparison, TRUE, error);
}

WisselMergeOutcome *
wissel_merging_apply (WisselNetwork *network, const WisselComparison *comparison, GError **error)
{
  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);

  return run (network, comparison, FALSE, error);
}

void
wissel_merging_preview_async (WisselNetwork          *network,
                              const WisselComparison *comparison,
                              GCancellable           *cancellable,
                              GAsyncReadyCallback     callback,
                              gpointer                user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));

  wissel_store_run_async (wissel_network_get_store (network), do_work, work_new (comparison, TRUE),
                          work_free, free_outcome, cancellable, callback, user_data);
}

void
wissel_merging_apply_async (WisselNetwork          *network,
                            const WisselComparison *comparison,
                            GAsyncReadyCallback     callback,
                            gpointer                user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));

  wissel_store_run_async (wissel_network_get_store (network), do_work, work_new (comparison, FALSE),
                          work_free, free_outcome, NULL, callback, user_data);
}

WisselMergeOutcome *
wissel_merging_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);

  return wissel_store_run_finish (WISSEL_STORE (store), result, error);
}
