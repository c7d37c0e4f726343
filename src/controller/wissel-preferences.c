#include "wissel-preferences.h"

#include <glib/gi18n.h>
#include <string.h>

#include "wissel-preferences-private.h"
#include "wissel-text.h"

#define RANKS WISSEL_PREFERENCE_RANKS

struct _WisselPreferences
{
  GObject parent_instance;

  /* Owned */
  WisselNetwork *network;
  GPtrArray     *organisations; /* of WisselPreferenceName, by name */
  GPtrArray     *rows;          /* of WisselTopThree */
};

G_DEFINE_FINAL_TYPE (WisselPreferences, wissel_preferences, G_TYPE_OBJECT)

static WisselTopThree *
get_row (WisselPreferences *self, guint row)
{
  return g_ptr_array_index (self->rows, row);
}

/* ---- Loading ---- */

static gpointer
run_load (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (WisselPreferences) self = g_object_new (WISSEL_TYPE_PREFERENCES, NULL);
  const gint64                 *round = data;

  if (!_wissel_preferences_read (session, *round, self->organisations, self->rows, error))
    return NULL;

  return g_steal_pointer (&self);
}

static WisselPreferences *
take_network (WisselPreferences *self, WisselNetwork *network)
{
  if (self != NULL)
    self->network = g_object_ref (network);

  return self;
}

WisselPreferences *
wissel_preferences_load (WisselNetwork *network, gint64 round, GError **error)
{
  g_return_val_if_fail (WISSEL_IS_NETWORK (network), NULL);

  return take_network (
    wissel_store_run (wissel_network_get_store (network), run_load, &round, NULL, error), network);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask)  task = user_data;
  GError            *error = NULL;
  WisselPreferences *self = wissel_store_run_finish (WISSEL_STORE (source), result, &error);

  if (self != NULL)
    g_task_return_pointer (task, take_network (self, g_task_get_source_object (task)),
                           g_object_unref);
  else
    g_task_return_error (task, error);
}

void
wissel_preferences_load_async (WisselNetwork      *network,
                               gint64              round,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_return_if_fail (WISSEL_IS_NETWORK (network));

  wissel_store_run_async (wissel_network_get_store (network), run_load,
                          g_memdup2 (&round, sizeof round), g_free, g_object_unref, cancellable,
                          loaded_cb, g_task_new (network, cancellable, callback, user_data));
}

WisselPreferences *
wissel_preferences_load_finish (WisselNetwork *network, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, network), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- What a text may mean ---- */

typedef enum
{
  NOT_MEANT,
  IS_WITHIN,
  BEGINS_WORD,
  BEGINS_NAME,
  IS_NAME,
} Meant;

static Meant
compare_name (const char *folded_name, const char *folded)
{
  const char *found = strstr (folded_name, folded);

  if (g_str_equal (folded_name, folded))
    return IS_NAME;
  if (found == folded_name)
    return BEGINS_NAME;

  for (const char *next = found; next != NULL; next = strstr (next + 1, folded))
    if (next[-1] == ' ')
      return BEGINS_WORD;

  return found != NULL ? IS_WITHIN : NOT_MEANT;
}

/* Those that a text may mean, the best first. Only that one when it is the name of one, and what
 * has it within a word only when no word begins with it. */
static GPtrArray *
find_meant (WisselPreferences *self, const char *text)
{
  g_autofree char *folded = wissel_text_fold (text);
  GPtrArray       *meant = g_ptr_array_new ();

  for (int how = IS_NAME;
       *folded != '\0' && how > NOT_MEANT && (how > IS_WITHIN || meant->len == 0); how--)
    {
      for (guint i = 0; i < self->organisations->len; i++)
        {
          WisselPreferenceName *organisation = g_ptr_array_index (self->organisations, i);

          if (compare_name (organisation->folded, folded) == (Meant) how)
            g_ptr_array_add (meant, organisation);
        }
      if (how == IS_NAME && meant->len > 0)
        break;
    }

  return meant;
}

GStrv
wissel_preferences_find (WisselPreferences *self, const char *text, guint most)
{
  g_autoptr (GPtrArray)    meant = NULL;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  g_return_val_if_fail (WISSEL_IS_PREFERENCES (self), NULL);

  meant = find_meant (self, text);
  for (guint i = 0; i < meant->len && i < most; i++)
    g_strv_builder_add (names, ((const WisselPreferenceName *) g_ptr_array_index (meant, i))->name);

  return g_strv_builder_end (names);
}

