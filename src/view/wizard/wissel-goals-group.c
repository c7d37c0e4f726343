#include "wissel-goals-group.h"

#include <glib/gi18n.h>

#include "wissel-plain-layout.h"

/* One place in the order; what stands there changes, the row stays. */
typedef struct
{
  GtkWidget *row;
  GtkWidget *up;
  GtkWidget *down;
} Place;

struct _WisselGoalsGroup
{
  AdwBin parent_instance;

  /* Borrowed, in the group */
  Place      places[WISSEL_MATCH_N_GOALS];
  GtkSwitch *waiting;
  GtkSwitch *promises;

  /* State */
  WisselMatchOptions options;
  gboolean           is_made;
  gboolean           is_setting;
  gboolean           in_points;
};

enum
{
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (WisselGoalsGroup, wissel_goals_group, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static AdwPreferencesGroup *
get_group (WisselGoalsGroup *self)
{
  return ADW_PREFERENCES_GROUP (adw_bin_get_child (ADW_BIN (self)));
}

/* ---- The order ---- */

static const char *
explain_goal (WisselGoalsGroup *self, WisselMatchGoal goal)
{
  switch (goal)
    {
    case WISSEL_MATCH_GOAL_PEOPLE:
      return _ ("Everybody counts for one");
    case WISSEL_MATCH_GOAL_MUST:
      return _ ("Marked so with the switcher, then those who waited, if that is switched on below");
    case WISSEL_MATCH_GOAL_POINTS:
      return _ ("All points of all pairs together");
    case WISSEL_MATCH_GOAL_RANKS:
      return _ ("Then second and third choices, whatever they count in the points");
    case WISSEL_MATCH_GOAL_BALANCE:
      return self->in_points ? _ ("Counts in the points, at the price below")
                             : _ ("Organisations that sent more receive more, and the other way "
                                  "round");
    default:
      return "";
    }
}

static void
name_button (GtkWidget *button, const char *name)
{
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_order (WisselGoalsGroup *self)
{
  for (guint i = 0; i < WISSEL_MATCH_N_GOALS; i++)
    {
      WisselMatchGoal  goal = self->options.goals[i];
      const char      *label = _ (wissel_match_goal_label (goal));
      const Place     *place = &self->places[i];
      g_autofree char *title = NULL;
      g_autofree char *up = NULL;
      g_autofree char *down = NULL;

      /* Translators: place in an order, and what stands there. */
      title = g_strdup_printf (_ ("%1$u. %2$s"), i + 1, label);
      /* Translators: a goal of matching, such as “The highest score” */
      up = g_strdup_printf (_ ("Move Up: %s"), label);
      down = g_strdup_printf (_ ("Move Down: %s"), label);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (place->row), title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (place->row), explain_goal (self, goal));
      name_button (place->up, up);
      name_button (place->down, down);
      gtk_widget_set_sensitive (place->up, i > 0);
      gtk_widget_set_sensitive (place->down, i + 1 < WISSEL_MATCH_N_GOALS);
    }
}

/* The one that was moved keeps the keyboard, on the same button as long as that can be pressed. */
static void
move (WisselGoalsGroup *self, guint from, gint step, gboolean by_button)
{
  guint           to = from + (guint) step;
  WisselMatchGoal goal = self->options.goals[from];
  const Place    *place;

  if (to >= WISSEL_MATCH_N_GOALS)
    return;

  self->options.goals[from] = self->options.goals[to];
  self->options.goals[to] = goal;
  show_order (self);

  place = &self->places[to];
  if (!by_button)
    gtk_widget_grab_focus (place->row);
  else if (step < 0)
    gtk_widget_grab_focus (to > 0 ? place->up : place->down);
  else
    gtk_widget_grab_focus (to + 1 < WISSEL_MATCH_N_GOALS ? place->down : place->up);

  g_signal_emit (self, signals[CHANGED], 0);
}

static guint
find_place (WisselGoalsGroup *self, GtkWidget *widget)
{
  guint i = 0;

  while (i + 1 < WISSEL_MATCH_N_GOALS && !gtk_widget_is_ancestor (widget, self->places[i].row) &&
         widget != self->places[i].row)
    i++;

  return i;
}

static void
up_cb (GtkWidget *button, WisselGoalsGroup *self)
{
  move (self, find_place (self, button), -1, TRUE);
}

static void
down_cb (GtkWidget *button, WisselGoalsGroup *self)
{
  move (self, find_place (self, button), 1, TRUE);
}

static gboolean
move_by_key_cb (GtkWidget *row, GVariant *step, gpointer user_data)
{
  WisselGoalsGroup *self = user_data;

  move (self, find_place (self, row), g_variant_get_int32 (step), FALSE);

  return GDK_EVENT_STOP;
}

static void
add_key (WisselGoalsGroup *self, GtkEventController *keys, guint key, gint32 step)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, GDK_CONTROL_MASK),
                                            gtk_callback_action_new (move_by_key_cb, self, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (step));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
}

