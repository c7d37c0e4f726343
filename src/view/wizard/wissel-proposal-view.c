#include "wissel-proposal-view.h"

typedef struct
{
  WisselMatchmaker *matchmaker; /* Owned */
} WisselProposalViewPrivate;

enum
{
  PROP_MATCHMAKER = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (WisselProposalView, wissel_proposal_view, ADW_TYPE_BIN)

static void
proposed_cb (WisselProposalView *self)
{
  WisselProposalViewClass *klass = WISSEL_PROPOSAL_VIEW_GET_CLASS (self);

  if (klass->proposed != NULL)
    klass->proposed (self);
}

static void
set_matchmaker (WisselProposalView *self, WisselMatchmaker *matchmaker)
{
  WisselProposalViewPrivate *private = wissel_proposal_view_get_instance_private (self);
  WisselProposalViewClass *klass = WISSEL_PROPOSAL_VIEW_GET_CLASS (self);

  if (!g_set_object (&private->matchmaker, matchmaker))
    return;

  g_signal_connect_object (matchmaker, "proposed", G_CALLBACK (proposed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  if (klass->take != NULL)
    klass->take (self, matchmaker);
  proposed_cb (self);
}

static void
wissel_proposal_view_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  if (property_id == PROP_MATCHMAKER)
    set_matchmaker (WISSEL_PROPOSAL_VIEW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
wissel_proposal_view_dispose (GObject *object)
{
  WisselProposalViewPrivate *private =
    wissel_proposal_view_get_instance_private (WISSEL_PROPOSAL_VIEW (object));

  g_clear_object (&private->matchmaker);

  G_OBJECT_CLASS (wissel_proposal_view_parent_class)->dispose (object);
}

static void
wissel_proposal_view_class_init (WisselProposalViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = wissel_proposal_view_dispose;
  object_class->set_property = wissel_proposal_view_set_property;

  properties[PROP_MATCHMAKER] = g_param_spec_object (
    "matchmaker", NULL, NULL, WISSEL_TYPE_MATCHMAKER, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
wissel_proposal_view_init (WisselProposalView *self)
{
}
