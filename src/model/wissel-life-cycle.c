#include "wissel-life-cycle.h"

#include <glib/gi18n.h>

#include "wissel-life-cycle-areas.h"

static const WisselTransition learner_transitions[] = {
  { .from = "REGISTERED",
    .to = "IN_TALK",
    .label = N_ ("Conversation held"),
    .suggested = TRUE,
    .source = "ST-5.3" },
  { .from = "IN_TALK",
    .to = "READY",
    .label = N_ ("Ready to match"),
    .guard = WISSEL_GUARD_LEARNER_HAS_CLEAR_QUESTION,
    .suggested = TRUE,
    .source = "ST-5.3" },
  { .from = "REGISTERED",
    .to = "READY",
    .label = N_ ("Ready to match"),
    .guard = WISSEL_GUARD_LEARNER_HAS_CLEAR_QUESTION,
    .source = "ST-5.3" },
  { .from = "READY",
    .to = "NO_PLACE",
    .label = N_ ("No place found"),
    .reason = "state-reason",
    .source = "ST-5.5" },
  { .from = "REGISTERED",
    .to = "WITHDRAWN",
    .label = N_ ("Withdraw"),
    .reason = "state-reason",
    .source = "ST-5.3" },
  { .from = "IN_TALK",
    .to = "WITHDRAWN",
    .label = N_ ("Withdraw"),
    .reason = "state-reason",
    .source = "ST-5.3" },
  { .from = "READY",
    .to = "WITHDRAWN",
    .label = N_ ("Withdraw"),
    .reason = "state-reason",
    .source = "ST-5.3" },
};

static const WisselTransition learning_question_transitions[] = {
  { .from = "DRAFT",
    .to = "DETAILED",
    .label = N_ ("Worked out"),
    .guard = WISSEL_GUARD_QUESTION_IS_CLEAR,
    .suggested = TRUE,
    .source = "ST-5.3" },
  { .from = "DETAILED",
    .to = "TESTED",
    .label = N_ ("Tested with a host"),
    .guard = WISSEL_GUARD_QUESTION_WAS_TESTED,
    .suggested = TRUE,
    .source = "ST-5.3" },
  { .from = "MATCHED",
    .to = "SHARPENED",
    .label = N_ ("Sharpened"),
    .suggested = TRUE,
    .source = "ST-5.6" },
  { .from = "MATCHED", .to = "ANSWERED", .label = N_ ("Answered"), .source = "ST-5.8" },
  { .from = "MATCHED", .to = "PARTLY", .label = N_ ("Partly answered"), .source = "ST-5.8" },
  { .from = "MATCHED", .to = "NOT_ANSWERED", .label = N_ ("Not answered"), .source = "ST-5.8" },
  { .from = "SHARPENED",
    .to = "ANSWERED",
    .label = N_ ("Answered"),
    .suggested = TRUE,
    .source = "ST-5.8" },
  { .from = "SHARPENED", .to = "PARTLY", .label = N_ ("Partly answered"), .source = "ST-5.8" },
  { .from = "SHARPENED", .to = "NOT_ANSWERED", .label = N_ ("Not answered"), .source = "ST-5.8" },
};

static const WisselTransition learning_place_transitions[] = {
  { .from = "DRAFT",
    .to = "CONFIRMED",
    .label = N_ ("Confirm"),
    .need = WISSEL_GUARD_PLACE_IS_ALLOWED,
    .guard = WISSEL_GUARD_PLACE_IS_SAFE,
    .suggested = TRUE,
    .source = "ST-5.4" },
  { .from = "CONFIRMED",
    .to = "PUBLISHED",
    .label = N_ ("Publish"),
    .need = WISSEL_GUARD_PLACE_IS_ALLOWED,
    .guard = WISSEL_GUARD_PLACE_MAY_BE_PUBLISHED,
    .suggested = TRUE,
    .source = "ST-5.4" },
  { .from = "PUBLISHED", .to = "PAUSED", .label = N_ ("Pause"), .source = "ST-5.4" },
  { .from = "PAUSED",
    .to = "PUBLISHED",
    .label = N_ ("Publish again"),
    .need = WISSEL_GUARD_PLACE_IS_ALLOWED,
    .guard = WISSEL_GUARD_PLACE_MAY_BE_PUBLISHED,
    .suggested = TRUE,
    .source = "ST-5.4" },
  { .from = "PUBLISHED", .to = "CLOSED", .label = N_ ("Close"), .source = "ST-5.4" },
  { .from = "PAUSED", .to = "CLOSED", .label = N_ ("Close"), .source = "ST-5.4" },
  { .from = "CONFIRMED", .to = "CLOSED", .label = N_ ("Close"), .source = "ST-5.4" },
};

