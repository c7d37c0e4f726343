#include "wissel-balance-view.h"

#include <glib/gi18n.h>

#include "wissel-balance-bar.h"
#include "wissel-balance.h"
#include "wissel-fitting-columns.h"
#include "wissel-pager.h"
#include "wissel-ring-list.h"
#include "wissel-text-column.h"

/* Who turns a number up step by step waits for one proposal, not for each. */
#define DELAY_MS 350

#define LEAST_FOR_NAME 110

struct _WisselBalanceView
{
  WisselProposalView parent_instance;

  /* Template children */
  GtkSpinButton  *price_button;
  GtkSpinButton  *band_button;
  GtkLabel       *summary_label;
  GtkColumnView  *column_view;
  GtkWidget      *scrolled;
  WisselPager    *pager;
  WisselRingList *rings;

  /* Owned */
  WisselMatchmaker *matchmaker; /* not owned: the parent class has it */
  GtkSortListModel *sorted;

  /* State */
  guint    waiting_id;
  gint     reach; /* of the bars */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (WisselBalanceView, wissel_balance_view, WISSEL_TYPE_PROPOSAL_VIEW)

static const WisselMatchGiveAndTake *
figures_of (gconstpointer item)
{
  return wissel_balance_get_figures (WISSEL_BALANCE ((gpointer) item));
}

/* ---- Columns ---- */

static char *
dup_so_far (WisselBalance *balance)
{
  const WisselMatchGiveAndTake *figures = figures_of (balance);

  /* Translators: numbers of exchanges of an organisation, in a narrow column. */
  return g_strdup_printf (_ ("%1$d sent · %2$d received"), figures->sent_before,
                          figures->hosted_before);
}

static char *
dup_plan (WisselBalance *balance)
{
  const WisselMatchGiveAndTake *figures = figures_of (balance);

  /* Translators: numbers of exchanges of an organisation, in a narrow column. */
  return g_strdup_printf (_ ("%1$d sent · %2$d received"), figures->sends, figures->receives);
}

static char *
dup_balance (WisselBalance *balance)
{
  g_autofree char *before = wissel_balance_format (figures_of (balance)->before);
  g_autofree char *after = wissel_balance_format (figures_of (balance)->after);

  return g_strdup_printf ("%s → %s", before, after);
}

static char *
dup_beyond (WisselBalance *balance)
{
  gint beyond = figures_of (balance)->beyond;

  /* Translators: how many exchanges an organisation is out of the free band; or within it. */
  return beyond > 0 ? g_strdup_printf (ngettext ("%d out", "%d out", beyond), beyond)
                    : g_strdup (_ ("inside"));
}

static char *
dup_name (WisselBalance *balance)
{
  return g_strdup (wissel_balance_get_name (balance));
}

static int
compare_names (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return g_utf8_collate (wissel_balance_get_name ((gpointer) a),
                         wissel_balance_get_name ((gpointer) b));
}

static int
compare_so_far (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return figures_of (a)->before - figures_of (b)->before;
}

static int
compare_plans (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return figures_of (a)->sends - figures_of (a)->receives - figures_of (b)->sends +
         figures_of (b)->receives;
}

static int
compare_balances (gconstpointer a, gconstpointer b, gpointer user_data)
{
  gint further = ABS (figures_of (a)->after) - ABS (figures_of (b)->after);

  return further != 0 ? further : figures_of (a)->after - figures_of (b)->after;
}

static int
compare_beyond (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return figures_of (a)->beyond - figures_of (b)->beyond;
}

/* ---- Cells ---- */

static void
bind_text_cell_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  char *(*dup_text) (WisselBalance *) = user_data;
  g_autofree char *text = dup_text (gtk_list_item_get_item (item));

  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_list_item_get_child (item)), text);
}

/* Screen readers say the row as a sentence. */
static void
bind_name_cell_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget       *cell = gtk_widget_get_parent (gtk_list_item_get_child (item));
  GtkWidget       *line = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  g_autofree char *words = wissel_balance_dup_words (gtk_list_item_get_item (item));

  bind_text_cell_cb (factory, item, user_data);
  if (line != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                    -1);
}

static void
set_up_bar_cell_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  gtk_list_item_set_child (item, wissel_balance_bar_new ());
}

static void
bind_bar_cell_cb (GtkSignalListItemFactory *factory, GtkListItem *item, WisselBalanceView *self)
{
  const WisselMatchGiveAndTake *figures = figures_of (gtk_list_item_get_item (item));

  wissel_balance_bar_set (
    WISSEL_BALANCE_BAR (gtk_list_item_get_child (item)), figures->before, figures->after,
    (gint) wissel_matchmaker_get_options (self->matchmaker)->reciprocity_band, self->reach);
}

