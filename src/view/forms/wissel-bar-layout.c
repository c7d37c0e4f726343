#include "wissel-bar-layout.h"

#define SPACING 6

struct _WisselBarLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (WisselBarLayout, wissel_bar_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  GtkWidget *widget;
  int        minimum; /* width */
  int        natural; /* width */
  int        width;
  int        height;
} Part;

static void
measure_part (Part *part, GtkWidget *widget)
{
  part->widget = widget;
  if (gtk_widget_should_layout (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &part->minimum, &part->natural,
                        NULL, NULL);
}

static void
size_part (Part *part, int width)
{
  part->width = MAX (part->minimum, MIN (part->natural, width));
  if (gtk_widget_should_layout (part->widget))
    gtk_widget_measure (part->widget, GTK_ORIENTATION_VERTICAL, part->width, NULL, &part->height,
                        NULL, NULL);
}

/* Whether both stand side by side. */
static gboolean
size_parts (GtkWidget *widget, int width, Part *start, Part *end)
{
  gboolean is_beside;

  measure_part (start, gtk_widget_get_first_child (widget));
  measure_part (end, gtk_widget_get_last_child (widget));
  is_beside = width < 0 || start->natural + SPACING + end->natural <= width;
  size_part (start, width < 0 ? start->natural : width);
  size_part (end, width < 0 ? end->natural : width);

  return is_beside;
}

static GtkSizeRequestMode
wissel_bar_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wissel_bar_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  Part     start = { 0 };
  Part     end = { 0 };
  gboolean is_beside = size_parts (widget, for_size, &start, &end);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (start.minimum, end.minimum);
      *natural = start.natural + SPACING + end.natural;
    }
  else
    {
      *minimum = *natural = is_beside ? MAX (start.height, end.height)
                                      : start.height + SPACING + end.height;
    }
}

static void
place (const Part *part, int x, int y, int height)
{
  GtkAllocation allocation = { x, y, part->width, height };

  if (gtk_widget_should_layout (part->widget))
    gtk_widget_size_allocate (part->widget, &allocation, -1);
}

static void
wissel_bar_layout_allocate (
  GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Part     start = { 0 };
  Part     end = { 0 };
  gboolean is_beside = size_parts (widget, width, &start, &end);

  place (&start, is_mirrored ? width - start.width : 0, 0, is_beside ? height : start.height);
  place (&end, is_mirrored ? 0 : width - end.width, is_beside ? 0 : start.height + SPACING,
         is_beside ? height : end.height);
}

static void
wissel_bar_layout_class_init (WisselBarLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = wissel_bar_layout_get_request_mode;
  manager_class->measure = wissel_bar_layout_measure;
  manager_class->allocate = wissel_bar_layout_allocate;
}

static void
wissel_bar_layout_init (WisselBarLayout *self)
{
}