/* ---- Cells ---- */

static void
judge_text (WisselTopThree *row, guint rank, guint n_meant)
{
  if (row->texts[rank] == NULL)
    return;

  if (n_meant == 0)
    row->problems[rank] = g_strdup_printf (
      _ ("No organisation of the network is called “%s”. Type the beginning of its name."),
      row->texts[rank]);
  else
    row->problems[rank] = g_strdup_printf (
      ngettext ("“%2$s” may mean %1$u organisation. Type some more letters.",
                "“%2$s” may mean %1$u organisations. Type some more letters.", n_meant),
      n_meant, row->texts[rank]);
}

static gboolean
is_double (const WisselTopThree *row, guint rank)
{
  for (guint i = 0; i < rank; i++)
    if (row->choices[i] == row->choices[rank])
      return TRUE;

  return FALSE;
}

/* The schema has the last word on these two, and says them in the same words. */
static const char *
find_broken_rule (const WisselTopThree *row, guint rank)
{
  if (row->choices[rank] == 0)
    return NULL;
  if (row->choices[rank] == row->employer)
    return "PREF_OWN_ORG";

  return is_double (row, rank) ? "preference.learner_id, preference.organisation_id" : NULL;
}

static void
judge_row (WisselPreferences *self, WisselTopThree *row)
{
  for (guint rank = 0; rank < RANKS; rank++)
    {
      const char           *rule = find_broken_rule (row, rank);
      g_autoptr (GPtrArray) meant = NULL;

      g_clear_pointer (&row->problems[rank], g_free);
      if (rule != NULL)
        row->problems[rank] = g_strdup (_ (wissel_session_rule_words (rule)));
      if (row->texts[rank] == NULL)
        continue;

      meant = find_meant (self, row->texts[rank]);
      judge_text (row, rank, meant->len);
    }
}

void
wissel_preferences_set_text (WisselPreferences *self, guint index, guint rank, const char *text)
{
  g_autofree char      *clean = wissel_text_clean (text);
  g_autoptr (GPtrArray) meant = NULL;
  WisselTopThree       *row;

  g_return_if_fail (WISSEL_IS_PREFERENCES (self));
  g_return_if_fail (index < self->rows->len && rank < RANKS);

  row = get_row (self, index);
  meant = find_meant (self, clean);
  row->choices[rank] =
    meant->len == 1 ? ((const WisselPreferenceName *) g_ptr_array_index (meant, 0))->id : 0;
  g_clear_pointer (&row->texts[rank], g_free);
  if (meant->len != 1)
    row->texts[rank] = g_steal_pointer (&clean);

  judge_row (self, row);
}

const char *
wissel_preferences_get_text (WisselPreferences *self, guint index, guint rank)
{
  const WisselPreferenceName *organisation;
  const WisselTopThree       *row;

  g_return_val_if_fail (WISSEL_IS_PREFERENCES (self), NULL);
  g_return_val_if_fail (index < self->rows->len && rank < RANKS, NULL);

  row = get_row (self, index);
  if (row->texts[rank] != NULL)
    return row->texts[rank];

  organisation = _wissel_preference_name_find (self->organisations, row->choices[rank]);

  return organisation != NULL ? organisation->name : "";
}

const char *
wissel_preferences_get_problem (WisselPreferences *self, guint row, guint rank)
{
  g_return_val_if_fail (WISSEL_IS_PREFERENCES (self), NULL);
  g_return_val_if_fail (row < self->rows->len && rank < RANKS, NULL);

  return get_row (self, row)->problems[rank];
}

/* ---- Rows ---- */

guint
wissel_preferences_get_n_rows (WisselPreferences *self)
{
  g_return_val_if_fail (WISSEL_IS_PREFERENCES (self), 0);

  return self->rows->len;
}

const char *
wissel_preferences_get_name (WisselPreferences *self, guint row)
{
  g_return_val_if_fail (row < wissel_preferences_get_n_rows (self), NULL);

  return get_row (self, row)->name;
}

const char *
wissel_preferences_get_employer (WisselPreferences *self, guint row)
{
  g_return_val_if_fail (row < wissel_preferences_get_n_rows (self), NULL);

  return get_row (self, row)->employer_name;
}

