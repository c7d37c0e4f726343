#include "wissel-pair-panel.h"

#include <glib/gi18n.h>

#include "wissel-date.h"
#include "wissel-must-button.h"
#include "wissel-other-places.h"
#include "wissel-scrolled-layout.h"
#include "wissel-spoken-row.h"
#include "wissel-steps.h"
#include "wissel-text-question.h"
#include "wissel-wrapped-text.h"

/* So many other places are listed; further ones are seldom worth a look. */
#define MOST_OTHERS 8

#define SCORES_AT_ONCE 3
#define OTHERS_AT_ONCE 2

struct _WisselPairPanel
{
  AdwBin parent_instance;

  /* Template children */
  GtkStack         *stack;
  GtkLabel         *title_label;
  GtkLabel         *sending_label;
  GtkLabel         *place_label;
  GtkLabel         *week_label;
  GtkLabel         *question_label;
  GtkLabel         *reason_label;
  GtkWidget        *decision_box;
  WisselMustButton *must_button;
  GtkWidget        *scores_group;
  GtkToggleButton  *accept_button;
  GtkToggleButton  *reject_button;
  GtkToggleButton  *fix_button;
  GtkToggleButton  *forbid_button;
  GtkListBox       *score_list;
  GtkListBox       *other_list;

  /* Owned */
  WisselMatchmaker *matchmaker;
  WisselProposal   *proposal;
  WisselMatchPair  *pair;   /* whose scores are listed; NULL when nobody is placed */
  GPtrArray        *others; /* of WisselOtherPlace; NULL while they are looked at */
  GCancellable     *looking;
  WisselSteps      *listing;

  /* State */
  gboolean updating;
  guint    score; /* listed next */
  guint    other; /* listed next */
};

enum
{
  DECIDED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (WisselPairPanel, wissel_pair_panel, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static void
clear_list (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}

/* ---- Scores ---- */

static GtkWidget *
make_score_head (const WisselMatchScore *score)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name =
    wissel_wrapped_text_new (_ (wissel_match_criterion_label (score->criterion)), "heading");
  GtkWidget       *points = gtk_label_new (NULL);
  WisselLanguage   language = wissel_language_of_interface ();
  g_autofree char *given = wissel_match_format_points (score->points, language);
  g_autofree char *most = wissel_match_format_points (score->max_points, language);
  g_autofree char *text = NULL;

  /* Translators: points given and points possible: “10.7 / 15”. */
  text = g_strdup_printf (_ ("%1$s / %2$s"), given, most);
  gtk_label_set_text (GTK_LABEL (points), text);
  gtk_widget_add_css_class (points, "numeric");
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (head), name);
  gtk_box_append (GTK_BOX (head), points);

  return head;
}

static GtkWidget *
make_score_row (const WisselMatchScore *score)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget       *bar = gtk_level_bar_new_for_interval (0, score->max_points);
  g_autofree char *sentence = wissel_match_explain_facts (score, wissel_language_of_interface ());

  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), score->points);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_FULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (wissel_match_criterion_label (score->criterion)), -1);
  gtk_widget_add_css_class (box, "score-row");
  gtk_box_append (GTK_BOX (box), make_score_head (score));
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (
    GTK_BOX (box),
    wissel_wrapped_text_new (sentence, score->status == WISSEL_MATCH_FAIL ? "error" : "dim-label"));

  return wissel_spoken_row_new (box);
}

static gboolean
has_scores_left (WisselPairPanel *self)
{
  return self->pair != NULL && self->score < WISSEL_MATCH_N_CRITERIA;
}

static void
list_scores (WisselPairPanel *self)
{
  for (guint n = 0; n < SCORES_AT_ONCE && has_scores_left (self); self->score++)
    if (self->pair->scores[self->score].max_points > 0)
      {
        gtk_list_box_append (self->score_list, make_score_row (&self->pair->scores[self->score]));
        n++;
      }
}

/* ---- Other places ---- */

static void
fix_other_cb (GtkButton *button, WisselPairPanel *self)
{
  gint64 *place = g_object_get_data (G_OBJECT (button), "place");

  wissel_matchmaker_fix (self->matchmaker, wissel_proposal_get_placement (self->proposal)->learner,
                         *place);
  wissel_proposal_decide (self->proposal, WISSEL_DECISION_OPEN, NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "wizard.propose-again", NULL);
}

