#include "wissel-checklist-store.h"

#include "wissel-session-private.h"

static void
line_free (gpointer data)
{
  WisselChecklistLine *self = data;

  g_free (self->text);
  g_free (self->state);
  g_free (self->done_on);
  g_free (self->note);
  g_free (self->reason);
  g_free (self);
}

static void
clear_checklist (gpointer data)
{
  WisselChecklist *self = data;

  g_free (self->code);
  g_ptr_array_unref (self->lines);
}

WisselChecklist *
wissel_checklist_ref (WisselChecklist *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
wissel_checklist_unref (WisselChecklist *self)
{
  g_atomic_rc_box_release_full (self, clear_checklist);
}

void
wissel_checklist_count_free (WisselChecklistCount *self)
{
  g_free (self->code);
  g_free (self);
}

/* ---- Loading ---- */

static WisselChecklist *
read_checklist (sqlite3_stmt *stmt, const char *entity, gint64 id)
{
  WisselChecklist *checklist = g_atomic_rc_box_new0 (WisselChecklist);

  checklist->template = sqlite3_column_int64 (stmt, 0);
  checklist->code = wissel_sql_dup_text (stmt, 1);
  checklist->id = sqlite3_column_int64 (stmt, 2);
  checklist->entity = g_intern_string (entity);
  checklist->entity_id = id;
  checklist->lines = g_ptr_array_new_with_free_func (line_free);

  return checklist;
}

static GPtrArray *
read_checklists (
  WisselSession *session, const char *kind, const char *entity, gint64 id, GError **error)
{
  g_autoptr (GPtrArray)    checklists = NULL;
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 has_row = FALSE;

  stmt = wissel_sql_prepare (session,
                             "SELECT t.id, t.code, c.id FROM checklist_template t "
                             "LEFT JOIN checklist c ON c.template_id = t.id AND c.entity = ?2 "
                             "AND c.entity_id = ?3 WHERE t.kind = ?1 ORDER BY t.code",
                             error);
  if (stmt == NULL)
    return NULL;

  wissel_sql_bind_text (stmt, 1, kind);
  wissel_sql_bind_text (stmt, 2, entity);
  sqlite3_bind_int64 (stmt, 3, id);
  checklists = g_ptr_array_new_with_free_func ((GDestroyNotify) wissel_checklist_unref);
  while (wissel_sql_step (stmt, &has_row, error))
    {
      if (!has_row)
        return g_steal_pointer (&checklists);

      g_ptr_array_add (checklists, read_checklist (stmt, entity, id));
    }

  return NULL;
}

/* The text in the language asked for, or in the first that it is written in. */
static char *
dup_text (sqlite3_stmt *stmt, int own, int first, WisselLanguage language)
{
  char *text = wissel_sql_dup_text (stmt, own);

  if (text == NULL)
    text = wissel_sql_dup_text (stmt, first + (int) language);
  for (int i = 0; text == NULL && i < WISSEL_N_LANGUAGES; i++)
    text = wissel_sql_dup_text (stmt, first + i);

  return text != NULL ? text : g_strdup ("—");
}

static WisselChecklistLine *
read_line (sqlite3_stmt *stmt, WisselLanguage language)
{
  WisselChecklistLine *line = g_new0 (WisselChecklistLine, 1);

  line->id = sqlite3_column_int64 (stmt, 0);
  line->template_line = sqlite3_column_int64 (stmt, 1);
  line->state = wissel_sql_dup_text (stmt, 2);
  line->done_on = wissel_sql_dup_text (stmt, 3);
  line->note = wissel_sql_dup_text (stmt, 4);
  line->reason = wissel_sql_dup_text (stmt, 5);
  line->is_mandatory = sqlite3_column_int (stmt, 6) != 0;
  line->text = dup_text (stmt, 7, 8, language);

  return line;
}

/* First what the template asks, then what was added to this list. A line that is no longer in use
 * stays where somebody has touched it. */
#define LINES_SQL                                                                                  \
  "SELECT l.id, i.id, ifnull(l.state, 'OPEN'), l.done_on, l.answer, l.waive_reason, i.mandatory, " \
  "l.own_text, i.text_nl, i.text_fr, i.text_de, i.text_en, 0 AS part, i.sort AS place "            \
  "FROM checklist_template_item i "                                                                \
  "LEFT JOIN checklist_item l ON l.checklist_id = ?2 AND l.template_item_id = i.id "               \
  "WHERE i.template_id = ?1 AND (i.active OR l.id IS NOT NULL) "                                   \
  "UNION ALL "                                                                                     \
  "SELECT l.id, NULL, l.state, l.done_on, l.answer, l.waive_reason, 0, l.own_text, NULL, NULL, "   \
  "NULL, NULL, 1, l.sort FROM checklist_item l "                                                   \
  "WHERE l.checklist_id = ?2 AND l.template_item_id IS NULL ORDER BY part, place, 1"

static gboolean
read_lines (WisselSession   *session,
            WisselChecklist *checklist,
            WisselLanguage   language,
            GError         **error)
{
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare (session, LINES_SQL, error);
  gboolean                 has_row = FALSE;

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, checklist->template);
  sqlite3_bind_int64 (stmt, 2, checklist->id);
  while (wissel_sql_step (stmt, &has_row, error))
    {
      WisselChecklistLine *line;

      if (!has_row)
        return TRUE;

      line = read_line (stmt, language);
      g_ptr_array_add (checklist->lines, line);
      if (!g_str_equal (line->state, "OPEN"))
        checklist->n_settled++;
    }

  return FALSE;
}

