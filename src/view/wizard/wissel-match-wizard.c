#include "wissel-match-wizard.h"

#include <glib/gi18n.h>

#include "wissel-balance-view.h"
#include "wissel-dialog.h"
#include "wissel-grid-page.h"
#include "wissel-help-window.h"
#include "wissel-match-rules.h"
#include "wissel-match-table.h"
#include "wissel-matchmaker.h"
#include "wissel-plans-view.h"
#include "wissel-shortages-view.h"
#include "wissel-steps.h"
#include "wissel-unplaced-view.h"
#include "wissel-window.h"

struct _WisselMatchWizard
{
  AdwWindow parent_instance;

  /* Template children */
  AdwWindowTitle   *window_title;
  GtkStack         *stack;
  WisselMatchRules *rules;
  GtkWidget        *switcher_bar;
  AdwViewStack     *views; /* of the proposal; each is made when it is first looked at */
  AdwStatusPage    *done_page;
  GtkButton        *back_button;
  GtkButton        *again_button;
  GtkButton        *accept_all_button;
  GtkButton        *later_button;
  GtkButton        *next_button;
  GtkRevealer      *busy_revealer;

  /* Owned */
  WisselNetwork    *network;
  WisselMatchmaker *matchmaker;
  GCancellable     *cancellable;
  WisselSteps      *leaving;
  WisselQuery      *rows; /* to be shown in the window below once this one has closed */

  /* State */
  gboolean is_storing;
  gboolean has_news; /* exchanges were made, of which organisations are to be told */
};

G_DEFINE_FINAL_TYPE (WisselMatchWizard, wissel_match_wizard, ADW_TYPE_WINDOW)

static gboolean
is_on (WisselMatchWizard *self, const char *step)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), step) == 0;
}

static const struct
{
  const char *name; /* of the page that holds it */
  GType (*get_type) (void);
} views[] = {
  { "matches", wissel_match_table_get_type },    { "grid", wissel_grid_page_get_type },
  { "unplaced", wissel_unplaced_view_get_type }, { "shortages", wissel_shortages_view_get_type },
  { "balance", wissel_balance_view_get_type },   { "plans", wissel_plans_view_get_type },
};

/* Each view follows the property `matchmaker`, and by it all further proposals. */
static void
fill_view (WisselMatchWizard *self)
{
  GtkWidget  *bin = adw_view_stack_get_visible_child (self->views);
  const char *name = adw_view_stack_get_visible_child_name (self->views);

  if (self->matchmaker == NULL || bin == NULL || !is_on (self, "proposal"))
    return;

  for (guint i = 0; adw_bin_get_child (ADW_BIN (bin)) == NULL && i < G_N_ELEMENTS (views); i++)
    if (g_str_equal (views[i].name, name))
      adw_bin_set_child (ADW_BIN (bin), g_object_new (views[i].get_type (), NULL));

  g_object_set (adw_bin_get_child (ADW_BIN (bin)), "matchmaker", self->matchmaker, NULL);
}

static void
update_buttons (WisselMatchWizard *self)
{
  gboolean deciding = is_on (self, "proposal");
  gboolean busy = gtk_revealer_get_reveal_child (self->busy_revealer);

  gtk_widget_set_visible (GTK_WIDGET (self->back_button), deciding);
  gtk_widget_set_visible (GTK_WIDGET (self->again_button), deciding);
  gtk_widget_set_visible (self->switcher_bar, deciding);
  gtk_widget_set_visible (GTK_WIDGET (self->accept_all_button), deciding);
  gtk_widget_set_visible (GTK_WIDGET (self->later_button), is_on (self, "done") && self->has_news);
  gtk_widget_set_sensitive (GTK_WIDGET (self->again_button), !busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept_all_button), !busy);
  gtk_widget_set_sensitive (
    GTK_WIDGET (self->next_button),
    !busy && (!is_on (self, "rules") || wissel_match_rules_is_ready (self->rules)));

  if (is_on (self, "rules"))
    gtk_button_set_label (self->next_button, _ ("_Propose"));
  else if (deciding)
    gtk_button_set_label (self->next_button, _ ("_Make the Exchanges"));
  else if (self->has_news)
    gtk_button_set_label (self->next_button, _ ("_Inform the Organisations"));
  else
    gtk_button_set_label (self->next_button, _ ("_Close"));
}

static void
show_step (WisselMatchWizard *self, const char *step, const char *subtitle)
{
  gtk_stack_set_visible_child_name (self->stack, step);
  adw_window_title_set_subtitle (self->window_title, subtitle);
  update_buttons (self);
}

