#include "wissel-life-cycle-areas.h"

#include <glib/gi18n.h>

/* Agreements and the Talent Exchange. */

/* PARTLY_SIGNED and SIGNED follow from the signatures: the schema sees to that. */
static const WisselTransition agreement_transitions[] = {
  { .from = "DRAFT", .to = "SENT", .label = N_ ("Sent"), .suggested = TRUE, .source = "TX-C-01" },
  { .from = "DRAFT", .to = "CANCELLED", .label = N_ ("Cancel the agreement"), .source = "TX-C-01" },
  { .from = "SENT", .to = "CANCELLED", .label = N_ ("Cancel the agreement"), .source = "TX-C-01" },
  { .from = "PARTLY_SIGNED",
    .to = "CANCELLED",
    .label = N_ ("Cancel the agreement"),
    .source = "TX-C-01" },
  { .from = "SIGNED", .to = "ENDED", .label = N_ ("End the agreement"), .source = "TX-C-01" },
};

static const WisselTransition membership_transitions[] = {
  { .from = "CONTACT",
    .to = "ELIGIBLE",
    .label = N_ ("May become a member"),
    .guard = WISSEL_GUARD_MEMBERSHIP_IS_PUBLIC,
    .suggested = TRUE,
    .source = "TX-E-12" },
  { .from = "CONTACT",
    .to = "NOT_ELIGIBLE",
    .label = N_ ("Cannot become a member"),
    .reason = "state-reason",
    .source = "TX-E-15" },
  { .from = "NOT_ELIGIBLE",
    .to = "ELIGIBLE",
    .label = N_ ("May become a member"),
    .guard = WISSEL_GUARD_MEMBERSHIP_IS_PUBLIC,
    .suggested = TRUE,
    .source = "TX-E-12" },
  { .from = "ELIGIBLE",
    .to = "CHARTER_SENT",
    .label = N_ ("Charter sent"),
    .need = WISSEL_GUARD_MEMBERSHIP_IS_PUBLIC,
    .guard = WISSEL_GUARD_CHARTER_HAS_TEXT,
    .suggested = TRUE,
    .source = "TX-C-01" },
  { .from = "ELIGIBLE",
    .to = "NOT_ELIGIBLE",
    .label = N_ ("Does not become a member"),
    .reason = "state-reason",
    .source = "TX-C-19" },
  { .from = "CHARTER_SENT",
    .to = "MEMBER",
    .label = N_ ("Becomes a member"),
    .need = WISSEL_GUARD_MEMBERSHIP_IS_PUBLIC,
    .guard = WISSEL_GUARD_CHARTER_IS_SIGNED,
    .suggested = TRUE,
    .source = "TX-C-02" },
  { .from = "CHARTER_SENT",
    .to = "NOT_ELIGIBLE",
    .label = N_ ("Does not become a member"),
    .reason = "state-reason",
    .source = "TX-C-19" },
  { .from = "MEMBER",
    .to = "SUSPENDED",
    .label = N_ ("Suspend"),
    .reason = "state-reason",
    .source = "TX-C-19" },
  { .from = "MEMBER",
    .to = "LEFT",
    .label = N_ ("Leaves the network"),
    .reason = "state-reason",
    .source = "TX-C-19" },
  { .from = "SUSPENDED",
    .to = "MEMBER",
    .label = N_ ("Member again"),
    .need = WISSEL_GUARD_MEMBERSHIP_IS_PUBLIC,
    .guard = WISSEL_GUARD_CHARTER_IS_SIGNED,
    .suggested = TRUE,
    .source = "TX-C-19" },
  { .from = "SUSPENDED",
    .to = "LEFT",
    .label = N_ ("Leaves the network"),
    .reason = "state-reason",
    .source = "TX-C-19" },
  { .from = "LEFT",
    .to = "ELIGIBLE",
    .label = N_ ("Wants to come back"),
    .guard = WISSEL_GUARD_MEMBERSHIP_IS_PUBLIC,
    .suggested = TRUE,
    .source = "TX-C-19" },
};

#define TRANSITIONS(table) .transitions = table, .n_transitions = G_N_ELEMENTS (table)

static const WisselLifeCycle life_cycles[] = {
  { .record = "agreement", .codes = "AGREEMENT_STATE", TRANSITIONS (agreement_transitions) },
  { .record = "tx_membership", .codes = "MEMBERSHIP_STATE", TRANSITIONS (membership_transitions) },
};

const WisselLifeCycle *
wissel_mission_life_cycles (guint *n_cycles)
{
  *n_cycles = G_N_ELEMENTS (life_cycles);

  return life_cycles;
}
