#include "wissel-ring-figure.h"

#include <math.h>

#include "wissel-parts.h"

#define MOST_NAMES 4
#define MIN_WIDTH 240
#define ARROW_SIZE 16
#define NAME_HEIGHT 28

struct _WisselRingFigure
{
  GtkWidget parent_instance;

  /* Children, from the back to the front */
  GtkWidget *line;
  GtkWidget *arrows[MOST_NAMES];
  GtkWidget *names[MOST_NAMES];

  /* State */
  guint n_names;
};

G_DEFINE_FINAL_TYPE (WisselRingFigure, wissel_ring_figure, GTK_TYPE_WIDGET)

/* Clockwise from the top left; two lie beside each other. In degrees, as the hand of a clock
 * turns from three o’clock. */
static double
get_angle (WisselRingFigure *self, double step)
{
  static const double first[] = { 0, 0, 180, -90, -135 };

  return first[self->n_names] + step * 360 / self->n_names;
}

/* Half the height of the circle. */
static int
get_ry (WisselRingFigure *self)
{
  static const int heights[] = { 0, 0, 26, 60, 56 };

  return heights[self->n_names];
}

/* Half its width: so that the names are in the middle of the left and of the right half. */
static double
get_rx (WisselRingFigure *self, int width)
{
  double angle = get_angle (self, self->n_names == 3 ? 1 : 0) * G_PI / 180;

  return width / 4.0 / fabs (cos (angle));
}

static void
wissel_ring_figure_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL
                          ? MIN_WIDTH
                          : 2 * get_ry (WISSEL_RING_FIGURE (widget)) + NAME_HEIGHT;
}

typedef struct
{
  double x, y;   /* of the middle */
  double rx, ry; /* half the width and height of the circle */
} Circle;

static void
place_name (WisselRingFigure *self, guint i, const Circle *circle, int most)
{
  GtkWidget    *name = self->names[i];
  double        angle = get_angle (self, i) * G_PI / 180;
  GtkAllocation allocation = { 0, 0, 0, NAME_HEIGHT };
  int           minimum;
  int           natural;

  gtk_widget_measure (name, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  allocation.width = CLAMP (natural, minimum, MAX (minimum, most));
  allocation.x = (int) (circle->x + circle->rx * cos (angle)) - allocation.width / 2;
  allocation.y = (int) (circle->y + circle->ry * sin (angle)) - NAME_HEIGHT / 2;
  gtk_widget_size_allocate (name, &allocation, -1);
}

/* Half way to the next name, turned along the circle. */
static void
place_arrow (WisselRingFigure *self, guint i, const Circle *circle)
{
  double           angle = get_angle (self, i + 0.5) * G_PI / 180;
  double           x = circle->x + circle->rx * cos (angle);
  double           y = circle->y + circle->ry * sin (angle);
  double           turn = atan2 (circle->ry * cos (angle), -circle->rx * sin (angle));
  graphene_point_t there = GRAPHENE_POINT_INIT ((float) x, (float) y);
  graphene_point_t back = GRAPHENE_POINT_INIT (-ARROW_SIZE / 2.0f, -ARROW_SIZE / 2.0f);
  GskTransform    *transform = NULL;
  int              minimum;

  gtk_widget_measure (self->arrows[i], GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  transform = gsk_transform_translate (transform, &there);
  transform = gsk_transform_rotate (transform, (float) (turn * 180 / G_PI));
  transform = gsk_transform_translate (transform, &back);
  gtk_widget_allocate (self->arrows[i], MAX (minimum, ARROW_SIZE), ARROW_SIZE, -1, transform);
}

static void
wissel_ring_figure_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WisselRingFigure *self = WISSEL_RING_FIGURE (widget);
  Circle            circle = { width / 2.0, height / 2.0, get_rx (self, width), get_ry (self) };
  GtkAllocation     line = { (int) (circle.x - circle.rx), (int) (circle.y - circle.ry),
                             (int) (2 * circle.rx), (int) (2 * circle.ry) };

  gtk_widget_size_allocate (self->line, &line, -1);
  for (guint i = 0; i < self->n_names; i++)
    {
      place_name (self, i, &circle, width / 2 - 24);
      place_arrow (self, i, &circle);
    }
}

static void
wissel_ring_figure_dispose (GObject *object)
{
  wissel_parts_remove_all (object);

  G_OBJECT_CLASS (wissel_ring_figure_parent_class)->dispose (object);
}

static void
wissel_ring_figure_class_init (WisselRingFigureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wissel_ring_figure_dispose;
  widget_class->measure = wissel_ring_figure_measure;
  widget_class->size_allocate = wissel_ring_figure_allocate;
  gtk_widget_class_set_css_name (widget_class, "ring");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
wissel_ring_figure_init (WisselRingFigure *self)
{
}

GtkWidget *
wissel_ring_figure_new (const char *const *names, guint n_names, const char *description)
{
  WisselRingFigure *self;

  g_return_val_if_fail (n_names >= 2 && n_names <= MOST_NAMES, NULL);

  self = g_object_new (WISSEL_TYPE_RING_FIGURE, NULL);
  self->n_names = n_names;
  self->line = wissel_parts_add (self, GTK_TYPE_BOX, "line");
  for (guint i = 0; i < n_names; i++)
    {
      self->arrows[i] = wissel_parts_add (self, GTK_TYPE_IMAGE, "arrow");
      gtk_image_set_from_icon_name (GTK_IMAGE (self->arrows[i]), "pan-end-symbolic");
    }
  for (guint i = 0; i < n_names; i++)
    {
      self->names[i] = wissel_parts_add (self, GTK_TYPE_LABEL, "name");
      gtk_label_set_text (GTK_LABEL (self->names[i]), names[i]);
      gtk_label_set_ellipsize (GTK_LABEL (self->names[i]), PANGO_ELLIPSIZE_END);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description,
                                  -1);

  return GTK_WIDGET (self);
}
