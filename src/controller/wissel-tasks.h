#pragma once

#include "wissel-record.h"
#include "wissel-session.h"

G_BEGIN_DECLS

/* Tasks: what somebody has to do about a record. */

/**
 * wissel_task_dup_words:
 * @task: a task
 *
 * Returns: (transfer full): when it is due, how long it is overdue, or when it was done, such as
 *   “Due on 3 March 2027”; empty when no day was set
 */
char *wissel_task_dup_words (WisselRecord *task);

/**
 * wissel_task_dup_days:
 * @task: a task
 *
 * Returns: (transfer full): the same whatever day it is today, for what is remembered
 */
char *wissel_task_dup_days (WisselRecord *task);

/**
 * wissel_task_is_overdue:
 * @task: a task
 *
 * Returns: whether it should have been done before today
 */
gboolean wissel_task_is_overdue (WisselRecord *task);

/**
 * wissel_task_is_done:
 * @task: a task
 *
 * Returns: whether it was ticked off
 */
gboolean wissel_task_is_done (WisselRecord *task);

/**
 * wissel_task_compare:
 * @a: (type WisselRecord): a task
 * @b: (type WisselRecord): another
 *
 * Orders tasks as they are to be done: those that are open first, by the day on which they are due,
 * those without a day after them; then those that were done, the latest first.
 *
 * Returns: as strcmp() does
 */
int wissel_task_compare (WisselRecord *a, WisselRecord *b);

/**
 * wissel_task_tick:
 * @task: a task
 * @is_done: whether it was done today, or is open again
 */
void wissel_task_tick (WisselRecord *task, gboolean is_done);

/**
 * wissel_task_add_by_rule:
 * @session: the connection, inside an action
 * @entity: name of the type of a record
 * @id: its id
 * @title: what there is to do
 * @error: return location
 *
 * Adds a task that a rule asks for.
 *
 * Returns: whether it was added
 */
gboolean wissel_task_add_by_rule (
  WisselSession *session, const char *entity, gint64 id, const char *title, GError **error);

G_END_DECLS