static void
set_busy (WisselMatchWizard *self, gboolean busy)
{
  gtk_revealer_set_reveal_child (self->busy_revealer, busy);
  update_buttons (self);
}

/* ---- Proposing ---- */

static char *
dup_result (WisselMatchWizard *self)
{
  guint            n_placed = wissel_matchmaker_get_n_placed (self->matchmaker);
  g_autofree char *points = wissel_match_format_points (
    wissel_matchmaker_get_total (self->matchmaker), wissel_language_of_interface ());
  g_autofree char *placed = NULL;

  /* Translators: how many switchers have a place in the proposal, of how many. */
  placed = g_strdup_printf (ngettext ("%1$u of %2$u switchers has a place",
                                      "%1$u of %2$u switchers have a place", n_placed),
                            n_placed, wissel_matchmaker_get_n_learners (self->matchmaker));

  /* Translators: 1: how many have a place; 2: number of points of the whole plan */
  return g_strdup_printf (_ ("%1$s · %2$s points"), placed, points);
}

static void
proposed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselMatchWizard) self = user_data;
  g_autoptr (GError)            error = NULL;
  g_autofree char              *subtitle = NULL;

  if (!wissel_matchmaker_propose_finish (WISSEL_MATCHMAKER (source), result, &error))
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        return;

      set_busy (self, FALSE);
      wissel_report_error (GTK_WIDGET (self), _ ("No Proposal Could Be Made"), error);
      return;
    }

  set_busy (self, FALSE);
  subtitle = dup_result (self);
  if (is_on (self, "proposal"))
    {
      adw_window_title_set_subtitle (self->window_title, subtitle);
      return;
    }

  show_step (self, "proposal", subtitle);
  adw_view_stack_set_visible_child_name (self->views, "matches");
  fill_view (self);
  gtk_widget_grab_focus (
    adw_bin_get_child (ADW_BIN (adw_view_stack_get_visible_child (self->views))));
}

static void
propose (WisselMatchWizard *self)
{
  WisselMatchOptions options;
  gint64             round = wissel_match_rules_get_round (self->rules);

  if (self->matchmaker == NULL || wissel_matchmaker_get_round (self->matchmaker) != round)
    {
      g_clear_object (&self->matchmaker);
      self->matchmaker = wissel_matchmaker_new (self->network, round);
    }

  wissel_match_rules_get_options (self->rules, &options);
  wissel_matchmaker_set_options (self->matchmaker, &options);
  /* Of several proposals asked for one after the other, the last one counts. */
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  set_busy (self, TRUE);
  wissel_matchmaker_propose_async (self->matchmaker, self->cancellable, proposed_cb,
                                   g_object_ref (self));
}

/* ---- Finishing ---- */

static void
show_result (WisselMatchWizard *self, guint n_accepted)
{
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  g_autofree char *description = NULL;
  guint            n_open = wissel_matchmaker_get_n_learners (self->matchmaker) - n_accepted;

  title = n_accepted > 0
            ? g_strdup_printf (
                ngettext ("%u exchange was made", "%u exchanges were made", n_accepted), n_accepted)
            : g_strdup (_ ("No exchange was made"));
  text = g_strdup_printf (ngettext ("%u switcher of the round still looks for a place. The rules, "
                                    "the scores and the decisions are kept with the round.",
                                    "%u switchers of the round still look for a place. The rules, "
                                    "the scores and the decisions are kept with the round.",
                                    n_open),
                          n_open);
  self->has_news = n_accepted > 0;
  if (self->has_news)
    description =
      g_strconcat (text, "\n\n",
                   _ ("Now ask the organisations whether they agree, by letter or by mail. That "
                      "can be done later too, from the page of the round."),
                   NULL);
  adw_status_page_set_title (self->done_page, title);
  adw_status_page_set_description (self->done_page, description != NULL ? description : text);
  show_step (self, "done", NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->next_button));
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselMatchWizard) self = user_data;
  g_autoptr (GError)            error = NULL;
  guint                         n_accepted = 0;

  self->is_storing = FALSE;
  set_busy (self, FALSE);
  if (wissel_matchmaker_finish_finish (WISSEL_MATCHMAKER (source), result, &n_accepted, &error))
    show_result (self, n_accepted);
  else
    wissel_report_error (GTK_WIDGET (self), _ ("The Exchanges Could Not Be Made"), error);
}

