#include "wissel-plain-layout.h"

#include <adwaita.h>

struct _WisselPlainLayout
{
  GtkLayoutManager parent_instance;

  /* Owned */
  GtkLayoutManager *line; /* what a GtkBox has */
};

G_DEFINE_FINAL_TYPE (WisselPlainLayout, wissel_plain_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
wissel_plain_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wissel_plain_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  GtkLayoutManager *line = WISSEL_PLAIN_LAYOUT (manager)->line;

  GTK_LAYOUT_MANAGER_GET_CLASS (line)->measure (
    line, widget, orientation, orientation == GTK_ORIENTATION_HORIZONTAL ? -1 : for_size, minimum,
    natural, minimum_baseline, natural_baseline);
}

static void
wissel_plain_layout_allocate (
  GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  GtkLayoutManager *line = WISSEL_PLAIN_LAYOUT (manager)->line;

  GTK_LAYOUT_MANAGER_GET_CLASS (line)->allocate (line, widget, width, height, baseline);
}

static void
wissel_plain_layout_dispose (GObject *object)
{
  g_clear_object (&WISSEL_PLAIN_LAYOUT (object)->line);

  G_OBJECT_CLASS (wissel_plain_layout_parent_class)->dispose (object);
}

static void
wissel_plain_layout_class_init (WisselPlainLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_plain_layout_dispose;
  manager_class->get_request_mode = wissel_plain_layout_get_request_mode;
  manager_class->measure = wissel_plain_layout_measure;
  manager_class->allocate = wissel_plain_layout_allocate;
}

static void
wissel_plain_layout_init (WisselPlainLayout *self)
{
}

static GtkLayoutManager *
make_for (GtkBox *box)
{
  WisselPlainLayout *self = g_object_new (WISSEL_TYPE_PLAIN_LAYOUT, NULL);

  self->line = gtk_box_layout_new (gtk_orientable_get_orientation (GTK_ORIENTABLE (box)));
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (self->line), (guint) gtk_box_get_spacing (box));

  return GTK_LAYOUT_MANAGER (self);
}

/* In a row stand side by side what comes before its words, a box with these, and what comes after.
 */
static void
give_to_row (AdwActionRow *row)
{
  GtkWidget *line = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

  for (GtkWidget *part = line != NULL ? gtk_widget_get_first_child (line) : NULL; part != NULL;
       part = gtk_widget_get_next_sibling (part))
    if (GTK_IS_BOX (part) && gtk_widget_has_css_class (part, "title") &&
        !WISSEL_IS_PLAIN_LAYOUT (gtk_widget_get_layout_manager (part)))
      gtk_widget_set_layout_manager (part, make_for (GTK_BOX (part)));
}

void
wissel_plain_layout_give_to_rows (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (ADW_IS_ACTION_ROW (widget))
    {
      give_to_row (ADW_ACTION_ROW (widget));
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    wissel_plain_layout_give_to_rows (child);
}
