#include "wissel-phase-row.h"

#include <glib/gi18n.h>

#include "wissel-codes.h"
#include "wissel-number.h"
#include "wissel-phase-layout.h"

struct _WisselPhaseRow
{
  GtkListBoxRow parent_instance;

  /* Borrowed */
  const WisselPhase *phase;

  /* Template children */
  GtkWidget          *number;
  GtkLabel           *title;
  WisselPhaseOutputs *outputs;
};

G_DEFINE_FINAL_TYPE (WisselPhaseRow, wissel_phase_row, GTK_TYPE_LIST_BOX_ROW)

static GtkWidget *
make_figure (const WisselFigure *figure)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "figure");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "overview.figure");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", figure->name);

  return button;
}

static void
show_count (GtkWidget *button, const WisselFigure *figure, guint count)
{
  GtkLabel        *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));
  g_autofree char *number = wissel_number_format (count, 0, wissel_language_of_interface ());
  const char      *counted = ngettext (figure->label, figure->label_several, count);
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b> %s", number, counted);
  g_autofree char *words = g_strdup_printf ("%s %s", number, counted);

  gtk_label_set_markup (label, markup);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  if (count == 0)
    gtk_widget_add_css_class (button, "nothing");
  else
    gtk_widget_remove_css_class (button, "nothing");
}

static void
wissel_phase_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WISSEL_TYPE_PHASE_ROW);

  G_OBJECT_CLASS (wissel_phase_row_parent_class)->dispose (object);
}

static void
wissel_phase_row_class_init (WisselPhaseRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_phase_row_dispose;

  g_type_ensure (WISSEL_TYPE_PHASE_LAYOUT);
  g_type_ensure (WISSEL_TYPE_PHASE_OUTPUTS);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-phase-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WisselPhaseRow, number);
  gtk_widget_class_bind_template_child (widget_class, WisselPhaseRow, title);
  gtk_widget_class_bind_template_child (widget_class, WisselPhaseRow, outputs);
}

static void
wissel_phase_row_init (WisselPhaseRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wissel_phase_row_new (const WisselPhase *phase)
{
  WisselPhaseRow *self;
  const char     *title;

  g_return_val_if_fail (phase != NULL, NULL);

  self = g_object_new (WISSEL_TYPE_PHASE_ROW, NULL);
  self->phase = phase;
  title = wissel_codes_label (phase->codes, phase->code, wissel_language_of_interface ());
  gtk_label_set_label (GTK_LABEL (self->number), phase->code);
  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  for (const WisselFigure *figure = phase->figures; figure->name != NULL; figure++)
    gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self))),
                    make_figure (figure));

  return GTK_WIDGET (self);
}

void
wissel_phase_row_set_counts (WisselPhaseRow *self, const guint *counts, gboolean is_matched)
{
  gboolean   is_current = wissel_phase_is_current (self->phase, counts, is_matched);
  GtkWidget *button;

  g_return_if_fail (WISSEL_IS_PHASE_ROW (self));

  button = gtk_widget_get_next_sibling (GTK_WIDGET (self->outputs));
  for (const WisselFigure *figure = self->phase->figures; figure->name != NULL; figure++)
    {
      show_count (button, figure, *counts++);
      button = gtk_widget_get_next_sibling (button);
    }

  /* Not by colour alone. */
  if (is_current)
    {
      gtk_widget_add_css_class (self->number, "accent");
      gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
    }
  else
    {
      gtk_widget_remove_css_class (self->number, "accent");
      gtk_widget_remove_css_class (GTK_WIDGET (self->title), "heading");
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  is_current ? _ ("There is work to do in this phase.") : "", -1);
  gtk_widget_set_tooltip_text (self->number,
                               is_current ? _ ("There is work to do in this phase.") : NULL);
}

WisselPhaseOutputs *
wissel_phase_row_get_outputs (WisselPhaseRow *self)
{
  g_return_val_if_fail (WISSEL_IS_PHASE_ROW (self), NULL);

  return self->outputs;
}