GPtrArray *
wissel_session_load_checklists (WisselSession *session,
                                const char    *kind,
                                const char    *entity,
                                gint64         id,
                                WisselLanguage language,
                                GError       **error)
{
  g_autoptr (GPtrArray) checklists = NULL;

  if (!wissel_session_complete_checklists (session, error))
    return NULL;

  checklists = read_checklists (session, kind, entity, id, error);
  for (guint i = 0; checklists != NULL && i < checklists->len; i++)
    if (!read_lines (session, g_ptr_array_index (checklists, i), language, error))
      return NULL;

  return g_steal_pointer (&checklists);
}

GPtrArray *
wissel_session_count_checklists (
  WisselSession *session, const char *kind, const char *entity, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) checklists = NULL;
  GPtrArray            *counts;

  checklists =
    wissel_session_load_checklists (session, kind, entity, id, WISSEL_LANGUAGE_NL, error);
  if (checklists == NULL)
    return NULL;

  counts = g_ptr_array_new_with_free_func ((GDestroyNotify) wissel_checklist_count_free);
  for (guint i = 0; i < checklists->len; i++)
    {
      const WisselChecklist *checklist = g_ptr_array_index (checklists, i);
      WisselChecklistCount  *count = g_new0 (WisselChecklistCount, 1);

      count->code = g_strdup (checklist->code);
      count->n_lines = checklist->lines->len;
      count->n_settled = checklist->n_settled;
      for (guint l = 0; l < checklist->lines->len; l++)
        {
          const WisselChecklistLine *line = g_ptr_array_index (checklist->lines, l);

          if (line->is_mandatory && g_str_equal (line->state, "OPEN"))
            count->n_open_mandatory++;
        }
      g_ptr_array_add (counts, count);
    }

  return counts;
}

/* ---- Finding ---- */

static gboolean
find_id (sqlite3_stmt *stmt, gint64 *id, GError **error)
{
  gboolean has_row = FALSE;

  *id = 0;
  if (!wissel_sql_step (stmt, &has_row, error))
    return FALSE;

  if (has_row)
    *id = sqlite3_column_int64 (stmt, 0);

  return TRUE;
}

gboolean
wissel_session_find_checklist (WisselSession *session,
                               gint64 template,
                               const char *entity,
                               gint64      id,
                               gint64     *checklist,
                               GError    **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;

  stmt = wissel_sql_prepare (session,
                             "SELECT id FROM checklist WHERE template_id = ?1 AND entity = ?2 "
                             "AND entity_id = ?3",
                             error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, template);
  wissel_sql_bind_text (stmt, 2, entity);
  sqlite3_bind_int64 (stmt, 3, id);

  return find_id (stmt, checklist, error);
}

gboolean
wissel_session_find_checklist_line (
  WisselSession *session, gint64 checklist, gint64 template_line, gint64 *line, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = NULL;

  stmt = wissel_sql_prepare (
    session, "SELECT id FROM checklist_item WHERE checklist_id = ?1 AND template_item_id = ?2",
    error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, checklist);
  sqlite3_bind_int64 (stmt, 2, template_line);

  return find_id (stmt, line, error);
}

GArray *
wissel_session_list_checklist_lines (WisselSession *session,
                                     const char    *entity,
                                     gint64         id,
                                     GError       **error)
{
  g_autoptr (GArray)       ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (sqlite3_stmt) stmt = NULL;
  gboolean                 has_row = FALSE;

  stmt = wissel_sql_prepare (session,
                             "SELECT l.id FROM checklist c JOIN checklist_item l "
                             "ON l.checklist_id = c.id WHERE c.entity = ?1 AND c.entity_id = ?2",
                             error);
  if (stmt == NULL)
    return NULL;

  wissel_sql_bind_text (stmt, 1, entity);
  sqlite3_bind_int64 (stmt, 2, id);
  while (wissel_sql_step (stmt, &has_row, error))
    {
      gint64 line = has_row ? sqlite3_column_int64 (stmt, 0) : 0;

      if (!has_row)
        return g_steal_pointer (&ids);

      g_array_append_val (ids, line);
    }

  return NULL;
}
