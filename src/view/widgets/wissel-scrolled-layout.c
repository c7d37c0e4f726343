#include "wissel-scrolled-layout.h"

struct _WisselScrolledLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (WisselScrolledLayout, wissel_scrolled_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
wissel_scrolled_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wissel_scrolled_layout_measure (GtkLayoutManager *manager,
                                GtkWidget        *widget,
                                GtkOrientation    orientation,
                                int               for_size,
                                int              *minimum,
                                int              *natural,
                                int              *minimum_baseline,
                                int              *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  *minimum = *natural = 0;
  if (child != NULL && orientation == GTK_ORIENTATION_HORIZONTAL)
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
wissel_scrolled_layout_allocate (
  GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget    *child = gtk_widget_get_first_child (widget);
  GtkAllocation allocation = { 0, 0, width, height };

  if (child != NULL)
    gtk_widget_size_allocate (child, &allocation, baseline);
}

static void
wissel_scrolled_layout_class_init (WisselScrolledLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = wissel_scrolled_layout_get_request_mode;
  manager_class->measure = wissel_scrolled_layout_measure;
  manager_class->allocate = wissel_scrolled_layout_allocate;
}

static void
wissel_scrolled_layout_init (WisselScrolledLayout *self)
{
}
