#include "wissel-sides-layout.h"

/* Below this width the lines of a text would be too short to be written well. */
#define MIN_WIDTH_FOR_TWO 700

#define SPACING 12

struct _WisselSidesLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (WisselSidesLayout, wissel_sides_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
measure_child (GtkWidget *child, GtkOrientation orientation, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_measure (child, orientation, -1, minimum, natural, NULL, NULL);
}

/* Narrow, they lie one above the other: so it is as narrow as its wider child, and may always be as
 * high as both. */
static void
wissel_sides_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  int start_minimum;
  int start_natural;
  int end_minimum;
  int end_natural;

  measure_child (gtk_widget_get_first_child (widget), orientation, &start_minimum, &start_natural);
  measure_child (gtk_widget_get_last_child (widget), orientation, &end_minimum, &end_natural);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (start_minimum, end_minimum);
      *natural = start_natural + SPACING + end_natural;
    }
  else
    {
      *minimum = start_minimum + SPACING + end_minimum;
      *natural = MAX (*minimum, start_natural + SPACING + end_natural);
    }
}

static void
place (GtkWidget *child, int x, int y, int width, int height)
{
  GtkAllocation allocation = { x, y, width, height };

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_size_allocate (child, &allocation, -1);
}

static void
wissel_sides_layout_allocate (
  GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *start = gtk_widget_get_first_child (widget);
  GtkWidget *end = gtk_widget_get_last_child (widget);
  gboolean   is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int        half;

  if (width >= MIN_WIDTH_FOR_TWO)
    {
      half = (width - SPACING) / 2;
      place (start, is_mirrored ? width - half : 0, 0, half, height);
      place (end, is_mirrored ? 0 : width - half, 0, half, height);
      return;
    }

  half = (height - SPACING) / 2;
  place (start, 0, 0, width, half);
  place (end, 0, height - half, width, half);
}

static void
wissel_sides_layout_class_init (WisselSidesLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->measure = wissel_sides_layout_measure;
  manager_class->allocate = wissel_sides_layout_allocate;
}

static void
wissel_sides_layout_init (WisselSidesLayout *self)
{
}