/* Storing is one action, which comes to its end. */
static void
store_decisions (WisselMatchWizard *self)
{
  self->is_storing = TRUE;
  set_busy (self, TRUE);
  wissel_matchmaker_finish_async (self->matchmaker, NULL, finished_cb, g_object_ref (self));
}

static void
finish_confirmed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselMatchWizard) self = user_data;

  if (wissel_confirm_finish (result))
    store_decisions (self);
}

/* Pairs that nobody decided on are kept as suggestions; say so before it happens. */
static void
finish (WisselMatchWizard *self)
{
  guint n_open = wissel_matchmaker_count (self->matchmaker, WISSEL_DECISION_OPEN);
  guint n_accepted = wissel_matchmaker_count (self->matchmaker, WISSEL_DECISION_ACCEPTED);
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;
  WisselQuestion   question = { .accept = _ ("_Make the Exchanges") };

  if (n_open == 0)
    {
      store_decisions (self);
      return;
    }

  heading = g_strdup_printf (
    ngettext ("%u Match Has Not Been Decided On", "%u Matches Have Not Been Decided On", n_open),
    n_open);
  if (n_accepted == 0)
    {
      body = g_strdup (_ ("None has been accepted, so no exchange will be made. What is proposed "
                          "is kept as suggestions and can be decided on later."));
      question.accept = _ ("_Keep as Suggestions");
    }
  else
    {
      body = g_strdup_printf (ngettext ("%u accepted match becomes an exchange. The others stay "
                                        "suggestions and can be decided on later.",
                                        "%u accepted matches become exchanges. The others stay "
                                        "suggestions and can be decided on later.",
                                        n_accepted),
                              n_accepted);
    }
  question.heading = heading;
  question.body = body;
  wissel_confirm_async (GTK_WIDGET (self), &question, finish_confirmed_cb, g_object_ref (self));
}

/* In the window below, where what is missing of an organisation can be mended, and undone. */
static void
inform (WisselMatchWizard *self)
{
  WisselWindow *window = wissel_window_of (GTK_WIDGET (self));
  gint64        round = wissel_matchmaker_get_round (self->matchmaker);

  gtk_window_close (GTK_WINDOW (self));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.inform", "x", round);
}

/* ---- Callbacks ---- */

static void
next_cb (WisselMatchWizard *self)
{
  if (is_on (self, "rules"))
    propose (self);
  else if (is_on (self, "proposal"))
    finish (self);
  else if (self->has_news)
    inform (self);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
back_cb (WisselMatchWizard *self)
{
  show_step (self, "rules", _ ("Round and rules"));
}

static void
again_cb (WisselMatchWizard *self)
{
  propose (self);
}

static void
accept_all_cb (WisselMatchWizard *self)
{
  wissel_matchmaker_accept_all (self->matchmaker);
}

/* The keyboard follows into the view, except that of somebody who goes through their names. */
static void
view_chosen_cb (WisselMatchWizard *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *view = adw_view_stack_get_visible_child (self->views);

  fill_view (self);
  if (view != NULL && is_on (self, "proposal") &&
      (focus == NULL || !gtk_widget_is_ancestor (focus, self->switcher_bar)))
    gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);
}

static void
rules_changed_cb (WisselMatchWizard *self)
{
  update_buttons (self);
}

/* A list to mend something in comes in place of this window. */
static void
show_rows (WisselMatchWizard *self)
{
  if (self->rows != NULL)
    wissel_window_show_rows (wissel_window_of (GTK_WIDGET (self)), self->rows);
}

static WisselStepsLeft
take_apart (gpointer owner)
{
  WisselMatchWizard *self = owner;

  for (GtkWidget *bin = gtk_widget_get_first_child (GTK_WIDGET (self->views)); bin != NULL;
       bin = gtk_widget_get_next_sibling (bin))
    if (adw_bin_get_child (ADW_BIN (bin)) != NULL)
      {
        adw_bin_set_child (ADW_BIN (bin), NULL);
        return WISSEL_STEPS_OUT_OF_SIGHT;
      }

  gtk_window_destroy (GTK_WINDOW (self));

  return WISSEL_STEPS_DONE;
}

/* All rows and cards of six views at once would keep the window below waiting. */
static void
leave (WisselMatchWizard *self)
{
  show_rows (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  wissel_steps_begin (self->leaving);
}

static void
close_confirmed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WisselMatchWizard) self = user_data;

  if (!wissel_confirm_finish (result))
    {
      g_clear_pointer (&self->rows, wissel_query_free);
      return;
    }

  leave (self);
}

