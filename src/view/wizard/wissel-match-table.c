#include "wissel-match-table.h"

#include <glib/gi18n.h>

#include "wissel-fitting-columns.h"
#include "wissel-pager.h"
#include "wissel-pair-panel.h"
#include "wissel-text-column.h"

#define LEAST_FOR_PLACE 130

/* What the drop-down above the table shows. */
typedef enum
{
  SHOW_ALL,
  SHOW_PLACED,
  SHOW_UNPLACED,
  SHOW_OPEN,
} Shown;

struct _WisselMatchTable
{
  WisselProposalView parent_instance;

  /* Template children */
  GtkColumnView   *column_view;
  GtkDropDown     *shown_drop_down;
  GtkSearchEntry  *search_entry;
  GtkLabel        *count_label;
  GtkWidget       *scrolled;
  WisselPager     *pager;
  WisselPairPanel *panel;

  /* Owned */
  WisselMatchmaker   *matchmaker; /* not owned: the parent class has it */
  GtkFilterListModel *filtered;
  GtkSingleSelection *selection;
  GtkCustomFilter    *filter;

  GStrv words; /* that are searched for, or NULL */

  /* State */
  Shown  shown;
  gint64 learner; /* who is looked at */

  const WisselMatchPlan *plan; /* that is shown; only to be compared */
};

G_DEFINE_FINAL_TYPE (WisselMatchTable, wissel_match_table, WISSEL_TYPE_PROPOSAL_VIEW)

/* ---- Which rows ---- */

static gboolean
is_shown (gpointer item, gpointer user_data)
{
  WisselMatchTable *self = user_data;
  WisselProposal   *proposal = item;
  gboolean          placed = wissel_proposal_is_placed (proposal);

  if (self->words != NULL &&
      !wissel_proposal_has_words (proposal, (const char *const *) self->words))
    return FALSE;

  switch (self->shown)
    {
    case SHOW_PLACED:
      return placed;
    case SHOW_UNPLACED:
      return !placed;
    case SHOW_OPEN:
      return placed && wissel_proposal_get_decision (proposal) == WISSEL_DECISION_OPEN;
    case SHOW_ALL:
    default:
      return TRUE;
    }
}

static void
update_count (WisselMatchTable *self)
{
  guint            accepted = wissel_matchmaker_count (self->matchmaker, WISSEL_DECISION_ACCEPTED);
  guint            rejected = wissel_matchmaker_count (self->matchmaker, WISSEL_DECISION_REJECTED);
  guint            open = wissel_matchmaker_count (self->matchmaker, WISSEL_DECISION_OPEN);
  g_autofree char *text = NULL;

  /* Translators: numbers of matches. */
  text = g_strdup_printf (_ ("%1$u accepted · %2$u rejected · %3$u to decide"), accepted, rejected,
                          open);
  gtk_label_set_text (self->count_label, text);
}

static void
show_selected (WisselMatchTable *self)
{
  WisselProposal *proposal = gtk_single_selection_get_selected_item (self->selection);

  wissel_pair_panel_set_proposal (self->panel, self->matchmaker, proposal);
}

/* ---- Cells ---- */

static void
bind_score_cell_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  g_autofree char *text = NULL;
  GtkWidget       *inscription = gtk_list_item_get_child (item);
  WisselProposal  *proposal = gtk_list_item_get_item (item);

  if (wissel_proposal_is_placed (proposal))
    text = wissel_match_format_points (wissel_proposal_get_placement (proposal)->total,
                                       wissel_language_of_interface ());

  gtk_inscription_set_xalign (GTK_INSCRIPTION (inscription), 1);
  gtk_inscription_set_text (GTK_INSCRIPTION (inscription), text != NULL ? text : "—");
}

static const char *
decision_text (WisselProposal *proposal)
{
  if (!wissel_proposal_is_placed (proposal))
    return _ ("No place");

  switch (wissel_proposal_get_decision (proposal))
    {
    case WISSEL_DECISION_ACCEPTED:
      return _ ("Accepted");
    case WISSEL_DECISION_REJECTED:
      return _ ("Rejected");
    case WISSEL_DECISION_OPEN:
    default:
      return wissel_proposal_get_placement (proposal)->pinned ? _ ("Fixed") : _ ("To decide");
    }
}