static void
add_sentence (GtkWidget *box, const char *sentence, const char *style)
{
  if (sentence != NULL)
    gtk_box_append (GTK_BOX (box), wissel_wrapped_text_new (sentence, style));
}

/* Why not: what is in the way of the place, or who has it; and what choosing it would cost. */
static void
add_answer (GtkWidget *box, const WisselOtherPlace *other)
{
  if (other->verdict != WISSEL_MATCH_FEASIBLE)
    add_sentence (box, _ (wissel_match_verdict_label (other->verdict)), NULL);
  add_sentence (box, other->rival, NULL);
  add_sentence (box, other->cost, "dim-label");
}

static GtkWidget *
make_fix_button (WisselPairPanel *self, const WisselOtherPlace *other, const char *place)
{
  GtkWidget       *button = gtk_button_new_with_label (_ ("Fix Here"));
  g_autofree char *label = NULL;

  /* Translators: %s is a learning place. */
  label = g_strdup_printf (_ ("Fix at “%s” and propose again"), place);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  label, -1);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (button, 6);
  g_object_set_data_full (G_OBJECT (button), "place", g_memdup2 (&other->place, sizeof (gint64)),
                          g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (fix_other_cb), self);

  return button;
}

/* The button stands below the sentences, which would be squeezed beside it. */
static GtkWidget *
make_other_row (WisselPairPanel *self, const WisselOtherPlace *other)
{
  const WisselRoundName *name = wissel_matchmaker_get_name (self->matchmaker, other->place);
  GtkWidget             *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char       *points =
    wissel_match_format_points (other->total, wissel_language_of_interface ());
  g_autofree char *host = NULL;

  /* Translators: an organisation and a number of points. */
  host = g_strdup_printf (_ ("%1$s · %2$s points"), name->organisation, points);
  gtk_widget_add_css_class (box, "score-row");
  add_sentence (box, name->name, "heading");
  add_sentence (box, host, "dim-label");
  add_answer (box, other);
  if (wissel_match_verdict_can_be_pinned (other->verdict))
    gtk_box_append (GTK_BOX (box), make_fix_button (self, other, name->name));

  return wissel_spoken_row_new (box);
}

static gboolean
has_others_left (WisselPairPanel *self)
{
  return self->others != NULL && self->other < self->others->len;
}

static void
list_others (WisselPairPanel *self)
{
  for (guint n = 0; n < OTHERS_AT_ONCE && has_others_left (self); n++, self->other++)
    gtk_list_box_append (self->other_list,
                         make_other_row (self, g_ptr_array_index (self->others, self->other)));
}

static void
found_others_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselPairPanel) self = user_data;
  g_autoptr (GPtrArray)       others = wissel_other_places_find_finish (result, NULL);

  /* Somebody else may be looked at meanwhile. */
  if (others == NULL)
    return;

  self->others = g_steal_pointer (&others);
  wissel_steps_begin (self->listing);
}

/* ---- Both lists ---- */

static void
clear_lists (WisselPairPanel *self)
{
  wissel_steps_stop (self->listing);
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  clear_list (self->score_list);
  clear_list (self->other_list);
  g_clear_pointer (&self->pair, wissel_match_pair_free);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  self->score = self->other = 0;
}

static WisselStepsLeft
list_some (gpointer owner)
{
  WisselPairPanel *self = owner;

  if (has_scores_left (self))
    list_scores (self);
  else
    list_others (self);

  if (!has_scores_left (self) && !has_others_left (self))
    return WISSEL_STEPS_DONE;

  /* The scores come first and fill the panel. */
  return self->pair != NULL && !has_scores_left (self) ? WISSEL_STEPS_OUT_OF_SIGHT
                                                       : WISSEL_STEPS_SEEN;
}

static void
begin_lists (WisselPairPanel *self)
{
  const WisselMatchPlacement *placement = wissel_proposal_get_placement (self->proposal);

  clear_lists (self);
  if (placement->place != 0)
    self->pair =
      wissel_matchmaker_dup_pair (self->matchmaker, placement->learner, placement->place, NULL);
  self->looking = g_cancellable_new ();
  wissel_other_places_find_async (self->matchmaker, placement->learner, MOST_OTHERS, self->looking,
                                  found_others_cb, g_object_ref (self));
  wissel_steps_begin (self->listing);
}

/* ---- Deciding ---- */

