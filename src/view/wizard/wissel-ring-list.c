#include "wissel-ring-list.h"

#include <glib/gi18n.h>

#include "wissel-ring-figure.h"
#include "wissel-ring.h"
#include "wissel-scrolled-layout.h"
#include "wissel-steps.h"
#include "wissel-wrapped-text.h"

/* What goes around among more than these is told in words. */
#define MOST_DRAWN 4

#define RINGS_AT_ONCE 2
#define CHAINS_AT_ONCE 3
#define SHOWN_FIRST 20

struct _WisselRingList
{
  AdwBin parent_instance;

  /* Template children */
  GtkLabel  *count_label;
  GtkBox    *ring_box;
  GtkWidget *more_button;
  GtkWidget *chain_group;
  GtkBox    *chain_box;
  GtkWidget *more_chains_button;

  /* Owned */
  WisselMatchmaker *matchmaker;
  GPtrArray        *rings;   /* of WisselMatchRing */
  GCancellable     *looking; /* for those of another plan */
  WisselSteps      *listing;

  /* State */
  guint  n_drawn; /* rings that can be drawn come first */
  guint  n_listed;
  guint  n_wanted;
  guint  n_chains_listed;
  guint  n_chains_wanted;
  gint64 held; /* learner of the ring that was locked or unlocked last, which keeps the focus */
};

G_DEFINE_FINAL_TYPE (WisselRingList, wissel_ring_list, ADW_TYPE_BIN)

static gboolean
can_be_drawn (const WisselMatchRing *ring)
{
  return ring->closed && ring->steps->len <= MOST_DRAWN;
}

/* ---- One ring ---- */

static void
lock_toggled_cb (GtkToggleButton *button, WisselRingList *self)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "ring"));

  const WisselMatchRing *ring = g_ptr_array_index (self->rings, index);

  self->held = g_array_index (ring->steps, WisselMatchStep, 0).learner;
  wissel_ring_lock (ring, self->matchmaker, gtk_toggle_button_get_active (button));
  gtk_widget_activate_action (GTK_WIDGET (self), "wizard.propose-again", NULL);
}

static GtkWidget *
make_lock (WisselRingList *self, guint index)
{
  const WisselMatchRing *ring = g_ptr_array_index (self->rings, index);
  GtkWidget             *button = gtk_toggle_button_new ();
  GtkWidget             *content = adw_button_content_new ();
  gboolean               locked = wissel_ring_is_locked (ring, self->matchmaker);
  g_autofree char       *route = wissel_ring_dup_route (ring, self->matchmaker);
  g_autofree char       *name = NULL;

  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), locked ? _ ("Locked") : _ ("Lock"));
  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content),
                                    locked ? "changes-prevent-symbolic" : "changes-allow-symbolic");
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), locked);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, locked ? _ ("Leave its pairs free and propose again")
                                              : _ ("Fix all its pairs and propose again"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  route, -1);
  g_object_set_data (G_OBJECT (button), "ring", GUINT_TO_POINTER (index));
  g_signal_connect (button, "toggled", G_CALLBACK (lock_toggled_cb), self);

  return button;
}

static GtkWidget *
make_card (WisselRingList *self, guint index)
{
  const WisselMatchRing *ring = g_ptr_array_index (self->rings, index);
  GtkWidget             *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const char            *names[MOST_DRAWN];
  g_autofree char       *route = wissel_ring_dup_route (ring, self->matchmaker);

  for (guint i = 0; i < ring->steps->len; i++)
    names[i] = wissel_ring_get_organisation (ring, self->matchmaker, i);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "ring-card");
  gtk_box_append (GTK_BOX (card), wissel_ring_figure_new (names, ring->steps->len, route));
  for (guint i = 0; i < ring->steps->len; i++)
    {
      g_autofree char *walk = wissel_ring_dup_walk (ring, self->matchmaker, i);

      gtk_box_append (GTK_BOX (card), wissel_wrapped_text_new (walk, NULL));
    }

  return card;
}

static gboolean
has_learner (const WisselMatchRing *ring, gint64 learner)
{
  for (guint i = 0; i < ring->steps->len; i++)
    if (g_array_index (ring->steps, WisselMatchStep, i).learner == learner)
      return TRUE;

  return FALSE;
}

static void
add_card (WisselRingList *self, guint index)
{
  GtkWidget *card = make_card (self, index);
  GtkWidget *lock = make_lock (self, index);

  gtk_box_append (GTK_BOX (card), lock);
  gtk_box_append (self->ring_box, card);
  if (has_learner (g_ptr_array_index (self->rings, index), self->held))
    {
      self->held = 0;
      gtk_widget_grab_focus (lock);
    }
}

/* ---- All of them ---- */

static guint
count_chains (WisselRingList *self)
{
  return self->rings != NULL ? self->rings->len - self->n_drawn : 0;
}

static void
add_chain (WisselRingList *self, guint index)
{
  const WisselMatchRing *chain = g_ptr_array_index (self->rings, self->n_drawn + index);
  g_autofree char       *route = wissel_ring_dup_route (chain, self->matchmaker);
  GtkWidget             *label = wissel_wrapped_text_new (route, NULL);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_box_append (self->chain_box, label);
}

