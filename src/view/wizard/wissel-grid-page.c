#include "wissel-grid-page.h"

#include <glib/gi18n.h>

#include "wissel-pair-grid-view.h"

struct _WisselGridPage
{
  WisselProposalView parent_instance;

  /* Template children */
  WisselPairGridView *view;
  GtkLabel           *sentence_label;
  GtkToggleButton    *fix_button;
  GtkToggleButton    *forbid_button;

  /* Owned */
  WisselMatchmaker *matchmaker; /* not owned: the parent class has it */
  WisselPairGrid   *grid;

  /* State */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (WisselGridPage, wissel_grid_page, WISSEL_TYPE_PROPOSAL_VIEW)

static gboolean
get_pair (WisselGridPage *self, gint64 *learner, gint64 *place, WisselGridMark *marks)
{
  guint row;
  guint column;

  if (!wissel_pair_grid_view_get_cursor (self->view, &row, &column))
    return FALSE;

  *learner = wissel_pair_grid_get_learner (self->grid, row);
  *place = wissel_pair_grid_get_place (self->grid, column);
  *marks = wissel_pair_grid_get_marks (self->grid, row, column);

  return TRUE;
}

static gboolean
can_be_fixed (WisselGridPage *self, guint row, guint column)
{
  return wissel_match_verdict_can_be_pinned (
    wissel_pair_grid_get_cell (self->grid, row, column)->verdict);
}

static void
moved_cb (WisselGridPage *self)
{
  WisselGridMark marks;
  guint          row;
  guint          column;

  if (!wissel_pair_grid_view_get_cursor (self->view, &row, &column))
    return;

  marks = wissel_pair_grid_get_marks (self->grid, row, column);
  gtk_label_set_text (self->sentence_label, wissel_pair_grid_view_get_sentence (self->view));

  self->updating = TRUE;
  gtk_toggle_button_set_active (self->fix_button, (marks & WISSEL_GRID_FIXED) != 0);
  gtk_toggle_button_set_active (self->forbid_button, (marks & WISSEL_GRID_FORBIDDEN) != 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->fix_button), can_be_fixed (self, row, column));
  self->updating = FALSE;
}

static void
fix_cb (WisselGridPage *self)
{
  WisselGridMark marks;
  gint64         learner;
  gint64         place;

  if (self->updating || !get_pair (self, &learner, &place, &marks))
    return;

  if (!gtk_widget_get_sensitive (GTK_WIDGET (self->fix_button)))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  wissel_matchmaker_fix (self->matchmaker, learner, marks & WISSEL_GRID_FIXED ? 0 : place);
  gtk_widget_activate_action (GTK_WIDGET (self), "wizard.propose-again", NULL);
}

static void
forbid_cb (WisselGridPage *self)
{
  WisselGridMark marks;
  gint64         learner;
  gint64         place;

  if (self->updating || !get_pair (self, &learner, &place, &marks))
    return;

  wissel_matchmaker_forbid (self->matchmaker, learner, place, !(marks & WISSEL_GRID_FORBIDDEN));
  gtk_widget_activate_action (GTK_WIDGET (self), "wizard.propose-again", NULL);
}

static void
show_plan (WisselGridPage *self)
{
  wissel_pair_grid_update (self->grid);
  wissel_pair_grid_view_update (self->view);
}

/* ---- The class ---- */

static void
wissel_grid_page_take (WisselProposalView *view, WisselMatchmaker *matchmaker)
{
  WisselGridPage *self = WISSEL_GRID_PAGE (view);

  self->matchmaker = matchmaker;
  g_clear_pointer (&self->grid, wissel_pair_grid_free);
  self->grid = wissel_pair_grid_new (matchmaker);
  wissel_pair_grid_view_set_grid (self->view, matchmaker, self->grid);
}

static void
wissel_grid_page_proposed (WisselProposalView *view)
{
  show_plan (WISSEL_GRID_PAGE (view));
}

static void
wissel_grid_page_dispose (GObject *object)
{
  WisselGridPage *self = WISSEL_GRID_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_GRID_PAGE);
  g_clear_pointer (&self->grid, wissel_pair_grid_free);
  self->matchmaker = NULL;

  G_OBJECT_CLASS (wissel_grid_page_parent_class)->dispose (object);
}

static void
wissel_grid_page_class_init (WisselGridPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_grid_page_dispose;
  WISSEL_PROPOSAL_VIEW_CLASS (klass)->take = wissel_grid_page_take;
  WISSEL_PROPOSAL_VIEW_CLASS (klass)->proposed = wissel_grid_page_proposed;

  g_type_ensure (WISSEL_TYPE_PAIR_GRID_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-grid-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselGridPage, view);
  gtk_widget_class_bind_template_child (widget_class, WisselGridPage, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, WisselGridPage, fix_button);
  gtk_widget_class_bind_template_child (widget_class, WisselGridPage, forbid_button);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, fix_cb);
  gtk_widget_class_bind_template_callback (widget_class, forbid_cb);
}

static void
wissel_grid_page_init (WisselGridPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
