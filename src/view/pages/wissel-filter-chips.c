#include "wissel-filter-chips.h"

#include <glib/gi18n.h>

#define WIDEST_CHARACTERS 48

struct _WisselFilterChips
{
  AdwBin parent_instance;
};

enum
{
  EDIT,
  REMOVE,
  CLEAR,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (WisselFilterChips, wissel_filter_chips, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

/* A bin unparents its child by itself and does not expect the template to have done so. */
static GtkFlowBox *
get_box (WisselFilterChips *self)
{
  return GTK_FLOW_BOX (adw_bin_get_child (ADW_BIN (self)));
}

static guint
column_of (GtkWidget *chip)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chip), "column"));
}

static void
edit_cb (GtkWidget *button, WisselFilterChips *self)
{
  g_signal_emit (self, signals[EDIT], 0, column_of (gtk_widget_get_parent (button)));
}

static void
remove_cb (GtkWidget *button, WisselFilterChips *self)
{
  g_signal_emit (self, signals[REMOVE], 0, column_of (gtk_widget_get_parent (button)));
}

static void
clear_cb (WisselFilterChips *self)
{
  g_signal_emit (self, signals[CLEAR], 0);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        modifiers,
                WisselFilterChips     *self)
{
  GtkWidget *chip = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  if (key != GDK_KEY_Delete && key != GDK_KEY_KP_Delete && key != GDK_KEY_BackSpace)
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[REMOVE], 0, column_of (chip));

  return GDK_EVENT_STOP;
}

static GtkWidget *
make_label_button (WisselFilterChips *self, const char *label)
{
  GtkWidget       *button = gtk_button_new ();
  GtkWidget       *words = gtk_label_new (label);
  g_autofree char *name = NULL;

  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (words), WIDEST_CHARACTERS);
  gtk_button_set_child (GTK_BUTTON (button), words);
  gtk_widget_set_tooltip_text (button, label);
  /* Translators: %s is a filter, such as “State: open”. */
  name = g_strdup_printf (_ ("Change filter %s"), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (edit_cb), self, 0);

  return button;
}

static GtkWidget *
make_remove_button (WisselFilterChips *self, const char *label)
{
  GtkWidget       *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *name = NULL;

  gtk_widget_set_tooltip_text (button, _ ("Remove This Filter"));
  /* Translators: %s is a filter, such as “State: open”. */
  name = g_strdup_printf (_ ("Remove filter %s"), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, 0);

  return button;
}

static GtkWidget *
make_chip (WisselFilterChips *self, const WisselList *list, const WisselFilter *filter)
{
  GtkWidget          *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autofree char    *label = NULL;

  label = wissel_filter_dup_label (filter, &list->columns[filter->column],
                                   wissel_language_of_interface ());
  gtk_box_append (GTK_BOX (chip), make_label_button (self, label));
  gtk_box_append (GTK_BOX (chip), make_remove_button (self, label));
  gtk_widget_add_css_class (chip, "chip");
  g_object_set_data (G_OBJECT (chip), "column", GUINT_TO_POINTER (filter->column));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (chip, keys);

  return chip;
}

static GtkWidget *
make_clear_button (WisselFilterChips *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Remove _All Filters"));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "clear-chips");
  g_signal_connect_object (button, "clicked", G_CALLBACK (clear_cb), self, G_CONNECT_SWAPPED);

  return button;
}

/* The place of the chip that has the keyboard, or -1. */
static int
find_focus (WisselFilterChips *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *child = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_FLOW_BOX_CHILD)
                                   : NULL;

  if (child == NULL || gtk_widget_get_parent (child) != GTK_WIDGET (get_box (self)))
    return -1;

  return gtk_flow_box_child_get_index (GTK_FLOW_BOX_CHILD (child));
}

static void
add (WisselFilterChips *self, GtkWidget *widget)
{
  gtk_flow_box_insert (get_box (self), widget, -1);
  gtk_widget_set_focusable (gtk_widget_get_parent (widget), FALSE);
}

static void
wissel_filter_chips_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WISSEL_TYPE_FILTER_CHIPS);

  G_OBJECT_CLASS (wissel_filter_chips_parent_class)->dispose (object);
}

static void
wissel_filter_chips_class_init (WisselFilterChipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_filter_chips_dispose;

  signals[EDIT] = g_signal_new ("edit", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_UINT);
  signals[REMOVE] = g_signal_new ("remove", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[CLEAR] =
    g_signal_new ("clear", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/wissel/Wissel/ui/wissel-filter-chips.ui");
}

static void
wissel_filter_chips_init (WisselFilterChips *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

gboolean
wissel_filter_chips_show (WisselFilterChips *self, const WisselQuery *query)
{
  GtkFlowBox      *box;
  GtkFlowBoxChild *next;
  GtkWidget       *child;
  int              focus;

  g_return_val_if_fail (WISSEL_IS_FILTER_CHIPS (self), FALSE);

  box = get_box (self);
  focus = find_focus (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_flow_box_remove (box, child);

  for (guint i = 0; i < query->filters->len; i++)
    add (self, make_chip (self, query->list, g_ptr_array_index (query->filters, i)));
  if (query->filters->len > 1)
    add (self, make_clear_button (self));

  gtk_widget_set_visible (GTK_WIDGET (self), query->filters->len > 0);
  if (focus < 0 || query->filters->len == 0)
    return focus < 0;

  next = gtk_flow_box_get_child_at_index (box, MIN (focus, (int) query->filters->len - 1));

  return gtk_widget_child_focus (GTK_WIDGET (next), GTK_DIR_TAB_FORWARD);
}
