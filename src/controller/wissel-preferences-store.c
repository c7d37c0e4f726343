#include "wissel-preferences-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "wissel-paper-store.h"
#include "wissel-record-store.h"
#include "wissel-records.h"
#include "wissel-text.h"

#define RANKS WISSEL_PREFERENCE_RANKS

void
_wissel_preference_name_free (gpointer data)
{
  WisselPreferenceName *self = data;

  g_free (self->name);
  g_free (self->folded);
  g_free (self);
}

void
_wissel_top_three_free (gpointer data)
{
  WisselTopThree *self = data;

  for (guint i = 0; i < RANKS; i++)
    {
      g_free (self->texts[i]);
      g_free (self->problems[i]);
    }
  g_free (self->name);
  g_free (self->employer_name);
  g_free (self->folded);
  g_free (self);
}

const WisselPreferenceName *
_wissel_preference_name_find (GPtrArray *names, gint64 id)
{
  for (guint i = 0; i < names->len; i++)
    {
      const WisselPreferenceName *organisation = g_ptr_array_index (names, i);

      if (organisation->id == id)
        return organisation;
    }

  return NULL;
}

/* ---- Reading ---- */

static int
compare_organisations (gconstpointer a, gconstpointer b)
{
  const WisselPreferenceName *first = *(const WisselPreferenceName *const *) a;
  const WisselPreferenceName *second = *(const WisselPreferenceName *const *) b;

  return g_strcmp0 (first->folded, second->folded);
}

static gboolean
load_organisations (WisselSession *session, GPtrArray *organisations, GError **error)
{
  g_autoptr (GPtrArray) records =
    wissel_session_load_where (session, &wissel_organisation_record_type, NULL, NULL, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      WisselRecord         *record = g_ptr_array_index (records, i);
      WisselPreferenceName *organisation = g_new0 (WisselPreferenceName, 1);

      organisation->id = wissel_record_get_id (record);
      organisation->name = g_strdup (wissel_record_get_text (record, "short-name"));
      organisation->folded = wissel_text_fold (organisation->name);
      g_ptr_array_add (organisations, organisation);
    }

  g_ptr_array_sort (organisations, compare_organisations);

  return records != NULL;
}

static gboolean
load_choices (WisselSession *session, WisselTopThree *row, GError **error)
{
  g_autoptr (GPtrArray) records = wissel_session_load_children (
    session, &wissel_preference_record_type, "learner-id", row->learner, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      WisselRecord *record = g_ptr_array_index (records, i);
      gint64        rank = wissel_record_get_integer (record, "rank");

      if (rank >= 1 && rank <= RANKS)
        row->stored[rank - 1] = wissel_record_get_integer (record, "organisation-id");
    }

  memcpy (row->choices, row->stored, sizeof row->choices);

  return records != NULL;
}

static WisselTopThree *
load_row (WisselSession *session, gint64 id, GPtrArray *organisations, GError **error)
{
  g_autoptr (WisselRecord)    learner = NULL;
  g_autofree char            *words = NULL;
  const WisselPreferenceName *employer;
  WisselTopThree             *row;

  learner = wissel_session_load (session, &wissel_learner_record_type, id, error);
  if (learner == NULL)
    return NULL;

  row = g_new0 (WisselTopThree, 1);
  row->learner = id;
  row->employer = wissel_record_get_integer (learner, "sending-org-id");
  row->name = wissel_session_dup_title (session, &wissel_person_record_type,
                                        wissel_record_get_integer (learner, "person-id"));
  employer = _wissel_preference_name_find (organisations, row->employer);
  row->employer_name = g_strdup (employer != NULL ? employer->name : "");
  words = g_strdup_printf ("%s %s", row->name, row->employer_name);
  row->folded = wissel_text_fold (words);
  if (!load_choices (session, row, error))
    g_clear_pointer (&row, _wissel_top_three_free);

  return row;
}

typedef struct
{
  gint64     round;
  GPtrArray *names;
  GPtrArray *rows;
} Reading;

static gboolean
read_all (WisselSession *session, gpointer data, GError **error)
{
  const Reading     *reading = data;
  g_autoptr (GArray) ids = NULL;

  if (!load_organisations (session, reading->names, error))
    return FALSE;

  ids = wissel_session_list_switchers (session, reading->round, error);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      WisselTopThree *row =
        load_row (session, g_array_index (ids, gint64, i), reading->names, error);

      if (row == NULL)
        return FALSE;

      g_ptr_array_add (reading->rows, row);
    }

  return ids != NULL;
}

gboolean
_wissel_preferences_read (
  WisselSession *session, gint64 round, GPtrArray *names, GPtrArray *rows, GError **error)
{
  Reading reading = { round, names, rows };

  return wissel_session_read (session, read_all, &reading, error);
}

/* ---- Writing ---- */

/* Ranks that two organisations swap would be in each other's way, so all go before any come. */
static gboolean
save_row (WisselSession *session, const WisselTopThree *row, GError **error)
{
  g_autoptr (GPtrArray) before = wissel_session_load_children (
    session, &wissel_preference_record_type, "learner-id", row->learner, error);

  if (before == NULL)
    return FALSE;

  for (guint i = 0; i < before->len; i++)
    if (!wissel_session_delete (session, &wissel_preference_record_type,
                                wissel_record_get_id (g_ptr_array_index (before, i)), error))
      return FALSE;

  for (guint rank = 0; rank < RANKS; rank++)
    {
      g_autoptr (WisselRecord) record = NULL;

      if (row->choices[rank] == 0)
        continue;

      record = wissel_record_new (&wissel_preference_record_type);
      wissel_record_set_integer (record, "learner-id", row->learner);
      wissel_record_set_integer (record, "rank", rank + 1);
      wissel_record_set_integer (record, "organisation-id", row->choices[rank]);
      if (!wissel_session_insert (session, record, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
save_rows (WisselSession *session, gpointer data, GError **error)
{
  GPtrArray *rows = data;

  for (guint i = 0; i < rows->len; i++)
    if (!save_row (session, g_ptr_array_index (rows, i), error))
      return FALSE;

  return TRUE;
}

char *
_wissel_preferences_write (WisselSession *session, GPtrArray *rows, GError **error)
{
  g_autofree char *label = g_strdup_printf (
    ngettext ("Preferences of %u switcher", "Preferences of %u switchers", rows->len), rows->len);

  return wissel_session_action (session, label, WISSEL_ACTION_DEFAULT, save_rows, rows, error)
           ? g_steal_pointer (&label)
           : NULL;
}
