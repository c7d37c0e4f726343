#include "list-support.h"
#include "round.h"
#include "wissel-application.h"
#include "wissel-balance-view.h"
#include "wissel-match-table.h"
#include "wissel-plans-view.h"
#include "wissel-records.h"
#include "wissel-ring-list.h"

/* The views of a proposal, in a window that proposes again, as the assistant does. */
typedef struct
{
  Fixture           round;
  WisselMatchmaker *matchmaker;
  GtkWidget        *window;
  guint             n_proposed; /* again */
} Views;

static void
propose (Views *views)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (wissel_matchmaker_propose (views->matchmaker, NULL, &error));
  g_assert_no_error (error);
}

static gboolean
propose_cb (gpointer user_data)
{
  Views *views = user_data;

  propose (views);
  views->n_proposed++;

  return G_SOURCE_REMOVE;
}

/* Later, as in the assistant: the view that asks for it is shown anew by it. */
static void
propose_again_cb (Views *views)
{
  g_idle_add (propose_cb, views);
}

static void
set_up (Views *views, gconstpointer user_data)
{
  fixture_set_up (&views->round, user_data);
  fixture_make_return (&views->round);
  views->matchmaker = wissel_matchmaker_new (views->round.network, views->round.round);
  propose (views);
}

static void
tear_down (Views *views, gconstpointer user_data)
{
  if (views->window != NULL)
    gtk_window_destroy (GTK_WINDOW (views->window));
  settle ();
  g_assert_finalize_object (views->matchmaker);
  fixture_tear_down (&views->round, user_data);
}

static GtkWidget *
show (Views *views, GType type, int width)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction)      again = g_simple_action_new ("propose-again", NULL);
  GtkWidget                     *view = g_object_new (type, NULL);

  g_signal_connect_swapped (again, "activate", G_CALLBACK (propose_again_cb), views);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (again));
  views->window = adw_window_new ();
  gtk_widget_insert_action_group (views->window, "wizard", G_ACTION_GROUP (actions));
  gtk_window_set_default_size (GTK_WINDOW (views->window), width, 600);
  adw_window_set_content (ADW_WINDOW (views->window), view);
  g_object_set (view, "matchmaker", views->matchmaker, NULL);
  gtk_window_present (GTK_WINDOW (views->window));
  TEST_WAIT_UNTIL (gtk_widget_get_width (view) > 0);

  return view;
}

/* The first of this type that is seen and has the words in what it says. */
static GtkWidget *
find_saying (GtkWidget *parent, GType type, const char *words)
{
  g_autofree char *text = NULL;

  if (!gtk_widget_get_child_visible (parent) || !gtk_widget_get_visible (parent))
    return NULL;

  if (g_type_is_a (G_OBJECT_TYPE (parent), type))
    {
      g_object_get (parent, "label", &text, NULL);
      if (text != NULL && strstr (text, words) != NULL)
        return parent;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_saying (child, type, words);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
says (GtkWidget *view, const char *words)
{
  return find_saying (view, GTK_TYPE_LABEL, words) != NULL;
}

static void
click (GtkWidget *view, const char *label)
{
  GtkWidget *button = NULL;

  TEST_WAIT_UNTIL ((button = find_saying (view, GTK_TYPE_BUTTON, label)) != NULL);
  g_signal_emit_by_name (button, "clicked");
}

static GtkWidget *
find_lock (GtkWidget *view)
{
  return find_widget (find_widget (view, WISSEL_TYPE_RING_LIST), GTK_TYPE_TOGGLE_BUTTON);
}

static guint
count_fixed (Views *views)
{
  GListModel *proposals = wissel_matchmaker_get_proposals (views->matchmaker);
  guint       n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (proposals); i++)
    {
      g_autoptr (WisselProposal) proposal = g_list_model_get_item (proposals, i);

      n += wissel_proposal_get_placement (proposal)->pinned ? 1 : 0;
    }

  return n;
}

/* Both pairs of a ring are fixed, the plan is made again, and the card of the ring says so. */
static void
test_ring_is_locked (Views *views, gconstpointer user_data)
{
  GtkWidget *view = show (views, WISSEL_TYPE_BALANCE_VIEW, 1000);

  TEST_WAIT_UNTIL (find_lock (view) != NULL);
  g_assert_cmpuint (count_fixed (views), ==, 0);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_lock (view)), TRUE);
  TEST_WAIT_UNTIL (views->n_proposed == 1 && find_lock (view) != NULL);
  g_assert_cmpuint (count_fixed (views), ==, 2);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_lock (view))));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_lock (view)), FALSE);
  TEST_WAIT_UNTIL (views->n_proposed == 2);
  g_assert_cmpuint (count_fixed (views), ==, 0);
}

