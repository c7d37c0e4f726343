#include "wissel-frameworks.h"

#include <glib/gi18n.h>

#include "wissel-error.h"
#include "wissel-language.h"
#include "wissel-record-store.h"
#include "wissel-records.h"

/* The columns of data/frameworks/frameworks.tsv. */
enum
{
  LINE,
  FRAMEWORK,
  CODE,
  PARENT,
  KIND,
  CORE,
  TEXT_NL,
  N_COLUMNS = TEXT_NL + WISSEL_N_LANGUAGES
};

static void
framework_free (gpointer data)
{
  WisselFramework *self = data;

  g_free (self->code);
  g_free (self->name);
  g_free (self->about);
  g_free (self);
}

/* ---- What comes with the program ---- */

/* The lines of the file, each split; NULL with an error. */
static GPtrArray *
read_lines (GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree char      *path = wissel_data_path ("frameworks", "frameworks.tsv", NULL);
  g_autofree char      *text = NULL;
  g_auto (GStrv)        split = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&lines);

  if (!g_file_get_contents (path, &text, NULL, error))
    return NULL;

  split = g_strsplit (text, "\n", -1);
  for (guint i = 0; split[i] != NULL; i++)
    {
      g_auto (GStrv) values = g_strsplit (split[i], "\t", -1);

      if (*split[i] == '\0' || *split[i] == '#')
        continue;

      if (g_strv_length (values) != N_COLUMNS)
        {
          g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_INVALID,
                       _ ("Line %u of the program’s competency frameworks is incomplete. Install "
                          "the program again."),
                       i + 1);
          return NULL;
        }

      g_ptr_array_add (lines, g_steal_pointer (&values));
    }

  return g_steal_pointer (&lines);
}

static gboolean
is_line (char **line, const char *kind, const char *framework)
{
  return g_str_equal (line[LINE], kind) && g_str_equal (line[FRAMEWORK], framework);
}

/* A text of the framework in the language of the interface. */
static const char *
find_text (GPtrArray *lines, const char *kind, const char *framework)
{
  for (guint i = 0; i < lines->len; i++)
    {
      char **line = g_ptr_array_index (lines, i);

      if (is_line (line, kind, framework))
        return line[TEXT_NL + wissel_language_of_interface ()];
    }

  return NULL;
}

/* ---- Adding ---- */

typedef struct
{
  WisselSession *session;
  GPtrArray     *lines;
  GHashTable    *terms; /* code → id */
  const char    *code;
  gint64         id;
} Adding;

static void
set_texts (WisselRecord *record, const char *prefix, char **line)
{
  for (guint i = 0; i < WISSEL_N_LANGUAGES; i++)
    {
      g_autofree char *field = g_strdup_printf ("%s-%s", prefix, wissel_language_code (i));

      wissel_record_set_text (record, field, line[TEXT_NL + i]);
    }
}

static gboolean
insert_framework (Adding *self, GError **error)
{
  g_autoptr (WisselRecord) record = wissel_record_new (&wissel_competency_framework_record_type);

  wissel_record_set_text (record, "code", self->code);
  wissel_record_set_text (record, "name", find_text (self->lines, "framework", self->code));
  wissel_record_set_text (record, "source", find_text (self->lines, "source", self->code));
  if (!wissel_session_insert (self->session, record, error))
    return FALSE;

  self->id = wissel_record_get_id (record);

  return TRUE;
}