static GtkWidget *
add_button (WisselGoalsGroup *self, GtkWidget *row, const char *icon, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", callback, self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return button;
}

static void
add_place (WisselGoalsGroup *self, Place *place)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  place->row = adw_action_row_new ();
  wissel_plain_layout_give_to_rows (place->row);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (place->row), FALSE);
  place->up = add_button (self, place->row, "go-up-symbolic", G_CALLBACK (up_cb));
  place->down = add_button (self, place->row, "go-down-symbolic", G_CALLBACK (down_cb));
  add_key (self, keys, GDK_KEY_Up, -1);
  add_key (self, keys, GDK_KEY_Down, 1);
  gtk_widget_add_controller (place->row, keys);
  adw_preferences_group_add (get_group (self), place->row);
}

/* ---- Switches ---- */

static void
switched_cb (WisselGoalsGroup *self)
{
  if (self->is_setting)
    return;

  self->options.waiting_first = gtk_switch_get_active (self->waiting);
  self->options.within_promises = gtk_switch_get_active (self->promises);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkSwitch *
add_switch (WisselGoalsGroup *self, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  wissel_plain_layout_give_to_rows (row);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (get_group (self), row);
  g_signal_connect_swapped (button, "notify::active", G_CALLBACK (switched_cb), self);

  return GTK_SWITCH (button);
}

static void
show_switches (WisselGoalsGroup *self)
{
  self->is_setting = TRUE;
  gtk_switch_set_active (self->waiting, self->options.waiting_first);
  gtk_switch_set_active (self->promises, self->options.within_promises);
  self->is_setting = FALSE;
}

/* ---- The group ---- */

static void
wissel_goals_group_class_init (WisselGoalsGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-goals-group.ui");
}

static void
wissel_goals_group_init (WisselGoalsGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wissel_match_options_init (&self->options);
}

void
wissel_goals_group_make (WisselGoalsGroup *self)
{
  g_return_if_fail (WISSEL_IS_GOALS_GROUP (self));

  if (self->is_made)
    return;

  self->is_made = TRUE;
  for (guint i = 0; i < WISSEL_MATCH_N_GOALS; i++)
    add_place (self, &self->places[i]);
  self->waiting = add_switch (self, _ ("Those left without a place before go first"),
                              _ ("The more rounds somebody waited, the sooner"));
  self->promises = add_switch (self, _ ("No organisation goes beyond what it promised"),
                               _ ("It sends and receives no more than it promised for the round; "
                                  "without a promise there is no limit"));
  show_order (self);
  show_switches (self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
wissel_goals_group_get_options (WisselGoalsGroup *self, WisselMatchOptions *options)
{
  g_return_if_fail (WISSEL_IS_GOALS_GROUP (self));

  for (guint i = 0; i < WISSEL_MATCH_N_GOALS; i++)
    options->goals[i] = self->options.goals[i];
  options->waiting_first = self->options.waiting_first;
  options->within_promises = self->options.within_promises;
}

void
wissel_goals_group_set_options (WisselGoalsGroup *self, const WisselMatchOptions *options)
{
  g_return_if_fail (WISSEL_IS_GOALS_GROUP (self));

  self->options = *options;
  if (!self->is_made)
    return;

  show_order (self);
  show_switches (self);
}

void
wissel_goals_group_set_in_points (WisselGoalsGroup *self, gboolean in_points)
{
  g_return_if_fail (WISSEL_IS_GOALS_GROUP (self));

  if (self->in_points == in_points)
    return;

  self->in_points = in_points;
  if (self->is_made)
    show_order (self);
}
