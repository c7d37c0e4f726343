#include "wissel-unplaced-view.h"

#include <glib/gi18n.h>

#include "wissel-fitting-columns.h"
#include "wissel-match-help.h"
#include "wissel-match-mending.h"
#include "wissel-must-button.h"
#include "wissel-pager.h"
#include "wissel-rival.h"
#include "wissel-scrolled-layout.h"
#include "wissel-spoken-row.h"
#include "wissel-text-column.h"
#include "wissel-window.h"
#include "wissel-wrapped-text.h"

#define LEAST_FOR_HELP 240

struct _WisselUnplacedView
{
  WisselProposalView parent_instance;

  /* Template children */
  GtkStack      *stack;
  GtkColumnView *column_view;
  GtkWidget     *scrolled;
  WisselPager   *pager;
  GtkStack      *panel_stack;
  GtkLabel      *name_label;
  GtkLabel      *sending_label;
  GtkLabel      *question_label;
  GtkLabel      *reason_label;

  WisselMustButton *must_button;
  GtkListBox       *change_list;
  GtkLabel         *none_label;

  /* Owned */
  WisselMatchmaker   *matchmaker; /* not owned: the parent class has it */
  WisselMatchHelp    *help;
  GtkFilterListModel *unplaced;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (WisselUnplacedView, wissel_unplaced_view, WISSEL_TYPE_PROPOSAL_VIEW)

static WisselProposal *
get_selected (WisselUnplacedView *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

/* ---- What would help ---- */

static gboolean
needs_seat (const WisselMatchRelaxation *change)
{
  return change->with_seat || change->kind == WISSEL_MATCH_RELAX_SEAT ||
         change->kind == WISSEL_MATCH_RELAX_SEAT_AND_COACH;
}

/* What the officer can do here; NULL for what somebody else has to do first. */
static const char *
get_button_label (WisselUnplacedView *self, const WisselMatchRelaxation *change)
{
  switch (change->kind)
    {
    case WISSEL_MATCH_RELAX_BAN:
      return wissel_matchmaker_is_forbidden (self->matchmaker, change->learner, change->place)
               ? _ ("Allow Again")
               : NULL;
    case WISSEL_MATCH_RELAX_DISTANCE:
    case WISSEL_MATCH_RELAX_FLOOR:
    case WISSEL_MATCH_RELAX_MOMENT:
    case WISSEL_MATCH_RELAX_LANGUAGE:
      return change->with_seat ? _ ("Add a Seat and Fix") : _ ("Fix Here");
    case WISSEL_MATCH_RELAX_SEAT:
    case WISSEL_MATCH_RELAX_SEAT_AND_COACH:
      return _ ("Add a Seat");
    case WISSEL_MATCH_RELAX_PUBLISH:
    case WISSEL_MATCH_RELAX_COACH_SEAT:
    case WISSEL_MATCH_RELAX_HOST:
    case WISSEL_MATCH_RELAX_SENDER:
    case WISSEL_MATCH_RELAX_COACH:
    case WISSEL_MATCH_RELAX_CONFLICT:
    default:
      return NULL;
    }
}

static void
propose_again (WisselUnplacedView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "wizard.propose-again", NULL);
}

static void
seat_added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselUnplacedView) self = user_data;
  g_autoptr (GError)             error = NULL;

  if (wissel_match_mending_finish (result, &error))
    propose_again (self);
  else
    wissel_report_error (GTK_WIDGET (self), _ ("The Seat Could Not Be Added"), error);
}

static void
carry_out_cb (GtkButton *button, WisselUnplacedView *self)
{
  const WisselMatchRelaxation *change = g_object_get_data (G_OBJECT (button), "change");

  if (change->kind == WISSEL_MATCH_RELAX_BAN)
    wissel_matchmaker_forbid (self->matchmaker, change->learner, change->place, FALSE);
  else
    wissel_matchmaker_fix (self->matchmaker, change->learner, change->place);

  if (!needs_seat (change))
    {
      propose_again (self);
      return;
    }

  gtk_widget_set_sensitive (GTK_WIDGET (button), FALSE);
  wissel_match_add_seat_async (wissel_matchmaker_get_network (self->matchmaker), change->place,
                               seat_added_cb, g_object_ref (self));
}

