#include "wissel-grid-page.h"

#include <glib/gi18n.h>

#include "wissel-pair-grid-view.h"

struct _WisselGridPage
{
  AdwBin parent_instance;

  /* Template children */
  WisselPairGridView *view;
  GtkLabel           *sentence_label;
  GtkToggleButton    *fix_button;
  GtkToggleButton    *forbid_button;

  /* Owned */
  WisselMatchmaker *matchmaker;
  WisselPairGrid   *grid;

  /* State */
  gboolean updating;
};

enum
{
  PROP_MATCHMAKER = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (WisselGridPage, wissel_grid_page, ADW_TYPE_BIN)

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
    wissel_pair_grid_get_cells (self->grid, row)[column].verdict);
}

static void
moved_cb (WisselGridPage *self)
{
  g_autofree char *sentence = NULL;
  WisselGridMark   marks;
  guint            row;
  guint            column;

  if (!wissel_pair_grid_view_get_cursor (self->view, &row, &column))
    return;

  marks = wissel_pair_grid_get_marks (self->grid, row, column);
  sentence = wissel_pair_grid_dup_sentence (self->grid, row, column);
  gtk_label_set_text (self->sentence_label, sentence);

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
proposed_cb (WisselGridPage *self)
{
  wissel_pair_grid_update (self->grid);
  wissel_pair_grid_view_update (self->view);
}

/* ---- The class ---- */

static void
set_matchmaker (WisselGridPage *self, WisselMatchmaker *matchmaker)
{
  if (!g_set_object (&self->matchmaker, matchmaker))
    return;

  g_clear_pointer (&self->grid, wissel_pair_grid_free);
  self->grid = wissel_pair_grid_new (matchmaker);
  g_signal_connect_object (matchmaker, "proposed", G_CALLBACK (proposed_cb), self,
                           G_CONNECT_SWAPPED);
  wissel_pair_grid_view_set_grid (self->view, matchmaker, self->grid);
}

static void
wissel_grid_page_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (property_id == PROP_MATCHMAKER)
    set_matchmaker (WISSEL_GRID_PAGE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
wissel_grid_page_dispose (GObject *object)
{
  WisselGridPage *self = WISSEL_GRID_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_GRID_PAGE);
  g_clear_pointer (&self->grid, wissel_pair_grid_free);
  g_clear_object (&self->matchmaker);

  G_OBJECT_CLASS (wissel_grid_page_parent_class)->dispose (object);
}

static void
wissel_grid_page_class_init (WisselGridPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_grid_page_dispose;
  G_OBJECT_CLASS (klass)->set_property = wissel_grid_page_set_property;

  properties[PROP_MATCHMAKER] = g_param_spec_object (
    "matchmaker", NULL, NULL, WISSEL_TYPE_MATCHMAKER, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);

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
