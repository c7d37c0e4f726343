#include "wissel-life-store.h"

#include <glib/gi18n.h>

#include "wissel-clock.h"
#include "wissel-codes.h"
#include "wissel-error.h"
#include "wissel-record-store.h"
#include "wissel-session-private.h"
#include "wissel-text.h"

/* The restrictions that name the place p, by its department, its function, or both together: by the
 * same words as in the matching, whatever their capitals and accents. */
#define RESTRICTED                                                                                 \
  "JOIN restriction x ON x.organisation_id = p.organisation_id "                                   \
  "AND ifnull(wissel_fold (x.department) = wissel_fold (p.department), x.department IS NULL) "     \
  "AND ifnull(wissel_fold (x.function_title) = wissel_fold (p.function_title), "                   \
  "x.function_title IS NULL)"

/* The organisations of the match m are noted as not exchanging with each other. */
#define IN_CONFLICT                                                                                \
  "JOIN learner l ON l.id = m.learner_id JOIN learning_place p ON p.id = m.place_id "              \
  "JOIN organisation_conflict x ON p.organisation_id IN (x.organisation_id, x.other_id) "          \
  "AND l.sending_org_id IN (x.organisation_id, x.other_id) "                                       \
  "AND l.sending_org_id <> p.organisation_id"

/* Each answers numbers for the record ?1, today being ?2: one for each condition of the guard, not
 * nought when it is met. */
