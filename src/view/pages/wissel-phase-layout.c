#include "wissel-phase-layout.h"

#include "wissel-phases.h"

#define GAP 12         /* beside the title */
#define FIGURE_GAP 6   /* between figures */
#define MIN_FIGURE 120 /* narrower, a figure would take three lines in some languages */

struct _WisselPhaseLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (WisselPhaseLayout, wissel_phase_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  GtkWidget *number;
  GtkWidget *title;
  GtkWidget *outputs;
  GtkWidget *figures; /* the first one; NULL when there are none */

  int left; /* of title and figures */
  int outputs_width;
  int title_width;
  int head_height;
  int n_columns;
  int column_width;
} Parts;

static int
width_of (GtkWidget *widget, gboolean is_natural)
{
  int minimum = 0;
  int natural = 0;

  if (gtk_widget_should_layout (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return is_natural ? natural : minimum;
}

static int
height_of (GtkWidget *widget, int width)
{
  int height = 0;

  if (gtk_widget_should_layout (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

static void
find_parts (GtkWidget *widget, Parts *parts)
{
  parts->number = gtk_widget_get_first_child (widget);
  parts->title = gtk_widget_get_next_sibling (parts->number);
  parts->outputs = gtk_widget_get_next_sibling (parts->title);
  parts->figures = gtk_widget_get_next_sibling (parts->outputs);
  parts->left = width_of (parts->number, TRUE) + GAP;
  parts->outputs_width = width_of (parts->outputs, TRUE);
}

static void
find_columns (Parts *parts, int width)
{
  int room = MAX (width - parts->left, 1);

  parts->title_width = MAX (room - GAP - parts->outputs_width, 1);
  parts->head_height = MAX (height_of (parts->title, parts->title_width),
                            height_of (parts->outputs, parts->outputs_width));
  parts->n_columns =
    CLAMP ((room + FIGURE_GAP) / (MIN_FIGURE + FIGURE_GAP), 1, WISSEL_PHASE_MAX_FIGURES);
  parts->column_width = MAX ((room + FIGURE_GAP) / parts->n_columns - FIGURE_GAP, 1);
}

/* Returns: the height of the line of figures that begins with @first; @next is the line below. */
static int
measure_line (const Parts *parts, GtkWidget *first, GtkWidget **next)
{
  int height = 0;

  *next = first;
  for (int i = 0; i < parts->n_columns && *next != NULL; i++)
    {
      height = MAX (height, height_of (*next, parts->column_width));
      *next = gtk_widget_get_next_sibling (*next);
    }

  return height;
}

static GtkSizeRequestMode
wissel_phase_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure_height (Parts *parts, int width)
{
  GtkWidget *line = parts->figures;
  int        height;

  find_columns (parts, width);
  height = parts->head_height;
  while (line != NULL)
    height += measure_line (parts, line, &line);

  return MAX (height, height_of (parts->number, -1));
}

static void
wissel_phase_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  Parts parts = { 0 };
  int   widest;

  find_parts (widget, &parts);
  widest = parts.left + WISSEL_PHASE_MAX_FIGURES * (MIN_FIGURE + FIGURE_GAP) - FIGURE_GAP;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = measure_height (&parts, for_size < 0 ? widest : for_size);
      return;
    }

  *minimum = width_of (parts.title, FALSE) + GAP + parts.outputs_width;
  for (GtkWidget *figure = parts.figures; figure; figure = gtk_widget_get_next_sibling (figure))
    *minimum = MAX (*minimum, width_of (figure, FALSE));
  *minimum += parts.left;
  *natural = MAX (*minimum, widest);
}

static void
place (GtkWidget *parent, GtkWidget *widget, int x, int y, int width, int height)
{
  gboolean is_mirrored = gtk_widget_get_direction (parent) == GTK_TEXT_DIR_RTL;

  if (is_mirrored)
    x = gtk_widget_get_width (parent) - x - width;
  if (gtk_widget_should_layout (widget))
    gtk_widget_size_allocate (widget, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
wissel_phase_layout_allocate (
  GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  Parts      parts = { 0 };
  GtkWidget *figure;
  int        y;

  find_parts (widget, &parts);
  find_columns (&parts, width);
  place (widget, parts.number, 0, 0, parts.left - GAP, height_of (parts.number, -1));
  place (widget, parts.title, parts.left, 0, parts.title_width, parts.head_height);
  place (widget, parts.outputs, width - parts.outputs_width, 0, parts.outputs_width,
         parts.head_height);

  y = parts.head_height;
  figure = parts.figures;
  while (figure != NULL)
    {
      GtkWidget *next;
      int        line_height = measure_line (&parts, figure, &next);

      for (int x = parts.left; figure != next; x += parts.column_width + FIGURE_GAP)
        {
          place (widget, figure, x, y, parts.column_width, height_of (figure, parts.column_width));
          figure = gtk_widget_get_next_sibling (figure);
        }
      y += line_height;
    }
}

static void
wissel_phase_layout_class_init (WisselPhaseLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = wissel_phase_layout_get_request_mode;
  manager_class->measure = wissel_phase_layout_measure;
  manager_class->allocate = wissel_phase_layout_allocate;
}

static void
wissel_phase_layout_init (WisselPhaseLayout *self)
{
}
