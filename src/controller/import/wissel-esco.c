#include "wissel-esco.h"

#include <glib/gi18n.h>
#include <string.h>

#include "wissel-clock.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

#define FRAMEWORK "ESCO"

static const char *const label_fields[] = { "label-nl", "label-fr", "label-de", "label-en" };

typedef struct
{
  const WisselEscoSet *set;
  WisselEscoReport    *report;
  WisselSession       *session;
  gint64               framework;
  GHashTable          *known;   /* code → record of the framework */
  GHashTable          *ids;     /* term → id */
  GPtrArray           *changes; /* of records to be stored, broader terms first */
} Import;

void
wissel_esco_report_free (WisselEscoReport *self)
{
  if (self == NULL)
    return;

  g_free (self->languages);
  g_clear_pointer (&self->remarks, g_ptr_array_unref);
  g_free (self);
}

/* ---- Comparing ---- */

static gboolean
load_known (Import *self, GError **error)
{
  g_autoptr (GPtrArray) records = NULL;

  if (!wissel_session_find (self->session, &wissel_competency_framework_record_type, "code",
                            FRAMEWORK, &self->framework, error))
    return FALSE;
  if (self->framework == 0)
    return TRUE;

  records = wissel_session_load_children (self->session, &wissel_competency_record_type,
                                          "framework-id", self->framework, error);
  if (records == NULL)
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      WisselRecord *record = g_ptr_array_index (records, i);

      g_hash_table_insert (self->known, (gpointer) wissel_record_get_text (record, "code"),
                           g_object_ref (record));
    }

  return TRUE;
}

/* What is stored and what is new, each word once. */
static char *
join_synonyms (const char *stored, const WisselEscoTerm *term)
{
  g_autoptr (GString)    joined = g_string_new (stored);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv)         old = g_strsplit (stored, "\n", -1);
  g_auto (GStrv)         fresh = g_strsplit (term->synonyms->str, "\n", -1);

  for (guint i = 0; old[i] != NULL; i++)
    g_hash_table_add (known, old[i]);
  for (guint i = 0; fresh[i] != NULL; i++)
    if (*fresh[i] != '\0' && !g_hash_table_contains (known, fresh[i]))
      g_string_append_printf (joined, "\n%s", fresh[i]);

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static gboolean
set_synonyms (WisselRecord *record, const WisselEscoTerm *term)
{
  const char      *stored = wissel_record_get_text (record, "alt-labels");
  g_autofree char *joined = NULL;

  if (term->synonyms->len == 0)
    return FALSE;
  if (stored == NULL)
    return wissel_record_set_text (record, "alt-labels", term->synonyms->str);

  joined = join_synonyms (stored, term);

  return wissel_record_set_text (record, "alt-labels", joined);
}

/* Answers whether the record says something else than before. */
static gboolean
fill_record (Import *self, WisselRecord *record, const WisselEscoTerm *term)
{
  const gint64 *parent = NULL;
  gboolean      changed = wissel_record_set_text (record, "uri", term->uri);

  changed |= wissel_record_set_text (record, "kind", term->kind);
  if (term->reuse_level != NULL)
    changed |= wissel_record_set_text (record, "reuse-level", term->reuse_level);
  for (guint i = 0; i < WISSEL_N_LANGUAGES; i++)
    if (term->labels[i] != NULL)
      changed |= wissel_record_set_text (record, label_fields[i], term->labels[i]);

  changed |= set_synonyms (record, term);
  if (term->broader != NULL)
    parent = g_hash_table_lookup (self->ids, term->broader);
  if (parent != NULL)
    changed |= wissel_record_set_integer (record, "parent-id", *parent);

  return changed;
}

static void
remember_id (Import *self, const WisselEscoTerm *term, gint64 id)
{
  g_hash_table_insert (self->ids, (gpointer) term, g_memdup2 (&id, sizeof id));
}

static void
judge_term (Import *self, const WisselEscoTerm *term)
{
  WisselRecord            *known = g_hash_table_lookup (self->known, term->code);
  g_autoptr (WisselRecord) record = NULL;

  if (known != NULL)
    {
      remember_id (self, term, wissel_record_get_id (known));
      if (!fill_record (self, known, term))
        {
          self->report->n_unchanged++;
          return;
        }

      self->report->n_updated++;
      g_ptr_array_add (self->changes, g_object_ref (known));
      return;
    }

  record = wissel_record_new (&wissel_competency_record_type);
  wissel_record_set_id (record, wissel_session_new_id (self->session));
  remember_id (self, term, wissel_record_get_id (record));
  wissel_record_set_text (record, "code", term->code);
  fill_record (self, record, term);
  self->report->n_created++;
  g_ptr_array_add (self->changes, g_steal_pointer (&record));
}

/* ---- Storing ---- */