/* The button stands below the sentence, which would be squeezed beside it. */
static GtkWidget *
make_change_row (WisselUnplacedView *self, const WisselMatchRelaxation *change)
{
  GtkWidget             *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  const WisselRoundName *name = wissel_matchmaker_get_name (self->matchmaker, change->place);
  const char            *label = get_button_label (self, change);
  g_autofree char       *text = wissel_match_help_explain (self->matchmaker, change);

  gtk_widget_add_css_class (box, "score-row");
  gtk_box_append (GTK_BOX (box), wissel_wrapped_text_new (text, NULL));
  if (name != NULL && name->organisation != NULL)
    gtk_box_append (GTK_BOX (box), wissel_wrapped_text_new (name->organisation, "dim-label"));

  if (label != NULL)
    {
      GtkWidget *button = gtk_button_new_with_label (label);

      gtk_widget_set_halign (button, GTK_ALIGN_START);
      gtk_widget_set_margin_top (button, 6);
      g_object_set_data_full (G_OBJECT (button), "change", g_memdup2 (change, sizeof *change),
                              g_free);
      g_signal_connect (button, "clicked", G_CALLBACK (carry_out_cb), self);
      gtk_box_append (GTK_BOX (box), button);
    }

  return wissel_spoken_row_new (box);
}

static void
show_changes (WisselUnplacedView *self, const GArray *changes)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->change_list))) != NULL)
    gtk_list_box_remove (self->change_list, child);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    gtk_list_box_append (
      self->change_list,
      make_change_row (self, &g_array_index (changes, WisselMatchRelaxation, i)));

  gtk_widget_set_visible (GTK_WIDGET (self->change_list), changes != NULL && changes->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->none_label), changes == NULL || changes->len == 0);
  gtk_label_set_text (self->none_label, changes == NULL
                                          ? _ ("Looking for what would help…")
                                          : _ ("No single change would give this switcher a place "
                                               "without taking somebody else’s. The shortages of "
                                               "this round tell what is missing."));
}

/* Who has the place that fits best, and why. */
static char *
dup_rival (WisselUnplacedView *self, gint64 learner)
{
  const WisselMatchResult *result = wissel_matchmaker_get_result (self->matchmaker);
  gint64                   place = wissel_match_scores_find_best (result->scores, learner);

  return place != 0 ? wissel_rival_explain (result, learner, place, NULL) : NULL;
}

static void
show_reason (WisselUnplacedView *self, WisselProposal *proposal)
{
  g_autofree char *rival = dup_rival (self, wissel_proposal_get_placement (proposal)->learner);
  g_autofree char *reason = g_strjoin ("\n", wissel_proposal_get_reason (proposal), rival, NULL);

  gtk_label_set_text (self->reason_label, reason);
  wissel_must_button_show (self->must_button, self->matchmaker,
                           wissel_proposal_get_placement (proposal)->learner);
}

static void
show_selected (WisselUnplacedView *self)
{
  WisselProposal *proposal = get_selected (self);
  const char     *question;

  gtk_stack_set_visible_child_name (self->panel_stack, proposal != NULL ? "person" : "empty");
  if (proposal == NULL)
    return;

  question = wissel_proposal_get_question (proposal);
  gtk_label_set_text (self->name_label, wissel_proposal_get_learner_name (proposal));
  gtk_label_set_text (self->sending_label, wissel_proposal_get_sending (proposal));
  gtk_label_set_text (self->question_label, question != NULL ? question : "");
  show_reason (self, proposal);
  show_changes (
    self, wissel_match_help_get (self->help, wissel_proposal_get_placement (proposal)->learner));
}

/* ---- Callbacks ---- */

static void
found_cb (WisselUnplacedView *self)
{
  if (get_selected (self) != NULL)
    show_selected (self);
}

/* Rows also come and go out of sight, and while the list follows another plan. */
static void
selected_cb (WisselUnplacedView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_selected (self);
}

/* Whoever is shown wants to know what would help. */
static void
bind_help_cb (GtkSignalListItemFactory *factory, GtkListItem *item, WisselUnplacedView *self)
{
  wissel_match_help_want (self->help, gtk_list_item_get_item (item));
}

static void
unbind_help_cb (GtkSignalListItemFactory *factory, GtkListItem *item, WisselUnplacedView *self)
{
  if (self->help != NULL)
    wissel_match_help_leave (self->help, gtk_list_item_get_item (item));
}

static void
turned_cb (WisselUnplacedView *self)
{
  gtk_adjustment_set_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), 0);
}

static void
show_count (WisselUnplacedView *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->unplaced));

  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "people" : "everybody");
}

static gboolean
is_unplaced (gpointer item, gpointer user_data)
{
  return !wissel_proposal_is_placed (item);
}

