#pragma once

#include "wissel-match-facts.h"
#include "wissel-session.h"

G_BEGIN_DECLS

/**
 * WisselRoundNames:
 *
 * What to call the learners, questions, places and coaches of a round, and what they belong to,
 * for as long as a plan is shown.
 */
typedef struct
{
  char  *name;         /* person, wording, title */
  char  *organisation; /* sending organisation or host; NULL for questions and coaches */
  gint64 owner;        /* learner: person; question: learner; coach: person; place: organisation */
} WisselRoundName;

/**
 * WisselRoundFacts:
 * @round: id of the round
 * @facts: what the matching works on, not sealed
 * @names: (element-type gint64 WisselRoundName): by id
 * @n_learners: learners who still look for a place
 * @n_places: places that are open
 * @n_unpublished: places that are not open yet
 */
typedef struct
{
  gint64            round;
  WisselMatchFacts *facts;
  GHashTable       *names;
  guint             n_learners;
  guint             n_places;
  guint             n_unpublished;
} WisselRoundFacts;

/**
 * wissel_round_facts_load:
 * @session: the connection
 * @round: id of a round
 * @error: return location
 *
 * Fills the facts of a round from one state of the file: the learners who have no accepted match
 * and have not withdrawn, every place of the network with the seats already taken, rejected
 * matches as bans. A coach takes no more switchers than the largest of his or her places.
 *
 * Returns: (transfer full): the facts
 */
WisselRoundFacts *wissel_round_facts_load (WisselSession *session, gint64 round, GError **error);

void wissel_round_facts_free (WisselRoundFacts *self);

/**
 * wissel_round_facts_get_name:
 * @self: facts of a round
 * @id: id of a learner, question, place or coach
 *
 * Returns: (transfer none) (nullable): what to call it
 */
const WisselRoundName *wissel_round_facts_get_name (const WisselRoundFacts *self, gint64 id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WisselRoundFacts, wissel_round_facts_free)

G_END_DECLS
