#include "wissel-proposal-view.h"

typedef struct
{
  WisselMatchmaker *matchmaker; /* Owned */
  guint             catching_up_id;
  gboolean          is_stale; /* there is a plan that the class was not told of */
} WisselProposalViewPrivate;

enum
{
  PROP_MATCHMAKER = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (WisselProposalView, wissel_proposal_view, ADW_TYPE_BIN)

/* Only what is looked at follows at once; the others would keep everybody waiting for what nobody
 * sees. */
static void
proposed_cb (WisselProposalView *self)
{
  WisselProposalViewPrivate *private = wissel_proposal_view_get_instance_private (self);
  WisselProposalViewClass *klass = WISSEL_PROPOSAL_VIEW_GET_CLASS (self);

  private->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (klass->proposed != NULL && !private->is_stale)
    klass->proposed (self);
}

static gboolean
catch_up_cb (gpointer user_data)
{
  WisselProposalView *self = user_data;
  WisselProposalViewPrivate *private = wissel_proposal_view_get_instance_private (self);

  private->catching_up_id = 0;
  if (private->is_stale)
    proposed_cb (self);

  return G_SOURCE_REMOVE;
}

/* Before anything is drawn, but not in the middle of this: GTK 4.8 never lets go of lists that get
 * other rows while they are mapped. */
static void
wissel_proposal_view_map (GtkWidget *widget)
{
  WisselProposalViewPrivate *private =
    wissel_proposal_view_get_instance_private (WISSEL_PROPOSAL_VIEW (widget));

  GTK_WIDGET_CLASS (wissel_proposal_view_parent_class)->map (widget);

  if (private->is_stale && private->catching_up_id == 0)
  private->catching_up_id = g_idle_add_full (G_PRIORITY_HIGH, catch_up_cb, widget, NULL);
}

/* The next widget in this direction, past a table. */
static gboolean
leave_table (GtkWidget *self, GtkWidget *table, GtkDirectionType direction)
{
  gboolean is_forward = direction == GTK_DIR_TAB_FORWARD;

  for (GtkWidget *widget = table; widget != self; widget = gtk_widget_get_parent (widget))
    for (GtkWidget *next = widget;
         (next = is_forward ? gtk_widget_get_next_sibling (next)
                            : gtk_widget_get_prev_sibling (next)) != NULL;)
      if (gtk_widget_get_child_visible (next) && gtk_widget_child_focus (next, direction))
        return TRUE;

  return FALSE;
}

/* Tab leaves a table, through the rows of which the arrow keys go. */
static gboolean
wissel_proposal_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkRoot   *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *table = focus != NULL && gtk_widget_is_ancestor (focus, widget)
                       ? gtk_widget_get_ancestor (focus, GTK_TYPE_COLUMN_VIEW)
                       : NULL;

  if (table != NULL && (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD))
    return leave_table (widget, table, direction);

  return GTK_WIDGET_CLASS (wissel_proposal_view_parent_class)->focus (widget, direction);
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

  g_clear_handle_id (&private->catching_up_id, g_source_remove);
  g_clear_object (&private->matchmaker);

  G_OBJECT_CLASS (wissel_proposal_view_parent_class)->dispose (object);
}

static void
wissel_proposal_view_class_init (WisselProposalViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = wissel_proposal_view_dispose;
  object_class->set_property = wissel_proposal_view_set_property;
  GTK_WIDGET_CLASS (klass)->map = wissel_proposal_view_map;
  GTK_WIDGET_CLASS (klass)->focus = wissel_proposal_view_focus;

  properties[PROP_MATCHMAKER] = g_param_spec_object (
    "matchmaker", NULL, NULL, WISSEL_TYPE_MATCHMAKER, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
wissel_proposal_view_init (WisselProposalView *self)
{
}