/* ---- The class ---- */

static void
wissel_unplaced_view_take (WisselProposalView *view, WisselMatchmaker *matchmaker)
{
  WisselUnplacedView *self = WISSEL_UNPLACED_VIEW (view);

  self->matchmaker = matchmaker;
  g_clear_object (&self->help);
  self->help = wissel_match_help_new (matchmaker);
  g_signal_connect_object (self->help, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  gtk_filter_list_model_set_model (self->unplaced, wissel_matchmaker_get_proposals (matchmaker));
  show_count (self);
}

static void
wissel_unplaced_view_proposed (WisselProposalView *view)
{
  WisselUnplacedView *self = WISSEL_UNPLACED_VIEW (view);

  wissel_match_help_follow (self->help);
  show_selected (self);
}

static void
wissel_unplaced_view_dispose (GObject *object)
{
  WisselUnplacedView *self = WISSEL_UNPLACED_VIEW (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->unplaced != NULL)
    g_signal_handlers_disconnect_by_data (self->unplaced, self);

  /* The stack is a child of the template as well as of the bin, and each would unparent it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_UNPLACED_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->unplaced);
  g_clear_object (&self->help);
  self->matchmaker = NULL;

  G_OBJECT_CLASS (wissel_unplaced_view_parent_class)->dispose (object);
}

static void
wissel_unplaced_view_class_init (WisselUnplacedViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_unplaced_view_dispose;
  WISSEL_PROPOSAL_VIEW_CLASS (klass)->take = wissel_unplaced_view_take;
  WISSEL_PROPOSAL_VIEW_CLASS (klass)->proposed = wissel_unplaced_view_proposed;

  g_type_ensure (WISSEL_TYPE_MUST_BUTTON);
  g_type_ensure (WISSEL_TYPE_PAGER);
  g_type_ensure (WISSEL_TYPE_SCROLLED_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-unplaced-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselUnplacedView, stack);
  gtk_widget_class_bind_template_child (widget_class, WisselUnplacedView, column_view);
  gtk_widget_class_bind_template_child (widget_class, WisselUnplacedView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, WisselUnplacedView, pager);
  gtk_widget_class_bind_template_child (widget_class, WisselUnplacedView, panel_stack);
  gtk_widget_class_bind_template_child (widget_class, WisselUnplacedView, name_label);
  gtk_widget_class_bind_template_child (widget_class, WisselUnplacedView, sending_label);
  gtk_widget_class_bind_template_child (widget_class, WisselUnplacedView, question_label);
  gtk_widget_class_bind_template_child (widget_class, WisselUnplacedView, reason_label);
  gtk_widget_class_bind_template_child (widget_class, WisselUnplacedView, must_button);
  gtk_widget_class_bind_template_child (widget_class, WisselUnplacedView, change_list);
  gtk_widget_class_bind_template_child (widget_class, WisselUnplacedView, none_label);
  gtk_widget_class_bind_template_callback (widget_class, turned_cb);
}

static void
wissel_unplaced_view_init (WisselUnplacedView *self)
{
  GtkFilter           *filter = GTK_FILTER (gtk_custom_filter_new (is_unplaced, NULL, NULL));
  GtkColumnViewColumn *sending;
  GtkColumnViewColumn *help;
  GtkListItemFactory  *factory;
  GtkAdjustment       *adjustment;

  gtk_widget_init_template (GTK_WIDGET (self));

  wissel_text_column_add (self->column_view, _ ("Switcher"), "learner-name", 160);
  sending = wissel_text_column_add (self->column_view, _ ("Sent by"), "sending", 130);
  help = wissel_text_column_add (self->column_view, _ ("What would help"), "help", 0);
  factory = gtk_column_view_column_get_factory (help);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_help_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_help_cb), self, 0);
  wissel_text_column_name_rows (self->column_view);
  wissel_fitting_columns_follow (self->column_view, LEAST_FOR_HELP, sending, NULL);

  self->unplaced = gtk_filter_list_model_new (NULL, filter);
  self->selection = gtk_single_selection_new (
    g_object_ref (wissel_pager_set_model (self->pager, G_LIST_MODEL (self->unplaced))));
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  wissel_pager_set_adjustment (self->pager, adjustment);
  g_signal_connect_swapped (self->unplaced, "items-changed", G_CALLBACK (show_count), self);
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (selected_cb),
                            self);
  gtk_column_view_set_model (self->column_view, GTK_SELECTION_MODEL (self->selection));
}