/* Whoever turns the price up step by step waits for one proposal. */
static void
test_price (Views *views, gconstpointer user_data)
{
  GtkWidget *view = show (views, WISSEL_TYPE_BALANCE_VIEW, 1000);
  GtkWidget *price = find_widget (view, GTK_TYPE_SPIN_BUTTON);

  g_assert_true (says (view, "Outside the free band: 2 of 2 organisations"));
  for (guint i = 1; i <= 3; i++)
    gtk_spin_button_set_value (GTK_SPIN_BUTTON (price), i);
  g_assert_cmpuint (views->n_proposed, ==, 0);
  TEST_WAIT_UNTIL (views->n_proposed > 0);
  g_assert_cmpuint (views->n_proposed, ==, 1);
  g_assert_cmpint (wissel_matchmaker_get_options (views->matchmaker)->reciprocity_price, ==,
                   3 * WISSEL_MATCH_POINT);
  g_assert_true (says (view, "Keeping the balance costs the plan"));
}

static GtkWidget *
get_child (GtkWidget *view, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (view, WISSEL_TYPE_PLANS_VIEW, name));
}

static void
keep (GtkWidget *view, const char *name, const char *note)
{
  gtk_editable_set_text (GTK_EDITABLE (get_child (view, "name_row")), name);
  gtk_editable_set_text (GTK_EDITABLE (get_child (view, "note_row")), note);
  TEST_WAIT_UNTIL (gtk_widget_get_sensitive (get_child (view, "keep_button")));
  click (view, "Keep");
  TEST_WAIT_UNTIL (says (get_child (view, "plan_list"), note));
}

/* A plan is kept only under a name; before the first there is nothing to compare. */
static void
test_plan_is_kept (Views *views, gconstpointer user_data)
{
  GtkWidget *view = show (views, WISSEL_TYPE_PLANS_VIEW, 1000);
  GtkStack  *comparison = GTK_STACK (get_child (view, "comparison"));

  g_assert_false (gtk_widget_get_sensitive (get_child (view, "keep_button")));
  TEST_WAIT_UNTIL (g_str_equal (gtk_stack_get_visible_child_name (comparison), "alone"));

  keep (view, "Eerste plan", "Na overleg");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (comparison), ==, "two");
  g_assert_false (gtk_widget_get_sensitive (get_child (view, "keep_button")));
}

/* Run again it is the same, until something changed; it says what. */
static void
test_plan_is_run_again (Views *views, gconstpointer user_data)
{
  GtkWidget               *view = show (views, WISSEL_TYPE_PLANS_VIEW, 1000);
  g_autoptr (WisselRecord) place = NULL;
  g_autoptr (GError)       error = NULL;

  keep (view, "Eerste plan", "Na overleg");
  click (view, "Run Again");
  TEST_WAIT_UNTIL (says (view, "exactly the same result"));

  place = wissel_network_load (views->round.network, &wissel_learning_place_record_type,
                               views->round.place, NULL);
  wissel_record_set_integer (place, "capacity", 1);
  g_assert_true (wissel_network_save (views->round.network, place, NULL, &error));
  click (view, "Run Again");
  TEST_WAIT_UNTIL (says (view, "Changed since: the learning places"));
}

static guint
count_rows (GtkWidget *view)
{
  GtkColumnView *table = GTK_COLUMN_VIEW (find_widget (view, GTK_TYPE_COLUMN_VIEW));

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (table)));
}