static const WisselTransition coach_transitions[] = {
  { .from = "PROPOSED",
    .to = "ACTIVE",
    .label = N_ ("Activate"),
    .guard = WISSEL_GUARD_COACH_MEETS_CONDITIONS,
    .override = "override-reason",
    .suggested = TRUE,
    .source = "ST-5.4" },
  { .from = "ACTIVE", .to = "STOPPED", .label = N_ ("Stop"), .source = "ST-5.4" },
  { .from = "STOPPED",
    .to = "ACTIVE",
    .label = N_ ("Activate"),
    .guard = WISSEL_GUARD_COACH_MEETS_CONDITIONS,
    .override = "override-reason",
    .suggested = TRUE,
    .source = "ST-5.4" },
};

static const WisselTransition match_pair_transitions[] = {
  { .from = "SUGGESTED",
    .to = "ACCEPTED",
    .label = N_ ("Accept"),
    .need = WISSEL_GUARD_MATCH_IS_ALLOWED,
    .guard = WISSEL_GUARD_MATCH_HAS_ACTIVE_COACH,
    .suggested = TRUE,
    .source = "ST-5.5" },
  { .from = "SUGGESTED",
    .to = "REJECTED",
    .label = N_ ("Reject"),
    .reason = "reason",
    .source = "ST-5.5" },
  { .from = "CONTENT_OK",
    .to = "REJECTED",
    .label = N_ ("Reject"),
    .reason = "reason",
    .source = "ST-5.5" },
  { .from = "FEASIBLE",
    .to = "REJECTED",
    .label = N_ ("Reject"),
    .reason = "reason",
    .source = "ST-5.5" },
  { .from = "PROPOSED",
    .to = "ACCEPTED",
    .label = N_ ("Accept"),
    .need = WISSEL_GUARD_MATCH_IS_ALLOWED,
    .guard = WISSEL_GUARD_MATCH_HAS_ACTIVE_COACH,
    .suggested = TRUE,
    .source = "ST-5.5" },
  { .from = "PROPOSED",
    .to = "REJECTED",
    .label = N_ ("Reject"),
    .reason = "reason",
    .source = "ST-5.5" },
  { .from = "ACCEPTED",
    .to = "WITHDRAWN",
    .label = N_ ("Withdraw"),
    .reason = "reason",
    .source = "ST-5.5" },
};

static const WisselTransition exchange_transitions[] = {
  { .from = "PREPARING",
    .to = "READY",
    .label = N_ ("Ready"),
    .guard = WISSEL_GUARD_EXCHANGE_COACH_HAS_QUESTION,
    .override = "gate-override-reason",
    .suggested = TRUE,
    .source = "ST-5.6" },
  { .from = "READY",
    .to = "ONGOING",
    .label = N_ ("Start"),
    .guard = WISSEL_GUARD_EXCHANGE_MAY_START,
    .override = "gate-override-reason",
    .suggested = TRUE,
    .source = "ST-5.7" },
  { .from = "ONGOING",
    .to = "COMPLETED",
    .label = N_ ("Complete"),
    .need = WISSEL_GUARD_EXCHANGE_IS_OVER,
    .guard = WISSEL_GUARD_EXCHANGE_HAS_BRIEFING,
    .override = "gate-override-reason",
    .suggested = TRUE,
    .source = "ST-5.7" },
  { .from = "COMPLETED",
    .to = "EVALUATED",
    .label = N_ ("Evaluated"),
    .suggested = TRUE,
    .source = "ST-5.8" },
  { .from = "EVALUATED",
    .to = "CLOSED",
    .label = N_ ("Close"),
    .suggested = TRUE,
    .source = "ST-5.8" },
  { .from = "PREPARING",
    .to = "CANCELLED",
    .label = N_ ("Cancel the exchange"),
    .reason = "stop-reason",
    .source = "ST-5.6" },
  { .from = "READY",
    .to = "CANCELLED",
    .label = N_ ("Cancel the exchange"),
    .reason = "stop-reason",
    .source = "ST-5.6" },
  { .from = "ONGOING",
    .to = "INTERRUPTED",
    .label = N_ ("Interrupt"),
    .reason = "stop-reason",
    .source = "ST-5.7" },
};

