#include "bench-round.h"

#include "bench-driver.h"
#include "wissel-balance-view.h"
#include "wissel-inform-page.h"
#include "wissel-match-rules.h"
#include "wissel-pair-grid-view.h"
#include "wissel-pair-panel.h"
#include "wissel-plans-view.h"
#include "wissel-preference-window.h"
#include "wissel-ring-list.h"

/* ---- Finding ---- */

/* The first descendant of a type, with a label if it is a button; also one that is out of sight. */
static GtkWidget *
find_in (GtkWidget *parent, GType type, const char *label)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found;

      if (G_TYPE_CHECK_INSTANCE_TYPE (child, type) &&
          (label == NULL || g_strcmp0 (gtk_button_get_label (GTK_BUTTON (child)), label) == 0))
        return child;

      found = find_in (child, type, label);
      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
need (GType type)
{
  GtkWidget *found = find_type (type);

  if (found == NULL)
    g_error ("There is no %s", g_type_name (type));

  return found;
}

static GtkSelectionModel *
peek_rows_of (GType view)
{
  return gtk_column_view_get_model (
    GTK_COLUMN_VIEW (find_in (need (view), GTK_TYPE_COLUMN_VIEW, NULL)));
}

/* ---- Waiting ---- */

/* The buttons rest while a proposal is made, from the moment it is asked for. */
static void
report_proposal (const char *action, gint64 begin)
{
  wait_for_button ("Propose Again");
  report_seen (action, wait_for_frame () - begin);
}

/* ---- The rules ---- */

static void
enter_preferences (void)
{
  press ("Enter Preferences");
  report ("open the preferences");
  gtk_window_close (GTK_WINDOW (need (WISSEL_TYPE_PREFERENCE_WINDOW)));
  report ("close the preferences");
}

static gboolean
is_preset_row (GtkWidget *widget, gconstpointer title)
{
  return ADW_IS_COMBO_ROW (widget) &&
         g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title);
}

static void
choose_weights (void)
{
  AdwComboRow *row = ADW_COMBO_ROW (find_anywhere (is_preset_row, "Starting point"));
  guint        before = adw_combo_row_get_selected (row);

  adw_combo_row_set_selected (row, before == 0 ? 1 : 0);
  report ("choose other weights");
  adw_combo_row_set_selected (row, before);
  report ("choose the weights of before");
}

/* ---- The views ---- */

static void
look_at (const char *name)
{
  g_autofree char *action = g_strconcat ("look at ", name, NULL);
  gint64           begin = g_get_monotonic_time ();

  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (need (ADW_TYPE_VIEW_STACK)), name);
  report_seen (action, wait_for_frame () - begin);
}

/* Each view is made when it is first looked at; the second time it is there. */
static void
look_at_views (void)
{
  static const char *const names[] = { "grid",    "unplaced", "shortages",
                                       "balance", "plans",    "matches" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    look_at (names[i]);
}

/* Another row is selected, words are searched for, and none. */
static void
go_through_table (void)
{
  GtkSelectionModel *rows = peek_rows_of (ADW_TYPE_VIEW_STACK);
  GtkEditable       *search =
    GTK_EDITABLE (find_in (need (ADW_TYPE_VIEW_STACK), GTK_TYPE_SEARCH_ENTRY, NULL));

  gtk_selection_model_select_item (rows, 1, TRUE);
  report ("look at another pair");
  gtk_editable_set_text (search, "gent");
  report ("search in the matches");
  gtk_editable_set_text (search, "");
  report ("search for nothing");
}

static void
toggle_in_panel (const char *label)
{
  GtkWidget *button = find_in (need (WISSEL_TYPE_PAIR_PANEL), GTK_TYPE_TOGGLE_BUTTON, label);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
}

static void
decide_in_table (void)
{
  gint64 begin = g_get_monotonic_time ();

  toggle_in_panel ("_Fix");
  report_proposal ("fix in the table", begin);
  toggle_in_panel ("_Accept");
  report ("accept a pair");
  begin = g_get_monotonic_time ();
  toggle_in_panel ("F_orbid");
  report_proposal ("forbid in the table", begin);
}

/* ---- The grid ---- */

static void
type_in_grid (guint key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers =
    gtk_widget_observe_controllers (need (WISSEL_TYPE_PAIR_GRID_VIEW));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);
      gboolean            handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, modifiers, &handled);
    }
}

static void
report_key (const char *action, guint key, GdkModifierType modifiers)
{
  gint64 begin = g_get_monotonic_time ();

  type_in_grid (key, modifiers);
  report_seen (action, wait_for_frame () - begin);
}

