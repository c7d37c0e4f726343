#include "wissel-proposal.h"

#include <string.h>

#include "wissel-text.h"

enum
{
  LEARNER,
  SENDING,
  QUESTION,
  PLACE,
  HOST,
  COACH,
  REASON,
  HELP,
  N_TEXTS
};

struct _WisselProposal
{
  GObject parent_instance;

  WisselMatchPlacement placement;
  WisselDecision       decision;
  char                *texts[N_TEXTS];

  /* Made of the names once: lists of ten thousand are put in order and searched. */
  char *key;   /* of the learner, in the order of which people read names */
  char *words; /* folded, each behind a blank */
};

enum
{
  PROP_0,
  PROP_FIRST_TEXT,
  PROP_TOTAL = PROP_FIRST_TEXT + N_TEXTS,
  PROP_DECISION,
  PROP_PINNED,
  PROP_PLACED,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (WisselProposal, wissel_proposal, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void
wissel_proposal_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WisselProposal *self = WISSEL_PROPOSAL (object);

  switch (prop_id)
    {
    case PROP_TOTAL:
      g_value_set_int (value, wissel_proposal_is_placed (self) ? self->placement.total : -1);
      break;
    case PROP_DECISION:
      g_value_set_int (value, (int) self->decision);
      break;
    case PROP_PINNED:
      g_value_set_boolean (value, self->placement.pinned);
      break;
    case PROP_PLACED:
      g_value_set_boolean (value, wissel_proposal_is_placed (self));
      break;
    default:
      g_value_set_string (value, self->texts[prop_id - PROP_FIRST_TEXT]);
    }
}

static void
wissel_proposal_finalize (GObject *object)
{
  WisselProposal *self = WISSEL_PROPOSAL (object);

  for (guint i = 0; i < N_TEXTS; i++)
    g_clear_pointer (&self->texts[i], g_free);
  g_free (self->key);
  g_free (self->words);

  G_OBJECT_CLASS (wissel_proposal_parent_class)->finalize (object);
}

static void
wissel_proposal_class_init (WisselProposalClass *klass)
{
  static const char *const texts[N_TEXTS] = { "learner-name", "sending", "question", "place-name",
                                              "host",         "coach",   "reason",   "help" };
  GObjectClass            *object_class = G_OBJECT_CLASS (klass);
  GParamFlags              flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = wissel_proposal_finalize;
  object_class->get_property = wissel_proposal_get_property;

  for (guint i = 0; i < N_TEXTS; i++)
    properties[PROP_FIRST_TEXT + i] = g_param_spec_string (texts[i], NULL, NULL, NULL, flags);

  properties[PROP_TOTAL] = g_param_spec_int ("total", NULL, NULL, -1, G_MAXINT, -1, flags);
  properties[PROP_DECISION] = g_param_spec_int ("decision", NULL, NULL, WISSEL_DECISION_OPEN,
                                                WISSEL_DECISION_REJECTED, WISSEL_DECISION_OPEN,
                                                flags);
  properties[PROP_PINNED] = g_param_spec_boolean ("pinned", NULL, NULL, FALSE, flags);
  properties[PROP_PLACED] = g_param_spec_boolean ("placed", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
wissel_proposal_init (WisselProposal *self)
{
}

WisselProposal *
wissel_proposal_new (const WisselMatchPlacement *placement)
{
  WisselProposal *self = g_object_new (WISSEL_TYPE_PROPOSAL, NULL);

  self->placement = *placement;

  return self;
}

static void
set_text (WisselProposal *self, guint which, const char *text)
{
  if (wissel_set_string (&self->texts[which], text))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIRST_TEXT + which]);
}

static char *
dup_words (WisselProposal *self)
{
  GString *words = g_string_new (NULL);

  for (guint i = LEARNER; i <= COACH; i++)
    if (self->texts[i] != NULL)
      {
        g_autofree char *folded = wissel_text_fold (self->texts[i]);

        g_string_append_printf (words, " %s", folded);
      }

  return g_string_free (words, FALSE);
}

void
wissel_proposal_set_names (WisselProposal *self,
                           const char     *learner,
                           const char     *sending,
                           const char     *question,
                           const char     *place,
                           const char     *host,
                           const char     *coach)
{
  g_return_if_fail (WISSEL_IS_PROPOSAL (self));

  set_text (self, LEARNER, learner);
  set_text (self, SENDING, sending);
  set_text (self, QUESTION, question);
  set_text (self, PLACE, place);
  set_text (self, HOST, host);
  set_text (self, COACH, coach);
  g_free (self->key);
  self->key = g_utf8_collate_key (learner != NULL ? learner : "", -1);
  g_free (self->words);
  self->words = dup_words (self);
}

gboolean
wissel_proposal_has_words (WisselProposal *self, const char *const *words)
{
  g_return_val_if_fail (WISSEL_IS_PROPOSAL (self), FALSE);

  for (guint i = 0; words[i] != NULL; i++)
    if (self->words == NULL || strstr (self->words, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

GStrv
wissel_proposal_split_words (const char *search)
{
  g_autofree char *folded = wissel_text_fold (search);
  g_auto (GStrv)   parts = g_strsplit (folded, " ", -1);
  GPtrArray       *words = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (words, g_strconcat (" ", parts[i], NULL));
  g_ptr_array_add (words, NULL);

  return (GStrv) g_ptr_array_free (words, FALSE);
}

int
wissel_proposal_compare (WisselProposal *a, WisselProposal *b)
{
  const WisselMatchPlacement *one = &a->placement;
  const WisselMatchPlacement *two = &b->placement;
  int                         order;

  if (one->total != two->total || (one->place == 0) != (two->place == 0))
    return one->place == 0 ? 1 : two->place == 0 ? -1 : two->total - one->total;

  order = g_strcmp0 (a->key, b->key);

  return order != 0 ? order : (one->learner > two->learner) - (one->learner < two->learner);
}

void
wissel_proposal_set_help (WisselProposal *self, const char *help)
{
  g_return_if_fail (WISSEL_IS_PROPOSAL (self));

  set_text (self, HELP, help);
}

const WisselMatchPlacement *
wissel_proposal_get_placement (WisselProposal *self)
{
  g_return_val_if_fail (WISSEL_IS_PROPOSAL (self), NULL);

  return &self->placement;
}

gboolean
wissel_proposal_is_placed (WisselProposal *self)
{
  g_return_val_if_fail (WISSEL_IS_PROPOSAL (self), FALSE);

  return self->placement.place != 0;
}

WisselDecision
wissel_proposal_get_decision (WisselProposal *self)
{
  g_return_val_if_fail (WISSEL_IS_PROPOSAL (self), WISSEL_DECISION_OPEN);

  return self->decision;
}

void
wissel_proposal_decide (WisselProposal *self, WisselDecision decision, const char *reason)
{
  g_return_if_fail (WISSEL_IS_PROPOSAL (self));

  set_text (self, REASON, reason);
  if (self->decision == decision)
    return;

  self->decision = decision;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DECISION]);
}

const char *
wissel_proposal_get_reason (WisselProposal *self)
{
  g_return_val_if_fail (WISSEL_IS_PROPOSAL (self), NULL);

  return self->texts[REASON];
}

const char *
wissel_proposal_get_learner_name (WisselProposal *self)
{
  g_return_val_if_fail (WISSEL_IS_PROPOSAL (self), NULL);

  return self->texts[LEARNER];
}

const char *
wissel_proposal_get_name_key (WisselProposal *self)
{
  g_return_val_if_fail (WISSEL_IS_PROPOSAL (self), NULL);

  return self->key;
}

const char *
wissel_proposal_get_sending (WisselProposal *self)
{
  g_return_val_if_fail (WISSEL_IS_PROPOSAL (self), NULL);

  return self->texts[SENDING];
}

const char *
wissel_proposal_get_question (WisselProposal *self)
{
  g_return_val_if_fail (WISSEL_IS_PROPOSAL (self), NULL);

  return self->texts[QUESTION];
}

const char *
wissel_proposal_get_place_name (WisselProposal *self)
{
  g_return_val_if_fail (WISSEL_IS_PROPOSAL (self), NULL);

  return self->texts[PLACE];
}

const char *
wissel_proposal_get_host (WisselProposal *self)
{
  g_return_val_if_fail (WISSEL_IS_PROPOSAL (self), NULL);

  return self->texts[HOST];
}

const char *
wissel_proposal_get_coach (WisselProposal *self)
{
  g_return_val_if_fail (WISSEL_IS_PROPOSAL (self), NULL);

  return self->texts[COACH];
}