static GtkColumnViewColumn *
add_text_column (WisselBalanceView *self,
                 const char        *title,
                 char *(*dup_text) (WisselBalance *),
                 GCompareDataFunc compare,
                 int              width)
{
  GtkListItemFactory  *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column;
  GtkSorter           *sorter = GTK_SORTER (gtk_custom_sorter_new (compare, NULL, NULL));

  g_signal_connect (factory, "setup", G_CALLBACK (wissel_text_column_set_up_cell), NULL);
  g_signal_connect (factory, "bind",
                    dup_text == dup_name ? G_CALLBACK (bind_name_cell_cb)
                                         : G_CALLBACK (bind_text_cell_cb),
                    dup_text);
  column = wissel_text_column_add_made_by (self->column_view, title, factory, width);
  gtk_column_view_column_set_sorter (column, sorter);
  g_object_unref (sorter);

  return column;
}

/* The bars say with lines what stands beside them in figures; earlier rounds are left out first. */
static void
add_columns (WisselBalanceView *self)
{
  GtkListItemFactory  *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *worst;
  GtkColumnViewColumn *bars;
  GtkColumnViewColumn *so_far;

  add_text_column (self, _ ("Organisation"), dup_name, compare_names, 0);
  worst = add_text_column (self, _ ("Balance"), dup_balance, compare_balances, 84);
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_bar_cell_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_bar_cell_cb), self);
  bars = wissel_text_column_add_made_by (self->column_view, "", factory, 84);
  add_text_column (self, _ ("Free Band"), dup_beyond, compare_beyond, 96);
  add_text_column (self, _ ("This Plan"), dup_plan, compare_plans, 176);
  so_far = add_text_column (self, _ ("So Far"), dup_so_far, compare_so_far, 176);
  gtk_column_view_sort_by_column (self->column_view, worst, GTK_SORT_DESCENDING);
  wissel_fitting_columns_follow (self->column_view, LEAST_FOR_NAME, so_far, bars, NULL);
}

/* ---- What it costs ---- */

/* What is out of balance now, after the plan, and what bringing it back costs. */
static char *
dup_summary (WisselBalanceView *self, guint n)
{
  const WisselMatchBalanceCost *cost =
    &wissel_matchmaker_get_result (self->matchmaker)->balance_cost;
  const WisselMatchOptions *options = wissel_matchmaker_get_options (self->matchmaker);
  g_autofree char          *points =
    wissel_match_format_points (cost->points, wissel_language_of_interface ());
  g_autofree char *out = NULL;
  g_autofree char *price = NULL;

  out = g_strdup_printf (ngettext ("Outside the free band: %1$u of %2$u organisation after this "
                                   "plan, %3$u before it.",
                                   "Outside the free band: %1$u of %2$u organisations after this "
                                   "plan, %3$u before it.",
                                   n),
                         cost->n_out, n, cost->n_out_before);
  if (options->reciprocity_price == 0 &&
      options->goals[WISSEL_MATCH_N_GOALS - 1] == WISSEL_MATCH_GOAL_BALANCE)
    return g_strconcat (out, " ",
                        _ ("An exchange out of balance costs no points: the balance only decides "
                           "between plans that are equally good otherwise."),
                        NULL);

  /* Translators: %1$s is a number of points, %2$u of organisations, %3$u of switchers. */
  price = g_strdup_printf (ngettext ("Keeping the balance costs the plan %1$s points; without it "
                                     "%2$u would be outside, and %3$u switcher would be placed "
                                     "otherwise.",
                                     "Keeping the balance costs the plan %1$s points; without it "
                                     "%2$u would be outside, and %3$u switchers would be placed "
                                     "otherwise.",
                                     cost->n_moved),
                           points, cost->n_out_unpriced, cost->n_moved);

  return g_strconcat (out, " ", price, NULL);
}

static void
show_options (WisselBalanceView *self)
{
  const WisselMatchOptions *options = wissel_matchmaker_get_options (self->matchmaker);

  self->updating = TRUE;
  gtk_spin_button_set_value (self->price_button,
                             (double) options->reciprocity_price / WISSEL_MATCH_POINT);
  gtk_spin_button_set_value (self->band_button, options->reciprocity_band);
  self->updating = FALSE;
}