static void
propose_by_key (const char *action, guint key)
{
  gint64 begin = g_get_monotonic_time ();

  type_in_grid (key, 0);
  report_proposal (action, begin);
}

static void
work_in_grid (void)
{
  look_at ("grid");
  report_key ("a cell further", GDK_KEY_Right, 0);
  report_key ("a page further", GDK_KEY_Page_Down, 0);
  report_key ("to the last cell", GDK_KEY_End, GDK_CONTROL_MASK);
  report_key ("to the first cell", GDK_KEY_Home, GDK_CONTROL_MASK);
  type_in_grid (GDK_KEY_Down, 0);
  report_key ("a row further", GDK_KEY_Right, 0);
  propose_by_key ("fix in the grid", GDK_KEY_space);
  propose_by_key ("leave free in the grid", GDK_KEY_space);
  propose_by_key ("forbid in the grid", GDK_KEY_Delete);
  propose_by_key ("allow in the grid", GDK_KEY_Delete);
}

/* ---- The other views ---- */

static void
help_others (void)
{
  GtkSelectionModel *rows;

  look_at ("unplaced");
  rows = peek_rows_of (ADW_TYPE_VIEW_STACK);
  if (g_list_model_get_n_items (G_LIST_MODEL (rows)) > 1)
    gtk_selection_model_select_item (rows, 1, TRUE);
  report ("look at somebody else without a place");
}

static void
weigh_balance (void)
{
  GtkWidget *lock;
  gint64     begin;

  look_at ("balance");
  begin = g_get_monotonic_time ();
  gtk_spin_button_set_value (
    GTK_SPIN_BUTTON (find_in (need (WISSEL_TYPE_BALANCE_VIEW), GTK_TYPE_SPIN_BUTTON, NULL)), 2);
  rest (); /* it waits whether somebody goes on turning it */
  rest ();
  report_proposal ("give the balance a price", begin);

  lock = find_in (need (WISSEL_TYPE_RING_LIST), GTK_TYPE_TOGGLE_BUTTON, NULL);
  begin = g_get_monotonic_time ();
  if (lock != NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (lock), TRUE);
  report_proposal ("lock a ring", begin);
}

static void
keep_plan (void)
{
  look_at ("plans");
  gtk_editable_set_text (
    GTK_EDITABLE (find_in (need (WISSEL_TYPE_PLANS_VIEW), ADW_TYPE_ENTRY_ROW, NULL)), "Voorstel");
  press ("Keep the Plan");
  wait_for_button ("Run Again");
  report ("keep the plan");
}

/* ---- Deciding ---- */

static void
make_exchanges (void)
{
  look_at ("matches");
  press ("Accept All");
  report ("accept all");
  press ("Propose Again");
  report_proposal ("propose again with all accepted", g_get_monotonic_time ());
  press ("Accept All"); /* that the last change may have left open */
  rest ();
  press ("Make the Exchanges");
  wait_for_button ("Inform the Organisations");
  report ("make the exchanges");
}

/* "28 of 28 informed · 0 chosen" */
static gboolean
says_all_informed (GtkWidget *widget, gconstpointer data)
{
  const char *text = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "";
  guint       n_informed, n_all;

  return sscanf (text, "%u of %u informed", &n_informed, &n_all) == 2 && n_informed == n_all;
}

static void
inform (void)
{
  press ("Inform the Organisations");
  wait_for_button ("Note as Informed");
  report ("open the page of whom to inform");
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (find_in (need (WISSEL_TYPE_INFORM_PAGE), GTK_TYPE_CHECK_BUTTON, NULL)),
    FALSE);
  report ("choose no organisation");
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (find_in (need (WISSEL_TYPE_INFORM_PAGE), GTK_TYPE_CHECK_BUTTON, NULL)), TRUE);
  report ("choose all organisations");
  press ("Note as Informed");
  while (find_anywhere (says_all_informed, NULL) == NULL)
    rest ();
  report ("note all as informed");
}

/* ---- All of it ---- */

void
walk_round (void)
{
  gint64 begin;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.match", NULL);
  wait_for_button ("Propose");
  report ("open the matching wizard");
  enter_preferences ();
  choose_weights ();
  begin = g_get_monotonic_time ();
  press ("Propose");
  report_proposal ("propose", begin);
  look_at_views ();
  go_through_table ();
  begin = g_get_monotonic_time ();
  press ("Propose Again");
  report_proposal ("propose again", begin);
  decide_in_table ();
  work_in_grid ();
  help_others ();
  weigh_balance ();
  keep_plan ();
  make_exchanges ();
  inform ();
}