static const WisselTransition st_round_transitions[] = {
  { .from = "DRAFT",
    .to = "OPEN",
    .label = N_ ("Open the round"),
    .suggested = TRUE,
    .source = "ST-0" },
  { .from = "OPEN",
    .to = "MATCHING",
    .label = N_ ("Start matching"),
    .suggested = TRUE,
    .source = "ST-5.5" },
  { .from = "MATCHING",
    .to = "RUNNING",
    .label = N_ ("Exchanges start"),
    .suggested = TRUE,
    .source = "ST-5.7" },
  { .from = "RUNNING",
    .to = "EVALUATING",
    .label = N_ ("Evaluate"),
    .suggested = TRUE,
    .source = "ST-5.8" },
  { .from = "EVALUATING",
    .to = "CLOSED",
    .label = N_ ("Close the round"),
    .suggested = TRUE,
    .source = "ST-5.8" },
};

static const WisselTransition participation_transitions[] = {
  { .from = "NEW",
    .to = "CONTACTED",
    .label = N_ ("Contact was made"),
    .suggested = TRUE,
    .source = "ST-5.2" },
  { .from = "CONTACTED",
    .to = "INTERESTED",
    .label = N_ ("Shows interest"),
    .suggested = TRUE,
    .source = "ST-5.2" },
  { .from = "NEW", .to = "INTERESTED", .label = N_ ("Shows interest"), .source = "ST-5.2" },
  { .from = "INTERESTED",
    .to = "INTAKE",
    .label = N_ ("Start the intake"),
    .suggested = TRUE,
    .source = "ST-5.2" },
  { .from = "INTAKE",
    .to = "ENGAGED",
    .label = N_ ("Takes part"),
    .suggested = TRUE,
    .source = "ST-5.2" },
  { .from = "INTERESTED", .to = "ENGAGED", .label = N_ ("Takes part"), .source = "ST-5.2" },
  { .from = "ENGAGED", .to = "PAUSED", .label = N_ ("Pause"), .source = "ST-5.2" },
  { .from = "PAUSED",
    .to = "ENGAGED",
    .label = N_ ("Takes part again"),
    .suggested = TRUE,
    .source = "ST-5.2" },
  { .from = "CONTACTED", .to = "DECLINED", .label = N_ ("Does not take part"), .source = "ST-5.2" },
  { .from = "INTERESTED",
    .to = "DECLINED",
    .label = N_ ("Does not take part"),
    .source = "ST-5.2" },
  { .from = "INTAKE", .to = "DECLINED", .label = N_ ("Does not take part"), .source = "ST-5.2" },
  { .from = "ENGAGED", .to = "LEFT", .label = N_ ("Leaves the network"), .source = "ST-5.2" },
  { .from = "PAUSED", .to = "LEFT", .label = N_ ("Leaves the network"), .source = "ST-5.2" },
  { .from = "DECLINED",
    .to = "INTERESTED",
    .label = N_ ("Shows interest again"),
    .suggested = TRUE,
    .source = "ST-5.2" },
  { .from = "LEFT",
    .to = "INTERESTED",
    .label = N_ ("Shows interest again"),
    .suggested = TRUE,
    .source = "ST-5.2" },
};

#define TRANSITIONS(table) .transitions = table, .n_transitions = G_N_ELEMENTS (table)

static const WisselLifeCycle life_cycles[] = {
  { .record = "learner", .codes = "LEARNER_STATE", TRANSITIONS (learner_transitions) },
  { .record = "learning_question",
    .codes = "QUESTION_STATE",
    TRANSITIONS (learning_question_transitions) },
  { .record = "learning_place", .codes = "PLACE_STATE", TRANSITIONS (learning_place_transitions) },
  { .record = "coach", .codes = "COACH_STATE", TRANSITIONS (coach_transitions) },
  { .record = "match_pair", .codes = "MATCH_STATE", TRANSITIONS (match_pair_transitions) },
  { .record = "exchange", .codes = "EXCHANGE_STATE", TRANSITIONS (exchange_transitions) },
  { .record = "participation",
    .codes = "PARTICIPATION_STATE",
    TRANSITIONS (participation_transitions) },
  { .record = "st_round", .codes = "ROUND_STATE", TRANSITIONS (st_round_transitions) },
};