static void
show_plan (WisselBalanceView *self)
{
  g_autoptr (GListModel) balances = wissel_balances_new (self->matchmaker);
  g_autofree char       *summary = dup_summary (self, g_list_model_get_n_items (balances));

  self->reach = 0;
  for (guint i = 0; i < g_list_model_get_n_items (balances); i++)
    {
      g_autoptr (WisselBalance) balance = g_list_model_get_item (balances, i);

      self->reach = MAX (self->reach, ABS (figures_of (balance)->before));
      self->reach = MAX (self->reach, ABS (figures_of (balance)->after));
    }

  if (self->waiting_id == 0)
    show_options (self);
  gtk_label_set_text (self->summary_label, summary);
  gtk_sort_list_model_set_model (self->sorted, balances);
  wissel_ring_list_show (self->rings, self->matchmaker);
}

/* ---- Callbacks ---- */

static gboolean
propose_cb (gpointer user_data)
{
  WisselBalanceView *self = user_data;
  WisselMatchOptions options = *wissel_matchmaker_get_options (self->matchmaker);

  self->waiting_id = 0;
  options.reciprocity_price = (guint) gtk_spin_button_get_value_as_int (self->price_button) *
                              WISSEL_MATCH_POINT;
  options.reciprocity_band = (guint) gtk_spin_button_get_value_as_int (self->band_button);
  wissel_matchmaker_set_options (self->matchmaker, &options);
  gtk_widget_activate_action (GTK_WIDGET (self), "wizard.propose-again", NULL);

  return G_SOURCE_REMOVE;
}

static void
options_changed_cb (WisselBalanceView *self)
{
  if (self->updating || self->matchmaker == NULL)
    return;

  g_clear_handle_id (&self->waiting_id, g_source_remove);
  self->waiting_id = g_timeout_add (DELAY_MS, propose_cb, self);
}

static void
turned_cb (WisselBalanceView *self)
{
  gtk_adjustment_set_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), 0);
}

/* ---- The class ---- */

static void
wissel_balance_view_take (WisselProposalView *view, WisselMatchmaker *matchmaker)
{
  WisselBalanceView *self = WISSEL_BALANCE_VIEW (view);

  self->matchmaker = matchmaker;
}

static void
wissel_balance_view_proposed (WisselProposalView *view)
{
  show_plan (WISSEL_BALANCE_VIEW (view));
}

static void
wissel_balance_view_dispose (GObject *object)
{
  WisselBalanceView *self = WISSEL_BALANCE_VIEW (object);

  g_clear_handle_id (&self->waiting_id, g_source_remove);
  /* The columns go one by one, and each would sort what is left anew. */
  if (self->sorted != NULL)
    gtk_sort_list_model_set_sorter (self->sorted, NULL);

  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_BALANCE_VIEW);
  g_clear_object (&self->sorted);
  self->matchmaker = NULL;

  G_OBJECT_CLASS (wissel_balance_view_parent_class)->dispose (object);
}

static gboolean
wissel_balance_view_grab_focus (GtkWidget *widget)
{
  WisselBalanceView *self = WISSEL_BALANCE_VIEW (widget);

  return gtk_widget_grab_focus (gtk_widget_get_last_child (GTK_WIDGET (self->column_view)));
}

static void
wissel_balance_view_class_init (WisselBalanceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_balance_view_dispose;
  WISSEL_PROPOSAL_VIEW_CLASS (klass)->take = wissel_balance_view_take;
  WISSEL_PROPOSAL_VIEW_CLASS (klass)->proposed = wissel_balance_view_proposed;
  widget_class->grab_focus = wissel_balance_view_grab_focus;

  g_type_ensure (WISSEL_TYPE_PAGER);
  g_type_ensure (WISSEL_TYPE_RING_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-balance-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselBalanceView, price_button);
  gtk_widget_class_bind_template_child (widget_class, WisselBalanceView, band_button);
  gtk_widget_class_bind_template_child (widget_class, WisselBalanceView, summary_label);
  gtk_widget_class_bind_template_child (widget_class, WisselBalanceView, column_view);
  gtk_widget_class_bind_template_child (widget_class, WisselBalanceView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, WisselBalanceView, pager);
  gtk_widget_class_bind_template_child (widget_class, WisselBalanceView, rings);
  gtk_widget_class_bind_template_callback (widget_class, options_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, turned_cb);
}

static void
wissel_balance_view_init (WisselBalanceView *self)
{
  GtkSingleSelection *selection;

  gtk_widget_init_template (GTK_WIDGET (self));
  add_columns (self);
  self->sorted =
    gtk_sort_list_model_new (NULL, g_object_ref (gtk_column_view_get_sorter (self->column_view)));
  selection = gtk_single_selection_new (
    g_object_ref (wissel_pager_set_model (self->pager, G_LIST_MODEL (self->sorted))));
  wissel_pager_set_adjustment (
    self->pager, gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)));
  gtk_column_view_set_model (self->column_view, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
}