static const char *const guards_sql[] = {
  [WISSEL_GUARD_QUESTION_IS_CLEAR] =
    "SELECT clarity = 'CLEAR' FROM learning_question WHERE id = ?1",
  [WISSEL_GUARD_QUESTION_WAS_TESTED] =
    "SELECT EXISTS (SELECT 1 FROM question_test WHERE question_id = ?1)",
  [WISSEL_GUARD_LEARNER_HAS_CLEAR_QUESTION] =
    "SELECT count(*) > 0, total(q.clarity = 'CLEAR') > 0, "
    "total(q.clarity = 'CLEAR' AND EXISTS (SELECT 1 FROM learning_goal g "
    "WHERE g.question_id = q.id)) > 0 FROM learning_question q WHERE q.learner_id = ?1",
  [WISSEL_GUARD_PLACE_IS_SAFE] = "SELECT safety_ok IS 1 FROM learning_place WHERE id = ?1",
  [WISSEL_GUARD_PLACE_MAY_BE_PUBLISHED] =
    "SELECT p.safety_ok IS 1, count(c.id) > 0, total(c.state = 'ACTIVE') > 0 "
    "FROM learning_place p LEFT JOIN place_coach pc ON pc.place_id = p.id "
    "LEFT JOIN coach c ON c.id = pc.coach_id WHERE p.id = ?1",
  [WISSEL_GUARD_PLACE_IS_ALLOWED] = "SELECT NOT EXISTS (SELECT 1 FROM learning_place p " RESTRICTED
                                    " WHERE p.id = ?1)",
  [WISSEL_GUARD_MATCH_IS_ALLOWED] =
    "SELECT NOT EXISTS (SELECT 1 FROM match_pair m "
    "JOIN learning_place p ON p.id = m.place_id " RESTRICTED " WHERE m.id = ?1) "
    "AND NOT EXISTS (SELECT 1 FROM match_pair m " IN_CONFLICT " WHERE m.id = ?1)",
  [WISSEL_GUARD_COACH_MEETS_CONDITIONS] =
    "SELECT cond_employed, cond_voluntary, cond_time, cond_role_known, cond_expertise "
    "FROM coach WHERE id = ?1",
  [WISSEL_GUARD_MATCH_HAS_ACTIVE_COACH] =
    "SELECT EXISTS (SELECT 1 FROM match_pair m JOIN coach c ON c.id = m.coach_id "
    "WHERE m.id = ?1 AND c.state = 'ACTIVE')",
  [WISSEL_GUARD_EXCHANGE_COACH_HAS_QUESTION] =
    "SELECT question_to_coach_on IS NOT NULL FROM exchange WHERE id = ?1",
  [WISSEL_GUARD_EXCHANGE_MAY_START] =
    "SELECT EXISTS (SELECT 1 FROM agreement a WHERE a.exchange_id = e.id "
    "AND a.kind = 'EXCHANGE' AND a.state = 'SIGNED'), e.insurance_checked_on IS NOT NULL "
    "FROM exchange e WHERE e.id = ?1",
  [WISSEL_GUARD_EXCHANGE_HAS_BRIEFING] =
    "SELECT count(*) > 0 FROM safety_briefing WHERE exchange_id = ?1 AND understood = 1",
  [WISSEL_GUARD_EXCHANGE_IS_OVER] =
    "SELECT count(*) = 0 FROM exchange_day WHERE exchange_id = ?1 AND held_on > ?2",
  [WISSEL_GUARD_MEMBERSHIP_IS_PUBLIC] =
    "SELECT o.kind IN ('FEDERAL', 'REGIONAL', 'COMMUNITY', 'MUNICIPAL', 'PROVINCIAL', "
    "'PARASTATAL', 'PUBLIC_ASSOC') FROM tx_membership m "
    "JOIN organisation o ON o.id = m.organisation_id WHERE m.id = ?1",
  [WISSEL_GUARD_CHARTER_HAS_TEXT] =
    "SELECT m.charter_agreement_id IS NOT NULL OR EXISTS (SELECT 1 FROM charter_version c "
    "WHERE c.is_sample = 0 AND (c.valid_from IS NULL OR c.valid_from <= ?2)) "
    "FROM tx_membership m WHERE m.id = ?1",
  [WISSEL_GUARD_CHARTER_IS_SIGNED] =
    "SELECT EXISTS (SELECT 1 FROM agreement a "
    "JOIN agreement_party p ON p.agreement_id = a.id "
    "WHERE a.id = m.charter_agreement_id AND a.state = 'SIGNED' AND p.role = 'MEMBER' "
    "AND p.organisation_id = m.organisation_id AND p.signed_on IS NOT NULL "
    "AND (p.function_code IN ('CHAIR_MGMT', 'ADMIN_GENERAL') "
    "OR (p.function_code = 'EQUIVALENT' "
    "AND length(trim(ifnull(p.function_note, ''))) > 0))) "
    "FROM tx_membership m WHERE m.id = ?1",
  [WISSEL_GUARD_OFFER_IS_TEMPORARY] =
    "SELECT length(trim(ifnull(goals, ''))) > 0, not_structural = 1 "
    "FROM mission_offer WHERE id = ?1",
  [WISSEL_GUARD_OFFER_HOST_IS_MEMBER] =
    "SELECT EXISTS (SELECT 1 FROM tx_membership m WHERE m.network_id = o.network_id "
    "AND m.organisation_id = o.host_org_id AND m.state = 'MEMBER') "
    "FROM mission_offer o WHERE o.id = ?1",
  [WISSEL_GUARD_OFFER_IS_IN_TIME] =
    "SELECT deadline_on IS NULL OR deadline_on >= ?2 FROM mission_offer WHERE id = ?1",
  [WISSEL_GUARD_MEETING_HAS_ATTENDANCE] =
    "SELECT held_on <= ?2 AND EXISTS (SELECT 1 FROM meeting_attendance a "
    "WHERE a.meeting_id = m.id) FROM network_meeting m WHERE m.id = ?1",
  [WISSEL_GUARD_DIALOGUE_IS_OPEN] =
    "SELECT EXISTS (SELECT 1 FROM release_dialogue WHERE candidate_id = ?1 "
    "AND closed_on IS NULL)",
  [WISSEL_GUARD_DIALOGUE_RELEASED] =
    "SELECT EXISTS (SELECT 1 FROM release_dialogue WHERE candidate_id = ?1 "
    "AND outcome IN ('RELEASED', 'RELEASED_LATER', 'PART_TIME')) "
    "AND NOT EXISTS (SELECT 1 FROM release_dialogue WHERE candidate_id = ?1 "
    "AND closed_on IS NULL)",
  [WISSEL_GUARD_DIALOGUE_REFUSED] =
    "SELECT EXISTS (SELECT 1 FROM release_dialogue WHERE candidate_id = ?1 "
    "AND outcome = 'REFUSED' AND closed_on IS NOT NULL)",
  [WISSEL_GUARD_NONE] = "SELECT 1",
};

