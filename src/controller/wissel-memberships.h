#pragma once

#include "wissel-record.h"
#include "wissel-session.h"

G_BEGIN_DECLS

/*
 * What happens when an organisation joins the Talent Exchange or leaves it, besides its new state.
 * Each runs inside the action of the step, before the membership enters the state, and stores what
 * it changes.
 */

/**
 * wissel_membership_send_charter:
 * @session: the connection, inside an action
 * @membership: a stored membership
 * @error: return location; %WISSEL_ERROR_CONSTRAINT when there is no charter text
 *
 * Draws up the accession charter (TX-C-01) that the organisation has to sign, with the text that
 * applies now in the language of the organisation, unless it has one that still runs.
 *
 * Returns: whether it has a charter
 */
gboolean
wissel_membership_send_charter (WisselSession *session, WisselRecord *membership, GError **error);

/* Membership starts with the signature (TX-C-01). */
gboolean wissel_membership_join (WisselSession *session, WisselRecord *membership, GError **error);

/* The charter ends with the membership. */
gboolean wissel_membership_leave (WisselSession *session, WisselRecord *membership, GError **error);

/* Who comes back signs again; the former charter stays on record. */
gboolean
wissel_membership_come_back (WisselSession *session, WisselRecord *membership, GError **error);

G_END_DECLS
