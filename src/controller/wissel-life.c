#include "wissel-life.h"

#include "wissel-exchanges.h"
#include "wissel-life-store.h"
#include "wissel-memberships.h"
#include "wissel-record-store.h"

typedef gboolean (*Effect) (WisselSession *session, WisselRecord *record, GError **error);

/* What goes with a step besides the new state. */
static const struct
{
  const char *record;
  const char *from; /* NULL for any */
  const char *to;
  Effect      before;
  Effect      after;
} effects[] = {
  { .record = "match_pair", .to = "ACCEPTED", .after = wissel_exchanges_make },
  { .record = "tx_membership", .to = "CHARTER_SENT", .before = wissel_membership_send_charter },
  { .record = "tx_membership", .to = "MEMBER", .before = wissel_membership_join },
  { .record = "tx_membership", .to = "LEFT", .before = wissel_membership_leave },
  { .record = "tx_membership",
    .from = "LEFT",
    .to = "ELIGIBLE",
    .before = wissel_membership_come_back },
};

static int
find_effect (WisselRecord *record, const char *to)
{
  const char *name = wissel_record_get_record_type (record)->name;
  const char *state = wissel_record_get_text (record, "state");

  for (guint i = 0; i < G_N_ELEMENTS (effects); i++)
    if (g_str_equal (effects[i].record, name) && g_strcmp0 (effects[i].to, to) == 0 &&
        (effects[i].from == NULL || g_strcmp0 (effects[i].from, state) == 0))
      return (int) i;

  return -1;
}

static gboolean
take_with_effect (WisselSession *session,
                  WisselRecord  *record,
                  int            effect,
                  const char    *to,
                  const char    *reason,
                  GError       **error)
{
  const WisselRecordType  *type = wissel_record_get_record_type (record);
  gint64                   id = wissel_record_get_id (record);
  g_autoptr (WisselRecord) taken = NULL;

  if (effects[effect].before != NULL && !effects[effect].before (session, record, error))
    return FALSE;

  if (!wissel_session_take_step (session, type->name, id, to, reason, error))
    return FALSE;

  if (effects[effect].after == NULL)
    return TRUE;

  taken = wissel_session_load (session, type, id, error);

  return taken != NULL && effects[effect].after (session, taken, error);
}

gboolean
wissel_life_take_step (WisselSession          *session,
                       const WisselRecordType *type,
                       gint64                  id,
                       const char             *to,
                       const char             *reason,
                       GError                **error)
{
  g_autoptr (WisselRecord) record = wissel_session_load (session, type, id, error);
  int                      effect;

  if (record == NULL)
    return FALSE;

  effect = find_effect (record, to);

  return effect < 0 ? wissel_session_take_step (session, type->name, id, to, reason, error)
                    : take_with_effect (session, record, effect, to, reason, error);
}