/* A bit for each condition that is not met, the first in the lowest. */
static gboolean
find_missing (WisselSession *session, WisselGuard guard, gint64 id, guint *missing, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = wissel_sql_prepare (session, guards_sql[guard], error);
  g_autofree char         *today = NULL;
  gboolean                 has_row = FALSE;

  *missing = 1;
  if (stmt == NULL)
    return FALSE;

  if (sqlite3_bind_parameter_count (stmt) >= 1)
    sqlite3_bind_int64 (stmt, 1, id);
  if (sqlite3_bind_parameter_count (stmt) >= 2)
    {
      today = wissel_clock_today ();
      sqlite3_bind_text (stmt, 2, today, -1, SQLITE_TRANSIENT);
    }

  if (!wissel_sql_step (stmt, &has_row, error))
    return FALSE;
  if (!has_row)
    return TRUE;

  *missing = 0;
  for (int i = 0; i < sqlite3_column_count (stmt); i++)
    if (sqlite3_column_int64 (stmt, i) == 0)
      *missing |= 1u << i;

  return TRUE;
}

gboolean
wissel_session_guard_holds (
  WisselSession *session, WisselGuard guard, gint64 id, gboolean *holds, GError **error)
{
  guint    missing;
  gboolean is_answered = find_missing (session, guard, id, &missing, error);

  *holds = is_answered && missing == 0;

  return is_answered;
}

gboolean
wissel_session_find_closed_guard (WisselSession          *session,
                                  const WisselTransition *transition,
                                  gint64                  id,
                                  WisselGuard            *closed,
                                  guint                  *missing,
                                  GError                **error)
{
  const WisselGuard guards[] = { transition->need, transition->guard };

  *closed = WISSEL_GUARD_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (guards) && *closed == WISSEL_GUARD_NONE; i++)
    {
      if (!find_missing (session, guards[i], id, missing, error))
        return FALSE;

      if (*missing != 0)
        *closed = guards[i];
    }

  return TRUE;
}

static const WisselTransition *
find_transition (WisselRecord *record, const char *to, GError **error)
{
  const WisselRecordType *type = wissel_record_get_record_type (record);
  const WisselLifeCycle  *cycle = wissel_life_cycle_find (type->name);
  const char             *from = wissel_record_get_text (record, "state");
  const WisselTransition *transition;
  WisselLanguage          language = wissel_language_of_interface ();

  g_return_val_if_fail (cycle != NULL, NULL);

  transition = wissel_life_cycle_find_transition (cycle, from, to);
  if (transition == NULL)
    g_set_error (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT,
                 /* Translators: kind of record, its present state, the state asked for. */
                 _ ("%1$s: “%2$s” cannot be followed by “%3$s”."), _ (type->label),
                 wissel_codes_label (cycle->codes, from, language),
                 wissel_codes_label (cycle->codes, to, language));

  return transition;
}

static gboolean
pass_guard (WisselSession          *session,
            WisselRecord           *record,
            const WisselTransition *transition,
            const char             *reason,
            GError                **error)
{
  g_autofree char *why = NULL;
  WisselGuard      closed;
  guint            missing;

  if (!wissel_session_find_closed_guard (session, transition, wissel_record_get_id (record),
                                         &closed, &missing, error))
    return FALSE;

  if (closed == WISSEL_GUARD_NONE)
    return TRUE;

  if (closed == transition->guard && transition->override != NULL && !wissel_text_is_blank (reason))
    {
      wissel_record_set_text (record, transition->override, reason);
      return TRUE;
    }

  why = wissel_guard_dup_reason (closed, missing);
  g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT, why);

  return FALSE;
}

static void
enter_state (WisselRecord *record, const char *state)
{
  const WisselRecordType *type = wissel_record_get_record_type (record);
  g_autofree char        *today = wissel_clock_today ();

  wissel_record_set_text (record, "state", state);
  if (wissel_record_type_field_index (type, "state-since") >= 0)
    wissel_record_set_text (record, "state-since", today);
}

gboolean
wissel_session_take_step (WisselSession *session,
                          const char    *record,
                          gint64         id,
                          const char    *to,
                          const char    *reason,
                          GError       **error)
{
  const WisselRecordType  *type = wissel_record_type_find (record);
  g_autoptr (WisselRecord) loaded = wissel_session_load (session, type, id, error);
  const WisselTransition  *transition;

  if (loaded == NULL)
    return FALSE;

  transition = find_transition (loaded, to, error);
  if (transition == NULL || !pass_guard (session, loaded, transition, reason, error))
    return FALSE;

  if (transition->reason != NULL)
    {
      if (wissel_text_is_blank (reason))
        {
          g_set_error_literal (error, WISSEL_ERROR, WISSEL_ERROR_CONSTRAINT,
                               _ ("This step needs a reason. Give it in a few words."));
          return FALSE;
        }

      wissel_record_set_text (loaded, transition->reason, reason);
    }

  enter_state (loaded, to);

  return wissel_session_update (session, loaded, error);
}