static void
update_buttons (WisselPairPanel *self)
{
  const WisselMatchPlacement *placement = wissel_proposal_get_placement (self->proposal);
  WisselDecision              decision = wissel_proposal_get_decision (self->proposal);

  self->updating = TRUE;
  gtk_toggle_button_set_active (self->accept_button, decision == WISSEL_DECISION_ACCEPTED);
  gtk_toggle_button_set_active (self->reject_button, decision == WISSEL_DECISION_REJECTED);
  gtk_toggle_button_set_active (
    self->fix_button,
    wissel_matchmaker_get_fixed (self->matchmaker, placement->learner) == placement->place &&
      placement->place != 0);
  gtk_toggle_button_set_active (
    self->forbid_button,
    wissel_matchmaker_is_forbidden (self->matchmaker, placement->learner, placement->place));
  self->updating = FALSE;
}

static void
decide (WisselPairPanel *self, WisselDecision decision, const char *reason)
{
  wissel_matchmaker_decide (self->matchmaker, self->proposal, decision, reason);
  g_signal_emit (self, signals[DECIDED], 0);
}

static void
accept_toggled_cb (WisselPairPanel *self)
{
  gboolean accepted = gtk_toggle_button_get_active (self->accept_button);

  if (!self->updating && self->proposal != NULL)
    decide (self, accepted ? WISSEL_DECISION_ACCEPTED : WISSEL_DECISION_OPEN, NULL);
}

static void
reason_given_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselPairPanel) self = user_data;
  g_autofree char            *reason = wissel_ask_text_finish (result);

  if (self->proposal == NULL)
    return;

  if (reason != NULL)
    decide (self, WISSEL_DECISION_REJECTED, reason);
  else
    update_buttons (self);
}

static void
reject_toggled_cb (WisselPairPanel *self)
{
  WisselTextQuestion question = {
    .heading = _ ("Reject the Match"),
    .body = _ ("The pair is not proposed again in this round. The reason is kept with the "
               "decision."),
    .label = _ ("Reason"),
    .accept = _ ("_Reject"),
  };

  if (self->updating || self->proposal == NULL)
    return;

  if (gtk_toggle_button_get_active (self->reject_button))
    wissel_ask_text_async (GTK_WIDGET (self), &question, reason_given_cb, g_object_ref (self));
  else
    decide (self, WISSEL_DECISION_OPEN, NULL);
}

/* The plan follows at once, so that what a pair fixed or forbidden means can be seen. */
static void
fix_toggled_cb (WisselPairPanel *self)
{
  const WisselMatchPlacement *placement;

  if (self->updating || self->proposal == NULL)
    return;

  placement = wissel_proposal_get_placement (self->proposal);
  wissel_matchmaker_fix (self->matchmaker, placement->learner,
                         gtk_toggle_button_get_active (self->fix_button) ? placement->place : 0);
  gtk_widget_activate_action (GTK_WIDGET (self), "wizard.propose-again", NULL);
}

static void
forbid_toggled_cb (WisselPairPanel *self)
{
  const WisselMatchPlacement *placement;

  if (self->updating || self->proposal == NULL)
    return;

  placement = wissel_proposal_get_placement (self->proposal);
  wissel_matchmaker_forbid (self->matchmaker, placement->learner, placement->place,
                            gtk_toggle_button_get_active (self->forbid_button));
  gtk_widget_activate_action (GTK_WIDGET (self), "wizard.propose-again", NULL);
}

/* ---- The class ---- */