static const WisselLifeCycle *
find_among (const WisselLifeCycle *cycles, guint n_cycles, const char *record)
{
  for (guint i = 0; i < n_cycles; i++)
    if (g_str_equal (cycles[i].record, record))
      return &cycles[i];

  return NULL;
}

const WisselLifeCycle *
wissel_life_cycle_find (const char *record)
{
  static const struct
  {
    const WisselLifeCycle *(*get) (guint *n_cycles);
  } areas[] = { { wissel_mission_life_cycles }, { wissel_pool_life_cycles } };
  const WisselLifeCycle *found = find_among (life_cycles, G_N_ELEMENTS (life_cycles), record);

  for (guint i = 0; found == NULL && i < G_N_ELEMENTS (areas); i++)
    {
      guint                  n_cycles;
      const WisselLifeCycle *cycles = areas[i].get (&n_cycles);

      found = find_among (cycles, n_cycles, record);
    }

  return found;
}

const WisselTransition *
wissel_life_cycle_find_transition (const WisselLifeCycle *self, const char *from, const char *to)
{
  for (guint i = 0; i < self->n_transitions; i++)
    if (g_strcmp0 (self->transitions[i].from, from) == 0 &&
        g_strcmp0 (self->transitions[i].to, to) == 0)
      return &self->transitions[i];

  return NULL;
}

const char *
wissel_guard_explain (WisselGuard guard)
{
  switch (guard)
    {
    case WISSEL_GUARD_QUESTION_IS_CLEAR:
      return N_ ("The learning question is still vague. Make it concrete and mark it as clear.");
    case WISSEL_GUARD_QUESTION_WAS_TESTED:
      return N_ ("No test with a possible host was noted yet. Add whom you asked, and when, under "
                 "Tests with possible hosts.");
    case WISSEL_GUARD_LEARNER_HAS_CLEAR_QUESTION:
      return N_ ("The switcher has no clear learning question with a learning goal yet. Work one "
                 "out first.");
    case WISSEL_GUARD_PLACE_IS_SAFE:
      return N_ ("It has not been confirmed that the place is safe to receive a switcher.");
    case WISSEL_GUARD_PLACE_MAY_BE_PUBLISHED:
      return N_ (
        "A learning place is published once it is safe to receive a switcher and a learning "
        "coach is active who meets the five conditions.");
    case WISSEL_GUARD_PLACE_IS_ALLOWED:
      return N_ ("The organisation said that this department or function can never be a learning "
                 "place. Choose another one, or lift the restriction with the organisation.");
    case WISSEL_GUARD_COACH_MEETS_CONDITIONS:
      return N_ ("Not all five conditions of a learning coach are met. Confirm them, or give the "
                 "reason for going without.");
    case WISSEL_GUARD_MATCH_HAS_ACTIVE_COACH:
      return N_ ("The match has no active learning coach. Choose one.");
    case WISSEL_GUARD_MATCH_IS_ALLOWED:
      return N_ ("The two organisations do not exchange with each other, or the host said that "
                 "this department or function can never be a learning place. Choose another "
                 "place.");
    case WISSEL_GUARD_EXCHANGE_COACH_HAS_QUESTION:
      return N_ ("The learning question has not been given to the coach yet. Give it and note the "
                 "day, or give the reason for going on without.");
    case WISSEL_GUARD_EXCHANGE_MAY_START:
      return N_ ("The agreement has not been signed or the insurance has not been checked. Do "
                 "that first, or give the reason for starting all the same.");
    case WISSEL_GUARD_EXCHANGE_HAS_BRIEFING:
      return N_ ("No safety briefing was recorded as given and understood. Record it, or give "
                 "the reason for completing the exchange all the same.");
    case WISSEL_GUARD_EXCHANGE_IS_OVER:
      return N_ ("Days of the exchange are still to come. Complete it after the last one, or "
                 "correct its days.");
    case WISSEL_GUARD_MEMBERSHIP_IS_PUBLIC:
      return N_ ("Only organisations of the Belgian public sector can become members. A private "
                 "company, a non-profit organisation or another kind can take part in Switching "
                 "Talent. Correct the kind of the organisation if it is wrong.");
    case WISSEL_GUARD_CHARTER_HAS_TEXT:
      return N_ ("There is no charter text to be signed yet. Add one under Charter Texts; the "
                 "sample is only an example.");
    case WISSEL_GUARD_CHARTER_IS_SIGNED:
      return N_ ("The charter has not been signed by top management yet: the chair of the "
                 "management committee, the administrator-general, or an equal function with a "
                 "note. Open the signature and record who signed and when.");
    case WISSEL_GUARD_OFFER_IS_TEMPORARY:
      return N_ ("The goal of the project is missing, or the host has not confirmed that the "
                 "mission fills no structural shortage of staff. Add both first.");
    case WISSEL_GUARD_OFFER_HOST_IS_MEMBER:
      return N_ ("Only members publish mission offers. Make the host organisation a member first.");
    case WISSEL_GUARD_OFFER_IS_IN_TIME:
      return N_ ("The last day to apply is past. Choose a later one first.");
    case WISSEL_GUARD_MEETING_HAS_ATTENDANCE:
      return N_ ("The day of the meeting is still to come, or it is not noted which members were "
                 "there. Add who was there after the meeting.");
    case WISSEL_GUARD_DIALOGUE_IS_OPEN:
      return N_ ("A dialogue comes first: record why the departure is a problem.");
    case WISSEL_GUARD_DIALOGUE_RELEASED:
      return N_ ("The dialogue has not been closed with a release yet. Record its outcome first.");
    case WISSEL_GUARD_DIALOGUE_REFUSED:
      return N_ ("A refusal is an exception: members first look for a solution together. It needs "
                 "a dialogue with a reason that was closed as refused.");
    case WISSEL_GUARD_NONE:
    default:
      return "";
    }
}

