#pragma once

#include "wissel-language.h"
#include "wissel-session.h"

G_BEGIN_DECLS

/*
 * Checklists of records. Their lines come from a template that the officer may change; what became
 * of a line is stored once somebody has touched it.
 */

/**
 * WisselChecklistLine:
 * @id: id of the stored line; 0 while nobody has touched it
 * @template_line: id of the line of the template; 0 for one that was added to this list only
 * @text: what is to be done
 * @state: code of CHECKLIST_LINE_STATE
 * @done_on: (nullable): the day it was done, `YYYY-MM-DD`
 * @note: (nullable): what there is to say about it
 * @reason: (nullable): why it was waived
 * @is_mandatory: whether it must be done
 */
typedef struct
{
  gint64   id;
  gint64   template_line;
  char    *text;
  char    *state;
  char    *done_on;
  char    *note;
  char    *reason;
  gboolean is_mandatory;
} WisselChecklistLine;

/**
 * WisselChecklist:
 * @id: id of the stored checklist; 0 while nobody has touched it
 * @template: id of its template
 * @code: code of CHECKLIST
 * @entity: (not nullable): record type of its record
 * @entity_id: id of its record
 * @lines: (element-type WisselChecklistLine): in order, those of its own last
 * @n_settled: how many are no longer open
 */
typedef struct
{
  gint64 id;
  gint64 template;
  char       *code;
  const char *entity;
  gint64      entity_id;
  GPtrArray  *lines;
  guint       n_settled;
} WisselChecklist;

WisselChecklist *wissel_checklist_ref (WisselChecklist *self);
void             wissel_checklist_unref (WisselChecklist *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselChecklist, wissel_checklist_unref)

/**
 * wissel_session_complete_checklists:
 * @session: the connection
 * @error: return location
 *
 * Puts the checklists of the program into the network that are not in it yet. What the officer made
 * of the others stays as it is. Asks the file only once for each connection.
 *
 * Returns: whether they are there
 */
gboolean wissel_session_complete_checklists (WisselSession *session, GError **error);

/**
 * wissel_session_load_checklists:
 * @session: the connection
 * @kind: code of CHECKLIST_KIND
 * @entity: name of a record type
 * @id: id of a record
 * @language: language of the lines
 * @error: return location
 *
 * Returns: (transfer full) (element-type WisselChecklist): the checklists of that kind, by code
 */
GPtrArray *wissel_session_load_checklists (WisselSession *session,
                                           const char    *kind,
                                           const char    *entity,
                                           gint64         id,
                                           WisselLanguage language,
                                           GError       **error);

/**
 * WisselChecklistCount:
 * @code: code of CHECKLIST
 * @n_lines: how many lines it has
 * @n_settled: how many of them are no longer open
 * @n_open_mandatory: how many must still be done
 */
typedef struct
{
  char *code;
  guint n_lines;
  guint n_settled;
  guint n_open_mandatory;
} WisselChecklistCount;

void wissel_checklist_count_free (WisselChecklistCount *self);

/**
 * wissel_session_count_checklists:
 * @session: the connection
 * @kind: code of CHECKLIST_KIND
 * @entity: name of a record type
 * @id: id of a record
 * @error: return location
 *
 * The same without the lines, for a gate or an overview.
 *
 * Returns: (transfer full) (element-type WisselChecklistCount): the checklists of that kind, by
 *   code
 */
GPtrArray *wissel_session_count_checklists (
  WisselSession *session, const char *kind, const char *entity, gint64 id, GError **error);

/**
 * wissel_session_find_checklist:
 * @session: the connection
 * @template: id of a template
 * @entity: name of a record type
 * @id: id of a record
 * @checklist: (out): id of the stored checklist, or 0
 * @error: return location
 *
 * Returns: whether the question could be answered
 */
gboolean wissel_session_find_checklist (WisselSession *session,
                                        gint64 template,
                                        const char *entity,
                                        gint64      id,
                                        gint64     *checklist,
                                        GError    **error);

/**
 * wissel_session_find_checklist_line:
 * @session: the connection
 * @checklist: id of a stored checklist
 * @template_line: id of a line of its template
 * @line: (out): id of the stored line, or 0
 * @error: return location
 *
 * Returns: whether the question could be answered
 */
gboolean wissel_session_find_checklist_line (
  WisselSession *session, gint64 checklist, gint64 template_line, gint64 *line, GError **error);

/**
 * wissel_session_list_checklist_lines:
 * @session: the connection
 * @entity: name of a record type
 * @id: id of a record
 * @error: return location
 *
 * Returns: (transfer full) (element-type gint64): ids of the stored lines of all checklists of the
 *   record
 */
GArray *wissel_session_list_checklist_lines (WisselSession *session,
                                             const char    *entity,
                                             gint64         id,
                                             GError       **error);

G_END_DECLS