/* The licence asks for these words and for what was changed (forms §11). */
static gboolean
store_framework (Import *self, GError **error)
{
  g_autoptr (WisselRecord) record = NULL;
  g_autofree char         *today = wissel_clock_today ();
  g_autofree char         *note = NULL;

  if (self->framework != 0)
    return TRUE;

  record = wissel_record_new (&wissel_competency_framework_record_type);
  note = g_strdup_printf (
    _ ("This service uses the ESCO classification of the European Commission. Taken over on %s: "
       "labels, synonyms, kinds, where skills are of use, and for each the nearest broader term."),
    today);
  wissel_record_set_text (record, "code", FRAMEWORK);
  wissel_record_set_text (record, "name", _ ("ESCO, European classification of skills"));
  wissel_record_set_text (record, "version", self->set->version);
  wissel_record_set_text (record, "source", "https://esco.ec.europa.eu");
  wissel_record_set_text (record, "licence-note", note);
  if (!wissel_session_insert (self->session, record, error))
    return FALSE;

  self->framework = wissel_record_get_id (record);

  return TRUE;
}

static gboolean
is_new (Import *self, WisselRecord *record)
{
  return wissel_record_is_empty (record, "framework-id");
}

static gboolean
store_changes (WisselSession *session, gpointer data, GError **error)
{
  Import *self = data;

  if (!store_framework (self, error))
    return FALSE;

  for (guint i = 0; i < self->changes->len; i++)
    {
      WisselRecord *record = g_ptr_array_index (self->changes, i);
      gboolean      fresh = is_new (self, record);

      if (fresh)
        wissel_record_set_integer (record, "framework-id", self->framework);
      if (!(fresh ? wissel_session_insert (session, record, error)
                  : wissel_session_update (session, record, error)))
        return FALSE;
    }

  return TRUE;
}

typedef struct
{
  const WisselEscoSet *set;
  WisselEscoReport    *report;
  gboolean             dry_run;
} Job;

static gboolean
import (Import *self, const Job *job, GError **error)
{
  if (!load_known (self, error))
    return FALSE;

  for (guint i = 0; i < job->set->terms->len; i++)
    judge_term (self, g_ptr_array_index (job->set->terms, i));

  if (job->dry_run)
    return TRUE;

  job->report->stored = TRUE;

  return self->changes->len == 0 ||
         wissel_session_action (self->session, _ ("Take in ESCO"), WISSEL_ACTION_DEFAULT,
                                store_changes, self, error);
}

static gpointer
run_import (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  const Job             *job = data;
  g_autoptr (GHashTable) known = NULL;
  g_autoptr (GHashTable) ids = NULL;
  g_autoptr (GPtrArray)  changes = g_ptr_array_new_with_free_func (g_object_unref);
  Import                 self = { .set = job->set, .report = job->report, .session = session };

  self.known = known = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self.ids = ids = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self.changes = changes;

  return import (&self, job, error) ? job->report : NULL;
}

/* ---- The whole ---- */

static char *
name_languages (guint languages)
{
  static const char *const names[] = { N_ ("Dutch"), N_ ("French"), N_ ("German"), N_ ("English") };
  GString                 *text = g_string_new (NULL);

  for (guint i = 0; i < WISSEL_N_LANGUAGES; i++)
    if (languages & 1u << i)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", _ (names[i]));

  return g_string_free (text, FALSE);
}

WisselEscoReport *
wissel_esco_import (WisselNetwork     *network,
                    const char *const *paths,
                    gboolean           dry_run,
                    GCancellable      *cancellable,
                    GError           **error)
{
  g_autoptr (WisselEscoSet)    set = NULL;
  g_autoptr (WisselEscoReport) report = g_new0 (WisselEscoReport, 1);
  Job                          job = { .report = report, .dry_run = dry_run };

  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);
  g_return_val_if_fail (paths != NULL, NULL);

  set = wissel_esco_set_read (paths, cancellable, error);
  if (set == NULL)
    return NULL;

  job.set = set;
  report->languages = name_languages (set->languages);
  report->remarks = g_ptr_array_ref (set->remarks);
  report->n_remarks = set->n_remarks;
  if (wissel_store_run (wissel_network_get_store (network), run_import, &job, cancellable, error) ==
      NULL)
    return NULL;

  return g_steal_pointer (&report);
}

/* ---- Without waiting ---- */

typedef struct
{
  char   **paths;
  gboolean dry_run;
} Request;

static void
request_free (gpointer data)
{
  Request *self = data;

  g_strfreev (self->paths);
  g_free (self);
}

static void
run_request (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Request    *request = data;
  GError           *error = NULL;
  WisselEscoReport *report = wissel_esco_import (source, (const char *const *) request->paths,
                                                 request->dry_run, cancellable, &error);

  if (report != NULL)
    g_task_return_pointer (task, report, (GDestroyNotify) wissel_esco_report_free);
  else
    g_task_return_error (task, error);
}

void
wissel_esco_import_async (WisselNetwork      *network,
                          const char *const  *paths,
                          gboolean            dry_run,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (network, cancellable, callback, user_data);
  Request          *request = g_new0 (Request, 1);

  g_task_set_source_tag (task, wissel_esco_import_async);
  request->paths = g_strdupv ((char **) paths);
  request->dry_run = dry_run;
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, run_request);
}

WisselEscoReport *
wissel_esco_import_finish (WisselNetwork *network, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, network), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