guint
wissel_preferences_find_row (WisselPreferences *self, const char *text, guint from)
{
  g_autofree char *folded = wissel_text_fold (text);
  guint            n = wissel_preferences_get_n_rows (self);

  for (guint i = 0; *folded != '\0' && i < n; i++)
    if (compare_name (get_row (self, (from + i) % n)->folded, folded) > IS_WITHIN)
      return (from + i) % n;

  return n;
}

static gboolean
is_changed (const WisselTopThree *row)
{
  return memcmp (row->choices, row->stored, sizeof row->choices) != 0;
}

guint
wissel_preferences_count_given (WisselPreferences *self)
{
  guint n = 0;

  g_return_val_if_fail (WISSEL_IS_PREFERENCES (self), 0);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const WisselTopThree *row = get_row (self, i);
      gboolean              given = FALSE;

      for (guint rank = 0; rank < RANKS; rank++)
        given = given || row->choices[rank] != 0;
      n += given;
    }

  return n;
}

guint
wissel_preferences_count_changed (WisselPreferences *self)
{
  guint n = 0;

  g_return_val_if_fail (WISSEL_IS_PREFERENCES (self), 0);

  for (guint i = 0; i < self->rows->len; i++)
    n += is_changed (get_row (self, i));

  return n;
}

gboolean
wissel_preferences_find_problem (WisselPreferences *self, guint *row, guint *rank)
{
  g_return_val_if_fail (WISSEL_IS_PREFERENCES (self), FALSE);

  for (*row = 0; *row < self->rows->len; (*row)++)
    for (*rank = 0; *rank < RANKS; (*rank)++)
      if (get_row (self, *row)->problems[*rank] != NULL)
        return TRUE;

  return FALSE;
}

/* ---- Saving ---- */

/* What is to be stored, apart from what is typed meanwhile. */
static GPtrArray *
copy_changed (WisselPreferences *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const WisselTopThree *row = get_row (self, i);
      WisselTopThree       *copy;

      if (!is_changed (row))
        continue;

      copy = g_new0 (WisselTopThree, 1);
      copy->learner = row->learner;
      memcpy (copy->choices, row->choices, sizeof row->choices);
      g_ptr_array_add (rows, copy);
    }

  return rows;
}

static gpointer
run_save (WisselSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return _wissel_preferences_write (session, data, error);
}

static void
note_stored (WisselPreferences *self, GPtrArray *rows)
{
  for (guint i = 0, n = 0; n < rows->len && i < self->rows->len; i++)
    {
      const WisselTopThree *stored = g_ptr_array_index (rows, n);
      WisselTopThree       *row = get_row (self, i);

      if (row->learner != stored->learner)
        continue;

      memcpy (row->stored, stored->choices, sizeof row->stored);
      n++;
    }
}

char *
wissel_preferences_save (WisselPreferences *self, GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  char                 *label;

  g_return_val_if_fail (WISSEL_IS_PREFERENCES (self), NULL);

  rows = copy_changed (self);
  label = wissel_store_run (wissel_network_get_store (self->network), run_save, rows, NULL, error);
  if (label != NULL)
    note_stored (self, rows);

  return label;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError           *error = NULL;
  char             *label = wissel_store_run_finish (WISSEL_STORE (source), result, &error);

  if (label == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  note_stored (g_task_get_source_object (task), g_task_get_task_data (task));
  g_task_return_pointer (task, label, g_free);
}

void
wissel_preferences_save_async (WisselPreferences  *self,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  GPtrArray *rows;
  GTask     *task;

  g_return_if_fail (WISSEL_IS_PREFERENCES (self));

  rows = copy_changed (self);
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_task_data (task, g_ptr_array_ref (rows), (GDestroyNotify) g_ptr_array_unref);
  wissel_store_run_async (wissel_network_get_store (self->network), run_save, rows,
                          (GDestroyNotify) g_ptr_array_unref, g_free, NULL, saved_cb, task);
}

char *
wissel_preferences_save_finish (WisselPreferences *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
wissel_preferences_finalize (GObject *object)
{
  WisselPreferences *self = WISSEL_PREFERENCES (object);

  g_clear_object (&self->network);
  g_ptr_array_unref (self->organisations);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (wissel_preferences_parent_class)->finalize (object);
}

static void
wissel_preferences_class_init (WisselPreferencesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wissel_preferences_finalize;
}

static void
wissel_preferences_init (WisselPreferences *self)
{
  self->organisations = g_ptr_array_new_with_free_func (_wissel_preference_name_free);
  self->rows = g_ptr_array_new_with_free_func (_wissel_top_three_free);
}
