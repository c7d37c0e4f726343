#include "wissel-shortages-view.h"

#include <glib/gi18n.h>

#include "wissel-shortages.h"
#include "wissel-text-column.h"

struct _WisselShortagesView
{
  WisselProposalView parent_instance;

  /* Template children */
  GtkStack      *stack;
  GtkColumnView *column_view;

  /* Owned */
  WisselMatchmaker *matchmaker; /* not owned: the parent class has it */
};

G_DEFINE_FINAL_TYPE (WisselShortagesView, wissel_shortages_view, WISSEL_TYPE_PROPOSAL_VIEW)

static void
show_plan (WisselShortagesView *self)
{
  GListStore                   *shortages = wissel_shortages_new (self->matchmaker);
  guint                         n = g_list_model_get_n_items (G_LIST_MODEL (shortages));
  g_autoptr (GtkSelectionModel) selection =
    GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (shortages)));

  gtk_column_view_set_model (self->column_view, selection);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "shortages" : "none");
}

static void
wissel_shortages_view_take (WisselProposalView *view, WisselMatchmaker *matchmaker)
{
  WisselShortagesView *self = WISSEL_SHORTAGES_VIEW (view);

  self->matchmaker = matchmaker;
}

static void
wissel_shortages_view_proposed (WisselProposalView *view)
{
  show_plan (WISSEL_SHORTAGES_VIEW (view));
}

static void
wissel_shortages_view_dispose (GObject *object)
{
  WisselShortagesView *self = WISSEL_SHORTAGES_VIEW (object);

  /* The stack is a child of the template as well as of the bin, and each would unparent it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_SHORTAGES_VIEW);
  self->matchmaker = NULL;

  G_OBJECT_CLASS (wissel_shortages_view_parent_class)->dispose (object);
}

static void
wissel_shortages_view_class_init (WisselShortagesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_shortages_view_dispose;
  WISSEL_PROPOSAL_VIEW_CLASS (klass)->take = wissel_shortages_view_take;
  WISSEL_PROPOSAL_VIEW_CLASS (klass)->proposed = wissel_shortages_view_proposed;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-shortages-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselShortagesView, stack);
  gtk_widget_class_bind_template_child (widget_class, WisselShortagesView, column_view);
}

static void
wissel_shortages_view_init (WisselShortagesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  wissel_text_column_name_rows (self->column_view);
  wissel_text_column_add (self->column_view, _ ("What is short"), "name", 0);
  wissel_text_column_add (self->column_view, _ ("Kind"), "kind", 120);
  wissel_text_column_add_figures (self->column_view, _ ("Switchers"), "wanted", 100);
  wissel_text_column_add_figures (self->column_view, _ ("Seats"), "seats", 100);
  wissel_text_column_add_figures (self->column_view, _ ("Short of"), "short-of", 100);
  wissel_text_column_add_figures (self->column_view, _ ("Without a place"), "unplaced", 120);
}