/* Decisions live only here until the exchanges are made: the one thing that closing would lose. */
static gboolean
close_request_cb (WisselMatchWizard *self)
{
  WisselQuestion question = {
    .heading = _ ("Leave Without Keeping the Decisions?"),
    .body = _ ("What you accepted and rejected has not been stored yet."),
    .accept = _ ("_Leave"),
    .is_destructive = TRUE,
  };

  if (self->is_storing)
    return GDK_EVENT_STOP;

  if (self->matchmaker == NULL || is_on (self, "done") ||
      (wissel_matchmaker_count (self->matchmaker, WISSEL_DECISION_ACCEPTED) == 0 &&
       wissel_matchmaker_count (self->matchmaker, WISSEL_DECISION_REJECTED) == 0))
    leave (self);
  else
    wissel_confirm_async (GTK_WIDGET (self), &question, close_confirmed_cb, g_object_ref (self));

  return GDK_EVENT_STOP;
}

static void
propose_again_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselMatchWizard *self = WISSEL_MATCH_WIZARD (widget);

  /* A view may have changed the rules. */
  wissel_match_rules_set_options (self->rules, wissel_matchmaker_get_options (self->matchmaker));
  propose (self);
}

static void
show_rows_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselMatchWizard *self = WISSEL_MATCH_WIZARD (widget);

  g_clear_pointer (&self->rows, wissel_query_free);
  self->rows = wissel_match_rules_make_query (self->rules, g_variant_get_string (parameter, NULL));
  gtk_window_close (GTK_WINDOW (self));
}

static void
show_view_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  WisselMatchWizard *self = WISSEL_MATCH_WIZARD (widget);

  if (is_on (self, "proposal"))
    adw_view_stack_set_visible_child_name (self->views, g_variant_get_string (parameter, NULL));
}

static void
wissel_match_wizard_dispose (GObject *object)
{
  WisselMatchWizard *self = WISSEL_MATCH_WIZARD (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->leaving, wissel_steps_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_MATCH_WIZARD);
  g_clear_object (&self->matchmaker);
  g_clear_object (&self->network);
  g_clear_pointer (&self->rows, wissel_query_free);

  G_OBJECT_CLASS (wissel_match_wizard_parent_class)->dispose (object);
}

static void
wissel_match_wizard_class_init (WisselMatchWizardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_match_wizard_dispose;

  g_type_ensure (WISSEL_TYPE_MATCH_RULES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-match-wizard.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselMatchWizard, window_title);
  gtk_widget_class_bind_template_child (widget_class, WisselMatchWizard, stack);
  gtk_widget_class_bind_template_child (widget_class, WisselMatchWizard, rules);
  gtk_widget_class_bind_template_child (widget_class, WisselMatchWizard, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, WisselMatchWizard, views);
  gtk_widget_class_bind_template_child (widget_class, WisselMatchWizard, done_page);
  gtk_widget_class_bind_template_child (widget_class, WisselMatchWizard, back_button);
  gtk_widget_class_bind_template_child (widget_class, WisselMatchWizard, again_button);
  gtk_widget_class_bind_template_child (widget_class, WisselMatchWizard, accept_all_button);
  gtk_widget_class_bind_template_child (widget_class, WisselMatchWizard, later_button);
  gtk_widget_class_bind_template_child (widget_class, WisselMatchWizard, next_button);
  gtk_widget_class_bind_template_child (widget_class, WisselMatchWizard, busy_revealer);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, rules_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_install_action (widget_class, "wizard.propose-again", NULL,
                                   propose_again_action);
  gtk_widget_class_install_action (widget_class, "wizard.show-rows", "s", show_rows_action);
  gtk_widget_class_install_action (widget_class, "wizard.show-view", "s", show_view_action);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_ALT_MASK,
                                         "wizard.show-view", "s", views[i].name);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  wissel_help_install (widget_class, "matching");
}

static void
wissel_match_wizard_init (WisselMatchWizard *self)
{
  self->cancellable = g_cancellable_new ();
  self->leaving = wissel_steps_new (take_apart, self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wissel_match_wizard_new (GtkWindow *parent, WisselNetwork *network)
{
  WisselMatchWizard *self = g_object_new (WISSEL_TYPE_MATCH_WIZARD, "transient-for", parent, NULL);

  self->network = g_object_ref (network);
  wissel_match_rules_set_network (self->rules, network);
  show_step (self, "rules", _ ("Round and rules"));

  return GTK_WIDGET (self);
}