static gboolean
insert_levels (Adding *self, gint64 competency, GError **error)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      char                   **line = g_ptr_array_index (self->lines, i);
      g_autoptr (WisselRecord) record = NULL;

      if (!is_line (line, "level", self->code))
        continue;

      record = wissel_record_new (&wissel_competency_level_record_type);
      wissel_record_set_integer (record, "competency-id", competency);
      wissel_record_set_integer (record, "level", g_ascii_strtoll (line[CODE], NULL, 10));
      set_texts (record, "text", line);
      if (!wissel_session_insert (self->session, record, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_term (Adding *self, char **line, GError **error)
{
  g_autoptr (WisselRecord) record = wissel_record_new (&wissel_competency_record_type);
  const gint64            *parent = g_hash_table_lookup (self->terms, line[PARENT]);
  gint64                   id;

  wissel_record_set_integer (record, "framework-id", self->id);
  wissel_record_set_text (record, "code", line[CODE]);
  wissel_record_set_text (record, "kind", line[KIND]);
  wissel_record_set_integer (record, "is-core", *line[CORE] == '1');
  set_texts (record, "label", line);
  if (parent != NULL)
    wissel_record_set_integer (record, "parent-id", *parent);
  if (!wissel_session_insert (self->session, record, error))
    return FALSE;

  id = wissel_record_get_id (record);
  g_hash_table_insert (self->terms, line[CODE], g_memdup2 (&id, sizeof id));

  return g_str_equal (line[KIND], "GROUP") || insert_levels (self, id, error);
}

static gboolean
add_framework (WisselSession *session, GPtrArray *lines, const char *code, GError **error)
{
  g_autoptr (GHashTable) terms = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  Adding                 self = { session, lines, terms, code, 0 };
  gint64                 known = 0;

  if (!wissel_session_find (session, &wissel_competency_framework_record_type, "code", code, &known,
                            error))
    return FALSE;
  if (known != 0)
    return TRUE;
  if (!insert_framework (&self, error))
    return FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      char **line = g_ptr_array_index (lines, i);

      if (is_line (line, "term", code) && !insert_term (&self, line, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
wissel_frameworks_insert (WisselSession *session, const char *code, GError **error)
{
  g_autoptr (GPtrArray) lines = read_lines (error);

  if (lines == NULL)
    return FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      char **line = g_ptr_array_index (lines, i);

      if (g_str_equal (line[LINE], "framework") &&
          (code == NULL || g_str_equal (code, line[FRAMEWORK])) &&
          !add_framework (session, lines, line[FRAMEWORK], error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_cb (WisselSession *session, gpointer data, GError **error)
{
  return wissel_frameworks_insert (session, data, error);
}

static gpointer
run_add (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) lines = read_lines (error);
  const char           *name = lines != NULL ? find_text (lines, "framework", data) : NULL;
  g_autofree char      *label = NULL;

  if (lines == NULL)
    return NULL;

  if (name == NULL)
    {
      g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_NOT_FOUND,
                   _ ("No framework “%s” comes with Wissel."), (const char *) data);
      return NULL;
    }

  /* Translators: %s is the name of a competency framework. */
  label = g_strdup_printf (_ ("Add the framework: %s"), name);

  return GINT_TO_POINTER (
    wissel_session_action (session, label, WISSEL_ACTION_DEFAULT, insert_cb, data, error));
}

gboolean
wissel_frameworks_add (WisselNetwork *network, const char *code, GError **error)
{
  g_return_val_if_fail (WISSEL_IS_NETWORK (network), FALSE);

  return wissel_store_run (wissel_network_get_store (network), run_add, (gpointer) code, NULL,
                           error) != NULL;
}

void
wissel_frameworks_add_async (WisselNetwork      *network,
                             const char         *code,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));

  wissel_store_run_async (wissel_network_get_store (network), run_add, g_strdup (code), g_free,
                          NULL, NULL, callback, user_data);
}

gboolean
wissel_frameworks_add_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);

  return wissel_store_run_finish (WISSEL_STORE (store), result, error) != NULL;
}

/* ---- Listing ---- */

static WisselFramework *
make_framework (WisselRecord *record, guint n_terms)
{
  WisselFramework *self = g_new0 (WisselFramework, 1);
  const char      *source = wissel_record_get_text (record, "source");
  const char      *licence = wissel_record_get_text (record, "licence-note");

  self->id = wissel_record_get_id (record);
  self->code = g_strdup (wissel_record_get_text (record, "code"));
  self->name = g_strdup (wissel_record_get_text (record, "name"));
  if (source != NULL && licence != NULL)
    self->about = g_strdup_printf ("%s\n%s", source, licence);
  else
    self->about = g_strdup (source != NULL ? source : licence);
  self->n_terms = n_terms;

  return self;
}

static gboolean
has_code (GPtrArray *frameworks, const char *code)
{
  for (guint i = 0; i < frameworks->len; i++)
    if (g_strcmp0 (((WisselFramework *) g_ptr_array_index (frameworks, i))->code, code) == 0)
      return TRUE;

  return FALSE;
}

static void
add_shipped (GPtrArray *frameworks, GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      char           **line = g_ptr_array_index (lines, i);
      WisselFramework *shipped;

      if (!g_str_equal (line[LINE], "framework") || has_code (frameworks, line[FRAMEWORK]))
        continue;

      shipped = g_new0 (WisselFramework, 1);
      shipped->code = g_strdup (line[FRAMEWORK]);
      shipped->name = g_strdup (line[TEXT_NL + wissel_language_of_interface ()]);
      shipped->about = g_strdup (find_text (lines, "source", line[FRAMEWORK]));
      for (guint j = 0; j < lines->len; j++)
        shipped->n_terms += is_line (g_ptr_array_index (lines, j), "term", line[FRAMEWORK]);
      g_ptr_array_add (frameworks, shipped);
    }
}

static gboolean
list_frameworks (WisselSession *session, gpointer data, GError **error)
{
  GPtrArray            *frameworks = data;
  g_autoptr (GPtrArray) lines = read_lines (error);
  g_autoptr (GPtrArray) records = NULL;

  records = lines != NULL ? wissel_session_load_where (
                              session, &wissel_competency_framework_record_type, NULL, NULL, error)
                          : NULL;
  if (records == NULL)
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      WisselRecord *record = g_ptr_array_index (records, i);
      guint         n_terms = 0;

      if (!wissel_session_count_children (session, &wissel_competency_record_type, "framework-id",
                                          wissel_record_get_id (record), &n_terms, error))
        return FALSE;

      g_ptr_array_add (frameworks, make_framework (record, n_terms));
    }

  add_shipped (frameworks, lines);

  return TRUE;
}

static gpointer
run_list (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) frameworks = g_ptr_array_new_with_free_func (framework_free);

  return wissel_session_read (session, list_frameworks, frameworks, error)
           ? g_steal_pointer (&frameworks)
           : NULL;
}

GPtrArray *
wissel_frameworks_list (WisselNetwork *network, GError **error)
{
  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);

  return wissel_store_run (wissel_network_get_store (network), run_list, NULL, NULL, error);
}

void
wissel_frameworks_list_async (WisselNetwork      *network,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));

  wissel_store_run_async (wissel_network_get_store (network), run_list, NULL, NULL,
                          (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
wissel_frameworks_list_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GObject) store = g_async_result_get_source_object (result);

  return wissel_store_run_finish (WISSEL_STORE (store), result, error);
}