static WisselStepsLeft
list_some (gpointer owner)
{
  WisselRingList *self = owner;

  if (self->n_listed < self->n_wanted)
    for (guint n = 0; n < RINGS_AT_ONCE && self->n_listed < self->n_wanted; n++)
      add_card (self, self->n_listed++);
  else
    for (guint n = 0; n < CHAINS_AT_ONCE && self->n_chains_listed < self->n_chains_wanted; n++)
      add_chain (self, self->n_chains_listed++);

  if (self->n_listed >= self->n_wanted && self->n_chains_listed >= self->n_chains_wanted)
    return WISSEL_STEPS_DONE;

  return self->n_listed <= RINGS_AT_ONCE ? WISSEL_STEPS_SEEN : WISSEL_STEPS_OUT_OF_SIGHT;
}

static void
list_up_to (WisselRingList *self, guint n_rings, guint n_chains)
{
  self->n_wanted = MIN (n_rings, self->n_drawn);
  self->n_chains_wanted = MIN (n_chains, count_chains (self));
  gtk_widget_set_visible (self->more_button, self->n_wanted < self->n_drawn);
  gtk_widget_set_visible (self->chain_group, count_chains (self) > 0);
  gtk_widget_set_visible (self->more_chains_button, self->n_chains_wanted < count_chains (self));
  if (self->n_listed < self->n_wanted || self->n_chains_listed < self->n_chains_wanted)
    wissel_steps_begin (self->listing);
}

static void
count_rings (WisselRingList *self)
{
  g_autofree char *text = NULL;
  guint            n_people = 0;

  self->n_drawn = 0;
  while (self->n_drawn < self->rings->len &&
         can_be_drawn (g_ptr_array_index (self->rings, self->n_drawn)))
    n_people +=
      ((const WisselMatchRing *) g_ptr_array_index (self->rings, self->n_drawn++))->steps->len;

  if (self->n_drawn == 0)
    {
      gtk_label_set_text (
        self->count_label,
        _ ("In this proposal no two, three or four organisations send each other "
           "somebody. A price per exchange out of balance brings them together."));
      return;
    }

  /* Translators: %1$u is a number of rings, %2$u one of switchers. */
  text = g_strdup_printf (ngettext ("%1$u ring of two to four organisations, with %2$u switchers. "
                                    "Who is in it can be held together.",
                                    "%1$u rings of two to four organisations, with %2$u switchers. "
                                    "Who is in one can be held together.",
                                    self->n_drawn),
                          self->n_drawn, n_people);
  gtk_label_set_text (self->count_label, text);
}

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselRingList) self = user_data;
  g_autoptr (GPtrArray)      rings = wissel_rings_find_finish (result, NULL);

  /* There is another plan, or nobody to look at it. */
  if (rings == NULL)
    return;

  wissel_steps_stop (self->listing);
  clear_box (self->ring_box);
  clear_box (self->chain_box);
  g_clear_pointer (&self->rings, g_ptr_array_unref);
  self->rings = g_steal_pointer (&rings);
  self->n_listed = self->n_chains_listed = 0;
  count_rings (self);
  list_up_to (self, MAX (self->n_wanted, SHOWN_FIRST), MAX (self->n_chains_wanted, SHOWN_FIRST));
}

static void
more_cb (WisselRingList *self)
{
  list_up_to (self, self->n_wanted + SHOWN_FIRST, self->n_chains_wanted);
}

static void
more_chains_cb (WisselRingList *self)
{
  list_up_to (self, self->n_wanted, self->n_chains_wanted + SHOWN_FIRST);
}

static void
stop_looking (WisselRingList *self)
{
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
}

static void
wissel_ring_list_dispose (GObject *object)
{
  WisselRingList *self = WISSEL_RING_LIST (object);

  stop_looking (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_RING_LIST);
  g_clear_pointer (&self->listing, wissel_steps_free);
  g_clear_pointer (&self->rings, g_ptr_array_unref);
  g_clear_object (&self->matchmaker);

  G_OBJECT_CLASS (wissel_ring_list_parent_class)->dispose (object);
}

static void
wissel_ring_list_class_init (WisselRingListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_ring_list_dispose;

  g_type_ensure (WISSEL_TYPE_SCROLLED_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-ring-list.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselRingList, count_label);
  gtk_widget_class_bind_template_child (widget_class, WisselRingList, ring_box);
  gtk_widget_class_bind_template_child (widget_class, WisselRingList, more_button);
  gtk_widget_class_bind_template_child (widget_class, WisselRingList, chain_group);
  gtk_widget_class_bind_template_child (widget_class, WisselRingList, chain_box);
  gtk_widget_class_bind_template_child (widget_class, WisselRingList, more_chains_button);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_chains_cb);
}

static void
wissel_ring_list_init (WisselRingList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->listing = wissel_steps_new (list_some, self);
}

void
wissel_ring_list_show (WisselRingList *self, WisselMatchmaker *matchmaker)
{
  g_return_if_fail (WISSEL_IS_RING_LIST (self));

  g_set_object (&self->matchmaker, matchmaker);
  stop_looking (self);
  self->looking = g_cancellable_new ();
  wissel_rings_find_async (matchmaker, self->looking, found_cb, g_object_ref (self));
}
