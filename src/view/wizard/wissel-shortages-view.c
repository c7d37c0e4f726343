#include "wissel-shortages-view.h"

#include <glib/gi18n.h>

#include "wissel-shortages.h"
#include "wissel-text-column.h"

struct _WisselShortagesView
{
  AdwBin parent_instance;

  /* Template children */
  GtkStack      *stack;
  GtkColumnView *column_view;

  /* Owned */
  WisselMatchmaker *matchmaker;
};

enum
{
  PROP_MATCHMAKER = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (WisselShortagesView, wissel_shortages_view, ADW_TYPE_BIN)

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
set_matchmaker (WisselShortagesView *self, WisselMatchmaker *matchmaker)
{
  if (!g_set_object (&self->matchmaker, matchmaker))
    return;

  g_signal_connect_object (matchmaker, "proposed", G_CALLBACK (show_plan), self, G_CONNECT_SWAPPED);
  show_plan (self);
}

static void
wissel_shortages_view_set_property (GObject      *object,
                                    guint         property_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  if (property_id == PROP_MATCHMAKER)
    set_matchmaker (WISSEL_SHORTAGES_VIEW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
wissel_shortages_view_dispose (GObject *object)
{
  WisselShortagesView *self = WISSEL_SHORTAGES_VIEW (object);

  /* The stack is a child of the template as well as of the bin, and each would unparent it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), WISSEL_TYPE_SHORTAGES_VIEW);
  g_clear_object (&self->matchmaker);

  G_OBJECT_CLASS (wissel_shortages_view_parent_class)->dispose (object);
}

static void
wissel_shortages_view_class_init (WisselShortagesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_shortages_view_dispose;
  G_OBJECT_CLASS (klass)->set_property = wissel_shortages_view_set_property;

  properties[PROP_MATCHMAKER] = g_param_spec_object (
    "matchmaker", NULL, NULL, WISSEL_TYPE_MATCHMAKER, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-shortages-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselShortagesView, stack);
  gtk_widget_class_bind_template_child (widget_class, WisselShortagesView, column_view);
}

static void
wissel_shortages_view_init (WisselShortagesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  wissel_text_column_add (self->column_view, _ ("What is short"), "name", 0);
  wissel_text_column_add (self->column_view, _ ("Kind"), "kind", 120);
  wissel_text_column_add_figures (self->column_view, _ ("Switchers"), "wanted", 100);
  wissel_text_column_add_figures (self->column_view, _ ("Seats"), "seats", 100);
  wissel_text_column_add_figures (self->column_view, _ ("Short of"), "short-of", 100);
  wissel_text_column_add_figures (self->column_view, _ ("Without a place"), "unplaced", 120);
}