/* The conditions of guards that hold several, in the order in which the store answers them. */
static const struct
{
  WisselGuard guard;
  const char *conditions[5];
} parts[] = {
  { WISSEL_GUARD_LEARNER_HAS_CLEAR_QUESTION,
    { N_ ("A learning question"), N_ ("A learning question that is clear"),
      N_ ("A learning goal of a clear question") } },
  { WISSEL_GUARD_PLACE_MAY_BE_PUBLISHED,
    { N_ ("Safe to receive a switcher"), N_ ("A learning coach of the place"),
      N_ ("A learning coach who is active") } },
  { WISSEL_GUARD_COACH_MEETS_CONDITIONS,
    { N_ ("Works at the host organisation"), N_ ("Coaches of their own free will"),
      N_ ("Has the time"), N_ ("Knows the role"), N_ ("Has the expertise") } },
  { WISSEL_GUARD_EXCHANGE_MAY_START, { N_ ("A signed agreement"), N_ ("Insurance checked") } },
  { WISSEL_GUARD_OFFER_IS_TEMPORARY,
    { N_ ("Goal of the project"), N_ ("No structural shortage of staff") } },
};

static char *
dup_missing (const char *const *conditions, guint n_conditions, guint missing)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < n_conditions && conditions[i] != NULL; i++)
    if ((missing & 1u << i) != 0)
      g_string_append_printf (names, "%s“%s”", names->len > 0 ? ", " : "", _ (conditions[i]));

  return g_string_free (g_steal_pointer (&names), FALSE);
}

char *
wissel_guard_dup_reason (WisselGuard guard, guint missing)
{
  const char *explanation = _ (wissel_guard_explain (guard));

  for (guint i = 0; missing != 0 && i < G_N_ELEMENTS (parts); i++)
    if (parts[i].guard == guard)
      {
        g_autofree char *names =
          dup_missing (parts[i].conditions, G_N_ELEMENTS (parts[i].conditions), missing);

        /* Translators: why a step is not possible; names of conditions in quotation marks. */
        return g_strdup_printf (_ ("%1$s Still missing: %2$s."), explanation, names);
      }

  return g_strdup (explanation);
}