/* Screen readers say a row by who would go where. */
static void
name_row (WisselProposal *proposal, GtkWidget *inscription)
{
  GtkWidget       *cell = gtk_widget_get_parent (inscription);
  GtkWidget       *line = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  g_autofree char *name = NULL;

  if (line == NULL)
    return;

  name = wissel_proposal_is_placed (proposal)
           ? g_strdup_printf ("%s, %s, %s", wissel_proposal_get_learner_name (proposal),
                              wissel_proposal_get_place_name (proposal), decision_text (proposal))
           : g_strdup_printf ("%s, %s", wissel_proposal_get_learner_name (proposal),
                              decision_text (proposal));
  gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_decision_cell (WisselProposal *proposal, GParamSpec *pspec, GtkWidget *inscription)
{
  static const char *const classes[] = { NULL, "success", "error" };
  WisselDecision           decision = wissel_proposal_get_decision (proposal);

  for (guint i = 1; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (inscription, classes[i]);

  gtk_widget_remove_css_class (inscription, "dim-label");
  if (!wissel_proposal_is_placed (proposal))
    gtk_widget_add_css_class (inscription, "dim-label");
  else if (classes[decision] != NULL)
    gtk_widget_add_css_class (inscription, classes[decision]);

  gtk_inscription_set_text (GTK_INSCRIPTION (inscription), decision_text (proposal));
  name_row (proposal, inscription);
}

static void
bind_decision_cell_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget      *inscription = gtk_list_item_get_child (item);
  WisselProposal *proposal = gtk_list_item_get_item (item);

  g_signal_connect_object (proposal, "notify::decision", G_CALLBACK (update_decision_cell),
                           inscription, 0);
  update_decision_cell (proposal, NULL, inscription);
}

static void
unbind_decision_cell_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), update_decision_cell,
                                        gtk_list_item_get_child (item));
}

/* The place, or why there is none. */
static void
bind_place_cell_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget      *inscription = gtk_list_item_get_child (item);
  WisselProposal *proposal = gtk_list_item_get_item (item);
  gboolean        placed = wissel_proposal_is_placed (proposal);
  const char     *text = placed ? wissel_proposal_get_place_name (proposal)
                                : wissel_proposal_get_reason (proposal);

  if (placed)
    gtk_widget_remove_css_class (inscription, "dim-label");
  else
    gtk_widget_add_css_class (inscription, "dim-label");

  gtk_inscription_set_text (GTK_INSCRIPTION (inscription), text);
}

typedef void (*BindCell) (GtkSignalListItemFactory *, GtkListItem *, gpointer);

static GtkColumnViewColumn *
add_column (WisselMatchTable *self, const char *title, BindCell bind, int width)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (wissel_text_column_set_up_cell), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind), NULL);
  if (bind == bind_decision_cell_cb)
    g_signal_connect (factory, "unbind", G_CALLBACK (unbind_decision_cell_cb), NULL);

  return wissel_text_column_add_made_by (self->column_view, title, factory, width);
}

/* Where it is narrow, the panel alone tells who sends and who receives. */
static void
add_columns (WisselMatchTable *self)
{
  GtkColumnViewColumn *sending;
  GtkColumnViewColumn *host;

  wissel_text_column_add (self->column_view, _ ("Switcher"), "learner-name", 150);
  sending = wissel_text_column_add (self->column_view, _ ("Sent by"), "sending", 120);
  add_column (self, _ ("Learning place"), bind_place_cell_cb, 0);
  host = wissel_text_column_add (self->column_view, _ ("Host"), "host", 120);
  add_column (self, _ ("Score"), bind_score_cell_cb, 64);
  add_column (self, _ ("Decision"), bind_decision_cell_cb, 96);
  wissel_fitting_columns_follow (self->column_view, LEAST_FOR_PLACE, sending, host, NULL);
}

/* ---- Callbacks ---- */

static void
filter_changed_cb (WisselMatchTable *self)
{
  g_clear_pointer (&self->words, g_strfreev);
  self->words =
    wissel_proposal_split_words (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  self->shown = (Shown) gtk_drop_down_get_selected (self->shown_drop_down);
  if (self->filter != NULL)
    gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

/* Rows also come and go out of sight, and while the list follows another plan. */
static void
selected_cb (WisselMatchTable *self)
{
  if (self->plan == wissel_matchmaker_get_plan (self->matchmaker))
    show_selected (self);
}

static void
turned_cb (WisselMatchTable *self)
{
  gtk_adjustment_set_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), 0);
}

static void
select_row (WisselMatchTable *self, guint position)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (self->column_view));

  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
}

/* After a decision the next pair is at hand, so that a round can be worked through. */
static void
decided_cb (WisselMatchTable *self)
{
  guint next =
    wissel_pager_reveal (self->pager, gtk_single_selection_get_selected (self->selection) + 1);

  update_count (self);
  if (next < g_list_model_get_n_items (G_LIST_MODEL (self->selection)))
    select_row (self, next);
  else
    show_selected (self);
}