static void
wissel_pair_panel_dispose (GObject *object)
{
  WisselPairPanel *self = WISSEL_PAIR_PANEL (object);

  /* The stack is a child of the template as well as of the bin, and each would unparent it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_PAIR_PANEL);
  g_clear_pointer (&self->listing, wissel_steps_free);
  g_clear_pointer (&self->pair, wissel_match_pair_free);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_object (&self->proposal);
  g_clear_object (&self->matchmaker);

  G_OBJECT_CLASS (wissel_pair_panel_parent_class)->dispose (object);
}

static void
wissel_pair_panel_class_init (WisselPairPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_pair_panel_dispose;

  signals[DECIDED] = g_signal_new ("decided", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (WISSEL_TYPE_MUST_BUTTON);
  g_type_ensure (WISSEL_TYPE_SCROLLED_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-pair-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselPairPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, WisselPairPanel, title_label);
  gtk_widget_class_bind_template_child (widget_class, WisselPairPanel, sending_label);
  gtk_widget_class_bind_template_child (widget_class, WisselPairPanel, place_label);
  gtk_widget_class_bind_template_child (widget_class, WisselPairPanel, week_label);
  gtk_widget_class_bind_template_child (widget_class, WisselPairPanel, question_label);
  gtk_widget_class_bind_template_child (widget_class, WisselPairPanel, reason_label);
  gtk_widget_class_bind_template_child (widget_class, WisselPairPanel, decision_box);
  gtk_widget_class_bind_template_child (widget_class, WisselPairPanel, must_button);
  gtk_widget_class_bind_template_child (widget_class, WisselPairPanel, scores_group);
  gtk_widget_class_bind_template_child (widget_class, WisselPairPanel, accept_button);
  gtk_widget_class_bind_template_child (widget_class, WisselPairPanel, reject_button);
  gtk_widget_class_bind_template_child (widget_class, WisselPairPanel, fix_button);
  gtk_widget_class_bind_template_child (widget_class, WisselPairPanel, forbid_button);
  gtk_widget_class_bind_template_child (widget_class, WisselPairPanel, score_list);
  gtk_widget_class_bind_template_child (widget_class, WisselPairPanel, other_list);
  gtk_widget_class_bind_template_callback (widget_class, accept_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, reject_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, fix_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, forbid_toggled_cb);
}

static void
wissel_pair_panel_init (WisselPairPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->listing = wissel_steps_new (list_some, self);
}

/* Where people come one after the other. */
static void
show_week (WisselPairPanel *self)
{
  const WisselMatchPlacement *placement = wissel_proposal_get_placement (self->proposal);
  g_autofree char            *monday = wissel_match_placement_dup_week (placement);
  g_autofree char            *text = NULL;

  if (monday != NULL)
    {
      g_autofree char *date =
        wissel_date_format (monday, wissel_language_of_interface (), WISSEL_DATE_LONG);

      text = g_strdup_printf (placement->n_weeks > 1
                                /* Translators: %s is the date of a Monday. */
                                ? _ ("Could come from %s on, for several weeks")
                                : _ ("Could come in the week of %s"),
                              date);
      gtk_label_set_text (self->week_label, text);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->week_label), monday != NULL);
}

static void
show_proposal (WisselPairPanel *self)
{
  gboolean         placed = wissel_proposal_is_placed (self->proposal);
  const char      *reason = wissel_proposal_get_reason (self->proposal);
  const char      *question = wissel_proposal_get_question (self->proposal);
  g_autofree char *place = NULL;
  g_autofree char *pin_price = wissel_matchmaker_dup_pin_price (
    self->matchmaker, wissel_proposal_get_placement (self->proposal)->learner);

  if (placed)
    place = g_strdup_printf ("→ %s, %s", wissel_proposal_get_place_name (self->proposal),
                             wissel_proposal_get_host (self->proposal));

  gtk_label_set_text (self->title_label, wissel_proposal_get_learner_name (self->proposal));
  gtk_label_set_text (self->sending_label, wissel_proposal_get_sending (self->proposal));
  gtk_label_set_text (self->place_label, placed ? place : _ ("No place in this proposal"));
  show_week (self);
  gtk_label_set_text (self->question_label, question != NULL ? question : "");
  gtk_label_set_text (self->reason_label, reason != NULL      ? reason
                                          : pin_price != NULL ? pin_price
                                                              : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason_label), reason != NULL || pin_price != NULL);
  wissel_must_button_show (self->must_button, self->matchmaker,
                           wissel_proposal_get_placement (self->proposal)->learner);
  gtk_widget_set_visible (self->decision_box, placed);
  gtk_widget_set_visible (self->scores_group, placed);
  update_buttons (self);
  begin_lists (self);
}

void
wissel_pair_panel_set_proposal (WisselPairPanel  *self,
                                WisselMatchmaker *matchmaker,
                                WisselProposal   *proposal)
{
  g_return_if_fail (WISSEL_IS_PAIR_PANEL (self));

  g_set_object (&self->matchmaker, matchmaker);
  g_set_object (&self->proposal, proposal);
  gtk_stack_set_visible_child_name (self->stack, proposal != NULL ? "pair" : "empty");
  if (proposal != NULL)
    show_proposal (self);
  else
    clear_lists (self);
}

void
wissel_pair_panel_update (WisselPairPanel *self)
{
  g_return_if_fail (WISSEL_IS_PAIR_PANEL (self));

  if (self->proposal != NULL)
    update_buttons (self);
}