static void
set_price (Views *views, guint price)
{
  WisselMatchOptions options = *wissel_matchmaker_get_options (views->matchmaker);

  options.reciprocity_price = price * WISSEL_MATCH_POINT;
  wissel_matchmaker_set_options (views->matchmaker, &options);
  propose (views);
}

/* Going on from a plan takes its rules over; what differs from it is then nothing. */
static void
test_plan_is_gone_on_from (Views *views, gconstpointer user_data)
{
  GtkWidget *view = show (views, WISSEL_TYPE_PLANS_VIEW, 1000);
  guint      n_same;

  keep (view, "Eerste plan", "Na overleg");
  n_same = count_rows (view);
  set_price (views, 70);
  TEST_WAIT_UNTIL (count_rows (view) > n_same);

  click (view, "Go On");
  TEST_WAIT_UNTIL (views->n_proposed == 1);
  g_assert_cmpint (wissel_matchmaker_get_options (views->matchmaker)->reciprocity_price, ==, 0);
  TEST_WAIT_UNTIL (count_rows (view) == n_same);
}

/* A view that nobody looks at does nothing, and is right when it is looked at again. */
static void
test_hidden_view_catches_up (Views *views, gconstpointer user_data)
{
  GtkWidget *view = show (views, WISSEL_TYPE_BALANCE_VIEW, 1000);

  gtk_widget_set_child_visible (view, FALSE);
  set_price (views, 5);
  g_assert_true (says (gtk_widget_get_first_child (view), "only decides between plans"));

  gtk_widget_set_child_visible (view, TRUE);
  TEST_WAIT_UNTIL (says (view, "Keeping the balance costs the plan"));
}

/* As a goal of its own that comes before others, the balance costs something without a price. */
static void
test_balance_as_a_goal (Views *views, gconstpointer user_data)
{
  GtkWidget         *view = show (views, WISSEL_TYPE_BALANCE_VIEW, 1000);
  WisselMatchOptions options = *wissel_matchmaker_get_options (views->matchmaker);

  g_assert_true (says (view, "only decides between plans"));
  g_assert_cmpint (options.goals[WISSEL_MATCH_N_GOALS - 1], ==, WISSEL_MATCH_GOAL_BALANCE);
  options.goals[WISSEL_MATCH_N_GOALS - 1] = options.goals[0];
  options.goals[0] = WISSEL_MATCH_GOAL_BALANCE;
  wissel_matchmaker_set_options (views->matchmaker, &options);
  propose (views);
  TEST_WAIT_UNTIL (says (view, "Keeping the balance costs the plan"));
}

static guint
count_columns (GtkWidget *view)
{
  GtkColumnView *table = GTK_COLUMN_VIEW (find_widget (view, GTK_TYPE_COLUMN_VIEW));

  return g_list_model_get_n_items (gtk_column_view_get_columns (table));
}

/* Where it is narrow, what the panel tells as well leaves the table. */
static void
test_columns_fit (Views *views, gconstpointer user_data)
{
  GtkWidget *view = show (views, WISSEL_TYPE_MATCH_TABLE, 1200);

  settle ();
  g_assert_cmpuint (count_columns (view), ==, 6);
  gtk_window_destroy (GTK_WINDOW (views->window));

  view = show (views, WISSEL_TYPE_MATCH_TABLE, 800);
  TEST_WAIT_UNTIL (count_columns (view) == 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  wissel_view_init ();

#define ADD(path, test) g_test_add ("/proposal-views/" path, Views, NULL, set_up, test, tear_down)
  ADD ("ring-is-locked", test_ring_is_locked);
  ADD ("price", test_price);
  ADD ("plan-is-kept", test_plan_is_kept);
  ADD ("plan-is-run-again", test_plan_is_run_again);
  ADD ("plan-is-gone-on-from", test_plan_is_gone_on_from);
  ADD ("hidden-view-catches-up", test_hidden_view_catches_up);
  ADD ("balance-as-a-goal", test_balance_as_a_goal);
  ADD ("columns-fit", test_columns_fit);

  return g_test_run ();
}