static gint64
get_learner (gpointer proposal)
{
  return proposal != NULL ? wissel_proposal_get_placement (proposal)->learner : 0;
}

/* Not called for the row that is selected because the list was made anew. */
static void
chosen_cb (WisselMatchTable *self)
{
  self->learner = get_learner (gtk_single_selection_get_selected_item (self->selection));
}

/* Decisions that were taken elsewhere show, too. */
static void
decisions_changed_cb (WisselMatchTable *self)
{
  update_count (self);
  wissel_pair_panel_update (self->panel);
}

/* Another plan: whoever was looked at still is, wherever the row went. */
static void
show_again (WisselMatchTable *self)
{
  self->plan = wissel_matchmaker_get_plan (self->matchmaker);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    {
      g_autoptr (GObject) proposal = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (get_learner (proposal) == self->learner)
        {
          select_row (self, i);
          break;
        }
    }

  update_count (self);
  show_selected (self);
}

/* ---- The class ---- */

static void
wissel_match_table_take (WisselProposalView *view, WisselMatchmaker *matchmaker)
{
  WisselMatchTable *self = WISSEL_MATCH_TABLE (view);

  self->matchmaker = matchmaker;
  g_signal_connect_object (matchmaker, "decided", G_CALLBACK (decisions_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_filter_list_model_set_model (self->filtered, wissel_matchmaker_get_proposals (matchmaker));
}

static void
wissel_match_table_proposed (WisselProposalView *view)
{
  show_again (WISSEL_MATCH_TABLE (view));
}

static void
wissel_match_table_dispose (GObject *object)
{
  WisselMatchTable *self = WISSEL_MATCH_TABLE (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);

  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_MATCH_TABLE);
  g_clear_object (&self->selection);
  g_clear_object (&self->filtered);
  g_clear_pointer (&self->words, g_strfreev);
  self->filter = NULL;
  self->matchmaker = NULL;

  G_OBJECT_CLASS (wissel_match_table_parent_class)->dispose (object);
}

static gboolean
wissel_match_table_grab_focus (GtkWidget *widget)
{
  WisselMatchTable *self = WISSEL_MATCH_TABLE (widget);

  return gtk_widget_grab_focus (gtk_widget_get_last_child (GTK_WIDGET (self->column_view)));
}

static void
wissel_match_table_class_init (WisselMatchTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_match_table_dispose;
  WISSEL_PROPOSAL_VIEW_CLASS (klass)->take = wissel_match_table_take;
  WISSEL_PROPOSAL_VIEW_CLASS (klass)->proposed = wissel_match_table_proposed;

  widget_class->grab_focus = wissel_match_table_grab_focus;

  g_type_ensure (WISSEL_TYPE_PAGER);
  g_type_ensure (WISSEL_TYPE_PAIR_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-match-table.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselMatchTable, column_view);
  gtk_widget_class_bind_template_child (widget_class, WisselMatchTable, shown_drop_down);
  gtk_widget_class_bind_template_child (widget_class, WisselMatchTable, search_entry);
  gtk_widget_class_bind_template_child (widget_class, WisselMatchTable, count_label);
  gtk_widget_class_bind_template_child (widget_class, WisselMatchTable, scrolled);
  gtk_widget_class_bind_template_child (widget_class, WisselMatchTable, pager);
  gtk_widget_class_bind_template_child (widget_class, WisselMatchTable, panel);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, decided_cb);
  gtk_widget_class_bind_template_callback (widget_class, turned_cb);
}

static void
wissel_match_table_init (WisselMatchTable *self)
{
  GtkEditable *text;

  gtk_widget_init_template (GTK_WIDGET (self));

  /* A search entry has no words of its own for this before GTK 4.10. */
  text = gtk_editable_get_delegate (GTK_EDITABLE (self->search_entry));
  gtk_text_set_placeholder_text (GTK_TEXT (text), _ ("Search"));

  add_columns (self);

  self->filter = gtk_custom_filter_new (is_shown, self, NULL);
  self->filtered = gtk_filter_list_model_new (NULL, GTK_FILTER (self->filter));
  self->selection = gtk_single_selection_new (
    g_object_ref (wissel_pager_set_model (self->pager, G_LIST_MODEL (self->filtered))));
  wissel_pager_set_adjustment (
    self->pager, gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)));
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (selected_cb),
                            self);
  g_signal_connect_swapped (self->selection, "selection-changed", G_CALLBACK (chosen_cb), self);
  gtk_column_view_set_model (self->column_view, GTK_SELECTION_MODEL (self->selection));
}
