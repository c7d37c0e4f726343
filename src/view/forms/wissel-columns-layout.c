#include "wissel-columns-layout.h"

/* Below this width the columns would be too narrow for their rows. */
#define MIN_WIDTH_FOR_TWO 820

#define SPACING 24

/* Neither lines of text nor the way from a label to its switch shall be too long. */
#define MAX_MAIN 720
#define MAX_SIDE 440

struct _WisselColumnsLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (WisselColumnsLayout, wissel_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  GtkWidget *main;
  GtkWidget *side; /* NULL when there is nothing beside the main child */
  int        main_width;
  int        side_width;
  gboolean   is_beside;
} Columns;

static void
find_columns (GtkWidget *widget, int width, Columns *columns)
{
  columns->main = gtk_widget_get_first_child (widget);
  columns->side = gtk_widget_get_next_sibling (columns->main);
  if (columns->side != NULL && !gtk_widget_should_layout (columns->side))
    columns->side = NULL;

  columns->is_beside = columns->side != NULL && width >= MIN_WIDTH_FOR_TWO;
  if (columns->is_beside)
    {
      columns->side_width = MIN (MAX_SIDE, (width - SPACING) * 2 / 5);
      columns->main_width = MIN (MAX_MAIN, width - SPACING - columns->side_width);
    }
  else
    {
      columns->main_width = MIN (MAX_MAIN, width);
      columns->side_width = columns->main_width;
    }
}

static int
height_of (GtkWidget *widget, int width)
{
  int minimum = 0;
  int natural = 0;

  if (widget != NULL)
    gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);

  return natural;
}

static int
min_width_of (GtkWidget *widget)
{
  int minimum = 0;

  if (widget != NULL)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

static GtkSizeRequestMode
wissel_columns_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wissel_columns_layout_measure (GtkLayoutManager *manager,
                               GtkWidget        *widget,
                               GtkOrientation    orientation,
                               int               for_size,
                               int              *minimum,
                               int              *natural,
                               int              *minimum_baseline,
                               int              *natural_baseline)
{
  Columns columns = { 0 };
  int     height;

  find_columns (widget, for_size < 0 ? MAX_MAIN : for_size, &columns);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (min_width_of (columns.main), min_width_of (columns.side));
      *natural = MAX (*minimum, columns.side != NULL ? MAX_MAIN + SPACING + MAX_SIDE : MAX_MAIN);
      return;
    }

  height = height_of (columns.main, columns.main_width);
  if (columns.is_beside)
    height = MAX (height, height_of (columns.side, columns.side_width));
  else if (columns.side != NULL)
    height += SPACING + height_of (columns.side, columns.side_width);
  *minimum = *natural = height;
}

static void
place (GtkWidget *widget, int x, int y, int width, int height)
{
  GtkAllocation allocation = { x, y, width, height };

  gtk_widget_size_allocate (widget, &allocation, -1);
}

static void
wissel_columns_layout_allocate (
  GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Columns  columns = { 0 };
  int      main_height, side_height, used, left;

  find_columns (widget, width, &columns);
  used = columns.main_width + (columns.is_beside ? SPACING + columns.side_width : 0);
  left = (width - used) / 2;
  main_height = height_of (columns.main, columns.main_width);
  side_height = height_of (columns.side, columns.side_width);

  if (!columns.is_beside)
    {
      place (columns.main, left, 0, columns.main_width, main_height);
      if (columns.side != NULL)
        place (columns.side, left, main_height + SPACING, columns.side_width, side_height);
      return;
    }

  /* Tab goes by the middles of things: of equal height, the form comes before what is beside it. */
  place (columns.main, is_mirrored ? width - left - columns.main_width : left, 0,
         columns.main_width, MAX (main_height, side_height));
  place (columns.side, is_mirrored ? left : left + columns.main_width + SPACING, 0,
         columns.side_width, MAX (main_height, side_height));
}

static void
wissel_columns_layout_class_init (WisselColumnsLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = wissel_columns_layout_get_request_mode;
  manager_class->measure = wissel_columns_layout_measure;
  manager_class->allocate = wissel_columns_layout_allocate;
}

static void
wissel_columns_layout_init (WisselColumnsLayout *self)
{
}
